"""Review mode: what the bot would do with each line of a file, beside what its label expects."""

import json
from collections.abc import Callable
from typing import Any

from bot.guide.bands import SEARCH
from bot.safety.levels import LEVELS

Explained = dict[str, Any]
LONGEST = 4096  # characters of a Telegram message


def reviewed(line: str, explain: Callable[[str], Explained]) -> dict[str, Any]:
    """Return one row of the table for a line: a message, or a labelled JSON object with ``text``.

    ``differs`` names what the label disagrees with: card, level, section or intent.
    """
    label = _labelled(line)
    text = label["text"] if label else line
    if utf16_length(text) > LONGEST:
        return {"text": text[:80], "error": "too_long"}
    told = explain(text)
    return {
        "text": text,
        "level": told["risk"]["level"],
        "crisis": told["crisis"],
        "section": _section(told),
        "reply": told["replies"][0]["text"] if told["replies"] else "",
        "label": _label(label),
        "differs": _differs(label, told),
    }


def utf16_length(text: str) -> int:
    """Return the length as Telegram counts it: UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def _labelled(line: str) -> dict[str, Any]:
    """Return the JSON object that a line holds, {} for a line that is simply a message."""
    if not line.lstrip().startswith("{"):
        return {}
    try:
        found = json.loads(line)
    except ValueError:
        return {}
    return found if isinstance(found, dict) and isinstance(found.get("text"), str) else {}


def _section(told: Explained) -> str:
    answer = told["answer"]
    offered = answer["choices"] if answer["kind"] == "choices" else None
    return answer["section"] or " / ".join(f"{slug}?" for slug in offered or [])


def _label(label: dict[str, Any]) -> str:
    gold = label.get("gold")
    parts = [label.get("level"), *(gold if isinstance(gold, list) else []), label.get("kind")]
    return ", ".join(str(part) for part in parts if part)


def _differs(label: dict[str, Any], told: Explained) -> list[str]:
    """Return what the bot does otherwise than the label says; the same measure as ``evaluate``."""
    answer, checks = told["answer"], []
    if isinstance(label.get("must_show_crisis"), bool):
        checks.append(("card", label["must_show_crisis"] != (told["crisis"] == "card")))
    if label.get("level") in LEVELS:
        checks.append(("level", label["level"] != told["risk"]["level"]))
    if isinstance(label.get("gold"), list):
        first = (answer["choices"] or [])[:1]
        checks.append(("section", first not in [[slug] for slug in label["gold"]]))
    if isinstance(label.get("slots"), dict):
        checks.append(("intent", told["intent"] != SEARCH))
    elif label.get("kind"):
        checks.append(("section", answer["kind"] == "section"))
    return [name for name, differs in checks if differs]
