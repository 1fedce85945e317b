"""What who cares for somebody writes, where it is taken for a danger of their own.

"I'm so tired of being the one who keeps her alive" is no wish to die, "he did it before" tells
nothing of oneself, who saw cuts on a daughter's arm is not cut, and who waits while the police are
out searching has no wound.
"""

from dataclasses import replace

from bot.dialogue.heard import Intents
from bot.dialogue.resources import Resources
from bot.dialogue.risk.asked_in_calm import alarming_sentences
from bot.dialogue.risk.risk_memory import hurt_by_nobody, of_another
from bot.dialogue.state import AT_CARE, THEIR_DYING, DialogueState
from bot.dialogue.talk.just_said import calm
from bot.dialogue.talk.sentences import sentences_of
from bot.dialogue.talk.thread_answers import ABOUT_SOMEBODY, GRIEF, MEANT, OF_THEM, PARENT, SCHOOL
from bot.safety.levels import DYING, Help, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment
from bot.text import words_of

_READ = frozenset({SECOND_READER})
_TIRED = _READ | {"no-point"}  # entries that tiredness of any kind brings
_CODED = "coded-self-harm"  # the same: "the cat did it"
_OF_THE_CAT = _READ | {_CODED, "hurts-self"}  # what such words bring
_OF_HOW_BAD = _READ | {"own-blades-seen", "wound-is-bad"}  # the same: "how deep is too deep"
_OF_MEANS = _READ | {"means-near"}  # the same: "what do i do with the blade"
_OF_REFUSING = _READ | {"being-hurt"}  # the same: "he won't let me"
_SHUTS_OUT = frozenset({"shuts_the_door", "hides_the_wound"})  # intents
_AGAIN = "happened-again"  # the same: "he did it again"
# What "they took her blood" is where nobody looks after them.
_OF_CARE = {"they-are-closer-to-it", "wound-is-bad", "how-the-baby-is"}
_AFRAID, _MORE = "is-afraid", "more-of-it"  # "im shaking" of who worries makes nothing worse
_SUDDEN_PEACE = "sudden-peace"  # the same: "I am free"
_KISSED = "kissed-them-and-left"  # the same: "her mom hugged me" is no goodbye
_NEARER = "they-come-closer"  # the same: "he isn't threatening me"
_SAYS_WAS_SAFE = "says-was-safe"  # the same: a faint sign, but not of who speaks of another
# Whose pictures they are: "my daughter says he will post her nudes".
_THEIR_OWN = frozenset({"her", "his", "their", "daughter", "son", "friend", "sister", "brother"})
_ASKS_HOW, _CHILD_HURT = "asks-for-methods", "child-hurt"
_CLOSER = "they-are-closer-to-it"  # the same: "it's she who cut, not me" tells it once more
_ASKED_FOR_ALL = "asks-whether-all-think-so"  # the same: "do others think of dying too"
_COULD_BE_NEXT = "could-be-next"  # the same: a death that was told is another sign beside it
_LEFT = "left-and-drunk"  # the same: a faint sign, where it is of a loss of one's own
_GONE = {_LEFT, "they-are-out"}  # both at once tell of somebody who went off
_BEREAVED = "bereaved"  # a group
# Entries that "i know where she lives" brings, which is told for those who are called.
_ALSO_A_THREAT = {"threat-to-others", "comes-near-them", "knows-the-code"}
_OTHERS = frozenset({"he", "she", "they", "hes", "shes", "theyre", "his", "her", "their"})
_WHOSE, _TOGETHER = frozenset({"my", "our"}), frozenset({"we", "us", "our"})
_TODAY = frozenset({"just", "now", "today", "tonight", "minutes", "minute", "help", "please"})
_OF_ONESELF_ALONE = frozenset({"myself", "me"})
_TREATED = frozenset({"first_aid", "wound_seen_when"})  # intents
_SURE = 0.9  # probability of a wish
_ARE_WELL = frozenset({"found_safe", "awake_again", "they_calm_down", "good_for_them"})  # intents
_GOOD_NEWS, _NO_VIOLENCE, _BY_NOBODY = "good_for_them", "no_violence", "nobody_hurts_me"  # the same
_DENIES_IT = frozenset({_NO_VIOLENCE, "not_afraid_of_them"})  # the same
_VIOLENCE = RiskLevel.VIOLENCE
# Intents of who is near somebody in danger: "she won't let me call", "we're in the car".
_ON_THE_SPOT = frozenset({"they_refuse", "on_the_way", "behind_a_door", "sent_away"})
_SHOWN = frozenset({"me", "us"})  # to whom a wound was shown
# Intents of what is asked or told of somebody of whom worse was told before.
_TOLD_IN_CALM = frozenset({"wont_do_it", "could_they_die", "when_well_again"})
_MAY_BE_THE_CAUSE = "may_be_the_cause"  # an intent: "it's my fault if she dies"
_DOUBTED = _READ | {"someone-said-plainly", "someone-suicidal"}  # entries that a doubt brings
# Words of what is new, and may be urgent, in whatever sentence: "he wants to die tonight".
_TELLS_MORE = frozenset(
    {"tonight", "now", "today", "soon", "goodbye", "bye", "farewell", "note", "letter", "plan"}
    | {"gun", "rope", "knife", "razor", "blade", "bridge", "roof", "train", "tracks", "jump"}
    | {"blood", "bleeding", "bleeds", "spurting", "gushing", "has", "took", "taken", "swallowed"}
)
_PUNISHED = _READ | {"being-hurt"}  # the same: "my wife says we should ground him"
_URGENT = "urgent"  # a group
_SPEAKS_OF_DYING = "speaks-of-their-dying"  # an entry of the lexicon
ONESELF = frozenset({"i", "im", "ive", "id", "ill", "me", "my", "myself", "we", "us", "our"})


