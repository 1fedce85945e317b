"""A slip is read as the word it stands for; a word that people use is never another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.resources import Resources
from bot.guide.spelling import Spelling
from tests.dialogue.talking import talk

_RARITY = {"therapy": 3.0, "trauma": 4.0, "what": 1.5, "waht": 7.0, "emdr": 6.0, "cutting": 3.0}
_COMMON = frozenset({"therapy", "trauma", "what", "cutting", "curing", "where"})
_SPELLING = Spelling(_RARITY, _COMMON)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("thearpy", "therapy"),  # two letters swapped
        ("truama", "trauma"),
        ("cuting", "cutting"),  # one left out
        ("waht", "what"),  # also where several people made the same slip
    ],
)
def test_a_slip_is_read_as_the_word_it_stands_for(typed: str, meant: str) -> None:
    assert _SPELLING.read([typed]) == [meant]


@pytest.mark.parametrize("word", ["curing", "where", "emdr", "karen", "53214", "cbt"])
def test_what_is_a_word_of_its_own_is_left_alone(word: str) -> None:
    assert _SPELLING.read([word]) == [word]


@given(st.lists(st.text(max_size=60), max_size=8))
def test_any_words_come_back_as_many_as_they_were(words: list[str]) -> None:
    assert len(_SPELLING.read(words)) == len(words)


@pytest.mark.parametrize(
    ("said", "section"),
    [
        ("waht is dailectical behavoir therapy", "dbt"),
        ("waht is cognitve behavoural theraphy", "cbt"),
        ("is tehre a medecation that helps", "medication"),
    ],
)
def test_a_question_full_of_slips_is_answered(
    said: str, section: str, resources: Resources
) -> None:
    assert talk(resources, said).why.section == section
