"""Replies to a few plain words that depend on what the chat was told before."""

from dataclasses import replace

from bot.dialogue.buttons import DONE, LOOK, NO_CALL, NO_INJURY, TALK, TELL
from bot.dialogue.heard import Intents, first_of
from bot.dialogue.help.after_violence import after_violence, for_a_child
from bot.dialogue.help.asked_plainly import safe_asked, suicide_asked
from bot.dialogue.help.cards import line_for_children
from bot.dialogue.help.danger_passed import came_down
from bot.dialogue.help.hurt_in_care import hurt_in_care
from bot.dialogue.help.in_an_emergency import in_an_emergency
from bot.dialogue.help.towards_safety import towards_safety
from bot.dialogue.outcome import Part, help_view, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import of_another, said_well, with_the_line
from bot.dialogue.search.found import NOBODY_FOUND
from bot.dialogue.state import AT_CARE, SWALLOWED, WOUND, DialogueState, RiskMemory
from bot.dialogue.talk.own_reply import Said
from bot.dialogue.talk.thread_answers import ABOUT_SOMEBODY, OF_CARE, THEM, of_them
from bot.safety.levels import RiskLevel

_HOW_TO_TELL = frozenset({"tell_mine", "words_to_them"})
_OF_OWN_WORDS = frozenset({"where_to_begin", "tell_mine"})  # how to begin, how to tell somebody
_OF_THEIR_CHILD = frozenset({"means_them", "own_child"})  # "it's my daughter, not me" of a wound
_CALLS = frozenset({"greeting", "anyone_there", "still_there"})  # "hello??"
# Replies that name a line.
_OF_A_LINE = frozenset(
    {"crisis", "may_i_text", "no_voice", "cant_call", "safe_unsure", "safe_yes", "place_in_danger"}
    | {"what_a_line_is", "when_i_call", "line_for_whom", "young_may_call", "child_line"}
)
# Replies to who reached a line, and to who fears what comes of a call; in an emergency are others.
_MET = {"fear_children": "may_lose", "line_reached": "with_the_line"}
_UNSAYS = frozenset({"unsays_it", "not_serious"})  # intents
_HERE = frozenset({"with_me", "with_them_now"})  # "my mum is with me", "I told him. he's here"
_TELLS_A_MIDWIFE = "tell_the_midwife"
# Told or asked of an emergency after a birth.
_WAITS_OR_DOUBTS = frozenset(
    {"let_it_wait", "long_wait", "they_seem_well", "suddenly_glad", "should_i_worry"}
    | {_TELLS_A_MIDWIFE}
)
_INSISTING = frozenset({"for_a_story", "insists"})


