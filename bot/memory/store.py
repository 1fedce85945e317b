"""What outlives a process: each chat's state for a day, finished updates, and daily counts."""

import datetime
import logging
from collections import Counter
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Any, NamedTuple, TypeVar

from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import MemoryUnavailableError
from bot.memory.database import open_database
from bot.memory.keys import Keys
from bot.memory.schema import require_current, upgrade
from bot.memory.statements import Statements

T = TypeVar("T")
log = logging.getLogger("harbor")

STATE_LIFE = datetime.timedelta(hours=24)
CHOICE_LIFE = datetime.timedelta(days=30)
_FINISHED_DAYS = 2  # Telegram keeps an update for a day: core.telegram.org/bots/api, 2026-11-25
# PostgreSQL's words: of a refused login, its driver tells no code.
_NOT_LET_IN = ("authentication failed", "does not exist", "no pg_hba.conf entry", "resolve host")
_COUNTED_DAYS = 731  # DUTIES.md section 5: counters for 24 months


def utc_now() -> datetime.datetime:
    """Return the time, in UTC."""
    return datetime.datetime.now(datetime.UTC)


class Counted(NamedTuple):
    """How often something happened on a day."""

    day: datetime.date
    kind: str
    value: str
    number: int


class Answered(NamedTuple):
    """What is saved when a chat was answered.

    Attributes:
        update_ids: the updates that the answer was for; empty where it was for none.
        state: kept for a day; empty: everything about the chat is deleted.
        counts: (kind, value) of what happened, counted by day.
        chosen: kept for thirty days; empty: what was chosen before stays as it is.
    """

    update_ids: Sequence[int]
    chat_id: int
    state: bytes
    counts: Sequence[tuple[str, str]] = ()
    chosen: bytes = b""


