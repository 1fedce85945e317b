"""``python -m bot init``, from a token to a bot that answers."""

import asyncio
import os
import signal
import stat
import sys
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from dotenv import dotenv_values

from bot.init import write_settings
from tests.botapi import TOKEN, BotApi

ROOT = Path(__file__).parent.parent
ANN = 730555117
FLAGS = ("--country", "DE", "--contact", "help@example.org", "--privacy", "https://example.org/p")


async def bot(*arguments: str, cwd: Path, typed: str = "", **environment: str) -> tuple[int, str]:
    """Return exit status and all that was printed, from a folder that is not the project's."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("TELEGRAM_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments,
        cwd=cwd,
        env={**own, "PYTHONPATH": str(ROOT), **environment},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    said, _ = await asyncio.wait_for(process.communicate(typed.encode()), 90)
    return process.returncode or 0, said.decode()


async def test_the_written_settings_run_a_bot_that_answers(tmp_path: Path) -> None:
    answers = f"{TOKEN}\nQuiet Harbor\nGermany\nhelp@example.org\nhttps://example.org/p\n"
    async with BotApi() as api:
        status, said = await bot("init", cwd=tmp_path, typed=answers, TELEGRAM_API_URL=api.url)
        assert status == 0, said

        running = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run",
            cwd=tmp_path,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        try:
            api.say(ANN, "i want to die")
            await api.answered(ANN, 1, timeout=60)
            api.say(ANN, "/privacy")
            await api.answered(ANN, 2, timeout=30)
            texts = api.texts(ANN)
        finally:
            running.send_signal(signal.SIGTERM)
            await asyncio.wait_for(running.wait(), 30)
        profile = {call.method: call.params for call in api.sent}

    written = dotenv_values(tmp_path / ".env")
    assert stat.S_IMODE((tmp_path / ".env").stat().st_mode) == 0o600
    assert written["DEFAULT_COUNTRY"] == "DE"
    assert Fernet(written["SECRET_KEY"] or "")
    assert "0800 1110111" in texts[0], "Germany's line"
    assert "help@example.org" in texts[1]
    assert profile["setmyname"]["name"] == "Quiet Harbor"
    assert "crisis" in profile["setmycommands"]["commands"]
    assert "program" in profile["setmydescription"]["description"]
    assert "commands" in profile["setchatmenubutton"]["menu_button"]
    assert "@harbor_test_bot" in said
    assert "/setjoingroups" in said
    assert "python -m bot run" in said
    assert TOKEN not in said


async def test_every_question_is_a_flag_too(tmp_path: Path) -> None:
    async with BotApi() as api:
        status, said = await bot(
            "init", "--token", TOKEN, "--name", "Harbor", "--api-url", api.url, *FLAGS,
            cwd=tmp_path,
        )  # fmt: skip

    assert status == 0, said
    assert dotenv_values(tmp_path / ".env")["TELEGRAM_BOT_TOKEN"] == TOKEN


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (("--token", "123:WRONG"), "TELEGRAM_BOT_TOKEN: Telegram does not know this token"),
        (("--token", "half a line"), "TELEGRAM_BOT_TOKEN: is not a bot token"),
        (("--name", "Dr Harbor"), "name: 'Dr' is a title that a program must not claim"),
        (("--country", "Atlantis"), "DEFAULT_COUNTRY: Atlantis has no crisis lines here"),
        (("--contact", ""), "OPERATOR_CONTACT: write one line"),
        (("--contact", "a # b"), "OPERATOR_CONTACT: write one line"),
        (("--privacy", "ask us"), "PRIVACY_POLICY_URL: is not a web address"),
        (("--api-url", "http://127.0.0.1:9/bot"), "Telegram cannot be reached"),
    ],
)
async def test_an_answer_that_cannot_be_used_is_told_and_nothing_is_written(
    flags: tuple[str, str], told: str, tmp_path: Path
) -> None:
    async with BotApi() as api:
        status, said = await bot(
            "init", "--token", TOKEN, "--name", "x", "--api-url", api.url, *FLAGS, *flags,
            cwd=tmp_path,
        )  # fmt: skip

    assert status == 2
    assert told in said
    assert "Traceback" not in said
    assert "WRONG" not in said
    assert not list(tmp_path.iterdir())


async def test_settings_that_are_there_are_not_changed_without_being_told(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("SECRET_KEY=old\n", encoding="utf-8")

    status, said = await bot("init", cwd=tmp_path)

    assert status == 2
    assert "--force" in said
    assert (tmp_path / ".env").read_text("utf-8") == "SECRET_KEY=old\n"


def test_an_older_key_and_other_lines_stay_where_new_answers_are_put_in(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text("# ours\nDEFAULT_COUNTRY=US\nDATABASE_URL=sqlite:///x\nSECRET_KEY=old\n")

    write_settings(path, {"DEFAULT_COUNTRY": "DE"})

    assert path.read_text("utf-8").splitlines() == [
        "# ours", "DATABASE_URL=sqlite:///x", "SECRET_KEY=old", "DEFAULT_COUNTRY=DE",
    ]  # fmt: skip
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_empty_key_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text("SECRET_KEY=\n", encoding="utf-8")

    write_settings(path, {})

    assert Fernet(dotenv_values(path)["SECRET_KEY"] or "")
