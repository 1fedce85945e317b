"""What who cares for somebody writes, where it is taken for a danger of their own.

"I'm so tired of being the one who keeps her alive" is no wish to die, "he did it before" tells
nothing of oneself, who saw cuts on a daughter's arm is not cut, and who waits while the police are
out searching has no wound.
"""

from dataclasses import replace

from bot.dialogue.heard import Intents, without
from bot.dialogue.resources import Resources
from bot.dialogue.risk import of_whom
from bot.dialogue.risk.asked_in_calm import alarming_sentences
from bot.dialogue.risk.in_context import LEFT_OR_DRUNK, MARKS_SEEN
from bot.dialogue.risk.no_sign import (
    without_hints_of_violence,
    without_no_signs,
    without_violence,
)
from bot.dialogue.risk.nothing_new import nothing_new, punished
from bot.dialogue.risk.risk_memory import hurt_by_nobody, of_another
from bot.dialogue.risk.told_of import ONESELF, ONLY_READ, WHOSE, ToldOf
from bot.dialogue.risk.worse_signs import CLOSER_TO_IT
from bot.dialogue.state import AT_CARE, ON_LINES, THEIR_DYING, DialogueState
from bot.dialogue.talk.just_said import calm
from bot.dialogue.talk.sentences import sentences_of
from bot.dialogue.talk.telling_on import CARE, SUBJECT_OF
from bot.dialogue.talk.thread_answers import ABOUT_SOMEBODY, GRIEF, MEANT, OF_CARE, of_them
from bot.dialogue.talk.threads import asks_for_themselves
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import Evidence, in_groups
from bot.safety.triage import SECOND_READER, Assessment
from bot.text import words_of

_ITS_ME = "its-me"  # an entry of the lexicon: "for me, I mean"
_COULD_BE_NEXT = "could-be-next"  # an entry: a death that was told is another sign beside it
_GONE = {LEFT_OR_DRUNK, "they-are-out"}  # both at once tell of somebody who went off
_BEREAVED = "bereaved"  # a group
_OF_A_SUICIDE = ONLY_READ | {"someone-suicidal"}  # entries that a death by suicide brings
_FOUND_OR_CUT_DOWN = ONLY_READ | {"found-hanging"}  # the same, of who found them
_OF_WHO_DIED = _OF_A_SUICIDE | _FOUND_OR_CUT_DOWN  # of any such death
_OF_WHO_DIED |= {"someone-in-danger-now", "someone-after-an-attempt"}
_OF_WHO_DIED |= {"somebody-near-plainly", "somebody-near-overdosed"}
_SUICIDE_TOLD, _SAW = "suicide_told", "grief_saw"  # intents
_NO_ANSWER, _FAILED = "no-answer-from-them", "line_failed"  # an entry, and an intent
_TAKEN_IN = "locked_up"  # an intent
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
_PAGES = frozenset({"section", "rest"})  # replies
_WHICH_OF_US = "which_of_us"  # a reply: whom it is about
_OF_MARKS = frozenset(
    {"more-of-it", "someone-suicidal", "hurts-self"}
)  # entries that cuts without a name bring
_SPEAKS_OF_DYING, _QUOTED = "speaks-of-their-dying", "said-in-quotes"  # in place of an entry
_DOUBTED = "said-for-attention"  # the same
_GOOD_NEWS, _NO_VIOLENCE, _BY_NOBODY = "good_for_them", "no_violence", "nobody_hurts_me"  # intents


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
    of_a_page = state.said in _PAGES and state.topic in OF_CARE
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
    if state.risk.hurt_only_read and _NO_VIOLENCE in intents:
        return plain
    return state.risk.only_read and plain and not MEANT.isdisjoint(intents)


def turned_to_them(state: DialogueState, intents: Intents, assessment: Assessment) -> DialogueState:
    """Return the state in which the danger is somebody else's, where a worry says so itself.

    Who says that nobody hurts them is told no more what to do where somebody does.
    """
    if _BY_NOBODY in intents and state.risk.hurt_only_read:
        return replace(state, risk=hurt_by_nobody(state.risk))
    taken_for_hurt = state.risk.hurt_only_read and _NO_VIOLENCE in intents
    theirs = assessment.level is RiskLevel.THIRD_PARTY
    theirs = theirs and (taken_for_hurt or means_another(state, intents))
    return replace(state, risk=of_another(state.risk)) if theirs else state


