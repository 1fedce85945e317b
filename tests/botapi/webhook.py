"""Updates pushed to the bot's own address: one after another in a lane, again until taken."""

import asyncio
import re
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable
from contextlib import asynccontextmanager
from heapq import heappop, heappush
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from tests.botapi.errors import bad_request
from tests.botapi.inbox import Held, Inbox

_SECRET = re.compile(r"[A-Za-z0-9_\-]*")
_PORTS = (443, 80, 88, 8443)
_LONGEST_WAIT = 60.0  # seconds between two tries

Run = Callable[[str, dict[str, Any]], Awaitable[Any]]


class Webhook:
    """One webhook address; ``first_wait`` seconds before the second repeat, then doubling."""

    def __init__(self, inbox: Inbox, run: Run, first_wait: float = 1.0) -> None:
        self.url = ""
        self.first_wait = first_wait
        self.last_error: dict[str, Any] = {}
        self.max_connections = 40
        self._secret = ""
        self._inbox = inbox
        self._run = run
        self._lanes: dict[Hashable, asyncio.Task[None]] = {}
        self._waiting: dict[Hashable, deque[Held]] = {}
        self._session: aiohttp.ClientSession | None = None
        self._places = _Places(40)

    async def set(self, url: str, secret: str, max_connections: int) -> None:
        """Push from now on to ``url``; "" stops pushing."""
        _check(url, secret)
        await self.stop()
        self.url, self._secret, self.max_connections = url, secret, max_connections
        self.last_error = {}
        self._inbox.webhook_active = bool(url)
        if url:
            self._places = _Places(max_connections)
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60))
            self._inbox.arrived = self._start
            for held in list(self._inbox.held.values()):
                self._start(held)

    async def stop(self) -> None:
        """Stop pushing; what was not taken stays."""
        self._inbox.arrived = lambda held: None
        lanes, self._lanes = list(self._lanes.values()), {}
        self._waiting = {}
        for lane in lanes:
            lane.cancel()
        await asyncio.gather(*lanes, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _start(self, held: Held) -> None:
        self._waiting.setdefault(held.lane, deque()).append(held)
        if held.lane not in self._lanes:
            self._lanes[held.lane] = asyncio.create_task(self._drain(held.lane))

    async def _drain(self, lane: Hashable) -> None:
        """Deliver what waits in one lane, each until it is taken or too old."""
        waiting = self._waiting[lane]
        while waiting:
            await self._until_taken(waiting.popleft())
        del self._lanes[lane], self._waiting[lane]

    async def _until_taken(self, held: Held) -> None:
        update_id, tries = held.update["update_id"], 0
        while update_id in self._inbox.held:
            wait = await self._deliver(held.update)
            if wait is None:
                self._inbox.drop(update_id)
                return
            if wait == 0 and tries:  # the first repeat comes at once, as Telegram's does
                wait = min(self.first_wait * 2 ** (tries - 1), _LONGEST_WAIT)
            tries += 1
            await asyncio.sleep(wait)
            self._inbox.expire()

    async def _deliver(self, update: dict[str, Any]) -> float | None:
        """Return None where the bot took it, else the seconds it asks to wait (0: none)."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": self._secret} if self._secret else {}
        try:
            async with self._places.one(update["update_id"]):
                self._inbox.hand_out([update["update_id"]])
                return await self._posted(update, headers)
        except aiohttp.ClientConnectorError:
            self._failed("Connection refused")
        except (aiohttp.ClientError, TimeoutError):
            self._failed("Webhook connection closed")
        return 0.0

    async def _posted(self, update: dict[str, Any], headers: dict[str, str]) -> float | None:
        assert self._session is not None
        async with self._session.post(self.url, json=update, headers=headers) as answer:
            body = await answer.read()
            if 200 <= answer.status <= 299:
                await self._answered(answer, body)
                return None
            self._failed(f"Wrong response from the webhook: {answer.status} {answer.reason}")
            after = answer.headers.get("Retry-After", "0")
            return float(after) if after.isdigit() else 0.0

    def _failed(self, words: str) -> None:
        now = int(self._inbox.now())
        self.last_error = {"last_error_date": now, "last_error_message": words}

    async def _answered(self, answer: aiohttp.ClientResponse, body: bytes) -> None:
        """Run the call that the bot put in its answer, if any."""
        if not body or answer.content_type != "application/json":
            return
        call = await answer.json()
        if isinstance(call, dict) and "method" in call:
            await self._run(str(call.pop("method")).lower(), call)


class _Places:
    """The connections side by side; the oldest update gets the next one that is free."""

    def __init__(self, number: int) -> None:
        self._free = number
        self._waiting: list[tuple[int, asyncio.Future[None]]] = []

    @asynccontextmanager
    async def one(self, update_id: int) -> AsyncIterator[None]:
        heappush(self._waiting, (update_id, turn := asyncio.get_running_loop().create_future()))
        self._let_in()
        await turn  # whoever is cancelled here gives no place back: ``set`` makes new ones
        try:
            yield
        finally:
            self._free += 1
            self._let_in()

    def _let_in(self) -> None:
        while self._free and self._waiting:
            _, turn = heappop(self._waiting)
            if not turn.done():
                self._free -= 1
                turn.set_result(None)


def _check(url: str, secret: str) -> None:
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    parts = urlsplit(url)
    if not url or parts.hostname in ("127.0.0.1", "localhost"):
        return  # ours: Telegram itself takes https only, and never loopback
    if parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in _PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
