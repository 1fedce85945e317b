"""Who meets self-harm by their work, and who doubts the bot, is answered as who they are."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("asked", "reply"),
    [
        ("is this thing for youth workers as well", "bot_for_whom"),
        ("is this bot for foster carers too", "bot_for_whom"),
        ("my son has been writing to you. what do you tell him", "their_chats"),
        ("do you teach children how to hide it", "their_chats"),
        ("can we see what our daughter said", "their_chats"),
        ("are you safe for a 13 year old", "their_chats"),
        ("which algorithm decides what you answer", "how_it_works"),
        ("how do you recognise a suicidal message", "how_it_works"),
        ("who checks what you say", "sources"),
        ("has this been clinically validated", "sources"),
        ("are you an actual counsellor or trained", "advice"),
        ("may i give this to my students", "share_this"),
        ("im a reporter, which words do i avoid", "for_press"),
        ("how many boys self harm in england", "not_told_number"),
    ],
)
def test_who_looks_at_the_bot_itself_is_told_what_it_is(
    asked: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, asked).replies[-1].name == reply


@pytest.mark.parametrize(
    "said",
    [
        "i am testing my limits",
        "we had a test at school",
        "this is bad for me",
        "how does dbt work",
    ],
)
def test_what_is_of_no_bot_is_not_told_what_the_bot_is(said: str, resources: Resources) -> None:
    bots = {"about_bot", "their_chats", "how_it_works", "was_a_test"}

    assert talk(resources, said).replies[-1].name not in bots


@pytest.mark.parametrize(
    ("told", "asked", "reply"),
    [
        ("my coworker showed me her cuts", "do i have to inform hr", "tell_at_work"),
        ("a resident on my ward hurts himself", "who do i report it to", "tell_at_work"),
        ("the girl we foster cuts herself", "must i tell the social worker", "tell_at_work"),
        ("my student hurts herself", "must i tell the safeguarding lead", "pupils_secret"),
        ("my student hurts herself", "the nurse is out until thursday", "only_you"),
        ("an employee of mine cuts herself", "what am i allowed to say", "boss_asks"),
        ("my neighbour's boy cuts himself", "his bathroom door is locked", "behind_a_door"),
        ("my grandson cuts", "his dad wants to take his phone", "their_phone"),
        ("my niece cuts", "any advice on how to talk to her", "talk_with_them"),
        ("my friend wants to die", "i'm on the phone with him", "say_now"),
        ("my little brother has cuts", "should i wait till dad is back", "watch_over"),
        ("my ex says he cant live without me", "do i reply to him or not", "text_back"),
        (
            "a student handed me a note that she wants to die",
            "she's in my class now",
            "take_seriously",
        ),
        ("my friend wants to die", "i know where he lives", "which_service"),
        ("an employee attempted suicide", "what do we tell the team", "boss_asks"),
    ],
)
def test_what_they_ask_next_is_answered_to_them_with_the_number(
    told: str, asked: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, told, asked)

    assert turn.replies[-1].name == reply
    assert "988" in text(turn)


def test_what_a_parent_may_do_to_a_pupil_is_no_violence_against_who_writes(
    resources: Resources,
) -> None:
    told = ("i coach girls soccer", "one of my players burns herself", "what if her dad hits her")

    assert talk(resources, *told).replies[0].name == "card_child"


def test_a_question_in_the_message_that_alarms_is_answered_behind_the_card(
    resources: Resources,
) -> None:
    turn = talk(resources, "how should i speak to a pupil with fresh cuts on her arm?")

    assert [reply.name for reply in turn.replies] == ["card_third_party", "talk_with_them"]


@pytest.mark.parametrize("said", ["sorry, that was only a test", "im just testing you"])
def test_a_test_of_ones_own_words_is_believed_and_the_number_stays(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "I want to die", said)

    assert turn.replies[0].name == "was_a_test"
    assert "988" in text(turn)
    assert turn.state.risk.open


def test_a_test_takes_back_nothing_that_was_swallowed(resources: Resources) -> None:
    turn = talk(resources, "i took 30 pills", "that was just a test")

    assert "911" in text(turn)
    assert turn.state.risk.in_danger_now


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("my therapist hurt me", "hurt_in_care"),
        ("my therapist called me manipulative", "hard_words_in_care"),
        ("the doctor laughed at me", "hard_words_in_care"),
    ],
)
def test_who_was_hurt_in_care_is_believed(said: str, expected: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == expected
    assert "988" in text(turn)


def test_who_was_touched_in_care_sees_the_card_of_violence(resources: Resources) -> None:
    turn = talk(resources, "my therapist hurt me", "she touched me")

    assert turn.replies[0].name == "card_violence"


@pytest.mark.parametrize("said", ["my therapist hurt her knee", "the doctor hit me with the bill"])
def test_what_is_no_hurt_in_care_is_none(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != "hurt_in_care"
