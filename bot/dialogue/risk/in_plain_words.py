"""Dangers that phrases tell of in plain words, where the lexicon has no entry or a lower one.

Who can't stay safe, somebody who was killed or lies there drunk, a baby that was put down hard, a
room in which nothing is heard. It can raise a level; whose danger it is changes only where the
person went at somebody, or where the hour is told of who wants to die, or a day after a death.
"""

import re
from collections.abc import Callable

from bot.dialogue.resources import Resources
from bot.dialogue.risk.amounts import amounts
from bot.dialogue.risk.beside_before import (
    of_a_birth,
    of_ones_neck,
    of_their_neck,
    of_what_was_a_joke,
    of_who_came_home,
    of_who_was_left,
)
from bot.dialogue.risk.by_oneself import by_oneself
from bot.dialogue.risk.close_to_it import (
    asked_to_join,
    beside_a_weapon,
    close_to_it,
    may_be_saved,
    no_relief_yet,
    turned_on_others,
)
from bot.dialogue.risk.faint_signs import COMING
from bot.dialogue.risk.in_grief import in_grief
from bot.dialogue.risk.left_out import forgotten, left_out
from bot.dialogue.risk.risk_memory import told_so_far
from bot.dialogue.risk.their_hour import in_their_hour, own_goodbye, says_goodbye
from bot.dialogue.risk.told_together import BABY_TOLD, FOR_A_CHILD, IN_A_REFUGE, PREPARES, UNWANTED
from bot.dialogue.risk.worse_signs import ME_TOO, NEAR
from bot.dialogue.state import (
    BY_THEMSELVES,
    HIGH_UP,
    KILLED,
    ON_THEIR_SIDE,
    STRUCK_DOWN,
    THEIR_DYING,
    WANTED_DEAD,
    DialogueState,
)
from bot.dialogue.talk.thread_answers import GRIEF
from bot.dialogue.talk.wishes import names_somebody
from bot.safety.levels import DYING, RiskLevel
from bot.safety.lexicon import Evidence, in_groups
from bot.safety.triage import NEARLY, SECOND_READER, Assessment

_UNSAFE, _OUT_COLD = "cannot-stay-safe", "lies-there-drunk"  # ids
_LEAVE, _COLD, _ILL = "leave-of-all", "found-cold", "takes-for-evil"
_HARD, _GONE, _THINGS, _PULL = "handled-hard", "is-missing", "does-things", "pull-is-back"
_THOUGHTS, _SILENT, _BEATEN = "thoughts-push-in", "silent-or-tonight", "will-be-beaten"
_CLOSE, _WOKE, _WAYS = "they-are-close", "woke-from-too-much", "weighs-ways"
_ON_A_LOT, _COMES = "drinks-on-a-lot", "help-is-coming"
_FOR_ONESELF, _AT_THEM = "called-for-oneself", "goes-at-them"
_SWEARS = "bleeds-and-swears"
_READY, _GAVE_SOME = "gets-ready-for-it", "gave-others-some"
_TWO_TOOK = "two-took"  # a group
# Entries of the lexicon.
_SLEEPLESS, _TAKEN, _AFRAID = "sleepless-nights", "took-or-used-it", "will-kill-me"
_MEANS_IT, _WISHED_DEAD = "means-them-harm", "wished-dead-by-them"
_TO_CHILD = "child-hurt"  # the same: what "my daughter was raped" brings
_BLEEDS, _HURT = "bleeds-now", "being-hurt"  # entries
_WITHIN_REACH = "means-within-reach"  # the same
_OF_THEM = frozenset(
    {SECOND_READER, "someone-suicidal", "want-to-die"}
)  # what "he wishes i was dead" brings
_THREATENED = "threatened-plainly"  # the same: by whom it does not say
_PLAINLY = frozenset({_THREATENED})
_URGENT, _HELD_BY_IT = "urgent", "held-by-threat"  # groups
_HELD = "threatens-own-death"  # an entry

