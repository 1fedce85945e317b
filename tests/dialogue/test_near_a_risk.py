"""Where nothing understands a message that is close to a risk, the number stands under thanks."""

from dataclasses import replace

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk

MUCH = "my uncle keeps his old coat on the hook beside the kitchen door all summer"
FEW = "the coat is on the hook"


def lacking(points: float, resources: Resources) -> Resources:
    return replace(resources, lacks_to_alarm=lambda _: points)


@pytest.mark.parametrize("points", [0.0, 1.5, 2.7])
def test_what_lacks_little_is_thanked_for_with_the_number_under_it(
    points: float, resources: Resources
) -> None:
    turn = talk(lacking(points, resources), MUCH)

    assert [reply.name for reply in turn.replies] == ["heard"]
    assert turn.replies[0].help is Help.ROW
    assert "988" in turn.replies[0].html


@pytest.mark.parametrize(("points", "said"), [(2.8, MUCH), (9.0, MUCH), (1.5, FEW)])
def test_what_lacks_more_and_what_hangs_on_the_talk_is_thanked_for_alone(
    points: float, said: str, resources: Resources
) -> None:
    turn = talk(lacking(points, resources), said)

    assert [reply.help for reply in turn.replies] == [Help.NONE]


def test_a_risk_lacks_nothing_and_everyday_talk_lacks_much(resources: Resources) -> None:
    assert resources.lacks_to_alarm("i want to die and i can't stop thinking about it") == 0
    assert resources.lacks_to_alarm("we planted the beans along the fence this morning") > 3
    assert resources.lacks_to_alarm("") == float("inf")


def test_where_the_number_stands_already_it_is_not_said_twice(resources: Resources) -> None:
    turn = talk(lacking(1.5, resources), "i want to die", MUCH)

    assert turn.replies[-1].html.count("<b>988</b>") <= 1


@pytest.mark.parametrize(
    ("told", "level"),
    [
        (("i want to die", "i know exactly how much"), RiskLevel.IMMINENT),
        (("i know exactly how much",), RiskLevel.NONE),
        (("i know exactly how much it costs",), RiskLevel.NONE),
    ],
)
def test_an_amount_that_is_known_is_asked_about_alone_and_counts_beside_a_danger(
    told: tuple[str, ...], level: RiskLevel, resources: Resources
) -> None:
    assert talk(resources, *told).why.assessment.level is level


@pytest.mark.parametrize(
    "said",
    ["they are here to kill me", "someone is coming to kill us", "theyre coming to murder us"],
)
def test_who_says_that_somebody_comes_to_kill_them_sees_the_number(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].help is not Help.NONE
