"""Whom a danger is of, where it was taken for the danger of who writes, or of who is written of."""

import re

from bot.dialogue.risk.told_of import (
    ONESELF,
    ONESELF_ALONE,
    ONLY_READ,
    OTHERS,
    TOGETHER,
    WHOSE,
    ToldOf,
)
from bot.dialogue.state import AT_CARE, FOUND, HELP_COMING, WAS_CALLED
from bot.dialogue.talk.thread_answers import GRIEF, OF_THEM, PARENT, SCHOOL, of_them
from bot.safety.levels import RiskLevel
from bot.text import words_of

_TIRED = ONLY_READ | {"no-point"}  # entries that tiredness of any kind brings
_CODED = "coded-self-harm"  # the same: "the cat did it"
_OF_THE_CAT = ONLY_READ | {_CODED, "hurts-self"}  # what such words bring
# The same: "how deep is too deep", "the cuts are fresh".
_OF_HOW_BAD = ONLY_READ | {"own-blades-seen", "wound-is-bad", _CODED}
_OF_REFUSING = ONLY_READ | {"being-hurt"}  # the same: "he won't let me"
# What harm to somebody brings, whomever it is done to.
_OF_BEING_HURT = ONLY_READ | {"being-hurt", "threatened-plainly"}
_AGAIN = "happened-again"  # the same: "he did it again"
_HAPPENED_AGAIN = frozenset({_AGAIN, "no-longer-clean"})
# The same of what is told of nobody but somebody else: found dead, a hand that is numb since a cut.
_NUMB = "wound-numb-in-them"
_OF_THEM_PLAINLY = frozenset({"found-dead", _NUMB})
_CLEAN = "no-longer-clean"  # the same: "my sponsor relapsed"
_VOICES_IN_THEM = "voices-command-them"  # the same of voices that somebody else hears
_VOICES = frozenset({"voices-that-command", _VOICES_IN_THEM})
_FRIGHT = frozenset({"shakes_there", "carer_feels"})  # intents
_SHUTS_OUT = frozenset({"shuts_the_door", "hides_the_wound"})  # intents
_TREATED = frozenset({"first_aid", "wound_seen_when"})  # the same
# Intents of who is well: "she's awake again".
ARE_WELL = frozenset({"found_safe", "awake_again", "they_calm_down", "good_for_them"})
# Intents of who is near somebody in danger: "she won't let me call", "we're in the car".
_ON_THE_SPOT = frozenset({"they_refuse", "on_the_way", "behind_a_door", "sent_away"})
# Groups: those who look after somebody were called, or are with them.
_HELPED = frozenset({AT_CARE, FOUND, HELP_COMING, WAS_CALLED})
_THAT_ONE = frozenset({"he", "she", "hes", "shes"})
_SURE = 0.9  # probability of a wish
# Between marks of either kind; an apostrophe within a word is none.
_QUOTED = re.compile(r"""["“”]([^"“”]+)["“”]|(?<!\w)['‘]([^"“”]+?)['’](?!\w)""")
_SUICIDAL = "someone-suicidal"  # an entry
_BURDEN = "burden"  # the same: "she says she's a burden"


def named_of_them(told: ToldOf) -> bool:
    """Return whether the words that alarm say themselves whom they are about."""
    if _they_hurt_themselves(told) or _they_do_it_again(told) or _they_hear_voices(told):
        return True
    if told.alarms <= ONLY_READ | {_SUICIDAL} and told.says("tells_their_attempt"):
        return True
    if "keeps_them_alive" in told.intents and told.alarms <= _TIRED and len(told.sentences) == 1:
        return True
    if _CODED in told.alarms and told.alarms <= _OF_THE_CAT and _tells_of_them(told, told.text):
        return True
    if _BURDEN in told.alarms and told.alarms <= ONLY_READ | {_BURDEN} and len(told.said) == 1:
        return _tells_of_them(told, told.text)
    if _AGAIN in told.alarms and told.alarms <= ONLY_READ | _HAPPENED_AGAIN:
        with_words = [one for one in told.sentences if words_of(one)]
        beside = told.says("is_beside_somebody") and not told.names_oneself()
        return any(_tells_of_them(told, one, known=beside) for one in with_words[-1:])
    if told.alarms <= _OF_HOW_BAD and (tends_them(told) or _of_the_known_wound(told)):
        return True
    return "their_wound" in told.intents and _sees_a_wound(told)