def as_things_stand(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return the reply that depends on what was told before, None where nothing was."""
    return next(filter(None, (rule(state, intents, resources) for rule in _RULES)), None)


def _after_a_birth(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return that it can't wait, or is to be told, to who fears for a baby or its mother."""
    helped = state.risk.help_coming or AT_CARE in state.risk.groups
    if not state.risk.in_sight or helped:
        return None
    name = ""
    if "card_birth_emergency" in state.risk.groups:
        name = "birth_no_wait" if not _WAITS_OR_DOUBTS.isdisjoint(intents) else ""
        name = "birth_no_wait_again" if "has_the_baby" in intents else name
    elif state.risk.unwanted and _TELLS_A_MIDWIFE in intents:
        name = "tell_midwife"
    return with_number(say(state, resources, name, "crisis"), resources) if name else None


def _with_child(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return who can tell whether a baby is harmed, to who told of no self-harm while pregnant."""
    risk = state.risk
    own = risk.worst is RiskLevel.SELF_HARM and not risk.theirs and not risk.hurt
    if "hurts_unborn" not in intents or (own and risk.pregnant):
        return None
    name = "pregnant_hurt" if risk.hurt and risk.pregnant else "for_the_baby"
    return with_number(say(state, resources, name, "ask"), resources)


def _until_care(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return how to look after somebody until they are seen, None where it is about oneself."""
    theirs = of_them(state)
    if "until_then" not in intents or not theirs or state.risk.emergency:
        return None
    rows = resources.wording.rows(LOOK)
    return with_number(say(state, resources, "until_they_are_seen", "ask", rows), resources)


def _at_an_edge(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return relief and the question whether it is safe to who came down; the row stays."""
    if not state.risk.open:
        return None
    of_the_body = state.risk.danger in (SWALLOWED, WOUND)  # that is not over by coming down
    up = state.risk.high_up and not state.risk.urgent and not of_the_body
    if up and "came_down" in intents:
        return came_down(state, resources)
    if state.risk.urgent and "they_came_down" in intents:
        return say(state, resources, "they_came_down", "share")
    return None


def _with_somebody(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return that it can be told to who is there, where no emergency is on; the number stays."""
    own = state.risk.worst >= RiskLevel.PASSIVE and not state.risk.theirs and not state.risk.hurt
    here = not _HERE.isdisjoint(intents) and state.risk.in_sight and own
    here = here and not state.risk.emergency
    return with_number(say(state, resources, "somebody_here", "share"), resources) if here else None


def _misunderstood(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return that a card read more into it, to who says that a film, a move or a test was meant.

    It is believed, and where it was of dying it is asked once, plainly; the number stays.
    """
    if "testing" in intents and state.risk.open and not state.risk.emergency:
        tried = replace(state, risk=said_well(state.risk))
        return with_number(say(tried, resources, "was_a_test", "share"), resources)
    alarmed = state.said.startswith("card_") and state.risk.open and not state.risk.harmed
    if "meant_otherwise" not in intents or not alarmed or state.risk.emergency:
        return None
    quiet = replace(state, risk=said_well(state.risk))
    if state.risk.worst < RiskLevel.PASSIVE:
        return with_number(say(quiet, resources, "misheard", "share"), resources)
    return with_number(safe_asked(quiet, "explained", "share", resources), resources)


def _unsaid(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return the open question to who unsays their danger, a plain word to whom help let down."""
    if not state.risk.open or not state.risk.in_sight or state.risk.emergency:
        return None
    own = state.risk.worst >= RiskLevel.PASSIVE and not state.risk.theirs
    if not _UNSAYS.isdisjoint(intents) and own:
        return with_number(safe_asked(state, "unsays_it", "share", resources), resources)
    if "let_down" in intents:
        return with_number(say(state, resources, "let_down", "share"), resources)
    return None


def _met(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return what is said to who waits for a line, reached it, or fears what comes of a call."""
    if "in_a_queue" in intents and "line_failed" not in intents:
        return with_number(safe_asked(state, "line_wait", "share", resources), resources)
    name = first_of(_MET, intents)
    return with_number(say(state, resources, name, "share"), resources) if name else None


def _to_a_line(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return words for a line, and whom it is for; "them" is the line that was just shown."""
    asked = _asked_of_a_line(state, intents, resources)
    if asked is not None:
        return asked
    if not state.risk.in_sight or state.risk.theirs:
        return None
    own = state.risk.worst > RiskLevel.THIRD_PARTY and not state.risk.hurt
    met = _met(state, intents, resources) if own and not state.risk.emergency else None
    if met is not None:
        return met
    name = ""
    asks_for_words = _HOW_TO_TELL.issubset(intents)  # "how do i tell my mom" asks for no leave
    if own and "may_call_them" in intents and not asks_for_words:  # no adult to tell of another
        return with_help(say(state, resources, "near_yes", "ask", resources.wording.rows(NO_CALL)))
    if "words_for_a_line" in intents and (own or state.risk.hurt):
        if state.risk.emergency:  # the emergency number stands under it
            return say(state, resources, "words_in_danger", "crisis")
        name = "words_for_a_line"
    elif own:
        name = _words_of_ones_own(state, intents)
    return with_number(say(state, resources, name, "ask"), resources) if name else None


def _words_of_ones_own(state: DialogueState, intents: Intents) -> str:
    """Return the name of words to tell somebody of oneself, "" where none are asked for."""
    asks = "talk_with_them" in intents and not _OF_OWN_WORDS.isdisjoint(intents)
    words = "tell_of_dying" if state.risk.of_dying_alone else "tell_someone"
    return words if asks else ""


def _asked_of_a_line(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return whether there is a line for the young, or what the line that was named costs."""
    young = next((intent for intent in ("child_line", "young_may_call") if intent in intents), "")
    if young:
        special = line_for_children(help_view(state, resources).country)
        return with_number(say(state, resources, young, "ask", special=special), resources)
    if "it_costs" in intents and "free" not in intents and _names_a_line(state):
        return with_number(say(state, resources, "line_cost", "ask"), resources)
    return None


def _names_a_line(state: DialogueState) -> bool:
    """Return whether the last reply named a line: "it costs money" is of that then.

    Behind the card of a worry it is of the care that was read of.
    """
    of_care = state.risk.theirs and state.behind == "section" and state.topic in OF_CARE
    return state.said in _OF_A_LINE or (state.said.startswith("card_") and not of_care)


def _talked_with(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return one real question to who wants to talk, and not to be handed numbers."""
    again = "begs" in intents and state.said.startswith("talk_with_me")
    wants_other = {"wont_call", "may_i_text"}.intersection(intents)
    if wants_other or ("talk_to_me" not in intents and not again):
        return None
    if state.risk.emergency:
        rows = resources.wording.rows(NO_CALL)
        return say(state, resources, "talk_in_emergency", "share", rows)
    rows = resources.wording.rows(TALK)
    return with_number(say(state, resources, "talk_with_me", "share", rows), resources)


def _closed_by_hand(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return that a wound is seen today to who thinks of closing it at home."""
    own = state.risk.open and state.risk.worst >= RiskLevel.SELF_HARM
    if "close_wound" in intents or ("close_it" in intents and own):
        return with_number(say(state, resources, "wound_close", "ask"), resources)
    return None


def _after_amounts(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return that no amount is told to anybody, and the question behind it."""
    if not state.risk.asked_amounts or _INSISTING.isdisjoint(intents):
        return None
    return with_number(suicide_asked(state, "no_amounts", "refuse", resources), resources)


def _about_oneself(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return the open question to who was taken for somebody that worries about another."""
    taken_for_another = of_them(state)
    told = "about_me" in intents or ("its_me" in intents and not state.risk.open)
    if not told or not (taken_for_another or state.said == "about_me"):
        return None
    risk = replace(state.risk, theirs=False)
    if risk.worst is RiskLevel.THIRD_PARTY:  # nothing of that was told
        risk = RiskMemory(young=risk.young)
    own = replace(state, about="", after="", risk=with_the_line(risk))
    return with_number(safe_asked(own, "about_me", "share", resources), resources)


def _about_another(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return words on how to help to who was taken for the one in danger; the number stays."""
    own = state.risk.open and state.risk.worst >= RiskLevel.PASSIVE and not state.risk.theirs
    child = state.risk.worst is RiskLevel.SELF_HARM and _OF_THEIR_CHILD.issubset(intents)
    named = state.about in ABOUT_SOMEBODY and not state.risk.emergency
    theirs = "about_them" in intents or ("not_oneself" in intents and named)
    comes = state.risk.at_an_edge and "not_me" not in intents  # "it's my friend" is who comes
    if not theirs or not own or comes:
        return None
    if child or not state.risk.harmed:
        return about_them(state, resources)
    if "not_me" not in intents or state.risk.emergency:
        return None
    # What was told of oneself in plain words stays open; what is asked next is of the other.
    return replace(about_them(state, resources), state=replace(state, about=THEM))


def about_them(state: DialogueState, resources: Resources) -> Part:
    """Return words on how to help somebody else, who was meant; the number stays."""
    about = state.about if state.about in ABOUT_SOMEBODY else THEM
    theirs = replace(state, about=about, after="", risk=of_another(state.risk))
    rows = resources.wording.rows(LOOK)
    return with_number(say(theirs, resources, "about_them", "ask", rows), resources)


def _corrected(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return what has to be asked again: "i did" after a card, a question that was misread."""
    if not state.risk.open or state.risk.worst < RiskLevel.PASSIVE:
        return None
    harm = state.risk.recent and state.risk.worst >= RiskLevel.SELF_HARM
    if "did_so" in intents and harm and not state.risk.help_coming:
        rows = resources.wording.rows(DONE, NO_INJURY)
        return with_help(say(state, resources, "which_was_done", "crisis", rows))
    if "misread" in intents and not state.risk.harmed:
        asked = safe_asked(state, "safe_plainly", "crisis", resources)
        return with_number(asked, resources)
    return None


def _went_worse(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return the question whether it is safe to who is in danger and says that it grew."""
    own = state.risk.worst >= RiskLevel.PASSIVE and not state.risk.theirs and not state.risk.hurt
    if "went_worse" not in intents or not own or not state.risk.open or state.risk.emergency:
        return None
    kept = replace(state, risk=with_the_line(state.risk))
    return with_number(safe_asked(kept, "im_ok", "share", resources), resources)


def _well(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return the question whether it is safe to who says so, or goes."""
    worries = state.risk.theirs and state.risk.worst is RiskLevel.THIRD_PARTY  # and is in no danger
    if "im_ok" in intents and state.risk.open and not worries:
        return _safe_now(state, resources)
    if "is_lighter" in intents and state.risk.open and not worries:
        return _lighter(state, resources)
    in_doubt = (state.risk.open and not worries) or state.risk.kept > 0
    if "goodbye" in intents and in_doubt and not state.risk.well:
        return safe_asked(state, "leaving", "goodbye", resources)
    if "goodbye" in intents and state.said in NOBODY_FOUND:
        return with_number(say(state, resources, "goodbye", "goodbye"), resources)
    return None


def _lighter(state: DialogueState, resources: Resources) -> Part:
    """Return that it was heard to be lighter; whether it is safe is asked where it was not yet."""
    if not state.risk.well or state.risk.emergency:
        return _safe_now(state, resources)
    return with_number(say(state, resources, "lighter_now", "share"), resources)


def _for_them(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return what there is to say of somebody else, and what to do where it is not urgent now."""
    risk = state.risk
    calm = risk.worst is RiskLevel.THIRD_PARTY and not risk.emergency
    asks_for_words = {"talk_with_them", "first_words"}.issubset(intents)  # "what do I even say"
    watched = calm and "put_away" not in intents and not asks_for_words
    told = (
        ("will_they_live", risk.open and risk.urgent, Said("will_they_live", "share")),
        ("where_to_take", risk.theirs, Said("where_to_take", "ask")),
        ("show_it", calm, Said("show_it", "ask")),
        ("doctor_for_them", calm, Said("doctor_for_them", "ask")),
        ("what_now", watched, Said("watch_over", "ask", LOOK)),
    )
    reply = next((reply for intent, fits, reply in told if fits and intent in intents), None)
    if reply is None:
        return None
    rows = resources.wording.rows(reply.buttons)
    return with_number(say(state, resources, reply.reply, reply.counted, rows), resources)


def _to_be_talked_out(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return a plain question to who asks for a reason, or whether to: of the next hours."""
    dying = state.risk.open and state.risk.worst >= RiskLevel.PASSIVE
    weighs = "whether_to" in intents and dying and not state.risk.emergency  # then it was done
    asks = "talk_me_out" in intents or weighs
    if not asks or state.risk.theirs:
        return None
    if dying:
        told = safe_asked(state, "no_argument_told", "share", resources)
        return with_number(told, resources)
    return with_number(suicide_asked(state, "no_argument", "share", resources), resources)


def _otherwise(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return what there is beside a line, to who wants something else than its number."""
    if "what_else" not in intents or not state.risk.in_sight or state.risk.emergency:
        return None
    rows = resources.wording.rows(TALK, TELL)
    return with_number(say(state, resources, "what_else", "ask", rows), resources)


def _still_here(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return that the program reads on; who calls "hello?" after danger is not greeted anew.

    Nor is who asks in the middle of any talk whether somebody is there.
    """
    after_danger = not _CALLS.isdisjoint(intents) and state.risk.in_sight
    calls = after_danger or ("still_there" in intents and bool(state.said))
    here = calls and not state.risk.emergency
    return say(state, resources, "still_here", "greeting") if here else None


def _missed(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return that a program misses nobody, and the question behind it; the line stays."""
    if "would_you_miss_me" not in intents:
        return None
    kept = replace(state, risk=with_the_line(state.risk))
    return with_number(suicide_asked(kept, "miss_me", "about_bot", resources), resources)


def _safe_now(state: DialogueState, resources: Resources) -> Part:
    """Return the question whether it is safe; after something deadly, that feeling well is none."""
    if state.risk.worst is RiskLevel.IMMINENT and not state.risk.passed:
        if state.risk.harmed:
            return say(state, resources, "still_call", "crisis")
        if state.risk.may_be_harmed:  # "if anything was taken" comes before the question
            return safe_asked(replace(state, waiting=False), "not_so", "im_ok", resources)
        asked = safe_asked(replace(state, waiting=False), "safe_plainly", "im_ok", resources)
        return with_number(asked, resources)
    quiet = replace(state, waiting=False, risk=said_well(state.risk))
    return safe_asked(quiet, "im_ok", "im_ok", resources)


# In this order: the first that has a reply is heard.
_RULES = (
    _closed_by_hand,
    hurt_in_care,
    _after_a_birth,
    _with_child,
    for_a_child,
    after_violence,
    _after_amounts,
    in_an_emergency,
    _until_care,
    _at_an_edge,
    _with_somebody,
    towards_safety,
    _misunderstood,
    _unsaid,
    _about_oneself,
    _about_another,
    _corrected,
    _went_worse,
    _well,
    _for_them,
    _to_a_line,
    _talked_with,
    _still_here,
    _missed,
    _to_be_talked_out,
    _otherwise,
)
