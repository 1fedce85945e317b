"""Daily counts added up into what the report shows. Pure; small numbers are hidden here already."""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.dialogue.counted import SECONDS_TO_CARD
from bot.guide.bands import SEARCH
from bot.memory.export import SUPPRESSED, small
from bot.memory.store import Counted
from bot.safety.levels import Help, RiskLevel

_LONG = 100  # days; a longer report adds up weeks
_WITH_CARD = [level for level in RiskLevel if level.help_shown is Help.CARD]
_CARD_LEVELS = (*(level.label for level in reversed(_WITH_CARD)), "none")
_SECONDS = (*map(str, SECONDS_TO_CARD), "more")


@dataclass(frozen=True, slots=True)
class Cell:
    """One number and whose it is; a number from 1 to 4 is not told.

    Attributes:
        betrays: a number that one could work out from this one and its neighbours.
    """

    name: str
    number: int
    betrays: int = 0

    @property
    def hidden(self) -> bool:
        """Whether the number, or one that it would give away, is too small to be told."""
        return small(self.number) or small(self.betrays)

    @property
    def text(self) -> str:
        """The number, "<5" where it is small, "–" where it would give away a small one."""
        if small(self.number):
            return SUPPRESSED
        return "–" if self.hidden else str(self.number)

    @property
    def shown(self) -> str:
        """The text, with commas between thousands."""
        return f"{self.number:,}" if self.text.isdigit() else self.text

    @property
    def drawn(self) -> int:
        """The length of its bar: none where the number is hidden."""
        return 0 if self.hidden else self.number


@dataclass(frozen=True, slots=True)
class Helped:
    """A section's answers to whether it helped; both are hidden where one of them is small."""

    slug: str
    shown: Cell
    yes: Cell
    no: Cell

    @property
    def told(self) -> bool:
        """Whether both numbers may be told."""
        return not (self.yes.hidden or self.no.hidden)

    def told_of(self, cell: Cell) -> str:
        """Return one of the two numbers as text."""
        return cell.text if self.told else SUPPRESSED


@dataclass(frozen=True, slots=True)
class Year:
    """How often crisis help was shown in one calendar year, for an authority.

    Attributes:
        first, last: the days of the year that the report covers.
        cards: full replies, by level; ``rows``: single lines under an answer.
        countries: cards and rows by the country that people chose, "-" where they chose none.
    """

    number: int
    first: datetime.date
    last: datetime.date
    cards: tuple[Cell, ...]
    rows: Cell
    countries: tuple[Cell, ...]

    @property
    def whole(self) -> bool:
        """Whether every day of the year is in it."""
        return (self.first.day, self.first.month, self.last.day, self.last.month) == (1, 1, 31, 12)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Cards and rows."""
        return (*self.cards, self.rows)

    @property
    def total(self) -> int:
        """All of the numbers that are told: one that holds the hidden ones would give them away."""
        return sum(cell.drawn for cell in self.cells)

    @property
    def hides(self) -> bool:
        """Whether a number is hidden."""
        return any(cell.hidden for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that the report shows.

    Attributes:
        turns: turns of each day, or of each week by its Monday in a long report.
        funnel: messages about a therapist, searches, searches that found somebody.
        no_result: searches that found nobody, by state.
        seconds: cards by the seconds they took at most.
    """

    first: datetime.date
    last: datetime.date
    by_week: bool
    turns: tuple[tuple[datetime.date, Cell], ...]
    total: Cell
    cards: tuple[Cell, ...]
    sections: tuple[Helped, ...]
    questions: Cell
    unanswered: tuple[Cell, ...]
    funnel: tuple[Cell, ...]
    no_result: tuple[Cell, ...]
    reports: tuple[Cell, ...]
    seconds: tuple[Cell, ...]
    years: tuple[Year, ...] = field(default=())

    @property
    def empty(self) -> bool:
        """Whether nothing at all was counted."""
        return not self.total.number

    @property
    def share_unanswered(self) -> int | None:
        """The questions without an answer, in percent; None where a number is hidden."""
        without = Cell("", sum(cell.number for cell in self.unanswered))
        if not self.questions.number or without.hidden or self.questions.hidden:
            return None
        return round(100 * without.number / self.questions.number)


