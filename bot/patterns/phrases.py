"""Phrases of the pattern language, as expressions over a message as it was written.

A matcher sees words without their capitals and marks, and undoes slips. Where the words beside a
phrase are read on ("I'm in …"), they are needed as they stand.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from pydantic import Field

from bot.content import Problems, Record, as_record, read_toml, shown
from bot.patterns.syntax import LEXEME, Compiler, PatternError

Phrases = Mapping[str, re.Pattern[str]]  # by id; {place}, {country} and {rest} are groups

_BETWEEN = r"\s{0,2}"  # two words
_NAME = r"\w[\w'’&-]*(?:(?<=\b[sfm]t)\.)?"  # the full stop of St. Louis
_NAMES = rf"({_NAME}(?:[\s,]{{1,2}}{_NAME}){{0,%d}}?)(?!\w)['’]?{_BETWEEN}"
_CLASSES = {  # that every file has
    "country": _NAMES % 2,
    "place": _NAMES % 3,
    "number": rf"\d+\b{_BETWEEN}",
    "word": rf"\w[\w'’-]*+{_BETWEEN}",
    "mark": r"[,:;.!?)-]+\s*",
    "rest": r"()(?=\w)",
}
_SIGNS = {"(": "(?:", ")": ")", "|": "|", "?": "?", "^": r"^[\s.!]*", "$": r"[\s.!]*$"}
# Words to choose from are read together, which makes the expression a third as long.
_LEXEME = re.compile(rf"(?:^|(?<=[(|]))\s*\w+(?:\s*\|\s*\w+)*\s*(?=[)|]|$)|{LEXEME.pattern}")
_CLIPPED = re.compile(r"(?<=\w)(?=(?:m|s|d|t|re|ve|ll)$)")  # "im", "dont": an apostrophe before


class Phrase(Record):
    """Patterns that mean one thing, under one id."""

    id: str = Field(pattern=r"^[a-z_]+$")
    patterns: list[str] = Field(min_length=1)
    examples: list[str] = Field(min_length=1)


def load_phrases(path: Path, problems: Problems) -> Phrases:
    """Return the expressions of a file, every problem added, one line each."""
    tables = read_toml(path, problems)
    classes = tables.get("classes", {})
    compiler = Compiler({**classes, **{name: name for name in _CLASSES}})
    found: dict[str, re.Pattern[str]] = {}
    for fields in tables.get("phrase", []):
        where = f"{shown(path)}: phrase {fields.get('id', '?')!r}"
        phrase = as_record(Phrase, fields, where, problems)
        if phrase is None:
            continue
        try:
            for pattern in phrase.patterns:
                compiler.compile(pattern)
        except PatternError as error:
            problems.append(f"{where}: {error}")
            continue
        told = found[phrase.id] = expression(phrase.patterns, classes)
        missed = (example for example in phrase.examples if told.search(example) is None)
        problems.extend(f"{where}: {example!r} does not match" for example in missed)
    return found


def expression(patterns: list[str], classes: Mapping[str, str]) -> re.Pattern[str]:
    """Return the expression of patterns that a compiler has found well; no text is slow for it."""
    edge = (r"" if pattern.startswith("^") else r"\b" for pattern in patterns)
    read = (f"{e}(?:{_read(p, classes)})" for e, p in zip(edge, patterns, strict=True))
    return re.compile("|".join(read), re.IGNORECASE)


def read_on(phrase: re.Pattern[str], text: str) -> str:
    """Return what a phrase leads to, the text where it leads to nothing."""
    told = phrase.search(text)
    return (text[told.start(told.lastindex or 0) :] if told else "") or text


def _read(pattern: str, classes: Mapping[str, str]) -> str:
    return "".join(_part(lexeme[0].strip(), classes) for lexeme in _LEXEME.finditer(pattern))


def _part(lexeme: str, classes: Mapping[str, str]) -> str:
    if lexeme in _SIGNS:
        return _SIGNS[lexeme]
    if lexeme.startswith(".."):
        most, _, barred = lexeme[2:].partition("~")
        never = f"(?!{_read(barred, classes)})" if barred else ""
        return rf"(?:{never}\w[\w'’-]*+{_BETWEEN}){{0,{most or 2}}}"
    if lexeme.startswith("{"):
        name = lexeme[1:-1]
        return f"(?:{_CLASSES.get(name) or _read(classes[name], classes)})"
    words = "|".join(_CLIPPED.sub("['’]?", word.strip()) for word in lexeme.split("|"))
    return rf"(?:(?:{words})(?!['’]?\w){_BETWEEN})"
