"""Which level the second reader gives to what it has raised: how urgent it is, and about whom.

A linear model over words and pairs of words, fitted on the risky lines alone by
``tools/fit_reader.py``: whether there is a risk at all, it is not asked.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from operator import add

from bot.safety.levels import RiskLevel
from bot.safety.packing import unpack
from bot.safety.weights import Weights, Words

TOLD = (
    RiskLevel.PASSIVE,
    RiskLevel.ACTIVE,
    RiskLevel.SELF_HARM,
    RiskLevel.IMMINENT,
    RiskLevel.THIRD_PARTY,
    RiskLevel.VIOLENCE,
)
FINE = 100.0  # what a weight is multiplied by before it is rounded
SQUARED = 10.0  # the same of the square of a feature's rarity
# Probability from which an emergency is told as one. On held-out authors it finds five in six of
# those that the reader alone has raised; of other risks 6 in 1,000 are told so (2026-11-27).
_SURE_OF_EMERGENCY = 0.5
_EMERGENCY, _THEIRS = TOLD.index(RiskLevel.IMMINENT), TOLD.index(RiskLevel.THIRD_PARTY)


class LevelReader:
    """The fitted weights. Immutable and safe to share."""

    def __init__(self, weights: Weights, words: Words, bias: Sequence[float]) -> None:
        """Keep the weights.

        Args:
            weights: of the levels in TOLD, of words alone and of words with the one before.
            words: what they tell words by.
            bias: of each level in TOLD.
        """
        self._weights = weights
        self._words = words
        self._bias = tuple(bias)

    def levels(self, words: Sequence[str], stretches: Sequence[tuple[int, int]]) -> list[RiskLevel]:
        """Return the level of each stretch of a message, (start, end) as indices of its words."""
        return [_likeliest(self._odds(total)) for total in self._totals(words, stretches)]

    def emergency(self, words: Sequence[str], stretches: Sequence[tuple[int, int]]) -> float:
        """Return the highest probability that a stretch tells of an emergency, 0..1."""
        odds = map(self._odds, self._totals(words, stretches))
        return max((_chance(_EMERGENCY, found) for found in odds), default=0.0)

    def of_somebody_else(self, words: Sequence[str]) -> float:
        """Return the probability that a sentence is about somebody else's risk, 0..1."""
        (total,) = self._totals(words, [(0, len(words))])
        return _chance(_THEIRS, self._odds(total))

    def _totals(self, words: Sequence[str], stretches: Sequence[tuple[int, int]]) -> Iterator[int]:
        told = [self._words.of(word) for word in words]
        # Words and pairs of a long message stand in it again and again: each is looked up once.
        beside = list(pairwise((0, *told)))
        of_pair = {pair: self._pair(*pair) for pair in set(beside)}
        of_word = {word: self._weights.of(0, word, 0) for word in set(told)}
        pairs = [of_pair[pair] for pair in beside]
        alone = (of_word[word] for word in told)
        running = [0, *accumulate(map(add, alone, pairs))]
        return (running[end] - running[start] - pairs[start] for start, end in stretches)

    def _pair(self, before: int, word: int) -> int:
        return self._weights.of(word, before * self._words.size, 0) if before else 0

    def _odds(self, total: int) -> list[float]:
        """Return the log odds of each level in TOLD, none of them above 0."""
        weights, square = unpack(total, len(TOLD))
        norm = FINE * (math.sqrt(square / SQUARED) or 1.0)
        odds = [weight / norm + bias for weight, bias in zip(weights, self._bias, strict=True)]
        most = max(odds)
        return [one - most for one in odds]


def _chance(level: int, odds: Sequence[float]) -> float:
    return math.exp(odds[level]) / sum(map(math.exp, odds))


def _likeliest(odds: Sequence[float]) -> RiskLevel:
    if odds[_EMERGENCY] == 0.0 and _chance(_EMERGENCY, odds) >= _SURE_OF_EMERGENCY:
        return RiskLevel.IMMINENT
    return max(zip(odds, TOLD, strict=True), key=_unless_emergency)[1]


def _unless_emergency(pair: tuple[float, RiskLevel]) -> float:
    return -math.inf if pair[1] is RiskLevel.IMMINENT else pair[0]
