"""A made-up year of counts, as a busy bot would have them."""

import datetime
import random
from collections import Counter

from bot.content import KNOWLEDGE, read_toml
from bot.dialogue.counted import SECONDS_TO_CARD
from bot.directory.states import NAMES
from bot.memory.store import Counted

SLUGS = [entry["slug"] for entry in read_toml(KNOWLEDGE / "guide" / "index.toml", [])["section"]]
_INTENTS = {"ask": 46, "crisis": 18, "find_therapist": 12, "greeting": 9, "unclear": 15}
_LEVELS = {
    "imminent": 1, "active": 8, "self_harm": 9, "passive": 6, "third_party": 4, "violence": 1,
}  # fmt: skip
_SHARES = (80, 12, 5, 2, 0.7, 0.2, 0.1)  # percent, of the seconds to a card
_UNANSWERED = {"unclear": 6, "law": 1, "dosage": 2, "other_health": 3, "relationships": 3}


def counts(
    turns: int, first: datetime.date, days: int = 365, seed: int = 20_261_126
) -> list[Counted]:
    """Return the daily counts of so many turns, spread over the days."""
    chance = random.Random(seed)
    found: list[Counted] = []
    for number in range(days):
        day = first + datetime.timedelta(days=number)
        share = turns // days + (number < turns % days)
        happened = _day(round(share * chance.uniform(0.6, 1.4)) if days > 1 else share, chance)
        found += [Counted(day, *what, n) for what, n in sorted(happened.items()) if n]
    return found


def _day(turns: int, chance: random.Random) -> Counter[tuple[str, str]]:
    happened: Counter[tuple[str, str]] = Counter()
    edges = (*map(str, SECONDS_TO_CARD), "more")

    def spread(kind: str, weights: dict[str, float], number: float) -> None:
        whole = sum(weights.values())
        for value, weight in weights.items():
            exact = number * weight / whole
            happened[kind, value] += int(exact) + (chance.random() < exact % 1)

    spread("turn", dict(_INTENTS), turns)
    spread("card", {f"{level} {country}": w * (9 if country == "-" else 1)
                    for level, w in _LEVELS.items() for country in ("-", "US", "GB", "AU")},
           turns * 0.2)  # fmt: skip
    spread("row", {"-": 20, "US": 2, "GB": 1}, turns * 0.25)
    spread("section", {slug: 1 / (i + 1) for i, slug in enumerate(SLUGS)}, turns * 0.4)
    spread("helped", {f"{slug} {answer}": w / (i + 1) for i, slug in enumerate(SLUGS)
                      for answer, w in (("yes", 3), ("no", 1 + i % 3))}, turns * 0.05)  # fmt: skip
    spread("unanswered", dict(_UNANSWERED), turns * 0.08)
    spread("search", {state: 1 + i % 7 for i, state in enumerate(NAMES)}, turns * 0.05)
    spread("search_empty", {s: (i % 5) ** 2 + 0.02 for i, s in enumerate(NAMES)}, turns * 0.02)
    spread("report", {"carla-weismantel": 1}, turns * 0.0005)
    spread("time_to_card", dict(zip(edges, _SHARES, strict=True)), turns * 0.2)
    return happened
