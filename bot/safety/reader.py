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
_Pair = tuple[float, float]
_Reaching = tuple[float, ...]
_Four = tuple[str, str, str, str]
_NEITHER: _Pair = (0.0, 0.0)
_REACHES_NOWHERE: _Reaching = (0.0,) * 6


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


class _Columns:
    """Two columns of the weights, and the sum of each known word with its pieces."""

    def __init__(self, pairs: Mapping[str, _Pair], classes: Mapping[str, str]) -> None:
        self._pairs = pairs
        self._classes = classes
        single = (f for f in pairs if f[0] not in "~=" and " " not in f and "_" not in f)
        self._words = {word: self._of_word(word) for word in (*single, *classes)}

    def sums(self, words: Sequence[str]) -> "_Sums":
        """Return the running sums of a message, in one pass over its words."""
        one = other = 0.0
        running, reaching = [(one, other)], list[_Reaching]()
        last: _Four = ("", "", "", "")
        seen: dict[_Four, _Reaching] = {}
        for word in words:
            last = (last[1], last[2], last[3], word)
            own, over = self._words.get(word), seen.get(last)
            if own is None:  # a word that was never seen is part of no feature of several words
                own, over = self._of_word(word), _REACHES_NOWHERE
            elif over is None:
                over = seen[last] = self._over(last)
            one += own[0] + over[0]
            other += own[1] + over[1]
            running.append((one, other))
            reaching.append(over)
        return _Sums(running, reaching)

    def _of_word(self, word: str) -> _Pair:
        one = other = 0.0
        for feature in (word, *pieces(word)):
            found = self._pairs.get(feature)
            if found is not None:
                one += found[0]
                other += found[1]
        return one, other

    def _over(self, last: _Four) -> _Reaching:
        get = self._pairs.get
        found = [get(feature, _NEITHER) for feature in neighbours(last, self._classes)]
        (one4, other4), (a, x), (b, y), (c, z), (d, v), (e, w) = found
        one3, other3 = one4 + a + b + c, other4 + x + y + z
        return one3 + d + e, other3 + v + w, one3, other3, one4, other4


@dataclass(frozen=True, slots=True)
class _Sums:
    """Running sums of two columns over a message.

    Attributes:
        running: the sums up to each place, nothing first.
        reaching: at each place, both sums of the features that reach over at least two, three and
            four words: where a stretch starts there, or one or two words before, some of them
            began outside it.
    """

    running: list[_Pair]
    reaching: list[_Reaching]

    def of(self, start: int, end: int) -> _Pair:
        """Return the sums over a stretch, without features that began before it."""
        (one, other), (less_one, less_other) = self.running[end], self.running[start]
        one, other = one - less_one, other - less_other
        for back in range(min(SPANS - 1, end - start)):
            over = self.reaching[start + back]
            one, other = one - over[2 * back], other - over[2 * back + 1]
        return one, other


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
        """Keep the weights.

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
        self._risk = _Columns({f: (w[_RISK], w[_SQUARE]) for f, w in weights.items()}, classes)
        self._whom = _Columns({f: (w[_THIRD], w[_VIOLENCE]) for f, w in weights.items()}, classes)

    def __repr__(self) -> str:
        """Return a short name: tests and logs need no thousands of weights."""
        return f"<Reader of {len(self._weights)} features, fitted on {self.fitted_on}>"

    def read(self, words: Sequence[str]) -> Read:
        """Return the worst level of any stretch of a message, given its words and breaks."""
        raised = [found for found in self._scores(words) if found[0] >= self.threshold]
        if not raised:
            return Read()
        whom = self._whom.sums(words)
        levelled = ((self._level(whom, *found[1:]), *found) for found in raised)
        level, _, start, end, _ = max(levelled)
        return Read(level, self._weightiest(words[start:end]))

    def score(self, words: Sequence[str]) -> float:
        """Return the highest risk score of any stretch; minus infinity for no words."""
        return max((found[0] for found in self._scores(words)), default=-math.inf)

    def _scores(self, words: Sequence[str]) -> Iterator[tuple[float, int, int, float]]:
        """Yield (risk score, start, end, length of the feature vector) of each stretch."""
        sums = self._risk.sums(words)
        for start, end in stretches(words):
            risk, square = sums.of(start, end)
            norm = math.sqrt(square) if square > 0 else 1.0
            yield round(risk / norm + self._bias[_RISK], 9), start, end, norm

    def _level(self, whom: _Sums, start: int, end: int, norm: float) -> RiskLevel:
        """Return whom a risky stretch is about."""
        third, violence = whom.of(start, end)
        third = third / norm + self._bias[_THIRD]
        violence = violence / norm + self._bias[_VIOLENCE]
        if max(third, violence) <= 0:
            return RiskLevel.PASSIVE
        return RiskLevel.THIRD_PARTY if third >= violence else RiskLevel.VIOLENCE

    def _weightiest(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the three features of a stretch that weigh most."""
        found = set(features_of(words, self._classes))
        known = [feature for feature in found if feature in self._weights]
        return tuple(sorted(known, key=lambda f: (-self._weights[f][_RISK], f))[:3])


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
