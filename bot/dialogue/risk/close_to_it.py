"""What tells that somebody else may die now, or that they may harm who writes: it only raises.

A gun that is out, a car that runs in a garage, a day that was chosen; and then, beside a weapon,
"he's pointing it at me" and "I'm in the closet": whoever threatens to die there is a danger to
others too.
"""

from bot.dialogue.resources import Resources
from bot.dialogue.risk.told_together import ASKED_TO_JOIN, GIVES_AWAY, WEAPON_OUT
from bot.dialogue.risk.worse_signs import CLOSER_TO_IT, NEAR
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.wishes import names_somebody
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import NEARLY, Assessment

_AIMED, _HIDES, _MAY_DIE = "weapon-at-us", "hides-from-a-weapon", "may-die-now"  # ids
_DEATHS = frozenset({"told-a-death", "told-a-suicide"})  # entries: nothing is close any more
_GUNS = "someone-has-guns"  # an entry
_ARMS = frozenset({WEAPON_OUT, _GUNS})
_URGENT, _BESIDE = "urgent", "beside"  # groups


def close_to_it(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that somebody who is worried about may die now, or that they let go of what is dear.

    A weapon that is out is remembered: what is told next may be of the one who holds it.
    """
    died = not _DEATHS.isdisjoint(assessment.ids)
    if died or assessment.level > RiskLevel.THIRD_PARTY or not names_somebody(text):
        return ()
    worry = assessment.level is RiskLevel.THIRD_PARTY
    out = worry and resources.says("weapon_is_out", text)
    kept = (Evidence(WEAPON_OUT, RiskLevel.NONE, _BESIDE),) if out else ()
    if out or (worry and resources.says("may_die_now", text)):
        return (Evidence(_MAY_DIE, RiskLevel.THIRD_PARTY, _URGENT), *kept)
    gives = not worry and not state.risk.hurt and resources.says("gives_things_away", text)
    if gives:
        return tuple(Evidence(GIVES_AWAY, RiskLevel.NONE, group) for group in (_BESIDE, NEARLY))
    given = GIVES_AWAY in state.risk.told
    if given and not worry and resources.says("low_or_suddenly_glad", text):
        return (Evidence(GIVES_AWAY, RiskLevel.THIRD_PARTY),)
    return ()


def turned_on_others(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of a weapon that who may die turns on others as danger to these.

    Nobody is to stay near them then.
    """
    worries = assessment.level is RiskLevel.THIRD_PARTY or (state.risk.recent and state.risk.theirs)
    if not worries or assessment.level > RiskLevel.THIRD_PARTY:
        return assessment
    if not resources.says("aims_at_us", text):
        return assessment
    rest = assessment.without(lambda e: e.level is RiskLevel.THIRD_PARTY or e.group == CLOSER_TO_IT)
    return rest.having(*(Evidence(_AIMED, RiskLevel.VIOLENCE, group) for group in ("", NEAR)))


def beside_a_weapon(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that others hide from who threatens to die and has a weapon."""
    worries = state.risk.recent and state.risk.theirs and assessment.level <= RiskLevel.VIOLENCE
    armed = worries and (_armed(state) or _GUNS in assessment.ids)
    if armed and resources.says("hides_from_them", text):
        return tuple(Evidence(_HIDES, RiskLevel.VIOLENCE, group) for group in ("", NEAR))
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


def _armed(state: DialogueState) -> bool:
    """Return whether a weapon in the hands of somebody was told of in one of the last messages."""
    return not _ARMS.isdisjoint(state.risk.told)
