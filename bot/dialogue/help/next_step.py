"""After an emergency card: one thing to do next, never the same twice running."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.help.asked_plainly import safe_asked
from bot.dialogue.help.crisis import further, steps, their_steps
from bot.dialogue.outcome import Part, Why, with_number
from bot.dialogue.replies import Reply
from bot.dialogue.resources import Resources
from bot.dialogue.state import AT_CARE, FOUND, HELP_COMING, SEEN, DialogueState
from bot.safety.levels import RiskLevel

_BY_A_CHILD = "a_child_holds_it"  # a reply


def next_step(state: DialogueState, resources: Resources) -> Part:
    """Return a step that fits whose emergency it is; what a child holds is no thing to leave."""
    if state.said == _BY_A_CHILD:
        return with_number(safe_asked(state, _BY_A_CHILD, "crisis", resources), resources)
    again = resources.wording.again
    theirs = state.risk.theirs and state.risk.worst is RiskLevel.THIRD_PARTY
    if theirs and AT_CARE in state.risk.groups:
        sentences: Sequence[str] = again[AT_CARE]
    elif theirs and FOUND in state.risk.groups:
        sentences = again[FOUND]
    elif AT_CARE in state.risk.groups and state.risk.worst is RiskLevel.IMMINENT:
        sentences = again["at_care_oneself"]
    elif state.risk.help_coming:
        sentences = again["help_coming_theirs" if theirs else HELP_COMING]
    elif state.risk.worst is RiskLevel.IMMINENT and state.risk.seen:
        sentences = again[SEEN]
    elif state.risk.worst is RiskLevel.IMMINENT:
        sentences = steps(state.risk, resources.wording)
    else:
        sentences = their_steps(state.risk, resources.wording)
    said, step = further(state.risk, sentences)
    state = replace(state, risk=replace(state.risk, said=said))
    return Part(state, (Reply(step),), Why(intent="share"))
