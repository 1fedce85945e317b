"""What is said of one's own wound: how long it has bled, and what is played down but can't wait."""

from dataclasses import replace

from bot.dialogue.buttons import WOUND_HELP
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.state import WOUND, DialogueState
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import Assessment
from bot.text import words_of

BLEEDS_ON = "bleeds_on"  # a reply
_WOUND_IS_BAD = "wound-is-bad"  # an entry of the lexicon
_NUMB = "numb_below"  # a reply, and the mark that it was said
_SEEN = "wound_seen"  # a reply
_IS_NUMB = "numb-below-it"  # an entry
_NO_FEELING, _PAINLESS = "no_feeling", "without_pain"  # replies
_FEW = 10  # words of what a wound is like
_TO_THEM = "numb_in_them"  # a reply
_NUMB_IN_THEM = "numb-in-them"  # the same, of somebody else
_HAS_AN_ANSWER = "numb_there"  # an intent
_HAVE_AN_ANSWER = frozenset({_HAS_AN_ANSWER, "burn_deep", "burn_deep_there"})  # the same
_SO_LONG = "for_so_long"  # an intent
# After these "20 minutes" is how long it has bled, or was pressed.
_OF_BLEEDING = (BLEEDS_ON, "firstaid", "it_bleeds_less", "wound_close", "wound_worse")


def as_bleeding_on(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of "still", said to whether it has stopped, as an emergency."""
    asked = state.said.startswith(BLEEDS_ON) and not state.risk.theirs
    if not asked or not resources.says("it_goes_on", text):
        return assessment
    return assessment.having(Evidence(_WOUND_IS_BAD, RiskLevel.IMMINENT))


def of_the_wound(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to how long a wound has bled, or to who plays it down; None for neither.

    Where help is on the way or there, those who come are told.
    """
    risk = state.risk
    if risk.theirs and risk.in_sight:
        return _numb_in_them(state, heard, resources)
    own = risk.in_sight and not risk.theirs and (risk.wounded or risk.danger == WOUND)
    if not own or risk.help_coming or risk.seen:
        return None
    if _tells_how_long(state, heard, resources):
        return with_help(say(state, resources, BLEEDS_ON, "crisis"))
    if risk.emergency:
        return None
    if _NUMB in risk.groups and resources.says("no_insurance", heard.text):
        return with_help(say(state, resources, "care_and_cost", "share"))
    if state.said.startswith(_NO_FEELING) and resources.says("means_inside", heard.text):
        return with_number(say(state, resources, "feeling", "share"), resources)
    numb = _IS_NUMB in heard.assessment.ids and _HAS_AN_ANSWER not in heard.intents
    if numb:
        return _seen_today(state, _NUMB, resources)
    played_down = _played_down(state, heard, resources)
    return played_down or _without_feeling(state, heard, resources)


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


def _tells_how_long(state: DialogueState, heard: Heard, resources: Resources) -> bool:
    presses = resources.says("presses_so_long", heard.text)
    bleeds = state.risk.in_danger_now and state.risk.danger == WOUND
    asked = bleeds or state.said.startswith(_OF_BLEEDING)
    since = resources.says("since_then", heard.text)
    return presses or (asked and (since or _SO_LONG in heard.intents))


def _played_down(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return once more that numb or stiff fingers are seen today, to who says that it is fine."""
    numb = _NUMB in state.risk.groups or state.said.startswith(_SEEN)
    numb = numb and not state.risk.emergency
    if not numb or not resources.says("plays_it_down", heard.text):
        return None
    return with_number(say(state, resources, _NUMB, "share"), resources)
