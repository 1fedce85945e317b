"""A person can say whether a section helped, by button or by word; only the answer is counted."""

import pytest

from bot.dialogue.events import Said, Tapped
from bot.dialogue.outcome import Turn
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.safety.levels import Help


def asked(resources: Resources, text: str = "what is dbt?") -> Turn:
    return take_turn(DialogueState(), Said(text=text), resources)


def helped(turn: Turn) -> list[tuple[str, str]]:
    return [count for count in turn.counted if count[0] == "helped"]


def feedback_rows(turn: Turn) -> list[tuple[str, ...]]:
    rows = [row for reply in turn.replies for row in reply.buttons]
    return [tuple(b.action for b in row) for row in rows if row[0].action.startswith("helped:")]


def test_every_section_asks_in_one_row_of_two_buttons_at_the_end(resources: Resources) -> None:
    for slug in resources.guide.sections:
        turn = take_turn(DialogueState(), Tapped(action=f"s:{slug}"), resources)

        assert feedback_rows(turn) == [(f"helped:{slug}:yes", f"helped:{slug}:no")]
        assert turn.replies[-1].buttons[-1][0].action == f"helped:{slug}:yes"
        assert all(len(action.encode()) <= 64 for action in feedback_rows(turn)[0])


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_a_tap_is_thanked_and_counted_by_section(resources: Resources, answer: str) -> None:
    before = asked(resources)

    turn = take_turn(before.state, Tapped(action=f"helped:dbt:{answer}"), resources)

    assert turn.replies[0].html == resources.wording.say(f"helped_{answer}")
    assert helped(turn) == [("helped", f"dbt {answer}")]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("yes", "yes"),
        ("Yes, it helped", "yes"),
        ("yes, helped", "yes"),
        ("that was helpful", "yes"),
        ("no", "no"),
        ("No, not really.", "no"),
        ("not really", "no"),
        ("that didn't help", "no"),
    ],
)
def test_words_do_what_the_buttons_do(resources: Resources, words: str, answer: str) -> None:
    turn = take_turn(asked(resources).state, Said(text=words), resources)

    assert helped(turn) == [("helped", f"dbt {answer}")]


@pytest.mark.parametrize("words", ["yes, helped", "not really", "that didn't help"])
def test_the_same_words_mean_nothing_where_no_section_was_shown(
    resources: Resources, words: str
) -> None:
    assert helped(take_turn(DialogueState(), Said(text=words), resources)) == []


def test_an_answer_counts_once_however_often_it_is_pressed(resources: Resources) -> None:
    first = take_turn(asked(resources).state, Tapped(action="helped:dbt:yes"), resources)
    for action in ("helped:dbt:yes", "helped:dbt:no"):
        again = take_turn(first.state, Tapped(action=action), resources)

        assert helped(again) == []
        assert again.replies, "it is thanked all the same"


@pytest.mark.parametrize("action", ["helped:", "helped:dbt", "helped:dbt:maybe", "helped:x:yes"])
def test_an_unknown_answer_is_a_button_of_an_older_time(resources: Resources, action: str) -> None:
    turn = take_turn(asked(resources).state, Tapped(action=action), resources)

    assert turn.replies[0].html == resources.wording.say("stale")
    assert helped(turn) == []


def test_nobody_in_danger_is_asked_whether_it_helped(resources: Resources) -> None:
    danger = take_turn(DialogueState(), Said(text="i want to die"), resources)

    same = take_turn(DialogueState(), Said(text="i cut myself last night. what is dbt?"), resources)
    later = take_turn(danger.state, Said(text="what is dbt?"), resources)

    assert later.why.section == "dbt"
    assert later.replies[-1].help is Help.ROW
    assert feedback_rows(same) == feedback_rows(later) == []


def test_the_row_of_help_stays_where_a_section_carries_one(resources: Resources) -> None:
    turn = asked(resources, "is self-harm a suicide attempt?")

    assert turn.replies[-1].help is Help.ROW
    assert "988" in turn.replies[-1].html
    assert len(feedback_rows(turn)) == 1


def test_danger_in_an_answer_is_seen_first(resources: Resources) -> None:
    turn = take_turn(asked(resources).state, Said(text="not really, i want to die"), resources)

    assert turn.replies[0].help is Help.CARD
    assert helped(turn) == []
