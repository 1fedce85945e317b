"""What is heard of somebody in danger: that help came, took them along, or that they left again.

It is read before anything is answered; the replies are in ``in_an_emergency``.
"""

from dataclasses import replace

from bot.dialogue.heard import Heard, Intents, without
from bot.dialogue.help.towards_safety import PUT_AWAY
from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import at_care, no_longer_at_care, was_seen
from bot.dialogue.risk.told import Told
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
from bot.dialogue.talk.sentences import sentences_of
from bot.dialogue.talk.thread_answers import PARENT
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment
from bot.text import words_of

# Who came to them, or where they are: intents, and their replies.
CAME_TO_THEM = {
    "taken_to_care": "taken_to_care",
    "help_there": "help_is_there",
    "with_medics": "with_medics",
}
_LEFT_CARE = frozenset({"left_care", "was_seen", "comes_home"})
CLEARED = "they_are_cleared"  # an intent
_RELIEF = frozenset({CLEARED, "they_say_so", "they_say_fine", "they_seem_well"})  # the same
_WELL = frozenset({"awake_again", "they_seem_well"})  # the same
_LEAVES = "wants-to-leave"  # an entry of the lexicon
_OF_A_PACKET = frozenset({"means-within-reach", "means-near", SECOND_READER})  # entries
_OF_A_CODE = frozenset({"knows-the-code", "means-within-reach", "means-near", SECOND_READER})
_TAKEN = "taken_to_care"  # an intent
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
    theirs = level is RiskLevel.THIRD_PARTY and not CAME_TO_THEM.keys().isdisjoint(intents)
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
    there = AT_CARE in state.risk.groups and CLEARED not in intents
    if there and resources.says("no_longer_with_them", text):
        return ("left_care", *intents)
    if there and not _WELL.isdisjoint(intents):
        return ("well_there", *without(intents, *_WELL))
    return _put_out_of_reach(state, intents, text, resources)


def _put_out_of_reach(
    state: DialogueState, intents: Intents, text: str, resources: Resources
) -> Intents:
    """Return the intents with what is said of a weapon, a packet, a wound or a call of theirs."""
    told = _of_the_danger(text, resources) if state.risk.urgent else ""
    if told:
        return (told, *intents)
    if state.risk.urgent and _put_it_down(text, resources):
        return ("they_put_it_down", *without(intents, *PUT_AWAY))
    if resources.says("has_their_code", text):
        return ("has_their_code" if state.risk.urgent else "take_it_away", *intents)
    if not resources.says("has_their_packet", text):
        return intents
    return ("has_their_packet" if state.risk.urgent else "took_it_away", *intents)


def _of_the_danger(text: str, resources: Resources) -> str:
    """Return the intent of what is told in few words of somebody in danger now, "" for none."""
    says = resources.says
    found = {
        "help_to_them": says("they_hung_up", text),
        "bleeding_stops": says("bleeding_stops", text),
        "they_refuse": says("no_crew_for_them", text),
        "what_now": says("soaks_through", text),
        "they_seem_well": says("out_of_the_fumes", text),
    }
    return next((intent for intent, told in found.items() if told), "")


def _put_it_down(text: str, resources: Resources) -> bool:
    """Return whether what could hurt is out of their hand: no more is told but one's own fright."""
    if resources.says("they_put_it_down", text):
        return True
    told = [one for one in sentences_of(text) if words_of(one)]
    down = [one for one in told if resources.says("they_put_it_down", one)]
    return bool(down) and all(one in down or resources.says("left_afraid", one) for one in told)


def as_looked_after(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "they took him" as no worse sign, where those who came did it.

    "I have the bottle" is of what somebody took, and no means of one's own, nor is "I have the
    code". "He picked it up again", of a weapon, is a worse sign.

    The blood that is left behind is of whom they took. Any danger of one's own stays.
    """
    state, text, intents, resources = told.state, told.text, told.intents, told.resources
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
    shakes = "shakes_there" in intents and _shakes(state, text, resources)
    grown = state.about != PARENT and not state.risk.hurt  # nobody sends a child away
    text = text.strip(" ?.!")
    found = {
        "they_hate_me": told and resources.says("they_shut_me_out", text),
        "carer_feels": shakes or resources.says("wishes_it_were_over", text),
        "blames_oneself": resources.says("is_blamed_for_it", text),
        "may_i_leave_them": grown and resources.says("asks_to_move_out", text),
        "may_i_block": resources.says("asks_to_shut_out", text),
        "carer_self": resources.says("sleepless_for_them", text),
    }
    return next((intent for intent, told in found.items() if told), "")


def _only_drives(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether somebody is on the road of whom no hospital was told."""
    of_a_hospital = {IS_AT_HOSPITAL, THEY_ARE_AT_HOSPITAL}.intersection(state.risk.told)
    told = AT_CARE in state.risk.groups or of_a_hospital
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
    if CLEARED not in intents or not resources.says("not_cleared", text):
        return intents
    return ("could_they_die", *without(intents, *_RELIEF))
