"""The commands of ``python -m bot``, run as an operator runs them."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def bot(*arguments: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=typed,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "TELEGRAM_BOT_TOKEN": "", **environment},
        timeout=60,
        check=False,
    )


def test_piped_lines_are_answered_and_the_end_of_input_is_a_good_end() -> None:
    lines = "is self-harm a suicide attempt?\ni want to die\nfind me a therapist\n53214\nnearby\n"

    done = bot("chat", typed=lines)

    assert done.returncode == 0, done.stderr
    assert "not the same as a suicide attempt" in done.stdout
    assert "988" in done.stdout
    assert "Carla Weismantel" in done.stdout
    assert "mile away" in done.stdout


def test_run_without_a_token_says_how_to_get_one() -> None:
    done = bot("run")

    assert done.returncode == 2
    assert "`python -m bot init`" in done.stderr
    assert "@BotFather" in done.stderr


def test_run_without_a_token_is_refused_before_anything_is_loaded() -> None:
    ended = "import sys; from bot import cli\ntry: cli.main()\nfinally: print(*sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", ended, "run"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "TELEGRAM_BOT_TOKEN": ""},
        timeout=60,
        check=False,
    )

    assert done.returncode == 2
    assert "bot.settings" in done.stdout.split()
    assert not {"bot.assembly", "telegram", "numpy"} & set(done.stdout.split())


def test_a_webhook_without_a_port_is_refused_since_nothing_would_listen() -> None:
    done = bot(
        "run",
        "--webhook",
        TELEGRAM_BOT_TOKEN="1:a",
        WEBHOOK_URL="https://example.org",
        WEBHOOK_SECRET="a-secret-of-the-tests",
        PORT="0",
    )

    assert done.returncode == 2
    assert done.stderr.startswith("PORT: set it to run by webhook")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("way", [(), ("--webhook",)])
def test_a_port_that_is_taken_is_told_and_the_bot_does_not_say_that_it_runs(
    way: tuple[str, ...], tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = bot(
            "run", *way,
            TELEGRAM_BOT_TOKEN="1:a",
            TELEGRAM_API_URL="http://127.0.0.1:9/bot",
            WEBHOOK_URL="https://example.org",
            WEBHOOK_SECRET="a-secret-of-the-tests",
            SECRET_KEY="",
            DATABASE_URL=f"sqlite:///{tmp_path}/chats.sqlite3",
            HOST="127.0.0.1",
            PORT=port,
        )  # fmt: skip

    assert done.returncode == 2
    assert f"PORT {port} is taken" in done.stderr.splitlines()[-1]
    assert "Harbor is running" not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("TELEGRAM_API_URL", "http://127.0.0.1:1"),
        ("TELEGRAM_BOT_TOKEN", "secret-but-wrong"),
        ("DATABASE_URL", "mysql://x"),
        ("DEFAULT_COUNTRY", "Germany"),
        ("PRIVACY_POLICY_URL", "ask us"),
    ],
)
def test_a_wrong_setting_is_refused_by_name_and_its_value_is_not_repeated(
    variable: str, value: str
) -> None:
    done = bot("run", **{variable: value})

    assert done.returncode == 2
    assert variable in done.stderr
    assert value not in done.stderr
    assert "Traceback" not in done.stderr


def test_explain_answers_line_by_line_and_goes_on_after_a_bad_one() -> None:
    lines = [
        '{"id": "a", "text": "I want to die"}',
        "not json",
        '{"id": "b"}',
        '{"id": "c", "text": "find me a psychologist in Milwaukee online"}',
        '{"id": "d", "text": "\\ud800 hello"}',
    ]

    done = bot("explain", "--jsonl", typed="\n".join(lines) + "\n")

    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["id"] for row in rows] == ["a", None, "b", "c", "d"]
    assert rows[0]["risk"]["level"] == "active"
    assert rows[0]["crisis"] == "card"
    assert "error" in rows[1]
    assert "error" in rows[2]
    assert rows[3]["intent"] == "find_therapist"
    assert rows[3]["request"]["modality"] == "remote"
    assert rows[3]["request"]["place"]["state"] == "WI"
    assert rows[3]["request"]["provider_type"] == "psychologist"


def test_check_passes_on_the_shipped_content() -> None:
    done = bot("check")

    assert done.returncode == 0, done.stderr
    assert "all well" in done.stdout


def test_evaluate_prints_a_table(tmp_path: Path) -> None:
    path = tmp_path / "few.jsonl"
    path.write_text('{"text": "I want to die", "level": "active", "must_show_crisis": true}\n')

    done = bot("evaluate", str(path))

    assert "card recall: active" in done.stdout
    assert "1.000" in done.stdout


def test_a_missing_file_is_named_without_a_traceback() -> None:
    done = bot("evaluate", "nowhere.jsonl")

    assert done.returncode == 2
    assert "nowhere.jsonl" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_package_imports_without_the_heavy_libraries() -> None:
    code = (
        "import sys, bot.dialogue.turn; print({'sklearn', 'telegram', 'numpy'} & set(sys.modules))"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )

    assert done.stdout.strip() == "set()"
