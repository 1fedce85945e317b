"""What one utterance says about danger. Pure, without files, and it cannot fail."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from bot.patterns.matcher import Found, Reading
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import HINT, Evidence, Lexicon
from bot.safety.reader import Reader, Weighed, nothing_weighed
from bot.text import BREAK

SECOND_READER = "second-reader"
NEARLY = "nearly"  # a group: what the second reader nearly takes for a risk
_OF_THEM, _THEIRS = "sign-in-them", "theirs"
_TO_OTHERS, _URGENT = "to-others", "urgent"
_QUOTED = "quoted"  # a group: what somebody else wrote, in their own words
_STAYS_OWN = frozenset(
    {"methods", "also-me", "own", "pact", "rescued", "was-hanged", "with-child"}
)  # groups
# Probability from which the second reader says more of what patterns found. Of 1,600 messages of
# held-out authors it names 63 of 118 as somebody else's that patterns take for one's own, and 2 of
# 1,494 wrongly; it tells 15 more emergencies, and 3 that are none (2026-11-27).
_CERTAIN = 0.7
# A sentence that begins so has left out "I": it is about nobody else.
_LEFT_OUT_I = frozenset(
    ("just", "took", "taken", "swallowed", "overdosed", "oded", "drank", "cut", "tried", "gonna")
)
_MOST_SENTENCES = 12  # beyond that a message is one's own: each is looked at by itself


@dataclass(frozen=True, slots=True)
class Assessment:
    """The worst level of an utterance, and why.

    Attributes:
        level: the worst level of any evidence; NONE without evidence.
        evidence: what matched, the worst first; last, at the level NONE, what counts only while
            a risk is open.
        faint: hints that matched and that nothing confirmed; they count beside another sign.
        guards: ids of the listed exceptions that covered words.
        weighed: returns what weighed most with the second reader; for ``explain`` alone.
        help: how much help goes out.
        groups: the groups of all evidence; they choose the wording, never whether help is shown.
    """

    level: RiskLevel = RiskLevel.NONE
    evidence: tuple[Evidence, ...] = ()
    faint: tuple[Evidence, ...] = ()
    guards: tuple[str, ...] = ()
    weighed: Weighed = field(default=nothing_weighed, repr=False, compare=False)
    help: Help = field(init=False, repr=False, compare=False)
    groups: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Work out what a turn asks for a dozen times."""
        object.__setattr__(self, "help", self.level.help_shown)
        object.__setattr__(self, "groups", frozenset(e.group for e in self.evidence if e.group))

    @property
    def ids(self) -> set[str]:
        """The ids of all evidence."""
        return {e.id for e in self.evidence}

    @property
    def alarms(self) -> set[str]:
        """The ids of the evidence that shows a card."""
        return {e.id for e in self.evidence if e.level.help_shown is Help.CARD}

    def having(self, *told: Evidence) -> "Assessment":
        """Return the assessment with evidence in front, and at least at its level."""
        level = max(self.level, *(e.level for e in told))
        return replace(self, level=level, evidence=(*told, *self.evidence))

    def without(self, gone: Callable[[Evidence], bool]) -> "Assessment":
        """Return the assessment without some evidence, at the level of what is left."""
        kept = tuple(e for e in self.evidence if not gone(e))
        if len(kept) == len(self.evidence):
            return self
        level = max((e.level for e in kept), default=RiskLevel.NONE)
        return replace(self, level=level, evidence=kept)

    @property
    def without_reader(self) -> "Assessment":
        """The assessment without what the second reader tells."""
        return self.without(lambda e: e.id == SECOND_READER)

    def without_hints(self, gone: Callable[[Evidence], bool]) -> "Assessment":
        """Return the assessment without some of its unconfirmed hints."""
        kept = tuple(e for e in self.faint if not gone(e))
        return self if len(kept) == len(self.faint) else replace(self, faint=kept)


