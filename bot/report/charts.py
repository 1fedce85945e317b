"""The report's pictures: small SVGs that are read on a phone and printed in grey."""

import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from matplotlib import rc_context
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from bot.report.figures import Cell, Figures, Helped

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Okabe and Ito's palette for colour-blind readers; blue is dark and orange light in grey.
BLUE, ORANGE = "#0072B2", "#E69F00"
_INK, _FAINT = "#222222", "#d5d5d5"
_WIDTH = 4.5  # inches of 72 units: 324, what a phone has room for, so that letters keep their size
_ROW = 0.27  # inches of a bar with its label
_LETTER = 0.092  # inches, wider than most letters of ten points
_MOST_BARS = 22
_MOST_DATES = 5
_STYLE: dict[Any, Any] = {
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": _FAINT,
    "axes.labelcolor": _INK,
    "text.color": _INK,
    "xtick.color": _INK,
    "ytick.color": _INK,
    "svg.hashsalt": "harbor",  # the same numbers give the same file
}


def turns(figures: Figures, words: dict[str, str]) -> Markup:
    """Return the turns of each day or week, as bars over time."""
    numbers = [cell.drawn for _, cell in figures.turns]
    step = -(-len(numbers) // _MOST_DATES)  # rounded up
    ticks = range(0, len(numbers), step)
    with rc_context(_STYLE):
        figure, axes = _axes(2.4, [f"{max(numbers):,}"], below=0.45)
        axes.bar(range(len(numbers)), numbers, width=0.8, color=BLUE)
        axes.set_xticks(ticks, [f"{figures.turns[tick][0]:%d %b\n%Y}" for tick in ticks])
        axes.set_xlim(-1, max(len(numbers), 4))
        axes.set_ylim(0, max(numbers) * 1.05 or 1)
        axes.yaxis.set_major_locator(MaxNLocator(5, integer=True))
        axes.yaxis.set_major_formatter(lambda number, _: f"{number:,.0f}")
        axes.grid(axis="y", color=_FAINT, linewidth=0.6)
        axes.set_axisbelow(True)
        return _svg(figure, words["turns"])


def bars(cells: Sequence[Cell], names: dict[str, str], title: str) -> Markup:
    """Return cells as lying bars, each with its name and its number."""
    cells = cells[:_MOST_BARS]
    with rc_context(_STYLE):
        shown = [names.get(cell.name, cell.name) for cell in cells]
        figure, axes = _axes(0.1 + _ROW * len(cells), shown)
        axes.barh(range(len(cells)), [cell.drawn for cell in cells], height=0.7, color=BLUE)
        _lying(axes, shown, [cell.drawn for cell in cells], [cell.shown for cell in cells])
        return _svg(figure, title)


def helped(sections: Sequence[Helped], names: dict[str, str], title: str) -> Markup:
    """Return each section's answers side by side: yes in blue, no hatched in orange."""
    sections = sections[:_MOST_BARS]
    with rc_context(_STYLE):
        shown = [names.get(section.slug, section.slug) for section in sections]
        figure, axes = _axes(0.4 + _ROW * len(sections), shown, above=0.35)
        places = range(len(sections))
        yes = [section.yes.number if section.told else 0 for section in sections]
        no = [section.no.number if section.told else 0 for section in sections]
        axes.barh(places, yes, height=0.7, color=BLUE, label=names["yes"])
        axes.barh(
            places, no, 0.7, yes, color=ORANGE, hatch="////", edgecolor="w", label=names["no"]
        )
        lengths = [y + n for y, n in zip(yes, no, strict=True)]
        _lying(axes, shown, lengths, [_share(section) for section in sections])
        figure.legend(loc="upper left", ncols=2, frameon=False)
        return _svg(figure, title)


def _share(section: Helped) -> str:
    answers = section.yes.number + section.no.number
    if not answers:
        return "–"
    return f"{100 * section.yes.number / answers:.0f} %" if section.told else "<5"


def _axes(
    height: float, names: Sequence[str], above: float = 0.05, below: float = 0.05
) -> "tuple[Figure, Axes]":
    """Return a figure whose margins hold the names; matplotlib's own layout takes twice as long.

    Args:
        height: in inches, with ``above`` and ``below`` for what stands over and under the bars.
    """
    figure = Figure(figsize=(_WIDTH, height))
    margins = {
        "left": _beside_bars(names) / _WIDTH,
        "right": 0.99,
        "bottom": below / height,
        "top": 1 - above / height,
    }
    return figure, figure.subplots(gridspec_kw=margins)


def _beside_bars(texts: Sequence[str]) -> float:
    """Return how many inches the longest of some texts takes, with a gap."""
    return max(map(len, texts)) * _LETTER + 0.15


def _lying(
    axes: "Axes", names: Sequence[str], lengths: Sequence[int], numbers: Sequence[str]
) -> None:
    """Write the names at the left, the first on top, and the numbers behind the bars."""
    for place, (length, number) in enumerate(zip(lengths, numbers, strict=True)):
        axes.annotate(
            number, (length, place), xytext=(4, 0), textcoords="offset points", va="center"
        )
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(len(names) - 0.5, -0.5)
    room = _WIDTH * 0.99 - _beside_bars(names)
    axes.set_xlim(0, max(lengths) * room / (room - _beside_bars(numbers)) or 1)
    axes.xaxis.set_visible(False)
    axes.spines["bottom"].set_visible(False)
    axes.tick_params(left=False)


def _svg(figure: Figure, title: str) -> Markup:
    """Return a figure as an SVG element that says what it shows, and fits its place."""
    file = io.StringIO()
    figure.savefig(file, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    svg = file.getvalue()
    opening = re.sub(r' (?:width|height)="[^"]*"', "", svg[svg.index("<svg") :], count=2)
    label = Markup('<svg role="img" aria-label="{}"').format(title)
    drawn = opening.removeprefix("<svg")
    return label + Markup(drawn)  # noqa: S704  # nosec B704  # by matplotlib
