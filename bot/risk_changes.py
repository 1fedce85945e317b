"""Which of the reviewed cases another lexicon would answer with another level."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bot.content import KNOWLEDGE, Problems
from bot.errors import ContentError
from bot.safety.cases import Case, load_cases
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import load_common_words, load_lexicon
from bot.safety.reader import load_reader
from bot.safety.triage import assess
from bot.semantics.network import load_network


@dataclass(frozen=True, slots=True)
class Change:
    """One case whose level changes."""

    case: Case
    old: RiskLevel
    new: RiskLevel

    def __str__(self) -> str:
        """Return one line: the levels, whether that is what is wanted, the words, the reason."""
        case, wanted = self.case, self.case.expected
        mark = "as expected" if self.new is wanted else f"expected {wanted.label}"
        return f"{self.old.label} -> {self.new.label} ({mark}): {case.text!r}: {case.why}"


def risk_changes(old: Path, new: Path, folder: Path = KNOWLEDGE) -> tuple[list[Change], int]:
    """Return the cases whose level changes, least help first, and how many there are in all.

    The second reader reads along, as in the bot. Raises ContentError with every problem of both.
    """
    problems: Problems = []
    cases = load_cases(folder / "risk" / "cases.tsv", problems)
    common = load_common_words(folder / "words" / "common_en.txt", problems)
    network = load_network(folder / "risk" / "semantic.onnx", problems)
    reader = load_reader(folder / "risk" / "reader.gz", network, problems)
    lexicons = [load_lexicon(path, common, problems) for path in (old, new)]
    if problems:
        raise ContentError(problems)
    before, after = (
        [partial(assess, lexicon=lexicon, reader=reader)(case.text).level for case in cases]
        for lexicon in lexicons
        if lexicon is not None
    )
    pairs = zip(cases, before, after, strict=True)
    found = [Change(case, was, now) for case, was, now in pairs if was != now]
    return sorted(found, key=lambda change: (change.new - change.old, change.case.text)), len(cases)


def told(changes: Sequence[Change], cases: int) -> Iterator[str]:
    """Yield the changes as an editor reads them: less help first, then more, then how many."""
    for title, less in (("less help", True), ("more help", False)):
        part = [change for change in changes if (change.new < change.old) is less]
        if part:
            yield f"{title}:"
            yield from (f"  {change}" for change in part)
    yield f"{len(changes)} of {cases} cases change their level"
