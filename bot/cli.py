"""The commands of ``python -m bot``."""

import ctypes
import datetime
import gc
import json
import sys
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import memory_commands
from bot.content import KNOWLEDGE
from bot.errors import BotError, ContentError
from bot.provider_commands import app as providers
from bot.settings import Settings, load_settings, require_enough

if TYPE_CHECKING:
    from bot.evaluation import Measured

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Harbor: answers about self-harm, crisis help, and a search for therapists.",
)
app.add_typer(memory_commands.app, name="memory")
app.add_typer(providers, name="providers")
app.command()(memory_commands.report)


def main() -> None:
    """Run one command; a problem an operator can mend is told in plain lines, exit status 2."""
    try:
        app()
    except BotError as error:
        print(error, file=sys.stderr)
        sys.exit(2)


@app.command()
def chat() -> None:
    """Talk with the bot in the terminal; piped lines are answered one by one."""
    from bot.assembly import assemble
    from bot.channels import console

    sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]  # a real text stream
    console.chat(assemble(load_settings()), sys.stdin, prompt=sys.stdin.isatty())


@app.command()
def init(
    token: Annotated[
        str | None, typer.Option(envvar="TELEGRAM_BOT_TOKEN", help="what @BotFather gave you")
    ] = None,
    name: Annotated[str | None, typer.Option(help="the name people see")] = None,
    country: Annotated[str | None, typer.Option(help="whose crisis lines come first")] = None,
    contact: Annotated[str | None, typer.Option(help="how people reach you")] = None,
    privacy: Annotated[str | None, typer.Option(help="web address of your privacy policy")] = None,
    api_url: Annotated[
        str, typer.Option(envvar="TELEGRAM_API_URL", help="base of the Bot API")
    ] = "https://api.telegram.org/bot",
    file: Annotated[Path, typer.Option(help="where the settings are written")] = Path(".env"),
    force: Annotated[bool, typer.Option(help="put new answers into a file that is there")] = False,
) -> None:
    """Put the bot on Telegram: ask a few things, write .env, set names and menu."""
    from bot.init import Given, initialise

    print(initialise(Given(token, name, country, contact, privacy, api_url), file, force=force))


@app.command()
def preview(
    host: Annotated[str, typer.Option(help="the address to listen on")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="its port; 0 is any that is free")] = 8765,
) -> None:
    """Talk with the bot in a browser, and see why it says what it says."""
    from bot.channels.preview.serve import run_preview

    run_preview(load_settings(), host, port)


@app.command()
def run(
    webhook: Annotated[
        bool, typer.Option(help="let Telegram call WEBHOOK_URL instead of asking it for updates")
    ] = False,
) -> None:
    """Run the bot on Telegram; needs TELEGRAM_BOT_TOKEN."""
    settings = load_settings()
    require_enough(settings, by_webhook=webhook)  # before the slow loading

    gc.disable()  # while loading nothing is thrown away: looking for it takes a third of the start
    from bot.assembly import assemble
    from bot.channels.telegram import service

    resources = assemble(settings)
    _settled()
    service.run(resources, settings, by_webhook=webhook)


def _settled() -> None:
    """Look no more for what may be thrown away among what stays; give back what loading needed."""
    gc.freeze()
    gc.enable()
    with suppress(OSError, AttributeError, TypeError):  # not every system's C library can
        ctypes.CDLL(None).malloc_trim(0)


@app.command(name="explain")
def explain_command(
    text: Annotated[str, typer.Argument(help="one message, as a person would write it")] = "",
    jsonl: Annotated[bool, typer.Option(help="read {id, text} lines from standard input")] = False,
) -> None:
    """Tell what the bot would do with a first message, and why."""
    from bot.assembly import assemble
    from bot.explain import explain, explain_lines

    resources = assemble(load_settings())
    if jsonl:
        sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]  # a real text stream
        for line in explain_lines(sys.stdin, resources):
            print(line, flush=True)
    else:
        print(json.dumps(explain(text, resources), indent=2, ensure_ascii=False))


