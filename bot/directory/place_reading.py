"""Finding the place in a message: a bare answer, or somewhere inside a sentence."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from bot.directory.gazetteer import Gazetteer
from bot.directory.places import SHORT, Place, PlaceReading, plain_words
from bot.directory.states import (
    ALONE_IN_LOWER_CASE,
    ALSO_NAMES,
    BY_NAME,
    EVERY,
    MILITARY,
    NAMESAKE_COUNTRIES,
    NEVER_ALONE,
    WORDS,
)

_UNIT = r"(?:times|people|dollars|years|steps|words|calories|mg|pills|bucks|usd|hours|days)\b"
_SPELT_ZIP = re.compile(r"\b(\d) (\d) (\d) (\d) (\d)\b")  # dictated
_HOME_NOW = re.compile(
    r"\b(?:live|living|moved|based) (?:now |here )?(?:in|to|near)\b", re.IGNORECASE
)
_ZIP = re.compile(rf"(?<![\w$£€#.-])([0-9]{{5}})(?:-?[0-9]{{4}})?(?![\w-]|\s*{_UNIT})")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PARTS = re.compile(r"[,;:!?()\n]+|\.+(?=\s|$)|\s[-–—]+\s")
_SAINT = re.compile(r"\b(st|ft|mt)\.", re.IGNORECASE)  # the full stop of St. Louis
_LETTERS = re.compile(r"\b([A-Za-z])\.(?=[A-Za-z]\b)")  # the dots of D.C.
_LONGEST_END = 600  # characters read at each end of a long message
_LONGEST_NAME = 4  # words
_OFFERED = 6  # namesakes shown at once
_DOMINANT = 4  # times as many people as the next namesake: the larger is meant
_LARGE = 100_000  # people: known by its bare name in lower case
_TOWN = 5_000  # people: known in lower case where the name is no common word
_WORLD_CITY = 1_000_000  # people: known abroad by its bare name in lower case
_ABROAD = 3  # times as many people as the largest namesake at home: the foreign one is meant
_HOME_TOO = 50_000  # people: a town at home of that size is not passed over for one abroad
_WORD_TOWN = 20_000  # people: called like a word in lower case, it is still an answer
_FAR_SMALLER = 200  # times fewer people: too few to be asked about
_HAMLET = 1_000  # people: a name with fewer may be a larger one misspelt
_MISSPELT_CITY = 50_000  # people: large enough to be meant by a hamlet's name
# Words that stand before a place.
_CUES = frozenset(
    {
        "in",
        "near",
        "around",
        "round",
        "from",
        "outside",
        "live",
        "meant",
        "mean",
        "living",
        "by",
        "nearby",
        "zip",
        "code",
        "called",
    }
)
_ANSWER_CUES = _CUES | {"to", "at", "of", "close", "for"}
_WAYS = frozenset(
    {"nearby", "online", "video", "remote", "remotely", "by", "phone", "zoom", "telehealth", "via"}
    | {"virtual", "virtually", "face", "either", "please", "area"}
)  # what stands behind a place that asks how to meet
_OF = frozenset(
    {
        "vicinity",
        "miles",
        "minutes",
        "hours",
        "city",
        "town",
        "state",
        "county",
        "part",
        "suburb",
        "suburbs",
        "outskirts",
        "north",
        "south",
        "east",
        "west",
        "out",
        "parts",
        "area",
        "heart",
    }
)
_PERSON_DOES = frozenset(
    {
        "said",
        "says",
        "told",
        "thinks",
        "hurt",
        "hit",
        "hates",
        "loves",
        "cut",
        "left",
        "called",
        "died",
        "wants",
        "is",
    }
)
_CALLED = frozenset(
    {
        "thanks",
        "thank",
        "love",
        "hi",
        "hello",
        "hey",
        "dear",
        "son",
        "daughter",
        "wife",
        "husband",
        "friend",
        "sister",
        "brother",
        "name",
        "named",
        "called",
        "im",
        "am",
        "girlfriend",
        "boyfriend",
        "kid",
        "child",
        "dog",
        "cat",
        "cousin",
        "mom",
        "dad",
        "ex",
        "roommate",
        "sincerely",
    }
)
_ENDS_OF_STATES = frozenset(name.split()[-1] for name in BY_NAME if " " in name)
_STATIONED = frozenset({"live", "lives", "living", "stationed", "based", "deployed", "posted"})
_AT_HOME = frozenset(
    {"in", "from", "im in", "i am in", "im from", "i am from", "i live in", "we live in", "were in"}
    | {"im living in", "i am living in", "im based in", "i am based in", "living in", "live in"}
)
_MOVING = frozenset({"moved", "move", "moving", "close", "next", "drive", "commute", "travel"})


class _Token(NamedTuple):
    word: str  # plain
    raw: str
    part: int  # which part of the message, between commas and full stops
    leading: str  # plain, where another word of the name follows: St. as Saint


class _Run(NamedTuple):
    """Words in a row."""

    start: int
    length: int
    name: str  # the words, plain


@dataclass(frozen=True, slots=True)
class _Span:
    """A run of words that may be a name, and what stands round it."""

    name: str
    whole: bool  # nothing else was said
    upper: bool  # in capitals, in a message that is not
    named: bool  # what stands before may be whom or how somebody is called: "my son, Austin"
    alone: bool  # nothing else in its part of the sentence
    acts: bool  # what follows is what a person does: "Dallas said"
    cued: bool  # behind a word such as "in"
    home: bool  # nothing else was said but that one is there: "i'm in perth"
    capital: bool  # each word has a capital, in a message that is not all capitals
    first: bool
    state: str | None  # named just behind it
    country: str | None


def read_place(text: str, places: Gazetteer, *, bare: bool) -> PlaceReading:
    """Return what a message says about where.

    Args:
        bare: the bot has just asked where the person is, so a lone word may well be a town, and
            a misspelt one is worth a question.
    """
    text = _SPELT_ZIP.sub(r"\1\2\3\4\5", unicodedata.normalize("NFKC", _ends(text)))
    home = _HOME_NOW.search(text)
    if home is not None and home.start():  # "I'm from Ohio but I live in Texas"
        reading = read_place(text[home.start() :], places, bare=bare)
        if reading.kind != "none":
            return reading
    zip_reading = _zip(text, places, bare=bare)
    if zip_reading is not None:
        return zip_reading
    tokens = _tokens(text)
    whole = _whole_misspelt(tokens, places) if bare else None
    if whole is not None:
        return whole
    runs = _runs(tokens)
    country = _namesake_country(runs, places)
    if country is not None:
        return country
    return _named_place(tokens, runs, places, bare=bare) or _lesser(tokens, runs, places, bare=bare)


def _named_place(
    tokens: Sequence[_Token], runs: Sequence[_Run], places: Gazetteer, *, bare: bool
) -> PlaceReading | None:
    inside_state = _inside_state_names(tokens, runs)
    for run in runs:
        named = places.known(run.name)
        inside = (run.start, run.length) in inside_state or _is_state_of_town(run, runs, places)
        if named and not inside and not _negated(tokens, run.start):
            reading = _read_span(tokens, run, named, places, bare=bare)
            if reading is not None:
                return reading
    return None


def _lesser(
    tokens: Sequence[_Token], runs: Sequence[_Run], places: Gazetteer, *, bare: bool
) -> PlaceReading:
    """Return the state, the country or the misspelt town where no town is named."""
    guess = _guess(tokens, runs, places, bare=bare)
    if any(place.state == _last_state(tokens) for place in guess.places):
        return guess
    state = _state_alone(tokens, runs, places, bare=bare)
    return state or _country_alone(tokens, runs, places, bare=bare) or guess


def _namesake_country(runs: Sequence[_Run], places: Gazetteer) -> PlaceReading | None:
    """Return the country that a state is called like, where it is named as one, or None.

    "I live in Georgia, the country".
    """
    for _, length, name in runs:
        country = places.countries.get(name) if length > 1 else None
        if country is not None and country.country in NAMESAKE_COUNTRIES.values():
            return _abroad(replace(country, name="Georgia, the country,"), [])
    return None


def _whole_misspelt(tokens: Sequence[_Token], places: Gazetteer) -> PlaceReading | None:
    """Return the towns that an answer of several words misspells: no Miami in Miami Gatrdens."""
    name = _name(tokens, 0, len(tokens)) if 1 < len(tokens) <= 2 * _LONGEST_NAME else ""
    if not name or places.known(name):
        return None
    near = places.near_spellings(name)
    return PlaceReading("guess", _likely(near)) if near else None


def _ends(text: str) -> str:
    """Return a text, or the two ends of a very long one: reading names grows with the words."""
    if len(text) <= 2 * _LONGEST_END:
        return text
    return f"{text[:_LONGEST_END]}\n{text[-_LONGEST_END:]}"


def _last_state(tokens: Sequence[_Token]) -> str:
    """Return the state that a message ends with, "" where it does not."""
    return next((s for n in (2, 1) if (s := _state_after(tokens, max(0, len(tokens) - n)))), "")


def _tokens(text: str) -> list[_Token]:
    parts = _PARTS.split(_SAINT.sub(r"\1", _LETTERS.sub(r"\1", text)))
    found = (
        (number, m[0], plain_words(m[0]))
        for number, part in enumerate(parts)
        for m in _WORD.finditer(part)
    )
    return [
        _Token(words[0], raw, number, SHORT.get(words[0], words[0]))
        for number, raw, words in found
        if words
    ]


def _zip(text: str, places: Gazetteer, *, bare: bool) -> PlaceReading | None:
    found = _ZIP.search(text)
    if found is None:
        return None
    place = places.zips.get(found[1])
    if place is not None:
        if place.state in MILITARY:
            return PlaceReading("military", text=found[1])
        return PlaceReading("found", (place,))
    before = text[: found.start()].split()
    asked = bare or not before or before[-1].lower() in _CUES
    return PlaceReading("unknown_zip", text=found[1]) if asked else None


def _runs(tokens: Sequence[_Token]) -> list[_Run]:
    """Return every run of words that may be a name, the longest first."""
    longest = min(_LONGEST_NAME, len(tokens))
    return [
        _Run(start, length, _name(tokens, start, length))
        for length in range(longest, 0, -1)
        for start in range(len(tokens) - length + 1)
    ]


def _name(tokens: Sequence[_Token], start: int, length: int) -> str:
    last = start + length - 1
    return " ".join([*(token.leading for token in tokens[start:last]), tokens[last].word])


def _inside_state_names(
    tokens: Sequence[_Token], runs: Sequence[_Run]
) -> frozenset[tuple[int, int]]:
    """Return the runs that are part of a longer state's name: no Carolina in North Carolina."""
    inside: set[tuple[int, int]] = set()
    if _ENDS_OF_STATES.isdisjoint(token.word for token in tokens):
        return frozenset()
    for start, length, name in runs:
        if length > 1 and name in BY_NAME:
            inside |= {(start + i, n) for n in range(1, length) for i in range(length - n + 1)}
    return frozenset(inside)


