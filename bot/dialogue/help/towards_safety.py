"""A small step towards safety is met: who goes to somebody, and who has some quiet for now.

The number stays under it, and nothing that was told is closed by it (SAFE_MESSAGING.md 1.8, 4e).
"""

from bot.dialogue.buttons import CLEAR
from bot.dialogue.heard import Heard, Intents, first_of
from bot.dialogue.outcome import Part, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.just_said import calm
from bot.safety.levels import RiskLevel
from bot.safety.triage import SECOND_READER, Assessment

_COMPANY = "company_at_home"  # a reply: who is near may be a help, or who hurts
_CHILDREN = "has_children"  # an intent: they are thought of in another reply
_NEAR = frozenset({"with_me", "names_company", "has_come", "could_come"})  # intents
# Of who is hurt at home: the reply to each step, the one that is taken already first.
_AWAY_FROM_IT = {
    **dict.fromkeys(("with_them_now", "called_somebody"), "safer_there_again"),
    "goes_to_somebody": "safer_there",
    "they_left": "violence_now_again",
}

# Steps of who thinks of dying, or hurts themselves.
_NOT_ALONE = frozenset({"goes_to_somebody", "comes_to_me"})


def as_company(state: DialogueState, intents: Intents, assessment: Assessment) -> Assessment:
    """Return the assessment of who is named as near, where somebody hurts the person, as that.

    "My roommate is awake next door" is no worry for the roommate. Only what the second reader alone
    takes for one changes.
    """
    worry = assessment.level is RiskLevel.THIRD_PARTY and assessment.alarms == {SECOND_READER}
    near = state.risk.hurt and not state.risk.theirs and not _NEAR.isdisjoint(intents)
    return calm(assessment) if worry and near else assessment


def company_named(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to who names, hurt by somebody, who is near or takes them in; else None."""
    at_risk = state.risk.hurt and state.risk.in_sight and not state.risk.emergency
    if not at_risk or state.risk.theirs or _CHILDREN in heard.intents:
        return None
    name = ""
    if resources.says("may_come_to_somebody", heard.text):
        name = "safer_there"
    elif resources.phrases["names_who_is_near"].search(heard.text):
        name = _COMPANY
    rows = resources.wording.rows(CLEAR)
    return with_help(say(state, resources, name, "share", rows)) if name else None


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
