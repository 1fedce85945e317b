"""Who was hurt by those who treat them is believed, and kept from no care that they need now."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "before",
    [
        ("i took 30 pills", "im in the er"),
        ("i took 30 pills",),
        ("i cut deep and its bleeding a lot", "im at the hospital"),
    ],
)
@pytest.mark.parametrize("said", ["the nurse yelled at me", "the doctor laughed at me"])
def test_nobody_in_danger_now_is_told_to_stay_away_from_care(
    before: tuple[str, ...], said: str, resources: Resources
) -> None:
    turn = talk(resources, *before, said)

    assert turn.replies[-1].name == "hurt_in_care_now"
    assert "please stay there" in text(turn)
    assert "911" in text(turn)


@pytest.mark.parametrize("said", ["im 15 my therapist kissed me", "i am 12. my nurse hit me"])
def test_the_young_are_told_to_tell_a_grown_up(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "card_young_hurt"
    assert turn.replies[-1].name == "hurt_in_care_young"


def test_hard_words_are_no_reason_to_stop_care_and_leave_the_question_open(
    resources: Resources,
) -> None:
    turn = talk(resources, "i want to die", "my therapist said im a lost cause")

    assert turn.replies[-1].name == "hard_words_in_care"
    assert "Are you safe for the next hours?" in text(turn)
    assert "safe:no" in dict(turn.state.offered).values()


@pytest.mark.parametrize(
    "said", ["my psychiatrist said im borderline", "my therapist thinks im difficult"]
)
def test_a_diagnosis_is_not_met_as_abuse(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "hard_words_in_care"


def test_in_the_hospital_nobody_is_told_to_unlock_a_door(resources: Resources) -> None:
    said = text(talk(resources, "i took 30 pills", "im in the er", "what now"))

    assert "Unlock" not in said
    assert "nurse" in said
    assert "tell whoever works there at once" in said
