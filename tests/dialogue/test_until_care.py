"""The days until care, and what is said to somebody's face: of oneself, and of somebody else."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said", ["what can we do until the appointment", "what do we do until monday"]
)
def test_who_looks_after_somebody_hears_how_to_keep_them_safe(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "my daughter is suicidal", said)

    assert turn.replies[-1].name == "until_they_are_seen"
    assert "911" in text(turn)


def test_ones_own_days_name_the_emergency_number(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "what do i do until monday")

    assert turn.replies[-1].name == "until_then"
    assert "If you may not be safe: 911" in text(turn)


@pytest.mark.parametrize("said", ["i dont know what to say to her", "idk what to say"])
def test_who_worries_and_lacks_words_gets_words_for_them(said: str, resources: Resources) -> None:
    turn = talk(resources, "my sister told me she wants to die", said)

    assert turn.replies[-1].name == "talk_with_them"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("i reported him", "reported_post"),
        ("i reported it to the counselor", "reported_to_somebody"),
    ],
)
def test_a_report_is_not_taken_for_help_on_the_way(
    said: str, expected: str, resources: Resources
) -> None:
    turn = talk(resources, "a stranger on reddit says he has taken pills", said)

    assert turn.replies[-1].name == expected
    assert "911 now" in text(turn), "the urgent line stays"
