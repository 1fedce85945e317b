"""A wound in which nothing is felt, or that is white or dark, is seen by a doctor today."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        ("i cut myself", "no feeling"),
        ("cut my arm", "no feeling in it now"),
        ("burned my arm", "can't feel it"),
        ("burned my arm", "it's white"),
        ("i cut my hand last night", "my thumb is numb"),
        ("i burned myself with an iron", "the skin looks waxy"),
    ],
)
def test_what_has_no_feeling_is_seen_today(said: tuple[str, ...], resources: Resources) -> None:
    assert "oday" in text(talk(resources, *said))


def test_who_plays_it_down_is_told_once_more(resources: Resources) -> None:
    turn = talk(resources, "burned my arm", "can't feel it", "its fine")

    assert "today" in text(turn)


@pytest.mark.parametrize(
    "said",
    [("i burned myself with an iron", "it doesn't even hurt"), ("i cut myself", "no pain at all")],
)
def test_that_it_does_not_hurt_says_little(said: tuple[str, ...], resources: Resources) -> None:
    assert "says little" in text(talk(resources, *said))


@pytest.mark.parametrize(
    "later",
    ["i felt nothing", "i feel numb", "i dont feel that bad", "i dont feel the need to stop"],
)
def test_a_mood_is_taken_for_none(later: str, resources: Resources) -> None:
    assert talk(resources, "i cut myself", later).replies[-1].name not in (
        "no_feeling",
        "without_pain",
    )


@pytest.mark.parametrize(
    "later",
    [
        "without feeling i can't live",
        "no feeling left for anyone",
        "i lost feeling for my wife",
        "without feeling it i can't live",
        "my heart is numb",
        "its gone black before my eyes",
        "it is all black inside my head",
        "no pain no gain",
        "no pain in my life",
        "it doesn't hurt him",
        "it doesn't hurt to try",
    ],
)
def test_what_is_said_of_life_or_of_somebody_is_no_wound(later: str, resources: Resources) -> None:
    assert talk(resources, "i cut myself", later).replies[-1].name not in (
        "no_feeling",
        "without_pain",
    )


@pytest.mark.parametrize("later", ["it turned brown", "it's an old scar, it's white"])
def test_a_scab_or_a_scar_is_no_deep_wound(later: str, resources: Resources) -> None:
    assert talk(resources, "i cut myself a week ago", later).replies[-1].name != "no_feeling"


@pytest.mark.parametrize(
    "later",
    [
        "i lost feeling in the tip of my finger",
        "its white and looks dead",
        "it's black in the middle",
        "my fingers are white",
        "the burn is brown",
    ],
)
def test_where_nothing_is_felt_or_it_is_dead_is_seen(later: str, resources: Resources) -> None:
    assert talk(resources, "burned my arm", later).replies[-1].name == "no_feeling"
