"""Replies to who worries about somebody and cannot get to them, or is afraid of whom to call.

Nobody opens, they do not answer for hours, they were found and no more is told, a child is alone
with them, or the police are feared for them. Nothing that was told of the danger is closed by it.

What means that it is now is heard here too, and what hands can do meanwhile.
"""

from dataclasses import replace

from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.in_context import LEFT_OR_DRUNK
from bot.dialogue.risk.risk_memory import at_care, beside_them
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_together import ARMED, HARM_TO_THEM, THEY_ARE_HURT, WEAPON_OUT
from bot.dialogue.risk.worse_signs import CLOSER_TO_IT
from bot.dialogue.state import (
    AT_CARE,
    FUMES,
    HEAD_STRUCK,
    MEANS,
    NOT_BREATHING,
    DialogueState,
)
from bot.dialogue.talk.thread_answers import THEM
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment

_WROTE = "wrote-letters"  # an entry: a slip makes it of "driving"
_MORE = "more-of-it"  # the same: a sign of the body
_MINOR = "minor"  # a group
_ALONG = "go_with_them"  # a reply
_BESIDE = "beside_them"  # the same
_AT_A_DOOR = "behind_a_door"  # a reply
_NO_CARE = "wont_have_care"  # an intent
_PACKETS, _HIT_HEAD, _ENGINE = "packets-lie-there", "hit-their-head", "engine-runs"  # entries
_ASKED = ("silent_for_long", "cannot_get_in")  # beginnings of replies on who does not answer


