"""Where a person is: an offline gazetteer of ZIP codes, towns and states."""

import gc
import gzip
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from sys import intern

from bot.content import Problems, read_text, read_toml, shown
from bot.directory.states import EVERY, MILITARY
from bot.patterns.vocabulary import deletions, one_edit
from bot.text import drop_apostrophes, fold_letters

EARTH_RADIUS_KM = 6371.0088  # IUGG mean radius R1
KM_A_MILE = 1.609344
_FARTHEST_ZIP_KM = 60  # a pin farther than this from every ZIP centre is not in the United States
_SMALLEST_TYPO_TOWN = 5_000  # people; smaller towns must be spelt right
_SIGNS = re.compile(r"[\W_]+")
SHORT = {"st": "saint", "ft": "fort", "mt": "mount", "n": "north", "s": "south"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place: WGS 84, degrees. Never finer than a ZIP's centre.

    Attributes:
        state: two letters, None outside the United States.
        country: ISO 3166-1 alpha-2.
        kind: "zip", "city", "state", or "country" abroad.
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
    def id(self) -> str:
        """What finds the place again: "53214", "Milwaukee, WI", "WI", abroad "Leeds/GB"."""
        if self.zip:
            return self.zip
        if self.country != "US":
            return f"{self.name}/{self.country}"
        return f"{self.name}, {self.state}" if self.kind == "city" else self.state or ""

    @property
    def label(self) -> str:
        """The place as it is said aloud: "Milwaukee, WI", "53214 (Milwaukee, WI)", "Wisconsin"."""
        if self.kind in ("state", "country"):
            return self.name
        town = f"{self.name}, {self.state or self.country}"
        return f"{self.zip} ({town})" if self.zip else town


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """What a message says about where.

    Attributes:
        kind: "found" (one place), "ambiguous" (which of these?), "guess" (a typo: did you mean?),
            "unknown_zip", "military", "abroad" (the place, then namesakes at home), "border" (of
            a state or country: on which side?) or "none".
        more: whether there are further places of the name.
        text: the ZIP code that is not known.
    """

    kind: str
    places: tuple[Place, ...] = ()
    more: bool = False
    text: str = ""


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


def plain_words(text: str) -> list[str]:
    """Return a name's words as they are compared: lower case, no signs, St. as Saint."""
    if text.isascii() and text.replace(" ", "").isalpha():
        words = text.lower().split()  # most names; loading reads fifty thousand
    else:
        words = _SIGNS.sub(" ", fold_letters(drop_apostrophes(text))).split()
    for i, word in enumerate(words[:-1]):
        words[i] = SHORT.get(word, word)
    return words


class Gazetteer:
    """All places, indexed by name and by position. Immutable and safe to share."""

    def __init__(
        self,
        zips: Iterable[Place],
        towns: Iterable[Place],
        aliases: dict[str, str],
        names: "Names",
    ) -> None:
        """Index the places.

        Args:
            aliases: nickname to "Town, ST".
            names: the names that need care.
        """
        self.ordinary, self.first_names = names.ordinary, names.first_names
        self.never, self.common, self.regions = names.never, names.common, names.countries
        self.nicknames = frozenset(" ".join(plain_words(nickname)) for nickname in aliases)
        self.zips = {place.zip: place for place in zips if place.zip}
        self._named: dict[str, list[Place]] = defaultdict(list)
        for (name, _, _), town in _once(towns).items():
            self._named[name].append(town)
        for nickname, target in aliases.items():
            meant = self._town(target)
            if meant:
                self._named[" ".join(plain_words(nickname))] = meant[:1]
        for area, target in names.areas.items():
            called = [
                replace(place, name=area.removeprefix("the ").title())
                for place in self._town(target)
            ]
            self._named[" ".join(plain_words(area))] = called[:1]
        self.states = _states(self.zips.values())
        self._home = _by_cell(p for p in self.zips.values() if p.state not in MILITARY)
        everywhere = (place for named in self._named.values() for place in named)
        self._abroad = _by_cell(place for place in everywhere if place.country != "US")
        self.countries = _countries(names.countries, self._abroad)
        self._misspelt = self._misspellings()

    def _town(self, target: str) -> list[Place]:
        name, _, state = target.rpartition(", ")
        return [place for place in self.named(name) if place.state == state]

    def named(self, name: str) -> list[Place]:
        """Return every place of a name, in any spelling of St., the largest first."""
        return sorted(self._named.get(" ".join(plain_words(name)), ()), key=lambda p: -p.population)

    def by_id(self, place_id: str) -> Place | None:
        """Return the place that has this id, or None."""
        abroad, _, country = place_id.partition("/")
        if country:
            return next((p for p in self.named(abroad) if p.country == country), None)
        name, _, state = place_id.rpartition(", ")
        towns = (place for place in self.named(name) if place.state == state)
        if name:
            return next(towns, None)
        return self.zips.get(place_id) or self.states.get(place_id)

    def known(self, name: str) -> Sequence[Place]:
        """Return every place whose plain name is exactly this, the largest first."""
        named = self._named.get(name)
        return sorted(named, key=lambda p: -p.population) if named else ()

    def towns(self, people: int) -> list[Place]:
        """Return every town of the United States with more people than that."""
        everywhere = (place for named in self._named.values() for place in named)
        return [p for p in everywhere if p.country == "US" and p.population > people]

    def near_spellings(self, name: str) -> list[Place]:
        """Return larger US towns whose name is one letter away, the largest first."""
        if len(name) < 3:
            return []
        candidates = {
            known
            for form in (name, *deletions(name))
            for known in self._misspelt.get(form, "").split("|")
            if known
            and known != name
            and one_edit(name, known)
            and (len(name) > 3 or known[0] == name[0])
        }
        places = [p for known in candidates for p in self._named[known] if p.country == "US"]
        return sorted(places, key=lambda p: -p.population)

    def at(self, lat: float, lon: float) -> Place | None:
        """Return the centre of the ZIP nearest to a position.

        None where none lies within 60 km, or a town of another country is nearer.
        """
        if not (abs(lat) <= 90 and abs(lon) <= 180):
            return None
        home = _nearest(self._home, lat, lon)
        abroad = _nearest(self._abroad, lat, lon)
        if home is None or home[0] > _FARTHEST_ZIP_KM:
            return None
        return home[1] if abroad is None or home[0] <= abroad[0] else None

    def _misspellings(self) -> dict[str, str]:
        """Forms with one letter missing, to the names of towns they may stand for, "|" between.

        Most forms stand for one town, whose name is then no object of its own.
        """
        forms: dict[str, str] = {}
        for name, places in self._named.items():
            if any(p.country == "US" and p.population >= _SMALLEST_TYPO_TOWN for p in places):
                for form in {name, *deletions(name)}:
                    forms[form] = f"{forms[form]}|{name}" if form in forms else name
        return forms


@dataclass(frozen=True, slots=True)
class Names:
    """Names that need care, from names.toml and the common words.

    Attributes:
        ordinary: towns called like an everyday word: only with a capital behind "in", or a state.
        first_names: towns called like people: only behind a word such as "in", or with a state.
        never: words that are never a place without a state, though a town is called so.
        common: common English words: never a misspelt town.
        countries: names of countries and their parts, to ISO 3166-1 alpha-2.
        areas: counties and regions, to the town that stands for them.
    """

    ordinary: frozenset[str] = frozenset()
    first_names: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    countries: dict[str, str] = field(default_factory=dict)
    areas: dict[str, str] = field(default_factory=dict)


def _states(zips: Iterable[Place]) -> dict[str, Place]:
    """Return each state, placed at the mean of its ZIP codes."""
    sums = {code: [0.0, 0.0, 0] for code in EVERY}  # latitudes, longitudes, how many
    for place in zips:
        inside = sums.get(place.state or "")
        if inside is not None:
            inside[0] += place.lat
            inside[1] += place.lon
            inside[2] += 1
    return {
        code: Place(
            EVERY[code], code, "US", round(lat / (n or 1), 4), round(lon / (n or 1), 4), "state"
        )
        for code, (lat, lon, n) in sums.items()
    }


def _countries(
    names: dict[str, str], abroad: dict[tuple[int, int], list[Place]]
) -> dict[str, Place]:
    """Return each country under each of its names, placed at its largest town."""
    largest: dict[str, Place] = {}
    for place in (place for cell in abroad.values() for place in cell):
        if place.population > largest.get(place.country, place).population - 1:
            largest[place.country] = place
    return {
        name: Place(name.title(), None, code, largest[code].lat, largest[code].lon, "country")
        for name, code in names.items()
        if code in largest
    }


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the collector still: a hundred thousand new objects set it off for nothing."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@_no_collection()
def load_gazetteer(folder: Path, problems: Problems) -> Gazetteer | None:
    """Return the gazetteer of a folder, or None with every problem added, one line each."""
    before = len(problems)
    zips = [
        Place(intern(city), intern(state), "US", float(lat), float(lon), "zip", 0, code)
        for code, lat, lon, city, state in _rows(folder / "zips_us.tsv.gz", 5, problems)
    ]
    towns, aliases = [], dict[str, str]()
    for row in _rows(folder / "places_us.tsv.gz", 7, problems):
        name, state, lat, lon, people, _flag, others = row
        if state not in MILITARY:
            here = float(lat), float(lon)
            towns.append(Place(intern(name), intern(state), "US", *here, "city", int(people)))
            if others:
                aliases |= dict.fromkeys(others.split("|"), f"{name}, {state}")
    for name, country, lat, lon, people in _rows(folder / "places_world.tsv.gz", 5, problems):
        towns.append(
            Place(name, None, intern(country), float(lat), float(lon), "city", int(people))
        )
    names = read_toml(folder / "names.toml", problems)
    if len(problems) > before:
        return None
    words = {key: frozenset(names.get(key, ())) for key in ("ordinary", "first_names", "never")}
    common = frozenset(read_text(folder.parent / "words" / "common_en.txt", problems).split())
    countries, areas = names.get("countries", {}), names.get("areas", {})
    known = Names(**words, common=common, countries=countries, areas=areas)
    return Gazetteer(zips, towns, aliases | names.get("nicknames", {}), known)


def _once(towns: Iterable[Place]) -> dict[tuple[str, str | None, str], Place]:
    """Return the towns, one a plain name and state: the most populous entry stands for it."""
    best: dict[tuple[str, str | None, str], Place] = {}
    for town in towns:
        key = (" ".join(plain_words(town.name)), town.state, town.country)
        if key not in best or town.population > best[key].population:
            best[key] = town
    return best


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
    wide = 1 if abs(lat) < 56 else 3  # columns of one degree that 60 km may reach
    near = [
        place
        for i in (-1, 0, 1)
        for j in range(-wide, wide + 1)
        for place in cells.get((row + i, column + j), ())
    ]
    ranked = ((distance_km((lat, lon), (place.lat, place.lon)), place) for place in near)
    return min(ranked, key=lambda found: found[0], default=None)
