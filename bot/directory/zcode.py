"""Where a provider stands in the search table: places on the map, and places in a state's list.

A position becomes one integer, its Z-order (Morton) code, so that a square cell of any size is
one range of integers. A list, such as "online, licensed in Wisconsin", is a range of negative
integers in which the freshest come first. Both are the same column of the same key.
"""

import datetime
import math
import zlib
from dataclasses import dataclass

from bot.directory.states import NAMES, TERRITORIES

FINEST = 20  # levels: the smallest cell is 360 / 2**20 degrees, 38 m of latitude
_DEGREES = 360.0
_SLACK = 1e-9  # radians, 6 mm: more than rounding takes from the cosine of a small angle

IN_PERSON, ONLINE, ONLINE_ASK, ONLINE_ANYWHERE = range(1, 5)  # the kinds of lists
# Stored in every directory: a number never changes, new ones come behind.
_STATE_NUMBERS = {
    state: number for number, state in enumerate([*sorted(NAMES), *sorted(TERRITORIES)], start=1)
}
_AGE_BITS, RANK_BITS, _LIST_BITS = 14, 16, 32
RANKS = 1 << RANK_BITS
A_PERIOD_DAYS = 90  # how long a listing counts as fresh (DIRECTORY.md: ninety days)

Range = tuple[int, int]  # first and last code, both within
NOTHING: Range = (0, -1)


def unit_vector(lat: float, lon: float) -> tuple[float, float, float]:
    """Return a position on the unit sphere; the dot product of two falls with their distance.

    Args:
        lat, lon: WGS 84, degrees.

    To 15 places, 6 nm: PostgreSQL refuses products of still smaller numbers.
    """
    north, east = math.radians(lat), math.radians(lon)
    flat = math.cos(north)
    return (
        round(flat * math.cos(east), 15),
        round(flat * math.sin(east), 15),
        round(math.sin(north), 15),
    )


def map_code(lat: float, lon: float) -> int:
    """Return the Z-order code of a position, 0 or above: 40 bits, latitude first."""
    row, column = _cell(lat, lon, FINEST)
    return _spread(row) << 1 | _spread(column)


def _cell(lat: float, lon: float, level: int) -> tuple[int, int]:
    """Return row and column: degrees north of the south pole and east of the 180th meridian."""
    side = _DEGREES / (1 << level)
    return math.floor((lat + 90) / side), math.floor((lon + 180) / side) % (1 << level)


def _spread(bits: int) -> int:
    """Return the bits with a zero before each: binary digits read to the base of four."""
    return int(f"{bits:b}", 4)


@dataclass(frozen=True, slots=True)
class Block:
    """The three by three cells round a position.

    Attributes:
        ranges: the codes of the cells, at most nine ranges.
        reach: radians of great circle; nothing outside the block is nearer.
    """

    ranges: tuple[Range, ...]
    reach: float


def block(lat: float, lon: float, level: int) -> Block:
    """Return the cells round a position at a level; level 0 is the whole world."""
    if level <= 1:
        return Block(((0, (1 << 2 * FINEST) - 1),), math.inf)
    row, column = _cell(lat, lon, level)
    rows = [_spread(r) << 1 for r in (row - 1, row, row + 1) if r >= 0]
    columns = [_spread(c % (1 << level)) for c in (column - 1, column, column + 1)]
    cells = sorted([r | c for r in rows for c in columns])
    return Block(_ranges(cells, 2 * (FINEST - level)), _reach(lat, lon, level))


def _ranges(cells: list[int], bits: int) -> tuple[Range, ...]:
    """Return the ranges of finest codes that make up the cells; neighbours become one."""
    found: list[Range] = []
    for cell in cells:
        first, last = cell << bits, ((cell + 1) << bits) - 1
        if found and found[-1][1] + 1 == first:
            first = found.pop()[0]
        found.append((first, last))
    return tuple(found)


def _reach(lat: float, lon: float, level: int) -> float:
    """Return how far any way out of the block is at least, in radians.

    A way out crosses a parallel, which is as far as the latitudes differ, or the great circle of
    a meridian, which a way over the pole crosses too.
    """
    side = _DEGREES / (1 << level)
    south, west = (lat + 90) % side, (lon + 180) % side  # degrees into the cell
    parallel = math.radians(side + min(south, side - south))
    turned = math.radians(min(90.0, side + min(west, side - west)))
    meridian = math.asin(math.cos(math.radians(lat)) * math.sin(turned))
    return min(parallel, meridian) - _SLACK


def level_for(lat: float, lon: float, reach: float) -> int:
    """Return the finest level whose block reaches that far, in radians."""
    level = min(FINEST, max(0, int(math.log2(2 * math.pi / max(reach, 1e-9)))))
    while level > 1 and _reach(lat, lon, level) < reach:
        level -= 1
    return level


def level_of_span(span: int) -> int:
    """Return the level at which a cell holds about half that many of the finest cells."""
    return max(0, FINEST - math.ceil(math.log2(max(2, span) / 2) / 2))


def age(listed_on: datetime.date) -> int:
    """Return the number of the 90 days in which something was listed: the greater, the fresher."""
    return min((1 << _AGE_BITS) - 1, listed_on.toordinal() // A_PERIOD_DAYS)


def rank(provider_id: str) -> int:
    """Return a provider's fixed place among equals, 0 to 65,535, the same on every machine."""
    return zlib.crc32(provider_id.encode()) % RANKS


def turned(rank: int, turn: int) -> int:
    """Return the place that a rank has today: everybody comes first at some time."""
    return (rank + turn) % RANKS


def turn_of(day: datetime.date) -> int:
    """Return how far the ranks are turned on a day: far, so that neighbours part."""
    return day.toordinal() * 40_503 % RANKS  # odd: comes to every place before it repeats


def list_range(kind: int, state: str | None = None) -> Range:
    """Return the codes of a list; NOTHING for a state that has none."""
    if state is not None and state not in _STATE_NUMBERS:
        return NOTHING
    first = _list_start(kind, state)
    return first, first + (1 << _LIST_BITS) - 1


def list_code(kind: int, state: str | None, age: int, rank: int) -> int:
    """Return a provider's place in a list, below 0: the freshest first, then by rank."""
    oldest_last = (1 << _AGE_BITS) - 1 - age
    return _list_start(kind, state) + (oldest_last << RANK_BITS) + rank


def period_ranges(kind: int, state: str | None, age: int, turn: int) -> tuple[Range, Range]:
    """Return the codes of those in a list from the same 90 days, in two parts: today's order."""
    first, begin = list_code(kind, state, age, 0), -turn % RANKS
    return (first + begin, first + RANKS - 1), (first, first + begin - 1)


def _list_start(kind: int, state: str | None) -> int:
    number = kind * 64 + (_STATE_NUMBERS[state] if state else 0)
    return -(number + 1 << _LIST_BITS)
