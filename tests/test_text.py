import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text import (
    BREAK,
    drop_apostrophes,
    fold_letters,
    join_spaced_letters,
    strip_invisible,
    tokenise,
)


def test_zero_width_and_bidirectional_marks_disappear() -> None:
    assert strip_invisible("s\u200belf\u202e h\u2060arm\ufeff") == "self harm"


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("ＤＩＥ", "die"),
        ("sèlf härm", "self harm"),
        ("ѕuісіdе", "suicide"),
        ("𝓀𝒾𝓁𝓁", "kill"),
        ("s̶u̶i̶c̶i̶d̶e̶", "suicide"),
    ],
)
def test_disguised_letters_are_read_as_latin(typed: str, plain: str) -> None:
    assert fold_letters(typed) == plain


@pytest.mark.parametrize("typed", ["don't", "don’t", "don`t", "donʼt"])
def test_every_apostrophe_disappears(typed: str) -> None:
    assert drop_apostrophes(typed) == "dont"


def test_spaced_letters_become_one_word() -> None:
    assert join_spaced_letters(["to", "d", "i", "e", "now"]) == ["to", "die", "now"]


def test_two_single_letters_and_numbers_stay_apart() -> None:
    assert join_spaced_letters(["i", "u", "x1"]) == ["i", "u", "x1"]
    assert join_spaced_letters(["5", "3", "2"]) == ["5", "3", "2"]


@pytest.mark.parametrize(
    ("typed", "tokens"),
    [
        ("I want to die.", ["i", "want", "to", "die", BREAK]),
        ("self-harm", ["self", "harm"]),
        ("k.m.s", ["kms"]),
        ("s/h today", ["sh", "today"]),
        ("end it.now", ["end", "it", BREAK, "now"]),
        ("s**cide", ["s**cide"]),
        ("me + 🔫 soon", ["me", "🔫", "soon"]),
        ("#kill_myself", ["kill", "myself"]),
        ("hello!how", ["hello", BREAK, "how"]),
        ("", []),
    ],
)
def test_words_signs_and_sentence_ends_become_tokens(typed: str, tokens: list[str]) -> None:
    assert tokenise(typed) == tokens


@given(st.text(max_size=4096))
def test_any_text_becomes_few_plain_tokens(text: str) -> None:
    tokens = tokenise(text)

    assert len(tokens) <= 4 * len(text) + 1
    assert all(token and not token.isspace() for token in tokens)
