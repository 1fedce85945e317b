"""What is said of one's own wound: how long it has bled, and what is played down but can't wait."""

from dataclasses import replace

from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.state import WOUND, DialogueState
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import Assessment

BLEEDS_ON = "bleeds_on"  # a reply
_WOUND_IS_BAD = "wound-is-bad"  # an entry of the lexicon
_NUMB = "numb_below"  # a reply, and the mark that it was said
_SEEN = "wound_seen"  # a reply
_IS_NUMB = "numb-below-it"  # an entry
_TO_THEM = "numb_in_them"  # a reply
_NUMB_IN_THEM = "numb-in-them"  # the same, of somebody else
_HAS_AN_ANSWER = "numb_there"  # an intent
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
    numb = _IS_NUMB in heard.assessment.ids and not risk.emergency
    if numb and _HAS_AN_ANSWER not in heard.intents:
        groups = tuple(dict.fromkeys((*risk.groups, _NUMB)))
        state = replace(state, risk=replace(risk, groups=groups))
        return with_number(say(state, resources, _NUMB, "share"), resources)
    return _played_down(state, heard, resources)


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
