"""The search table finds what looking at everybody finds, on SQLite and on PostgreSQL."""

import datetime
import math
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg import _queries

from bot.directory import search_table
from bot.directory.distance import EARTH_RADIUS_KM, distance_km
from bot.directory.importers.entries import Entry, entry
from bot.directory.matching import Query, Results
from bot.directory.places import Place
from bot.directory.search import Directory
from bot.directory.zcode import (
    block,
    level_for,
    map_code,
    turn_of,
)
from tests.directory import brute, made

DAY = datetime.date(2026, 11, 25)
AN_EQUAL = {
    "name": "Made", "title": "psychologist", "provider_type": "psychologist", "in_person": "yes",
    "remote": "yes", "state": "WI", "licence_states": "WI", "listed_on": DAY, "source": "made",
}  # fmt: skip


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def url(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    new_postgres_database: Callable[[], AbstractContextManager[str]],
) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path_factory.mktemp('directory') / 'providers.db'}"
        return
    with new_postgres_database() as made_url:
        yield made_url


@pytest.fixture(scope="module")
def therapists(url: str) -> Iterator[Directory]:
    directory = Directory(url, today=lambda: DAY)
    yield directory
    directory.close()


queries = st.builds(
    Query,
    place=st.one_of(st.none(), made.places),
    modality=st.sampled_from(["any", "in_person", "remote"]),
    specialty=st.sampled_from(["", *made.SPECIALTIES]),
    provider_type=st.sampled_from(["", "psychologist", "prescriber", "nobody"]),
    radius_miles=st.sampled_from([5, 25, 50]),
    limit=st.sampled_from([1, 3, 12]),
)


def shape(results: Results) -> object:
    """Everything that is told but the last digits of a distance."""
    groups = [
        [(m.provider.id, m.distance_km and round(m.distance_km, 4)) for m in group]
        for group in (results.near, results.online, results.online_ask)
    ]
    nearest = results.nearest and results.nearest.provider.id
    return groups, nearest, results.emptied_by, results.relaxed


@settings(
    max_examples=30,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(crowd=made.crowds, asked=st.lists(queries, min_size=3, max_size=12))
def test_a_search_finds_whom_looking_at_everybody_finds(
    crowd: tuple[Entry, ...], asked: list[Query], url: str, therapists: Directory
) -> None:
    made.fill(url, crowd)
    everybody = list(therapists.listings())

    for query in asked:
        expected = brute.search(query, everybody, turn_of(DAY))

        assert shape(therapists.search(query)) == shape(expected), query


@given(
    at=made.positions, other=st.tuples(made.latitudes, made.longitudes), level=st.integers(0, 20)
)
def test_whoever_is_outside_the_cells_is_farther_than_they_reach(
    at: tuple[float, float], other: tuple[float, float], level: int
) -> None:
    cells, code = block(*at, level), map_code(*other)

    if not any(first <= code <= last for first, last in cells.ranges):
        assert distance_km(at, other) / EARTH_RADIUS_KM >= cells.reach


@given(at=made.positions, level=st.integers(0, 20))
def test_a_position_lies_within_its_own_cells(at: tuple[float, float], level: int) -> None:
    code = map_code(*at)

    assert any(first <= code <= last for first, last in block(*at, level).ranges)
    assert len(block(*at, level).ranges) <= 9


@given(at=made.positions, reach=st.floats(0, math.pi))
def test_a_level_for_a_reach_reaches_that_far(at: tuple[float, float], reach: float) -> None:
    level = level_for(*at, reach)

    assert block(*at, level).reach >= reach or level == 20


@pytest.mark.parametrize("name", ["NEAREST", "NEAREST_IN_STATE", "COUNT_NEAR", "LISTED"])
def test_a_statement_is_short_enough_for_postgresqls_driver_to_remember(name: str) -> None:
    words = search_table.spelt_out(getattr(search_table, name), "postgresql")

    assert len(words.text) <= _queries.MAX_CACHED_STATEMENT_LENGTH
    assert words.text.count("%(first") <= 9


@pytest.mark.parametrize("modality", ["in_person", "remote"])
def test_equals_take_turns_and_nobody_is_passed_over(modality: str, url: str) -> None:
    crowd = [entry(i, AN_EQUAL | {"id": f"made-{i}"}) for i in range(40)]
    made.fill(url, crowd)
    place = Place("Wisconsin", "WI", "US", 43.0, -88.0, "state")
    first: set[str] = set()

    for day in range(200):
        today = DAY + datetime.timedelta(days=day)
        directory = Directory(url, today=lambda today=today: today)
        found = directory.search(Query(place, modality, limit=1)).all
        directory.close()
        first.add(found[0].provider.id)

    assert len(first) > 30, "most come first on some day"
