"""The short plan: what answers which of its questions, and what ends it."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text

BEGUN = ("make a safety plan",)
SECOND = (*BEGUN, "i get quiet")
FIFTH = (*SECOND, "tv", "the cafe", "my sister")
DONE = (*FIFTH, "hide them")


@pytest.mark.parametrize("said", ["im alone", "i live alone"])
def test_to_be_alone_may_be_a_sign_and_names_no_want_of_people(
    said: str, resources: Resources
) -> None:
    assert text(talk(resources, *BEGUN, said)).startswith("2.")
    asked = text(talk(resources, *BEGUN, said, "tv", "the cafe"))

    assert asked.startswith("4. Who could you tell?")
    assert "That is an answer too" in text(talk(resources, *SECOND, "tv", said))


def test_who_has_nobody_says_so_to_any_question(resources: Resources) -> None:
    assert text(talk(resources, *BEGUN, "i dont have anybody")).startswith("That is an answer")


@pytest.mark.parametrize("before", [BEGUN, SECOND, FIFTH])
@pytest.mark.parametrize(
    "said", ["holding the knife", "im holding a blade", "the pills are in my hand"]
)
def test_what_is_in_their_hand_is_danger_and_no_answer(
    before: tuple[str, ...], said: str, resources: Resources
) -> None:
    turn = talk(resources, *before, said)

    assert turn.replies[0].name == "card_imminent"
    assert turn.state.plan == 0, "an emergency ends the plan"
    assert text(talk(resources, *before, said, "the tracks")).startswith("Leave it where it is")


@pytest.mark.parametrize(
    "said",
    ["holding my cat", "i hold my breath", "holding a pillow", "holding a knife in the kitchen"],
)
def test_what_else_is_held_is_an_answer(said: str, resources: Resources) -> None:
    assert talk(resources, *SECOND, said).state.plan == 3


@pytest.mark.parametrize("said", ["hide the pills", "lock the meds", "give my tablets to my aunt"])
def test_what_is_put_away_is_part_of_the_plan_at_every_question_and_after(
    said: str, resources: Resources
) -> None:
    early = talk(resources, *SECOND, said)
    late = talk(resources, *DONE, said)

    assert [reply.name for reply in early.replies] == ["plan_3"]
    assert text(early).startswith("Distance to it helps")
    assert [reply.name for reply in late.replies] == ["plan_safer"]
    assert "988" in text(late)


@pytest.mark.parametrize("said", ["thanks", "i still have them", "ok"])
def test_who_made_a_plan_keeps_the_number_in_sight(said: str, resources: Resources) -> None:
    assert "988" in text(talk(resources, *DONE, said))


@pytest.mark.parametrize("said", ["pills", "i have the pills in my hand", "more pills"])
def test_what_is_not_put_away_is_none(said: str, resources: Resources) -> None:
    assert "Distance to it helps" not in text(talk(resources, *SECOND, said))


def test_to_hide_pills_is_no_sign_to_write_down(resources: Resources) -> None:
    assert talk(resources, *BEGUN, "hide the pills").replies[0].name == "card_active"


@pytest.mark.parametrize("said", ["how long is this", "how many questions", "are we nearly done"])
def test_how_long_the_plan_is_is_told_and_the_question_asked_again(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, *SECOND, said)

    assert [reply.name for reply in turn.replies] == ["plan_2"]
    assert text(turn).startswith("It is five questions")


def test_how_long_something_else_takes_is_asked_of_the_guide(resources: Resources) -> None:
    turn = talk(resources, *SECOND, "how long does therapy take")

    assert "It is five questions" not in text(turn)
    assert turn.state.plan == 2


@pytest.mark.parametrize(
    "said",
    [
        ("can we finish the plan",),
        ("i stopped the safety plan halfway yesterday",),
        ("i want to die", "can we finish the plan"),
        ("yesterday i stopped the plan halfway", "can we finish it"),
    ],
)
def test_who_wants_to_finish_the_plan_begins_it_again(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert "I don't keep your answers" in text(turn)
    assert turn.state.plan == 1


@pytest.mark.parametrize(
    "said", ["can we finish the plan to rob a bank", "i made a plan to kill myself", "i had a plan"]
)
def test_other_plans_begin_none(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.plan == 0
