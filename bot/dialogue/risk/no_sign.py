"""Signs and hints that are none where somebody else is spoken of, or who writes denies them."""

from bot.dialogue.heard import Intents
from bot.dialogue.resources import Resources
from bot.dialogue.risk.told_of import ONESELF
from bot.dialogue.risk.told_together import OWN_OVERDOSE
from bot.dialogue.search.place import ready_there
from bot.dialogue.state import AT_CARE, DialogueState
from bot.dialogue.talk.thread_answers import GRIEF, MEANT, TELLING
from bot.safety.levels import DYING, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import Assessment
from bot.text import words_of

CLOSER = "they-are-closer-to-it"  # an entry: "it's she who cut, not me" tells it once more
# What "they took her blood" is where nobody looks after them.
_OF_CARE = {CLOSER, "wound-is-bad", "how-the-baby-is"}
_SUDDEN_PEACE = "sudden-peace"  # an entry: "I am free"
_KISSED = "kissed-them-and-left"  # the same: "her mom hugged me" is no goodbye
_NEARER = "they-come-closer"  # the same: "he isn't threatening me"
_SAYS_WAS_SAFE = "says-was-safe"  # the same: a faint sign, but not of who speaks of another
_ASKS_HOW, _CHILD_HURT = "asks-for-methods", "child-hurt"
_ASKED_FOR_ALL = "asks-whether-all-think-so"  # the same: "do others think of dying too"
_AFRAID, _MORE = "is-afraid", "more-of-it"  # "im shaking" of who worries makes nothing worse
# Entries that "i know where she lives" brings, which is told for those who are called.
_ALSO_A_THREAT = {"threat-to-others", "comes-near-them", "knows-the-code"}
_OF_MEANS = frozenset({"means-within-reach", _MORE})  # what "meds or therapy" brings
_MEDICINE, _PAGES = "medication", frozenset({"section", "rest"})  # a page; replies
_GOOD_NEWS, _NO_VIOLENCE = "good_for_them", "no_violence"  # intents
_DENIES_IT = frozenset({_NO_VIOLENCE, "not_afraid_of_them"})  # the same
_WORSE = "worse"  # groups begin so


def without_no_signs(
    state: DialogueState, text: str, intents: Intents, assessment: Assessment, *, another: bool
) -> Assessment:
    """Return the assessment without what is no sign where it is of another, or of a cost.

    "I said I'm safe, it's my sister", and "988, is it free".

    Args:
        another: whether somebody else is meant than who was taken for the one in danger.
    """
    theirs = state.risk.theirs
    none = {_SUDDEN_PEACE} if "free" in intents else set[str]()
    if _GOOD_NEWS in intents and theirs and state.risk.worst is RiskLevel.THIRD_PARTY:
        none |= {_SUDDEN_PEACE, _KISSED}
    if theirs and _AFRAID in assessment.ids and not ONESELF.isdisjoint(words_of(text)[:1]):
        none.add(_MORE)
    if state.about == GRIEF:  # who mourns thinks of death
        none.add(_ASKED_FOR_ALL)
    if another:  # "i am not hurt" takes no safety back
        faint = (e for e in assessment.evidence if e.level is RiskLevel.NONE)
        none |= {e.id for e in faint if e.group.startswith(_WORSE)}
    if "them_long_ago" in intents and theirs and not state.risk.emergency:
        return _tried_before(assessment)
    if theirs:
        none |= _none_of_theirs(state, intents)
    hints = _hints_of_no_method(state, intents)
    return assessment.without_hints(lambda e: e.id in hints).without(lambda e: e.id in none | hints)


