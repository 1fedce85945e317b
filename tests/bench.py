"""What a turn costs: run with `make bench`. Times are those of the process, in microseconds."""

import gc
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import psutil

from bot.assembly import assemble, load_content
from bot.content import KNOWLEDGE
from bot.dialogue.events import Said
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.directory.gazetteer import load_gazetteer
from bot.directory.place_reading import read_place
from bot.safety.lexicon import load_common_words
from bot.safety.triage import assess
from bot.settings import Settings
from tests.bench_memory import costs, report

MESSAGES = (
    "hello there",
    "is self-harm a suicide attempt?",
    "my son wears long sleeves even in summer, should i worry",
    "i don't want to be here any more",
    "find me a therapist near milwaukee, online is fine too",
    "what is the difference between dbt and cbt",
    "the bus was late again and my phone died, what a day",
    "thanks, that helped",
)
PLACES = ("53214", "milwaukee wi", "Chicago", "st. louis", "NYC", "springfield", "Portland, Maine")
MISSPELT = ("milwakee", "philadelpia", "san fransisco", "albequerque", "cincinati", "new yrok city")
EVERYDAY = (
    "hello there",
    "the bus was late again and my phone died, what a day",
    "can you pick up milk and eggs on your way home",
    "we watched the match at his cousin's, great goal in the last minute",
    "find me a therapist near milwaukee, online is fine too",
    "thanks, that helped",
    "my boss moved the meeting to friday so i am free tonight",
    "does anyone know a good place for noodles",
)
LONGEST = 4096  # characters of a Telegram message
WORST = (
    "want to die " * 341,
    "i " * 2048,
    "".join(chr(97 + i % 26) for i in range(LONGEST)),
    "k1ll*me$ " * 455,
    "he said she wants to kill " * 157,
    "aaaaaaaab " * 409,
    "i want to die, n" + "o" * 4000 + "!",
    ".a" * 2000 + "!",
    "night in Rome " * 290,
)
FUZZED = 100_000
YEAR_OF_TURNS = 1_000_000
SLOW = 2_000.0  # microseconds


def microseconds(
    call: Callable[[str], object], texts: Sequence[str], rounds: int = 1
) -> list[float]:
    """Return the processor time of each call, shortest first.

    A call over two milliseconds is made twice more and its least time kept: on a shared machine
    the greatest of a hundred thousand times is a neighbour's, not ours.
    """
    times = []
    for _ in range(rounds):
        for text in texts:
            took = once(call, text)
            if took > SLOW:
                took = min(took, once(call, text), once(call, text))
            times.append(took)
    return sorted(times)


def once(call: Callable[[str], object], text: str) -> float:
    """Return the processor time of one call."""
    start = time.thread_time()
    call(text)
    return (time.thread_time() - start) * 1e6


def fuzz(words: Sequence[str], number: int) -> Iterator[str]:
    """Yield random and adversarial texts: words of the lexicon, signs, scripts, every length.

    One in a hundred has the length that Telegram lets through, the others are shorter.
    """
    chance = random.Random(20_261_125)
    signs = "*.-_!?@$0137' \u200b\u202e\u0301💊🔪аеіоІ\n\t"
    for i in range(number):
        longest = LONGEST if i % 100 == 0 else chance.choice((20, 80, 300))
        kind, text = chance.randrange(5), ""
        while len(text) < longest:
            if kind == 0:
                text += chance.choice(words) + " "
            elif kind == 1:
                text += chr(chance.choice((chance.randrange(32, 127), chance.randrange(0x2FFFF))))
            elif kind == 2:
                text += chance.choice(words) + chance.choice(signs)
            elif kind == 3:
                text += chance.choice("abcdefghijklmnopqrstuvwxyz") * chance.randrange(1, 9)
                text += " " * (chance.random() < 0.3)
            else:
                text += chance.choice((chance.choice(words) + " ") * 3) + chance.choice(signs)
        yield text[:longest]


def shown(name: str, times: Sequence[float]) -> None:
    """Print one row."""
    named = {"median": statistics.median(times), "p99": times[len(times) * 99 // 100]}
    figures = "".join(f"   {what} {t:7.0f}" for what, t in (named | {"worst": times[-1]}).items())
    print(f"{name:<44}{figures}")


def measure_places() -> None:
    """Print what the places cost: a fresh load, a name that is known, a name misspelt."""
    common = load_common_words(KNOWLEDGE / "words" / "common_en.txt", [])
    before, start = resident(), time.process_time()
    places = load_gazetteer(KNOWLEDGE / "places", common, [])
    took, grown = time.process_time() - start, resident() - before
    assert places is not None
    print(f"places: load {took:.2f} s, {grown:.0f} MiB")
    for name, answers in (("known", PLACES), ("misspelt", MISSPELT)):
        read = partial(read_place, places=places, bare=True)
        shown(f"place, an answer that is {name}", microseconds(read, answers, 200))


def _asks(resources: Resources, chances: Mapping[str, float], text: str) -> bool:
    return resources.wants_search(text, chances[text])


def resident() -> float:
    """Return the memory of this process, in MiB."""
    return psutil.Process().memory_info().rss / 2**20


def main() -> None:
    """Print start-up and the cost of each part of a turn."""
    start = time.perf_counter()
    resources = assemble(Settings())
    print(f"{os.cpu_count()} cores; start-up {time.perf_counter() - start:.2f} s; microseconds:")
    content = load_content()
    gc.freeze()
    shown(
        "yardstick: add up 100,000 numbers", microseconds(lambda _: sum(range(100_000)), [""], 50)
    )
    rules = partial(assess, lexicon=content.lexicon)
    shown("triage by rules, everyday message", microseconds(rules, EVERYDAY, 200))
    shown("triage, everyday message", microseconds(resources.assess, EVERYDAY, 200))
    shown("triage, 4,096 characters made to be slow", microseconds(resources.assess, WORST, 10))
    texts = list(fuzz(sorted(content.lexicon.matcher.vocabulary.words), FUZZED))
    shown(f"triage, {FUZZED:,} fuzzed texts", microseconds(resources.assess, texts))
    shown("look-up in the guide", microseconds(resources.look_up, MESSAGES, 200))
    chances = {text: resources.look_up(text).search for text in MESSAGES}
    asks = partial(_asks, resources, chances)
    shown("whether a therapist is asked for", microseconds(asks, MESSAGES, 100))
    measure_places()
    shown("request slots", microseconds(resources.read_request, MESSAGES, 100))
    shown(
        "whole turn",
        microseconds(lambda t: take_turn(DialogueState(), Said(text=t), resources), MESSAGES, 100),
    )
    start = time.process_time()
    size = len(report(YEAR_OF_TURNS))
    took = time.process_time() - start
    print(f"report on a year of {YEAR_OF_TURNS:,} turns: {took:.1f} s of work, {size // 1000} kB")
    with tempfile.TemporaryDirectory(prefix="harbor-bench-") as folder:
        for name, call in costs(resources, Path(folder)).items():
            shown(name, microseconds(call, [""], 2000))


if __name__ == "__main__":
    main()
