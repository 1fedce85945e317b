"""Who tells something and asks nothing is heard: thanked, asked on, offered pages."""

from dataclasses import replace

from bot.dialogue.in_words import menu
from bot.dialogue.outcome import Part, say, sections_offered
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.telling_on import heard_on, subject
from bot.guide.bands import Lookup
from bot.safety.levels import RiskLevel

# Probability of a section from which it is offered to who asks nothing.
_LIKELY_OF_WHAT_IS_TOLD = 0.25
_OF_THEM = "heard_of_them"
_GOOD = "good"
_OF_GOOD_THINGS = frozenset({"good_things"})
_ILLNESSES = frozenset(
    {"depression", "anxiety", "bpd", "ptsd", "eating-disorders", "ocd", "substance-use"}
)


def listened(state: DialogueState, text: str, lookup: Lookup, resources: Resources) -> Part:
    """Return thanks to who tells something, with what the guide may have about it.

    No illness is held out to who told a few words and asked for none.
    """
    ranked = tuple((slug, chance) for slug, chance in lookup.ranked if slug not in _ILLNESSES)
    told = replace(lookup, ranked=ranked)
    rows = (*sections_offered(told, resources, _LIKELY_OF_WHAT_IS_TOLD), *menu(resources))
    part = say(state, resources, thanks_to_who_tells(state, text, resources), "share", rows)
    offered = replace(lookup, kind="choices")
    return replace(part, why=replace(part.why, lookup=offered))


def thanks_to_who_tells(state: DialogueState, text: str, resources: Resources) -> str:
    """Return the name of the thanks to who tells something, of themselves or of somebody else."""
    if state.risk.attack_planned:
        return "attack_told"
    theirs = state.risk.open and state.risk.worst is RiskLevel.THIRD_PARTY
    if theirs and not state.said.startswith(_OF_THEM):
        return _OF_THEM
    tone = resources.wish(text, state.after).tone
    # To be well all at once may be a sign; and no good news is asked after how it hurts.
    heavy = state.risk.open and not theirs
    sounds = "" if (tone == _GOOD and heavy) or state.said == f"heard_{tone}_again" else tone
    on = heard_on(state)
    if on and (not sounds or (sounds == _GOOD) == (subject(state) in _OF_GOOD_THINGS)):
        return on
    return f"heard_{sounds}" if sounds else _OF_THEM if theirs else "heard"