def _is_state_of_town(run: _Run, runs: Sequence[_Run], places: Gazetteer) -> bool:
    """Return whether a name that a town and a state share is the state of the town before it.

    "Rochester New York".
    """
    state = BY_NAME.get(run.name)
    return state is not None and any(
        town.state == state
        for before in runs
        if before.start + before.length == run.start
        for town in places.known(before.name) or ()
    )


def _negated(tokens: Sequence[_Token], start: int) -> bool:
    """Return whether "not" stands before a name, with a word such as "in" between or without."""
    before = [token.word for token in tokens[max(0, start - 2) : start]]
    return before[-1:] == ["not"] or (before[:1] == ["not"] and before[-1] in _CUES)


def _cued(tokens: Sequence[_Token], start: int, *, bare: bool) -> bool:
    """Return whether a word such as "in" stands before, "downtown" and the like apart."""
    while start and tokens[start - 1].word in ("the", "downtown", "central", "greater", "rural"):
        start -= 1
    if not start:
        return False
    before = tokens[start - 1].word
    if before == "of" and start > 1 and tokens[start - 2].word in _OF:
        return True
    moving = before == "to" and start > 1 and tokens[start - 2].word in _MOVING
    return moving or before in (_ANSWER_CUES if bare else _CUES)


def _span(tokens: Sequence[_Token], run: _Run, places: Gazetteer, *, bare: bool) -> _Span:
    start, length, name = run
    shouted = len(tokens) > 1 and all(token.raw.isupper() for token in tokens)
    end = start + length
    return _Span(
        name=name,
        whole=length == len(tokens),
        named=any(token.word in _CALLED for token in tokens[max(0, start - 4) : start]),
        alone=_alone(tokens, start, end),
        acts=end < len(tokens) and tokens[end].word in _PERSON_DOES,
        cued=_cued(tokens, start, bare=bare),
        home=end == len(tokens) and " ".join(t.word for t in tokens[:start]) in _AT_HOME,
        capital=not shouted and all(token.raw[0].isupper() for token in tokens[start:end]),
        upper=not shouted and all(token.raw.isupper() for token in tokens[start:end]),
        first=start == 0,
        state=_state_after(tokens, end),
        country=_country_after(tokens, end, places),
    )


