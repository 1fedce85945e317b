"""The hour of somebody else in danger: tonight, a goodbye, the wait, and good news."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "told",
    [
        ("dad wants to die", "it's tonight"),
        ("my friend is suicidal", "its tonight"),
        ("my wife says she wants to die", "it's today"),
        ("my son wants to kill himself", "he said tonight"),
        ("my daughter texts goodbye mum love you", "phone is off"),
        ("my daughter texts goodbye mum love you", "she never says that"),
        ("my cousin overdosed and they revived him", "he's nodding off"),
        ("my sponsor relapsed", "he has the needle", "he answers but slow"),
    ],
)
def test_their_hour_is_theirs_and_urgent(told: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *told).replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize(
    "told",
    [
        ("my friend is suicidal", "i want to die too", "its tonight"),
        ("my friend is suicidal", "its tonight for me too"),
        ("i want to die", "it's tonight"),
    ],
)
def test_ones_own_hour_stays_ones_own(told: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *told).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "told",
    [
        "my ex used to cut, I think she started again",
        "my ex used to cut herself and i think shes back at it",
        "my roommate uses a razor. not for shaving",
        "my sponsor relapsed",
        "my son says voices tell him to hurt the cat",
    ],
)
def test_who_is_worried_about_is_not_who_writes(told: str, resources: Resources) -> None:
    assert talk(resources, told).replies[0].name.startswith("card_third_party")


@pytest.mark.parametrize(
    "told",
    [
        "my sponsor relapsed and so did i",
        "my ex used to cut me, i think she started again",
        "my ex used to cut, i think i started again",
    ],
)
def test_who_writes_is_not_lost_behind_somebody(told: str, resources: Resources) -> None:
    card = talk(resources, told).replies[0]

    assert card.help is Help.CARD
    assert not card.name.startswith("card_third_party")


@pytest.mark.parametrize(
    "asked", ["just wait?", "so i only wait?", "do i just wait", "ok so wait?"]
)
def test_who_asks_whether_to_wait_is_told_what_to_do(asked: str, resources: Resources) -> None:
    took = "my friend took pills"

    assert talk(resources, took, asked).replies[0].name == "no_waiting_theirs"
    assert talk(resources, took, "i called 911", asked).replies[0].name == "waiting_theirs"
    assert talk(resources, "i took 30 pills", asked).replies[0].name == "no_waiting"
    there = text(talk(resources, took, "she's in the er", asked))
    assert "They are where people can look after them" in there


@pytest.mark.parametrize(
    "told",
    ["they said he'll be ok", "they told me hes gonna pull through", "they say he will make it"],
)
def test_good_news_from_a_hospital_is_a_relief(told: str, resources: Resources) -> None:
    turn = talk(resources, "my friend took pills", "ambulance took him", told)

    assert [reply.name for reply in turn.replies] == ["cleared_there", "home_from_hospital"]
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "told",
    [
        "they say she will die",
        "they said he's not out of danger",
        "they told me hes gonna pull through but he wants to do it again",
        "they say he might not make it",
    ],
)
def test_other_news_from_a_hospital_is_none(told: str, resources: Resources) -> None:
    turn = talk(resources, "my friend took pills", "ambulance took him", told)

    assert "relief" not in text(turn)
    assert "911" in text(turn)
