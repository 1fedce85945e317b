"""What a pressed button does. An action is at most 64 bytes: a verb, a colon, an argument."""

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue import commands
from bot.dialogue.answering import feedback, reading
from bot.dialogue.buttons import (
    EASED,
    FROM_OR_FOR,
    FROM_WHOM,
    HUSH,
    MINUTES,
    NO_CALL,
    PLAN,
    RATHER_NOT,
    SAFE_UNSURE,
    TALK,
    TELL,
    THINKING,
    TIMERS,
    WHO,
)
from bot.dialogue.help import plan, timer
from bot.dialogue.help.asked_plainly import safe_asked, suicide_asked
from bot.dialogue.help.cards import full_card
from bot.dialogue.help.in_an_emergency import passed_on
from bot.dialogue.outcome import Part, Why, help_view, say, with_help, with_number
from bot.dialogue.replies import Row
from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import said_well, taken_back, told_by_answer, with_the_line
from bot.dialogue.search import buttons as search_buttons
from bot.dialogue.search import finder
from bot.dialogue.state import ON_LINES, DialogueState
from bot.dialogue.talk import threads
from bot.dialogue.talk.in_words import menu
from bot.dialogue.talk.wish_replies import replied
from bot.safety.levels import DYING, RiskLevel


def tapped(state: DialogueState, action: str, resources: Resources) -> Part:
    """Return the answer to a button; one from an older time gets the menu, never an error."""
    verb, _, argument = action.partition(":")
    if verb in _SAYS:
        return say(state, resources, _SAYS[verb], "crisis")
    if verb in _HOLDING_HELP:
        name, rows = _HOLDING_HELP[verb]
        return with_help(say(state, resources, name, "crisis", resources.wording.rows(*rows)))
    if verb in _OVER_THE_NUMBER:
        name, intent, rows = _OVER_THE_NUMBER[verb]
        return with_number(
            say(state, resources, name, intent, resources.wording.rows(*rows)), resources
        )
    handler = _VERBS.get(verb)
    part = handler(state, argument, resources) if handler else None
    return part or say(state, resources, "stale", "unclear", menu(resources))


def _section(state: DialogueState, slug: str, resources: Resources) -> Part | None:
    known = slug in resources.guide.sections
    return reading.section(state, slug, resources) if known else None


def _more(state: DialogueState, slug: str, resources: Resources) -> Part | None:
    known = slug in resources.guide.sections
    return reading.more_of(replace(state, topic=slug), resources) if known else None


def _wish(state: DialogueState, wish: str, resources: Resources) -> Part | None:
    return replied(threads.begun_by(state, wish), (wish,), resources, tapped)


def _no_injury(state: DialogueState, _argument: str, resources: Resources) -> Part:
    buttons = resources.wording.rows((("talk", "talk"), *MINUTES))
    return say(state, resources, "no_injury", "crisis", buttons)


def _safe(state: DialogueState, answer: str, resources: Resources) -> Part:
    if answer == "no":
        return _card(state, RiskLevel.IMMINENT, resources)
    if answer in ("plainly", "later", "what-if"):
        name = f"safe_{answer.replace('-', '_')}"
        return with_number(safe_asked(state, name, "crisis", resources), resources)
    if answer == "yes":
        state = replace(state, risk=said_well(taken_back(state.risk)))
    elif answer == "unsure":  # the number stays as if nothing had been said to be well
        state = replace(state, risk=replace(state.risk, calm=0, well=0))
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


