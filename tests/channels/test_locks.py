"""Several processes on one PostgreSQL take turns in a chat."""

import asyncio
from collections.abc import AsyncIterator

import psycopg
import pytest

from bot.channels.telegram.locks import ChatLocks
from bot.channels.telegram.watch import Watch

CHAT = 730555117
KEY = "a-key-of-the-tests"


@pytest.fixture
async def two(postgres_url: str) -> AsyncIterator[tuple[ChatLocks, ChatLocks]]:
    """Locks of two processes."""
    both = ChatLocks(postgres_url, KEY, Watch()), ChatLocks(postgres_url, KEY, Watch())
    yield both
    for locks in both:
        await locks.close()


async def test_a_chat_belongs_to_one_process_at_a_time(two: tuple[ChatLocks, ChatLocks]) -> None:
    inside, most = 0, 0

    async def visit(locks: ChatLocks) -> None:
        nonlocal inside, most
        async with locks(CHAT) as mine:
            assert mine
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0.02)
            inside -= 1

    await asyncio.gather(*(visit(two[number % 2]) for number in range(2)))

    assert most == 1


async def test_two_chats_do_not_wait_for_each_other(two: tuple[ChatLocks, ChatLocks]) -> None:
    async with two[0](CHAT), asyncio.timeout(5), two[1](CHAT + 1) as mine:
        assert mine


async def test_a_process_that_dies_keeps_nobody_waiting(two: tuple[ChatLocks, ChatLocks]) -> None:
    dead = two[0](CHAT)
    await dead.__aenter__()
    await two[0].close()

    async with asyncio.timeout(5), two[1](CHAT) as mine:
        assert mine


async def test_without_the_database_nobody_is_kept_out() -> None:
    locks = ChatLocks("postgresql+psycopg://nobody@127.0.0.1:9/none", KEY, Watch())

    async with locks(CHAT) as mine:
        assert mine


async def test_the_database_does_not_learn_who_writes(
    two: tuple[ChatLocks, ChatLocks], postgres_url: str
) -> None:
    async with two[0](CHAT):
        plain = postgres_url.replace("postgresql+psycopg", "postgresql", 1)
        async with await psycopg.AsyncConnection.connect(plain) as connection:
            cursor = await connection.execute(
                "SELECT classid::bigint, objid::bigint FROM pg_locks WHERE locktype = 'advisory'"
            )
            rows = await cursor.fetchall()

    assert rows
    assert all(CHAT not in row and (row[0] << 32) + row[1] != CHAT for row in rows)
