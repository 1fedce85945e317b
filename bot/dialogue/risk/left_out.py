"""Medicine that is left out: one that keeps somebody alive, and others, by who no longer cares.

A dose that was forgotten is for a pharmacist. Insulin that is left out to see what happens is a
danger now, whatever else is told (SAFE_MESSAGING.md 4a).
"""

from bot.dialogue.risk.evidence import kept_beside
from bot.dialogue.risk.risk_memory import told_so_far
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_together import (
    LEFT_OUT,
    LEFT_OUT_FOR_DAYS,
    MISSED_A_DOSE,
    OFF_MEDICINE,
    ON_MEDICINE,
    THEIR_MEDICINE,
)
from bot.dialogue.talk.just_said import calm
from bot.dialogue.talk.wishes import names_somebody
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment
from bot.text import words_of

_ALL_THE_SAME, _ILL = "all-the-same", "ill-from-drink-and-medicine"  # ids
_ASKED = "off-medicine"  # a group: whether they are safe is asked
_KEPT_ALIVE = {
    LEFT_OUT_FOR_DAYS: RiskLevel.IMMINENT,
    LEFT_OUT: RiskLevel.ACTIVE,
    "stops-what-keeps-alive": RiskLevel.ACTIVE,  # an entry of the lexicon
}
_HIGH_SUGAR = ((16, 45), (250, 2000))  # mmol/l, mg/dl: from which to which
_MISSED, _DRINKS = "missed_dose", "drink_and_medicine"  # replies that say when to call


def left_out(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that medicine is left out, as a danger where it is meant, or all is the same.

    Both may be told in one message or in two. Of somebody else it is left to the lexicon. That
    somebody takes one is remembered: "worse since" is of that.
    """
    whose = THEIR_MEDICINE if names_somebody(told.text) else ON_MEDICINE
    begun = kept_beside(whose) if told.says("is_on_a_medicine") else ()
    if told.risk.theirs and told.risk.open:
        return begun
    return (*begun, *_left_out(told, assessment))


def _left_out(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return what is left out, where it is the person's own."""
    now = _left_out_now(told)
    so_far = told_so_far(told.risk, assessment).union(now)
    known = next((one for one in _KEPT_ALIVE if one in so_far), "")
    missed = MISSED_A_DOSE if MISSED_A_DOSE in so_far else ""
    ill = told.says("ill_without_it") or (known and _has_high_sugar(told))
    if ill and (known or missed):
        return (Evidence(known or missed, RiskLevel.IMMINENT, "left-out"),)
    if ill and told.state.said.startswith(_DRINKS):
        return (Evidence(_ILL, RiskLevel.IMMINENT),)
    if told.state.said.startswith(_MISSED) and told.says("yes_or_unsure"):
        return (
            Evidence(known or MISSED_A_DOSE, _KEPT_ALIVE.get(known, RiskLevel.ACTIVE), "left-out"),
        )
    if not (known or missed or OFF_MEDICINE in so_far):
        return ()
    beside = kept_beside(*now)
    if not told.says("all_the_same"):
        return beside
    if not known:
        return (*beside, Evidence(_ALL_THE_SAME, RiskLevel.INFO, _ASKED))
    return (*beside, Evidence(known, _KEPT_ALIVE[known], "left-out"))


def _has_high_sugar(told: Told) -> bool:
    """Return whether a message tells that the sugar in the blood is high, in either unit."""
    if told.says("sugar_is_high"):
        return True
    tells = told.says("tells_their_sugar")
    numbers = [int(word) for word in words_of(told.text) if word.isdigit()] if tells else []
    return any(high <= n <= most for n in numbers for high, most in _HIGH_SUGAR)


def forgotten(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "i ran out of insulin yesterday" as no self-harm.

    Only what the second reader alone takes for it, of a message that says no more.
    """
    small = assessment.level in (RiskLevel.PASSIVE, RiskLevel.SELF_HARM)
    if not small or assessment.alarms != {SECOND_READER}:
        return assessment
    return calm(assessment) if told.says("missed_a_dose", without=" ?") else assessment


def _left_out_now(told: Told) -> tuple[str, ...]:
    """Return what a message tells of medicine that is left out, () for nothing."""
    if told.says("left_out_to_live"):
        return (LEFT_OUT_FOR_DAYS if told.says("for_days") else LEFT_OUT,)
    if told.says("missed_a_dose", without=" ?"):
        return (MISSED_A_DOSE,)
    stopped = told.says("left_out_medicine") or told.says("stopped_a_medicine")
    return (OFF_MEDICINE,) if stopped else ()
