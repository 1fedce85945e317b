"""The runs of words in a message that may be a place's name, and what stands round each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.directory.beside_names import BesideNames
from bot.directory.gazetteer import Gazetteer
from bot.directory.places import SHORT, plain_words
from bot.directory.states import BEHIND_A_TOWN, BY_NAME, EVERY, WORDS

_PARTS = re.compile(r"[,;:!?()\n]+|\.+(?=\s|$)|\s[-–—/]+\s")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SAINT = re.compile(r"\b(st|ft|mt)\.", re.IGNORECASE)  # the full stop of St. Louis
_LETTERS = re.compile(r"\b([A-Za-z])\.(?=[A-Za-z]\b)")  # the dots of D.C.
LONGEST_NAME = 4  # words
_ENDS_OF_STATES = frozenset(name.split()[-1] for name in BY_NAME if " " in name)


class Token(NamedTuple):
    """One word of a message."""

    word: str  # plain
    raw: str
    part: int  # which part of the message, between commas and full stops
    leading: str  # plain, where another word of the name follows: St. as Saint


class Run(NamedTuple):
    """Words in a row."""

    start: int
    length: int
    name: str  # the words, plain


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words that may be a name, and what stands round it."""

    name: str
    whole: bool  # nothing else was said
    upper: bool  # in capitals, in a message that is not
    named: bool  # what stands before may be whom or how somebody is called: "my son, Austin"
    alone: bool  # nothing else in its part of the sentence
    acts: bool  # what follows is what a person does: "Dallas said"
    seems: bool  # what follows is said of people, and of towns: "Bangor is small"
    cued: bool  # behind a word such as "in"
    sought: bool  # whom somebody looks for stands behind it: "duluth lcsw"
    home: bool  # nothing else was said but that one is there: "i'm in perth"
    capital: bool  # each word has a capital, in a message that is not all capitals
    first: bool
    state: str | None  # named just behind it
    state_before: str | None  # "in Texas, near Paris"
    country: str | None


def tokens_of(text: str) -> list[Token]:
    """Return the words of a message, with the part of it that each stands in."""
    parts = _PARTS.split(_SAINT.sub(r"\1", _LETTERS.sub(r"\1", text)))
    found = (
        (number, m[0], plain_words(m[0]))
        for number, part in enumerate(parts)
        for m in _WORD.finditer(part)
    )
    return [
        Token(words[0], raw, number, SHORT.get(words[0], words[0]))
        for number, raw, words in found
        if words
    ]


def runs_of(tokens: Sequence[Token]) -> list[Run]:
    """Return every run of words that may be a name, the longest first."""
    longest = min(LONGEST_NAME, len(tokens))
    return [
        Run(start, length, name_of(tokens, start, length))
        for length in range(longest, 0, -1)
        for start in range(len(tokens) - length + 1)
    ]


def name_of(tokens: Sequence[Token], start: int, length: int) -> str:
    """Return words in a row as the one name that they may be."""
    last = start + length - 1
    return " ".join([*(token.leading for token in tokens[start:last]), tokens[last].word])


def span_of(tokens: Sequence[Token], run: Run, places: Gazetteer, *, bare: bool) -> Span:
    """Return a run of words with what stands round it."""
    start, length, name = run
    shouted = len(tokens) > 1 and all(token.raw.isupper() for token in tokens)
    end = start + length
    said_before = " ".join(token.word for token in tokens[:start])
    return Span(
        name=name,
        whole=length == len(tokens),
        named=any(t.word in places.beside.called for t in tokens[max(0, start - 4) : start]),
        alone=stands_alone(tokens, start, end),
        acts=_goes_on(tokens, end, places.beside.does),
        seems=_goes_on(tokens, end, places.beside.seems),
        cued=cued(tokens, start, places.beside, bare=bare)
        or (length > 1 and _on(tokens, start))
        or follows(tokens, end, places.beside.all_round),
        sought=follows(tokens, end, places.beside.sought) or _meets(tokens, end, places.beside),
        home=end == len(tokens) and said_before in places.beside.at_home,
        capital=not shouted and all(token.raw[0].isupper() for token in tokens[start:end]),
        upper=not shouted and all(token.raw.isupper() for token in tokens[start:end]),
        first=start == 0,
        state=state_after(tokens, end, places.beside),
        state_before=_state_before(tokens, start, places.beside),
        country=_country_after(tokens, end, places),
    )


