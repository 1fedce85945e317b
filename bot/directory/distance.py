"""How far two places are apart, and which of many is nearest to a position."""

import math
from collections import defaultdict
from collections.abc import Iterable

from bot.directory.places import Place

EARTH_RADIUS_KM = 6371.0088  # IUGG mean radius R1
KM_A_MILE = 1.609344
Cells = dict[tuple[int, int], list[Place]]  # the places of each square degree


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the great-circle distance between two (latitude, longitude), in kilometres.

    Args:
        a, b: WGS 84, degrees; latitude -90..90, longitude -180..180.

    The Earth is taken as a sphere of radius 6371.0088 km: within 0.6 % of the WGS 84 ellipsoid.
    Symmetric; 0.0 for equal points; never above 20 015.2 km.
    """
    lat_a, lat_b = math.radians(a[0]), math.radians(b[0])
    north, east = lat_b - lat_a, math.radians(b[1] - a[1])
    h = math.sin(north / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin(east / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, h)))


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return math.floor(lat), math.floor(lon)


def by_cell(places: Iterable[Place]) -> Cells:
    """Return the places by the square degree that they lie in."""
    cells: Cells = defaultdict(list)
    for place in places:
        cells[_cell(place.lat, place.lon)].append(place)
    return cells


def nearest(cells: Cells, lat: float, lon: float) -> tuple[float, Place] | None:
    """Return (kilometres, place) of the nearest within 60 km or a little more, None for none."""
    row, column = _cell(lat, lon)
    wide = 1 if abs(lat) < 56 else 3  # columns of one degree that 60 km may reach
    near = [
        place
        for i in (-1, 0, 1)
        for j in range(-wide, wide + 1)
        for place in cells.get((row + i, column + j), ())
    ]
    ranked = ((distance_km((lat, lon), (place.lat, place.lon)), place) for place in near)
    return min(ranked, key=lambda found: found[0], default=None)
