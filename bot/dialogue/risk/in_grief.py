"""What who mourns tells of their own danger: the day, what the dead used, that they were right."""

from bot.dialogue.resources import Resources
from bot.dialogue.risk.faint_signs import THE_DAY
from bot.dialogue.risk.told_together import PREPARES
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.thread_answers import GRIEF
from bot.dialogue.talk.wishes import names_somebody
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment

_THE_DAY, _HOLDS, _RIGHT = "today-is-the-day", "holds-theirs", "they-had-it-right"  # ids
_FOLLOWS, _GUNS = "would-follow-them", "guns-at-home"  # ids
_OF_A_DAY = frozenset({SECOND_READER, "signs-in-someone"})  # what "tomorrow is the day" brings
_SUICIDE = "told-a-suicide"  # an entry
_DEATHS = frozenset({_SUICIDE, "told-a-death", "they-jumped"})  # entries


def in_grief(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of what is told after a death as one's own danger."""
    if state.risk.open and state.risk.theirs:
        return assessment
    if assessment.level <= RiskLevel.THIRD_PARTY and resources.says("envies_the_dead", text):
        rest = assessment.without(lambda e: e.id == SECOND_READER)
        return rest.having(Evidence(_RIGHT, RiskLevel.PASSIVE))
    told = _told(state, assessment)
    if state.about != GRIEF and told.isdisjoint(_DEATHS):
        return assessment
    assessment = _on_the_day(text, assessment, resources)
    if assessment.alarms <= _OF_A_DAY and resources.says("the_day_i_go", text):
        return assessment.without(lambda e: e.id in _OF_A_DAY).having(
            Evidence(_THE_DAY, RiskLevel.ACTIVE)
        )
    if assessment.level > RiskLevel.THIRD_PARTY or "to-others" in assessment.groups:
        return assessment
    if resources.says("holds_what_they_used", text):  # nobody but who mourns can use it
        rest = assessment.without(lambda e: e.level >= RiskLevel.VIOLENCE)
        if _SUICIDE in told:
            return rest.having(Evidence(_HOLDS, RiskLevel.ACTIVE))
        return rest.having(Evidence(_HOLDS, RiskLevel.NONE, PREPARES))
    return assessment if assessment.alarms else _without_a_sign(told, text, assessment, resources)


def _without_a_sign(
    told: frozenset[str], text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of what alarms only after a death: a wish to follow, a gun at home."""
    if resources.says("would_follow_them", text):
        return assessment.having(Evidence(_FOLLOWS, RiskLevel.PASSIVE))
    if _SUICIDE in told and resources.says("guns_at_home", text):
        return assessment.having(Evidence(_GUNS, RiskLevel.ACTIVE))
    if resources.says("they_were_right", text):
        return assessment.having(Evidence(_RIGHT, RiskLevel.PASSIVE))
    return assessment


def _told(state: DialogueState, assessment: Assessment) -> frozenset[str]:
    """Return what the last messages told, and this one."""
    return state.risk.told.union(assessment.ids)


def _on_the_day(text: str, assessment: Assessment, resources: Resources) -> Assessment:
    """Return the assessment of "tomorrow is the day", after a death or what somebody did.

    It may be the day of that death, or one's own: it is asked plainly, and no worry for the other.
    """
    if not assessment.alarms <= _OF_A_DAY or names_somebody(text):
        return assessment
    if not resources.says("it_is_the_day", text):
        return assessment
    rest = assessment.without(lambda e: e.id in _OF_A_DAY).without_hints(lambda _: True)
    own = PREPARES if resources.says("it_is_my_day", text) else THE_DAY
    return rest.having(Evidence(_THE_DAY, RiskLevel.NONE, own))
