"""Short questions lean on the last answer; a message may ask two things."""

import pytest

from bot.dialogue.events import Said
from bot.dialogue.outcome import Turn
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.safety.levels import Help

AFTER_DBT = DialogueState(topic="dbt")


def said(text: str, resources: Resources, state: DialogueState = AFTER_DBT) -> Turn:
    return take_turn(state, Said(text=text), resources)


@pytest.mark.parametrize(
    "text",
    [
        "tell me more",
        "why?",
        "does it work?",
        "and for teens?",
        "how long does it take",
        "ok and is it safe?",
    ],
)
def test_a_question_about_it_stays_with_the_last_section(text: str, resources: Resources) -> None:
    turn = said(text, resources)

    assert turn.why.intent == "ask"
    assert turn.state.topic == "dbt"
    assert turn.failure == ""


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("what about meds", "medication"),
        ("and cbt?", "cbt"),
        ("how about eating disorders", "eating-disorders"),
    ],
)
def test_a_question_that_names_something_else_turns_to_it(
    text: str, slug: str, resources: Resources
) -> None:
    assert said(text, resources).state.topic == slug


def test_what_the_guide_lacks_is_said_after_an_answer_too(resources: Resources) -> None:
    turn = said("what about my insurance", resources)

    assert turn.why.intent == "insurance_cost"
    assert turn.why.section == ""


def test_risk_in_a_short_follow_up_is_not_taken_for_one(resources: Resources) -> None:
    assert said("and what about me, i want to die", resources).replies[0].help is Help.CARD


def test_without_an_answer_there_is_nothing_to_lean_on(resources: Resources) -> None:
    assert said("does it work?", resources, DialogueState()).state.topic == ""


def test_of_two_questions_the_first_is_answered_and_the_second_offered(
    resources: Resources,
) -> None:
    turn = said("what is dbt and does medication help?", resources, DialogueState())

    assert turn.why.section == "dbt"
    assert resources.guide.sections["medication"].entry.title in turn.replies[-1].html
    assert turn.replies[-1].buttons[0][0].action == "s:medication"


def test_one_question_told_at_length_is_one_question(resources: Resources) -> None:
    text = "My son is fifteen. He wears long sleeves in summer. Is that a sign of self-harm?"

    assert resources.wording.say("also_asked", title="").split("<b>")[0] not in "".join(
        reply.html for reply in said(text, resources, DialogueState()).replies
    )
