"""The commands of ``python -m bot memory``."""

import datetime
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.errors import BotError
from bot.settings import load_settings

if TYPE_CHECKING:
    from bot.memory.store import Memory

app = typer.Typer(no_args_is_help=True, help="Look after the database of chat states and counts.")

From = Annotated[
    datetime.datetime | None,
    typer.Option("--from", formats=["%Y-%m-%d"], help="first day, as 2026-01-31; none: a year ago"),
]
To = Annotated[
    datetime.datetime | None,
    typer.Option("--to", formats=["%Y-%m-%d"], help="last day; none: today"),
]


def opened() -> "closing[Memory]":
    """Return the memory that the settings name, closed at the end of a ``with``."""
    from bot.memory.keys import new_key
    from bot.memory.store import Memory

    settings = load_settings()
    key = settings.secret_key or new_key()  # no chat is read here
    return closing(Memory(settings.database_url, key))


def days(first: From, last: To) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day that two options mean."""
    end = (last or datetime.datetime.now(datetime.UTC)).date()
    begin = first.date() if first else end - datetime.timedelta(days=365)
    if begin > end:
        raise BotError("--from and --to: the first day is after the last: exchange them")
    return begin, end


@app.command()
def upgrade() -> None:
    """Make the tables, or change them to what this version needs; safe to run again."""
    with opened() as memory:
        memory.upgrade()
    print("the tables are up to date")


@app.command()
def purge() -> None:
    """Delete what is past its time; the running bot does the same every six hours."""
    with opened() as memory:
        deleted = memory.purge()
    print("deleted: " + ", ".join(f"{number} {name}" for name, number in deleted.items()))


@app.command()
def counts(
    first: From = None,
    last: To = None,
    csv: Annotated[bool, typer.Option("--csv", help="every day in a row of its own")] = False,
) -> None:
    """Show the daily counts, without identifiers; numbers from 1 to 4 are shown as <5."""
    from bot.memory.export import as_csv, table

    with opened() as memory:
        found = memory.counts(*days(first, last))
    print(as_csv(found) if csv else table(found), end="" if csv else "\n")


def report(
    first: From = None,
    last: To = None,
    out: Annotated[Path | None, typer.Option(help="the file; none: report.html")] = None,
    csv: Annotated[bool, typer.Option("--csv", help="write the figures as a table")] = False,
) -> None:
    """Write one page that shows how the bot was used, from the daily counts alone."""
    from bot.report.figures import figures
    from bot.report.page import as_csv, as_page

    begin, end = days(first, last)
    with opened() as memory:
        found = figures(memory.counts(begin, end), begin, end)
    path = out or Path("report.csv" if csv else "report.html")
    try:
        path.write_text(as_csv(found) if csv else as_page(found), encoding="utf-8")
    except OSError as error:
        raise BotError(f"{path}: cannot be written ({error.strerror}): name another file") from None
    print(f"written: {path}")


@app.command(name="new-key")
def new_key_command() -> None:
    """Print a new key for SECRET_KEY; put it before the old one, a comma between."""
    from bot.memory.keys import new_key

    print(new_key())
