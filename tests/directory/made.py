"""Made-up providers and places for tests: many at one spot, many equals, every edge of the map."""

import datetime
from collections.abc import Iterable
from pathlib import Path

from hypothesis import strategies as st
from sqlalchemy import delete

from bot.directory.database import open_for_import
from bot.directory.importers.entries import Entry, entry
from bot.directory.importers.storing import store
from bot.directory.models import PROVIDER_TYPES, TABLES
from bot.directory.places import Place

STATES = ("WI", "IL", "AK")
SPECIALTIES = ("self-harm", "adhd", "couples")
# Cities, then where squares of degrees go wrong: the pole, the 180th meridian, the equator.
_SPOTS = [(43.02, -87.99), (43.03, -88.0), (41.88, -87.63), (90.0, 0.0), (51.9, 179.99), (0.0, 0.0)]
latitudes = st.floats(-90, 90, allow_nan=False)
longitudes = st.floats(-180, 180, allow_nan=False)
positions = st.one_of(
    st.sampled_from(_SPOTS),
    st.sampled_from([(42.0, -88.5), (52.0, -179.99), (-90.0, 12.0)]),
    st.tuples(st.floats(42.5, 43.5), st.floats(-88.5, -87.5)),
    st.tuples(latitudes, longitudes),
)
days = st.sampled_from([datetime.date(2026, 11, 20), datetime.date(2026, 6, 1)])
answers = st.sampled_from(["yes", "no", "unknown"])


@st.composite
def providers(draw: st.DrawFn, number: int) -> Entry:
    """One provider; half of them differ only in where they are and in their rank."""
    lat, lon = draw(positions)
    treated = draw(st.lists(st.sampled_from(SPECIALTIES), unique=True))
    licences = draw(st.lists(st.sampled_from(STATES), unique=True))
    fields = {
        "id": f"made-{number}",
        "name": f"Made {number}",
        "title": "psychologist",
        "provider_type": draw(st.sampled_from(PROVIDER_TYPES[:3])),
        "prescribes": draw(st.booleans()),
        "in_person": draw(answers),
        "remote": draw(answers),
        "accepting": draw(answers),
        "state": draw(st.sampled_from(["", *STATES])),
        "specialties": "|".join(treated),
        "licence_states": "|".join(sorted(licences)),
        "listed_on": draw(days),
        "source": "made",
    }
    if draw(st.booleans()):
        fields |= {"lat": lat, "lon": lon}
    return entry(number, fields)


crowds = st.integers(0, 24).flatmap(lambda n: st.tuples(*[providers(i) for i in range(n)]))
places = st.builds(
    lambda at, kind, state: Place("Somewhere", state, "US", *at, kind),
    positions,
    st.sampled_from(["zip", "city", "state"]),
    st.sampled_from(STATES),
)


def fill(url: str | Path, entries: Iterable[Entry]) -> None:
    """Make the directory hold these providers and nobody else."""
    engine = open_for_import(str(url) if isinstance(url, str) else f"sqlite:///{url}")
    with engine.begin() as connection:
        for table in TABLES:
            connection.execute(delete(table))
        store(connection, list(entries))
    engine.dispose()