def _meant(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return the question that a joke needs once it is taken back, or the card it was one about."""
    if state.risk.open and state.risk.worst >= RiskLevel.PASSIVE:
        return _card(state, RiskLevel.ACTIVE, resources)
    rows = resources.wording.rows((*THINKING, *RATHER_NOT))
    return with_number(say(state, resources, "not_joking", "share", rows), resources)


def _thinking(state: DialogueState, answer: str, resources: Resources) -> Part:
    if answer == "yes":
        return _card(state, RiskLevel.ACTIVE, resources)
    if answer == "no":
        return with_help(say(state, resources, "thinking_no", "crisis"))
    name = "thinking_what_if" if answer == "what-if" else "sign_heard_again"
    return with_number(suicide_asked(state, name, "share", resources), resources)


def _otherwise(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return that more was read into it than was meant; the line stays, and so does the memory."""
    well = replace(state, risk=said_well(state.risk))
    return with_number(say(well, resources, "read_otherwise", "share"), resources)


def _given_up(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return the plain question to who gives up after a search; the line stays from then on."""
    kept = replace(state, risk=with_the_line(state.risk))
    return with_number(suicide_asked(kept, "given_up", "share", resources), resources)


def _how_now(state: DialogueState, answer: str, resources: Resources) -> Part:
    """Return what follows from how it is now, of who has come back."""
    kept = replace(state, risk=with_the_line(state.risk))
    if answer == "bad":
        return with_number(suicide_asked(kept, "sign_heard", "share", resources), resources)
    if answer == "through":
        return with_number(safe_asked(kept, "got_through", "share", resources), resources)
    return with_number(say(state, resources, "lighter_now", "share"), resources)


def _plan_again(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return the plan from its first question, to who began it some time ago."""
    return plan.begin(state, resources).beginning(resources.wording.say("plan_once_more"))


def _safer(state: DialogueState, _argument: str, resources: Resources) -> Part:
    return plan.safer(state, resources)


_IN_DANGER = {
    "self": RiskLevel.ACTIVE,
    "somebody": RiskLevel.VIOLENCE,
    "other": RiskLevel.THIRD_PARTY,
}


def _unsafe(state: DialogueState, whom: str, resources: Resources) -> Part:
    """Return the card for who is not safe from themselves, or from somebody, or worries.

    Who says only where they are not safe is asked from whom once more; who says only that somebody
    is in danger is asked who.
    """
    if whom == "where":
        rows = resources.wording.rows(FROM_WHOM, SAFE_UNSURE)
        return with_number(say(state, resources, "unsafe_where", "share", rows), resources)
    if whom == "who":
        rows = resources.wording.rows(*WHO)
        return with_number(say(state, resources, "who_is_in_danger", "share", rows), resources)
    if whom == "whom":
        rows = resources.wording.rows(FROM_OR_FOR)
        return with_number(say(state, resources, "from_or_for", "share", rows), resources)
    if whom == "nobody":
        return with_help(say(state, resources, "thinking_no", "crisis"))
    return _card(state, _IN_DANGER[whom], resources)


def _eased(state: DialogueState, answer: str, resources: Resources) -> Part:
    if answer == "worse":
        worst = state.risk.worst
        own = worst >= RiskLevel.PASSIVE
        level = max(RiskLevel.ACTIVE, worst) if own else RiskLevel.PASSIVE
        return _card(state, level, resources)
    if answer == "no":
        rows = resources.wording.rows(
            (("plan", "plan"), ("timer_5", "timer:5")), (*EASED, ("eased_worse", "eased:worse"))
        )
        return with_number(say(state, resources, "eased_no", "crisis", rows), resources)
    well = replace(state, risk=said_well(state.risk))
    return say(well, resources, "eased_yes", "crisis")


def _countries(state: DialogueState, page: str, resources: Resources) -> Part | None:
    return commands.more_countries(state, int(page), resources) if page.isdigit() else None


def _plan(state: DialogueState, _argument: str, resources: Resources) -> Part:
    return plan.begin(state, resources)


def _cant_call(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return other ways than a call: silent ones where somebody may be listening."""
    hidden = state.risk.open and state.risk.hurt and state.risk.worst is RiskLevel.VIOLENCE
    if hidden:
        return with_help(say(state, resources, "cant_call_hidden", "crisis"))
    if state.there and state.risk.theirs and state.risk.emergency:
        return passed_on(state, resources)
    view, rows = help_view(state, resources), resources.wording.rows(PLAN)
    if state.risk.open and not state.risk.emergency and not (view.text or view.chat):
        return with_help(say(state, resources, "no_line_to_write_to", "crisis"))
    told = state.risk.open and not state.risk.emergency and state.risk.worst not in DYING
    if told or (not state.risk.open and state.said.startswith(ON_LINES)):
        name = "no_voice" if state.said == "may_i_text" else "may_i_text"
        return with_number(say(state, resources, name, "ask", rows), resources)
    return say(state, resources, "cant_call", "crisis", () if state.risk.emergency else rows)


# Buttons that only say something: alone, holding the numbers, or with the number under it.
_SAYS = {
    "with-someone": "with_someone",
    "called": "called",
    "call": "call_for_me",
    "rather-not": "rather_not_say",
    "talk": "talk_led_here",
    "hush": "quiet_for_a_bit",
    "clear": "clear_chat",
}
_HOLDING_HELP: dict[str, tuple[str, tuple[Row, ...]]] = {
    "minutes": ("minutes", (TIMERS, EASED)),
    "injury": ("firstaid", (HUSH,)),
    "now": ("help_now", ()),
    "sick-wound": ("wound_worse", ()),
}
_OVER_THE_NUMBER: dict[str, tuple[str, str, tuple[Row, ...]]] = {
    "picked": ("picks_one", "crisis", (TIMERS, EASED)),
    "tried": ("went_through", "crisis", (EASED, TIMERS)),
    "see-wound": ("wound_seen", "crisis", (HUSH,)),
    "why-asked": ("why_asked", "about_bot", (TALK,)),
    "plan-kept": ("plan_kept", "plan", (PLAN[:1],)),
    "no-plan-yet": ("no_plan_yet", "ask", (PLAN,)),
    "dont-meet": ("dont_meet", "crisis", (TELL,)),
    "weighing": ("weighing", "share", ()),
    "for-writers": ("for_writers", "ask", ()),
    "medicine": ("medicine", "ask", ()),
}


def _tell(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return words with which to tell somebody: of what was told here, and of no more."""
    name = "tell_of_dying" if state.risk.of_dying_alone else "tell_someone"
    return say(state, resources, name, "crisis")


def _line_failed(state: DialogueState, _argument: str, resources: Resources) -> Part:
    kept = replace(state, risk=with_the_line(state.risk))
    return with_number(say(kept, resources, "line_failed", "crisis"), resources)


def _off_medicine(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return the question whether it is safe, to who stopped a medicine on their own."""
    kept = replace(state, risk=with_the_line(state.risk))
    return with_number(safe_asked(kept, "off_medicine", "share", resources), resources)


_VERBS: dict[str, Callable[[DialogueState, str, Resources], Part | None]] = {
    "s": _section,
    "m": _more,
    "w": _wish,
    "cant-call": _cant_call,
    "no-injury": _no_injury,
    "safe": _safe,
    "near": _near,
    "meant": _meant,
    "eased": _eased,
    "thinking": _thinking,
    "line-failed": _line_failed,
    "tell": _tell,
    "off-medicine": _off_medicine,
    "otherwise": _otherwise,
    "given-up": _given_up,
    "how-now": _how_now,
    "plan-again": _plan_again,
    "safer": _safer,
    "unsafe": _unsafe,
    "helped": feedback.given,
    "timer": timer.begin,
    "plan": _plan,
    "stop": commands.stop,
    "forget": commands.forget,
    "country": commands.country,
    "countries": _countries,
    "crisis": commands.crisis,
    "guide": commands.guide,
    "find": finder.begin,
    **search_buttons.VERBS,
}
