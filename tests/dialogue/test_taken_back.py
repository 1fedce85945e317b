"""A joke and a slip of the keyboard: what was said stays open until it is taken back."""

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


def test_a_word_of_the_keyboard_is_accepted_and_the_number_stays(resources: Resources) -> None:
    told = text(talk(resources, "i want to die", "sorry, autocorrect"))

    assert "another word was meant" in told
    assert "988" in told


def test_in_an_emergency_the_keyboard_takes_nothing_back(resources: Resources) -> None:
    assert "another word" not in text(talk(resources, "i took 30 pills", "sorry, autocorrect"))