class Memory:
    """The database of one bot; safe to share between threads. Every call may block.

    Every call raises MemoryUnavailableError where the database cannot be reached, and works again
    by itself when it is back.
    """

    def __init__(
        self,
        url: str,
        secret_key: str = "",
        clock: Callable[[], datetime.datetime] = utc_now,
    ) -> None:
        """Keep where the database is; it is opened at the first call.

        Args:
            secret_key: Fernet keys, the newest first, commas between; "": one for this process.

        Raises:
            SettingsError: the secret key is none.
        """
        self._keys, self._clock = Keys(secret_key), clock
        if not self._keys.lasting:
            log.warning("SECRET_KEY is not set: what chats say is forgotten when the bot stops")
        self._engine = open_database(url)
        driver_error: type[Exception] = self._engine.dialect.loaded_dbapi.Error
        self._errors = (driver_error, SQLAlchemyError, OSError)
        self._sql = Statements(self._engine.dialect)
        self._ready, self._preparing = False, Lock()

    def chat(self, chat_id: int) -> bytes | None:
        """Return the saved state of a chat, what it chose where the state's day is over, or None.

        None where the chat is unknown, its time is over, or no key opens it.
        """
        now = _seconds(self._clock())
        for key in self._keys.of(chat_id):
            for (sealed,) in self._ask(self._sql.chat, {"key": key, "now": now}):
                state = self._keys.unseal(sealed)
                if state is not None:
                    return state
        return None

    def is_finished(self, update_id: int) -> bool:
        """Return whether an update was answered in the last two days."""
        return bool(self._ask(self._sql.is_finished, {"update_id": update_id}))

    def finish(
        self,
        update_id: int | None,
        chat_id: int,
        state: bytes,
        counts: Sequence[tuple[str, str]] = (),
        chosen: bytes = b"",
    ) -> None:
        """Save in one transaction that an update was answered, and what came of it.

        Args:
            update_id: None where the turn answered no update.
            state, counts, chosen: as ``Answered`` has them.
        """
        updates = () if update_id is None else (update_id,)
        self.finish_all([Answered(updates, chat_id, state, counts, chosen)])

    def finish_all(self, answers: Sequence[Answered]) -> None:
        """Save in one transaction what came of several answers.

        An update that is finished already changes nothing: calling again after an error is safe.
        """
        now = self._clock()
        # Every process takes rows in the same order, so that no two wait for each other.
        ordered = sorted(answers, key=lambda answer: answer.chat_id)
        ready = [(answer, *self._rows(answer, now)) for answer in ordered]

        def work(cursor: DBAPICursor) -> None:
            counts: list[tuple[str, str]] = []
            for answer, stale, rows in ready:
                if answer.update_ids and not self._first(cursor, answer.update_ids, now):
                    continue
                for key in stale:
                    cursor.execute(self._sql.forget, {"key": key})
                for row in rows:
                    cursor.execute(self._sql.keep, row)
                counts += answer.counts
            self._count(cursor, now, counts)

        self._run(work)
        if not all(answer.state for answer in answers):
            self._empty_log()

    def forget(self, chat_id: int) -> None:
        """Delete everything about a chat, so that the database's files hold it no more."""
        self.finish(None, chat_id, b"")

    def purge(self, now: datetime.datetime | None = None) -> dict[str, int]:
        """Delete what is past its time, and return how much: "states", "updates", "counts".

        Args:
            now: in UTC; None: the clock's time.
        """
        now = now or self._clock()
        values = {
            "now": _seconds(now),
            "finished": _day(now - datetime.timedelta(days=_FINISHED_DAYS)),
            "counted": _day(now - datetime.timedelta(days=_COUNTED_DAYS)),
        }

        def work(cursor: DBAPICursor) -> dict[str, int]:
            deleted = {}
            for name, statement in self._sql.purge.items():
                cursor.execute(statement, values)
                deleted[name] = cursor.rowcount
            return deleted

        deleted = self._run(work)
        self._empty_log()
        return deleted

    def counts(self, first: datetime.date, last: datetime.date) -> list[Counted]:
        """Return the daily counts from one day to another, both included, in order."""
        rows = self._ask(self._sql.counts, {"first": first.isoformat(), "last": last.isoformat()})
        return [Counted(datetime.date.fromisoformat(str(row[0])), *row[1:]) for row in rows]

    def upgrade(self) -> None:
        """Make the tables, or change them to what this version needs."""
        self._reached(lambda: upgrade(self._engine))
        self._engine.dispose()

    def close(self) -> None:
        """Close every connection; the next call opens a new one."""
        self._engine.dispose()

    def _empty_log(self) -> None:
        """Move SQLite's write-ahead log into the file: the log still holds what was deleted."""
        if self._engine.dialect.name == "sqlite":
            self._ask("PRAGMA wal_checkpoint(TRUNCATE)", {})

    def _rows(
        self, answer: Answered, now: datetime.datetime
    ) -> tuple[Sequence[bytes], list[dict[str, Any]]]:
        """Return the keys to delete and the rows to keep, so that nothing is sealed meanwhile."""
        keys = self._keys.of(answer.chat_id)
        if not answer.state:
            return keys, []
        kept = (("day", answer.state, STATE_LIFE), ("month", answer.chosen, CHOICE_LIFE))
        rows = [
            {
                "key": keys[0],
                "life": life,
                "sealed": self._keys.seal(data),
                "until": _seconds(now + span),
            }
            for life, data, span in kept
            if data
        ]
        return keys[1:], rows

    def _first(
        self, cursor: DBAPICursor, update_ids: Sequence[int], now: datetime.datetime
    ) -> bool:
        """Note updates as finished, and return whether one of them was not so before."""
        new = 0
        for update_id in sorted(update_ids):
            cursor.execute(self._sql.finish, {"update_id": update_id, "day": _day(now)})
            new += cursor.rowcount
        return new > 0

    def _count(
        self, cursor: DBAPICursor, now: datetime.datetime, counts: Sequence[tuple[str, str]]
    ) -> None:
        """Add to the day's counts, always in the same order, so that no two wait for each other."""
        rows = [
            {"day": _day(now), "kind": kind, "value": value, "number": number}
            for (kind, value), number in sorted(Counter(counts).items())
        ]
        if rows:
            cursor.executemany(self._sql.count, rows)

    def _ask(self, query: str, values: dict[str, Any]) -> Sequence[Any]:
        def work(cursor: DBAPICursor) -> Sequence[Any]:
            cursor.execute(query, values)
            return cursor.fetchall()

        return self._run(work)

    def _run(self, work: Callable[[DBAPICursor], T]) -> T:
        """Return what the work returns, done in one transaction."""
        return self._reached(lambda: self._done(work))

    def _done(self, work: Callable[[DBAPICursor], T]) -> T:
        """Return what the work returns.

        The driver is spoken to itself: SQLAlchemy's own connection would double a turn's cost.
        """
        if not self._ready:
            with self._preparing:
                require_current(self._engine)
                self._ready = True
        connection = self._engine.raw_connection()
        try:
            result = work(connection.cursor())
            connection.commit()
            return result
        finally:
            connection.close()  # and what was not committed is rolled back

    def _reached(self, work: Callable[[], T]) -> T:
        """Return what the work returns.

        Raises:
            MemoryUnavailableError: the database cannot be reached, or refuses.
        """
        try:
            return self._with_living_connections(work)
        except self._errors as error:
            self._ready = False  # what comes back may be another database
            self._engine.dispose()
            raise MemoryUnavailableError(
                f"DATABASE_URL: the database cannot be used ({type(error).__name__}): "
                + _cure(error)
            ) from None

    def _with_living_connections(self, work: Callable[[], T]) -> T:
        """Return what the work returns; a server's connection may have died while it lay idle."""
        if self._ready and self._engine.dialect.name != "sqlite":
            try:
                return work()
            except self._errors:
                self._engine.dispose()
        return work()


def _cure(error: Exception) -> str:
    if any(sign in str(error) for sign in _NOT_LET_IN):
        return "see that its user, password, host and database's name are right"
    return "see that it runs, that its disk has room, and that the bot may write to it"


def _seconds(time: datetime.datetime) -> int:
    return int(time.timestamp())


def _day(time: datetime.datetime) -> str:
    return time.date().isoformat()
