"""Importing a file: batch by batch, each in one transaction, to be gone on with if interrupted."""

import gc
import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, NamedTuple, TextIO

from sqlalchemy import Connection, Engine, delete, insert, select, text
from sqlmodel import col

from bot.collection import no_collection
from bot.directory.database import failures, open_for_import, told
from bot.directory.importers import csv_list, nppes
from bot.directory.importers.entries import Entry, Known
from bot.directory.importers.hsds import read_hsds
from bot.directory.importers.lines import Lines, records
from bot.directory.importers.storing import Written, remove, store
from bot.directory.models import Import, Provider, Seen
from bot.errors import DirectoryError

_A_BATCH = 20_000  # rows that are taken or skipped
_A_HEAD = 1 << 16  # bytes of a file by which it is known again
_REMEMBERED = ("offset", "line", "taken", "unchanged", "skipped", "removed", "broken")
_SKIPPED = ("skipped", "twice")
_ONE_LINE = str.maketrans("\t\r\n", "   ")
_WHY_TWICE = "id: stands twice in the file: the first row counts"


class Format(NamedTuple):
    """How the rows of a kind of file become entries."""

    read: Callable[[Lines, list[str], Known], Iterator[Entry]]
    check_header: Callable[[list[str]], None] | None  # None: the file has no header


FORMATS = {
    "csv": Format(csv_list.read_csv, csv_list.check_header),
    "nppes": Format(nppes.read_nppes, nppes.check_header),
    "hsds": Format(read_hsds, None),
}


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be imported.

    Attributes:
        source: names the source of every row; "": what the file or its format says.
        replace_source: whether providers of the same source that the file lacks are dropped.
        report: where each row is told with what became of it, tab-separated; None: nowhere.
    """

    file: Path
    format: str
    source: str = ""
    replace_source: bool = False
    report: Path | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the rows, so far.

    Attributes:
        offset: bytes of the file that are done.
        broken: rows that could not even be read.
        examples: the first reasons for skipping, with their lines.
        resumed: whether an interrupted import was gone on with.
    """

    taken: int = 0
    unchanged: int = 0
    skipped: int = 0
    removed: int = 0
    broken: int = 0
    offset: int = 0
    line: int = 0
    examples: tuple[str, ...] = ()
    resumed: bool = False


@no_collection()
def import_file(
    order: Order, url: str, known: Known, progress: Callable[[Outcome], None] = lambda _: None
) -> Outcome:
    """Take a file over into the directory and return what became of its rows.

    Raises DirectoryError with one line for a file or a database that cannot be used; what was
    committed until then is whole, and the same command goes on from there.
    """
    with ExitStack() as opened:
        try:
            file = opened.enter_context(order.file.open("rb"))
            engine = open_for_import(url)
            opened.callback(engine.dispose)
            return _Run(order, engine, known, file, opened).all(progress)
        except OSError as error:
            raise DirectoryError(f"{error.filename or order.file}: {error.strerror}") from None
        except failures() as error:
            raise DirectoryError(told(url, error)) from None


def take_off(url: str, ids: Sequence[str]) -> list[str]:
    """Take providers off the directory, in one transaction, and return the ids that nobody has.

    Raises DirectoryError with one line for a database that cannot be used.
    """
    engine = open_for_import(url)
    try:
        with engine.begin() as connection:
            _only_writer(connection)
            wanted = select(col(Provider.id), col(Provider.number)).where(col(Provider.id).in_(ids))
            found = {row.id: row.number for row in connection.execute(wanted)}
            remove(connection, found.values())
    except failures() as error:
        raise DirectoryError(told(url, error)) from None
    finally:
        engine.dispose()
    return [id_ for id_ in ids if id_ not in found]


