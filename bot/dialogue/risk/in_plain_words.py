"""Dangers that phrases tell of in plain words, where the lexicon has no entry or a lower one.

Who can't stay safe, somebody who was killed or lies there drunk, a knife that went against
somebody, a baby that was put down hard, a room in which nothing is heard. It can raise a level, and
lowers one only of who went at somebody, where nothing but the second reader takes it for theirs.
"""

from collections.abc import Callable

from bot.dialogue.resources import Resources
from bot.dialogue.risk.told_together import BABY_TOLD, UNWANTED
from bot.dialogue.risk.worse_signs import NEAR
from bot.dialogue.state import (
    BY_THEMSELVES,
    HIGH_UP,
    KILLED,
    ON_THEIR_SIDE,
    STRUCK_DOWN,
    DialogueState,
)
from bot.dialogue.talk.thread_answers import GRIEF
from bot.dialogue.talk.wishes import names_somebody
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import NEARLY, SECOND_READER, Assessment

_UNSAFE, _OUT_COLD = "cannot-stay-safe", "lies-there-drunk"  # ids
_LEAVE, _COLD, _WENT_AT, _ILL = "leave-of-all", "found-cold", "went-at-them", "takes-for-evil"
_HARD, _GONE, _THINGS, _PULL = "handled-hard", "is-missing", "does-things", "pull-is-back"
_THOUGHTS, _SILENT, _BEATEN = "thoughts-push-in", "silent-or-tonight", "will-be-beaten"
# Entries that name nobody whose danger it is.
_NAME_NOBODY = frozenset({SECOND_READER, "bleeds-now", "wound-is-bad"})
_CLOSE, _WOKE, _WAYS = "they-are-close", "woke-from-too-much", "weighs-ways"
# Entries of the lexicon.
_SLEEPLESS, _TAKEN, _AFRAID = "sleepless-nights", "took-or-used-it", "will-kill-me"
_URGENT = "urgent"  # a group

_Rule = Callable[[DialogueState, str, Assessment, Resources], tuple[Evidence, ...]]


