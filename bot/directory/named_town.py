"""Which town a name in a message means, if any: the one place, or the question that it needs."""

from collections.abc import Sequence

from bot.directory.gazetteer import Gazetteer
from bot.directory.name_runs import Run, Span, Token, span_of
from bot.directory.places import Place, PlaceReading
from bot.directory.states import ALSO_NAMES, BY_NAME, NAMESAKE_COUNTRIES

_DOMINANT = 4  # times as many people as the next namesake: the larger is meant
_DOMINANT_COUNTY = 20  # the same of a county: its people call it by that name, near or far
_OFFERED = 6  # namesakes shown at once
_LARGE = 100_000  # people: known by its bare name in lower case
_TOWN = 5_000  # people: known in lower case where the name is no common word
_WORLD_CITY = 1_000_000  # people: known abroad by its bare name in lower case
_ABROAD = 3  # times as many people as the largest namesake at home: the foreign one is meant
_HOME_TOO = 50_000  # people: a town at home of that size is not passed over for one abroad
_WORD_TOWN = 20_000  # people: called like a word in lower case, it is still an answer
_HAMLET = 1_000  # people: a name with fewer may be a larger one misspelt
_MISSPELT_CITY = 50_000  # people: large enough to be meant by a hamlet's name


def read_town(
    tokens: Sequence[Token], run: Run, named: Sequence[Place], places: Gazetteer, *, bare: bool
) -> PlaceReading | None:
    """Return the place that a name means where it stands, None where it means none."""
    span = span_of(tokens, run, places, bare=bare)
    told = [p for p in named if p.state and p.state == (span.state or span.state_before)]
    if told:
        return _told(span, told[0], places)
    there = [p for p in named if p.country == NAMESAKE_COUNTRIES.get(span.state or "")]
    if there:
        return read_abroad(there[0], [])
    meant = [p for p in places.near_spellings(span.name) if p.state == span.state]
    if span.state and meant and not span.country and span.name not in places.never:
        return PlaceReading("guess", tuple(meant[:2]))
    abroad = _in_a_country(span, named, places) if span.country and not span.state else None
    if abroad is not None:
        return abroad
    if not _meant(span, named, places, bare=bare):
        return None
    if span.state and len(named) == 1 and named[0].country != "US":
        return PlaceReading("found", (places.states[span.state],))
    return _settled(span.name, named, places)


def _in_a_country(span: Span, named: Sequence[Place], places: Gazetteer) -> PlaceReading | None:
    """Return the place in the country named behind it, or the country alone."""
    named = [p for p in named if p.country in ("US", span.country)]
    there = [p for p in named if p.country == span.country]
    if there:
        return read_abroad(there[0], named)
    country = next((c for c in places.countries.values() if c.country == span.country), None)
    return None if country is None else read_abroad(country, [])


def _told(span: Span, place: Place, places: Gazetteer) -> PlaceReading:
    """Return the town of a state, or a question where a hamlet may be a city misspelt."""
    near = [p for p in places.near_spellings(span.name) if p.state == place.state]
    if place.population < _HAMLET and near and near[0].population >= _MISSPELT_CITY:
        return PlaceReading("guess", (near[0], place))
    return PlaceReading("found", (place,))


def _meant(span: Span, named: Sequence[Place], places: Gazetteer, *, bare: bool) -> bool:
    """Return whether words that are a town's name stand for the town here."""
    people = named[0].population
    if _means_more(span, people, places):
        return False
    if span.home and len(span.name) > 2 and people >= _LARGE:
        return True  # "i'm in perth": said of a town, whatever word it is
    if span.whole and bare:
        word = span.name in places.ordinary and not span.capital and people < _WORD_TOWN
        return not (word or (len(span.name) < 3 and people < _LARGE))
    if span.name in places.first_names:
        city = span.sought or (span.alone and not span.first)
        return span.cued or (city and people >= _LARGE and not span.named)
    if span.name in places.landmarks or (span.upper and span.name in places.nicknames):
        return True
    if span.name in places.ordinary or len(span.name) < 3:
        return span.cued and (span.capital or (span.name in places.nicknames))
    # "Yellow Springs" begins a sentence, and its second word has a capital all the same.
    capital = span.capital and (not span.first or span.whole or " " in span.name)
    sought = span.sought and (span.capital or people >= _TOWN)
    return span.cued or capital or sought or _known_in_lower_case(span, named, places)


def _means_more(span: Span, people: int, places: Gazetteer) -> bool:
    """Return whether a town's name is better known as something else here."""
    if span.name in places.never:
        return True  # a month, a short answer
    person = span.acts or (span.seems and span.name in places.first_names)
    if person and not span.cued:
        return True  # a person who does something
    if span.name in BY_NAME and (people < _LARGE * 5 or span.name in ALSO_NAMES):
        return True  # a town called like a state
    return span.name in places.countries and people < _LARGE


def _known_in_lower_case(span: Span, named: Sequence[Place], places: Gazetteer) -> bool:
    home = max((p.population for p in named if p.country == "US"), default=0)
    common = places.is_said_of_else(span.name) and not (span.alone and " " in span.name)
    return home >= (_LARGE if common else _TOWN) or named[0].population >= _WORLD_CITY


def _settled(name: str, named: Sequence[Place], places: Gazetteer) -> PlaceReading:
    """Return the one place that a name means, or the question it needs."""
    home = [place for place in named if place.country == "US"]
    away = [place for place in named if place.country != "US"]
    if away and (not home or away[0].population > _ABROAD * home[0].population):
        if home and home[0].population >= _HOME_TOO:
            return PlaceReading("ambiguous", (home[0], away[0], *home[1:2]), more=len(home) > 2)
        return read_abroad(away[0], named)
    if name in BY_NAME:
        return PlaceReading("ambiguous", (home[0], places.states[BY_NAME[name]]))
    if name in places.countries_too and name in places.countries:
        return PlaceReading("ambiguous", (places.countries[name], home[0]))
    first, second = home[0], home[1].population if len(home) > 1 else 0
    dominant = _DOMINANT_COUNTY if first.kind == "county" else _DOMINANT
    if len(home) == 1 or first.population >= max(dominant * second, 1):
        return PlaceReading("found", (first,))
    return PlaceReading("ambiguous", tuple(home[:_OFFERED]), more=len(home) > _OFFERED)


def read_abroad(place: Place, named: Sequence[Place]) -> PlaceReading:
    """Return a place outside the United States, with the namesakes at home."""
    home = [namesake for namesake in named if namesake.country == "US"]
    return PlaceReading("abroad", (place, *home[:3]), more=len(home) > 3)
