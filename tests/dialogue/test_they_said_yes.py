"""Somebody who may die was asked, and said yes."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text

TO_BE_ASKED = ("my son is cutting", "how do i ask him if hes suicidal")


@pytest.mark.parametrize(
    "answer",
    [
        "he said yes",
        "he nodded",
        "she said yeah",
        "yes",
        "he said sometimes",
        "i asked and he said yes",
        "my son said yes",
    ],
)
def test_a_yes_brings_what_to_do_now_and_the_numbers(resources: Resources, answer: str) -> None:
    turn = talk(resources, *TO_BE_ASKED, answer)

    assert turn.replies[-1].name == "they_said_yes"
    said = text(turn)
    for needed in ("stay near", "out of reach", "Do you have a plan?", "988", "911"):
        assert needed in said, needed


def test_a_yes_that_comes_later_is_still_one(resources: Resources) -> None:
    assert talk(resources, *TO_BE_ASKED, "ok i will", "he said yes").state.said == "they_said_yes"


def test_a_yes_that_is_told_again_is_answered_in_other_words(resources: Resources) -> None:
    turn = talk(resources, *TO_BE_ASKED, "he said yes", "he said yes again")

    assert turn.state.said == "they_said_yes_again"
    assert "911" in text(turn)


@pytest.mark.parametrize("answer", ["she said no", "he said nothing", "ok i will"])
def test_what_is_no_yes_is_not_taken_for_one(resources: Resources, answer: str) -> None:
    assert talk(resources, *TO_BE_ASKED, answer).state.said == "heard_of_them"


@pytest.mark.parametrize(
    ("said", "reply"),
    [("he said yes", "heard"), ("she said yes, we are getting married", "good_news")],
)
def test_a_yes_of_whom_nothing_was_told_says_little(
    resources: Resources, said: str, reply: str
) -> None:
    assert talk(resources, said).state.said == reply


def test_ones_own_yes_answers_the_question_that_was_put(resources: Resources) -> None:
    assert talk(resources, "i want to die", "yes").state.said == "safe_yes"


@pytest.mark.parametrize("said", ["he says he'll talk to the GP", "she agreed to see a counsellor"])
def test_who_will_see_a_doctor_is_not_said_to_refuse(said: str, resources: Resources) -> None:
    assert talk(resources, "my son cuts", said).replies[-1].name == "doctor_for_them"
    refused = talk(resources, "my son cuts", "he says he'll never talk to the GP")
    assert refused.replies[-1].name == "wont_have_care"
