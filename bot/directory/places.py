"""Where a person is: an offline gazetteer of ZIP codes, towns and states."""

import gzip
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bot.content import Problems, read_toml, shown
from bot.directory.states import MILITARY, NAMES
from bot.patterns.vocabulary import deletions, one_edit
from bot.text import drop_apostrophes, fold_letters

EARTH_RADIUS_KM = 6371.0088  # IUGG mean radius R1
KM_A_MILE = 1.609344
_FARTHEST_ZIP_KM = 60  # a pin farther than this from every ZIP centre is not in the United States
_SMALLEST_TYPO_TOWN = 5_000  # people; smaller towns must be spelt right
_SHORT = {"st": "saint", "ft": "fort", "mt": "mount", "n": "north", "s": "south"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place: WGS 84, degrees. Never finer than a ZIP's centre.

    Attributes:
        state: two letters, None outside the United States.
        country: ISO 3166-1 alpha-2.
        kind: "zip", "city" or "state".
        population: people; 0 where it is not known.
    """

    name: str
    state: str | None
    country: str
    lat: float
    lon: float
    kind: str
    population: int = 0
    zip: str | None = None

    @property
    def label(self) -> str:
        """The place as it is said aloud: "Milwaukee, WI", "53214 (Milwaukee, WI)", "Wisconsin"."""
        if self.kind == "state":
            return self.name
        town = f"{self.name}, {self.state or self.country}"
        return f"{self.zip} ({town})" if self.zip else town


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """What a message says about where.

    Attributes:
        kind: "found" (one place), "ambiguous" (which of these?), "guess" (a typo: did you mean?),
            "unknown_zip", "military", "abroad" (the place, then namesakes at home) or "none".
        more: whether there are further places of the name.
        text: the ZIP code that is not known.
    """

    kind: str
    places: tuple[Place, ...] = ()
    more: bool = False
    text: str = ""


def haversine_km(a: Place, b: Place) -> float:
    """Return the great-circle distance between two places, in kilometres.

    The Earth is taken as a sphere of radius 6371.0088 km: within 0.6 % of the WGS 84 ellipsoid.
    Symmetric; 0.0 for equal points; never above 20 015.2 km.
    """
    return distance_km((a.lat, a.lon), (b.lat, b.lon))


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the great-circle distance between two (latitude, longitude), in kilometres."""
    lat_a, lat_b = math.radians(a[0]), math.radians(b[0])
    north, east = lat_b - lat_a, math.radians(b[1] - a[1])
    h = math.sin(north / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin(east / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, h)))


def plain_words(text: str) -> list[str]:
    """Return a name's words as they are compared: lower case, no signs, St. as Saint."""
    folded = fold_letters(drop_apostrophes(text))
    words = "".join(c if c.isalnum() else " " for c in folded).split()
    return [_SHORT.get(word, word) if i + 1 < len(words) else word for i, word in enumerate(words)]


class Gazetteer:
    """All places, indexed by name and by position. Immutable and safe to share."""

    def __init__(
        self,
        zips: Iterable[Place],
        towns: Iterable[Place],
        aliases: dict[str, str],
        ordinary: frozenset[str],
    ) -> None:
        """Index the places.

        Args:
            aliases: nickname to "Town, ST".
            ordinary: towns called like an everyday word, which need more to be meant.
        """
        self.ordinary = ordinary
        self.zips = {place.zip: place for place in zips if place.zip}
        self._named: dict[str, list[Place]] = defaultdict(list)
        for town in towns:
            self._named[" ".join(plain_words(town.name))].append(town)
        for nickname, target in aliases.items():
            name, _, state = target.rpartition(", ")
            meant = [place for place in self.named(name) if place.state == state]
            if meant:
                self._named[" ".join(plain_words(nickname))] = meant[:1]
        self.states = {code: self._state(code) for code in NAMES}
        self._home = _by_cell(p for p in self.zips.values() if p.state not in MILITARY)
        everywhere = (place for named in self._named.values() for place in named)
        self._abroad = _by_cell(place for place in everywhere if place.country != "US")

    def named(self, name: str) -> list[Place]:
        """Return every place of a name, in any spelling of St., the largest first."""
        return sorted(self._named.get(" ".join(plain_words(name)), ()), key=lambda p: -p.population)

    def known(self, words: Sequence[str]) -> list[Place]:
        """Return every place whose name is exactly these plain words, the largest first."""
        return sorted(self._named.get(" ".join(words), ()), key=lambda p: -p.population)

    def near_spellings(self, name: str) -> list[Place]:
        """Return larger US towns whose name is one letter away, the largest first."""
        if len(name) < 4:
            return []
        candidates = {
            known
            for form in (name, *deletions(name))
            for known in self._misspelt.get(form, ())
            if known != name and one_edit(name, known)
        }
        places = [p for known in candidates for p in self._named[known] if p.country == "US"]
        return sorted(places, key=lambda p: -p.population)

    def at(self, lat: float, lon: float) -> Place | None:
        """Return the centre of the ZIP nearest to a position.

        None where none lies within 60 km, or a town of another country is nearer.
        """
        home = _nearest(self._home, lat, lon)
        abroad = _nearest(self._abroad, lat, lon)
        if home is None or home[0] > _FARTHEST_ZIP_KM:
            return None
        return home[1] if abroad is None or home[0] <= abroad[0] else None

    @cached_property
    def _misspelt(self) -> dict[str, list[str]]:
        """Forms with one letter missing, to the names of towns they may stand for."""
        forms: dict[str, list[str]] = defaultdict(list)
        for name, places in self._named.items():
            if any(p.country == "US" and p.population >= _SMALLEST_TYPO_TOWN for p in places):
                for form in {name, *deletions(name)}:
                    forms[form].append(name)
        return forms

    def _state(self, code: str) -> Place:
        """Return a state, placed at the mean of its ZIP codes."""
        inside = [place for place in self.zips.values() if place.state == code]
        lat = sum(p.lat for p in inside) / max(1, len(inside))
        lon = sum(p.lon for p in inside) / max(1, len(inside))
        return Place(NAMES[code], code, "US", round(lat, 4), round(lon, 4), "state")


