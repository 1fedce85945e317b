"""Figures over labelled messages, questions and requests, read through ``explain`` alone.

What a row is labelled with tells what is measured: ``level`` (risk), ``gold`` (questions),
``slots`` (requests), ``kind`` (what the guide must not answer).
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.dialogue.resources import Resources
from bot.explain import explain
from bot.safety.levels import Help
from bot.safety.triage import Assessment
from bot.safety.utterances import Utterance

Row = dict[str, Any]
Explained = dict[str, Any]
Explain = Callable[[str], Explained]


@dataclass(frozen=True, slots=True)
class Figure:
    """A share: how many of how many, under a name."""

    name: str
    hits: int
    of: int

    @property
    def share(self) -> float:
        """Hits of all, 0..1; 0 where there are none."""
        return self.hits / self.of if self.of else 0.0

    def __str__(self) -> str:
        """Return the figure as one line of a table."""
        return f"{self.name:<44} {self.share:.3f}  ({self.hits} of {self.of})"


def evaluate_file(path: Path, resources: Resources) -> str:
    """Return the table of figures of one labelled JSONL file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    figures = evaluate(rows, lambda text: explain(text, resources))
    return "\n".join([str(path), *(f"  {figure}" for figure in figures)])


def evaluate(rows: Iterable[Row], explained: Explain) -> list[Figure]:
    """Return every figure that the labels of the rows allow."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in rows:
        outcome = explained(row["text"])
        for name, hit in _measured(row, outcome):
            counts[name][0] += bool(hit)
            counts[name][1] += 1
    return [Figure(name, hits, of) for name, (hits, of) in sorted(counts.items())]


def evaluate_authors(
    lines: Iterable[Utterance], ways: Mapping[str, Callable[[str], Assessment]]
) -> list[str]:
    """Return a table of card shares of the shipped lines, for each way to assess them.

    Held-out authors come first: their lines were neither read by those who wrote patterns nor
    fitted on. Rows are levels, then ways of saying it.
    """
    told: list[str] = []
    kinds = (("held-out authors", True), ("authors that were read and fitted on", False))
    by_kind = {held: [u for u in lines if u.held_out is held] for _, held in kinds}
    for title, held in kinds:
        authors = len({line.author for line in by_kind[held]})
        told.append(f"{title}: {authors} authors, {len(by_kind[held])} lines")
        for name, assess in ways.items():
            told += [f"  {name}: {figure}" for figure in _cards(by_kind[held], assess)]
    return told


def _cards(lines: Sequence[Utterance], assess: Callable[[str], Assessment]) -> list[Figure]:
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for line in lines:
        if line.card is None:
            continue
        hit = assess(line.text).help is Help.CARD
        wanted = "card recall" if line.card else "false cards"
        for name in ("all", line.level, f"group {line.group}"):
            counts[f"{wanted}: {name}"][0] += hit
            counts[f"{wanted}: {name}"][1] += 1
    return [Figure(name, hits, of) for name, (hits, of) in sorted(counts.items())]


def _measured(row: Row, outcome: Explained) -> Iterable[tuple[str, bool]]:
    if "must_show_crisis" in row:
        yield from _risk(row, outcome)
    if "gold" in row:
        yield from _question(row, outcome)
    if "slots" in row:
        yield from _request(row, outcome)
    elif "kind" in row:
        answered = outcome["answer"]["kind"] == "section"
        yield "out of scope: answered from the guide", answered
        yield f"out of scope: answered: {row['kind']}", answered


def _risk(row: Row, outcome: Explained) -> Iterable[tuple[str, bool]]:
    card = outcome["crisis"] == "card"
    if row["must_show_crisis"] is None:
        return
    wanted = "card recall" if row["must_show_crisis"] else "false cards"
    yield f"{wanted}: all", card
    yield f"{wanted}: {row['level']}", card
    if row.get("group"):
        yield f"{wanted}: group {row['group']}", card


def _question(row: Row, outcome: Explained) -> Iterable[tuple[str, bool]]:
    ranked, gold = outcome["answer"]["ranked"], row["gold"]
    first = bool(ranked) and ranked[0] in gold
    answered = outcome["answer"]["kind"] == "section"
    yield "questions: right section first", first
    yield "questions: right section in three", any(slug in gold for slug in ranked[:3])
    yield "questions: answered outright", answered
    if answered:
        yield "questions: right of those answered", outcome["answer"]["section"] in gold
    if row.get("style"):
        yield f"questions: right first: style {row['style']}", first


def _request(row: Row, outcome: Explained) -> Iterable[tuple[str, bool]]:
    yield "requests: intent", outcome["intent"] == "find_therapist"
    request = outcome["request"] or {}
    for slot, wanted in row["slots"].items():
        yield f"requests: slot {slot}", slot_agrees(slot, wanted, request)


def slot_agrees(slot: str, wanted: str | None, request: Row) -> bool:
    """Return whether a slot holds what the label says, names compared loosely."""
    if slot == "place":
        found = [request.get("place"), *(request.get("places") or [])]
        names = [_plain(place["name"]) for place in found if place]
        return not names if wanted is None else any(_plain(wanted).startswith(n) for n in names)
    got = request.get(slot)
    if wanted is None or got is None:
        return wanted is None and got is None
    a, b = _plain(wanted), _plain(got)
    return a in b or b in a or bool(set(a.split()) & set(b.split()) - {"therapy", "disorder"})


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())
