"""Replies while somebody is in danger now: until help is there, and what keeps people from it."""

from dataclasses import replace

from bot.dialogue.heard import Heard, Intents, first_of, without
from bot.dialogue.help.next_step import next_step
from bot.dialogue.help.towards_safety import PUT_AWAY
from bot.dialogue.outcome import Part, own_help, say, say_there
from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import (
    at_care,
    no_longer_at_care,
    no_longer_urgent,
    was_seen,
    without_help,
)
from bot.dialogue.risk.told_together import IS_AT_HOSPITAL, THEY_ARE_AT_HOSPITAL, WEAPON_OUT
from bot.dialogue.risk.worse_signs import CLOSER_TO_IT
from bot.dialogue.state import (
    AT_CARE,
    BOTH_IN_DANGER,
    FOUND,
    HELP_COMING,
    WAS_CALLED,
    DialogueState,
)
from bot.dialogue.talk.just_said import calm
from bot.dialogue.talk.own_replies import FEARS
from bot.dialogue.talk.sentences import sentences_of
from bot.dialogue.talk.thread_answers import PARENT
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment
from bot.text import words_of

_MEANWHILE = frozenset({"how_long", "what_now"})
_COST = frozenset({"low_cost", "care_costs", "it_costs"})
_WELL_THERE = "well_there"  # in place of intents: good news from where they are looked after
_BLEEDS_LESS = "bleeding_stops"  # the same: with the word for it
_PUT_DOWN, _PACKET = "they_put_it_down", "has_their_packet"  # the same, and phrases
_CODE = "has_their_code"  # the same
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
    _BLEEDS_LESS: "bleeds_less_theirs",
    "wake_them": "wake_them",
    "aids_them": "aid_them",
    "they_sleep": "no_waiting_theirs",
    "took_it_away": "took_it_away",
    _PUT_DOWN: "away_from_them",
    _PACKET: "their_packet",
    _CODE: "take_it_now",
    "told_for_them": "told_for_them",
    "has_children": "with_child",
    "they_hate_me": "they_hate_me",
    "blames_oneself": "fault",
    "fault": "fault",
    "may_be_the_cause": "fault",
    "should_i_worry": "take_seriously",
    **dict.fromkeys(("carer_feels", "feeling"), "carer_feels"),
    "good_for_them": "found_safe",
    _WELL_THERE: "cleared_there",
}
_QUOTED = {"quotes_them": "say_now"}  # where no more is heard in it
# In an emergency, whoever is in danger.
_AT_ONCE = {
    "whether_to_go": "go_now",
    "cant_send_there": "reach_the_place",
    **dict.fromkeys(("line_failed", "calls_back"), "line_failed_now"),
    **dict.fromkeys(("not_called", "signs"), "cant_call"),
}
# Who came to them, or where they are.
_AT_CARE = {
    "taken_to_care": "taken_to_care",
    "help_there": "help_is_there",
    "with_medics": "with_medics",
}
_LEFT = "left_care"  # an intent
_LEFT_CARE = frozenset({_LEFT, "was_seen", "comes_home"})
_CLEARED = "they_are_cleared"  # an intent
_RELIEF = frozenset({_CLEARED, "they_say_so", "they_say_fine", "they_seem_well"})  # the same
_WELL = frozenset({"awake_again", "they_seem_well"})  # the same
_LEAVES = "wants-to-leave"  # an entry of the lexicon
_OF_A_PACKET = frozenset({"means-within-reach", "means-near", SECOND_READER})  # entries
_OF_A_CODE = frozenset({"knows-the-code", "means-within-reach", "means-near", SECOND_READER})
_TAKEN = "taken_to_care"  # an intent, and a reply
_FEELS, _SHAKES = "carer_feels", "shakes_there"  # the same, and an intent
_AFTER = "more-of-it"  # an entry: more of what was told, in a few words
# Entries that being taken along by those who came brings, and the blood that is left behind.
_OF_BEING_TAKEN = frozenset(
    {"they-left-again", "they-come-closer", "bleeding-of-whom-unsaid", SECOND_READER}
    | {"stomach-pumped", "more-of-it"}
)
# Groups: who writes may have taken something as well, or mean to.
_BOTH = frozenset({"two_took", "pact", BOTH_IN_DANGER})
_AFTER_TELLING = frozenset({"told_for_them", "they_hate_me", "tell_an_adult", "tell_mine"})
_HOME = frozenset({"comes_home", "home_again"})  # intents
_OF_A_DOOR = frozenset({"being-hurt", SECOND_READER})  # entries: "they wont let me see her"
_BAD_WOUND = "wound-is-bad"  # an entry: "blood" in a few words
_COME = frozenset({"medics_come", "came_to_them"})  # whoever was called is there
_REFUSES = frozenset({"refuses_care", "wont_call"})
# Who says so has no help on the way.
_NOT_COMING = frozenset({"line_failed", "calls_back", "not_called", "cant_send_there"})


