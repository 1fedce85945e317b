"""What is said in an emergency to who sent those away who came, or did not go with them.

That is not settled by it: to feel fine says little, and they come again.
"""

from dataclasses import replace

from bot.dialogue.heard import Heard, Intents
from bot.dialogue.outcome import Part, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import no_longer_at_care, still_in_danger
from bot.dialogue.risk.told_together import REFUSES_THE_CREW
from bot.dialogue.state import (
    AT_CARE,
    EDGE,
    HELP_COMING,
    HURT_ONLY_READ,
    MEANS,
    SWALLOWED,
    WOUND,
    DialogueState,
    RiskMemory,
)

# Replies by which it is asked to call again, and short answers to that.
_ASKS = ("without_crew", "crew_")
_YES = frozenset({"yes", "says_yes", "just_ok"})
_NO = frozenset({"no", "says_no", "half_no", "unsure", "not_now", "says_later", "goodbye"})
_FEW = 4  # words of a no
_REFUSES, _LEFT = REFUSES_THE_CREW, "they-left-again"  # entries of the lexicon


def without_the_crew(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to who has sent help away or refuses it, None for all else.

    Of somebody else in danger it is told to who is with them.
    """
    in_calm = state.risk.in_sight and not (state.risk.emergency or state.risk.theirs)
    if in_calm and not state.risk.hurt and resources.says("no_police_wanted", heard.text):
        return with_number(say(state, resources, "police_come", "ask"), resources)
    theirs = state.risk.theirs and state.risk.emergency
    own = state.risk.in_danger_now and not state.risk.theirs
    if not (own or theirs) or state.risk.seen:
        return None
    coming = own and state.risk.help_coming and AT_CARE not in state.risk.groups
    if coming and not state.risk.hurt and resources.says("no_police_wanted", heard.text):
        return say(state, resources, "no_police_meanwhile", "crisis")
    uncalled = own and not state.risk.help_coming and AT_CARE not in state.risk.groups
    if uncalled and not state.risk.hurt and resources.says("no_police_wanted", heard.text):
        return with_help(say(state, resources, "no_police_first", "crisis"))
    waits = _lies_harmed(state.risk) and not state.risk.help_coming
    if waits and resources.says("nobody_drives", heard.text):
        name = "crew_fetches_theirs" if theirs else "crew_fetches"
        return with_help(say(state, resources, name, "crisis"))
    answer = _answered(state, heard, resources) if _was_asked(state) else None
    left = theirs and resources.says("crew_came_and_left", heard.text)
    if answer is not None or not (left or _is_refused(state, heard)):
        return answer
    if state.risk.hurt or (
        theirs and state.risk.danger == MEANS
    ):  # who is armed, or hurts, is not stayed with
        return None
    state = replace(state, risk=still_in_danger(no_longer_at_care(state.risk)))
    name = "without_crew" if own else "without_crew_theirs"
    return with_help(say(state, resources, name, "crisis"))


def _lies_harmed(risk: RiskMemory) -> bool:
    """Return whether help goes to who took something or is wounded, and not to who stands high up.

    Nor to who is armed against the person.
    """
    if risk.theirs:
        return HURT_ONLY_READ not in risk.groups and not risk.hurt and MEANS not in risk.groups
    return risk.danger in (SWALLOWED, WOUND) and {EDGE, MEANS}.isdisjoint(risk.groups)


def _was_asked(state: DialogueState) -> bool:
    """Return whether it was asked of them last to call again."""
    return state.said.startswith(_ASKS) and not state.risk.hurt


def _answered(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what follows from the answer to who was asked to call again, None for no answer."""
    theirs, text = state.risk.theirs, heard.text
    if resources.says("nobody_drives", text):
        name = (
            "without_crew_theirs_again" if theirs else "crew_fetches"
        )  # said to who is to be seen
        return with_help(say(state, resources, name, "crisis"))
    if resources.says("somebody_drives", text):
        return with_help(
            say(state, resources, "drive_them" if theirs else "may_be_driven", "crisis")
        )
    if resources.says("will_call_again", text) or _only(_YES, heard.intents):
        name = "crew_yes_theirs" if theirs else "crew_yes"
        return with_help(say(state, resources, name, "crisis"))
    if not theirs and resources.says("fears_to_call_again", text):
        return with_help(say(state, resources, "crew_fears", "crisis"))
    if _only(_NO, heard.intents) and len(text.split()) <= _FEW:
        name = "without_crew_theirs_again" if theirs else "without_crew_again"
        return with_help(say(state, resources, name, "crisis"))
    return None


def _only(answers: frozenset[str], intents: Intents) -> bool:
    """Return whether one of some answers is given, and nothing beside it that says otherwise."""
    others = (_YES | _NO) - answers
    return not answers.isdisjoint(intents) and others.isdisjoint(intents)


def _is_refused(state: DialogueState, heard: Heard) -> bool:
    """Return whether help is refused, or those who were there or on the way have left."""
    told = heard.assessment.ids
    before = state.risk.told
    helped = _REFUSES in before or not {HELP_COMING, AT_CARE}.isdisjoint(state.risk.groups)
    return _REFUSES in told or (helped and _LEFT in told)
