"""The tables of the directory, the same on SQLite and PostgreSQL.

Rows come in through ``ProviderFields``, which checks them, as ``Listed``, which is quick to make;
the database holds the last line of defence.
"""

import datetime
from typing import NamedTuple

from pydantic import ConfigDict
from sqlalchemy import BigInteger, CheckConstraint, String, Table
from sqlmodel import Field, SQLModel

MODALITIES = ("yes", "no", "unknown")
PROVIDER_TYPES = (
    "psychologist", "psychiatrist", "psychiatric_nurse_practitioner", "counselor",
    "social_worker", "family_therapist", "clinic",
)  # fmt: skip
# Keys are compared byte by byte: no language's order, and quicker.
_KEY = String().with_variant(String(collation="C"), "postgresql")


class ProviderFields(SQLModel):
    """One provider at one place, as listed."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]  # SQLModel types it wider

    id: str = Field(unique=True, regex=r"^[a-z0-9-]+$", max_length=80, sa_type=_KEY)
    name: str = Field(min_length=1, max_length=200)
    title: str = Field(min_length=1, max_length=200)  # in plain words
    provider_type: str
    prescribes: bool = False
    in_person: str
    remote: str
    accepting: str = "unknown"
    street: str = Field(default="", max_length=200)
    city: str = Field(default="", max_length=100)
    state: str = Field(default="", regex=r"^([A-Z]{2})?$")
    zip: str = Field(default="", regex=r"^(\d{5})?$")
    lat: float | None = Field(default=None, ge=-90, le=90)  # WGS 84 degrees; None: not known
    lon: float | None = Field(default=None, ge=-180, le=180)
    specialties: str = Field(default="", max_length=2000)  # slugs, | between, as listed
    licence_states: str = Field(default="", max_length=400)  # in order, | between; "": not stated
    licence_verified: bool = False
    phone: str = Field(default="", max_length=40)
    url: str = Field(default="", max_length=500)
    listed_on: datetime.date
    source: str = Field(min_length=1, max_length=200)


class Listed(NamedTuple):
    """The same fields in the same order, as plain values: a registry has millions of rows."""

    id: str
    name: str
    title: str
    provider_type: str
    prescribes: bool
    in_person: str
    remote: str
    accepting: str
    street: str
    city: str
    state: str
    zip: str
    lat: float | None
    lon: float | None
    specialties: str
    licence_states: str
    licence_verified: bool
    phone: str
    url: str
    listed_on: datetime.date
    source: str


def _one_of(field: str) -> CheckConstraint:
    """Return the check of a modality; for a long IN, SQLite builds a table at every row."""
    either = " OR ".join(f"{field} = '{modality}'" for modality in MODALITIES)
    return CheckConstraint(either, name=f"{field}_is_known")


class Provider(ProviderFields, table=True):
    """A therapist or clinic; its rows for searching go by its number."""

    __table_args__ = (
        CheckConstraint("(lat IS NULL) = (lon IS NULL)", name="both_or_neither"),
        *map(_one_of, ("in_person", "remote", "accepting")),
        CheckConstraint("name <> '' AND source <> ''", name="named_and_sourced"),
    )

    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})


class SearchRow(SQLModel, table=True):
    """One place where a search may come upon a provider: the key is the order of search.

    One row for each specialty, and one under "" for any, at each of its places: on the map, in
    its state's list, and in the online list of each state where it is licensed (zcode.py). All
    that a search filters and orders by stands here: no join, no trigonometry, no extension.
    """

    __table_args__ = {"sqlite_with_rowid": False}

    specialty: str = Field(primary_key=True, sa_type=_KEY)
    zcode: int = Field(primary_key=True, sa_type=BigInteger)
    location: int = Field(primary_key=True)  # the provider's number
    flags: int  # its type, and whether it prescribes: one bit each
    state: str  # where it stands, two letters or ""
    age: int  # the number of the 90 days in which it was listed
    rank: int  # its fixed place among equals
    x: float | None  # the position on the unit sphere; None in a list
    y: float | None
    z: float | None


class Import(SQLModel, table=True):
    """A file that is being imported: where to go on if it was interrupted."""

    source: str = Field(primary_key=True)
    fingerprint: str  # of the file's beginning and size, and of how it is imported
    offset: int = Field(sa_type=BigInteger)  # bytes of the file that are done
    line: int
    taken: int
    unchanged: int
    skipped: int
    removed: int
    broken: int


class Seen(SQLModel, table=True):
    """A provider that the running import came upon; empty between imports."""

    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})


def table_of(model: type[SQLModel]) -> Table:
    """Return the table of one of these models."""
    return SQLModel.metadata.tables[str(model.__tablename__)]


TABLES = [table_of(model) for model in (Provider, SearchRow, Import, Seen)]
