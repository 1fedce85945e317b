"""Where two are in danger, one's own is heard, and the other's is not lost behind it."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

_PACT = "can be taken back"


@pytest.mark.parametrize(
    "said",
    [
        ("my friend wants us to die together", "i said yes"),
        ("my boyfriend wants us both to die. i told him ok",),
        ("she asked me to die with her and i said id think about it",),
        ("my best friend and i are going to die together on friday",),
        ("we made a suicide pact",),
        ("my best friend wants us to do it together", "i said ok because i was scared"),
    ],
)
def test_who_agreed_to_die_with_somebody_has_their_own_card(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[0].name in ("card_active", "card_imminent")
    assert _PACT in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "me and my girlfriend made a pact",
        "we promised each other we'd go together",
        "my sister and i agreed we go together when mum dies",
    ],
)
def test_a_pact_of_what_is_not_said_is_asked_about(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "sign_heard"


@pytest.mark.parametrize(
    "said",
    [
        ("we made a pact to call each other every day",),
        ("my husband wants me to go with him to the doctor", "i said yes"),
        ("my sister asked me to come with her", "i said ok"),
        ("my friend wants us to die together", "i said no"),
    ],
)
def test_other_promises_are_no_pact(said: tuple[str, ...], resources: Resources) -> None:
    assert _PACT not in text(talk(resources, *said))


@pytest.mark.parametrize(
    ("said", "card"),
    [
        (("my sister is suicidal", "me too"), "card_active"),
        (("my sister is suicidal", "and i am too"), "card_active"),
        (("she cuts", "me too"), "card_self_harm"),
        (("my friend cuts herself", "both of us do"), "card_self_harm"),
        (("my boyfriend took pills", "me too"), "card_imminent"),
    ],
)
def test_me_too_is_ones_own_danger(said: tuple[str, ...], card: str, resources: Resources) -> None:
    assert talk(resources, *said).replies[0].name == card


@pytest.mark.parametrize(
    "said",
    [
        ("my girlfriend cut herself and i want to die", "both", "she's at home alone"),
        ("i'm suicidal and so is my brother", "both", "my brother just texted goodbye"),
        (
            "i'm scared for my sister, she talks of dying. and i want to die too",
            "i'm safe right now",
            "my sister says she has a plan",
        ),
        ("she cuts", "me too", "she is worse tonight"),
        ("my sister is suicidal", "and i am too", "she has a plan"),
        ("my friend wants us to die together", "i said yes", "she says tonight"),
    ],
)
def test_the_worry_about_the_other_comes_back(said: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *said).replies[0].name == "card_third_party_urgent"


def test_who_says_both_is_asked_of_both(resources: Resources) -> None:
    turn = talk(resources, "my girlfriend cut herself and i want to die", "both")

    assert turn.replies[-1].name == "both_told"
    assert "911" in text(turn)
    told = ("my girlfriend cut herself and i want to die", "both", "no")
    assert talk(resources, *told).replies[0].name == "card_imminent"


def test_who_spoke_of_nobody_else_keeps_their_own_card(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "my mum has the pills")

    assert not turn.state.risk.theirs


@pytest.mark.parametrize(
    "said",
    [
        ("we both took it", "my boyfriend is on the floor"),
        ("we both took the pills", "i feel sick"),
        ("i work nights in a care home and i took some of the residents tablets", "like 12"),
        ("took paracetamol on tuesday", "it's thursday", "pain on the right"),
        ("took something weird with strangers", "heart racing"),
    ],
)
def test_what_was_taken_in_pieces_is_an_emergency(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said",
    [
        ("we both took it", "the photo i mean"),
        ("took paracetamol on tuesday", "my headache is gone"),
        ("we both took the bus", "i'm tired"),
    ],
)
def test_everyday_things_taken_are_none(said: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *said).replies[0].help is not Help.CARD
