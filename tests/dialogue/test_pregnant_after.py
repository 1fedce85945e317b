"""After an assault, a question about a pregnancy is about one that may come from it."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

BLOW = "A blow to the belly"


@pytest.mark.parametrize(
    "said",
    [
        "am i pregnant",
        "could i be pregnant",
        "what if im pregnant",
        "im scared im pregnant",
        "can i still take the morning after pill",
    ],
)
def test_it_is_told_what_can_be_done_and_when(said: str, resources: Resources) -> None:
    turn = talk(resources, "i was raped", said)

    assert turn.replies[0].name == "pregnant_after"
    assert turn.replies[0].help is Help.ROW
    assert BLOW not in text(turn)


@pytest.mark.parametrize("said", ["im pregnant", "what if im pregnant", "i might be pregnant"])
def test_who_was_struck_still_hears_of_the_blow(said: str, resources: Resources) -> None:
    assert BLOW in text(talk(resources, "my husband kicked my belly", said))


def test_who_was_pregnant_before_an_assault_is_seen_too(resources: Resources) -> None:
    assert BLOW in text(talk(resources, "i was raped", "im 6 months pregnant"))


def test_without_an_assault_it_is_another_question(resources: Resources) -> None:
    assert talk(resources, "am i pregnant").replies[0].name != "pregnant_after"


@pytest.mark.parametrize("said", ["will it hurt the baby", "is it bad for my baby"])
def test_who_hurts_themselves_while_pregnant_is_no_asker_for_a_method(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i'm pregnant and i cut", said)

    assert turn.replies[0].name == "hurts_unborn"
    assert "911" in text(turn)
    assert "won't help" not in text(turn)


@pytest.mark.parametrize(
    "chat",
    [
        ("i'm pregnant and i want to die", "will it hurt the baby"),
        ("i'm pregnant and i cut", "will it hurt the baby if i overdose"),
        ("i want to die", "will it hurt"),
    ],
)
def test_who_speaks_of_dying_still_gets_the_card(
    chat: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *chat).replies[0].help is Help.CARD
