"""A word or two, or none at all: an honest short reply or choices, never a guess."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

BARE = (
    "next", "back", "more", "why", "how", "what", "who", "ok", "lol", "idk", "hm", "school",
    "mom", "friends", "food", "hate", "everything", "doctor", "death", "love", "blood",
    "sleep", "tired", "sad", "empty", "numb", "help", "cutting", "calm", "breathing",
    "start", "test", "nothing", "?", "...", "😭😭", "🙃", "words", "pain", "night", "cry",
    "alone", "lost", "hotline",
)  # fmt: skip


@pytest.mark.parametrize("word", BARE)
def test_a_bare_word_in_a_fresh_chat_brings_no_article(word: str, resources: Resources) -> None:
    turn = talk(resources, word)

    assert not turn.why.section
    assert "not in my guide" not in text(turn)
    assert "couldn't read" not in text(turn)


@pytest.mark.parametrize(
    ("word", "slug"),
    [("ocd", "ocd"), ("meds", "medication"), ("signs", "warning-signs"), ("prozac", "medication")],
)
def test_a_word_that_names_a_section_brings_it(word: str, slug: str, resources: Resources) -> None:
    assert talk(resources, word).why.section == slug


@pytest.mark.parametrize("word", ["tired", "so sad", "im lonely", "feeling numb rn"])
def test_a_feeling_is_met_and_not_lectured(word: str, resources: Resources) -> None:
    assert text(talk(resources, word)).startswith("That sounds hard to carry")


def test_a_feeling_after_something_deadly_is_not_talked_over(resources: Resources) -> None:
    assert "911" in text(talk(resources, "i took a bunch of pills", "tired"))


@pytest.mark.parametrize("word", ["help", "help me", "i need help", "can you help me", "sos"])
def test_a_cry_for_help_gets_a_number_and_ways_on(word: str, resources: Resources) -> None:
    turn = talk(resources, word)

    assert "988" in text(turn)
    assert turn.replies[0].help is Help.ROW
    assert turn.replies[0].buttons


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("breathing", "Let's take the next few minutes"),
        ("hotline", "Help in United States"),
        ("urges", "Do you want to read about it"),
        ("next", "What I know about"),
    ],
)
def test_a_word_presses_the_button_that_it_names(
    said: str, begins: str, resources: Resources
) -> None:
    assert text(talk(resources, said)).startswith(begins)


@pytest.mark.parametrize(
    "said",
    [
        "who reviewed this guide",
        "where do you get this from",
        "how old is this information",
        "what are your sources",
        "can i trust this",
        "was this checked by a doctor",
    ],
)
def test_where_the_facts_come_from_is_told_as_it_is(said: str, resources: Resources) -> None:
    told = text(talk(resources, said))

    assert resources.guide.source.publisher in told
    assert "May 2025" in told
    assert "no clinician has reviewed them yet" in told


@pytest.mark.parametrize(
    "said", ["is this medical advice", "are you a doctor", "can you diagnose me", "r u licensed"]
)
def test_it_says_that_it_is_no_doctor(said: str, resources: Resources) -> None:
    assert text(talk(resources, said)).startswith("No. I'm a program, not a doctor")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("stop. does the therapist tell my mom", "kept_private"),
        ("never mind. can my school see this", "who_sees"),
        ("stop", "stopped"),
    ],
)
def test_a_question_beside_stop_is_answered_and_what_ran_ends(
    said: str, name: str, resources: Resources
) -> None:
    assert talk(resources, said).state.said == name
    assert talk(resources, "find me a therapist", said).state.search is None


@pytest.mark.parametrize("said", ["stop. i want to die", "forget it. i took all my pills"])
def test_stop_beside_danger_brings_its_card_alone(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert [reply.help for reply in turn.replies] == [Help.CARD]


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("yes i'm safe, i've got 3 hours left of shift", True),
        ("im ok, still at work", True),
        ("im safe, but i have pills at work", False),
        ("im ok, until school is over", False),
        ("im fine, i'm on my lunch break", True),
        ("im fine, drinking at work", False),
        ("im ok, with pills in class", False),
        ("yes im safe, swallowed some at school", False),
    ],
)
def test_safe_and_busy_is_a_yes(said: str, heard: bool, resources: Resources) -> None:
    turn = talk(resources, "i want to die", said)

    assert (turn.replies[-1].name == "safe_yes") is heard
