"""Threats that somebody tells of: against people at a school or elsewhere, or against who writes.

Who knows of an attack is asked to tell it to those who can act; nothing is done to them. What is
sent by who follows somebody is done to them, also where no name stands beside it.
"""

from bot.dialogue.risk.told import Told
from bot.dialogue.risk.worse_signs import NEAR
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence, in_groups
from bot.safety.triage import SECOND_READER, Assessment

_ANGRY, _HURTS = "angry-one-is-here", "being-hurt"  # an id, and an entry of the lexicon
_ATTACK, _PLANNED = "attack-is-told", "attack-planned"  # an id, and a group
_AT_THEM, _WRITTEN = "goes-at-them", "threatened-in-writing"  # ids
_WILL, _SENT_AWAY, _CHILD_TOLD = "will-stab-them", "sent-away", "child-told-to-die"  # the same
_NEXT_DOOR = "child-next-door"  # the same
_THREATENED = "threatened-plainly"  # an entry of the lexicon
_NOT_CARED_FOR = "child-not-cared-for"  # the same
# What a threat of who hurts the person is taken for: a worry about them.
_OF_A_WORRY = frozenset({SECOND_READER, "plan-and-date"})


def attack_told(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of who knows of an attack as that: nobody does it to them.

    What is done to who writes, now or before, stays beside it.
    """
    if assessment.level > RiskLevel.THIRD_PARTY or told.says("no_attack"):
        return assessment
    # "My ex hits me and says she is bringing a gun to my work".
    if _HURTS in assessment.ids and told.says("hurts_me_as_well"):
        return assessment.without(lambda e: e.group == _PLANNED)
    if not told.resources.says("attack_is_told", told.unquoted):
        return assessment
    if not (told.risk.hurt or told.says("hurts_me_as_well")):
        assessment = assessment.without(lambda e: e.level is RiskLevel.VIOLENCE or e.group == NEAR)
    return assessment.having(Evidence(_ATTACK, RiskLevel.THIRD_PARTY, _PLANNED))


def written_to_them(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of a threat that was sent, by who hurts the person or by anybody."""
    known = (
        told.risk.hurt
        and told.risk.in_sight
        and told.resources.says("threatens_in_writing", told.unquoted)
    )
    if not known and not told.resources.says("threatened_by_message", told.unquoted):
        return assessment
    if assessment.level > RiskLevel.THIRD_PARTY:
        return assessment
    rest = assessment.without(lambda e: known and e.id in _OF_A_WORRY)
    return rest.having(Evidence(_WRITTEN, RiskLevel.VIOLENCE))


def of_an_angry_one(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of who refuses help because somebody is there in anger, as violence."""
    own = told.risk.emergency and not told.risk.theirs
    if not own or not told.says("an_angry_one_is_here", without=" .!"):
        return assessment
    return assessment.without_reader.having(Evidence(_ANGRY, RiskLevel.VIOLENCE))


def goes_at_them(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that somebody goes at who writes, kept them from a call for help, or threatens more.

    "Next time he won't miss" counts where who hurts the person was told of.
    """
    if assessment.level > RiskLevel.VIOLENCE:
        return ()
    if told.risk.hurt and told.risk.open and told.says("threatens_next_time"):
        return (Evidence(_THREATENED, RiskLevel.VIOLENCE),)
    taken = told.risk.hurt and told.says("is_taken_home", without=" .!")
    if taken or told.says("taken_by_a_stranger", without=" .!"):
        return (Evidence(_AT_THEM, RiskLevel.VIOLENCE),)
    if told.says("no_blow_but") or told.says("hurt_for_dowry"):
        return (Evidence(_AT_THEM, RiskLevel.VIOLENCE),)
    if not told.risk.hurt and told.says("a_child_next_door"):
        return (Evidence(_NEXT_DOOR, RiskLevel.VIOLENCE, "child"),)
    tells = told.says("comes_at_me") or told.says("kept_from_the_call")
    return in_groups(_AT_THEM, RiskLevel.VIOLENCE, "", NEAR) if tells else ()


def done_by_whom(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of what somebody would do, or does, where it was read of another.

    Who will stab a brother is no child that is hurt, and who has a wife or a husband is none; a
    child that others tell to die is worried about.
    """
    if assessment.level is RiskLevel.VIOLENCE and told.says("will_stab_them"):
        rest = assessment.without(lambda e: e.level is RiskLevel.VIOLENCE)
        return rest.having(Evidence(_WILL, RiskLevel.VIOLENCE, "to-others"))
    grown = _NOT_CARED_FOR in assessment.ids and not told.risk.young
    if grown and told.says("has_a_spouse"):
        rest = assessment.without(lambda e: e.id == _NOT_CARED_FOR)
        return rest.having(Evidence(_NOT_CARED_FOR, RiskLevel.VIOLENCE))
    if assessment.alarms <= {SECOND_READER} and told.says("sent_away_and_lost"):
        return assessment.without_reader.having(Evidence(_SENT_AWAY, RiskLevel.PASSIVE))
    if assessment.level <= RiskLevel.VIOLENCE and _of_a_child(told):
        rest = assessment.without(lambda e: e.level is RiskLevel.VIOLENCE)
        return rest.having(Evidence(_CHILD_TOLD, RiskLevel.THIRD_PARTY))
    return assessment


def _of_a_child(told: Told) -> bool:
    """Return whether a child of theirs is told to die, and who writes is not spoken to."""
    said = told.resources.says("a_child_is_told_to_die", told.unquoted)
    return said and not told.says("hurts_me_as_well")