def figures(counts: Sequence[Counted], first: datetime.date, last: datetime.date) -> Figures:
    """Return the figures of the days from ``first`` to ``last``, both included."""
    sums = _sums(counts)
    turns, sections, empty = sums["turn"], sums["section"], sums["search_empty"]
    unanswered, answers = sums["unanswered"], sums["helped"]
    long = (last - first).days >= _LONG
    return Figures(
        first=first,
        last=last,
        by_week=long,
        turns=_turns(counts, first, last, 7 if long else 1),
        total=Cell("turns", turns.total()),
        cards=_in_order(_by_first_word(sums["card"]), _CARD_LEVELS),
        sections=tuple(
            Helped(
                slug,
                Cell(slug, number),
                Cell("yes", answers[f"{slug} yes"]),
                Cell("no", answers[f"{slug} no"]),
            )
            for slug, number in sections.most_common()
        ),
        questions=Cell("questions", sections.total() + unanswered.total()),
        unanswered=_most(unanswered),
        funnel=(
            Cell("asked", turns[SEARCH]),
            Cell("searched", sums["search"].total() + empty.total(), sums["search"].total()),
            Cell("found", sums["search"].total(), betrays=empty.total()),
        ),
        no_result=_most(empty),
        reports=_most(sums["report"]),
        seconds=_in_order(sums["time_to_card"], _SECONDS),
        years=tuple(_years(counts, first, last)),
    )


def rows(figures: Figures) -> list[tuple[str, str, str]]:
    """Return every figure as (group, name, number as shown), for a CSV file."""
    week = "week" if figures.by_week else "day"
    groups: dict[str, Iterable[Cell]] = {
        "card": figures.cards,
        "section": (section.shown for section in figures.sections),
        "unanswered": figures.unanswered,
        "finder": figures.funnel,
        "no_result": figures.no_result,
        "report": figures.reports,
        "seconds_to_card": figures.seconds,
    }
    found = [(f"turns_{week}", day.isoformat(), cell.text) for day, cell in figures.turns]
    groups |= {f"crisis_referrals_{year.number}": year.cells for year in figures.years}
    found += [(group, cell.name, cell.text) for group, cells in groups.items() for cell in cells]
    for section in figures.sections:
        for cell in (section.yes, section.no):
            found.append(("helped", f"{section.slug} {cell.name}", section.told_of(cell)))
    return found


def _sums(counts: Iterable[Counted]) -> dict[str, Counter[str]]:
    """Return how often each value happened, by kind; a kind that did not happen is empty."""
    kinds = (
        "turn", "card", "row", "section", "unanswered", "search", "search_empty", "helped",
        "report", "time_to_card",
    )  # fmt: skip
    sums: dict[str, Counter[str]] = {kind: Counter() for kind in kinds}
    for _, kind, value, number in counts:
        if kind in sums:
            sums[kind][value] += number
    return sums


def _turns(
    counts: Iterable[Counted], first: datetime.date, last: datetime.date, days: int
) -> tuple[tuple[datetime.date, Cell], ...]:
    """Return the turns of each day or week, in order; those without any too."""
    found: Counter[datetime.date] = Counter()
    for day, kind, _, number in counts:
        if kind == "turn":
            found[_begins(day, days)] += number
    begin, end = _begins(first, days), _begins(last, days)
    spans = range(0, (end - begin).days + 1, days)
    starts = (begin + datetime.timedelta(days=span) for span in spans)
    return tuple((start, Cell(start.isoformat(), found[start])) for start in starts)


def _begins(day: datetime.date, days: int) -> datetime.date:
    return day if days == 1 else day - datetime.timedelta(days=day.weekday())


def _years(counts: Sequence[Counted], first: datetime.date, last: datetime.date) -> Iterable[Year]:
    for number in range(first.year, last.year + 1):
        sums = _sums(count for count in counts if count.day.year == number)
        cards, lines = sums["card"], sums["row"]
        countries = lines.copy()
        for value, n in cards.items():
            countries[value.rpartition(" ")[2]] += n
        yield Year(
            number,
            max(first, datetime.date(number, 1, 1)),
            min(last, datetime.date(number, 12, 31)),
            _in_order(_by_first_word(cards), _CARD_LEVELS),
            Cell("row", lines.total()),
            _most(countries),
        )


def _by_first_word(values: Counter[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for value, number in values.items():
        found[value.partition(" ")[0]] += number
    return found


def _most(values: Counter[str]) -> tuple[Cell, ...]:
    ordered = sorted(values.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Cell(name, number) for name, number in ordered if number)


def _in_order(values: Counter[str], names: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(Cell(name, values[name]) for name in names)
