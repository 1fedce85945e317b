"""Every text that a person reads, and where it stands: what the checks of wording go over."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.content import shown

_NOT_SAID = re.compile(r"\{#.*?#\}|\{%.*?%\}", re.DOTALL)
_FILES = ("replies/en/*.j2", "guide/en/*.md")
_TABLES = ("replies/en/short.toml", "guide/index.toml", "languages.toml", "preview/en.toml")
# Fields of tables that a person reads; the others are slugs, words to match or sources.
_READ = {"say", "button", "offer", "again", "menu", "title", "page", "opening"}


@dataclass(frozen=True, slots=True)
class Text:
    """One text as it was written.

    Attributes:
        where: file and entry, as messages name them.
        words: what stands there, without comments and conditions; lines keep their numbers.
        lines: whether a line's number helps to find something in it.
    """

    where: str
    words: str
    lines: bool

    def at(self, position: int) -> str:
        """Return where a place in the text is, with its line in a file of prose."""
        if not self.lines:
            return self.where
        return f"{self.where}: line {self.words.count(chr(10), 0, position) + 1}"


def texts(folder: Path) -> Iterator[Text]:
    """Yield the texts under a folder; a file that cannot be read is left to its loader."""
    for pattern in _FILES:
        for path in sorted(folder.glob(pattern)):
            yield Text(shown(path), _NOT_SAID.sub(_blank, _read(path)), True)
    for name in _TABLES:
        path = folder / name
        try:
            tables = tomllib.loads(_read(path))
        except tomllib.TOMLDecodeError:
            continue
        for entry, words in _entries(tables, ""):
            yield Text(f"{shown(path)}: {entry}", words, False)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _blank(not_said: re.Match[str]) -> str:
    return "\n" * not_said[0].count("\n")


def _entries(part: Any, name: str, reading: bool = False) -> Iterator[tuple[str, str]]:
    """Yield (entry, words) of every field that a person reads."""
    if isinstance(part, str) and reading:
        yield name, part
    elif isinstance(part, list):
        for number, value in enumerate(part, 1):
            own = value.get("slug") or value.get("code") if isinstance(value, dict) else None
            yield from _entries(value, f"{name} {own or number}", reading)
    elif isinstance(part, dict):
        for key, value in part.items():
            yield from _entries(value, f"{name} {key}".strip(), reading or key in _READ)
