"""Finding the place in a message: a bare answer, or somewhere inside a sentence."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from bot.directory.beside_names import BesideNames
from bot.directory.gazetteer import Gazetteer
from bot.directory.name_runs import (
    LONGEST_NAME,
    Run,
    Span,
    Token,
    cued,
    follows,
    inside_state_names,
    name_of,
    negated,
    runs_of,
    span_of,
    stands_alone,
    state_after,
    states_named,
    stationed,
    tokens_of,
)
from bot.directory.named_town import read_abroad, read_town
from bot.directory.places import Place, PlaceReading
from bot.directory.states import (
    ALONE_IN_LOWER_CASE,
    ALSO_NAMES,
    BEHIND_A_TOWN,
    BY_NAME,
    EVERY,
    MILITARY,
    NAMESAKE_COUNTRIES,
    NEVER_ALONE,
    WORDS,
)

_UNIT = r"(?:times|people|dollars|years|steps|words|calories|mg|pills|bucks|usd|hours|days)\b"
_SPELT_ZIP = re.compile(r"\b(\d) (\d) (\d) (\d) (\d)\b")  # dictated
_SLIPPED_ZIP = re.compile(r"(?<!\w)(?=\w{5}(?!\w))(?=(?:\D?\d){3})[0-9OoIl]{5}")  # "549l4"
_SIGNS_AS_DIGITS = str.maketrans("OoIl", "0011")
_ZIP = re.compile(rf"(?<![\w$£€#.-])([0-9]{{5}})(?:[0-9]{{4}}|-[0-9]{{0,4}})?(?![\w-]|\s*{_UNIT})")
_PARTED_ZIP = re.compile(r"[0-9]{1,4} [0-9]{1,4}")  # "532 14"
# A ZIP code with a digit too few or too many, named as one.
_NO_ZIP = re.compile(
    r"\bzip(?: ?code)?(?: (?:is|of|for me is))?[ :#]*(?P<digits>[0-9]{3,4}|[0-9]{6,8})(?![\w-])",
    re.IGNORECASE,
)
# A postcode of another country, in capitals; where it stands alone in small letters too. A British
# one never ends like "B12 5MG" or "5PM".
_POSTCODES = {
    "united kingdom": re.compile(r"\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2}\b"),
    "canada": re.compile(r"\b[ABCEGHJ-NPRSTVXY][0-9][A-Z][ -]?[0-9][A-Z][0-9]\b"),
    "ireland": re.compile(r"\b[A-Z][0-9]{2} ?(?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[A-Z0-9]{4}\b"),
    "india": re.compile(r"\b(?:PIN|pin|Pin) ?[Cc][Oo][Dd][Ee](?: is)?[ :]*[1-9][0-9]{5}\b"),
}
_LONGEST_POSTCODE = 9  # signs
_OTHER_WORDS = WORDS - BEHIND_A_TOWN  # that two letters of a state may be
_DIGITS = re.compile(r"\s*(?P<digits>[0-9]{6,8})[\s.!]*")
_LONGEST_END = 600  # characters read at each end of a long message
_BEFORE_MY = frozenset({"de", "para", "con", "por", "cerca"})  # Spanish
_SYLLABLE = 3  # letters of a word that may be part of a name
_CITY = 100_000  # people of a city whose parts are named before it
_FAR_SMALLER = 200  # times fewer people: too few to be asked about


def read_place(text: str, places: Gazetteer, *, bare: bool) -> PlaceReading:
    """Return what a message says about where.

    Args:
        bare: the bot has just asked where the person is, so a lone word may well be a town, and
            a misspelt one is worth a question.
    """
    text = _SPELT_ZIP.sub(r"\1\2\3\4\5", unicodedata.normalize("NFKC", _ends(text)))
    text = _SLIPPED_ZIP.sub(lambda slip: slip[0].translate(_SIGNS_AS_DIGITS), text)
    if bare and _PARTED_ZIP.fullmatch(text.strip()):
        text = text.replace(" ", "")
    home = places.phrases["home_now"].search(text)
    if home is not None and home.start():  # "I'm from Ohio but I live in Texas"
        reading = read_place(text[home.start() :], places, bare=bare)
        if reading.kind != "none":
            return reading
    zip_reading = _zip(text, places, bare=bare)
    if zip_reading is not None:
        return zip_reading
    postcode = _of_postcode(text, places)
    if postcode is not None:
        return postcode
    tokens = tokens_of(text)
    whole = _whole_misspelt(tokens, places) if bare else None
    if whole is not None:
        return whole
    runs = runs_of(tokens)
    country = _namesake_country(runs, places)
    if country is not None:
        return country
    return _named_place(tokens, runs, places, bare=bare) or _lesser(tokens, runs, places, bare=bare)


def _named_place(
    tokens: Sequence[Token], runs: Sequence[Run], places: Gazetteer, *, bare: bool
) -> PlaceReading | None:
    inside_state = inside_state_names(tokens, runs)
    for run in runs:
        named = places.known(run.name)
        inside = (run.start, run.length) in inside_state or _is_state_of_town(run, runs, places)
        if named and not inside and not negated(tokens, run.start, places.beside):
            reading = read_town(tokens, run, named, places, bare=bare)
            if reading is not None:
                told = _surer(tokens, run, runs, places, bare=bare)
                return told or _of_a_city(tokens, run, runs, reading, places, bare=bare)
    return None


def _surer(
    tokens: Sequence[Token], run: Run, runs: Sequence[Run], places: Gazetteer, *, bare: bool
) -> PlaceReading | None:
    """Return the town that is told with its state beside a landmark, or beside a name by itself.

    "Columbus, Georgia by Fort Benning", "Parris Island spouse in Beaufort SC".
    """
    span = span_of(tokens, run, places, bare=bare)
    if span.state or (span.cued and run.name not in places.landmarks):
        return None
    for town in runs:
        named = places.known(town.name)
        apart = town.start >= run.start + run.length or town.start + town.length <= run.start
        if not (named and apart) or negated(tokens, town.start, places.beside):
            continue
        state = state_after(tokens, town.start + town.length, places.beside)
        told = [p for p in named if state and p.state == state]
        if told:
            return PlaceReading("found", (told[0],))
    return None


def _of_a_city(
    tokens: Sequence[Token],
    run: Run,
    runs: Sequence[Run],
    reading: PlaceReading,
    places: Gazetteer,
    *,
    bare: bool,
) -> PlaceReading:
    """Return the namesake that a city behind it tells, or the city: "Bay View Milwaukee"."""
    behind = (r for r in runs if r.start == run.start + run.length and places.known(r.name))
    city = next(behind, None) if reading.kind == "ambiguous" else None
    told = city and read_town(tokens, city, places.known(city.name), places, bare=bare)
    if not told or told.kind != "found" or told.places[0].population < _CITY:
        return reading
    near = [p for p in places.known(run.name) if p.state == told.places[0].state]
    return PlaceReading("found", (near[0],)) if near else told


def _lesser(
    tokens: Sequence[Token], runs: Sequence[Run], places: Gazetteer, *, bare: bool
) -> PlaceReading:
    """Return the state, the country or the misspelt town where no town is named."""
    guess = _guess(tokens, runs, places, bare=bare)
    states = states_named(tokens, places.beside) if guess.places else frozenset[str]()
    if any(place.state in states for place in guess.places):
        return guess
    state = _state_alone(tokens, runs, places, bare=bare)
    return state or _country_alone(tokens, runs, places, bare=bare) or guess


def _namesake_country(runs: Sequence[Run], places: Gazetteer) -> PlaceReading | None:
    """Return the country that a state is called like, where it is named as one, or None.

    "I live in Georgia, the country".
    """
    for _, length, name in runs:
        country = places.countries.get(name) if length > 1 else None
        if country is not None and country.country in NAMESAKE_COUNTRIES.values():
            return read_abroad(replace(country, name="Georgia, the country,"), [])
    return None


def _whole_misspelt(tokens: Sequence[Token], places: Gazetteer) -> PlaceReading | None:
    """Return the towns that an answer of several words misspells: no Miami in Miami Gatrdens."""
    name = name_of(tokens, 0, len(tokens)) if 1 < len(tokens) <= 2 * LONGEST_NAME else ""
    if not name or places.known(name):
        return None
    near = places.near_spellings(name)
    return PlaceReading("guess", _likely(near)) if near else None


def _ends(text: str) -> str:
    """Return a text, or the two ends of a very long one: reading names grows with the words."""
    if len(text) <= 2 * _LONGEST_END:
        return text
    return f"{text[:_LONGEST_END]}\n{text[-_LONGEST_END:]}"


def _zip(text: str, places: Gazetteer, *, bare: bool) -> PlaceReading | None:
    found = _ZIP.search(text)
    if found is None:
        wrong = _NO_ZIP.search(text) or (_DIGITS.fullmatch(text) if bare else None)
        return None if wrong is None else PlaceReading("unknown_zip", text=wrong["digits"])
    place = places.zips.get(found[1])
    if place is not None:
        if place.state in MILITARY:
            return PlaceReading("military", text=found[1])
        return PlaceReading("found", (place,))
    before = text[: found.start()].split()
    asked = bare or not before or before[-1].lower() in places.beside.leads
    return PlaceReading("unknown_zip", text=found[1]) if asked else None


def _of_postcode(text: str, places: Gazetteer) -> PlaceReading | None:
    """Return the country that a postcode is of ("SE15 4TQ"), None where a text has none."""
    alone = len(text.strip()) <= _LONGEST_POSTCODE
    written = text.upper() if alone else text
    named = (name for name, code in _POSTCODES.items() if code.search(written))
    country = places.countries.get(next(named, ""))
    return None if country is None else read_abroad(country, [])


def _is_state_of_town(run: Run, runs: Sequence[Run], places: Gazetteer) -> bool:
    """Return whether a name that a town and a state share is the state of the town before it.

    "Rochester New York", "schenectedy new york".
    """
    state = BY_NAME.get(run.name)
    return state is not None and any(
        town.state == state
        for before in runs
        if before.start + before.length == run.start
        for town in places.known(before.name) or _misspelt(before.name, places)
    )


def _misspelt(name: str, places: Gazetteer) -> Sequence[Place]:
    """Return the towns that a name misspells, none where it is made of ordinary words."""
    ordinary = all(map(places.is_a_word, name.split()))
    return () if ordinary else places.near_spellings(name)


def _state_alone(
    tokens: Sequence[Token], runs: Sequence[Run], places: Gazetteer, *, bare: bool
) -> PlaceReading | None:
    """Return the state that is named in full, or by two letters that can mean nothing else here."""
    for run in runs:
        start, length, name = run
        if (name not in BY_NAME and name.upper() not in EVERY) or negated(
            tokens, start, places.beside
        ):
            continue
        span = span_of(tokens, run, places, bare=bare)
        code = BY_NAME.get(name)
        few = bare or len(tokens) <= 3 or (span.alone and _seeks(tokens, places))
        if code is not None and span.acts and not span.cued:
            code = None  # "Virginia said"
        if code is not None and span.name in ALSO_NAMES and not (span.cued or few):
            code = None
        if code is None and length == 1 and span.name.upper() in EVERY:
            code = _two_letters(tokens, start, span, places.beside, bare=bare)
        if code is not None:
            return PlaceReading("found", (places.states[code],))
    return None


def _seeks(tokens: Sequence[Token], places: Gazetteer) -> bool:
    """Return whether a message names whom somebody looks for: "psych np / virginia / remote"."""
    return any(token.word in places.beside.sought for token in tokens)


def _two_letters(
    tokens: Sequence[Token], start: int, span: Span, beside: BesideNames, *, bare: bool
) -> str | None:
    code = span.name.upper()
    before = tokens[start - 1].word if start else ""
    if before in _BEFORE_MY and tokens[start].raw.islower():
        return None  # "cerca de mi" is near me, and no Michigan
    if any(name_of(tokens, start + 1, n) in BY_NAME for n in (1, 2) if start + n < len(tokens)):
        return None  # "NE Ohio"
    last = start + 1 == len(tokens)
    behind_cue = start > 0 and tokens[start - 1].word in beside.leads  # "in VA", not "in the VA"
    if code not in WORDS:
        return code if behind_cue or last or span.capital or span.alone else None
    if span.whole and bare and code in ALONE_IN_LOWER_CASE:
        return code
    if not tokens[start].raw.isupper() or code in NEVER_ALONE:
        return None
    return code if (span.whole and bare) or (behind_cue and span.capital) else None


def _country_alone(
    tokens: Sequence[Token], runs: Sequence[Run], places: Gazetteer, *, bare: bool
) -> PlaceReading | None:
    for run in runs:
        country = places.countries.get(run.name)
        if country is None:
            continue
        span = span_of(tokens, run, places, bare=bare)
        about = run.start > 0 and tokens[run.start - 1].word == "about"  # "what about India"
        behind = _behind_an_unknown_town(tokens, run.start, places, bare=bare)
        if (
            span.cued
            or span.whole
            or about
            or behind
            or stationed(tokens, run.start, places.beside)
        ):
            home = [p for p in places.named(span.name) if p.country == "US" and p.population]
            return read_abroad(country, home)
    return None


def _behind_an_unknown_town(
    tokens: Sequence[Token], start: int, places: Gazetteer, *, bare: bool
) -> bool:
    """Return whether a town that is not known stands before a country: "in sydny australia"."""
    if not start or tokens[start - 1].word.isdigit():
        return False
    alone = bare and start == 1 and tokens[0].word not in places.common
    return alone or cued(tokens, start - 1, places.beside, bare=bare)


def _guess(
    tokens: Sequence[Token], runs: Sequence[Run], places: Gazetteer, *, bare: bool
) -> PlaceReading:
    """Return larger towns one slip of the finger away: a question, never an answer.

    Inside a sentence only behind a word such as "in", or in a part of its own: "Otumwa."
    """
    for start, length, name in runs:
        end = start + length
        if not (bare or (len(name) > 4 and _is_told(tokens, start, end, places.beside))):
            continue
        sure = bare or state_after(tokens, end, places.beside)
        if (length == 1 or not sure) and all(map(places.is_a_word, name.split())):
            continue
        if all(len(word) < _SYLLABLE for word in name.split()):
            continue  # "no i want one" is no Novi
        near = places.near_spellings(name)
        state = state_after(tokens, end, places.beside)
        near = [place for place in near if place.state == state] if state else near
        meant = _or_a_state(name, near, places)
        if meant:
            return PlaceReading("guess", meant)
    return PlaceReading("none")


def _is_told(tokens: Sequence[Token], start: int, end: int, beside: BesideNames) -> bool:
    """Return whether what stands round words inside a sentence tells that they name a place."""
    if _is_led(tokens, start, end, beside) or stands_alone(tokens, start, end):
        return True
    return end - start > 1 and follows(tokens, end, beside.sought)


def _or_a_state(name: str, near: Sequence[Place], places: Gazetteer) -> tuple[Place, ...]:
    """Return what a name misspells: a state, behind the city of its name; else larger towns."""
    state = places.state_spelt_like(name)
    if state is None:
        return _likely(near) if near else ()
    return (*(town for town in near[:1] if town.population >= _CITY), state)


def _is_led(tokens: Sequence[Token], start: int, end: int, beside: BesideNames) -> bool:
    """Return whether a word such as "in" stands before, or a state behind: "apleton wi".

    A state that can be no other word.
    """
    if cued(tokens, start, beside, bare=False):
        return True
    if end == len(tokens) or tokens[end].word.upper() in _OTHER_WORDS:
        return False
    return state_after(tokens, end, beside) is not None


def _likely(near: Sequence[Place]) -> tuple[Place, ...]:
    """Return at most three of the towns a typo may mean, none far smaller than the first."""
    least = near[0].population / _FAR_SMALLER
    return tuple(place for place in near[:3] if place.population >= least)
