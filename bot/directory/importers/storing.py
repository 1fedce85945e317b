"""Writing entries: whole providers only, and nothing where nothing changed."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select
from sqlmodel import col

from bot.directory.importers.entries import Entry
from bot.directory.models import (
    Provider,
    ProviderFields,
    ProviderLicence,
    SearchRow,
    Seen,
    table_of,
)
from bot.directory.search_table import AS_LISTED, SearchValues, insert_many, search_rows

_FORMAT = 1  # of the rows for searching: a new number writes every provider anew
_AT_ONCE = 1000  # ids in one statement
_KEY = ("specialty", "zcode", "location")
_OLD_KEY = tuple(f"old_{key}" for key in _KEY)
_SEARCH = table_of(SearchRow)
_STORED = table_of(Provider).outerjoin(table_of(Seen), col(Seen.number) == col(Provider.number))
_IN_ORDER = itemgetter(*(column.name for column in table_of(Provider).columns))
_EXISTING = (
    select(col(Provider.id), col(Provider.number), col(Provider.digest), col(Seen.number))
    .select_from(_STORED)
    .where(col(Provider.id).in_(bindparam("ids", expanding=True)))
)
_OLD = AS_LISTED.where(col(Provider.number).in_(bindparam("numbers", expanding=True)))
_DELETE_ROWS = delete(_SEARCH).where(*(_SEARCH.c[key] == bindparam(f"old_{key}") for key in _KEY))


@dataclass(slots=True)
class Written:
    """What became of some entries: (entry, outcome), and what is to be written."""

    outcomes: list[tuple[Entry, str]] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    old: set[int] = field(default_factory=set)
    new: list[tuple[int, Entry, int]] = field(default_factory=list)

    def add(self, row: tuple[int, Entry, int], outcome: str, *, known: bool, seen: bool) -> None:
        """Note what becomes of an entry.

        Args:
            row: the provider's number (0 where there is none), the entry, and its digest.
            known: whether it is stored already.
            seen: whether this import came upon it before.
        """
        number, entry, _ = row
        self.outcomes.append((entry, outcome))
        if outcome == "removed" or (outcome == "taken" and known):
            self.old.add(number)
        if outcome == "taken":
            self.new.append(row)
        if number and outcome != "removed" and not seen:
            self.seen.add(number)

    def count(self, outcome: str) -> int:
        """Return how many had this outcome."""
        return sum(found == outcome for _, found in self.outcomes)


def store(connection: Connection, entries: Sequence[Entry]) -> Written:
    """Write the entries, and return what became of each: taken, unchanged, skipped or removed."""
    existing = _existing(connection, {entry.id for entry in entries if entry.id})
    highest = connection.execute(select(func.max(Provider.number))).scalar() or 0
    written = Written()
    for entry in entries:
        number, digest, seen = existing.get(entry.id, (0, None, False))
        told = digest_of(entry) if entry.listed is not None else 0
        outcome = _outcome(entry, number, changed=told != digest, seen=seen)
        if outcome == "taken" and not number:
            highest += 1
            number = highest
        written.add((number, entry, told), outcome, known=digest is not None, seen=seen)
        if outcome in ("taken", "unchanged"):
            existing[entry.id] = (number, digest, True)
    remove(connection, written.old)
    _insert(connection, written)
    return written


def _existing(connection: Connection, ids: set[str]) -> dict[str, tuple[int, int | None, bool]]:
    ordered = sorted(ids)
    parts = (ordered[i : i + _AT_ONCE] for i in range(0, len(ordered), _AT_ONCE))
    return {
        provider_id: (number, digest, seen is not None)
        for part in parts
        for provider_id, number, digest, seen in connection.execute(_EXISTING, {"ids": part})
    }


def _outcome(entry: Entry, number: int, *, changed: bool, seen: bool) -> str:
    if entry.gone and number:
        return "removed"
    if seen:
        return "twice"
    if entry.listed is None:
        return "skipped"
    return "taken" if changed else "unchanged"


def digest_of(entry: Entry) -> int:
    """Return 63 bits of all that is stored of an entry."""
    assert entry.listed is not None
    told = repr((_FORMAT, tuple(entry.listed.__dict__.values()), entry.licence_states))
    return int.from_bytes(hashlib.blake2b(told.encode(), digest_size=8).digest(), "big") >> 1


def remove(connection: Connection, numbers: Iterable[int]) -> None:
    """Remove providers with every row that leads to them."""
    ordered = sorted(numbers)
    for i in range(0, len(ordered), _AT_ONCE):
        part = ordered[i : i + _AT_ONCE]
        rows: list[dict[str, Any]] = [
            row for old in connection.execute(_OLD, {"numbers": part}) for row in _keys(old)
        ]
        if rows:
            connection.execute(_DELETE_ROWS, rows)
        connection.execute(delete(ProviderLicence).where(col(ProviderLicence.provider).in_(part)))
        connection.execute(delete(Seen).where(col(Seen.number).in_(part)))
        connection.execute(delete(Provider).where(col(Provider.number).in_(part)))


def _keys(old: Any) -> Iterable[dict[str, Any]]:
    """Return the keys of the search rows of a stored provider: they follow from what is listed."""
    fields = {name: getattr(old, name) for name in ProviderFields.model_fields}
    licences = tuple(filter(None, (old.licences or "").split("|")))
    for row in search_rows(old.number, ProviderFields.model_construct(**fields), licences):
        yield dict(zip(_OLD_KEY, row[:3], strict=True))


def _insert(connection: Connection, written: Written) -> None:
    dated = str if connection.dialect.name == "sqlite" else _as_it_is
    providers: list[tuple[Any, ...]] = []
    licences: list[tuple[int, str]] = []
    rows: list[SearchValues] = []
    for number, entry, digest in written.new:
        listed, states = entry.listed, tuple(dict.fromkeys(entry.licence_states))
        assert listed is not None
        fields = listed.__dict__ | {"listed_on": dated(listed.listed_on)}
        fields |= {"number": number, "digest": digest}
        providers.append(_IN_ORDER(fields))
        licences += [(number, state) for state in states]
        rows += search_rows(number, listed, states)
    rows.sort(key=itemgetter(0, 1))  # neighbours are written together
    seen = [(number,) for number in sorted(written.seen)]
    for model, values in (
        (Provider, providers),
        (ProviderLicence, licences),
        (SearchRow, rows),
        (Seen, seen),
    ):
        insert_many(connection, table_of(model), values)


def _as_it_is(value: Any) -> Any:
    return value
