"""Figures over labelled messages, questions and requests, read through ``explain`` alone.

What a row is labelled with tells what is measured: ``level`` (risk), ``gold`` (questions),
``slots`` (requests), ``kind`` (no request for a therapist, or what the guide must not answer).
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.directory.places import plain_words
from bot.errors import BotError
from bot.guide.bands import SEARCH
from bot.safety.levels import Help
from bot.safety.triage import Assessment
from bot.safety.utterances import Utterance

Row = dict[str, Any]
Explained = dict[str, Any]
Explain = Callable[[str], Explained]

_CONFUSIONS_TOLD = 5


class EvaluationError(BotError):
    """An evaluation that was asked for and cannot be made; its text says how to ask."""


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
        return f"{self.name:<58} {self.share:.3f}  ({self.hits} of {self.of})"


@dataclass(frozen=True, slots=True)
class Question:
    """A labelled question and what the guide found for it.

    Attributes:
        gold: the sections that answer it, at least one; the first names the question's section.
        first: the section ranked first, None where nothing was ranked.
        score: probability 0..1 of the section ranked first.
    """

    gold: tuple[str, ...]
    first: str | None
    score: float | None

    @property
    def right(self) -> bool:
        """Whether the section ranked first is one that answers the question."""
        return self.first in self.gold


@dataclass(frozen=True, slots=True)
class Floor:
    """The least share that every figure of a name may have."""

    name: str
    least: float


@dataclass(frozen=True, slots=True)
class Measured:
    """One labelled file: its figures, and its questions with what was found for them."""

    path: Path
    figures: tuple[Figure, ...]
    questions: tuple[Question, ...]

    def __str__(self) -> str:
        """Return the table of figures, then the most frequent confusions."""
        told = [*map(str, self.figures), *confusions(self.questions)]
        return "\n".join([str(self.path), *(f"  {line}" for line in told)])


def measure_file(path: Path, explained: Explain) -> Measured:
    """Return the figures and the questions of one labelled JSONL file.

    Raises:
        EvaluationError: a line is no labelled message; every such line is told.
    """
    rows = read_rows(path)
    asked = tuple(_asked(row, explained(row["text"])) for row in rows if row.get("gold"))
    return Measured(path, tuple(evaluate(rows, explained)), asked)


def read_rows(path: Path) -> list[Row]:
    """Return the rows of a JSONL file, in order, empty lines left out.

    Raises:
        EvaluationError: the file is no UTF-8, or a line is no JSON object with a text.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        raise EvaluationError(f"{path}: is not UTF-8: save it as UTF-8") from None
    rows = {number: _row(line) for number, line in enumerate(lines, start=1) if line.strip()}
    bad = [number for number, row in rows.items() if row is None]
    if bad:
        cure = 'is no JSON object with a "text": correct it or delete it'
        raise EvaluationError("\n".join(f"{path}: line {number}: {cure}" for number in bad))
    return [row for row in rows.values() if row is not None]


def _row(line: str) -> Row | None:
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return row if isinstance(row, dict) and isinstance(row.get("text"), str) else None


def confusions(questions: Iterable[Question]) -> list[str]:
    """Return a line for each of the most frequent confusions, five at most, frequent ones first.

    A confusion is a question whose section ranked first does not answer it, whether the bot
    then gave that section or asked back.
    """
    wrong = Counter((q.gold[0], q.first) for q in questions if q.first and not q.right)
    ordered = sorted(wrong.items(), key=lambda pair: (-pair[1], pair[0]))
    return [
        f"confused: {gold} answered as {first}  {times}"
        for (gold, first), times in ordered[:_CONFUSIONS_TOLD]
    ]


def read_floor(text: str) -> Floor:
    """Return the floor that ``NAME=0.75`` asks for.

    Raises:
        EvaluationError: there is no name, or no share from 0 to 1.
    """
    name, _, share = text.rpartition("=")
    try:
        least = float(share)
    except ValueError:
        least = -1.0
    if not name.strip() or not 0 <= least <= 1:
        raise EvaluationError(f'--floor "{text}": write "NAME=0.75", a share from 0 to 1')
    return Floor(name.strip(), least)


def below_floors(measured: Sequence[Measured], floors: Iterable[Floor]) -> list[str]:
    """Return a line for each figure below a floor of its name, in any file.

    Raises:
        EvaluationError: no file has a figure of a floor's name; every such name is told.
    """
    floors = tuple(floors)
    known = {figure.name for file in measured for figure in file.figures}
    unknown = [floor.name for floor in floors if floor.name not in known]
    if unknown:
        raise EvaluationError(
            "\n".join(f'--floor "{name}": no file has a figure of this name' for name in unknown)
        )
    return [
        f"{file.path}: {figure.name}: {figure.share:.4f} ({figure.hits} of {figure.of})"
        f" is below its floor {floor.least:g}"
        for floor in floors
        for file in measured
        for figure in file.figures
        if figure.name == floor.name and figure.share < floor.least
    ]


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
    if row.get("slots") is not None:
        yield from _request(row, outcome)
    elif row.get("kind") == "no_request":
        yield "requests: no request, and taken for none", outcome["intent"] != SEARCH
    elif "kind" in row:
        answered = outcome["answer"]["kind"] == "section"
        yield "out of scope: answered from the guide", answered
        yield f"out of scope: answered: {row['kind']}", answered


def _asked(row: Row, outcome: Explained) -> Question:
    answer = outcome["answer"]
    return Question(tuple(row["gold"]), next(iter(answer["choices"] or []), None), answer["score"])


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
    ranked, gold = outcome["answer"]["choices"] or [], row["gold"]
    first = bool(ranked) and ranked[0] in gold
    answered = outcome["answer"]["kind"] == "section"
    yield "questions: right section first", first
    yield "questions: right section in three", any(slug in gold for slug in ranked[:3])
    yield "questions: answered outright", answered
    if answered:
        yield "questions: right of those answered", outcome["answer"]["section"] in gold
    if gold:
        yield f"questions: right first: section {gold[0]}", first
    if row.get("style"):
        yield f"questions: right first: style {row['style']}", first


def _request(row: Row, outcome: Explained) -> Iterable[tuple[str, bool]]:
    yield "requests: intent", outcome["intent"] == SEARCH
    request = outcome["request"] or {}
    for slot, wanted in row["slots"].items():
        yield f"requests: slot {slot}", slot_agrees(slot, wanted, request)
    if "wishes" in row:
        wishes = sorted(request.get("wishes") or [])
        yield "requests: slot wishes", wishes == sorted(row["wishes"])


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
    return " ".join(plain_words(text))
