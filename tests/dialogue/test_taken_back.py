"""A joke and a slip of the keyboard: what was said stays open until it is taken back."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


def test_a_word_of_the_keyboard_is_accepted_and_the_number_stays(resources: Resources) -> None:
    told = text(talk(resources, "i want to die", "sorry, autocorrect"))

    assert "another word was meant" in told
    assert "988" in told


def test_in_an_emergency_the_keyboard_takes_nothing_back(resources: Resources) -> None:
    assert "another word" not in text(talk(resources, "i took 30 pills", "sorry, autocorrect"))


@pytest.mark.parametrize("said", ["...unless", "kinda", "or not", "not lol", "or am i"])
@pytest.mark.parametrize("joke", [("kms lol",), ("kms", "jk")])
def test_a_joke_that_is_taken_back_is_asked_about_plainly(
    said: str, joke: tuple[str, ...], resources: Resources
) -> None:
    told = text(talk(resources, *joke, said))

    assert "Are you thinking about suicide?" in told
    assert "988" in told
    assert talk(resources, *joke, said, "yes").replies[0].help is Help.CARD
    assert "988" in text(talk(resources, *joke, said, "idk"))


@pytest.mark.parametrize("said", ["...unless", "kinda", "or not"])
@pytest.mark.parametrize("first", ["i want to die", "i wish i could sleep forever"])
def test_a_hedge_after_a_joke_brings_the_card_again_while_a_risk_is_open(
    first: str, said: str, resources: Resources
) -> None:
    assert "Are you safe for the next hours?" in text(talk(resources, first, "jk", said))


def test_who_says_after_a_joke_that_they_are_serious_gets_a_card(resources: Resources) -> None:
    assert talk(resources, "kms", "jk", "i'm serious").replies[0].help is Help.CARD


@pytest.mark.parametrize("said", ["kinda", "or not", "unless", "i'm serious"])
def test_a_hedge_alone_takes_nothing_back(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


@pytest.mark.parametrize("said", ["lol", "😂", "ok"])
def test_a_joke_that_stays_one_is_left_alone(said: str, resources: Resources) -> None:
    assert "Are you thinking" not in text(talk(resources, "kms lol", said))


def test_what_others_think_is_no_word_that_one_is_safe(resources: Resources) -> None:
    turn = talk(resources, "i want to kill myself", "they think im fine")

    assert turn.state.said not in ("safe_yes", "im_ok")


def test_who_takes_a_wish_to_die_back_is_not_sent_an_ambulance(resources: Resources) -> None:
    turn = talk(resources, "i want to kill myself", "actually no, forget it")

    assert turn.why.assessment.help is Help.NONE
    assert "988" in text(turn)


def test_a_line_that_nobody_answered_is_no_call_that_was_made(resources: Resources) -> None:
    assert talk(resources, "i want to die", "i called and nobody picked up").state.said == (
        "line_failed"
    )
