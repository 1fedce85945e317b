"""Signs that say little alone: which count beside another, and how long they are remembered."""

from collections.abc import Iterable
from dataclasses import replace

from bot.dialogue.risk.risk_memory import REMEMBERED, awaiting_help
from bot.dialogue.risk.told_together import PREPARES, parts
from bot.dialogue.risk.worse_signs import UNSAFE, WHERE, WOUND
from bot.dialogue.state import GOODBYE_NOTE, HIGH_UP, RiskMemory
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import Assessment

COMING = "help-coming"
AGAINST = "sign-to-others"
AGE = "minor"
AMOUNT = "sign-amount"
_EVERYDAY = "may-be-everyday"
OFF_MEDICINE = "off-medicine"
THE_DAY = "the-day"
WANTS_THEM_AGAIN = "wants-them-again"  # the id of what is asked about so after a death
_KEEPS_THE_LINE = frozenset({PREPARES, OFF_MEDICINE, UNSAFE, THE_DAY})
# Groups whose words say little alone, and what they say beside another sign.
_BESIDE_ANOTHER = {
    "sign": (RiskLevel.ACTIVE, ""),
    PREPARES: (RiskLevel.ACTIVE, ""),
    "worse-leaving": (RiskLevel.ACTIVE, ""),
    AMOUNT: (RiskLevel.ACTIVE, "methods"),
    "worse": (RiskLevel.ACTIVE, ""),
    "worse-taken-back": (RiskLevel.ACTIVE, ""),
    "worse-wound": (RiskLevel.SELF_HARM, "injury"),
    "wound-where": (RiskLevel.SELF_HARM, "injury"),
    "sign-in-them": (RiskLevel.THIRD_PARTY, ""),
    "worse-for-them": (RiskLevel.THIRD_PARTY, "urgent"),
}
_SIGNS_ONLY = ("sign", PREPARES, "sign-in-them")  # these do nothing else
_KEPT_TOO = frozenset({HIGH_UP, GOODBYE_NOTE})
_DONE = "harmed-in-pieces"
_THEIRS = (RiskLevel.THIRD_PARTY, "urgent")  # of a wound, where somebody else was spoken of


# Whoever is hurt, worries about somebody, or has thoughts that nobody wants is afraid of that.
FEAR = frozenset({"is-afraid", "it-scares-me"})


def with_signs(memory: RiskMemory, assessment: Assessment) -> RiskMemory:
    """Return the memory with the ids of a message's faint signs; the oldest message's go.

    A denial is kept too: beside a plan, means or a time it is none (SAFE_MESSAGING.md 4i). So is
    an edge that the person stands at, and a letter of goodbye: what "still here", "i came down" or
    "i put it away" means depends on it.
    """
    remembers = memory.faint or memory.against or memory.beside or memory.kept or memory.everyday
    if not (assessment.evidence or assessment.faint or remembers):
        return memory  # most messages
    signs = faint_signs(memory, assessment)
    told = (e for e in assessment.evidence if e.level is RiskLevel.DENIAL or e.id in _KEPT_TOO)
    faint = _kept(memory.faint, (e.id for e in (*signs, *told)))
    against = _kept(memory.against, (e.id for e in of_group(assessment, AGAINST)))
    beside = _kept(memory.beside, parts(assessment))
    young = memory.young or AGE in assessment.groups
    of_whom = (e.level for e in signs if e.id not in FEAR)  # who worries may be afraid
    levels = [assessment.level] if assessment.help is Help.CARD else [*of_whom]
    theirs = max(levels) is RiskLevel.THIRD_PARTY if levels else memory.theirs
    if any(e.group == AMOUNT for e in assessment.evidence):  # the number stays in sight
        memory = replace(memory, turns=max(memory.turns, 1), calm=0)
    if COMING in assessment.groups:
        memory = awaiting_help(memory)
    keeps = not _KEEPS_THE_LINE.isdisjoint(assessment.groups)
    line = REMEMBERED if keeps else max(memory.kept - 1, 0)
    now = replace(
        memory,
        faint=faint,
        against=against,
        beside=beside,
        theirs=theirs,
        young=young,
        kept=line,
        everyday=_everyday(memory, assessment),
    )
    return memory if now == memory else now


def _everyday(memory: RiskMemory, assessment: Assessment) -> str:
    """Return by which entry a message may be an everyday one, "" where more was told before it."""
    earlier = memory.faint or memory.against or memory.beside or memory.kept
    if memory.turns > 1 or earlier or memory.before is not RiskLevel.NONE:
        return ""
    return next((e.id for e in of_group(assessment, _EVERYDAY)), "")


def _kept(before: tuple[tuple[str, ...], ...], ids: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of the last messages' signs with a new message's; () where there are none."""
    kept = (*before, tuple(dict.fromkeys(ids)))[-REMEMBERED:]
    return kept if any(kept) else ()


def told_at_once(assessment: Assessment) -> set[str]:
    """Return the ids of signs of one group that stand in the same message beside another."""
    found: set[str] = set()
    for group in _SIGNS_ONLY:
        ids = {e.id for e in assessment.evidence if e.group == group}
        found |= ids if len(ids) > 1 else set()
    return found


def faint_signs(memory: RiskMemory, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return the signs that count only beside another: unconfirmed hints, and the groups above.

    While a risk is open, worse signs have a rule of their own. A sign that may be about either
    is about whom the last one was about.
    """
    found = {e.id: e.group for e in assessment.evidence if e.group in _BESIDE_ANOTHER}
    named = tuple(
        Evidence(id_, *_beside_another(memory, id_, group))
        for id_, group in found.items()
        if not (card_was_shown(memory) and (group.startswith("worse") or group == WHERE))
    )
    signs = (*assessment.faint, *named)
    of_whom = tuple(e for e in signs if (e.level is RiskLevel.THIRD_PARTY) is memory.theirs)
    return of_whom or signs


def _beside_another(memory: RiskMemory, id_: str, group: str) -> tuple[RiskLevel, str]:
    """Return what a sign says beside another: "I did it" after self-harm tells of a wound."""
    if memory.theirs and group == WOUND:
        return _THEIRS
    if id_ == _DONE and memory.worst is RiskLevel.SELF_HARM:
        return RiskLevel.SELF_HARM, "injury"
    return _BESIDE_ANOTHER[group]


def card_was_shown(memory: RiskMemory) -> bool:
    """Return whether a risk is open that a card was shown for, so that worse signs have a rule."""
    return memory.open and memory.worst >= RiskLevel.VIOLENCE


def of_group(assessment: Assessment, group: str) -> tuple[Evidence, ...]:
    """Return the evidence of one group."""
    return tuple(e for e in assessment.evidence if e.group == group)
