"""The report as one page that needs nothing else: no script, no font, no picture from elsewhere."""

import csv
import io
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.content import KNOWLEDGE, Problems, read_toml
from bot.errors import ContentError
from bot.report.figures import Figures, rows


def as_csv(figures: Figures) -> str:
    """Return every figure as CSV: group, name, number; small numbers as "<5"."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("group", "name", "number"))
    writer.writerows(rows(figures))
    return text.getvalue()


def as_page(figures: Figures, folder: Path = KNOWLEDGE) -> str:
    """Return the page in HTML; raises ContentError where its words cannot be read."""
    problems: Problems = []
    words = read_toml(folder / "report" / "words.toml", problems)
    guide = read_toml(folder / "guide" / "index.toml", problems)
    if problems:
        raise ContentError(problems)
    names = words["names"] | {entry["slug"]: entry["button"] for entry in guide["section"]}
    environment = Environment(
        loader=FileSystemLoader(folder / "report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page = environment.get_template("page.html.j2")
    charts = {} if figures.empty else _charts(figures, names, words["titles"])
    return page.render(figures=figures, charts=charts, names=names, titles=words["titles"])


def _charts(figures: Figures, names: dict[str, str], titles: dict[str, str]) -> dict[str, Any]:
    """Return the charts by name; one that has nothing to show is missing."""
    from bot.report import charts  # matplotlib takes a second to load, and only here is it needed

    cells = {
        "cards": figures.cards,
        "sections": [section.shown for section in figures.sections],
        "unanswered": figures.unanswered,
        "finder": figures.funnel,
        "no_result": figures.no_result,
        "reports": figures.reports,
        "seconds": figures.seconds,
    }
    seconds = {cell.name: names[f"seconds_{cell.name}"] for cell in figures.seconds}
    drawn = {
        name: charts.bars(shown, names | (seconds if name == "seconds" else {}), titles[name])
        for name, shown in cells.items()
        if any(cell.number for cell in shown)
    }
    if any(section.yes.number or section.no.number for section in figures.sections):
        drawn["helped"] = charts.helped(figures.sections, names, titles["helped"])
    return drawn | {"turns": charts.turns(figures, titles)}
