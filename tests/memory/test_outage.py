"""The database goes away and comes back; nobody has to restart the bot."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from bot.errors import MemoryUnavailableError, SettingsError
from bot.memory.keys import Keys, new_key
from bot.memory.store import Memory
from tests.memory.conftest import KEY, Clock


def test_a_missing_folder_is_told_in_one_line_and_used_when_it_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "later"
    memory = Memory(f"sqlite:///{folder}/harbor.sqlite3", KEY)

    with pytest.raises(MemoryUnavailableError, match=r"^DATABASE_URL: .*cannot be used.*$"):
        memory.chat(10)

    folder.mkdir()
    memory.finish(1, 10, b"a state")
    assert memory.chat(10) == b"a state"
    memory.close()


@contextmanager
def full_disk() -> Iterator[None]:
    """Let this process write to no file beyond its first hundred bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_is_told_and_nothing_saved_before_is_lost(sqlite_url: str) -> None:
    memory = Memory(sqlite_url, KEY)
    memory.finish(1, 10, b"a state")

    with full_disk(), pytest.raises(MemoryUnavailableError) as caught:
        memory.finish(2, 10, b"a later state")

    assert "that its disk has room" in str(caught.value)
    assert memory.chat(10) == b"a state"
    assert not memory.is_finished(2)
    memory.finish(2, 10, b"a later state")
    assert memory.chat(10) == b"a later state"
    memory.close()


def test_a_file_that_is_no_database_is_told_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "harbor.sqlite3"
    path.write_bytes(b"this is no database" * 1_000)

    with pytest.raises(MemoryUnavailableError) as caught:
        Memory(f"sqlite:///{path}", KEY).chat(10)

    assert "\n" not in str(caught.value)


def administer(postgres_url: str, *statements: str) -> None:
    url = make_url(postgres_url)
    admin = url.set(drivername="postgresql", database="postgres")
    with psycopg.connect(admin.render_as_string(False), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.replace("NAME", str(url.database)))


_DROPPED = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'NAME'"


def test_a_restarted_postgresql_is_not_noticed(postgres_url: str) -> None:
    memory = Memory(postgres_url, KEY)
    memory.upgrade()
    memory.finish(1, 10, b"a state")

    administer(postgres_url, _DROPPED)

    assert memory.chat(10) == b"a state"
    memory.close()


def test_an_update_that_a_restart_cut_short_is_counted_once(postgres_url: str) -> None:
    memory = Memory(postgres_url, KEY, Clock())
    memory.upgrade()

    for update in range(20):
        administer(postgres_url, _DROPPED)
        memory.finish(update, 10, b"a state", [("turn", "ask")])

    today = Clock().now.date()
    assert [count.number for count in memory.counts(today, today)] == [20]
    memory.close()


def test_a_postgresql_that_is_gone_is_told_and_used_again(postgres_url: str) -> None:
    memory = Memory(postgres_url, KEY)
    memory.upgrade()
    memory.finish(1, 10, b"a state")

    administer(postgres_url, "ALTER DATABASE NAME ALLOW_CONNECTIONS false", _DROPPED)
    with pytest.raises(MemoryUnavailableError, match=r"^DATABASE_URL: .*cannot be used.*$"):
        memory.finish(2, 10, b"a later state")

    administer(postgres_url, "ALTER DATABASE NAME ALLOW_CONNECTIONS true")
    assert memory.chat(10) == b"a state"
    memory.close()


def test_a_wrong_login_is_told_as_one_and_not_as_a_full_disk(postgres_url: str) -> None:
    url = make_url(postgres_url).set(username="nobody_here", password="secret")

    with pytest.raises(MemoryUnavailableError, match="see that its user, password, host") as told:
        Memory(url.render_as_string(False), KEY).chat(10)

    assert "disk" not in str(told.value)
    assert "secret" not in str(told.value)


BAD_KEYS = {
    "a short one": "abc",
    "one that is no base64": "x" * 44,
    "a bad one behind a good one": f"{KEY},abc",
    "one cut off": KEY[:-2],
}


@pytest.mark.parametrize("bad", BAD_KEYS.values(), ids=BAD_KEYS)
def test_a_bad_key_is_told_in_one_line_that_does_not_repeat_it(bad: str) -> None:
    with pytest.raises(SettingsError, match=r"^SECRET_KEY: .*memory new-key`$") as caught:
        Keys(bad)

    assert bad.split(",")[-1] not in str(caught.value)


def test_the_bad_one_of_several_keys_is_numbered() -> None:
    with pytest.raises(SettingsError, match="key 2 of 3"):
        Keys(f"{new_key()}, abc, {new_key()}")
