"""What one utterance says about danger. Pure, without files, and it cannot fail."""

from dataclasses import dataclass

from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import Lexicon
from bot.text import tokenise


@dataclass(frozen=True, slots=True)
class Evidence:
    """One lexicon entry that the utterance matches: its id, never the person's words."""

    id: str
    level: RiskLevel
    group: str = ""


@dataclass(frozen=True, slots=True)
class Assessment:
    """The worst level of an utterance, and why.

    Attributes:
        level: the worst level of any evidence; NONE without evidence.
        evidence: what matched, the worst first.
        guards: ids of the listed exceptions that covered words.
    """

    level: RiskLevel = RiskLevel.NONE
    evidence: tuple[Evidence, ...] = ()
    guards: tuple[str, ...] = ()

    @property
    def help(self) -> Help:
        """How much help goes out."""
        return self.level.help_shown

    @property
    def groups(self) -> frozenset[str]:
        """The groups of all evidence; they choose the wording, never whether help is shown."""
        return frozenset(e.group for e in self.evidence if e.group)


def assess(utterance: str, lexicon: Lexicon) -> Assessment:
    """Return the worst level that any entry of the lexicon gives this utterance, and why.

    Never raises. More text can only raise the level, except through a guard, which covers its
    own words alone.
    """
    found = lexicon.matcher.find_in(tokenise(utterance))
    evidence = sorted(
        (_evidence(lexicon, id_) for id_ in (*found.families, *found.guards)),
        key=lambda e: -e.level,
    )
    told = tuple(e for e in evidence if e.level > RiskLevel.NONE)
    return Assessment(told[0].level if told else RiskLevel.NONE, told, found.guards)


def worst(assessments: list[Assessment]) -> Assessment:
    """Return the worst of several assessments, an empty one where there are none."""
    return max(assessments, key=lambda a: a.level, default=Assessment())


def _evidence(lexicon: Lexicon, id_: str) -> Evidence:
    entry = lexicon.entries[id_]
    return Evidence(id_, entry.level, entry.group)
