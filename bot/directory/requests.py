"""What one message asks of the finder: where, how to meet, for what, with whom."""

import datetime
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import Field

from bot.content import Problems, Record, as_record, read_toml, shown
from bot.directory.places import Gazetteer, PlaceReading, plain_words
from bot.directory.states import BY_NAME, EVERY
from bot.directory.whereabouts import read_whereabouts
from bot.patterns.matcher import Family, Matcher
from bot.patterns.syntax import Compiler, PatternError

# Where one wish ends and the next begins: "not online, in person".
_CLAUSE = re.compile(
    r"[,;:.!?\n()]+|(?<!anything )\bbut\b|\bactually\b|\bwait no\b|\bno wait\b", re.IGNORECASE
)
_AND = re.compile(r"[,;:.!?/&+\n()]+|\b(?:and|or|plus|but|also|with)\b", re.IGNORECASE)
_CORRECTED = re.compile(r"\b(?:actually|no wait|scratch that|i meant?|sorry)\b", re.IGNORECASE)
_KINDS = ("modality", "type", "wish", "not_asked")
_NOT = "not_"  # begins the id of a profession that is refused
_MOST_POINTS = 3  # of one cue, for or against
_LEAST, _MOST = -3, 6  # points of a message: what goes beyond weighs no more
_EVERYDAY_WISHES = {"waiting"}  # "my shift tonight": alone it asks for nothing
_EVERY_QUESTION = (None, "self-harm", "suicidal-ideation")  # what all speak of here
_WAYS = ("in_person", "remote")  # "both" and "either" ask for nothing alone
_IMPLIED = {"no_way_there": "remote"}  # "I have no car", where no way to meet is named
_EVEN = 0.5  # probability
_FEW = 5  # words of a message that is hardly more than a place
_STATES = BY_NAME.keys() | {code.casefold() for code in EVERY}
_STATES_IN_WORDS = frozenset(word for state in _STATES for word in state.split())
_BESIDE_A_PLACE = frozenset(
    {"in", "near", "around", "or", "close", "sorry", "i", "forgot", "please", "pls", "its", "try"}
    | {"to", "say"}
)
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


class Asking(Record):
    """What speaks for a request for a therapist, and how much; in log-odds.

    Attributes:
        chance: of the log-odds that the guide's words give.
        point: of each point of cues and slots.
        place: of a place that is named.
        told: of a phrase that only tells of therapists.
        bias: of nothing; a sum of 0 or more asks.
        fitted_on: the day of the fit.
    """

    chance: float = Field(gt=0)
    point: float = Field(gt=0)
    place: float = Field(gt=0)
    told: float = Field(le=0)
    bias: float
    fitted_on: datetime.date


@dataclass(frozen=True, slots=True)
class Signs:
    """What a message holds that speaks for a request for a therapist.

    Attributes:
        points: of its cues and slots.
        told: whether it holds a phrase that only tells of therapists.
        tells: whether it holds such a phrase and no cue.
        firm: whether a cue that can ask alone, or a slot, is among them.
    """

    points: int
    told: bool
    tells: bool = False
    firm: bool = True


class Specialty(Record):
    """Something a listing may treat."""

    slug: str = Field(pattern=r"^[a-z-]+$")
    label: str = Field(min_length=1)
    patterns: list[str] = Field(min_length=1)


_P = TypeVar("_P", bound=Phrase)


@dataclass(frozen=True, slots=True)
class Request:
    """The slots of one message; None or empty where it says nothing.

    Attributes:
        modality: "in_person", "remote", "any" or None.
        also: further specialties that are asked for beside the first: "ptsd and grief".
        refused_type: a profession that the message does not want: "not a psychiatrist".
        wishes: what listings do not state, by the ids of requests.toml: "gender", "cost", …
    """

    modality: str | None = None
    place: PlaceReading | None = None
    specialty: str | None = None
    provider_type: str | None = None
    wishes: tuple[str, ...] = ()
    refused_type: str = ""
    also: tuple[str, ...] = ()


