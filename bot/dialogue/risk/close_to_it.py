"""What tells that somebody else may die now, or that they may harm who writes: it only raises.

A gun that is out, a car that runs in a garage, a day that was chosen; and then, beside a weapon,
"he's pointing it at me" and "I'm in the closet": whoever threatens to die there is a danger to
others too.
"""

from bot.dialogue.resources import Resources
from bot.dialogue.risk.told_together import (
    ASKED_TO_JOIN,
    GIVES_AWAY,
    HARM_TO_THEM,
    PET_DIED,
    THEY_ARE_HURT,
    WEAPON_OUT,
)
from bot.dialogue.risk.worse_signs import CLOSER_TO_IT, NEAR
from bot.dialogue.state import HURT_ONLY_READ, THEIR_DYING, DialogueState
from bot.dialogue.talk.thread_answers import GRIEF
from bot.dialogue.talk.wishes import names_somebody
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence, in_groups
from bot.safety.triage import NEARLY, SECOND_READER, Assessment

_AIMED, _HIDES, _MAY_DIE = "weapon-at-us", "hides-from-a-weapon", "may-die-now"  # ids
_ARMED = "armed-who-hurts"  # the same
_OWNS = "hurter-has-guns"  # an entry
_DEATHS = frozenset({"told-a-death", "told-a-suicide"})  # entries: nothing is close any more
_GUNS, _PASSED_OUT = "someone-has-guns", "they-pass-out"  # entries
_ARMS = frozenset({WEAPON_OUT, _GUNS})
_URGENT, _BESIDE = "urgent", "beside"  # groups
_OF_DYING = frozenset({CLOSER_TO_IT, "sign"})  # groups of what is read as a sign of dying
_BY_SOMEBODY = frozenset({"", "choked", "child", "witness"})  # groups of violence


