"""What remembering costs a turn, beside bare sqlite3 that does the same in clear; and a report."""

import datetime
import itertools
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

from bot.dialogue.events import Said
from bot.dialogue.resources import Resources
from bot.dialogue.saved import from_bytes, to_bytes
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.memory.keys import new_key
from bot.memory.store import Memory
from bot.report.figures import figures
from bot.report.page import as_page
from tests.memory.year import counts

CHATS = 500
_BARE = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE kept (chat INTEGER PRIMARY KEY, state BLOB) ;
CREATE TABLE done (id INTEGER PRIMARY KEY);
CREATE TABLE counts (kind TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID;
"""


def report(turns: int) -> str:
    """Return the page on a made-up year of so many turns, read from a database."""
    first, last = datetime.date(2026, 1, 1), datetime.date(2026, 12, 31)
    with tempfile.TemporaryDirectory(prefix="harbor-bench-") as folder:
        memory = Memory(f"sqlite:///{folder}/harbor.sqlite3", new_key())
        memory.upgrade()
        with sqlite3.connect(f"{folder}/harbor.sqlite3") as database:
            rows = [(str(day), *rest) for day, *rest in counts(turns, first)]
            database.executemany("INSERT INTO daily_count VALUES (?, ?, ?, ?)", rows)
        page = as_page(figures(memory.counts(first, last), first, last))
        memory.close()
    return page


def costs(resources: Resources, folder: Path) -> dict[str, Callable[[str], object]]:
    """Return what is timed, by name."""
    turn = take_turn(DialogueState(), Said(text="what is dbt?"), resources)
    state, number = to_bytes(turn.state), itertools.count()
    memory = Memory(f"sqlite:///{folder}/harbor.sqlite3", new_key())
    bare = sqlite3.connect(folder / "bare.sqlite3")
    bare.executescript(_BARE)

    def bare_finish(_: str) -> None:
        i = next(number)
        bare.execute("INSERT INTO done VALUES (?)", (i,))
        bare.execute("REPLACE INTO kept VALUES (?, ?)", (i % CHATS, state))
        for kind in turn.counted:
            bare.execute(
                "INSERT INTO counts VALUES (?, 1) "
                "ON CONFLICT (kind) DO UPDATE SET number = number + 1",
                (str(kind),),
            )
        bare.commit()

    def finish(_: str) -> None:
        i = next(number)
        memory.finish(i, i % CHATS, state, turn.counted)

    return {
        "yardstick: bare sqlite3 saves the same": bare_finish,
        "memory: finish (seal and save a turn)": finish,
        "memory: chat (read and open a state)": lambda _: memory.chat(next(number) % CHATS),
        "memory: is_finished": lambda _: memory.is_finished(next(number)),
        "state to bytes": lambda _: to_bytes(turn.state),
        "state from bytes": lambda _: from_bytes(state, resources),
    }
