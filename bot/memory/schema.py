"""Whether the tables stand where this version of Harbor needs them, and bringing them there."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from bot.errors import MemoryUnavailableError
from bot.memory.tables import MemoryTable

HEAD = "0001"  # the last file in migrations/versions
_FOLDER = Path(__file__).parent / "migrations"
# As Alembic makes it.
_VERSIONS = (
    "CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)
_ONE_AT_A_TIME = 4_275_627  # of PostgreSQL's advisory locks, for two machines that start at once


def require_current(engine: Engine) -> None:
    """Return where the tables are current; those of a SQLite file are made so at once.

    Raises:
        MemoryUnavailableError: the tables of a PostgreSQL are not; one command mends it.
    """
    with engine.connect() as connection:
        found = revision(connection)
    if found == HEAD:
        return
    if engine.dialect.name != "sqlite":
        raise MemoryUnavailableError(
            f"DATABASE_URL: the tables are at {found or 'nothing'}, not at {HEAD}: "
            "run `python -m bot memory upgrade`"
        )
    if found:
        upgrade(engine)
    else:
        _make(engine)


def revision(connection: Connection) -> str:
    """Return the migration that a database stands at, "" for a new one."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return connection.scalar(text("SELECT version_num FROM alembic_version")) or ""


def _make(engine: Engine) -> None:
    """Make the tables of a new SQLite file as the migrations would: loading Alembic takes 9 MiB.

    What another process has made meanwhile, or this one before it was killed, is left as it is.
    """
    with engine.begin() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        if revision(connection):
            return
        MemoryTable.metadata.create_all(connection)
        connection.exec_driver_sql(_VERSIONS)
        connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def upgrade(engine: Engine) -> None:
    """Make the tables, or change them to what this version needs; nothing where they are.

    Raises:
        MemoryUnavailableError: a newer version of Harbor made them.
    """
    from alembic import command  # takes a tenth of a second, and only here is it needed
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_ONE_AT_A_TIME})"))
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError:
            raise MemoryUnavailableError(
                f"DATABASE_URL: the tables are at {revision(connection)}, which a newer version "
                "of Harbor made: install that version"
            ) from None
