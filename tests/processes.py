"""The Bot API server and bots as processes of their own, driven from a bench or a test."""

import asyncio
import contextlib
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from tests.botapi import TOKEN

ROOT = Path(__file__).parent.parent


class Api:
    """The server, from outside."""

    def __init__(self, url: str, session: aiohttp.ClientSession, pid: int, folder: str) -> None:
        self.url = url
        self.folder = folder  # for what its bots remember: nothing of an earlier run
        self.pid = pid
        self._session = session
        self._base = url.removesuffix("bot") + "control/"

    async def __call__(self, control: str, **body: Any) -> Any:
        async with self._session.post(self._base + control, json=body) as answer:
            return await answer.json()

    async def until(self, wanted: int, field: str = "messages", seconds: float = 300) -> None:
        """Wait until a count has come up (for ``pending``: down) to ``wanted``."""
        async with asyncio.timeout(seconds):
            while True:
                found = (await self("count"))[field]
                if found <= wanted if field == "pending" else found >= wanted:
                    return
                await asyncio.sleep(0.02)


@asynccontextmanager
async def api_server(*arguments: str) -> AsyncIterator[Api]:
    """Run the server while the body runs."""
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.botapi", *arguments, cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert server.stdout is not None
    url = (await server.stdout.readline()).decode().strip()
    try:
        with tempfile.TemporaryDirectory(prefix="harbor-") as folder:
            async with aiohttp.ClientSession() as session:
                yield Api(url, session, server.pid, folder)
    finally:
        await end(server)


async def start(
    command: Sequence[str], environment: Mapping[str, str], output: Any = None
) -> asyncio.subprocess.Process:
    """Start a Python process of ours."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *command,
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=output,
        stderr=output,
    )


async def end(process: asyncio.subprocess.Process, how: signal.Signals = signal.SIGTERM) -> int:
    """End a process that was started here; return its exit status."""
    with contextlib.suppress(ProcessLookupError):
        process.send_signal(how)
    try:
        return await asyncio.wait_for(process.wait(), 20)
    except TimeoutError:
        process.kill()
        return await process.wait()


def bot_environment(api: Api, **more: str) -> dict[str, str]:
    """Return the settings of a bot that talks with this server, without limits on sending."""
    return {
        "PYTHONDONTWRITEBYTECODE": "",  # as an operator's: modules are compiled once
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api.url,
        "DATABASE_URL": f"sqlite:///{api.folder}/chats.sqlite3",
        "MESSAGES_PER_SECOND": "100000",
        "MESSAGES_PER_CHAT_SECOND": "10000",
        **more,
    }
