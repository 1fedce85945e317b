"""Every reply in every state: each country's help, and every value that a template is given."""

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from jinja2 import TemplateError, meta
from markupsafe import Markup

from bot.content import read_text, shown
from bot.dialogue.help.help_view import HelpView
from bot.dialogue.replies import Wording
from bot.safety.crisis_lines import CrisisLines

_LONGEST = 4096  # characters of one message of Telegram
_TAG = re.compile(r"<(/?)([a-z]+)[^>]*>")
_NO_SUCH = re.compile(r"'[\w. ]+' has no attribute ('\w+')")  # how Jinja names a missing value
_LET_THROUGH = {"a", "b", "i", "u", "s", "code", "pre", "blockquote"}
# Said by name alone, without a country's help (see the calls in bot/dialogue and bot/channels).
_WITHOUT_HELP = {
    "about_bot", "also_asked", "commands", "description", "first_message", "group", "late",
    "modality_no", "modality_unknown", "modality_yes", "only_english", "picked",
    "provider", "results", "section", "serving", "short_description", "title_near", "title_online",
    "title_online_ask", "title_no_psychiatrist", "title_prescribers", "title_state",
    "unknown_command", "wishes_noted",
}  # fmt: skip


class _Line:
    """A crisis line in the state of a value that is there."""

    name, phone, number, after_dial = "A line", "116 123", "116 123", "press 1"
    sms, sms_word, chat_url, hours, day_and_night = "85258", "HELLO", "https://x.org", "9-17", False
    url = "https://x.org"


class _Help:
    """A country's help among several."""

    name, emergency, number, line = "A country", "112", "116 123", _Line


class _Source:
    title, publisher, medical_reviewer = "A page", "A publisher", "A reviewer, MD"
    medically_reviewed_on = read_on = datetime.date(2025, 5, 23)


_MATCH = {
    "name": "A <person>", "title": "psychologist", "town": "Austin, TX", "treats": "Anxiety",
    "remote": "yes", "licence_verified": False, "listed_on": datetime.date(2025, 5, 23),
}  # fmt: skip
_MATCHES = [
    {**_MATCH, "miles": miles, "online": online, "address": there, "phone": there,
     "licence": there, "old": bool(there), "unknown": ""}
    for miles, online, there in ((0.4, True, "1 Main St"), (12.0, False, ""), (None, True, "x"),
                                 (None, False, ""))
]  # fmt: skip
# What each value may be: every state that a template can meet. Add a new value here.
VALUES: Mapping[str, tuple[Any, ...]] = {
    "body": (Markup("<b>x</b>"),),
    "contact": ("", "help@example.org"),
    "first": ("", "Hello"),
    "groups": ([], [{"title": "Near Austin", "cards": ["x", "y"]}]),
    "here": ("", "999"),
    "likely": ([_Help, _Help],),
    "line": (None, _Line),
    "listed": ("A <person>",),
    "listing": (Markup("<b>x</b>"),),
    "match": tuple(_MATCHES),
    "minutes": (5,),
    "nearest": (None, 40),
    "others": ([], [_Line]),
    "place": ("Toronto",),
    "policy": ("", "https://example.org/privacy"),
    "radius": (25,),
    "nothing_asked": (False, True),
    "others_did": (False, True),
    "of_medicine": (False, True),
    "reason": ("distance", "specialty", "provider_type", "both", "online", "refused", ""),
    "profession": (False, True),
    "reviewers": ("", "A person, psychologist"),
    "sentence": ("Only English is read.",),
    "found": ((), ((_Line, _Help), (_Line, _Help))),
    "service": (_Line,),
    "source": (_Source,),
    "special": (None, _Line),
    "specialty": ("", "Panic"),
    "state": ("Texas",),
    "text": ("<00000>",),
    "title": ("What self-harm is",),
    "no_ages": (False, True),
    "nobody_near": (0, 25),
    "unnamed": ("", "Grief"),
    "where": ("Austin, TX",),
    "whole_state": (False, True),
    "said_before": (False, True),
    "how": ("", "oprime 2"),
    "wishes": ("", "costs, languages"),
}


