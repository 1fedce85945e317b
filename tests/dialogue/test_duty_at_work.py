"""Adults who work with the young are told what to do at work, not how to treat a wound."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk


@pytest.mark.parametrize(
    "said",
    [
        "i'm a teacher, what do we do when we see cuts on a kid",
        "one of my players has cuts, what is my duty",
        "i coach swimming and a girl has cuts on her thighs, who do i have to tell",
        "what do we do when we see cuts on a kid",
        "as a youth worker what is my duty when a teen shows me cuts",
        "a camper in my cabin has cuts, what am i supposed to do",
    ],
)
def test_their_duty_is_answered_behind_the_card(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "card_third_party"
    assert turn.replies[-1].name == "pupils_secret"


def test_a_coach_who_asks_later_is_told_as_well(resources: Resources) -> None:
    told = ("i'm a coach", "a boy on my team burns himself", "who has to know")

    assert talk(resources, *told).replies[-1].name == "pupils_secret"


@pytest.mark.parametrize(
    "said",
    [
        "i'm a student and my friend cuts what do i do",
        "i run every day and my brother cuts, what do i do",
        "my son has cuts on his arm, what do i do",
        "i have cuts on my arm, what do i do",
        "i'm a teacher and i cut myself, who do i have to tell",
    ],
)
def test_a_parent_and_ones_own_wound_are_met_otherwise(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != "pupils_secret"


@pytest.mark.parametrize(
    "said",
    [
        ("i'm a nurse and i took pills", "what do i do"),
        ("i cut myself. i'm a nurse", "who do i have to tell"),
        ("i cut myself. i'm a teacher", "who do i have to tell"),
        ("i lead a team. i want to die", "what do i do"),
        ("i'm a teacher", "i want to die", "what do i do"),
        ("i'm a coach", "i took all my pills", "what do i do"),
        ("one of my kids wants to die", "what do i do"),
        ("one of my residents wants to die", "what do i do"),
        ("someone on my team wants to die", "what do i do"),
        ("my son cuts. i am a nurse", "what do i do"),
        ("i'm a nurse. my wife wants to die", "what am i supposed to do"),
        ("i'm a teacher and my daughter cuts", "who do i have to tell"),
        ("i coach swimming and my 15 year old son cuts", "what do i do"),
    ],
)
def test_in_ones_own_danger_and_of_ones_own_kin_no_duty_at_work_is_told(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name != "pupils_secret"


@pytest.mark.parametrize(
    "said",
    [
        "i'm a school nurse and a girl has cuts on her arms, what do i do",
        "i lead a scout group and a boy has cuts, who do i have to tell",
        "one of my campers has cuts, what do i do",
    ],
)
def test_who_leads_or_nurses_the_young_is_told(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "pupils_secret"
