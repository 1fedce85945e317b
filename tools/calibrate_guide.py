#!/usr/bin/env python3
"""Choose the thresholds of the guide, and what asks for a therapist; write both.

Usage: python tools/calibrate_guide.py [--date 2026-11-25]

Authors are left out a few at a time, in FOLDS turns: the model is fitted on all the others and
asked what these wrote. `answer` and `lead` are the two that answer most questions outright while
LEAST_RIGHT of those answered are right and at most MOST_OUTSIDE of the messages outside the guide
are answered; `choices` is the lowest that offers choices to at most MOST_OFFERED of the latter.
Requests for a therapist are not counted here, since the guide is not what they ask. `scope` stays.

knowledge/asking.toml: a logistic regression tells requests from all else by the look-up's chance,
the points of cues and slots, a place, and phrases that only tell of therapists; its bias is the
highest at which MOST_TAKEN of all else is taken for a request.

The same inputs give the same file: the day changes only where something else does.
"""

import argparse
import datetime
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import numpy as np
from joblib import Parallel, delayed
from sklearn.linear_model import LogisticRegression

from bot.assembly import Content, load_content
from bot.content import KNOWLEDGE
from bot.directory.requests import Asking, RequestReader, log_odds
from bot.guide.bands import SEARCH, Bands, Lookup, band
from bot.guide.meanings import Meanings
from bot.guide.retriever import Retriever, fit_guide
from bot.guide.sections import Guide
from bot.guide.wishes import Wishes, beside_the_guide

