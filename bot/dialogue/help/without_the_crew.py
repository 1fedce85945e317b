"""What is said in an emergency to who sent those away who came, or did not go with them.

That is not settled by it: to feel fine says little, and they come again.
"""

from dataclasses import replace

from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_help
from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import no_longer_at_care, still_in_danger
from bot.dialogue.risk.told_together import REFUSES_THE_CREW
from bot.dialogue.state import AT_CARE, HELP_COMING, MEANS, DialogueState

_REFUSES, _LEFT = REFUSES_THE_CREW, "they-left-again"  # entries of the lexicon


def without_the_crew(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to who has sent help away or refuses it, None for all else.

    Of somebody else in danger it is told to who is with them.
    """
    theirs = state.risk.theirs and state.risk.urgent and state.risk.emergency
    own = state.risk.in_danger_now and not state.risk.theirs
    if not (own or theirs) or state.risk.seen or not _is_refused(state, heard):
        return None
    if state.risk.hurt or (
        theirs and state.risk.danger == MEANS
    ):  # who is armed, or hurts, is not stayed with
        return None
    state = replace(state, risk=still_in_danger(no_longer_at_care(state.risk)))
    name = "without_crew" if own else "without_crew_theirs"
    return with_help(say(state, resources, name, "crisis"))


def _is_refused(state: DialogueState, heard: Heard) -> bool:
    """Return whether help is refused, or those who were there or on the way have left."""
    told = heard.assessment.ids
    before = {part for parts in state.risk.beside for part in parts}
    helped = _REFUSES in before or not {HELP_COMING, AT_CARE}.isdisjoint(state.risk.groups)
    return _REFUSES in told or (helped and _LEFT in told)