class RequestReader:
    """Reads requests; immutable and safe to share."""

    def __init__(
        self,
        slots: Matcher,
        search: Matcher,
        points: Mapping[str, int],
        beside: frozenset[str],
        places: Gazetteer,
        labels: dict[str, str],
    ) -> None:
        """Keep two matchers: one for the slots, one for whether a therapist is asked for.

        Args:
            points: what each cue and each filled slot adds to a request for a therapist.
            beside: the cues that ask for nothing alone.
        """
        self._slots = slots
        self._search = search
        self._points = points
        self._beside = beside
        self._places = places
        self.labels = labels

    def read(self, text: str) -> Request:
        """Return the slots of a message."""
        return replace(self._without_place(text), place=self.place(text))

    def read_answer(self, text: str) -> Request:
        """Return the slots of what is written where the bot has just asked for the place."""
        return replace(self._without_place(text), place=self.bare_place(text))

    def place(self, text: str) -> PlaceReading | None:
        """Return the place that a message names, None for none."""
        return self._place(text, bare=False)

    def bare_place(self, text: str) -> PlaceReading | None:
        """Return the place that words name of which a place is expected, None for none."""
        return self._place(text, bare=True)

    def _place(self, text: str, *, bare: bool) -> PlaceReading | None:
        place = read_whereabouts(text, self._places, bare=bare)
        return None if place.kind == "none" else place

    def _without_place(self, text: str) -> Request:
        values = self._values(text)
        clauses = [part for part in _CLAUSE.split(text) if part.strip()]
        apart = len(clauses) > 1 or clauses != [text]  # "wait no online" wants it online
        ways = [self._values(clause)["modality"] for clause in clauses if apart]
        return Request(
            modality=_modality(
                ways or [values["modality"]], corrected=bool(_CORRECTED.search(text))
            ),
            specialty=_first(values["treats"]),
            provider_type=_first([kind for kind in values["type"] if not _unwanted(kind)]),
            wishes=tuple(dict.fromkeys(wish for wish in values["wish"] if wish != "none")),
            refused_type=next((k.removeprefix(_NOT) for k in values["type"] if _NOT in k), ""),
            also=self._others(text, values["treats"]) if values["treats"] else (),
        )

    def _others(self, text: str, treats: Sequence[str]) -> tuple[str, ...]:
        """Return the first specialty of each part of a list but the first of all.

        "Postpartum depression" is one, "ptsd and grief" are two.
        """
        parts = _AND.split(text)
        each = (self._values(part)["treats"][:1] for part in parts if len(parts) > 1)
        named = dict.fromkeys(slug for found in each for slug in found)
        return tuple(slug for slug in named if slug != treats[0])

    def _values(self, text: str) -> dict[str, list[str]]:
        """Return what a text names, by slot; guards first."""
        found = self._slots.find(text)
        values: dict[str, list[str]] = {kind: [] for kind in ("modality", "type", "wish", "treats")}
        for id_ in (*found.guards, *found.families):
            kind, _, value = id_.partition(":")
            values[kind].append(value.rstrip("!"))
        return values

    def wants_search(self, text: str, chance: float, asking: Asking) -> bool:
        """Return whether a message asks for a therapist.

        Args:
            chance: the probability of that by its words alone, 0..1.
        """
        if self._hardly_but_a_place(text):
            return True
        score = asking.bias + asking.chance * log_odds(chance)
        if score + _MOST * asking.point + asking.place < 0:
            return False  # nothing else could change it
        enough = max(1.0, -(score + min(asking.told, 0.0)) / asking.point)
        signs = self.signs(text, enough)
        score += asking.point * signs.points + asking.told * signs.told
        # Words alone never ask ("please", "I need someone"): a firm cue or a place stands beside
        # them. The place takes longest to read: only where it decides.
        if score >= 0 and signs.points > 0 and signs.firm:
            return True
        if signs.points <= 0 and chance < _EVEN:  # "my sister lives in Tulsa"
            return False
        weight = 0.0 if signs.tells else asking.place  # no town makes "my counselor said" ask
        return score + weight >= 0 and self.place(text) is not None

    def asks_by_words(self, text: str) -> bool:
        """Return whether a message asks by more than a place: "a therapist", "online"."""
        signs = self.signs(text)
        return signs.firm and signs.points > 0

    def _hardly_but_a_place(self, text: str) -> bool:
        """Return whether a message is a ZIP code, or a town with its state, and little else."""
        words = plain_words(text)
        if len(words) > _FEW or not (any(map(str.isdigit, words)) or _ends_with_a_state(words)):
            return False
        place = self.place(text)
        if place is None or not place.places:
            return False
        said = {word for word in words if word not in _BESIDE_A_PLACE and not word.isdigit()}
        return said <= {*plain_words(place.places[0].name), *_STATES_IN_WORDS}

    def signs(self, text: str, enough: float = _MOST) -> Signs:
        """Return what speaks for a request for a therapist, the place apart.

        Args:
            enough: points of firm cues from which the slots are not read: they only add some.
        """
        found = self._search.find(text)
        tells = bool(found.guards) and not found.families  # "my therapist and I do zoom"
        points = sum(self._points[cue] for cue in found.families)
        firm = any(self._points[c] > 0 for c in found.families if c not in self._beside)
        if (points < enough or not firm) and not tells:
            slots = self._points_of_slots(text, alone=not found.families)
            points, firm = points + slots, firm or slots > 0
        return Signs(min(max(points, _LEAST), _MOST), bool(found.guards), tells, firm)

    def _points_of_slots(self, text: str, *, alone: bool) -> int:
        request = self._without_place(text)
        filled = {
            "modality": request.modality in _WAYS if alone else request.modality,
            "specialty": request.specialty not in _EVERY_QUESTION and request.specialty,
            "wish": set(request.wishes) - (_EVERYDAY_WISHES if alone else set()),
        }
        return sum(self._points[slot] for slot, value in filled.items() if value)

    def cues(self, text: str) -> tuple[str, ...]:
        """Return the ids of the cues of a message."""
        return self._search.find(text).families


