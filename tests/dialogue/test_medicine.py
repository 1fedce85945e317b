"""Whether to change a medicine, or what it may do: whoever prescribed it is asked."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

ASK = "Ask whoever prescribed it"


@pytest.mark.parametrize(
    "said",
    [
        "should i just stop my meds",
        "can i stop taking my pills",
        "what if i skip my antidepressants",
        "can prozac make you suicidal",
        "i'm out of meds",
    ],
)
def test_who_asks_whether_to_change_a_medicine_is_sent_to_whoever_prescribed_it(
    said: str, resources: Resources
) -> None:
    told = text(talk(resources, said))

    assert told.startswith(ASK)
    assert "988" in told


@pytest.mark.parametrize(
    "said", ["can i stop", "is there medication for bpd", "how do i stop taking drugs"]
)
def test_what_is_about_something_else_is_answered_as_that(said: str, resources: Resources) -> None:
    assert ASK not in text(talk(resources, said))


def test_a_medicine_hides_no_danger(resources: Resources) -> None:
    turn = talk(resources, "i stopped taking my meds because i want to die")

    assert turn.replies[0].help is Help.CARD
    assert ASK not in text(talk(resources, "i took 30 pills", "can i stop taking my meds"))


WORSE = "i'm on sertraline for 2 weeks and i feel worse"


@pytest.mark.parametrize("said", ["like more thoughts", "i have weird thoughts", "scary thoughts"])
def test_thoughts_that_came_with_a_medicine_are_asked_about_plainly(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, WORSE, said)

    assert "are you thinking about suicide?" in text(turn)
    assert "988" in text(turn)


@pytest.mark.parametrize("before", [WORSE, "medication for depression"])
@pytest.mark.parametrize("said", ["should i stop", "can i stop taking it", "i want to stop it"])
def test_whether_to_stop_a_medicine_is_for_who_prescribed_it(
    before: str, said: str, resources: Resources
) -> None:
    assert "Ask whoever prescribed it" in text(talk(resources, before, said))


def test_a_medicine_stopped_alone_is_asked_about(resources: Resources) -> None:
    turn = talk(resources, "medication for depression", "i stopped mine last week")

    assert "Are you safe" in text(turn)
    assert "988" in text(turn)


@pytest.mark.parametrize("before", ["what is dbt", "i cut"])
def test_to_stop_something_else_is_no_medicine(before: str, resources: Resources) -> None:
    assert "prescribed" not in text(talk(resources, before, "can i stop"))
