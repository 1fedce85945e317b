"""A second reader that learned from what we wrote: it may raise a message to a card, never lower.

A linear model over words, neighbouring words, word classes and four-letter pieces of words. Its
score is a sum over the places of a message, divided by the length of the features' vector, so the
score of every stretch of sentences follows from running sums: harmless talk around a stretch
cannot dilute it. What the model has no weight for lengthens the vector all the same: a few heavy
words among much that is new to it tell less. The weights are plain data, fitted by
``tools/fit_reader.py``; nothing here needs scikit-learn or numpy.

A feature's weight and square are one whole number (``pack``), so that one addition sums both. What
level a raised message has is told by ``level_reader``.

Where these words alone raise nothing and come near to it, a semantic reader is asked, and its log
odds are added within bounds: it knows words that our lines never used. Most messages are decided
without it.
"""

import datetime
import gzip
import math
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from heapq import nlargest
from itertools import accumulate, pairwise
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple, Protocol

from bot.content import Problems, shown
from bot.safety.level_reader import LevelReader
from bot.safety.levels import RiskLevel
from bot.safety.packing import pack, unpack
from bot.safety.weights import ALONE, Weights, Words, from_bytes
from bot.text import BREAK

_LETTERS = 4
_LONGEST_WORD = 24  # letters of a word that are looked at
_MOST_SENTENCES = 4  # in one stretch
_MOST_WORDS = 60  # in one stretch
_STRIDE = 15  # words from one stretch to the next inside a long sentence
# Words of one message that it is shown, in the stretches with the highest scores: .1 to .3 ms each,
# while everybody else waits. Of 521 long calm messages at most 674 are undecided; of 4,096
# characters made of near-twins 1,951 (median 681). What lies beyond counts as a risk: so more text
# can never hide one.
_MOST_SHOWN = 1000
WEIGHT, SQUARE = 1.0, 0.2  # what is multiplied by before it is rounded: finer changes no verdict
Weighed = Callable[[], tuple[str, ...]]
Feature = tuple[str, str]  # the word or class that it ends with, and what stands before
_Reaching = tuple[int, int, int]
_Four = tuple[str, str, str, str]
_REACHES_NOWHERE: _Reaching = (0, 0, 0)
_NOWHERE = (_REACHES_NOWHERE,) * 3


class _Room(NamedTuple):
    """What the meaning of a stretch may add to its score by words.

    Attributes:
        least: what is added however calm it is.
        most: what is added at most: a stretch that lies further below the threshold is not shown.
        even: what is added where risk is as likely as not.
        less: how much less than the threshold is enough for an emergency, which is asked about
            first then. Of held-out authors' .86 are found instead of .83, and 1 in 1,000 calm lines
            alarms more; of few words none is told so surely (ADR 14).
        short: how much further below the threshold it is shown, since it may nearly be a risk.
    """

    least: float
    most: float
    even: float
    less: float
    short: float


# By how much less than what it needs a stretch is nearly a risk: where nothing else is understood
# of a message, that is asked about (ADR 14).
_NEARLY = 1.0
# What few words mean hangs on the talk around them ("should I go to the funeral"), and they hold
# few features: meaning adds something in any case, and decides within narrower bounds, which go
# with where the threshold stands (2.7). Recall and cost by these figures: ADR 15.
_FEW_WORDS = 7
_OF_FEW, _OF_MANY = _Room(0.8, 2.3, 2.05, 0.0, _NEARLY), _Room(0.0, 4.0, 0.0, 1.0, 0.0)
_LIKELIEST = 3  # stretches of a message that ``lacks`` looks at
# A stretch whose words reach less than the threshold without it is never a risk.
_MOST_ADDED = max(room.most + room.less + room.short for room in (_OF_FEW, _OF_MANY))


class _Told(NamedTuple):
    """A word by its numbers.

    Attributes:
        word: its own.
        named: that of its class, its own where it has none.
        classed: whether it has a class.
    """

    word: int
    named: int
    classed: bool


_NO_WORD = _Told(0, 0, classed=False)


class _Stretch(NamedTuple):
    """A stretch of a message, and its score by words alone."""

    score: float
    start: int
    end: int

    @property
    def room(self) -> _Room:
        """What its meaning may add."""
        return _OF_FEW if self.end - self.start < _FEW_WORDS else _OF_MANY

    @property
    def least(self) -> float:
        """Its risk, however calm its meaning."""
        return self.score + self.room.least

    @property
    def most(self) -> float:
        """Its risk at most."""
        return self.score + self.room.most

    def told(self, odds: float) -> float:
        """Return its risk, given the log odds that its meaning tells of one."""
        room = self.room
        return self.score + min(room.most, max(room.least, room.even + odds))


