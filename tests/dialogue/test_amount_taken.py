"""An amount that was taken, told without its name, after a question on a dose or a medicine."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        ("how much melatonin is safe", "ive already had about 15 tonight"),
        ("max dose of gabapentin", "swallowed nine of them an hour ago"),
        ("how much naproxen is too much", "ok", "took 14"),
        ("what is a high dose of tramadol", "i took a handful"),
        ("i took 12", "of my moms xanax"),
        ("find a therapist", "Reno", "took 9 of them just now"),
        ("i took 2 extra", "and then i had 20"),
        ("i took 15 extra",),
        ("took 9 today instead of my usual 1",),
        ("how much aspirin is safe", "i took 12000 mg"),
        ("how much aspirin is safe", "took two boxes of them"),
        ("how much aspirin is safe", "i took 8 of my dads"),
        ("i took 14", "they were naproxen 500"),
        ("i took 14", "no idea what they are"),
        ("i want to die", "i double dosed this morning"),
        ("i took some tablets and had a seizure",),
        ("i took my meds and collapsed",),
    ],
)
def test_many_that_were_taken_bring_the_card(said: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *said).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said",
    [
        ("what's a safe dose of lithium", "i doubled it"),
        ("how many mg of prozac", "i took 3 today instead of 1"),
        ("i took my dose twice by accident",),
        ("what about meds", "took an extra one this morning"),
        ("can i drink on lexapro", "i had 4 shots and my pill"),
        ("i took 11",),
    ],
)
def test_a_dose_too_many_is_for_a_doctor_now_and_a_body_that_answers_for_an_ambulance(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[0].name.startswith(("took_more", "dosage"))
    assert "911" in text(turn)
    assert talk(resources, *said, "is that bad").replies[0].name.startswith("took_more")
    for body in ("so sleepy", "hands shaking", "feel sick", "im dizzy now"):
        ill = talk(resources, *said, body)
        assert ill.replies[0].name.startswith("ill_after_a_dose"), body
        assert "911" in text(ill)


@pytest.mark.parametrize(
    "said",
    [
        ("how much ibuprofen is too much", "i never took 12"),
        ("how much ibuprofen is too much", "i had 4 panic attacks"),
        ("how much does it cost", "i had 6"),
        ("what are the side effects of zoloft", "i had 3"),
        ("does cbt work", "i did 8"),
        ("i took 3 classes today",),
        ("how many benadryl to sleep", "so tired"),
        ("i took my meds and had a fit of laughter",),
        ("i took 14", "vitamins"),
    ],
)
def test_other_numbers_are_no_tablets(said: tuple[str, ...], resources: Resources) -> None:
    turn = talk(resources, *said)

    assert turn.why.assessment.help is not Help.CARD
    assert not turn.replies[0].name.startswith(("took_more", "ill_after"))


def test_what_somebody_else_took_stays_their_emergency(resources: Resources) -> None:
    asked = "how much ibuprofen is too much"

    assert talk(resources, asked, "she already took 18").replies[0].help is Help.CARD
    assert (
        talk(resources, "how much aspirin is safe", "she took 2").replies[0].help is not Help.CARD
    )
    assert talk(resources, asked, "he took 5").replies[0].name == "card_third_party_urgent"
    assert (
        talk(resources, "my sister took something", "took 20").replies[0].name
        == "card_third_party_urgent"
    )