def means_another(state: DialogueState, intents: Intents) -> bool:
    """Return whether who was taken for the one in danger says that somebody else is meant.

    It counts at once, whatever was asked, where only the second reader heard a danger and somebody
    was spoken of before, or "not me" stands beside it: "no, its my daughter. im fine".
    So it is where somebody was taken for one who hurts the person: "he isn't threatening me".
    """
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

    Only what names no danger of one's own changes, and no card is lost by it but while the
    emergency of somebody else stays open, or the death of somebody was told.
    """
    assessment = _hurt_by_nobody(state, intents, assessment)
    if _punished(state, intents):  # nobody hurts who writes
        hints = tuple(e for e in assessment.faint if e.level is not RiskLevel.VIOLENCE)
        assessment = replace(assessment, faint=hints)
    assessment = _with_the_death(state, _corrected(state, text, intents, assessment))
    assessment = _now_of_dying(state, text, intents, assessment)
    if _they_are_gone(state, text, assessment):
        return _theirs(_without({_LEFT}, assessment), state.risk.they_may_die)
    if assessment.help is not Help.CARD:
        return assessment
    alarms = {e.id for e in assessment.evidence if e.level.help_shown is Help.CARD}
    found = _found_with_them(state, text, intents, alarms)
    if found or _told_before(state, text, intents, assessment, alarms):
        return calm(assessment)
    if _will_not_be_helped(state, intents, alarms):
        return _theirs(assessment, urgent=state.risk.urgent and state.risk.emergency)
    if _of_their_child(state, text, assessment):
        return _read_as(assessment, RiskLevel.VIOLENCE, "child")
    if _named_of_them(state, text, intents, assessment, alarms):
        return _theirs(assessment)
    return (
        _only_read(state, text, intents, assessment, resources) if alarms <= _READ else assessment
    )


def _now_of_dying(
    state: DialogueState, text: str, intents: Intents, assessment: Assessment
) -> Assessment:
    """Return the assessment of who first tells that somebody they worry about wants to be dead.

    After wounds alone that is new, and the whole card is shown: "she's thinking about ending it".
    """
    own = state.risk.open and not state.risk.theirs
    theirs = state.risk.theirs or (state.about in ABOUT_SOMEBODY and not own)
    new = "they_want_to_die" in intents and not state.risk.they_may_die
    if not theirs or not new:
        return assessment
    if assessment.level > RiskLevel.VIOLENCE and ONESELF.isdisjoint(words_of(text)):
        assessment = _theirs(assessment)
    if assessment.level > RiskLevel.THIRD_PARTY:
        return assessment
    told = Evidence(_SPEAKS_OF_DYING, RiskLevel.THIRD_PARTY, "")
    mark = Evidence(_SPEAKS_OF_DYING, RiskLevel.NONE, THEIR_DYING)
    return replace(assessment, level=told.level, evidence=(told, mark, *assessment.evidence))


def _told_before(
    state: DialogueState,
    text: str,
    intents: Intents,
    assessment: Assessment,
    alarms: set[str],
) -> bool:
    """Return whether a card would only say again what stands above, and an answer says more.

    "What do I do with the cuts", "he says he won't do it", "I can't tell if she's suicidal". So of
    who is watched at home since their own cuts were seen, which is no worry for somebody else.
    """
    if len([one for one in sentences_of(text) if words_of(one)]) > 1:
        return False
    if not _TELLS_MORE.isdisjoint(words_of(text)):
        return False
    if _punished(state, intents) and alarms <= _PUNISHED:
        return True
    known = state.risk.theirs and state.risk.in_sight and not state.risk.emergency
    if known and alarms <= _READ and _tends_them(state, text, intents, assessment):
        return True
    if alarms <= _READ and _blames_oneself(state, intents, assessment):
        return True
    if assessment.level is not RiskLevel.THIRD_PARTY or _URGENT in assessment.groups:
        return False
    if not state.risk.theirs and state.risk.worst is RiskLevel.SELF_HARM and alarms <= _READ:
        return state.risk.open and "watched_at_home" in intents
    return _asked_again(state, intents, alarms)


def _blames_oneself(state: DialogueState, intents: Intents, assessment: Assessment) -> bool:
    """Return whether who worries asks whether it is their fault, and tells of no new danger."""
    told = state.risk.theirs and state.risk.in_sight and _MAY_BE_THE_CAUSE in intents
    new = assessment.level > RiskLevel.THIRD_PARTY or _URGENT in assessment.groups
    return told and not new


def _asked_again(state: DialogueState, intents: Intents, alarms: set[str]) -> bool:
    """Return whether a worry that was told before is asked about: it has an answer of its own."""
    known = state.risk.theirs and state.risk.in_sight
    if "wont_take_medicine" in intents and alarms <= (_DOUBTED if known else _READ):
        return state.about in ABOUT_SOMEBODY and not state.risk.emergency
    again = state.risk.recent and state.risk.they_may_die and "they_want_to_die" in intents
    if known and alarms <= _DOUBTED and (again or "ask_of_suicide" in intents):
        return True
    if not known or not alarms <= _READ:
        return False
    if "first_aid" in intents:
        return not state.risk.emergency
    return not _TOLD_IN_CALM.isdisjoint(intents)


def _punished(state: DialogueState, intents: Intents) -> bool:
    """Return whether somebody means to punish whom the talk is about: "she says ground him"."""
    return "punish_them" in intents and state.about in ABOUT_SOMEBODY and not state.risk.hurt


def _found_with_them(state: DialogueState, text: str, intents: Intents, alarms: set[str]) -> bool:
    """Return whether who worries about somebody asks, and says no more, what to do with a thing.

    "I found a blade in my son's room", then "what should I do with the blade": nothing worse.
    """
    if len(sentences_of(text)) > 1:
        return False
    worries = state.risk.theirs and state.risk.worst is RiskLevel.THIRD_PARTY
    known = worries and state.risk.in_sight and state.about in ABOUT_SOMEBODY
    pressing = state.risk.emergency or state.risk.urgent
    return known and not pressing and "what_with_means" in intents and alarms <= _OF_MEANS


def _they_hurt_themselves(
    state: DialogueState, text: str, intents: Intents, alarms: set[str]
) -> bool:
    """Return whether somebody hurts their own body: "he hits his legs", and no more is said.

    Nobody hits who writes; where that was told before, it is left as it was read. Where another is
    spoken of, "his" may be theirs.
    """
    if len(sentences_of(text)) > 1 or "on_their_own_body" not in intents:
        return False
    alone = alarms <= _READ and not state.risk.hurt
    return alone and (ONESELF - _WHOSE).isdisjoint(words_of(text))


def _is_looked_after(state: DialogueState, intents: Intents) -> bool:
    """Return whether those who look after somebody do what they do: "they took her blood"."""
    there = state.risk.theirs and AT_CARE in state.risk.groups
    return there and "medics_here" in intents


def _will_not_be_helped(state: DialogueState, intents: Intents, alarms: set[str]) -> bool:
    """Return whether somebody who is worried about shuts others out, and no more.

    "She won't let me call" after tablets is said of no one who hurts the person, nor is "he locks
    the bathroom" of who cuts.
    """
    theirs = state.risk.theirs and state.risk.in_sight
    in_danger = state.risk.urgent and state.risk.emergency
    shut_out = _SHUTS_OUT | {"lets_nobody_help"} if in_danger else _SHUTS_OUT
    refused = not shut_out.isdisjoint(intents) and alarms <= _OF_REFUSING
    return theirs and refused and not state.risk.hurt


def _named_of_them(
    state: DialogueState,
    text: str,
    intents: Intents,
    assessment: Assessment,
    alarms: set[str],
) -> bool:
    """Return whether the words that alarm say themselves whom they are about."""
    if _they_hurt_themselves(state, text, intents, alarms):
        return True
    if "keeps_them_alive" in intents and alarms <= _TIRED and len(sentences_of(text)) == 1:
        return True
    if _CODED in alarms and alarms <= _OF_THE_CAT and _told_of_them(state, text):
        return True
    if _AGAIN in alarms and alarms <= _READ | {_AGAIN}:
        said = [one for one in sentences_of(text) if words_of(one)]
        return any(_told_of_them(state, one) for one in said[-1:])
    if alarms <= _OF_HOW_BAD and _tends_them(state, text, intents, assessment):
        return True
    return "their_wound" in intents and _sees_a_wound(text, assessment)


def _of_their_child(state: DialogueState, text: str, assessment: Assessment) -> bool:
    """Return whether violence is feared for the child that a teacher or a parent speaks of.

    "What if her dad hits her" is done to nobody who writes.
    """
    words = words_of(text)
    of_a_child = state.about in (SCHOOL, PARENT) and not state.risk.hurt
    theirs = not _OTHERS.isdisjoint(words) and ONESELF.isdisjoint(words)
    plain = {e.group for e in assessment.evidence if e.level is RiskLevel.VIOLENCE} <= {""}
    plain = plain and assessment.level is RiskLevel.VIOLENCE
    return of_a_child and theirs and plain


def _only_read(
    state: DialogueState,
    text: str,
    intents: Intents,
    assessment: Assessment,
    resources: Resources,
) -> Assessment:
    """Return the assessment of what nothing but the second reader alarms at."""
    corrects = state.risk.theirs and not MEANT.isdisjoint(intents)
    if assessment.level >= RiskLevel.PASSIVE and (corrects or means_another(state, intents)):
        return _as_corrected(text, intents, assessment, resources)
    if _waits(state, intents) and assessment.level is RiskLevel.SELF_HARM:
        return calm(assessment)
    if _threatened_themselves(state, text, intents, assessment):
        return _read_as(assessment, RiskLevel.VIOLENCE, "")
    if _mourned(state, text, intents, assessment):
        return _read_as(assessment, RiskLevel.INFO, _BEREAVED)
    if _all_is_well(state, intents, assessment) and _well_throughout(text, intents, resources):
        return calm(assessment)
    helps = _means_to_help(state, text, intents, assessment, resources)
    theirs = helps or _of_them(state, text, intents, assessment)
    return _theirs(assessment, _in_their_danger(state, assessment)) if theirs else assessment


def _threatened_themselves(
    state: DialogueState, text: str, intents: Intents, assessment: Assessment
) -> bool:
    """Return whether who is threatened with their own pictures was taken for one who worries."""
    worries = assessment.level is RiskLevel.THIRD_PARTY and not state.risk.theirs
    words = words_of(text)
    own = not {"my", "me"}.isdisjoint(words) and state.about not in ABOUT_SOMEBODY
    of_others = not _THEIR_OWN.isdisjoint(words)
    return worries and "pictures_held" in intents and own and not of_others


def _as_corrected(
    text: str, intents: Intents, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of who says that another is meant, as urgent as a sentence tells it.

    What alarms in a sentence by itself is their own, unless "not me" stands beside it.
    """
    alone = {resources.assess(sentence).level for sentence in sentences_of(text)}
    if "not_me" not in intents and max(alone) >= RiskLevel.PASSIVE:
        return assessment
    urgent = RiskLevel.IMMINENT in alone
    return _read_as(assessment, RiskLevel.THIRD_PARTY, "urgent" if urgent else "")


