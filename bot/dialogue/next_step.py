"""After an emergency card: one thing to do next, never the same twice running."""

from dataclasses import replace

from bot.dialogue.crisis import further
from bot.dialogue.outcome import Part, Why
from bot.dialogue.replies import Reply
from bot.dialogue.resources import Resources
from bot.dialogue.state import HELP_COMING, DialogueState
from bot.safety.levels import RiskLevel


def next_step(state: DialogueState, resources: Resources) -> Part:
    """Return a step that fits whose emergency it is."""
    own = state.risk.worst is RiskLevel.IMMINENT
    name = "imminent" if own else "third_party_urgent"
    name = HELP_COMING if state.risk.help_coming else name
    sentences = resources.wording.again[name]
    said, step = further(state.risk, sentences)
    state = replace(state, risk=replace(state.risk, said=said))
    return Part(state, (Reply(step),), Why(intent="share"))