# What a stretch comes to: level, risk score, start and end. The worst is the highest.
_Outcome = tuple[RiskLevel, float, int, int]
_NOTHING: _Outcome = (RiskLevel.NONE, -math.inf, 0, 0)


class SemanticReader(Protocol):
    """Tells what a stretch means."""

    def odds(self, stretches: Sequence[Sequence[str]]) -> Sequence[float]:
        """Return the log odds that each of some stretches tells of a risk."""


def _most_of(stretch: _Stretch) -> float:
    return stretch.most


def nothing_weighed() -> tuple[str, ...]:
    """Return no features."""
    return ()


@dataclass(frozen=True, slots=True)
class Read:
    """What the reader makes of a message.

    Attributes:
        level: the level it raises the message to, NONE where it does not.
        nearly: whether it does not, and a stretch lacks little.
        weighed: returns the three features that weighed most, for ``explain`` alone: never kept,
            never logged, and worked out when it is asked.
    """

    level: RiskLevel = RiskLevel.NONE
    nearly: bool = False
    weighed: Weighed = field(default=nothing_weighed, repr=False, compare=False)


def features_of(words: Sequence[str], classes: Mapping[str, str]) -> Iterator[Feature]:
    """Yield every feature of a stretch, as often as it stands there."""
    last: _Four = ("", "", "", "")
    for word in words:
        last = (*last[1:], word)
        yield from ((ALONE, piece) for piece in (word, *pieces(word)))
        named = classes.get(word, word)
        for ends, before in zip(
            (word, word, word, named, word, named), neighbours(last, classes), strict=True
        ):
            if before:
                yield ends, before


def neighbours(last: _Four, classes: Mapping[str, str]) -> tuple[str, str, str, str, str, str]:
    """Return what stands before the last of four words in its features, "" for none.

    The first reaches over four words, three over three, and two over two. Those that begin with
    "=" tell classes instead of words and belong to the class of the last. At the start of a
    message the missing words are "".
    """
    far, mid, near, word = last
    a, b, c = classes.get(mid, ""), classes.get(near, ""), classes.get(word, "")
    return (
        f"{far}__" if far else "",
        f"{mid}_" if mid else "",
        f"{mid} {near}" if mid else "",
        f"={a or mid} {b or near}" if mid and (a or b or c) else "",
        near,
        f"={b or near}" if near and (b or c) else "",
    )


def pieces(word: str) -> list[str]:
    """Return the four-letter pieces of a word and its edges, marked so that they are no words."""
    edged = f"_{word[:_LONGEST_WORD]}_"
    return [f"~{edged[i : i + _LETTERS]}" for i in range(len(edged) - _LETTERS + 1)]


@dataclass(frozen=True, slots=True)
class _Sums:
    """Running sums of the packed weights of a message.

    Attributes:
        running: the sums up to each place, nothing first.
        reaching: at each place, the sums of the features that reach over at least two, three and
            four words: where a stretch starts there, or one or two words before, some of them
            began outside it.
    """

    running: list[int]
    reaching: list[_Reaching]

    def of(self, start: int, end: int) -> int:
        """Return the sum over a stretch, without features that began before it."""
        two, three, four = (*self.reaching[start : min(end, start + 3)], *_NOWHERE)[:3]
        return self.running[end] - self.running[start] - two[0] - three[1] - four[2]