class _Run:
    """One import."""

    def __init__(
        self, order: Order, engine: Engine, known: Known, file: BinaryIO, opened: ExitStack
    ) -> None:
        self._order, self._engine, self._known = order, engine, known
        self._file, self._opened = file, opened
        self._format = FORMATS[order.format]
        self._fingerprint = _fingerprint(order, file)

    def all(self, progress: Callable[[Outcome], None]) -> Outcome:
        lines = Lines(self._file)
        header = self._header(lines)
        outcome = self._begin(lines)
        if outcome.resumed:
            lines = Lines(self._file, outcome.offset, outcome.line)
        report = self._report(outcome)
        for batch in _batches(self._format.read(lines, header, self._known)):
            entries = [self._named(entry) for entry in batch]
            with self._engine.begin() as connection:
                _only_writer(connection)
                written = store(connection, entries)
                outcome = _added(outcome, written, lines)
                self._remember(connection, outcome)
            _tell(report, written)
            progress(outcome)
            gc.collect()  # only here: amid a batch all that is new is still needed
        return self._finish(outcome)

    def _header(self, lines: Lines) -> list[str]:
        if self._format.check_header is None:
            return []
        header = next((row for _, row in records(lines)), "the file is empty")
        try:
            if isinstance(header, str):
                raise DirectoryError(f"line 1: {header}")
            self._format.check_header(header)
        except DirectoryError as error:
            raise DirectoryError(f"{self._order.file}: {error}") from None
        return header

    def _begin(self, lines: Lines) -> Outcome:
        """Return where an interrupted import of this file stopped; else begin at the beginning."""
        with self._engine.begin() as connection:
            _only_writer(connection)
            row = connection.execute(select(Import)).mappings().first()
            if row is not None and row["fingerprint"] == self._fingerprint:
                done = {key: row[key] for key in _REMEMBERED}
                return Outcome(resumed=True, **done)
            connection.execute(delete(Seen))
            connection.execute(delete(Import))
        return Outcome(offset=lines.offset, line=lines.line)

    def _report(self, outcome: Outcome) -> TextIO | None:
        if self._order.report is None:
            return None
        path = self._order.report
        report = (
            path.open("a", encoding="utf-8")
            if outcome.resumed
            else path.open("w", encoding="utf-8")
        )
        self._opened.enter_context(report)
        if not outcome.resumed:
            report.write("line\tid\toutcome\twhy\n")
        return report

    def _named(self, entry: Entry) -> Entry:
        if entry.listed is not None and self._order.source:
            return entry._replace(listed=entry.listed._replace(source=self._order.source))
        return entry

    def _remember(self, connection: Connection, outcome: Outcome) -> None:
        connection.execute(delete(Import))
        values = {name: getattr(outcome, name) for name in _REMEMBERED}
        values |= {"fingerprint": self._fingerprint}
        connection.execute(insert(Import), [values | {"source": self._order.format}])

    def _finish(self, outcome: Outcome) -> Outcome:
        """Forget that the import was running; drop what the file lacks where that is wanted."""
        with self._engine.begin() as connection:
            _only_writer(connection)
            removed = outcome.removed
            if self._order.replace_source and not outcome.broken:
                removed += _drop_unseen(connection)
            connection.execute(delete(Seen))
            connection.execute(delete(Import))
        return replace(outcome, removed=removed)


def _fingerprint(order: Order, file: BinaryIO) -> str:
    head = file.read(_A_HEAD)
    told = f"{order.format}|{order.source}|{order.replace_source}|{order.file.stat().st_size}|"
    return hashlib.sha256(told.encode() + head).hexdigest()


def _batches(entries: Iterator[Entry]) -> Iterator[list[Entry]]:
    batch: list[Entry] = []
    for entry in entries:
        batch.append(entry)
        if len(batch) == _A_BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _only_writer(connection: Connection) -> None:
    """Let nobody else write meanwhile; those who search go on. SQLite is locked as we begin."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("LOCK TABLE provider IN SHARE ROW EXCLUSIVE MODE"))


def _added(outcome: Outcome, written: Written, lines: Lines) -> Outcome:
    skipped = [outcome for outcome in written.outcomes if outcome[1] in _SKIPPED]
    examples = [f"line {entry.line}: {_why(entry, found)}" for entry, found in skipped[:10]]
    return replace(
        outcome,
        taken=outcome.taken + written.count("taken"),
        unchanged=outcome.unchanged + written.count("unchanged"),
        skipped=outcome.skipped + len(skipped),
        removed=outcome.removed + written.count("removed"),
        broken=outcome.broken + sum(entry.broken for entry, _ in skipped),
        offset=lines.offset,
        line=lines.line,
        examples=(*outcome.examples, *examples)[:10],
    )


def _tell(report: TextIO | None, written: Written) -> None:
    if report is None:
        return
    for entry, found in written.outcomes:
        name = "skipped" if found == "twice" else found
        report.write(f"{entry.line}\t{entry.id}\t{name}\t{_why(entry, found)}\n")
    report.flush()


def _why(entry: Entry, outcome: str) -> str:
    twice = (_WHY_TWICE,) if outcome == "twice" else ()
    return "; ".join((*entry.wrong, *twice)).translate(_ONE_LINE)


def _drop_unseen(connection: Connection) -> int:
    """Remove providers of the sources that the file named, but which it no longer has."""
    seen = select(col(Seen.number))
    named = select(col(Provider.source)).where(col(Provider.number).in_(seen)).distinct()
    dropped = (
        connection.execute(
            select(col(Provider.number)).where(
                col(Provider.source).in_(named), col(Provider.number).not_in(seen)
            )
        )
        .scalars()
        .all()
    )
    remove(connection, dropped)
    return len(dropped)
