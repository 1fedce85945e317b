"""Who tells something and asks nothing is heard: thanked, asked on, offered pages."""

from dataclasses import replace

from bot.dialogue.outcome import Part, say, sections_offered, with_number
from bot.dialogue.replies import Rows
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.in_words import menu
from bot.dialogue.talk.telling_on import THANKS, goes_on, heard_on
from bot.dialogue.talk.thread_answers import GRIEF, PARENT, THEM
from bot.dialogue.talk.threads import mourning
from bot.guide.bands import Lookup
from bot.safety.levels import RiskLevel

# Probability of a section from which it is offered to who asks nothing.
_LIKELY_OF_WHAT_IS_TOLD = 0.25
# What is said after the second thanks, so that the first is not said again. Who was asked on about
# something knows the first ones.
_AFTER = {
    **dict(zip(THANKS[1:], (*THANKS[2:], THANKS[1]), strict=True)),
    "heard_of_them_again": "heard_of_them_more",
    "heard_of_them_more": "heard_of_them_again",
}
_ILLNESSES = frozenset(
    {"depression", "anxiety", "bpd", "ptsd", "eating-disorders", "ocd", "substance-use"}
)


def listened(state: DialogueState, lookup: Lookup, resources: Resources) -> Part:
    """Return thanks to who tells something, with what the guide may have about it.

    No illness is held out to who told a few words and asked for none.
    """
    ranked = tuple((slug, chance) for slug, chance in lookup.ranked if slug not in _ILLNESSES)
    told = replace(lookup, ranked=ranked)
    rows = (
        *sections_offered(told, resources, _LIKELY_OF_WHAT_IS_TOLD),
        *menu_once(state, resources),
    )
    part = thanked(state, resources, "share", rows)
    offered = replace(lookup, kind="choices")
    return replace(part, why=replace(part.why, lookup=offered))


def thanked(state: DialogueState, resources: Resources, intent: str, rows: Rows) -> Part:
    """Return the thanks to who tells something; who grieves has the number under it."""
    part = say(state, resources, thanks_to_who_tells(state), intent, rows)
    return with_number(part, resources) if state.about == GRIEF else part


def thanks_to_who_tells(state: DialogueState) -> str:
    """Return the name of the thanks to who tells something, of themselves or of somebody else."""
    if state.risk.attack_planned:
        return "attack_told"
    if "card_birth_emergency" in state.risk.groups and state.risk.in_sight:
        return "birth_no_wait"
    if state.about == GRIEF and not (state.risk.open and state.risk.worst > RiskLevel.INFO):
        return mourning(state)
    worries = state.about in (THEM, PARENT) and not state.risk.open
    theirs = worries or (state.risk.open and state.risk.worst is RiskLevel.THIRD_PARTY)
    if theirs:
        return _AFTER.get(state.said, "heard_of_them")
    asked_on = state.said.startswith("on_")
    return heard_on(state) or _AFTER.get(state.said, "heard_more" if asked_on else "heard")


def menu_once(state: DialogueState, resources: Resources) -> Rows:
    """Return the menu, to who is heard for the first time: who goes on telling has just seen it."""
    return () if goes_on(state) or state.said in _AFTER else menu(resources)
