"""What was checked too long ago, and whether the second reader knows the present lexicon."""

import datetime
import gzip
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.content import checksum, shown
from bot.safety.lexicon import fingerprint

_CHECKED = ("checked_on", "read_on")
_AGEING = (*_CHECKED, "Sources")
_COMES = "expires_on"  # the only day that may lie ahead
_READ = re.compile(r"\bread (\d{4}-\d\d-\d\d)")


def stale(folder: Path, today: datetime.date, days: int) -> Iterator[str]:
    """Yield one line for every entry and text whose facts were last checked more than days ago."""
    oldest = today - datetime.timedelta(days=days)
    for where, checked in _dates(folder):
        if where.endswith(_AGEING) and checked < oldest:
            age = (today - checked).days
            yield (
                f"{where}: was checked {age} days ago: call the number or read the source again, "
                "then write today's date"
            )


def ahead(folder: Path, today: datetime.date) -> Iterator[str]:
    """Yield one line for every day of something done that has not come yet."""
    for where, day in _dates(folder):
        if day > today:
            yield f"{where}: {day} is in the future: write the day when it was done"


def reader_is_older(folder: Path) -> str:
    """Return a line if the second reader was fitted with another lexicon or network, or ""."""
    path, lexicon = folder / "risk" / "reader.gz", folder / "risk" / "en.toml"
    semantic = folder / "risk" / "semantic.onnx"
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            head = dict(field.split("=") for field in next(lines, "").strip().split("\t"))
        current = fingerprint(tomllib.loads(lexicon.read_text("utf-8")))
        network = checksum(semantic)
    except (OSError, EOFError, ValueError):
        return ""  # told where they are loaded
    for known, source, now in (
        (head.get("lexicon"), lexicon, current),
        (head.get("semantic"), semantic, network),
    ):
        if known != now:
            told = f"is older than {shown(source)}: run `make reader`, then `make evaluate`"
            return f"{shown(path)}: {told}"
    return ""


def _dates(folder: Path) -> Iterator[tuple[str, datetime.date]]:
    for path in sorted(folder.rglob("*.toml")):
        try:
            tables = tomllib.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            continue
        yield from ((f"{shown(path)}{entry}", day) for entry, day in _dated(tables, ""))
    for path in sorted(folder.glob("replies/en/*.j2")):
        comment = path.read_text("utf-8", errors="replace").partition("#}")[0]
        for match in _READ.finditer(comment):
            yield f"{shown(path)}: Sources", datetime.date.fromisoformat(match[1])


def _dated(part: Any, where: str) -> Iterator[tuple[str, datetime.date]]:
    """Yield (entry and field, day) of each date in a table and the tables inside it."""
    if isinstance(part, list):
        for number, value in enumerate(part, 1):
            own = value.get("id") or value.get("number") if isinstance(value, dict) else None
            yield from _dated(value, f"{where} {own or number!r}")
    elif isinstance(part, dict):
        for key, value in part.items():
            if key.endswith("_on") and key != _COMES and isinstance(value, datetime.date):
                yield f"{where}: {key}", value
            else:
                yield from _dated(value, f"{where}: {key}")
