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
_Over = tuple[float, float, float, float, float, float]
Weights = tuple[float, float, float, float]  # risk, third party, violence; square of the idf


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

    def read(self, words: Sequence[str]) -> Read:
        """Return the level of the worst stretch of a message, given its words and breaks."""
        score, start, end = self.score(words)
        if score < self.threshold:
            return Read()
        return self._raised(words[start:end])

    def score(self, words: Sequence[str]) -> tuple[float, int, int]:
        """Return the highest risk score of any stretch, and where the stretch starts and ends."""
        sums, over = self._sums(words)
        best = (-math.inf, 0, 0)
        for start, end in stretches(words):
            risk, square = sums[end][0] - sums[start][0], sums[end][1] - sums[start][1]
            for back in range(min(SPANS - 1, end - start)):
                risk -= over[start + back][2 * back]
                square -= over[start + back][2 * back + 1]
            score = risk / math.sqrt(square) if square > 0 else 0.0
            best = max(best, (score + self._bias[0], start, end))
        return best

    def _sums(
        self, words: Sequence[str]
    ) -> tuple[list[tuple[float, float]], list[_Over]]:
        """Return the running sums of risk and squares, and what reaches back over a start.

        The second list holds, for each place, risk and square of the features of more than one,
        more than two and more than three words: where a stretch starts at the place, one place
        before it, two before it, these do not count.
        """
        classes = [self._classes.get(word, "") for word in words]
        risk = square = 0.0
        sums, over = [(0.0, 0.0)], list[_Over]()
        for place, word in enumerate(words):
            own = self._words.get(word) or self._of_word(word)
            r2, q2, r3, q3, r4, q4 = self._of_neighbours(words, classes, place)
            over.append((r2 + r3 + r4, q2 + q3 + q4, r3 + r4, q3 + q4, r4, q4))
            risk += own[0] + over[-1][0]
            square += own[1] + over[-1][1]
            sums.append((risk, square))
        return sums, over

    def _of_word(self, word: str) -> tuple[float, float]:
        """Return (risk, square) of a word and its pieces."""
        risk = square = 0.0
        for feature in (word, *pieces(word)):
            found = self._weights.get(feature)
            if found is not None:
                risk += found[0]
                square += found[3]
        return risk, square

    def _of_neighbours(
        self, words: Sequence[str], classes: Sequence[str], place: int
    ) -> list[float]:
        """Return risk and square of the features of two, three and four words ending at a place."""
        totals = [0.0] * 6
        for span, feature in neighbours(words, classes, place):
            found = self._weights.get(feature)
            if found is not None:
                totals[2 * span - 4] += found[0]
                totals[2 * span - 3] += found[3]
        return totals

    def _raised(self, words: Sequence[str]) -> Read:
        """Return the level that the other two weights give a stretch, and what weighed most."""
        classes = [self._classes.get(word, "") for word in words]
        found = [
            (feature, self._weights[feature])
            for place in range(len(words))
            for feature in features_at(words, classes, place)
            if feature in self._weights
        ]
        norm = math.sqrt(sum(weights[3] for _, weights in found)) or 1.0
        third = sum(weights[1] for _, weights in found) / norm + self._bias[1]
        violence = sum(weights[2] for _, weights in found) / norm + self._bias[2]
        level = RiskLevel.PASSIVE
        if max(third, violence) > 0:
            level = RiskLevel.THIRD_PARTY if third >= violence else RiskLevel.VIOLENCE
        heaviest = sorted({f: w[0] for f, w in found}.items(), key=lambda pair: -pair[1])
        return Read(level, tuple(feature for feature, _ in heaviest[:3]))


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
