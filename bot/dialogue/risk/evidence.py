"""Evidence that many rules give alike: of somebody else's emergency, and of what is only kept."""

from bot.dialogue.state import THEIR_DYING
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence, in_groups

BESIDE = "beside"  # the group of what is only kept


def urgent_for_them(id_: str, *groups: str) -> tuple[Evidence, ...]:
    """Return the evidence that somebody else is in danger now, in other groups as well."""
    return in_groups(id_, RiskLevel.THIRD_PARTY, "urgent", *groups)


def of_their_dying(id_: str) -> tuple[Evidence, ...]:
    """Return the evidence that somebody else speaks of dying."""
    return (
        Evidence(id_, RiskLevel.THIRD_PARTY),
        Evidence(id_, RiskLevel.NONE, THEIR_DYING),
    )


def kept_beside(*ids: str) -> tuple[Evidence, ...]:
    """Return the evidence of what says little alone, and is kept for what it may stand beside."""
    return tuple(Evidence(id_, RiskLevel.NONE, BESIDE) for id_ in ids)
