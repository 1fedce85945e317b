"""What is said of one's own wound, or of the child that a person carries, and can't wait."""

from dataclasses import replace

from bot.dialogue.buttons import HUSH, WOUND_HELP
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.evidence import urgent_for_them
from bot.dialogue.risk.risk_memory import with_the_line
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_together import (
    OWN_BURN,
    OWN_DEEP,
    OWN_HEAD,
    OWN_OVERDOSE,
    OWN_WOUND,
    THEIR_NECK,
)
from bot.dialogue.risk.worse_signs import WOUND as WORSE_WOUND
from bot.dialogue.state import AT_CARE, WOUND, DialogueState
from bot.dialogue.talk.thread_answers import ABOUT_SOMEBODY, GRIEF
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment
from bot.text import words_of

BLEEDS_ON = "bleeds_on"  # a reply
_WOUND_IS_BAD = "wound-is-bad"  # an entry of the lexicon
_NUMB = "numb_below"  # a reply, and the mark that it was said
_SEEN = "wound_seen"  # a reply
_IS_NUMB = "numb-below-it"  # an entry
_NO_FEELING, _PAINLESS = "no_feeling", "without_pain"  # replies
_OF_A_BURN = frozenset({RiskLevel.NONE, RiskLevel.INFO, RiskLevel.SELF_HARM})  # and of no dying
_TODAY = (_NO_FEELING, _PAINLESS, _NUMB, _SEEN, "burn_deep", "wound_close", "seen_and_far")
_FEW = 10  # words of what a wound is like
_TO_THEM = "numb_in_them"  # a reply
_NUMB_IN_THEM = "numb-in-them"  # the same, of somebody else
_HAS_AN_ANSWER = "numb_there"  # an intent
_HAVE_AN_ANSWER = frozenset({_HAS_AN_ANSWER, "burn_deep", "burn_deep_there"})  # the same
_SO_LONG = "for_so_long"  # an intent
_MOVES_LESS = "baby_moves_less"  # a reply
# After these "not since this morning" is of a baby that does not move.
_OF_A_BABY = frozenset({_MOVES_LESS, "hurts_unborn"})
_PRESSING = "bleeds_now"  # a reply: how a wound is pressed
_BLISTER, _BLISTER_OPEN = "blister", "blister_open"  # replies
_TOOK_IT = "took-or-used-it"  # an entry of the lexicon
_TENDED = "firstaid"  # a reply
_BESIDE = "beside"  # a group that tells nothing alone
_FOUND, _DRANK, _RECOVERED = "found-hurt", "taken-something", "recovered"  # ids
_ASKS_WHO = frozenset({"not_sure_heard", "who_is_in_danger", "unsafe_asked"})  # replies
_SPREADS = "wound_spreads"  # an intent and a reply
_HEAD, _BURN, _FIT, _STUCK = "hit_head", "burn_deep", "had_a_fit", "in_the_wound"  # replies
# After these "20 minutes" is how long it has bled, or was pressed.
_OF_BLEEDING = (BLEEDS_ON, "firstaid", "it_bleeds_less", "wound_close", "wound_worse")


