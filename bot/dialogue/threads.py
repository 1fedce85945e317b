"""What a few words mean after what the talk is about: "does it ever stop" in grief.

Alone they say little, or something else. Only the name of what the talk is about is kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.dialogue.buttons import CRISIS, EASED, FIND, HUSH, LOOK, MINUTES, PLAN, SAFE, TALK, TELL
from bot.dialogue.heard import Heard, Intents, first_of
from bot.dialogue.in_words import said
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.replies import Row
from bot.dialogue.resources import Resources
from bot.dialogue.risk_memory import with_the_line
from bot.dialogue.sentences import asks, tells
from bot.dialogue.state import DialogueState
from bot.safety.levels import RiskLevel

GRIEF, TELLING, THEM, CHILD, URGE = "grief", "telling", "them", "child", "urge"
LINE = "line"  # how it was with a line that was called
ATTENTION, RELIEF, FAITH = "attention", "relief", "faith"
ACCIDENT = "accident"
FOUND_OUT = "found_out"  # somebody who matters knows of the person's own self-harm
SCHOOL = "school"  # somebody else is spoken of, by who works at a school or with young people
_MOST_WORDS = 16

# What the talk is about after each reply; others change nothing.
_ABOUT = {
    **dict.fromkeys(("condolence", "grief", "grief_words", "grief_children", "grief_class"), GRIEF),
    **dict.fromkeys(("tell_someone", "if_they_are_angry", "how_to_tell"), TELLING),
    **dict.fromkeys(
        (
            "card_third_party",
            "talk_with_them",
            "watch_over",
            "fault",
            "put_away",
            "tell_an_adult",
            "support_them",
            "take_seriously",
            "which_of_us",
            "they_said_yes",
        ),
        THEM,
    ),
    "young_child": CHILD,
    **dict.fromkeys(("for_attention", "ignore_it"), ATTENTION),
    **dict.fromkeys(("signs_none", "sign_seen"), THEM),
    **dict.fromkeys(("relief_after", "relief_not_bad", "relief_every_day"), RELIEF),
    "sin": FAITH,
    "accident": ACCIDENT,
    **dict.fromkeys(("how_was_the_line", "line_failed", "line_wait", "called"), LINE),
    **dict.fromkeys(("card_urge", "minutes", "minutes_else"), URGE),
}
# A section or a page of a search ends these; who grieves or cares for somebody still does.
_ENDED_BY = frozenset({"section", "rest", "results"})
_PASSING = frozenset({TELLING, URGE, ATTENTION, RELIEF, FAITH, ACCIDENT, LINE})


@dataclass(frozen=True, slots=True)
class _Answer:
    """The reply to an intent, and (label, action) of its buttons."""

    reply: str
    buttons: Row = ()


_TIMER = (("timer_5", "timer:5"), *EASED)
_OF_THEM = {
    "where_to_take": _Answer("where_to_take"),
    "they_may_die": _Answer("watch_over", LOOK),
    "will_do_it": _Answer("step_taken"),
    "comes_home": _Answer("home_from_hospital", LOOK),
    "take_it_away": _Answer("put_away"),
    "house_ready": _Answer("put_away"),
    "nights_with_them": _Answer("watch_over", LOOK),
    "they_hate_me": _Answer("they_hate_me"),
    "look_at_wounds": _Answer("look_at_wounds", LOOK),
    "them_again": _Answer("them_again", LOOK),
    "carer_self": _Answer("carer_self", (*FIND, *CRISIS)),
    "carer_feels": _Answer("carer_feels", (*FIND, *CRISIS)),
    "young_child": _Answer("young_child"),
    "where_to_begin": _Answer("talk_with_them"),
    "should_i_worry": _Answer("take_seriously", LOOK),
    "they_say_fine": _Answer("they_say_fine", LOOK),
    "they_are_away": _Answer("they_are_away", CRISIS),
    "far_from_them": _Answer("care_from_afar", CRISIS),
    "they_get_angry": _Answer("they_get_angry", FIND),
    "put_this_away": _Answer("put_this_away"),
    "keep_secret": _Answer("tell_an_adult"),
    "school_rules": _Answer("tell_an_adult"),
    "ignore_it": _Answer("ignore_it", LOOK),
}
_ABOUT_SOMEBODY = frozenset({THEM, CHILD, SCHOOL})
# All that only who worries about somebody else asks.
OF_THEM = frozenset(
    {*_OF_THEM, "talk_with_them", "support_them", "put_away", "watch_over", "fault"}
    | {"tell_an_adult", "they_refuse", "doctor_for_them", "wont_have_care"}
)
# After a page of the guide: what "it" is stands there.
_AFTER_A_PAGE = {
    "somebody_does_it": _Answer("support_them", LOOK),
    "none_of_these": _Answer("signs_none", FIND),
    "sign_seen": _Answer("sign_seen", FIND),
    "they_have_these": _Answer("support_them", LOOK),
}
# After the page on signs, of whoever was seen to have them.
_AFTER_SIGNS = {
    "what_now": _Answer("support_them", FIND),
    "may_be_wrong": _Answer("sign_seen", FIND),
}
_SIGNS = "warning-signs"
# Pages about care: "my sister did that" tells that she was there.
_OF_CARE = frozenset(
    {
        "cbt",
        "dbt",
        "holistic-approach",
        "medication",
        "psychodynamic-therapy",
        "recovery-and-finding-care",
        "therapies",
        "trauma-focused-therapy",
        "what-therapists-do",
    }
)
# Where dying was spoken of, these mean more: no child is too young to be taken seriously.
_OF_WHO_MAY_DIE = {
    "take_to_hospital": _Answer("where_to_take"),
    "young_child": _Answer("young_and_dying", CRISIS),
    "young_person": _Answer("young_and_dying", CRISIS),
    "they_said_yes": _Answer("they_said_yes", CRISIS),
}
# After these a bare "yes" is what somebody answered who was to be asked.
_TO_BE_ASKED = frozenset({"card_third_party", "talk_with_them", "talk_with_them_again"})
# On the way to an ambulance, and of somebody who hurts the person, these are no answer.
_IN_CALM = frozenset(
    {"should_i_worry", "they_say_fine", "they_are_away", "they_get_angry", "put_this_away"}
    | {"far_from_them", "take_it_away", "house_ready", "where_to_begin"}
    | {"keep_secret", "ignore_it", "school_rules", "where_to_take", *_OF_WHO_MAY_DIE}
)
_OF_A_PUPIL = {
    "call_parents": _Answer("pupils_parents", LOOK),
    "keep_secret": _Answer("pupils_secret", LOOK),
    "tell_an_adult": _Answer("pupils_secret", LOOK),
    "school_rules": _Answer("pupils_secret", LOOK),
    "what_now": _Answer("pupils_secret", LOOK),
}
# The first that fits is said.
_ANSWERS: Mapping[str, Mapping[str, _Answer]] = {
    GRIEF: {
        "grief_funeral": _Answer("grief_funeral"),
        "grief_time": _Answer("grief_time"),
        "grief_why": _Answer("grief_why"),
        "grief_class": _Answer("grief_class"),
        "grief_children": _Answer("grief_children"),
        "grief_guilt": _Answer("grief_guilt"),
        "grief_people": _Answer("grief_people"),
        "grief_words": _Answer("grief_words"),
        "grief_next": _Answer("grief_next"),
        "grief_things": _Answer("grief_things"),
        "grief_unknown": _Answer("grief_unknown"),
        "grief_saw": _Answer("grief_saw"),
        "grief_day": _Answer("grief_day"),
    },
    FOUND_OUT: {
        "not_believed": _Answer("if_they_dont_believe"),
        "where_to_begin": _Answer("they_know"),
        "talk_with_them": _Answer("they_know"),
        "tell_mine": _Answer("they_know"),
        "what_now": _Answer("they_know"),
        "if_they": _Answer("if_they_are_angry"),
        "they_get_angry": _Answer("if_they_are_angry"),
    },
    ACCIDENT: {"it_bleeds": _Answer("firstaid", HUSH)},
    TELLING: {
        "will_do_it": _Answer("step_taken"),
        "not_believed": _Answer("if_they_dont_believe"),
        "if_they": _Answer("if_they_are_angry"),
        "when_to_tell": _Answer("when_to_tell"),
        "how_to_tell": _Answer("how_to_tell"),
        "where_to_begin": _Answer("tell_someone"),
    },
    THEM: _OF_THEM,
    CHILD: {"is_it_harm": _Answer("young_child"), **_OF_THEM},
    SCHOOL: {**_OF_A_PUPIL, **_OF_THEM, **_OF_A_PUPIL},  # these first, and in these words
    ATTENTION: {"is_it_so": _Answer("for_attention"), **_OF_THEM},
    RELIEF: {
        "every_day": _Answer("relief_every_day", (*FIND, *MINUTES)),
        "should_i_worry": _Answer("relief_not_bad", (*MINUTES, *FIND)),
        "carer_feels": _Answer("relief_not_bad", (*MINUTES, *FIND)),
    },
    LINE: {
        **dict.fromkeys(("line_waits", "calls_back"), _Answer("line_wait", SAFE)),
        "line_was_bad": _Answer("line_failed", PLAN),
        "line_was_good": _Answer("line_was_good", (("plan", "plan"),)),
        "what_else": _Answer("what_else", (*TALK, *TELL)),
        "not_called": _Answer("what_else", (*TALK, *TELL)),
    },
    FAITH: {"they_say_so": _Answer("sin_again")},
    URGE: {"other_way": _Answer("minutes_else", _TIMER)},
}

OF_GRIEF = frozenset(_ANSWERS[GRIEF])  # what only who grieves asks


def about(state: DialogueState, reply: str) -> str:
    """Return what the talk is about after a reply, by its name."""
    if reply in _ENDED_BY and state.about in _PASSING:
        return ""
    now = _ABOUT.get(reply, state.about)
    return SCHOOL if state.about == SCHOOL and now == THEM else now


def begun(state: DialogueState, intents: Intents) -> DialogueState:
    """Return the state with what the talk is about, where a message says so by itself.

    That is somebody else, told by who works at a school or with young people, that the person's own
    self-harm was found out, or that they will tell somebody.
    """
    if "found_out" in intents and not state.risk.theirs:
        return replace(state, about=FOUND_OUT)
    if "will_tell" in intents and not state.about and not state.risk.theirs:
        return replace(state, about=TELLING)
    known = state.about not in ("", THEM, CHILD)
    return state if known or "at_school" not in intents else replace(state, about=SCHOOL)


def followed(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what a message means after what the talk is about, None where it stands alone."""
    if len(heard.text.split()) > _MOST_WORDS:
        return None
    intents = heard.intents
    if state.risk.attack_planned and "what_now" in intents:  # that is told first, to whomever
        return None
    told = GRIEF if "death_told" in intents else THEM if state.risk.theirs else ""
    thread = state.about or told
    if thread == SCHOOL and state.risk.child_hurt:  # whom to call then is another question
        thread = THEM
    if thread == URGE and state.said == "minutes" and "distract" in intents:
        intents = (*intents, "other_way")  # the same page again would help no more
    if state.said in _TO_BE_ASKED and "yes" in intents:
        intents = (*intents, "they_said_yes")
    part = _answered(state, thread, intents, resources)
    return _mourned(state, heard, resources) if part is None and thread == GRIEF else part


