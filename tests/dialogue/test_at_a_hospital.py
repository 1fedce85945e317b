"""Who is where they are looked after is answered there, also where nothing was told before."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        (("sitting in the er", "am i allowed to go"), "ask_them_there"),
        (("i'm in the emergency room", "can they keep me here"), "ask_them_there"),
        (("i took 30 pills", "i'm in the er", "will they tell my mum"), "ask_them_there"),
        (("i was admitted yesterday after an overdose", "when can i go home"), "ask_them_there"),
        (("i'm in a&e", "they want to keep me for the night"), "kept_there"),
        (("stuck in the er", "i wanna go home"), "leaves_hospital"),
        (("i took 30 pills", "i'm in the er", "nobody must know"), "tell_them_there"),
    ],
)
def test_what_is_asked_there_is_asked_of_who_works_there(
    said: tuple[str, ...], reply: str, resources: Resources
) -> None:
    answer = talk(resources, *said).replies[-1]

    assert answer.name == reply
    assert answer.help is not Help.NONE


@pytest.mark.parametrize(
    "said",
    [
        ("my boyfriend hits me", "can i leave"),
        ("my mum is in the hospital", "can i leave"),
        ("i work in the er", "how long does it take"),
        ("i was in hospital last year", "do i have to stay"),
    ],
)
def test_who_is_not_there_is_answered_as_before(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name != "ask_them_there"


@pytest.mark.parametrize(
    "said",
    [
        "i ran off from there",
        "i pulled the needle out and left",
        "i snuck out, i'm by the car park now",
    ],
)
def test_who_left_before_they_were_seen_has_the_card_and_goes_back(
    said: str, resources: Resources
) -> None:
    card = talk(resources, "i took 30 pills", "they took my blood", said).replies[0]

    assert card.name == "card_imminent"
    assert "go back now" in card.html


@pytest.mark.parametrize(
    "said", ["they left and i swallowed the rest", "took the others while nobody looked"]
)
def test_more_that_was_taken_on_the_ward_is_an_emergency(said: str, resources: Resources) -> None:
    turn = talk(resources, "i'm in hospital after an overdose", said)

    assert turn.replies[0].name == "card_imminent"


def test_blood_that_is_taken_from_somebody_there_is_no_news(resources: Resources) -> None:
    told = ("i'm at the er with my son, he took something", "they took his blood")

    assert talk(resources, *told).replies[0].help is not Help.CARD


def test_an_overdose_in_hospital_is_ones_own(resources: Resources) -> None:
    assert talk(resources, "im in hospital after an overdose").replies[0].name == "card_active"