def as_bleeding_on(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "still", said to whether it has stopped, as an emergency.

    So is "it won't stop, it's been 20 minutes", right after how a wound is looked after, also of
    somebody else.
    """
    tended = _TENDED in (told.state.said, told.state.behind)
    if tended and told.risk.theirs and told.says("bleeds_for_long"):
        return assessment.having(*urgent_for_them(_WOUND_IS_BAD))
    tended = tended and told.risk.wounded
    asked = told.state.said.startswith(BLEEDS_ON) and not told.risk.theirs
    on = (asked and told.says("it_goes_on")) or (tended and told.says("bleeds_for_long"))
    if not on or told.risk.theirs:
        return assessment
    return assessment.having(Evidence(_WOUND_IS_BAD, RiskLevel.IMMINENT))


def as_injured(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment with what a few words tell of an injury of one's own.

    What soaks through, and who can't stand, is an emergency where a wound was told at any time of
    the talk. A burn, a blow to the head and what is stuck in a wound are kept for what comes next.
    """
    state, text, resources = told.state, told.text, told.resources
    if state.risk.theirs:
        return assessment
    if state.said == _FIT and resources.says("wants_no_ambulance", text):
        return assessment.without(lambda e: e.id == SECOND_READER)
    small = OWN_DEEP not in state.risk.told and not state.risk.emergency
    if small and resources.says("nothing_deep", text):
        return assessment.without(lambda e: e.group == WORSE_WOUND)
    if resources.says("drinks_every_night", text):  # each night is no amount at once
        assessment = assessment.without(lambda e: e.id in (_DRANK, SECOND_READER))
        assessment = assessment.having(Evidence(_FOUND, RiskLevel.SELF_HARM, "injury"))
    assessment = _with_injuries(
        text, _found_on_oneself(state, text, assessment, resources), resources
    )
    if _has_own(state) and resources.says("wound_turns_bad", text):
        return assessment.having(Evidence(_WOUND_IS_BAD, RiskLevel.IMMINENT))
    return assessment


def _has_own(state: DialogueState) -> bool:
    """Return whether an injury of one's own was told, at any time or in the last messages."""
    told = state.risk.open and (state.risk.wounded or state.risk.danger == WOUND)
    return told or not state.risk.told.isdisjoint((OWN_BURN, OWN_WOUND))


def _with_injuries(text: str, assessment: Assessment, resources: Resources) -> Assessment:
    injuries = {
        OWN_BURN: resources.says("burned_oneself", text),
        OWN_HEAD: resources.says("struck_own_head", text),
        OWN_WOUND: resources.says("stuck_in_own_wound", text),
        OWN_DEEP: resources.says("deep_by_itself", text),
        OWN_OVERDOSE: resources.says("overdosed_before", text),
    }
    told = [Evidence(id_, RiskLevel.NONE, _BESIDE) for id_, said in injuries.items() if said]
    return assessment.having(*told) if told else assessment


def _found_on_oneself(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of a wound that is found, named as a place, or cut over scars.

    Whether there is an injury is asked with the card.
    """
    if assessment.level >= RiskLevel.SELF_HARM:
        return assessment
    over_scars = resources.says("cut_over_scars", text)
    asked = state.said in _ASKS_WHO and not state.risk.hurt
    named = asked and resources.says("names_where_it_hurts", text)
    if not (over_scars or named or resources.says("found_hurt", text)):
        return assessment
    if over_scars:
        assessment = assessment.without(lambda e: e.id == _RECOVERED)
    return assessment.having(Evidence(_FOUND, RiskLevel.SELF_HARM, "injury"))


def as_a_blister(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "popped it", said of a blister just spoken of, as nothing taken."""
    opened = _opens_a_blister(told.state, told.text, told.resources)
    return assessment.without(lambda e: e.id == _TOOK_IT) if opened else assessment


def _opens_a_blister(state: DialogueState, text: str, resources: Resources) -> bool:
    spoken_of = state.said.removesuffix("_again") == _BLISTER and state.risk.worst in _OF_A_BURN
    return spoken_of and not state.risk.theirs and resources.says("popped_a_blister", text)


def of_the_wound(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to how long a wound has bled, or to who plays it down; None for neither.

    Where help is on the way or there, those who come are told.
    """
    risk = state.risk
    if _opens_a_blister(state, heard.text, resources):
        return with_number(say(state, resources, _BLISTER_OPEN, "share"), resources)
    if _asks_to_stop_it(state, heard.text, resources):
        return with_help(say(state, resources, _PRESSING, "crisis"))
    if risk.theirs and risk.in_sight:
        return _their_neck(state, heard, resources) or _numb_in_them(state, heard, resources)
    further = None if risk.theirs or risk.emergency else _of_an_injury(state, heard, resources)
    if further is not None:
        return further
    own = risk.in_sight and not risk.theirs and (risk.wounded or risk.danger == WOUND)
    if not own or risk.help_coming or risk.seen:
        return None
    if _tells_how_long(state, heard, resources):
        return with_help(say(state, resources, BLEEDS_ON, "crisis"))
    return None if risk.emergency else _in_calm(state, heard, resources)


def _of_an_injury(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what is said of a burn, of a head that was hit, or of what is stuck; else None."""
    said = state.said.removesuffix("_again")
    burned = OWN_BURN in state.risk.told or said == _BURN
    if burned and resources.says("too_late_to_cool", heard.text):
        return with_help(say(state, resources, _TENDED, "crisis"))
    name = _SPREADS if _SPREADS in heard.intents else ""
    name = name or _of_head_or_burn(state, heard.text, burned, resources)
    name = name or (_of_own_wound(said, heard, resources) if _has_own(state) else "")
    return _kept_in_sight(state, name, resources) if name else None


def _of_head_or_burn(state: DialogueState, text: str, burned: bool, resources: Resources) -> str:
    """Return the reply to what is told after a blow to the head, a fit or a burn, "" for none."""
    said = state.said.removesuffix("_again")
    if OWN_HEAD in state.risk.told and resources.says("sign_in_the_head", text):
        return _HEAD
    if said == _FIT and resources.says("wants_no_ambulance", text):
        return _FIT
    deep = resources.says("looks_deep", text) or resources.says("without_pain", text)
    well = said == _BURN and resources.says("burn_seems_well", text)
    well = well or resources.says("burn_to_be_seen", text)
    unseen = not state.risk.in_sight  # else what is said of a wound that is spoken of
    return _BURN if burned and ((deep and unseen) or well) else ""


def _of_own_wound(said: str, heard: Heard, resources: Resources) -> str:
    """Return the reply to what sticks in a wound, or makes it worse to have; "" for none."""
    if OWN_WOUND in heard.assessment.ids or resources.says("pulls_it_out", heard.text):
        return _STUCK
    if resources.says("thins_the_blood", heard.text):
        return "thin_blood"
    refuses = said in _TODAY and resources.says("wants_no_ambulance", heard.text)
    return _SEEN if refuses or resources.says("heals_badly", heard.text) else ""


def _kept_in_sight(state: DialogueState, name: str, resources: Resources) -> Part:
    """Return a reply with the number, which stays in sight for the next messages."""
    kept = replace(state, risk=with_the_line(state.risk))
    return with_number(say(kept, resources, name, "crisis"), resources)


def _asks_to_stop_it(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether who just told of a wound asks how to stop it: the bleeding, first of all."""
    of_bleeding = state.said.startswith((*_OF_BLEEDING, _PRESSING)) or state.behind == _TENDED
    return of_bleeding and not state.risk.emergency and resources.says("how_to_stop_it", text)


def _in_calm(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what is said of a wound of one's own that is no emergency, None for all else."""
    if _NUMB in state.risk.groups and resources.says("no_insurance", heard.text):
        return with_help(say(state, resources, "care_and_cost", "share"))
    if state.said.startswith(_NO_FEELING) and resources.says("means_inside", heard.text):
        return with_number(say(state, resources, "feeling", "share"), resources)
    to_be_seen = state.said.startswith(_TODAY) and "?" not in heard.text
    if to_be_seen and _cannot_drive(heard.text, resources):
        return with_help(say(state, resources, "seen_and_far", "share"))
    numb = _IS_NUMB in heard.assessment.ids and _HAS_AN_ANSWER not in heard.intents
    if numb:
        return _seen_today(state, _NUMB, resources)
    played_down = _played_down(state, heard, resources)
    return played_down or _without_feeling(state, heard, resources)


def _cannot_drive(text: str, resources: Resources) -> bool:
    return resources.says("cant_drive_there", text) or resources.says("nobody_drives", text)


def of_the_unborn(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return who can tell whether the baby is well, to who told that they are pregnant.

    One that moves less is checked now. The number stands under it.
    """
    if not state.risk.pregnant or state.risk.theirs:
        return None
    if resources.says("asks_if_baby_is_well", heard.text.strip(" ?")):
        name = "hurts_unborn"
    elif _moves_less(state, heard.text, resources):
        name = _MOVES_LESS
    else:
        return None
    part = say(state, resources, name, "ask")
    return part if state.risk.in_sight else with_number(part, resources)


def _moves_less(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether the baby moves less: "she isn't moving" only right after it was spoken of."""
    if resources.says("baby_moves_less", text):
        return True
    if state.said.removesuffix("_again") in _OF_A_BABY:
        since = resources.says("not_moved_since", text) or resources.says("felt_them_less", text)
        return since or resources.says("moves_less_there", text)
    of_another = state.risk.hurt or state.about in (GRIEF, *ABOUT_SOMEBODY)
    return not of_another and resources.says("felt_them_less", text)


def bleeding_told(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return first aid to who tells in the message that alarms that a wound bleeds.

    The card asks whether there is one: it is known then. Of somebody else's nothing is asked.
    """
    level, theirs = heard.assessment.level, state.risk.theirs
    if OWN_WOUND in heard.assessment.ids and level is RiskLevel.SELF_HARM and not theirs:
        return with_help(say(state, resources, _STUCK, "ask", resources.wording.rows(HUSH)))
    told = level is (RiskLevel.THIRD_PARTY if theirs else RiskLevel.SELF_HARM)
    if not told or not resources.says("it_bleeds_now", " ".join(words_of(heard.text))):
        return None
    if state.risk.emergency or state.risk.hurt:
        return None
    if theirs:
        return with_help(say(state, resources, _TENDED, "ask", nothing_asked=True))
    return with_help(say(state, resources, _TENDED, "ask", resources.wording.rows(HUSH)))


def _without_feeling(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return that a wound in which nothing is felt, or that is white or dark, is seen today."""
    if len(words_of(heard.text)) > _FEW or "?" in heard.text or _answered(heard):
        return None
    if resources.says("no_feeling_there", heard.text) or resources.says("looks_deep", heard.text):
        return _seen_today(state, _NO_FEELING, resources)
    if resources.says("without_pain", heard.text):
        rows = resources.wording.rows(WOUND_HELP)
        return with_number(say(state, resources, _PAINLESS, "share", rows), resources)
    return None


def _answered(heard: Heard) -> bool:
    """Return whether what is numb, or a deep burn, has an answer of its own in these words."""
    return not _HAVE_AN_ANSWER.isdisjoint(heard.intents)


def _seen_today(state: DialogueState, name: str, resources: Resources) -> Part:
    """Return that a wound is seen today, kept for whoever plays it down next."""
    groups = tuple(dict.fromkeys((*state.risk.groups, _NUMB)))
    state = replace(state, risk=replace(state.risk, groups=groups))
    return with_number(say(state, resources, name, "share"), resources)


def _numb_in_them(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return that what is numb in somebody else is seen today, also to who plays it down."""
    told = _NUMB_IN_THEM in heard.assessment.ids
    said = state.said.startswith(_TO_THEM)
    if not told and not (said and resources.says("plays_it_down", heard.text)):
        return None
    return with_number(say(state, resources, _TO_THEM, "share"), resources)


def _their_neck(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return that a neck is seen today to who asks whether to wait, or says that all is well."""
    cared_for = AT_CARE in state.risk.groups or state.risk.hurt
    if cared_for or THEIR_NECK not in state.risk.told:
        return None
    if not resources.says("plays_their_neck_down", heard.text.strip(" ?.!")):
        return None
    return with_number(say(state, resources, "their_neck", "crisis"), resources)


def _tells_how_long(state: DialogueState, heard: Heard, resources: Resources) -> bool:
    presses = resources.says("presses_so_long", heard.text)
    bleeds = state.risk.in_danger_now and state.risk.danger == WOUND
    asked = bleeds or state.said.startswith(_OF_BLEEDING) or state.behind == _TENDED
    since = resources.says("since_then", heard.text)
    return presses or (asked and (since or _SO_LONG in heard.intents))


def _played_down(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return once more that numb or stiff fingers are seen today, to who says that it is fine."""
    numb = _NUMB in state.risk.groups or state.said.startswith(_SEEN)
    numb = numb and not state.risk.emergency
    if not numb or not resources.says("plays_it_down", heard.text):
        return None
    return with_number(say(state, resources, _NUMB, "share"), resources)
