"""Finding the place in a message: a bare answer, or somewhere inside a sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.directory.places import Gazetteer, Place, PlaceReading, plain_words
from bot.directory.states import BY_NAME, MILITARY, NAMES, WORDS

_ZIP = re.compile(r"(?<![\d$£€#.-])(\d{5})(?:-\d{4})?(?![\d-]|\s*(?:times|people|dollars|years))")
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*\.?")
_LONGEST_NAME = 4  # words
_OFFERED = 6  # namesakes shown at once
_DOMINANT = 4  # times as many people as the next namesake: the larger is meant
_LARGE = 100_000  # people: known by its bare name in lower case
_ABROAD = 3  # times as many people as the largest namesake at home: the foreign one is meant
# Words that stand before a place.
_CUES = frozenset(
    [
        "in",
        "near",
        "around",
        "from",
        "to",
        "at",
        "outside",
        "live",
        "living",
        "of",
        "by",
        "nearby",
        "close",
        "not",
        "for",
    ]
)
_STRONG_CUES = frozenset(
    ["in", "near", "around", "from", "outside", "live", "living", "by", "nearby"]
)


@dataclass(frozen=True, slots=True)
class _Token:
    word: str  # plain
    raw: str


def read_place(text: str, places: Gazetteer, *, bare: bool) -> PlaceReading:
    """Return what a message says about where.

    Args:
        bare: the bot has just asked where the person is, so a lone word may well be a town, and
            a misspelt one is worth a question.
    """
    zip_reading = _zip(text, places, bare=bare)
    if zip_reading is not None:
        return zip_reading
    tokens = [_Token(plain_words(m[0] + " x")[0], m[0]) for m in _WORD.finditer(text)]
    tokens = [token for token in tokens if token.word and token.word != "x"]
    for start, length in _spans(tokens):
        reading = _at(tokens, start, length, places, bare=bare)
        if reading is not None:
            return reading
    state = _state_alone(tokens, places, bare=bare)
    if state is not None:
        return state
    return _guess(tokens, places) if bare else PlaceReading("none")


def _zip(text: str, places: Gazetteer, *, bare: bool) -> PlaceReading | None:
    found = _ZIP.search(text)
    if found is None:
        return None
    place = places.zips.get(found[1])
    if place is None:
        return PlaceReading("unknown_zip", text=found[1]) if bare else None
    if place.state in MILITARY:
        return PlaceReading("military", text=found[1])
    return PlaceReading("found", (place,))


def _spans(tokens: Sequence[_Token]) -> Iterator[tuple[int, int]]:
    """Yield (start, length) of every run of words that may be a name, the longest first."""
    for length in range(min(_LONGEST_NAME, len(tokens)), 0, -1):
        for start in range(len(tokens) - length + 1):
            yield start, length


def _at(
    tokens: Sequence[_Token], start: int, length: int, places: Gazetteer, *, bare: bool
) -> PlaceReading | None:
    words = [token.word for token in tokens[start : start + length]]
    named = places.known(words)
    if not named:
        return None
    state = _state_after(tokens, start + length)
    if state is not None:
        inside = [place for place in named if place.state == state]
        if inside:
            return PlaceReading("found", (inside[0],))
    if not _meant(tokens, start, length, named, places, bare=bare):
        return None
    return _settled(" ".join(words), named, places)


def _meant(
    tokens: Sequence[_Token],
    start: int,
    length: int,
    named: Sequence[Place],
    places: Gazetteer,
    *,
    bare: bool,
) -> bool:
    """Return whether words that are a town's name stand for the town here."""
    own = tokens[start : start + length]
    name = " ".join(token.word for token in own)
    large = named[0].population >= _LARGE
    if name in BY_NAME and not large:
        return False  # a small town called like a state
    if bare and length == len(tokens):
        return True
    before = tokens[start - 1].word if start else ""
    shouted = all(token.raw.isupper() for token in tokens)
    capital = not shouted and all(token.raw[0].isupper() for token in own)
    if name in places.ordinary or len(name) < 3:
        return capital and before in _STRONG_CUES
    return large or before in (_CUES if bare else _STRONG_CUES) or (capital and start > 0)


def _settled(name: str, named: Sequence[Place], places: Gazetteer) -> PlaceReading:
    """Return the one place that a name means, or the question it needs."""
    home = [place for place in named if place.country == "US"]
    abroad = [place for place in named if place.country != "US"]
    if abroad and (not home or abroad[0].population > _ABROAD * home[0].population):
        return PlaceReading("abroad", (abroad[0], *home[:3]), more=len(home) > 3)
    if name in BY_NAME:
        state = places.states[BY_NAME[name]]
        return PlaceReading("ambiguous", (home[0], state))
    first, second = home[0], home[1].population if len(home) > 1 else 0
    if len(home) == 1 or first.population >= max(_DOMINANT * second, 1):
        return PlaceReading("found", (first,))
    return PlaceReading("ambiguous", tuple(home[:_OFFERED]), more=len(home) > _OFFERED)


def _state_after(tokens: Sequence[_Token], place: int) -> str | None:
    """Return the state named by the words from a place on, or None."""
    for length in (2, 1):
        words = [token.word for token in tokens[place : place + length]]
        if len(words) < length:
            continue
        if " ".join(words) in BY_NAME:
            return BY_NAME[" ".join(words)]
        code = words[0].upper()
        if length == 1 and code in NAMES and _abbreviates(tokens, place, code):
            return code
    return None


def _abbreviates(tokens: Sequence[_Token], place: int, code: str) -> bool:
    """Return whether two letters behind a town are its state and not a word of the sentence."""
    last = place + 1 == len(tokens)
    return code not in WORDS or tokens[place].raw.isupper() or last


def _state_alone(tokens: Sequence[_Token], places: Gazetteer, *, bare: bool) -> PlaceReading | None:
    for start, length in _spans(tokens):
        name = " ".join(token.word for token in tokens[start : start + length])
        code = BY_NAME.get(name)
        if code is None and length == 1 and name.upper() in NAMES:
            raw, alone = tokens[start].raw, len(tokens) == 1
            cued = start > 0 and tokens[start - 1].word in _STRONG_CUES
            if raw.isupper() or (name.upper() not in WORDS and (alone or cued)):
                shouted = len(tokens) > 1 and all(token.raw.isupper() for token in tokens)
                usable = name.upper() not in WORDS or (cued and not shouted)
                code = name.upper() if usable or (alone and bare and raw.isupper()) else None
        if code is not None:
            return PlaceReading("found", (places.states[code],))
    return None


def _guess(tokens: Sequence[_Token], places: Gazetteer) -> PlaceReading:
    """Return larger towns one slip of the finger away: a question, never an answer."""
    for start, length in _spans(tokens):
        words = [token.word for token in tokens[start : start + length]]
        if length == 1 and (words[0] in places.ordinary or words[0] in _CUES):
            continue
        near = places.near_spellings(" ".join(words))
        state = _state_after(tokens, start + length)
        near = [place for place in near if place.state == state] if state else near
        if near:
            return PlaceReading("guess", tuple(near[:3]))
    return PlaceReading("none")
