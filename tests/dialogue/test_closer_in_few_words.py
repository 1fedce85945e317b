"""A floor, a car, a bottle: what few words add to a wish to die, and what takes it away."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk


@pytest.mark.parametrize(
    "said",
    [
        ("they want me to jump", "i'm on the 9th floor"),
        ("sometimes i want to crash the car on the way to work", "i'm driving now"),
        ("my dog died and i want to be with her", "i have her meds", "the whole bottle"),
        ("i don't have pills", "i have a belt", "in my hand"),
    ],
)
def test_what_is_within_reach_makes_it_an_emergency(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said",
    [
        "i'm driving now",
        "i'm on the 9th floor of the hotel",
        "i live on the 5th floor",
        "the whole bottle",
        "can you let my wife know im sorry im late",
    ],
)
def test_without_a_danger_they_say_nothing(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        "i have a cake and a bottle of pills",
        "if she doesn't answer i'm done",
        "i'm going to meet god soon",
        "i just hold the bottle",
    ],
)
def test_what_is_said_in_passing_is_asked_about(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name.startswith("sign_heard")


@pytest.mark.parametrize(
    "said",
    [
        ("i want to die", "i have a knife here", "i put it in the kitchen"),
        ("i want to die", "i have the blade", "threw it out"),
    ],
)
def test_what_is_put_away_is_met_and_the_number_stays(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name == "stepped_back"
    assert turn.replies[-1].help is Help.ROW
    assert turn.state.risk.in_danger_now


def test_what_somebody_else_keeps_is_asked_about_and_closes_nothing(resources: Resources) -> None:
    said = ("i want to die", "i have a gun in the safe", "i gave the key to my neighbor")
    turn = talk(resources, *said)

    assert turn.replies[-1].name == "stepped_back_now"
    assert turn.replies[-1].help is Help.ROW
    assert turn.state.risk.open
    assert turn.state.risk.worst is RiskLevel.IMMINENT


def test_who_moves_a_gun_from_somebody_is_told_what_comes_next(resources: Resources) -> None:
    told = ("my wife says everyone is better off without her", "there is a gun")

    assert talk(resources, *told, "i moved it to my brother").replies[-1].name == "took_it_away"
    assert talk(resources, *told, "my wife has the gun").replies[0].help is Help.CARD


def test_who_took_something_is_not_praised_for_the_rest(resources: Resources) -> None:
    turn = talk(resources, "i took all my pills", "i put it in the kitchen")

    assert turn.replies[-1].name != "stepped_back"


@pytest.mark.parametrize(
    "said",
    [
        ("i want to die, i have pills", "i chucked them down"),
        ("i want to die, i have pills", "threw them back"),
        ("i want to die, i have pills", "i flushed them down with water"),
        ("i want to die, i have pills", "i tossed them"),
        ("i want to die", "i left it in the kitchen"),
        ("i want to die", "i left it in the mailbox"),
        ("i want to die", "i left the keys outside"),
        ("i wrote a suicide note and i have pills", "i put it in the kitchen"),
        ("i wrote a suicide note", "i have pills", "i put it in the mailbox"),
    ],
)
def test_what_is_swallowed_or_left_for_others_is_no_step_back(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name != "stepped_back"
    assert turn.replies[-1].help is not Help.NONE


@pytest.mark.parametrize(
    "said",
    [
        ("my boyfriend wants to die", "i gave the pills to my boyfriend"),
        ("my son wants to die", "i gave it to my son"),
        ("my sister is suicidal", "i handed her pills to my sister"),
        ("my flatmate wants to die", "i gave the gun to my flatmate"),
    ],
)
def test_what_is_given_to_who_may_die_is_not_praised(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name not in ("stepped_back", "took_it_away")


@pytest.mark.parametrize("said", ["i flushed them down the toilet", "threw them in the trash"])
def test_where_it_went_says_that_it_is_away(said: str, resources: Resources) -> None:
    assert talk(resources, "i have pills", said).replies[-1].name == "stepped_back"
