"""What the preview's tests share: a served preview, and one browser for a file of tests."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
import pytest_asyncio
import uvicorn
from playwright.async_api import Browser, Page, expect

from bot.channels.listening import listen
from bot.channels.preview.serve import address, load_preview, server
from bot.dialogue.resources import Resources
from tests.channels.preview import browser as chromium_browser

expect.set_options(timeout=60_000)  # a shared machine may be slow; it is never told as a failure


class Served:
    """A preview on a free port of this machine, which can be stopped and started again there."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._port = 0
        self.url = ""

    async def start(self) -> None:
        listening: socket.socket = listen("127.0.0.1", self._port, "--port")
        self.url, self._port = address(listening), listening.getsockname()[1]
        self._server: uvicorn.Server = server(load_preview(self._resources), "127.0.0.1")
        self._task = asyncio.create_task(self._server._serve([listening]))
        while not self._server.started:
            await asyncio.sleep(0.01)

    async def stop(self) -> None:
        self._server.should_exit = True
        await self._task


@asynccontextmanager
async def a_preview(resources: Resources) -> AsyncIterator[Served]:
    serving = Served(resources)
    await serving.start()
    try:
        yield serving
    finally:
        await serving.stop()


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def served(resources: Resources) -> AsyncIterator[Served]:
    async with a_preview(resources) as serving:
        yield serving


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def running() -> AsyncIterator[Browser]:
    if not chromium_browser.chromium():
        pytest.skip("no Chromium on this machine: install the package chromium")
    async with chromium_browser.browser() as found:
        yield found


@pytest_asyncio.fixture(loop_scope="module")
async def page(running: Browser, served: Served) -> AsyncIterator[Page]:
    """A fresh page in a browser of its own; whatever it complains of fails the test."""
    context = await running.new_context(reduced_motion="reduce")
    context.set_default_timeout(60_000)
    await context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served.url)
    opened = await context.new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on(
        "console", lambda said: complaints.append(said.text) if said.type == "error" else None
    )
    await opened.goto(served.url)
    await opened.locator(".bot .rows").first.wait_for()
    yield opened
    await context.close()
    told = [words for words in complaints if not words.startswith("Failed to load resource")]
    assert not told
