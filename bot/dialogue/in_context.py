"""What a message means after those before it: alone each may say little ("i bought rope")."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.dialogue.state import HELP_COMING, HIGH_UP, RiskMemory
from bot.dialogue.told_together import UNWILLING, parts, told_together
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment

AMOUNT = "sign-amount"
PREPARES = "sign-kept"  # what somebody does before they go, or gives up: it is asked about
OFF_MEDICINE = "off-medicine"
UNSAFE = "unsafe"  # from oneself or from somebody is not said: it is asked about
_KEEPS_THE_LINE = frozenset({PREPARES, OFF_MEDICINE, UNSAFE})
REMEMBERED = 6  # messages whose faint signs are kept
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
# Whoever is hurt, worries about somebody, or has thoughts that nobody wants is afraid of that.
_FEAR = frozenset({"is-afraid", "it-scares-me"})
_FRIGHTENING = (RiskLevel.VIOLENCE, RiskLevel.THIRD_PARTY)
_COMING = "help-coming"
_NEAR = "worse-near"
_CLOSER_TO_IT = "worse-for-them"
_CLOSER = frozenset({"worse-with-them", _NEAR})
_DONE = "harmed-in-pieces"
# "I was drunk" of who was forced is no sign of their own; nor is "he left" of who may die.
_LEFT_OR_DRUNK = "left-and-drunk"
_WOUND = "worse-wound"
_WHERE = "wound-where"
_AGAINST = "sign-to-others"
_OF_EITHER = frozenset({"they-will-be-sorry", "has-means-or-time"})  # of somebody else or oneself
# Entries that tell of a weapon at hand, whomever it is meant for.
_WEAPON, _HAS_WEAPON = "has-means-or-time", "has-the-weapon"
_ONESELF_TOO = "and-oneself"
_OF_A_WEAPON = frozenset({_WEAPON, _HAS_WEAPON, "means-in-hand", "means-near", SECOND_READER})
_BABY = "worse-baby"
_AGE = "minor"
_OWN_CARD = "card_minor"
_FOR_CHILDREN = (RiskLevel.PASSIVE, RiskLevel.SELF_HARM, RiskLevel.ACTIVE)
_HURT = ("", "witness", "choked")  # groups of violence that is done to the person or at home
_LEAVES = "worse-leaving"
_HELD = "held-by-threat"
_GAVE_IN = "worse-gave-in"
_ACTED, _DID, _SHORT = "worse-acted", "worse-done", "worse-short"
_THERE, _HIDING = "worse-there", "worse-hiding"
_ITS_ME = "worse-its-me"
_TAKEN_BACK, _BACK = "worse-taken-back", "worse-back"  # "i lied"; "it came back"
_WHEN = "worse-when"
_AFTER_AN_EXERCISE = frozenset({_DID, _SHORT, _WHEN})  # "done" and "at nine" answer that too
_HARMED = "did-it"  # the group that asks what was done
_THEIRS = (RiskLevel.THIRD_PARTY, "urgent")  # of a wound, where somebody else was spoken of


def in_context(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment with what a message means after those before it.

    Faint signs add up. "I have a plan" or "she isn't answering" says little alone; while a risk is
    open it is a worse sign (SAFE_MESSAGING.md section 5): it raises the person's own risk by a
    step, makes the risk of somebody else urgent, and violence as serious as when it was first told.
    """
    if not (assessment.evidence or assessment.faint):
        return assessment  # most messages: what tells nothing means nothing more
    assessment = _without_helpers(told_together(memory, assessment))
    assessment = _of_who_hurts(memory, _added_up(memory, assessment))
    assessment = _still_own(memory, assessment)
    assessment = _armed(memory, _against_others(memory, _of_baby(memory, assessment)))
    assessment = _young(memory, _held(memory, assessment))
    for group, level, chosen in _worse_signs(memory):
        sign = next((e for e in assessment.evidence if e.group == group), None)
        if sign is not None and assessment.level <= level:
            raised = Evidence(sign.id, level, chosen)
            return replace(assessment, level=level, evidence=(raised, *assessment.evidence))
    return assessment


def in_an_exercise(assessment: Assessment) -> Assessment:
    """Return the assessment without "done" and "soon", which answer an exercise or the plan."""
    kept = tuple(e for e in assessment.evidence if e.group not in _AFTER_AN_EXERCISE)
    return replace(assessment, evidence=kept)