def _alone(tokens: Sequence[_Token], start: int, end: int) -> bool:
    """Return whether a run of words is a part of the message by itself: "…, chapel hill"."""
    part = tokens[start].part
    before = start == 0 or tokens[start - 1].part != part
    behind = end == len(tokens) or tokens[end].part != part
    return before and behind and tokens[end - 1].part == part


def _read_span(
    tokens: Sequence[_Token], run: _Run, named: Sequence[Place], places: Gazetteer, *, bare: bool
) -> PlaceReading | None:
    span = _span(tokens, run, places, bare=bare)
    told = [p for p in named if p.state and p.state == span.state]
    if told:
        return _told(span, told[0], places)
    there = [p for p in named if p.country == NAMESAKE_COUNTRIES.get(span.state or "")]
    if there:
        return _abroad(there[0], [])
    meant = [p for p in places.near_spellings(span.name) if p.state == span.state]
    if span.state and meant and not span.country:
        return PlaceReading("guess", tuple(meant[:2]))
    abroad = _in_a_country(span, named, places) if span.country and not span.state else None
    if abroad is not None:
        return abroad
    if not _meant(span, named, places, bare=bare):
        return None
    if span.state and len(named) == 1 and named[0].country != "US":
        return PlaceReading("found", (places.states[span.state],))
    return _settled(span.name, named, places)


