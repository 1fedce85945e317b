"""Signs and hints that are none where somebody else is spoken of, or who writes denies them."""

from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_of import ONESELF
from bot.dialogue.risk.told_together import OWN_OVERDOSE
from bot.dialogue.search.place import ready_there
from bot.dialogue.state import AT_CARE
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
SAYS_WAS_SAFE = "says-was-safe"  # the same: a faint sign, but not of who speaks of another
_ASKS_HOW, _CHILD_HURT = "asks-for-methods", "child-hurt"
_ASKED_FOR_ALL = "asks-whether-all-think-so"  # the same: "do others think of dying too"
_AFRAID, _MORE = "is-afraid", "more-of-it"  # "im shaking" of who worries makes nothing worse
# Entries that "i know where she lives" brings, which is told for those who are called.
_ALSO_A_THREAT = {"threat-to-others", "comes-near-them", "knows-the-code"}
_OF_MEANS = frozenset({"means-within-reach", _MORE})  # what "meds or therapy" brings
_MEDICINE, PAGES = "medication", frozenset({"section", "rest"})  # a page; replies
GOOD_NEWS, NO_VIOLENCE = "good_for_them", "no_violence"  # intents
_DENIES_IT = frozenset({NO_VIOLENCE, "not_afraid_of_them"})  # the same
_WORSE = "worse"  # groups begin so


def without_no_signs(told: Told, assessment: Assessment, *, another: bool) -> Assessment:
    """Return the assessment without what is no sign where it is of another, or of a cost.

    "I said I'm safe, it's my sister", and "988, is it free".

    Args:
        another: whether somebody else is meant than who was taken for the one in danger.
    """
    theirs = told.risk.theirs
    none = {_SUDDEN_PEACE} if "free" in told.intents else set[str]()
    if GOOD_NEWS in told.intents and theirs and told.risk.worst is RiskLevel.THIRD_PARTY:
        none |= {_SUDDEN_PEACE, _KISSED}
    if theirs and _AFRAID in assessment.ids and not ONESELF.isdisjoint(words_of(told.text)[:1]):
        none.add(_MORE)
    if told.state.about == GRIEF:  # who mourns thinks of death
        none.add(_ASKED_FOR_ALL)
    if another:  # "i am not hurt" takes no safety back
        faint = (e for e in assessment.evidence if e.level is RiskLevel.NONE)
        none |= {e.id for e in faint if e.group.startswith(_WORSE)}
    if "them_long_ago" in told.intents and theirs and not told.risk.emergency:
        return _tried_before(assessment)
    if theirs:
        none |= _none_of_theirs(told)
    hints = _hints_of_no_method(told)
    return assessment.without_hints(lambda e: e.id in hints).without(lambda e: e.id in none | hints)


def ready_to_look(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "ok im ready. 60614", behind how to tell somebody, as no sign.

    Only where nothing but self-harm was told, and the message says no more than that and a place.
    """
    tells = told.state.about == TELLING and assessment.ids == {_SUDDEN_PEACE}
    risk = told.risk
    harm = risk.worst in (RiskLevel.NONE, RiskLevel.SELF_HARM) and not (risk.hurt or risk.theirs)
    if not (tells and harm) or risk.told_of_dying or ready_there(told.text, told.resources) is None:
        return assessment
    return assessment.without(lambda e: e.id == _SUDDEN_PEACE)


def of_care_alone(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "meds or therapy?" without the means that its words may be.

    In an emergency nothing is taken from them, and "pills" are no word for care. Of who told of
    self-harm and of no wish to die, "meds?" asks for care, and "pills?" behind the page on it.
    """
    if told.risk.emergency or _OF_MEANS.isdisjoint(assessment.ids):
        return assessment
    asks = told.says("weighs_care", without=" ?") or _asks_of_it(told)
    return assessment.without(lambda e: e.id in _OF_MEANS) if asks else assessment


def _asks_of_it(told: Told) -> bool:
    """Return whether medicine is asked about as a way to care, where self-harm alone was told."""
    risk = told.risk
    harm = risk.worst is RiskLevel.SELF_HARM and not (risk.told_of_dying or risk.theirs)
    danger = OWN_OVERDOSE in risk.told or risk.before in DYING or risk.faint
    if danger or not harm or "?" not in told.text:
        return False
    at_the_page = told.state.topic == _MEDICINE and told.state.said in PAGES
    these = at_the_page and told.says("asks_of_these", without=" ?")
    return these or told.says("asks_of_medicine", without=" ?")


def without_violence(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "i'm not scared of her" as a denial, where violence was heard.

    What alarms by itself denies nothing, and the line stays.
    """
    denies = told.risk.hurt and not _DENIES_IT.isdisjoint(told.intents)
    if not denies or assessment.level > RiskLevel.DENIAL:
        return assessment
    kept = without_hints_of_violence(assessment).without(lambda e: e.id == _NEARER)
    return kept.having(Evidence(NO_VIOLENCE, RiskLevel.DENIAL))


def without_hints_of_violence(assessment: Assessment) -> Assessment:
    """Return the assessment of who is hurt by nobody."""
    return assessment.without_hints(lambda e: e.level is RiskLevel.VIOLENCE)


def _hints_of_no_method(told: Told) -> set[str]:
    """Return the hints at a method that are none: of a baby, or of how long grief hurts."""
    if told.risk.worst in DYING:
        return set()
    if "hurts_unborn" in told.intents:
        return {_ASKS_HOW, _CHILD_HURT}
    return {_ASKS_HOW} if told.state.about == GRIEF and "grief_time" in told.intents else set()


def _none_of_theirs(told: Told) -> set[str]:
    """Return the entries that are no sign where somebody else is spoken of."""
    cared_for = AT_CARE in told.risk.groups
    took_nothing = "took_nothing" in told.intents or (cared_for and "taken_along" in told.intents)
    none = {CLOSER} if took_nothing else set[str]()
    none |= _OF_CARE if cared_for and "medics_here" in told.intents else set()
    if not MEANT.isdisjoint(told.intents):
        none |= {SAYS_WAS_SAFE, CLOSER} if "not_me" in told.intents else {SAYS_WAS_SAFE}
    none |= {CLOSER} if told.says("rests_in_their_room", without=" .!") else set()
    if "has_their_address" in told.intents:
        none |= _ALSO_A_THREAT if told.risk.they_may_die or told.risk.urgent else set()
    return none


def _tried_before(assessment: Assessment) -> Assessment:
    """Return the assessment of "he tried in june": a worry that grows, and not of this hour."""
    if CLOSER not in assessment.ids:
        return assessment
    told = Evidence(CLOSER, RiskLevel.THIRD_PARTY)
    return assessment.without(lambda e: e.id == CLOSER).having(told)
