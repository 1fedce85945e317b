"""A second reader that learned from what we wrote: it may raise a message to a card, never lower.

A linear model over words, neighbouring words, word classes and four-letter pieces of words. Its
score is a sum over the places of a message, divided by the length of the features' vector, so the
score of every stretch of sentences follows from running sums: harmless talk around a stretch
cannot dilute it. The weights are plain data, fitted by ``tools/fit_reader.py``; nothing here needs
scikit-learn or numpy.
"""

import datetime
import gzip
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from bot.content import Problems, shown
from bot.safety.levels import RiskLevel
from bot.text import BREAK

_LETTERS = 4
_LONGEST_WORD = 24  # letters of a word that are looked at
_MOST_SENTENCES = 4  # in one stretch
_MOST_WORDS = 60  # in one stretch
_STRIDE = 15  # words from one stretch to the next inside a long sentence
Weights = tuple[float, float, float, float]  # risk, third party, violence; square of the idf
_Reaching = tuple[Weights, Weights, Weights]
_Four = tuple[str, str, str, str]
_NOTHING: Weights = (0.0, 0.0, 0.0, 0.0)
_REACHES_NOWHERE: _Reaching = (_NOTHING,) * 3
_NO_FEATURES: Mapping[str, Weights] = {}
_NOWHERE = (_REACHES_NOWHERE,) * 3


@dataclass(frozen=True, slots=True)
class Read:
    """What the reader makes of a message.

    Attributes:
        level: the level it raises the message to, NONE where it does not.
        features: the three that weighed most, for ``explain`` alone: never kept, never logged.
    """

    level: RiskLevel = RiskLevel.NONE
    features: tuple[str, ...] = ()


def features_of(words: Sequence[str], classes: Mapping[str, str]) -> Iterator[str]:
    """Yield every feature of a stretch, as often as it stands there."""
    last: _Four = ("", "", "", "")
    for word in words:
        last = (*last[1:], word)
        yield word
        yield from pieces(word)
        yield from filter(None, neighbours(last, classes))


def neighbours(last: _Four, classes: Mapping[str, str]) -> tuple[str, str, str, str, str, str]:
    """Return the features of several words that end with the last of four, "" for none.

    The first reaches over four words, three over three, and two over two. At the start of a
    message the missing words are "".
    """
    far, mid, near, word = last
    a, b, c = classes.get(mid, ""), classes.get(near, ""), classes.get(word, "")
    return (
        f"{far}__{word}" if far else "",
        f"{mid}_{word}" if mid else "",
        f"{mid} {near} {word}" if mid else "",
        f"={a or mid} {b or near} {c or word}" if mid and (a or b or c) else "",
        f"{near} {word}" if near else "",
        f"={b or near} {c or word}" if near and (b or c) else "",
    )


def pieces(word: str) -> list[str]:
    """Return the four-letter pieces of a word and its edges, marked so that they are no words."""
    edged = f"_{word[:_LONGEST_WORD]}_"
    return [f"~{edged[i : i + _LETTERS]}" for i in range(len(edged) - _LETTERS + 1)]


@dataclass(frozen=True, slots=True)
class _Sums:
    """Running sums of the weights of a message.

    Attributes:
        running: the sums up to each place, nothing first.
        reaching: at each place, the sums of the features that reach over at least two, three and
            four words: where a stretch starts there, or one or two words before, some of them
            began outside it.
    """

    running: list[Weights]
    reaching: list[_Reaching]

    def of(self, start: int, end: int) -> Weights:
        """Return the sums over a stretch, without features that began before it."""
        two, three, four = (*self.reaching[start : min(end, start + 3)], *_NOWHERE)[:3]
        end_, start_, a, b, c = self.running[end], self.running[start], two[0], three[1], four[2]
        return (
            end_[0] - start_[0] - a[0] - b[0] - c[0],
            end_[1] - start_[1] - a[1] - b[1] - c[1],
            end_[2] - start_[2] - a[2] - b[2] - c[2],
            end_[3] - start_[3] - a[3] - b[3] - c[3],
        )


