"""The tables of providers.db. Rows come in through ``model_validate``, which checks them."""

import datetime

from pydantic import ConfigDict
from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel


class ProviderFields(SQLModel):
    """One row of providers.csv."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]  # SQLModel types it wider

    id: str = Field(primary_key=True, regex=r"^[a-z0-9-]+$")
    name: str = Field(min_length=1)
    title: str = Field(min_length=1)  # in plain words
    provider_type: str
    in_person: str
    remote: str
    street: str = ""
    city: str = ""
    state: str = Field(default="", regex=r"^([A-Z]{2})?$")
    zip: str = Field(default="", regex=r"^(\d{5})?$")
    lat: float | None = Field(default=None, ge=-90, le=90)  # WGS 84 degrees; None: not known
    lon: float | None = Field(default=None, ge=-180, le=180)
    licence_verified: bool = False
    phone: str = ""
    url: str = ""
    listed_on: datetime.date
    source: str = Field(min_length=1)


class Provider(ProviderFields, table=True):
    """A therapist. Made by ``Provider.model_validate(row)``, never ``Provider()``."""

    __table_args__ = (
        CheckConstraint("(lat IS NULL) = (lon IS NULL)", name="both_or_neither"),
        CheckConstraint("in_person IN ('yes', 'no', 'unknown')", name="in_person_is_known"),
        CheckConstraint("remote IN ('yes', 'no', 'unknown')", name="remote_is_known"),
        CheckConstraint("name <> '' AND source <> ''", name="named_and_sourced"),
    )


class ProviderSpecialty(SQLModel, table=True):
    """That a provider treats something, by the slug of knowledge/specialties.toml."""

    provider_id: str = Field(foreign_key="provider.id", primary_key=True)
    specialty: str = Field(primary_key=True)


class ProviderLicence(SQLModel, table=True):
    """That a provider is licensed in a state, two letters."""

    provider_id: str = Field(foreign_key="provider.id", primary_key=True)
    state: str = Field(primary_key=True)
