"""A question is heard wherever it stands in a message, and telling is not taken for one."""

import pytest

from bot.dialogue.talk.sentences import asks_within, sentences_of


@pytest.mark.parametrize(
    "said",
    [
        "what is it",
        "she stopped eating with us, what do i do",
        "my boss knows now so how do i go back in",
        "he is home again and should i ask him",
        "no idea whats normal, is it always like this",
        "the words please",
        "any advice on the first evening",
        "really?",
        "a diary and the shakes, what\u2019s the link",
        "it comes on sundays. and why sundays",
    ],
)
def test_a_question_is_heard_within_a_message(said: str) -> None:
    assert asks_within(said)


@pytest.mark.parametrize(
    "said",
    [
        "she knows what it does to me",
        "that is how it went with us",
        "i told him where the keys are",
        "we sat in the car and he cried",
        "he knows why, and i know where he was",
        "",
    ],
)
def test_telling_with_the_same_words_asks_nothing(said: str) -> None:
    assert not asks_within(said)


def test_sentences_end_with_their_marks_and_not_within_an_address() -> None:
    assert sentences_of("I'm home. See 988lifeline.org! Why?") == [
        "I'm home", "See 988lifeline.org", "Why",
    ]  # fmt: skip
    assert sentences_of(" ... ") == []


def test_a_long_story_that_ends_in_not_knowing_what_to_do_asks_nothing() -> None:
    story = (
        "today was bad and my dad was yelling and then i went to my room and just sat there and "
    )

    assert not asks_within(story + "cried and i dont know what to do anymore")
    assert asks_within("she cuts and i dont know what to do")
    assert asks_within(story + "cried, so what do i do")
