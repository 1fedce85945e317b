"""The runs of words in a message that may be a place's name, and what stands round each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.directory.gazetteer import Gazetteer
from bot.directory.places import SHORT, plain_words
from bot.directory.states import BEHIND_A_TOWN, BY_NAME, EVERY, WORDS

_PARTS = re.compile(r"[,;:!?()\n]+|\.+(?=\s|$)|\s[-–—]+\s")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SAINT = re.compile(r"\b(st|ft|mt)\.", re.IGNORECASE)  # the full stop of St. Louis
_LETTERS = re.compile(r"\b([A-Za-z])\.(?=[A-Za-z]\b)")  # the dots of D.C.
LONGEST_NAME = 4  # words
# Words that stand before a place.
CUES = frozenset(
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
_ANSWER_CUES = CUES | {"to", "at", "of", "close", "for"}
_WAYS = frozenset(
    {"nearby", "online", "video", "remote", "remotely", "by", "phone", "zoom", "telehealth", "via"}
    | {"virtual", "virtually", "face", "either", "please", "area", "pls", "plz", "lol", "lmao"}
    | {"haha", "hahaha", "btw", "tho", "rn"}
)  # what stands behind a place that asks how to meet, or says nothing
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
_ALL_ROUND = frozenset({"area", "metro", "suburbs"})
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
_POSTED = frozenset({"stationed", "based", "deployed", "posted"})
_STATIONED = _POSTED | {"live", "lives", "living"}
_BETWEEN_STATE_AND_TOWN = frozenset(
    {"in", "near", "around", "by", "outside", "the", "called"}
    | {"nearest", "closest", "town", "city", "village", "small", "is", "to", "a", "my", "our"}
)
_AT_HOME = frozenset(
    {"in", "from", "im in", "i am in", "im from", "i am from", "i live in", "we live in", "were in"}
    | {"im living in", "i am living in", "im based in", "i am based in", "living in", "live in"}
)
_MOVING = frozenset({"moved", "move", "moving", "close", "next", "drive", "commute", "travel"})


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
    cued: bool  # behind a word such as "in"
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
    return Span(
        name=name,
        whole=length == len(tokens),
        named=any(token.word in _CALLED for token in tokens[max(0, start - 4) : start]),
        alone=_alone(tokens, start, end),
        acts=_acts(tokens, end),
        cued=cued(tokens, start, bare=bare)
        or (length > 1 and _on(tokens, start))
        or _around(tokens, end),
        home=end == len(tokens) and " ".join(t.word for t in tokens[:start]) in _AT_HOME,
        capital=not shouted and all(token.raw[0].isupper() for token in tokens[start:end]),
        upper=not shouted and all(token.raw.isupper() for token in tokens[start:end]),
        first=start == 0,
        state=state_after(tokens, end),
        state_before=_state_before(tokens, start),
        country=_country_after(tokens, end, places),
    )


def _on(tokens: Sequence[Token], start: int) -> bool:
    """Return whether "on" stands before: of a name of several words it is "on Long Island"."""
    return start > 0 and tokens[start - 1].word == "on"


def _around(tokens: Sequence[Token], end: int) -> bool:
    """Return whether what follows means all round a town: "Appleton area"."""
    return end < len(tokens) and tokens[end].word in _ALL_ROUND


def _acts(tokens: Sequence[Token], end: int) -> bool:
    """Return whether a name is followed, in its part of the sentence, by what a person does."""
    if end == len(tokens) or tokens[end].part != tokens[end - 1].part:
        return False
    return tokens[end].word in _PERSON_DOES


def _alone(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a run of words is a part of the message by itself: "…, chapel hill"."""
    part = tokens[start].part
    before = start == 0 or tokens[start - 1].part != part
    behind = end == len(tokens) or tokens[end].part != part
    return before and behind and tokens[end - 1].part == part


