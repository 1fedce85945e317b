"""Replies to who was hurt by who treats them, where something else matters more than that."""

from bot.dialogue.buttons import TELL
from bot.dialogue.heard import Intents
from bot.dialogue.help.asked_plainly import safe_asked
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.safety.levels import DYING

_HURT, _HARD_WORDS = "hurt_in_care", "hard_words_in_care"  # intents


def hurt_in_care(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return the reply to who needs that care now, is young, or may not be safe; None for others.

    Nobody in an emergency is told that they may stay away from those who look after them.
    """
    if not {_HURT, _HARD_WORDS} & set(intents):
        return None
    if state.risk.in_danger_now:
        return say(state, resources, "hurt_in_care_now", "crisis")
    if _HURT in intents:
        rows = resources.wording.rows(TELL)
        young = say(state, resources, "hurt_in_care_young", "ask", rows)
        return with_number(young, resources) if state.risk.young else None
    own = state.risk.in_sight and state.risk.worst in DYING and not state.risk.theirs
    if not own:
        return None
    asked = safe_asked(state, _HARD_WORDS, "share", resources)
    return with_number(asked.ending(resources.wording.say("whether_safe")), resources)