def _corrected(
    state: DialogueState, text: str, intents: Intents, assessment: Assessment
) -> Assessment:
    """Return the assessment without what is no sign where it is of another, or of a cost.

    "I said I'm safe, it's my sister", and "988, is it free".
    """
    none = {_SUDDEN_PEACE} if "free" in intents else set()
    if _GOOD_NEWS in intents and state.risk.theirs and state.risk.worst is RiskLevel.THIRD_PARTY:
        none |= {_SUDDEN_PEACE, _KISSED}
    if state.risk.theirs and _shakes(text, assessment):
        none.add(_MORE)
    if state.about == GRIEF:  # who mourns thinks of death
        none.add(_ASKED_FOR_ALL)
    if means_another(state, intents):  # "i am not hurt" takes no safety back
        faint = (e for e in assessment.evidence if e.level is RiskLevel.NONE)
        none |= {e.id for e in faint if e.group.startswith("worse")}
    if "them_long_ago" in intents and state.risk.theirs and not state.risk.emergency:
        return _tried_before(assessment)
    if state.risk.theirs:
        none |= _none_of_theirs(state, intents)
    hints = _hints_of_no_method(state, intents)
    assessment = _without_hints(hints, assessment)
    none |= hints
    return _without(none, assessment)


def _hints_of_no_method(state: DialogueState, intents: Intents) -> set[str]:
    """Return the hints at a method that are none: of a baby, or of how long grief hurts."""
    if state.risk.worst in DYING:
        return set()
    if "hurts_unborn" in intents:
        return {_ASKS_HOW, _CHILD_HURT}
    return {_ASKS_HOW} if state.about == GRIEF and "grief_time" in intents else set()


