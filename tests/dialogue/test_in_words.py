"""A few plain words do what the buttons do, and have replies of their own."""

import pytest

from bot.dialogue.replies import plain_text
from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


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
    assert text(talk(resources, *said)).startswith(begins)


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
        ("topics", "What I know about."),
    ],
)
def test_a_plain_question_has_a_reply_of_its_own(
    said: str, held: str, resources: Resources
) -> None:
    assert held in text(talk(resources, said))


def test_a_question_inside_the_plan_is_answered_and_the_plan_goes_on(resources: Resources) -> None:
    asked = talk(resources, "a short plan", "what is dbt")
    answered = talk(resources, "a short plan", "what is dbt", "i stop sleeping")

    assert asked.why.section == "dbt"
    assert plain_text(asked.replies[-1].html).startswith("A short plan for the next hours")
    assert text(answered).startswith("2. ")


def test_deleting_is_offered_and_only_the_button_or_command_deletes(resources: Resources) -> None:
    offered = talk(resources, "delete everything")
    pressed = talk(resources, "delete everything", "yes")

    assert not offered.forget
    assert pressed.forget


def test_a_country_that_is_told_chooses_the_lines(resources: Resources) -> None:
    told = talk(resources, "i live in the uk", "i want to die")

    assert "116 123" in text(told)
    assert "911" not in text(told)


@pytest.mark.parametrize(
    ("said", "asks_on"),
    [(("a short plan", "yes"), "2. "), (("i cut myself", "no its an urge"), "Let's take the next")],
)
def test_a_yes_or_no_is_more_than_a_button_only_where_it_begins_its_words(
    said: tuple[str, ...], asks_on: str, resources: Resources
) -> None:
    assert text(talk(resources, *said)).startswith(asks_on)
    assert "injury first" not in text(talk(resources, "i cut myself", "no not an urge"))


@pytest.mark.parametrize(
    "said", [("i want to die", "chad"), ("i'm from mexico but i live in texas",)]
)
def test_a_name_in_danger_and_a_country_left_behind_choose_no_lines(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert not talk(resources, *said).state.chosen


def test_who_tells_of_a_death_is_not_told_that_this_is_small_talk(resources: Resources) -> None:
    assert talk(resources, "my grandmother died last week").why.intent != "smalltalk"


def test_a_country_in_front_of_danger_brings_its_lines_at_once(resources: Resources) -> None:
    told = text(talk(resources, "im in australia and i want to die"))

    assert "13 11 14" in told
    assert "911" not in told


def test_an_emergency_stays_in_sight_and_brings_no_article(resources: Resources) -> None:
    said = ["i took 20 tylenol", "no one is here", "i threw up", "just kidding", "ok"]
    turns = [talk(resources, *said[: n + 1]) for n in range(1, len(said))]

    assert all("911" in text(turn) for turn in turns)
    assert not any(turn.why.section for turn in turns)


@pytest.mark.parametrize(
    "said", ["please", "promise not to call anyone", "my wife knows", "ok maybe not"]
)
def test_a_few_words_in_distress_start_no_search(said: str, resources: Resources) -> None:
    assert talk(resources, "i was on the bridge but i came home", said).state.search is None


@pytest.mark.parametrize("said", ["i live in georgia", "im in it", "we live in a flat"])
def test_a_state_or_a_phrase_chooses_no_country(said: str, resources: Resources) -> None:
    assert not talk(resources, said).state.chosen


def test_a_thank_you_in_front_leaves_the_question(resources: Resources) -> None:
    assert talk(resources, "thank you. what is dbt").why.section == "dbt"
    assert talk(resources, "hello, what is cbt").why.section == "cbt"


@pytest.mark.parametrize(
    "said",
    ["she took 20 ibuprofen", "my son swallowed a bunch of pills", "he cut himself too deep"],
)
def test_an_emergency_of_another_stands_alone(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert [reply.help for reply in turn.replies] == [Help.CARD]
    assert "911" in text(turn)
