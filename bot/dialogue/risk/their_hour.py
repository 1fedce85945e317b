"""The hour of somebody else: "it's tonight" after who wants to die, and a goodbye, then silence."""

from bot.dialogue.risk.evidence import BESIDE, urgent_for_them
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_together import PREPARES, SAID_GOODBYE
from bot.dialogue.state import AT_CARE, BOTH_IN_DANGER, DialogueState
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence, in_groups
from bot.safety.triage import NEARLY, SECOND_READER, Assessment

_SO_AM_I, _WROTE_IT = "so-am-i-now", "own-goodbye"  # ids
SILENT_OR_TONIGHT = "silent-or-tonight"  # the same
_OF_AN_HOUR = frozenset({SECOND_READER, "attempt-now"})  # what "it's tonight" brings


def in_their_hour(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "it's tonight", after somebody who wants to die, as of them.

    Only of words that tell a time and nothing else, where no danger of one's own was told.
    """
    if _goes_along(told):
        return assessment.having(Evidence(_SO_AM_I, RiskLevel.IMMINENT, BOTH_IN_DANGER))
    named = {e.id for e in assessment.evidence if e.level >= RiskLevel.PASSIVE}
    if not (_their_dying_alone(told.state) and named <= _OF_AN_HOUR):
        return assessment
    if named and told.says("so_am_i_now"):  # then it is of both
        return assessment.having(Evidence(_SO_AM_I, assessment.level))
    if not told.says("when_it_will_be"):
        return assessment
    rest = assessment.without(lambda e: e.level >= RiskLevel.PASSIVE)
    return rest.having(*urgent_for_them(SILENT_OR_TONIGHT))


def _goes_along(told: Told) -> bool:
    """Return whether the person goes with somebody whose hour it is, and no help is there."""
    risk = told.risk
    hour = _their_dying_alone(told.state) and risk.urgent and AT_CARE not in risk.groups
    return hour and not risk.help_coming and told.says("goes_along_with_them")


def _their_dying_alone(state: DialogueState) -> bool:
    """Return whether nothing was told but somebody else who wants to die."""
    risk = state.risk
    worries = risk.recent_worry and risk.they_may_die and not risk.hurt
    return worries and risk.worst is RiskLevel.THIRD_PARTY


def own_goodbye(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of who wrote a goodbye as no worry that the second reader alone has.

    "I texted goodbye to my mom": the mom is in no danger.
    """
    worry = assessment.level is RiskLevel.THIRD_PARTY and assessment.alarms <= {SECOND_READER}
    if not worry or not told.says("wrote_a_goodbye"):
        return assessment
    return assessment.without_reader


def says_goodbye(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that somebody wrote a goodbye: it is asked about, and urgent where they are silent.

    Of who writes it is asked with the number.
    """
    if assessment.level > RiskLevel.THIRD_PARTY or told.risk.hurt:
        return ()
    if assessment.level is RiskLevel.NONE and told.says("wrote_a_goodbye"):
        return (Evidence(_WROTE_IT, RiskLevel.NONE, PREPARES),)
    now = told.resources.says("somebody_says_goodbye", told.unquoted)
    tells = now or SAID_GOODBYE in told.risk.told
    if tells and told.says("no_sign_of_them"):
        return urgent_for_them(SAID_GOODBYE)
    return in_groups(SAID_GOODBYE, RiskLevel.NONE, BESIDE, NEARLY) if now else ()