def _ends_with_a_state(words: Sequence[str]) -> bool:
    return len(words) > 1 and (words[-1] in _STATES or " ".join(words[-2:]) in _STATES)


def log_odds(chance: float) -> float:
    """Return the log-odds of a probability; of none and of certainty as of 1 in 10,000."""
    chance = min(max(chance, 1e-4), 1 - 1e-4)
    return math.log(chance / (1 - chance))


def _unwanted(kind: str) -> bool:
    return kind == "none" or kind.startswith(_NOT)


def _first(values: list[str]) -> str | None:
    return values[0] if values else None


def _modality(clauses: Sequence[Sequence[str]], *, corrected: bool) -> str | None:
    """Return the way to meet that the clauses of a message ask for; both is either.

    Args:
        corrected: the person takes something back, so that the last clause counts.
    """
    said = [way for way in map(_clause_modality, clauses) if way]
    if not said:
        return next((_IMPLIED[v] for values in clauses for v in values if v in _IMPLIED), None)
    return said[-1] if corrected or len(set(said)) == 1 else "any"


def _clause_modality(values: Sequence[str]) -> str | None:
    """Return the way to meet of one clause: "I don't mind online" is online."""
    named = {value for value in values if value in ("in_person", "remote")}
    if len(named) == 1:
        return named.pop()
    return "any" if named or "any" in values else None


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
            if value != (None if _unwanted(phrase.id) else _IMPLIED.get(phrase.id, phrase.id)):
                yield f"{shown(path)}: {kind} {phrase.id!r}: {example!r} is not read as that"
    held = [(x.id, e) for x, e in _examples(cues) if x.id not in reader.cues(e)]
    told = [(x.id, e) for x, e in _examples(phrases["not_asked"]) if not reader.signs(e).told]
    for id_, example in held + told:
        yield f"{shown(path)}: {id_!r}: {example!r} does not match it: correct one of them"


def _examples(phrases: Iterable[_P]) -> Iterable[tuple[_P, str]]:
    return ((phrase, example) for phrase in phrases for example in phrase.examples)
