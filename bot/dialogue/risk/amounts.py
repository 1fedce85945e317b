"""An amount that was taken, told without its name: "i took 20" after a question on a dose.

What was taken is in the message before, so that the lexicon, which reads one message, has none.
Many are a danger now (SAFE_MESSAGING.md 4a); a few, or a dose too many, are for a pharmacist, and
for an ambulance once the body answers.
"""

from bot.dialogue.risk.evidence import kept_beside, urgent_for_them
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_together import TOOK_MANY, TOOK_TWICE
from bot.dialogue.state import DialogueState
from bot.safety.levels import DYING, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import Assessment
from bot.text import words_of

TAKEN = "took-or-used-it"  # an entry of the lexicon
TOOK_MORE = "took-more-than-meant"  # told in this message: more than it should be
TOOK_TOO_MUCH = frozenset({TOOK_TWICE, TOOK_MANY})
# Beginnings of replies on a dose: the next number is of that medicine.
_ON_A_DOSE = (
    *("dosage", "drink_and_medicine", "goes_together", "missed_dose", "took_more"),
    *("if_taken", "ill_after_a_dose"),
)
_GRAMS = frozenset({"g", "gram", "grams"})
_MUCH = 4000  # milligrams
_EXERCISES = ("minutes", "timer_", "picks_one")  # "took 10" is of breaths there


def amounts(told: Told, _assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that so many were taken, as an emergency, or as what counts beside an ill body.

    Of somebody else it is left to the lexicon.
    """
    if told.risk.theirs and told.risk.open:
        return ()
    if _many(told) or told.says("took_and_fell_ill"):
        return (Evidence(TAKEN, RiskLevel.IMMINENT),)
    unsaid = told.says("took_so_many") and told.says("took_and_no_less")
    if unsaid and not told.says("took_only_few"):
        return () if told.state.said.startswith(_EXERCISES) else kept_beside(TOOK_MANY)
    more = told.says("took_more_than_meant") or told.says("drank_and_took_it")
    theirs = told.says("they_took_so_many")
    if theirs and _of_a_dose(told.state) and not told.says("they_took_few"):
        return urgent_for_them(TAKEN)
    if more or (_of_a_dose(told.state) and _told_of_it(told)):
        if told.risk.open and told.risk.worst in DYING:  # any more may be meant
            return (Evidence(TAKEN, RiskLevel.IMMINENT),)
        return kept_beside(TOOK_TWICE, TOOK_MORE)
    return ()


def _many(told: Told) -> bool:
    """Return whether so many of a medicine were taken that nobody waits for signs of it."""
    if TOOK_MANY in told.risk.told and told.says("names_what_was_taken"):
        return True
    if _of_a_dose(told.state) and _is_much(told):
        return True
    if not told.says("took_so_many") or told.says("took_only_few"):
        return False
    now = told.says("took_so_many_now") and not told.state.said.startswith(_EXERCISES)
    return now or _of_a_dose(told.state)


def _is_much(told: Told) -> bool:
    """Return whether an amount with a unit is more than most take in a day."""
    if not told.says("took_an_amount"):
        return False
    words = words_of(told.text)
    number = next((float(word) for word in words if word.replace(".", "", 1).isdigit()), 0.0)
    grams = not _GRAMS.isdisjoint(words)
    return number >= (_MUCH / 1000 if grams else _MUCH)


def _of_a_dose(state: DialogueState) -> bool:
    """Return whether a number is of a medicine that was asked about, or taken, right before."""
    asked = state.said.startswith(_ON_A_DOSE) or (state.risk.asked_amounts and state.risk.recent)
    return asked or not TOOK_TOO_MUCH.isdisjoint(state.risk.told)


def _told_of_it(told: Told) -> bool:
    """Return whether the medicine that was asked about was taken, a few or by no number."""
    few = told.says("took_only_few") or told.says("took_an_amount")
    return few or told.says("took_it_then")
