"""Debian's Chromium, where there is one, and the preview as a browser sees it."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, async_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str:
    """Return where Chromium lies, "" where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), "")


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """Hand out a headless Chromium that may run as root, as in a container of CI."""
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield running
        await running.close()
