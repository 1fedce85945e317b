"""When a part of the bot fails, crisis lines and guide answers still go out, and it recovers."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
import pytest
from jinja2 import TemplateError
from sqlalchemy import event

from bot.assembly import assemble
from bot.channels.telegram import remembered as remembered_module
from bot.dialogue.resources import Resources
from bot.dialogue.saved import to_bytes
from bot.dialogue.state import DialogueState
from bot.errors import MemoryUnavailableError
from bot.memory.keys import new_key
from bot.memory.store import Memory
from bot.settings import Settings
from tests.botapi import BotApi
from tests.channels.running import running, until

CALM, RISK = "what is dbt?", "i want to die"
KEY = new_key()


def plain(url: str) -> str:
    return url.replace("postgresql+psycopg", "postgresql", 1)


class Breakable(Memory):
    """The real chat store, which can be taken away."""

    gone = False

    def _reached(self, work: Callable[[], Any]) -> Any:
        if self.gone:
            raise MemoryUnavailableError("the server closed the connection")
        return super()._reached(work)


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as started:
        started.webhook.first_wait = 0.01
        yield started


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "chats.sqlite3"


@pytest.fixture
def store(file: Path) -> Iterator[Breakable]:
    memory = Breakable(f"sqlite:///{file}", new_key())
    yield memory
    memory.close()


@pytest.fixture(autouse=True)
def soon_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered_module, "_GONE_SECONDS", 0.05)


async def confirmed(api: BotApi) -> None:
    await until(lambda: not api.inbox.held)


async def test_a_restart_goes_on_where_the_chat_was(
    api: BotApi, resources: Resources, store: Breakable
) -> None:
    async with running(api, resources, store=store):
        api.say(1, "find me a therapist")
        await confirmed(api)
    async with running(api, resources, store=store):
        api.say(1, "53214")
        await confirmed(api)

    assert "nearby" in api.texts(1)[1]


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_what_was_answered_before_a_crash_is_not_answered_again(
    api: BotApi, resources: Resources, store: Breakable, webhook: bool
) -> None:
    numbers = [api.say(chat, CALM) for chat in range(1001, 1051)]
    for number in numbers[::2]:
        store.finish(number, 5, to_bytes(DialogueState()))

    async with running(api, resources, webhook=webhook, store=store):
        await confirmed(api)

    told = [len(api.messages(chat)) for chat in range(1001, 1051)]
    assert told == [0, 1] * 25


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_the_store_may_go_and_come_back(
    api: BotApi, resources: Resources, store: Breakable, webhook: bool
) -> None:
    async with running(api, resources, webhook=webhook, store=store) as bot:
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
    api: BotApi, resources: Resources, store: Breakable
) -> None:
    assert store.chat(1) is None  # the tables are there

    def full(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA max_page_count = 1")  # SQLite says: database or disk is full

    store.close()
    event.listen(store._engine, "connect", full)
    chats = range(1001, 1201)
    for chat in chats:
        api.say(chat, RISK if chat % 20 == 0 else CALM)

    async with running(api, resources, store=store) as bot:
        await confirmed(api)
        assert b"harbor_store_up 0.0" in bot.parts.watch.page()

    assert {len(api.messages(chat)) for chat in chats} == {1}
    assert "988" in api.texts(1020)[0]


async def test_a_store_that_does_not_answer_holds_a_chat_up_for_moments_only(
    api: BotApi,
    resources: Resources,
    store: Breakable,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(remembered_module, "_ANSWER_SECONDS", 0.1)
    monkeypatch.setattr(remembered_module, "_GONE_SECONDS", 60)
    assert store.chat(1) is None
    with sqlite3.connect(file) as held:
        held.execute("BEGIN EXCLUSIVE")
        api.say(1, RISK)
        async with running(api, resources, store=store):
            await confirmed(api)

    assert "988" in api.texts(1)[0]


async def test_a_person_who_left_while_the_store_was_gone_is_deleted_later(
    api: BotApi, resources: Resources, store: Breakable
) -> None:
    async with running(api, resources, store=store):
        api.say(1, "find me a therapist")
        await confirmed(api)
        assert store.chat(1) is not None
        store.gone = True
        api.blocked(1)
        await confirmed(api)
        store.gone = False
        await asyncio.sleep(0.1)
        api.say(2, CALM)
        await confirmed(api)

    assert store.chat(1) is None


async def test_the_database_may_be_killed_and_come_back(
    api: BotApi, resources: Resources, postgres_url: str, postgres_server_url: str
) -> None:
    store, name = Memory(postgres_url, KEY), postgres_url.partition("?")[0].rpartition("/")[2]
    store.upgrade()
    settings = {"webhook": True, "database_url": postgres_url, "secret_key": KEY}
    with psycopg.connect(plain(postgres_server_url), autocommit=True) as admin:
        async with running(api, resources, store=store, **settings) as bot:
            api.say(1, "find me a therapist")
            await confirmed(api)
            admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,)
            )
            for chat in range(1001, 1201):
                api.say(chat, RISK if chat % 20 == 0 else CALM)
            await confirmed(api)
            assert not bot.parts.watch.store_answers
            admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
            await asyncio.sleep(0.1)
            api.say(1, "53214")
            await confirmed(api)
            assert bot.parts.watch.store_answers

    assert "nearby" in api.texts(1)[1], "what was saved before is known again"
    assert {len(api.messages(chat)) for chat in range(1001, 1201)} == {1}
    store.close()


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
