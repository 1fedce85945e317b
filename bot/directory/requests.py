"""What one message asks of the finder: where, how to meet, for what, with whom."""

import datetime
import math
import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from pydantic import Field

from bot.content import Record
from bot.directory.gazetteer import Gazetteer
from bot.directory.places import PlaceReading, plain_words
from bot.directory.states import BY_NAME, EVERY
from bot.directory.whereabouts import read_whereabouts
from bot.patterns.matcher import Matcher

# Where one wish ends and the next begins: "not online, in person".
_CLAUSE = re.compile(
    r"[,;:.!?\n()]+|(?<!anything )\bbut\b|\bactually\b|\bwait no\b|\bno wait\b", re.IGNORECASE
)
_AND = re.compile(r"[,;:.!?/&+\n()]+|\b(?:and|or|plus|but|also|with)\b", re.IGNORECASE)
_CORRECTED = re.compile(r"\b(?:actually|no wait|scratch that|i meant?|sorry)\b", re.IGNORECASE)
_NOT = "not_"  # begins the id of a profession that is refused
_LEAST, _MOST = -3, 6  # points of a message: what goes beyond weighs no more
_EVERYDAY_WISHES = {"waiting"}  # "my shift tonight": alone it asks for nothing
_EVERY_QUESTION = (None, "self-harm", "suicidal-ideation")  # what all speak of here
_BOTH_WAYS = "any!"  # a guard: "in person or online", of which the second is then not read
_WAYS = ("in_person", "remote")  # "both" and "either" ask for nothing alone
# Where no way to meet is named: "I have no car" implies one, "I can't drive over bridges" none.
IMPLIED = {"no_way_there": "remote", "some_ways": None}
_EVEN = 0.5  # probability
_KEPT = 6  # texts whose places are remembered
_TELLS_ONLY = "tells_only!"  # a guard
_MOST_WORDS = 5  # words of a message that is hardly more than a place
# A cue that asks by itself, and how long its message may be; one that asks in a part of it.
_ASKS_ALONE, _MOST_WORDS_ALONE = frozenset({"bare"}), 9
_ASKS_APART, _PARTS = frozenset({"apart"}), re.compile(r"[,;:.!?\n()]+|\s[-–—]+\s")
_STATES = BY_NAME.keys() | {code.casefold() for code in EVERY}
_STATES_IN_WORDS = frozenset(word for state in _STATES for word in state.split())


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


@dataclass(frozen=True, slots=True)
class Request:
    """The slots of one message; None or empty where it says nothing.

    Attributes:
        modality: "in_person", "remote", "any" or None.
        also: further specialties that are asked for beside the first: "ptsd and grief".
        refused_type: a profession that the message does not want: "not a psychiatrist".
        also_refused: further ones: "no nurses either".
        refused: specialties that it does not want: "not dbt".
        wishes: what listings do not state, by the ids of requests.toml: "gender", "cost", …
    """

    modality: str | None = None
    place: PlaceReading | None = None
    specialty: str | None = None
    provider_type: str | None = None
    wishes: tuple[str, ...] = ()
    refused_type: str = ""
    also: tuple[str, ...] = ()
    also_refused: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


