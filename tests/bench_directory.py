"""What a search of the directory costs as it grows: run with `make bench-directory`.

Made-up providers at real ZIP centres, as many as people live there: 12 % treat self-harm, 0.2 %
something rare, 45 % work online, most with one licence and some with several. Every search is for
the nearest three within 25 miles and is compared with looking at everybody. A query is asked three
times and its least time kept: on a shared machine the greatest is a neighbour's, not ours. What
runs in this process is measured by its processor time, PostgreSQL by the clock on the wall.
"""

import argparse
import datetime
import json
import math
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import psutil
import psycopg

from bot.content import KNOWLEDGE
from bot.directory.database import open_for_import
from bot.directory.distance import EARTH_RADIUS_KM, KM_A_MILE
from bot.directory.gazetteer import Gazetteer, load_gazetteer
from bot.directory.importers.entries import Entry
from bot.directory.importers.known import load_known
from bot.directory.importers.nppes import A_TAXONOMY, COLUMNS
from bot.directory.importers.run import Order, import_file
from bot.directory.importers.storing import store
from bot.directory.matching import Query
from bot.directory.models import PROVIDER_TYPES, TABLES, Listed, ProviderFields
from bot.directory.places import Place
from bot.directory.search import Directory
from bot.directory.zcode import age, rank, turn_of, turned, unit_vector
from bot.safety.lexicon import load_common_words
from tests.postgres import postgres_database, postgres_server

SEED, DAY = 20_261_126, datetime.date(2026, 11, 26)
SIZES = (1_000, 10_000, 100_000, 1_000_000)
QUERIES, K, MILES = 300, 3, 25
FILTERS = {"any": "", "12 % specialty": "self-harm", "0.2 % specialty": "couples"}
ONLINE = "online, licensed here"
REACH = MILES * KM_A_MILE / EARTH_RADIUS_KM  # radians
PICTURE = KNOWLEDGE.parent / "docs" / "directory.svg"
DEFAULTS = {name: field.default for name, field in ProviderFields.model_fields.items()}
Found = list[int]
Ask = Callable[[Place, str], Found]
Clock = Callable[[], float]  # seconds


def gazetteer() -> Gazetteer:
    common = load_common_words(KNOWLEDGE / "words" / "common_en.txt", [])
    found = load_gazetteer(KNOWLEDGE / "places", common, [])
    assert found is not None
    return found


def spots(places: Gazetteer) -> tuple[list[Place], list[float]]:
    """Return ZIP centres, and about how many people live at each: their town's, shared out."""
    zips = list(
        {(p.lat, p.lon): p for p in places.zips.values() if p.state in places.states}.values()
    )
    shared = Counter((p.name, p.state) for p in zips)
    people = {
        key: next((t.population for t in places.named(key[0]) if t.state == key[1]), 0)
        for key in shared
    }
    return zips, [
        min(110_000, max(50, (people[p.name, p.state] or 1500) / shared[p.name, p.state]))
        for p in zips
    ]


def crowd(n: int, zips: Sequence[Place], weights: Sequence[float]) -> Iterator[Entry]:
    """Yield made-up providers, the first of a greater crowd being those of a smaller one."""
    chance = random.Random(SEED)
    cumulated = list(np.cumsum(weights))
    states = sorted({p.state or "" for p in zips})
    for i in range(n):
        at = chance.choices(zips, cum_weights=cumulated)[0]
        treated = [
            s for s, share in (("self-harm", 0.12), ("couples", 0.002)) if chance.random() < share
        ]
        more = chance.sample(states, chance.choice((0, 0, 0, 1, 2, 5)))
        fields = {
            "id": f"made-{i}", "name": f"Made Up {i}", "title": "psychologist",
            "provider_type": chance.choice(PROVIDER_TYPES[:6]), "in_person": "yes",
            "remote": "yes" if chance.random() < 0.45 else "unknown", "city": at.name,
            "state": at.state, "zip": at.zip, "lat": at.lat, "lon": at.lon,
            "specialties": "|".join(treated), "source": "made up",
            "licence_states": "|".join(sorted({at.state or "", *more})),
            "listed_on": DAY - datetime.timedelta(days=chance.randrange(1500)),
        }  # fmt: skip
        yield Entry(i, f"made-{i}", Listed(**DEFAULTS | fields))


