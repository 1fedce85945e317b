"""How long it has been since: heard, without praise and without a warning about something else."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        "i havent cut in 2 weeks!!",
        "havent cut for 5 days",
        "day 1 clean again",
        "30 days no cutting",
        "2 weeks no blades",
        "one year sober from self harm today",
        "3 months clean",
        "a week without cutting",
        "no self harm in 100 days",
    ],
)
def test_a_time_without_it_is_recovery(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "recovery"
    assert turn.replies[0].help is Help.ROW


@pytest.mark.parametrize(
    "said",
    [
        "i havent eaten for 5 days",
        "havent eaten since sunday",
        "i havent had anything to eat since monday",
        "i havent had a proper meal in 5 days",
        "i ate nothing for 3 days",
    ],
)
def test_days_without_food_still_need_a_doctor(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "not_eaten"


@pytest.mark.parametrize("said", ["i havent slept for 5 days", "i havent showered since monday"])
def test_days_without_something_else_are_not_about_food(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name != "not_eaten"


@pytest.mark.parametrize(
    "said", ["100 days till summer!!", "30 days no sugar", "2 weeks no alcohol"]
)
def test_other_counts_are_none(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.level is RiskLevel.NONE


@pytest.mark.parametrize(
    "said",
    [
        "30 days no cutting and now i relapsed",
        "30 days no cutting gone",
        "i was 30 days clean until yesterday",
        "i cant go 3 days without cutting",
    ],
)
def test_a_time_that_has_ended_gets_the_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_self_harm"


def test_a_question_behind_it_is_answered(resources: Resources) -> None:
    turn = talk(resources, "how do i get to 30 days no cutting")

    assert turn.replies[0].name == "section"


def test_in_an_emergency_its_number_stays(resources: Resources) -> None:
    assert "911 now" in text(talk(resources, "i took pills", "30 days no cutting"))