def with_signs(memory: RiskMemory, assessment: Assessment) -> RiskMemory:
    """Return the memory with the ids of a message's faint signs; the oldest message's go.

    A denial is kept too: beside a plan, means or a time it is none (SAFE_MESSAGING.md 4i). So is
    an edge that the person stands at: what "still here" or "i came down" means depends on it.
    """
    remembers = memory.faint or memory.against or memory.beside or memory.kept
    if not (assessment.evidence or assessment.faint or remembers):
        return memory  # most messages
    signs = _faint(memory, assessment)
    told = (e for e in assessment.evidence if e.level is RiskLevel.DENIAL or e.id == HIGH_UP)
    faint = _kept(memory.faint, (e.id for e in (*signs, *told)))
    against = _kept(memory.against, (e.id for e in _of_group(assessment, _AGAINST)))
    beside = _kept(memory.beside, parts(assessment))
    young = memory.young or _AGE in assessment.groups
    levels = [assessment.level] if assessment.help is Help.CARD else [e.level for e in signs]
    theirs = max(levels) is RiskLevel.THIRD_PARTY if levels else memory.theirs
    if any(e.group == AMOUNT for e in assessment.evidence):  # the number stays in sight
        memory = replace(memory, turns=max(memory.turns, 1), calm=0)
    if _COMING in assessment.groups:
        memory = awaiting_help(memory)
    keeps = not _KEEPS_THE_LINE.isdisjoint(assessment.groups)
    line = REMEMBERED if keeps else max(memory.kept - 1, 0)
    now = replace(
        memory, faint=faint, against=against, beside=beside, theirs=theirs, young=young, kept=line
    )
    return memory if now == memory else now


def _without_helpers(assessment: Assessment) -> Assessment:
    """Return the assessment in which "they're on the way" are those who were called to help."""
    if _COMING not in assessment.groups:
        return assessment
    kept = tuple(e for e in assessment.evidence if e.group != _NEAR)
    return replace(assessment, evidence=kept)


def awaiting_help(memory: RiskMemory) -> RiskMemory:
    """Return the memory of who has called for help; whatever it is about, the number stays."""
    groups = tuple(dict.fromkeys((*memory.groups, HELP_COMING)))
    turns, worst = max(memory.turns, 1), max(memory.worst, RiskLevel.INFO)
    return replace(memory, groups=groups, turns=turns, worst=worst, calm=0)


