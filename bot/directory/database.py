"""Opening the directory's database, and what is said when that fails.

SQLite is opened read-only by those who search and waits only shortly for a lock: a person is
waiting. PostgreSQL gets the same patience.
"""

import sqlite3
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import QueuePool
from sqlmodel import SQLModel, create_engine

from bot.content import KNOWLEDGE
from bot.directory.models import TABLES
from bot.errors import DirectoryError

_WAIT_SECONDS = 0.25  # for a lock, while a person waits
# Every statement is a few short ranges of a key: planned once, read by that key, by one process.
# Planned at every call it takes twice as long; with parallel workers, fifty times.
_POSTGRES_SETTINGS = (
    "statement_timeout=2000", "plan_cache_mode=force_generic_plan", "enable_seqscan=off",
    "enable_bitmapscan=off", "enable_hashjoin=off", "enable_mergejoin=off",
    "max_parallel_workers_per_gather=0", "jit=off",
)  # fmt: skip
_POSTGRES = {
    "connect_timeout": 3,  # seconds
    "prepare_threshold": 0,
    "options": " ".join(f"-c {setting}" for setting in _POSTGRES_SETTINGS),
}
# While a table fills, PostgreSQL still takes it for empty and would read it whole for every row.
_POSTGRES_WRITING = {"options": "-c enable_seqscan=off"}
_WRITING = ("synchronous = NORMAL", "cache_size = -65536", "cache_spill = OFF")
_OLD = "was made by an older version: remove it, then build or import it again"
_CURES = (
    ("locked", "is locked by another program: wait until it is done and try again"),
    ("disk is full", "no room is left on the disk: make some and run the same command again"),
    ("No space left", "no room is left on the disk: make some and run the same command again"),
    ("no such column", _OLD),
    ("UndefinedColumn", _OLD),
    ("readonly", "may not be written: check who owns the file"),
)


def failures() -> tuple[type[Exception], ...]:
    """Return what a database may raise; PostgreSQL's driver is loaded by who connects to it."""
    driver = sys.modules.get("psycopg")
    return (SQLAlchemyError, sqlite3.Error, OSError, *([driver.Error] if driver else []))


def directory_url(where: str | Path) -> str:
    """Return a path or a setting as a database URL; a relative SQLite path is the project's."""
    if isinstance(where, str):
        if not where.startswith("sqlite:///"):
            return where
        where = Path(where.removeprefix("sqlite:///"))
    return f"sqlite:///{(KNOWLEDGE.parent / where).resolve()}"


def sqlite_path(url: str) -> Path | None:
    """Return the file of an SQLite URL, None for another database."""
    return Path(url.removeprefix("sqlite:///")) if url.startswith("sqlite:///") else None


def open_for_search(url: str) -> Engine:
    """Return an engine that only reads, every statement by itself."""
    path = sqlite_path(url)
    if path is None:
        engine = create_engine(
            url,
            isolation_level="AUTOCOMMIT",
            connect_args=_POSTGRES,
            pool_reset_on_return=None,
        )
        event.listen(engine, "connect", _one_kind_of_integer)
        return engine
    uri = f"{path.as_uri()}?mode=ro"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(
            uri, uri=True, timeout=_WAIT_SECONDS, check_same_thread=False, isolation_level=None
        )

    return create_engine(
        "sqlite://", creator=connect, poolclass=QueuePool, pool_reset_on_return=None
    )


def _one_kind_of_integer(connection: Any, _record: Any) -> None:
    """Send integers as eight bytes: by their size, each mixture would be planned by itself."""
    from psycopg.types.numeric import Int8Dumper  # loaded by who connects to it

    connection.adapters.register_dumper(int, Int8Dumper)


def open_for_import(url: str) -> Engine:
    """Return an engine that writes, with the tables made. Raises DirectoryError."""
    postgres = {} if sqlite_path(url) else _POSTGRES_WRITING
    engine = create_engine(url, connect_args=postgres)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _ready_to_write)
        event.listen(engine, "begin", _lock_at_once)
    try:
        SQLModel.metadata.create_all(engine, tables=TABLES)
    except SQLAlchemyError as error:
        engine.dispose()
        raise DirectoryError(told(url, error)) from None
    return engine


def _ready_to_write(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy says when a transaction begins
    for setting in _WRITING:
        connection.execute(f"PRAGMA {setting}")


def _lock_at_once(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def told(url: str, error: Exception) -> str:
    """Return one line for an operator: which database, what is wrong, the cure; no password."""
    path = sqlite_path(url)
    name = path.name if path else f"the directory on {make_url(url).host or 'PostgreSQL'}"
    if path is not None and not path.exists():
        return f"{name}: is missing: run `python -m bot build-directory`"
    error = error.orig if isinstance(error, DBAPIError) and error.orig else error
    reason = f"{type(error).__name__}: {error}"
    cure = next((cure for sign, cure in _CURES if sign in reason), None)
    if cure:
        return f"{name}: {cure}"
    kind = type(error).__name__
    cure = (
        "run `python -m bot build-directory`"
        if path
        else "is the server there, and DIRECTORY_URL right?"
    )
    return f"{name}: cannot be used ({kind}): {cure}"
