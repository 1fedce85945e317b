"""Beside a search: what is all the same is a way to meet, or it is everything and asked about."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

_ASKED = "find me a therapist in denver"  # the next question is how to meet


@pytest.mark.parametrize(
    "said",
    [
        "whatever, nothing matters any more",
        "dont care about anything",
        "doesnt matter nothing does",
        "who cares, i won't be here",
        "i dont care anymore",
    ],
)
def test_to_whom_everything_is_all_the_same_is_asked_plainly(
    said: str, resources: Resources
) -> None:
    assert talk(resources, _ASKED, said).replies[-1].name == "sign_heard"


@pytest.mark.parametrize(
    "said",
    ["whatever", "doesn't matter", "i don't care either way", "either", "dont care"],
)
def test_either_way_is_an_answer(said: str, resources: Resources) -> None:
    assert talk(resources, _ASKED, said).replies[-1].name == "results"


@pytest.mark.parametrize(
    "said",
    [
        "don't care if online",
        "don't care if it's online or not",
        "i don't care if it's male or female",
        "dont care whether it's in person or online",
    ],
)
def test_any_therapist_is_no_sign(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD
    assert talk(resources, _ASKED, said).replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said", ["don't care if i'm online or dead", "dont care if i wake up", "i don't care if i live"]
)
def test_who_does_not_care_to_live_keeps_the_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        ("i see a therapist on monday", "im scared shes going to lock me up"),
        ("my therapist is nice", "will she lock me up if i tell her"),
        ("what if my therapist has me committed",),
    ],
)
def test_the_fear_to_be_taken_in_is_answered(said: tuple[str, ...], resources: Resources) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name == "locked_up"
    assert turn.replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        ("what if she locks me up",),
        ("my girlfriend hits me", "what if she locks me up"),
        ("my boyfriend locks me up",),
        ("i see a therapist on monday", "my husband locks me up"),
    ],
)
def test_who_is_locked_up_by_somebody_keeps_the_card(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        ("my son told me something", "he's in year 8", "i work at his school", "what now"),
        ("my daughter told me about it", "she is 13", "what do we do when we see cuts on a kid"),
        ("my daughter told me", "she's 13", "who do i tell at school"),
    ],
)
def test_who_spoke_of_their_own_child_is_no_teacher(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert all(not r.name.startswith("pupils_") for r in talk(resources, *said).replies)


def test_what_matters_most_is_an_answer(resources: Resources) -> None:
    for said in ("in person, nothing else matters", "i don't care anymore just online"):
        assert talk(resources, _ASKED, said).replies[-1].name in ("results", "nobody")


def test_who_is_locked_up_at_home_is_told_nothing_of_therapists(resources: Resources) -> None:
    for said in (("i have a therapist", "my dad will lock me up"), ("my mother locks me up",)):
        assert talk(resources, *said).replies[-1].name != "locked_up"


_LOCKED_UP = [
    "he hits me. what if he locks me up",
    "he said he would kill me or lock me up",
    "i'm scared he's going to lock me up in the garage",
    "will he lock me up and starve me",
    "could he lock me up? he has done it before",
    "i'm scared he will lock me up and rape me",
    "what if he locks me up and i cant get out",
    "what if my stepfather locks me up",
    "the man i live with locks me up",
    "what if she locks me up",
]


@pytest.mark.parametrize(
    "before", ["find me a therapist in Reno", "is therapy private", "i see a therapist on monday"]
)
@pytest.mark.parametrize("said", _LOCKED_UP)
def test_who_is_held_captive_keeps_the_card_wherever_care_was_spoken_of(
    before: str, said: str, resources: Resources
) -> None:
    assert talk(resources, before, said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        "i told my therapist he locks me up at night, will he lock me up again",
        "my therapist touched me and will have me committed if i tell",
    ],
)
def test_who_is_held_or_touched_keeps_the_card_where_a_carer_is_named(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].help is Help.CARD


@pytest.mark.parametrize("said", ["i don't care about anything", "nothing matters any more"])
def test_who_cares_for_nothing_under_where_is_asked_plainly(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "find me a therapist", said)

    assert turn.replies[0].name == "sign_heard"
    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["i don't care", "i dont care where", "anywhere, doesn't matter"])
def test_who_cares_for_no_place_is_looked_for(said: str, resources: Resources) -> None:
    turn = talk(resources, "find me a therapist", said)

    assert turn.replies[0].name in {"ask_modality", "ask_place"}
