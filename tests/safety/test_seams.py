"""Where a sentence ends without a sign, what is told in it is read as if the sign stood there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content import KNOWLEDGE
from bot.dialogue.resources import Resources
from bot.safety.cases import load_cases
from bot.safety.levels import Help, RiskLevel
from bot.safety.seams import Seams, SeamWords
from bot.text import BREAK, tokenise

SEAMS = Seams(
    SeamWords(
        before=["can you find", "please help"],
        after=["hi", "please help me", "i dont know what to do"],
        unless=["about"],
    )
)


def ended(text: str) -> str:
    return " ".join("/" if token == BREAK else token for token in SEAMS.ended(tokenise(text)))


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("i took them all can you find me one", "i took them all / can you find me one"),
        ("hi i took them all", "hi / i took them all"),
        ("i dont know what to do i took them", "i dont know what to do / i took them"),
        ("i dont know what to do about my hair", "i dont know what to do about my hair"),
        ("hi. please help me", "hi / please help me"),
        ("and can you find one", "and can you find one"),
        ("say hi to her", "say hi to her"),
        ("i took them. can you find one", "i took them / can you find one"),
    ],
)
def test_what_is_said_around_it_is_a_sentence_of_its_own(said: str, read: str) -> None:
    assert ended(said) == read


@given(st.text(max_size=200))
def test_no_word_is_lost_and_none_is_added(text: str) -> None:
    tokens = tokenise(text)

    left = [token for token in SEAMS.ended(tokens) if token != BREAK]
    assert left == [token for token in tokens if token != BREAK]


AROUND = ("{} please help", "{} i dont know what to do", "{} can you find me a therapist", "hi {}")
OWN = (RiskLevel.IMMINENT, RiskLevel.ACTIVE, RiskLevel.SELF_HARM, RiskLevel.PASSIVE)


@pytest.mark.parametrize("around", AROUND)
def test_a_request_without_a_full_stop_hides_no_danger(around: str, resources: Resources) -> None:
    cases = load_cases(KNOWLEDGE / "risk" / "cases.tsv", [])
    told = [case.text for case in cases if case.expected in OWN]
    alarming = [text for text in told if resources.assess(text).help is Help.CARD]
    wrapped = (around.format(text.rstrip(".!? ")) for text in alarming)
    missed = [text for text in wrapped if resources.assess(text).help is not Help.CARD]

    assert len(missed) <= len(alarming) / 100, missed


@pytest.mark.parametrize(
    "said",
    [
        "i cant breathe i want to die find me a therapist",
        "i dont sleep i dont eat i want to die",
        "im not fine im going to kill myself",
    ],
)
def test_a_no_that_belongs_to_another_clause_denies_nothing(
    said: str, resources: Resources
) -> None:
    assert resources.assess(said).level >= RiskLevel.ACTIVE


@pytest.mark.parametrize(
    "said", ["i dont think i want to die", "im not saying i want to die", "i dont want to die"]
)
def test_a_no_that_belongs_to_it_denies_it(said: str, resources: Resources) -> None:
    assert resources.assess(said).level is RiskLevel.DENIAL
