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


@pytest.mark.parametrize(
    ("said", "left_out"),
    [
        ("not meds", "medication"),
        ("no, not cbt", "cbt"),
        ("anything but therapy", "therapies"),
        ("not ptsd", "ptsd"),
    ],
)
def test_what_is_refused_in_few_words_is_not_shown(
    said: str, left_out: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == OFFERED
    assert f"s:{left_out}" not in {b.action for row in turn.replies[-1].buttons for b in row}


@pytest.mark.parametrize(
    ("said", "slug"),
    [
        ("bpd not ptsd", "bpd"),
        ("not therapy i mean meds", "medication"),
        ("anxiety and not depression", "anxiety"),
    ],
)
def test_of_two_the_one_that_is_meant_is_shown(said: str, slug: str, resources: Resources) -> None:
    assert talk(resources, said).why.section == slug


@pytest.mark.parametrize(
    "said",
    [
        "not me",
        "not today",
        "not suicide",
        "meds not working",
        "no",
        "not cbt a knife",
        "not meds just a rope",
        "anything but dbt no point",
        "not anxiety he still comes in",
        "not bpd voices",
    ],
)
def test_a_short_no_leaves_no_page_out(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != OFFERED


@pytest.mark.parametrize(
    "said", ["not therapy, i want to die", "not meds, a rope", "bpd not ocd, i cut last night"]
)
def test_a_danger_behind_what_is_refused_keeps_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        "im not depressed but i burn my legs",
        "i dont have bpd i just cut",
        "she's not depressed but she cuts",
    ],
)
def test_what_somebody_says_they_do_not_have_brings_no_page(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.why.assessment.help is Help.CARD
    assert "section" not in [reply.name for reply in turn.replies]