def _in_a_country(span: _Span, named: Sequence[Place], places: Gazetteer) -> PlaceReading | None:
    """Return the place in the country named behind it, or the country alone."""
    named = [p for p in named if p.country in ("US", span.country)]
    there = [p for p in named if p.country == span.country]
    if there:
        return _abroad(there[0], named)
    country = next((c for c in places.countries.values() if c.country == span.country), None)
    return None if country is None else _abroad(country, [])


def _told(span: _Span, place: Place, places: Gazetteer) -> PlaceReading:
    """Return the town of a state, or a question where a hamlet may be a city misspelt."""
    near = [p for p in places.near_spellings(span.name) if p.state == place.state]
    if place.population < _HAMLET and near and near[0].population >= _MISSPELT_CITY:
        return PlaceReading("guess", (near[0], place))
    return PlaceReading("found", (place,))


def _meant(span: _Span, named: Sequence[Place], places: Gazetteer, *, bare: bool) -> bool:
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
        city = span.alone and not span.first and people >= _LARGE and not span.named
        return span.cued or city
    if span.upper and span.name in places.nicknames:
        return True
    if span.name in places.ordinary or len(span.name) < 3:
        return span.cued and (span.capital or (span.name in places.nicknames))
    if span.cued or (span.capital and not span.first):
        return True
    return _known_in_lower_case(span, named, places)


