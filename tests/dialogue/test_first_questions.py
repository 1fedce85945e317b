"""What parents, friends, teenagers and teachers ask first is not met with a section beside it."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("where do i start", "where_to_start"),
        ("i dont know where to start", "where_to_start"),
        ("how do i begin", "where_to_start"),
        ("whats the first step", "where_to_start"),
        ("where should i start as a parent", "support_them"),
        ("how do you help a self harmer", "support_them"),
        ("how long do i have to keep going", "feeling"),
        ("how do i help someone who self harms", "support_them"),
        ("how do i help someone in recovery from self harm", "support_them"),
        ("what to do when someone you love self harms", "support_them"),
        ("how do i take care of someone who self harms", "support_them"),
        ("what should a teacher do when a student self harms", "support_them"),
        ("can i make her stop", "support_them"),
        ("tips for parents", "support_them"),
        ("advice for parents of self harming teens", "support_them"),
        ("what do parents need to know", "support_them"),
        ("i want to help my friend", "support_them"),
        ("how can i be there for my girlfriend", "support_them"),
        ("should i take her to a doctor", "doctor_for_them"),
        ("when should i worry", "watch_over"),
        ("what should i not say to my kid", "talk_with_them"),
        ("i'm a worried mum", "which_of_us"),
        ("im a teacher", "which_of_us"),
        ("i'm a bad mother", "feeling"),
        ("will my parents find out", "kept_private"),
        ("can i get help without my parents knowing", "kept_private"),
        ("whats the point", "feeling"),
        ("would anyone even care", "feeling"),
        ("why bother", "feeling"),
    ],
)
def test_a_first_question_is_answered_as_it_is_meant(
    said: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.state.said == reply
    assert not turn.why.section


@pytest.mark.parametrize(
    ("said", "section"),
    [
        ("where do i start with finding help", "recovery-and-finding-care"),
        ("what's the point of therapy", "therapies"),
        ("what is the point of dbt", "dbt"),
        ("how can dbt help someone", "dbt"),
        ("how do i stop", "recovery-and-finding-care"),
        ("what are the signs", "warning-signs"),
        ("why do i do this", "what-is-self-harm"),
        ("where can i get help", "recovery-and-finding-care"),
    ],
)
def test_a_question_with_a_subject_still_brings_its_section(
    said: str, section: str, resources: Resources
) -> None:
    assert talk(resources, said).why.section == section


@pytest.mark.parametrize(
    "said",
    [
        "how do i help my son who is cutting",
        "how can i support a friend who cuts",
        "how do i stop my daughter from cutting",
        "how do i support a student who self harms",
    ],
)
def test_who_tells_of_somebody_keeps_the_card_before_what_helps(
    said: str, resources: Resources
) -> None:
    names = [reply.name for reply in talk(resources, said).replies]

    assert names == ["card_third_party", "support_them"]


@pytest.mark.parametrize("said", ["whats the point anymore", "what is the point anymore"])
def test_a_question_that_wants_no_answer_brings_a_card_and_no_article(
    said: str, resources: Resources
) -> None:
    assert [reply.name for reply in talk(resources, said).replies] == ["card_passive"]


def test_a_question_behind_it_is_answered(resources: Resources) -> None:
    turn = talk(resources, "whats the point anymore. what is depression?")

    assert turn.replies[0].name == "card_passive"
    assert turn.why.section == "depression"


@pytest.mark.parametrize(
    "said",
    [
        "how do i help someone who says they'll kill themselves if i break up with them",
        "how do i help my friend, she took all her pills",
    ],
)
def test_who_is_threatened_or_must_call_is_not_told_how_to_stay_near(
    said: str, resources: Resources
) -> None:
    assert "support_them" not in [reply.name for reply in talk(resources, said).replies]


@pytest.mark.parametrize(
    "said",
    [
        "i'm a nurse. 3 codes tonight, got two back, ate a burrito in the car and called my mom",
        "how do i help my dog",
        "how can a therapist help someone who self harms",
        "where do i start with therapy",
        "how does it start",
    ],
)
def test_near_twins_keep_their_answer(said: str, resources: Resources) -> None:
    names = {reply.name for reply in talk(resources, said).replies}

    assert names.isdisjoint({"support_them", "where_to_start", "which_of_us", "feeling"})
