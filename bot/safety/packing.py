"""Several whole numbers as one, so that one addition sums them all: what the readers add up."""

from collections.abc import Sequence

_BITS = 40  # of one of the sums: a weight has 20 at most, a stretch far fewer than 2 ** 19 of them
_ONE = 1 << _BITS
_SIGN = _ONE >> 1
_LOWEST = _ONE - 1


def pack(weights: Sequence[int], square: int) -> int:
    """Return weights and a square as one number; sums of such numbers are the sums of all.

    Args:
        weights: of any sign; the first fills the highest bits, so that numbers compare as it does.
        square: never negative.
    """
    packed = 0
    for weight in weights:
        packed = packed * _ONE + weight
    return packed * _ONE + square


def unpack(total: int, count: int) -> tuple[list[int], int]:
    """Return (the sums of as many weights, the sum of the squares)."""
    rest, sums = total >> _BITS, list[int]()
    for _ in range(count - 1):
        low = ((rest + _SIGN) & _LOWEST) - _SIGN
        sums.append(low)
        rest = (rest - low) >> _BITS
    return [rest, *reversed(sums)], total & _LOWEST
