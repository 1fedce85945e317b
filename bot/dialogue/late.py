"""One answer to messages that waited while the bot was away."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.counted import counted
from bot.dialogue.events import Attached, Event, Located, Said
from bot.dialogue.outcome import Turn, Why, help_view, say
from bot.dialogue.replies import with_row
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn, words_of
from bot.safety.levels import Help


def can_wait(event: Event) -> bool:
    """Return whether an old event may be answered together with others.

    A command is always obeyed: who wrote /forget or /crisis meant it, however long ago.
    """
    return isinstance(event, Said | Attached | Located)


def after_silence(
    state: DialogueState, events: Sequence[Event], resources: Resources, *, told: bool
) -> Turn:
    """Return one answer to messages that came during an outage; the worst of them decides.

    A message that carries risk gets its crisis card alone. Otherwise one line says sorry, with
    the number under it, and asks to write again: what was asked hours ago may no longer matter.

    Args:
        told: whether the chat was answered since the messages were written; the line is then
            not said again.
    """
    assessed = [(resources.assess(words_of(event, state)), event) for event in events]
    worst, event = max(assessed, key=lambda pair: pair[0].level)
    if worst.help is Help.CARD:
        turn = take_turn(state, event, resources, worst)
        after = replace(state, risk=turn.state.risk, offered=turn.state.offered)
        return replace(turn, state=after, replies=turn.replies[:1], wake_after=0)
    if told:
        return Turn(state, (), Why(worst, "late"))
    part = say(state, resources, "silence", "late")
    row = resources.wording.say("row", help=help_view(state, resources))
    turn = Turn(state, (with_row(part.replies[0], row),), Why(worst, "late"))
    return replace(turn, counted=counted(turn))
