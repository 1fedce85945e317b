#!/usr/bin/env python3
"""Measure how well wishes are told of people whose lines were left out.

Usage: python tools/measure_wishes.py highschool-halls garage-in-leeds

A model is fitted without these authors and asked what they wrote. For each threshold: the share of
their wishes that are told as they were meant, the share of all told that is right, and how many of
their lines that wish nothing are taken for a wish. Some three minutes on one core.
"""

import argparse
from dataclasses import replace

from bot.assembly import load_content
from bot.guide.wishes import NO_WISH, WishReader, fit_wishes

THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7)


def main() -> None:
    """Fit, ask, and print a row for each threshold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("authors", nargs="+")
    left_out = frozenset(parser.parse_args().authors)
    content = load_content()
    wishes = content.wishes
    kept = {
        wish: tuple(line for line in lines if line.author not in left_out)
        for wish, lines in wishes.written.items()
    }
    fitted = fit_wishes(
        replace(wishes, written=kept), content.guide, content.meanings, content.network
    )
    asked = [
        (line.text, wish)
        for wish, lines in wishes.written.items()
        for line in lines
        if line.author in left_out
    ]
    meant = [wish for _, wish in asked if wish != NO_WISH]
    print(f"{len(meant)} wishes, {len(asked) - len(meant)} lines without one")
    print("likely  told  right  taken for a wish")
    for likely in THRESHOLDS:
        reader = WishReader(fitted, wishes.least.model_copy(update={"likely": likely}))
        found = [(reader.wish(text).intent, wish) for text, wish in asked]
        told = [(got, wish) for got, wish in found if got and wish != NO_WISH]
        right = sum(got == wish for got, wish in told)
        taken = sum(bool(got) for got, wish in found if wish == NO_WISH)
        share = right / len(told) if told else 0.0
        print(f"{likely:.1f}     {right / len(meant):.3f}  {share:.3f}  {taken}")


if __name__ == "__main__":
    main()
