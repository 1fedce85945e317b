"""A few plain words do what the buttons do, and have replies of their own."""

import pytest

from bot.dialogue.events import Said
from bot.dialogue.outcome import Turn
from bot.dialogue.replies import plain_text
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.safety.levels import Help


def last(resources: Resources, *said: str) -> Turn:
    """Return the last turn of a chat."""
    state, turn = DialogueState(), None
    for words in said:
        turn = take_turn(state, Said(text=words), resources)
        assert not turn.failure, (words, turn.failure)
        state = turn.state
    assert turn is not None
    return turn


def text(turn: Turn) -> str:
    return "\n".join(plain_text(reply.html) for reply in turn.replies)


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        (("i want to die", "yes im safe"), "Thank you. People are at 988"),
        (("i want to die", "i cant call"), "911 is still the fastest help."),
        (("can i text someone instead",), "911 is still the fastest help."),
        (("i took a bunch of pills", "we called 911"), "Thank you. Stay on the line"),
        (("i took a bunch of pills", "they are on the way"), "Thank you. Stay on the line"),
        (("i took a bunch of pills", "ok im at the hospital now"), "Good that you are there."),
        (("i took a bunch of pills", "i feel fine"), "Feeling well is no sign"),
        (("i want to cut", "distract me"), "Let's take the next few minutes."),
        (("i want to cut", "the next minutes", "start 5 minutes", "not yet"), "Then another of"),
        (("find me a therapist", "what is cbt", "back to the search"), "Where should I look?"),
        (("how do i tell my mum",), "Some words to begin with"),
        (("i cut myself", "yes help me with it"), "Let's look after the injury first."),
        (("find me a therapist", "Boston", "ok"), "Boston, MA. Would you like to meet"),
        (("find me a therapist", "search without a place", "nearby"), "Where should I look?"),
        (("i had a knife but i put the knife away",), "I'm glad you did that."),
        (("my mum took pills, she is unconscious", "i dont know my address"), "Call 911 all the"),
        (("crisis lines", "japan"), "Japan. The emergency number is 119."),
        (("what is the number in the UK",), "United Kingdom. The emergency number is 999."),
    ],
)
def test_words_press_the_button_that_they_mean(
    said: tuple[str, ...], begins: str, resources: Resources
) -> None:
    assert text(last(resources, *said)).startswith(begins)


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("what do i say to her", "Ask straight out"),
        ("should i ask him directly", "Ask straight out"),
        ("what if she won't talk", "say you will ask again"),
        ("is it my fault", "hardly ever comes from one thing"),
        ("should we lock away the pills", "locked away"),
        ("should i tell his parents", "tell someone who can act"),
        ("can my sister read this", "Whoever can open your Telegram"),
        ("please delete what i wrote", "/forget"),
        ("what does LCSW mean", "clinical social worker"),
        ("im scared", "988"),
        ("hmm", "Write whatever is on your mind"),
    ],
)
def test_a_plain_question_has_a_reply_of_its_own(
    said: str, held: str, resources: Resources
) -> None:
    assert held in text(last(resources, said))


def test_a_question_inside_the_plan_is_answered_and_the_plan_goes_on(resources: Resources) -> None:
    asked = last(resources, "a short plan", "what is dbt")
    answered = last(resources, "a short plan", "what is dbt", "i stop sleeping")

    assert asked.why.section == "dbt"
    assert plain_text(asked.replies[-1].html).startswith("A short plan for the next hours")
    assert text(answered).startswith("2. ")


def test_deleting_is_offered_and_only_the_button_or_command_deletes(resources: Resources) -> None:
    offered = last(resources, "delete everything")
    pressed = last(resources, "delete everything", "delete it")

    assert not offered.forget
    assert pressed.forget


def test_a_country_that_is_told_chooses_the_lines(resources: Resources) -> None:
    told = last(resources, "i live in the uk", "i want to die")

    assert "116 123" in text(told)
    assert "911" not in text(told)


def test_a_country_in_front_of_danger_brings_its_lines_at_once(resources: Resources) -> None:
    told = text(last(resources, "im in australia and i want to die"))

    assert "13 11 14" in told
    assert "911" not in told


def test_an_emergency_stays_in_sight_and_brings_no_article(resources: Resources) -> None:
    said = ["i took 20 tylenol", "no one is here", "i threw up", "just kidding", "ok"]
    turns = [last(resources, *said[: n + 1]) for n in range(1, len(said))]

    assert all("911" in text(turn) for turn in turns)
    assert not any(turn.why.section for turn in turns)


@pytest.mark.parametrize(
    "said", ["please", "promise not to call anyone", "my wife knows", "ok maybe not"]
)
def test_a_few_words_in_distress_start_no_search(said: str, resources: Resources) -> None:
    assert last(resources, "i was on the bridge but i came home", said).state.search is None


@pytest.mark.parametrize("said", ["i live in georgia", "im in it", "we live in a flat"])
def test_a_state_or_a_phrase_chooses_no_country(said: str, resources: Resources) -> None:
    assert not last(resources, said).state.chosen


def test_a_thank_you_in_front_leaves_the_question(resources: Resources) -> None:
    assert last(resources, "thank you. what is dbt").why.section == "dbt"
    assert last(resources, "hello, what is cbt").why.section == "cbt"


@pytest.mark.parametrize(
    "said",
    ["she took 20 ibuprofen", "my son swallowed a bunch of pills", "he cut himself too deep"],
)
def test_an_emergency_of_another_stands_alone(said: str, resources: Resources) -> None:
    turn = last(resources, said)

    assert [reply.help for reply in turn.replies] == [Help.CARD]
    assert "911" in text(turn)
