"""Replies while somebody is in danger now: until help is there, and what keeps people from it."""

from dataclasses import replace

from bot.dialogue.heard import Intents, first_of
from bot.dialogue.help.looked_after import CAME_TO_THEM, CLEARED
from bot.dialogue.help.next_step import next_step
from bot.dialogue.outcome import Part, own_help, say, say_there
from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import at_care, no_longer_urgent, without_help
from bot.dialogue.risk.told import Told
from bot.dialogue.state import AT_CARE, DialogueState
from bot.dialogue.talk.just_said import calm
from bot.dialogue.talk.own_replies import FEARS
from bot.safety.levels import RiskLevel
from bot.safety.triage import SECOND_READER, Assessment

_MEANWHILE = frozenset({"how_long", "what_now"})
_COST = frozenset({"low_cost", "care_costs", "it_costs"})
# While somebody else is in danger now.
_URGENT = {
    "grief_children": "kids_meanwhile",
    "speak_later": "talk_with_them",
    "wont_do_it": "wont_do_it",
    "could_they_die": "will_they_live",
    "let_me_sleep": "no_waiting_theirs",
    "let_it_wait": "no_waiting_theirs",
    "undo_it": "no_waiting_theirs",
    "drive_there": "drive_them",
    "too_late": "not_too_late",
    "tells_them_all": "tell_all",
    "on_the_way": "on_the_way_theirs",
    **dict.fromkeys(("was_seen", "they_are_cleared"), "home_from_hospital"),
    "found_safe": "found_safe",
    "awake_again": "awake_again",
    "ask_of_suicide": "take_seriously",
    "out_of_reach": "where_they_are",
    "they_said_yes": "they_said_yes",
    "false_alarm": "false_alarm",
    "testing": "false_alarm",
    **dict.fromkeys(("behind_a_door", "shuts_the_door"), "behind_a_door"),
    "far_from_them": "far_from_them",
    **dict.fromkeys(("which_service", "has_their_address"), "which_service"),
    "help_to_them": "far_from_them",
    "take_it_away": "take_it_now",
    "put_away": "take_it_now",
    "put_this_away": "take_it_now",
    "what_with_means": "take_it_now",
    "trouble_theirs": "trouble_theirs",
    "they_refuse": "they_refuse",
    "they_seem_well": "they_seem_well",
    "they_calm_down": "they_seem_well",
    "they_say_fine": "they_seem_well",
    "believe_them": "they_seem_well",
    "lies_of_it": "they_seem_well",
    **dict.fromkeys(("text_back", "sent_away", "wont_talk", "still_on_the_line"), "say_now"),
    "call_or_answer": "call_then_answer",
    "whether_to_answer": "text_back",
    "where_they_are": "where_they_are",
    "hardly_known": "where_they_are",
    "only_online": "where_they_are",
    "talk_with_them": "say_now",
    "where_to_begin": "say_now",
    **dict.fromkeys(("what_now", "call_them"), "now_for_them"),
    "taken_along": "now_for_them",
    "says_it_often": "take_seriously",
    "tends_their_wound": "now_for_them",
    "bleeding_stops": "bleeds_less_theirs",
    "wake_them": "wake_them",
    "aids_them": "aid_them",
    "they_sleep": "no_waiting_theirs",
    "took_it_away": "took_it_away",
    "they_put_it_down": "away_from_them",
    "has_their_packet": "their_packet",
    "has_their_code": "take_it_now",
    "told_for_them": "told_for_them",
    "has_children": "with_child",
    "they_hate_me": "they_hate_me",
    "blames_oneself": "fault",
    "fault": "fault",
    "may_be_the_cause": "fault",
    "should_i_worry": "take_seriously",
    **dict.fromkeys(("carer_feels", "feeling"), "carer_feels"),
    "good_for_them": "found_safe",
    "well_there": "cleared_there",
    "therapist_for_them": "search_waits_theirs",
}
_QUOTED = {"quotes_them": "say_now"}  # where no more is heard in it
# In an emergency, whoever is in danger.
_AT_ONCE = {
    "whether_to_go": "go_now",
    "cant_send_there": "reach_the_place",
    **dict.fromkeys(("line_failed", "calls_back"), "line_failed_now"),
    **dict.fromkeys(("not_called", "signs"), "cant_call"),
}
_COME = frozenset(
    {"medics_come", "they_came", "medics_here", "came_to_them"}
)  # whoever was called is there
_REFUSES = frozenset({"refuses_care", "wont_call"})
# Who says so has no help on the way.
_NOT_COMING = frozenset({"line_failed", "calls_back", "not_called", "cant_send_there"})


