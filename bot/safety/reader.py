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

SPANS = 4  # the farthest two words of one feature may stand apart, both counted
_LETTERS = 4
_LONGEST_WORD = 24  # letters of a word that are looked at
_MOST_SENTENCES = 4  # in one stretch
_MOST_WORDS = 60  # in one stretch
_STRIDE = 15  # words from one stretch to the next inside a long sentence
_MOST_STRETCHES = 600  # bounds the time; only text made to be slow has more
Weights = tuple[float, float, float, float]  # risk, third party, violence; square of the idf
_RISK, _THIRD, _VIOLENCE, _SQUARE = range(4)
_NOTHING: Weights = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Read:
    """What the reader makes of a message.

    Attributes:
        level: the level it raises the message to, NONE where it does not.
        features: the three that weighed most, for ``explain`` alone: never kept, never logged.
    """

    level: RiskLevel = RiskLevel.NONE
    features: tuple[str, ...] = ()


def features_at(words: Sequence[str], classes: Sequence[str], place: int) -> Iterator[str]:
    """Yield every feature that ends at a place."""
    yield words[place]
    yield from pieces(words[place])
    for _, feature in neighbours(words, classes, place):
        yield feature


def neighbours(
    words: Sequence[str], classes: Sequence[str], place: int
) -> Iterator[tuple[int, str]]:
    """Yield (span, feature) of the features of several words that end at a place.

    A span is how many words a feature reaches over, itself included: 2 to 4.
    """
    word, named = words[place], classes[place] or words[place]
    if place >= 1:
        one = words[place - 1]
        yield 2, f"{one} {word}"
        if classes[place - 1] or classes[place]:
            yield 2, f"={classes[place - 1] or one} {named}"
    if place >= 2:
        two = words[place - 2]
        yield 3, f"{two} {one} {word}"
        yield 3, f"{two}_{word}"
        if classes[place - 2] or classes[place - 1] or classes[place]:
            yield 3, f"={classes[place - 2] or two} {classes[place - 1] or one} {named}"
    if place >= 3:
        yield 4, f"{words[place - 3]}__{word}"


def pieces(word: str) -> list[str]:
    """Return the four-letter pieces of a word and its edges, marked so that they are no words."""
    edged = f"_{word[:_LONGEST_WORD]}_"
    return [f"~{edged[i : i + _LETTERS]}" for i in range(len(edged) - _LETTERS + 1)]


