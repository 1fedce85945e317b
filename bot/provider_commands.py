"""The commands of ``python -m bot providers``: what the directory holds, and bringing more in."""

import csv
import datetime
import sys
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.errors import DirectoryError
from bot.settings import load_settings

if TYPE_CHECKING:
    from bot.directory.importers.entries import Known
    from bot.directory.importers.run import Order, Outcome
    from bot.directory.matching import Listing
    from bot.directory.search import Directory

app = typer.Typer(
    no_args_is_help=True, add_completion=False, help="Look at the directory, and bring more in."
)
STALE_DAYS = 90  # after which a listing may be out of date (DIRECTORY.md)


class FileFormat(StrEnum):
    """The formats that can be imported."""

    csv = "csv"
    nppes = "nppes"
    hsds = "hsds"


def _directory() -> "Directory":
    from bot.directory.search import Directory

    return Directory(load_settings().directory_url)


@app.command(name="import")
def import_command(
    file: Annotated[Path, typer.Argument(help="the file to take over")],
    file_format: Annotated[FileFormat, typer.Option("--format", help="how its rows are written")],
    source: Annotated[str, typer.Option(help="name the source of every row so")] = "",
    replace_source: Annotated[
        bool, typer.Option(help="drop providers of the same source that the file lacks")
    ] = False,
    report: Annotated[
        Path | None, typer.Option(help="tell here, row by row, what became of it")
    ] = None,
) -> None:
    """Take a file over into the directory; interrupted, the same command goes on."""
    from bot.directory.database import directory_url
    from bot.directory.importers.known import load_known
    from bot.directory.importers.run import Order

    order = Order(file, file_format.value, source, replace_source, report)
    url = directory_url(load_settings().directory_url)
    outcome = _with_progress(order, url, load_known())
    for example in outcome.examples:
        print(f"{file}: {example}", file=sys.stderr)
    print(told(outcome, order))
    if outcome.broken:
        raise typer.Exit(1)


def _with_progress(order: "Order", url: str, known: "Known") -> "Outcome":
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    from bot.directory.importers.run import import_file

    if not order.file.is_file():
        raise DirectoryError(f"{order.file}: the file is missing: name the file to import")
    columns = (BarColumn(), "[progress.percentage]{task.percentage:>3.0f}%", TimeRemainingColumn())
    counted = TextColumn("{task.fields[rows]:,} rows")
    with Progress(*columns, counted, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("import", total=order.file.stat().st_size or 1, rows=0)

        def show(outcome: "Outcome") -> None:
            bar.update(task, completed=outcome.offset, rows=outcome.line)

        return import_file(order, url, known, show)


def told(outcome: "Outcome", order: "Order") -> str:
    """Return in one line what became of a file."""
    counts = {
        "taken": outcome.taken,
        "unchanged": outcome.unchanged,
        "skipped": outcome.skipped,
        "removed": outcome.removed,
    }
    line = f"{order.file}: " + ", ".join(f"{number:,} {name}" for name, number in counts.items())
    if outcome.resumed:
        line += "; gone on with an import that was interrupted"
    if outcome.broken:
        kept = ", so nobody was dropped" if order.replace_source else ""
        line += (
            f"; {outcome.broken:,} rows could not be read{kept}: mend the file and import it again"
        )
    return line


@app.command(name="list")
def list_command(
    source: Annotated[str, typer.Option(help="only those of this source")] = "",
    limit: Annotated[int, typer.Option(help="at most so many")] = 50,
) -> None:
    """List providers, one a line, tab-separated."""
    for number, listing in enumerate(_directory().listings(source)):
        if number == limit:
            print(f"… and more: --limit {limit * 10}", file=sys.stderr)
            return
        where = f"{listing.city} {listing.state}".strip()
        print(f"{listing.id}\t{listing.name}\t{listing.title}\t{where}\t{listing.listed_on}")


@app.command()
def show(provider_id: Annotated[str, typer.Argument(metavar="ID")]) -> None:
    """Show everything that is listed of one provider."""
    listing = next(_directory().listings(provider_id=provider_id), None)
    if listing is None:
        raise DirectoryError(f"{provider_id}: nobody has this id: see `providers list`")
    for name, text in as_row(listing).items():
        print(f"{name:<17} {text or 'not stated'}")


@app.command()
def remove(ids: Annotated[list[str], typer.Argument(metavar="ID...")]) -> None:
    """Take providers off the directory; a later import may bring them back."""
    from bot.directory.database import directory_url
    from bot.directory.importers.run import take_off

    unknown = take_off(directory_url(load_settings().directory_url), ids)
    for id_ in ids:
        if id_ not in unknown:
            print(f"{id_}: removed")
    if unknown:
        raise DirectoryError(f"{', '.join(unknown)}: nobody has this id: see `providers list`")


@app.command(name="check")
def check_command() -> None:
    """Count what the directory holds, and name what keeps people from being found."""
    counts: Counter[str] = Counter()
    for listing in _directory().listings():
        counts.update(_noticed(listing))
    print(f"{counts.pop('', 0):,} providers")
    for told, number in sorted(counts.items()):
        print(f"{number:,} {told}")


def _noticed(listing: "Listing") -> Iterable[str]:
    yield ""
    yield f"from {listing.source}"
    if not listing.licence_states:
        yield "do not state where they are licensed: online, people are told to ask"
    elif not listing.licence_verified:
        yield "have licences that nobody verified"
    if listing.position is None and listing.in_person != "no":
        yield "have no place on the map: found by their state only"
    if listing.accepting == "no":
        yield "take nobody on: never shown"


@app.command()
def stale(
    days: Annotated[int, typer.Option(help="listed longer ago than this")] = STALE_DAYS,
) -> None:
    """List providers whose listing may be out of date, one a line."""
    before = datetime.datetime.now(datetime.UTC).date() - datetime.timedelta(days=days)
    for listing in _directory().listings():
        if listing.listed_on < before:
            print(f"{listing.listed_on}\t{listing.id}\t{listing.name}\t{listing.source}")


@app.command()
def export(
    source: Annotated[str, typer.Option(help="only those of this source")] = "",
) -> None:
    """Write providers as a CSV that can be imported again."""
    from bot.directory.importers.csv_list import COLUMNS, MORE_COLUMNS

    rows = csv.DictWriter(sys.stdout, (*COLUMNS, *MORE_COLUMNS), lineterminator="\n")
    rows.writeheader()
    for listing in _directory().listings(source):
        rows.writerow(as_row(listing))


def as_row(listing: "Listing") -> dict[str, str]:
    """Return a listing as a row of our CSV."""
    yes_no = {True: "yes", False: "no"}
    lat, lon = listing.position or ("", "")
    return {
        "id": listing.id,
        "name": listing.name,
        "title": listing.title,
        "provider_type": listing.provider_type,
        "in_person": listing.in_person,
        "remote": listing.remote,
        "street": listing.street,
        "city": listing.city,
        "state": listing.state,
        "zip": listing.zip,
        "specialties": "|".join(listing.specialties),
        "licence_states": "|".join(listing.licence_states),
        "licence_verified": yes_no[listing.licence_verified],
        "phone": listing.phone,
        "url": listing.url,
        "listed_on": listing.listed_on.isoformat(),
        "source": listing.source,
        "accepting": listing.accepting,
        "prescribes": yes_no[listing.prescribes],
        "lat": str(lat),
        "lon": str(lon),
    }
