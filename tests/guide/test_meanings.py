"""What common words mean: so that a question is found in words that nobody used before."""

import multiprocessing
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assembly import Content
from bot.guide.meanings import Meanings, load_meanings


def near(a: str, b: str, meanings: Meanings) -> float:
    """Return how near two words lie, -1..1."""
    even = np.ones(len(meanings))
    one, other = (meanings.of(meanings.counted([word]), even) for word in (a, b))
    return float(one @ other)


@pytest.mark.parametrize(
    ("word", "like", "unlike"),
    [
        ("tablets", "pills", "trains"),
        ("scared", "afraid", "yellow"),
        ("mother", "mum", "engine"),
        ("bandage", "wound", "parliament"),
    ],
)
def test_words_that_mean_nearly_the_same_lie_near_each_other(
    word: str, like: str, unlike: str, content: Content
) -> None:
    assert near(word, like, content.meanings) > near(word, unlike, content.meanings) + 0.2


@given(words=st.lists(st.text()))
def test_any_words_have_a_meaning_of_length_one_or_none(words: list[str], content: Content) -> None:
    meanings = content.meanings
    length = np.linalg.norm(meanings.of(meanings.counted(words), np.ones(len(meanings))))

    assert length == pytest.approx(1, abs=1e-3) or length == 0


def test_the_meanings_are_the_same_in_another_process(content: Content) -> None:
    with multiprocessing.get_context("spawn").Pool(1) as other:
        there = other.apply(near, ("tablets", "pills", content.meanings))

    assert there == pytest.approx(near("tablets", "pills", content.meanings))


def test_a_missing_broken_or_foreign_file_is_one_clear_line(tmp_path: Path) -> None:
    broken, foreign = tmp_path / "broken.npy", tmp_path / "foreign.npy"
    broken.write_bytes(b"no vectors")
    np.save(foreign, np.zeros((3, 2), dtype=np.float16))

    for path in (tmp_path / "none.npy", broken, foreign):
        problems: list[str] = []
        assert load_meanings(path, {"the": 1, "of": 2}, problems) is None
        assert len(problems) == 1
        assert path.name in problems[0]
        assert "tools/build_meanings.py" in problems[0]
