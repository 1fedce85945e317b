"""The bot calls nobody, writes to nobody and sends nobody: it says so, and what a person can do."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text

_ASKED = [
    "can you call them",
    "can you text her for me",
    "can you message my sister",
    "could you tell my therapist about this",
    "please call my mom",
]


@pytest.mark.parametrize("said", _ASKED)
def test_in_calm_it_is_said_with_what_they_can_do(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == "write_for_me"
    assert "I can't call or write to anyone for you" in text(turn)


@pytest.mark.parametrize("told", ["i took all my pills", "my friend took pills"])
@pytest.mark.parametrize(
    "said", [*_ASKED, "call 911 for me", "send somebody here", "can you send an ambulance"]
)
def test_in_danger_the_call_comes_first(told: str, said: str, resources: Resources) -> None:
    turn = talk(resources, told, said)

    assert turn.replies[-1].name == "call_for_me"
    assert "I can't call anyone, send help" in text(turn)


@pytest.mark.parametrize("said", ["call 911 for me", "can you get someone here", "send somebody"])
def test_who_asks_to_send_somebody_is_told_whom_to_call(said: str, resources: Resources) -> None:
    assert "Please call 911" in text(talk(resources, said))


@pytest.mark.parametrize(
    "said",
    ["can i get help without my parents knowing", "where can i get help", "shes gonna call my mum"],
)
def test_who_asks_for_something_else_is_not_told_so(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name not in ("call_for_me", "write_for_me")