def _without_hints(ids: set[str], assessment: Assessment) -> Assessment:
    if ids.isdisjoint(e.id for e in assessment.faint):
        return assessment  # most messages
    return replace(assessment, faint=tuple(e for e in assessment.faint if e.id not in ids))


def _none_of_theirs(state: DialogueState, intents: Intents) -> set[str]:
    """Return the entries that are no sign where somebody else is spoken of."""
    none = {_CLOSER} if _tells_no_more_danger(state, intents) else set[str]()
    none |= _OF_CARE if _is_looked_after(state, intents) else set()
    if not MEANT.isdisjoint(intents):
        none |= {_SAYS_WAS_SAFE, _CLOSER} if "not_me" in intents else {_SAYS_WAS_SAFE}
    if "has_their_address" in intents:
        none |= _ALSO_A_THREAT if state.risk.they_may_die or state.risk.urgent else set()
    return none


def _tells_no_more_danger(state: DialogueState, intents: Intents) -> bool:
    """Return whether "she took nothing" or, of who is looked after, "they took him" is told."""
    along = AT_CARE in state.risk.groups and "taken_along" in intents
    return along or "took_nothing" in intents


def _hurt_by_nobody(state: DialogueState, intents: Intents, assessment: Assessment) -> Assessment:
    """Return the assessment of "i'm not scared of her" as a denial, where violence was heard.

    What alarms by itself denies nothing, and the line stays.
    """
    denies = state.risk.hurt and not _DENIES_IT.isdisjoint(intents)
    if not denies or assessment.level > RiskLevel.DENIAL:
        return assessment
    told = Evidence(_NO_VIOLENCE, RiskLevel.DENIAL)
    kept = (e for e in assessment.evidence if e.id != _NEARER)
    faint = tuple(e for e in assessment.faint if e.level is not RiskLevel.VIOLENCE)
    level = max(assessment.level, told.level)
    return replace(assessment, level=level, evidence=(told, *kept), faint=faint)


