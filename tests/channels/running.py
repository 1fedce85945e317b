"""The bot in the tests' own process, by polling or by webhook, against the strict server."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from bot.channels.telegram import service
from bot.channels.telegram.outbound import Patience
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.remembered import Store
from bot.channels.telegram.service import Parts, built
from bot.dialogue.resources import Resources
from bot.settings import Settings
from tests.botapi import TOKEN, BotApi

HURRIED = Patience(call=3.0, card=2.0, calm=6.0, first=0.02, longest=0.2)
SECRET = "a-secret-of-the-tests"


@dataclass
class Running:
    """A running bot."""

    parts: Parts
    polling: Polling | None
    stopping: asyncio.Event
    task: asyncio.Task[None]

    async def end(self) -> None:
        """Stop it in order."""
        self.stopping.set()
        await self.task


def settings_for(api: BotApi, **more: Any) -> Settings:
    values = {
        "telegram_bot_token": TOKEN,
        "telegram_api_url": api.url,
        "messages_per_second": 10_000,
        "messages_per_chat_second": 1_000,
        "drain_seconds": 1.0,
        **more,
    }
    return Settings(_env_file=None, **values)


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@asynccontextmanager
async def running(
    api: BotApi,
    resources: Resources,
    *,
    webhook: bool = False,
    pause: float = 0.02,
    patience: Patience = HURRIED,
    store: Store | None = None,
    **settings: Any,
) -> AsyncIterator[Running]:
    """Run the bot while the body runs."""
    if webhook:
        port = free_port()
        settings |= {
            "webhook_url": f"http://127.0.0.1:{port}",
            "webhook_secret": SECRET,
            "host": "127.0.0.1",
            "port": port,
        }
    chosen = settings_for(api, **settings)
    stopping = asyncio.Event()
    async with built(resources, chosen, patience, store) as parts:
        polling = None
        if webhook:
            work = service._by_webhook(parts, chosen, stopping)
        else:
            polling = Polling(parts.updates, parts.intake, parts.remembered, pause)
            work = _poll(parts, polling, stopping)
        task = asyncio.create_task(work)
        bot = Running(parts, polling, stopping, task)
        try:
            yield bot
        finally:
            await bot.end()


async def _poll(parts: Parts, polling: Polling, stopping: asyncio.Event) -> None:
    await polling.run(stopping)
    await parts.intake.drain(1.0)
    await polling.confirm()


async def until(holds: Callable[[], bool], seconds: float = 120) -> None:
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.005)