class Reader:
    """The fitted weights. Immutable and safe to share."""

    def __init__(
        self,
        weights: Mapping[str, Weights],
        classes: Mapping[str, str],
        bias: tuple[float, float, float],
        threshold: float,
        fitted_on: datetime.date,
    ) -> None:
        """Keep the weights, and the sum of each known word with its pieces.

        Args:
            classes: the class of words that have one, as "{first}".
            bias: of risk, third party, violence.
            threshold: least score for a card.
        """
        self._weights = weights
        self._classes = classes
        self._bias = bias
        self.threshold = threshold
        self.fitted_on = fitted_on
        single = (f for f in weights if f[0] not in "~=" and " " not in f and "_" not in f)
        self._words = {word: self._of_word(word) for word in single}

    def __repr__(self) -> str:
        """Return a short name: tests and logs need no thousands of weights."""
        return f"<Reader of {len(self._weights)} features, fitted on {self.fitted_on}>"

    def read(self, words: Sequence[str]) -> Read:
        """Return the worst level of any stretch of a message, given its words and breaks."""
        sums = self._sums(words)
        raised = [
            (self._level(sums, start, end), score, start, end)
            for score, start, end in self._scores(words, sums)
            if score >= self.threshold
        ]
        if not raised:
            return Read()
        level, _, start, end = max(raised)
        return Read(level, self._weightiest(words[start:end]))

    def score(self, words: Sequence[str]) -> float:
        """Return the highest risk score of any stretch; minus infinity for no words."""
        scores = self._scores(words, self._sums(words))
        return max((score for score, _, _ in scores), default=-math.inf)

    def _scores(self, words: Sequence[str], sums: "_Sums") -> Iterator[tuple[float, int, int]]:
        """Yield (risk score, start, end) of each stretch."""
        for start, end in stretches(words):
            square = sums.of(_SQUARE, start, end)
            risk = sums.of(_RISK, start, end) / math.sqrt(square) if square > 0 else 0.0
            yield round(risk + self._bias[_RISK], 9), start, end

    def _level(self, sums: "_Sums", start: int, end: int) -> RiskLevel:
        """Return whom a risky stretch is about."""
        norm = math.sqrt(sums.of(_SQUARE, start, end)) or 1.0
        third = sums.of(_THIRD, start, end) / norm + self._bias[_THIRD]
        violence = sums.of(_VIOLENCE, start, end) / norm + self._bias[_VIOLENCE]
        if max(third, violence) <= 0:
            return RiskLevel.PASSIVE
        return RiskLevel.THIRD_PARTY if third >= violence else RiskLevel.VIOLENCE

    def _sums(self, words: Sequence[str]) -> "_Sums":
        classes = [self._classes.get(word, "") for word in words]
        total, running, over = _NOTHING, [_NOTHING], list[tuple[Weights, Weights, Weights]]()
        for place, word in enumerate(words):
            far = self._of_neighbours(words, classes, place)
            over.append(far)
            total = _plus(_plus(total, self._words.get(word) or self._of_word(word)), far[0])
            running.append(total)
        return _Sums(running, over)

    def _of_word(self, word: str) -> Weights:
        """Return the weights of a word and its pieces."""
        total = _NOTHING
        for feature in (word, *pieces(word)):
            found = self._weights.get(feature)
            if found is not None:
                total = _plus(total, found)
        return total

    def _of_neighbours(
        self, words: Sequence[str], classes: Sequence[str], place: int
    ) -> tuple[Weights, Weights, Weights]:
        """Return the weights at a place of features of two words or more, three or more, four."""
        by_span = [_NOTHING] * (SPANS - 1)
        for span, feature in neighbours(words, classes, place):
            found = self._weights.get(feature)
            if found is not None:
                by_span[span - 2] = _plus(by_span[span - 2], found)
        three = _plus(by_span[1], by_span[2])
        return _plus(by_span[0], three), three, by_span[2]

    def _weightiest(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the three features of a stretch that weigh most."""
        classes = [self._classes.get(word, "") for word in words]
        found = {f for place in range(len(words)) for f in features_at(words, classes, place)}
        known = [feature for feature in found if feature in self._weights]
        return tuple(sorted(known, key=lambda f: (-self._weights[f][_RISK], f))[:3])


@dataclass(frozen=True, slots=True)
class _Sums:
    """Running sums of the weights of a message.

    Attributes:
        running: the sums up to each place, nothing first.
        over: at each place, the weights of features that reach back over at least one, two and
            three words: where a stretch starts there, or one or two words before, some of them
            began outside it.
    """

    running: list[Weights]
    over: list[tuple[Weights, Weights, Weights]]

    def of(self, column: int, start: int, end: int) -> float:
        """Return one column's sum over a stretch, without features that began before it."""
        total = self.running[end][column] - self.running[start][column]
        for back in range(min(SPANS - 1, end - start)):
            total -= self.over[start + back][back][column]
        return total


def _plus(a: Weights, b: Weights) -> Weights:
    return a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]


def stretches(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of up to four sentences in a row, and of pieces of long sentences.

    Which stretches there are depends on their own words alone: more text only adds some.
    """
    edges = [-1, *(i for i, word in enumerate(words) if word == BREAK), len(words)]
    sentences = [(a + 1, b) for a, b in pairwise(edges) if b > a + 1]
    yielded = 0
    for first, (start, end) in enumerate(sentences):
        if yielded > _MOST_STRETCHES:
            return
        for low in range(start, max(start + 1, end - _MOST_WORDS + _STRIDE), _STRIDE):
            yielded += 1
            yield low, min(end, low + _MOST_WORDS)
        for _, last in sentences[first + 1 : first + _MOST_SENTENCES]:
            if last - start <= _MOST_WORDS:
                yielded += 1
                yield start, last


def load_reader(path: Path, problems: Problems) -> Reader | None:
    """Return the reader of a weights file, or None with the reason added to the problems."""
    try:
        lines = gzip.decompress(path.read_bytes()).decode("utf-8").split("\n")
        head = dict(field.split("=") for field in lines[0].split("\t"))
        rows = [line.split("\t") for line in lines[1:] if line]
        weights = {
            row[1]: (int(row[2]) / 1e3, int(row[3]) / 1e3, int(row[4]) / 1e3, int(row[5]) / 1e2)
            for row in rows
            if row[0] == "f"
        }
        classes = {row[1]: row[2] for row in rows if row[0] == "c"}
        bias = (float(head["risk"]), float(head["third"]), float(head["violence"]))
        fitted_on = datetime.date.fromisoformat(head["fitted_on"])
        return Reader(weights, classes, bias, float(head["threshold"]), fitted_on)
    except (OSError, EOFError, ValueError, KeyError, IndexError) as error:
        told = f"cannot be read ({type(error).__name__}): run `make reader`"
        problems.append(f"{shown(path)}: {told}")
        return None
