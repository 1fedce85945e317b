"""Who tells that their own danger has passed: it is met once, and asked whether they are safe.

They came away from an edge, what could kill is with somebody else, or the crew has seen to them.
Until they say that they are, the row of the emergency stays, and any new sign brings its card
again. What was swallowed never passes by feeling fine (SAFE_MESSAGING.md 1.8, 4a, 5).
"""

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.heard import Heard, Intents, without
from bot.dialogue.help.asked_plainly import safe_asked
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import at_care, danger_is_back, danger_passed
from bot.dialogue.risk.told import Told
from bot.dialogue.state import (
    EDGE,
    HARM_DONE,
    HIGH_UP,
    MEANS,
    STILL_IN_DANGER,
    DialogueState,
    RiskMemory,
)
from bot.dialogue.talk.just_said import calm
from bot.dialogue.talk.sentences import sentences_of
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment

_CAME_DOWN = "came_down"  # an intent, and a reply
# Entries that tell where the person is, or was, and of nothing that is done there; one of them
# takes "driving down" for writing something down.
_OF_THE_EDGE = frozenset(
    {HIGH_UP, "over-the-railing-now", "near-water-or-rails", "tries-a-height"}
    | {"wrote-letters", SECOND_READER}
)
_KEEPER = "keeper-in-danger"  # in place of an entry of the lexicon
_BY_SOMEBODY = "somebody-means-harm"  # the same


