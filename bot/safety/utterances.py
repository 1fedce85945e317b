"""The labelled lines that authors wrote for this project: what the reader learned from."""

import zlib
from dataclasses import dataclass
from pathlib import Path

from bot.content import Problems, read_tsv, shown
from bot.safety.levels import LEVELS

COLUMNS = ("text", "level", "card", "group")
# Levels that only these files know: calm lines of two kinds, which triage calls "none".
CALM_LEVELS = ("benign", "idiom")
_CARD = {"yes": True, "no": False, "either": None}
# Read before patterns were written: six came with the project, four say plainly what was missed.
READ_BEFORE = frozenset(
    {
        "answers-to-are-you-safe",
        "did-it-again",
        "elders-illness-bereaved-dictation",
        "hard-negatives-and-violence",
        "parents-partners-carers",
        "people-who-self-harm",
        "plain-words-plain-people",
        "planning-to-die",
        "teenagers-and-students",
        "the-wish-to-stop",
        "what-i-do-to-myself",
        "working-adults-veterans-rural",
    }
)


@dataclass(frozen=True, slots=True)
class Utterance:
    """One line.

    Attributes:
        card: whether a card must be shown; None where either is right.
        group: how it is said (plain, coded…) or, for calm lines, what it is about.
    """

    text: str
    level: str
    card: bool | None
    group: str
    author: str

    @property
    def held_out(self) -> bool:
        """Whether its author is held out from writing patterns and from fitting."""
        return held_out(self.author)


def held_out(author: str) -> bool:
    """Return whether an author is held out: about one in ten, chosen by their name alone.

    A third was, until 2026-11-29: more authors are worth more than a closer figure (ADR 15).
    """
    return author not in READ_BEFORE and zlib.crc32(author.encode()) % 9 == 0


def load_utterances(folder: Path, problems: Problems) -> list[Utterance]:
    """Return every line of every author, in the order of the files' names."""
    found: list[Utterance] = []
    for path in sorted(folder.glob("*.tsv")):
        for number, (text, level, card, group) in read_tsv(path, COLUMNS, problems):
            if level not in (*LEVELS, *CALM_LEVELS) or card not in _CARD:
                problems.append(f"{shown(path)}: line {number}: {level!r}, {card!r}: no such label")
            else:
                found.append(Utterance(text, level, _CARD[card], group, path.stem))
    return found