def assess(utterance: str, lexicon: Lexicon, reader: Reader | None = None) -> Assessment:
    """Return the worst level that any entry of the lexicon gives this utterance, and why.

    Never raises. More text can only raise the level, except through a guard, which covers its
    own words alone. The second reader may raise a message to a card or to an emergency, never
    lower one to less help; where a hint of the lexicon matches, it needs less for that. It also
    tells whose risk a sentence speaks of: a friend's words ("he says 'I want to die'") read like
    one's own. Without a reader hints count as they stand.
    """
    read = lexicon.read(utterance)
    found = lexicon.matcher.find_in(read)
    told = [(id_, lexicon.evidence[id_]) for id_ in (*found.families, *found.guards)]
    hints = [one for id_, one in told if id_[-1] == HINT]
    evidence = [one for id_, one in told if id_[-1] != HINT]
    weighed = nothing_weighed
    words = [reading.word for reading in read]
    groups = {e.group for e in evidence}
    if _QUOTED in groups and not groups & _STAYS_OWN and _only_quotes(read, words, lexicon):
        evidence, hints = _all_theirs(evidence), _all_theirs(hints)
    settled = _settled(lexicon, found, words)
    clear = settled or any(e.level >= RiskLevel.PASSIVE for e in evidence)
    if reader is not None and clear:
        evidence = _named(evidence, read, words, lexicon, reader)
        if BREAK in words and not settled and max(map(_level_of, evidence)) < RiskLevel.ACTIVE:
            second = reader.read(words, hinted=_alarms(hints))
            # "I cut again. I've been checking what the insurance pays": the worse of both counts.
            if second.level > max(map(_level_of, evidence)):
                weighed = second.weighed
                evidence = [*evidence, Evidence(SECOND_READER, second.level)]
    elif reader is not None:
        second = reader.read(words, hinted=_alarms(hints))
        weighed = second.weighed
        if second.level is RiskLevel.THIRD_PARTY:
            hints = _all_theirs(hints)
        few = words.count(BREAK) < _MOST_SENTENCES
        theirs = _told_of_them(evidence, read, words, lexicon, reader)
        level = _of_whom(second.level, [*hints, *theirs], evidence) if few else second.level
        evidence.append(Evidence(SECOND_READER, level, NEARLY if second.nearly else ""))
    confirmed = reader is None or _alarms(evidence)
    faint = () if confirmed else tuple(sorted(hints, key=_worst_first))
    kept = (e for e in (*evidence, *(hints if confirmed else ())) if e.level or e.group)
    worst = tuple(sorted(kept, key=_worst_first))
    level = worst[0].level if worst else RiskLevel.NONE
    return Assessment(level, worst, faint, found.guards, weighed)


def lacks(utterance: str, lexicon: Lexicon, reader: Reader) -> float:
    """Return by how much an utterance lacks to be a risk to the second reader, 0 to infinity."""
    return reader.lacks([reading.word for reading in lexicon.read(utterance)])


def _named(
    evidence: list[Evidence],
    read: Sequence[Reading],
    words: Sequence[str],
    lexicon: Lexicon,
    reader: Reader,
) -> list[Evidence]:
    """Return what patterns tell of one's own risk, with whose it is and whether it is urgent."""
    own = [e for e in evidence if e.level >= RiskLevel.PASSIVE]
    if not own:
        return evidence
    if _STAYS_OWN.isdisjoint(e.group for e in own) and _of_somebody_else(
        read, words, lexicon, reader
    ):
        return _all_theirs(evidence)
    if max(own, key=_level_of).level < RiskLevel.IMMINENT and reader.emergency(words) >= _CERTAIN:
        return [*evidence, Evidence(SECOND_READER, RiskLevel.IMMINENT)]
    return evidence


def _of_somebody_else(
    read: Sequence[Reading], words: Sequence[str], lexicon: Lexicon, reader: Reader
) -> bool:
    """Return whether every sentence that alarms by itself is surely about somebody else.

    More sentences around one's own risk change nothing about it.
    """
    sentences = _sentences(words)
    if len(sentences) > _MOST_SENTENCES:
        return False
    if len(sentences) == 1:
        alarming = [words]
    else:
        alarming = [words[one] for one in sentences if _tells_own_risk(read[one], lexicon)]
    return bool(alarming) and all(
        one[0] not in _LEFT_OUT_I and reader.of_somebody_else(one) >= _CERTAIN for one in alarming
    )


