"""Building providers.db from the reviewed list, all or nothing."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError
from sqlmodel import Session, SQLModel, create_engine

from bot.content import Problems, read_text, shown
from bot.directory.models import Provider, ProviderFields, ProviderLicence, ProviderSpecialty
from bot.directory.places import Gazetteer
from bot.directory.states import NAMES
from bot.errors import ContentError

COLUMNS = (
    "id", "name", "title", "provider_type", "in_person", "remote", "street", "city", "state",
    "zip", "specialties", "licence_states", "licence_verified", "phone", "url", "listed_on",
    "source",
)  # fmt: skip
_ONE_OF = {
    "provider_type": (
        "psychologist", "psychiatrist", "psychiatric_nurse_practitioner", "counselor",
        "social_worker", "family_therapist",
    ),
    "in_person": ("yes", "no", "unknown"),
    "remote": ("yes", "no", "unknown"),
    "licence_verified": ("yes", "no"),
}  # fmt: skip
_NO_VALUES = ("undefined", "null", "none", "n/a", "nan")
_TABLES = [
    SQLModel.metadata.tables[str(model.__tablename__)]
    for model in (Provider, ProviderSpecialty, ProviderLicence)
]


def build_directory(
    source: Path, places: Gazetteer, specialties: frozenset[str], target: Path
) -> int:
    """Write the database anew and return how many providers it holds.

    The old file stays until the new one is whole. Raises ContentError with every problem of the
    list at once, one line each.
    """
    problems: Problems = []
    rows: list[SQLModel] = []
    ids: set[str] = set()
    for where, fields in _lines(source, problems):
        before = len(problems)
        if fields["id"] in ids:
            problems.append(f"{where}: id: {fields['id']!r} stands twice: give one another id")
        ids.add(fields["id"])
        problems.extend(f"{where}: {told}" for told in _wrong(fields, places, specialties))
        if len(problems) == before:
            rows.extend(_rows(where, fields, places, problems))
    if problems:
        raise ContentError(problems)
    _write(rows, target)
    return sum(isinstance(row, Provider) for row in rows)


def _lines(source: Path, problems: Problems) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield (where, fields) of every row with the right columns."""
    reader = csv.DictReader(read_text(source, problems).splitlines())
    if tuple(reader.fieldnames or ()) != COLUMNS:
        problems.append(f"{shown(source)}: line 1: write the columns as {','.join(COLUMNS)}")
        return
    for fields in reader:
        where = f"{shown(source)}: line {reader.line_num}"
        if None in fields or None in fields.values():
            problems.append(f"{where}: must have {len(COLUMNS)} fields: check commas and quotes")
        else:
            yield where, {key: value.strip() for key, value in fields.items()}


def _wrong(fields: dict[str, str], places: Gazetteer, specialties: frozenset[str]) -> Iterator[str]:
    for field, allowed in _ONE_OF.items():
        if fields[field] not in allowed:
            yield f"{field}: {fields[field]!r} is not one of {', '.join(allowed)}"
    yield from _unusable(fields)
    states = [fields["state"], *fields["licence_states"].split("|")]
    for state in (s for s in states if s and s not in NAMES):
        yield f"state: {state!r} is not a state of two letters, such as WI"
    if fields["zip"] and fields["zip"] not in places.zips:
        yield f"zip: {fields['zip']!r} is not a known ZIP code of five digits"
    for slug in set(filter(None, fields["specialties"].split("|"))) - specialties:
        yield f"specialties: {slug!r} is not in knowledge/specialties.toml"
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", fields["listed_on"]):
        yield f"listed_on: {fields['listed_on']!r} is not a date: write it as 2026-01-31"


def _unusable(fields: dict[str, str]) -> Iterator[str]:
    """Yield the fields that say nothing in so many words, and those that cannot do without."""
    for field in (name for name, text in fields.items() if text.lower() in _NO_VALUES):
        yield f"{field}: {fields[field]!r} is no value: leave it empty where it is not known"
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", fields["id"]):
        yield f"id: {fields['id']!r} is no id: write it in small letters, such as ann-lee"
    if fields["in_person"] == "yes" and not fields["zip"]:
        yield "zip: is missing: somebody who is met in person needs one to be found near by"


def _rows(
    where: str, fields: dict[str, str], places: Gazetteer, problems: Problems
) -> Iterator[SQLModel]:
    """Yield the provider with its specialties and licences; the ZIP's centre is its position."""
    zip_place = places.zips.get(fields["zip"])
    own = {k: v for k, v in fields.items() if k in ProviderFields.model_fields}
    own["licence_verified"] = fields["licence_verified"] == "yes"  # type: ignore[assignment]
    if zip_place is not None and fields["in_person"] != "no":
        own |= {"lat": zip_place.lat, "lon": zip_place.lon}  # type: ignore[dict-item]
    try:
        yield Provider.model_validate(own)
    except ValidationError as error:
        problems.extend(f"{where}: {e['loc'][0]}: {e['msg']}" for e in error.errors())
        return
    for slug in filter(None, fields["specialties"].split("|")):
        yield ProviderSpecialty(provider_id=fields["id"], specialty=slug)
    for state in filter(None, fields["licence_states"].split("|")):
        yield ProviderLicence(provider_id=fields["id"], state=state)


def _write(rows: list[SQLModel], target: Path) -> None:
    unfinished = target.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    engine = create_engine(f"sqlite:///{unfinished}")
    SQLModel.metadata.create_all(engine, tables=_TABLES)
    with Session(engine) as session:
        session.add_all(rows)
        session.commit()
    engine.dispose()
    unfinished.replace(target)
