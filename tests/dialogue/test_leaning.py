"""Questions after an answer: the right section, or that the guide does not say; nothing twice."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text

AFTER = ["what is dbt", "which therapies help", "can medication help", "is recovery possible"]
SAID = [
    ("and how long does it take?", "My guide doesn't say how long"),
    ("what if that doesn't work", "My guide doesn't say what comes then"),
    ("is there an app", "My guide names no app"),
    ("any good apps for this", "My guide names no app"),
]


@pytest.mark.parametrize("first", AFTER)
@pytest.mark.parametrize(("said", "begins"), SAID)
def test_what_the_guide_does_not_say_is_said_so_whatever_was_read(
    first: str, said: str, begins: str, resources: Resources
) -> None:
    assert text(talk(resources, first, said)).startswith(begins)


@pytest.mark.parametrize("first", AFTER)
def test_a_round_of_questions_shows_nothing_twice(first: str, resources: Resources) -> None:
    asked = (
        first,
        "where do i start",
        "and how long does it take?",
        "what if that doesn't work",
        "is there an app",
        "can i do it alone",
    )
    told = [text(talk(resources, *asked[: n + 1])) for n in range(len(asked))]

    assert len(set(told)) == len(told)


def test_what_can_be_done_alone_brings_what_is_here_for_a_hard_moment(
    resources: Resources,
) -> None:
    told = text(talk(resources, "what is dbt", "can i do it alone"))

    assert "the next minutes and a short plan" in told


def test_to_stop_a_medicine_alone_is_a_question_for_the_prescriber(resources: Resources) -> None:
    told = text(talk(resources, "can medication help", "can i stop on my own"))

    assert "Ask whoever prescribed it" in told


def test_that_care_can_be_online_is_not_denied(resources: Resources) -> None:
    told = text(talk(resources, "what do therapists do", "can i do it online"))
    search = talk(resources, "find me a therapist", "53214", "can i do it online")

    assert "in person or online" in told
    assert search.state.said == "results"


@pytest.mark.parametrize(
    ("chat", "section"),
    [
        (("what helps",), "therapies"),
        (("depression and self harm", "what helps"), "therapies"),
        (("which therapies help", "what helps then"), "what-therapists-do"),
        (("what do therapists do",), "what-therapists-do"),
        (("what are warning signs", "what do they do"), "what-therapists-do"),
    ],
)
def test_what_helps_and_who_does_what_have_their_sections(
    chat: tuple[str, ...], section: str, resources: Resources
) -> None:
    assert talk(resources, *chat).why.section == section


@pytest.mark.parametrize("said", ["what do i do", "what can we do now", "what now", "what to do"])
def test_what_to_do_is_still_asked_by_the_person(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.said == "what_now"


@pytest.mark.parametrize(
    "said",
    ["what if i don't like my therapist", "can i change therapists", "what if we don't click"],
)
def test_a_therapist_who_does_not_fit_may_be_changed(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert "you may change" in text(turn)
    assert turn.state.search is None


@pytest.mark.parametrize(
    "said",
    [
        *("what if nothing helps", "nothing works", "i've tried everything"),
        *("nobody is ever going to fix me", "honestly i'm past saving", "there's no cure for us"),
        *("no therapist could help someone like me", "i feel like a hopeless case"),
    ],
)
def test_who_says_that_nothing_helps_is_heard_and_given_the_line(
    said: str, resources: Resources
) -> None:
    assert "988" in text(talk(resources, said))


@pytest.mark.parametrize(
    "again", ["nothing works", "tried tablets, didnt work", "i've tried everything"]
)
def test_who_says_it_once_more_is_asked_plainly_and_not_praised(
    again: str, resources: Resources
) -> None:
    turn = talk(resources, "nothing helps", again)

    assert turn.replies[-1].name == "sign_heard"
    assert "988" in text(turn)
    assert talk(resources, "nothing helps", again, "yes").replies[-1].name == "card_active"


@pytest.mark.parametrize(
    "said", [("my dad beats me", "nobody can help me"), ("my wife died", "nothing can help me")]
)
def test_who_is_hurt_or_mourns_is_told_of_no_other_therapy(
    said: tuple[str, str], resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name != "nothing_helps"


@pytest.mark.parametrize(
    "said", ["nobody can help me move house", "can nobody help me with algebra", "he is past help"]
)
def test_help_that_is_of_something_else_is_no_despair(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != "nothing_helps"


@pytest.mark.parametrize("first", AFTER[:3])
@pytest.mark.parametrize("asked", ["does that even work", "so does it help", "and does it help?"])
def test_whether_a_treatment_helps_is_not_answered_of_self_harm(
    first: str, asked: str, resources: Resources
) -> None:
    assert talk(resources, first, asked).replies[-1].name != "does_it_help"


@pytest.mark.parametrize(
    ("first", "asked", "reply"),
    [
        ("whats ptsd", "how would i know if i have this", "diagnose_me"),
        ("tell me about borderline", "how would you know if he has that", "diagnose_me"),
        ("whats ptsd", "how do i know if this is true", "sources"),
        ("what is dbt", "is this for teenagers as well", "not_told_whom"),
        ("can medication help", "is it also for kids", "not_told_whom"),
    ],
)
def test_what_is_asked_of_the_page_is_not_taken_for_a_question_to_the_bot(
    first: str, asked: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, first, asked).replies[-1].name == reply


def test_what_leans_on_the_sentence_before_it_is_not_asked_alone(resources: Resources) -> None:
    turn = talk(resources, "they diagnosed me with bpd. what does it mean for my family")

    assert turn.why.section == "bpd"
