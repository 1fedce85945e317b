"""Writing entries: whole providers only, and nothing where nothing changed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, func, select
from sqlmodel import col

from bot.directory.importers.entries import Entry
from bot.directory.models import Listed, Provider, SearchRow, Seen, table_of
from bot.directory.search_table import SearchValues, insert_many, search_rows

_AT_ONCE = 1000  # ids in one statement
_KEY = ("specialty", "zcode", "location")
_OLD_KEY = tuple(f"old_{key}" for key in _KEY)
_SEARCH = table_of(SearchRow)
_PROVIDER = table_of(Provider)
_STORED = (
    select(*(_PROVIDER.c[name] for name in Listed._fields), col(Provider.number), col(Seen.number))
    .select_from(_PROVIDER.outerjoin(table_of(Seen), col(Seen.number) == col(Provider.number)))
)  # fmt: skip
_BY_ID = _STORED.where(col(Provider.id).in_(bindparam("these", expanding=True)))
_BY_NUMBER = _STORED.where(col(Provider.number).in_(bindparam("these", expanding=True)))
_DELETE_ROWS = delete(_SEARCH).where(*(_SEARCH.c[key] == bindparam(f"old_{key}") for key in _KEY))


_Stored = tuple[int, Listed | None, bool]  # its number, what is listed, whether it was seen
_NOBODY: _Stored = (0, None, False)


@dataclass(slots=True)
class Written:
    """What became of some entries: (entry, outcome), and what is to be written.

    Attributes:
        seen: numbers of those that this import had not come upon before.
        old: numbers of those whose rows are to go.
    """

    outcomes: list[tuple[Entry, str]] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    old: set[int] = field(default_factory=set)
    new: dict[int, Listed] = field(default_factory=dict)

    def count(self, outcome: str) -> int:
        """Return how many had this outcome."""
        return sum(found == outcome for _, found in self.outcomes)


def store(connection: Connection, entries: Sequence[Entry]) -> Written:
    """Write the entries, and return what became of each: taken, unchanged, skipped or removed."""
    stored = _stored(connection, {entry.id for entry in entries if entry.id})
    highest = connection.execute(select(func.max(Provider.number))).scalar() or 0
    written = Written()
    for entry in entries:
        number, listed, seen = stored.get(entry.id, _NOBODY)
        outcome = _outcome(entry, number, listed, seen=seen)
        written.outcomes.append((entry, outcome))
        if outcome == "removed":
            del stored[entry.id]
            written.new.pop(number, None)
            written.seen.discard(number)
            written.old.add(number)
            continue
        if outcome == "taken" and entry.listed is not None:
            if number:
                written.old.add(number)
            else:
                highest = number = highest + 1
            written.new[number] = entry.listed
        if number and not seen:
            written.seen.add(number)
            stored[entry.id] = (number, listed, outcome != "skipped")
    remove(connection, written.old)
    _insert(connection, written)
    return written


def _stored(connection: Connection, ids: set[str]) -> dict[str, _Stored]:
    """Return those of the ids that are in the directory."""
    return {
        listed.id: (number, listed, seen)
        for number, listed, seen in _read(connection, _BY_ID, sorted(ids))
    }


def _read(
    connection: Connection, statement: Select[Any], these: Sequence[Any]
) -> Iterator[tuple[int, Listed, bool]]:
    for i in range(0, len(these), _AT_ONCE):
        for *listed, number, seen in connection.execute(
            statement, {"these": these[i : i + _AT_ONCE]}
        ):
            yield number, Listed._make(listed), seen is not None


def _outcome(entry: Entry, number: int, listed: Listed | None, *, seen: bool) -> str:
    if entry.gone and number:
        return "removed"
    if seen:
        return "twice"
    if entry.listed is None:
        return "skipped"
    return "unchanged" if entry.listed == listed else "taken"


def remove(connection: Connection, numbers: Iterable[int]) -> None:
    """Remove providers with every row that leads to them: its key follows from what is listed."""
    ordered = sorted(numbers)
    rows = [
        dict(zip(_OLD_KEY, row[:3], strict=True))
        for number, listed, _ in _read(connection, _BY_NUMBER, ordered)
        for row in search_rows(number, listed)
    ]
    if rows:
        connection.execute(_DELETE_ROWS, rows)
    for i in range(0, len(ordered), _AT_ONCE):
        part = ordered[i : i + _AT_ONCE]
        connection.execute(delete(Seen).where(col(Seen.number).in_(part)))
        connection.execute(delete(Provider).where(col(Provider.number).in_(part)))


def _insert(connection: Connection, written: Written) -> None:
    day = str if connection.dialect.name == "sqlite" else _as_it_is  # SQLite has no dates
    providers: list[tuple[Any, ...]] = []
    rows: list[SearchValues] = []
    for number, listed in written.new.items():
        providers.append((*listed[:-2], day(listed.listed_on), listed.source, number))
        rows += search_rows(number, listed)
    rows.sort()  # by their key: neighbours are written together
    insert_many(connection, _PROVIDER, providers)
    insert_many(connection, _SEARCH, rows)
    insert_many(connection, table_of(Seen), [(number,) for number in sorted(written.seen)])


def _as_it_is(value: Any) -> Any:
    return value
