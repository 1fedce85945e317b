"""The ZIP codes of the United States and their centres; the states, as they follow from them."""

import gzip
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from pathlib import Path

from bot.content import Problems, shown
from bot.directory.places import Place
from bot.directory.states import EVERY

_ZIP = 5  # letters of a code


class Zips(Mapping[str, Place]):
    """The places of ZIP codes, by code; each is made when it is asked for, as most never are."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Keep lines of code, latitude, longitude, town and state, tab-separated."""
        sorted_lines = sorted(lines)
        self._text = "\n".join(sorted_lines)
        self._starts = array("I", accumulate((len(x) + 1 for x in sorted_lines), initial=0))

    def __getitem__(self, code: str) -> Place:
        """Return the place of a ZIP code; raises KeyError where there is none."""
        number = self._number(code)
        if number is None:
            raise KeyError(code)
        start, after = self._starts[number : number + 2]
        _, lat, lon, town, state = self._text[start : after - 1].split("\t")
        return Place(town, state, "US", float(lat), float(lon), "zip", 0, code)

    def __iter__(self) -> Iterator[str]:
        """Yield every ZIP code."""
        return map(self._code, range(len(self)))

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._starts) - 1

    def __contains__(self, code: object) -> bool:
        """Return whether there is such a ZIP code."""
        return isinstance(code, str) and self._number(code) is not None

    def _code(self, number: int) -> str:
        start = self._starts[number]
        return self._text[start : start + _ZIP]

    def _number(self, code: str) -> int | None:
        """Return the place of a code among all of them, None where there is none."""
        number = bisect_left(range(len(self)), code, key=self._code)
        return number if number < len(self) and self._code(number) == code else None


def states_of(zips: Iterable[Place]) -> dict[str, Place]:
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


def load_zips(folder: Path, problems: Problems) -> Zips:
    """Return the ZIP codes of a folder, with every problem added, one line each."""
    return Zips(place_lines(folder / "zips_us.tsv.gz", 5, problems))


def place_lines(path: Path, fields: int, problems: Problems) -> list[str]:
    """Return the lines of a packed table of places, with every problem added."""
    try:
        text = gzip.decompress(path.read_bytes()).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        problems.append(f"{shown(path)}: cannot be read ({type(error).__name__}): restore the file")
        return []
    lines = text.splitlines()
    broken = [n for n, line in enumerate(lines, start=1) if line.count("\t") + 1 != fields]
    problems.extend(f"{shown(path)}: line {n}: must have {fields} fields" for n in broken[:5])
    return [] if broken else lines