def ready_to_look(
    state: DialogueState, text: str, _intents: Intents, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of "ok im ready. 60614", behind how to tell somebody, as no sign.

    Only where nothing but self-harm was told, and the message says no more than that and a place.
    """
    told = state.about == TELLING and assessment.ids == {_SUDDEN_PEACE}
    risk = state.risk
    harm = risk.worst in (RiskLevel.NONE, RiskLevel.SELF_HARM) and not (risk.hurt or risk.theirs)
    if not (told and harm) or risk.told_of_dying or ready_there(text, resources) is None:
        return assessment
    return assessment.without(lambda e: e.id == _SUDDEN_PEACE)


def of_care_alone(
    state: DialogueState, text: str, _intents: Intents, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of "meds or therapy?" without the means that its words may be.

    In an emergency nothing is taken from them, and "pills" are no word for care. Of who told of
    self-harm and of no wish to die, "meds?" asks for care, and "pills?" behind the page on it.
    """
    if state.risk.emergency or _OF_MEANS.isdisjoint(assessment.ids):
        return assessment
    asks = resources.says("weighs_care", text.strip(" ?")) or _asks_of_it(state, text, resources)
    return assessment.without(lambda e: e.id in _OF_MEANS) if asks else assessment


def _asks_of_it(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether medicine is asked about as a way to care, where self-harm alone was told."""
    risk = state.risk
    harm = risk.worst is RiskLevel.SELF_HARM and not (risk.told_of_dying or risk.theirs)
    if (
        OWN_OVERDOSE in risk.told
        or not harm
        or risk.before in DYING
        or risk.faint
        or "?" not in text
    ):
        return False
    at_the_page = state.topic == _MEDICINE and state.said in _PAGES
    asked = text.strip(" ?")
    return resources.says("asks_of_medicine", asked) or (
        at_the_page and resources.says("asks_of_these", asked)
    )


def without_violence(state: DialogueState, intents: Intents, assessment: Assessment) -> Assessment:
    """Return the assessment of "i'm not scared of her" as a denial, where violence was heard.

    What alarms by itself denies nothing, and the line stays.
    """
    denies = state.risk.hurt and not _DENIES_IT.isdisjoint(intents)
    if not denies or assessment.level > RiskLevel.DENIAL:
        return assessment
    kept = without_hints_of_violence(assessment).without(lambda e: e.id == _NEARER)
    return kept.having(Evidence(_NO_VIOLENCE, RiskLevel.DENIAL))


def without_hints_of_violence(assessment: Assessment) -> Assessment:
    """Return the assessment of who is hurt by nobody."""
    return assessment.without_hints(lambda e: e.level is RiskLevel.VIOLENCE)


def _hints_of_no_method(state: DialogueState, intents: Intents) -> set[str]:
    """Return the hints at a method that are none: of a baby, or of how long grief hurts."""
    if state.risk.worst in DYING:
        return set()
    if "hurts_unborn" in intents:
        return {_ASKS_HOW, _CHILD_HURT}
    return {_ASKS_HOW} if state.about == GRIEF and "grief_time" in intents else set()


def _none_of_theirs(state: DialogueState, intents: Intents) -> set[str]:
    """Return the entries that are no sign where somebody else is spoken of."""
    cared_for = AT_CARE in state.risk.groups
    took_nothing = "took_nothing" in intents or (cared_for and "taken_along" in intents)
    none = {CLOSER} if took_nothing else set[str]()
    none |= _OF_CARE if cared_for and "medics_here" in intents else set()
    if not MEANT.isdisjoint(intents):
        none |= {_SAYS_WAS_SAFE, CLOSER} if "not_me" in intents else {_SAYS_WAS_SAFE}
    if "has_their_address" in intents:
        none |= _ALSO_A_THREAT if state.risk.they_may_die or state.risk.urgent else set()
    return none


def _tried_before(assessment: Assessment) -> Assessment:
    """Return the assessment of "he tried in june": a worry that grows, and not of this hour."""
    if CLOSER not in assessment.ids:
        return assessment
    told = Evidence(CLOSER, RiskLevel.THIRD_PARTY)
    return assessment.without(lambda e: e.id == CLOSER).having(told)
