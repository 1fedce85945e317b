"""What the bot asks, it hears the answer to."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import RiskLevel
from tests.dialogue.talking import talk, text

SUICIDAL = "i want to kill myself"
NOT_SURE = "Then let's not wait"


@pytest.mark.parametrize("words", ["dunno", "perhaps", "i guess so", "not really", "later", "😶"])
def test_an_unsure_answer_to_the_safety_question_is_not_sure(
    words: str, resources: Resources
) -> None:
    assert text(talk(resources, SUICIDAL, words)).startswith(NOT_SURE)


@pytest.mark.parametrize("words", ["wdym", "huh?", "what do you mean"])
def test_who_does_not_understand_the_safety_question_is_asked_more_plainly(
    words: str, resources: Resources
) -> None:
    turn = talk(resources, SUICIDAL, words)

    assert text(turn).startswith("In plain words")
    assert text(talk(resources, SUICIDAL, words, "not sure")).startswith(NOT_SURE)


def test_not_right_now_is_asked_about_and_is_no_danger_now(resources: Resources) -> None:
    turn = talk(resources, SUICIDAL, "not at the moment")

    assert turn.why.assessment.level < RiskLevel.PASSIVE
    assert text(turn).startswith("Do you mean that the thoughts are there")


def test_a_no_to_the_safety_question_is_kept_as_danger(resources: Resources) -> None:
    turn = talk(resources, "i wish i would not wake up", "no")

    assert turn.state.risk.worst is RiskLevel.IMMINENT


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ((SUICIDAL, "not sure", "yeah"), "Then go to them"),
        ((SUICIDAL, "not sure", "no one"), "Then let it be a person at a distance"),
        (("my grandfather died", "nope"), "Then let it be a person at a distance"),
        (("i love you", "nobody", "there's nobody"), "A voice on a line counts"),
        (("i cut myself", "they're old"), "All right. Do you want to write about it"),
        (("i cut myself", "nope just small"), "All right. Do you want to write about it"),
        (("i took a bunch of pills", "my aunt is with me"), "That is good. Show them this chat"),
        (("i cut myself", "i guess"), "Let's look after the injury first"),
        (("i cut myself", "no", "yes"), "What was going on before"),
        (("please help", "now please"), "If anyone is badly hurt"),
        (("i cut myself", "no", "yes", "my mum shouted all day"), "Thank you for writing it down"),
        ((SUICIDAL, "bye"), "Before you go"),
    ],
)
def test_a_short_answer_is_read_as_the_answer_to_what_was_asked(
    said: tuple[str, ...], begins: str, resources: Resources
) -> None:
    assert text(talk(resources, *said)).startswith(begins)


def test_a_question_is_held_for_one_turn_alone(resources: Resources) -> None:
    turn = talk(resources, SUICIDAL, "what is dbt", "dunno")

    assert not text(turn).startswith(NOT_SURE)


def test_an_answer_that_is_danger_is_answered_as_danger(resources: Resources) -> None:
    turn = talk(resources, SUICIDAL, "not sure", "i have a razor in my bag")

    assert text(turn).startswith("I read you. Please get help to you now")


PLAN = (SUICIDAL, "not sure", "a short plan", "i cry", "music")


@pytest.mark.parametrize("words", ["nobody", "theres no one i can think of", "i live alone"])
def test_who_has_nobody_is_heard_in_the_plan_and_asked_for_no_name(
    words: str, resources: Resources
) -> None:
    told = text(talk(resources, *PLAN, words))

    assert told.startswith("That is an answer too")
    assert "988" in told
    assert "One name is enough" not in told


def test_who_has_somebody_is_asked_for_a_name(resources: Resources) -> None:
    assert text(talk(resources, *PLAN, "at my aunts")).startswith("4. Who could you tell?")


def test_an_animal_is_heard_in_the_plan(resources: Resources) -> None:
    assert text(talk(resources, *PLAN, "just my dog")).startswith("An animal is company")


@pytest.mark.parametrize("before", [(), (SUICIDAL,), ("find me a therapist",), PLAN])
@pytest.mark.parametrize(
    "words",
    ["stop sending me that number", "i cant stand that number", "no more hotlines", "quit the 988"],
)
def test_who_wants_no_number_keeps_one_line_of_it(
    before: tuple[str, ...], words: str, resources: Resources
) -> None:
    told = text(talk(resources, *before, words))

    assert told.startswith("Understood. I'll keep it to one line.")
    assert "988" in told
    assert "988" in text(talk(resources, *before, words, "ok"))
