"""What somebody tells or asks of themselves in a few plain words, and what there is for them.

Whom they love or who they are, how a parent is asked for care, whether who pays for it sees it; a
doctor, drink beside medicine, and whether a lapse counts.
"""

from bot.dialogue.answering.of_a_medicine import DOSAGE
from bot.dialogue.answering.reading import section
from bot.dialogue.buttons import CRISIS, FIND, TELL
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.told_together import OWN_BURN, OWN_WOUND
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.in_words import said
from bot.dialogue.talk.plain_questions import is_of_self_harm
from bot.dialogue.talk.thread_answers import GRIEF, of_them
from bot.safety.levels import RiskLevel
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
_OF_SCARS, _HIDING = frozenset({"scar_care", "scars_seen"}), "card_hiding"  # wishes, a reply
# Replies behind which somebody who is named might be told.
_ON_TELLING = frozenset({
    "must_i_tell", "must_i_tell_again", "tell_someone", "tell_someone_again", "whether_to_talk",
    "kept_private", "not_shown", "whom_to_see",
})  # fmt: skip
_MEDICINE = "medication"  # a page
_DRINK_FIRST, _DRINK = "drink_first", "substance-use"  # a reply, and a page
_TRIGGERS = "emotional-triggers"  # a page
_BLISTER = "blister_there"  # an intent


def of_who_they_are(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return a welcome to who only says who they are, with the line for them, or that line alone.

    "Trans kid here" looks for no therapist; in a search it tells for whom somebody is to be.
    """
    if state.search is not None:
        return None
    asked = heard.text.strip(" ?.!")
    tells = resources.says("who_they_are", asked) or resources.says("sent_to_be_changed", asked)
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


def of_who_is_taken_in(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what becomes of children: of who is young, hurt and fears to be taken from home.

    And of a parent who asks who has them while they are in a hospital; None for all else.
    """
    asked = heard.text.strip(" ?.!")
    if resources.says("who_has_the_children", asked):
        return with_number(say(state, resources, "who_has_the_children", "ask"), resources)
    young = state.risk.hurt and (state.risk.young or "card_young_hurt" in state.risk.groups)
    if not young or not resources.says("taken_from_home", asked):
        return None
    return with_number(say(state, resources, "taken_from_home", "ask"), resources)


def of_who_pays(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what an insurer sees of care, and who gets its letter; None for no such question."""
    asked = resources.says("insurer_sees", heard.text.strip(" ?.!"))
    return say(state, resources, "seen_by_insurer", "ask") if asked else None


def of_telling(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return whom one tells, what is left out, and how who knows is asked; or None.

    "What do I tell people who ask" is of scars where those were spoken of.
    """
    asked = heard.text.strip(" ?.!")
    if state.risk.hurt and not of_them(state) and resources.says("people_who_ask", asked):
        return with_number(say(state, resources, "people_ask_of_it", "ask"), resources)
    if _of_another(state, heard):
        return None
    if state.about != GRIEF and resources.says("people_who_ask", asked):
        of_scars = state.after in _OF_SCARS or state.said == _HIDING
        return said(state, ("scars_seen" if of_scars else "must_i_tell",), resources)
    calm = not state.risk.open and state.search is None
    calm = calm and state.said in ("", *_ON_TELLING)  # elsewhere it may be who hurts them
    if calm and resources.says("whom_alone", asked):
        return said(state, ("must_i_tell",), resources)
    if not state.risk.open and resources.says("tells_own_therapist", asked):
        return said(state, ("must_i_tell",), resources)
    if not state.risk.open and resources.says("tells_how_it_was_done", asked):
        return said(state, ("for_press",), resources)
    risk = state.risk  # who is young keeps no child of theirs from telling
    own = risk.open and risk.young and risk.worst is RiskLevel.SELF_HARM and not risk.theirs
    if own and resources.says("makes_them_not_tell", asked):
        return with_number(say(state, resources, "ask_them_first", "ask"), resources)
    return None


def _of_another(state: DialogueState, heard: Heard) -> bool:
    """Return whether somebody else is spoken of, or a message may hide a risk."""
    return of_them(state) or state.risk.hurt or NEARLY in heard.assessment.groups


def of_ones_own(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to what somebody asks of themselves in a few plain words, else None.

    Of a doctor, of drink beside medicine, of a lapse that was told, of how to say it.
    """
    if _of_another(state, heard):
        return None
    asked = heard.text.strip(" ?.!")
    of_medicine = state.topic == _MEDICINE and not state.risk.open
    of_medicine = of_medicine and resources.says("drinks_with_it", asked)
    if of_medicine or resources.says("drinks_on_medicine", asked):
        part = say(state, resources, "drink_and_medicine", "ask")
        return with_number(part, resources) if state.risk.open or of_medicine else part
    if state.said in _ON_LAPSES and resources.says("counts_anew", asked):
        return with_number(say(state, resources, "not_lost_again", "share"), resources)
    if state.said == DOSAGE and resources.says("asks_for_a_doctor", asked):
        return with_number(say(state, resources, DOSAGE, DOSAGE), resources)
    if state.said in _ON_FEELINGS and resources.says("asks_for_a_doctor", asked):
        rows = resources.wording.rows(FIND)
        return with_number(say(state, resources, "doctor_for_me", "ask", rows), resources)
    if state.said in _ON_WOUNDS and _BLISTER in heard.intents:
        return said(state, ("blister",), resources)
    if resources.says("hard_after_a_birth", asked):
        return with_number(say(state, resources, "after_birth", "share"), resources)
    own = state.risk.open and resources.says("how_to_say_it", asked)
    return said(state, ("tell_mine",), resources) if own else None


def _of_what_is_numb(state: DialogueState) -> str:
    """Return the reply to who asks whether it is bad that it hurts less: a wound is seen."""
    if OWN_BURN in state.risk.told:
        return "burn_deep"
    return "wound_seen" if state.risk.wounded or OWN_WOUND in state.risk.told else "felt_less"


def of_its_course(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer on drink beside it, what sets it off, whether it gets worse; or None."""
    if _of_another(state, heard):
        return None
    asked = heard.text.strip(" ?.!")
    if state.said == _DRINK_FIRST and resources.says("asks_which_first", asked):
        return section(state, _DRINK, resources)
    of_mine = state.topic == _TRIGGERS and state.search is None
    of_mine = of_mine and resources.says("find_mine", asked)
    of_it = is_of_self_harm(state) and not state.risk.open  # there a wound may get worse
    first = not state.risk.open and resources.says("drink_first", asked)
    name = _DRINK_FIRST if first else ""
    name = "find_triggers" if of_mine or resources.says("find_triggers", asked) else name
    name = "leads_there" if of_it and resources.says("gets_worse", asked) else name
    if is_of_self_harm(state) and resources.says("felt_less", asked):
        name = _of_what_is_numb(state)
    rows = resources.wording.rows(FIND) if name == _DRINK_FIRST else ()
    return with_number(say(state, resources, name, "ask", rows), resources) if name else None
