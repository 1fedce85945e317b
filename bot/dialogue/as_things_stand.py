"""Replies to a few plain words that depend on what the chat was told before."""

from dataclasses import replace

from bot.dialogue.buttons import (
    CLEAR,
    DONE,
    LOOK,
    NO_CALL,
    NO_INJURY,
    RATHER_NOT,
    SAFE,
    TALK,
    THINKING,
)
from bot.dialogue.cards import line_for_children, line_for_violence
from bot.dialogue.heard import first_of
from bot.dialogue.next_step import next_step
from bot.dialogue.outcome import Part, help_view, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk_memory import said_well, without_help
from bot.dialogue.state import DialogueState
from bot.safety.levels import RiskLevel

# What people are afraid of before they tell anybody. A search for a therapist comes before these.
FEARS = frozenset({"when_i_call", "police_come", "kept_private", "locked_up", "may_lose"})
# After thoughts that frighten and that nobody wants.
_UNWANTED = {
    "am_i_bad": "unwanted_no",
    "fault": "unwanted_no",
    "scared": "unwanted_afraid",
    "keeps_safe": "unwanted_kept_safe",
}
# After somebody has told that they are being hurt.
_HURT = {
    "no_papers": "no_papers",
    "report_it": "police_or_not",
    "should_i_leave": "whether_to_leave",
    "is_it_abuse": "is_abuse",
    "lines_for": "violence_lines",
    "fault": "not_your_fault",
    "not_believed": "believed_adult",
    "froze": "froze",
    "what_came_before": "what_came_before",
    "has_children": "violence_children",
    "where_to_go": "shelter",
    "what_now": "violence_now",
    "help_word": "violence_now",
}
_NO_LINE = frozenset({"not_your_fault", "froze", "what_came_before", "is_abuse"})
_WITH_NUMBER = frozenset({"shelter", "violence_lines"})  # where there is no line for violence
_MEANWHILE = frozenset({"how_long", "what_now"})
_WHAT_NOW = frozenset({"what_now", "help_word"})
_FORCED = frozenset({"what_now", "help_word", "told_when", "whether_to_go", "assault_care"})
# After a child was told of whom somebody hurts: who asks is the one who may act, not who is hurt.
_CHILD_HURT = {
    "child_unsure": "child_unsure",
    "child_ask": "child_ask",
    "talk_with_them": "child_ask",
    "child_report": "child_report",
    "tell_an_adult": "child_report",
    "lines": "child_report",
    "lines_for": "child_report",
    "which_service": "child_report",
    "what_now": "child_report",
}
# The same of a parent, a sister or a brother.
_FAMILY_HURT = frozenset({"what_now", "child_report", "tell_an_adult"})
_COST = frozenset({"low_cost", "care_costs"})
# While somebody else is in danger now.
_URGENT = {
    "false_alarm": "false_alarm",
    "which_service": "which_service",
    "help_to_them": "far_from_them",
    "take_it_away": "take_it_now",
    "put_away": "take_it_now",
    "put_this_away": "take_it_now",
    "they_refuse": "they_refuse",
    "they_seem_well": "they_seem_well",
    "they_say_fine": "they_seem_well",
    "far_from_them": "far_from_them",
    "where_they_are": "where_they_are",
    "hardly_known": "where_they_are",
    "only_online": "where_they_are",
    "talk_with_them": "say_now",
    "where_to_begin": "say_now",
    "what_now": "now_for_them",
}
# What is said of a wound that was told before.
_OF_A_WOUND = {
    "blister_there": "blister",
    "put_on_it": "first_aid",
    "wound_worse_there": "wound_worse",
}
# In an emergency, whoever is in danger.
_AT_ONCE = {
    "whether_to_go": "go_now",
    "line_failed": "line_failed_now",
    "not_called": "cant_call",
}
_REFUSES = frozenset({"refuses_care", "wont_call"})
# Who says so has no help on the way.
_NOT_COMING = frozenset({"line_failed", "not_called"})
_OF_THE_BOT = frozenset({"about_bot", "human", "prove_it"})
_LIGHT = frozenset({"good_news"})
_DOUBT = frozenset({"prove_it"})
_OF_HOW_IT_IS = frozenset({"im_ok", "better"})
_OF_ITSELF = frozenset({"do_you_call"})
_OF_OWN_WORDS = frozenset({"where_to_begin", "tell_mine"})  # how to begin, how to tell somebody
_OF_ONESELF = frozenset({"done_to_me", "own_fault"})
_OF_SOMEBODY_ELSE = frozenset({"them", "child", "school"})  # what the talk is about: threads.py
_INSISTING = frozenset({"for_a_story", "insists"})