def _they_are_gone(state: DialogueState, text: str, assessment: Assessment) -> bool:
    """Return whether who left is whom the worry is about, and nobody was left by them.

    "He already left" of a boy with scars is no loss of one's own, and still a worry for him.
    """
    told = state.risk.theirs and state.risk.worst is RiskLevel.THIRD_PARTY and state.risk.open
    gone = {e.id for e in assessment.evidence} >= _GONE and assessment.help is not Help.CARD
    return told and gone and ONESELF.isdisjoint(words_of(text))


def _without(ids: set[str], assessment: Assessment) -> Assessment:
    """Return the assessment without some entries, and with the level of what is left."""
    kept = tuple(e for e in assessment.evidence if e.id not in ids)
    if kept == assessment.evidence:
        return assessment
    level = max((e.level for e in kept), default=RiskLevel.NONE)
    return replace(assessment, level=level, evidence=kept)


def _shakes(text: str, assessment: Assessment) -> bool:
    """Return whether who worries about somebody says how it is for themselves: "im shaking"."""
    afraid = any(e.id == _AFRAID for e in assessment.evidence)
    return afraid and not ONESELF.isdisjoint(words_of(text)[:1])


def _tried_before(assessment: Assessment) -> Assessment:
    """Return the assessment of "he tried in june": a worry that grows, and not of this hour."""
    others = tuple(e for e in assessment.evidence if e.id != _CLOSER)
    if len(others) == len(assessment.evidence):
        return assessment
    level = max(assessment.level, RiskLevel.THIRD_PARTY)
    told = Evidence(_CLOSER, RiskLevel.THIRD_PARTY, "")
    return replace(assessment, level=level, evidence=(told, *others))


