"""Reading providers.db. Each search opens it anew, so a file that comes back is found again."""

import sqlite3
from collections import defaultdict
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool
from sqlmodel import Session, create_engine, select

from bot.directory.matching import Listing, Query, Results, match
from bot.directory.models import Provider, ProviderLicence, ProviderSpecialty
from bot.errors import DirectoryError


class Directory:
    """The list of therapists in one SQLite file, opened read-only."""

    def __init__(self, path: Path) -> None:
        """Keep the path; the file is opened when somebody searches."""
        self._path = path
        uri = f"{path.resolve().as_uri()}?mode=ro"
        self._engine = create_engine(
            "sqlite://", creator=lambda: sqlite3.connect(uri, uri=True), poolclass=NullPool
        )

    def search(self, query: Query) -> Results:
        """Return who fits. Raises DirectoryError where the list cannot be read."""
        return match(query, self.listings())

    def listings(self) -> list[Listing]:
        """Return every provider as listed. Raises DirectoryError where the list cannot be read."""
        try:
            with Session(self._engine) as session:
                return _listings(session)
        except SQLAlchemyError as error:
            raise DirectoryError(
                f"{self._path.name}: cannot be read ({type(error).__name__}): "
                "run `python -m bot build-directory`"
            ) from None


def _listings(session: Session) -> list[Listing]:
    specialties: dict[str, list[str]] = defaultdict(list)
    licences: dict[str, list[str]] = defaultdict(list)
    for row in session.exec(select(ProviderSpecialty)):
        specialties[row.provider_id].append(row.specialty)
    for licence in session.exec(select(ProviderLicence)):
        licences[licence.provider_id].append(licence.state)
    return [
        _listing(provider, specialties[provider.id], licences[provider.id])
        for provider in session.exec(select(Provider))
    ]


def _listing(row: Provider, specialties: list[str], licences: list[str]) -> Listing:
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
        specialties=tuple(specialties),
        licence_states=tuple(licences),
        licence_verified=row.licence_verified,
        phone=row.phone,
        url=row.url,
        listed_on=row.listed_on,
    )