def in_an_emergency(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return the answer to who is in danger, or worries about somebody who is; None for none."""
    waiting = _while_waiting(state, intents, resources)
    if waiting is not None:
        return waiting
    own = state.risk.worst is RiskLevel.IMMINENT and not state.risk.passed
    to_care = _to_be_cared_for(state, intents, resources) if state.risk.emergency else None
    if to_care is not None:
        return to_care
    there = _come_to_them(state, intents, resources)
    if there is not None:
        return there
    of_the_body = state.risk.harmed or state.risk.may_be_harmed or bool(state.risk.danger)
    if own and of_the_body and FEARS.intersection(intents):
        return say(state, resources, "first_the_body", "crisis")
    worries = state.risk.urgent or (state.risk.theirs and state.risk.help_coming)
    if worries and state.risk.recent and not own:
        told = _of_them(state, intents, resources)
        if told is not None:
            return told
    there_now = state.risk.theirs and AT_CARE in state.risk.groups
    if "what_now" in intents and (state.risk.emergency or there_now):
        return next_step(state, resources)
    return None


def _come_to_them(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return what to tell those who are there now, None where nobody is; it is not said twice."""
    awaited = state.risk.help_coming and not state.risk.hurt and not _COME.isdisjoint(intents)
    there = "help_is_there" if awaited else first_of(CAME_TO_THEM, intents)
    on_their_way = "on_the_way" in intents  # who drives there is not there yet
    if there is None or on_their_way or not may_have_called(state):
        return None
    state = replace(state, risk=at_care(state.risk))
    theirs = state.risk.theirs and state.risk.worst is not RiskLevel.IMMINENT
    if theirs and state.said == there:
        return next_step(state, resources)
    return say(state, resources, there, "crisis")


def _of_them(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return the answer to what was told or asked of somebody in danger, None for none."""
    shut = "shuts_the_door" in intents  # whoever lets nobody in is near, not out of reach
    name = "behind_a_door" if shut else first_of(_URGENT, intents) or first_of(_QUOTED, intents)
    there = AT_CARE in state.risk.groups
    if name == "now_for_them" and there:
        return next_step(state, resources)
    if name == "say_now" and there:  # what is said afterwards, and not until they come
        name = "support_them"
    if name == "search_waits_theirs" and (there or state.risk.help_coming):
        name = "search_waits_helped"
    if name == "far_from_them" and state.there:
        return passed_on(state, resources)
    if name == "false_alarm":  # what was told stays open, and is no emergency any more
        state = replace(state, risk=no_longer_urgent(state.risk))
    part = say(state, resources, name, "share") if name else None
    if part is None or not there or CLEARED not in intents:
        return part
    relief = say(state, resources, "cleared_there", "share")
    return replace(part, replies=(*relief.replies, *part.replies))


def _while_waiting(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return what helps until help is there, where it was called."""
    own = state.risk.worst is RiskLevel.IMMINENT and not state.risk.passed
    waits = own or state.risk.urgent or state.risk.help_coming
    if AT_CARE in state.risk.groups and "waiting" not in intents:  # help is there
        return None
    meanwhile = state.risk.help_coming and not _MEANWHILE.isdisjoint(intents)
    if ("waiting" in intents or meanwhile) and state.risk.open and waits:
        theirs = (state.risk.urgent or state.risk.theirs) and not own
        if state.risk.hurt and not own:  # somebody dangerous may be at the door
            return say(state, resources, "waiting_hurt", "crisis")
        return say(state, resources, "waiting_theirs" if theirs else "waiting_own", "crisis")
    if "scared" in intents and state.risk.help_coming:
        return say(state, resources, "scared_waiting", "share")
    return None


def as_refused(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of who refuses an ambulance in an emergency of their own, as that.

    What is feared there is answered; a pattern's danger counts as ever. "I'm in the ambulance" of
    who called one is no new emergency.
    """
    there = told.risk.help_coming and "medics_here" in told.intents
    if there and assessment.alarms == {SECOND_READER}:
        return calm(assessment)
    own = told.risk.emergency and not told.risk.theirs and not _REFUSES.isdisjoint(told.intents)
    if not own or told.risk.worst is not RiskLevel.IMMINENT:
        return assessment
    return assessment.without(lambda e: e.id == SECOND_READER and e.level is RiskLevel.IMMINENT)


def _to_be_cared_for(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return that care is needed now, with what keeps the person from it answered first."""
    if not _COST.isdisjoint(intents):
        return say(state, resources, "care_and_cost", "crisis")
    if not _REFUSES.isdisjoint(intents) and state.risk.worst is RiskLevel.IMMINENT:
        return say(state, resources, "care_and_fear", "crisis")
    to_them = state.risk.theirs and "call_them" in intents  # "should I go there"
    name = None if to_them else first_of(_AT_ONCE, intents)
    if name == "cant_call" and state.there:  # its number connects from there alone
        return passed_on(state, resources)
    if not _NOT_COMING.isdisjoint(intents):
        state = replace(state, risk=without_help(state.risk))
    return say(state, resources, name, "crisis") if name else None


def passed_on(state: DialogueState, resources: Resources) -> Part:
    """Return that the number of where the person is can pass it on to another country."""
    own = own_help(state, resources)
    return say_there(own, state, resources, "far_from_them", "crisis")


def may_have_called(state: DialogueState) -> bool:
    """Return whether the person may tell of a call: a risk is open, or a button asked for it."""
    return state.risk.open or any(action == "called" for _, action in state.offered)
