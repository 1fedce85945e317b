"""The bot's own question, held for one turn: a short answer to it is read as its answer."""

from bot.dialogue.actions import tapped
from bot.dialogue.few_words import no_words
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.sentences import asks
from bot.dialogue.state import DialogueState
from bot.safety.levels import Help
from bot.safety.triage import Assessment

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
    "sign_heard_again": {"yes": "thinking:yes", "unsure": "rather-not", "not_now": "thinking:yes"},
    "sign_heard": {"yes": "thinking:yes", "unsure": "rather-not", "not_now": "thinking:yes"},
    "not_joking": {"unsure": "rather-not", "not_now": "thinking:yes"},
    "smalltalk": _WEIGHING,
}
# These ask for no yes or no: whatever is told answers them.
_STORIES = frozenset({"talk_led_here", "weighing", "help_now", "help_word_again", "talk_with_me"})

_SHORT = frozenset({"yes", "no", "unsure", "right_now", "nobody", "everything", "feeling"})


def answered(
    state: DialogueState,
    text: str,
    intents: tuple[str, ...],
    resources: Resources,
    assessment: Assessment,
) -> Part | None:
    """Return the next step where a message answers what was asked last, None where it does not."""
    if assessment.help is Help.CARD:
        return None
    if state.said in _STORIES and _tells(text, intents, resources):
        return with_number(say(state, resources, "story_heard", "share"), resources)
    answers = _ANSWERS.get(state.said, {})
    given = ("unsure",) if no_words(text) and "?" not in text else intents
    action = next((answers[intent] for intent in given if intent in answers), "")
    return tapped(state, action, resources) if action else None


def _tells(text: str, intents: tuple[str, ...], resources: Resources) -> bool:
    """Return whether a message only tells: it asks nothing, and for nobody to see."""
    silent = _SHORT.issuperset(intents) and not asks(text)
    return silent and not resources.wants_search(text, resources.look_up(text).search)
