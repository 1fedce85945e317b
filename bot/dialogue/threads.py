"""What a few words mean after what the talk is about: "does it ever stop" in grief.

Alone they say little, or something else. Only the name of what the talk is about is kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.dialogue.in_words import said
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.sentences import asks, tells
from bot.dialogue.state import DialogueState

GRIEF, TELLING, THEM, CHILD, URGE = "grief", "telling", "them", "child", "urge"
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
        ),
        THEM,
    ),
    "young_child": CHILD,
    **dict.fromkeys(("card_urge", "minutes", "minutes_else"), URGE),
}
# A section or a page of a search ends these; who grieves or cares for somebody still does.
_ENDED_BY = frozenset({"section", "rest", "results"})
_PASSING = frozenset({TELLING, URGE})


@dataclass(frozen=True, slots=True)
class _Answer:
    """The reply to an intent, and (label, action) of its buttons."""

    reply: str
    buttons: tuple[tuple[str, str], ...] = ()


_TIMER = (("timer_5", "timer:5"), ("eased_yes", "eased:yes"), ("eased_no", "eased:no"))
_LOOK = (("signs", "s:warning-signs"), ("find", "find"))
_OF_THEM = {
    "they_may_die": _Answer("watch_over", _LOOK),
    "they_hate_me": _Answer("they_hate_me"),
    "look_at_wounds": _Answer("look_at_wounds", _LOOK),
    "them_again": _Answer("them_again", _LOOK),
    "carer_self": _Answer("carer_self", (("find", "find"), ("crisis", "crisis"))),
    "carer_feels": _Answer("carer_feels", (("find", "find"), ("crisis", "crisis"))),
    "young_child": _Answer("young_child"),
    "where_to_begin": _Answer("talk_with_them"),
}
# The first that fits is said.
_ANSWERS: Mapping[str, Mapping[str, _Answer]] = {
    GRIEF: {
        "grief_funeral": _Answer("grief_funeral"),
        "grief_time": _Answer("grief_time"),
        "grief_why": _Answer("grief_why"),
        "grief_guilt": _Answer("grief_guilt"),
        "grief_class": _Answer("grief_class"),
        "grief_children": _Answer("grief_children"),
        "grief_people": _Answer("grief_people"),
        "grief_words": _Answer("grief_words"),
        "grief_next": _Answer("grief_next"),
        "grief_things": _Answer("grief_things"),
        "grief_unknown": _Answer("grief_unknown"),
    },
    TELLING: {
        "not_believed": _Answer("if_they_dont_believe"),
        "if_they": _Answer("if_they_are_angry"),
        "when_to_tell": _Answer("when_to_tell"),
        "how_to_tell": _Answer("how_to_tell"),
        "where_to_begin": _Answer("tell_someone"),
    },
    THEM: _OF_THEM,
    CHILD: {"is_it_harm": _Answer("young_child"), **_OF_THEM},
    URGE: {"other_way": _Answer("minutes_else", _TIMER)},
}


def about(state: DialogueState, reply: str) -> str:
    """Return what the talk is about after a reply, by its name."""
    if reply in _ENDED_BY and state.about in _PASSING:
        return ""
    return _ABOUT.get(reply, state.about)


def followed(
    state: DialogueState, text: str, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return what a message means after what the talk is about, None where it stands alone."""
    if len(text.split()) > _MOST_WORDS:
        return None
    told = GRIEF if "death_told" in intents else THEM if state.risk.theirs else ""
    thread = state.about or told
    if thread == URGE and state.said == "minutes" and "distract" in intents:
        intents = (*intents, "other_way")  # the same page again would help no more
    answers = _ANSWERS.get(thread, {})
    answer = next((answer for intent, answer in answers.items() if intent in intents), None)
    if answer is None:
        return _mourned(state, text, intents, resources) if thread == GRIEF else None
    rows = tuple(resources.wording.button(label, action) for label, action in answer.buttons)
    part = say(state, resources, answer.reply, "share", (rows,) if rows else ())
    return with_number(part, resources)


def _mourned(
    state: DialogueState, text: str, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return a human sentence to who goes on telling of a death."""
    goes_on = state.said.startswith("grief") or state.said == "condolence"
    own = "stop" in intents or said(state, intents, resources) is not None
    if not goes_on or own or asks(text) or not tells(text):
        return None
    if resources.wants_search(text, resources.look_up(text).search):
        return None
    return with_number(say(state, resources, "grief_heard", "share"), resources)
