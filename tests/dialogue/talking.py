"""Whole chats for tests: what was said goes in, the last turn comes out."""

from bot.dialogue.events import Event, Said, Tapped
from bot.dialogue.outcome import Turn
from bot.dialogue.replies import plain_text
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn


def talk(resources: Resources, *said: str) -> Turn:
    """Return the last turn of a chat; "@" begins a pressed button's action."""
    state, turn = DialogueState(), None
    for words in said:
        event: Event = Tapped(action=words[1:]) if words[0] == "@" else Said(text=words)
        turn = take_turn(state, event, resources)
        assert not turn.failure, (words, turn.failure)
        state = turn.state
    assert turn is not None
    return turn


def text(turn: Turn) -> str:
    """Return what a turn says, as plain text."""
    return "\n".join(plain_text(reply.html) for reply in turn.replies)
