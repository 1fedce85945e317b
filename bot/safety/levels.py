"""The risk levels, from none to the worst, and what each one shows."""

from enum import IntEnum, StrEnum


class RiskLevel(IntEnum):
    """What one utterance says about danger; ``max`` is the worst. Never shown to a person."""

    NONE = 0
    DENIAL = 1
    INFO = 2
    RECOVERY = 3
    VIOLENCE = 4
    THIRD_PARTY = 5
    PASSIVE = 6
    SELF_HARM = 7
    ACTIVE = 8
    IMMINENT = 9

    @property
    def label(self) -> str:
        """The name that content files and reports use."""
        return self.name.lower()

    @property
    def help_shown(self) -> "Help":
        """How much help goes out with the reply."""
        if self >= RiskLevel.VIOLENCE:
            return Help.CARD
        return Help.ROW if self > RiskLevel.NONE else Help.NONE


class Help(StrEnum):
    """How much crisis help a reply carries."""

    NONE = "none"
    ROW = "row"  # one line with the number
    CARD = "card"  # a full reply, in front of everything else


LEVELS = {level.label: level for level in RiskLevel}


# The levels at which somebody thinks of dying, or is about to.
DYING = frozenset({RiskLevel.PASSIVE, RiskLevel.ACTIVE, RiskLevel.IMMINENT})
