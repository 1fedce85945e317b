"""What who mourns tells of their own danger: the day, what the dead used, that they were right."""

from bot.dialogue.risk.evidence import kept_beside
from bot.dialogue.risk.faint_signs import THE_DAY, WANTS_THEM_AGAIN
from bot.dialogue.risk.risk_memory import told_so_far
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_of import ONLY_READ
from bot.dialogue.risk.told_together import PET_DIED, PREPARES, THEY_ARE_AT_HOSPITAL
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
_ON_GRIEF = ("they_died", "grief", "condolence")  # beginnings of replies
_SIGN, _DEATH_AND_QUESTION = "sign", 2  # a group, and how many sentences
_WOUND = "wound-is-bad"  # an entry
# Entries after which "I want to see him again" is of who lives, or of an animal.
_OF_WHO_LIVES = frozenset({"at-hospital", THEY_ARE_AT_HOSPITAL, PET_DIED})
_GETS_IT = "gets-it-now"  # the same: why they did it
_FAREWELL = "farewell"  # an entry: "say goodbye to her before she dies" is none
_OF_A_DEATHBED = ONLY_READ | {_FAREWELL}


def in_grief(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of what is told after a death as one's own danger."""
    if told.risk.open and told.risk.theirs:
        return _after_their_death(told, assessment)
    if assessment.level <= RiskLevel.THIRD_PARTY and told.says("envies_the_dead"):
        return assessment.without_reader.having(Evidence(_RIGHT, RiskLevel.PASSIVE))
    if told.says("a_pet_died"):
        assessment = assessment.having(*kept_beside(PET_DIED))
    so_far = told_so_far(told.risk, assessment)
    if told.state.about != GRIEF and so_far.isdisjoint(_DEATHS):
        return assessment
    assessment = _on_the_day(told, assessment)
    assessment = _as_mourning(told, so_far, assessment)
    if assessment.alarms <= _OF_A_DAY and told.says("the_day_i_go"):
        rest = assessment.without(lambda e: e.id in _OF_A_DAY)
        return rest.having(Evidence(_THE_DAY, RiskLevel.ACTIVE))
    if assessment.level > RiskLevel.THIRD_PARTY or "to-others" in assessment.groups:
        return assessment
    if told.says("holds_what_they_used"):  # nobody but who mourns can use it
        return _holding_theirs(so_far, assessment)
    return _without_a_sign(told, so_far, assessment)


def _after_their_death(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of who would go after somebody that died a moment ago, as their own."""
    so_far = told_so_far(told.risk, assessment)
    mourns = told.state.about == GRIEF and told.state.said.startswith(_ON_GRIEF)
    died = mourns or told.state.said.startswith(_ASKED) or not so_far.isdisjoint({_DEATH, _SUICIDE})
    if not died or not assessment.alarms <= ONLY_READ:
        return assessment
    holds = mourns and told.says("holds_what_they_used")
    if not (holds or _goes_after(told)):
        return assessment
    danger = Evidence(_HOLDS if holds else _FOLLOWS, RiskLevel.ACTIVE)
    return assessment.without_reader.having(danger)


def _goes_after(told: Told) -> bool:
    """Return whether who mourns would go after the dead, in whichever words."""
    return told.says("goes_after_the_dead", without=" .!") or told.says("goes_too", without=" .!")


def _holding_theirs(so_far: frozenset[str], assessment: Assessment) -> Assessment:
    """Return the assessment of who has what the dead used at hand."""
    rest = assessment.without(lambda e: e.level >= RiskLevel.VIOLENCE)
    if _SUICIDE in so_far:
        return rest.having(Evidence(_HOLDS, RiskLevel.ACTIVE))
    return rest.having(Evidence(_HOLDS, RiskLevel.NONE, PREPARES))


def _as_mourning(told: Told, so_far: frozenset[str], assessment: Assessment) -> Assessment:
    """Return the assessment of "I'm ready to let her go" of who sits with somebody who dies.

    So it is of who sits in the room of the dead, or asks whether it is likelier now; "I can't stop
    seeing it" is of no wound. Where it was a suicide, or a risk is open, to let go and a goodbye
    stay what they were read as.
    """
    if told.risk.open or not assessment.alarms <= _OF_A_DEATHBED:
        return assessment
    if told.says("keeps_seeing_it", without=" ?.!"):
        assessment = assessment.without(lambda e: e.id == _WOUND)
    mourns = told.state.about == GRIEF and _SUICIDE not in so_far
    if mourns and told.says("lets_them_go", without=" ?.!"):
        return assessment.without(lambda e: e.id in _OF_A_DEATHBED)
    sees_them = told.says("asks_to_see_them", without=" ?.!")
    if sees_them:  # the dead, in a hospital or a parlour
        assessment = assessment.without(lambda e: e.id == _GETS_IT)
    if assessment.alarms != ONLY_READ or _SIGN in assessment.groups:
        return assessment
    if not (sees_them or _sits_there(told) or _asks_whether_next(told, so_far)):
        return assessment
    return assessment.without_reader


def _sits_there(told: Told) -> bool:
    """Return whether nothing alarms but that the person sits in the room of the dead."""
    sits = (told.resources.says("sits_where_they_were", one.strip(" .")) for one in told.alarming)
    return bool(told.alarming) and all(sits)


def _asks_whether_next(told: Told, so_far: frozenset[str]) -> bool:
    """Return whether a suicide is told, and then asked whether it is more likely for oneself."""
    told_first, asked = ["", "", *told.sentences][-_DEATH_AND_QUESTION:]
    if len(told.sentences) > _DEATH_AND_QUESTION or _SUICIDE not in so_far:
        return False
    known = not told_first or told.resources.says("only_tells_a_suicide", told_first.strip(" ."))
    return known and told.resources.says("asks_whether_next", asked.strip(" ?."))


def _without_a_sign(told: Told, so_far: frozenset[str], assessment: Assessment) -> Assessment:
    """Return the assessment of what alarms only after a death: a wish to follow, a gun at home.

    To see them again, a voice that says "come", or that there is no more strength: it is asked
    plainly.
    """
    died = so_far.isdisjoint(_OF_WHO_LIVES)
    again = died and told.says("wants_them_again", without=" ?.!")
    goes = died and _goes_after(told)
    if goes and (_SUICIDE in so_far or not told.says("goes_too", without=" .!")):
        follows = Evidence(_FOLLOWS, max(assessment.level, RiskLevel.PASSIVE))
        return assessment.without_reader.having(follows)
    again = again or goes or told.says("who_cleans_mine", without=" ?.!")
    if again and assessment.alarms <= ONLY_READ:  # the dead are in no danger
        return assessment.without_reader.having(Evidence(WANTS_THEM_AGAIN, RiskLevel.NONE, THE_DAY))
    if assessment.alarms <= ONLY_READ and told.says("they_were_right"):
        return assessment.without_reader.having(Evidence(_RIGHT, RiskLevel.PASSIVE))
    if assessment.alarms:
        return assessment
    if told.says("would_follow_them"):
        return assessment.having(Evidence(_FOLLOWS, RiskLevel.PASSIVE))
    if _SUICIDE in so_far and told.says("guns_at_home"):
        return assessment.having(Evidence(_GUNS, RiskLevel.ACTIVE))
    return assessment


def _on_the_day(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "tomorrow is the day", after a death or what somebody did.

    It may be the day of that death, or one's own: it is asked plainly, and no worry for the other.
    """
    own = assessment.alarms <= _OF_A_DAY and not names_somebody(told.text)
    if not (own and told.says("it_is_the_day")):
        return assessment
    rest = assessment.without(lambda e: e.id in _OF_A_DAY).without_hints(lambda _: True)
    group = PREPARES if told.says("it_is_my_day") else THE_DAY
    return rest.having(Evidence(_THE_DAY, RiskLevel.NONE, group))