def looked_after(state: DialogueState, heard: Heard) -> DialogueState:
    """Return the state in which who is in danger is at a hospital, or not there any more.

    That they are there may stand in the message that alarms; who left is where they were before.
    """
    intents, level = heard.intents, heard.assessment.level
    own_seen = state.risk.in_danger_now and not state.risk.theirs and "was_seen" in intents
    if own_seen and (AT_CARE in state.risk.groups or state.risk.help_coming):
        return replace(state, risk=was_seen(state.risk))
    if AT_CARE in state.risk.groups and not _LEFT_CARE.isdisjoint(intents):
        return replace(state, risk=no_longer_at_care(state.risk))
    theirs = level is RiskLevel.THIRD_PARTY and not _AT_CARE.keys().isdisjoint(intents)
    told = heard.assessment.ids
    own = level >= RiskLevel.ACTIVE and IS_AT_HOSPITAL in told and _LEAVES not in told
    there = own or (theirs and state.risk.urgent)
    return replace(state, risk=at_care(state.risk)) if there else state


def with_waiting(
    state: DialogueState, intents: Intents, text: str, resources: Resources
) -> Intents:
    """Return the intents with what "just wait?" asks in an emergency: until they come, or at all.

    Where somebody is looked after it is what to do now.
    """
    if state.risk.emergency and resources.says("call_unanswered", text):
        return ("line_failed",)
    asked = text.strip(" ?")
    on_its_way = state.risk.help_coming and AT_CARE not in state.risk.groups
    if on_its_way and resources.says("waits_for_the_crew", asked):
        return ("waiting", *intents)
    if not state.risk.emergency or not resources.says("only_waits", asked):
        return intents
    if AT_CARE in state.risk.groups:
        return ("what_now", *intents)
    return ("waiting" if state.risk.help_coming else "let_it_wait", *intents)


def with_being_seen(
    state: DialogueState, intents: Intents, text: str, resources: Resources
) -> Intents:
    """Return the intents with what is said of being seen, in other words.

    Of somebody in danger "they took him" is of those who came. In one's own danger "do I really
    have to" asks whether to go, "I don't want an ambulance here" refuses it, and
    "nobody to hand the phone to" is of nobody near.
    """
    if state.risk.worries:
        return _seen_themselves(state, intents, text, resources)
    if not state.risk.in_danger_now:
        return intents
    if resources.says("nobody_to_hand_it_to", text):
        return (*intents, "has_nobody")
    if resources.says("wants_no_crew_at_home", text):
        return (*intents, "refuses_care")
    harmed = state.risk.harmed or state.risk.may_be_harmed
    asks = harmed and resources.says("asks_if_it_must_be", text.strip(" ?"))
    return ("whether_to_go", *intents) if asks else intents


