"""What a message means after those before it: alone each may say little ("i bought rope")."""

from dataclasses import replace

from bot.dialogue.risk.evidence import urgent_for_them
from bot.dialogue.risk.faint_signs import (
    AGAINST,
    AGE,
    COMING,
    FEAR,
    card_was_shown,
    faint_signs,
    of_group,
    told_at_once,
)
from bot.dialogue.risk.no_sign import CLOSER
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_together import UNWILLING, told_together
from bot.dialogue.risk.worse_signs import CLOSER_TO_IT, DID, NEAR, SHORT, STILL, WHEN, worse_signs
from bot.dialogue.state import AT_CARE, BOTH_IN_DANGER, HELP_COMING, RiskMemory
from bot.safety.levels import DYING, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment
from bot.text import BREAK, tokenise

_FRIGHTENING = (RiskLevel.VIOLENCE, RiskLevel.THIRD_PARTY)
_CLOSER = frozenset({"worse-with-them", NEAR})
# "I was drunk" of who was forced is no sign of their own; nor is "he left" of who may die.
LEFT_OR_DRUNK = "left-and-drunk"  # an entry: a faint sign, of one's own loss
NO_ANSWER = "no-answer-from-them"  # the same: a sign of somebody that is worried about
_CREW_LEFT = "they-left-again"  # the same, where those left who came to help
_OF_EITHER = frozenset({"they-will-be-sorry", "has-means-or-time"})  # of somebody else or oneself
# Entries that tell of a weapon at hand, whomever it is meant for.
_WEAPON, _HAS_WEAPON = "has-means-or-time", "has-the-weapon"
_IN_HAND = "means-in-hand"
_ALONE = frozenset({"alone-with-it", "when-they-sleep"})
_LOADED = "loads-it"
_ONESELF_TOO = "and-oneself"
_OF_A_WEAPON = frozenset(
    {_WEAPON, _HAS_WEAPON, _IN_HAND, "means-near", "thing-bought", SECOND_READER}
)
_OF_MARKS = _OF_A_WEAPON | {"someone-suicidal"}  # what "she saw the scars" brings
# Entries of who means to go with somebody in danger; what a drive to a hospital says as well.
_JOINS, _GOES_WITH = "joins-them", "goes-with-them"
BEREAVED = "bereaved"  # a group
MARKS_SEEN = "my-marks-were-seen"
_THE_MARKS_SEEN = "marks-were-seen"  # the same, where one's own self-harm was told
_BABY = "worse-baby"
_OF_A_BIRTH = "card_birth_emergency"
_FEARS = "fears-to-do-it"
# What "I'm scared I'll do it" is beside that: closer to it, and one's own danger.
_OF_FEAR = frozenset({_FEARS, "closer-to-it", "trusts-not-oneself", SECOND_READER})
_AGAIN = "wants-it-again"  # what: that hangs on what was told
_DID_IT_THEN = "did-it-then"  # the same
_OF_AGAIN = frozenset({_AGAIN, "attempt-now", SECOND_READER})  # "doing it again tonight"
_OWN_CARD = "card_minor"
_FOR_CHILDREN = (RiskLevel.PASSIVE, RiskLevel.SELF_HARM, RiskLevel.ACTIVE)
# Entries of a wound or of something taken that name nobody: "blood everywhere".
_NOBODY_NAMED = frozenset({"bleeding-of-whom-unsaid", "taken-by-whom-unsaid", SECOND_READER})
_HURT = ("", "witness", "choked")  # groups of violence that is done to the person or at home
_HELD = "held-by-threat"
_SIGN, _SIGN_IN_THEM, _WORSE = "sign", "sign-in-them", "worse"
_AFTER_AN_EXERCISE = frozenset({DID, SHORT, WHEN})  # "done" and "at nine" answer that too