class Reader:
    """The fitted weights. Immutable and safe to share."""

    def __init__(
        self,
        weights: Mapping[str, Weights],
        classes: Mapping[str, str],
        bias: tuple[float, float, float],
        *,
        threshold: float,
        hinted_threshold: float,
        steady: float,
        fitted_on: datetime.date,
    ) -> None:
        """Keep the weights.

        Args:
            classes: the class of words that have one, as "{first}".
            bias: of risk, third party, violence.
            threshold: least score for a card.
            hinted_threshold: the same where a hint of the lexicon matches; no higher.
            steady: added to the square of every stretch's length, so that two words alone do not
                weigh as much as two sentences.
        """
        self._weights = weights
        self._classes = classes
        self._bias = bias
        self.threshold = threshold
        self.hinted_threshold = hinted_threshold
        self._steady = steady
        self.fitted_on = fitted_on
        self._ending = _by_last_word(weights)
        single = (feature for feature in weights if not feature.startswith(("~", "=")))
        words = (w for w in (*single, *classes) if " " not in w and "_" not in w)
        self._words = {word: self._of_word(word) for word in words}

    def __repr__(self) -> str:
        """Return a short name: tests and logs need no thousands of weights."""
        return f"<Reader of {len(self._weights)} features, fitted on {self.fitted_on}>"

    def read(self, words: Sequence[str], *, hinted: bool = False) -> Read:
        """Return the worst level of any stretch of a message, given its words and breaks."""
        least = self.hinted_threshold if hinted else self.threshold
        raised = [found for found in self._scores(words) if found[1] >= least]
        if not raised:
            return Read()
        level, _, start, end = max(raised)
        return Read(level, self._weightiest(words[start:end]))

    def score(self, words: Sequence[str]) -> float:
        """Return the highest risk score of any stretch; minus infinity for no words."""
        return max((score for _, score, _, _ in self._scores(words)), default=-math.inf)

    def _scores(self, words: Sequence[str]) -> Iterator[tuple[RiskLevel, float, int, int]]:
        """Yield (whom it would be about, risk score, start, end) of each stretch."""
        sums = self._sums(words)
        for start, end in stretches(words):
            risk, third, violence, square = sums.of(start, end)
            norm = math.sqrt(max(square, 0.0) + self._steady) or 1.0
            third = third / norm + self._bias[1]
            violence = violence / norm + self._bias[2]
            level = RiskLevel.PASSIVE
            if max(third, violence) > 0:
                level = RiskLevel.THIRD_PARTY if third >= violence else RiskLevel.VIOLENCE
            yield level, round(risk / norm + self._bias[0], 9), start, end

    def _sums(self, words: Sequence[str]) -> _Sums:
        """Return the running sums of a message, in one pass over its words."""
        total, running, reaching = _NOTHING, [_NOTHING], list[_Reaching]()
        last: _Four = ("", "", "", "")
        seen: dict[_Four, _Reaching] = {}
        for word in words:
            last = (last[1], last[2], last[3], word)
            own, over = self._words.get(word), seen.get(last)
            if own is None:  # a word that was never seen is part of no feature of several words
                own, over = self._of_word(word), _REACHES_NOWHERE
            elif over is None:
                over = seen[last] = self._over(last)
            total = _plus(_plus(total, own), over[0])
            running.append(total)
            reaching.append(over)
        return _Sums(running, reaching)

    def _of_word(self, word: str) -> Weights:
        """Return the weights of a word and its pieces."""
        total = _NOTHING
        for feature in (word, *pieces(word)):
            total = _plus(total, self._weights.get(feature))
        return total

    def _over(self, last: _Four) -> _Reaching:
        """Return the weights of features that end here and reach over two words or more."""
        ending = self._ending.get(last[3], _NO_FEATURES)
        named = self._ending.get(self._classes.get(last[3], last[3]), _NO_FEATURES)
        if not ending and not named:
            return _REACHES_NOWHERE
        far, skip, three, classed, two, paired = neighbours(last, self._classes)
        of_four = ending.get(far, _NOTHING)
        of_three = _plus(_plus(of_four, ending.get(skip)), ending.get(three))
        of_three = _plus(of_three, named.get(classed))
        of_two = _plus(_plus(of_three, ending.get(two)), named.get(paired))
        return of_two, of_three, of_four

    def _weightiest(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the three features of a stretch that weigh most."""
        found = set(features_of(words, self._classes))
        known = [feature for feature in found if feature in self._weights]
        return tuple(sorted(known, key=lambda f: (-self._weights[f][0], f))[:3])


def _by_last_word(weights: Mapping[str, Weights]) -> dict[str, dict[str, Weights]]:
    """Return the features of several words by the word, or the class, that they end with.

    A long message then asks one large table a word, and small ones for the rest.
    """
    ending: dict[str, dict[str, Weights]] = {}
    for feature, found in weights.items():
        if " " in feature or "_" in feature[1:-1]:
            last = feature.replace("_", " ").rpartition(" ")[2]
            ending.setdefault(last, {})[feature] = found
    return ending


def _plus(a: Weights, b: Weights | None) -> Weights:
    if b is None:
        return a
    return a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]


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


def _weights(told: Sequence[str], made: dict[str, float]) -> Weights:
    """Return one feature's weights; the same number is kept once."""
    for number in told:
        if number not in made:
            made[number] = int(number) / 1e3
    risk, third, violence, square = told
    return made[risk], made[third], made[violence], int(square) / 1e2


def load_reader(path: Path, problems: Problems) -> Reader | None:
    """Return the reader of a weights file, or None with the reason added to the problems."""
    try:
        weights: dict[str, Weights] = {}
        classes: dict[str, str] = {}
        with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
            head = dict(field.split("=") for field in next(lines, "").rstrip("\n").split("\t"))
            # Line by line, equal weights made once: all rows at once take 200 MB for a moment.
            made: dict[str, Weights] = {}
            numbers: dict[str, float] = {}
            for line in lines:
                kind, name, rest = line.rstrip("\n").split("\t", 2)
                if kind == "c":
                    classes[name] = rest
                elif kind == "f":
                    weights[name] = made.get(rest) or made.setdefault(
                        rest, _weights(rest.split("\t"), numbers)
                    )
        bias = (float(head["risk"]), float(head["third"]), float(head["violence"]))
        fitted_on = datetime.date.fromisoformat(head["fitted_on"])
        return Reader(
            weights,
            classes,
            bias,
            threshold=float(head["threshold"]),
            hinted_threshold=float(head["hinted"]),
            steady=float(head["steady"]),
            fitted_on=fitted_on,
        )
    except (OSError, EOFError, ValueError, KeyError, IndexError) as error:
        told = f"cannot be read ({type(error).__name__}): run `make reader`"
        problems.append(f"{shown(path)}: {told}")
        return None