def close_to_it(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that somebody who is worried about may die now, or that they let go of what is dear.

    A weapon that is out is remembered: what is told next may be of the one who holds it.
    """
    died = not _DEATHS.isdisjoint(assessment.ids)
    if died or assessment.level > RiskLevel.THIRD_PARTY:
        return ()
    worry = assessment.level is RiskLevel.THIRD_PARTY
    of_the_gun = resources.says("afraid_of_their_gun", text)
    if of_the_gun and (worry or (state.risk.recent and state.risk.theirs and not state.risk.hurt)):
        return (Evidence(_MAY_DIE, RiskLevel.THIRD_PARTY, _URGENT),)
    if not names_somebody(text):
        return ()
    spoke = worry or (state.risk.recent and state.risk.theirs and state.risk.they_may_die)
    if spoke and not state.risk.hurt and resources.says("says_how_they_would", text):
        return (Evidence(_MAY_DIE, RiskLevel.THIRD_PARTY, _URGENT),)
    out = worry and resources.says("weapon_is_out", text)
    kept = (Evidence(WEAPON_OUT, RiskLevel.NONE, _BESIDE),) if out else ()
    if out or (worry and resources.says("may_die_now", text)):
        return (Evidence(_MAY_DIE, RiskLevel.THIRD_PARTY, _URGENT), *kept)
    gives = not worry and not state.risk.hurt and resources.says("gives_things_away", text)
    if gives:
        return in_groups(GIVES_AWAY, RiskLevel.NONE, _BESIDE, NEARLY)
    given = GIVES_AWAY in state.risk.told
    if given and not worry and resources.says("low_or_suddenly_glad", text):
        return (Evidence(GIVES_AWAY, RiskLevel.THIRD_PARTY),)
    return ()


def may_be_saved(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that who was told as dead may live, or that naloxone may be needed: call first."""
    if assessment.level > RiskLevel.THIRD_PARTY:
        return ()
    now = _may_live_yet(state, text, resources) or _needs_narcan(state, text, resources)
    return (Evidence(_MAY_DIE, RiskLevel.THIRD_PARTY, _URGENT),) if now else ()


def no_relief_yet(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return what tells that no good news ends the danger to somebody: it is remembered.

    A body may be harmed, what harms it is near, or somebody close hurts them.
    """
    worries = state.risk.recent and state.risk.theirs
    if not (worries or assessment.level in (RiskLevel.THIRD_PARTY, RiskLevel.VIOLENCE)):
        return ()
    told = {
        HARM_TO_THEM: resources.says("tells_of_a_harm", text),
        THEY_ARE_HURT: resources.says("tells_of_who_hurts", text),
    }
    return tuple(Evidence(one, RiskLevel.NONE, _BESIDE) for one, is_told in told.items() if is_told)


def _may_live_yet(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether somebody whose death was told may live: "i cant wake her"."""
    mourns = state.about == GRIEF and PET_DIED not in state.risk.told
    return mourns and resources.says("may_live_yet", text.strip(" .!"))


def _needs_narcan(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether naloxone is asked for where somebody may need it now: help is called first."""
    if not resources.says("asks_for_narcan", text):
        return False
    theirs = state.risk.recent and state.risk.theirs
    now = theirs or _PASSED_OUT in state.risk.told
    return now or resources.says("may_need_it_now", text)


def turned_on_others(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of a weapon that who may die turns on others as danger to these.

    So it is of a gun that who hurts the person has, whomever it was taken to be meant for. Nobody
    is to stay near them then.
    """
    if _who_hurts_is_armed(state, text, assessment, resources):
        rest = assessment.without(lambda e: e.level > RiskLevel.VIOLENCE or e.group in _OF_DYING)
        near = () if _OWNS in assessment.ids else (NEAR,)  # to own guns is no hour yet
        return rest.having(*in_groups(_ARMED, RiskLevel.VIOLENCE, "", *near))
    worries = assessment.level is RiskLevel.THIRD_PARTY or (state.risk.recent and state.risk.theirs)
    if not worries or assessment.level > RiskLevel.THIRD_PARTY:
        return assessment
    if not resources.says("aims_at_us", text):
        return assessment
    rest = assessment.without(lambda e: e.level is RiskLevel.THIRD_PARTY or e.group == CLOSER_TO_IT)
    return rest.having(*in_groups(_AIMED, RiskLevel.VIOLENCE, "", NEAR))


def beside_a_weapon(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that others hide from who threatens to die and has a weapon."""
    worries = state.risk.recent and state.risk.theirs and assessment.level <= RiskLevel.VIOLENCE
    armed = worries and (_armed(state) or _GUNS in assessment.ids)
    if armed and resources.says("hides_from_them", text):
        return in_groups(_HIDES, RiskLevel.VIOLENCE, "", NEAR)
    return ()


def asked_to_join(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that who is asked or dared to hurt themselves would do it: an urge of their own."""
    if assessment.level > RiskLevel.SELF_HARM:
        return ()
    told = ASKED_TO_JOIN in state.risk.told
    if told and resources.says("would_join", text):
        return (Evidence(ASKED_TO_JOIN, RiskLevel.SELF_HARM, "urge"),)
    of_harm = state.risk.open or assessment.level in (RiskLevel.THIRD_PARTY, RiskLevel.SELF_HARM)
    if of_harm and resources.says("asked_to_join", text):
        return (Evidence(ASKED_TO_JOIN, RiskLevel.NONE, _BESIDE),)
    return ()


def _who_hurts_is_armed(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> bool:
    """Return whether a gun is named of who hurts the person, and no wish to die beside it.

    What only the second reader took for violence, after a worry for somebody, is left to that.
    """
    if assessment.level > RiskLevel.THIRD_PARTY or THEIR_DYING in assessment.groups:
        return False
    worried_first = HURT_ONLY_READ in state.risk.groups and state.risk.theirs
    told = state.risk.hurt and state.risk.open and not worried_first
    told = told or resources.says("somebody_hurts_me", text)
    told = told or any(
        e.level is RiskLevel.VIOLENCE and e.group in _BY_SOMEBODY and e.id != SECOND_READER
        for e in assessment.evidence
    )
    told = told and "to-others" not in assessment.groups
    return told and resources.says("they_are_armed", text)


def _armed(state: DialogueState) -> bool:
    """Return whether a weapon in the hands of somebody was told of in one of the last messages."""
    return not _ARMS.isdisjoint(state.risk.told)
