"""A small step towards safety is met: who goes to somebody, and who has some quiet for now.

The number stays under it, and nothing that was told is closed by it (SAFE_MESSAGING.md 1.8, 4e).
"""

from bot.dialogue.buttons import CLEAR
from bot.dialogue.heard import Intents, first_of
from bot.dialogue.outcome import Part, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.safety.levels import RiskLevel

# Of who is hurt at home: the reply to each step, the one that is taken already first.
_AWAY_FROM_IT = {
    **dict.fromkeys(("with_them_now", "called_somebody"), "safer_there_again"),
    "goes_to_somebody": "safer_there",
    "they_left": "violence_now_again",
}

# Steps of who thinks of dying, or hurts themselves.
_NOT_ALONE = frozenset({"goes_to_somebody", "comes_to_me"})


def towards_safety(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return the answer to a step towards safety after danger was told, None for none."""
    if not state.risk.in_sight or state.risk.emergency or state.risk.theirs:
        return None
    away = first_of(_AWAY_FROM_IT, intents) if state.risk.hurt else None
    if away is not None:
        rows = resources.wording.rows(CLEAR)
        return with_help(say(state, resources, away, "share", rows))
    if _NOT_ALONE.isdisjoint(intents) or state.risk.worst < RiskLevel.PASSIVE or state.risk.hurt:
        return None
    return with_number(say(state, resources, "somebody_here", "share"), resources)
