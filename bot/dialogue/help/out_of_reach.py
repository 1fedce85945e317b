"""Replies to who worries about somebody and cannot get to them, or is afraid of whom to call.

Nobody opens, they do not answer for hours, they were found and no more is told, a child is alone
with them, or the police are feared for them. Nothing that was told of the danger is closed by it.
"""

from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.told_together import ARMED, WEAPON_OUT
from bot.dialogue.state import AT_CARE, MEANS, DialogueState
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment

_WROTE = "wrote-letters"  # an entry: a slip makes it of "driving"
_ALONG = "go_with_them"  # a reply
_ASKED = ("silent_for_long", "cannot_get_in")  # beginnings of replies on who does not answer


def as_out_of_reach(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of who goes to them, or fears the police for them, as no more.

    Only what the second reader, or a slip, makes of such words goes.
    """
    if assessment.level is RiskLevel.THIRD_PARTY and resources.says("names_a_weapon", text):
        assessment = assessment.having(Evidence(ARMED, RiskLevel.NONE, "beside"))
    if state.risk.worries and resources.says("goes_to_them", text):
        return assessment.without(lambda e: e.id in (_WROTE, SECOND_READER))
    shut_out = state.risk.worries and resources.says("cannot_get_to_them", text)
    if shut_out and assessment.level is RiskLevel.VIOLENCE:
        return assessment.without(lambda e: e.id == SECOND_READER)
    feared = resources.says("fears_police_for_them", text) and not _armed_at_others(state)
    if feared and assessment.level is RiskLevel.VIOLENCE:
        return assessment.without(lambda e: e.id == SECOND_READER)
    return assessment


def out_of_reach(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to who cannot get to somebody, None for all else."""
    text = heard.text
    new = not (state.risk.open or state.search or state.plan)
    worries = state.risk.worries
    if not (new or worries) or _armed_at_others(state):
        return None
    name = _of_a_worry(state, text.strip(" ?.!"), resources) if worries else ""
    if new and resources.says("silent_for_long", text):
        name = "silent_for_long"
    if new and state.said.startswith(_ASKED) and resources.says("cannot_get_to_them", text):
        name = "cannot_get_in"
    if resources.says("fears_police_for_them", text):
        name = "police_for_them_now" if _in_a_hurry(state) else "police_for_them"
    if not name:
        return None
    part = say(state, resources, name, "crisis")
    return with_number(part, resources) if name == _ALONG else with_help(part)


def _of_a_worry(state: DialogueState, text: str, resources: Resources) -> str:
    """Return the reply to what is told or asked while a worry is open, "" for none."""
    if AT_CARE in state.risk.groups:
        return _ALONG if resources.says("asks_to_go_along", text) else ""
    if resources.says("found_and_no_more", text):
        return "found_and_how"
    doubts = state.risk.they_may_die or state.risk.urgent
    if doubts and resources.says("thinks_it_is_for_attention", text):
        return "meant_or_not"
    if not _in_a_hurry(state):
        return ""
    if resources.says("cannot_get_to_them", text):
        return "cannot_get_in"
    goes = resources.says("goes_to_them", text)
    if not goes and not resources.says("alone_with_them", text):
        return ""
    if state.risk.danger == MEANS or not state.risk.told.isdisjoint({ARMED, WEAPON_OUT}):
        return "armed_near_you"
    return "drive_them" if goes else "alone_with_them"


def _in_a_hurry(state: DialogueState) -> bool:
    """Return whether it is an emergency of this hour."""
    return state.risk.urgent and state.risk.emergency


def _armed_at_others(state: DialogueState) -> bool:
    """Return whether others are in danger from them, or from the person: no word of illness."""
    return state.risk.attack_planned or "card_to_others" in state.risk.groups
