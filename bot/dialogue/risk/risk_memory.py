"""How what is remembered of a risk changes with what the person tells."""

from dataclasses import replace

from bot.dialogue.state import (
    AT_CARE,
    BESIDE_THEM,
    EXPLAINED,
    FOUND,
    HELP_COMING,
    OF_VIOLENCE,
    ONLY_READ,
    PASSED,
    SEEN,
    THEIR_DYING,
    URGENT_CARD,
    WAS_CALLED,
    WAS_URGENT,
    WOUND,
    RiskMemory,
)
from bot.safety.levels import RiskLevel
from bot.safety.triage import Assessment

TIMES_WELL_TO_CLOSE = 2  # SAFE_MESSAGING.md 1.8 and 5: one "I'm fine" does not close it
REMEMBERED = 6  # messages for which faint signs are kept, and the line after some of them
TIMES_WELL_AFTER_DANGER = 5  # feeling well is no sign that it is safe


def told_so_far(memory: RiskMemory, assessment: Assessment) -> frozenset[str]:
    """Return the ids of what the last messages told, and this one."""
    return memory.told.union(assessment.ids)


def said_well(memory: RiskMemory) -> RiskMemory:
    """Return the memory after the person said that they are all right; often enough closes it."""
    if not memory.open:
        return memory
    danger = memory.worst is RiskLevel.IMMINENT
    enough = TIMES_WELL_AFTER_DANGER if danger else TIMES_WELL_TO_CLOSE
    if memory.well + 1 >= enough:
        return RiskMemory(young=memory.young, before=max(memory.worst, memory.before))
    return replace(memory, well=memory.well + 1)


def explained_once(memory: RiskMemory, left: RiskLevel) -> RiskMemory:
    """Return the memory after an everyday explanation of the one message that alarmed.

    It counts as the first calm word: nothing goes on as an emergency, and nothing is closed. Who
    speaks of dying after all is in that emergency again; a nosebleed is none.

    Args:
        left: the level at which the risk stays open, where it was worse.
    """
    danger = memory.worst is RiskLevel.IMMINENT and memory.danger != WOUND
    return RiskMemory(
        turns=1,
        worst=min(memory.worst, left),
        groups=(EXPLAINED,) if danger else (),
        well=1,
        young=memory.young,
        before=memory.worst,
    )


def taken_back(memory: RiskMemory) -> RiskMemory:
    """Return the memory of who says that there is no danger, where none has been named.

    The emergency is over and the risk is not: what was told stays open, with its number. Where
    something may have been done, or the person is at an edge or near means, it goes on.
    """
    if memory.worst is not RiskLevel.IMMINENT or memory.harmed or memory.danger:
        return memory
    return explained_once(memory, RiskLevel.ACTIVE)


def of_who_may_die(memory: RiskMemory) -> RiskMemory:
    """Return the memory of who has heard from somebody else that they think of dying."""
    return replace(memory, groups=tuple(dict.fromkeys((*memory.groups, THEIR_DYING))))


def no_longer_urgent(memory: RiskMemory) -> RiskMemory:
    """Return the memory of who has heard that somebody else is well, of whom worse was feared."""
    over = (URGENT_CARD, HELP_COMING, WAS_CALLED)
    kept = tuple(g for g in memory.groups if g not in over)
    return replace(memory, groups=(*kept, WAS_URGENT))


def told_by_answer(memory: RiskMemory, level: RiskLevel) -> RiskMemory:
    """Return the memory after an answer, typed or pressed, that brings a level's card.

    "No" to "are you safe" is kept like any danger that was told in words.
    """
    told = (group for group in memory.groups if group != ONLY_READ)
    groups = tuple(dict.fromkeys((*told, f"card_{level.label}")))
    turns, worst = max(memory.turns, 1), max(memory.worst, level)
    theirs = memory.theirs or level is RiskLevel.THIRD_PARTY
    return replace(memory, turns=turns, worst=worst, theirs=theirs, groups=groups, calm=0, well=0)


def of_another(memory: RiskMemory) -> RiskMemory:
    """Return the memory of who was taken for the one in danger; the risk of the other is open."""
    return replace(memory, theirs=True, worst=RiskLevel.THIRD_PARTY, groups=(), well=0)


def hurt_by_nobody(memory: RiskMemory) -> RiskMemory:
    """Return the memory of who was taken for somebody that is hurt; what else was told stays."""
    return replace(memory, groups=tuple(g for g in memory.groups if g not in OF_VIOLENCE))


def still_in_danger(memory: RiskMemory) -> RiskMemory:
    """Return the memory of who asks about the danger that they are in: no calm turn counts."""
    return replace(memory, calm=0)


def was_seen(memory: RiskMemory) -> RiskMemory:
    """Return the memory of who is home from a hospital; the danger may not have passed."""
    groups = (*(g for g in memory.groups if g not in (HELP_COMING, AT_CARE, SEEN)), SEEN)
    return replace(memory, groups=groups, calm=0)


def danger_passed(memory: RiskMemory) -> RiskMemory:
    """Return the memory of who came away from their own danger: it is not closed by that."""
    return replace(memory, groups=tuple(dict.fromkeys((*memory.groups, PASSED))), calm=0)


def danger_is_back(memory: RiskMemory) -> RiskMemory:
    """Return the memory of who is in their own danger again, or still."""
    return replace(memory, groups=tuple(g for g in memory.groups if g != PASSED), calm=0)


def at_care(memory: RiskMemory) -> RiskMemory:
    """Return the memory of who told that somebody in danger is looked after by who is trained."""
    return replace(memory, groups=tuple(dict.fromkeys((*memory.groups, AT_CARE))), calm=0)


def beside_them(memory: RiskMemory) -> RiskMemory:
    """Return the memory of who is with somebody in danger: what to do next is not the same."""
    return replace(memory, groups=tuple(dict.fromkeys((*memory.groups, BESIDE_THEM))))


def no_longer_at_care(memory: RiskMemory) -> RiskMemory:
    """Return the memory of who told that somebody in danger left where they were looked after.

    Nobody is on the way to them any more.
    """
    out = (AT_CARE, HELP_COMING, WAS_CALLED, FOUND)
    return replace(memory, groups=tuple(g for g in memory.groups if g not in out))


def with_the_line(memory: RiskMemory, turns: int = REMEMBERED) -> RiskMemory:
    """Return the memory with the line in sight for some turns, this one counted."""
    return replace(memory, kept=turns)


def without_help(memory: RiskMemory) -> RiskMemory:
    """Return the memory of who told that nobody was called, or that nobody is coming."""
    out = (HELP_COMING, WAS_CALLED)
    return replace(memory, groups=tuple(g for g in memory.groups if g not in out))


def found_by_others(memory: RiskMemory) -> RiskMemory:
    """Return the memory of who heard that somebody in danger is with those who look after them.

    Nothing is closed by it: any new sign is as urgent as before.
    """
    return replace(memory, groups=tuple(dict.fromkeys((*memory.groups, FOUND))), calm=0)


def awaiting_help(memory: RiskMemory) -> RiskMemory:
    """Return the memory of who has called for help; whatever it is about, the number stays."""
    groups = tuple(dict.fromkeys((*memory.groups, HELP_COMING, WAS_CALLED)))
    turns, worst = max(memory.turns, 1), max(memory.worst, RiskLevel.INFO)
    return replace(memory, groups=groups, turns=turns, worst=worst, calm=0)
