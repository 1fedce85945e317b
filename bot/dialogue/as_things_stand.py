"""Replies to a few plain words that depend on what the chat was told before."""

from dataclasses import replace

from bot.dialogue.crisis import line_for_children, said_well
from bot.dialogue.next_step import next_step
from bot.dialogue.outcome import Part, help_view, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.safety.levels import RiskLevel

# What people are afraid of before they tell anybody. A search for a therapist comes before these.
FEARS = frozenset({"when_i_call", "police_come", "kept_private", "locked_up", "may_lose"})
_SAFE = (("safe_yes", "safe:yes"), ("safe_unsure", "safe:unsure"), ("safe_no", "safe:no"))
# After thoughts that frighten and that nobody wants.
_UNWANTED = {
    "am_i_bad": "unwanted_no",
    "fault": "unwanted_no",
    "scared": "unwanted_afraid",
    "keeps_safe": "unwanted_kept_safe",
}
# After somebody has told that they are being hurt.
_HURT = {
    "fault": "not_your_fault",
    "not_believed": "believed",
    "froze": "froze",
    "what_came_before": "what_came_before",
}
# After a child was told of whom somebody hurts: who asks is the one who may act, not who is hurt.
_CHILD_HURT = {
    "child_unsure": "child_unsure",
    "child_ask": "child_ask",
    "talk_with_them": "child_ask",
    "child_report": "child_report",
    "tell_an_adult": "child_report",
    "what_now": "child_report",
}
# The same of a parent, a sister or a brother.
_FAMILY_HURT = frozenset({"what_now", "child_report", "tell_an_adult"})
_INSISTING = frozenset({"for_a_story", "insists"})


def as_things_stand(
    state: DialogueState, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return the reply that depends on what was told before, None where nothing was."""
    return (
        _for_a_child(state, intents, resources)
        or _after_violence(state, intents, resources)
        or _after_amounts(state, intents, resources)
        or _in_an_emergency(state, intents, resources)
        or _at_an_edge(state, intents, resources)
        or _well(state, intents, resources)
        or _for_them(state, intents, resources)
    )


def turned(state: DialogueState, intents: tuple[str, ...]) -> tuple[str, ...]:
    """Return the intents with what stands for another one after what was told."""
    if "blister_there" in intents and state.risk.wounded:
        return ("blister", *intents)
    if "put_on_it" in intents and state.risk.wounded:
        return ("first_aid", *intents)
    if "wound_worse_there" in intents and state.risk.wounded:
        return ("wound_worse", *intents)
    if "for_nothing" in intents:
        return ("lapse" if state.risk.wounded else "feeling", *intents)
    if "back_better" in intents and state.risk.open:
        return ("im_ok", *intents)
    return intents


def in_danger(state: DialogueState) -> bool:
    """Return whether an emergency was spoken of just now, even if calmer turns have followed."""
    return state.risk.open or any(action == "called" for _, action in state.offered)


def safe_asked(state: DialogueState, name: str, counted: str, resources: Resources) -> Part:
    """Return a reply that asks whether the person is safe."""
    rows = (tuple(resources.wording.button(label, action) for label, action in _SAFE),)
    return say(state, resources, name, counted, rows)


def _for_a_child(
    state: DialogueState, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return what to do to who told of a child that somebody hurts."""
    theirs = state.risk.child_hurt and FEARS.isdisjoint(intents)
    fits = (name for intent, name in _CHILD_HURT.items() if intent in intents)
    name = next(fits, "") if theirs else ""
    return with_number(say(state, resources, name, "ask"), resources) if name else None


def _at_an_edge(
    state: DialogueState, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return relief and the question whether it is safe to who came down; the row stays."""
    if not state.risk.open:
        return None
    if state.risk.high_up and "came_down" in intents:
        quiet = replace(state, risk=said_well(state.risk))
        return safe_asked(quiet, "came_down", "im_ok", resources)
    if state.risk.urgent and "they_came_down" in intents:
        return say(state, resources, "they_came_down", "share")
    return None


def _after_violence(
    state: DialogueState, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return the answer to who was hurt, or has thoughts of harm that nobody wants."""
    if state.risk.family_hurt and not _FAMILY_HURT.isdisjoint(intents):
        return with_number(say(state, resources, "witness_now", "ask"), resources)
    if state.risk.choked and state.risk.open and "choked_after" in intents:
        return with_number(say(state, resources, "choked_again", "share"), resources)
    replies = _UNWANTED if state.risk.unwanted else _HURT if state.risk.hurt else {}
    name = next((name for intent, name in replies.items() if intent in intents), "")
    if not name:
        return None
    if name != "believed":
        return say(state, resources, name, "share")
    special = line_for_children(help_view(state, resources).country)
    return say(state, resources, name, "share", special=special)


def _after_amounts(
    state: DialogueState, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return that no amount is told to anybody, and the question behind it."""
    if not state.risk.asked_amounts or _INSISTING.isdisjoint(intents):
        return None
    b = resources.wording.button
    answers = (b("safe_yes", "thinking:yes"), b("safe_no", "thinking:no"))
    rows = (answers, (b("rather_not", "rather-not"),))
    return with_number(say(state, resources, "no_amounts", "refuse", rows), resources)


def _in_an_emergency(
    state: DialogueState, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    own = state.risk.worst is RiskLevel.IMMINENT
    if "waiting" in intents and state.risk.open and (own or state.risk.urgent):
        return say(state, resources, "waiting_own" if own else "waiting_theirs", "crisis")
    if "whether_to_go" in intents and state.risk.emergency:
        return say(state, resources, "go_now", "crisis")
    if "with_medics" in intents and in_danger(state):
        return say(state, resources, "with_medics", "crisis")
    if own and FEARS.intersection(intents):
        return say(state, resources, "first_the_body", "crisis")
    if "what_now" in intents and state.risk.emergency:
        return next_step(state, resources)
    return None


def _well(state: DialogueState, intents: tuple[str, ...], resources: Resources) -> Part | None:
    """Return the question whether it is safe to who says so, or goes."""
    if "im_ok" in intents and state.risk.open:
        return _safe_now(state, resources)
    if "goodbye" in intents and state.risk.open and not state.risk.well:
        return safe_asked(state, "leaving", "goodbye", resources)
    return None


def _for_them(state: DialogueState, intents: tuple[str, ...], resources: Resources) -> Part | None:
    """Return what there is to say of somebody else, and what to do where it is not urgent now."""
    if "will_they_live" in intents and state.risk.open and state.risk.urgent:
        return with_number(say(state, resources, "will_they_live", "share"), resources)
    if state.risk.worst is not RiskLevel.THIRD_PARTY or state.risk.emergency:
        return None
    if "show_it" in intents:
        return with_number(say(state, resources, "show_it", "ask"), resources)
    if "doctor_for_them" in intents:
        return with_number(say(state, resources, "doctor_for_them", "ask"), resources)
    if "what_now" not in intents:
        return None
    b = resources.wording.button
    rows = ((b("signs", "s:warning-signs"), b("find", "find")),)
    return with_number(say(state, resources, "watch_over", "ask", rows), resources)


def _safe_now(state: DialogueState, resources: Resources) -> Part:
    """Return the question whether it is safe; after something deadly, that feeling well is none."""
    if state.risk.worst is RiskLevel.IMMINENT:
        return say(state, resources, "still_call", "crisis")
    quiet = replace(state, waiting=False, risk=said_well(state.risk))
    return safe_asked(quiet, "im_ok", "im_ok", resources)
