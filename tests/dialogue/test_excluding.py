"""What somebody does not want is not what they are shown."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk

OFFERED = "without_that"


@pytest.mark.parametrize(
    ("said", "left_out"),
    [
        ("is there anything besides dbt for bpd", "dbt"),
        ("emdr didn't help, what else is there", "trauma-focused-therapy"),
        ("tried cbt and it did nothing, any other options", "cbt"),
        ("not cbt please, something else", "cbt"),
        ("other treatments than meds", "medication"),
        ("i want therapy not pills", "medication"),
        ("anything but not drugs", "medication"),
        ("help that's not therapy", "therapies"),
        ("a kind of therapy where i dont have to talk about my past", "psychodynamic-therapy"),
    ],
)
def test_what_there_is_besides_is_offered(said: str, left_out: str, resources: Resources) -> None:
    turn = talk(resources, said)
    offered = {button.action for row in turn.replies[-1].buttons for button in row}

    assert turn.why.section != left_out
    assert turn.replies[-1].name in (OFFERED, "section")
    assert turn.replies[-1].name == "section" or f"s:{left_out}" not in offered


@pytest.mark.parametrize(
    ("said", "slug"),
    [
        ("something for anxiety that isn't pills", "anxiety"),
        ("other than antidepressants what helps depression", "depression"),
        ("what kinds of therapy are there besides dbt", "therapies"),
        ("signs besides scars", "warning-signs"),
        ("signs other than cuts", "warning-signs"),
    ],
)
def test_what_is_wanted_is_shown_where_it_is_sure(
    said: str, slug: str, resources: Resources
) -> None:
    assert talk(resources, said).why.section == slug


@pytest.mark.parametrize(
    "said",
    [
        "cbt isn't just positive thinking is it",
        "not sure what dbt is",
        "i'm not on meds yet, do they help",
        "is it self harm if i don't cut",
        "therapy isn't working",
        "help without my parents knowing",
        "types of self harm other than cutting",
        "can i get help without telling my mom",
    ],
)
def test_a_not_that_leaves_nothing_out_changes_nothing(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != OFFERED


@pytest.mark.parametrize(
    "said", ["something other than cutting", "ways to hurt myself besides cutting"]
)
def test_another_way_to_hurt_oneself_keeps_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        ("i tried the tablets, they did nothing, anything else",),
        ("tried meds and it failed, what other options",),
        ("tried dbt, nothing helped, what else",),
        ("i want to die", "tried drugs, didn't work, what else"),
    ],
)
def test_what_may_be_an_attempt_is_met_and_no_page_left_out(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name != OFFERED
    assert turn.replies[-1].help is not Help.NONE


def test_the_number_stands_beside_what_is_offered(resources: Resources) -> None:
    turn = talk(resources, "tried cbt and it did nothing, any other options")

    assert turn.replies[-1].help is Help.ROW


@pytest.mark.parametrize(
    "said", ["not tablets, what else kills", "besides pills what else is deadly"]
)
def test_who_asks_what_kills_is_shown_no_choice_of_treatments(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name != OFFERED
