"""Danger in a few words is answered as danger; who was let down is heard."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said", ["losing blood", "everything is spinning", "my chest hurts", "i can't breathe"]
)
def test_the_body_in_danger_gets_the_emergency_number_even_in_a_search(
    said: str, resources: Resources
) -> None:
    assert "911 now" in text(talk(resources, said))
    assert "911 now" in text(talk(resources, "find me a therapist", said))


@pytest.mark.parametrize("said", ["not bleeding", "it doesnt hurt", "i gave blood today"])
def test_a_body_that_is_well_gets_none(said: str, resources: Resources) -> None:
    assert "911 now" not in text(talk(resources, said))


def test_despair_leaves_the_search_for_a_card(resources: Resources) -> None:
    told = text(talk(resources, "find me a therapist", "id sooner be dead"))

    assert "Are you safe for the next hours?" in told


@pytest.mark.parametrize("times", [1, 2, 3])
def test_who_says_that_nothing_eased_keeps_the_number_and_the_doors(
    times: int, resources: Resources
) -> None:
    turn = talk(resources, "i want to cut", "the next minutes", *["not yet"] * times)

    assert "988" in text(turn)
    assert any(button.action == "plan" for row in turn.replies[-1].buttons for button in row)


@pytest.mark.parametrize("before", ["i want to cut", "i want to die"])
def test_who_says_that_it_got_worse_gets_a_card_again(before: str, resources: Resources) -> None:
    turn = talk(resources, before, "the next minutes", "it got worse")

    assert turn.replies[0].help is Help.CARD


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("nobody answers at that number", "It should not go like that"),
        ("the crisis line judged me", "It should not go like that"),
        ("i called 988 and it went badly", "It should not go like that"),
        ("the hotline was useless", "It should not go like that"),
        ("you did not read that", "I missed what you meant"),
        ("why wont you answer me", "I missed what you meant"),
    ],
)
def test_what_went_wrong_before_is_answered_and_not_measured(
    said: str, begins: str, resources: Resources
) -> None:
    assert text(talk(resources, said)).startswith(begins)


def test_how_to_make_a_means_is_refused_whatever_it_is_for(resources: Resources) -> None:
    assert text(talk(resources, "how do i tie a noose")).startswith("I won't help with that.")
