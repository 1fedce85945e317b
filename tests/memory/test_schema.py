"""The migrations lead to the tables, on SQLite and on PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.exc import IntegrityError

from bot.errors import MemoryUnavailableError
from bot.memory import schema
from bot.memory.store import Memory
from bot.memory.tables import MemoryTable
from tests.memory.conftest import KEY


def test_the_migrations_lead_to_the_tables(url: str, memory: Memory) -> None:
    engine = create_engine(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})

        assert compare_metadata(context, MemoryTable.metadata) == []
    engine.dispose()


def test_the_last_migration_is_the_one_that_is_asked_for() -> None:
    folder = Path(schema.__file__).parent / "migrations"

    assert ScriptDirectory(str(folder)).get_heads() == [schema.HEAD]


def test_the_database_itself_refuses_an_unknown_life(url: str, memory: Memory) -> None:
    engine = create_engine(url)
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.execute(
            text("INSERT INTO kept (key, life, sealed, until) VALUES (:b, 'ever', :b, 1)"),
            {"b": b"x"},
        )
    engine.dispose()


def test_upgrading_again_changes_nothing(memory: Memory) -> None:
    memory.finish(1, 10, b"a state")

    memory.upgrade()

    assert memory.chat(10) == b"a state"


def test_a_sqlite_file_is_made_at_the_first_turn(sqlite_url: str) -> None:
    memory = Memory(sqlite_url, KEY)

    memory.finish(1, 10, b"a state")

    assert memory.chat(10) == b"a state"
    memory.close()


def _schema(url: str) -> dict[str, object]:
    """Return the columns, keys, checks and indexes of each table of a SQLite file."""
    engine = create_engine(url)
    found = {}
    with engine.connect() as connection:
        told = inspect(connection)
        for name in told.get_table_names():
            flags = connection.execute(text(f"PRAGMA table_list({name})")).one()[2:]
            columns = connection.execute(text(f"PRAGMA table_info({name})")).all()
            checks = told.get_check_constraints(name), told.get_indexes(name)
            found[name] = flags, columns, checks
        found["at"] = connection.execute(text("SELECT version_num FROM alembic_version")).all()
    engine.dispose()
    return found


def test_a_sqlite_file_made_at_the_first_turn_is_what_the_migrations_make(tmp_path: Path) -> None:
    made, migrated = (f"sqlite:///{tmp_path}/{name}.sqlite3" for name in ("made", "migrated"))
    for url in (made, migrated):
        memory = Memory(url, KEY)
        if url == migrated:
            memory.upgrade()
        memory.finish(1, 10, b"a state")
        memory.close()

    assert _schema(made) == _schema(migrated)


def test_processes_that_make_a_sqlite_file_at_once_do_not_disturb_each_other(
    sqlite_url: str,
) -> None:
    stores = [Memory(sqlite_url, KEY) for _ in range(4)]

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda store: store.finish(1, 10, b"a state"), stores))

    assert [store.chat(10) for store in stores] == [b"a state"] * 4
    for store in stores:
        store.close()


def test_postgresql_without_tables_says_which_command_makes_them(postgres_url: str) -> None:
    memory = Memory(postgres_url, KEY)

    with pytest.raises(MemoryUnavailableError, match="run `python -m bot memory upgrade`"):
        memory.chat(10)

    memory.upgrade()
    assert memory.chat(10) is None, "and works again by itself"
    memory.close()


def test_machines_that_upgrade_at_once_do_not_disturb_each_other(postgres_url: str) -> None:
    stores = [Memory(postgres_url, KEY) for _ in range(4)]

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(Memory.upgrade, stores))

    assert [store.chat(10) for store in stores] == [None] * 4
    for store in stores:
        store.close()


def test_tables_of_a_newer_version_are_left_alone(url: str, memory: Memory) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(MemoryUnavailableError, match="a newer version of Harbor made"):
        memory.upgrade()
    engine.dispose()
