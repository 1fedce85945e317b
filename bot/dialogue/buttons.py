"""Rows of buttons, each button by (the name of its words, its action), and those under a card."""

from bot.dialogue.help.help_view import HelpView
from bot.dialogue.replies import Button, Row, Rows, Wording
from bot.safety.levels import RiskLevel

MENU: Row = (("guide", "guide"), ("find", "find"), ("crisis", "crisis"))
FIND: Row = (("find", "find"),)
CRISIS: Row = (("crisis", "crisis"),)
SAFE: Row = (("safe_yes", "safe:yes"), ("safe_unsure", "safe:unsure"), ("safe_no", "safe:no"))
SAFE_UNSURE: Row = (("safe_unsure", "safe:unsure"),)
FROM_WHOM: Row = (("from_myself", "unsafe:self"), ("from_somebody", "unsafe:somebody"))
WHO: tuple[Row, ...] = (
    (("me_from_myself", "unsafe:self"), ("me_from_somebody", "unsafe:somebody")),
    (("somebody_else", "unsafe:other"), ("nobody", "unsafe:nobody")),
)
FROM_OR_FOR: Row = (("worried_for_them", "unsafe:other"), ("not_safe_from_them", "unsafe:somebody"))
THINKING: Row = (("safe_yes", "thinking:yes"), ("safe_no", "thinking:no"))
RATHER_NOT: Row = (("rather_not", "rather-not"),)
MINUTES: Row = (("minutes", "minutes"),)
PLAN: Row = (("plan", "plan"), *MINUTES)
TALK: Row = (("minutes", "minutes"), ("plan", "plan"))
TELL: Row = (("tell_someone", "tell"),)
_CANT_CALL: Row = (("cant_call", "cant-call"),)
NO_CALL: Row = (*_CANT_CALL, *MINUTES)
HUSH: Row = (("talk", "talk"), ("hush", "hush"))
TIMERS: Row = (("timer_5", "timer:5"), ("timer_15", "timer:15"))
EASED: Row = (("eased_yes", "eased:yes"), ("eased_no", "eased:no"))
STOP: Row = (("stop", "stop"),)
CLEAR: Row = (("clear_chat", "clear"),)
LINES: Row = (*CRISIS, *CLEAR)
SIGNS: Row = (("signs", "s:warning-signs"),)
LOOK: Row = (*SIGNS, *FIND)
_CALLED: Row = (("called", "called"),)
WOUND_HELP: Row = (("injury_help", "injury"),)
DONE: Row = (*_CALLED, *WOUND_HELP)
NO_INJURY: Row = (("no", "no-injury"),)
RESUME: Row = (("resume", "resume"),)
CHANGE: Row = (("change", "change"),)
OVER: Row = (*CHANGE, ("start_over", "over"))
ONLINE: Row = (("try_online", "relax:online"),)
WIDER: Row = (("wider", "relax:wider"), *ONLINE)
REPORT: Row = (("report", "report"),)
NEXT: Row = (("more_results", "next"),)
ANYWHERE: Row = (("any_place", "anywhere"),)
CANCEL: Row = (("cancel", "stop"),)
COUNTRY: Row = (("country", "country"),)
_INJURY: Row = (("injury_yes", "injury"), ("injury_both", "injury"))
_HIDDEN: Row = (("injury_yes", "injury"), *NO_INJURY)
_EMERGENCIES = frozenset({"card_imminent", "card_third_party_urgent", "card_birth_emergency"})
EMERGENCY: tuple[Row, ...] = ((*_CANT_CALL, ("with_someone", "with-someone")), _CALLED)
_UNDER: dict[str, tuple[Row, ...]] = {
    "card_imminent": EMERGENCY,
    **dict.fromkeys(("card_active", "card_passive", "card_minor"), (SAFE, PLAN)),
    "card_self_harm": (_INJURY, (("injury_no", "minutes"), *NO_INJURY)),
    "card_hiding": (_HIDDEN, TELL),
    "card_urge": (TALK,),
    "card_third_party": (SIGNS,),
    "card_third_party_urgent": (_CANT_CALL,),
    "card_birth_emergency": (_CANT_CALL,),
    "card_unwanted_thoughts": (MINUTES,),
    **dict.fromkeys(("card_violence", "card_held", "card_young_hurt", "card_witness"), (CLEAR,)),
    "card_methods": (THINKING, RATHER_NOT),
}
_UNDER_AGAIN = {RiskLevel.THIRD_PARTY: SIGNS, RiskLevel.VIOLENCE: CLEAR}


def under_card(name: str, view: HelpView, wording: Wording) -> Rows:
    """Return the buttons under a card that is said in full."""
    return (*wording.rows(*_UNDER.get(name, ())), *_reach(name, view, wording))


def under_card_again(name: str, level: RiskLevel, view: HelpView, wording: Wording) -> Rows:
    """Return the buttons under a repeated card: they fit whose risk it is."""
    doors = _UNDER_AGAIN.get(level, PLAN)
    if name == "card_self_harm":  # a wound comes first, whatever else was asked
        doors = (*WOUND_HELP, *doors)
    return (*wording.rows(doors), *_reach("", view, wording))


def _reach(name: str, view: HelpView, wording: Wording) -> Rows:
    """Return the buttons that copy a number, open a chat, or choose the country."""
    numbers = (view.emergency, view.number) if name in _EMERGENCIES else (view.number,)
    copy, chat = wording.labels["copy"], view.line.chat_url if view.line else ""
    copies = tuple(Button(f"{copy} {number}", copy=number) for number in dict.fromkeys(numbers))
    chats: Rows = ((Button(wording.labels["chat"], url=chat),),) if chat else ()
    return (copies, *chats, *(() if view.chosen else wording.rows(COUNTRY)))
