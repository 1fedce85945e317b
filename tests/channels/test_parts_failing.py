"""When a part of the bot fails, crisis lines and guide answers still go out, and it recovers."""

import asyncio
import pickle
import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jinja2 import TemplateError

from bot.assembly import assemble
from bot.channels.telegram import remembered as remembered_module
from bot.channels.telegram.remembered import Kept
from bot.dialogue.resources import Resources
from bot.settings import Settings
from tests.botapi import BotApi
from tests.channels.running import running, until

CALM, RISK = "what is dbt?", "i want to die"


class Store:
    """A small chat store in a real SQLite file, which can be taken away."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.gone = False
        self._run("CREATE TABLE chat (id INTEGER PRIMARY KEY, state BLOB)")
        self._run("CREATE TABLE finished (id INTEGER PRIMARY KEY)")

    def _run(self, *statements: Any) -> Any:
        if self.gone:
            raise sqlite3.OperationalError("the server closed the connection")
        with sqlite3.connect(self.path, timeout=1) as connection:
            connection.execute(f"PRAGMA max_page_count = {getattr(self, 'pages', 100_000)}")
            found = [connection.execute(*([s] if isinstance(s, str) else s)) for s in statements]
            return found[-1].fetchone()

    def chat(self, chat_id: int) -> bytes | None:
        row = self._run(("SELECT state FROM chat WHERE id = ?", (chat_id,)))
        return row and row[0]

    def is_finished(self, update_id: int) -> bool:
        return self._run(("SELECT 1 FROM finished WHERE id = ?", (update_id,))) is not None

    def finish(
        self, update_id: int, chat_id: int, state: bytes, counts: Sequence[tuple[str, str]]
    ) -> None:
        self._run(
            ("INSERT OR REPLACE INTO chat VALUES (?, ?)", (chat_id, state)),
            ("INSERT OR IGNORE INTO finished VALUES (?)", (update_id,)),
        )

    def forget(self, chat_id: int) -> None:
        self._run(("DELETE FROM chat WHERE id = ?", (chat_id,)))


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as started:
        started.webhook.first_wait = 0.01
        yield started


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "chats.sqlite3")


@pytest.fixture
def kept(store: Store) -> Kept:
    return Kept(store, pickle.dumps, pickle.loads)


@pytest.fixture(autouse=True)
def soon_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered_module, "_GONE_SECONDS", 0.05)


async def confirmed(api: BotApi) -> None:
    await until(lambda: not api.inbox.held)


async def test_a_restart_goes_on_where_the_chat_was(
    api: BotApi, resources: Resources, kept: Kept
) -> None:
    async with running(api, resources, kept=kept):
        api.say(1, "find me a therapist")
        await confirmed(api)
    async with running(api, resources, kept=kept):
        api.say(1, "53214")
        await confirmed(api)

    assert "nearby" in api.texts(1)[1]


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_what_was_answered_before_a_crash_is_not_answered_again(
    api: BotApi, resources: Resources, store: Store, kept: Kept, webhook: bool
) -> None:
    numbers = [api.say(chat, CALM) for chat in range(1001, 1051)]
    for number in numbers[::2]:
        store.finish(number, number, pickle.dumps(None), ())

    async with running(api, resources, webhook=webhook, kept=kept):
        await confirmed(api)

    told = [len(api.messages(chat)) for chat in range(1001, 1051)]
    assert told == [0, 1] * 25


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_the_store_may_go_and_come_back(
    api: BotApi, resources: Resources, store: Store, kept: Kept, webhook: bool
) -> None:
    async with running(api, resources, webhook=webhook, kept=kept) as bot:
        api.say(1, "find me a therapist")
        await confirmed(api)
        store.gone = True
        for chat in range(1001, 1201):
            api.say(chat, RISK if chat % 20 == 0 else CALM)
        api.say(1, "53214")
        await confirmed(api)
        assert not bot.parts.watch.store_answers
        assert "988" in api.texts(1020)[0]
        assert "DBT" in api.texts(1001)[0]
        store.gone = False
        await asyncio.sleep(0.1)
        api.say(2, CALM)
        await confirmed(api)
        assert bot.parts.watch.store_answers
        api.say(1, "nearby")
        await confirmed(api)

    assert "Carla Weismantel" in api.texts(1)[2], "the search went on in memory"
    assert {len(api.messages(chat)) for chat in range(1001, 1201)} == {1}


async def test_a_full_disk_keeps_nobody_waiting(
    api: BotApi, resources: Resources, store: Store, kept: Kept
) -> None:
    store.pages = 3  # SQLite then says: database or disk is full
    chats = range(1001, 1201)
    for chat in chats:
        api.say(chat, RISK if chat % 20 == 0 else CALM)

    async with running(api, resources, kept=kept) as bot:
        await confirmed(api)
        assert b"harbor_store_up 0.0" in bot.parts.watch.page()

    assert {len(api.messages(chat)) for chat in chats} == {1}
    assert "988" in api.texts(1020)[0]


async def test_a_store_that_does_not_answer_holds_a_chat_up_for_moments_only(
    api: BotApi,
    resources: Resources,
    store: Store,
    kept: Kept,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(remembered_module, "_ANSWER_SECONDS", 0.1)
    monkeypatch.setattr(remembered_module, "_GONE_SECONDS", 60)
    with sqlite3.connect(store.path) as held:
        held.execute("BEGIN EXCLUSIVE")
        api.say(1, RISK)
        async with running(api, resources, kept=kept):
            await confirmed(api)

    assert "988" in api.texts(1)[0]


async def test_what_a_person_asked_to_forget_while_the_store_was_gone_is_deleted_later(
    api: BotApi, resources: Resources, store: Store, kept: Kept
) -> None:
    async with running(api, resources, kept=kept):
        api.say(1, "find me a therapist")
        await confirmed(api)
        assert store.chat(1) is not None
        store.gone = True
        api.say(1, "/forget")
        await confirmed(api)
        store.gone = False
        await asyncio.sleep(0.1)
        api.say(2, CALM)
        await confirmed(api)

    assert store.chat(1) is None


async def test_a_state_of_another_version_begins_anew(
    api: BotApi, resources: Resources, store: Store, kept: Kept
) -> None:
    def unreadable(_: bytes) -> Any:
        raise ValueError("another version")

    store.finish(1, 1, b"of another version", ())
    api.say(1, CALM)
    async with running(api, resources, kept=replace(kept, unpack=unreadable)):
        await confirmed(api)

    assert "DBT" in api.texts(1)[0]


async def test_without_the_directory_the_finder_says_so_and_the_rest_goes_on(
    api: BotApi, tmp_path: Path
) -> None:
    broken = assemble(Settings(_env_file=None), directory=tmp_path / "none.db")
    for text in ("find me a therapist in 53214 in person", CALM, RISK):
        api.say(1, text)
    async with running(api, broken):
        await confirmed(api)

    finder, guide, card, *_ = api.texts(1)
    assert "can't reach my list" in finder
    assert "DBT" in guide
    assert "988" in card


@pytest.mark.parametrize("part", ["assess", "look_up", "search", "read_request", "language"])
async def test_whatever_part_raises_the_person_sees_help(
    api: BotApi, resources: Resources, part: str
) -> None:
    def broken(*_: Any) -> Any:
        raise RuntimeError("broken")

    for text in (CALM, RISK, "find me a therapist in 53214 in person"):
        api.say(1, text)
    async with running(api, replace(resources, **{part: broken})):
        await confirmed(api)

    assert len(api.texts(1)) >= 3
    assert "988" in api.texts(1)[1]


async def test_with_broken_templates_the_lines_still_go_out(
    api: BotApi, resources: Resources
) -> None:
    class Broken:
        labels = resources.wording.labels

        def __getattr__(self, name: str) -> Callable[..., Any]:
            raise TemplateError(name)

    api.say(1, RISK)
    api.say(2, CALM)
    async with running(api, replace(resources, wording=Broken())):
        await confirmed(api)

    assert "988" in api.texts(1)[0]
    assert "988" in api.texts(2)[0]


async def test_a_failure_outside_the_turn_still_shows_the_lines(
    api: BotApi, resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    api.say(1, CALM)
    async with running(api, resources) as bot:
        monkeypatch.setattr(bot.parts.intake, "_turn", lambda *_: 1 / 0)
        await confirmed(api)

    assert "988" in api.texts(1)[0]
