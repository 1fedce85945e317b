"""The terminal: the same dialogue, in plain text, one line a message."""

import datetime
import re
import sys
from collections.abc import Iterable

from rich.console import Console

from bot.dialogue.events import Commanded, Event, Said
from bot.dialogue.replies import Button, Reply, plain_text
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn

# As Telegram finds a command: a name, perhaps the bot's, and whatever follows, on any line.
_COMMAND = re.compile(r"/([a-zA-Z0-9_]{1,64})(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>@])(.*)", re.DOTALL)


def chat(resources: Resources, lines: Iterable[str], *, prompt: bool) -> None:
    """Answer each line until the lines end.

    Args:
        prompt: whether a person sits in front of it; piped lines are answered without a prompt.
    """
    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
    state = DialogueState(country=resources.default_country)
    if prompt:
        console.print("Harbor in the terminal. An empty line or Ctrl-D ends it.\n", style="dim")
        state = _answer(console, state, Commanded(name="start"), resources)
    for line in _read(lines, console, prompt):
        console.print(f"> {line}", style="bold") if not prompt else None
        state = _answer(console, state, event_of(line), resources)


def event_of(line: str) -> Event:
    """Return what typed words mean: a command where they start with a slash and a name."""
    at = datetime.datetime.now(datetime.UTC)
    command = _COMMAND.match(line)
    if command:
        return Commanded(name=command[1], argument=command[2].strip(), at=at)
    return Said(text=line, at=at)


def shown(reply: Reply) -> str:
    """Return a reply as text for a terminal, its buttons in square brackets below."""
    rows = [" ".join(filter(None, map(_shown, row))) for row in reply.buttons]
    document = reply.document.text if reply.document else ""
    return "\n".join([plain_text(reply.html), *filter(None, (document, *rows))])


def _shown(button: Button) -> str:
    if button.url:
        return f"[{button.label}: {button.url}]"
    return "" if button.copy else f"[{button.label}]"


def _answer(
    console: Console, state: DialogueState, event: Event, resources: Resources
) -> DialogueState:
    turn = take_turn(state, event, resources)
    for reply in turn.replies:
        console.print(shown(reply).encode("utf-8", "replace").decode(), soft_wrap=True)
        console.print()
    return turn.state


def _read(lines: Iterable[str], console: Console, prompt: bool) -> Iterable[str]:
    source = iter(lines)
    while True:
        if prompt:
            console.print("> ", end="", style="bold")
        line = next(source, None)
        if line is None or (prompt and not line.strip()):
            return
        yield line.rstrip("\r\n")
