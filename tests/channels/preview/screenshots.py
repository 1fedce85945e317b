"""The README's pictures: run with `make screenshots`."""

import asyncio
import io
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser, Page

from bot.assembly import assemble
from bot.channels.listening import listen
from bot.channels.preview.serve import address, load_preview, server
from bot.settings import Settings
from tests.channels.preview.browser import browser

PICTURES = Path(__file__).parent.parent.parent.parent / "docs" / "screenshots"
SIZES = {390: 780, 1280: 800}
SAID = ("is self-harm a suicide attempt?", "i don't want to be here any more")
REVIEWED = """\
{"text": "i want to die", "level": "active", "must_show_crisis": true}
{"text": "this homework is killing me", "level": "benign", "must_show_crisis": false}
{"text": "what is the difference between dbt and cbt", "gold": ["dbt", "cbt"]}
{"text": "i used to cut but i have been clean for two years", "level": "info"}
how do i tell my mother
"""


async def main() -> None:
    """Take every picture."""
    listening = listen("127.0.0.1", 0, "--port")
    serving = server(load_preview(assemble(Settings(_env_file=None))), "127.0.0.1")
    task = asyncio.create_task(serving.serve(sockets=[listening]))
    PICTURES.mkdir(parents=True, exist_ok=True)
    async with browser() as running:
        for width, height in SIZES.items():
            for scheme in ("light", "dark"):
                await _pictured(running, address(listening), width, height, scheme)
    serving.should_exit = True
    await task


async def _pictured(running: Browser, url: str, width: int, height: int, scheme: str) -> None:
    page = await running.new_page(
        viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
    )
    await page.goto(url)
    await _talk(page)
    await _taken(page, f"chat-{width}-{scheme}.png")
    if width > 1000:
        await page.goto(f"{url}/review")
        await page.fill("#lines", REVIEWED)
        await page.click("#start")
        await page.locator("#rows tr").nth(4).wait_for()
        await _taken(page, f"review-{width}-{scheme}.png")
    await page.close()


async def _taken(page: Page, name: str) -> None:
    """Keep a picture in 256 colours: a third of the bytes, and no eye sees it."""
    picture = Image.open(io.BytesIO(await page.screenshot()))
    picture.convert("RGB").quantize(256).save(PICTURES / name, optimize=True)


async def _talk(page: Page) -> None:
    await page.locator(".bot .rows").first.wait_for()
    await page.click("#new-person")
    for number, text in enumerate(SAID, start=2):
        await page.fill("#text", text)
        await page.press("#text", "Enter")
        await page.locator(".panel:not([hidden]) .bot:not(.typing)").nth(number - 1).wait_for()


if __name__ == "__main__":
    asyncio.run(main())