class Everybody:
    """The whole crowd as arrays: the oracle."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        listed = [entry.listed for entry in entries if entry.listed is not None]
        self.degrees = np.array([(p.lat, p.lon) for p in listed])  # (n, 2)
        self.vectors = np.array([unit_vector(*at) for at in self.degrees])  # (n, 3)
        self.age = np.array([age(p.listed_on) for p in listed])
        self.turned = np.array([turned(rank(p.id), turn_of(DAY)) for p in listed])
        self.treats = {
            slug: np.array([slug in ("", *p.specialties.split("|")) for p in listed])
            for slug in FILTERS.values()
        }

    def nearest(self, place: Place, specialty: str) -> Found:
        """Return the numbers of the nearest, from 1, ties as the directory settles them."""
        wanted = np.flatnonzero(self.treats[specialty])
        close = self.vectors[wanted] @ np.array(unit_vector(place.lat, place.lon))
        inside = close >= math.cos(REACH)
        wanted, close = wanted[inside], np.round(close[inside], 14)
        order = np.lexsort((wanted, self.turned[wanted], -self.age[wanted], -close))[:K]
        return [int(i) + 1 for i in wanted[order]]

    def as_far(self, place: Place, found: Found, expected: Found) -> bool:
        """Return whether what was found is as near as what was expected, to a metre."""
        at = np.array(unit_vector(place.lat, place.lon))
        a, b = (
            EARTH_RADIUS_KM
            * np.arccos(np.minimum(1, self.vectors[np.array(x, dtype=int) - 1] @ at))
            for x in (found, expected)
        )
        return len(found) == len(expected) and bool(np.allclose(a, b, atol=1e-3))


def nearby(spot: Place, chance: random.Random) -> Place:
    """Return a place about a kilometre from a ZIP's centre."""
    lat, lon = spot.lat + chance.gauss(0, 0.01), spot.lon + chance.gauss(0, 0.01)
    return Place(spot.name, spot.state, "US", lat, lon, "zip")


def timed(
    ask: Ask, queries: Sequence[Place], specialty: str, clock: Clock = time.process_time
) -> tuple[list[float], list[Found]]:
    """Return the least of three times of each query, in ms, sorted, and what was found."""
    took = [math.inf] * len(queries)
    found: list[Found] = [[]] * len(queries)
    for _ in range(3):
        for i, place in enumerate(queries):
            start = clock()
            found[i] = ask(place, specialty)
            took[i] = min(took[i], (clock() - start) * 1e3)
    return sorted(took), found


