"""What is told of the place where somebody else is in danger: what they hold, where they go.

And that they lie there, that nothing is heard from them, or that they threaten to die if help
comes. It raises; whose danger it is changes by whole messages alone that nothing else is told in.
"""

from bot.dialogue.risk.evidence import kept_beside, of_their_dying, urgent_for_them
from bot.dialogue.risk.faint_signs import AGE
from bot.dialogue.risk.their_hour import SILENT_OR_TONIGHT
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_together import AT_IT_NOW
from bot.dialogue.risk.worse_signs import NEAR
from bot.dialogue.state import ON_THEIR_SIDE
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence, in_groups
from bot.safety.triage import SECOND_READER, Assessment

_OUT_COLD, _LEAVE, _COLD, _GONE = "lies-there-drunk", "leave-of-all", "found-cold", "is-missing"
_DARED, _HITS, _CHILDREN = "dies-if-help-comes", "hits-them-now", "children-with-the-armed"  # ids
_NO_WAY = "sees-no-way-out"  # the same
_HURTS, _ATTEMPT = "being-hurt", "attempt-now"  # entries of the lexicon
# What a blade in somebody's hand brings, whoever is named behind it.
_OF_A_BLADE = frozenset(
    {SECOND_READER, "means-in-hand", "means-near", "hurts-self", _HURTS, "on-the-edge", _ATTEMPT}
)
_OF_SLEEP = frozenset({SECOND_READER, "not-wake-up"})  # what "i cant wake mummy" brings
_OF_THIS_MINUTE = frozenset({SECOND_READER, _ATTEMPT})  # the same of "he's doing it right now"


def whose_scene_it_is(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of somebody at it now as of them, where it was taken for one's own."""
    assessment = _hit_this_minute(told, assessment)
    own = (told.risk.open and not told.risk.theirs) or told.risk.hurt
    if own:
        return assessment
    theirs = {e.id for e in assessment.evidence if e.level is RiskLevel.THIRD_PARTY}
    alarms = assessment.alarms - theirs
    blade = bool(assessment.alarms) and alarms <= _OF_A_BLADE
    blade = blade and told.says("they_are_at_it", without=" .!")
    asleep = alarms <= _OF_SLEEP and told.says("a_parent_will_not_wake", without=" .!")
    if not (blade or asleep):
        return assessment
    rest = assessment.without(lambda e: e.level >= RiskLevel.VIOLENCE)
    if asleep:
        return rest.having(*urgent_for_them(_OUT_COLD, ON_THEIR_SIDE))
    return rest.having(*urgent_for_them(AT_IT_NOW), *kept_beside(AT_IT_NOW))


def _hit_this_minute(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "he's doing it right now" as violence, of who tells that he hits."""
    hits = told.risk.hurt or _HURTS in assessment.ids
    own = {e.id for e in assessment.evidence if e.level > RiskLevel.VIOLENCE}
    if not hits or not own <= _OF_THIS_MINUTE or not told.says("doing_it_to_us_now"):
        return assessment
    rest = assessment.without(lambda e: e.level > RiskLevel.VIOLENCE)
    young = told.risk.young or AGE in assessment.groups
    groups = ("young-hurt", NEAR) if young else ("", NEAR)
    return rest.having(*in_groups(_HITS, RiskLevel.VIOLENCE, *groups))


def at_it_now(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that somebody holds what could kill, goes to an edge, or was lost sight of there."""
    hurts = any(
        e.level is RiskLevel.VIOLENCE and e.id != SECOND_READER for e in assessment.evidence
    )
    if assessment.level > RiskLevel.THIRD_PARTY or hurts or told.risk.hurt:
        return ()
    if told.resources.says("dies_if_help_comes", told.unquoted):
        return *urgent_for_them(_DARED), *kept_beside(AT_IT_NOW)
    if told.says("lies_among_pills"):
        return urgent_for_them(_OUT_COLD, ON_THEIR_SIDE)
    if told.risk.recent_worry and told.says("children_with_them") and told.risk.urgent:
        return urgent_for_them(_CHILDREN)
    worry = assessment.level is RiskLevel.THIRD_PARTY or told.risk.recent_worry
    if worry and told.says("is_at_it"):
        return *urgent_for_them(AT_IT_NOW), *kept_beside(AT_IT_NOW)
    if _lost(told):
        return urgent_for_them(AT_IT_NOW)
    sees_none = told.says("sees_no_way_out")
    return of_their_dying(_NO_WAY) if sees_none else ()


def _lost(told: Told) -> bool:
    """Return whether who was at it, or may die, went silent or off: "she hung up"."""
    if not told.risk.recent_worry:
        return False
    if AT_IT_NOW in told.risk.told and told.says("lost_sight_of"):
        return True
    return told.risk.they_may_die and told.says("they_hung_up")


def lies_there(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that somebody is passed out on drink, sleeps oddly after it, or is blue or cold.

    Of who hurts the person, or whom they mean to hurt, the violence counts.
    """
    violent = assessment.level is RiskLevel.VIOLENCE or told.risk.hurt
    violent = violent or "card_to_others" in told.risk.groups
    if violent or assessment.level > RiskLevel.THIRD_PARTY:
        return ()
    faints = told.says("fainted_or_wont_wake") or told.says("goes_under")
    drunk = told.says("passed_out_on_drink") or told.says("sleeps_oddly_after_it")
    if drunk or (faints and told.risk.recent_worry):
        return urgent_for_them(_OUT_COLD, ON_THEIR_SIDE)
    if told.says("a_baby_is_blue"):
        return urgent_for_them(_OUT_COLD)
    if told.says("found_them_cold"):
        return urgent_for_them(_COLD, "found-dead")
    return ()


def takes_leave(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that somebody who is worried about takes leave of all of them."""
    worry = assessment.level is RiskLevel.THIRD_PARTY
    return urgent_for_them(_LEAVE) if worry and told.says("takes_leave_of_all") else ()


def gone_or_poisoned(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that somebody is missing, named by no more than she or he, or ate what is no food."""
    if assessment.level > RiskLevel.THIRD_PARTY:
        return ()
    tells = told.says("they_are_missing") or told.says("they_ate_it")
    return urgent_for_them(_GONE) if tells else ()


def from_a_room(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that nothing is heard from somebody in danger, or that they want it tonight."""
    worries = told.risk.recent_worry and not told.risk.hurt
    if not worries or assessment.level > RiskLevel.THIRD_PARTY:
        return ()
    now = told.risk.they_may_die and told.says("they_want_it_now")
    return urgent_for_them(SILENT_OR_TONIGHT) if now or told.says("no_sound_from_them") else ()