def _seen_themselves(
    state: DialogueState, intents: Intents, text: str, resources: Resources
) -> Intents:
    """Return the intents with what is said of who came to somebody in danger."""
    there = AT_CARE in state.risk.groups
    if there and resources.says("kept_out_there", text.strip(" .!")):
        return ()  # nobody has left
    if _took_them(state, text, resources):
        return (_TAKEN,)
    if _only_drives(state, text, resources):  # home from anywhere
        intents = without(intents, *_HOME)
    own = _of_who_worries(state, intents, text, resources)
    return (own,) if own else _of_those_who_came(state, intents, text, resources)


def _of_those_who_came(
    state: DialogueState, intents: Intents, text: str, resources: Resources
) -> Intents:
    """Return the intents with what is said of who came, of a wound, and of what could hurt."""
    crew = state.risk.help_coming or resources.says("names_a_crew", text)
    if state.risk.emergency and crew and resources.says("crew_came", text):
        return ("help_there", *intents)
    there = AT_CARE in state.risk.groups and _CLEARED not in intents
    if there and resources.says("no_longer_with_them", text):
        return (_LEFT, *intents)
    if there and not _WELL.isdisjoint(intents):
        return (_WELL_THERE, *without(intents, *_WELL))
    return _put_out_of_reach(state, intents, text, resources)


def _put_out_of_reach(
    state: DialogueState, intents: Intents, text: str, resources: Resources
) -> Intents:
    """Return the intents with what is said of a weapon, a packet, a wound or a call of theirs."""
    if state.risk.urgent and resources.says("they_hung_up", text):
        return ("help_to_them", *intents)
    if state.risk.urgent and resources.says("bleeding_stops", text):
        return (_BLEEDS_LESS, *intents)
    if state.risk.urgent and resources.says("they_put_it_down", text):
        return (_PUT_DOWN, *without(intents, *PUT_AWAY))
    if resources.says("has_their_code", text):
        return (_CODE if state.risk.urgent else "take_it_away", *intents)
    if not resources.says("has_their_packet", text):
        return intents
    return (_PACKET if state.risk.urgent else "took_it_away", *intents)


