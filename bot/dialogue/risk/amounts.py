"""An amount that was taken, told without its name: "i took 20" after a question on a dose.

What was taken is in the message before, so that the lexicon, which reads one message, has none.
Many are a danger now (SAFE_MESSAGING.md 4a); a few, or a dose too many, are for a pharmacist, and
for an ambulance once the body answers.
"""

from bot.dialogue.resources import Resources
from bot.dialogue.risk.told_together import TOOK_MANY, TOOK_TWICE
from bot.dialogue.state import DialogueState
from bot.safety.levels import DYING, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import Assessment
from bot.text import words_of

_TAKEN = "took-or-used-it"  # an entry of the lexicon
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


def amounts(
    state: DialogueState, text: str, _assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that so many were taken, as an emergency, or as what counts beside an ill body.

    Of somebody else it is left to the lexicon.
    """
    if state.risk.theirs and state.risk.open:
        return ()
    if _many(state, text, resources) or resources.says("took_and_fell_ill", text):
        return (Evidence(_TAKEN, RiskLevel.IMMINENT),)
    unsaid = resources.says("took_so_many", text) and resources.says("took_and_no_less", text)
    if unsaid and not resources.says("took_only_few", text):
        return () if state.said.startswith(_EXERCISES) else _beside(TOOK_MANY)
    more = resources.says("took_more_than_meant", text) or resources.says("drank_and_took_it", text)
    theirs = resources.says("they_took_so_many", text)
    if theirs and _of_a_dose(state) and not resources.says("they_took_few", text):
        return (Evidence(_TAKEN, RiskLevel.THIRD_PARTY, "urgent"),)
    if more or (_of_a_dose(state) and _told_of_it(text, resources)):
        if state.risk.open and state.risk.worst in DYING:  # any more may be meant
            return (Evidence(_TAKEN, RiskLevel.IMMINENT),)
        return _beside(TOOK_TWICE, TOOK_MORE)
    return ()


def _many(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether so many of a medicine were taken that nobody waits for signs of it."""
    if TOOK_MANY in state.risk.told and resources.says("names_what_was_taken", text):
        return True
    if _of_a_dose(state) and _is_much(text, resources):
        return True
    if not resources.says("took_so_many", text) or resources.says("took_only_few", text):
        return False
    now = resources.says("took_so_many_now", text) and not state.said.startswith(_EXERCISES)
    return now or _of_a_dose(state)


def _is_much(text: str, resources: Resources) -> bool:
    """Return whether an amount with a unit is more than most take in a day."""
    if not resources.says("took_an_amount", text):
        return False
    words = words_of(text)
    number = next((float(word) for word in words if word.replace(".", "", 1).isdigit()), 0.0)
    grams = not _GRAMS.isdisjoint(words)
    return number >= (_MUCH / 1000 if grams else _MUCH)


def _of_a_dose(state: DialogueState) -> bool:
    """Return whether a number is of a medicine that was asked about, or taken, right before."""
    asked = state.said.startswith(_ON_A_DOSE) or (state.risk.asked_amounts and state.risk.recent)
    return asked or not TOOK_TOO_MUCH.isdisjoint(state.risk.told)


def _told_of_it(text: str, resources: Resources) -> bool:
    """Return whether the medicine that was asked about was taken, a few or by no number."""
    few = resources.says("took_only_few", text) or resources.says("took_an_amount", text)
    return few or resources.says("took_it_then", text)


def _beside(*ids: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(id_, RiskLevel.NONE, "beside") for id_ in ids)
