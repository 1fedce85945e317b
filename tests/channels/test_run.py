"""``python -m bot run`` as an operator starts it, against the strict server."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from tests.botapi import TOKEN, BotApi

ROOT = Path(__file__).parent.parent.parent
ANN = 730555117


async def test_the_three_journeys_and_a_clean_end(tmp_path: Path) -> None:
    async with BotApi() as api:
        bot = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run",
            cwd=ROOT,
            env={
                **os.environ,
                "TELEGRAM_BOT_TOKEN": TOKEN,
                "TELEGRAM_API_URL": api.url,
                "DATABASE_URL": f"sqlite:///{tmp_path}/chats.sqlite3",
            },
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        try:
            for number, text in enumerate(
                ["is self-harm a suicide attempt?", "i want to die", "find me a therapist",
                 "53214", "nearby"], start=1,
            ):  # fmt: skip
                api.say(ANN, text)
                await api.answered(ANN, number, timeout=120)
            texts = api.texts(ANN)
        finally:
            bot.send_signal(signal.SIGTERM)
        said, _ = await asyncio.wait_for(bot.communicate(), 20)

    assert "not the same as a suicide attempt" in texts[0]
    assert "988" in texts[1][:400]
    assert "Carla Weismantel" in texts[4]
    assert "mile away" in texts[4]
    assert bot.returncode == 0
    assert TOKEN not in said.decode()
    assert "want to die" not in said.decode()
    assert str(ANN) not in said.decode()
