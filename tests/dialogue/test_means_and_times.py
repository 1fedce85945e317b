"""Means at hand, a time, a place that somebody went to: told in few words."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        "11:30 tonight",
        "tonight at 11",
        "in 20 min",
        "9pm",
        "at midnight",
        "before they get home",
        "tomorrow morning",
        "after dinner",
    ],
)
def test_a_time_after_a_card_is_taken_for_the_time_of_it(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to die", said).replies[0].name == "card_imminent"
    assert talk(resources, said).replies[0].help is not Help.CARD


@pytest.mark.parametrize("said", ["not tonight", "my appointment is at 3 tomorrow"])
def test_a_time_for_something_else_is_none(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to die", said).replies[0].help is not Help.CARD


def test_a_time_answers_the_plan(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "@plan", "tomorrow morning")

    assert turn.replies[0].name != "card_imminent"
    assert turn.state.plan


@pytest.mark.parametrize(
    "said",
    [
        "im gonna kill myself at 9",
        "im gonna kill myself when my mom falls asleep",
        "i sit in the garage with the car running",
    ],
)
def test_an_intent_with_a_time_or_the_means_on_is_an_emergency(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said",
    [
        "ive got the .45 on the table",
        "revolver on the table, bourbon next to it",
        "got my .45 out",
        "9mm on the nightstand. just sayin",
        "sig on the counter",
        "12 gauge across my lap",
        "my service weapon is on the desk",
    ],
)
def test_a_gun_by_its_calibre_or_make_is_a_gun(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said",
    [
        "bought a .22 for squirrels",
        "shotgun in the truck for deer season",
        "cleaning my rifle before the hunt",
        "saved up my vacation days",
    ],
)
def test_a_gun_for_the_hunt_alarms_nobody(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.help is Help.NONE


@pytest.mark.parametrize(
    "said",
    [
        "i have her morphine still in the fridge",
        "i kept her leftover patches",
        "i think ill take them tomorrow",
        "ill go back to the bridge tomorrow",
        "i stood on the platform today for three trains",
        "i drove to the bridge today",
    ],
)
def test_means_kept_and_a_place_gone_to_are_asked_about(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert "are you thinking about suicide" in text(turn)
    assert "988" in text(turn)
    assert "988" in text(talk(resources, said, "ok"))


def test_who_says_good_night_after_such_a_sign_is_asked_whether_it_is_safe(
    resources: Resources,
) -> None:
    said = text(talk(resources, "i have her morphine still in the fridge", "well good night then"))

    assert "are you safe for the next hours" in said


@pytest.mark.parametrize(
    "said",
    [
        "i'll come back and talk tomorrow",
        "going back to work tomorrow",
        "sat at the station for an hour waiting for my train",
        "i stood on the platform for an hour, train was late",
        "i have her meds ready for the pharmacy",
    ],
)
def test_ordinary_ways_and_medicines_are_not_asked_about(said: str, resources: Resources) -> None:
    assert "suicide" not in text(talk(resources, said))


def test_to_go_again_says_something_only_beside_the_place(resources: Resources) -> None:
    assert talk(resources, "ill go again tomorrow").replies[0].help is not Help.CARD
    turn = talk(resources, "i drove to the bridge today. drove home.", "ill go again tomorrow")
    assert turn.replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        "i got enough put back to do it",
        "got the shotgun in the truck w me",
        "took a vial home from work",
        "i'm not safe at work around the narcotics",
        "im not safe with the knives here",
        "im not really safe",
        "no im not safe around the drugs",
    ],
)
def test_means_of_ones_own_bring_the_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_active"


def test_not_safe_around_somebody_is_not_taken_for_means(resources: Resources) -> None:
    assert talk(resources, "im not safe around him").replies[0].name != "card_active"


@pytest.mark.parametrize(
    "said", ["she has the pills", "got a bottle of her pills", "its not for a patient"]
)
def test_who_spoke_of_dying_is_not_taken_for_a_worried_friend(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i want to die", said)

    assert turn.why.assessment.level is not RiskLevel.THIRD_PARTY
    assert "988" in text(turn) or "911" in text(turn)


@pytest.mark.parametrize("said", ["my sister cuts herself", "my friend wants to die too"])
def test_somebody_else_who_is_named_stays_somebody_else(said: str, resources: Resources) -> None:
    level = talk(resources, "i want to die", said).why.assessment.level

    assert level is RiskLevel.THIRD_PARTY
