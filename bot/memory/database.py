"""Opening SQLite or PostgreSQL, so that neither waits for ever nor keeps what was deleted."""

import os
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool

# One connection a process: threads take turns, which costs less than SQLite's own waiting.
_SQLITE = {"poolclass": QueuePool, "pool_size": 1, "max_overflow": 0, "pool_timeout": 5}
_POSTGRESQL = {
    "pool_size": 4,
    "max_overflow": 4,
    "pool_timeout": 5,
    "connect_args": {"connect_timeout": 3, "tcp_user_timeout": 5_000},
}
_PRAGMAS = (
    "journal_mode = WAL",  # readers and the writer do not wait for each other
    "synchronous = NORMAL",  # a killed process loses nothing; a power cut may lose the last turns
    "busy_timeout = 5000",  # milliseconds, for another process's turn
    "secure_delete = ON",  # what is deleted is overwritten
)


def open_database(url: str) -> Engine:
    """Return the engine of a database; it connects when it is first used."""
    if not url.startswith("sqlite"):
        return create_engine(url, **_POSTGRESQL)
    engine = create_engine(url, paramstyle="named", **_SQLITE)
    event.listen(engine, "do_connect", _made_private)
    event.listen(engine, "connect", _prepared)
    return engine


def _made_private(_dialect: object, _record: object, path: list[Any], _options: object) -> None:
    """Make a new file that only the bot's own user may read; SQLite's others take its mode."""
    if path and path[0] != ":memory:":
        os.close(os.open(path[0], os.O_RDWR | os.O_CREAT, 0o600))


def _prepared(connection: Any, _record: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
