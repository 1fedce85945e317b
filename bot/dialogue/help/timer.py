"""Sitting out an urge: five or fifteen minutes that the person starts and can stop.

After Calm Harm's timer (SAFE_MESSAGING.md S22, read 2026-11-24). Nothing is sent that was not asked
for: the one message at the end belongs to the timer the person started.
"""

from dataclasses import replace

from bot.dialogue.buttons import EASED, STOP
from bot.dialogue.outcome import Part, Why, say
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState

MINUTES = (5, 15)


def begin(state: DialogueState, minutes: str, resources: Resources) -> Part | None:
    """Return the start of a timer, None for a time that is not offered."""
    if minutes not in map(str, MINUTES):
        return None
    running = replace(state, timer=state.timer + 1, waiting=True)
    stop = resources.wording.rows(STOP)
    part = say(running, resources, "timer_started", "crisis", stop, minutes=minutes)
    return replace(part, wake_after=int(minutes) * 60)


def elapsed(state: DialogueState, timer: int, resources: Resources) -> Part:
    """Return the question whether it has eased; nothing where the timer was stopped since."""
    if not state.waiting or timer != state.timer:
        return Part(state, (), Why(intent="timer"))
    buttons = resources.wording.rows(EASED)
    return say(replace(state, waiting=False), resources, "timer_over", "crisis", buttons)