def figures(took: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 99th percentile."""
    return statistics.median(took), took[len(took) * 99 // 100]


def through(directory: Directory) -> Ask:
    def ask(place: Place, specialty: str) -> Found:
        results = directory.search(Query(place, "in_person", specialty, "", MILES, K))
        return [int(match.provider.id.removeprefix("made-")) + 1 for match in results.near]

    return ask


def online(directory: Directory) -> Ask:
    def ask(place: Place, specialty: str) -> Found:
        results = directory.search(Query(place, "remote", specialty, "", MILES, K))
        return [int(match.provider.id.removeprefix("made-")) + 1 for match in results.online]

    return ask


def fill(path: Path, entries: Sequence[Entry]) -> None:
    engine = open_for_import(f"sqlite:///{path}")
    for i in range(0, len(entries), 10_000):
        with engine.begin() as connection:
            store(connection, entries[i : i + 10_000])
    engine.dispose()


def copy_to_postgres(path: Path, url: str) -> None:
    """Copy the tables of an SQLite directory into an empty PostgreSQL database."""
    engine = open_for_import(url)
    engine.dispose()
    plain = url.replace("+psycopg", "")
    with (
        closing(sqlite3.connect(path)) as source,
        psycopg.connect(plain, autocommit=True) as target,
    ):
        for table in TABLES[:2]:
            names = [column.name for column in table.columns]
            typed = [column.type.python_type is bool for column in table.columns]
            rows = source.execute(f"SELECT {','.join(names)} FROM {table.name}")
            with target.cursor().copy(f"COPY {table.name} ({','.join(names)}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row([bool(v) if b else v for v, b in zip(row, typed, strict=True)])
        target.execute("VACUUM ANALYZE")


class SpatialIndex:
    """What one would try first: SQLite with an index on (lat, lon), or its R*Tree."""

    def __init__(self, path: Path, entries: Sequence[Entry], *, tree: bool) -> None:
        self._db = sqlite3.connect(path)
        self._db.execute("CREATE TABLE p (id INTEGER PRIMARY KEY, lat, lon, treats, age, turned)")
        rows = [
            (i, e.listed.lat, e.listed.lon, f"|{e.listed.specialties}|", age(e.listed.listed_on),
             turned(rank(e.listed.id), turn_of(DAY)))
            for i, e in enumerate(entries, 1) if e.listed is not None
        ]  # fmt: skip
        self._db.executemany("INSERT INTO p VALUES (?, ?, ?, ?, ?, ?)", rows)
        inside = "p.lat BETWEEN ? AND ? AND p.lon BETWEEN ? AND ?"
        source = "p"
        if tree:
            self._db.execute("CREATE VIRTUAL TABLE r USING rtree(id, s, n, w, e)")
            self._db.executemany(
                "INSERT INTO r VALUES (?, ?, ?, ?, ?)", [(i, a, a, o, o) for i, a, o, *_ in rows]
            )
            inside, source = (
                "r.n >= ? AND r.s <= ? AND r.e >= ? AND r.w <= ?",
                "r JOIN p USING (id)",
            )
        else:
            self._db.execute("CREATE INDEX at ON p (lat, lon)")
        self._db.commit()
        self._db.create_function("close", 4, _cosine, deterministic=True)
        # One degree of longitude is shorter: a plane is near enough to order within 25 miles.
        self._sql = (
            f"SELECT p.id, p.lat, p.lon, p.age, p.turned FROM {source} WHERE {inside} "
            "AND instr(p.treats, ?) ORDER BY (p.lat - ?) * (p.lat - ?) + "
            "(p.lon - ?) * (p.lon - ?) * ?, p.age DESC, p.turned, p.id LIMIT ?"
        )

    def ask(self, place: Place, specialty: str) -> Found:
        """Return the nearest: boxes twice as wide until three lie within, at most 25 miles."""
        wanted = f"|{specialty}|" if specialty else "|"
        shrunk = math.cos(math.radians(place.lat))
        reach = 0.01
        while True:
            reach = min(reach, math.degrees(REACH))
            wide = reach / shrunk * 1.01
            box = (place.lat - reach, place.lat + reach, place.lon - wide, place.lon + wide)
            at = (place.lat, place.lat, place.lon, place.lon, shrunk**2)
            rows = self._db.execute(self._sql, (*box, wanted, *at, K)).fetchall()
            near = [
                row[0]
                for row in rows
                if _cosine(place.lat, place.lon, row[1], row[2]) >= math.cos(math.radians(reach))
            ]
            if len(near) == K or reach >= math.degrees(REACH):
                return near
            reach *= 2

    def close(self) -> None:
        self._db.close()


def _cosine(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    return sum(
        a * b for a, b in zip(unit_vector(lat, lon), unit_vector(other_lat, other_lon), strict=True)
    )


class Ball:
    """scikit-learn's BallTree: more and more neighbours, until three pass the filter."""

    def __init__(self, everybody: Everybody) -> None:
        from sklearn.neighbors import BallTree  # not needed by the import, whose memory is told

        self._tree = BallTree(np.radians(everybody.degrees), metric="haversine")
        self._all = everybody

    def ask(self, place: Place, specialty: str) -> Found:
        treats, n = self._all.treats[specialty], len(self._all.age)
        k = 32
        while True:
            far, near = self._tree.query(np.radians([[place.lat, place.lon]]), k=min(k, n))
            kept = [
                int(i) + 1 for d, i in zip(far[0], near[0], strict=True) if d <= REACH and treats[i]
            ]
            if len(kept) >= K or k >= n or far[0][-1] > REACH:
                return kept[:K]
            k *= 4


def nppes_file(path: Path, rows: int) -> None:
    """Write a file of the registry's shape in which every row is wanted."""
    header = KNOWLEDGE.parent.parent / "shared" / "reference" / "nppes_header_v2.csv"
    names = header.read_text().strip().replace('"', "").split(",") if header.exists() else [
        *COLUMNS.values(), *(n.format(i) for i in range(1, 16) for n in A_TAXONOMY)
    ]  # fmt: skip
    zips, weights = spots(gazetteer())
    chance = random.Random(SEED)
    cumulated = list(np.cumsum(weights))
    with path.open("w", encoding="utf-8") as file:
        file.write(",".join(f'"{name}"' for name in names) + "\n")
        for i in range(rows):
            at = chance.choices(zips, cum_weights=cumulated)[0]
            street = f"{chance.randrange(1, 9999)} N MAIN ST"
            told = {
                "npi": str(1_000_000_000 + i), "entity": "1", "last": f"DOE{i}", "first": "JANE",
                "street": street, "city": at.name.upper(), "state": at.state or "",
                "zip": f"{at.zip}1234", "country": "US",
                "phone": f"414{chance.randrange(10**7):07}",
                "updated": f"{chance.randrange(1, 13):02}/15/20{chance.randrange(10, 27)}",
                "sole": chance.choice("YN"),
            }  # fmt: skip
            fields = {COLUMNS[key]: value for key, value in told.items()}
            code = chance.choice(("103TC0700X", "101YM0800X", "1041C0700X", "2084P0800X"))
            for name, value in zip(A_TAXONOMY, (code, f"L{i}", at.state or "", "Y"), strict=True):
                fields[name.format(1)] = value
            file.write(",".join(f'"{fields.get(name, "")}"' for name in names) + "\n")


def import_once(file: Path, url: str) -> None:
    """Import a file and print, as JSON, how long it took and the most memory it held."""
    known = load_known()
    before = psutil.Process().memory_info().rss
    start, processor = time.perf_counter(), time.process_time()
    most = before

    def watch(_outcome: object) -> None:
        nonlocal most
        most = max(most, psutil.Process().memory_info().rss)

    outcome = import_file(Order(file, "nppes"), url, known, watch)
    print(json.dumps({
        "rows": outcome.taken + outcome.unchanged, "seconds": time.perf_counter() - start,
        "processor": time.process_time() - processor, "MiB": most / 2**20, "before": before / 2**20,
    }))  # fmt: skip


def bench_import(folder: Path, rows: int, postgres: str) -> None:
    file = folder / "npidata.csv"
    nppes_file(file, rows)
    for name, url in (("SQLite", f"sqlite:///{folder / 'imported.db'}"), ("PostgreSQL", postgres)):
        for again in ("", ", a second time"):
            done = subprocess.run(
                [sys.executable, "-m", "tests.bench_directory", "--import", str(file), url],
                capture_output=True, text=True, check=True,
            )  # fmt: skip
            f = json.loads(done.stdout)
            print(
                f"import of {f['rows']:,} wanted rows{again}, {name:<11}"
                f" {f['rows'] / f['seconds']:8,.0f} rows/s"
                f" ({f['rows'] / f['processor']:,.0f} a second of our processor time);"
                f" most memory {f['MiB']:.0f} MiB, {f['before']:.0f} before"
            )  # fmt: skip


def row(name: str, took: Sequence[float], right: int | None) -> tuple[float, float]:
    median, p99 = figures(took)
    exact = "" if right is None else f"   exact {right}/{QUERIES}"
    print(f"{name:<58} median {median:7.3f}   p99 {p99:8.3f}{exact}", flush=True)
    return median, p99


def yardstick() -> None:
    took = []
    for _ in range(100):
        start = time.process_time()
        sum(range(10_000))
        took.append((time.process_time() - start) * 1e3)
    row("yardstick: add up 10,000 numbers", sorted(took), None)


def round_trip(url: str) -> None:
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        took = []
        for _ in range(500):
            start = time.perf_counter()
            connection.execute("SELECT 1", prepare=True).fetchall()
            took.append((time.perf_counter() - start) * 1e3)
    row("yardstick: SELECT 1 on PostgreSQL", sorted(took), None)


def bench_size(
    n: int, folder: Path, server: str, places: Gazetteer
) -> dict[tuple[str, str], float]:
    """Print the figures of one size and return the medians of the search table."""
    zips, weights = spots(places)
    start = time.perf_counter()
    entries = list(crowd(n, zips, weights))
    path = folder / f"{n}.db"
    fill(path, entries)
    took, size = time.perf_counter() - start, path.stat().st_size / 1e6
    print(f"\n{n:,} providers: built in {took:.0f} s, {size:.0f} MB; milliseconds:")
    yardstick()
    chance = random.Random(SEED + 1)
    queries = [nearby(p, chance) for p in chance.choices(zips, weights, k=QUERIES)]
    everybody = Everybody(entries)
    expected = {slug: [everybody.nearest(q, slug) for q in queries] for slug in FILTERS.values()}
    medians: dict[tuple[str, str], float] = {}

    def compare(
        name: str, ask: Ask, clock: Clock = time.process_time, *, ours: bool = False
    ) -> None:
        for label, slug in FILTERS.items():
            took, found = timed(ask, queries, slug, clock)
            # Rivals may name another of those at one spot; the directory names the same three.
            pairs = zip(range(QUERIES), found, expected[slug], strict=True)
            right = sum(
                set(a) == set(b) if ours else everybody.as_far(queries[i], a, b)
                for i, a, b in pairs
            )
            medians[name, label] = row(f"{name}, {label}", took, right)[0]

    directory = Directory(path, today=lambda: DAY)
    compare("search table, SQLite", through(directory), ours=True)
    medians["search table, SQLite", ONLINE] = row(
        "search table, SQLite, online, 12 %",
        timed(online(directory), queries, "self-harm")[0],
        None,
    )[0]
    directory.close()
    with postgres_database(server) as url:
        copy_to_postgres(path, url)
        round_trip(url)
        directory = Directory(url, today=lambda: DAY)
        compare("search table, PostgreSQL", through(directory), time.perf_counter, ours=True)
        row(
            "search table, PostgreSQL, online, 12 %",
            timed(online(directory), queries, "self-harm", time.perf_counter)[0],
            None,
        )
        directory.close()
    for name, tree in (("SQLite, index on (lat, lon)", False), ("SQLite, R*Tree", True)):
        rival = SpatialIndex(folder / f"{n}-{tree}.db", entries, tree=tree)
        compare(name, rival.ask)
        rival.close()
    compare("scikit-learn BallTree, in memory", Ball(everybody).ask)
    yardstick()
    return medians


def draw(measured: dict[int, dict[tuple[str, str], float]]) -> None:
    """Draw how the median grows with the number of providers."""
    import matplotlib

    matplotlib.use("Agg")
    matplotlib.rcParams["svg.hashsalt"] = "harbor"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, len(FILTERS), figsize=(11, 3.8), sharey=True)
    names = list(dict.fromkeys(name for name, label in measured[SIZES[0]] if label != ONLINE))
    for axis, label in zip(axes, FILTERS, strict=True):
        for name in names:
            axis.plot(list(measured), [m[name, label] for m in measured.values()], "o-", label=name)
        axis.set(xscale="log", yscale="log", title=label, xlabel="providers")
        axis.grid(visible=True, alpha=0.3)
    axes[0].set_ylabel("nearest three, median, ms")
    axes[0].legend(fontsize=7)
    figure.tight_layout()
    figure.savefig(PICTURE, metadata={"Date": None})
    print(f"drawn: {PICTURE.relative_to(KNOWLEDGE.parent)}")


def main() -> None:
    """Print the figures of every size, then of the import, and draw the picture."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the greatest size")
    parser.add_argument("--rows", type=int, default=200_000, help="of the file to import")
    parser.add_argument("--import", nargs=2, dest="importing", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.importing:
        import_once(Path(given.importing[0]), given.importing[1])
        return
    print(
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; nearest {K} within {MILES} miles"
    )
    places = gazetteer()
    with tempfile.TemporaryDirectory() as name, postgres_server() as server:
        folder = Path(name)
        sizes = [n for n in SIZES if n <= given.most]
        measured = {n: bench_size(n, folder, server, places) for n in sizes}
        with postgres_database(server) as url:
            bench_import(folder, given.rows, url)
    if len(sizes) == len(SIZES):
        draw(measured)


if __name__ == "__main__":
    main()