@dataclass(frozen=True, slots=True)
class _Template:
    """One reply: its name, where it stands, and what it uses."""

    name: str
    where: str
    uses: frozenset[str]


def reply_problems(wording: Wording, lines: CrisisLines, folder: Path) -> Iterator[str]:
    """Yield what goes wrong with any reply in any state, one line a reply."""
    for template in _templates(wording, folder):
        unknown = sorted(template.uses - VALUES.keys() - {"help"})
        if unknown:
            yield f"{template.where}: {_unknown(unknown[0])}"
        elif "help" in template.uses and template.name in _WITHOUT_HELP:
            yield f"{template.where}: {{{{ help }}}} is not given to it: delete it"
        else:
            problem = next(_problems_of(template, wording, lines), "")
            if problem:
                yield f"{template.where}: {problem}"


def us_text(name: str, wording: Wording, lines: CrisisLines) -> str:
    """Return a reply's HTML with the first of each value, in the United States; "" if broken."""
    values = {key: options[-1] for key, options in VALUES.items()}
    try:
        return wording.say(name, help=HelpView(lines.of("US"), chosen=True), **values)
    except (TemplateError, TypeError, ValueError):
        return ""


def _templates(wording: Wording, folder: Path) -> Iterator[_Template]:
    for name in wording.names():
        path = folder / "replies" / "en" / f"{name}.html.j2"
        own = path.is_file()
        where = shown(path) if own else f"{shown(path.parent / 'short.toml')}: say {name!r}"
        source = read_text(path, []) if own else wording.short[name]
        try:
            uses = meta.find_undeclared_variables(wording.environment.parse(source))
        except TemplateError:
            continue  # told where the replies are loaded
        yield _Template(name, where, frozenset(uses))


def _problems_of(template: _Template, wording: Wording, lines: CrisisLines) -> Iterator[str]:
    names = sorted(template.uses - {"help"})
    for chosen in product(*(VALUES[name] for name in names)):
        values = dict(zip(names, chosen, strict=True))
        for help_view in _help(template, lines):
            try:
                given = values if template.name in _WITHOUT_HELP else {**values, "help": help_view}
                said = wording.say(template.name, **given)
            except (TemplateError, TypeError, ValueError) as error:
                told = _NO_SUCH.sub(r"there is no value \1", str(error))
                yield f"cannot be shown for {help_view.country.code}: {told}: correct its name"
                return
            yield from _html_problems(said)


def _help(template: _Template, lines: CrisisLines) -> Iterator[HelpView]:
    if "help" not in template.uses:
        yield HelpView(lines.of("US"), chosen=True)
        return
    for country in lines.countries.values():
        yield HelpView(country, chosen=True)
        yield HelpView(country, chosen=False)
        yield HelpView(country, chosen=False, other=lines.of("US"))


def _html_problems(said: str) -> Iterator[str]:
    if not said:
        yield "says nothing: write something or delete it"
    if len(said) > _LONGEST:
        yield f"has {len(said)} characters: Telegram takes {_LONGEST}: shorten it"
    opened: list[str] = []
    for match in _TAG.finditer(said):
        closing, tag = match.groups()
        if tag not in _LET_THROUGH:
            yield f"<{tag}> is not let through by Telegram: use <b>, <i> or <a href>"
        elif not closing:
            opened.append(tag)
        elif not opened or opened.pop() != tag:
            yield f"</{tag}> closes nothing: write <{tag}> before it or delete it"
    if opened:
        yield f"<{opened[-1]}> is never closed: write </{opened[-1]}> after it"


def _unknown(name: str) -> str:
    known = ", ".join(sorted([*VALUES, "help"]))
    return f"{{{{ {name} }}}} is not a value: correct its spelling; there are {known}"
