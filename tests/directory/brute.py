"""The oracle of the search tests: everybody is looked at, in plain Python."""

from collections.abc import Sequence
from dataclasses import replace

from bot.directory.distance import distance_km
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
from bot.directory.zcode import age, rank, turned

Ranked = list[tuple[int, Listing]]  # by the number that the directory gave


def search(query: Query, listings: Sequence[Listing], turn: int) -> Results:
    """Return what the directory must find; listings in the order of their numbers."""
    if query.place is not None and query.place.country != "US":
        return Results(emptied_by="distance")
    found = _groups(query, listings, turn)
    if found.near or found.online:
        return found
    others = {name: relax(query) for name, relax in RELAXATIONS.items()}
    relaxed = {name: _reached(x, listings) for name, x in others.items() if x != query}
    helpful = {name: min(count, COUNT_UP_TO) for name, count in relaxed.items() if count}
    return replace(
        found,
        emptied_by=emptied_by(query, helpful),
        relaxed=helpful,
        nearest=_nearest_in_state(query, listings, turn),
    )


def _groups(query: Query, listings: Sequence[Listing], turn: int) -> Results:
    near = _page(query, _near(query, listings, turn)[: query.limit], turn, far=True)
    told = {match.provider.id for match in near}
    online, ask = (
        [listing for listing in _fresh(group, turn) if listing.id not in told]
        for group in _online(query, listings)
    )
    return Results(
        near,
        _page(query, online[: query.limit], turn, far=False),
        _page(query, ask[: query.limit], turn, far=False),
    )


def _fits(query: Query, listing: Listing) -> bool:
    of_type = (
        listing.prescribes
        if query.provider_type == "prescriber"
        else query.provider_type in ("", listing.provider_type)
    )
    treats = not query.specialty or query.specialty in listing.specialties
    return of_type and treats and listing.accepting != "no"


def _near(query: Query, listings: Sequence[Listing], turn: int) -> list[Listing]:
    place = query.place
    here = [x for x in listings if x.in_person != "no" and _fits(query, x)]
    if place is None or query.modality == "remote":
        return []
    if place.kind == "state":
        return _fresh([x for x in here if x.state == place.state], turn)
    inside = [x for x in here if x.position and _miles(query, x) <= query.radius_miles]
    return sorted(
        inside,
        key=lambda x: (
            round(_miles(query, x), 6),
            -age(x.listed_on),
            turned(rank(x.id), turn),
            listings.index(x),
        ),
    )


def _online(query: Query, listings: Sequence[Listing]) -> tuple[list[Listing], list[Listing]]:
    if query.modality == "in_person":
        return [], []
    remote = [x for x in listings if x.remote == "yes" and _fits(query, x)]
    if query.place is None or query.place.state is None:
        return [], remote
    licensed = [x for x in remote if query.place.state in x.licence_states]
    return licensed, [x for x in remote if not x.licence_states]


def _fresh(listings: Sequence[Listing], turn: int) -> list[Listing]:
    return sorted(listings, key=lambda x: (-age(x.listed_on), turned(rank(x.id), turn)))


def _miles(query: Query, listing: Listing) -> float:
    assert query.place is not None
    assert listing.position is not None
    at = (query.place.lat, query.place.lon)
    return distance_km(at, listing.position) / 1.609344


def _page(query: Query, found: Sequence[Listing], turn: int, *, far: bool) -> tuple[Match, ...]:
    measured = far and query.place is not None and query.place.kind != "state"
    matches = [
        Match(
            listing,
            _miles(query, listing) * 1.609344 if measured and listing.position else None,
        )
        for listing in found
    ]
    return tuple(sorted(matches, key=lambda match: page_order(match, turn)))


def _reached(query: Query, listings: Sequence[Listing]) -> int:
    if query.place is None:
        return 0
    return len(_near(query, listings, 0)) + sum(map(len, _online(query, listings)))


def _nearest_in_state(query: Query, listings: Sequence[Listing], turn: int) -> Match | None:
    if query.place is None or query.place.kind == "state" or query.modality == "remote":
        return None
    there = [x for x in listings if x.state == query.place.state]
    found = _near(replace(query, radius_miles=100_000), there, turn)[:1]
    return next(iter(_page(query, found, turn, far=True)), None)
