"""What a person can find out about what is kept, and how to have it deleted."""

import json
from dataclasses import replace

import pytest

from bot.dialogue.events import Commanded, Event, Said, Tapped
from bot.dialogue.outcome import Turn
from bot.dialogue.resources import Resources
from bot.dialogue.saved import chosen_bytes, to_bytes
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from tests.dialogue.talking import talk, text

EVENTS: tuple[Event, ...] = (
    Said(text="i want to die"),
    Commanded(name="country", argument="Australia"),
    Said(text="what is dbt?"),
    Said(text="find me a therapist near 53214"),
    Tapped(action="timer:5"),
)


def after(events: tuple[Event, ...], resources: Resources) -> DialogueState:
    state = DialogueState()
    for event in events:
        state = take_turn(state, event, resources).state
    return state


def command(name: str, state: DialogueState, resources: Resources) -> Turn:
    return take_turn(state, Commanded(name=name), resources)


def test_the_file_holds_exactly_what_is_saved(resources: Resources) -> None:
    turn = command("mydata", after(EVENTS, resources), resources)

    (reply,) = turn.replies
    assert reply.document is not None
    assert reply.document.name == "mydata.json"
    assert json.loads(reply.document.text) == {
        "kept_for_one_day": json.loads(to_bytes(turn.state)),
        "kept_for_thirty_days": json.loads(chosen_bytes(turn.state)),
    }


def test_the_file_of_a_new_chat_says_that_nothing_is_kept(resources: Resources) -> None:
    (reply,) = command("mydata", DialogueState(), resources).replies

    assert reply.document is not None
    assert json.loads(reply.document.text) == {
        "kept_for_one_day": {"v": 1},
        "kept_for_thirty_days": {},
    }


def test_forgetting_tells_the_channel_to_delete_and_leaves_a_new_chat(
    resources: Resources,
) -> None:
    turn = command("forget", after(EVENTS, resources), resources)

    assert turn.forget
    assert turn.state == DialogueState()
    assert resources.wording.say("forgotten") in turn.replies[0].html


def test_nothing_forgets_but_the_command_and_its_button(resources: Resources) -> None:
    state = DialogueState()
    for event in EVENTS:
        turn = take_turn(state, event, resources)
        state = turn.state

        assert not turn.forget

    assert take_turn(state, Tapped(action="forget"), resources).forget


def test_forgetting_in_danger_keeps_the_number_in_sight(resources: Resources) -> None:
    turn = command("forget", after(EVENTS[:1], resources), resources)

    assert "988" in turn.replies[-1].html


@pytest.mark.parametrize("told", ["one day", "thirty days", "/mydata", "/forget", "Telegram"])
def test_privacy_says_what_is_kept_and_for_how_long(resources: Resources, told: str) -> None:
    assert told in command("privacy", DialogueState(), resources).replies[0].html


def test_privacy_names_who_runs_the_bot_and_the_policy(resources: Resources) -> None:
    named = replace(resources, contact="Clinic & Sons", policy_url="https://example.org/p")

    html = command("privacy", DialogueState(), named).replies[0].html

    assert "This bot is run by: Clinic &amp; Sons" in html.splitlines()
    assert "The full policy: https://example.org/p" in html.splitlines()
    unnamed = command("privacy", DialogueState(), resources).replies[0].html
    assert "no address" in unnamed


def test_the_menu_names_all_three(resources: Resources) -> None:
    assert {"privacy", "mydata", "forget"} <= resources.wording.menu.keys()
    for name in ("privacy", "mydata", "forget"):
        assert f"/{name}:" in resources.wording.say("commands")


@pytest.mark.parametrize("asked", ["what did i say yesterday", "do you remember what i told you"])
def test_who_asks_what_they_said_hears_that_it_is_not_kept(
    asked: str, resources: Resources
) -> None:
    assert talk(resources, asked).replies[0].name == "who_sees"


def test_what_is_kept_is_said_again_to_who_asks_again(resources: Resources) -> None:
    turn = talk(resources, "do you keep what i write", "so do you save this")

    assert turn.replies[-1].name == "who_sees_again"
    assert "I keep no messages" in text(turn)