def _meets(tokens: Sequence[Token], end: int, beside: BesideNames) -> bool:
    """Return whether how to meet stands right behind a name: "Fairbanks in person"."""
    behind = [token.word for token in tokens[end : end + 2]]
    return not beside.meets.isdisjoint((" ".join(behind), *behind[:1]))


def _on(tokens: Sequence[Token], start: int) -> bool:
    """Return whether "on" stands before: of a name of several words it is "on Long Island"."""
    return start > 0 and tokens[start - 1].word == "on"


def follows(tokens: Sequence[Token], end: int, words: frozenset[str]) -> bool:
    """Return whether one of some words stands right behind a name: "Appleton area"."""
    return end < len(tokens) and tokens[end].word in words


def _goes_on(tokens: Sequence[Token], end: int, words: frozenset[str]) -> bool:
    """Return whether a name is followed by one of some words in its part of the sentence."""
    if end == len(tokens) or tokens[end].part != tokens[end - 1].part:
        return False
    return tokens[end].word in words


def stands_alone(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a run of words is a part of the message by itself: "…, chapel hill"."""
    part = tokens[start].part
    before = start == 0 or tokens[start - 1].part != part
    behind = end == len(tokens) or tokens[end].part != part
    return before and behind and tokens[end - 1].part == part


def negated(tokens: Sequence[Token], start: int, beside: BesideNames) -> bool:
    """Return whether "not" stands before a name, with a word such as "in" between or without."""
    before = [token.word for token in tokens[max(0, start - 2) : start]]
    return before[-1:] == ["not"] or (before[:1] == ["not"] and before[-1] in beside.leads)


def cued(tokens: Sequence[Token], start: int, beside: BesideNames, *, bare: bool) -> bool:
    """Return whether a word such as "in" stands before, "downtown" and the like apart."""
    while start and tokens[start - 1].word in ("the", "downtown", "central", "greater", "rural"):
        start -= 1
    if not start:
        return False
    before = tokens[start - 1].word
    if before == "of" and start > 1 and tokens[start - 2].word in beside.measured:
        return True
    moving = before == "to" and start > 1 and tokens[start - 2].word in beside.moving
    posted = before in ("at", "on") and start > 1 and tokens[start - 2].word in beside.posted
    leads = before in beside.leads or (bare and before in beside.leads_to_an_answer)
    return leads or moving or posted


def stationed(tokens: Sequence[Token], start: int, beside: BesideNames) -> bool:
    """Return whether a post stands here: "we live on Ramstein", "stationed at Kadena"."""
    before = [token.word for token in tokens[max(0, start - 2) : start]]
    if len(before) < 2 or before[1] not in ("on", "at", "to"):
        return False
    return before[0] in beside.posted or before[0] in beside.lives


def inside_state_names(tokens: Sequence[Token], runs: Sequence[Run]) -> frozenset[tuple[int, int]]:
    """Return the runs that are part of a longer state's name: no Carolina in North Carolina."""
    inside: set[tuple[int, int]] = set()
    if _ENDS_OF_STATES.isdisjoint(token.word for token in tokens):
        return frozenset()
    for start, length, name in runs:
        if length > 1 and name in BY_NAME:
            inside |= {(start + i, n) for n in range(1, length) for i in range(length - n + 1)}
    return frozenset(inside)


def state_after(tokens: Sequence[Token], place: int, beside: BesideNames) -> str | None:
    """Return the state named by the words from a place on, or None.

    "Bend in Oregon", "Columbus, not Ohio, the Georgia one".
    """
    refused = _refused_state(tokens, place)
    if refused:
        return state_after(tokens, place + refused, beside)
    one = place
    while one < len(tokens) and tokens[one].word in beside.from_town_to_state:
        one += 1
    told = _state_at(tokens, one, beside) if one > place else None
    if told is not None and _of_the_one(tokens, place, one, told[1]):
        return told[0]
    if place + 1 < len(tokens) and tokens[place].word == "in":
        place += 1
    at = _state_at(tokens, place, beside)
    return at[0] if at else None


def _of_the_one(tokens: Sequence[Token], place: int, state: int, length: int) -> bool:
    """Return whether a state is said of the town before it: "the one in Ohio", "the Ohio one"."""
    before = [token.word for token in tokens[place:state]]
    behind = [token.word for token in tokens[state + length : state + length + 1]]
    return "one" in before or ("the" in before and behind in (["one"], ["side"]))


def _refused_state(tokens: Sequence[Token], place: int) -> int:
    """Return how many words refuse a state: "not Ohio", "not the one in Ohio"; 0 for none."""
    if place >= len(tokens) or tokens[place].word != "not":
        return 0
    at = place + 1
    while at < len(tokens) and tokens[at].word in ("the", "one", "in"):
        at += 1
    length = next((n for n in (2, 1) if _is_state(tokens, at, n)), 0)
    return at + length - place if length else 0


def _is_state(tokens: Sequence[Token], at: int, length: int) -> bool:
    """Return whether so many words from there on are a state's name."""
    return at + length <= len(tokens) and name_of(tokens, at, length) in BY_NAME


def _state_at(tokens: Sequence[Token], place: int, beside: BesideNames) -> tuple[str, int] | None:
    """Return the state that stands right there, and how many words name it; None for none."""
    for length in (2, 1):
        if place + length > len(tokens):
            continue
        name = name_of(tokens, place, length)
        if name in BY_NAME:
            return BY_NAME[name], length
        if name.upper() in EVERY and _abbreviates(tokens, place, beside):
            return name.upper(), length
    return None


def _state_before(tokens: Sequence[Token], start: int, beside: BesideNames) -> str | None:
    """Return the state named before a place, a word such as "near" between, or None.

    In full, or by two letters behind a part of it: "northern VA, Arlington".
    """
    while start and tokens[start - 1].word in beside.from_state_to_town:
        start -= 1
    names = ((start - n, name_of(tokens, start - n, n)) for n in (2, 1) if n <= start)
    named = (
        BY_NAME[name] for at, name in names if name in BY_NAME and not negated(tokens, at, beside)
    )
    code = tokens[start - 1].word.upper() if start > 1 else ""
    part = start > 1 and tokens[start - 2].word in beside.parts_of_a_state
    return next(named, code if part and code in EVERY else None)


def states_named(tokens: Sequence[Token], beside: BesideNames) -> frozenset[str]:
    """Return the states that a message names."""
    at = (_state_at(tokens, place, beside) for place in range(len(tokens)))
    return frozenset(state[0] for state in at if state)


def _abbreviates(tokens: Sequence[Token], place: int, beside: BesideNames) -> bool:
    """Return whether two letters behind a town are its state and not a word of the sentence."""
    token = tokens[place]
    following = tokens[place + 1 : place + 3]
    behind = [other.word for other in following if other.part == token.part]
    code = token.word.upper()
    if code not in WORDS or code in BEHIND_A_TOWN or token.raw.isupper() or not behind:
        return True
    # "richmond va by phone": how or whom to meet stands behind a place. "Portland or online" is no
    # Oregon.
    way = behind[0] in beside.ways | beside.sought or behind == ["in", "person"]
    return way and token.word not in ("or", "in")


def _country_after(tokens: Sequence[Token], place: int, places: Gazetteer) -> str | None:
    names = (name_of(tokens, place, n) for n in (3, 2, 1) if place + n <= len(tokens))
    return next((places.regions[name] for name in names if name in places.regions), None)
