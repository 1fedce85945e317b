"""The Procfile starts the bot as a platform would."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from tests.botapi import TOKEN, BotApi
from tests.channels.running import SECRET, free_port

ROOT = Path(__file__).parent.parent.parent
ANN = 11


@pytest.mark.parametrize("kind", ["web", "worker"])
async def test_each_process_answers_and_ends_in_order(kind: str, tmp_path: Path) -> None:
    port, folder = free_port(), Path(sys.executable).parent
    async with BotApi() as api:
        api.webhook.first_wait = 0.05
        more = {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": api.url,
            "DATABASE_URL": f"sqlite:///{tmp_path}/chats.sqlite3",
            "WEBHOOK_URL": f"http://127.0.0.1:{port}",
            "WEBHOOK_SECRET": SECRET,
            "HOST": "127.0.0.1",
            "PATH": f"{folder}:{os.environ['PATH']}",
        }
        started = await asyncio.create_subprocess_exec(
            str(folder / "honcho"), "start", "--port", str(port), kind,
            cwd=ROOT, env={**os.environ, **more},
            stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        try:
            api.say(ANN, "what is dbt?")
            await api.answered(ANN, 1, timeout=120)
        finally:
            started.send_signal(signal.SIGTERM)
        status = await asyncio.wait_for(started.wait(), 30)

    assert "DBT" in api.texts(ANN)[0]
    assert status in (0, 128 + signal.SIGTERM, -signal.SIGTERM)