def as_things_stand(
    state: DialogueState, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return the reply that depends on what was told before, None where nothing was."""
    return (
        _closed_by_hand(state, intents, resources)
        or _for_a_child(state, intents, resources)
        or _after_violence(state, intents, resources)
        or _after_amounts(state, intents, resources)
        or _in_an_emergency(state, intents, resources)
        or _at_an_edge(state, intents, resources)
        or _corrected(state, intents, resources)
        or _well(state, intents, resources)
        or _for_them(state, intents, resources)
        or _to_a_line(state, intents, resources)
        or _talked_with(state, intents, resources)
        or _still_here(state, intents, resources)
    )


def turned(state: DialogueState, intents: tuple[str, ...]) -> tuple[str, ...]:
    """Return the intents with what stands for another one after what was told."""
    wound = first_of(_OF_A_WOUND, intents)
    if wound and state.risk.wounded:
        return (wound, *intents)
    ended = "help_not_coming" in intents and state.risk.in_sight
    if ended or {"called", "cut_off"} <= set(intents):
        return ("line_failed", *intents)
    if "for_nothing" in intents:
        return ("lapse" if state.risk.wounded else "feeling", *intents)
    if "put_it_away" in intents and state.risk.open and state.risk.worst >= RiskLevel.PASSIVE:
        return ("stepped_back", *intents)
    if "back_better" in intents and state.risk.open:
        return ("im_ok", *intents)
    intents = _whose_fault(state, _of_what_was_said(state, intents))
    return tuple(intent for intent in intents if intent not in _unmeant(state, intents))


def _of_what_was_said(state: DialogueState, intents: tuple[str, ...]) -> tuple[str, ...]:
    """Return the intents with what a question means after the last reply, or beside a search."""
    if "even_if" in intents and state.said == "kept_private":
        return ("kept_private", *intents)
    if "why_place" in intents and state.search is None and state.risk.in_sight:
        return ("why_asked", *(intent for intent in intents if intent != "why_place"))
    if "parents_know" in intents:  # a therapist, or the bot
        return ("kept_private" if state.search is not None else "private", *intents)
    return intents


def _whose_fault(state: DialogueState, intents: tuple[str, ...]) -> tuple[str, ...]:
    """Return the intents with whom a question for the fault is about: a parent asks it as well."""
    if state.risk.theirs or state.about in _OF_SOMEBODY_ELSE:
        return tuple(intent for intent in intents if intent not in _OF_ONESELF)
    own = state.risk.open and state.risk.worst >= RiskLevel.PASSIVE
    return ("own_fault", *intents) if own and "fault" in intents else intents


def _unmeant(state: DialogueState, intents: tuple[str, ...]) -> frozenset[str]:
    """Return the intents that do not count after what was told, or beside another."""
    doubted = state.said in _OF_THE_BOT
    # "Why do I feel better after" says nothing of how it is now.
    asked = "relief_after" in intents
    return frozenset().union(
        frozenset() if doubted else _DOUBT,
        _OF_HOW_IT_IS if asked else frozenset(),
        _LIGHT if state.risk.open else frozenset(),  # to be calm all at once may be a sign
        _OF_ITSELF if state.risk.open else frozenset(),  # then it may be asked for
    )


def in_danger(state: DialogueState) -> bool:
    """Return whether an emergency was spoken of just now, even if calmer turns have followed."""
    return state.risk.open or any(action == "called" for _, action in state.offered)


def safe_asked(state: DialogueState, name: str, counted: str, resources: Resources) -> Part:
    """Return a reply that asks whether the person is safe."""
    return say(state, resources, name, counted, resources.wording.rows(SAFE))


def _for_a_child(
    state: DialogueState, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return what to do to who told of a child that somebody hurts."""
    theirs = state.risk.child_hurt and FEARS.isdisjoint(intents)
    name = first_of(_CHILD_HURT, intents) if theirs else None
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
    if state.risk.unwanted:
        name = first_of(_UNWANTED, intents)
        return say(state, resources, name, "share") if name else None
    return _hurt_by_somebody(state, intents, resources) if state.risk.hurt else None


def _hurt_by_somebody(
    state: DialogueState, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return the answer to who told that somebody hurts them; one's own danger comes first."""
    young = state.risk.young or "card_young_hurt" in state.risk.groups
    first = state.risk.worst >= RiskLevel.PASSIVE or state.risk.help_coming
    intents = tuple(
        i for i in intents if not (first and i in _WHAT_NOW) and not (young and i == "report_it")
    )
    rows = resources.wording.rows(CLEAR)
    if state.risk.forced and "pregnant_after" in intents:
        return with_number(say(state, resources, "pregnant_after", "ask", rows), resources)
    if state.risk.forced and not _FORCED.isdisjoint(intents):
        part = say(state, resources, "forced_next", "ask", rows)
        first_time = part.replies[0].name == "forced_next"  # it holds the numbers itself
        return with_help(part) if first_time else with_number(part, resources)
    name = first_of(_HURT, intents)
    if not name or name in _NO_LINE:
        return say(state, resources, name, "share") if name else None
    line = line_for_children if young else line_for_violence
    name = "believed" if young and name == "believed_adult" else name
    special = line(help_view(state, resources).country)
    part = say(state, resources, name, "share", rows, special=special)
    whole = name in _WITH_NUMBER and special is None
    return with_help(part) if whole else with_number(part, resources)


def _to_a_line(state: DialogueState, intents: tuple[str, ...], resources: Resources) -> Part | None:
    """Return words for a line, and whom it is for; "them" is the line that was just shown."""
    if "young_may_call" in intents:
        special = line_for_children(help_view(state, resources).country)
        return with_number(
            say(state, resources, "young_may_call", "ask", special=special), resources
        )
    if not state.risk.in_sight or state.risk.theirs:
        return None
    own = state.risk.worst > RiskLevel.THIRD_PARTY
    name = ""
    if "words_for_a_line" in intents and (own or state.risk.hurt):
        if state.risk.emergency:  # the emergency number stands under it
            return say(state, resources, "words_in_danger", "crisis")
        name = "words_for_a_line"
    elif own and "talk_with_them" in intents and not _OF_OWN_WORDS.isdisjoint(intents):
        name = "tell_someone"  # one's own words, not those of who worries about somebody
    return with_number(say(state, resources, name, "ask"), resources) if name else None


def _talked_with(
    state: DialogueState, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return one real question to who wants to talk, and not to be handed numbers."""
    again = "begs" in intents and state.said.startswith("talk_with_me")
    if "wont_call" in intents or ("talk_to_me" not in intents and not again):
        return None
    if state.risk.emergency:
        rows = resources.wording.rows(NO_CALL)
        return say(state, resources, "talk_in_emergency", "share", rows)
    rows = resources.wording.rows(TALK)
    return with_number(say(state, resources, "talk_with_me", "share", rows), resources)


def _closed_by_hand(
    state: DialogueState, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return that a wound is seen today to who thinks of closing it at home."""
    own = state.risk.open and state.risk.worst >= RiskLevel.SELF_HARM
    if "close_wound" in intents or ("close_it" in intents and own):
        return with_number(say(state, resources, "wound_close", "ask"), resources)
    return None


def _after_amounts(
    state: DialogueState, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return that no amount is told to anybody, and the question behind it."""
    if not state.risk.asked_amounts or _INSISTING.isdisjoint(intents):
        return None
    rows = resources.wording.rows(THINKING, RATHER_NOT)
    return with_number(say(state, resources, "no_amounts", "refuse", rows), resources)


def _while_waiting(
    state: DialogueState, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return what helps until help is there, where it was called."""
    own = state.risk.worst is RiskLevel.IMMINENT
    waits = own or state.risk.urgent or state.risk.help_coming
    meanwhile = state.risk.help_coming and not _MEANWHILE.isdisjoint(intents)
    if ("waiting" in intents or meanwhile) and state.risk.open and waits:
        theirs = state.risk.urgent and not own
        return say(state, resources, "waiting_theirs" if theirs else "waiting_own", "crisis")
    if "scared" in intents and state.risk.help_coming:
        return say(state, resources, "scared_waiting", "share")
    return None


def _to_be_cared_for(
    state: DialogueState, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return that care is needed now, with what keeps the person from it answered first."""
    if not _COST.isdisjoint(intents):
        return say(state, resources, "care_and_cost", "crisis")
    if not _REFUSES.isdisjoint(intents) and state.risk.worst is RiskLevel.IMMINENT:
        return say(state, resources, "care_and_fear", "crisis")
    name = first_of(_AT_ONCE, intents)
    if not _NOT_COMING.isdisjoint(intents):
        state = replace(state, risk=without_help(state.risk))
    return say(state, resources, name, "crisis") if name else None


def _in_an_emergency(
    state: DialogueState, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    waiting = _while_waiting(state, intents, resources)
    if waiting is not None:
        return waiting
    own = state.risk.worst is RiskLevel.IMMINENT
    to_care = _to_be_cared_for(state, intents, resources) if state.risk.emergency else None
    if to_care is not None:
        return to_care
    if "with_medics" in intents and in_danger(state):
        return say(state, resources, "with_medics", "crisis")
    if own and FEARS.intersection(intents):
        return say(state, resources, "first_the_body", "crisis")
    if state.risk.urgent and state.risk.recent and not own:
        name = first_of(_URGENT, intents)
        if name:
            return say(state, resources, name, "share")
    if "what_now" in intents and state.risk.emergency:
        return next_step(state, resources)
    return None


def _corrected(state: DialogueState, intents: tuple[str, ...], resources: Resources) -> Part | None:
    """Return what has to be asked again: "i did" after a card, a question that was misread."""
    if not state.risk.recent or state.risk.worst < RiskLevel.SELF_HARM:
        return None
    if "did_so" in intents and state.risk.in_sight and not state.risk.help_coming:
        rows = resources.wording.rows(DONE, NO_INJURY)
        return with_help(say(state, resources, "which_was_done", "crisis", rows))
    if "misread" in intents and not state.risk.harmed:
        asked = safe_asked(state, "safe_plainly", "crisis", resources)
        return with_number(asked, resources)
    return None


def _well(state: DialogueState, intents: tuple[str, ...], resources: Resources) -> Part | None:
    """Return the question whether it is safe to who says so, or goes."""
    if "im_ok" in intents and state.risk.open:
        return _safe_now(state, resources)
    in_doubt = state.risk.open or state.risk.kept > 0
    if "goodbye" in intents and in_doubt and not state.risk.well:
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
    if "what_now" not in intents or "put_away" in intents:
        return None
    rows = resources.wording.rows(LOOK)
    return with_number(say(state, resources, "watch_over", "ask", rows), resources)


def _still_here(
    state: DialogueState, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return that the program reads on; who calls "hello?" after danger is not greeted anew."""
    calls = "greeting" in intents and state.risk.in_sight and not state.risk.emergency
    return say(state, resources, "still_here", "greeting") if calls else None


def _safe_now(state: DialogueState, resources: Resources) -> Part:
    """Return the question whether it is safe; after something deadly, that feeling well is none."""
    if state.risk.worst is RiskLevel.IMMINENT:
        if state.risk.harmed:
            return say(state, resources, "still_call", "crisis")
        asked = safe_asked(replace(state, waiting=False), "safe_plainly", "im_ok", resources)
        return with_number(asked, resources)
    quiet = replace(state, waiting=False, risk=said_well(state.risk))
    return safe_asked(quiet, "im_ok", "im_ok", resources)
