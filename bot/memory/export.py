"""Counts as they may leave the machine: a small number could point at a person."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable

from bot.memory.store import Counted

SMALL = 5  # DUTIES.md section 1: cells below this are suppressed
SUPPRESSED = f"<{SMALL}"


def shown(number: int) -> str:
    """Return a number as it may be shown: "<5" for 1 to 4."""
    return SUPPRESSED if small(number) else str(number)


def small(number: int) -> bool:
    """Return whether a number could point at a person."""
    return 0 < number < SMALL


def totals(counts: Iterable[Counted]) -> dict[tuple[str, str], int]:
    """Return how often each (kind, value) happened over all days; by kind, then number."""
    found: dict[tuple[str, str], int] = defaultdict(int)
    for count in counts:
        found[count.kind, count.value] += count.number
    return dict(sorted(found.items(), key=lambda item: (item[0][0], -item[1], item[0][1])))


def table(counts: Iterable[Counted]) -> str:
    """Return the totals as lines of kind, value and number."""
    rows = [(kind, value, shown(number)) for (kind, value), number in totals(counts).items()]
    return "\n".join(f"{kind:<14} {value:<32} {number:>9}" for kind, value, number in rows)


def as_csv(counts: Iterable[Counted]) -> str:
    """Return every day's counts as CSV: day, kind, value, number."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(Counted._fields)
    for count in counts:
        writer.writerow([count.day.isoformat(), count.kind, count.value, shown(count.number)])
    return text.getvalue()
