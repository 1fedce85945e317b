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
