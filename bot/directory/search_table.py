"""The statements of a search. Built and put into words once: doing so at every call costs a
millisecond, and checking their many parameters one by one as long as the search itself.

``UNION ALL`` of nine ranges is what both SQLite and PostgreSQL read as nine ranges of the key;
an ``OR`` of ranges is slower on the one, a join with ``VALUES`` a scan on the other.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, repeat
from typing import Any, NamedTuple

from sqlalchemy import (
    Connection,
    Dialect,
    Select,
    bindparam,
    func,
    insert,
    literal_column,
    select,
    union_all,
)
from sqlalchemy.dialects import sqlite

from bot.directory.models import PROVIDER_TYPES, Listed, Provider, table_of
from bot.directory.models import SearchRow as Row
from bot.directory.zcode import (
    IN_PERSON,
    NOTHING,
    ONLINE,
    ONLINE_ANYWHERE,
    ONLINE_ASK,
    RANKS,
    Range,
    age,
    list_code,
    map_code,
    rank,
    unit_vector,
)

MOST_RANGES = 9
ANYONE = (1 << 31) - 1
_PROVIDER = table_of(Provider)
_RANGE_NAMES = tuple((f"first{i}", f"last{i}") for i in range(MOST_RANGES))
_PRESCRIBES = 1 << len(PROVIDER_TYPES)
_TYPE_FLAGS = {name: 1 << bit for bit, name in enumerate(PROVIDER_TYPES)}


def wanted_flags(provider_type: str) -> int:
    """Return the flags of which a row needs one; 0 fits nobody."""
    if provider_type == "prescriber":
        return _PRESCRIBES
    return _TYPE_FLAGS.get(provider_type, 0) if provider_type else ANYONE


SearchValues = tuple[
    str, int, int, int, str, int, int, float | None, float | None, float | None
]  # a SearchRow's values in the order of its columns; the first three are its key
_Vector = tuple[float | None, float | None, float | None]
_NOWHERE: _Vector = (None, None, None)


def search_rows(number: int, listed: Listed) -> list[SearchValues]:
    """Return every row under which a provider is found; none where it takes nobody on."""
    if listed.accepting == "no":
        return []
    flags = _TYPE_FLAGS[listed.provider_type] | (_PRESCRIBES if listed.prescribes else 0)
    own_age, own_rank = age(listed.listed_on), rank(listed.id)
    told = (number, flags, listed.state, own_age, own_rank)
    rests = [
        (list_code(kind, state, own_age, own_rank), *told, *_NOWHERE)
        for kind, state in _lists(listed)
    ]
    if listed.in_person != "no" and listed.lat is not None and listed.lon is not None:
        code, vector = _position(listed.lat, listed.lon)
        rests.append((code, *told, *vector))
    return [(specialty, *rest) for specialty in _specialties(listed.specialties) for rest in rests]


@lru_cache(maxsize=50_000)
def _position(lat: float, lon: float) -> tuple[int, _Vector]:
    """Return the code and the vector of a position; most providers share a ZIP's centre."""
    return map_code(lat, lon), unit_vector(lat, lon)


@lru_cache(maxsize=10_000)
def _specialties(listed: str) -> tuple[str, ...]:
    return "", *split(listed)


def split(listed: str) -> tuple[str, ...]:
    """Return what is listed with | between, each once."""
    return tuple(dict.fromkeys(filter(None, listed.split("|"))))


def _lists(listed: Listed) -> Iterator[tuple[int, str | None]]:
    if listed.in_person != "no" and listed.state:
        yield IN_PERSON, listed.state
    if listed.remote == "yes":
        yield ONLINE_ANYWHERE, None
        for state in split(listed.licence_states):
            yield ONLINE, state
        if not listed.licence_states:
            yield ONLINE_ASK, None


def range_values(ranges: Iterable[Range]) -> dict[str, int]:
    """Return the nine ranges as a statement's values; those left over hold nothing."""
    values: dict[str, int] = {}
    padded = chain(ranges, repeat(NOTHING))
    for (first, last), (low, high) in zip(_RANGE_NAMES, padded, strict=False):
        values[first], values[last] = low, high
    return values


# PostgreSQL's driver reads a statement of more than 4,096 characters anew at every call.
_r = table_of(Row).alias("r").c
_CLOSE = (  # cosine of the angle between a row and the position: 1 is the same place
    _r.x * bindparam("x") + _r.y * bindparam("y") + _r.z * bindparam("z")
).label("close")


def _within(i: int, *columns: Any) -> Select[Any]:
    return (
        select(*columns)
        .where(_r.specialty == bindparam("specialty"))
        .where(_r.zcode.between(bindparam(f"first{i}"), bindparam(f"last{i}")))
        .where(_r.flags.op("&")(bindparam("flags")) != literal_column("0"))
    )


def _turned(rank: Any) -> Any:
    return (rank + bindparam("turn")).op("&")(literal_column(str(RANKS - 1)))


