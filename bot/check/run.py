"""``python -m bot check``: every problem of the content at once."""

import datetime
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from bot.assembly import Content, load_content, load_lessons
from bot.channels.preview.words import load_words
from bot.check.freshness import ahead, reader_is_older, stale
from bot.check.links import guide_problems, phrase_problems, wording_problems
from bot.check.reading import LEAST_WORDS, Reading, read
from bot.check.states import reply_problems, us_text
from bot.check.texts import texts
from bot.check.wording import SafeWords, load_safe_words, said_amiss
from bot.content import Problems
from bot.dialogue.replies import Wording, plain_text, read_wording
from bot.errors import ContentError
from bot.guide.sections import Guide, load_guide
from bot.safety.crisis_lines import CrisisLines, read_crisis_lines


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found.

    Attributes:
        problems: one line each: file, entry, field, cure.
        notices: what is worth doing and stops nobody.
        readings: how hard each text is to read.
        counts: how much there is of what.
    """

    problems: tuple[str, ...]
    notices: tuple[str, ...]
    readings: tuple[Reading, ...]
    counts: dict[str, int]

    def as_json(self) -> str:
        """Return everything as JSON."""
        found = asdict(self)
        found["problems"] = [
            {"file": line.partition(": ")[0], "problem": line} for line in self.problems
        ]
        return json.dumps(found, indent=2, ensure_ascii=False)


def check(folder: Path, today: datetime.date, stale_after: int = 0) -> Checked:
    """Return every problem of the content under a folder.

    Args:
        stale_after: days after which a line or a fact must be checked again; 0: never.
    """
    problems: Problems = []
    notices: list[str] = []
    counts = _loaded(folder, today, problems, notices)
    rules = load_safe_words(folder, [])  # its problems are told where everything is loaded
    wording = read_wording(folder / "replies" / "en", [])
    lines = read_crisis_lines(folder / "crisis_lines", [])
    guide = load_guide(folder / "guide", [])
    readings: tuple[Reading, ...] = ()
    if wording.short and lines.countries.get("US"):
        problems += reply_problems(wording, lines, folder)
        problems += wording_problems(wording, folder)
        readings = tuple(_readings(wording, lines, guide))
    problems += guide_problems(folder)
    problems += phrase_problems(folder)
    if rules:
        problems += said_amiss(texts(folder), rules)
        problems += _hard_to_read(readings, rules)
    problems += ahead(folder, today)
    if stale_after:
        problems += stale(folder, today, stale_after)
    older = reader_is_older(folder)
    notices += [older] if older else []
    return Checked(tuple(dict.fromkeys(problems)), tuple(notices), readings, counts)


def _loaded(
    folder: Path, today: datetime.date, problems: Problems, notices: list[str]
) -> dict[str, int]:
    """Load all that the bot loads; return how much there is of what is well."""
    counts: dict[str, int] = {}
    load_safe_words(folder, problems)
    for load in (partial(_content, today=today, notices=notices), _lessons, _preview):
        try:
            counts |= load(folder)
        except ContentError as error:
            problems += error.problems
    return counts


def _content(folder: Path, today: datetime.date, notices: list[str]) -> dict[str, int]:
    content: Content = load_content(folder)
    notices += content.licences.expired(today)
    return {
        "risk entries": len(content.lexicon),
        "countries": len(content.lines.countries),
        "sections": len(content.guide.sections),
        "replies": len(content.wording.names()),
    }


def _lessons(folder: Path) -> dict[str, int]:
    cases, utterances = load_lessons(folder)
    return {"cases": len(cases), "utterances": len(utterances)}


def _preview(folder: Path) -> dict[str, int]:
    return {"words of the preview": len(load_words(folder / "preview" / "en.toml"))}


def _readings(wording: Wording, lines: CrisisLines, guide: Guide | None) -> Iterator[Reading]:
    for name in wording.names():
        yield read(f"reply {name}", plain_text(us_text(name, wording, lines)))
    for slug, section in (guide.sections if guide else {}).items():
        yield read(f"section {slug}", plain_text(f"{section.html}\n{section.more}"))


def _hard_to_read(readings: tuple[Reading, ...], rules: SafeWords) -> Iterator[str]:
    for reading in readings:
        if reading.words >= LEAST_WORDS and reading.grade > rules.grade:
            yield (
                f"knowledge: {reading.text}: needs {reading.grade} years of school, at most "
                f"{rules.grade} are wanted: write shorter sentences and words"
            )
