"""Days without food that are liked for how they hurt: harm to oneself, and a doctor today."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import RiskLevel
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        "i havent eaten in 5 days and i like how it hurts",
        "havent eaten since sunday and i love the pain",
        "havent eaten in 4 days, it feels good to hurt",
        "4 days no food and it feels amazing",
    ],
)
def test_to_like_how_hunger_hurts_is_harm_to_oneself_and_needs_a_doctor(
    resources: Resources, said: str
) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "card_self_harm"
    assert "Let a doctor look at it today" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "i havent eaten for 6 days",
        "havent eaten since sunday and my stomach hurts",
        "havent eaten in 3 days and it doesnt feel good",
    ],
)
def test_days_without_food_alone_are_told_to_be_seen(resources: Resources, said: str) -> None:
    turn = talk(resources, said)

    assert [reply.name for reply in turn.replies] == ["not_eaten"]


@pytest.mark.parametrize(
    "said",
    [
        "i havent eaten since lunch",
        "i havent eaten meat in 5 days and it feels amazing",
        "5 days no sugar and it feels amazing",
    ],
)
def test_a_meal_or_a_food_left_out_is_no_harm(resources: Resources, said: str) -> None:
    assert talk(resources, said).why.assessment.level is RiskLevel.NONE
    assert talk(resources, said).state.said != "not_eaten"
