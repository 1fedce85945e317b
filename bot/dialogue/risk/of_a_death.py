"""A death by suicide that is told as past, where its words were taken for a danger of now.

Nothing that was just found is believed to be over: how long ago it was is told, or who has seen
the dead.
"""

from bot.dialogue.resources import Resources
from bot.dialogue.risk.told_of import ONLY_READ, WHOSE, ToldOf
from bot.safety.levels import RiskLevel

_OF_A_SUICIDE = ONLY_READ | {"someone-suicidal"}  # entries that a death by suicide brings
_FOUND_OR_CUT_DOWN = ONLY_READ | {"found-hanging"}  # the same, of who found them
_OF_WHO_DIED = _OF_A_SUICIDE | _FOUND_OR_CUT_DOWN  # of any such death
_OF_WHO_DIED |= {"someone-in-danger-now", "someone-after-an-attempt"}
_OF_WHO_DIED |= {"somebody-near-plainly", "somebody-near-overdosed"}
SUICIDE_TOLD, _SAW = "suicide_told", "grief_saw"  # intents


def told_as_past(told: ToldOf) -> bool:
    """Return whether somebody is told to have died by suicide, and nobody is in danger now."""
    found = _died_on_a_day(told) or _found_then(told) or _died_of_it(told)
    return found or died_plainly(told)


def died_plainly(told: ToldOf) -> bool:
    """Return whether each sentence that alarms tells of such a death, or of mourning it.

    One of them tells it for sure: on which day it was, or that those who came could do nothing.
    """
    if told.risk.open or not told.says("by_own_hand"):
        return False
    says = told.resources.says_of_then
    parts = [part.strip(" .!") for part in told.sentences]
    if not any(says("died_for_sure", part) for part in (told.text.strip(" .!"), *parts)):
        return False
    known = [part for part in parts if says("tells_of_that_death", part)]
    alarming = told.alarming if len(parts) > 1 else []
    if not {part.strip(" .!") for part in alarming} <= set(known):
        return False
    rest = [part for part in parts if part not in known]
    return all(told.resources.says("mourns_besides", part) for part in rest)


def _died_on_a_day(told: ToldOf) -> bool:
    """Return whether a death by suicide is told, on a day that is named or as not what others say.

    "They say the war killed him. He did it himself."
    """
    if told.risk.open or not told.alarms <= _OF_A_SUICIDE or told.says("of_this_hour"):
        return False
    if told.level is RiskLevel.THIRD_PARTY and told.says("blames_oneself_for_it"):
        return True
    if told.says("died_of_themselves"):
        return not (told.says("may_be_alive") or told.says("means_oneself_too"))
    known = SUICIDE_TOLD in told.intents and told.says("died_by_own_hand_on")
    return known and not told.names_oneself(but=WHOSE)


def _found_then(told: ToldOf) -> bool:
    """Return whether who found somebody dead, or cut them down, tells it as past.

    It tells how long ago it was; who breathes or was taken to a hospital may live. What alarms is
    told of that death alone.
    """
    theirs = told.level is RiskLevel.THIRD_PARTY and not told.risk.open
    if not theirs or SUICIDE_TOLD not in told.intents or not told.alarms <= _FOUND_OR_CUT_DOWN:
        return False
    if told.says("may_be_alive"):
        return False
    since = told.says("since_they_died")
    return since and all(_of_that_death(one, told.resources) for one in told.alarming)


def _died_of_it(told: ToldOf) -> bool:
    """Return whether who was found, or took too much, is told as dead, and nobody else's danger.

    It is told for sure: how long ago it was, a funeral, or who has seen them. Who only thinks so,
    or tells of it right there, may be wrong. Of a death of long ago whatever is told beside it may
    be of today, where it alarms at nothing.
    """
    theirs = told.level is RiskLevel.THIRD_PARTY and not told.risk.open
    if not theirs or not told.alarms <= _OF_WHO_DIED:
        return False
    parts = told.sentences
    deaths = [i for i, part in enumerate(parts) if told.resources.says_of_then("died_of_it", part)]
    of_it = {parts[i] for i in deaths}
    goes_on = [i for i in deaths if i and told.resources.says("goes_on_of_them", parts[i])]
    of_it |= {parts[i - 1] for i in goes_on}
    if not deaths or not of_it.issuperset(told.alarming):
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
    return found or not {SUICIDE_TOLD, _SAW}.isdisjoint(intents)
