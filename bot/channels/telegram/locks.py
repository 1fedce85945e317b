"""One process at a time in a chat, where several share a PostgreSQL.

Telegram hands out the messages of a chat one after another, but taps travel in a queue of their
own, and an update comes again, perhaps to another process, when its first one was slow or died.
"""

import asyncio
import hashlib
import hmac
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import TypeVar

import psycopg

from bot.channels.telegram.watch import Watch

_ANSWER_SECONDS = 3.0  # the database may take this long
_GONE_SECONDS = 5.0  # then it is left alone for so long
_AGAIN_SECONDS = 0.05  # between two tries for a chat that another process has
_PATIENCE_SECONDS = 30.0  # for it; then the update comes again

T = TypeVar("T")


class ChatLocks:
    """Advisory locks of one database session: they fall when the process dies.

    While the database is gone nobody is kept out: an answer twice is better than none.
    """

    def __init__(self, database_url: str, secret_key: str, watch: Watch) -> None:
        """Keep where the locks live; the key hides chat ids from whoever reads the database."""
        self._url = database_url.replace("postgresql+psycopg", "postgresql", 1)
        self._key = secret_key.encode()
        self._watch = watch
        self._connection: psycopg.AsyncConnection | None = None
        self._one_call = asyncio.Lock()  # a session does one thing at a time
        self._gone_until = 0.0

    @asynccontextmanager
    async def __call__(self, chat_id: int) -> AsyncIterator[bool]:
        """Yield whether the chat is ours now; False where another process keeps it for long."""
        number, loop = self._number(chat_id), asyncio.get_running_loop()
        deadline = loop.time() + _PATIENCE_SECONDS
        while (got := await self._ask("SELECT pg_try_advisory_lock(%s)", number)) is False:
            if loop.time() > deadline:
                yield False
                return
            await asyncio.sleep(_AGAIN_SECONDS)
        try:
            yield True
        finally:
            if got:
                await self._ask("SELECT pg_advisory_unlock(%s)", number)

    async def close(self) -> None:
        """Close the session; every lock falls with it."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(psycopg.Error, OSError):
                await connection.close()

    def _number(self, chat_id: int) -> int:
        digest = hmac.digest(self._key, str(chat_id).encode(), hashlib.sha256)
        return int.from_bytes(digest[:8], "big", signed=True)

    async def _ask(self, question: str, number: int) -> bool | None:
        """Return what the database says, None where it is gone."""
        loop = asyncio.get_running_loop()
        if loop.time() < self._gone_until:
            return None
        try:
            async with self._one_call:
                return await _in_time(lambda: self._asked(question, number))
        except (psycopg.Error, OSError, TimeoutError) as error:
            self._gone_until = loop.time() + _GONE_SECONDS
            self._watch.failure(f"lock {type(error).__name__}")
            await self.close()
            return None

    async def _asked(self, question: str, number: int) -> bool:
        if self._connection is None or self._connection.closed:
            self._connection = await psycopg.AsyncConnection.connect(self._url, autocommit=True)
        cursor = await self._connection.execute(question, (number,))
        row = await cursor.fetchone()
        return bool(row and row[0])


async def _in_time(work: Callable[[], Awaitable[T]]) -> T:
    async with asyncio.timeout(_ANSWER_SECONDS):
        return await work()