def _sees_a_wound(text: str, assessment: Assessment) -> bool:
    """Return whether what alarms is a wound that somebody else has: "cuts on my daughter's arm".

    It is no story in which the person's own danger may stand as well.
    """
    own = {e.id for e in assessment.evidence if e.level >= RiskLevel.PASSIVE}
    wound = own <= _READ and assessment.level is RiskLevel.SELF_HARM
    return wound and len(sentences_of(text)) <= 2


def _means_to_help(
    state: DialogueState,
    text: str,
    intents: Intents,
    assessment: Assessment,
    resources: Resources,
) -> bool:
    """Return whether what alarms surely is a wish of who worries about somebody, as it is told.

    "I just want to take everything sharp out of this house" is no danger of their own.
    """
    worries = state.risk.theirs and state.risk.worst is RiskLevel.THIRD_PARTY
    own = assessment.level in (RiskLevel.PASSIVE, RiskLevel.SELF_HARM)
    if not (worries and own) or not _OF_ONESELF_ALONE.isdisjoint(words_of(text)):
        return False
    if "leaves_them" in intents:
        return True
    wishes = [resources.wish(one, state.after) for one in alarming_sentences(text, resources)]
    return bool(wishes) and all(w.intent in OF_THEM and w.chance >= _SURE for w in wishes)


def _tends_them(state: DialogueState, text: str, intents: Intents, assessment: Assessment) -> bool:
    """Return whether who looks after somebody asks how a wound is treated: "how do i clean it"."""
    theirs = state.about in ABOUT_SOMEBODY and not (state.risk.open and not state.risk.theirs)
    wound = assessment.level is RiskLevel.SELF_HARM and not _TREATED.isdisjoint(intents)
    return theirs and wound and (_OF_ONESELF_ALONE | _WHOSE).isdisjoint(words_of(text))


def _waits(state: DialogueState, intents: Intents) -> bool:
    """Return whether somebody waits for help that was called to another, who is in danger."""
    theirs = state.risk.theirs and state.risk.urgent and state.risk.emergency
    return theirs and "waiting" in intents


def _mourned(state: DialogueState, text: str, intents: Intents, assessment: Assessment) -> bool:
    """Return whether a death is told, and nobody is in danger by it: it is not of today."""
    words = set(words_of(text))
    if state.risk.open or not _TODAY.isdisjoint(words):
        return False
    if state.about == GRIEF and "grief_next" in intents:  # "does it run in families, im scared"
        return assessment.level is RiskLevel.VIOLENCE
    worries = assessment.level is RiskLevel.THIRD_PARTY
    told_before = state.about == GRIEF and worries and _BEREAVED in assessment.groups
    return told_before or ("suicide_told" in intents and (ONESELF - _WHOSE).isdisjoint(words))


def _of_them(state: DialogueState, text: str, intents: Intents, assessment: Assessment) -> bool:
    """Return whether what alarms is feared for, or said of, whom the talk is about."""
    if not (state.about in ABOUT_SOMEBODY or state.risk.theirs) or state.about == GRIEF:
        return False
    if assessment.level is RiskLevel.VIOLENCE:
        return not state.risk.hurt and _hurts_nobody(state, text, intents)
    return assessment.level >= RiskLevel.PASSIVE and _speaks_of_them_alone(text, assessment.level)


