"""A list in our own columns (docs/editing.md), such as knowledge/providers.csv."""

import re
from collections.abc import Iterator
from typing import Any

from bot.directory.importers.entries import NO_VALUES, Entry, Known, at_zip, entry, wrong_place
from bot.directory.importers.lines import Lines, records
from bot.directory.models import MODALITIES, PROVIDER_TYPES
from bot.errors import DirectoryError

COLUMNS = (
    "id", "name", "title", "provider_type", "in_person", "remote", "street", "city", "state",
    "zip", "specialties", "licence_states", "licence_verified", "phone", "url", "listed_on",
    "source",
)  # fmt: skip
MORE_COLUMNS = ("accepting", "prescribes", "lat", "lon")  # may stand too, in any order
_ONE_OF = {
    "provider_type": PROVIDER_TYPES,
    "in_person": MODALITIES,
    "remote": MODALITIES,
    "accepting": MODALITIES,
    "licence_verified": ("yes", "no"),
    "prescribes": ("yes", "no", ""),
}


def read_csv(lines: Lines, header: list[str], known: Known) -> Iterator[Entry]:
    """Yield every row as an entry."""
    for line, row in records(lines, len(header)):
        if isinstance(row, str):
            yield Entry(line, wrong=(row,), broken=True)
        else:
            fields = {name: text.strip() for name, text in zip(header, row, strict=True)}
            yield _entry(line, fields, known)


def check_header(header: list[str]) -> None:
    """Raise DirectoryError where a column is missing or not known."""
    missing = [name for name in COLUMNS if name not in header]
    strange = [name for name in header if name not in (*COLUMNS, *MORE_COLUMNS)]
    if missing or strange or len(set(header)) < len(header):
        told = [f"{', '.join(missing)} missing"] * bool(missing)
        told += [f"{', '.join(map(repr, strange[:5]))} not known"] * bool(strange)
        told += ["one stands twice"] * (len(set(header)) < len(header))
        raise DirectoryError(
            f"line 1: columns: {'; '.join(told)}: write the columns as {','.join(COLUMNS)}"
        )


def _entry(line: int, fields: dict[str, str], known: Known) -> Entry:
    fields.setdefault("accepting", "unknown")
    licences = tuple(sorted(set(filter(None, fields["licence_states"].split("|")))))
    wrong = (*_wrong(fields, known), *wrong_place(fields, licences, known))
    return entry(line, _typed(fields, licences, known), wrong)


def _wrong(fields: dict[str, str], known: Known) -> Iterator[str]:
    for field in (name for name in _ONE_OF if name in fields):
        if fields[field] not in _ONE_OF[field]:
            yield f"{field}: {fields[field]!r} is not one of {', '.join(_ONE_OF[field])}"
    yield from _unusable(fields)
    for slug in set(filter(None, fields["specialties"].split("|"))) - known.specialties.keys():
        yield f"specialties: {slug!r} is not in knowledge/specialties.toml"
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", fields["listed_on"]):
        yield f"listed_on: {fields['listed_on']!r} is not a date: write it as 2026-01-31"


def _unusable(fields: dict[str, str]) -> Iterator[str]:
    """Yield the fields that say nothing in so many words, and those that cannot do without."""
    for field in (name for name, text in fields.items() if text.lower() in NO_VALUES):
        yield f"{field}: {fields[field]!r} is no value: leave it empty where it is not known"
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", fields["id"]):
        yield f"id: {fields['id']!r} is no id: write it in small letters, such as ann-lee"
    if fields["in_person"] == "yes" and not fields["zip"]:
        yield "zip: is missing: somebody who is met in person needs one to be found near by"


def _typed(fields: dict[str, str], licences: tuple[str, ...], known: Known) -> dict[str, Any]:
    """Return the fields as the model takes them; the ZIP's centre is the position if none is."""
    typed: dict[str, Any] = {key: text for key, text in fields.items() if key not in ("lat", "lon")}
    typed["licence_states"] = "|".join(licences)
    typed["licence_verified"] = fields["licence_verified"] == "yes"
    typed["prescribes"] = (
        fields["prescribes"] == "yes"
        if fields.get("prescribes")
        else known.licences.prescribes(fields["provider_type"], licences)
    )
    if fields["in_person"] == "no":
        return typed
    if fields.get("lat") or fields.get("lon"):
        return typed | {"lat": fields.get("lat") or None, "lon": fields.get("lon") or None}
    return typed | at_zip(fields["zip"], known)
