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
        "is it risky to come off zoloft",
        "how do people taper off venlafaxine",
        "is stopping lithium dangerous",
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


@pytest.mark.parametrize(
    "said",
    [
        *("would it be bad if i quit cold turkey", "and if she stops taking them"),
        *("how do you wean off it", "do people get hooked on them", "are these habit forming"),
    ],
)
def test_after_the_page_it_is_the_medicine(said: str, resources: Resources) -> None:
    turn = talk(resources, "lexapro", said)

    assert turn.replies[-1].name == "medicine"
    assert turn.replies[-1].help is Help.ROW


@pytest.mark.parametrize(
    "said", ["may i have wine with it", "what about beer", "alcohol with them"]
)
def test_drink_after_the_page_is_drink_beside_the_medicine(said: str, resources: Resources) -> None:
    assert talk(resources, "do antidepressants help", said).replies[-1].name == "drink_and_medicine"
    assert talk(resources, "what is dbt", said).replies[-1].name != "drink_and_medicine"


def test_what_takes_hold_is_no_medicine_once_self_harm_was_told(resources: Resources) -> None:
    turn = talk(resources, "lexapro", "i burned my arm on purpose", "can i get addicted")

    assert turn.replies[-1].name != "medicine"


@pytest.mark.parametrize(
    "said", ["can a counselor prescribe meds", "which doctor prescribes antidepressants"]
)
def test_who_prescribes_is_told(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "who_prescribes"
    assert talk(resources, said, "so who does").replies[-1].name.startswith("who_prescribes")


def test_a_medicine_stopped_alone_is_asked_about(resources: Resources) -> None:
    turn = talk(resources, "medication for depression", "i stopped mine last week")

    assert "Are you safe" in text(turn)
    assert "988" in text(turn)


@pytest.mark.parametrize("before", ["what is dbt", "i cut"])
def test_to_stop_something_else_is_no_medicine(before: str, resources: Resources) -> None:
    assert "prescribed" not in text(talk(resources, before, "can i stop"))


@pytest.mark.parametrize("said", ["all my lexapro", "all of my zoloft", "i only took like six"])
def test_what_may_have_been_taken_has_the_emergency_before_the_question(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert text(turn).startswith("If something was already taken: 911")
    assert turn.replies[-1].name == "sign_heard"
    assert "988" in text(turn)
