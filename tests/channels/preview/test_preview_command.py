"""``python -m bot preview`` as an operator starts it."""

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).parent.parent.parent.parent
COMMAND = (sys.executable, "-m", "bot", "preview")


def failing(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments], capture_output=True, text=True, cwd=ROOT, timeout=60,
        env={**os.environ, **environment}, check=False,
    )  # fmt: skip


async def test_it_says_where_it_is_answers_there_alone_and_ends_well() -> None:
    preview = await asyncio.create_subprocess_exec(
        *COMMAND, "--port", "0",
        cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        assert preview.stdout is not None
        line = (await asyncio.wait_for(preview.stdout.readline(), 60)).decode()
        url = re.search(r"http://127\.0\.0\.1:\d+", line)
        assert url is not None, line
        async with httpx.AsyncClient() as client:
            page = await client.get(url[0])
            asked = {"page": "0" * 32, "person": 0,
                     "did": {"kind": "say", "text": "i want to die"}}  # fmt: skip
            turn = await client.post(f"{url[0]}/turn", json=asked, headers={"Origin": url[0]})
    finally:
        preview.send_signal(signal.SIGTERM)
    said, complained = await asyncio.wait_for(preview.communicate(), 20)

    assert page.status_code == 200
    assert "988" in turn.text
    assert preview.returncode in (0, -signal.SIGTERM)
    assert complained.decode() == ""
    assert "want to die" not in said.decode()


def test_it_does_not_run_beside_a_public_webhook() -> None:
    done = failing(WEBHOOK_URL="https://harbor.example/hook")

    assert done.returncode == 2
    assert done.stderr.startswith("WEBHOOK_URL: ")
    assert "Traceback" not in done.stderr


def test_a_port_in_use_is_told_in_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = failing("--port", port)

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert f"PORT {port} is taken by another program: choose" in done.stderr


@pytest.mark.parametrize("arguments", [("--port", "99999"), ("--host", "no.such.host.invalid")])
def test_an_address_that_cannot_be_is_told_in_one_line(arguments: tuple[str, str]) -> None:
    done = failing(*arguments)

    assert done.returncode == 2
    assert "Traceback" not in done.stderr