def _nearest(*, state: bool) -> Select[Any]:
    ranges = [_within(i, _r.location, _CLOSE, _r.age, _r.rank) for i in range(MOST_RANGES)]
    if state:
        ranges = [within.where(_r.state == bindparam("state")) for within in ranges]
    rows = union_all(*ranges).subquery("rows").c
    first = (
        select(rows.location, rows.close)
        .order_by(rows.close.desc(), rows.age.desc(), _turned(rows.rank), rows.location)
        .limit(bindparam("limit"))
    )
    return _with_listings(first, "close")


def _with_listings(found: Select[Any], *columns: str) -> Select[Any]:
    """Return what was found with all that is listed of each, in no order: one round trip."""
    rows = found.subquery()
    told = (rows.c[name] for name in columns)
    return select(*_PROVIDER.columns, *told).join_from(
        rows, _PROVIDER, _PROVIDER.c.number == rows.c.location
    )


def _probe(*, forwards: bool) -> Any:
    beyond = _r.zcode >= bindparam("code") if forwards else _r.zcode < bindparam("code")
    return (
        select(_r.zcode)
        .where(_r.specialty == bindparam("specialty"), beyond)
        .where(_r.zcode >= literal_column("0"))
        .order_by(_r.zcode if forwards else _r.zcode.desc())
        .limit(literal_column("1"))
        .offset(bindparam("limit"))
        .scalar_subquery()
    )


# Parameters: specialty, flags, first0 … last8, x, y, z, turn, limit.
NEAREST = _nearest(state=False)
NEAREST_IN_STATE = _nearest(state=True)  # and state
# How dense it is here: the codes of the rows that stand ``limit`` before and behind ``code``.
DENSITY = select(_probe(forwards=False).label("before"), _probe(forwards=True).label("behind"))
# The first of a list.
_LISTED = _within(0, _r.location, _r.zcode, _r.age, _turned(_r.rank).label("turned"))
LISTED = _with_listings(
    _LISTED.order_by(_r.zcode, _r.location).limit(bindparam("limit")), "zcode", "age", "turned"
)


def _counted(some: Any) -> Select[Any]:
    rows = some.limit(bindparam("limit")).subquery()
    return select(func.count().label("count")).select_from(rows)


_one: Any = literal_column("1")
COUNT_NEAR = _counted(
    union_all(
        *(_within(i, _one).where(_CLOSE.element >= bindparam("least")) for i in range(MOST_RANGES))
    )
)
COUNT_LISTED = _counted(_within(0, _one))
AS_LISTED: Select[Any] = select(*_PROVIDER.columns)


class Words(NamedTuple):
    """A statement as a driver reads it, and what becomes of its rows."""

    text: str
    constants: dict[str, Any]  # the values that stand in it whatever is asked
    row: Callable[[Iterable[Any]], Any]


def ask(connection: Connection, statement: Any, values: dict[str, Any]) -> list[Any]:
    """Return the rows of one of these statements, as the driver gives them.

    The driver is asked itself, since SQLAlchemy's own rows cost as much as the search. Dates are
    text in SQLite, and truth is 0 or 1. Raises the driver's errors.
    """
    words = spelt_out(statement, connection.dialect.name)
    cursor = connection.connection.cursor()
    try:
        cursor.execute(words.text, words.constants | values)
        return list(map(words.row, cursor.fetchall()))
    finally:
        cursor.close()


def insert_many(connection: Connection, table: Any, rows: Sequence[Sequence[Any]]) -> None:
    """Insert rows, each with the values of the table's columns in their order.

    The driver is asked itself: PostgreSQL copies, SQLite runs one statement many times; both take
    a fraction of the time that checking each row again would. Raises the driver's errors.
    """
    names = [column.name for column in table.columns]
    cursor = connection.connection.cursor()
    try:
        if connection.dialect.name == "postgresql":
            quoted = ", ".join(f'"{name}"' for name in names)
            with cursor.copy(f"COPY {table.name} ({quoted}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            cursor.executemany(str(insert(table).compile(dialect=connection.dialect)), rows)
    finally:
        cursor.close()


def _dialect(name: str) -> Dialect:
    if name == "sqlite":
        return sqlite.dialect(paramstyle="named")
    # A quarter of a second of loading that SQLite is spared.
    from sqlalchemy.dialects.postgresql import psycopg

    return psycopg.dialect()  # type: ignore[no-untyped-call]


@cache
def spelt_out(statement: Any, dialect: str) -> Words:
    """Return a statement as a driver reads it, "sqlite" or "postgresql"; its values go by name."""
    compiled = statement.compile(dialect=_dialect(dialect))
    constants = {name: value for name, value in compiled.params.items() if value is not None}
    row = namedtuple("row", statement.selected_columns.keys())  # type: ignore[misc]
    return Words(str(compiled), constants, row._make)