def as_of_them(
    state: DialogueState, text: str, intents: Intents, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of what is said of somebody else, or by who only waits, as that.

    Only what names no danger of one's own changes. A card is lost by it only while the emergency of
    somebody else stays open, or where the death of somebody was told; who saw somebody else's cuts
    gets the card of a worry in place of their own.
    """
    assessment = _without_their_question(state, text, assessment, resources)
    assessment = _cleared(state, text, intents, assessment)
    assessment = _now_of_dying(state, text, intents, _with_the_death(state, assessment))
    if _they_are_gone(state, text, assessment):
        rest = assessment.without(lambda e: e.id == LEFT_OR_DRUNK)
        return _theirs(rest, urgent=state.risk.they_may_die)
    if _their_marks(state, text, assessment, resources):
        return _theirs(assessment)
    if _doubted_in_danger(state, text, resources):
        return assessment.having(Evidence(_DOUBTED, RiskLevel.THIRD_PARTY, "urgent"))
    if assessment.help is not Help.CARD:
        return assessment
    told = ToldOf(state, text, intents, assessment, resources)
    if told.alarms <= ONLY_READ and told.says("their_cuts_are_seen"):
        return _theirs(assessment.without(lambda e: e.id == MARKS_SEEN))
    return _alarming(told)


def _doubted_in_danger(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether who is in danger at this hour is said to do it for attention."""
    hour = state.risk.theirs and state.risk.emergency and AT_CARE not in state.risk.groups
    return hour and resources.says("thinks_it_is_for_attention", text.strip(" ?.!"))


def _their_marks(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> bool:
    """Return whether cuts that are told are those of whom a parent, or who worries, speaks.

    "Mom here", and then "saw some cuts". Not where a danger of one's own was told.
    """
    theirs = state.about in ABOUT_SOMEBODY or state.said.startswith(_WHICH_OF_US)
    own = state.risk.open and not state.risk.theirs
    alarms = assessment.alarms <= ONLY_READ | _OF_MARKS
    return theirs and not own and alarms and resources.says("their_marks", text.strip(" ?.!"))


def _alarming(told: ToldOf) -> Assessment:
    """Return the assessment of what alarms, as it is meant of somebody else."""
    assessment = told.assessment
    if nothing_new(told):
        doubts = told.says("thinks_it_is_for_attention")  # "she's doing it" is of no hour then
        rest = assessment.without(lambda e: doubts and e.group == CLOSER_TO_IT)
        return calm(rest)
    another = told.says("another_may_follow")
    if not another and (_died_on_a_day(told) or _found_then(told) or _died_of_it(told)):
        return _of_a_death(told)
    if of_whom.told_plainly_of_them(told):
        return assessment.without(lambda e: e.id == SECOND_READER)
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
    return rest.without_hints(lambda e: e.level > RiskLevel.THIRD_PARTY).having(
        Evidence(_QUOTED, RiskLevel.THIRD_PARTY),
        Evidence(_SPEAKS_OF_DYING, RiskLevel.NONE, THEIR_DYING),
    )


def _without_their_question(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of "and for me? i feel awful" of who worries, as no danger of theirs.

    Whatever else stands beside the question is heard as ever: "and for me? it's me who cuts".
    """
    if _ITS_ME not in assessment.ids or not state.risk.theirs:
        return assessment
    if not asks_for_themselves(state, text, resources):
        return assessment
    return assessment.without(lambda e: e.id == _ITS_ME)


def _cleared(
    state: DialogueState, text: str, intents: Intents, assessment: Assessment
) -> Assessment:
    """Return the assessment without signs and hints that are none in this talk."""
    if _fears_care_alone(intents, assessment):
        return calm(assessment)
    assessment = without_violence(state, intents, assessment)
    if _of_a_line(state, intents):
        assessment = assessment.without(lambda e: e.id == _NO_ANSWER)
    if punished(state, intents):  # nobody hurts who writes
        assessment = without_hints_of_violence(assessment)
    return without_no_signs(state, text, intents, assessment, another=means_another(state, intents))


def _now_of_dying(
    state: DialogueState, text: str, intents: Intents, assessment: Assessment
) -> Assessment:
    """Return the assessment of who first tells that somebody they worry about wants to be dead.

    After wounds alone that is new, and the whole card is shown: "she's thinking about ending it".
    """
    own = state.risk.open and not state.risk.theirs
    theirs = of_them(state) and not own
    new = "they_want_to_die" in intents and not state.risk.they_may_die
    if not theirs or not new:
        return assessment
    if assessment.level > RiskLevel.VIOLENCE and ONESELF.isdisjoint(words_of(text)):
        assessment = _theirs(assessment)
    if assessment.level > RiskLevel.THIRD_PARTY:
        return assessment
    return assessment.having(
        Evidence(_SPEAKS_OF_DYING, RiskLevel.THIRD_PARTY),
        Evidence(_SPEAKS_OF_DYING, RiskLevel.NONE, THEIR_DYING),
    )


def _of_a_line(state: DialogueState, intents: Intents) -> bool:
    """Return whether it is a line that did not answer: "i texted. no answer" right after it."""
    of_somebody = of_them(state)
    return _FAILED in intents and state.said.startswith(ON_LINES) and not of_somebody


def _fears_care_alone(intents: Intents, assessment: Assessment) -> bool:
    """Return whether nothing but being taken in by who treats them is taken for violence."""
    violence = assessment.level is RiskLevel.VIOLENCE
    return violence and intents[:1] == (_TAKEN_IN,) and assessment.alarms <= ONLY_READ


def _with_the_death(state: DialogueState, assessment: Assessment) -> Assessment:
    """Return the assessment of "I could have been next" of who grieves: a thought of dying."""
    if state.about != GRIEF or _COULD_BE_NEXT not in assessment.ids:
        return assessment
    return assessment.having(Evidence(_COULD_BE_NEXT, RiskLevel.ACTIVE))


def _they_are_gone(state: DialogueState, text: str, assessment: Assessment) -> bool:
    """Return whether who left is whom the worry is about, and nobody was left by them.

    "He already left" of a boy with scars is no loss of one's own, and still a worry for him.
    """
    told = state.risk.theirs and state.risk.worst is RiskLevel.THIRD_PARTY and state.risk.open
    gone = assessment.ids >= _GONE and assessment.help is not Help.CARD
    return told and gone and ONESELF.isdisjoint(words_of(text))


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
        return _read_as(assessment, RiskLevel.INFO, _BEREAVED)
    if (_all_is_well(told) and _well_throughout(told)) or of_whom.tells_no_danger(told):
        return calm(assessment)
    if not of_whom.feared_for_them(told):
        return assessment
    return _theirs(assessment, urgent=told.level is RiskLevel.VIOLENCE and told.pressing)


def _as_corrected(told: ToldOf) -> Assessment:
    """Return the assessment of who says that another is meant, as urgent as a sentence tells it.

    What alarms in a sentence by itself is their own, unless "not me" stands beside it.
    """
    alone = {told.resources.assess(sentence).level for sentence in sentences_of(told.text)}
    if "not_me" not in told.intents and max(alone) >= RiskLevel.PASSIVE:
        return told.assessment
    urgent = RiskLevel.IMMINENT in alone
    return _read_as(told.assessment, RiskLevel.THIRD_PARTY, "urgent" if urgent else "")


def _shakes(told: ToldOf) -> bool:
    """Return whether "i can't stop shaking" is all that is told: nobody hurts who writes."""
    return "shakes_there" in told.intents and len(told.said) == 1


def _mourned(told: ToldOf) -> bool:
    """Return whether a death is told, and nobody is in danger by it: it is not of today."""
    if told.state.risk.open:
        return False
    if told.level is RiskLevel.VIOLENCE and told.says("only_tells_a_death"):
        return True
    if told.says("of_this_hour"):
        return False
    mourns = told.state.about == GRIEF
    if mourns and "grief_next" in told.intents:  # "does it run in families, im scared"
        return told.level is RiskLevel.VIOLENCE
    worries = told.level is RiskLevel.THIRD_PARTY
    told_before = mourns and worries and _BEREAVED in told.assessment.groups
    return told_before or (_SUICIDE_TOLD in told.intents and not told.names_oneself(but=WHOSE))


def _of_a_death(told: ToldOf) -> Assessment:
    """Return the assessment of a death by suicide: of who may go after them it is of their own."""
    if told.says("may_follow_them"):
        return _read_as(told.assessment, RiskLevel.PASSIVE)
    return _read_as(told.assessment, RiskLevel.INFO, _BEREAVED)


def _died_on_a_day(told: ToldOf) -> bool:
    """Return whether a death by suicide is told, on a day that is named or as not what others say.

    "They say the war killed him. He did it himself."
    """
    if told.state.risk.open or not told.alarms <= _OF_A_SUICIDE or told.says("of_this_hour"):
        return False
    if told.level is RiskLevel.THIRD_PARTY and told.says("blames_oneself_for_it"):
        return True
    if told.says("died_of_themselves"):
        return not (told.says("may_be_alive") or told.says("means_oneself_too"))
    known = _SUICIDE_TOLD in told.intents and told.says("died_by_own_hand_on")
    return known and not told.names_oneself(but=WHOSE)


def _found_then(told: ToldOf) -> bool:
    """Return whether who found somebody dead, or cut them down, tells it as past.

    It tells how long ago it was; who breathes or was taken to a hospital may live. What alarms is
    told of that death alone.
    """
    theirs = told.level is RiskLevel.THIRD_PARTY and not told.state.risk.open
    if not theirs or _SUICIDE_TOLD not in told.intents or not told.alarms <= _FOUND_OR_CUT_DOWN:
        return False
    if told.says("may_be_alive"):
        return False
    alarming = alarming_sentences(told.text, told.resources)
    since = told.says("since_they_died")
    return since and all(_of_that_death(one, told.resources) for one in alarming)


def _died_of_it(told: ToldOf) -> bool:
    """Return whether who was found, or took too much, is told as dead, and nobody else's danger.

    It is told for sure: how long ago it was, a funeral, or who has seen them. Who only thinks so,
    or tells of it right there, may be wrong. Of a death of long ago whatever is told beside it may
    be of today, where it alarms at nothing.
    """
    theirs = told.level is RiskLevel.THIRD_PARTY and not told.state.risk.open
    if not theirs or not told.alarms <= _OF_WHO_DIED:
        return False
    parts = sentences_of(told.text)
    deaths = [i for i, part in enumerate(parts) if told.resources.says_of_then("died_of_it", part)]
    of_it = {parts[i] for i in deaths}
    goes_on = [i for i in deaths if i and told.resources.says("goes_on_of_them", parts[i])]
    of_it |= {parts[i - 1] for i in goes_on}
    if not deaths or not of_it.issuperset(alarming_sentences(told.text, told.resources)):
        return False
    text = " ".join(one for one in parts if one in of_it)
    says = told.resources.says
    there = told.resources.phrases["died_at_care"].search(text)
    if says("not_dead_for_sure", text) or not (there or says("dead_for_sure", told.text)):
        return False
    if not told.resources.says_of_then("long_before", text):
        text = told.text
    there = told.resources.phrases["died_at_care"].search(text)
    text = text if there is None else text[: there.start()] + text[there.end() :]
    lives = says("of_this_hour", text) or says("may_be_alive", text)
    return not (lives or says("died_and_more", text))


def _of_that_death(sentence: str, resources: Resources) -> bool:
    """Return whether a sentence tells of a suicide, or of who found them."""
    intents = resources.intents.find(sentence).families
    found = resources.says("cut_them_down", sentence)
    return found or not {_SUICIDE_TOLD, _SAW}.isdisjoint(intents)


def _all_is_well(told: ToldOf) -> bool:
    """Return whether what is told of somebody, whose danger was answered, is good news.

    They answered, or what could hurt them was taken away: "I took the meds out of her room". It is
    met in words; the line stays, and in an emergency its number.
    """
    if not (told.worries and told.state.risk.recent) or told.state.risk.hurt:
        return False
    if "took_it_away" in told.intents:
        return told.level in (RiskLevel.THIRD_PARTY, RiskLevel.IMMINENT)
    if _CLEARED in told.intents and AT_CARE in told.state.risk.groups:
        return told.level <= RiskLevel.THIRD_PARTY and _says_no_more(told)
    well = not of_whom.ARE_WELL.isdisjoint(told.intents)
    return well and told.level in (RiskLevel.VIOLENCE, RiskLevel.THIRD_PARTY)


def _says_no_more(told: ToldOf) -> bool:
    """Return whether "they say she will make it" is all that is told."""
    return len(told.said) == 1 and not told.says("adds_to_it")


def _well_throughout(told: ToldOf) -> bool:
    """Return whether what alarms is itself the good news: "she's better. she gave her cat away"."""
    if _GOOD_NEWS not in told.intents:
        return True
    alarming = alarming_sentences(told.text, told.resources)
    found = (told.resources.intents.find(one).families for one in alarming)
    return all(not (of_whom.ARE_WELL | {"told_for_them"}).isdisjoint(one) for one in found)


def _theirs(assessment: Assessment, *, urgent: bool = False) -> Assessment:
    """Return the assessment as a worry for somebody, as urgent as it was at least."""
    urgent = urgent or assessment.level is RiskLevel.IMMINENT
    return _read_as(assessment, RiskLevel.THIRD_PARTY, "urgent" if urgent else "")


def _read_as(assessment: Assessment, level: RiskLevel, group: str = "") -> Assessment:
    """Return the assessment with another level and group in place of what alarmed."""
    rest = assessment.without(lambda e: e.level.help_shown is Help.CARD)
    return rest.having(Evidence(SECOND_READER, level, group))