def _sentences(words: Sequence[str]) -> list[slice]:
    edges = [-1, *(i for i, word in enumerate(words) if word == BREAK), len(words)]
    return [slice(a + 1, b) for a, b in pairwise(edges) if b > a + 1]


def _only_quotes(read: Sequence[Reading], words: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether every sentence that tells a risk is what somebody else wrote."""
    sentences = _sentences(words)
    return len(sentences) <= _MOST_SENTENCES and all(
        _quotes(read[one], lexicon) or not _tells_own_risk(read[one], lexicon) for one in sentences
    )


def _quotes(read: Sequence[Reading], lexicon: Lexicon) -> bool:
    families = lexicon.matcher.find_in(read).families
    return any(lexicon.evidence[id_].group == _QUOTED for id_ in families)


def _told_of_them(
    evidence: Iterable[Evidence],
    read: Sequence[Reading],
    words: Sequence[str],
    lexicon: Lexicon,
    reader: Reader,
) -> list[Evidence]:
    """Return what is surely somebody else's, nothing where the reader alarms beside it."""
    theirs, sentences = _about_them(evidence), _sentences(words)
    if not theirs or len(sentences) > _MOST_SENTENCES:
        return []
    alone = all(
        _about_them(_told(read[one], lexicon)) or not reader.read(words[one]).level
        for one in sentences
    )
    return theirs if alone else []


def _about_them(evidence: Iterable[Evidence]) -> list[Evidence]:
    return [one for one in evidence if one.group == _THEIRS]


def _told(read: Sequence[Reading], lexicon: Lexicon) -> list[Evidence]:
    """Return what patterns, hints aside, tell of a sentence."""
    families = lexicon.matcher.find_in(read).families
    return [lexicon.evidence[id_] for id_ in families if id_[-1] != HINT]


def _tells_own_risk(read: Sequence[Reading], lexicon: Lexicon) -> bool:
    return any(one.level >= RiskLevel.PASSIVE for one in _told(read, lexicon))


def _all_theirs(evidence: Iterable[Evidence]) -> list[Evidence]:
    return [_theirs(e) if e.level >= RiskLevel.PASSIVE else e for e in evidence]


def _theirs(evidence: Evidence) -> Evidence:
    urgent = evidence.level is RiskLevel.IMMINENT
    return Evidence(evidence.id, RiskLevel.THIRD_PARTY, _URGENT if urgent else "")


def _level_of(evidence: Evidence) -> RiskLevel:
    return evidence.level


def _worst_first(evidence: Evidence) -> int:
    return -evidence.level


def _of_whom(
    level: RiskLevel, hints: Iterable[Evidence], evidence: Iterable[Evidence]
) -> RiskLevel:
    """Return the second reader's level; where every hint or sign is about somebody else, so is it.

    Who is threatened by somebody ("he'll shoot me and then himself") is not told to stay near.
    """
    if level is RiskLevel.THIRD_PARTY and any(e.level is RiskLevel.VIOLENCE for e in evidence):
        return RiskLevel.VIOLENCE
    if level is RiskLevel.PASSIVE and any(e.group == _TO_OTHERS for e in evidence):
        return RiskLevel.VIOLENCE  # who hears voices against others is heavy, and a danger to them
    urgent = any(e.group == _URGENT for e in evidence)
    if urgent and RiskLevel.VIOLENCE < level < RiskLevel.ACTIVE:
        return RiskLevel.THIRD_PARTY  # "my dad hanged himself, I cut him down": no cut of one's own
    whose = {hint.level is RiskLevel.THIRD_PARTY for hint in hints}
    whose |= {True for one in evidence if one.group in (_OF_THEM, _QUOTED)}
    others = whose == {True}
    return min(level, RiskLevel.THIRD_PARTY) if others else level


def _settled(lexicon: Lexicon, found: Found, words: Sequence[str]) -> bool:
    """Return whether an entry tells all of one sentence: "I cut my chin shaving."."""
    ids = (*found.guards, *found.families)
    return BREAK not in words[:-1] and any(lexicon.settles(id_) for id_ in ids)


def _alarms(evidence: Iterable[Evidence]) -> bool:
    return any(one.level.help_shown is Help.CARD for one in evidence)
