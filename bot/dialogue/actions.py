"""What a pressed button does. An action is at most 64 bytes: a verb, a colon, an argument."""

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue import commands, feedback, finder, plan, reading, search_buttons, timer
from bot.dialogue.as_things_stand import safe_asked
from bot.dialogue.buttons import EASED, HUSH, MINUTES, NO_CALL, PLAN, RATHER_NOT, THINKING, TIMERS
from bot.dialogue.cards import full_card
from bot.dialogue.in_words import menu
from bot.dialogue.outcome import Part, Why, help_view, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk_memory import said_well, told_by_answer
from bot.dialogue.state import DialogueState
from bot.safety.levels import RiskLevel


def tapped(state: DialogueState, action: str, resources: Resources) -> Part:
    """Return the answer to a button; one from an older time gets the menu, never an error."""
    verb, _, argument = action.partition(":")
    if verb in _SAYS:
        return say(state, resources, _SAYS[verb], "crisis")
    handler = _VERBS.get(verb)
    part = handler(state, argument, resources) if handler else None
    return part or say(state, resources, "stale", "unclear", menu(resources))


def _section(state: DialogueState, slug: str, resources: Resources) -> Part | None:
    known = slug in resources.guide.sections
    return reading.section(state, slug, resources) if known else None


def _more(state: DialogueState, slug: str, resources: Resources) -> Part | None:
    known = slug in resources.guide.sections
    return reading.more_of(replace(state, topic=slug), resources) if known else None


def _minutes(state: DialogueState, _argument: str, resources: Resources) -> Part:
    buttons = resources.wording.rows(TIMERS, EASED)
    return with_help(say(state, resources, "minutes", "crisis", buttons))


def _injury(state: DialogueState, _argument: str, resources: Resources) -> Part:
    buttons = resources.wording.rows(HUSH)
    return with_help(say(state, resources, "firstaid", "crisis", buttons))


def _no_injury(state: DialogueState, _argument: str, resources: Resources) -> Part:
    buttons = resources.wording.rows((("talk", "talk"), *MINUTES))
    return say(state, resources, "no_injury", "crisis", buttons)


def _safe(state: DialogueState, answer: str, resources: Resources) -> Part:
    if answer == "no":
        return _card(state, RiskLevel.IMMINENT, resources)
    if answer in ("plainly", "later"):
        return with_number(safe_asked(state, f"safe_{answer}", "crisis", resources), resources)
    if answer == "yes":
        state = replace(state, risk=said_well(state.risk))
    name = "safe_yes" if answer == "yes" else "safe_unsure"
    buttons = resources.wording.rows(PLAN)
    return with_help(say(state, resources, name, "crisis", buttons))


def _card(state: DialogueState, level: RiskLevel, resources: Resources) -> Part:
    """Return the card that an answer brings."""
    told = replace(state, risk=told_by_answer(state.risk, level))
    card = full_card(f"card_{level.label}", help_view(state, resources), resources.wording)
    return Part(told, (card,), Why(intent="crisis"))


def _near(state: DialogueState, answer: str, resources: Resources) -> Part:
    """Return what follows from whether somebody can be near."""
    name = "near_yes" if answer == "yes" else "near_no"
    buttons = resources.wording.rows(NO_CALL)
    return with_help(say(state, resources, name, "crisis", buttons))


def _weighing(state: DialogueState, _argument: str, resources: Resources) -> Part:
    return with_number(say(state, resources, "weighing", "share"), resources)


def _meant(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return the question that a joke needs once it is taken back, or the card it was one about."""
    if state.risk.open and state.risk.worst >= RiskLevel.PASSIVE:
        return _card(state, RiskLevel.ACTIVE, resources)
    rows = resources.wording.rows((*THINKING, *RATHER_NOT))
    return with_number(say(state, resources, "not_joking", "share", rows), resources)


def _now(state: DialogueState, _argument: str, resources: Resources) -> Part:
    return with_help(say(state, resources, "help_now", "crisis"))


def _thinking(state: DialogueState, answer: str, resources: Resources) -> Part:
    if answer == "yes":
        return _card(state, RiskLevel.ACTIVE, resources)
    return with_help(say(state, resources, "thinking_no", "crisis"))


def _unsafe(state: DialogueState, whom: str, resources: Resources) -> Part:
    """Return the card for who is not safe from themselves, or from somebody."""
    level = RiskLevel.ACTIVE if whom == "self" else RiskLevel.VIOLENCE
    return _card(state, level, resources)


def _eased(state: DialogueState, answer: str, resources: Resources) -> Part:
    if answer == "worse":
        worst = state.risk.worst
        own = worst >= RiskLevel.PASSIVE
        level = max(RiskLevel.ACTIVE, worst) if own else RiskLevel.PASSIVE
        return _card(state, level, resources)
    if answer == "no":
        rows = resources.wording.rows((("plan", "plan"), ("timer_5", "timer:5")), EASED)
        return with_number(say(state, resources, "eased_no", "crisis", rows), resources)
    well = replace(state, risk=said_well(state.risk))
    return say(well, resources, "eased_yes", "crisis")


def _country(state: DialogueState, code: str, resources: Resources) -> Part:
    return commands.country(state, code, resources)


def _countries(state: DialogueState, page: str, resources: Resources) -> Part | None:
    return commands.more_countries(state, int(page), resources) if page.isdigit() else None


def _guide(state: DialogueState, _argument: str, resources: Resources) -> Part:
    return reading.contents(state, resources)


def _plan(state: DialogueState, _argument: str, resources: Resources) -> Part:
    return plan.begin(state, resources)


def _cant_call(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return other ways than a call: silent ones where somebody may be listening."""
    hidden = state.risk.open and state.risk.hurt and state.risk.worst is RiskLevel.VIOLENCE
    if hidden:
        return with_help(say(state, resources, "cant_call_hidden", "crisis"))
    return say(state, resources, "cant_call", "crisis")


# Buttons that only say something.
_SAYS = {
    "with-someone": "with_someone",
    "called": "called",
    "rather-not": "rather_not_say",
    "talk": "talk_led_here",
    "hush": "quiet_for_a_bit",
    "tell": "tell_someone",
    "clear": "clear_chat",
}
_VERBS: dict[str, Callable[[DialogueState, str, Resources], Part | None]] = {
    "s": _section,
    "m": _more,
    "cant-call": _cant_call,
    "minutes": _minutes,
    "injury": _injury,
    "no-injury": _no_injury,
    "safe": _safe,
    "near": _near,
    "weighing": _weighing,
    "now": _now,
    "meant": _meant,
    "eased": _eased,
    "thinking": _thinking,
    "unsafe": _unsafe,
    "helped": feedback.given,
    "timer": timer.begin,
    "plan": _plan,
    "stop": commands.stop,
    "forget": commands.forget,
    "country": _country,
    "countries": _countries,
    "crisis": commands.crisis,
    "guide": _guide,
    "find": finder.begin,
    **search_buttons.VERBS,
}
