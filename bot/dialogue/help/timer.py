"""Sitting out an urge: five or fifteen minutes that the person starts and can stop.

After Calm Harm's timer (SAFE_MESSAGING.md S22, read 2026-11-24). Nothing is sent that was not asked
for: the one message at the end belongs to the timer the person started.
"""

from dataclasses import replace

from bot.dialogue.buttons import EASED, STOP
from bot.dialogue.heard import Heard
from bot.dialogue.help.cards import card_name
from bot.dialogue.outcome import Part, Why, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.text import words_of

MINUTES = (5, 15)
_NAMED = {"5": "5", "five": "5", "15": "15", "fifteen": "15"}
# Replies after which "start it again" is a timer.
_AFTER_ONE = ("minutes", "timer_", "eased_no", "stopped", "went_through", "picks_one")


def begin(state: DialogueState, minutes: str, resources: Resources) -> Part | None:
    """Return the start of a timer, None for a time that is not offered."""
    if minutes not in map(str, MINUTES):
        return None
    running = replace(state, timer=state.timer + 1, waiting=True)
    stop = resources.wording.rows(STOP)
    part = say(running, resources, "timer_started", "crisis", stop, minutes=minutes)
    return replace(part, wake_after=int(minutes) * 60)


def asked(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the timer that a message asks for, or how long one runs; None for neither.

    Beside an urge it stands behind the card; where somebody may die no timer is begun.
    """
    urge = card_name(heard.assessment) == "card_urge"
    if state.risk.emergency or not (heard.calm or urge):
        return None
    if state.waiting and resources.says("asks_time_left", heard.text):
        stop = resources.wording.rows(STOP)
        return with_number(say(state, resources, "timer_left", "crisis", stop), resources)
    again = state.said.startswith(_AFTER_ONE) and resources.says("a_timer_again", heard.text)
    if not again and not resources.says("wants_a_timer", heard.text):
        return None
    named = next((_NAMED[word] for word in words_of(heard.text) if word in _NAMED), "")
    part = begin(state, named or (str(MINUTES[0]) if again else ""), resources)
    return part and with_number(part, resources)


def elapsed(state: DialogueState, timer: int, resources: Resources) -> Part:
    """Return the question whether it has eased; nothing where the timer was stopped since."""
    if not state.waiting or timer != state.timer:
        return Part(state, (), Why(intent="timer"))
    buttons = resources.wording.rows(EASED)
    return say(replace(state, waiting=False), resources, "timer_over", "crisis", buttons)
