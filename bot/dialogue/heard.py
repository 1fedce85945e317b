"""What was heard of one message: the value that the parts of the dialogue hand on."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar

from bot.safety.levels import Help, RiskLevel
from bot.safety.triage import Assessment

Intents = tuple[str, ...]  # their names, the first meant first
_Meant = TypeVar("_Meant")
_EVERYDAY = "everyday"  # a group of the lexicon
_SMALL_MATTER, _FOUND_SAFE = "small_matter", "found_safe"  # intents
_GOOD_NEWS = ("good_news", "just_telling")  # the same: what is behind somebody is more than news
_SOMEBODY_WENT = frozenset({"went_there", "they_seem_well"})  # the same


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


def as_a_whole(intents: Intents, assessment: Assessment) -> Intents:
    """Return the intents, with what only the message as a whole means.

    That is a small matter where the lexicon tells of an everyday one: "nobody would notice if I
    wore slippers" is no question that wants an article. And that somebody was found well: "they
    went to her house. she's ok". Three years without self-harm are met as that, and no news.
    """
    found = (_FOUND_SAFE,) if _SOMEBODY_WENT.issubset(intents) else ()
    small = (_SMALL_MATTER,) if _EVERYDAY in assessment.groups else ()
    intents = without(intents, *_GOOD_NEWS) if assessment.level is RiskLevel.RECOVERY else intents
    return (*intents, *found, *small)


def first_of(table: Mapping[str, _Meant], intents: Collection[str]) -> _Meant | None:
    """Return what a table has for the first of its intents that a message has, None for none."""
    if table.keys().isdisjoint(intents):
        return None  # most messages have none of any table
    return next(meant for intent, meant in table.items() if intent in intents)


def without(intents: Intents, *out: str) -> Intents:
    """Return the intents in their order, but for some."""
    gone = frozenset(out)
    if gone.isdisjoint(intents):
        return intents  # as most messages have it
    return tuple(intent for intent in intents if intent not in gone)