def begun_by(state: DialogueState, wish: str) -> DialogueState:
    """Return the state with what the talk is about, where only a wish says so."""
    if state.about:
        return state
    if wish in OF_GRIEF:
        return replace(state, about=GRIEF)
    return replace(state, about=THEM) if wish in OF_THEM else state


def of_them(state: DialogueState) -> bool:
    """Return whether the talk is about somebody else who hurts themselves, or may."""
    return state.risk.theirs or state.about in _ABOUT_SOMEBODY


def answered(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return what the intents of a wish mean in what the talk is about, None for nothing there."""
    thread = state.about or (THEM if state.risk.theirs else "")
    return _answered(state, thread, intents, resources)


def _answered(
    state: DialogueState, thread: str, intents: Intents, resources: Resources
) -> Part | None:
    answer = _answer(state, thread, intents) if intents else None
    if answer is None:
        return None
    rows = resources.wording.rows(answer.buttons)
    if thread == LINE:
        state = replace(state, risk=with_the_line(state.risk))
    return with_number(say(state, resources, answer.reply, "share", rows), resources)


def asked_of_a_pupil(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what to do to who works at a school and asks it in the message that alarms, or None.

    Their question ("who do I have to tell?") would else be lost behind the card.
    """
    if state.about != SCHOOL or heard.assessment.level is not RiskLevel.THIRD_PARTY:
        return None
    answer = first_of(_OF_A_PUPIL, heard.intents)
    return None if answer is None else say(state, resources, answer.reply, "share")


def _answer(state: DialogueState, thread: str, intents: Intents) -> _Answer | None:
    """Return what a thread answers to the first intent that it has an answer to, else None."""
    if thread == LINE and state.risk.emergency:  # who is on the phone then is no line
        return None
    answers = {**_ANSWERS.get(thread, {}), **_after_a_page(state)}
    if thread in _ABOUT_SOMEBODY:
        answers = {**answers, **(_OF_WHO_MAY_DIE if state.risk.they_may_die else {})}
        if state.risk.emergency or state.risk.hurt:  # nobody is told to stay near who hurts them
            answers = {intent: said for intent, said in answers.items() if intent not in _IN_CALM}
    return first_of(answers, intents)


def _after_a_page(state: DialogueState) -> Mapping[str, _Answer]:
    """Return what a few words mean after a page of the guide, by their intent."""
    if not state.topic or state.topic in _OF_CARE:
        return {}
    read = state.topic == _SIGNS and state.said in ("section", "rest")
    return {**_AFTER_A_PAGE, **_AFTER_SIGNS} if read else _AFTER_A_PAGE


def _mourned(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return a human sentence to who goes on telling of a death."""
    goes_on = state.said.startswith("grief") or state.said == "condolence"
    own = "stop" in heard.intents or said(state, heard.intents, resources) is not None
    if not goes_on or own or asks(heard.text) or not tells(heard.text):
        return None
    if resources.seeks_therapist(heard.text):
        return None
    return with_number(say(state, resources, "grief_heard", "share"), resources)
