"""What who cares for somebody writes, where it is taken for a danger of their own.

"I'm so tired of being the one who keeps her alive" is no wish to die, "he did it before" tells
nothing of oneself, who saw cuts on a daughter's arm is not cut, and who waits while the police are
out searching has no wound.
"""

from dataclasses import replace

from bot.dialogue.heard import Intents, without
from bot.dialogue.resources import Resources
from bot.dialogue.risk import of_whom
from bot.dialogue.risk.evidence import of_their_dying, urgent_for_them
from bot.dialogue.risk.in_context import BEREAVED, LEFT_OR_DRUNK, MARKS_SEEN, NO_ANSWER
from bot.dialogue.risk.no_sign import (
    GOOD_NEWS,
    NO_VIOLENCE,
    PAGES,
    without_hints_of_violence,
    without_no_signs,
    without_violence,
)
from bot.dialogue.risk.nothing_new import nothing_new, punished
from bot.dialogue.risk.of_a_death import SUICIDE_TOLD, died_plainly, told_as_past
from bot.dialogue.risk.risk_memory import hurt_by_nobody, of_another
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_of import ONESELF, ONLY_READ, WHOSE, ToldOf
from bot.dialogue.risk.worse_signs import CLOSER_TO_IT
from bot.dialogue.state import AT_CARE, ON_LINES, DialogueState
from bot.dialogue.talk.just_said import calm
from bot.dialogue.talk.telling_on import CARE, SUBJECT_OF
from bot.dialogue.talk.thread_answers import ABOUT_SOMEBODY, GRIEF, MEANT, OF_CARE, of_them
from bot.dialogue.talk.threads import asks_for_themselves
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import Evidence, in_groups
from bot.safety.triage import SECOND_READER, Assessment

_ITS_ME = "its-me"  # an entry of the lexicon: "for me, I mean"
_COULD_BE_NEXT = "could-be-next"  # an entry: a death that was told is another sign beside it
_GONE = {LEFT_OR_DRUNK, "they-are-out"}  # both at once tell of somebody who went off
_FAILED, _TAKEN_IN = "line_failed", "locked_up"  # the same
# Beginnings of replies behind which "she" is who treats them.
_ON_CARE = (
    "kept_private",
    "at_first_meeting",
    "tell_a_doctor",
    "whether_to_talk",
    "locked_up",
    "on_care",
)
_CLEARED = "they_are_cleared"  # the same: "they say she will make it"
_WHICH_OF_US = "which_of_us"  # a reply: whom it is about
_OF_MARKS = frozenset(
    {"more-of-it", "someone-suicidal", "hurts-self"}
)  # entries that cuts without a name bring
_SPEAKS_OF_DYING, _QUOTED = "speaks-of-their-dying", "said-in-quotes"  # in place of an entry
_DOUBTED = "said-for-attention"  # the same
_BY_NOBODY = "nobody_hurts_me"  # an intent


def with_what_care_may_do(
    state: DialogueState, intents: Intents, text: str, resources: Resources
) -> Intents:
    """Return the intents with the fear to be taken in, right after a word on who treats somebody.

    "What if she locks me up" is of violence where none was spoken of, and while one is looked for.
    """
    if state.risk.hurt or not _fears_to_be_taken_in(state, text, resources):
        return intents
    if resources.says("names_kin", text):  # "my dad will lock me up" is of no therapist
        return intents
    return (_TAKEN_IN, *without(intents, _TAKEN_IN))


