"""Commands, and the words that do the same."""

import json
from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.answering import reading
from bot.dialogue.buttons import COUNTRY, CRISIS
from bot.dialogue.events import Commanded
from bot.dialogue.help.help_view import HelpView
from bot.dialogue.outcome import Part, Why, help_view, say, with_help
from bot.dialogue.replies import Button, Document, Reply, Rows
from bot.dialogue.resources import Resources
from bot.dialogue.saved import chosen_bytes, to_bytes
from bot.dialogue.search import finder
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.in_words import menu

_COUNTRIES_A_PAGE = 12
_FIRST_COUNTRIES = ("US", "GB", "CA", "AU", "IN", "IE", "NZ", "ZA", "NG", "PH", "DE", "MX")


def commanded(state: DialogueState, event: Commanded, resources: Resources) -> Part:
    """Return the answer to a command; an unknown one gets the list of those that work."""
    handler = _COMMANDS.get(event.name.casefold())
    if handler is None:
        html = f"{resources.wording.say('unknown_command')}\n\n{resources.wording.say('commands')}"
        return Part(state, (Reply(html, menu(resources)),), Why(intent="help"))
    return handler(state, event.argument.strip(), resources)


def _start(state: DialogueState, _argument: str, resources: Resources) -> Part:
    return with_help(say(state, resources, "welcome", "greeting", menu(resources)))


def _help(state: DialogueState, _argument: str, resources: Resources) -> Part:
    html = f"{resources.wording.say('about_bot')}\n\n{resources.wording.say('commands')}"
    return Part(state, (Reply(html, menu(resources)),), Why(intent="about_bot"))


def crisis(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return every way to reach a person in the chat's country."""
    view = help_view(state, resources)
    others = [line for line in view.country.line if line is not view.line and line.number]
    buttons = (_to_copy(state, resources), *resources.wording.rows(COUNTRY))
    if view.other is None:
        return with_help(say(state, resources, "crisis", "crisis", buttons, others=others))
    both = tuple(Button(one.name, f"country:{one.code}") for one in (view.country, view.other))
    rows = (*buttons, both)
    part = with_help(say(state, resources, "crisis", "crisis", rows, others=others))
    return part.beginning(resources.wording.say("or_there", help=HelpView(view.other, True)))


def _to_copy(state: DialogueState, resources: Resources) -> tuple[Button, ...]:
    """Return buttons that copy the emergency number and that of a line."""
    view, copy = help_view(state, resources), resources.wording.labels["copy"]
    numbers = dict.fromkeys((view.emergency, view.number))
    return tuple(Button(f"{copy} {number}", copy=number) for number in numbers)


def _find(state: DialogueState, argument: str, resources: Resources) -> Part:
    return finder.begin(state, argument, resources)


def guide(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return what there is to read."""
    return reading.contents(state, resources)


def country(state: DialogueState, argument: str, resources: Resources) -> Part:
    """Return the choice of countries, or the chosen one's number."""
    asking = replace(state, asked_country=True)
    if not argument:
        return say(asking, resources, "country_ask", "country", _countries(0, resources))
    found = resources.lines.named(argument)
    if found is None:
        return say(asking, resources, "country_unknown", "country", _countries(0, resources))
    state = replace(state, country=found.code, chosen=True, perhaps="", asked_country=False)
    html = resources.wording.say("country_set", help=HelpView(found, True))
    state = replace(state, there="")
    if state.risk.emergency and not state.risk.theirs:  # one number, and what to say
        rows = (_to_copy(state, resources), *resources.wording.rows(CRISIS))
        told = say(state, resources, "place_in_danger", "crisis", rows)
        part = with_help(told).beginning(html)
    else:
        part = crisis(state, "", resources).beginning(html)
    return Part(state, part.replies, Why(intent="country"))


def more_countries(state: DialogueState, page: int, resources: Resources) -> Part:
    """Return a further page of countries."""
    return say(state, resources, "country_ask", "country", _countries(page, resources))


def _countries(page: int, resources: Resources) -> Rows:
    codes = [*_FIRST_COUNTRIES, *sorted(set(resources.lines.countries) - set(_FIRST_COUNTRIES))]
    start = page * _COUNTRIES_A_PAGE
    names = [resources.lines.of(code) for code in codes[start : start + _COUNTRIES_A_PAGE]]
    buttons = [Button(entry.name, f"country:{entry.code}") for entry in names]
    rows = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    if start + _COUNTRIES_A_PAGE < len(codes):
        rows.append((resources.wording.button("more_results", f"countries:{page + 1}"),))
    return tuple(rows)


def _privacy(state: DialogueState, _argument: str, resources: Resources) -> Part:
    policy, contact = resources.policy_url, resources.contact
    return say(state, resources, "privacy", "privacy", policy=policy, contact=contact)


def forget(_state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return that all is deleted, and the wish that the channel deletes what it keeps."""
    fresh = DialogueState(country=resources.default_country)
    return replace(say(fresh, resources, "forgotten", "privacy"), forget=True)


def _my_data(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return everything that is kept of the chat, as a file: what will be saved after this turn."""
    state = replace(state, said="")
    chosen = chosen_bytes(state)
    kept = {
        "kept_for_one_day": json.loads(to_bytes(state)),
        "kept_for_thirty_days": json.loads(chosen) if chosen else {},
    }
    document = Document("mydata.json", json.dumps(kept, indent=2, ensure_ascii=False))
    part = say(state, resources, "mydata", "privacy")
    return part.changed(document=document, name="")  # nothing more to keep of it


def stop(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return that whatever ran (a plan, a search, a timer) has ended."""
    name = "plan_stopped" if state.plan else "search_over" if state.search else "stopped"
    after = replace(state, search=None, plan=0, waiting=False)
    return say(after, resources, name, "stop")


_COMMANDS: dict[str, Callable[[DialogueState, str, Resources], Part]] = {
    "start": _start,
    "help": _help,
    "crisis": crisis,
    "help_now": crisis,
    "find": _find,
    "guide": guide,
    "country": country,
    "privacy": _privacy,
    "mydata": _my_data,
    "forget": forget,
    "stop": stop,
    "cancel": stop,
    **dict.fromkeys(("emergency", "sos", "safety", "hotline", "helpline", "lines"), crisis),
    **dict.fromkeys(("therapist", "search"), _find),
}
# Commands that press a button: people try what a card offers.
PRESSES = {"plan": "plan", "minutes": "minutes", "timer": "minutes", "calm": "minutes"}
