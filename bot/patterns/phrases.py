"""Phrases of the pattern language, as expressions over a message as it was written.

A matcher sees words without their capitals and marks, and undoes slips. Where the words beside a
phrase are read on ("I'm in …"), they are needed as they stand.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from bot.content import Problems, Record, as_record, read_toml, shown
from bot.patterns.syntax import LEXEME, Compiler, PatternError

_NO_WORDS: Mapping[str, int] = {}
_UNKNOWN = 20_000  # place by frequency of a word that is none of the common ones
_ALWAYS = 1  # the bit of a phrase that can do without any word
_KEPT = 8  # texts whose words are remembered
_WORD = re.compile(r"\w+(?:'\w+)*")
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


class Words:
    """Which words that phrases of a file cannot do without stand in a text, one bit for each set.

    It remembers that of the last few texts, by a hash of theirs, and no word that somebody wrote.
    """

    def __init__(self) -> None:
        """Begin without a word."""
        self._bits: dict[str, int] = {}
        self._sets: dict[frozenset[str], int] = {}
        self._last: dict[int, int] = {}

    def bit(self, words: frozenset[str]) -> int:
        """Return the bit that tells that one of some words stands in a text."""
        bit = self._sets.setdefault(words, _ALWAYS << 1 + len(self._sets))
        for word in words:
            self._bits[word] = self._bits.get(word, 0) | bit
        self._last = {}
        return bit

    def of(self, text: str) -> int:
        """Return at least the bits of the sets that have a word in a text."""
        key, last = hash(text), self._last
        found = last.get(key)
        if found is None:
            found = self._read(text)
            # In its place, not into it: another thread may be reading.
            self._last = {key: found, **(last if len(last) < _KEPT else {})}
        return found

    def _read(self, text: str) -> int:
        plain = text.replace("’", "'").lower()
        if not plain.isascii():
            return -1  # a letter of another alphabet may pass for one of ours
        found, bits = _ALWAYS, self._bits
        for word in _WORD.findall(plain):
            found |= bits.get(word, 0)
            if "'" in word:  # "don't" is written as "dont"; behind "Bob's" stands an "s"
                parts = word.split("'")
                for start in range(len(parts)):
                    found |= bits.get("".join(parts[start:]), 0)
        return found


@dataclass(frozen=True, slots=True)
class Expression:
    """What finds a phrase in a text, as an expression does: a look at the text's words comes first.

    Attributes:
        bits: of sets of words; where it matches, a word of one of them stands.
    """

    pattern: re.Pattern[str]
    words: Words
    bits: int

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text, None for none."""
        return self.pattern.search(text) if self.words.of(text) & self.bits else None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match that a text begins with, None for none."""
        return self.pattern.match(text) if self.words.of(text) & self.bits else None

    def led_to(self, text: str) -> str:
        """Return the place or name that the first match leads to, or all of it; "" for none."""
        told = self.search(text)
        return told[told.lastindex or 0] if told else ""

    def from_there(self, text: str) -> str:
        """Return a text from what the first match leads to until its end, "" for no match."""
        told = self.search(text)
        return text[told.start(told.lastindex or 0) :] if told else ""

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield each match in a text."""
        return self.pattern.finditer(text) if self.words.of(text) & self.bits else iter(())

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return a text with something else in place of each match."""
        return self.pattern.sub(put, text) if self.words.of(text) & self.bits else text


Phrases = Mapping[str, Expression]  # by id; {place}, {country} and {rest} are groups


class Phrase(Record):
    """Patterns that mean one thing, under one id."""

    id: str = Field(pattern=r"^[a-z_]+$")
    patterns: list[str] = Field(min_length=1)
    examples: list[str] = Field(min_length=1)


def load_phrases(path: Path, problems: Problems, common: Mapping[str, int] = _NO_WORDS) -> Phrases:
    """Return the expressions of a file, every problem added, one line each.

    Args:
        common: common words, each with its place by frequency: rarer ones are looked for first.
    """
    tables = read_toml(path, problems)
    classes = tables.get("classes", {})
    compiler = Compiler({**classes, **{name: name for name in _CLASSES}})
    found: dict[str, Expression] = {}
    words = Words()
    for fields in tables.get("phrase", []):
        where = f"{shown(path)}: phrase {fields.get('id', '?')!r}"
        phrase = as_record(Phrase, fields, where, problems)
        if phrase is None:
            continue
        if phrase.id in found:
            problems.append(f"{where}: id: stands twice: join the two, or give one another id")
            continue
        try:
            needs = [compiler.compile(pattern).needs for pattern in phrase.patterns]
        except PatternError as error:
            problems.append(f"{where}: {error}")
            continue
        bits = 0
        for needed in needs:
            rarest = _rarest(needed, common)
            bits |= words.bit(rarest) if rarest else _ALWAYS
        told = Expression(expression(phrase.patterns, classes), words, bits)
        found[phrase.id] = told
        missed = (example for example in phrase.examples if told.search(example) is None)
        problems.extend(f"{where}: {example!r} does not match" for example in missed)
    return found


def expression(patterns: list[str], classes: Mapping[str, str]) -> re.Pattern[str]:
    """Return the expression of patterns that a compiler has found well; no text is slow for it."""
    edge = (r"" if pattern.startswith("^") else r"\b" for pattern in patterns)
    read = (f"{e}(?:{_read(p, classes)})" for e, p in zip(edge, patterns, strict=True))
    return re.compile("|".join(read), re.IGNORECASE)


def _rarest(needs: Sequence[frozenset[str]], common: Mapping[str, int]) -> frozenset[str] | None:
    """Return the rarest set of words that a match needs one of, None where none is known."""
    told = (words for words in needs if words.isdisjoint(_CLASSES))
    return min(told, key=lambda ws: sum(1 / common.get(w, _UNKNOWN) for w in ws), default=None)


def read_on(phrase: Expression, text: str) -> str:
    """Return what a phrase leads to, the text where it leads to nothing."""
    return phrase.from_there(text) or text


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
