"""Short questions lean on the last answer; a message may ask two things."""

import pytest

from bot.dialogue.events import Said
from bot.dialogue.outcome import Turn
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

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


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("how common is it", "gives no numbers"),
        ("how often", "gives no numbers"),
        ("and for boys?", "doesn't tell ages or groups apart"),
        ("in older people", "doesn't tell ages or groups apart"),
        ("how long does it take", "doesn't say how long"),
        ("is it better than cbt", "doesn't say that one is better"),
    ],
)
@pytest.mark.parametrize("before", ["what is dbt", "what is self harm", "signs of self harm"])
def test_what_the_guide_does_not_tell_of_a_section_is_said(
    before: str, question: str, says: str, resources: Resources
) -> None:
    assert says in text(talk(resources, before, question))


def test_which_medication_brings_the_kinds_and_then_who_decides(resources: Resources) -> None:
    said = ("can medication help", "which one", "which would be best for me")

    assert "mood stabilisers" in text(talk(resources, *said[:2]))
    assert "each case on its own" in text(talk(resources, *said))


def test_whether_they_want_to_die_brings_the_section_on_it(resources: Resources) -> None:
    turn = talk(resources, "what is self harm", "does it mean they want to die")

    assert turn.why.section == "self-harm-and-suicide"


@pytest.mark.parametrize("question", ["why do people do it", "does it mean they want to die"])
def test_no_passage_is_said_twice_running(question: str, resources: Resources) -> None:
    said = ("what is self harm", *[question] * 4)
    turns = [text(talk(resources, *said[: n + 1])) for n in range(len(said))]

    passages = [turn for turn in turns if "Facts: MiResource" in turn]
    assert len(passages) == len(set(passages))


@pytest.mark.parametrize("question", ["can it be cured", "is it for life", "how do they stop"])
def test_whether_it_gets_better_brings_recovery(question: str, resources: Resources) -> None:
    turn = talk(resources, "what is self harm", question)

    assert turn.why.section == "recovery-and-finding-care"


@pytest.mark.parametrize("told", ["my friend does it", "i have kids"])
def test_who_tells_of_somebody_asks_nothing_of_the_section(told: str, resources: Resources) -> None:
    assert talk(resources, "what is dbt", told).why.intent != "ask"


@pytest.mark.parametrize("said", ["what else", "i already tried that", "and if that doesnt work"])
def test_after_what_helps_more_is_another_way_and_no_older_page(
    said: str, resources: Resources
) -> None:
    chat = ("what is dbt", "how do i stop cutting", said)

    assert talk(resources, *chat).replies[-1].name == "minutes_else"


def test_an_exercise_that_made_it_worse_is_asked_about(resources: Resources) -> None:
    chat = (
        "i want to cut right now",
        "the next minutes",
        "tried the breathing thing. made it worse",
    )

    assert talk(resources, *chat).replies[0].name == "card_active"


@pytest.mark.parametrize("before", ["what is depression", "is recovery possible"])
def test_what_about_therapy_turns_to_the_therapies(before: str, resources: Resources) -> None:
    assert talk(resources, before, "and what about therapy?").why.section == "therapies"


@pytest.mark.parametrize(
    "asked", ["where is this from", "and where does that come from?", "and where is all this from?"]
)
def test_where_a_page_is_from_is_its_source_and_no_more_of_it(
    asked: str, resources: Resources
) -> None:
    assert talk(resources, "what is dbt", asked).replies[-1].name == "sources"


def test_where_a_feeling_comes_from_asks_for_no_source(resources: Resources) -> None:
    turn = talk(resources, "my guilt makes me hurt myself. where does that come from?")

    assert turn.why.section == "emotional-triggers"


def test_a_name_that_is_asked_for_calls_nobody(resources: Resources) -> None:
    names = [reply.name for reply in talk(resources, "what do you call someone who cuts").replies]

    assert "call_for_me" not in names
    assert talk(resources, "can you call someone").replies[0].name == "call_for_me"


def test_who_is_in_no_danger_and_wants_a_call_is_not_told_to_call_911(
    resources: Resources,
) -> None:
    assert talk(resources, "can you call me").replies[0].name == "writes_first"
    assert talk(resources, "i want to die", "can you call me").replies[0].name == "call_for_me"


@pytest.mark.parametrize(
    ("asked", "section"),
    [("what is an eating disorder", "eating-disorders"), ("whats a trigger", "emotional-triggers")],
)
def test_what_something_is_brings_its_page(asked: str, section: str, resources: Resources) -> None:
    assert talk(resources, asked).why.section == section


def test_how_they_treat_it_is_asked_of_the_page_and_not_of_a_wound(resources: Resources) -> None:
    asked = talk(resources, "what is bpd", "how do they treat it")

    assert asked.replies[0].name == "section"
    assert talk(resources, "i burned myself", "how do i treat it").replies[0].name == "firstaid"
    assert talk(resources, "i burned myself", "how do you treat it").replies[0].name == "firstaid"


@pytest.mark.parametrize(
    ("first", "asked", "slug"),
    [
        ("what is anxiety", "how do you treat it", "therapies"),
        ("what is bpd", "what's the therapy for it", "dbt"),
        ("trauma and self harm", "and the treatment for that", "trauma-focused-therapy"),
        ("what causes self harm", "which emotions", "emotional-triggers"),
        ("what is ocd", "say that again please", "ocd"),
        ("what is dbt", "once more", "dbt"),
    ],
)
def test_a_few_words_after_a_page_are_of_that_page(
    first: str, asked: str, slug: str, resources: Resources
) -> None:
    assert talk(resources, first, asked).why.section == slug


def test_why_after_a_worry_is_what_the_guide_says_of_it(resources: Resources) -> None:
    turn = talk(resources, "my sister cuts her legs", "but why")

    assert turn.why.section == "what-is-self-harm"
    assert turn.replies[-1].help is Help.ROW
    assert not talk(resources, "my sister says she wants to die", "but why").why.section


def test_how_one_stops_brings_the_number_with_it(resources: Resources) -> None:
    assert talk(resources, "how to stop").replies[-1].help is Help.ROW
    assert talk(resources, "what is self harm", "how do i stop").replies[-1].name == "how_to_stop"
    assert talk(resources, "how do i quit chewing my nails").replies[-1].name == "habit"


def test_a_span_of_time_asks_for_no_page(resources: Resources) -> None:
    assert talk(resources, "i'm a cutter and pregnant", "5 months").replies[0].name == "heard"


@pytest.mark.parametrize(
    ("page", "asked", "reply"),
    [
        ("what is depression", "is it linked to self harm", "in_short"),
        ("what is ocd", "can that lead to cutting", "in_short"),
        ("what's cbt", "is it good for cutting too", "in_short"),
        ("what is ptsd", "can u get it from a breakup", "not_told"),
        ("what is bpd", "can you be born with it", "not_told"),
        ("what is dbt", "is dbt faster", "not_told_time"),
        ("what is self harm", "why would someone do that", "rest"),
    ],
)
def test_what_the_page_says_or_does_not_say_is_told(
    page: str, asked: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, page, asked).replies[-1].name == reply


@pytest.mark.parametrize("asked", ["is that even self harm", "so does scratching count"])
def test_whether_ones_own_counts_is_no_question_of_a_link(asked: str, resources: Resources) -> None:
    assert talk(resources, asked).replies[-1].name == "bad_enough"
