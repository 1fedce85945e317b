"""A plain question: it names one subject of the guide, and asks for nothing beside it."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from bot.content import Problems, Record, as_record, read_toml, shown
from bot.text import words_of

_SEPARATOR = "|"
_Name = tuple[str, ...]  # its words


class _Table(Record):
    """The file as it is written: words that may stand in a question, and names of each page."""

    asking: str = Field(min_length=1)
    polite: str = Field(min_length=1)
    beside: str = Field(min_length=1)
    subject: dict[str, str]


@dataclass(frozen=True, slots=True)
class Subjects:
    """The names of subjects, and the words that only ask for one. Immutable and safe to share.

    Attributes:
        asking: words that ask, before a name.
        polite: words that may stand beside a name where nothing asks.
        known: all words that may stand in a plain question, names aside.
        names: by its first word, each name and its page, the longest first.
    """

    asking: frozenset[str]
    polite: frozenset[str]
    known: frozenset[str]
    names: Mapping[str, Sequence[tuple[_Name, str]]]

    def of(self, text: str) -> str:
        """Return the page of the only subject that a plain question names, "" for no such one."""
        words, found, asks, at = words_of(text), set[str](), False, 0
        told = False  # more than a name and polite words
        while at < len(words):
            name, slug = self._at(words, at)
            if name:
                found.add(slug)
            elif words[at] not in self.known:
                return ""
            asks = asks or (not found and words[at] in self.asking)
            told = told or not (name or words[at] in self.polite)
            at += len(name) or 1
        return found.pop() if len(found) == 1 and (asks or not told) else ""

    def _at(self, words: Sequence[str], at: int) -> tuple[_Name, str]:
        for name, slug in self.names.get(words[at], ()):
            if tuple(words[at : at + len(name)]) == name:
                return name, slug
        return (), ""


NO_SUBJECTS = Subjects(frozenset(), frozenset(), frozenset(), {})


def load_subjects(path: Path, slugs: Collection[str], problems: Problems) -> Subjects:
    """Return the subjects of a file, with every problem added, one line each.

    Args:
        slugs: of the pages that there are.
    """
    table = as_record(_Table, read_toml(path, problems), shown(path), problems)
    if table is None:
        return NO_SUBJECTS
    pages: dict[_Name, str] = {}
    for slug, names in table.subject.items():
        if slug not in slugs:
            problems.append(f"{shown(path)}: subject {slug!r}: is no section: see index.toml")
        for name in (tuple(words_of(one)) for one in names.split(_SEPARATOR)):
            if not name or name in pages:
                told = f"{' '.join(name)!r} stands twice" if name else "a name is empty"
                problems.append(f"{shown(path)}: subject {slug!r}: {told}: delete one of them")
            pages[name] = slug
    by_first: dict[str, list[tuple[_Name, str]]] = defaultdict(list)
    for name in sorted((name for name in pages if name), key=len, reverse=True):
        by_first[name[0]].append((name, pages[name]))
    asking, polite, beside = (
        frozenset(words_of(words)) for words in (table.asking, table.polite, table.beside)
    )
    return Subjects(asking, polite, asking | polite | beside, dict(by_first))
