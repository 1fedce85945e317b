"""What who mourns tells of their own danger: the day, what the dead used, that they were right."""

from bot.dialogue.resources import Resources
from bot.dialogue.risk.asked_in_calm import alarming_sentences
from bot.dialogue.risk.faint_signs import THE_DAY, WANTS_THEM_AGAIN
from bot.dialogue.risk.risk_memory import told_so_far
from bot.dialogue.risk.told_together import PET_DIED, PREPARES, THEY_ARE_AT_HOSPITAL
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.sentences import sentences_of
from bot.dialogue.talk.thread_answers import GRIEF
from bot.dialogue.talk.wishes import names_somebody
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment

_THE_DAY, _HOLDS, _RIGHT = "today-is-the-day", "holds-theirs", "they-had-it-right"  # ids
_FOLLOWS, _GUNS = "would-follow-them", "guns-at-home"  # ids
_OF_A_DAY = frozenset({SECOND_READER, "signs-in-someone"})  # what "tomorrow is the day" brings
_SUICIDE, _DEATH = "told-a-suicide", "told-a-death"  # entries
_DEATHS = frozenset({_SUICIDE, _DEATH, "they-jumped"})
_ASKED = ("may_have_died", "gone_or_died")  # replies that ask whether they did
_SIGN, _DEATH_AND_QUESTION = "sign", 2  # a group, and how many sentences
_WOUND = "wound-is-bad"  # an entry
# Entries after which "I want to see him again" is of who lives, or of an animal.
_OF_WHO_LIVES = frozenset({"at-hospital", THEY_ARE_AT_HOSPITAL, PET_DIED})
_GETS_IT = "gets-it-now"  # the same: why they did it
_FAREWELL = "farewell"  # an entry: "say goodbye to her before she dies" is none
_ONLY_READ = frozenset({SECOND_READER})
_OF_A_DEATHBED = _ONLY_READ | {_FAREWELL}


