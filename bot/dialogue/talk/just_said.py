"""What a few words mean after the last reply: "I'll do it" after advice to tell somebody."""

from bot.dialogue.risk.told import Told
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.thread_answers import ACCIDENT, OF_CARE, TELLING
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment
from bot.text import BREAK, tokenise

_WILL_DO_IT = "will-do-it"  # an entry of the lexicon: says that, and nothing else
# Entries that "I'll do it tonight" matches as well, whatever "it" is.
_OF_WHATEVER = frozenset({_WILL_DO_IT, SECOND_READER, "attempt-now", "closer-to-it"})
_WORSE = "worse"
# Replies that advise something good to do; who says "I'll do it" then means that.
_ADVISED = frozenset({
    "talk_with_them", "talk_with_them_again", "tell_an_adult", "support_them", "when_i_call",
    "tell_someone", "tell_someone_again", "tell_a_doctor", "doctor_for_them", "results",
    "pupils_secret", "pupils_parents",
})  # fmt: skip
_DECLINED = "out_of_scope"  # the reply to who asks for a chore that is not done here
_SECTION = "section"  # the reply that is an article of the guide
_PAGES = frozenset({_SECTION, "rest", "in_short"})
_HOW_IT_IS_DONE = "asks-how-it-is-done"  # an entry of the lexicon: "how do i do it"
# Groups that tell more after an article about self-harm, and the group they count as then.
_AFTER_READING = {"of-the-way": "methods", "does-it-too": ""}
_ABOUT_SELF_HARM = frozenset({
    "what-is-self-harm", "self-harm-and-suicide", "warning-signs", "hidden-self-harm",
    "emotional-triggers",
})  # fmt: skip


def after_the_reply(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment with what a message means after what was just said.

    Where a risk of one's own was told, or a sign that is kept, nothing is taken to be calm.
    """
    if not assessment.evidence:
        return assessment
    if told.state.said == _SECTION and told.state.topic in _ABOUT_SELF_HARM:
        return _after_reading(assessment)
    own = told.risk.worst >= RiskLevel.PASSIVE or told.risk.kept > 0
    if own or BREAK in tokenise(told.text)[:-1]:
        return assessment
    declined = told.state.said == _DECLINED and told.says("does_it_oneself", without=" .!")
    if declined and assessment.alarms <= _OF_WHATEVER:
        return calm(assessment.without_reader)
    if _does_what_was_advised(told.state, assessment) or _tends_an_accident(told.state, assessment):
        return calm(assessment)
    return _to_be_learned(told.state, assessment)


def _to_be_learned(state: DialogueState, assessment: Assessment) -> Assessment:
    """Return the assessment of "how do i do it" after a page on a therapy: the number stays."""
    read = state.said in _PAGES and state.topic in OF_CARE
    asked = _HOW_IT_IS_DONE in assessment.ids
    if not (read and asked) or assessment.alarms != {SECOND_READER}:
        return assessment
    unheard = assessment.without(lambda e: e.id == SECOND_READER)
    return unheard.having(Evidence(SECOND_READER, RiskLevel.INFO))


def calm(assessment: Assessment) -> Assessment:
    """Return the assessment without what alarmed, and without a sign that it is worse."""
    return assessment.without(lambda e: e.level.help_shown is Help.CARD or e.group == _WORSE)


def _after_reading(assessment: Assessment) -> Assessment:
    """Return the assessment with what a few words mean after an article about self-harm.

    "How do people do it" asks for a method then, and "I do that" tells of one's own.
    """
    told = next((e for e in assessment.evidence if e.group in _AFTER_READING), None)
    if told is None or assessment.help is Help.CARD:
        return assessment
    return assessment.having(Evidence(told.id, RiskLevel.SELF_HARM, _AFTER_READING[told.group]))


def _does_what_was_advised(state: DialogueState, assessment: Assessment) -> bool:
    advised = state.about == TELLING or state.said in _ADVISED
    return advised and _WILL_DO_IT in assessment.ids and assessment.alarms <= _OF_WHATEVER


def _tends_an_accident(state: DialogueState, assessment: Assessment) -> bool:
    """Return whether a cut that was an accident still bleeds, and no pattern tells of more."""
    small = assessment.level is RiskLevel.SELF_HARM
    return small and state.about == ACCIDENT and assessment.alarms == {SECOND_READER}
