"""What one message asks of the finder: where, how to meet, for what, with whom."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import Field

from bot.content import Problems, Record, as_record, read_toml, shown
from bot.directory.place_reading import read_place
from bot.directory.places import Gazetteer, PlaceReading
from bot.patterns.matcher import Family, Matcher
from bot.patterns.syntax import PatternError

# Where one wish ends and the next begins: "not online, in person".
_CLAUSE = re.compile(r"[,;:.!?\n()]+|(?<!anything )\bbut\b|\bactually\b", re.IGNORECASE)
_CORRECTED = re.compile(r"\b(?:actually|no wait|scratch that|i meant?|sorry)\b", re.IGNORECASE)
_KINDS = ("modality", "type", "wish", "not_asked", "search")


class Phrase(Record):
    """Patterns that mean one value of one slot."""

    id: str = Field(pattern=r"^[a-z_]+$")
    guard: bool = False
    patterns: list[str] = Field(min_length=1)
    examples: list[str] = Field(min_length=1)


class Specialty(Record):
    """Something a listing may treat."""

    slug: str = Field(pattern=r"^[a-z-]+$")
    label: str = Field(min_length=1)
    patterns: list[str] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Request:
    """The slots of one message; None or empty where it says nothing.

    Attributes:
        modality: "in_person", "remote", "any" or None.
        wishes: what listings do not state: "gender", "insurance", "language", "hours", "cost" and
            "faith".
    """

    modality: str | None = None
    place: PlaceReading | None = None
    specialty: str | None = None
    provider_type: str | None = None
    wishes: tuple[str, ...] = ()


class RequestReader:
    """Reads requests; immutable and safe to share."""

    def __init__(
        self, slots: Matcher, search: Matcher, places: Gazetteer, labels: dict[str, str]
    ) -> None:
        """Keep two matchers: one for the slots, one for whether a therapist is asked for."""
        self._slots = slots
        self._search = search
        self._places = places
        self.labels = labels

    def read(self, text: str, bare: bool) -> Request:
        """Return the slots of a message; ``bare`` where the bot has just asked for the place."""
        place = read_place(text, self._places, bare=bare)
        values = self._values(text)
        clauses = [self._values(clause)["modality"] for clause in _CLAUSE.split(text)]
        return Request(
            modality=_modality(clauses, corrected=bool(_CORRECTED.search(text))),
            place=None if place.kind == "none" else place,
            specialty=_first(values["treats"]),
            provider_type=_first(values["type"]),
            wishes=tuple(dict.fromkeys(values["wish"])),
        )

    def _values(self, text: str) -> dict[str, list[str]]:
        """Return what a text names, by slot; guards first."""
        found = self._slots.find(text)
        values: dict[str, list[str]] = {kind: [] for kind in ("modality", "type", "wish", "treats")}
        for id_ in (*found.guards, *found.families):
            kind, _, value = id_.partition(":")
            values[kind].append(value.rstrip("!"))
        return values

    def wants_search(self, text: str) -> bool:
        """Return whether a message asks for a therapist."""
        return bool(self._search.find(text).families)


def _first(values: list[str]) -> str | None:
    return values[0] if values else None


def _modality(clauses: Sequence[Sequence[str]], *, corrected: bool) -> str | None:
    """Return the way to meet that the clauses of a message ask for; both is either.

    Args:
        corrected: the person takes something back, so that the last clause counts.
    """
    said = [way for way in map(_clause_modality, clauses) if way]
    if not said:
        return None
    return said[-1] if corrected or len(set(said)) == 1 else "any"


def _clause_modality(values: Sequence[str]) -> str | None:
    """Return the way to meet of one clause: "I don't mind online" is online."""
    named = {value for value in values if value in ("in_person", "remote")}
    if len(named) == 1:
        return named.pop()
    return "any" if named or "any" in values else None


def load_request_reader(
    folder: Path, places: Gazetteer, common: list[str], problems: Problems
) -> RequestReader | None:
    """Return the reader for requests, or None with every problem added, one line each."""
    before, path = len(problems), folder / "requests.toml"
    tables = read_toml(path, problems)
    classes = tables.pop("classes", {})
    phrases = {kind: _phrases(kind, tables, path, problems) for kind in _KINDS}
    specialties = _specialties(folder / "specialties.toml", problems)
    if len(problems) > before:
        return None
    slots = [
        *_families("modality", phrases["modality"]),
        *_families("type", phrases["type"]),
        *_families("wish", phrases["wish"]),
        *(Family(f"treats:{s.slug}", tuple(s.patterns)) for s in specialties),
    ]
    search = [*_families("", phrases["not_asked"]), *_families("", phrases["search"])]
    try:
        reader = RequestReader(
            Matcher(slots, classes, common),
            Matcher(search, classes, common),
            places,
            {s.slug: s.label for s in specialties},
        )
    except PatternError as error:
        problems.append(f"{shown(path)}: {error}")
        return None
    problems.extend(_unmatched(reader, phrases, path))
    return reader


def _families(prefix: str, phrases: Iterable[Phrase]) -> list[Family]:
    """Return the phrases as families; a guard has an id of its own beside its plain namesake."""
    named = f"{prefix}:" if prefix else ""
    return [
        Family(f"{named}{p.id}{'!' if p.guard else ''}", tuple(p.patterns), guard=p.guard)
        for p in phrases
    ]


def _phrases(kind: str, tables: dict[str, Any], path: Path, problems: Problems) -> list[Phrase]:
    entries = [
        as_record(Phrase, fields, f"{shown(path)}: {kind} {fields.get('id', '?')!r}", problems)
        for fields in tables.get(kind, [])
    ]
    if not entries:
        problems.append(f"{shown(path)}: {kind}: has no entries: restore them")
    return [entry for entry in entries if entry is not None]


def _specialties(path: Path, problems: Problems) -> list[Specialty]:
    entries = [
        as_record(Specialty, fields, f"{shown(path)}: {fields.get('slug', '?')!r}", problems)
        for fields in read_toml(path, problems).get("specialty", [])
    ]
    return [entry for entry in entries if entry is not None]


def _unmatched(
    reader: RequestReader, phrases: dict[str, list[Phrase]], path: Path
) -> Iterable[str]:
    for phrase in phrases["modality"]:
        for example in phrase.examples:
            wanted_way = None if phrase.id == "none" else phrase.id
            if reader.read(example, False).modality != wanted_way:
                yield f"{shown(path)}: modality {phrase.id!r}: {example!r} is not read as that"
    for wanted, kind in ((True, "search"), (False, "not_asked")):
        for phrase in phrases[kind]:
            for example in phrase.examples:
                if reader.wants_search(example) is not wanted:
                    yield f"{shown(path)}: {kind}: {example!r} is read the wrong way"
