"""Calm first messages get no line and no page of a danger that only shares their words."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("how do i mute a zoom call", "out_of_scope"),
        ("how can i put a call on hold", "out_of_scope"),
        ("what is 12 times 4", "out_of_scope"),
        ("what does the bible say about tattoos", "out_of_scope"),
        ("why does hamlet wait so long", "out_of_scope"),
        ("how do i reset my password", "out_of_scope"),
        ("how can i become a helpline volunteer", "out_of_scope"),
        ("is it a sin to put pineapple on pizza lol", "smalltalk"),
        ("demolished a whole cheesecake, no regrets", "smalltalk"),
        ("my puppy chewed my shoes again", "smalltalk"),
        ("i've baked a pavlova for the fete", "smalltalk"),
        ("then the dog was sick on my slippers", "smalltalk"),
        ("said our goodbyes at work today, new job tomorrow", "smalltalk"),
    ],
)
def test_an_everyday_message_gets_no_line(said: str, reply: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert [one.name for one in turn.replies] == [reply]
    assert turn.replies[0].help is Help.NONE


@pytest.mark.parametrize(
    "said",
    [
        "how do i end my life",
        "what does the bible say about suicide",
        "is it a sin to die",
        "demolished a whole bottle of pills",
        "then he threw up blood on her shoes",
        "the gp lowered my dose and i want to die",
        "i've baked a pavlova, please help me, i want to die",
        "what happens when i call 988",
    ],
)
def test_a_near_twin_of_it_keeps_its_help(said: str, resources: Resources) -> None:
    replies = talk(resources, said).replies

    assert replies[0].help is not Help.NONE or "911" in replies[0].html


@pytest.mark.parametrize(
    "said",
    [
        "i overcame the urges last year and i feel strong now",
        "twelve years ago i attempted suicide and today i graduated as a nurse",
        "my scars don't bother me these days, wore short sleeves all summer",
        "i don't cover my scars anymore, my kids know",
        "clean from self harm for four years today",
        "six years ago i tried to die and now i have a son. just wanted to tell someone",
    ],
)
def test_what_is_behind_somebody_is_met_as_that(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert [reply.name for reply in turn.replies] == ["recovery"]
    assert turn.replies[0].help is Help.ROW


@pytest.mark.parametrize(
    "said",
    [
        "i overcame the urges last year but now i want to cut",
        "twelve years ago i attempted suicide and now i want to die again",
        "i've been self harm free for four years and i have pills in my hand",
    ],
)
def test_a_danger_beside_it_keeps_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        (("my phone autocorrected duck again lol",), "smalltalk"),
        (("leave me alone autocorrect",), "typo"),
        (("i want to die", "my phone autocorrected that"), "typo"),
        (("i want to die", "sorry typo"), "typo"),
    ],
)
def test_a_phone_that_corrects_is_small_talk_and_a_word_put_right_is_none(
    said: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name == reply
