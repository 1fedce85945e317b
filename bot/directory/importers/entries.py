"""One row of a source, as every format hands it on: a listing, or why there is none."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, NamedTuple

from pydantic import ConfigDict, ValidationError, create_model

from bot.directory.importers.taxonomy import Taxonomies
from bot.directory.licences import Licences
from bot.directory.models import Listed, ProviderFields
from bot.directory.places import Place
from bot.directory.states import EVERY

# The same fields and checks without SQLModel, whose own validation takes three times as long.
_CHECKED = create_model(
    "Checked",
    __config__=ConfigDict(extra="forbid"),
    **{name: (info.annotation, info) for name, info in ProviderFields.model_fields.items()},  # type: ignore[call-overload]
)
_VALUES = attrgetter(*ProviderFields.model_fields)
NO_VALUES = frozenset({"undefined", "null", "none", "n/a", "nan"})


@dataclass(frozen=True, slots=True)
class Known:
    """What a row is checked against.

    Attributes:
        zips: places by ZIP code.
        specialties: slug to label.
    """

    zips: dict[str, Place]
    specialties: dict[str, str]
    taxonomies: Taxonomies
    licences: Licences


class Entry(NamedTuple):
    """One row that was read.

    Attributes:
        line: where it begins in the file.
        id: the provider's, "" where the row has none.
        listed: what is taken over; None: the row is skipped.
        wrong: why it is skipped, one reason each.
        gone: the source says that this provider is there no longer.
        broken: the row could not even be read, so others may be missing too.
    """

    line: int
    id: str = ""
    listed: Listed | None = None
    wrong: tuple[str, ...] = ()
    gone: bool = False
    broken: bool = False


def entry(line: int, fields: dict[str, Any], wrong: tuple[str, ...] = ()) -> Entry:
    """Return a row as an entry; its fields are checked once more by the model."""
    if (fields.get("lat") is None) != (fields.get("lon") is None):
        wrong = (*wrong, "lat and lon: give both, or neither")
    zero = [name for name, text in fields.items() if isinstance(text, str) and "\0" in text]
    wrong += tuple(f"{name}: has a zero byte in it" for name in zero)  # PostgreSQL refuses it
    if wrong:
        return Entry(line, fields["id"], wrong=wrong)
    try:
        listed = Listed._make(_VALUES(_CHECKED.model_validate(fields)))
    except ValidationError as error:
        reasons = tuple(f"{e['loc'][0]}: {e['msg']}" for e in error.errors())
        return Entry(line, str(fields["id"]), wrong=reasons)
    return Entry(line, listed.id, listed)


def wrong_place(fields: dict[str, Any], states: tuple[str, ...], known: Known) -> Iterator[str]:
    """Yield what is wrong with a ZIP code or a state."""
    for state in (s for s in (fields["state"], *states) if s and s not in EVERY):
        yield f"state: {state!r} is not a state of two letters, such as WI"
    code = fields["zip"]
    if code and code not in known.zips:
        dropped = "a spreadsheet may have dropped a 0 in front: keep the column as text"
        cure = f": {dropped}" if len(code) < 5 else ""
        yield f"zip: {code!r} is not a known ZIP code of five digits{cure}"


def at_zip(code: str, known: Known) -> dict[str, float]:
    """Return the centre of a ZIP code as lat and lon, nothing where it is not known."""
    place = known.zips.get(code)
    return {} if place is None else {"lat": place.lat, "lon": place.lon}
