"""Who wants to talk, and not to be handed a number: honest words, one question, one line."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text

ASKED = [
    "just talk to me",
    "i just want to talk",
    "can we just talk",
    "i dont want a hotline i want to talk",
    "can you stay with me",
    "are you just going to give me numbers",
    "dont say call a number",
]


@pytest.mark.parametrize(
    "first", [(), ("i want to die",), ("can i tell you a secret", "i cut my thighs")]
)
@pytest.mark.parametrize("asked", ASKED)
def test_who_wants_to_talk_is_asked_one_real_question(
    first: tuple[str, ...], asked: str, resources: Resources
) -> None:
    turn = talk(resources, *first, asked)

    assert turn.replies[0].name == "talk_with_me"
    assert "program" in text(turn)
    assert text(turn).count("?") == 1
    assert "988" in text(turn)


def test_in_an_emergency_who_wants_to_talk_is_asked_for_somebody_near(resources: Resources) -> None:
    turn = talk(resources, "i want to kill myself", "no", "no", "just talk to me")

    assert turn.replies[0].name == "talk_in_emergency"
    assert "911" in text(turn)


def test_what_is_told_then_is_heard(resources: Resources) -> None:
    turn = talk(resources, "just talk to me", "my mum shouted at me all day")

    assert turn.replies[0].name == "story_heard"


def test_please_is_no_new_subject_then(resources: Resources) -> None:
    turn = talk(resources, "i cut my thighs", "dont say call a number", "please")

    assert turn.replies[0].name == "talk_with_me_again"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("i want to talk to a person", "human"),
        ("talk to me about dbt", "section"),
        ("i need someone to talk to, a professional", "ask_place"),
    ],
)
def test_to_talk_to_somebody_or_about_something_is_another_wish(
    said: str, name: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].name == name


@pytest.mark.parametrize(
    "said", ["the samaritans dont help", "the lines dont help", "the line never answered"]
)
def test_a_line_that_does_not_help_is_answered_with_other_ways(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "i want to die", said).replies[0].name == "line_failed"
