"""What the person did to somebody else, and how those are: no harm to who writes it.

"I hit my wife", and then "she's bleeding": the danger is hers. A knuckle that hurts from a blow is
neither self-harm nor an attack.
"""

from bot.dialogue.risk.evidence import kept_beside, urgent_for_them
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_together import BY_HAND
from bot.dialogue.state import BY_THEMSELVES, CLOSE_TO_THEM
from bot.dialogue.talk.wishes import names_somebody
from bot.safety.levels import DYING, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import NEARLY, SECOND_READER, Assessment

_WENT_AT, _DEFENDED = "went-at-them", "struck-in-defence"  # ids
_TO_OTHERS = "to-others"  # a group
# Entries that name nobody whose danger it is.
_NAME_NOBODY = frozenset({SECOND_READER, "bleeds-now", "wound-is-bad", "bleeding-of-whom-unsaid"})
# What a blow of one's own is taken for: by whom, and to whom, it does not say.
_OF_A_BLOW = frozenset({SECOND_READER, "being-hurt", "child-hurt"})
# What "he's crying outside the door" brings, of who may hurt the person.
_OF_WHO_CRIES = frozenset({SECOND_READER, "being-hurt", "child-hurt", "they-come-closer"})
_STRUCK_AS_WELL = frozenset({"being-hurt", "hurt-nearly-plainly"})  # entries: by somebody
_NEARER = frozenset({"worse-with-them", "worse-near"})  # groups
WITHIN_REACH = "means-within-reach"  # an entry
_GUN = "there-is-a-gun"  # an entry: of either, where the person went at somebody
_OF_A_WEAPON = frozenset({SECOND_READER, WITHIN_REACH, "means-in-hand", "means-near"})
_OF_A_KNUCKLE = frozenset({SECOND_READER, "hurts-self"})  # the same of what hurts since


