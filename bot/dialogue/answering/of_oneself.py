"""What somebody tells or asks of themselves in a few plain words, and what there is for them.

Whom they love or who they are, how a parent is asked for care, whether who pays for it sees it; a
doctor, drink beside medicine, and whether a lapse counts.
"""

from bot.dialogue.buttons import CRISIS, FIND, TELL
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.in_words import said
from bot.dialogue.talk.threads import of_them
from bot.safety.triage import NEARLY

_ASK, _SAYS_NO = "ask_a_parent", "parent_says_no"  # replies
_ASKED = frozenset({_ASK, f"{_ASK}_again", _SAYS_NO, f"{_SAYS_NO}_again"})
_ALONE = "without_parents"  # an intent
_ON_LAPSES = frozenset({"not_lost", "not_lost_again"})  # replies
# Replies to who told how they feel: behind them a doctor is asked about for that.
_ON_FEELINGS = frozenset(
    {"feeling", "is_normal", "is_normal_again", "under_pressure", "sleep", "hard_days", "heard"}
)
_ON_WOUNDS = frozenset({"firstaid", "wound_worse"})
_DOSAGE = "dosage"  # a reply: that what was taken is an emergency
_BLISTER = "blister_there"  # an intent


def of_who_they_are(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return a welcome to who only says who they are, with the line for them, or that line alone.

    "Trans kid here" looks for no therapist; in a search it tells for whom somebody is to be.
    """
    if state.search is not None:
        return None
    asked = heard.text.strip(" ?.!")
    tells = resources.says("who_they_are", asked)
    if not tells and not resources.says("for_the_rainbow", asked):
        return None
    line = say(state, resources, "for_the_rainbow", "share", resources.wording.rows(CRISIS))
    part = line.beginning(resources.wording.say("as_you_are")) if tells else line
    return with_number(part, resources)


def of_asking_a_parent(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return how a parent is asked for care for oneself, or what to do where they say no.

    "How do i get my mom to take me", and then "what if she says no".
    """
    asked, rows = heard.text.strip(" ?.!"), resources.wording.rows(TELL)
    refuses = state.said in _ASKED and resources.says("if_they_say_no", asked)
    if refuses or (not state.risk.theirs and resources.says("parent_refuses_care", asked)):
        return with_number(say(state, resources, _SAYS_NO, "ask", rows), resources)
    if state.said in _ASKED and resources.says("without_a_parent", asked):
        return said(state, (_ALONE,), resources)
    if not resources.says("asks_a_parent_for_care", asked):
        return None
    return with_number(say(state, resources, _ASK, "ask", rows), resources)


def of_who_pays(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what an insurer sees of care, and who gets its letter; None for no such question."""
    asked = resources.says("insurer_sees", heard.text.strip(" ?.!"))
    return say(state, resources, "seen_by_insurer", "ask") if asked else None


def of_ones_own(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to what somebody asks of themselves in a few plain words, else None.

    Of a doctor, of drink beside medicine, of a lapse that was told, of how to say it.
    """
    if of_them(state) or state.risk.hurt or NEARLY in heard.assessment.groups:
        return None
    asked = heard.text.strip(" ?.!")
    if resources.says("drinks_on_medicine", asked):
        part = say(state, resources, "drink_and_medicine", "ask")
        return with_number(part, resources) if state.risk.open else part
    if state.said in _ON_LAPSES and resources.says("counts_anew", asked):
        return with_number(say(state, resources, "not_lost_again", "share"), resources)
    if state.said == _DOSAGE and resources.says("asks_for_a_doctor", asked):
        return with_number(say(state, resources, _DOSAGE, "dosage"), resources)
    if state.said in _ON_FEELINGS and resources.says("asks_for_a_doctor", asked):
        rows = resources.wording.rows(FIND)
        return with_number(say(state, resources, "doctor_for_me", "ask", rows), resources)
    if state.said in _ON_WOUNDS and _BLISTER in heard.intents:
        return said(state, ("blister",), resources)
    if resources.says("hard_after_a_birth", asked):
        return with_number(say(state, resources, "after_birth", "share"), resources)
    own = state.risk.open and resources.says("how_to_say_it", asked)
    return said(state, ("tell_mine",), resources) if own else None