def _kept(before: tuple[tuple[str, ...], ...], ids: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of the last messages' signs with a new message's; () where there are none."""
    kept = (*before, tuple(dict.fromkeys(ids)))[-REMEMBERED:]
    return kept if any(kept) else ()


def _of_group(assessment: Assessment, group: str) -> tuple[Evidence, ...]:
    return tuple(e for e in assessment.evidence if e.group == group)


def _added_up(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment with its faint signs counted, where another sign stands beside them.

    That is a risk that is open, or a different faint sign in one of the last messages; of those
    that are signs and nothing else, in the same message too.
    """
    earlier = {id_ for ids in memory.faint for id_ in ids}
    together = _together(assessment)
    signs = _faint(memory, assessment)
    awaits_help = memory.help_coming or _COMING in assessment.groups  # it is met, not alarmed at
    if memory.unwanted or memory.worst in _FRIGHTENING or awaits_help:
        signs = tuple(e for e in signs if e.id not in _FEAR)
    forced = memory.hurt and UNWILLING in {e.id for e in assessment.evidence}
    they_go = memory.theirs and _told(memory) and _CLOSER_TO_IT in assessment.groups
    if forced or they_go:
        signs = tuple(e for e in signs if e.id != _LEFT_OR_DRUNK)
    counted = tuple(e for e in signs if memory.open or earlier - {e.id} or e.id in together)
    if not counted:
        return assessment
    evidence = tuple(sorted((*counted, *assessment.evidence), key=lambda e: -e.level))
    return replace(assessment, level=evidence[0].level, evidence=evidence)


def _together(assessment: Assessment) -> set[str]:
    """Return the ids of signs of one group that stand in the same message beside another."""
    found: set[str] = set()
    for group in _SIGNS_ONLY:
        ids = {e.id for e in assessment.evidence if e.group == group}
        found |= ids if len(ids) > 1 else set()
    return found


def _of_who_hurts(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment without a worry that only the second reader has about who hurts.

    "There's a gun in his truck" is no danger to him where he has threatened somebody.
    """
    closer = not _CLOSER.isdisjoint(assessment.groups) and memory.worst is RiskLevel.VIOLENCE
    if not closer or assessment.level is not RiskLevel.THIRD_PARTY:
        return assessment
    kept = tuple(e for e in assessment.evidence if e.id != SECOND_READER)
    level = max((e.level for e in kept), default=RiskLevel.NONE)
    return replace(assessment, level=level, evidence=kept)


def _still_own(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment of a worry that only the second reader has as the person's own danger.

    Who spoke of dying and says "she has the pills" worries about nobody else.
    """
    own = memory.recent and memory.worst >= RiskLevel.ACTIVE and not memory.theirs
    theirs = [e for e in assessment.evidence if e.level is RiskLevel.THIRD_PARTY]
    only_read = all(e.id == SECOND_READER or e.id in _OF_A_WEAPON for e in theirs)
    if not own or assessment.level is not RiskLevel.THIRD_PARTY or not only_read:
        return assessment
    others = tuple(e for e in assessment.evidence if e.level is not RiskLevel.THIRD_PARTY)
    evidence = (Evidence(SECOND_READER, memory.worst, ""), *others)
    return replace(assessment, level=memory.worst, evidence=evidence)


def _held(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment of a threat to die as violence, where violence was told.

    Who is hurt by somebody is not told to stay near, whatever that person threatens.
    """
    threat = next((e for e in assessment.evidence if e.group == _HELD), None)
    told = memory.hurt or _is_hurt(assessment)
    named = (e.level for e in assessment.evidence if e.id != SECOND_READER)
    if threat is None or not told or max(named) > RiskLevel.THIRD_PARTY:
        return assessment
    others = tuple(e for e in assessment.evidence if e.level < RiskLevel.VIOLENCE)
    evidence = (Evidence(threat.id, RiskLevel.VIOLENCE, _HELD), *others)
    return replace(assessment, level=RiskLevel.VIOLENCE, evidence=evidence)


def _young(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment with an age under 18, whenever it was told, beside what goes with it.

    Who is hurt by somebody gets the line for children, and is told who has to act; who hurts
    themselves or thinks of dying gets the card for children.
    """
    now = next(iter(_of_group(assessment, _AGE)), None)
    if now is None and not memory.young:
        return assessment
    age = now or Evidence("says-under-18", RiskLevel.INFO, _AGE)
    hurt = _is_hurt(assessment) or (now is not None and memory.hurt)
    if hurt and assessment.level <= RiskLevel.VIOLENCE:
        return _raised(assessment, Evidence(age.id, RiskLevel.VIOLENCE, "young-hurt"))
    late = now is not None and _OWN_CARD not in memory.groups and memory.worst in _FOR_CHILDREN
    if late and memory.open and assessment.level < RiskLevel.VIOLENCE:
        return _raised(assessment, Evidence(age.id, memory.worst, _AGE))
    if now is None and assessment.level >= RiskLevel.PASSIVE:
        return replace(assessment, evidence=(*assessment.evidence, age))
    return assessment


def _raised(assessment: Assessment, *raised: Evidence) -> Assessment:
    """Return the assessment with evidence of a level that is not below its own."""
    return replace(assessment, level=raised[0].level, evidence=(*raised, *assessment.evidence))


def _is_hurt(assessment: Assessment) -> bool:
    return any(e.level is RiskLevel.VIOLENCE and e.group in _HURT for e in assessment.evidence)


def _against_others(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment of a wish to harm somebody as a threat, beside another sign of it.

    "I want him gone" is anger; with "I know when he gets home" it is more. Signs of another kind
    do not count beside it: who is drunk and left is in danger themselves; so is who spoke of dying
    and says "they'll be sorry" and "tomorrow".
    """
    signs = _of_group(assessment, _AGAINST)
    ids = {e.id for e in signs} | {id_ for ids in memory.against for id_ in ids}
    told = memory.open and "card_to_others" in memory.groups
    own = memory.open and memory.worst >= RiskLevel.PASSIVE and ids <= _OF_EITHER
    if not signs or not (told or (len(ids) > 1 and not own)):
        return assessment
    threat = Evidence(signs[0].id, RiskLevel.VIOLENCE, "to-others")
    level = max(assessment.level, threat.level)
    evidence = tuple(sorted((threat, *assessment.evidence), key=lambda e: -e.level))
    return replace(assessment, level=level, evidence=evidence)


def _armed(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment of a weapon at hand as a threat, where only another was spoken of.

    A knife in the hand of who wants to stab somebody is told to step away from, whatever the second
    reader makes of it. Who speaks of dying, or did so before, is in danger themselves.
    """
    told_before = memory.open and "card_to_others" in memory.groups
    threats = tuple(e for e in _of_group(assessment, "to-others") if e.id != _HAS_WEAPON)
    own = any(
        e.level >= RiskLevel.PASSIVE and e.id not in _OF_A_WEAPON for e in assessment.evidence
    )
    spoke_of_dying = memory.open and memory.worst >= RiskLevel.PASSIVE
    ids = {e.id for e in assessment.evidence}
    if own or spoke_of_dying or _ONESELF_TOO in ids or _WEAPON not in ids:
        return assessment
    if not (threats or told_before):
        return assessment
    threat = Evidence(threats[0].id if threats else _WEAPON, RiskLevel.VIOLENCE, "to-others")
    others = (e for e in assessment.evidence if e.level < RiskLevel.VIOLENCE)
    return replace(assessment, level=threat.level, evidence=(threat, *others))


def _of_baby(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment of how a baby is, after it was shaken or struck, as urgent.

    Asleep and quiet may be the harm itself. A wish not to wake up is not meant.
    """
    sign = next(iter(_of_group(assessment, _BABY)), None)
    hurt = memory.baby_hurt or bool(_of_group(assessment, "baby-hurt"))
    if sign is None or not hurt or assessment.level > RiskLevel.PASSIVE:
        return assessment
    urgent = tuple(Evidence(sign.id, RiskLevel.THIRD_PARTY, g) for g in ("urgent", "baby-hurt"))
    others = tuple(e for e in assessment.evidence if e.level < RiskLevel.PASSIVE)
    return replace(assessment, level=urgent[0].level, evidence=(*urgent, *others))


def _faint(memory: RiskMemory, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return the signs that count only beside another: unconfirmed hints, and the groups above.

    While a risk is open, worse signs have a rule of their own. A sign that may be about either
    is about whom the last one was about.
    """
    found = {e.id: e.group for e in assessment.evidence if e.group in _BESIDE_ANOTHER}
    named = tuple(
        Evidence(id_, *_beside_another(memory, id_, group))
        for id_, group in found.items()
        if not (_told(memory) and (group.startswith("worse") or group == _WHERE))
    )
    signs = (*assessment.faint, *named)
    of_whom = tuple(e for e in signs if (e.level is RiskLevel.THIRD_PARTY) is memory.theirs)
    return of_whom or signs


def _beside_another(memory: RiskMemory, id_: str, group: str) -> tuple[RiskLevel, str]:
    """Return what a sign says beside another: "I did it" after an urge tells of a wound."""
    if memory.theirs and group == _WOUND:
        return _THEIRS
    if id_ == _DONE and memory.worst is RiskLevel.SELF_HARM and "card_urge" in memory.groups:
        return RiskLevel.SELF_HARM, "injury"
    return _BESIDE_ANOTHER[group]


def _told(memory: RiskMemory) -> bool:
    """Return whether a risk is open that a card was shown for, so that worse signs have a rule."""
    return memory.open and memory.worst >= RiskLevel.VIOLENCE


def _worse_signs(memory: RiskMemory) -> Iterator[tuple[str, RiskLevel, str]]:
    """Yield (group of a sign, the level it gets, the group it gets) while a risk is open."""
    if not memory.open:
        yield from _once_more(memory)
        return
    yield from _their_own(memory)
    if memory.theirs:  # whom the last sign was about
        yield from _worse_for_them(memory)
    yield from _worse_violence(memory)
    yield from _worse_for_oneself(memory)
    yield from _worse_for_them(memory)


def _once_more(memory: RiskMemory) -> Iterator[tuple[str, RiskLevel, str]]:
    """Yield what reopens a risk that the person took back (SAFE_MESSAGING.md 1.8)."""
    if memory.before >= RiskLevel.PASSIVE:
        yield _TAKEN_BACK, _a_step_worse(memory.before), ""
        yield _BACK, max(memory.before, RiskLevel.ACTIVE), ""


def _a_step_worse(level: RiskLevel) -> RiskLevel:
    return RiskLevel.ACTIVE if level < RiskLevel.ACTIVE else RiskLevel.IMMINENT


def _worse_for_oneself(memory: RiskMemory) -> Iterator[tuple[str, RiskLevel, str]]:
    if memory.worst >= RiskLevel.PASSIVE:
        own = _a_step_worse(memory.worst)
        yield _ACTED, RiskLevel.IMMINENT, _HARMED
        if memory.in_sight:
            yield from _done(memory, own)
        yield "worse", own, ""
        yield _TAKEN_BACK, own, ""
        if memory.in_sight:
            yield _WHEN, own, ""
        yield _BACK, max(memory.worst, RiskLevel.ACTIVE), ""
        yield _THERE, own, ""
        yield _LEAVES, max(memory.worst, RiskLevel.ACTIVE), ""
        if not memory.hurt:  # who is hurt by somebody hides from that
            yield _HIDING, max(memory.worst, RiskLevel.ACTIVE), ""
        yield "still", memory.worst, ""
    if memory.worst in (RiskLevel.SELF_HARM, RiskLevel.IMMINENT) or memory.wounded:
        yield _WOUND, RiskLevel.IMMINENT, ""
        danger = memory.worst is RiskLevel.IMMINENT
        yield _WHERE, memory.worst if danger else RiskLevel.SELF_HARM, "injury"
    if memory.worst is RiskLevel.IMMINENT:
        yield "worse-after", RiskLevel.IMMINENT, ""


def _done(memory: RiskMemory, own: RiskLevel) -> Iterator[tuple[str, RiskLevel, str]]:
    """Yield what "I did it" and "done" mean: after an urge alone a wound, after worse the worst."""
    if memory.worst >= RiskLevel.ACTIVE:
        yield _DID, RiskLevel.IMMINENT, _HARMED
    elif memory.worst is RiskLevel.SELF_HARM and "card_urge" in memory.groups:
        yield _DID, RiskLevel.SELF_HARM, "injury"
        yield _GAVE_IN, RiskLevel.SELF_HARM, "injury"
    yield _SHORT, own, ""


def _their_own(memory: RiskMemory) -> Iterator[tuple[str, RiskLevel, str]]:
    """Yield what "it's me I'm talking about" means where somebody else was spoken of."""
    if memory.worst is RiskLevel.THIRD_PARTY or "card_to_others" in memory.groups:
        dying = memory.they_may_die or "card_to_others" in memory.groups
        yield _ITS_ME, RiskLevel.ACTIVE if dying else RiskLevel.SELF_HARM, ""


def _worse_for_them(memory: RiskMemory) -> Iterator[tuple[str, RiskLevel, str]]:
    if any(name.startswith("card_third_party") for name in memory.groups):
        for group in (_CLOSER_TO_IT, _WOUND):
            yield group, RiskLevel.THIRD_PARTY, "urgent"
    if memory.urgent:  # before that "she's 14" is an age, not how much was taken
        yield "worse-after", RiskLevel.THIRD_PARTY, "urgent"


def _worse_violence(memory: RiskMemory) -> Iterator[tuple[str, RiskLevel, str]]:
    if memory.worst < RiskLevel.ACTIVE:
        for group in ("to-baby", "to-others"):
            if f"card_{group.replace('-', '_')}" in memory.groups:
                yield "worse", RiskLevel.VIOLENCE, group
                yield _TAKEN_BACK, RiskLevel.VIOLENCE, group
    if memory.worst is RiskLevel.VIOLENCE:
        yield "worse-with-them", RiskLevel.VIOLENCE, ""
        if memory.hurt:  # of whom the person may hurt it says something else
            yield _NEAR, RiskLevel.VIOLENCE, ""
            yield UNSAFE, RiskLevel.VIOLENCE, ""