def as_out_of_reach(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of who goes to them, or fears the police for them, as no more.

    Only what the second reader, or a slip, makes of such words goes. What means that it is now is
    a worse sign.
    """
    state, text, resources = told.state, told.text, told.resources
    assessment = _close_to_it(state, text, assessment, resources)
    assessment = _with_what_to_do(state, text, assessment, resources)
    if assessment.level is RiskLevel.THIRD_PARTY and resources.says("names_a_weapon", text):
        assessment = assessment.having(Evidence(ARMED, RiskLevel.NONE, "beside"))
    if state.risk.worries and resources.says("goes_to_them", text):
        return assessment.without(lambda e: e.id in (_WROTE, SECOND_READER))
    if state.risk.worries and resources.says("they_are_driving", text):
        return assessment.without(lambda e: e.id == _WROTE)
    if state.risk.worries and resources.says("found_and_no_more", text.strip(" .!")):
        return assessment.without(lambda e: e.id == LEFT_OR_DRUNK)
    if state.risk.worries and _MINOR in assessment.groups and resources.says("tells_an_age", text):
        return assessment.without(lambda e: e.id == _MORE)
    shut_out = state.risk.worries and resources.says("cannot_get_to_them", text)
    if shut_out and assessment.level is RiskLevel.VIOLENCE:
        return assessment.without(lambda e: e.id == SECOND_READER)
    feared = resources.says("fears_police_for_them", text) and not _armed_at_others(state)
    if feared and assessment.level is RiskLevel.VIOLENCE:
        return assessment.without(lambda e: e.id == SECOND_READER)
    return assessment


def _close_to_it(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment with what means that it is now: an engine, a ledge, no sound.

    Who throws up or is quiet may only be that, where nobody spoke of dying or of a packet, or where
    help is on the way.
    """
    risk = state.risk
    if not risk.worries or AT_CARE in risk.groups:
        return assessment
    doubts = risk.they_may_die or risk.urgent or _PACKETS in risk.told
    doubts = (doubts or state.said.startswith(_AT_A_DOOR)) and not risk.help_coming
    close = resources.says("it_is_close", text)
    if not close and not (doubts and resources.says("they_may_be_dying", text)):
        return assessment
    theirs = assessment.without(lambda e: close and e.id == _ENGINE)
    return theirs.having(Evidence(CLOSER_TO_IT, RiskLevel.THIRD_PARTY, CLOSER_TO_IT))


def _with_what_to_do(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment with what hands can do for somebody: it stands behind their card."""
    if assessment.level is not RiskLevel.THIRD_PARTY and not state.risk.worries:
        return assessment
    struck = _HIT_HEAD in state.risk.told or resources.says("names_a_blow_to_the_head", text)
    told = {
        NOT_BREATHING: resources.says("they_dont_breathe", text),
        FUMES: resources.says("names_fumes", text),
        HEAD_STRUCK: struck,
    }
    for group in (group for group, is_told in told.items() if is_told):
        assessment = assessment.having(Evidence(group, RiskLevel.NONE, group))
    return assessment


def out_of_reach(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to who cannot get to somebody, None for all else."""
    text = heard.text
    new = not (state.risk.open or state.search or state.plan)
    worries = state.risk.worries
    if not (new or worries) or _armed_at_others(state):
        return None
    name = _of_a_worry(state, heard, text.strip(" ?.!"), resources) if worries else ""
    if new and resources.says("names_a_crew", text) and resources.says("crew_took_them", text):
        state, name = _with_somebody_at_care(state), "taken_to_care"
    if new and resources.says("silent_for_long", text):
        name = "silent_for_long"
    if new and state.said.startswith(_ASKED) and resources.says("cannot_get_to_them", text):
        name = "cannot_get_in"
    if resources.says("fears_police_for_them", text):
        name = "police_for_them_now" if _in_a_hurry(state) else "police_for_them"
    if not name:
        return None
    if name == _BESIDE:
        state = replace(state, risk=beside_them(state.risk))
    part = say(state, resources, name, "crisis")
    return with_number(part, resources) if name == _ALONG else with_help(part)


def _with_somebody_at_care(state: DialogueState) -> DialogueState:
    """Return the state of who begins with that an ambulance took somebody: a worry is open."""
    worry = replace(state.risk, turns=1, worst=RiskLevel.THIRD_PARTY, theirs=True, calm=0)
    return replace(state, risk=at_care(worry), about=THEM)


def _of_a_worry(state: DialogueState, heard: Heard, text: str, resources: Resources) -> str:
    """Return the reply to what is told or asked while a worry is open, "" for none.

    Args:
        text: the message without what it ends with.
    """
    if AT_CARE in state.risk.groups:
        return _of_care(text, resources)
    if resources.says("found_and_no_more", text):
        return "found_and_how"
    doubted = ""
    if state.risk.they_may_die or state.risk.urgent:
        doubted = _of_who_may_die(state, text, resources)
    if doubted:
        return doubted
    if not _in_a_hurry(state):
        return ""
    if _NO_CARE in heard.intents:
        return "they_refuse"
    if resources.says("cannot_get_to_them", text):
        return "cannot_get_in"
    near = _near_them(text, resources)
    return "armed_near_you" if near and _armed(state) else near


def _of_who_may_die(state: DialogueState, text: str, resources: Resources) -> str:
    """Return the reply to what is told or asked of who speaks of dying, "" for none."""
    if resources.says("thinks_it_is_for_attention", text):
        return "meant_or_not"
    if HARM_TO_THEM not in state.risk.told and resources.says("they_go_home", text):
        return _on_their_way(state)
    if resources.says("asks_to_knock", text):
        return "armed_near_you" if _armed(state) else "behind_a_door"
    return ""


def _on_their_way(state: DialogueState) -> str:
    """Return the reply to who tells that somebody comes home: who is armed or hurts is not met."""
    dangerous = _armed(state) or state.risk.hurt or THEY_ARE_HURT in state.risk.told
    return "not_to_be_met" if dangerous else "on_their_way"


def _near_them(text: str, resources: Resources) -> str:
    """Return the reply to who goes to them, or is there, "" for who tells of neither."""
    if resources.says("goes_to_them", text):
        return "drive_them"
    if resources.says("alone_with_them", text):
        return "alone_with_them"
    return _BESIDE if resources.says("is_beside_them", text) else ""


def _of_care(text: str, resources: Resources) -> str:
    """Return the reply to who is kept out where they are looked after, may go along, or sleep."""
    if resources.says("kept_out_there", text):
        return "kept_out_there"
    if resources.says("may_i_rest", text):
        return "rest_now"
    return _ALONG if resources.says("asks_to_go_along", text) else ""


def _armed(state: DialogueState) -> bool:
    """Return whether a weapon was told of: nobody should be in one room with it."""
    return state.risk.danger == MEANS or not state.risk.told.isdisjoint({ARMED, WEAPON_OUT})


def _in_a_hurry(state: DialogueState) -> bool:
    """Return whether it is an emergency of this hour."""
    return state.risk.urgent and state.risk.emergency


def _armed_at_others(state: DialogueState) -> bool:
    """Return whether others are in danger from them, or from the person: no word of illness."""
    return state.risk.attack_planned or "card_to_others" in state.risk.groups