LEAST_RIGHT = 0.92  # of the questions that are answered outright
MOST_OUTSIDE = 0.05  # of the messages outside the guide, answered outright
MOST_TAKEN = 0.037  # of all that is no request, half of it questions: taken for one
MOST_OFFERED = 0.10  # of the messages outside the guide, given choices
STEPS = np.arange(100) / 100  # thresholds that are tried
FOLDS = 7
PROCESSES = 2
COLUMNS = ("questions", "first", "in 3", "answered", "right", "outside", "answered", "choices")


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody wrote, and the sections that answer it: none where it is outside the guide."""

    text: str
    author: str
    sections: frozenset[str]
    kind: str = ""  # of a message outside the guide


Found = Sequence[tuple[Message, Lookup]]


@dataclass(frozen=True, slots=True)
class Figures:
    """What came of a number of messages.

    Attributes:
        questions, outside: how many messages the guide answers, and how many it does not.
        first, in_three: shares of the questions whose first, or one of whose three, is right.
        answered: share of the questions that are answered outright.
        right: share of the questions answered outright whose answer is right.
        outside_answered, outside_offered: shares of the messages outside the guide.
    """

    questions: int
    first: float
    in_three: float
    answered: float
    right: float
    outside: int
    outside_answered: float
    outside_offered: float


def messages(guide: Guide) -> list[Message]:
    """Return every question of the guide and every message outside it."""
    inside = [
        Message(question.text, question.author, frozenset({slug, *question.also}))
        for slug, section in guide.sections.items()
        for question in section.questions
    ]
    outside = [
        Message(question.text, question.author, frozenset(), kind)
        for kind, questions in guide.kinds.items()
        for question in questions
    ]
    return inside + outside


def without(guide: Guide, authors: AbstractSet[str]) -> Guide:
    """Return the guide without anything that these authors wrote."""
    sections = {
        slug: replace(s, questions=tuple(q for q in s.questions if q.author not in authors))
        for slug, s in guide.sections.items()
    }
    kinds = {
        kind: tuple(question for question in questions if question.author not in authors)
        for kind, questions in guide.kinds.items()
    }
    return replace(guide, sections=sections, kinds=kinds)


def look_up_left_out(
    guide: Guide, wishes: Wishes, meanings: Meanings, bands: Bands, authors: AbstractSet[str]
) -> Found:
    """Return what a model fitted without these authors finds for all that they wrote to the guide.

    What is written beside the guide is no question of it: only their own lines are left out there.
    """
    written = {
        name: tuple(line for line in lines if line.author not in authors)
        for name, lines in wishes.written.items()
    }
    beside = beside_the_guide(replace(wishes, written=written))
    fitted = fit_guide(without(guide, authors), beside, meanings)
    retriever = Retriever(fitted, guide.sections, bands, guide.subjects)
    asked = [message for message in messages(guide) if message.author in authors]
    return [(message, retriever.look_up(message.text)) for message in asked]


def leave_out_each(content: Content) -> Found:
    """Return what is found for every message by a model fitted without its author."""
    known = (content.guide, content.wishes, content.meanings, content.bands)
    authors = sorted({message.author for message in messages(content.guide)})
    folds = (delayed(look_up_left_out)(*known, set(authors[i::FOLDS])) for i in range(FOLDS))
    return [pair for found in Parallel(n_jobs=PROCESSES)(folds) for pair in found]


def is_right(message: Message, lookup: Lookup, places: int = 1) -> bool:
    """Return whether one of the first sections found answers the message."""
    return any(slug in message.sections for slug, _ in lookup.ranked[:places])


def figures(found: Found) -> Figures:
    """Return the shares of what was found, by the kinds of the look-ups."""
    asked = [(message, lookup) for message, lookup in found if message.sections]
    answered = [pair for pair in asked if pair[1].kind == "section"]
    outside = [lookup.kind for message, lookup in found if _is_outside(message)]
    return Figures(
        len(asked),
        share(is_right(*pair) for pair in asked),
        share(is_right(*pair, places=3) for pair in asked),
        share(lookup.kind == "section" for _, lookup in asked),
        share(is_right(*pair) for pair in answered),
        len(outside),
        share(kind == "section" for kind in outside),
        share(kind == "choices" for kind in outside),
    )


def _is_outside(message: Message) -> bool:
    return not message.sections and message.kind != SEARCH


def share(marks: Iterable[bool]) -> float:
    """Return the share of true marks, not-a-number where there are none."""
    marks = list(marks)
    return sum(marks) / len(marks) if marks else float("nan")


def banded(found: Found, bands: Bands) -> Found:
    """Return the same look-ups as these thresholds would have them."""
    return [
        (message, replace(lookup, kind=band(lookup.ranked, lookup.outside, bands)))
        for message, lookup in found
    ]


def choose(found: Found, bands: Bands) -> Bands:
    """Return bands with the thresholds that keep to the limits above."""
    answer, lead = outright([pair for pair in found if pair[0].kind != SEARCH])
    bands = bands.model_copy(update={"answer": answer, "lead": lead})
    for choices in STEPS:
        bands = bands.model_copy(update={"choices": float(choices)})
        if figures(banded(found, bands)).outside_offered <= MOST_OFFERED:
            break
    return bands


def outright(found: Found) -> tuple[float, float]:
    """Return the `answer` and `lead` that answer most questions; of equals the strictest."""
    ranked = np.array([[chance for _, chance in lookup.ranked[:2]] for _, lookup in found])
    first, ahead = ranked[:, 0], ranked[:, 0] - ranked[:, 1]  # (messages,), 0..1
    inside = np.array([bool(message.sections) for message, _ in found])
    right = np.array([is_right(*pair) for pair in found])
    likely = first > np.array([lookup.outside for _, lookup in found])
    allowed = MOST_OUTSIDE * (~inside).sum()
    best: tuple[int, float, float] | None = None
    for answer, lead in product(STEPS, STEPS):
        sure = likely & (first >= answer) & (ahead >= lead)
        answered = int((sure & inside).sum())
        kept = (sure & right).sum() >= LEAST_RIGHT * answered and (sure & ~inside).sum() <= allowed
        if kept and (best is None or (answered, answer, lead) > best):
            best = (answered, float(answer), float(lead))
    if best is None:
        raise SystemExit("no thresholds keep to the limits: write more questions")
    return best[1], best[2]


def asking(found: Found, reader: RequestReader, date: datetime.date) -> tuple[Asking, str]:
    """Return how the signs of a request add up, and the text of asking.toml."""
    texts = [message.text for message, _ in found]
    signs = [reader.signs(text) for text in texts]
    columns = np.array(
        [
            [log_odds(lookup.search) for _, lookup in found],
            [each.points for each in signs],
            [reader.place(text) is not None for text in texts],
            [each.told for each in signs],
        ],
        dtype=float,
    ).T  # (messages, 4)
    asks = np.array([message.kind == SEARCH for message, _ in found])
    model = LogisticRegression(class_weight="balanced").fit(columns, asks)
    sums = columns @ model.coef_[0]
    bias = -float(np.quantile(sums[~asks], 1 - MOST_TAKEN))
    chance, point, place, told = (round(float(weight), 3) for weight in model.coef_[0])
    added = Asking(
        chance=chance, point=point, place=place, told=told, bias=round(bias, 3), fitted_on=date
    )
    taken = sums + bias >= 0
    text = f"""\
