""" "No" in front of what somebody lacks is no No to a question."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize("said", ["no strength", "no idea", "no energy left", "i have no words"])
def test_whether_they_are_safe_is_then_in_doubt(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to die", said).replies[-1].name == "safe_unsure"


@pytest.mark.parametrize("said", ["no bandages", "no plasters here", "no strength", "no idea"])
def test_a_wound_is_looked_after(said: str, resources: Resources) -> None:
    assert talk(resources, "i cut myself", said).replies[-1].name == "firstaid"


@pytest.mark.parametrize("told", ["i want to die", "i took all my pills", "i cut myself"])
@pytest.mark.parametrize("said", ["no voice", "no voice left", "i lost my voice"])
def test_who_cannot_speak_is_told_how_to_write(told: str, said: str, resources: Resources) -> None:
    assert "988" in text(talk(resources, told, said))
    assert talk(resources, told, said).replies[-1].name in ("cant_call", "may_i_text")


@pytest.mark.parametrize("said", ["no", "nope", "no sorry", "no i'm not", "no thanks"])
def test_a_no_stays_one(said: str, resources: Resources) -> None:
    names = {talk(resources, "i want to die", said).replies[0].name}

    assert "safe_yes" not in names
    assert talk(resources, "i want to die", "no").replies[0].help is Help.CARD
    assert talk(resources, "i cut myself", "no").replies[-1].name == "no_injury"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("i want to die", "no, help me"),
        ("i want to die", "no, friends here"),
        ("i want to die", "no, family"),
        ("i want to die", "no control"),
        ("i cut myself", "no, doctor"),
        ("i cut myself", "no, bandages"),
        ("find a therapist", "no, home"),
    ],
)
def test_a_no_before_a_mark_answers_and_lacks_nothing(
    told: str, said: str, resources: Resources
) -> None:
    assert talk(resources, told, said).replies[-1].name not in ("safe_unsure", "firstaid", "heard")


@pytest.mark.parametrize("said", ["no. help", "no help me please"])
def test_who_is_not_safe_and_calls_for_help_is_heard(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to die", said).replies[-1].name != "safe_unsure"
    assert talk(resources, "i want to die", "no. help").replies[0].name == "card_imminent"
