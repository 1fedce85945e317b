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
_CUES = frozenset(["in", "near", "around", "from", "to", "at", "outside", "live", "living", "of", "by", "nearby", "close", "not", "for"])
_STRONG_CUES = frozenset(["in", "near", "around", "from", "outside", "live", "living", "by", "nearby"])
# Names of towns that are ordinary words: only with a state or a capital letter behind a cue.
_ORDINARY = frozenset(
    ["reading", "mobile", "nice", "bath", "hope", "help", "orange", "normal", "surprise", "enterprise", "paradise", "liberty", "commerce", "independence", "of", "may", "young", "early", "home", "why", "person", "only", "christmas", "hurt", "deal", "friendship", "love", "many", "anxiety", "need", "me", "person", "people", "bed", "work", "school", "college", "university", "town", "city", "here", "there", "today", "tonight", "private", "live", "online", "person", "therapy", "center", "centre", "general", "best", "most", "man", "woman", "real", "trouble", "bloom", "pain", "relief", "rest", "alone", "sandy", "ideal", "remote", "distance", "my", "the", "a", "an", "it", "this", "that", "men", "women", "boy", "girl", "mother", "moms", "mom", "dad", "daughter", "son", "sister", "brother", "wife", "husband", "family", "children", "kids", "friends", "park", "parks", "day", "night", "week", "weeks", "year", "years", "spring", "summer", "winter", "fall", "march", "april", "june", "august", "monday", "sunday", "cut", "cuts", "burn", "burns", "mars", "long", "short", "big", "little", "old", "new", "first", "second", "one", "two", "three", "four", "five", "ten", "half", "zero", "bad", "good", "fine", "okay", "well", "sad", "happy", "angry", "blue", "black", "white", "red", "green", "brown", "gray", "grey", "war", "peace", "battle", "joy", "faith", "grace", "harmony", "unity", "defiance", "truth", "wisdom", "chance", "luck", "lucky", "story", "lost", "found", "start", "end", "stop", "point", "bond", "bonds", "price", "cash", "call", "ask", "tell", "walker", "walking", "driving", "cook", "baker", "mason", "teacher", "doctor", "nurse", "police", "fire", "water", "river", "lake", "ocean", "sea", "beach", "island", "mountain", "valley", "hill", "hills", "forest", "wood", "woods", "field", "fields", "bend", "cross", "college", "much", "any", "some", "few", "lot", "more", "less", "every", "all", "both", "either", "none", "same", "other", "another", "else", "even", "just", "still", "again", "back", "down", "up", "over", "under", "out", "off", "on", "by", "with", "without", "about", "after", "before", "since", "until", "while", "during", "between", "among", "against", "through", "across", "along", "around", "plan", "insurance", "money", "week", "grief", "trauma", "abuse", "panic", "stress", "mental", "health", "sex", "gay", "trans", "straight", "single", "married", "divorced", "dbt", "cbt", "emdr", "ocd", "adhd", "bpd", "ptsd", "ed", "sh", "od", "lol", "omg", "ty", "thx", "pls", "please", "thanks", "hello", "hey", "hi", "ok", "yes", "no", "maybe", "sure", "not", "dont", "cant", "wont", "bars", "eden", "eve", "angels", "angel", "heaven", "hell", "earth", "world", "star", "sun", "moon", "rome", "media", "male", "female", "spanish", "english", "french", "german", "italian", "irish", "english", "polish", "turkey", "jordan", "chad", "georgia", "victoria", "florence", "charlotte", "austin", "jackson", "madison", "savannah", "sydney", "regina", "paris", "lincoln", "carson", "taylor", "morgan", "tyler", "mason", "hudson", "logan", "jordan", "kent", "dale", "alma", "ada", "ava", "ola", "ora", "carla", "diana", "helena", "juliet", "laura", "lena", "marion", "monica", "naomi", "olivia", "rachel", "sarah", "sandra", "virginia", "elizabeth", "anna", "alice", "alexander", "alexandria", "angela", "ruth", "rosa", "grant", "troy", "eugene", "norman", "vernon", "wayne", "warren", "sterling", "sheldon", "howard", "harvey", "clinton", "clifton", "clayton", "chester", "cary", "byron", "burton", "bryan", "boyd", "benton", "bennett", "allen", "alan", "albert", "arthur", "anthony", "andrew", "andrews", "adam", "adams", "drexel", "divide", "gap", "counsel", "counselor", "cope", "coping", "crisis", "danger", "safe", "safety", "secret", "shame", "smile", "speed", "strong", "success", "sweet", "tree", "trust", "union", "vista", "wait", "waiting", "weed", "wells", "west", "east", "north", "south", "young", "zion", "able", "active", "being", "brave", "bright", "calm", "care", "careful", "change", "clean", "clear", "close", "dear", "deep"]
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
    if not _meant(tokens, start, length, named, bare=bare):
        return None
    return _settled(" ".join(words), named, places)


def _meant(
    tokens: Sequence[_Token], start: int, length: int, named: Sequence[Place], *, bare: bool
) -> bool:
    """Return whether words that are a town's name stand for the town here."""
    words = [token.word for token in tokens[start : start + length]]
    if " ".join(words) in BY_NAME and named[0].population < _LARGE:
        return False  # a small town called like a state
    ordinary = length == 1 and (words[0] in _ORDINARY or len(words[0]) < 3)
    capital = all(token.raw[0].isupper() for token in tokens[start : start + length])
    before = tokens[start - 1].word if start else ""
    if bare:
        alone = length == len(tokens)
        return alone or (not ordinary and (before in _CUES or capital or named[0].population >= _LARGE))
    shouted = all(token.raw.isupper() for token in tokens)
    if ordinary:
        return capital and not shouted and before in _STRONG_CUES
    if named[0].population >= _LARGE:
        return True
    return before in _STRONG_CUES or (capital and not shouted and start > 0)


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


def _state_alone(
    tokens: Sequence[_Token], places: Gazetteer, *, bare: bool
) -> PlaceReading | None:
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
        if length == 1 and (words[0] in _ORDINARY or words[0] in _CUES):
            continue
        near = places.near_spellings(" ".join(words))
        state = _state_after(tokens, start + length)
        near = [place for place in near if place.state == state] if state else near
        if near:
            return PlaceReading("guess", tuple(near[:3]))
    return PlaceReading("none")
