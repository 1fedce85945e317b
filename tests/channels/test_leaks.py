"""Nothing that a person wrote, no chat id and no token is in anything the process wrote."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import aiohttp

from bot.memory.keys import new_key
from tests.botapi import TOKEN, BotApi
from tests.channels.running import SECRET, free_port, until

ROOT = Path(__file__).parent.parent.parent
CHAT = 7305551170
MARK = "zqxmarker"
KEY = new_key()
FORBIDDEN = (MARK, str(CHAT), str(CHAT + 1), TOKEN, TOKEN.partition(":")[2] + "/", SECRET, KEY)


def say_everything(api: BotApi) -> None:
    """Send a marked string by every way in that a person has."""
    for text in (
        f"{MARK} i want to die",
        f"what is dbt {MARK}?",
        f"find me a therapist in {MARK}",
        f"/find {MARK}",
        f"/country {MARK}",
        f"/{MARK} {MARK}",
        f"{MARK} \u202e",
        "53214",
    ):
        api.say(CHAT, text)
    api.edit(CHAT, f"{MARK} i want to kill myself")
    api.photo(CHAT, caption=f"{MARK} caption")
    api.voice(CHAT, caption=f"{MARK} caption")
    api.contact(CHAT, "1", contact={"phone_number": MARK, "first_name": MARK})
    api.forward(CHAT, f"{MARK} forwarded")
    api.share_location(CHAT, 43.01, -88.0)
    api.tap(CHAT, f"no:{MARK}", 1)
    api.say(CHAT, f"{MARK} as {MARK}", **{"from": {"id": CHAT, "first_name": MARK}})
    api.raw({"message": {"message_id": MARK, "chat": {"id": CHAT}, "text": MARK}})
    api.raw({"callback_query": MARK})
    api.raw({MARK: {"id": CHAT}})


async def run_and_read(api: BotApi, folder: Path, *, webhook: bool) -> tuple[bytes, bytes]:
    """Return the pages the bot served and everything it wrote, its files too."""
    port, log = free_port(), folder / "log"
    environment = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api.url,
        "DATABASE_URL": f"sqlite:///{folder}/chats.sqlite3",
        "SECRET_KEY": KEY,
        "WEBHOOK_URL": f"http://127.0.0.1:{port}",
        "WEBHOOK_SECRET": SECRET,
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "CARD_BUDGET_SECONDS": "0.000001",
        "MESSAGES_PER_SECOND": "1000",
        "MESSAGES_PER_CHAT_SECOND": "1000",
        "PYTHONASYNCIODEBUG": "1",
    }
    with log.open("wb") as written:
        bot = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", *(["--webhook"] if webhook else []),
            cwd=ROOT, env={**os.environ, **environment}, stdout=written, stderr=written,
        )  # fmt: skip
    pages = b""
    try:
        await until(lambda: not api.inbox.held, 400)
        async with aiohttp.ClientSession() as session:
            for page in ("healthz", "readyz", "metrics"):
                async with session.get(f"http://127.0.0.1:{port}/{page}") as answer:
                    pages += await answer.read()
            if webhook:
                headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
                for body in (MARK.encode(), f'{{"{MARK}": "{MARK}"}}'.encode()):
                    async with session.post(
                        f"http://127.0.0.1:{port}/telegram", data=body, headers=headers
                    ) as answer:
                        pages += await answer.read()
    finally:
        bot.send_signal(signal.SIGTERM)
        status = await asyncio.wait_for(bot.wait(), 120)
    assert status == 0
    return pages, b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


async def test_no_path_leaves_a_trace(tmp_path: Path) -> None:
    for webhook in (False, True):
        folder = tmp_path / str(webhook)
        folder.mkdir()
        async with BotApi() as api:
            api.webhook.first_wait = 0.01
            say_everything(api)
            api.say(CHAT + 1, f"hello {MARK}")
            api.blocked(CHAT + 1)
            api.fault("status", status=502, method="sendmessage", times=3)
            api.fault("retry_after", seconds=1, method="sendmessage", times=1)
            api.fault("unauthorized", method="getupdates", times=1)
            api.fault("drop_before", method="sendmessage", times=2)

            pages, files = await run_and_read(api, folder, webhook=webhook)

        assert b"alert: a crisis card was late" in files, "the log is the one that was read"
        assert b"harbor_updates_total" in pages
        for word in FORBIDDEN:
            assert word.encode() not in files, word
            assert word.encode() not in pages, word


async def test_a_crash_tells_the_place_and_no_value(tmp_path: Path) -> None:
    script = (
        "import warnings, logging, asyncio, threading\n"
        "from bot.logs import set_up\n"
        "set_up()\n"
        f"warnings.warn('{MARK}')\n"
        f"logging.getLogger('aiohttp').error('%s', '{MARK}')\n"
        f"logging.getLogger('x').error('y', exc_info=ValueError('{MARK}'))\n"
        f"threading.Thread(target=lambda: [][int('{MARK}', 36) * 0]).start()\n"
        f"raise ValueError('{MARK}')\n"
    )
    path = tmp_path / "script.py"
    path.write_text(script)
    crashed = await asyncio.create_subprocess_exec(
        sys.executable, str(path), cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    said, _ = await crashed.communicate()

    assert crashed.returncode == 1
    assert b"ValueError" in said
    assert b"script.py:8" in said
    assert b"IndexError" in said
    assert MARK.encode() not in said
