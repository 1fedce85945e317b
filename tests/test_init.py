"""``python -m bot init``, from a token to a bot that answers."""

import asyncio
import contextlib
import os
import signal
import stat
import sys
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from dotenv import dotenv_values

from bot.init import load_words, write_settings
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
        (("--name", "x" * 65), "name: has 65 characters, Telegram takes 64 at most"),
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


@pytest.mark.parametrize(
    ("left_out", "flags"),
    [
        ("--token", ("--name", "x", *FLAGS)),
        ("--country", ("--token", TOKEN, "--name", "x", "--contact", "", "--privacy", "")),
    ],
)
async def test_a_flag_that_a_script_left_out_is_named(
    left_out: str, flags: tuple[str, ...], tmp_path: Path
) -> None:
    async with BotApi() as api:
        status, said = await bot("init", "--api-url", api.url, *flags, cwd=tmp_path)

    assert status == 2
    assert f"{left_out} is missing" in said
    assert not list(tmp_path.iterdir())


async def test_an_empty_contact_is_none(tmp_path: Path) -> None:
    flags = ("--token", TOKEN, "--name", "x", "--country", "DE", "--contact", "", "--privacy", "")
    async with BotApi() as api:
        status, said = await bot("init", "--api-url", api.url, *flags, cwd=tmp_path)

    assert status == 0, said
    assert dotenv_values(tmp_path / ".env")["OPERATOR_CONTACT"] == ""


async def test_enter_keeps_the_answers_that_are_there(tmp_path: Path) -> None:
    old = {
        "DEFAULT_COUNTRY": "DE",
        "OPERATOR_CONTACT": "help@example.org",
        "PRIVACY_POLICY_URL": "https://example.org/p",
    }
    write_settings(tmp_path / ".env", old)
    async with BotApi() as api:
        status, said = await bot(
            "init", "--force", cwd=tmp_path, typed=f"{TOKEN}\n\n\n\n\n", TELEGRAM_API_URL=api.url
        )

    assert status == 0, said
    written = dotenv_values(tmp_path / ".env")
    assert {name: written[name] for name in old} == old


async def at_a_keyboard(*arguments: str, cwd: Path, typed: str, **environment: str) -> str:
    """Return what a terminal showed: every answer is typed when the one before was asked for."""
    ours, theirs = os.openpty()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    os.write(ours, typed.encode())

    def read() -> str:
        shown = b""
        with contextlib.suppress(OSError):  # the other end is closed
            while part := os.read(ours, 4096):
                shown += part
        return shown.decode()

    shown = await asyncio.wait_for(asyncio.to_thread(read), 60)
    await process.wait()
    os.close(ours)
    return shown


async def test_a_wrong_answer_is_told_and_asked_for_again(tmp_path: Path) -> None:
    typed = "x" * 65 + "\nQuiet Harbor\nAtlantis\nDE\na # b\n\nask us\n\n"
    async with BotApi() as api:
        shown = await at_a_keyboard(
            "init", "--token", TOKEN, "--api-url", api.url, cwd=tmp_path, typed=typed
        )

    assert "Traceback" not in shown
    assert "name: has 65 characters" in shown
    assert "DEFAULT_COUNTRY: Atlantis has no crisis lines here" in shown
    assert "OPERATOR_CONTACT: write one line" in shown
    assert "PRIVACY_POLICY_URL: is not a web address" in shown
    assert dotenv_values(tmp_path / ".env")["DEFAULT_COUNTRY"] == "DE"


async def test_the_descriptions_are_as_short_as_telegram_wants_them() -> None:
    wording = load_words().wording

    assert len(wording.say("description")) <= 512
    assert len(wording.say("short_description")) <= 120
