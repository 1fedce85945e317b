"""Where the list of therapists is, kept open and searched."""

import datetime
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Select
from sqlmodel import col

from bot.directory.database import directory_url, failures, open_for_search, sqlite_path, told
from bot.directory.finding import as_listing, find
from bot.directory.matching import Listing, Query, Results
from bot.directory.models import Provider
from bot.directory.search_table import AS_LISTED
from bot.directory.zcode import turn_of
from bot.errors import DirectoryError

T = TypeVar("T")
_A_FETCH = 500  # listings read at once where all are wanted


def _today() -> datetime.date:
    return datetime.datetime.now(datetime.UTC).date()


class Directory:
    """The list of therapists, on SQLite or PostgreSQL; one engine, kept open.

    A file that was replaced and a server that came back are found again by the next search.
    """

    def __init__(self, where: str | Path, today: Callable[[], datetime.date] = _today) -> None:
        """Keep where the list is; nothing is opened before somebody searches.

        Args:
            where: the SQLite file, or a database URL.
            today: what turns the order of equals.
        """
        self._url = directory_url(where)
        self._path = sqlite_path(self._url)
        self._today = today
        self._engine = open_for_search(self._url)
        self._file: tuple[int, int] | None = None

    def search(self, query: Query) -> Results:
        """Return who fits. Raises DirectoryError where the list cannot be read."""
        if query.place is not None and query.place.country != "US":
            return Results(emptied_by="distance")  # the list ends at the border
        turn = turn_of(self._today())
        return self._read(lambda connection: find(connection, query, turn))

    def listings(self, source: str = "", provider_id: str = "") -> Iterator[Listing]:
        """Yield every provider as listed, or those of a source, or the one of an id.

        Raises DirectoryError where the list cannot be read.
        """
        wanted = AS_LISTED.order_by(col(Provider.number)).limit(_A_FETCH)
        if source:
            wanted = wanted.where(col(Provider.source) == source)
        if provider_id:
            wanted = wanted.where(col(Provider.id) == provider_id)
        last = 0
        while True:
            page = wanted.where(col(Provider.number) > last)
            rows = self._read(partial(_rows, page))
            if not rows:
                return
            last = rows[-1].number
            yield from map(as_listing, rows)

    def close(self) -> None:
        """Close every connection; the next search opens one again."""
        self._engine.dispose()

    def _read(self, work: Callable[[Connection], T]) -> T:
        """Return what the work reads; where it fails it is tried once more on a new connection."""
        try:
            return self._connected(work)
        except failures():
            self._engine.dispose()
        try:
            return self._connected(work)
        except failures() as error:
            self._engine.dispose()
            raise DirectoryError(told(self._url, error)) from None

    def _connected(self, work: Callable[[Connection], T]) -> T:
        self._notice_a_new_file()
        with self._engine.connect() as connection:
            return work(connection)

    def _notice_a_new_file(self) -> None:
        """Close the connections to a file that is no longer the one of that name."""
        if self._path is None:
            return
        found = self._path.stat()
        file = (found.st_dev, found.st_ino)
        if self._file not in (None, file):
            self._engine.dispose()
        self._file = file


def _rows(statement: Select[Any], connection: Connection) -> list[Any]:
    return list(connection.execute(statement))
