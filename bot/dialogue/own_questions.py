"""The bot's own question, held for one turn: a short answer to it is read as its answer."""

from bot.dialogue.actions import tapped
from bot.dialogue.few_words import no_words
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.sentences import asks
from bot.dialogue.state import DialogueState

# Of each question, the button that an answer stands for. Answers are intents; "unsure" is a smiley
# too. Yes and no press the buttons of the question where it has any.
_SAFE = {
    "unsure": "safe:unsure",
    "right_now": "safe:no",
    "nobody": "safe:unsure",
    "what_was_that": "safe:plainly",
    "not_now": "safe:later",
}
_UNSAFE = {
    "from_myself": "unsafe:self",
    "from_somebody": "unsafe:somebody",
    "unsure": "safe:unsure",
    "everything": "unsafe:self",
}
_INJURY = {
    "no": "no-injury",
    "not_now": "no-injury",
    "yes": "injury",
    "right_now": "injury",
    "unsure": "injury",
    "not_bad": "injury",
}
_SOMEBODY = {
    "yes": "near:yes",
    "no": "near:no",
    "not_now": "near:no",
    "nobody": "near:no",
    "unsure": "near:no",
}
_RIGHT_NOW = {"yes": "now", "right_now": "now", "unsure": "now"}
_WEIGHING = {"yes": "weighing", "everything": "weighing", "unsure": "weighing"}
_WRITING = {"yes": "talk", "no": "hush", "not_now": "hush", "unsure": "minutes"}
_ANSWERS = {
    "card_active": _SAFE,
    "card_passive": _SAFE,
    "card_minor": _SAFE,
    "im_ok": _SAFE,
    "leaving": _SAFE,
    "off_medicine": _SAFE,
    "unsafe_asked": _UNSAFE,
    "unsafe_asked_again": _UNSAFE,
    "safe_plainly": _SAFE,
    "safe_later": _SAFE,
    "card_methods": {"unsure": "rather-not", "not_now": "thinking:yes"},
    "no_amounts": {"unsure": "rather-not", "not_now": "thinking:yes"},
    "card_self_harm": _INJURY,
    "card_hiding": _INJURY,
    "no_injury": _WRITING,
    "firstaid": {"no": "hush"},
    "safe_unsure": _SOMEBODY,
    "stepped_back": _SOMEBODY,
    "talk_in_emergency": _SOMEBODY,
    "scared_waiting": _SOMEBODY,
    "grief": _SOMEBODY,
    "friend": _SOMEBODY,
    "near_no": {"no": "near:no", "nobody": "near:no", "unsure": "near:no", "yes": "near:yes"},
    "help_word": _RIGHT_NOW,
    "hyperbole": {"not_joking": "meant"},
    "denial": {"not_joking": "meant"},
    "safe_yes": {"no": "safe:plainly"},  # on second thoughts
    "sign_heard_again": {"yes": "thinking:yes", "unsure": "rather-not", "not_now": "thinking:yes"},
    "sign_heard": {"yes": "thinking:yes", "unsure": "rather-not", "not_now": "thinking:yes"},
    "not_joking": {"unsure": "rather-not", "not_now": "thinking:yes"},
    "smalltalk": _WEIGHING,
}
# After these a later yes or no still answers the question whether the person is safe.
_ASK_WHETHER_SAFE = frozenset(name for name, answers in _ANSWERS.items() if answers is _SAFE)
# These end it: an answer was given, an emergency has a question of its own.
_ANSWERED = frozenset({"safe_yes", "safe_unsure", "card_imminent", "still_call", "stopped"})
_STILL_ASKED = 3  # messages
_MOST_WORDS = 3  # of a late answer
_LATE = frozenset({"yes", "no", "unsure", "not_now", "right_now"})
# These ask for no yes or no: whatever is told answers them.
_STORIES = frozenset({"talk_led_here", "weighing", "help_now", "help_word_again", "talk_with_me"})

_TOO_LITTLE = frozenset({"yes", "no", "unsure", "right_now", "nobody", "everything", "feeling"})


def answered(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the next step where a message answers what was asked last, None where it does not."""
    if not heard.calm:
        return None
    if state.said in _STORIES and _tells(heard, resources):
        return with_number(say(state, resources, "story_heard", "share"), resources)
    answers = _ANSWERS.get(state.said, {})
    given = ("unsure",) if no_words(heard.text) and "?" not in heard.text else heard.intents
    action = next((answers[intent] for intent in given if intent in answers), "")
    if not action and not answers and _answers_late(state, heard):
        action = "safe:plainly"
    return tapped(state, action, resources) if action else None


def still_asked(state: DialogueState, said: str) -> int:
    """Return for how many more messages the question waits whether the person is safe."""
    if said in _ANSWERED:
        return 0
    return _STILL_ASKED if said in _ASK_WHETHER_SAFE else max(state.unanswered - 1, 0)


def _answers_late(state: DialogueState, heard: Heard) -> bool:
    """Return whether a few words may answer whether the person is safe, asked a while ago.

    They are not taken for an answer: it is asked once more, in plain words. A search or the plan
    asks for a yes or no of its own.
    """
    if not state.unanswered or not state.risk.in_sight or state.risk.emergency or state.plan:
        return False
    elsewhere = state.search is not None and bool(state.search.awaiting)
    asked = any(action.startswith("eased:") for _, action in state.offered)
    short = len(heard.text.split()) <= _MOST_WORDS
    return short and not elsewhere and not asked and not _LATE.isdisjoint(heard.intents)


def _tells(heard: Heard, resources: Resources) -> bool:
    """Return whether a message only tells: it asks nothing, and for nobody to see."""
    silent = _TOO_LITTLE.issuperset(heard.intents) and not asks(heard.text)
    return silent and not resources.seeks_therapist(heard.text)