def quotes_them(told: ToldOf) -> bool:
    """Return whether what alarms stands between quotes, and somebody else is said to have said it.

    'My little brother said "I want to die" at dinner'. Outside the quotes nothing may alarm by
    itself, nor may who writes speak of themselves there. "Kill yourself" is said to them, and who
    is outside with a gun may come for them: that is left as it was read.
    """
    found = list(_QUOTED.finditer(told.text))
    if told.level < RiskLevel.PASSIVE or not found:
        return False
    before, outside = told.text[: found[0].start()], _QUOTED.sub(" ", told.text)
    before = before.replace("/", " ")  # "my 8 y/o"
    after = told.text[found[-1].end() :]
    why = told.resources.says("why_it_was_said", after)  # "because i took his phone"
    got = told.resources.says("got_a_message", before)
    words = words_of(after if got else before if why else outside)
    if not (ONESELF - WHOSE - {"me", "us"}).isdisjoint(words) or told.says("of_oneself_too"):
        return False
    if not (got or told.resources.says("is_said_by_somebody", before)):
        return False
    if any(told.resources.says("is_said_to_one", _said_in(one)) for one in found):
        return False
    return told.resources.assess(outside).level <= RiskLevel.THIRD_PARTY


def says_it_of_themselves(told: ToldOf) -> bool:
    """Return whether somebody is told to say of themselves that they want to die, without quotes.

    "He says im stupid i should die" of a child whom the worry is about, "she say mom i am tired of
    life" of whom nothing was told. Nothing else may be told, and nobody may hurt who writes. Of who
    is grown, "im stupid" may be what is said to who writes, and the wish their own.
    """
    own = (told.risk.open and not told.risk.theirs) or told.risk.hurt
    if own or told.level is RiskLevel.IMMINENT:
        return False
    text = told.text.strip(" .!?")
    known = told.worries and told.known
    if known and told.resources.says("says_it_of_themselves", text):
        return True
    if (
        known
        and told.state.about in (PARENT, SCHOOL)
        and told.resources.says("a_child_says_it", text)
    ):
        return True
    return told.resources.says("says_it_to_a_parent", text)


def tells_no_danger(told: ToldOf) -> bool:
    """Return whether who worries is blamed, wishes they did it at last, or stays behind and shakes.

    Nobody does anything to them, nor do they to anybody.
    """
    if not (told.worries and told.known) or told.risk.hurt:
        return False
    text = told.text.strip(" .!")
    if told.level is RiskLevel.PASSIVE:
        return told.resources.says("wishes_it_were_over", text)
    shakes = not _FRIGHT.isdisjoint(told.intents)
    helped = shakes or not _HELPED.isdisjoint(told.risk.groups)
    fright = helped and all(told.resources.says("left_afraid", one) for one in told.sentences)
    if told.level is RiskLevel.SELF_HARM:
        return fright and shakes
    of_others = told.level is RiskLevel.VIOLENCE
    return of_others and (fright or told.resources.says("is_blamed_for_it", text))


def urgent_in_quotes(told: ToldOf) -> bool:
    """Return whether what somebody is quoted with is an emergency by itself."""
    quoted = map(_said_in, _QUOTED.finditer(told.text))
    return any(told.resources.assess(one).level is RiskLevel.IMMINENT for one in quoted)


def _said_in(quoted: re.Match[str]) -> str:
    """Return the words between the marks."""
    return quoted[1] or quoted[2]


def of_their_wound_or_engine(told: ToldOf) -> bool:
    """Return whether an emergency that names nobody is of whom the worry is about.

    "It won't stop bleeding" right after "my son cut himself", "the engine is on" after who sits in
    the garage, "took them" after tablets that were found: all that is said, and never with an "I".
    """
    emergency = told.level is RiskLevel.IMMINENT and not told.names_oneself()
    alone = told.worries and told.known and emergency and len(told.said) <= 2
    return alone and told.says("names_nobody_there")


