"""What a look-up in the guide brings back; plain values, so that the dialogue needs no arrays."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from bot.content import Problems, Record, as_record, read_toml, shown

SEARCH = "find_therapist"  # the kind of message that asks for a therapist
TOLD = "tells_of_care"  # the kind of message that tells of one, and asks for nothing


class Bands(Record):
    """When to answer, when to ask back, when to say it is not in the guide.

    Attributes:
        answer: least probability of the best section for an outright answer.
        lead: least distance of the best to the second section for an outright answer.
        choices: least probability of the best three together for "did you mean".
        scope: least probability of a kind outside the guide for a reply of its own.
        calibrated_on: the day the figures were measured.
    """

    answer: float = Field(ge=0, le=1)
    lead: float = Field(ge=0, le=1)
    choices: float = Field(ge=0, le=1)
    scope: float = Field(ge=0, le=1)
    calibrated_on: datetime.date


@dataclass(frozen=True, slots=True)
class Lookup:
    """What the guide has for a question.

    Attributes:
        kind: "section", "choices" or "none".
        ranked: the best (slug, probability 0..1) first, at most three.
        scope: the best kind outside the guide and its probability.
        search: the probability that a therapist is asked for.
        outside: the probability of the best kind, or of a wish or a telling, whichever is highest.
        wished: the probability that it wishes something beside the guide, by its words alone.
        plain: whether it names one subject of the guide and asks for nothing beside it.
    """

    kind: str
    ranked: tuple[tuple[str, float], ...]
    scope: tuple[str, float]
    search: float
    outside: float = 0.0
    wished: float = 1.0
    plain: bool = False

    @property
    def slug(self) -> str:
        """The best section, "" where nothing was ranked."""
        return self.ranked[0][0] if self.ranked else ""

    @property
    def chance(self) -> float:
        """The probability of the best section, 0.0 where nothing was ranked."""
        return self.ranked[0][1] if self.ranked else 0.0

    def is_sure(self, least: float) -> bool:
        """Return whether one section answers it, with at least this probability."""
        return self.kind == "section" and self.chance >= least


def band(ranked: Sequence[tuple[str, float]], outside: float, bands: Bands) -> str:
    """Return what ranked sections are good for beside what is no question to it, as in Lookup."""
    first, second = ranked[0][1], ranked[1][1] if len(ranked) > 1 else 0.0
    sure = first >= bands.answer and first - second >= bands.lead
    if sure and first > outside:
        return "section"
    within = sum(chance for _, chance in ranked)
    if within >= bands.choices and within > outside:
        return "choices"
    return "none"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a message likely means beside the guide.

    Attributes:
        intent: what it wishes, "" for nothing that is likely enough.
        chance: the probability of that, 0..1.
        none: the probability that it wishes nothing at all, 0..1.
        perhaps: at most three wishes that it may be, the likeliest first, each with its
            probability; also where none is likely enough.
    """

    intent: str = ""
    chance: float = 0.0
    none: float = 0.0
    perhaps: tuple[tuple[str, float], ...] = ()


NOTHING = Wish()


def load_bands(path: Path, problems: Problems) -> Bands | None:
    """Return the thresholds, or None with every problem added."""
    return as_record(Bands, read_toml(path, problems), shown(path), problems)
