"""Who fits a search, read from the search table: the nearest by cells, lists in their order."""

import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select

from bot.directory import search_table as table
from bot.directory.distance import EARTH_RADIUS_KM, KM_A_MILE, distance_km
from bot.directory.matching import (
    COUNT_UP_TO,
    RELAXATIONS,
    Listing,
    Match,
    Query,
    Results,
    emptied_by,
    page_order,
)
from bot.directory.places import Place
from bot.directory.zcode import (
    IN_PERSON,
    ONLINE,
    ONLINE_ANYWHERE,
    ONLINE_ASK,
    block,
    level_for,
    level_of_span,
    list_range,
    map_code,
    period_ranges,
    unit_vector,
)

_ANYWHERE = math.pi  # radians: half way round
_ROUNDING = 1e-7  # radians, 0.6 m: what the inverse cosine loses near 1
_INEXACT = 1e-14  # what a cosine of rounded positions may be off
List = tuple[int, str | None]  # its kind, and its state where it has one


def find(connection: Connection, query: Query, turn: int) -> Results:
    """Return who fits a query, and, where nobody does, why and what would help."""
    search = _Search(connection, query, turn)
    near = search.near()
    online, ask = search.online(near)
    if near or online:
        return search.results(near, online, ask)
    others = {name: relax(query) for name, relax in RELAXATIONS.items()}
    relaxed = {
        name: _Search(connection, other, turn).count()
        for name, other in others.items()
        if other != query
    }
    helpful = {name: count for name, count in relaxed.items() if count}
    return replace(
        search.results(near, online, ask),
        emptied_by=emptied_by(query, helpful),
        relaxed=helpful,
        nearest=search.nearest_in_state(),
    )


