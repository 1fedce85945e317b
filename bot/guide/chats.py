"""Whole chats that people wrote, each message with what it means: what follows what in a talk.

Each file of knowledge/wishes/chats is one author's: the number of a chat, what a message means (the
name of a wish, or one of KINDS), and the message. Only the person's side was written.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from bot.content import Problems, read_tsv

COLUMNS = ("chat", "means", "text")
# What a message means that is no wish: something is told, "ok", a question to the guide or for a
# therapist, a risk, and a question that nothing answers.
TOLD = frozenset({"share", "nod", "other"})
KINDS = TOLD | {"guide", "search", "risk"}


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat, and where it stands."""

    means: str
    text: str
    author: str
    line: int


Chat = Sequence[Message]


def load_chats(folder: Path, problems: Problems) -> list[Chat]:
    """Return every chat under a folder, in order, each problem of a file added."""
    return [chat for path in sorted(folder.glob("*.tsv")) for chat in _of_file(path, problems)]


def _of_file(path: Path, problems: Problems) -> Iterator[Chat]:
    rows = read_tsv(path, COLUMNS, problems)
    for _, chat in groupby(rows, key=lambda row: row[1][0]):
        yield [Message(means, text, path.stem, line) for line, (_, means, text) in chat]


def follows(chats: Iterable[Chat]) -> Mapping[str, Counter[str]]:
    """Return how often each wish came after another one of the same chat, by the one before."""
    counted: Mapping[str, Counter[str]] = defaultdict(Counter)
    for chat in chats:
        before = ""
        for message in chat:
            if message.means in KINDS:
                continue
            if before:
                counted[before][message.means] += 1
            before = message.means
    return counted
