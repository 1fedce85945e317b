"""What registers call the professions, from knowledge/taxonomy.toml."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from bot.content import Problems, Record, as_record, read_toml, shown


class Taxonomy(Record):
    """One code of a register, and how it is listed."""

    code: str = Field(pattern=r"^[0-9A-Z]{10}$")
    provider_type: str
    title: str = Field(min_length=1)
    specialties: list[str] = Field(default=[])
    trained: bool = False  # to prescribe, where the state lets them


class _File(Record):
    source: str = Field(min_length=1)
    checked_on: datetime.date
    hsds_terms: list[str]
    hsds_title: str = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Taxonomies:
    """The codes that are imported, and the terms of a human service that is.

    Attributes:
        hsds_terms: lower case.
    """

    codes: dict[str, Taxonomy]
    hsds_terms: frozenset[str]
    hsds_title: str


def load_taxonomies(path: Path, problems: Problems) -> Taxonomies:
    """Return the codes, with every problem added, one line each."""
    tables = read_toml(path, problems)
    entries = tables.pop("taxonomy", [])
    file = as_record(_File, tables, shown(path), problems)
    found = [
        as_record(Taxonomy, entry, f"{shown(path)}: taxonomy {entry.get('code')!r}", problems)
        for entry in entries
    ]
    codes = {entry.code: entry for entry in found if entry is not None}
    terms = frozenset(term.casefold() for term in file.hsds_terms) if file else frozenset[str]()
    return Taxonomies(codes, terms, file.hsds_title if file else "")