@dataclass(frozen=True, slots=True)
class _Search:
    """One query on one connection; the rows of NEAREST and LISTED hold all that is listed."""

    connection: Connection
    query: Query
    turn: int

    def near(self) -> list[Any]:
        """Return those within the radius, the nearest; or those in the state that was named."""
        place = self.query.place
        if place is None or self.query.modality == "remote":
            return []
        if place.kind == "state":
            return self._listed((IN_PERSON, place.state), self.query.limit)
        reach = self.query.radius_miles * KM_A_MILE / EARTH_RADIUS_KM
        return self._nearest(table.NEAREST, place, reach, self.query.limit)

    def online(self, near: Sequence[Any]) -> tuple[list[Any], list[Any]]:
        """Return those licensed where the person is, and those whom one must ask.

        Whoever is among those near by is not told twice.
        """
        if self.query.modality == "in_person":
            return [], []
        state = self.query.place.state if self.query.place else None
        if state is None:
            return [], self._listed((ONLINE_ANYWHERE, None), self.query.limit)
        both = self.query.limit + len(near)
        told = {row.number for row in near}
        groups = (
            [row for row in self._listed(which, both) if row.number not in told]
            for which in ((ONLINE, state), (ONLINE_ASK, None))
        )
        online, ask = (group[: self.query.limit] for group in groups)
        return online, ask

    def count(self) -> int:
        """Return how many fit, those too whose licence one must ask for, up to COUNT_UP_TO."""
        place, modality = self.query.place, self.query.modality
        if place is None:
            return 0
        lists: tuple[List, ...] = ((ONLINE, place.state), (ONLINE_ASK, None))
        found = sum(map(self._count_listed, lists)) if modality != "in_person" else 0
        if modality != "remote":
            found += self._count_near(place)
        return min(found, COUNT_UP_TO)

    def nearest_in_state(self) -> Match | None:
        """Return the nearest who fits in the same state: nothing widens across a state line."""
        place = self.query.place
        if place is None or place.kind == "state" or self.query.modality == "remote":
            return None
        if not self._count_listed((IN_PERSON, place.state), 1):
            return None
        found = self._nearest(table.NEAREST_IN_STATE, place, _ANYWHERE, 1)
        matches = self.results(found, (), ()).near
        return matches[0] if matches else None

    def results(self, near: Sequence[Any], online: Sequence[Any], ask: Sequence[Any]) -> Results:
        """Return the rows as matches, in the order of a page."""
        place = self.query.place if self.query.place and self.query.place.kind != "state" else None
        return Results(
            self._matches(near, place), self._matches(online, None), self._matches(ask, None)
        )

    def _matches(self, rows: Sequence[Any], place: Place | None) -> tuple[Match, ...]:
        matches = [Match(each, _distance(place, each)) for each in map(as_listing, rows)]
        return tuple(sorted(matches, key=lambda match: page_order(match, self.turn)))

    def _nearest(self, statement: Select[Any], place: Place, reach: float, limit: int) -> list[Any]:
        """Return the nearest within a reach in radians: cells widen until nobody can be nearer."""
        at = (place.lat, place.lon)
        coarsest = level_for(*at, reach)
        level = max(coarsest, self._density(place, limit))
        while True:
            cells = block(*at, level)
            rows = table.ask(self.connection, statement, self._values(place, cells.ranges, limit))
            last = min((row.close for row in rows), default=1.0)
            full = len(rows) == limit
            if level <= coarsest or (full and last >= math.cos(cells.reach) + _INEXACT):
                least = math.cos(reach) if reach < _ANYWHERE else -2.0
                return [row for row in rows if row.close >= least]
            farthest = math.acos(min(1.0, last)) + _ROUNDING if full else 0.0
            level = max(coarsest, min(level - 1, level_for(*at, farthest)))

    def _values(self, place: Place, ranges: Any, limit: int) -> dict[str, Any]:
        x, y, z = unit_vector(place.lat, place.lon)
        values = {"x": x, "y": y, "z": z, "turn": self.turn, "state": place.state or ""}
        return values | self._filters(limit) | table.range_values(ranges)

    def _filters(self, limit: int) -> dict[str, Any]:
        flags = table.wanted_flags(self.query.provider_type)
        return {"specialty": self.query.specialty, "flags": flags, "limit": limit}

    def _density(self, place: Place, limit: int) -> int:
        """Return the level at which a cell here holds about half the limit."""
        code = map_code(place.lat, place.lon)
        values = {"specialty": self.query.specialty, "code": code, "limit": limit}
        before, behind = table.ask(self.connection, table.DENSITY, values)[0]
        spans = [abs(code - other) for other in (before, behind) if other is not None]
        return level_of_span(min(spans)) if spans else 0

    def _listed(self, which: List, limit: int) -> list[Any]:
        """Return the first of a list: the freshest, and among equals in today's order."""
        rows = self._in_range(list_range(*which), limit)
        last = rows[-1].age if len(rows) == limit else -1  # this period may have more
        found = sorted((row for row in rows if row.age > last), key=lambda r: (-r.age, r.turned))
        for part in period_ranges(*which, last, self.turn) if last >= 0 else ():
            if len(found) < limit:
                found += self._in_range(part, limit - len(found))
        return found

    def _in_range(self, part: tuple[int, int], limit: int) -> list[Any]:
        """Return the rows of a range in the order of their key."""
        values = self._filters(limit) | table.range_values([part]) | {"turn": self.turn}
        rows = table.ask(self.connection, table.LISTED, values)
        return sorted(rows, key=lambda row: (row.zcode, row.number))

    def _count_listed(self, which: List, limit: int = COUNT_UP_TO) -> int:
        values = self._filters(limit) | table.range_values([list_range(*which)])
        return int(table.ask(self.connection, table.COUNT_LISTED, values)[0][0])

    def _count_near(self, place: Place) -> int:
        if place.kind == "state":
            return self._count_listed((IN_PERSON, place.state))
        reach = self.query.radius_miles * KM_A_MILE / EARTH_RADIUS_KM
        coarsest = level_for(place.lat, place.lon, reach)
        level = max(coarsest, self._density(place, COUNT_UP_TO))
        found = self._count_cells(place, level, reach)
        if found == COUNT_UP_TO or level == coarsest:
            return found
        return self._count_cells(place, coarsest, reach)

    def _count_cells(self, place: Place, level: int, reach: float) -> int:
        cells = block(place.lat, place.lon, level)
        values = self._values(place, cells.ranges, COUNT_UP_TO) | {"least": math.cos(reach)}
        return int(table.ask(self.connection, table.COUNT_NEAR, values)[0][0])


def _distance(place: Place | None, listing: Listing) -> float | None:
    if place is None or listing.position is None:
        return None
    return distance_km((place.lat, place.lon), listing.position)


def as_listing(row: Any) -> Listing:
    """Return a row of AS_LISTED as the plain value that the dialogue sees."""
    position = None if row.lat is None or row.lon is None else (row.lat, row.lon)
    return Listing(
        id=row.id,
        name=row.name,
        title=row.title,
        provider_type=row.provider_type,
        in_person=row.in_person,
        remote=row.remote,
        street=row.street,
        city=row.city,
        state=row.state,
        zip=row.zip,
        position=position,
        specialties=table.split(row.specialties),
        licence_states=table.split(row.licence_states),
        licence_verified=bool(row.licence_verified),
        phone=row.phone,
        url=row.url,
        listed_on=_day(row.listed_on),
        prescribes=bool(row.prescribes),
        accepting=row.accepting,
        source=row.source,
    )


def _day(listed_on: datetime.date | str) -> datetime.date:
    return listed_on if isinstance(listed_on, datetime.date) else _parsed(listed_on)


_parsed = lru_cache(maxsize=4096)(datetime.date.fromisoformat)
