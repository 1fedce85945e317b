"""What the files of the database hold, read as whoever steals them would."""

import os
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, text

from bot.dialogue.events import Commanded, Event, Located, Said
from bot.dialogue.resources import Resources
from bot.dialogue.saved import chosen_bytes, to_bytes
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.memory.keys import Keys, new_key
from bot.memory.store import Memory
from tests.memory.conftest import KEY

CHAT = 777_123_456_789
MARKED = "xqvzwk"  # stands in everything the person writes
NOWHERE = (MARKED, str(CHAT), '"v":1', "53214", "card_active", '"country"', KEY)


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.glob("harbor.sqlite3*")))


def talk(memory: Memory, resources: Resources) -> None:
    """Write, search, share a position and choose a country, each with marked words."""
    events: tuple[Event, ...] = (
        Said(text=f"my name is {MARKED} and i want to die"),
        Said(text=f"{MARKED} asks what dbt is"),
        Said(text=f"find me a therapist near 53214 for {MARKED}"),
        Located(lat=43.01234, lon=-87.91234),
        Commanded(name="country", argument="Australia"),
        Commanded(name="find", argument=f"{MARKED} town"),
    )
    state = DialogueState()
    for number, event in enumerate(events):
        turn = take_turn(state, event, resources)
        state = turn.state
        memory.finish(number, CHAT, to_bytes(state), turn.counted, chosen_bytes(state))


def test_a_stolen_sqlite_file_tells_nothing_of_a_person(
    sqlite_url: str, tmp_path: Path, resources: Resources
) -> None:
    memory = Memory(sqlite_url, KEY)
    talk(memory, resources)

    found = everything(tmp_path)
    memory.close()
    found += everything(tmp_path)

    assert b"find_therapist" in found, "the counts are there, so that this can fail"
    assert [word for word in NOWHERE if word.encode() in found] == []


def test_a_stolen_postgresql_dump_tells_nothing_of_a_person(
    postgres_url: str, resources: Resources
) -> None:
    memory = Memory(postgres_url, KEY)
    memory.upgrade()
    talk(memory, resources)
    memory.close()

    found = b""
    with psycopg.connect(postgres_url.replace("+psycopg", "", 1)) as connection:
        for table in ("kept", "finished_update", "daily_count", "alembic_version"):
            with connection.cursor().copy(f"COPY {table} TO STDOUT (FORMAT binary)") as rows:
                found += b"".join(bytes(row) for row in rows)

    assert b"find_therapist" in found
    assert [word for word in NOWHERE if word.encode() in found] == []


def test_what_was_forgotten_is_gone_from_the_file_and_its_log(
    sqlite_url: str, tmp_path: Path
) -> None:
    memory = Memory(sqlite_url, KEY)
    memory.finish(1, CHAT, b"a state", chosen=b"a country")
    engine = create_engine(sqlite_url)
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT key, sealed FROM kept")).all()
    engine.dispose()
    traces = [bytes(value) for row in rows for value in row]
    assert len(traces) == 4
    assert all(trace in everything(tmp_path) for trace in traces)

    memory.forget(CHAT)

    assert not any(trace in everything(tmp_path) for trace in traces)
    memory.close()


def test_only_the_bot_s_own_user_may_read_its_files(sqlite_url: str, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        memory = Memory(sqlite_url, KEY)
        memory.finish(1, CHAT, b"a state")
        files = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.glob("harbor.*")}
        memory.close()
    finally:
        os.umask(before)

    assert set(files) == {"harbor.sqlite3", "harbor.sqlite3-wal", "harbor.sqlite3-shm"}
    assert set(files.values()) == {0o600}


def test_the_same_state_never_looks_the_same_twice() -> None:
    keys = Keys(new_key())

    assert keys.seal(b"a state") != keys.seal(b"a state")


@pytest.mark.parametrize("changed", [b"", b"not sealed", b"gAAAA", "é".encode()])
def test_bytes_that_no_key_sealed_are_no_state(changed: bytes) -> None:
    assert Keys(new_key()).unseal(changed) is None
