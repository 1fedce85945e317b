"""Where a message says that the person is: in so many words, or by a city that has namesakes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from bot.dialogue.country.home import KNOWN, LARGE
from bot.dialogue.country.names import (
    begin_with_state,
    beginning,
    is_a,
    is_something_else,
    is_state,
    known,
    names_in,
    words_in,
)
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.sentences import asks
from bot.patterns.phrases import Expression
from bot.safety.levels import RiskLevel
from bot.text import drop_apostrophes, fold_letters

_US = "US"
_WORDS_OF_A_TOWN = 3
# Of a message, and of what is read behind each: where somebody is stands near the beginning.
_MOST_CLAUSES, _LONGEST = 12, 200
_CLAUSE = re.compile(r"[^,;:]+")
_SENTENCE = re.compile(r"[^.!?\n]+")
_LEADING = frozenset(  # each lead has one of these
    {"in", "from", "to", "through", "around"}
    | {"en", "au", "aux", "em", "aus", "no", "na", "nos", "nas", "nel", "nella", "negli"}
    | {"w", "we", "в", "во", "main", "mai", "hum", "hm"}
)
# What goes on behind a place: "from sydney and", not "from india my friend".
_GOES_ON = frozenset(
    {"and", "but", "so", "here", "i", "im", "feeling", "now", "last", "this", "und", "mein", "mai"}
    | {"please", "need", "want", "we", "recently", "et", "y", "e", "from"}
)


@dataclass(frozen=True, slots=True)
class Told:
    """A country that a message tells.

    Attributes:
        code: ISO 3166-1 alpha-2.
        sure: whether it was named, and not only a city that other countries may have too.
        first: whether its numbers come before those of the chat's country.
    """

    code: str
    sure: bool
    first: bool


@dataclass(frozen=True, slots=True)
class _Lead:
    """A phrase that leads to a place.

    Attributes:
        sure: whether a country named behind it is where the person is.
        first: whether the numbers there come before those of the chat's country.
        to_the_end: whether nothing may stand behind the place but what goes on.
        theirs: whether it is of somebody else, for whom a country named in full is no doubt.
        in_its_language: whether it is said in another language: then a city there is no namesake.
        alone: whether nothing may stand behind the place up to a comma.
    """

    phrase: Expression
    sure: bool = False
    first: bool = False
    to_the_end: bool = False
    theirs: bool = False
    in_its_language: bool = False
    alone: bool = False


def told_place(
    state: DialogueState, text: str, level: RiskLevel, resources: Resources
) -> DialogueState:
    """Return the state with the country that a message tells, or with both that it may be.

    "Am in Nairobi Kenya" is sure; "from Sydney" may be said of where somebody was born, and Leeds
    is a town elsewhere too: then the numbers of both are shown until it is answered.
    """
    if state.chosen:
        return replace(state, perhaps="") if state.perhaps else state
    told = next(_told(text, level, resources), None)
    if told is None or told.code not in resources.lines.countries:
        return state
    if not told.first and _lives_at_home(text, resources):
        return state
    if told.sure:
        return replace(state, country=told.code, chosen=True, perhaps="")
    if told.code == state.country:
        return replace(state, perhaps=state.perhaps or (_US if told.code != _US else ""))
    if told.first:
        return replace(state, country=told.code, perhaps=state.country)
    return replace(state, perhaps=told.code)


def _lives_at_home(text: str, resources: Resources) -> bool:
    """Return whether a message also tells of a place at home: "from Poland but I live in Reno"."""
    place = resources.read_place(text)
    return place is not None and place.kind == "found" and place.places[0].country == _US


def town_with_country(words: list[str], resources: Resources) -> tuple[str, int]:
    """Return the country of words that begin with a town and its country, and how many they are.

    "Edinburgh Scotland", not "Paris Texas"; "" and 0 for none.
    """
    for count in range(1, min(_WORDS_OF_A_TOWN, len(words) - 1) + 1):
        name = beginning(words[count:], resources)
        found = resources.lines.named(name) if name else None
        if found is None or found.code == _US:
            continue
        place = resources.read_bare_place(" ".join(words[:count]))
        towns = () if place is None else place.places
        if any(town.country == found.code and town.kind != "country" for town in towns):
            return found.code, count + len(name.split())
    return "", 0


def _told(text: str, level: RiskLevel, resources: Resources) -> Iterator[Told]:
    """Yield what each clause of a message tells of where the person is."""
    plain = drop_apostrophes(text)
    sentences = islice(_SENTENCE.finditer(plain), _MOST_CLAUSES)
    clauses = [_clauses(one[0]) for one in sentences]
    alone = sum(map(len, clauses)) == 1
    for sentence in clauses:
        for number, (clause, rest) in enumerate(sentence):
            before = sentence[number - 1][0] if number else ""
            if resources.says("not_there_now", clause) or asks(clause):
                continue
            yield from _led_to(rest, level, resources)
            told_before = resources.phrases["leads_to_a_place"].search(before)
            if not alone and told_before is None:
                yield from _bare(clause, rest, text, resources)


def _clauses(sentence: str) -> list[tuple[str, str]]:
    """Return each part of a sentence up to a comma, and what follows in it from there on."""
    return [
        (one[0].strip(), sentence[one.start() : one.start() + _LONGEST].strip())
        for one in islice(_CLAUSE.finditer(sentence), _MOST_CLAUSES)
    ]


def _led_to(rest: str, level: RiskLevel, resources: Resources) -> Iterator[Told]:
    """Yield the country of the place that a clause leads to: "from", "am in", "moved to"."""
    if _LEADING.isdisjoint(rest.casefold().split()):
        return
    for lead in _leads(level, resources):
        found = lead.phrase.search(fold_letters(rest))
        if found is None:
            continue
        words = words_in(rest[found.end() :])
        words = words[1:] if words and words[0].casefold() == "the" else words
        place = _place(words, resources)
        if place is None:
            continue
        named, _, beside = rest[found.end() :].partition(",")
        if lead.alone and resources.says("am_there", beside.strip()):
            continue  # "in Ireland, but I'm in Boston"
        ends = len(words_in(named)) <= place.words
        goes_on = ends or (not lead.alone and words[place.words].casefold() in _GOES_ON)
        if goes_on if lead.to_the_end else not (lead.theirs and place.in_full):
            sure = lead.sure and (place.in_full or lead.in_its_language)
            yield Told(place.code, sure, lead.first and not place.namesakes)


def _leads(level: RiskLevel, resources: Resources) -> Iterator[_Lead]:
    """Yield the phrases that lead to a place, the surest first."""
    yield _Lead(resources.phrases["am_there"], sure=True, first=True)
    yield _Lead(resources.phrases["moved_there"], first=True)
    yield _Lead(resources.phrases["so_there"], sure=True, first=True, to_the_end=True)
    yield _Lead(resources.phrases["there_in_other_words"], True, True, in_its_language=True)
    yield _Lead(
        resources.phrases["there_before_in"], True, True, to_the_end=True, in_its_language=True
    )
    yield _Lead(resources.phrases["writes_from"], sure=True, to_the_end=True)
    yield _Lead(resources.phrases["in_there"], first=True, to_the_end=True, alone=True)
    yield _Lead(resources.phrases["comes_from_there"])
    if level is RiskLevel.THIRD_PARTY:  # a country named in full: danger_elsewhere.py
        yield _Lead(resources.phrases["they_are_there"], theirs=True)


@dataclass(frozen=True, slots=True)
class _Place:
    """A country, or a city abroad, that words begin with.

    Attributes:
        words: how many words its name has.
        in_full: whether the country was named.
        namesakes: whether the city has namesakes at home: its country's numbers come second.
    """

    code: str
    words: int
    in_full: bool = True
    namesakes: bool = False


def _place(words: list[str], resources: Resources) -> _Place | None:
    """Return the country or the city abroad that words begin with, None for a place at home."""
    name = beginning(words, resources)
    found = resources.lines.named(name) if name else None
    if found is not None:
        return None if found.code == _US else _Place(found.code, len(name.split()))
    code, count = town_with_country(words, resources)
    if code:
        return _Place(code, count)
    for count in range(min(_WORDS_OF_A_TOWN, len(words)), 0, -1):
        if begin_with_state(words[count:], resources):
            return None
        city = _city(" ".join(words[:count]), resources)
        if city is not None:
            return city
    return None


def _city(name: str, resources: Resources, least: int = KNOWN) -> _Place | None:
    """Return the city abroad that is far the largest of that name, None for none."""
    if is_something_else(name, resources) or is_state(name, resources):
        return None
    place = resources.read_bare_place(name)
    if place is None or place.kind not in ("abroad", "ambiguous"):
        return None
    largest = max(place.places, key=lambda one: one.population)
    named = fold_letters(largest.name).casefold() == fold_letters(name).casefold()
    known_as = named or (place.kind == "abroad" and " " not in name)  # "Bangalore" is Bengaluru
    if largest.population < least or not known_as or largest.country == _US:
        return None
    namesakes = place.kind == "ambiguous"
    return _Place(largest.country, len(name.split()), in_full=False, namesakes=namesakes)


def _bare(clause: str, rest: str, text: str, resources: Resources) -> Iterator[Told]:
    """Yield the country that is all a clause says beside others: "uk. feeling suicidal".

    Of a list of countries none is told, and a name that is a person's too is none here.
    """
    words, name = words_in(clause), clause.casefold()
    words = words[:-1] if words and words[-1].casefold() == "here" else words
    if is_a("place_or_name", name, resources) or is_a("country_or_word", name, resources):
        return
    code, count = town_with_country(words_in(rest), resources)
    if code and count >= len(words):
        yield Told(code, sure=True, first=True)
        return
    country = known(" ".join(words), resources) if words and len(words) <= 3 else ""
    named = resources.lines.named(country) if country and beginning(words, resources) else None
    if named is not None and named.code != _US and _only(named.code, text, resources):
        yield Told(named.code, sure=True, first=True)
    elif text.casefold().startswith(name) and not is_a("city_or_name", name, resources):
        short = 0 < len(words) <= _WORDS_OF_A_TOWN  # most clauses name no town, and say more
        city = _city(clause, resources, LARGE) if short else None
        if city is not None:
            yield Told(city.code, sure=False, first=False)


def _only(code: str, text: str, resources: Resources) -> bool:
    """Return whether a message names this country and no other."""
    named = map(resources.lines.named, names_in(words_in(text), resources))
    return {one.code for one in named if one is not None} == {code}
