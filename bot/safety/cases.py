"""The reviewed cases: messages whose level no two clinicians dispute, each with its reason."""

from dataclasses import dataclass
from pathlib import Path

from bot.content import Problems, read_tsv, shown
from bot.safety.levels import LEVELS, RiskLevel

COLUMNS = ("text", "expected", "why")


@dataclass(frozen=True, slots=True)
class Case:
    """One message, the level it must get, and what it guards."""

    text: str
    expected: RiskLevel
    why: str


def load_cases(path: Path, problems: Problems) -> list[Case]:
    """Return the cases of one file; what is wrong with a row is added to the problems."""
    found: dict[str, Case] = {}
    for number, (text, expected, why) in read_tsv(path, COLUMNS, problems):
        where = f"{shown(path)}: line {number}"
        if expected not in LEVELS:
            problems.append(f"{where}: expected: {expected!r} is not one of {', '.join(LEVELS)}")
        elif not why.strip():
            problems.append(f"{where}: why: is empty: say what the case guards")
        elif text in found:
            problems.append(f"{where}: text: stands twice: delete one of them")
        else:
            found[text] = Case(text, LEVELS[expected], why)
    return list(found.values())