def negated(tokens: Sequence[Token], start: int) -> bool:
    """Return whether "not" stands before a name, with a word such as "in" between or without."""
    before = [token.word for token in tokens[max(0, start - 2) : start]]
    return before[-1:] == ["not"] or (before[:1] == ["not"] and before[-1] in CUES)


def cued(tokens: Sequence[Token], start: int, *, bare: bool) -> bool:
    """Return whether a word such as "in" stands before, "downtown" and the like apart."""
    while start and tokens[start - 1].word in ("the", "downtown", "central", "greater", "rural"):
        start -= 1
    if not start:
        return False
    before = tokens[start - 1].word
    if before == "of" and start > 1 and tokens[start - 2].word in _OF:
        return True
    moving = before == "to" and start > 1 and tokens[start - 2].word in _MOVING
    posted = before in ("at", "on") and start > 1 and tokens[start - 2].word in _POSTED
    return moving or posted or before in (_ANSWER_CUES if bare else CUES)


def stationed(tokens: Sequence[Token], start: int) -> bool:
    """Return whether a post stands here: "we live on Ramstein", "stationed at Kadena"."""
    before = [token.word for token in tokens[max(0, start - 2) : start]]
    return len(before) == 2 and before[0] in _STATIONED and before[1] in ("on", "at", "to")


def inside_state_names(tokens: Sequence[Token], runs: Sequence[Run]) -> frozenset[tuple[int, int]]:
    """Return the runs that are part of a longer state's name: no Carolina in North Carolina."""
    inside: set[tuple[int, int]] = set()
    if _ENDS_OF_STATES.isdisjoint(token.word for token in tokens):
        return frozenset()
    for start, length, name in runs:
        if length > 1 and name in BY_NAME:
            inside |= {(start + i, n) for n in range(1, length) for i in range(length - n + 1)}
    return frozenset(inside)


def state_after(tokens: Sequence[Token], place: int) -> str | None:
    """Return the state named by the words from a place on, or None."""
    if place + 1 < len(tokens) and tokens[place].word == "in":
        place += 1  # "Bend in Oregon"
    for length in (2, 1):
        if place + length > len(tokens):
            continue
        name = name_of(tokens, place, length)
        if name in BY_NAME:
            return BY_NAME[name]
        if name.upper() in EVERY and _abbreviates(tokens, place):
            return name.upper()
    return None


def _state_before(tokens: Sequence[Token], start: int) -> str | None:
    """Return the state named in full before a place, a word such as "near" between, or None."""
    while start and tokens[start - 1].word in _BETWEEN_STATE_AND_TOWN:
        start -= 1
    names = ((start - n, name_of(tokens, start - n, n)) for n in (2, 1) if n <= start)
    named = (BY_NAME[name] for at, name in names if name in BY_NAME and not negated(tokens, at))
    return next(named, None)


def last_state(tokens: Sequence[Token]) -> str:
    """Return the state that a message ends with, "" where it does not."""
    return next((s for n in (2, 1) if (s := state_after(tokens, max(0, len(tokens) - n)))), "")


def _abbreviates(tokens: Sequence[Token], place: int) -> bool:
    """Return whether two letters behind a town are its state and not a word of the sentence."""
    token = tokens[place]
    following = tokens[place + 1 : place + 3]
    behind = [other.word for other in following if other.part == token.part]
    code = token.word.upper()
    if code not in WORDS or code in BEHIND_A_TOWN or token.raw.isupper() or not behind:
        return True
    # "richmond va by phone": how to meet stands behind a place. "Portland or online" is no Oregon.
    way = behind[0] in _WAYS or behind == ["in", "person"]
    return way and token.word not in ("or", "in")


def _country_after(tokens: Sequence[Token], place: int, places: Gazetteer) -> str | None:
    names = (name_of(tokens, place, n) for n in (3, 2, 1) if place + n <= len(tokens))
    return next((places.regions[name] for name in names if name in places.regions), None)
