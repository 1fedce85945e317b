"""The section that says self-harm is no suicide attempt."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk

COMPARES = "self-harm-and-suicide"


@pytest.mark.parametrize(
    "said",
    [
        "my niece told me she wishes she were dead",
        "a pupil of mine wrote that she plans to kill herself",
        "im being serious",
        "i'm not suicidal",
        "i want to die, is that normal?",
        "she lies awake and wants to be gone",
    ],
)
def test_nobody_who_tells_of_dying_reads_that_self_harm_is_no_suicide_attempt(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).why.section != COMPARES


@pytest.mark.parametrize(
    "said",
    [
        "is self harm a suicide attempt",
        "self harm vs suicide",
        "does everyone who cuts want to die",
        "does hurting herself mean my daughter wants to die?",
    ],
)
def test_who_asks_how_self_harm_and_suicide_differ_is_answered(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).why.section == COMPARES
