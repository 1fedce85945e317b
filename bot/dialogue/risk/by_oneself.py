"""What the person did to somebody else, and how those are: no harm to who writes it.

"I hit my wife", and then "she's bleeding": the danger is hers. A knuckle that hurts from a blow is
neither self-harm nor an attack.
"""

from bot.dialogue.resources import Resources
from bot.dialogue.risk.told_together import BY_HAND
from bot.dialogue.state import BY_THEMSELVES, CLOSE_TO_THEM, DialogueState
from bot.dialogue.talk.wishes import names_somebody
from bot.safety.levels import DYING, RiskLevel
from bot.safety.lexicon import Evidence, in_groups
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
_MEANS = "means-within-reach"  # an entry
_GUN = "there-is-a-gun"  # an entry: of either, where the person went at somebody
_OF_A_WEAPON = frozenset({SECOND_READER, "means-within-reach", "means-in-hand", "means-near"})
_OF_A_KNUCKLE = frozenset({SECOND_READER, "hurts-self"})  # the same of what hurts since


def by_oneself(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of who went at somebody, or tells how they are, as that.

    "I took the knife to my wife. She's bleeding" is no danger of one's own. Only what the second
    reader hears, a wound that names nobody, and a blow that says not whose it was, change.
    """
    if _goes_on(state, text, assessment, resources):
        rest = assessment.without(lambda e: e.level >= RiskLevel.PASSIVE)
        groups = (_TO_OTHERS, CLOSE_TO_THEM)
        return rest.having(*(Evidence(_WENT_AT, RiskLevel.VIOLENCE, group) for group in groups))
    if CLOSE_TO_THEM in state.risk.groups and assessment.level in DYING:  # with that at hand
        return assessment.having(Evidence(_MEANS, RiskLevel.IMMINENT))
    if not {e.id for e in assessment.evidence if e.level >= RiskLevel.PASSIVE} <= _NAME_NOBODY:
        return _without_a_knuckle(state, text, assessment, resources)
    if _are_hurt(state, text, resources):
        theirs = assessment.without(lambda e: e.id in _NAME_NOBODY)
        return theirs.having(*_hurt_now())
    if _are_shaken(state, text, assessment, resources):
        rest = assessment.without(lambda e: e.level is RiskLevel.VIOLENCE or e.group in _NEARER)
        return rest.having(Evidence(_WENT_AT, RiskLevel.VIOLENCE, _TO_OTHERS))
    if state.risk.struck and _GUN in assessment.ids and assessment.level < RiskLevel.VIOLENCE:
        return assessment.having(Evidence(_WENT_AT, RiskLevel.VIOLENCE, _TO_OTHERS))
    return _by_hand(text, _struck(text, assessment, resources), resources)


def _goes_on(state: DialogueState, text: str, assessment: Assessment, resources: Resources) -> bool:
    """Return whether who threatened somebody tells where the weapon lies, or that they are close.

    "The knife is in my bag" of who spoke of dying, or whom somebody hurts, stays what it is.
    """
    if not state.risk.struck or state.risk.hurt or state.risk.worst > RiskLevel.THIRD_PARTY:
        return False
    alarms = {e.id for e in assessment.evidence if e.level >= RiskLevel.PASSIVE}
    return alarms <= _OF_A_WEAPON and resources.says("threat_goes_on", text)


def _by_hand(text: str, assessment: Assessment, resources: Resources) -> Assessment:
    """Return the assessment of who hit somebody, marked as that where nothing worse is told."""
    if _TO_OTHERS not in assessment.groups or not _STRUCK_AS_WELL.isdisjoint(assessment.ids):
        return assessment
    if not resources.says("hit_somebody", text) or resources.says("worse_than_a_blow", text):
        return assessment
    return assessment.having(Evidence(BY_HAND, RiskLevel.NONE, "beside"))


def _are_hurt(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether those whom the person went at are told to be hurt.

    After a danger of one's own "blood everywhere" may be that.
    """
    if not state.risk.struck:
        return False
    theirs = state.risk.worst <= RiskLevel.THIRD_PARTY or names_somebody(text)
    return theirs and resources.says("they_are_hurt_now", text)


def _are_shaken(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> bool:
    """Return whether those whom the person went at cry or have a mark: it is no violence to them.

    Who was hurt by somebody as well is left to what was read.
    """
    read = assessment.level <= RiskLevel.VIOLENCE and assessment.alarms <= _OF_WHO_CRIES
    shaken = read and state.risk.struck and not state.risk.hurt
    return shaken and resources.says("they_are_shaken", text)


def _hurt_now() -> tuple[Evidence, ...]:
    """Return that whom the person went at is hurt: the number, and first aid for them."""
    return in_groups(_WENT_AT, RiskLevel.THIRD_PARTY, "urgent", BY_THEMSELVES)


def _struck(text: str, assessment: Assessment, resources: Resources) -> Assessment:
    """Return the assessment of who went at somebody, with a weapon or by hand, as that."""
    threat = Evidence(_WENT_AT, RiskLevel.VIOLENCE, _TO_OTHERS)
    own = {e.id for e in assessment.evidence if e.level >= RiskLevel.PASSIVE}
    if own <= {SECOND_READER} and resources.says("went_at_somebody", text):
        return assessment.without(lambda e: e.level >= RiskLevel.PASSIVE).having(threat)
    if own <= {SECOND_READER} and _in_defence(text, assessment, resources):
        rest = assessment.without(lambda e: e.group == _TO_OTHERS or e.level > RiskLevel.VIOLENCE)
        return rest.having(Evidence(_DEFENDED, RiskLevel.VIOLENCE))
    if not _is_of_a_blow(assessment):
        return assessment
    hurt = resources.says("struck_and_hurt", text)
    known = _TO_OTHERS in assessment.groups
    if not hurt and (known or not resources.says("struck_somebody", text)):
        return assessment
    rest = assessment.without(lambda e: e.id in _OF_A_BLOW and e.group != _TO_OTHERS)
    return rest.having(*((*_hurt_now(), threat) if hurt else (threat,)))


def _in_defence(text: str, assessment: Assessment, resources: Resources) -> bool:
    """Return whether a blow was to get away, or to protect somebody: nobody is threatened by it."""
    told = {e.id for e in assessment.evidence if e.level and e.group != _TO_OTHERS}
    alarms = bool(assessment.level) or NEARLY in assessment.groups
    return alarms and told <= _OF_A_BLOW and resources.says("struck_in_defence", text)


def _is_of_a_blow(assessment: Assessment) -> bool:
    """Return whether nothing is told but violence, or nearly, that does not say whose it was."""
    if assessment.level is RiskLevel.NONE:
        return NEARLY in assessment.groups
    told = {e.id for e in assessment.evidence if e.level and e.group != _TO_OTHERS}
    return assessment.level is RiskLevel.VIOLENCE and told <= _OF_A_BLOW


def _without_a_knuckle(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of a knuckle that bleeds since a blow as no self-harm."""
    small = assessment.level is RiskLevel.SELF_HARM and assessment.alarms <= _OF_A_KNUCKLE
    if not (small and state.risk.struck) or state.risk.worst > RiskLevel.THIRD_PARTY:
        return assessment
    if not resources.says("own_knuckles", text):
        return assessment
    return assessment.without(lambda e: e.id in _OF_A_KNUCKLE)
