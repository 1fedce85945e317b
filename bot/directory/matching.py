"""What a search asks and what it finds: plain values, so that the dialogue needs no database.

Hard filters first, then what was asked for, then how far. Online matches never stand among those
near by with an invented distance, and nothing widens across a state line unasked.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.directory.distance import KM_A_MILE
from bot.directory.places import Place
from bot.directory.zcode import age, rank, turned

BUCKETS_MILES = (5, 10, 25, 50)  # within one, how fresh a listing is weighs more than distance
COUNT_UP_TO = 100  # a relaxation is counted no further: "100 or more" says enough


@dataclass(frozen=True, slots=True)
class Listing:
    """One provider as listed.

    Attributes:
        in_person, remote, accepting: "yes", "no" or "unknown".
        position: WGS 84 degrees, (latitude, longitude); None where only remote or unknown.
        licence_states: two letters each, in order; empty where it is not stated.
        licence_verified: whether somebody looked the licences up in the states' registers.
        prescribes: whether the listing or the profession says so.
        source: where the entry comes from.
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
    prescribes: bool = False
    accepting: str = "unknown"
    source: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; a place is a ZIP's or a town's centre, or a whole state.

    Attributes:
        provider_type: one of models.PROVIDER_TYPES, "prescriber", or "" for any.
        limit: how many of each group at most: near by, the nearest ones.
    """

    place: Place | None
    modality: str = "any"
    specialty: str = ""
    provider_type: str = ""
    radius_miles: int = 25
    limit: int = 12


@dataclass(frozen=True, slots=True)
class Match:
    """One provider that fits; ``distance_km`` is None for a state or an online match."""

    provider: Listing
    distance_km: float | None = None

    @property
    def miles(self) -> float | None:
        """The distance in miles, None where there is none."""
        return None if self.distance_km is None else self.distance_km / KM_A_MILE


@dataclass(frozen=True, slots=True)
class Results:
    """The groups of a page, each in order.

    Attributes:
        near: within the radius, or in the state that was named.
        online: online and licensed in the person's state by their listing; nobody from ``near``.
        online_ask: online, but where they are licensed is not stated.
        emptied_by: the filter that emptied the list: "distance", "specialty", "provider_type",
            "both" of these two, "online", "refused" (who was found has a profession that is not
            wanted), or "" where ``near`` or ``online`` holds somebody.
        nearest: the nearest in the same state, whatever the distance, where ``near`` is empty.
        relaxed: for each relaxation of one filter, how many it would bring, up to COUNT_UP_TO.
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


def page_order(found: Match, turn: int) -> tuple[int, int, int]:
    """Return what orders a group: distance bucket, freshness, then a tie-break that rotates.

    Args:
        turn: how far the ranks are turned today, so that the same one does not always come first.
    """
    listing = found.provider
    return _bucket(found.miles), -age(listing.listed_on), turned(rank(listing.id), turn)


def _bucket(miles: float | None) -> int:
    if miles is None:
        return 0
    return next((i for i, edge in enumerate(BUCKETS_MILES) if miles <= edge), len(BUCKETS_MILES))


def emptied_by(query: Query, relaxed: dict[str, int]) -> str:
    """Return the filter that emptied a list: the first whose relaxation would bring somebody."""
    blamed = (
        ("specialty", "specialty"),
        ("type", "provider_type"),
        ("both", "both"),
        ("wider", "distance"),
        ("online", "distance"),
        ("near", "online"),
    )
    found = next((reason for relaxation, reason in blamed if relaxation in relaxed), "")
    if found or query.place is None:
        return found
    return "online" if query.modality == "remote" else "distance"


def _wider(query: Query) -> Query:
    if query.modality == "remote":
        return query  # nobody is nearer online
    return replace(query, radius_miles=max(50, query.radius_miles))


def _without_both(query: Query) -> Query:
    if not (query.specialty and query.provider_type):
        return query
    return replace(query, specialty="", provider_type="")


RELAXATIONS: dict[str, Callable[[Query], Query]] = {
    "specialty": lambda query: replace(query, specialty=""),
    "type": lambda query: replace(query, provider_type=""),
    "both": _without_both,
    "wider": _wider,
    "online": lambda query: replace(query, modality="remote"),
    "near": lambda query: replace(query, modality="in_person"),
}