# Ids of a way to die that is asked for, of traces that are hidden, and of who feels it as well.
_ASKS, _HIDES, _TOO = "asks-in-other-words", "hides-the-traces", "feels-it-too"
_LEAST_MANY = 8  # tablets: "what happens if I take 2" is asked of a dose
_COUNT = re.compile(r"\b\d+\b(?!\s*(?:mg|mcg|g|ml)\b)")  # of tablets: no milligrams

_Rule = Callable[[DialogueState, str, Assessment, Resources], tuple[Evidence, ...]]


def in_plain_words(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment with the dangers that phrases tell of."""
    assessment = by_oneself(state, text, assessment, resources)
    assessment = in_their_hour(state, text, assessment, resources)
    assessment = own_goodbye(text, assessment, resources)
    assessment = in_grief(state, text, assessment, resources)
    assessment = _wished_dead(state, text, assessment, resources)
    assessment = _with_a_reason(state, text, assessment, resources)
    assessment = forgotten(text, assessment, resources)
    assessment = _til_it_bleeds(text, assessment, resources)
    assessment = _of_their_child(state, text, assessment, resources)
    assessment = turned_on_others(state, text, assessment, resources)
    assessment = _with_help_called(text, assessment, resources)
    if assessment.level is RiskLevel.IMMINENT:
        return assessment
    for rule in _RULES:
        told = rule(state, text, assessment, resources)
        if told:
            assessment = assessment.having(*told)
    return assessment


def _wished_dead(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of "my dad wishes i was dead" as what is asked of oneself.

    That dad is in no danger; whether it is thought of is asked with the number.
    """
    asked = state.said.startswith("sign_heard") and not state.risk.theirs
    if asked and not assessment.alarms and resources.says("half_agrees", text):
        return assessment.having(Evidence(_WISHED_DEAD, RiskLevel.PASSIVE))
    worry = assessment.level in (RiskLevel.NONE, RiskLevel.INFO, RiskLevel.THIRD_PARTY)
    if not worry or not assessment.alarms <= _OF_THEM | {_HURT}:
        return assessment
    if not resources.says("wished_dead_by_them", text):
        return assessment
    rest = assessment.without(lambda e: e.id in _OF_THEM or e.group == THEIR_DYING)
    return rest.having(Evidence(_WISHED_DEAD, RiskLevel.NONE, PREPARES))


def _with_a_reason(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of a thought of harm to who "deserves it" as a wish to do it."""
    if assessment.level > RiskLevel.VIOLENCE:
        return assessment
    thought = UNWANTED in assessment.groups or not _PLAINLY.isdisjoint(assessment.ids)
    if not (thought or (state.risk.unwanted and state.risk.recent)):
        return assessment
    if thought:
        told = resources.says("they_deserve_it", text)
    else:
        told = resources.says("only_deserve_it", text)
    if not told:
        return assessment
    rest = assessment.without(lambda e: e.group == UNWANTED or e.id in _PLAINLY)
    return rest.having(Evidence(_MEANS_IT, RiskLevel.VIOLENCE, "to-others"))


def _til_it_bleeds(text: str, assessment: Assessment, resources: Resources) -> Assessment:
    """Return the assessment of "i scrub til i bleed" without the blood: none runs by that."""
    if _BLEEDS not in assessment.ids or assessment.level is RiskLevel.IMMINENT:
        return assessment
    if not resources.says("til_it_bleeds", text):
        return assessment
    return assessment.without(lambda e: e.id == _BLEEDS and not e.level)


def _of_their_child(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of "she was raped" as of the child that somebody is looked for.

    The level stays, and so does whatever else is told.
    """
    if resources.says("looks_for_a_child", text):
        return assessment.having(Evidence(FOR_A_CHILD, RiskLevel.NONE, "beside"))
    told = FOR_A_CHILD in state.risk.told and not (state.risk.hurt and state.risk.open)
    violence = assessment.level is RiskLevel.VIOLENCE
    if not (told and violence) or not resources.says("they_were_hurt", text):
        return assessment
    rest = assessment.without(lambda e: e.level is RiskLevel.VIOLENCE)
    return rest.having(Evidence(_TO_CHILD, RiskLevel.VIOLENCE, "child"))


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
    if assessment.level > RiskLevel.THIRD_PARTY or resources.says_of_then("killed_then", text):
        return ()
    if resources.says_of_then("killed_by_somebody", text):
        return in_groups(STRUCK_DOWN, RiskLevel.VIOLENCE, "witness", KILLED)
    if resources.says("killed_by_strangers", text):
        return in_groups(STRUCK_DOWN, RiskLevel.THIRD_PARTY, _URGENT, KILLED)
    if resources.says("struck_somebody_down", text):
        return in_groups(STRUCK_DOWN, RiskLevel.THIRD_PARTY, _URGENT, BY_THEMSELVES)
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
    worries = state.risk.theirs and state.risk.recent
    fainted = resources.says("fainted_or_wont_wake", text)
    if worries and (fainted or resources.says("goes_under", text)):
        return in_groups(_OUT_COLD, RiskLevel.THIRD_PARTY, _URGENT, ON_THEIR_SIDE)
    drunk = resources.says("passed_out_on_drink", text)
    if drunk or resources.says("sleeps_oddly_after_it", text):
        return in_groups(_OUT_COLD, RiskLevel.THIRD_PARTY, _URGENT, ON_THEIR_SIDE)
    if resources.says("a_baby_is_blue", text):
        return in_groups(_OUT_COLD, RiskLevel.THIRD_PARTY, _URGENT)
    if resources.says("found_them_cold", text):
        return in_groups(_COLD, RiskLevel.THIRD_PARTY, _URGENT, "found-dead")
    return ()


def _takes_leave(
    _state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that somebody who is worried about takes leave of all of them."""
    worry = assessment.level is RiskLevel.THIRD_PARTY
    if not worry or not resources.says("takes_leave_of_all", text):
        return ()
    return (Evidence(_LEAVE, RiskLevel.THIRD_PARTY, _URGENT),)


def _with_a_baby(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that a baby was put down hard, or that who gave birth takes somebody for evil.

    Or that she is said to be not herself, where nobody slept for nights.
    """
    told = told_so_far(state.risk, assessment)
    if resources.says("is_postpartum", text) and resources.says("not_their_baby", text):
        return (Evidence(_ILL, RiskLevel.VIOLENCE, "birth"),)
    if BABY_TOLD.isdisjoint(told) or assessment.level > RiskLevel.THIRD_PARTY:
        return ()
    if resources.says("handled_hard_by_me", text):
        return in_groups(_HARD, RiskLevel.VIOLENCE, "to-baby", "baby-hurt")
    if resources.says("handled_hard", text):
        return (Evidence(_HARD, RiskLevel.VIOLENCE, "baby-hurt"),)
    evil = resources.says("takes_for_evil", text) or resources.says("not_their_baby", text)
    awake = _SLEEPLESS in told and resources.says("seen_as_strange", text)
    return (Evidence(_ILL, RiskLevel.VIOLENCE, "birth"),) if evil or awake else ()


def _with_help_called(text: str, assessment: Assessment, resources: Resources) -> Assessment:
    """Return the assessment of who called for help with that, where nothing speaks against it.

    Called for who writes, and for no reason that is told, it is an emergency. Whom somebody hurts,
    or who is there for another, keeps that card.
    """
    if "?" in text or resources.says("calls_without_relief", text):
        return assessment
    for_me = resources.says("help_comes_for_me", text)
    theirs = assessment.level is RiskLevel.THIRD_PARTY and not assessment.alarms <= {SECOND_READER}
    hurt = any(e.level is RiskLevel.VIOLENCE for e in assessment.evidence)
    of_others = theirs or hurt or NEAR in assessment.groups
    if for_me and not of_others:
        assessment = assessment.having(Evidence(_FOR_ONESELF, RiskLevel.IMMINENT))
    own = for_me or (not names_somebody(text) and resources.says("called_for_help", text))
    if not own or COMING in assessment.groups:
        return assessment
    return assessment.having(Evidence(_COMES, RiskLevel.NONE, COMING))


def _goes_at_them(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that somebody goes at who writes, kept them from a call for help, or threatens more.

    "Next time he won't miss" counts where who hurts the person was told of.
    """
    if assessment.level > RiskLevel.VIOLENCE:
        return ()
    if state.risk.hurt and state.risk.open and resources.says("threatens_next_time", text):
        return (Evidence(_THREATENED, RiskLevel.VIOLENCE),)
    told = resources.says("comes_at_me", text) or resources.says("kept_from_the_call", text)
    return in_groups(_AT_THEM, RiskLevel.VIOLENCE, "", NEAR) if told else ()


def _bleeds_and_swears(
    _state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that who calls us names bleeds: that goes first."""
    told = assessment.level < RiskLevel.SELF_HARM and resources.says("bleeds_and_swears", text)
    return (Evidence(_SWEARS, RiskLevel.SELF_HARM, "injury"),) if told else ()


def _takes_it(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that something was taken after all, that blood runs down, or that it is done now.

    Cutting of this minute is that behind a wish to die.
    """
    told = resources.says("did_take_it", text)
    dying = state.risk.open and state.risk.told_of_dying and not state.risk.theirs
    told = told or (dying and resources.says("cuts_this_minute", text))
    wounded = assessment.level is RiskLevel.SELF_HARM
    told = told or (wounded and resources.says("blood_runs_down", text))
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
    """Return that a relative does things, is wished dead, or a drink goes with many pills."""
    if assessment.level >= RiskLevel.VIOLENCE:
        return ()
    if resources.says("wants_them_dead", text):
        return (Evidence(WANTED_DEAD, RiskLevel.NONE, NEARLY),)
    if resources.says("drinks_on_a_lot", text):  # it may be a plan
        return (Evidence(_ON_A_LOT, RiskLevel.NONE, PREPARES),)
    told = resources.says("somebody_does_things", text)
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
        return in_groups(_WAYS, RiskLevel.THIRD_PARTY, _URGENT)
    return (Evidence(_WAYS, RiskLevel.ACTIVE),)


def _gets_ready(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that who told of dying takes out the means, or looked up how: the card comes again."""
    own = state.risk.open and state.risk.worst >= RiskLevel.ACTIVE and not state.risk.theirs
    lower = assessment.level < RiskLevel.ACTIVE and not state.risk.hurt
    told = own and lower and resources.says("gets_ready_for_it", text)
    return (Evidence(_READY, state.risk.worst),) if told else ()


def _has_theirs(
    state: DialogueState, text: str, _assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return the evidence of who thinks of dying and has the medicine of somebody at hand."""
    own = state.risk.open and state.risk.worst in DYING and not state.risk.theirs
    if not own or not resources.says("has_their_packet", text):
        return ()
    return (Evidence(_WITHIN_REACH, RiskLevel.IMMINENT),)


def _gave_others_some(
    state: DialogueState, text: str, _assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that who took something gave it to others as well: both are in danger."""
    told = state.risk.in_danger_now and resources.says("gave_others_some", text)
    return (Evidence(_GAVE_SOME, RiskLevel.IMMINENT, _TWO_TOOK),) if told else ()


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
    """Return that somebody who hurts the person is close, or comes for who struck them.

    Or knows that the person goes; and that who is left threatens to die.
    """
    if assessment.level > RiskLevel.VIOLENCE:
        return ()
    hides = IN_A_REFUGE in state.risk.told
    told = state.risk.hurt and state.risk.in_sight
    close = state.risk.recent and state.risk.hurt and resources.says("they_are_close", text)
    if close and state.risk.child_hurt:  # the child may be, or who hurts it
        return in_groups(_CLOSE, RiskLevel.VIOLENCE, "child")
    if close or (told and resources.says("learned_that_i_go", text)):
        return (Evidence(_CLOSE, RiskLevel.VIOLENCE, NEAR),)
    if resources.says("leaves_who_threatens", text):  # to go may be the hour that is dangerous
        return (Evidence(_HELD, RiskLevel.VIOLENCE, _HELD_BY_IT),)
    comes = state.risk.struck and resources.says("comes_after_them", text)
    if comes or (hides and resources.says("has_found_me", text)):
        return in_groups(_CLOSE, RiskLevel.VIOLENCE, "", NEAR)
    hides = resources.says("is_in_a_refuge", text)
    return (Evidence(IN_A_REFUGE, RiskLevel.NONE, "beside"),) if hides else ()


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
    if assessment.level > RiskLevel.VIOLENCE or _AFRAID not in told_so_far(state.risk, assessment):
        return ()
    if not (resources.says("will_be_beaten", text) or resources.says("means_it_so", text)):
        return ()
    groups = ("", "young-hurt") if state.risk.young else ("",)
    return in_groups(_BEATEN, RiskLevel.VIOLENCE, *groups)


def _asks_for_a_way(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that a way to die is asked for: for a story, or by what so many tablets would do."""
    counts = map(int, _COUNT.findall(text))
    many = "whole" in text.casefold() or any(count >= _LEAST_MANY for count in counts)
    asked = resources.says("asks_what_it_would_do", text)
    asked = asked or (many and resources.says("asks_of_so_many", text))
    theirs = assessment.level is RiskLevel.THIRD_PARTY and assessment.alarms != {SECOND_READER}
    if not asked or theirs or assessment.level > RiskLevel.ACTIVE or state.risk.hurt:
        return ()  # "what happens if she took 20": their emergency comes first
    return in_groups(_ASKS, RiskLevel.ACTIVE, "methods")


def _hides_traces(
    _state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that somebody hides blood or bandages from those at home."""
    told = assessment.level <= RiskLevel.SELF_HARM and resources.says("hides_the_traces", text)
    return in_groups(_HIDES, RiskLevel.SELF_HARM, "hiding") if told else ()


def _feels_it_too(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that who worries about somebody that wants to die feels it as well."""
    dying = THEIR_DYING in assessment.groups and assessment.level is RiskLevel.THIRD_PARTY
    if dying and resources.says("feels_it_too", text):
        return in_groups(_TOO, RiskLevel.ACTIVE, "")
    told = state.risk.recent and state.risk.theirs and resources.says("feels_as_they_do", text)
    return in_groups(_TOO, RiskLevel.NONE, ME_TOO) if told else ()


_RULES: tuple[_Rule, ...] = (
    _asks_for_a_way,
    _hides_traces,
    _feels_it_too,
    left_out,
    amounts,
    _takes_it,
    _woke_from_it,
    _gone_or_poisoned,
    _asked_about,
    _pulled,
    _weighs_ways,
    _gets_ready,
    _has_theirs,
    _gave_others_some,
    _thoughts_push_in,
    _cannot_stay_safe,
    _struck_down,
    _lies_there,
    says_goodbye,
    close_to_it,
    may_be_saved,
    no_relief_yet,
    beside_a_weapon,
    asked_to_join,
    _takes_leave,
    _with_a_baby,
    _from_a_room,
    _close_by,
    _goes_at_them,
    _up_there_in_grief,
    _beaten,
    of_ones_neck,
    of_their_neck,
    of_who_came_home,
    of_who_was_left,
    of_a_birth,
    of_what_was_a_joke,
    _bleeds_and_swears,
)
