"""What begins a reply is not said twice in a chat while there is another way to begin."""

from itertools import pairwise

import pytest

from bot.content import KNOWLEDGE
from bot.dialogue.events import Said
from bot.dialogue.replies import plain_text
from bot.dialogue.resources import Resources
from bot.dialogue.saved import from_bytes, to_bytes
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from tests.dialogue.talking import talk, text

# All of these are heard, and asked for nothing.
TOLD = ("my mom yells at me", "i miss him", "she took my phone", "he is 12", "they found her")
DEATH = "i want to die"
BETWEEN = ("what is dbt?", "tell me more", "thanks")


def begun(resources: Resources, *said: str) -> list[str]:
    """Return the first sentence of each turn of a chat."""
    turns = (talk(resources, *said[: n + 1]) for n in range(len(said)))
    return [text(turn).split(".")[0] for turn in turns]


def test_who_tells_one_thing_after_another_is_heard_in_other_words(resources: Resources) -> None:
    begins = begun(resources, *TOLD)

    assert begins[0] == "Thank you for telling me"
    assert len(set(begins)) == len(begins)


def test_a_card_that_comes_in_full_again_begins_otherwise_and_says_the_same(
    resources: Resources,
) -> None:
    first, again = talk(resources, DEATH), talk(resources, DEATH, *BETWEEN, DEATH)

    assert text(first).startswith("Thank you for writing that. It sounds like a lot to carry.")
    assert text(again) == text(first).replace(
        "Thank you for writing that.", "You can write it here."
    )


def test_two_cards_of_one_chat_do_not_both_give_thanks(resources: Resources) -> None:
    turn = talk(resources, DEATH, "my husband hits me")

    assert "you can clear this chat" in text(turn)
    assert not text(turn).startswith("Thank you")


@pytest.mark.parametrize("said", ["i took all my pills", "how many pills does it take to die"])
def test_an_emergency_and_a_refusal_begin_the_same_every_time(
    said: str, resources: Resources
) -> None:
    begins = begun(resources, said, *BETWEEN, said)

    assert begins[0] == begins[-1]


def test_a_chat_that_goes_on_for_long_begins_anew_and_keeps_little(resources: Resources) -> None:
    state, begins = DialogueState(), []
    for words in TOLD * 8:
        turn = take_turn(state, Said(text=words), resources)
        state = turn.state
        begins.append(plain_text(turn.replies[-1].html).split(".")[0])

    assert all(one != other for one, other in pairwise(begins))
    assert len(state.opened) <= sum(len(x.others) for x in resources.wording.openings.values())


def test_what_was_heard_outlives_the_process(resources: Resources) -> None:
    state = from_bytes(to_bytes(talk(resources, DEATH).state), resources)

    again = take_turn(state, Said(text="my husband hits me"), resources)

    assert again.replies[0].html.startswith("You can write it here.")


def test_a_chat_that_is_older_than_the_texts_goes_on(resources: Resources) -> None:
    before = DialogueState(opened=("telling", "gone") * 9)

    turn = take_turn(before, Said(text=TOLD[0]), resources)

    assert turn.failure == ""
    assert text(turn).startswith("That has its place here.")


def test_every_opening_begins_a_reply(resources: Resources) -> None:
    wording = resources.wording
    files = (KNOWLEDGE / "replies" / "en").glob("*.j2")
    written = [*wording.short.values(), *(path.read_text("utf-8") for path in files)]

    for opening in wording.openings.values():
        for begins in opening.as_written:
            assert any(begins in one for one in written), begins
        assert not set(opening.as_written) & set(opening.others)


@pytest.mark.parametrize("said", ["idk what to say", "i don't know what to write"])
def test_who_is_at_a_loss_at_the_beginning_is_given_time(said: str, resources: Resources) -> None:
    assert talk(resources, "hey", said).replies[-1].name == "begin_anywhere"


def test_who_worries_about_somebody_and_is_at_a_loss_is_given_words(resources: Resources) -> None:
    turn = talk(resources, "my daughter cuts", "idk what to say")

    assert turn.replies[-1].name == "talk_with_them"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("hi", "how are you"),
        ("who are you", "do you remember me"),
        ("i love you", "do you love me"),
    ],
)
def test_the_bot_does_not_say_of_itself_the_same_twice(
    first: str, second: str, resources: Resources
) -> None:
    assert text(talk(resources, first)) != text(talk(resources, first, second))