def _in_their_danger(state: DialogueState, assessment: Assessment) -> bool:
    """Return whether what was read as violence is told of somebody who is in danger now."""
    return assessment.level is RiskLevel.VIOLENCE and state.risk.urgent and state.risk.emergency


def _all_is_well(state: DialogueState, intents: Intents, assessment: Assessment) -> bool:
    """Return whether what is told of somebody, whose danger was answered, is good news.

    They answered, or what could hurt them was taken away: "I took the meds out of her room". It is
    met in words; the line stays, and in an emergency its number.
    """
    told = state.risk.theirs and state.risk.worst is RiskLevel.THIRD_PARTY and state.risk.recent
    if not told or state.risk.hurt:
        return False
    if "took_it_away" in intents:
        return assessment.level in (RiskLevel.THIRD_PARTY, RiskLevel.IMMINENT)
    well = not _ARE_WELL.isdisjoint(intents)
    return well and assessment.level in (RiskLevel.VIOLENCE, RiskLevel.THIRD_PARTY)


def _well_throughout(text: str, intents: Intents, resources: Resources) -> bool:
    """Return whether what alarms is itself the good news: "she's better. she gave her cat away"."""
    if _GOOD_NEWS not in intents:
        return True
    found = (resources.intents.find(one).families for one in alarming_sentences(text, resources))
    return all(not (_ARE_WELL | {"told_for_them"}).isdisjoint(one) for one in found)


def _hurts_nobody(state: DialogueState, text: str, intents: Intents) -> bool:
    """Return whether whom the talk is about does nothing to who writes.

    They were blocked, they answered and are sorry for the fright, they shut themselves in, or what
    they do in danger of their own is told: "he has the car running".
    """
    if "may_i_block" in intents or not _ARE_WELL.isdisjoint(intents):
        return True
    if state.risk.theirs and "shut_away" in intents:
        return True
    if state.risk.theirs and state.risk.emergency and not _ON_THE_SPOT.isdisjoint(intents):
        return True
    return state.risk.theirs and state.risk.urgent and _speaks_of_them_alone(text, _VIOLENCE)


def _told_of_them(state: DialogueState, text: str) -> bool:
    """Return whether a message tells of whom the talk is about: "he says the cat did it"."""
    words = words_of(text)
    about = state.about in ABOUT_SOMEBODY or state.risk.theirs
    return about and not _OTHERS.isdisjoint(words[:1]) and (ONESELF - _TOGETHER).isdisjoint(words)


def _speaks_of_them_alone(text: str, level: RiskLevel) -> bool:
    """Return whether each sentence begins with somebody: "she is dead. nothing left" does not.

    Of a wound the first is enough: "he showed me. small cuts. what now".
    """
    sentences = [words for words in map(words_of, sentences_of(text)) if words]
    wound = level is RiskLevel.SELF_HARM
    of_them = [words[0] in _OTHERS for words in (sentences[:1] if wound else sentences)]
    oneself = ONESELF - _SHOWN if wound else ONESELF
    return bool(of_them) and all(of_them) and oneself.isdisjoint(words_of(text))


def _with_the_death(state: DialogueState, assessment: Assessment) -> Assessment:
    """Return the assessment of "I could have been next" of who grieves: a thought of dying."""
    told = any(e.id == _COULD_BE_NEXT for e in assessment.evidence)
    if not told or state.about != GRIEF:
        return assessment
    thought = Evidence(_COULD_BE_NEXT, RiskLevel.ACTIVE, "")
    level = max(assessment.level, thought.level)
    return replace(assessment, level=level, evidence=(thought, *assessment.evidence))


def _theirs(assessment: Assessment, urgent: bool = False) -> Assessment:
    """Return the assessment as a worry for somebody, as urgent as it was at least."""
    urgent = urgent or assessment.level is RiskLevel.IMMINENT
    return _read_as(assessment, RiskLevel.THIRD_PARTY, "urgent" if urgent else "")


def _read_as(assessment: Assessment, level: RiskLevel, group: str) -> Assessment:
    """Return the assessment with another level and group in place of what alarmed."""
    others = (e for e in assessment.evidence if e.level.help_shown is not Help.CARD)
    read = Evidence(SECOND_READER, level, group)
    return replace(assessment, level=level, evidence=(read, *others))
