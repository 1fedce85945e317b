"""Words that must not be said, and titles that a program must not claim."""

import datetime
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import Field

from bot.check.texts import Text
from bot.content import Problems, Record, as_record, read_toml, shown


class Avoid(Record):
    """One idea that is not to be said, in its phrases, and what to write instead."""

    phrases: list[str] = Field(min_length=1)
    write: str = Field(min_length=1)
    source: str = Field(min_length=1)


class Claims(Record):
    """Titles and offers of a person with a licence, and the words before a claim."""

    titles: list[str] = Field(min_length=1)
    openings: list[str] = Field(min_length=1)
    offers: list[str]
    write: str


class SafeWords(Record):
    """The rules of knowledge/safe_words.toml.

    Attributes:
        grade: no text may need more years of school.
    """

    title: str
    read_on: datetime.date
    grade: float = Field(gt=0)
    avoid: list[Avoid] = Field(min_length=1)
    claims: Claims


def load_safe_words(folder: Path, problems: Problems) -> SafeWords | None:
    """Return the rules, or None with every problem added."""
    path = folder / "safe_words.toml"
    return as_record(SafeWords, read_toml(path, problems), shown(path), problems)


def said_amiss(found: Iterable[Text], rules: SafeWords) -> Iterator[str]:
    """Yield one line for every place where something is said that must not be."""
    avoided = [(_any_of(entry.phrases), entry.write) for entry in rules.avoid]
    claims = rules.claims
    titles = "|".join(map(_pattern, claims.titles))
    openings = "|".join(map(_pattern, claims.openings))
    claimed = re.compile(rf"(?<!\w)(?:{openings})[\s-]+(?:{titles})(?!\w)", re.IGNORECASE)
    avoided += [(claimed, claims.write), (_any_of(claims.offers), claims.write)]
    for text in found:
        for pattern, write in avoided:
            for match in pattern.finditer(text.words):
                said = " ".join(match[0].split())
                yield f"{text.at(match.start())}: {said!r} must not be said: write {write!r}"


def claims_a_title(name: str, rules: SafeWords) -> str:
    """Return the title that a bot's name claims, or ""."""
    match = _any_of(rules.claims.titles).search(name)
    return match[0] if match else ""


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{_edged(phrase)})" for phrase in phrases), re.IGNORECASE)


def _edged(phrase: str) -> str:
    return _pattern(phrase) if not phrase[0].isalnum() else rf"(?<!\w){_pattern(phrase)}(?!\w)"


def _pattern(phrase: str) -> str:
    """Return a regular expression: spaces are hyphens and line ends too, ’ is ', * any ending."""
    words = (re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
    return r"[\s-]+".join(words).replace("'", "['’]")