def in_grief(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of what is told after a death as one's own danger."""
    if state.risk.open and state.risk.theirs:
        return _after_their_death(state, text, assessment, resources)
    if assessment.level <= RiskLevel.THIRD_PARTY and resources.says("envies_the_dead", text):
        rest = assessment.without(lambda e: e.id == SECOND_READER)
        return rest.having(Evidence(_RIGHT, RiskLevel.PASSIVE))
    if resources.says("a_pet_died", text):
        assessment = assessment.having(Evidence(PET_DIED, RiskLevel.NONE, "beside"))
    told = told_so_far(state.risk, assessment)
    if state.about != GRIEF and told.isdisjoint(_DEATHS):
        return assessment
    assessment = _on_the_day(text, assessment, resources)
    assessment = _as_mourning(state, told, text, assessment, resources)
    if assessment.alarms <= _OF_A_DAY and resources.says("the_day_i_go", text):
        return assessment.without(lambda e: e.id in _OF_A_DAY).having(
            Evidence(_THE_DAY, RiskLevel.ACTIVE)
        )
    if assessment.level > RiskLevel.THIRD_PARTY or "to-others" in assessment.groups:
        return assessment
    holds = resources.says("holds_what_they_used", text)  # nobody but who mourns can use it
    rule = _holding_theirs if holds else _without_a_sign
    return rule(told, text, assessment, resources)


def _after_their_death(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of who would go after somebody that died a moment ago, as their own."""
    told = told_so_far(state.risk, assessment)
    mourns = state.about == GRIEF and state.said.startswith(("they_died", "grief", "condolence"))
    died = mourns or state.said.startswith(_ASKED) or not told.isdisjoint({_DEATH, _SUICIDE})
    if not died or not assessment.alarms <= _ONLY_READ:
        return assessment
    holds = mourns and resources.says("holds_what_they_used", text)
    if not (holds or _goes_after(text, resources)):
        return assessment
    rest = assessment.without(lambda e: e.id == SECOND_READER)
    return rest.having(Evidence(_HOLDS if holds else _FOLLOWS, RiskLevel.ACTIVE))


def _goes_after(text: str, resources: Resources) -> bool:
    """Return whether who mourns would go after the dead, in whichever words."""
    return resources.says("goes_after_the_dead", text.strip(" .!")) or resources.says(
        "goes_too", text.strip(" .!")
    )


def _holding_theirs(
    told: frozenset[str], _text: str, assessment: Assessment, _resources: Resources
) -> Assessment:
    """Return the assessment of who has what the dead used at hand."""
    rest = assessment.without(lambda e: e.level >= RiskLevel.VIOLENCE)
    if _SUICIDE in told:
        return rest.having(Evidence(_HOLDS, RiskLevel.ACTIVE))
    return rest.having(Evidence(_HOLDS, RiskLevel.NONE, PREPARES))


def _as_mourning(
    state: DialogueState,
    told: frozenset[str],
    text: str,
    assessment: Assessment,
    resources: Resources,
) -> Assessment:
    """Return the assessment of "I'm ready to let her go" of who sits with somebody who dies.

    So it is of who sits in the room of the dead, or asks whether it is likelier now; "I can't stop
    seeing it" is of no wound. Where it was a suicide, or a risk is open, to let go and a goodbye
    stay what they were read as.
    """
    if state.risk.open or not assessment.alarms <= _OF_A_DEATHBED:
        return assessment
    asked = text.strip(" ?.!")
    if resources.says("keeps_seeing_it", asked):
        assessment = assessment.without(lambda e: e.id == _WOUND)
    mourns = state.about == GRIEF and _SUICIDE not in told
    if mourns and resources.says("lets_them_go", asked):
        return assessment.without(lambda e: e.id in _OF_A_DEATHBED)
    sees_them = resources.says("asks_to_see_them", asked)  # the dead, in a hospital or a parlour
    if sees_them:
        assessment = assessment.without(lambda e: e.id == _GETS_IT)
    if assessment.alarms != _ONLY_READ or _SIGN in assessment.groups:
        return assessment
    if not (sees_them or _sits_there(text, resources) or _asks_whether_next(told, text, resources)):
        return assessment
    return assessment.without(lambda e: e.id == SECOND_READER)


def _sits_there(text: str, resources: Resources) -> bool:
    """Return whether nothing alarms but that the person sits in the room of the dead."""
    alarming = [one.strip(" .") for one in alarming_sentences(text, resources)]
    return bool(alarming) and all(resources.says("sits_where_they_were", one) for one in alarming)


def _asks_whether_next(told: frozenset[str], text: str, resources: Resources) -> bool:
    """Return whether a suicide is told, and then asked whether it is more likely for oneself."""
    told_first, asked = ["", "", *sentences_of(text)][-_DEATH_AND_QUESTION:]
    if len(sentences_of(text)) > _DEATH_AND_QUESTION or _SUICIDE not in told:
        return False
    known = not told_first or resources.says("only_tells_a_suicide", told_first.strip(" ."))
    return known and resources.says("asks_whether_next", asked.strip(" ?."))


def _without_a_sign(
    told: frozenset[str], text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of what alarms only after a death: a wish to follow, a gun at home.

    To see them again, a voice that says "come", or that there is no more strength: it is asked
    plainly.
    """
    again = resources.says("wants_them_again", text.strip(" ?.!"))
    again = again and told.isdisjoint(_OF_WHO_LIVES)
    again = again or resources.says("who_cleans_mine", text.strip(" ?.!"))
    goes = told.isdisjoint(_OF_WHO_LIVES) and _goes_after(text, resources)
    if goes and (_SUICIDE in told or not resources.says("goes_too", text.strip(" .!"))):
        rest = assessment.without(lambda e: e.id == SECOND_READER)
        return rest.having(Evidence(_FOLLOWS, max(assessment.level, RiskLevel.PASSIVE)))
    again = again or goes
    if again and assessment.alarms <= _ONLY_READ:  # the dead are in no danger
        rest = assessment.without(lambda e: e.id == SECOND_READER)
        return rest.having(Evidence(WANTS_THEM_AGAIN, RiskLevel.NONE, THE_DAY))
    if assessment.alarms:
        return assessment
    if resources.says("would_follow_them", text):
        return assessment.having(Evidence(_FOLLOWS, RiskLevel.PASSIVE))
    if _SUICIDE in told and resources.says("guns_at_home", text):
        return assessment.having(Evidence(_GUNS, RiskLevel.ACTIVE))
    if resources.says("they_were_right", text):
        return assessment.having(Evidence(_RIGHT, RiskLevel.PASSIVE))
    return assessment


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