def as_come_down(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of who tells of nothing but coming away from an edge as calm.

    "Climbed back over the railing", "home now", "in my room with my roommate". Who goes back there,
    or fetches what was away, is in that emergency again.
    """
    state, text, resources = told.state, told.text, told.resources
    if _somebody_means_harm(state, text, assessment, resources):
        rest = assessment.without(lambda e: e.level >= RiskLevel.THIRD_PARTY)
        return rest.having(Evidence(_BY_SOMEBODY, RiskLevel.VIOLENCE))
    if _keeper_in_danger(state, text, resources):
        return assessment.having(Evidence(_KEEPER, RiskLevel.THIRD_PARTY, "urgent"))
    if assessment.level < RiskLevel.IMMINENT and _in_danger_again(state, text, resources):
        return assessment.having(Evidence(STILL_IN_DANGER, RiskLevel.IMMINENT))
    own = state.risk.passed or _at_the_edge(state.risk)
    if not own or not assessment.alarms or not assessment.alarms <= _OF_THE_EDGE:
        return assessment
    return calm(assessment) if _tells_of_leaving(text, resources) else assessment


def _somebody_means_harm(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> bool:
    """Return whether somebody else is about to hurt the person, or others."""
    known = state.risk.came_away or state.risk.in_danger_now
    only_read = assessment.alarms <= {SECOND_READER}
    lower = (only_read or assessment.level <= RiskLevel.THIRD_PARTY) and not state.risk.theirs
    return known and lower and resources.says("somebody_means_harm", text)


def _keeper_in_danger(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether who is near is in danger now, or by what they keep for the person."""
    if not state.risk.came_away:
        return False
    kept = state.risk.danger == MEANS and (
        resources.says("the_keeper_in_danger", text) or resources.says("they_took_some", text)
    )
    return kept or resources.says("they_did_it", text)


def _in_danger_again(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether a danger that had passed is there again, or had not passed."""
    own = (state.risk.came_away or state.risk.help_coming) and not state.risk.theirs
    if own and resources.says("took_more", text):
        return True
    if state.risk.came_away:
        return _names_a_danger(state, text, resources) or _back_or_never_away(text, resources)
    if state.risk.in_danger_now and state.risk.help_coming:
        return resources.says("crew_stays_away", text)
    if state.said.startswith("stepped_back") and not state.risk.theirs:
        return resources.says("has_it_again", text)
    if not _at_the_edge(state.risk):
        return False
    inside = resources.says("is_inside", text) and _names_a_danger(state, text, resources)
    # Over the railing, to either side: the emergency goes on.
    return inside or resources.says("over_to_a_side", text)


def _names_a_danger(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether what kills is named, and neither as away, nor denied, nor only asked about."""
    if resources.says("asks_for_a_way", text):
        return True
    asked = "?" in text or resources.says("asks_or_requests", text)
    if state.plan or asked or not resources.says("names_a_danger", text):
        return False
    told = sentences_of(text)
    return not all(_is_harmless(one, resources) for one in told)


def _is_harmless(text: str, resources: Resources) -> bool:
    """Return whether a sentence tells that a danger is away, or that nothing will be done."""
    away = resources.says("threw_it_out", text) or resources.says("put_out_of_reach", text)
    left = resources.says("left_the_edge", text) or resources.says("says_it_is_safe", text)
    denied = resources.says("denies_the_danger", text) or resources.says("told_somebody", text)
    return away or left or denied or _is_with_another(text, resources)


def _back_or_never_away(text: str, resources: Resources) -> bool:
    """Return whether a message tells of going back, having it again, or what was done before."""
    if _a_child_has_it(text, resources):  # has an answer of its own
        return False
    back = resources.says("goes_back", text) or resources.says("has_it_again", text)
    return back or resources.says("never_left", text) or resources.says("did_it_before", text)


def has_passed(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to who tells that their danger has passed, None for all else."""
    risk = state.risk
    if not heard.calm or risk.hurt or state.plan:
        return None
    if state.risk.came_away:
        return _by_a_child(state, heard, resources) or _told_again(state, heard, resources)
    if not risk.in_danger_now or risk.theirs:
        return None
    if risk.help_coming and resources.says("crew_came", heard.text):
        return say(replace(state, risk=at_care(risk)), resources, "help_is_there", "crisis")
    if "?" in heard.text or HARM_DONE in risk.groups:
        return None
    return _left(state, heard, resources) if _at_the_edge(risk) else _given(state, heard, resources)


def _left(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to who came away from an edge, None for who may not have."""
    return came_down(state, resources) if _tells_of_leaving(heard.text, resources) else None


def _tells_of_leaving(text: str, resources: Resources) -> bool:
    """Return whether a message tells of coming away from an edge, and of nothing else."""
    if resources.says("no_coming_down", text):
        return False
    return _all_tell(text, lambda one: resources.says("left_the_edge", one), resources)


def _all_tell(text: str, relief: Callable[[str], bool], resources: Resources) -> bool:
    """Return whether a sentence tells of relief, and no other of more than whom it was told to."""
    told = [one for one in sentences_of(text) if not relief(one)]
    some = len(told) < len(sentences_of(text))
    return some and all(resources.says("told_somebody", one) for one in told)


def _given(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to who gave away what could kill; with a child it is in no safe hand."""
    by_a_child = _by_a_child(state, heard, resources)
    away = state.risk.danger == MEANS and _all_tell(
        heard.text, lambda one: _is_with_another(one, resources), resources
    )
    if by_a_child or not away:
        return by_a_child
    over = replace(state, risk=danger_passed(state.risk))
    return safe_asked(over, "stepped_back_now", "share", resources)


def _by_a_child(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return that no child should hold what could kill, None where none does."""
    if state.risk.danger != MEANS or not _a_child_has_it(heard.text, resources):
        return None
    here = replace(state, risk=danger_is_back(state.risk))
    return with_number(safe_asked(here, "a_child_holds_it", "crisis", resources), resources)


def _a_child_has_it(text: str, resources: Resources) -> bool:
    return resources.says("a_child_has_it", text) and not resources.says("a_grown_child", text)


def told_with_it(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what stands behind the card of who tells at once that they were there and left.

    "I was on the bridge an hour ago. Home now". None for all else.
    """
    if not _at_the_edge(state.risk) or not heard.assessment.alarms <= _OF_THE_EDGE:
        return None
    told = sentences_of(heard.text)
    after = ". ".join(told[1:])  # behind what brought the card
    left = "?" not in heard.text and _tells_of_leaving(after, resources)
    return came_down(state, resources) if left else None


def _told_again(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the open question once more, or that company is good, to who tells of it again."""
    if state.risk.danger != EDGE or "?" in heard.text:
        return None
    safe = resources.says("says_it_is_safe", heard.text)  # answers what was asked
    if safe or not _tells_of_leaving(heard.text, resources):
        return None
    if resources.says("beside_somebody", heard.text):
        return with_number(say(state, resources, "somebody_here", "share"), resources)
    if state.unanswered and state.said != "came_down_again":
        return safe_asked(state, "came_down_again", "im_ok", resources)
    return None


def came_down(state: DialogueState, resources: Resources) -> Part:
    """Return relief and the question whether it is safe; the number stays."""
    over = replace(state, risk=danger_passed(state.risk)) if _at_the_edge(state.risk) else state
    return safe_asked(over, _CAME_DOWN, "im_ok", resources)


def without_a_false_descent(
    _state: DialogueState, intents: Intents, text: str, resources: Resources
) -> Intents:
    """Return the intents of "just sitting in my car" as no coming down: a car stands up there.

    Nor is "going home", which is not there yet, or over the railing, to either side.
    """
    if _CAME_DOWN not in intents:
        return intents
    if not resources.says("only_in_a_car", text) and _tells_of_leaving(text, resources):
        return intents
    return without(intents, _CAME_DOWN)


def with_safety_told(
    state: DialogueState, intents: Intents, text: str, resources: Resources
) -> Intents:
    """Return the intents, with a yes of who is asked and says it in words: "safe with my mom".

    So with "yes i'm safe, i'm at work", where nothing else is told.
    """
    told = state.safety_unsaid and resources.says("says_it_is_safe", text)
    told = told or (state.risk.open and resources.says("safe_and_busy", text))
    return ("says_yes", *intents) if told else intents


def _at_the_edge(risk: RiskMemory) -> bool:
    """Return whether the person is at an edge, and nothing is known to be done to their body."""
    known = risk.in_danger_now and risk.danger == EDGE
    return known and HARM_DONE not in risk.groups and not (risk.hurt or risk.theirs)


def _is_with_another(text: str, resources: Resources) -> bool:
    """Return whether what could kill is with somebody else."""
    given = resources.says("gave_it_away", text) or resources.says("somebody_else_has_it", text)
    return given or resources.says("taken_along", text)
