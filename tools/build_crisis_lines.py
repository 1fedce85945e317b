#!/usr/bin/env python3
"""Rebuild knowledge/crisis_lines/<cc>.toml from a compiled crisis_resources.json.

Usage: python tools/build_crisis_lines.py crisis_resources.json knowledge/crisis_lines

Only services that may be shown are taken: an entry with ``display`` other than yes or true is
left out (an entry without the field was already cleared by the compilers of the list). A number
without a source is left out. Numbers are copied as text, letter by letter; nothing is computed.
"""

import json
import sys
from pathlib import Path
from typing import Any

PLAIN_HOURS = ("24/7", "daily 9:00-24:00", "daily 14:00-23:00", "daily 8:00-24:00", "15:30-00:30")
_FIELDS = ("name", "phone", "e164", "after_dial", "chat_url", "url", "cost")


def text(value: str) -> str:
    """Return a TOML string."""
    return json.dumps(" ".join(value.split()), ensure_ascii=False)


def listed(values: list[str]) -> str:
    """Return a TOML list of strings."""
    return "[" + ", ".join(text(value) for value in values) + "]"


def may_show(service: dict[str, Any]) -> bool:
    """Return whether the entry is cleared for display."""
    return service.get("display", "yes") in ("yes", True)


def sources(entries: list[dict[str, str]]) -> str:
    """Return the sources, newest first, as a TOML list."""
    ordered = sorted(entries, key=lambda entry: entry["date"], reverse=True)
    return listed([f"{entry['url']} ({entry['date']})" for entry in ordered])


def line(service: dict[str, Any], checked_on: str) -> list[str]:
    """Return one crisis line as TOML."""
    rows = ["", "[[line]]", f"id = {text(service['id'])}"]
    rows += [f"{key} = {text(service[key])}" for key in _FIELDS if service.get(key)]
    if service.get("sms"):
        rows.append(f"sms = {text(service['sms']['number'])}")
        if service["sms"].get("word"):
            rows.append(f"sms_word = {text(service['sms']['word'])}")
    if service.get("hours") in PLAIN_HOURS:
        rows.append(f"hours = {text(service['hours'])}")
    rows.append(f"languages = {listed(service['languages'])}")
    rows.append(f"audience = {listed(service['audience'])}")
    rows.append(f"topics = {listed(service['topics'])}")
    rows.append(f"confidence = {text(service['confidence'])}")
    rows.append(f"sources = {sources(service['sources'])}")
    rows.append(f"checked_on = {checked_on}")
    return rows


def country(code: str, entry: dict[str, Any], checked_on: str) -> str:
    """Return one country's file."""
    rows = [
        "# Built by tools/build_crisis_lines.py; facts partly from Wikipedia (CC BY-SA 4.0).",
        f"code = {text(code)}",
        f"name = {text(entry['name'])}",
    ]
    for number in filter(lambda found: found["sources"], entry["emergency"]):
        rows += ["", "[[emergency]]", f"number = {text(number['number'])}"]
        rows += [f"reaches = {text(number['for'])}", f"sources = {sources(number['sources'])}"]
        rows += [f"checked_on = {checked_on}"]
    for service in filter(may_show, entry["services"]):
        rows += line(service, checked_on)
    return "\n".join(rows) + "\n"


def main(source: Path, folder: Path) -> None:
    """Write one file a country."""
    compiled = json.loads(source.read_text(encoding="utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    for code, entry in compiled["countries"].items():
        path = folder / f"{code.lower()}.toml"
        path.write_text(country(code, entry, compiled["meta"]["compiled_on"]), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
