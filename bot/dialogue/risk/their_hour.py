"""The hour of somebody else: "it's tonight" after who wants to die, and a goodbye, then silence."""

from bot.dialogue.resources import Resources
from bot.dialogue.risk.told_together import PREPARES, SAID_GOODBYE
from bot.dialogue.state import AT_CARE, BOTH_IN_DANGER, DialogueState
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence, in_groups
from bot.safety.triage import NEARLY, SECOND_READER, Assessment

_SO_AM_I, _TONIGHT, _WROTE_IT = "so-am-i-now", "silent-or-tonight", "own-goodbye"  # ids
_OF_AN_HOUR = frozenset({SECOND_READER, "attempt-now"})  # what "it's tonight" brings
_URGENT = "urgent"  # a group


def in_their_hour(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of "it's tonight", after somebody who wants to die, as of them.

    Only of words that tell a time and nothing else, where no danger of one's own was told.
    """
    if _goes_along(state, text, resources):
        return assessment.having(Evidence(_SO_AM_I, RiskLevel.IMMINENT, BOTH_IN_DANGER))
    named = {e.id for e in assessment.evidence if e.level >= RiskLevel.PASSIVE}
    if not (_their_dying_alone(state) and named <= _OF_AN_HOUR):
        return assessment
    if named and resources.says("so_am_i_now", text):  # then it is of both
        return assessment.having(Evidence(_SO_AM_I, assessment.level))
    if not resources.says("when_it_will_be", text):
        return assessment
    rest = assessment.without(lambda e: e.level >= RiskLevel.PASSIVE)
    return rest.having(Evidence(_TONIGHT, RiskLevel.THIRD_PARTY, _URGENT))


def _goes_along(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether the person goes with somebody whose hour it is, and no help is there."""
    risk = state.risk
    hour = _their_dying_alone(state) and risk.urgent and AT_CARE not in risk.groups
    return hour and not risk.help_coming and resources.says("goes_along_with_them", text)


def _their_dying_alone(state: DialogueState) -> bool:
    """Return whether nothing was told but somebody else who wants to die."""
    risk = state.risk
    worries = risk.recent and risk.theirs and risk.they_may_die and not risk.hurt
    return worries and risk.worst is RiskLevel.THIRD_PARTY


def own_goodbye(text: str, assessment: Assessment, resources: Resources) -> Assessment:
    """Return the assessment of who wrote a goodbye as no worry that the second reader alone has.

    "I texted goodbye to my mom": the mom is in no danger.
    """
    worry = assessment.level is RiskLevel.THIRD_PARTY and assessment.alarms <= {SECOND_READER}
    if not worry or not resources.says("wrote_a_goodbye", text):
        return assessment
    return assessment.without(lambda e: e.id == SECOND_READER)


def says_goodbye(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that somebody wrote a goodbye: it is asked about, and urgent where they are silent.

    Of who writes it is asked with the number.
    """
    if assessment.level > RiskLevel.THIRD_PARTY or state.risk.hurt:
        return ()
    if assessment.level is RiskLevel.NONE and resources.says("wrote_a_goodbye", text):
        return (Evidence(_WROTE_IT, RiskLevel.NONE, PREPARES),)
    now = resources.says("somebody_says_goodbye", text)
    told = now or SAID_GOODBYE in state.risk.told
    if told and resources.says("no_sign_of_them", text):
        return (Evidence(SAID_GOODBYE, RiskLevel.THIRD_PARTY, _URGENT),)
    return in_groups(SAID_GOODBYE, RiskLevel.NONE, "beside", NEARLY) if now else ()