def told_plainly_of_them(told: ToldOf) -> bool:
    """Return whether words that are of somebody else alone were also read as one's own danger.

    "I woke up next to her dead", "my son's hand doesn't move right since the cut": in one
    sentence, that says nothing else of who writes, and by the second reader alone.
    """
    plainly = not _OF_THEM_PLAINLY.isdisjoint(told.alarms)
    if not plainly:
        return False
    own = not ONESELF_ALONE.isdisjoint(told.words) or told.says("of_oneself_too")
    if _NUMB in told.alarms:  # "her fingers are numb since I cut her"
        own = own or not {"i", "ive"}.isdisjoint(told.words)
    read = told.level in (RiskLevel.PASSIVE, RiskLevel.SELF_HARM)  # an emergency stays one
    alone = told.alarms <= ONLY_READ | _OF_THEM_PLAINLY and len(told.said) == 1
    return read and alone and not own


def they_are_close_to_it(told: ToldOf) -> bool:
    """Return whether an emergency is of whom the worry is about: "she's walking to the bridge".

    Every sentence has to begin with that one person, and to name nobody else.
    """
    begins = [words[0] in _THAT_ONE for words in told.said]
    theirs = told.worries and told.known and told.level is RiskLevel.IMMINENT
    return theirs and bool(begins) and all(begins) and not told.names_oneself()


def will_not_be_helped(told: ToldOf) -> bool:
    """Return whether somebody who is worried about shuts others out, and no more.

    "She won't let me call" after tablets is said of no one who hurts the person, nor is "he locks
    the bathroom" of who cuts.
    """
    shut_out = _SHUTS_OUT | {"lets_nobody_help"} if told.pressing else _SHUTS_OUT
    refused = told.alarms <= _OF_REFUSING and not shut_out.isdisjoint(told.intents)
    return refused and told.known and not told.risk.hurt


def of_their_child(told: ToldOf) -> bool:
    """Return whether violence is feared for the child that a teacher or a parent speaks of.

    "What if her dad hits her" is done to nobody who writes.
    """
    if told.risk.child_hurt and told.alarms <= ONLY_READ and told.says("the_child_is_marked"):
        return True
    of_a_child = told.state.about in (SCHOOL, PARENT) and not told.risk.hurt
    theirs = not OTHERS.isdisjoint(told.words) and not told.names_oneself()
    if told.level is not RiskLevel.VIOLENCE or not (of_a_child and theirs):
        return False
    return {e.group for e in told.assessment.evidence if e.level is RiskLevel.VIOLENCE} <= {""}


def hurt_by_others(told: ToldOf) -> str:
    """Return the group of who sees that a child of theirs, or another, is hurt; "" for none.

    "My daughter came back with burns", "my client has bruises on her neck". Nothing may be told of
    harm to who writes, and none was told before.
    """
    if of_their_child(told):
        return "child"
    seen = told.level is RiskLevel.VIOLENCE and told.alarms <= _OF_BEING_HURT
    if not seen or told.risk.hurt or told.says("hurts_me_as_well"):
        return ""
    if told.resources.says("a_child_of_mine_is_hurt", told.text.replace("(", " ")):  # "(10)"
        return "child"
    return "witness" if told.says("sees_another_hurt") else ""


def threatened_themselves(told: ToldOf) -> bool:
    """Return whether who is threatened with their own pictures was taken for one who worries."""
    worries = told.level is RiskLevel.THIRD_PARTY and not told.risk.theirs
    own = not {"my", "me"}.isdisjoint(told.words) and not told.about_somebody
    of_others = told.says("somebody_elses")  # "my daughter says he will post her nudes"
    return worries and "pictures_held" in told.intents and own and not of_others


def feared_for_them(told: ToldOf) -> bool:
    """Return whether what alarms is feared for, or said of, whom the talk is about."""
    if _means_to_help(told):
        return True
    if not of_them(told.state) or told.state.about == GRIEF:
        return False
    if told.level is RiskLevel.VIOLENCE:
        return not told.risk.hurt and _hurts_nobody(told)
    return told.level >= RiskLevel.PASSIVE and told.of_them_alone(told.level)


def tends_them(told: ToldOf) -> bool:
    """Return whether who looks after somebody asks how a wound is treated: "how do i clean it"."""
    risk = told.risk
    theirs = told.about_somebody and not (risk.open and not risk.theirs)
    wound = told.level is RiskLevel.SELF_HARM and not _TREATED.isdisjoint(told.intents)
    return theirs and wound and (ONESELF_ALONE | WHOSE).isdisjoint(told.words)