# How much speaks for a request for a therapist, in log-odds; written by `make calibrate` from the same messages as
# guide/bands.toml, authors left out a few at a time: {taken[asks].mean():.3f} of {asks.sum():,} requests are taken for one, {taken[~asks].mean():.3f} of {(~asks).sum():,}
# other messages.
chance = {added.chance}
point = {added.point}
place = {added.place}
told = {added.told}
bias = {added.bias}
fitted_on = {added.fitted_on}
"""  # noqa: E501 - lines of the file, not of this one
    return added, text


def written(bands: Bands, found: Found) -> str:
    """Return the text of bands.toml."""
    told = figures(found)
    authors = len({message.author for message, _ in found})
    return f"""\
# Thresholds of the guide; written by `make calibrate`, which leaves authors out a few at a time ({authors} authors,
# {told.questions:,} questions, {told.outside:,} messages outside the guide). At these, {told.answered:.3f} of the questions are answered
# outright, {told.right:.3f} of those rightly; {told.first:.3f} have the right section first, {told.in_three:.3f} among three. Of the messages
# outside the guide {told.outside_answered:.3f} are answered outright and {told.outside_offered:.3f} get choices. `scope` is set by hand.
answer = {bands.answer:.2f}
lead = {bands.lead:.2f}
choices = {bands.choices:.2f}
scope = {bands.scope:.2f}
calibrated_on = {bands.calibrated_on}
"""  # noqa: E501 - lines of the file, not of this one


def shown(found: Found) -> None:
    """Print the figures of each author and of all together."""
    print(f"{'author':<32}" + "".join(f"{name:>10}" for name in COLUMNS))
    for author in sorted({message.author for message, _ in found}):
        row(author, figures([pair for pair in found if pair[0].author == author]))
    row("together", figures(found))


def row(name: str, told: Figures) -> None:
    """Print one row; a dash where nothing was asked."""
    values = (getattr(told, field) for field in Figures.__slots__)
    cells = (f"{v:.3f}" if isinstance(v, float) else str(v) for v in values)
    print(f"{name:<32}" + "".join(f"{cell.replace('nan', '–'):>10}" for cell in cells))


def rewrite(path: Path, old: str, new: str) -> None:
    """Write the new text, unless the one with the old day stands in the file already."""
    if path.read_text("utf-8") != old:
        path.write_text(new, encoding="utf-8")


def main() -> None:
    """Measure, choose, write, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", type=datetime.date.fromisoformat, default=None)
    date = parser.parse_args().date or datetime.datetime.now(datetime.UTC).date()
    content = load_content()
    found = leave_out_each(content)
    bands = choose(found, content.bands)
    told = banded(found, bands)
    dated = bands.model_copy(update={"calibrated_on": date})
    rewrite(KNOWLEDGE / "guide" / "bands.toml", written(bands, told), written(dated, told))
    texts = [asking(found, content.requests, day)[1] for day in (content.asking.fitted_on, date)]
    rewrite(KNOWLEDGE / "asking.toml", *texts)
    shown(told)
    print(f"answer {bands.answer:.2f}, lead {bands.lead:.2f}, choices {bands.choices:.2f}")
    print(texts[1])


if __name__ == "__main__":
    main()
