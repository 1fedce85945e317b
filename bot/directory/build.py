"""Building providers.db from the reviewed list, all or nothing."""

from pathlib import Path

from bot.content import shown
from bot.directory.importers.entries import Known
from bot.directory.importers.run import Order, import_file
from bot.errors import ContentError, DirectoryError


def build_directory(source: Path, known: Known, target: Path) -> int:
    """Write the database anew and return how many providers it holds.

    The old file stays until the new one is whole. Raises ContentError with every problem of the
    list at once, one line each.
    """
    unfinished, report = target.with_suffix(".part"), target.with_suffix(".rows")
    unfinished.unlink(missing_ok=True)
    try:
        outcome = import_file(Order(source, "csv", report=report), f"sqlite:///{unfinished}", known)
        if outcome.skipped:
            raise ContentError(_problems(source, report))
        unfinished.replace(target)
    except DirectoryError as error:
        raise ContentError([str(error).replace(str(source), shown(source))]) from None
    finally:
        unfinished.unlink(missing_ok=True)
        report.unlink(missing_ok=True)
    return outcome.taken


def _problems(source: Path, report: Path) -> list[str]:
    rows = [line.split("\t") for line in report.read_text(encoding="utf-8").splitlines()[1:]]
    return [
        f"{shown(source)}: line {line}: {reason}"
        for line, _, outcome, why in rows
        if outcome == "skipped"
        for reason in why.split("; ")
    ]
