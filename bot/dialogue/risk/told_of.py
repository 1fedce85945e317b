"""What is told in a talk about somebody: the value that the rules for those who care read."""

from dataclasses import dataclass
from functools import cached_property

from bot.dialogue.risk.told import Told
from bot.dialogue.talk.thread_answers import ABOUT_SOMEBODY
from bot.safety.levels import RiskLevel
from bot.safety.triage import SECOND_READER, Assessment
from bot.text import words_of

ONESELF = frozenset({"i", "im", "ive", "id", "ill", "me", "my", "myself", "we", "us", "our"})
WHOSE, TOGETHER = frozenset({"my", "our"}), frozenset({"we", "us", "our"})
ONESELF_ALONE = frozenset({"myself", "me"})
OTHERS = frozenset({"he", "she", "they", "hes", "shes", "theyre", "his", "her", "their"})
ONLY_READ = frozenset({SECOND_READER})  # what alarms where no pattern does
_SHOWN = frozenset({"me", "us"})  # to whom a wound was shown
_NONE = frozenset[str]()


@dataclass(frozen=True)
class ToldOf(Told):
    """A message that alarms, and the talk before it.

    Attributes:
        assessment: of the message in this talk, as far as it was read.
    """

    assessment: Assessment

    @cached_property
    def said(self) -> list[list[str]]:
        """The words of each sentence that has any."""
        return [words for words in map(words_of, self.sentences) if words]

    @cached_property
    def alarms(self) -> set[str]:
        """The ids of what shows a card."""
        return self.assessment.alarms

    @property
    def level(self) -> RiskLevel:
        """The level of the message."""
        return self.assessment.level

    @property
    def urgent(self) -> bool:
        """Whether the message tells an emergency of somebody."""
        return "urgent" in self.assessment.groups

    @property
    def about_somebody(self) -> bool:
        """Whether the talk is about somebody else."""
        return self.state.about in ABOUT_SOMEBODY

    @property
    def worries(self) -> bool:
        """Whether the worst that was told is a danger of somebody else."""
        return self.risk.theirs and self.risk.worst is RiskLevel.THIRD_PARTY

    @property
    def known(self) -> bool:
        """Whether a danger of somebody else was told, and the number is in sight."""
        return self.risk.theirs and self.risk.in_sight

    @property
    def pressing(self) -> bool:
        """Whether somebody is in danger now."""
        return self.risk.urgent and self.risk.emergency

    def names_oneself(self, but: frozenset[str] = _NONE) -> bool:
        """Return whether the message has a word for who writes, ``but`` for some."""
        return not (ONESELF - but).isdisjoint(self.words)

    def of_them_alone(self, level: RiskLevel) -> bool:
        """Return whether each sentence begins with somebody: "she is dead. nothing left" does not.

        Of a wound the first is enough: "he showed me. small cuts. what now".
        """
        wound = level is RiskLevel.SELF_HARM
        begins = [words[0] in OTHERS for words in (self.said[:1] if wound else self.said)]
        return bool(begins) and all(begins) and not self.names_oneself(_SHOWN if wound else _NONE)