def load_gazetteer(folder: Path, problems: Problems) -> Gazetteer | None:
    """Return the gazetteer of a folder, or None with every problem added, one line each."""
    before = len(problems)
    zips = [
        Place(city, state, "US", float(lat), float(lon), "zip", 0, code)
        for code, lat, lon, city, state in _rows(folder / "zips_us.tsv.gz", 5, problems)
    ]
    towns, aliases = [], dict[str, str]()
    for row in _rows(folder / "places_us.tsv.gz", 7, problems):
        name, state, lat, lon, people, _flag, others = row
        if state not in MILITARY:
            towns.append(Place(name, state, "US", float(lat), float(lon), "city", int(people)))
            aliases |= dict.fromkeys(filter(None, others.split("|")), f"{name}, {state}")
    for name, country, lat, lon, people in _rows(folder / "places_world.tsv.gz", 5, problems):
        towns.append(Place(name, None, country, float(lat), float(lon), "city", int(people)))
    names = read_toml(folder / "names.toml", problems)
    if len(problems) > before:
        return None
    nicknames, ordinary = names.get("nicknames", {}), frozenset(names.get("ordinary", ()))
    return Gazetteer(zips, _once(towns), aliases | nicknames, ordinary)


def _once(towns: list[Place]) -> list[Place]:
    """Return the towns, one a name and state: the most populous entry stands for it."""
    best: dict[tuple[str, str | None, str], Place] = {}
    for town in towns:
        key = (" ".join(plain_words(town.name)), town.state, town.country)
        if key not in best or town.population > best[key].population:
            best[key] = town
    return list(best.values())


def _rows(path: Path, fields: int, problems: Problems) -> list[list[str]]:
    try:
        text = gzip.decompress(path.read_bytes()).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        problems.append(f"{shown(path)}: cannot be read ({type(error).__name__}): restore the file")
        return []
    rows = [line.split("\t") for line in text.splitlines()]
    broken = [number for number, row in enumerate(rows, start=1) if len(row) != fields]
    problems.extend(f"{shown(path)}: line {n}: must have {fields} fields" for n in broken[:5])
    return rows


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return math.floor(lat), math.floor(lon)


def _by_cell(places: Iterable[Place]) -> dict[tuple[int, int], list[Place]]:
    cells: dict[tuple[int, int], list[Place]] = defaultdict(list)
    for place in places:
        cells[_cell(place.lat, place.lon)].append(place)
    return cells


def _nearest(
    cells: dict[tuple[int, int], list[Place]], lat: float, lon: float
) -> tuple[float, Place] | None:
    row, column = _cell(lat, lon)
    near = [
        place
        for i in (-1, 0, 1)
        for j in (-1, 0, 1)
        for place in cells.get((row + i, column + j), ())
    ]
    ranked = ((distance_km((lat, lon), (place.lat, place.lon)), place) for place in near)
    return min(ranked, key=lambda found: found[0], default=None)
