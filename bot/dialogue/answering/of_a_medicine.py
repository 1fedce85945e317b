"""What is said of a medicine that was taken, forgotten, doubled or stopped, and how that feels.

No amount is ever told: who prescribed it, a pharmacist, or an ambulance is named instead.
"""

from dataclasses import replace

from bot.dialogue.buttons import CRISIS
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_help, with_number
from bot.dialogue.replies import Rows
from bot.dialogue.resources import Resources
from bot.dialogue.risk.amounts import TOOK_MORE, TOOK_TOO_MUCH
from bot.dialogue.risk.risk_memory import with_the_line
from bot.dialogue.risk.told_together import (
    LEFT_OUT_FOR_DAYS,
    OFF_MEDICINE,
    ON_MEDICINE,
    PREPARES,
    THEIR_MEDICINE,
    TOOK_MANY,
)
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.in_words import menu, said
from bot.dialogue.talk.thread_answers import GRIEF, of_them
from bot.dialogue.talk.wishes import names_somebody
from bot.safety.levels import RiskLevel

DOSAGE = "dosage"  # a kind of question, and its reply: whom to ask of an amount
_OFF = frozenset({OFF_MEDICINE, "off-the-medicine"})  # the second an entry of the lexicon
_STOPPED = "stopped-drinking"  # an entry: what shakes then has an answer of its own
_PAGES = frozenset({"section", "rest"})  # replies
_MEDICINE, _OF_STOPPING, _ALONE = "medicine", "stopped_medicine", "without_parents"  # replies


def of_a_medicine(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what to do about a medicine, to who tells or asks of it; None for all else."""
    answers = (_of_a_dose, _of_a_body, _of_stopping, _of_taking, _of_what_is_unsaid)
    return next(filter(None, (answer(state, heard, resources) for answer in answers)), None)


def _kind(state: DialogueState) -> str:
    """Return as what an answer counts: with a danger told it is no calm turn beside it."""
    return "share" if state.risk.open else DOSAGE


def _rows(state: DialogueState, resources: Resources) -> Rows:
    """Return the buttons under an answer: with a danger told, "i'm ok" answers no older ones."""
    return resources.wording.rows(CRISIS) if state.risk.open else ()


def _of_a_dose(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return whom to ask, to who forgot or doubled a dose, or ran out of it; None for all else.

    Whose body answers to a dose too many is sent to an emergency room.
    """
    daily = state.said == DOSAGE or resources.says("taken_daily", heard.text)
    daily = daily and not state.risk.open
    if daily and resources.says("taken_with_food", heard.text.strip(" ?")):
        return said(state, (_MEDICINE,), resources)
    if state.said == DOSAGE and resources.says("of_the_amount", heard.text.strip(" ?.!")):
        return with_help(say(state, resources, DOSAGE, DOSAGE))
    took = TOOK_MORE in heard.assessment.ids
    took_before = not TOOK_TOO_MUCH.isdisjoint(state.risk.told)
    asks = took_before and resources.says("asks_whether_bad", heard.text.strip(" ?"))
    if PREPARES in heard.assessment.groups:  # whether it is meant is asked with the number
        return None
    kept = replace(state, risk=with_the_line(state.risk))
    if TOOK_MANY in heard.assessment.ids:  # what it was is not said: the emergency comes first
        return with_number(say(kept, resources, DOSAGE, _kind(state)), resources)
    if took or asks:
        return with_help(say(kept, resources, "took_more", _kind(state)))
    days = LEFT_OUT_FOR_DAYS in heard.assessment.ids
    if not days and not resources.says("missed_a_dose", heard.text.strip(" ?")):
        return None
    return with_help(say(state, resources, "missed_dose", _kind(state), _rows(state, resources)))


def _of_a_body(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return where to go, to whose body answers to what was taken, or to what was stopped.

    Who is dizzy and told nothing before is asked what happened.
    """
    if state.risk.theirs or names_somebody(heard.text):
        return None
    took = not TOOK_TOO_MUCH.isdisjoint(state.risk.told)
    answers = resources.says("body_answers_it", heard.text)
    felt = (took or state.said == DOSAGE) and "feels_ill_now" in heard.intents
    if felt or (took and answers):
        return with_help(say(state, resources, "ill_after_a_dose", DOSAGE))
    ill = answers and resources.says("ill_without_it", heard.text)
    ill = ill or (answers and resources.says("dizzy", heard.text))
    if ill and not _OFF.isdisjoint(state.risk.told):
        return with_help(say(state, resources, "ill_off_medicine", DOSAGE))
    calm = not state.risk.open and not of_them(state) and state.about != GRIEF
    calm = calm and not state.said.startswith("minutes") and _STOPPED not in state.risk.told
    if calm and answers and resources.says("dizzy", heard.text):
        return with_number(say(state, resources, "dizzy", "share"), resources)
    return None


def _of_stopping(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return whom to call, to who stopped a medicine, and to what is asked of it right after."""
    if heard.assessment.level is not RiskLevel.NONE or of_them(state) or state.risk.hurt:
        return None
    stopped = resources.says("stopped_a_medicine", heard.text)
    on = state.said.startswith((_OF_STOPPING, "ill_off_medicine"))
    if not stopped and not (on and resources.says("on_going_back_on_it", heard.text.strip(" ?.!"))):
        return None
    part = say(state, resources, _OF_STOPPING, _kind(state), _rows(state, resources))
    return with_number(part, resources)


def _of_taking(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return whom to ask, to who is worse on a medicine, or asks how to get one or to take it."""
    if heard.assessment.level > RiskLevel.INFO:
        return None
    asked = heard.text.strip(" ?.!")
    if resources.says("medicine_without_parents", asked):
        return said(state, (_ALONE,), resources)
    if resources.says("takes_it_when_needed", asked):
        return said(state, (_MEDICINE,), resources)
    named = names_somebody(asked)
    own, theirs = (one in state.risk.told for one in (ON_MEDICINE, THEIR_MEDICINE))
    takes = theirs or (own and not named)
    worse = takes and resources.says("worse_since_it", asked)
    spoken_of = state.said.startswith((_MEDICINE, "worse_on_medicine"))
    if not worse and not (spoken_of and takes and resources.says("whom_to_call_of_it", asked)):
        return None
    theirs = theirs or of_them(state) or state.said.startswith("worse_on_medicine")
    name = "worse_on_medicine" if theirs else _MEDICINE
    return with_number(say(state, resources, name, _kind(state)), resources)


def _of_what_is_unsaid(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what asks on, to "should i go back" behind a page, where nobody was told of."""
    of_somebody = of_them(state) or state.risk.open or state.said not in _PAGES
    if of_somebody or not resources.says("goes_back_alone", heard.text.strip(" ?.!")):
        return None
    return say(state, resources, "one_word", "unclear", menu(resources))
