"""Every test of the memory runs on SQLite and on PostgreSQL."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.memory.keys import new_key
from bot.memory.store import Memory
from tests.postgres import postgres_server_url, postgres_url

__all__ = ["postgres_server_url", "postgres_url"]

KEY = new_key()


class Clock:
    """A clock that a test turns forward."""

    def __init__(self) -> None:
        self.now = datetime.datetime(2026, 11, 25, 23, 30, tzinfo=datetime.UTC)

    def __call__(self) -> datetime.datetime:
        return self.now

    def pass_(self, **span: float) -> None:
        self.now += datetime.timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/harbor.sqlite3"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    name = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    return str(request.getfixturevalue(name))


@pytest.fixture
def memory(url: str, clock: Clock) -> Iterator[Memory]:
    memory = Memory(url, KEY, clock)
    memory.upgrade()
    yield memory
    memory.close()