def _fears_to_be_taken_in(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether who treats somebody is feared: by name, or right after a word on them."""
    asked = text.strip(" ?.!")
    if resources.says("fears_them_by_name", asked):
        return True
    of_a_page = state.said in PAGES and state.topic in OF_CARE
    of_care = of_a_page or SUBJECT_OF.get(state.said) == CARE or state.said.startswith(_ON_CARE)
    return of_care and resources.says("fears_to_be_taken_in", text)


def means_another(state: DialogueState, intents: Intents) -> bool:
    """Return whether who was taken for the one in danger says that somebody else is meant.

    It counts at once, whatever was asked, where only the second reader heard a danger and somebody
    was spoken of before, or "not me" stands beside it: "no, its my daughter. im fine".
    So it is where somebody was taken for one who hurts the person: "he isn't threatening me".
    """
    if state.risk.at_an_edge and "not_me" not in intents:  # "it's my friend" is who comes there
        return False
    plain = state.about in ABOUT_SOMEBODY or "not_me" in intents
    if state.risk.hurt_only_read and NO_VIOLENCE in intents:
        return plain
    return state.risk.only_read and plain and not MEANT.isdisjoint(intents)


def turned_to_them(state: DialogueState, intents: Intents, assessment: Assessment) -> DialogueState:
    """Return the state in which the danger is somebody else's, where a worry says so itself.

    Who says that nobody hurts them is told no more what to do where somebody does.
    """
    if _BY_NOBODY in intents and state.risk.hurt_only_read:
        return replace(state, risk=hurt_by_nobody(state.risk))
    taken_for_hurt = state.risk.hurt_only_read and NO_VIOLENCE in intents
    theirs = assessment.level is RiskLevel.THIRD_PARTY
    theirs = theirs and (taken_for_hurt or means_another(state, intents))
    return replace(state, risk=of_another(state.risk)) if theirs else state


def as_of_them(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of what is said of somebody else, or by who only waits, as that.

    Only what names no danger of one's own changes. A card is lost by it only while the emergency of
    somebody else stays open, or where the death of somebody was told; who saw somebody else's cuts
    gets the card of a worry in place of their own.
    """
    assessment = _without_their_question(told, assessment)
    assessment = _cleared(told, assessment)
    assessment = _now_of_dying(told, _with_the_death(told.state, assessment))
    if _they_are_gone(told, assessment):
        rest = assessment.without(lambda e: e.id == LEFT_OR_DRUNK)
        return _theirs(rest, urgent=told.risk.they_may_die)
    if _their_marks(told, assessment):
        return _theirs(assessment)
    if _doubted_in_danger(told):
        return assessment.having(*urgent_for_them(_DOUBTED))
    alarm = ToldOf(told.state, told.text, told.intents, told.resources, assessment)
    if assessment.help is not Help.CARD:
        mourns = BEREAVED not in assessment.groups and died_plainly(alarm)
        return _of_a_death(alarm) if mourns else assessment
    if alarm.alarms <= ONLY_READ and alarm.says("their_cuts_are_seen"):
        return _theirs(assessment.without(lambda e: e.id == MARKS_SEEN))
    return _alarming(alarm)


def _doubted_in_danger(told: Told) -> bool:
    """Return whether who is in danger at this hour is said to do it for attention."""
    hour = told.risk.theirs and told.risk.emergency and AT_CARE not in told.risk.groups
    return hour and told.says("thinks_it_is_for_attention", without=" ?.!")


def _their_marks(told: Told, assessment: Assessment) -> bool:
    """Return whether cuts that are told are those of whom a parent, or who worries, speaks.

    "Mom here", and then "saw some cuts". Not where a danger of one's own was told.
    """
    theirs = told.state.about in ABOUT_SOMEBODY or told.state.said.startswith(_WHICH_OF_US)
    own = told.risk.open and not told.risk.theirs
    alarms = assessment.alarms <= ONLY_READ | _OF_MARKS
    return theirs and not own and alarms and told.says("their_marks", without=" ?.!")


def _alarming(told: ToldOf) -> Assessment:
    """Return the assessment of what alarms, as it is meant of somebody else."""
    assessment = told.assessment
    if nothing_new(told):
        doubts = told.says("thinks_it_is_for_attention")  # "she's doing it" is of no hour then
        rest = assessment.without(lambda e: doubts and e.group == CLOSER_TO_IT)
        return calm(rest)
    another = told.says("another_may_follow")
    if not another and told_as_past(told):
        return _of_a_death(told)
    if of_whom.told_plainly_of_them(told):
        return assessment.without_reader
    if of_whom.says_it_of_themselves(told) or of_whom.quotes_them(told):
        return _quoted(told)
    nobody = of_whom.of_their_wound_or_engine(told)
    if nobody or of_whom.will_not_be_helped(told):
        return _theirs(assessment, urgent=nobody or told.pressing)
    seen = of_whom.hurt_by_others(told)
    if seen:
        return _read_as(assessment, RiskLevel.VIOLENCE, seen)
    if of_whom.named_of_them(told) or of_whom.they_are_close_to_it(told):
        return _theirs(assessment, urgent=told.urgent)
    return _only_read(told) if told.alarms <= ONLY_READ else assessment


def _quoted(told: ToldOf) -> Assessment:
    """Return the assessment of what somebody said, word for word, as a danger of theirs."""
    if of_whom.says_it_of_themselves(told):
        return _of_themselves(told)
    rest = told.assessment.without(lambda e: e.level >= RiskLevel.VIOLENCE)
    groups = ("urgent", "") if of_whom.urgent_in_quotes(told) else ("",)
    return rest.having(*in_groups(_QUOTED, RiskLevel.THIRD_PARTY, *groups))


def _of_themselves(told: ToldOf) -> Assessment:
    """Return the assessment of what somebody says of themselves as a wish to die of theirs."""
    rest = told.assessment.without(lambda e: e.level >= RiskLevel.VIOLENCE)
    rest = rest.without_hints(lambda e: e.level > RiskLevel.THIRD_PARTY)
    return rest.having(*of_their_dying(_QUOTED))


def _without_their_question(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "and for me? i feel awful" of who worries, as no danger of theirs.

    Whatever else stands beside the question is heard as ever: "and for me? it's me who cuts".
    """
    if _ITS_ME not in assessment.ids or not told.risk.theirs:
        return assessment
    if not asks_for_themselves(told.state, told.text, told.resources):
        return assessment
    return assessment.without(lambda e: e.id == _ITS_ME)


def _cleared(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment without signs and hints that are none in this talk."""
    if _fears_care_alone(told.intents, assessment):
        return calm(assessment)
    assessment = without_violence(told, assessment)
    if _of_a_line(told):
        assessment = assessment.without(lambda e: e.id == NO_ANSWER)
    if punished(told):  # nobody hurts who writes
        assessment = without_hints_of_violence(assessment)
    return without_no_signs(told, assessment, another=means_another(told.state, told.intents))


def _now_of_dying(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of who first tells that somebody they worry about wants to be dead.

    After wounds alone that is new, and the whole card is shown: "she's thinking about ending it".
    """
    own = told.risk.open and not told.risk.theirs
    theirs = of_them(told.state) and not own
    new = "they_want_to_die" in told.intents and not told.risk.they_may_die
    if not theirs or not new:
        return assessment
    if assessment.level > RiskLevel.VIOLENCE and ONESELF.isdisjoint(told.words):
        assessment = _theirs(assessment)
    if assessment.level > RiskLevel.THIRD_PARTY:
        return assessment
    return assessment.having(*of_their_dying(_SPEAKS_OF_DYING))


def _of_a_line(told: Told) -> bool:
    """Return whether it is a line that did not answer: "i texted. no answer" right after it."""
    failed = _FAILED in told.intents and told.state.said.startswith(ON_LINES)
    return failed and not of_them(told.state)


def _fears_care_alone(intents: Intents, assessment: Assessment) -> bool:
    """Return whether nothing but being taken in by who treats them is taken for violence."""
    violence = assessment.level is RiskLevel.VIOLENCE
    return violence and intents[:1] == (_TAKEN_IN,) and assessment.alarms <= ONLY_READ


def _with_the_death(state: DialogueState, assessment: Assessment) -> Assessment:
    """Return the assessment of "I could have been next" of who grieves: a thought of dying."""
    if state.about != GRIEF or _COULD_BE_NEXT not in assessment.ids:
        return assessment
    return assessment.having(Evidence(_COULD_BE_NEXT, RiskLevel.ACTIVE))


def _they_are_gone(told: Told, assessment: Assessment) -> bool:
    """Return whether who left is whom the worry is about, and nobody was left by them.

    "He already left" of a boy with scars is no loss of one's own, and still a worry for him.
    """
    known = told.risk.theirs and told.risk.worst is RiskLevel.THIRD_PARTY and told.risk.open
    gone = assessment.ids >= _GONE and assessment.help is not Help.CARD
    return known and gone and ONESELF.isdisjoint(told.words)


def _only_read(told: ToldOf) -> Assessment:
    """Return the assessment of what nothing but the second reader alarms at."""
    state, intents, assessment = told.state, told.intents, told.assessment
    corrects = state.risk.theirs and not MEANT.isdisjoint(intents)
    if told.level >= RiskLevel.PASSIVE and (corrects or means_another(state, intents)):
        return _as_corrected(told)
    waits = state.risk.theirs and told.pressing and "waiting" in intents  # help was called to them
    if waits and told.level is RiskLevel.SELF_HARM:
        return calm(assessment)
    if of_whom.threatened_themselves(told):
        return _read_as(assessment, RiskLevel.VIOLENCE)
    if told.state.about == GRIEF and told.level is RiskLevel.VIOLENCE and _shakes(told):
        return calm(assessment)
    if _mourned(told):
        return _read_as(assessment, RiskLevel.INFO, BEREAVED)
    if (_all_is_well(told) and _well_throughout(told)) or of_whom.tells_no_danger(told):
        return calm(assessment)
    if not of_whom.feared_for_them(told):
        return assessment
    return _theirs(assessment, urgent=told.level is RiskLevel.VIOLENCE and told.pressing)


def _as_corrected(told: ToldOf) -> Assessment:
    """Return the assessment of who says that another is meant, as urgent as a sentence tells it.

    What alarms in a sentence by itself is their own, unless "not me" stands beside it.
    """
    alone = {told.resources.assess(sentence).level for sentence in told.sentences}
    if "not_me" not in told.intents and max(alone) >= RiskLevel.PASSIVE:
        return told.assessment
    urgent = RiskLevel.IMMINENT in alone
    return _read_as(told.assessment, RiskLevel.THIRD_PARTY, "urgent" if urgent else "")


def _shakes(told: ToldOf) -> bool:
    """Return whether "i can't stop shaking" is all that is told: nobody hurts who writes."""
    return "shakes_there" in told.intents and len(told.said) == 1


def _mourned(told: ToldOf) -> bool:
    """Return whether a death is told, and nobody is in danger by it: it is not of today."""
    if told.risk.open:
        return False
    if told.level is RiskLevel.VIOLENCE and told.says("only_tells_a_death"):
        return True
    if told.says("of_this_hour"):
        return False
    mourns = told.state.about == GRIEF
    if mourns and "grief_next" in told.intents:  # "does it run in families, im scared"
        return told.level is RiskLevel.VIOLENCE
    worries = told.level is RiskLevel.THIRD_PARTY
    told_before = mourns and worries and BEREAVED in told.assessment.groups
    return told_before or (SUICIDE_TOLD in told.intents and not told.names_oneself(but=WHOSE))


def _of_a_death(told: ToldOf) -> Assessment:
    """Return the assessment of a death by suicide: of who may go after them it is of their own."""
    if told.says("may_follow_them"):
        return _read_as(told.assessment, RiskLevel.PASSIVE)
    return _read_as(told.assessment, RiskLevel.INFO, BEREAVED)


def _all_is_well(told: ToldOf) -> bool:
    """Return whether what is told of somebody, whose danger was answered, is good news.

    They answered, or what could hurt them was taken away: "I took the meds out of her room". It is
    met in words; the line stays, and in an emergency its number.
    """
    if not (told.worries and told.risk.recent) or told.risk.hurt:
        return False
    if "took_it_away" in told.intents:
        return told.level in (RiskLevel.THIRD_PARTY, RiskLevel.IMMINENT)
    if _CLEARED in told.intents and AT_CARE in told.risk.groups:
        return told.level <= RiskLevel.THIRD_PARTY and _says_no_more(told)
    well = not of_whom.ARE_WELL.isdisjoint(told.intents)
    return well and told.level in (RiskLevel.VIOLENCE, RiskLevel.THIRD_PARTY)


def _says_no_more(told: ToldOf) -> bool:
    """Return whether "they say she will make it" is all that is told."""
    return len(told.said) == 1 and not told.says("adds_to_it")


def _well_throughout(told: ToldOf) -> bool:
    """Return whether what alarms is itself the good news: "she's better. she gave her cat away"."""
    if GOOD_NEWS not in told.intents:
        return True
    found = (told.resources.intents.find(one).families for one in told.alarming)
    return all(not (of_whom.ARE_WELL | {"told_for_them"}).isdisjoint(one) for one in found)


def _theirs(assessment: Assessment, *, urgent: bool = False) -> Assessment:
    """Return the assessment as a worry for somebody, as urgent as it was at least."""
    urgent = urgent or assessment.level is RiskLevel.IMMINENT
    return _read_as(assessment, RiskLevel.THIRD_PARTY, "urgent" if urgent else "")


def _read_as(assessment: Assessment, level: RiskLevel, group: str = "") -> Assessment:
    """Return the assessment with another level and group in place of what alarmed."""
    rest = assessment.without(lambda e: e.level.help_shown is Help.CARD)
    return rest.having(Evidence(SECOND_READER, level, group))
