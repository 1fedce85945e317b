"""The value that every rule on what a message means in this chat reads."""

import re
from dataclasses import dataclass
from functools import cached_property

from bot.dialogue.heard import Intents
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState, RiskMemory
from bot.dialogue.talk.sentences import sentences_of
from bot.safety.levels import Help
from bot.text import words_of

_QUOTES = re.compile("(?<!\\w)[\"'\u2018\u2019\u201c\u201d]|[\"'\u2018\u2019\u201c\u201d](?!\\w)")


@dataclass(frozen=True)
class Told:
    """A message, and the chat in which it stands.

    Attributes:
        state: of the chat before it.
        intents: what it means.
    """

    state: DialogueState
    text: str
    intents: Intents
    resources: Resources

    @property
    def risk(self) -> RiskMemory:
        """What was told of a danger before it."""
        return self.state.risk

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words."""
        return frozenset(words_of(self.text))

    @cached_property
    def unquoted(self) -> str:
        """The text without quotes, so that a phrase also stands where some words are quoted."""
        return _QUOTES.sub(" ", self.text)

    @cached_property
    def sentences(self) -> list[str]:
        """Its sentences, with signs that stand alone."""
        return sentences_of(self.text)

    @cached_property
    def alarming(self) -> list[str]:
        """The sentences that alarm by themselves: all of the text where it is a single one."""
        if len(self.sentences) < 2:
            return [self.text]
        return [one for one in self.sentences if self.resources.assess(one).help is Help.CARD]

    def says(self, phrase: str, without: str = "") -> bool:
        """Return whether a phrase stands in it, ``without`` the marks at its ends."""
        return self.resources.says(phrase, self.text.strip(without))

    def says_of_then(self, phrase: str) -> bool:
        """Return whether a phrase stands in it, in which any year that has come is the same."""
        return self.resources.says_of_then(phrase, self.text)
