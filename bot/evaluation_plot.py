"""A picture of labelled questions: which sections are confused, and what a threshold would do."""

import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.evaluation import EvaluationError, Question

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Blue and vermilion of Okabe and Ito's palette for colour-blind readers; the dashes differ too.
_BLUE, _VERMILION = "#0072B2", "#D55E00"
_NOTHING = "(nothing)"
_STEPS = 200  # steps of the threshold from 0 to 1


def require_matplotlib() -> None:
    """Return nothing where matplotlib is installed.

    Raises:
        EvaluationError: it is not; the text says how to install it.
    """
    try:
        import matplotlib  # noqa: F401  # only whether it is there
    except ImportError as error:
        raise EvaluationError("--plot needs matplotlib: pip install matplotlib") from error


def draw(questions: Sequence[Question], path: Path) -> None:
    """Return nothing, with the confusions and the threshold's curves drawn into a file.

    Raises:
        EvaluationError: matplotlib is missing, there is no question, or the file is refused.
    """
    require_matplotlib()
    from matplotlib.figure import Figure

    if not questions:
        raise EvaluationError(f"{path}: not drawn: the files have no questions (rows with gold)")
    side = max(5.0, 2.6 + 0.36 * len(sections(questions)))  # inches
    figure = Figure(figsize=(side + 6.5, side), layout="constrained")
    left, right = figure.subplots(1, 2, width_ratios=(side, 6.5))
    _draw_confusions(left, questions)
    _draw_curves(right, questions)
    try:
        figure.savefig(path, format=path.suffix[1:] or "png", dpi=120)
    except (OSError, ValueError) as error:
        raise EvaluationError(f"{path}: the picture cannot be written: {error}") from error


def sections(questions: Sequence[Question]) -> list[str]:
    """Return every section that a question belongs to or was ranked first, by name."""
    named = {q.gold[0] for q in questions} | {q.first for q in questions if q.first}
    unranked = any(q.first is None for q in questions)
    return sorted(named) + [_NOTHING] * unranked


def confusion_matrix(questions: Sequence[Question]) -> list[list[int]]:
    """Return counts of questions: a row for each gold section, a column for each ranked first.

    Rows and columns go as ``sections`` does; a question with several gold sections counts at
    its first.
    """
    counts = Counter((q.gold[0], q.first or _NOTHING) for q in questions)
    names = sections(questions)
    return [[counts[gold, first] for first in names] for gold in names]


def at_threshold(questions: Sequence[Question], least: float) -> tuple[float, float]:
    """Return the share answered and the share right of those, were the score alone to decide.

    A question is answered from a score of ``least`` up; the second share is not a number where
    none is answered.
    """
    answered = [q for q in questions if q.score is not None and q.score >= least]
    right = sum(q.right for q in answered)
    return len(answered) / len(questions), right / len(answered) if answered else math.nan


def _draw_confusions(axes: "Axes", questions: Sequence[Question]) -> None:
    names, matrix = sections(questions), confusion_matrix(questions)
    most = max(map(max, matrix))
    axes.imshow(matrix, cmap="Blues", vmin=0, vmax=most)
    axes.set_xticks(range(len(names)), names, rotation=90)
    axes.set_yticks(range(len(names)), names)
    axes.set_xlabel("section ranked first")
    axes.set_ylabel("section of the question (first gold)")
    axes.set_title("Confusions: number of questions\n(off the diagonal another gold may be right)")
    _rule_cells(axes, len(names))
    for row, counts in enumerate(matrix):
        for column, count in enumerate(counts):
            shade = "white" if count > most / 2 else "black"
            axes.text(column, row, str(count or ""), ha="center", va="center", color=shade)


def _rule_cells(axes: "Axes", number: int) -> None:
    edges = [cell - 0.5 for cell in range(1, number)]
    axes.set_xticks(edges, minor=True)
    axes.set_yticks(edges, minor=True)
    axes.grid(which="minor", color="0.88", linewidth=0.6)
    axes.tick_params(which="minor", length=0)


def _draw_curves(axes: "Axes", questions: Sequence[Question]) -> None:
    thresholds = [step / _STEPS for step in range(_STEPS + 1)]
    shares = [at_threshold(questions, least) for least in thresholds]
    answered, right = zip(*shares, strict=True)
    axes.plot(thresholds, answered, color=_BLUE, linewidth=2, label="answered")
    axes.plot(
        thresholds, right, color=_VERMILION, linewidth=2, linestyle="--", label="right of answered"
    )
    axes.set(xlim=(0, 1), ylim=(0, 1.02), xlabel="threshold on the score", ylabel="share")
    axes.set_title(f"What a threshold would do\n({len(questions)} questions)")
    axes.grid(color="0.9")
    axes.legend(loc="lower left")
