"""Who wants to talk, and not to be handed a number: honest words, one question, one line."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text

ASKED = [
    "just talk to me",
    "i just want to talk",
    "can we just talk",
    "i dont want a hotline i want to talk",
    "can you stay with me",
    "are you just going to give me numbers",
    "dont say call a number",
]


@pytest.mark.parametrize(
    "first", [(), ("i want to die",), ("can i tell you a secret", "i cut my thighs")]
)
@pytest.mark.parametrize("asked", ASKED)
def test_who_wants_to_talk_is_asked_one_real_question(
    first: tuple[str, ...], asked: str, resources: Resources
) -> None:
    turn = talk(resources, *first, asked)

    assert turn.replies[0].name == "talk_with_me"
    assert "program" in text(turn)
    assert text(turn).count("?") == 1
    assert "988" in text(turn)


def test_in_an_emergency_who_wants_to_talk_is_asked_for_somebody_near(resources: Resources) -> None:
    turn = talk(resources, "i want to kill myself", "no", "no", "just talk to me")

    assert turn.replies[0].name == "talk_in_emergency"
    assert "911" in text(turn)


def test_what_is_told_then_is_heard(resources: Resources) -> None:
    turn = talk(resources, "just talk to me", "my mum shouted at me all day")

    assert turn.replies[0].name == "story_heard"


def test_please_is_no_new_subject_then(resources: Resources) -> None:
    turn = talk(resources, "i cut my thighs", "dont say call a number", "please")

    assert turn.replies[0].name == "talk_with_me_again"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("i want to talk to a person", "human"),
        ("talk to me about dbt", "section"),
        ("i need someone to talk to, a professional", "ask_place"),
    ],
)
def test_to_talk_to_somebody_or_about_something_is_another_wish(
    said: str, name: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].name == name


@pytest.mark.parametrize(
    "said", ["the samaritans dont help", "the lines dont help", "the line never answered"]
)
def test_a_line_that_does_not_help_is_answered_with_other_ways(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "i want to die", said).replies[0].name == "line_failed"


@pytest.mark.parametrize(
    "said", ["talk me out of it", "give me one reason", "convince me not to", "why shouldnt i"]
)
def test_who_asks_to_be_talked_out_of_it_is_asked_plainly(said: str, resources: Resources) -> None:
    alone = talk(resources, said)
    told = talk(resources, "i want to die", said)
    now = talk(resources, "im at the bridge", said)

    assert alone.replies[0].name == "no_argument"
    assert "988" in text(alone)
    assert told.replies[0].name == "no_argument_told"
    assert "911" in now.replies[0].html.split("\n\nUntil")[0]


@pytest.mark.parametrize("answer", ["yes", "not now"])
def test_a_yes_to_that_brings_the_card(answer: str, resources: Resources) -> None:
    turn = talk(resources, "talk me out of it", answer)

    assert turn.replies[0].name == "card_active"


@pytest.mark.parametrize(
    "said",
    [
        "give me one reason to see a therapist",
        "tell me a joke",
        "why should i see a doctor",
        "i think the exam is easy. convince me otherwise",
    ],
)
def test_other_reasons_are_not_about_dying(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name != "no_argument"


@pytest.mark.parametrize(
    "said",
    [
        "can you sit with me for 10 minutes",
        "i need to get through the next 10 minutes",
        "urge timer",
    ],
)
def test_who_asks_for_company_gets_the_next_minutes(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "minutes"


def test_something_that_helps_is_no_medicine(resources: Resources) -> None:
    assert talk(resources, "say something that helps").replies[0].name == "talk_with_me"


def test_behind_a_card_it_is_not_asked_a_second_time(resources: Resources) -> None:
    turn = talk(resources, "give me one reason not to kill myself")

    assert [reply.name for reply in turn.replies] == ["card_active"]


def test_who_wants_no_line_but_to_talk_may_talk(resources: Resources) -> None:
    assert talk(resources, "no hotline. just talk to me").replies[0].name == "talk_with_me"


@pytest.mark.parametrize("said", ["i dont want to talk", "i dont feel like talking"])
def test_who_does_not_want_to_talk_is_left_in_peace(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to die", said)

    assert turn.state.said == "quiet_for_a_bit"
    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["dont give me tips", "no advice please just listen"])
def test_who_wants_no_advice_is_given_room(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to die", said).state.said == "talk_with_me"
    assert talk(resources, "i dont need tips on makeup").state.said != "talk_with_me"
