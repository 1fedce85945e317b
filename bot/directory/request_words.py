"""The words that ask for something of the finder: their records, read and tried at the start."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import Field

from bot.content import Problems, Record, as_record, read_toml, shown
from bot.directory.gazetteer import Gazetteer
from bot.directory.requests import IMPLIED, Asking, RequestReader, unwanted
from bot.patterns.matcher import Family, Matcher
from bot.patterns.syntax import Compiler, PatternError

_KINDS = ("modality", "type", "wish", "not_asked")
_MOST_POINTS = 3  # of one cue, for or against
_SLOTS = frozenset({"modality", "specialty", "wish"})


class Phrase(Record):
    """Patterns that mean one value of one slot."""

    id: str = Field(pattern=r"^[a-z_]+$")
    guard: bool = False
    patterns: list[str] = Field(min_length=1)
    examples: list[str] = Field(min_length=1)


class Cue(Phrase):
    """Patterns that hint at a wish for a therapist, and how many points they weigh.

    ``beside``: it asks for nothing alone, only beside another cue, a slot or a place.
    """

    points: int = Field(ge=-_MOST_POINTS, le=_MOST_POINTS)
    beside: bool = False
    examples: list[str] = Field(default_factory=list)  # of cues that add up to asking


class Specialty(Record):
    """Something a listing may treat.

    ``refusable``: "no" before it does not want it; "no sleep" is what somebody wants help with.
    ``refuses``: words that do not want it without its name: "just for me" wants no couples therapy.
    """

    slug: str = Field(pattern=r"^[a-z-]+$")
    label: str = Field(min_length=1)
    refusable: bool = True
    refuses: list[str] = Field(default_factory=list)
    patterns: list[str] = Field(min_length=1)


_P = TypeVar("_P", bound=Phrase)


def load_asking(path: Path, problems: Problems) -> Asking | None:
    """Return how signs of a request add up, or None with every problem added."""
    return as_record(Asking, read_toml(path, problems), shown(path), problems)


def load_request_reader(
    folder: Path, places: Gazetteer, common: Mapping[str, int], problems: Problems
) -> RequestReader | None:
    """Return the reader for requests, or None with every problem added, one line each."""
    before, path = len(problems), folder / "requests.toml"
    tables = read_toml(path, problems)
    classes = tables.pop("classes", {})
    points = _points(tables, path, problems)
    phrases = {kind: _phrases(kind, Phrase, tables, path, problems) for kind in _KINDS}
    cues = _phrases("cue", Cue, tables, path, problems)
    specialties = _specialties(folder / "specialties.toml", problems)
    if len(problems) > before:
        return None
    slots = [
        *_families("modality", phrases["modality"]),
        *_families("type", phrases["type"]),
        *_families("wish", phrases["wish"]),
        *(Family(f"treats:{s.slug}", tuple(s.patterns)) for s in specialties),
        *(_refusal(s) for s in specialties if s.refusable),
    ]
    search = [*_families("", phrases["not_asked"]), *_families("", cues)]
    try:
        reader = RequestReader(
            Matcher(slots, Compiler(classes), common),
            Matcher(search, Compiler(classes), common),
            points | {cue.id: cue.points for cue in cues},
            frozenset(cue.id for cue in cues if cue.beside),
            places,
            {s.slug: s.label for s in specialties},
        )
    except PatternError as error:
        problems.append(f"{shown(path)}: {error}")
        return None
    problems.extend(_unmatched(reader, phrases, cues, path))
    return reader


def _families(prefix: str, phrases: Iterable[Phrase]) -> list[Family]:
    """Return the phrases as families; a guard has an id of its own beside its plain namesake."""
    named = f"{prefix}:" if prefix else ""
    return [
        Family(f"{named}{p.id}{'!' if p.guard else ''}", tuple(p.patterns), guard=p.guard)
        for p in phrases
    ]


def _refusal(specialty: Specialty) -> Family:
    """Return the guard for "not" and a name of the specialty, by the classes of requests.toml."""
    named = [p for p in specialty.patterns if not p.startswith("^")]
    lead = ("{unwanted}", "^ {well}? {well}? {takes_back}")
    patterns = (f"{refusing} ({{beside}})? ({{beside}})? ({p})" for refusing in lead for p in named)
    return Family(f"treats:not_{specialty.slug}!", (*patterns, *specialty.refuses), guard=True)


def _phrases(
    kind: str, record: type[_P], tables: dict[str, Any], path: Path, problems: Problems
) -> list[_P]:
    entries = [
        as_record(record, fields, f"{shown(path)}: {kind} {fields.get('id', '?')!r}", problems)
        for fields in tables.get(kind, [])
    ]
    if not entries:
        problems.append(f"{shown(path)}: {kind}: has no entries: restore them")
    return [entry for entry in entries if entry is not None]


def _points(tables: dict[str, Any], path: Path, problems: Problems) -> dict[str, int]:
    points: dict[str, int] = tables.get("points", {})
    if points.keys() != _SLOTS or not all(isinstance(n, int) for n in points.values()):
        problems.append(f"{shown(path)}: points: a whole number for each of {sorted(_SLOTS)}")
    return points


def _specialties(path: Path, problems: Problems) -> list[Specialty]:
    entries = [
        as_record(Specialty, fields, f"{shown(path)}: {fields.get('slug', '?')!r}", problems)
        for fields in read_toml(path, problems).get("specialty", [])
    ]
    return [entry for entry in entries if entry is not None]


def _unmatched(
    reader: RequestReader, phrases: dict[str, list[Phrase]], cues: Iterable[Cue], path: Path
) -> Iterable[str]:
    for kind in ("modality", "type"):
        for phrase, example in _examples(phrases[kind]):
            request = reader.read(example)
            value = request.modality if kind == "modality" else request.provider_type
            if value != (None if unwanted(phrase.id) else IMPLIED.get(phrase.id, phrase.id)):
                yield f"{shown(path)}: {kind} {phrase.id!r}: {example!r} is not read as that"
    held = [(x.id, e) for x, e in _examples(cues) if x.id not in reader.cues(e)]
    told = [(x.id, e) for x, e in _examples(phrases["not_asked"]) if not reader.signs(e).told]
    for id_, example in held + told:
        yield f"{shown(path)}: {id_!r}: {example!r} does not match it: correct one of them"


def _examples(phrases: Iterable[_P]) -> Iterable[tuple[_P, str]]:
    return ((phrase, example) for phrase in phrases for example in phrase.examples)