def by_oneself(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of who went at somebody, or tells how they are, as that.

    "I took the knife to my wife. She's bleeding" is no danger of one's own. Only what the second
    reader hears, a wound that names nobody, and a blow that says not whose it was, change.
    """
    if _goes_on(told, assessment):
        rest = assessment.without(lambda e: e.level >= RiskLevel.PASSIVE)
        groups = (_TO_OTHERS, CLOSE_TO_THEM)
        return rest.having(*(Evidence(_WENT_AT, RiskLevel.VIOLENCE, group) for group in groups))
    if CLOSE_TO_THEM in told.risk.groups and assessment.level in DYING:  # with that at hand
        return assessment.having(Evidence(WITHIN_REACH, RiskLevel.IMMINENT))
    if not {e.id for e in assessment.evidence if e.level >= RiskLevel.PASSIVE} <= _NAME_NOBODY:
        return _without_a_knuckle(told, assessment)
    if _are_hurt(told):
        theirs = assessment.without(lambda e: e.id in _NAME_NOBODY)
        return theirs.having(*_hurt_now())
    if _are_shaken(told, assessment):
        rest = assessment.without(lambda e: e.level is RiskLevel.VIOLENCE or e.group in _NEARER)
        return rest.having(Evidence(_WENT_AT, RiskLevel.VIOLENCE, _TO_OTHERS))
    if told.risk.struck and _GUN in assessment.ids and assessment.level < RiskLevel.VIOLENCE:
        return assessment.having(Evidence(_WENT_AT, RiskLevel.VIOLENCE, _TO_OTHERS))
    return _by_hand(told, _struck(told, assessment))


def _goes_on(told: Told, assessment: Assessment) -> bool:
    """Return whether who threatened somebody tells where the weapon lies, or that they are close.

    "The knife is in my bag" of who spoke of dying, or whom somebody hurts, stays what it is.
    """
    if not told.risk.struck or told.risk.hurt or told.risk.worst > RiskLevel.THIRD_PARTY:
        return False
    alarms = {e.id for e in assessment.evidence if e.level >= RiskLevel.PASSIVE}
    return alarms <= _OF_A_WEAPON and told.says("threat_goes_on")


def _by_hand(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of who hit somebody, marked as that where nothing worse is told."""
    if _TO_OTHERS not in assessment.groups or not _STRUCK_AS_WELL.isdisjoint(assessment.ids):
        return assessment
    if not told.says("hit_somebody") or told.says("worse_than_a_blow"):
        return assessment
    return assessment.having(*kept_beside(BY_HAND))


def _are_hurt(told: Told) -> bool:
    """Return whether those whom the person went at are told to be hurt.

    After a danger of one's own "blood everywhere" may be that.
    """
    theirs = told.risk.worst <= RiskLevel.THIRD_PARTY or names_somebody(told.text)
    return told.risk.struck and theirs and told.says("they_are_hurt_now")


def _are_shaken(told: Told, assessment: Assessment) -> bool:
    """Return whether those whom the person went at cry or have a mark: it is no violence to them.

    Who was hurt by somebody as well is left to what was read.
    """
    read = assessment.level <= RiskLevel.VIOLENCE and assessment.alarms <= _OF_WHO_CRIES
    shaken = read and told.risk.struck and not told.risk.hurt
    return shaken and told.says("they_are_shaken")


def _hurt_now() -> tuple[Evidence, ...]:
    """Return that whom the person went at is hurt: the number, and first aid for them."""
    return urgent_for_them(_WENT_AT, BY_THEMSELVES)


def _struck(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of who went at somebody, with a weapon or by hand, as that."""
    threat = Evidence(_WENT_AT, RiskLevel.VIOLENCE, _TO_OTHERS)
    own = {e.id for e in assessment.evidence if e.level >= RiskLevel.PASSIVE}
    if own <= {SECOND_READER} and told.says("went_at_somebody"):
        return assessment.without(lambda e: e.level >= RiskLevel.PASSIVE).having(threat)
    if own <= {SECOND_READER} and _in_defence(told, assessment):
        rest = assessment.without(lambda e: e.group == _TO_OTHERS or e.level > RiskLevel.VIOLENCE)
        return rest.having(Evidence(_DEFENDED, RiskLevel.VIOLENCE))
    if not _is_of_a_blow(assessment):
        return assessment
    hurt = told.says("struck_and_hurt")
    known = _TO_OTHERS in assessment.groups
    if not hurt and (known or not told.says("struck_somebody")):
        return assessment
    rest = assessment.without(lambda e: e.id in _OF_A_BLOW and e.group != _TO_OTHERS)
    return rest.having(*((*_hurt_now(), threat) if hurt else (threat,)))


def _in_defence(told: Told, assessment: Assessment) -> bool:
    """Return whether a blow was to get away, or to protect somebody: nobody is threatened by it."""
    ids = {e.id for e in assessment.evidence if e.level and e.group != _TO_OTHERS}
    alarms = bool(assessment.level) or NEARLY in assessment.groups
    return alarms and ids <= _OF_A_BLOW and told.says("struck_in_defence")


def _is_of_a_blow(assessment: Assessment) -> bool:
    """Return whether nothing is told but violence, or nearly, that does not say whose it was."""
    if assessment.level is RiskLevel.NONE:
        return NEARLY in assessment.groups
    told = {e.id for e in assessment.evidence if e.level and e.group != _TO_OTHERS}
    return assessment.level is RiskLevel.VIOLENCE and told <= _OF_A_BLOW


def _without_a_knuckle(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of a knuckle that bleeds since a blow as no self-harm."""
    small = assessment.level is RiskLevel.SELF_HARM and assessment.alarms <= _OF_A_KNUCKLE
    struck = told.risk.struck and told.risk.worst <= RiskLevel.THIRD_PARTY
    if not (small and struck and told.says("own_knuckles")):
        return assessment
    return assessment.without(lambda e: e.id in _OF_A_KNUCKLE)
