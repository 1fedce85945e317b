"""PROTOCOL.md: what the bot does at each level of risk, from the data it runs on."""

import datetime
import re
import tomllib
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.assembly import Content, load_content, load_lessons
from bot.check.wording import load_safe_words
from bot.content import KNOWLEDGE, Problems
from bot.dialogue.help.cards import CARD_OF_GROUP, full_card
from bot.dialogue.help.crisis import HONEST_EVERY
from bot.dialogue.help.help_view import HelpView
from bot.dialogue.replies import plain_text
from bot.dialogue.risk.risk_memory import TIMES_WELL_TO_CLOSE
from bot.errors import ContentError
from bot.safety.crisis_lines import WORLDWIDE_FINDER, CrisisLines
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import fingerprint, load_entries

_FIRST_COMMENT = re.compile(r"\{#\s*(?:\([^)]*\)\s*)?(.*?)(?:\s*You can use:.*)?#\}", re.DOTALL)
_RISK = "risk/en.toml"
_SHOWN = {Help.NONE: "the answer alone", Help.ROW: "a row under the answer", Help.CARD: "a card"}


def protocol(folder: Path = KNOWLEDGE) -> str:
    """Return the protocol in Markdown; raises ContentError with every problem at once."""
    content = load_content(folder)
    problems: Problems = []
    safe = load_safe_words(folder, problems)
    if safe is None:
        raise ContentError(problems)
    environment = Environment(
        loader=FileSystemLoader(folder / "operator"),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701  # nosec B701  # Markdown from our own files alone
        trim_blocks=True,
        lstrip_blocks=True,
    )
    said = environment.get_template("protocol.md.j2").render(
        **_levels(folder),
        **_texts(content, folder),
        lexicon=_lexicon(folder),
        fitted_on=content.reader.fitted_on,
        countries=len(content.lines.countries),
        lines=sum(len(country.line) for country in content.lines.countries.values()),
        oldest=_oldest(content.lines),
        safe=safe,
        honest_every=HONEST_EVERY,
        times_well=TIMES_WELL_TO_CLOSE,
        finder=WORLDWIDE_FINDER,
    )
    return re.sub(r"\n{3,}", "\n\n", said).strip() + "\n"


def _levels(folder: Path) -> dict[str, Any]:
    cases, _ = load_lessons(folder)
    entries = load_entries(folder / _RISK, []).both
    levels = [
        {
            "label": level.label,
            "shown": _SHOWN[level.help_shown],
            "families": sum(entry.level is level for entry in entries),
            "cases": sum(case.expected is level for case in cases),
        }
        for level in RiskLevel
    ]
    return {"levels": levels, "cases": len(cases)}


def _texts(content: Content, folder: Path) -> dict[str, Any]:
    wording, view = content.wording, HelpView(content.lines.of("US"), chosen=True)
    of_group = {name: group for group, name in CARD_OF_GROUP}
    cards = []
    for name in (n for n in wording.names() if n.startswith("card_")):
        when = _when(folder / "replies" / "en" / f"{name}.html.j2")
        group = f" Chosen by the group *{of_group[name]}*." if name in of_group else ""
        text = plain_text(full_card(name, view, wording).html)
        cards.append({"name": name.removeprefix("card_"), "when": when + group, "text": text})
    resort = {"name": "last resort", "when": _when(folder / "replies/en/last_resort.html.j2")}
    cards.append({**resort, "text": plain_text(wording.say("last_resort", help=view))})
    rows = [
        {"name": name.replace("_", " "), "text": plain_text(wording.say(name, help=view))}
        for name in wording.names()
        if name == "row" or name.startswith("row_")
    ]
    return {"cards": cards, "rows": rows}


def _when(path: Path) -> str:
    """Return what a template's first comment says of it."""
    found = _FIRST_COMMENT.match(path.read_text(encoding="utf-8"))
    return " ".join(found[1].split()) if found else ""


def _lexicon(folder: Path) -> dict[str, Any]:
    entries = load_entries(folder / _RISK, [])
    version = fingerprint(tomllib.loads((folder / _RISK).read_text("utf-8")))
    return {"terms": len(entries.terms), "guards": len(entries.guards), "version": version}


def _oldest(lines: CrisisLines) -> datetime.date:
    return min(line.checked_on for country in lines.countries.values() for line in country.line)
