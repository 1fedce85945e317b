"""The guide: 22 short sections and the questions that people ask about each."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from pydantic import Field

from bot.content import Problems, Record, as_record, read_text, read_toml, read_tsv, shown
from bot.guide.markdown import to_html
from bot.guide.subjects import NO_SUBJECTS, Subjects, load_subjects
from bot.text import words_of

LONGEST = 900  # characters of an answer, so that it can be read on a phone without scrolling far
QUESTION_COLUMNS = ("text", "who", "author", "also")
KIND_COLUMNS = ("text", "author")
_NO_WORDS: Mapping[str, int] = {}
_STOP_WORDS = 100  # the most frequent English words: one alone is no question


class Source(Record):
    """Where the guide's facts come from."""

    title: str = Field(min_length=1)
    publisher: str = Field(min_length=1)
    medical_reviewer: str = Field(min_length=1)
    medically_reviewed_on: datetime.date
    read_on: datetime.date


class Entry(Record):
    """One row of the index."""

    slug: str = Field(pattern=r"^[a-z-]+$")
    title: str = Field(min_length=1, max_length=60)
    button: str = Field(min_length=1, max_length=24)
    related: list[str] = Field(min_length=1, max_length=4)
    passage: str = Field(min_length=1)
    reviewed_by: str
    reviewed_on: datetime.date | None = None
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question as somebody typed it, and whose voice it is."""

    text: str
    author: str
    also: tuple[str, ...] = ()
    line: int = 0  # of its file


@dataclass(frozen=True, slots=True)
class Section:
    """One section, rendered: ``html`` answers, ``more`` goes on ("" where there is no more)."""

    entry: Entry
    html: str
    more: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """All sections in the order of the index, and what the guide does not answer.

    Attributes:
        kinds: questions for each kind of message that the guide has no section for.
        subjects: what plain questions name.
    """

    source: Source
    sections: Mapping[str, Section]
    kinds: Mapping[str, tuple[Question, ...]]
    subjects: Subjects = NO_SUBJECTS

    def without_questions(self) -> "Guide":
        """Return the guide as it is read to people: what was fitted on is not needed for that."""
        told = {slug: replace(section, questions=()) for slug, section in self.sections.items()}
        return replace(self, sections=told, kinds=dict.fromkeys(self.kinds, ()))


def load_guide(
    folder: Path, problems: Problems, common: Mapping[str, int] = _NO_WORDS
) -> Guide | None:
    """Return the guide under a folder, or None with every problem added, one line each.

    Args:
        common: English words, most frequent first, each with its place; the first hundred alone
            are no question.
    """
    before = len(problems)
    index = folder / "index.toml"
    tables = read_toml(index, problems)
    source = as_record(Source, tables.get("source", {}), f"{shown(index)}: source", problems)
    entries = [
        as_record(Entry, fields, f"{shown(index)}: section {fields.get('slug', '?')!r}", problems)
        for fields in tables.get("section", [])
    ]
    known = [entry for entry in entries if entry is not None]
    problems.extend(_link_problems(known, index))
    sections = {entry.slug: _section(folder, entry, problems) for entry in known}
    kinds = {path.stem: _kind(path, problems) for path in sorted(folder.glob("kinds/*.tsv"))}
    subjects = load_subjects(folder / "subjects.toml", sections, problems)
    problems.extend(_question_problems(folder, sections, kinds))
    problems.extend(_empty_questions(folder, sections, frozenset(islice(common, _STOP_WORDS))))
    if source is None or len(problems) > before:
        return None
    return Guide(source, sections, kinds, subjects)


def _section(folder: Path, entry: Entry, problems: Problems) -> Section:
    path = folder / "en" / f"{entry.slug}.md"
    answer, _, more = read_text(path, problems).partition("\n---\n")
    html, more_html = to_html(answer), to_html(more)
    for part, text in (("the answer", html), ("the part after ---", more_html)):
        if len(text) > LONGEST:
            problems.append(f"{shown(path)}: {part} has {len(text)} characters: at most {LONGEST}")
    rows = read_tsv(folder / "questions" / f"{entry.slug}.tsv", QUESTION_COLUMNS, problems)
    questions = [
        Question(text, author, tuple(filter(None, also.split(","))), line)
        for line, (text, _who, author, also) in rows
    ]
    return Section(entry, html, more_html, tuple(questions))


def _kind(path: Path, problems: Problems) -> tuple[Question, ...]:
    return tuple(
        Question(text, author, line=line)
        for line, (text, author) in read_tsv(path, KIND_COLUMNS, problems)
    )


def _link_problems(entries: list[Entry], index: Path) -> Iterable[str]:
    slugs = [entry.slug for entry in entries]
    for entry in entries:
        where = f"{shown(index)}: section {entry.slug!r}"
        if slugs.count(entry.slug) > 1:
            yield f"{where}: slug: stands twice: give one of them another slug"
        for field, links in (("related", entry.related), ("parent", [entry.parent])):
            for slug in filter(None, links):
                if slug not in slugs:
                    yield f"{where}: {field}: {slug!r} is not a section: correct or delete it"


def _question_problems(
    folder: Path,
    sections: Mapping[str, Section],
    kinds: Mapping[str, tuple[Question, ...]],
) -> Iterable[str]:
    first_seen: dict[str, str] = {}
    files = {f"questions/{slug}.tsv": section.questions for slug, section in sections.items()}
    files |= {f"kinds/{kind}.tsv": questions for kind, questions in kinds.items()}
    for name, questions in files.items():
        where = shown(folder / name)
        if not questions:
            yield f"{where}: has no questions: write at least 60, one a line"
        for question in questions:
            told = f"{where}: line {question.line}: {question.text!r}"
            plain = " ".join(question.text.casefold().split())
            other = first_seen.setdefault(plain, name)
            if other != name:
                yield f"{told} stands in {other} too: keep the better place"
            for slug in question.also:
                if slug not in sections:
                    yield f"{told}: also: {slug!r} is not a section: correct or delete it"


def _empty_questions(
    folder: Path, sections: Mapping[str, Section], stop_words: frozenset[str]
) -> Iterable[str]:
    for slug, section in sections.items():
        where = shown(folder / "questions" / f"{slug}.tsv")
        for question in section.questions:
            words = words_of(question.text)
            if len(words) < 2 and stop_words.issuperset(words):
                told = f"{where}: line {question.line}: {question.text!r}"
                yield f"{told} says nothing of the section: write more words or delete it"
