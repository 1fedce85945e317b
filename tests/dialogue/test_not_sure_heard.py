"""What is nearly a risk, and is understood as nothing else, is asked about with the number."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from bot.safety.triage import NEARLY
from tests.dialogue.talking import talk, text

# Told so that no pattern names it and the second reader is not sure.
_NEARLY = (
    "i have the note saved in my drafts and i edit it like its homework",
    "won't see morning unlock",
    "our son left a note",
)


@pytest.mark.parametrize("said", _NEARLY)
def test_who_tells_what_may_be_a_danger_is_asked_who_is_in_it(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)
    assert NEARLY in turn.why.assessment.groups
    assert turn.state.said == "not_sure_heard"
    assert turn.replies[0].help is Help.ROW
    assert "988" in text(turn)


@pytest.mark.parametrize(
    ("answer", "card"),
    [
        ("@unsafe:self", "card_active"),
        ("me", "card_active"),
        ("its me", "card_active"),
        ("Me, from someone", "card_violence"),
        ("Someone else is", "card_third_party"),
        ("i am", "card_active"),
        ("not me, my brother", "card_third_party"),
    ],
)
def test_the_answer_brings_the_card_that_fits(answer: str, card: str, resources: Resources) -> None:
    assert talk(resources, _NEARLY[0], answer).replies[0].name == card


@pytest.mark.parametrize("answer", ["my husband", "from my dad", "someone else"])
def test_who_names_somebody_is_asked_whether_they_are_feared(
    answer: str, resources: Resources
) -> None:
    assert talk(resources, _NEARLY[0], answer).state.said == "from_or_for"
    assert (
        talk(resources, _NEARLY[0], answer, "@unsafe:somebody").replies[0].name == "card_violence"
    )


def test_who_does_not_know_is_not_taken_for_a_no(resources: Resources) -> None:
    assert talk(resources, _NEARLY[0], "i don't know").state.said == "safe_unsure"


def test_the_number_stays_while_the_question_is_open(resources: Resources) -> None:
    assert "988" in text(talk(resources, _NEARLY[0], "it was a long day"))


@pytest.mark.parametrize("answer", ["nobody", "no", "im safe", "Nobody is"])
def test_who_says_that_nobody_is_keeps_the_number(answer: str, resources: Resources) -> None:
    turn = talk(resources, _NEARLY[0], answer)
    assert turn.state.said == "thinking_no"
    assert "988" in text(turn)


def test_a_bare_yes_is_asked_who_once_and_then_not_made_to_wait(resources: Resources) -> None:
    asked = talk(resources, _NEARLY[0], "yes")
    assert asked.state.said == "who_is_in_danger"
    assert "911" in text(asked)
    assert talk(resources, _NEARLY[0], "yes", "yes").state.said == "safe_unsure"


def test_the_question_never_comes_twice_in_the_same_words(resources: Resources) -> None:
    said = (_NEARLY[0], "i even chose the song for my funeral and who gets my switch")
    assert text(talk(resources, *said[:1])) != text(talk(resources, *said))


@pytest.mark.parametrize(
    "said",
    [
        "the bus was late again and my phone died, what a day",
        "long day, off to bed",
        "my sister had her baby on tuesday and we are all so happy",
        "we watched the match at his cousin's, great goal in the last minute",
    ],
)
def test_an_ordinary_day_is_not_asked_about(said: str, resources: Resources) -> None:
    turn = talk(resources, said)
    assert "not_sure_heard" not in turn.state.said
    assert all(reply.help is not Help.ROW for reply in turn.replies)
