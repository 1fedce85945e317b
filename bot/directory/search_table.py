"""The statements of a search. Built once: building one at every call costs a millisecond.

``UNION ALL`` of nine ranges is what both SQLite and PostgreSQL read as nine ranges of the key;
an ``OR`` of ranges is slower on the one, a join with ``VALUES`` a scan on the other.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Select, bindparam, func, literal_column, select, union_all
from sqlmodel import col

from bot.directory.models import PROVIDER_TYPES, Provider, ProviderFields, ProviderLicence
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
_PRESCRIBES = 1 << len(PROVIDER_TYPES)
_TYPE_FLAGS = {name: 1 << bit for bit, name in enumerate(PROVIDER_TYPES)}


def wanted_flags(provider_type: str) -> int:
    """Return the flags of which a row needs one; 0 fits nobody."""
    if provider_type == "prescriber":
        return _PRESCRIBES
    return _TYPE_FLAGS.get(provider_type, 0) if provider_type else ANYONE


def search_rows(
    number: int, listed: ProviderFields, licence_states: Iterable[str]
) -> Iterator[dict[str, Any]]:
    """Yield every row under which a provider is found; none where it takes nobody on."""
    if listed.accepting == "no":
        return
    flags = _TYPE_FLAGS[listed.provider_type] | (_PRESCRIBES if listed.prescribes else 0)
    own_age, own_rank = age(listed.listed_on), rank(listed.id)
    rest = {"location": number, "flags": flags, "state": listed.state}
    rest |= {"age": own_age, "rank": own_rank}
    lists = [
        list_code(kind, state, own_age, own_rank)
        for kind, state in _lists(listed, tuple(licence_states))
    ]
    at = _position(listed)
    for specialty in ("", *filter(None, listed.specialties.split("|"))):
        if at is not None:
            yield {"specialty": specialty, **at, **rest}
        for code in lists:
            yield {"specialty": specialty, "zcode": code, "x": None, "y": None, "z": None, **rest}


def _position(listed: ProviderFields) -> dict[str, float] | None:
    if listed.in_person == "no" or listed.lat is None or listed.lon is None:
        return None
    x, y, z = unit_vector(listed.lat, listed.lon)
    return {"zcode": map_code(listed.lat, listed.lon), "x": x, "y": y, "z": z}


def _lists(listed: ProviderFields, licences: tuple[str, ...]) -> Iterator[tuple[int, str | None]]:
    if listed.in_person != "no" and listed.state:
        yield IN_PERSON, listed.state
    if listed.remote == "yes":
        yield ONLINE_ANYWHERE, None
        for state in licences:
            yield ONLINE, state
        if not licences:
            yield ONLINE_ASK, None


def range_values(ranges: Iterable[Range]) -> dict[str, int]:
    """Return the nine ranges as a statement's values; those left over hold nothing."""
    padded = (*ranges, *[NOTHING] * MOST_RANGES)[:MOST_RANGES]
    firsts = {f"first{i}": first for i, (first, _) in enumerate(padded)}
    return firsts | {f"last{i}": last for i, (_, last) in enumerate(padded)}


def _within(i: int, *columns: Any) -> Select[Any]:
    return (
        select(*columns)
        .where(col(Row.specialty) == bindparam("specialty"))
        .where(col(Row.zcode).between(bindparam(f"first{i}"), bindparam(f"last{i}")))
        .where(col(Row.flags).op("&")(bindparam("flags")) != 0)
    )


def _united(*columns: Any, ranges: int, state: bool = False) -> Any:
    parts = [_within(i, *columns) for i in range(ranges)]
    if state:
        parts = [part.where(col(Row.state) == bindparam("state")) for part in parts]
    return union_all(*parts).subquery()


_CLOSE = (  # cosine of the angle between a row and the position: 1 is the same place
    col(Row.x) * bindparam("x") + col(Row.y) * bindparam("y") + col(Row.z) * bindparam("z")
).label("close")
_TURNED = (col(Row.rank) + bindparam("turn")).op("&")(RANKS - 1).label("turned")


def _nearest(*, state: bool) -> Select[Any]:
    rows = _united(
        col(Row.location), _CLOSE, col(Row.age), _TURNED, ranges=MOST_RANGES, state=state
    )
    c = rows.c
    return (
        select(c.location, c.close)
        .order_by(c.close.desc(), c.age.desc(), c.turned, c.location)
        .limit(bindparam("limit"))
    )


def _probe(*, forwards: bool) -> Any:
    code = col(Row.zcode)
    beyond = code >= bindparam("code") if forwards else code < bindparam("code")
    return (
        select(code)
        .where(col(Row.specialty) == bindparam("specialty"), beyond)
        .where(code >= 0)
        .order_by(code if forwards else code.desc())
        .limit(1)
        .offset(bindparam("limit"))
        .scalar_subquery()
    )


# Parameters: specialty, flags, first0 … last8, x, y, z, turn, limit.
NEAREST = _nearest(state=False)
NEAREST_IN_STATE = _nearest(state=True)  # and state
# How dense it is here: the codes of the rows that stand ``limit`` before and behind ``code``.
DENSITY = select(_probe(forwards=False).label("before"), _probe(forwards=True).label("behind"))
# A list in the order of its key.
_LISTED = _within(0, col(Row.location), col(Row.zcode), col(Row.age), _TURNED)
LISTED = _LISTED.order_by(col(Row.zcode), col(Row.location)).limit(bindparam("limit"))
_counted_near = (
    select(literal_column("1"))
    .select_from(_united(_CLOSE, ranges=MOST_RANGES))
    .where(literal_column("close") >= bindparam("least"))
    .limit(bindparam("limit"))
    .subquery()
)
COUNT_NEAR = select(func.count()).select_from(_counted_near)
_counted_list = _within(0, literal_column("1")).limit(bindparam("limit")).subquery()
COUNT_LISTED = select(func.count()).select_from(_counted_list)
_licences = (
    select(func.aggregate_strings(col(ProviderLicence.state), "|"))
    .where(col(ProviderLicence.provider) == col(Provider.number))
    .scalar_subquery()
)
AS_LISTED: Select[Any] = select(*Provider.__table__.columns, _licences.label("licences"))  # type: ignore[attr-defined]
BY_NUMBER = AS_LISTED.where(col(Provider.number).in_(bindparam("numbers", expanding=True)))
