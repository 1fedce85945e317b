"""What people are afraid of before they tell anybody is answered, and promises nothing."""

import csv
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from bot.assembly import Content
from bot.dialogue.events import Said
from bot.dialogue.help.help_view import HelpView
from bot.dialogue.replies import plain_text
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

# What different people write. A third was held out until the patterns had been written.
_LINES = Path(__file__).with_name("fears.tsv").read_text(encoding="utf-8").splitlines()
ROWS = list(csv.DictReader(_LINES, delimiter="\t"))
REPLIES = sorted({row["reply"] for row in ROWS})
BEGINS = {
    "when_i_call": "A person answers.",
    "police_come": "At the US line, 988, fewer than 2 in 100",
    "kept_private": "In general, what you tell a doctor",
    "locked_up": "To tell of self-harm, or of thoughts of dying, does not usually",
    "may_lose": "Many people carry this fear.",
    "scar_care": "Skin and scars are not in my guide.",
    "happens_again": "It can happen again",
    "who_runs": "I'm a program. Whoever runs this bot",
    "free": "To write with me costs nothing.",
}


def answered(said: str, reply: str, resources: Resources) -> bool:
    """Return whether the last thing that is said to a message is the reply."""
    turn = talk(resources, said)
    return plain_text(turn.replies[-1].html).startswith(BEGINS[reply])


@pytest.mark.parametrize("held_out", ["no", "yes"])
@pytest.mark.parametrize("reply", REPLIES)
def test_a_fear_is_answered_whoever_puts_it(
    reply: str, held_out: str, resources: Resources
) -> None:
    said = [r["text"] for r in ROWS if r["reply"] == reply and r["held_out"] == held_out]

    missed = [words for words in said if not answered(words, reply, resources)]

    assert len(missed) <= 0.12 * len(said), missed


def test_a_third_of_what_people_write_was_held_out() -> None:
    counts = Counter((row["reply"], row["held_out"]) for row in ROWS)

    for reply in REPLIES:
        assert counts[reply, "yes"] + counts[reply, "no"] >= 25
        assert counts[reply, "yes"] >= 9


@pytest.mark.parametrize("reply", [*BEGINS, "first_the_body"])
def test_a_reply_is_short_and_calm_in_every_country(reply: str, content: Content) -> None:
    for country in content.lines.countries.values():
        view = HelpView(country, chosen=True)
        said = plain_text(content.wording.say(reply, help=view, contact="", policy=""))

        assert len(said) < 600, country.code
        assert "!" not in said


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("will they lock me up if i say i want to kill myself", "locked_up"),
        ("if i say im suicidal on the chat will they send the police", "police_come"),
        ("can they take my kids if i tell them he beats me", "may_lose"),
        ("i cut myself last night, will the doctor tell my parents", "kept_private"),
    ],
)
def test_danger_keeps_its_card_in_front_of_the_answer(
    said: str, then: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is Help.CARD
    assert plain_text(turn.replies[-1].html).startswith(BEGINS[then])


def test_after_something_deadly_no_fear_is_talked_over(resources: Resources) -> None:
    at_once = talk(resources, "i took pills will they lock me up")
    after = talk(resources, "i took pills", "will they lock me up")

    assert text(at_once).startswith("I read you. Please get help to you now:")
    assert len(at_once.replies) == 1
    assert text(after).startswith("First the body: 911 now")


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("what if i relapse", Help.ROW),
        ("is it normal to relapse", Help.ROW),
        ("what if i relapse tonight", Help.CARD),
        ("i'm about to relapse", Help.CARD),
        ("i relapsed, is that normal", Help.CARD),
    ],
)
def test_the_question_whether_it_happens_again_is_no_alarm_and_the_urge_is(
    said: str, level: Help, resources: Resources
) -> None:
    assert talk(resources, said).why.assessment.help is level


@pytest.mark.parametrize(
    ("said", "section"),
    [
        ("what is a thought record", "cbt"),
        ("how would a psychologist tell compulsion from self-harm", "ocd"),
        (
            "does a trauma therapist make you tell the whole story out loud",
            "trauma-focused-therapy",
        ),
        ("can someone be high-functioning and still self-harm", "hidden-self-harm"),
        ("how do you tell a good therapist from a bad one", "recovery-and-finding-care"),
    ],
)
def test_what_the_guide_answers_is_left_to_it(
    said: str, section: str, resources: Resources
) -> None:
    assert talk(resources, said).why.section == section


def test_who_looks_for_a_therapist_is_asked_where_and_answered_too(resources: Resources) -> None:
    alone = talk(resources, "find me a therapist who won't tell my parents")
    both = talk(resources, "find me a therapist in Boston. will they tell my parents?")

    assert text(alone).startswith("Where should I look?")
    assert text(both).startswith(BEGINS["kept_private"])
    assert plain_text(both.replies[-1].html).startswith("Boston, MA.")


def test_whoever_runs_the_bot_is_named_where_they_have_said_who_they_are(
    resources: Resources,
) -> None:
    named = replace(resources, contact="help@example.org", policy_url="https://example.org/privacy")

    turn = take_turn(DialogueState(), Said(text="who runs this"), named)

    assert "This bot is run by: help@example.org" in text(turn)
    assert "https://example.org/privacy" in text(turn)


def test_a_line_is_called_free_only_where_its_entry_says_so(content: Content) -> None:
    for country in content.lines.countries.values():
        view = HelpView(country, chosen=True)
        said = plain_text(content.wording.say("free", help=view))

        assert ("is free" in said) == (view.line is not None and view.line.cost == "free")


@pytest.mark.parametrize(
    "said", ["call 911 for me", "send help", "someone call an ambulance", "should i call 911"]
)
def test_who_asks_for_an_ambulance_is_told_to_call_one(said: str, resources: Resources) -> None:
    assert text(talk(resources, said)).startswith("Please call 911")


@pytest.mark.parametrize(
    "said", ["will the hospital call my mom", "will the police come if i text 988"]
)
def test_who_asks_whether_somebody_is_called_is_not_told_to_call(
    said: str, resources: Resources
) -> None:
    assert "Please call 911" not in text(talk(resources, said))
