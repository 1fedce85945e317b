"""What was heard of one message: the value that the parts of the dialogue hand on."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar

from bot.safety.levels import Help
from bot.safety.triage import Assessment

Intents = tuple[str, ...]  # their names, the first meant first
_Meant = TypeVar("_Meant")
_EVERYDAY = "everyday"  # a group of the lexicon
_SMALL_MATTER = "small_matter"  # an intent


@dataclass(frozen=True, slots=True)
class Heard:
    """A message as the turn reads it: all of it, or what is left of it after a part was answered.

    Attributes:
        intents: those that the text has.
        assessment: of the whole message, whatever is left of its text.
    """

    text: str
    intents: Intents
    assessment: Assessment

    @property
    def calm(self) -> bool:
        """Whether the message brings no card."""
        return self.assessment.help is not Help.CARD


def with_small_matter(intents: Intents, assessment: Assessment) -> Intents:
    """Return the intents, with that of a small matter where the lexicon tells of an everyday one.

    "Nobody would notice if I wore slippers" is no question that wants an article.
    """
    return (*intents, _SMALL_MATTER) if _EVERYDAY in assessment.groups else intents


def first_of(table: Mapping[str, _Meant], intents: Collection[str]) -> _Meant | None:
    """Return what a table has for the first of its intents that a message has, None for none."""
    return next((meant for intent, meant in table.items() if intent in intents), None)
