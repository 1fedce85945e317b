"""Which level the second reader gives to what it has raised: how urgent it is, and about whom.

A linear model over words and pairs of words, fitted on the risky lines alone by
``tools/fit_reader.py``: whether there is a risk at all, it is not asked.
"""

import math
from collections.abc import Mapping, Sequence
from itertools import accumulate

from bot.safety.levels import RiskLevel
from bot.safety.packing import unpack

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
ALONE = ""  # in the place of the last word: features that are one word
# Probability from which an emergency is told as one. On held-out authors it finds five in six of
# those that the reader alone has raised; of other risks 6 in 1,000 are told so (2026-11-27).
_SURE_OF_EMERGENCY = 0.5
_EMERGENCY = TOLD.index(RiskLevel.IMMINENT)


class LevelReader:
    """The fitted weights. Immutable and safe to share."""

    def __init__(self, weights: Mapping[str, Mapping[str, int]], bias: Sequence[float]) -> None:
        """Keep the weights.

        Args:
            weights: of the levels in TOLD, packed, of what stands before a word, by the word; by ""
                those of the words alone.
            bias: of each level in TOLD.
        """
        self._ending = weights
        self._alone = weights.get(ALONE, {})
        self._bias = tuple(bias)

    def levels(self, words: Sequence[str], stretches: Sequence[tuple[int, int]]) -> list[RiskLevel]:
        """Return the level of each stretch of a message, (start, end) as indices of its words."""
        pairs = [self._pair(*pair) for pair in zip(("", *words), words, strict=False)]
        alone = (self._alone.get(word, 0) for word in words)
        running = [0, *accumulate(map(sum, zip(alone, pairs, strict=True)))]
        return [
            self._level(running[end] - running[start] - pairs[start]) for start, end in stretches
        ]

    def _pair(self, before: str, word: str) -> int:
        found = self._ending.get(word) if before else None
        return 0 if found is None else found.get(before, 0)

    def _level(self, total: int) -> RiskLevel:
        weights, square = unpack(total, len(TOLD))
        norm = math.sqrt(square / SQUARED) or 1.0
        odds = [
            weight / FINE / norm + bias for weight, bias in zip(weights, self._bias, strict=True)
        ]
        emergency = odds[_EMERGENCY]
        if 1 / sum(math.exp(other - emergency) for other in odds) >= _SURE_OF_EMERGENCY:
            return RiskLevel.IMMINENT
        odds[_EMERGENCY] = -math.inf
        return TOLD[odds.index(max(odds))]