class RequestReader:
    """Reads requests; safe to share: what it reads never changes.

    It remembers the places of the last few texts, by a hash of theirs: a turn asks for the same
    several times. None of them holds what somebody wrote.
    """

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
        self._last: dict[tuple[int, bool], PlaceReading] = {}
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
        key, last = (hash(text), bare), self._last
        place = last.get(key)
        if place is None:
            place = read_whereabouts(text, self._places, bare=bare)
            if not place.text:
                # In its place, not into it: another thread may be reading.
                self._last = {key: place, **(last if len(last) < _KEPT else {})}
        return None if place.kind == "none" else place

    def _without_place(self, text: str) -> Request:
        values = self._values(text)
        clauses = [part for part in _CLAUSE.split(text) if part.strip()]
        apart = len(clauses) > 1 or clauses != [text]  # "wait no online" wants it online
        ways = [self._values(clause)["modality"] for clause in clauses if apart]
        treats = [slug for slug in values["treats"] if not unwanted(slug)]
        refused_type, *also_refused = _refused(values["type"]) or [""]
        return Request(
            modality=_modality(
                ways or [values["modality"]], corrected=bool(_CORRECTED.search(text))
            ),
            specialty=_first(treats),
            provider_type=_first([kind for kind in values["type"] if not unwanted(kind)]),
            wishes=tuple(dict.fromkeys(wish for wish in values["wish"] if wish != "none")),
            refused_type=refused_type,
            also=self._others(text, {treats[0], *_refused(values["treats"])}) if treats else (),
            also_refused=tuple(also_refused),
            refused=tuple(_refused(values["treats"])),
        )

    def _others(self, text: str, but: Set[str]) -> tuple[str, ...]:
        """Return the first specialty of each part of a list.

        "Postpartum depression" is one, "ptsd and grief" are two.

        Args:
            but: without these: the first of all, and what is refused.
        """
        parts = _AND.split(text)
        each = (self._values(part)["treats"] for part in parts if len(parts) > 1)
        first = (next((slug for slug in found if not unwanted(slug)), "") for found in each)
        return tuple(slug for slug in dict.fromkeys(first) if slug and slug not in but)

    def _values(self, text: str) -> dict[str, list[str]]:
        """Return what a text names, by slot; guards first."""
        found = self._slots.find(text)
        values: dict[str, list[str]] = {kind: [] for kind in ("modality", "type", "wish", "treats")}
        for id_ in (*found.guards, *found.families):
            kind, _, value = id_.partition(":")
            values[kind].append(value if value == _BOTH_WAYS else value.rstrip("!"))
        return values

    def wants_search(self, text: str, chance: float, asking: Asking) -> bool:
        """Return whether a message asks for a therapist.

        Args:
            chance: the probability of that by its words alone, 0..1.
        """
        if self._hardly_but_a_place(text) or self.asks_alone(text):
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
        if signs.tells and _TELLS_ONLY in self._search.find(text).guards:
            return False
        weight = 0.0 if signs.tells else asking.place  # no town makes "my counselor said" ask
        return score + weight >= 0 and self.place(text) is not None

    def asks_by_words(self, text: str) -> bool:
        """Return whether a message asks by more than a place: "a therapist", "online"."""
        signs = self.signs(text, enough=1)
        return signs.firm and signs.points > 0

    def asks_alone(self, text: str) -> bool:
        """Return whether a message, or a part of it, asks for a therapist and says little else.

        "I need therapy", "my husband drowned, therapist in Reno".
        """
        alone = _ASKS_ALONE if len(text.split()) <= _MOST_WORDS_ALONE else frozenset[str]()
        parts = [part.strip() for part in _PARTS.split(text)]
        if parts == [text]:
            return self._search.has(_ASKS_APART | alone, text)
        if alone and self._search.has(alone, text):
            return True
        return any(self._search.has(_ASKS_APART, part) for part in parts if part)

    def _hardly_but_a_place(self, text: str) -> bool:
        """Return whether a message is a ZIP code, or a town with its state, and little else."""
        beside = self._places.beside
        words = plain_words(text)
        while words and words[-1] in beside.says_nothing:
            words = words[:-1]
        if len(words) > _MOST_WORDS or not (
            any(map(str.isdigit, words)) or _ends_with_a_state(words)
        ):
            return False
        place = self.place(text)
        if place is None or not (place.places or place.kind == "unknown_zip"):
            return False
        said = {word for word in words if word not in beside.with_a_place and not word.isdigit()}
        name = plain_words(place.places[0].name) if place.places else ()
        return said <= {*name, *_STATES_IN_WORDS}

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


def unwanted(kind: str) -> bool:
    """Return whether a kind of professional, or none, is named as not wanted."""
    return kind == "none" or kind.startswith(_NOT)


def _refused(values: Sequence[str]) -> list[str]:
    """Return what values of a slot refuse, without the sign for it."""
    return [value.removeprefix(_NOT) for value in values if value.startswith(_NOT)]


def _first(values: Sequence[str | None]) -> str | None:
    return values[0] if values else None


def _modality(clauses: Sequence[Sequence[str]], *, corrected: bool) -> str | None:
    """Return the way to meet that the clauses of a message ask for; both is either.

    Args:
        corrected: the person takes something back, so that the last clause counts.
    """
    said = [way for way in map(_clause_modality, clauses) if way]
    if not said:
        implied = [IMPLIED[v] for values in clauses for v in values if v in IMPLIED]
        return None if None in implied else _first(implied)
    return said[-1] if corrected or len(set(said)) == 1 else "any"


def _clause_modality(values: Sequence[str]) -> str | None:
    """Return the way to meet of one clause: "I don't mind online" is online."""
    if _BOTH_WAYS in values:
        return "any"
    named = {value for value in values if value in ("in_person", "remote")}
    if len(named) == 1:
        return named.pop()
    return "any" if named or "any" in values else None
