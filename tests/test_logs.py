"""What a log says of trouble that lasts."""

import json

import pytest

from bot.logs import Sparingly, set_up

RETRIED = 2  # seconds between two tries
HOUR = 3600


def test_what_fails_every_two_seconds_is_told_ever_more_seldom_and_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up()
    clock = iter(range(0, 4 * HOUR, RETRIED))
    sparingly = Sparingly(lambda: next(clock))

    for _ in range(4 * HOUR // RETRIED):
        sparingly.warn("Telegram cannot be reached")

    times = [json.loads(line)["times"] for line in capsys.readouterr().err.splitlines()]
    assert [(number - 1) * RETRIED // 60 for number in times] == [0, 5, 15, 35, 75, 135, 195]


def test_trouble_that_comes_back_after_a_while_is_told_at_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up()
    clock = iter((0, 2, 400, 402))
    sparingly = Sparingly(lambda: next(clock))

    for _ in range(4):
        sparingly.warn("Telegram cannot be reached")

    assert len(capsys.readouterr().err.splitlines()) == 2


def test_other_trouble_is_told_beside_what_lasts(capsys: pytest.CaptureFixture[str]) -> None:
    set_up()
    sparingly = Sparingly(lambda: 0.0)

    for event in ("one", "another", "one", "another"):
        sparingly.warn(event)

    assert len(capsys.readouterr().err.splitlines()) == 2