class Reader:
    """The fitted weights. Safe to share; what it adds up for known words, it remembers."""

    def __init__(
        self,
        weights: Weights,
        words: Words,
        classes: Mapping[str, str],
        bias: float,
        levels: LevelReader,
        semantic: SemanticReader,
        *,
        threshold: float,
        hinted_threshold: float,
        steady: float,
        unknown: float,
        fitted_on: datetime.date,
    ) -> None:
        """Keep the weights.

        Args:
            weights: of what stands before a word, by the word, or the class, that a feature of
                several words ends with; by no word those of one word.
            words: what they tell words by.
            classes: the class of words that have one, as "{first}".
            bias: added to each stretch's score.
            levels: tells the level of what is raised.
            semantic: is asked where the words leave it undecided.
            threshold: least score for a card.
            hinted_threshold: the same where a hint of the lexicon matches; no higher.
            steady: added to the square of every stretch's length, so that two words alone do not
                weigh as much as two sentences.
            unknown: added to it for each feature that has no weight.
        """
        self._weights = weights
        self._numbers = words
        self._classes = classes
        self._bias = bias
        self._levels = levels
        self._semantic = semantic
        self.threshold = threshold
        self.hinted_threshold = hinted_threshold
        self._steady = steady
        self._unknown = pack([0], round(unknown * SQUARE))
        self.fitted_on = fitted_on
        self._words: dict[str, int] = {}  # weights of words that were seen, as they are met

    def __repr__(self) -> str:
        """Return a short name: tests and logs need no thousands of weights."""
        return f"<Reader of {len(self._weights)} features, fitted on {self.fitted_on}>"

    def read(self, words: Sequence[str], *, hinted: bool = False) -> Read:
        """Return the worst level of any stretch of a message, given its words and breaks."""
        least = self.hinted_threshold if hinted else self.threshold
        near = list(self._by_words(words, least - _MOST_ADDED))
        if not near:
            return Read()
        levels = self._levels.levels(words, [(one.start, one.end) for one in near])
        worst = self._worst(words, list(zip(near, levels, strict=True)), least)
        if worst is _NOTHING:
            return Read()
        level, _, start, end = worst
        nearly = level is RiskLevel.NONE
        return Read(level, nearly, partial(self._weightiest, words[start:end]))

    def emergency(self, words: Sequence[str]) -> float:
        """Return the probability that a message tells of an emergency, where it tells of a risk."""
        return self._levels.emergency(words, list(stretches(words)))

    def of_somebody_else(self, words: Sequence[str]) -> float:
        """Return the probability that a sentence is about somebody else, where it tells a risk."""
        return self._levels.of_somebody_else(words)

    def score(self, words: Sequence[str]) -> float:
        """Return the highest risk score of any stretch; minus infinity for no words."""
        found = list(self._by_words(words, -math.inf))
        least = max((one.least for one in found), default=-math.inf)
        undecided = (one for one in found if one.most >= least)
        return max((self._told(words, one) for one in undecided), default=least)

    def lacks(self, words: Sequence[str]) -> float:
        """Return by how much a message lacks to be a risk: 0 for one that is, at most infinity.

        The few stretches that come nearest by their words are looked at.
        """
        found = nlargest(_LIKELIEST, self._by_words(words, -math.inf), key=_most_of)
        return max(
            0.0, self.threshold - max((self._told(words, one) for one in found), default=-math.inf)
        )

    def _worst(
        self, words: Sequence[str], near: Sequence[tuple[_Stretch, RiskLevel]], least: float
    ) -> _Outcome:
        """Return the worst that a stretch comes to, _NOTHING where none reaches what it needs.

        A stretch whose meaning cannot make it worse than another is not shown to the network.
        """
        worst, undecided = _NOTHING, list[tuple[float, _Outcome, _Stretch, RiskLevel]]()
        for one, level in near:
            most = _outcome(one, level, one.most, least)
            if one.least >= least:
                worst = max(worst, _outcome(one, level, one.least, least))
            elif one.most >= _needed(one, level, least) - one.room.short:
                undecided.append((one.most - _needed(one, level, least), most, one, level))
        undecided.sort(key=itemgetter(0), reverse=True)
        sizes = list(accumulate(one.end - one.start for _, _, one, _ in undecided))
        shown = bisect_right(sizes, _MOST_SHOWN)
        worst = max((worst, *(most for _, most, _, _ in undecided[shown:])))
        for _, most, one, level in sorted(undecided[:shown], key=itemgetter(1), reverse=True):
            if most <= worst:
                break
            worst = max(worst, _outcome(one, level, self._told(words, one), least))
        return worst

    def _told(self, words: Sequence[str], one: _Stretch) -> float:
        """Return the risk of a stretch by its words and its meaning."""
        (odds,) = self._semantic.odds([words[one.start : one.end]])
        return one.told(odds)

    def _by_words(self, words: Sequence[str], least: float) -> Iterator[_Stretch]:
        """Yield the stretches whose score by words alone reaches it."""
        sums = self._sums(words)
        for start, end in stretches(words):
            (risk,), square = unpack(sums.of(start, end), 1)
            norm = math.sqrt(square / SQUARE + self._steady) or 1.0
            score = round(risk / WEIGHT / norm + self._bias, 9)
            if score >= least:
                yield _Stretch(score, start, end)

    def _sums(self, words: Sequence[str]) -> _Sums:
        """Return the running sums of a message, in one pass over its words."""
        total, running, reaching = 0, [0], list[_Reaching]()
        far = mid = near = _NO_WORD
        known: dict[str, tuple[_Told, int]] = {}
        seen: dict[tuple[int, int, int, int], _Reaching] = {}
        for word in words:
            told = known.get(word)
            if told is None:
                here = self._told_by_number(word)
                told = known[word] = here, self._alone(word, here)
            here, alone = told
            last = (far.word, mid.word, near.word, here.word)
            over = seen.get(last)
            if over is None:
                over = seen[last] = self._over(far, mid, near, here)
            total += alone + over[0]
            running.append(total)
            reaching.append(over)
            far, mid, near = mid, near, here
        return _Sums(running, reaching)

    def _told_by_number(self, word: str) -> _Told:
        number, named = self._numbers.of(word), self._classes.get(word)
        if named is None:
            return _Told(number, number, classed=False)
        return _Told(number, self._numbers.of(named), classed=True)

    def _alone(self, word: str, told: _Told) -> int:
        """Return the packed weights of a word and its pieces."""
        own = self._words.get(word)
        if own is None:
            numbers = (told.word, *map(self._numbers.of, pieces(word)))
            own = sum(self._weights.of(0, number, self._unknown) for number in numbers)
            if told.word != self._numbers.unknown:  # never a person's own word
                self._words[word] = own
        return own

    def _over(self, far: _Told, mid: _Told, near: _Told, here: _Told) -> _Reaching:
        """Return the packed weights of features that end here and reach over two words or more."""
        if not near.word:
            return _REACHES_NOWHERE
        find, unknown, numbers = self._weights.of, self._unknown, self._numbers
        size, ends = numbers.size, here.word
        of_four = find(ends, numbers.over_two + far.word * size, unknown) if far.word else 0
        of_three, classed = of_four, near.classed or here.classed
        if mid.word:
            of_three += find(ends, numbers.over_one + mid.word * size, unknown)
            of_three += find(ends, mid.word * size + near.word, unknown)
            if classed or mid.classed:
                both = mid.named * size + near.named
                of_three += find(here.named, numbers.classed + both, unknown)
        of_two = of_three + find(ends, near.word * size, unknown)
        if classed:
            of_two += find(here.named, numbers.classed + near.named * size, unknown)
        return of_two, of_three, of_four

    def _weightiest(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the three features of a stretch that weigh most."""
        of = {feature: self._weight(*feature) for feature in features_of(words, self._classes)}
        # The weight fills the highest bits: whole numbers compare as weights do.
        heaviest = nlargest(3, (f for f in of if of[f]), key=lambda f: (of[f], f))
        return tuple(f"{before} {ends}".rstrip() for ends, before in heaviest)

    def _weight(self, ends: str, before: str) -> int:
        numbers = self._numbers
        told = numbers.before(before) if ends else numbers.of(before)
        return self._weights.of(numbers.of(ends), told, 0)


def _needed(one: _Stretch, level: RiskLevel, least: float) -> float:
    return least - one.room.less if level is RiskLevel.IMMINENT else least


def _outcome(one: _Stretch, level: RiskLevel, risk: float, least: float) -> _Outcome:
    """Return what a stretch of such a risk comes to, _NOTHING where it lacks more than little.

    An emergency that only reaches what is enough for one is told as thoughts of dying: their card
    asks whether the person is safe now. What nearly reaches it has the level NONE.
    """
    needed = _needed(one, level, least)
    if risk < needed - _NEARLY:
        return _NOTHING
    told = level if risk >= least else RiskLevel.ACTIVE
    return told if risk >= needed else RiskLevel.NONE, risk, one.start, one.end


def stretches(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of up to four sentences in a row, and of pieces of long sentences.

    Which stretches there are depends on their own words alone: more text only adds some.
    """
    edges = [-1, *(i for i, word in enumerate(words) if word == BREAK), len(words)]
    sentences = [(a + 1, b) for a, b in pairwise(edges) if b > a + 1]
    for first, (start, end) in enumerate(sentences):
        for low in range(start, max(start + 1, end - _MOST_WORDS + _STRIDE), _STRIDE):
            yield low, min(end, low + _MOST_WORDS)
        for _, last in sentences[first + 1 : first + _MOST_SENTENCES]:
            if last - start <= _MOST_WORDS:
                yield start, last


def load_reader(path: Path, semantic: SemanticReader | None, problems: Problems) -> Reader | None:
    """Return the reader of a weights file, or None with the reason added to the problems.

    Without a semantic reader, which is told where that is loaded, there is none.
    """
    if semantic is None:
        return None
    try:
        head, classes, words, (weights, of_levels) = from_bytes(gzip.decompress(path.read_bytes()))
        fitted_on = datetime.date.fromisoformat(head["fitted_on"])
        return Reader(
            weights,
            words,
            classes,
            float(head["risk"]),
            LevelReader(of_levels, words, [float(bias) for bias in head["levels"].split(",")]),
            semantic,
            threshold=float(head["threshold"]),
            hinted_threshold=float(head["hinted"]),
            steady=float(head["steady"]),
            unknown=float(head["unknown"]),
            fitted_on=fitted_on,
        )
    except (OSError, EOFError, ValueError, KeyError, IndexError) as error:
        told = f"cannot be read ({type(error).__name__}): run `make reader`"
        problems.append(f"{shown(path)}: {told}")
        return None
