"""Who fits a search, in which order; plain values, so that the dialogue needs no database.

Hard filters first, then what was asked for, then how far. Online matches never stand among those
near by with an invented distance, and nothing widens across a state line unasked.
"""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from bot.directory.places import KM_A_MILE, Place, distance_km

_ACROSS_A_STATE = 10_000
BUCKETS_MILES = (5, 10, 25, 50)  # within one, what somebody treats weighs more than distance
PRESCRIBERS = ("psychiatrist", "psychiatric_nurse_practitioner")  # tebra.com 2025-09; aanp.org


@dataclass(frozen=True, slots=True)
class Listing:
    """One provider as listed.

    Attributes:
        in_person, remote: "yes", "no" or "unknown".
        position: WGS 84 degrees, (latitude, longitude); None where only remote or unknown.
        licence_states: two letters each; empty where it is not stated.
    """

    id: str
    name: str
    title: str
    provider_type: str
    in_person: str
    remote: str
    street: str
    city: str
    state: str
    zip: str
    position: tuple[float, float] | None
    specialties: tuple[str, ...]
    licence_states: tuple[str, ...]
    licence_verified: bool
    phone: str
    url: str
    listed_on: datetime.date


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; a place is a ZIP's or a town's centre, or a whole state."""

    place: Place | None
    modality: str = "any"
    specialty: str = ""
    provider_type: str = ""
    radius_miles: int = 25


@dataclass(frozen=True, slots=True)
class Match:
    """One provider that fits; ``distance_km`` is None for a state or an online match."""

    provider: Listing
    distance_km: float | None = None
    fits_specialty: bool = False

    @property
    def miles(self) -> float | None:
        """The distance in miles, None where there is none."""
        return None if self.distance_km is None else self.distance_km / KM_A_MILE


@dataclass(frozen=True, slots=True)
class Results:
    """The groups of a page, each in order.

    Attributes:
        near: within the radius, or in the state that was named.
        online: online and licensed in the person's state by their listing.
        online_ask: online, but where they are licensed is not stated.
        emptied_by: the filter that emptied the list: "distance", "specialty", "provider_type",
            "online", or "" where ``near`` or ``online`` holds somebody.
        nearest: the nearest in the same state, whatever the distance, where ``near`` is empty.
        relaxed: for each relaxation of one filter, how many it would bring.
    """

    near: tuple[Match, ...] = ()
    online: tuple[Match, ...] = ()
    online_ask: tuple[Match, ...] = ()
    emptied_by: str = ""
    relaxed: dict[str, int] = field(default_factory=dict)
    nearest: Match | None = None

    @property
    def all(self) -> tuple[Match, ...]:
        """Every match, in the order of the page."""
        return (*self.near, *self.online, *self.online_ask)


def match(query: Query, listings: Sequence[Listing]) -> Results:
    """Return who fits a query, and, where nobody does, why and what would help."""
    if query.place is not None and query.place.country != "US":
        return Results(emptied_by="distance")  # the list ends at the border
    results = _matched(query, listings)
    if results.near or results.online:
        return results
    relaxed = {name: _sure(relax(query), listings) for name, relax in _RELAXED.items()}
    helpful = {name: count for name, count in relaxed.items() if count}
    emptied_by, nearest = _emptied_by(query, helpful), _nearest(query, listings)
    return replace(results, emptied_by=emptied_by, relaxed=helpful, nearest=nearest)


def _sure(query: Query, listings: Sequence[Listing]) -> int:
    """Return how many fit without having to ask for their licence."""
    found = _matched(query, listings)
    return len(found.near) + len(found.online)


def _nearest(query: Query, listings: Sequence[Listing]) -> Match | None:
    """Return the nearest who fits in the same state: nothing widens across a state line."""
    if query.place is None or query.modality == "remote":
        return None
    everywhere = replace(query, modality="in_person", radius_miles=_ACROSS_A_STATE)
    near = _matched(everywhere, [x for x in listings if x.state == query.place.state]).near
    return min(near, key=lambda found: found.distance_km or 0.0, default=None)


def _matched(query: Query, listings: Sequence[Listing]) -> Results:
    right_type = [listing for listing in listings if _type_fits(query, listing)]
    fitting = [listing for listing in right_type if _treats(query, listing)]
    near = _near(query, fitting) if query.modality != "remote" else ()
    state = query.place.state if query.place else None
    remote = [x for x in fitting if x.remote == "yes"] if query.modality != "in_person" else []
    licensed = [x for x in remote if state in x.licence_states]
    unknown = [x for x in remote if not x.licence_states or state is None]
    unsure = [x for x in unknown if x not in licensed]
    return Results(near, _listed(query, licensed), _listed(query, unsure))


def _near(query: Query, listings: Sequence[Listing]) -> tuple[Match, ...]:
    place = query.place
    here = [x for x in listings if x.in_person != "no" and x.position is not None]
    if place is None:
        return ()
    if place.kind == "state":
        return _listed(query, [x for x in here if x.state == place.state])
    matches = [
        Match(x, distance_km((place.lat, place.lon), x.position), bool(query.specialty))
        for x in here
        if x.position is not None
    ]
    inside = [m for m in matches if m.miles is not None and m.miles <= query.radius_miles]
    return tuple(sorted(inside, key=_near_order))


def _near_order(found: Match) -> tuple[int, int, float, str]:
    miles = found.miles or 0.0
    bucket = next((i for i, edge in enumerate(BUCKETS_MILES) if miles <= edge), len(BUCKETS_MILES))
    return bucket, -found.provider.listed_on.toordinal(), miles, found.provider.name


def _listed(query: Query, listings: Sequence[Listing]) -> tuple[Match, ...]:
    """Return matches without a distance: the freshest first."""
    ordered = sorted(listings, key=lambda x: (-x.listed_on.toordinal(), x.name))
    return tuple(Match(listing, None, bool(query.specialty)) for listing in ordered)


def _type_fits(query: Query, listing: Listing) -> bool:
    if query.provider_type == "prescriber":
        return listing.provider_type in PRESCRIBERS
    return not query.provider_type or listing.provider_type == query.provider_type


def _treats(query: Query, listing: Listing) -> bool:
    return not query.specialty or query.specialty in listing.specialties


def _emptied_by(query: Query, helpful: dict[str, int]) -> str:
    blamed = (
        ("specialty", "specialty"),
        ("type", "provider_type"),
        ("wider", "distance"),
        ("online", "distance"),
        ("near", "online"),
    )
    found = next((reason for relaxation, reason in blamed if relaxation in helpful), "")
    if found or query.place is None:
        return found
    return "online" if query.modality == "remote" else "distance"


_RELAXED: dict[str, Callable[[Query], Query]] = {
    "specialty": lambda query: replace(query, specialty=""),
    "type": lambda query: replace(query, provider_type=""),
    "wider": lambda query: replace(query, radius_miles=50),
    "online": lambda query: replace(query, modality="remote"),
    "near": lambda query: replace(query, modality="in_person"),
}