def in_plain_words(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment with the dangers that phrases tell of."""
    assessment = _struck_by_oneself(state, text, assessment, resources)
    if assessment.level is RiskLevel.IMMINENT:
        return assessment
    for rule in _RULES:
        told = rule(state, text, assessment, resources)
        if told:
            assessment = assessment.having(*told)
    return assessment


def _struck_by_oneself(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of who went at somebody, or tells how they are, as that.

    "I took the knife to my wife. She's bleeding" is no danger of one's own. Only what the second
    reader hears, and a wound that names nobody, changes.
    """
    own = {e.id for e in assessment.evidence if e.level >= RiskLevel.PASSIVE}
    if not own or not own <= _NAME_NOBODY:
        return assessment
    rest = assessment.without(lambda e: e.level >= RiskLevel.PASSIVE)
    if own == {SECOND_READER} and resources.says("went_at_somebody", text):
        return rest.having(Evidence(_WENT_AT, RiskLevel.VIOLENCE, "to-others"))
    return rest if _struck_are_hurt(state, text, resources) else assessment


def _struck_are_hurt(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether those whom the person went at are told to be hurt."""
    struck = state.risk.recent and "card_to_others" in state.risk.groups
    return struck and resources.says("they_are_hurt_now", text)


def _of_groups(id_: str, level: RiskLevel, *groups: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(id_, level, group) for group in groups)


def _cannot_stay_safe(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that somebody does not trust themselves to stay safe, from nobody else."""
    if state.risk.hurt or names_somebody(text) or not resources.says("cannot_stay_safe", text):
        return ()
    now = resources.says("not_safe_tonight", text)
    level = RiskLevel.IMMINENT if now else RiskLevel.ACTIVE
    return (Evidence(_UNSAFE, level),) if assessment.level < level else ()


def _struck_down(
    _state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that somebody killed somebody of theirs: it may have been just now."""
    if assessment.level > RiskLevel.THIRD_PARTY or resources.says("killed_then", text):
        return ()
    if resources.says("killed_by_somebody", text):
        return _of_groups(STRUCK_DOWN, RiskLevel.VIOLENCE, "witness", KILLED)
    if resources.says("killed_by_strangers", text):
        return _of_groups(STRUCK_DOWN, RiskLevel.THIRD_PARTY, _URGENT, KILLED)
    if resources.says("struck_somebody_down", text):
        return _of_groups(STRUCK_DOWN, RiskLevel.THIRD_PARTY, _URGENT, BY_THEMSELVES)
    if resources.says("says_they_killed", text):
        return (Evidence(STRUCK_DOWN, RiskLevel.NONE, NEARLY),)
    return ()


def _lies_there(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that somebody is passed out on drink, sleeps oddly after it, or is blue or cold.

    Of who hurts the person, or whom they mean to hurt, the violence counts.
    """
    violent = assessment.level is RiskLevel.VIOLENCE or state.risk.hurt
    violent = violent or "card_to_others" in state.risk.groups
    if violent or assessment.level > RiskLevel.THIRD_PARTY:
        return ()
    drunk = resources.says("passed_out_on_drink", text)
    if drunk or resources.says("sleeps_oddly_after_it", text):
        return _of_groups(_OUT_COLD, RiskLevel.THIRD_PARTY, _URGENT, ON_THEIR_SIDE)
    if resources.says("a_baby_is_blue", text):
        return _of_groups(_OUT_COLD, RiskLevel.THIRD_PARTY, _URGENT)
    if resources.says("found_them_cold", text):
        return _of_groups(_COLD, RiskLevel.THIRD_PARTY, _URGENT, "found-dead")
    return ()


def _takes_leave(
    _state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that somebody who is worried about takes leave of all of them."""
    worry = assessment.level is RiskLevel.THIRD_PARTY
    if not worry or not resources.says("takes_leave_of_all", text):
        return ()
    return (Evidence(_LEAVE, RiskLevel.THIRD_PARTY, _URGENT),)


def _went_at(
    _state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that the person went at somebody with a knife or a gun."""
    if assessment.level > RiskLevel.THIRD_PARTY or not resources.says("went_at_somebody", text):
        return ()
    return (Evidence(_WENT_AT, RiskLevel.VIOLENCE, "to-others"),)


def _with_a_baby(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that a baby was put down hard, or that who gave birth takes somebody for evil.

    Or that she is said to be not herself, where nobody slept for nights.
    """
    told = _parts_told(state, assessment)
    if BABY_TOLD.isdisjoint(told) or assessment.level > RiskLevel.THIRD_PARTY:
        return ()
    if resources.says("handled_hard_by_me", text):
        return _of_groups(_HARD, RiskLevel.VIOLENCE, "to-baby", "baby-hurt")
    if resources.says("handled_hard", text):
        return (Evidence(_HARD, RiskLevel.VIOLENCE, "baby-hurt"),)
    evil = resources.says("takes_for_evil", text)
    awake = _SLEEPLESS in told and resources.says("seen_as_strange", text)
    return (Evidence(_ILL, RiskLevel.VIOLENCE, "birth"),) if evil or awake else ()


def _parts_told(state: DialogueState, assessment: Assessment) -> set[str]:
    """Return what the last messages told, and this one."""
    return set(assessment.ids).union(*state.risk.beside)


def _takes_it(
    _state: DialogueState, text: str, _assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that something was taken after all, or swallowed that is no food."""
    told = resources.says("did_take_it", text)
    return (Evidence(_TAKEN, RiskLevel.IMMINENT),) if told else ()


def _woke_from_it(
    _state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that a drug was too much a while ago: whether it is safe now is asked with a card."""
    told = assessment.level < RiskLevel.ACTIVE and resources.says("woke_from_too_much", text)
    return (Evidence(_WOKE, RiskLevel.ACTIVE),) if told else ()


def _gone_or_poisoned(
    _state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that somebody is missing, named by no more than she or he, or ate what is no food."""
    if assessment.level > RiskLevel.THIRD_PARTY:
        return ()
    if not (resources.says("they_are_missing", text) or resources.says("they_ate_it", text)):
        return ()
    return (Evidence(_GONE, RiskLevel.THIRD_PARTY, _URGENT),)


def _asked_about(
    _state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that a relative does things: from whom there is danger is asked."""
    calm = assessment.level < RiskLevel.VIOLENCE
    told = calm and resources.says("somebody_does_things", text)
    return (Evidence(_THINGS, RiskLevel.NONE, NEARLY),) if told else ()


def _pulled(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that the wish to hurt oneself is there again, without its name."""
    calm = assessment.level < RiskLevel.SELF_HARM and not state.risk.theirs
    told = calm and resources.says("the_pull_is_back", text)
    return (Evidence(_PULL, RiskLevel.SELF_HARM, "urge"),) if told else ()


def _weighs_ways(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that somebody weighs ways to die, in few words: their own death, or another's."""
    if assessment.level >= RiskLevel.ACTIVE or not resources.says("weighs_ways_to_die", text):
        return ()
    if (state.risk.recent and state.risk.theirs) or names_somebody(text):
        return _of_groups(_WAYS, RiskLevel.THIRD_PARTY, _URGENT)
    return (Evidence(_WAYS, RiskLevel.ACTIVE),)


def _thoughts_push_in(
    _state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that thoughts of harm come by themselves, where nobody else's harm is told."""
    alone = assessment.level <= RiskLevel.VIOLENCE and assessment.alarms <= {SECOND_READER}
    told = alone and resources.says("thoughts_push_in", text)
    return (Evidence(_THOUGHTS, RiskLevel.VIOLENCE, UNWANTED),) if told else ()


def _from_a_room(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that nothing is heard from somebody in danger, or that they want it tonight."""
    worries = state.risk.recent and state.risk.theirs and not state.risk.hurt
    if not worries or assessment.level > RiskLevel.THIRD_PARTY:
        return ()
    silent = resources.says("no_sound_from_them", text)
    if silent or (state.risk.they_may_die and resources.says("they_want_it_now", text)):
        return (Evidence(_SILENT, RiskLevel.THIRD_PARTY, _URGENT),)
    return ()


def _close_by(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that somebody who hurts the person is close."""
    hurt = state.risk.recent and state.risk.hurt and assessment.level <= RiskLevel.VIOLENCE
    told = hurt and resources.says("they_are_close", text)
    return (Evidence(_CLOSE, RiskLevel.VIOLENCE, NEAR),) if told else ()


def _of_those_struck(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that those whom the person went at are hurt."""
    if assessment.level > RiskLevel.VIOLENCE or not _struck_are_hurt(state, text, resources):
        return ()
    return (Evidence(_WENT_AT, RiskLevel.THIRD_PARTY, _URGENT),)


def _up_there_in_grief(
    state: DialogueState, _text: str, assessment: Assessment, _resources: Resources
) -> tuple[Evidence, ...]:
    """Return that who mourns is on a roof or a bridge, where the second reader nearly alarms."""
    edge = any(hint.id == HIGH_UP for hint in assessment.faint)
    near = edge and state.about == GRIEF and NEARLY in assessment.groups
    return (Evidence(HIGH_UP, RiskLevel.ACTIVE),) if near else ()


def _beaten(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that somebody will be beaten, of who was afraid to be killed for something."""
    if assessment.level > RiskLevel.VIOLENCE or _AFRAID not in _parts_told(state, assessment):
        return ()
    if not resources.says("will_be_beaten", text):
        return ()
    groups = ("", "young-hurt") if state.risk.young else ("",)
    return _of_groups(_BEATEN, RiskLevel.VIOLENCE, *groups)


_RULES: tuple[_Rule, ...] = (
    _takes_it,
    _woke_from_it,
    _gone_or_poisoned,
    _asked_about,
    _pulled,
    _weighs_ways,
    _thoughts_push_in,
    _cannot_stay_safe,
    _struck_down,
    _lies_there,
    _takes_leave,
    _went_at,
    _with_a_baby,
    _from_a_room,
    _close_by,
    _of_those_struck,
    _up_there_in_grief,
    _beaten,
)
