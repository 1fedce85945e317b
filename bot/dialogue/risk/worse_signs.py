"""What a sign that says little alone means while a risk is open, or after one was taken back."""

from collections.abc import Iterator

from bot.dialogue.state import BOTH_IN_DANGER, EDGE, RiskMemory
from bot.safety.levels import RiskLevel

UNSAFE = "unsafe"  # from oneself or from somebody is not said: it is asked about
NEAR = "worse-near"
CLOSER_TO_IT = "worse-for-them"
WOUND = "worse-wound"
WHERE = "wound-where"
_ACTED, DID, SHORT = "worse-acted", "worse-done", "worse-short"
WHEN = "worse-when"
STILL = "still"
_LEAVES = "worse-leaving"
_GAVE_IN = "worse-gave-in"
THERE, _HIDING = "worse-there", "worse-hiding"
_ITS_ME, ME_TOO = "worse-its-me", "worse-me-too"
TAKEN_BACK, _BACK = "worse-taken-back", "worse-back"  # "i lied"; "it came back"
_HARMED = "did-it"  # the group that asks what was done
_URGE = "urge"
_OF_ONESELF = (RiskLevel.PASSIVE, RiskLevel.SELF_HARM)


def worse_signs(memory: RiskMemory) -> Iterator[tuple[str, RiskLevel, str]]:
    """Yield (group of a sign, the level it gets, the group it gets) while a risk is open."""
    if not memory.open:
        yield from _once_more(memory)
        return
    yield from _their_own(memory)
    if memory.theirs:  # whom the last sign was about
        yield from _worse_for_them(memory)
    yield from _worse_violence(memory)
    yield from _worse_for_oneself(memory)
    if memory.hurt and memory.worst in _OF_ONESELF:  # whoever hurts them comes home all the same
        yield NEAR, RiskLevel.VIOLENCE, ""
    yield from _worse_for_them(memory)


def _once_more(memory: RiskMemory) -> Iterator[tuple[str, RiskLevel, str]]:
    """Yield what reopens a risk that the person took back (SAFE_MESSAGING.md 1.8)."""
    if memory.before >= RiskLevel.PASSIVE:
        yield TAKEN_BACK, _a_step_worse(memory.before), ""
        yield _BACK, max(memory.before, RiskLevel.ACTIVE), ""


def _a_step_worse(level: RiskLevel) -> RiskLevel:
    return RiskLevel.ACTIVE if level < RiskLevel.ACTIVE else RiskLevel.IMMINENT


def _worse_for_oneself(memory: RiskMemory) -> Iterator[tuple[str, RiskLevel, str]]:
    if memory.worst >= RiskLevel.PASSIVE:
        own = _a_step_worse(memory.worst)
        yield _ACTED, RiskLevel.IMMINENT, _HARMED
        if memory.in_sight:
            yield from _done(memory, own)
        yield "worse", own, ""
        yield TAKEN_BACK, own, ""
        if memory.in_sight:
            yield WHEN, own, ""
        yield _BACK, max(memory.worst, RiskLevel.ACTIVE), ""
        yield THERE, own, ""
        yield _LEAVES, max(memory.worst, RiskLevel.ACTIVE), ""
        if not memory.hurt:  # who is hurt by somebody hides from that
            yield _HIDING, max(memory.worst, RiskLevel.ACTIVE), ""
        yield STILL, memory.worst, _URGE if only_an_urge(memory) else ""
    if memory.worst in (RiskLevel.SELF_HARM, RiskLevel.IMMINENT) or memory.wounded:
        yield WOUND, RiskLevel.IMMINENT, ""
        danger = memory.worst is RiskLevel.IMMINENT
        yield WHERE, memory.worst if danger else RiskLevel.SELF_HARM, "injury"
    rests = memory.passed and memory.well > 0 and memory.danger == EDGE  # "just tired", at home
    if memory.worst is RiskLevel.IMMINENT and not rests:
        yield "worse-after", RiskLevel.IMMINENT, ""


def only_an_urge(memory: RiskMemory) -> bool:
    """Return whether an urge was told, and no wound."""
    urge = memory.worst is RiskLevel.SELF_HARM and "card_urge" in memory.groups
    return urge and not memory.wounded


def _done(memory: RiskMemory, own: RiskLevel) -> Iterator[tuple[str, RiskLevel, str]]:
    """Yield what "I did it" and "done" mean: after an urge alone a wound, after worse the worst."""
    if memory.worst >= RiskLevel.ACTIVE:
        yield DID, RiskLevel.IMMINENT, _HARMED
    elif memory.worst is RiskLevel.SELF_HARM and "card_urge" in memory.groups:
        yield DID, RiskLevel.SELF_HARM, "injury"
        yield _GAVE_IN, RiskLevel.SELF_HARM, "injury"
    yield SHORT, own, ""


def _their_own(memory: RiskMemory) -> Iterator[tuple[str, RiskLevel, str]]:
    """Yield what "it's me I'm talking about" and "me too" mean where another was spoken of.

    Beside somebody who is in danger now it is one's own danger of this hour.
    """
    if memory.worst is RiskLevel.THIRD_PARTY or "card_to_others" in memory.groups:
        dying = memory.they_may_die or "card_to_others" in memory.groups
        level = RiskLevel.ACTIVE if dying else RiskLevel.SELF_HARM
        yield _ITS_ME, level, ""
        if memory.theirs:
            urgent = memory.urgent and memory.emergency
            yield ME_TOO, RiskLevel.IMMINENT if urgent else level, BOTH_IN_DANGER if urgent else ""


def _worse_for_them(memory: RiskMemory) -> Iterator[tuple[str, RiskLevel, str]]:
    told = any(name.startswith("card_third_party") for name in memory.groups)
    if told or memory.of_another_too:
        for group in (CLOSER_TO_IT, WOUND):
            yield group, RiskLevel.THIRD_PARTY, "urgent"
    if memory.attack_planned:
        yield CLOSER_TO_IT, RiskLevel.THIRD_PARTY, "attack-planned"
    if memory.urgent:  # before that "she's 14" is an age, not how much was taken
        yield "worse-after", RiskLevel.THIRD_PARTY, "urgent"


def _worse_violence(memory: RiskMemory) -> Iterator[tuple[str, RiskLevel, str]]:
    if memory.worst < RiskLevel.ACTIVE:
        for group in ("to-baby", "to-others"):
            if f"card_{group.replace('-', '_')}" in memory.groups:
                yield "worse", RiskLevel.VIOLENCE, group
                yield TAKEN_BACK, RiskLevel.VIOLENCE, group
    of_a_baby = memory.unwanted or "card_to_baby" in memory.groups
    no_one_near = of_a_baby and not memory.hurt  # a baby that screams comes no closer
    if memory.worst is RiskLevel.VIOLENCE and not no_one_near:
        yield "worse-with-them", RiskLevel.VIOLENCE, ""
        if memory.hurt:  # of whom the person may hurt it says something else
            yield NEAR, RiskLevel.VIOLENCE, ""
            yield UNSAFE, RiskLevel.VIOLENCE, ""
