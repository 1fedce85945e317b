"""After an emergency card: one thing to do next, never the same twice running."""

from dataclasses import replace

from bot.dialogue.crisis import further
from bot.dialogue.outcome import Part, Why
from bot.dialogue.replies import Reply
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.safety.levels import RiskLevel


def next_step(state: DialogueState, resources: Resources) -> Part:
    """Return a step that fits whose emergency it is."""
    own = state.risk.worst is RiskLevel.IMMINENT
    sentences = resources.wording.again["imminent" if own else "third_party_urgent"]
    said, step = further(state.risk, sentences)
    state = replace(state, risk=replace(state.risk, said=said))
    return Part(state, (Reply(step),), Why(intent="share"))