def as_looked_after(
    state: DialogueState, text: str, intents: Intents, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of "they took him" as no worse sign, where those who came did it.

    "I have the bottle" is of what somebody took, and no means of one's own, nor is "I have the
    code". "He picked it up again", of a weapon, is a worse sign.

    The blood that is left behind is of whom they took. Any danger of one's own stays.
    """
    if not state.risk.worries:
        return assessment
    armed = state.risk.urgent and WEAPON_OUT in state.risk.told
    if armed and resources.says("takes_it_up", text):
        theirs = assessment.without(lambda e: e.level is RiskLevel.SELF_HARM)  # "the knife again"
        return theirs.having(Evidence(CLOSER_TO_IT, RiskLevel.THIRD_PARTY, CLOSER_TO_IT))
    if resources.says("has_their_packet", text):
        return assessment.without(lambda e: e.id in _OF_A_PACKET)
    if resources.says("has_their_code", text):
        return assessment.without(lambda e: e.id in _OF_A_CODE)
    kept_out = AT_CARE in state.risk.groups and assessment.alarms <= _OF_A_DOOR
    if kept_out and resources.says("kept_out_there", text.strip(" .!")):
        return calm(assessment)
    if resources.says("bleeding_stops", text.strip(" .!")):
        return assessment.without(lambda e: e.id == _BAD_WOUND)
    if _TAKEN not in intents:
        tells_no_more = _shakes(state, text, resources) or _is_told_what_to_do(
            state, text, resources
        )
        return assessment.without(lambda e: e.id == _AFTER) if tells_no_more else assessment
    return assessment.without(lambda e: e.group == CLOSER_TO_IT or e.id in _OF_BEING_TAKEN)


def _of_who_worries(state: DialogueState, intents: Intents, text: str, resources: Resources) -> str:
    """Return the intent of what who worries tells or asks of themselves, "" for none."""
    told = state.said.removesuffix("_again") in _AFTER_TELLING and not state.risk.urgent
    shakes = _SHAKES in intents and _shakes(state, text, resources)
    grown = state.about != PARENT and not state.risk.hurt  # nobody sends a child away
    text = text.strip(" ?.!")
    found = {
        "they_hate_me": told and resources.says("they_shut_me_out", text),
        _FEELS: shakes or resources.says("wishes_it_were_over", text),
        "blames_oneself": resources.says("is_blamed_for_it", text),
        "may_i_leave_them": grown and resources.says("asks_to_move_out", text),
        "may_i_block": resources.says("asks_to_shut_out", text),
        "carer_self": resources.says("sleepless_for_them", text),
    }
    return next((intent for intent, told in found.items() if told), "")


def _only_drives(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether somebody is on the road of whom no hospital was told."""
    known = state.risk.told
    told = AT_CARE in state.risk.groups or not {IS_AT_HOSPITAL, THEY_ARE_AT_HOSPITAL}.isdisjoint(
        known
    )
    return not told and resources.says("they_are_driving", text.strip(" .!"))


def _shakes(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether who worries tells of nothing but their own fright: "i keep shaking"."""
    called = not {HELP_COMING, WAS_CALLED, AT_CARE, FOUND}.isdisjoint(state.risk.groups)
    if state.risk.urgent and not called:  # the next step comes first
        return False
    if not _BOTH.isdisjoint(state.risk.groups):  # who took something as well may feel that
        return False
    told = [one for one in sentences_of(text) if words_of(one)]
    return bool(told) and all(resources.says("left_afraid", one) for one in told)


def _is_told_what_to_do(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether those on the phone tell who called what to do: "they say push his chest"."""
    called = not {HELP_COMING, WAS_CALLED}.isdisjoint(state.risk.groups)
    return called and resources.says("told_on_the_phone", text.strip(" .!"))


def _took_them(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether those who came took whom the worry is about along, or work on them.

    "They" may be anybody: a call has to be told before, or a crew named. Beside it nothing else is
    told but the fright of who stays behind.
    """
    if resources.says("is_at_hospital_now", text.strip(" .!")):
        return True
    came = not {AT_CARE, HELP_COMING, WAS_CALLED}.isdisjoint(state.risk.groups)
    if came and resources.says("hospital_in_a_word", text.strip(" .!")):
        return True
    if not (came or resources.says("names_a_crew", text)):
        return False
    told = sentences_of(text)
    taken = [one for one in told if resources.says("crew_took_them", one)]
    if resources.says("crew_took_them", text):
        return True
    return bool(taken) and all(one in taken or resources.says("left_afraid", one) for one in told)


def with_no_relief(
    _state: DialogueState, intents: Intents, text: str, resources: Resources
) -> Intents:
    """Return the intents of "they say she will die" as the fear for a life, and as no relief."""
    if _CLEARED not in intents or not resources.says("not_cleared", text):
        return intents
    return ("could_they_die", *without(intents, *_RELIEF))


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
    there = "help_is_there" if awaited else first_of(_AT_CARE, intents)
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
    if name == "far_from_them" and state.there:
        return passed_on(state, resources)
    if name == "false_alarm":  # what was told stays open, and is no emergency any more
        state = replace(state, risk=no_longer_urgent(state.risk))
    part = say(state, resources, name, "share") if name else None
    if part is None or not there or _CLEARED not in intents:
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


def as_refused(
    state: DialogueState,
    _text: str,
    intents: Intents,
    assessment: Assessment,
    _resources: Resources,
) -> Assessment:
    """Return the assessment of who refuses an ambulance in an emergency of their own, as that.

    What is feared there is answered; a pattern's danger counts as ever.
    """
    own = state.risk.emergency and not state.risk.theirs and not _REFUSES.isdisjoint(intents)
    if not own or state.risk.worst is not RiskLevel.IMMINENT:
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
