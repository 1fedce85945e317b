"""What tells that somebody else may die now, or that they may harm who writes: it only raises.

A gun that is out, a car that runs in a garage, a day that was chosen; and then, beside a weapon,
"he's pointing it at me" and "I'm in the closet": whoever threatens to die there is a danger to
others too.
"""

from bot.dialogue.risk.evidence import BESIDE, kept_beside, urgent_for_them
from bot.dialogue.risk.told import Told
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
_OF_DYING = frozenset({CLOSER_TO_IT, "sign"})  # groups of what is read as a sign of dying
_BY_SOMEBODY = frozenset({"", "choked", "child", "witness"})  # groups of violence


def close_to_it(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that somebody who is worried about may die now, or that they let go of what is dear.

    A weapon that is out is remembered: what is told next may be of the one who holds it.
    """
    died = not _DEATHS.isdisjoint(assessment.ids)
    if died or assessment.level > RiskLevel.THIRD_PARTY:
        return ()
    worry = assessment.level is RiskLevel.THIRD_PARTY
    of_the_gun = told.says("afraid_of_their_gun")
    if of_the_gun and (worry or (told.risk.recent_worry and not told.risk.hurt)):
        return urgent_for_them(_MAY_DIE)
    if not names_somebody(told.text):
        return ()
    spoke = worry or (told.risk.recent_worry and told.risk.they_may_die)
    if spoke and not told.risk.hurt and told.says("says_how_they_would"):
        return urgent_for_them(_MAY_DIE)
    out = worry and told.says("weapon_is_out")
    kept = kept_beside(WEAPON_OUT) if out else ()
    if out or (worry and told.says("may_die_now")):
        return *urgent_for_them(_MAY_DIE), *kept
    if not (worry or told.risk.hurt) and told.says("gives_things_away"):
        return in_groups(GIVES_AWAY, RiskLevel.NONE, BESIDE, NEARLY)
    if GIVES_AWAY in told.risk.told and not worry and told.says("low_or_suddenly_glad"):
        return (Evidence(GIVES_AWAY, RiskLevel.THIRD_PARTY),)
    return ()


def may_be_saved(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that who was told as dead may live, or that naloxone may be needed: call first."""
    if assessment.level > RiskLevel.THIRD_PARTY:
        return ()
    now = _may_live_yet(told) or _needs_narcan(told)
    return urgent_for_them(_MAY_DIE) if now else ()


def no_relief_yet(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return what tells that no good news ends the danger to somebody: it is remembered.

    A body may be harmed, what harms it is near, or somebody close hurts them.
    """
    worry = assessment.level in (RiskLevel.THIRD_PARTY, RiskLevel.VIOLENCE)
    if not (worry or told.risk.recent_worry):
        return ()
    tells = {
        HARM_TO_THEM: told.says("tells_of_a_harm"),
        THEY_ARE_HURT: told.says("tells_of_who_hurts"),
    }
    return kept_beside(*(one for one, is_told in tells.items() if is_told))


def _may_live_yet(told: Told) -> bool:
    """Return whether somebody whose death was told may live: "i cant wake her"."""
    mourns = told.state.about == GRIEF and PET_DIED not in told.risk.told
    return mourns and told.says("may_live_yet", without=" .!")


def _needs_narcan(told: Told) -> bool:
    """Return whether naloxone is asked for where somebody may need it now: help is called first."""
    if not told.says("asks_for_narcan"):
        return False
    now = told.risk.recent_worry or _PASSED_OUT in told.risk.told
    return now or told.says("may_need_it_now")


def turned_on_others(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of a weapon that who may die turns on others as danger to these.

    So it is of a gun that who hurts the person has, whomever it was taken to be meant for. Nobody
    is to stay near them then.
    """
    if _who_hurts_is_armed(told, assessment):
        rest = assessment.without(lambda e: e.level > RiskLevel.VIOLENCE or e.group in _OF_DYING)
        near = () if _OWNS in assessment.ids else (NEAR,)  # to own guns is no hour yet
        return rest.having(*in_groups(_ARMED, RiskLevel.VIOLENCE, "", *near))
    worries = assessment.level is RiskLevel.THIRD_PARTY or told.risk.recent_worry
    if not worries or assessment.level > RiskLevel.THIRD_PARTY or not told.says("aims_at_us"):
        return assessment
    rest = assessment.without(lambda e: e.level is RiskLevel.THIRD_PARTY or e.group == CLOSER_TO_IT)
    return rest.having(*in_groups(_AIMED, RiskLevel.VIOLENCE, "", NEAR))


def beside_a_weapon(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that others hide from who threatens to die and has a weapon."""
    worries = told.risk.recent_worry and assessment.level <= RiskLevel.VIOLENCE
    armed = worries and (_armed(told.state) or _GUNS in assessment.ids)
    if armed and told.says("hides_from_them"):
        return in_groups(_HIDES, RiskLevel.VIOLENCE, "", NEAR)
    return ()


def asked_to_join(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that who is asked or dared to hurt themselves would do it: an urge of their own."""
    if assessment.level > RiskLevel.SELF_HARM:
        return ()
    if ASKED_TO_JOIN in told.risk.told and told.says("would_join"):
        return (Evidence(ASKED_TO_JOIN, RiskLevel.SELF_HARM, "urge"),)
    of_harm = told.risk.open or assessment.level in (RiskLevel.THIRD_PARTY, RiskLevel.SELF_HARM)
    if of_harm and told.says("asked_to_join"):
        return kept_beside(ASKED_TO_JOIN)
    return ()


def _who_hurts_is_armed(told: Told, assessment: Assessment) -> bool:
    """Return whether a gun is named of who hurts the person, and no wish to die beside it.

    What only the second reader took for violence, after a worry for somebody, is left to that.
    """
    if assessment.level > RiskLevel.THIRD_PARTY or THEIR_DYING in assessment.groups:
        return False
    worried_first = HURT_ONLY_READ in told.risk.groups and told.risk.theirs
    hurts = told.risk.hurt and told.risk.open and not worried_first
    hurts = hurts or told.says("somebody_hurts_me")
    hurts = hurts or any(
        e.level is RiskLevel.VIOLENCE and e.group in _BY_SOMEBODY and e.id != SECOND_READER
        for e in assessment.evidence
    )
    hurts = hurts and "to-others" not in assessment.groups
    return hurts and told.says("they_are_armed")


def _armed(state: DialogueState) -> bool:
    """Return whether a weapon in the hands of somebody was told of in one of the last messages."""
    return not _ARMS.isdisjoint(state.risk.told)
