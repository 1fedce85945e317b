import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.patterns.vocabulary import Misspelt, Vocabulary, deletions, one_edit, squeeze

VOCABULARY = Vocabulary(
    ["kill", "myself", "suicide", "die", "want", "to", "i", "hurt"],
    {w: i for i, w in enumerate(("the", "skill", "hunt", "will", "king", "god", "diet"), start=1)},
)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("kill", "kill"),
        ("k1ll", "kill"),
        ("kiiill", "kill"),
        ("kil", "kill"),
        ("s**cide", "suicide"),
        ("su*cide", "suicide"),
        ("d*e", "die"),
        ("dieeeee", "die"),
        ("myslef", "myself"),
        ("sucide", "suicide"),
        ("$uicide", "suicide"),
    ],
)
def test_disguised_and_mistyped_words_are_read(typed: str, word: str) -> None:
    assert word in VOCABULARY.readings(typed)


@pytest.mark.parametrize("typed", ["skill", "hunt", "will", "diet", "12345", "xylophone"])
def test_other_words_are_left_alone(typed: str) -> None:
    assert VOCABULARY.readings(typed) == []


def test_glued_words_are_taken_apart() -> None:
    assert VOCABULARY.split("iwanttodie") == ["i", "want", "to", "die"]
    assert VOCABULARY.split("killmyself") == ["kill", "myself"]
    assert VOCABULARY.split("zzzzzzz") == []


@given(st.text(max_size=60))
def test_no_token_makes_reading_fail(token: str) -> None:
    VOCABULARY.readings(token)
    VOCABULARY.split(token)


@given(st.text("abcd", min_size=1, max_size=8), st.integers(0, 7))
def test_leaving_out_a_letter_is_one_edit(word: str, place: int) -> None:
    shorter = word[:place] + word[place + 1 :]

    assert one_edit(word, shorter) or shorter == word
    assert squeeze(squeeze(word)) == squeeze(word)


@given(st.sets(st.text("abcdefgh", min_size=4, max_size=9), max_size=30))
def test_every_word_is_found_by_its_letters_less_one(words: set[str]) -> None:
    misspelt = Misspelt((word, word) for word in words)

    for word in words:
        for form in (word, *deletions(word)):
            assert word in set(misspelt.words(form))
    for found in misspelt.words("zzzz"):  # a form of the same hash at most
        assert found in words