@app.command()
def check(
    stale_after: Annotated[
        int, typer.Option(metavar="DAYS", min=0, help="also name what was checked longer ago")
    ] = 0,
    as_json: Annotated[
        bool, typer.Option("--json", help="problems, notices and reading levels as JSON")
    ] = False,
    content: Annotated[Path, typer.Option(help="the folder to check")] = KNOWLEDGE,
) -> None:
    """Name every problem of the content at once, one line each; exit status 2 if there is one."""
    from bot.check.run import check as check_content

    found = check_content(content, datetime.datetime.now(datetime.UTC).date(), stale_after)
    if as_json:
        print(found.as_json())
    else:
        for notice in found.notices:
            print(f"note: {notice}")
        if not found.problems:
            told = ", ".join(f"{number} {name}" for name, number in found.counts.items())
            print(f"{told}: all well")
    if found.problems and not as_json:
        raise ContentError(found.problems)
    if found.problems:
        raise typer.Exit(2)


@app.command(name="diff-risk")
def diff_risk(
    old: Annotated[Path, typer.Argument(help="a lexicon file, before")],
    new: Annotated[Path, typer.Argument(help="the same, after")],
) -> None:
    """Show which reviewed cases change their level from one lexicon file to another."""
    from bot.risk_changes import risk_changes, told

    print("\n".join(told(*risk_changes(old, new))))


@app.command()
def protocol() -> None:
    """Print PROTOCOL.md: what the bot does at each level of risk, from the data it runs on."""
    from bot.protocol import protocol

    print(protocol(), end="")


@app.command(name="build-directory")
def build_directory_command(
    source: Annotated[Path | None, typer.Argument(help="a CSV of providers")] = None,
) -> None:
    """Build providers.db from knowledge/providers.csv."""
    from bot.assembly import PROVIDERS_DB, build_providers

    print(f"{build_providers(source)} providers in {PROVIDERS_DB.name}")


@app.command(name="build-guide")
def build_guide_command() -> None:
    """Fit the guide's weights anew where a question or a section has changed."""
    from bot.assembly import build_guide

    print(build_guide())


@app.command()
def evaluate(
    files: Annotated[
        list[Path] | None, typer.Argument(help="labelled JSONL files; none: our own authors' lines")
    ] = None,
    plot: Annotated[
        Path | None, typer.Option(help="draw the questions of the files here, as a picture")
    ] = None,
    floor: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=0.75", help="least share of a figure; below it: exit status 1"),
    ] = None,
) -> None:
    """Measure labelled messages, questions or requests: one table a file."""
    if files:
        _evaluate_files(files, plot, floor or [])
    elif plot or floor:
        raise BotError("--plot and --floor: name a labelled JSONL file to measure")
    else:
        _evaluate_authors()


def _evaluate_authors() -> None:
    from bot.assembly import load_content
    from bot.evaluation import evaluate_authors
    from bot.safety.triage import assess
    from bot.safety.utterances import load_utterances

    content = load_content()
    lines = load_utterances(KNOWLEDGE / "risk" / "utterances", [])
    rules = partial(assess, lexicon=content.lexicon)
    both = partial(rules, reader=content.reader)
    print("\n".join(evaluate_authors(lines, {"rules": rules, "rules and reader": both})))


def _evaluate_files(files: list[Path], plot: Path | None, floor: list[str]) -> None:
    from bot.evaluation import below_floors, read_floor
    from bot.evaluation_plot import draw, require_matplotlib

    floors = [read_floor(text) for text in floor]
    if plot:
        require_matplotlib()
    measured = _measure(files)
    if plot:
        draw([question for file in measured for question in file.questions], plot)
        print(f"drawn: {plot}")
    below = below_floors(measured, floors)
    if below:
        print("\n".join(below), file=sys.stderr)
        raise typer.Exit(1)


def _measure(files: list[Path]) -> "list[Measured]":
    from bot.assembly import assemble
    from bot.evaluation import measure_file
    from bot.explain import explain

    missing = [path for path in files if not path.is_file()]
    if missing:
        raise ContentError(
            f"{path}: the file is missing: name a labelled JSONL file" for path in missing
        )
    explained = cache(partial(explain, resources=assemble(Settings())))
    measured = []
    for path in files:
        measured.append(measure_file(path, explained))
        print(measured[-1])
    return measured