def _of_the_known_wound(told: ToldOf) -> bool:
    """Return whether who was told of somebody's wound speaks of "the cuts", in one sentence.

    "Who do i tell about the cuts" of a teacher is of no wound of their own, nor is it news.
    """
    if len(told.said) > 1 or told.level is not RiskLevel.SELF_HARM:
        return False
    theirs = told.known and told.about_somebody and told.worries
    named = told.says("names_the_wound")
    hides = "hiding" in told.assessment.groups
    asks = told.says("asks_whom_to_tell")
    return theirs and named and not hides and (asks or not told.names_oneself())


def _they_hurt_themselves(told: ToldOf) -> bool:
    """Return whether somebody hurts their own body: "he hits his legs", and no more is said.

    Nobody hits who writes; where that was told before, it is left as it was read. Where another is
    spoken of, "his" may be theirs.
    """
    if len(told.sentences) > 1 or "on_their_own_body" not in told.intents:
        return False
    alone = told.alarms <= ONLY_READ and not told.risk.hurt
    return alone and not told.names_oneself(but=WHOSE)


def _they_do_it_again(told: ToldOf) -> bool:
    """Return whether a worry begins with who used to cut, or keeps a blade for no shaving."""
    of_them = told.alarms <= ONLY_READ | {_CLEAN}
    new = told.level is RiskLevel.SELF_HARM and of_them and not told.risk.open
    return new and told.says("somebody_may_again")


def _they_hear_voices(told: ToldOf) -> bool:
    """Return whether voices tell somebody else what to do, and nothing is told of who writes."""
    of_voices = _VOICES_IN_THEM in told.alarms and told.alarms <= ONLY_READ | _VOICES
    return of_voices and not told.names_oneself(but=WHOSE)


def _tells_of_them(told: ToldOf, sentence: str, *, known: bool = False) -> bool:
    """Return whether a sentence tells of whom the talk is about: "he says the cat did it".

    Args:
        known: whether the message itself says who stands beside whom: "partner here".
    """
    about = known or of_them(told.state)
    begins = not OTHERS.isdisjoint(words_of(sentence)[:1])
    return about and begins and (ONESELF - TOGETHER).isdisjoint(words_of(sentence))


def _sees_a_wound(told: ToldOf) -> bool:
    """Return whether what alarms is a wound that somebody else has: "cuts on my daughter's arm".

    It is no story in which the person's own danger may stand as well.
    """
    own = {e.id for e in told.assessment.evidence if e.level >= RiskLevel.PASSIVE}
    wound = own <= ONLY_READ and told.level is RiskLevel.SELF_HARM
    return wound and len(told.sentences) <= 2


def _means_to_help(told: ToldOf) -> bool:
    """Return whether what alarms surely is a wish of who worries about somebody, as it is told.

    "I just want to take everything sharp out of this house" is no danger of their own.
    """
    own = told.level in (RiskLevel.PASSIVE, RiskLevel.SELF_HARM)
    if not (told.worries and own) or not ONESELF_ALONE.isdisjoint(told.words):
        return False
    if "leaves_them" in told.intents:
        return True
    wishes = [told.resources.wish(one, told.state.after) for one in told.alarming]
    return bool(wishes) and all(w.intent in OF_THEM and w.chance >= _SURE for w in wishes)


def _hurts_nobody(told: ToldOf) -> bool:
    """Return whether whom the talk is about does nothing to who writes.

    They were blocked, they answered and are sorry for the fright, they shut themselves in, or what
    they do in danger of their own is told: "he has the car running".
    """
    risk, intents = told.risk, told.intents
    if "may_i_block" in intents or not ARE_WELL.isdisjoint(intents):
        return True
    if risk.theirs and "shut_away" in intents:
        return True
    if risk.theirs and risk.emergency and not _ON_THE_SPOT.isdisjoint(intents):
        return True
    if risk.theirs and (told.says("they_hold_it") or told.says("afraid_of_their_gun")):
        return True
    return risk.theirs and risk.urgent and told.of_them_alone(told.level)