def _means_more(span: _Span, people: int, places: Gazetteer) -> bool:
    """Return whether a town's name is better known as something else here."""
    if span.name in places.never or (span.acts and not span.cued):
        return True  # a month, a short answer, a person who does something
    if span.name in BY_NAME and (people < _LARGE * 5 or span.name in ALSO_NAMES):
        return True  # a town called like a state
    return span.name in places.countries and people < _LARGE


def _known_in_lower_case(span: _Span, named: Sequence[Place], places: Gazetteer) -> bool:
    home = max((p.population for p in named if p.country == "US"), default=0)
    words = span.name.split()
    common = all(word in places.common for word in words) and not (span.alone and len(words) > 1)
    return home >= (_LARGE if common else _TOWN) or named[0].population >= _WORLD_CITY


def _settled(name: str, named: Sequence[Place], places: Gazetteer) -> PlaceReading:
    """Return the one place that a name means, or the question it needs."""
    home = [place for place in named if place.country == "US"]
    away = [place for place in named if place.country != "US"]
    if away and (not home or away[0].population > _ABROAD * home[0].population):
        if home and home[0].population >= _HOME_TOO:
            return PlaceReading("ambiguous", (home[0], away[0], *home[1:2]), more=len(home) > 2)
        return _abroad(away[0], named)
    if name in BY_NAME:
        return PlaceReading("ambiguous", (home[0], places.states[BY_NAME[name]]))
    first, second = home[0], home[1].population if len(home) > 1 else 0
    if len(home) == 1 or first.population >= max(_DOMINANT * second, 1):
        return PlaceReading("found", (first,))
    return PlaceReading("ambiguous", tuple(home[:_OFFERED]), more=len(home) > _OFFERED)


def _abroad(place: Place, named: Sequence[Place]) -> PlaceReading:
    home = [namesake for namesake in named if namesake.country == "US"]
    return PlaceReading("abroad", (place, *home[:3]), more=len(home) > 3)


def _state_after(tokens: Sequence[_Token], place: int) -> str | None:
    """Return the state named by the words from a place on, or None."""
    if place + 1 < len(tokens) and tokens[place].word == "in":
        place += 1  # "Bend in Oregon"
    for length in (2, 1):
        if place + length > len(tokens):
            continue
        name = _name(tokens, place, length)
        if name in BY_NAME:
            return BY_NAME[name]
        if name.upper() in EVERY and _abbreviates(tokens, place):
            return name.upper()
    return None


def _abbreviates(tokens: Sequence[_Token], place: int) -> bool:
    """Return whether two letters behind a town are its state and not a word of the sentence."""
    token = tokens[place]
    following = tokens[place + 1 : place + 3]
    behind = [other.word for other in following if other.part == token.part]
    if token.word.upper() not in WORDS or token.raw.isupper() or not behind:
        return True
    # "richmond va by phone": how to meet stands behind a place. "Portland or online" is no Oregon.
    way = behind[0] in _WAYS or behind == ["in", "person"]
    return way and token.word not in ("or", "in")


def _country_after(tokens: Sequence[_Token], place: int, places: Gazetteer) -> str | None:
    names = (_name(tokens, place, n) for n in (3, 2, 1) if place + n <= len(tokens))
    return next((places.regions[name] for name in names if name in places.regions), None)