def in_context(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment with what a message means after those before it.

    Faint signs add up. "I have a plan" or "she isn't answering" says little alone; while a risk is
    open it is a worse sign (SAFE_MESSAGING.md section 5): it raises the person's own risk by a
    step, makes the risk of somebody else urgent, and violence as serious as when it was first told.
    """
    if not (assessment.evidence or assessment.faint):
        return assessment  # most messages: what tells nothing means nothing more
    memory = told.risk
    assessment = told_together(memory, _the_same_again(memory, assessment))
    assessment = _of_thoughts(memory, _without_helpers(assessment))
    assessment = _of_who_hurts(memory, _added_up(memory, assessment))
    assessment = _goes_with_them(memory, assessment)
    assessment = _still_theirs(memory, _still_own(memory, assessment))
    assessment = _armed(memory, _against_others(memory, _of_baby(memory, assessment)))
    assessment = _young(memory, _held(memory, assessment))
    for group, level, chosen in worse_signs(memory):
        sign = next((e for e in assessment.evidence if e.group == group), None)
        if sign is not None and assessment.level <= level:
            return assessment.having(Evidence(sign.id, level, chosen))
    return assessment


def _the_same_again(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment of "I want to do it again" as an urge, where self-harm alone was told.

    Of who spoke of dying it is a wish to die.
    """
    told = (*assessment.evidence, *assessment.faint)
    if not memory.open or memory.worst is not RiskLevel.SELF_HARM or memory.theirs:
        return assessment
    others = {e.id for e in assessment.evidence if e.level in DYING} - _OF_AGAIN
    if others or _AGAIN not in {e.id for e in told}:
        return assessment
    rest = assessment.without(lambda e: e.level in DYING or e.group == _WORSE)
    return _no_hints(rest.having(Evidence(_AGAIN, RiskLevel.SELF_HARM, "urge")))


def when_it_was(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "I did it an hour ago" as self-harm, where that alone was told.

    Only of a message that says no more, and that nothing but the second reader takes for worse.
    """
    told_before = told.risk.open and told.risk.worst is RiskLevel.SELF_HARM
    alone = told_before and not told.risk.theirs
    named = {e.id for e in assessment.evidence if e.level in DYING}
    said = assessment.ids - {SECOND_READER}
    if (
        not alone
        or named != {SECOND_READER}
        or said != {_DID_IT_THEN}
        or BREAK in tokenise(told.text)[:-1]
    ):
        return assessment
    return assessment.without(lambda _: True).having(Evidence(_DID_IT_THEN, RiskLevel.SELF_HARM))


def in_an_exercise(assessment: Assessment, *, worse: bool = False) -> Assessment:
    """Return the assessment without "done" and "soon", which answer an exercise or the plan.

    Where an exercise made it ``worse``, the card that asks what that means comes instead of what
    the second reader alone would show.
    """
    rest = assessment.without(lambda e: e.group in _AFTER_AN_EXERCISE)
    return by_patterns_alone(rest) if worse and rest.level < RiskLevel.ACTIVE else rest


def still_the_urge(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment without "still there", said of an urge after an exercise.

    The answer is another exercise, with the number; of who speaks of dying it shows the card.
    """
    if memory.worst is not RiskLevel.SELF_HARM:
        return assessment
    return assessment.without(lambda e: e.group == STILL)


def in_the_plan(assessment: Assessment) -> Assessment:
    """Return the assessment without signs that the plan's first question asks for."""
    return assessment.without(lambda e: e.group == _SIGN)


def alone_as_asked(assessment: Assessment) -> Assessment:
    """Return the assessment of "nobody is here" or "when I'm alone", said to a question of ours."""
    return assessment.without(lambda e: e.id in _ALONE)


def as_they_took_it(assessment: Assessment) -> Assessment:
    """Return the assessment of who told somebody: "he hugged me" is no sign in whom they told."""
    return assessment.without(lambda e: e.group == _SIGN_IN_THEM)


def in_their_hand(assessment: Assessment) -> Assessment:
    """Return the assessment of who holds, in the plan, what it is to be a distance from."""
    return assessment.having(Evidence(_IN_HAND, RiskLevel.IMMINENT))


def by_patterns_alone(assessment: Assessment) -> Assessment:
    """Return the assessment by what patterns tell alone, without signs that it gets worse.

    So of who puts away what could hurt them, or says "i wanna do the plan".
    """
    return _no_hints(assessment.without(lambda e: e.id == SECOND_READER or e.group == _WORSE))


def _no_hints(assessment: Assessment) -> Assessment:
    return assessment.without_hints(lambda _: True)


def _without_helpers(assessment: Assessment) -> Assessment:
    """Return the assessment in which "they're on the way" are those who were called to help."""
    if COMING not in assessment.groups:
        return assessment
    return assessment.without(lambda e: e.group == NEAR)


def _added_up(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment with its faint signs counted, where another sign stands beside them.

    That is a risk that is open, or a different faint sign in one of the last messages; of those
    that are signs and nothing else, in the same message too.
    """
    earlier = {id_ for ids in memory.faint for id_ in ids}
    together = told_at_once(assessment)
    signs = faint_signs(memory, assessment)
    awaits_help = memory.help_coming or COMING in assessment.groups  # it is met, not alarmed at
    if memory.unwanted or memory.worst in _FRIGHTENING or awaits_help:
        signs = tuple(e for e in signs if e.id not in FEAR)
    forced = memory.hurt and UNWILLING in assessment.ids
    step_away = "card_to_others" in memory.groups  # whom they may hurt is gone
    they_go = memory.theirs and card_was_shown(memory) and CLOSER_TO_IT in assessment.groups
    crew = _CREW_LEFT in assessment.ids and not {HELP_COMING, AT_CARE}.isdisjoint(memory.groups)
    if forced or they_go or step_away or crew or _who_hurts_is_drunk(memory, assessment):
        signs = tuple(e for e in signs if e.id != LEFT_OR_DRUNK)
    if memory.worst in DYING and not memory.theirs:  # a line does not answer, or who was called
        signs = tuple(e for e in signs if e.id != NO_ANSWER)
    hints = set(assessment.faint)
    # A hint of violence says nothing beside another danger: "can he kick off at me" of a worry.
    beside = {e for e in hints if e.level is RiskLevel.VIOLENCE and not memory.hurt}
    counted = tuple(
        e
        for e in signs
        if (memory.open and e not in beside) or earlier - {e.id} or e.id in together
    )
    if not counted:
        return assessment
    if memory.worst not in DYING:  # an emergency that nothing confirms is asked about first
        counted = tuple(_asked_first(e) if e in hints else e for e in counted)
    evidence = tuple(sorted((*counted, *assessment.evidence), key=lambda e: -e.level))
    return replace(assessment, level=evidence[0].level, evidence=evidence)


def _who_hurts_is_drunk(memory: RiskMemory, assessment: Assessment) -> bool:
    """Return whether "he's drunk" or "he left" is told of who hurts the person: no wish to die."""
    return memory.hurt and CLOSER in assessment.ids


def _asked_first(hint: Evidence) -> Evidence:
    """Return a hint of an emergency as one of thoughts of dying: its card asks whether it is so."""
    imminent = hint.level is RiskLevel.IMMINENT
    return Evidence(hint.id, RiskLevel.ACTIVE, hint.group) if imminent else hint


def _of_thoughts(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment of "I'm scared I'll do it" after thoughts that nobody wants.

    "It" is what was seen in them, and no wish to die: the answer to that fear names whom to call.
    """
    if not memory.unwanted or _FEARS not in assessment.ids:
        return assessment
    rest = assessment.without(lambda e: e.id in _OF_FEAR)
    return assessment if rest.level > RiskLevel.VIOLENCE else rest


def _of_who_hurts(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment without a worry that only the second reader has about who hurts.

    "There's a gun in his truck" is no danger to him where he has threatened somebody.
    """
    closer = not _CLOSER.isdisjoint(assessment.groups) and memory.worst is RiskLevel.VIOLENCE
    if not closer or assessment.level is not RiskLevel.THIRD_PARTY:
        return assessment
    return assessment.without_reader


def _still_own(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment of what is taken for a worry as the person's own danger.

    Who spoke of dying and says "she has the pills" worries about nobody else, nor does whose scars
    were found. So where only the second reader worries, or a weapon is named. Where somebody else
    was told of as well, it is of them.
    """
    if memory.theirs or memory.of_another_too or assessment.level is not RiskLevel.THIRD_PARTY:
        return assessment
    own_harm = memory.recent and memory.worst is RiskLevel.SELF_HARM
    seen = MARKS_SEEN in assessment.ids or (own_harm and _THE_MARKS_SEEN in assessment.ids)
    if not seen and not (memory.recent and memory.worst >= RiskLevel.ACTIVE):
        return assessment
    worries = {e.id for e in assessment.evidence if e.level is RiskLevel.THIRD_PARTY}
    if not worries <= (_OF_MARKS if seen else _OF_A_WEAPON):
        return assessment
    level = max(memory.worst, RiskLevel.SELF_HARM) if seen else memory.worst
    rest = assessment.without(lambda e: e.level is RiskLevel.THIRD_PARTY)
    return rest.having(Evidence(SECOND_READER, level))


def _goes_with_them(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment of "I'll take them with her" as one's own danger beside somebody's.

    The other is in danger still: the sentence behind the card is for both.
    """
    died = BEREAVED in assessment.groups  # nothing can be done for them
    told = memory.recent and memory.theirs and (memory.urgent or memory.they_may_die) and not died
    helped = memory.help_coming or AT_CARE in memory.groups or COMING in assessment.groups
    joins = _JOINS in assessment.ids or (_GOES_WITH in assessment.ids and not helped)
    if not told or not joins:
        return assessment
    level = max(assessment.level, RiskLevel.ACTIVE)
    rest = assessment.without(lambda e: e.level in _FRIGHTENING)
    return rest.having(Evidence(_JOINS, level, BOTH_IN_DANGER if memory.urgent else ""))


def _still_theirs(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment of an emergency in which nobody is named as that of whom was told.

    "Blood everywhere" of who wrote of a friend that cut herself is no wound of their own, nor is
    "he knows the code to the gun safe" a means of theirs.
    """
    own = [e for e in assessment.evidence if e.level >= RiskLevel.PASSIVE]
    named = {e.id for e in own} - _NOBODY_NAMED
    told = memory.theirs and card_was_shown(memory)
    closer = assessment.level is RiskLevel.IMMINENT or CLOSER_TO_IT in assessment.groups
    if not told or not own or named or not closer:
        return assessment
    theirs = (Evidence(e.id, RiskLevel.THIRD_PARTY, "urgent") for e in own)
    return assessment.without(lambda e: e.level >= RiskLevel.PASSIVE).having(*theirs)


def _held(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment of a threat to die as violence, where violence was told.

    Who is hurt by somebody is not told to stay near, whatever that person threatens.
    """
    threat = next((e for e in assessment.evidence if e.group == _HELD), None)
    told = memory.hurt or _is_hurt(assessment)
    named = (e.level for e in assessment.evidence if e.id != SECOND_READER)
    if threat is None or not told or max(named) > RiskLevel.THIRD_PARTY:
        return assessment
    rest = assessment.without(lambda e: e.level >= RiskLevel.VIOLENCE)
    return rest.having(Evidence(threat.id, RiskLevel.VIOLENCE, _HELD))


def _young(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment with an age under 18, whenever it was told, beside what goes with it.

    Who is hurt by somebody gets the line for children, and is told who has to act; who hurts
    themselves or thinks of dying gets the card for children.
    """
    now = next(iter(of_group(assessment, AGE)), None)
    if now is None and not memory.young:
        return assessment
    age = now or Evidence("says-under-18", RiskLevel.INFO, AGE)
    hurt = _is_hurt(assessment) or (now is not None and memory.hurt)
    if hurt and assessment.level <= RiskLevel.VIOLENCE:
        return assessment.having(Evidence(age.id, RiskLevel.VIOLENCE, "young-hurt"))
    late = now is not None and _OWN_CARD not in memory.groups and memory.worst in _FOR_CHILDREN
    if late and memory.open and assessment.level < RiskLevel.VIOLENCE:
        return assessment.having(Evidence(age.id, memory.worst, AGE))
    if now is None and assessment.level >= RiskLevel.PASSIVE:
        return replace(assessment, evidence=(*assessment.evidence, age))
    return assessment


def _is_hurt(assessment: Assessment) -> bool:
    return any(e.level is RiskLevel.VIOLENCE and e.group in _HURT for e in assessment.evidence)


def _against_others(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment of a wish to harm somebody as a threat, beside another sign of it.

    "I want him gone" is anger; with "I know when he gets home" it is more. Signs of another kind
    do not count beside it: who is drunk and left is in danger themselves; so is who spoke of dying
    and says "they'll be sorry" and "tomorrow".
    """
    signs = of_group(assessment, AGAINST)
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
    threats = tuple(e for e in of_group(assessment, "to-others") if e.id != _HAS_WEAPON)
    own = any(
        e.level >= RiskLevel.PASSIVE and e.id not in _OF_A_WEAPON for e in assessment.evidence
    )
    spoke_of_dying = memory.open and memory.worst >= RiskLevel.PASSIVE
    ids = assessment.ids
    if own or spoke_of_dying or _ONESELF_TOO in ids or ids.isdisjoint({_WEAPON, _LOADED}):
        return assessment
    if not (threats or told_before):
        return assessment
    threat = Evidence(threats[0].id if threats else _WEAPON, RiskLevel.VIOLENCE, "to-others")
    return assessment.without(lambda e: e.level >= RiskLevel.VIOLENCE).having(threat)


def _of_baby(memory: RiskMemory, assessment: Assessment) -> Assessment:
    """Return the assessment of how a baby is, after it was shaken or struck, as urgent.

    Asleep and quiet may be the harm itself. A wish not to wake up is not meant.
    """
    sign = next(iter(of_group(assessment, _BABY)), None)
    if sign is not None and _OF_A_BIRTH in memory.groups:  # "he" is the baby, and nobody who hurts
        return assessment.without(lambda e: e.group == NEAR)
    hurt = memory.baby_hurt or bool(of_group(assessment, "baby-hurt"))
    if sign is None or not hurt or assessment.level > RiskLevel.PASSIVE:
        return assessment
    urgent = urgent_for_them(sign.id, "baby-hurt")
    return assessment.without(lambda e: e.level >= RiskLevel.PASSIVE).having(*urgent)