def _state_alone(
    tokens: Sequence[_Token], runs: Sequence[_Run], places: Gazetteer, *, bare: bool
) -> PlaceReading | None:
    """Return the state that is named in full, or by two letters that can mean nothing else here."""
    for run in runs:
        start, length, name = run
        if (name not in BY_NAME and name.upper() not in EVERY) or _negated(tokens, start):
            continue
        span = _span(tokens, run, places, bare=bare)
        code = BY_NAME.get(name)
        few = bare or len(tokens) <= 3
        if code is not None and span.acts and not span.cued:
            code = None  # "Virginia said"
        if code is not None and span.name in ALSO_NAMES and not (span.cued or few):
            code = None
        if code is None and length == 1 and span.name.upper() in EVERY:
            code = _two_letters(tokens, start, span, bare=bare)
        if code is not None:
            return PlaceReading("found", (places.states[code],))
    return None


def _two_letters(tokens: Sequence[_Token], start: int, span: _Span, *, bare: bool) -> str | None:
    code = span.name.upper()
    last = start + 1 == len(tokens)
    behind_cue = start > 0 and tokens[start - 1].word in _CUES  # "in VA", not "in the VA"
    if code not in WORDS:
        return code if behind_cue or last or span.capital else None
    if span.whole and bare and code in ALONE_IN_LOWER_CASE:
        return code
    if not tokens[start].raw.isupper() or code in NEVER_ALONE:
        return None
    return code if (span.whole and bare) or (behind_cue and span.capital) else None


def _country_alone(
    tokens: Sequence[_Token], runs: Sequence[_Run], places: Gazetteer, *, bare: bool
) -> PlaceReading | None:
    for run in runs:
        country = places.countries.get(run.name)
        if country is None:
            continue
        span = _span(tokens, run, places, bare=bare)
        about = run.start > 0 and tokens[run.start - 1].word == "about"  # "what about India"
        behind = _behind_an_unknown_town(tokens, run.start, places, bare=bare)
        if span.cued or span.whole or about or behind or _stationed(tokens, run.start):
            home = [p for p in places.named(span.name) if p.country == "US" and p.population]
            return _abroad(country, home)
    return None


def _behind_an_unknown_town(
    tokens: Sequence[_Token], start: int, places: Gazetteer, *, bare: bool
) -> bool:
    """Return whether a town that is not known stands before a country: "in sydny australia"."""
    if not start or tokens[start - 1].word.isdigit():
        return False
    alone = bare and start == 1 and tokens[0].word not in places.common
    return alone or _cued(tokens, start - 1, bare=bare)


def _stationed(tokens: Sequence[_Token], start: int) -> bool:
    """Return whether a post stands here: "we live on Ramstein", "stationed at Kadena"."""
    before = [token.word for token in tokens[max(0, start - 2) : start]]
    return len(before) == 2 and before[0] in _STATIONED and before[1] in ("on", "at", "to")


def _guess(
    tokens: Sequence[_Token], runs: Sequence[_Run], places: Gazetteer, *, bare: bool
) -> PlaceReading:
    """Return larger towns one slip of the finger away: a question, never an answer.

    Inside a sentence only behind a word such as "in".
    """
    for start, length, name in runs:
        if not bare and not (len(name) > 4 and _cued(tokens, start, bare=False)):
            continue
        if (length == 1 or not bare) and all(word in places.common for word in name.split()):
            continue
        near = places.near_spellings(name)
        state = _state_after(tokens, start + length)
        near = [place for place in near if place.state == state] if state else near
        if near:
            return PlaceReading("guess", _likely(near))
    return PlaceReading("none")


def _likely(near: Sequence[Place]) -> tuple[Place, ...]:
    """Return at most three of the towns a typo may mean, none far smaller than the first."""
    least = near[0].population / _FAR_SMALLER
    return tuple(place for place in near[:3] if place.population >= least)
