"""Dangers that phrases tell of in plain words, where the lexicon has no entry or a lower one.

Who can't stay safe, somebody who was killed or lies there drunk, a baby that was put down hard, a
room in which nothing is heard. It can raise a level; whose danger it is changes only where the
person went at somebody, or where the hour is told of who wants to die, or a day after a death.
"""

import re
from collections.abc import Callable

from bot.dialogue.risk.amounts import TAKEN, amounts
from bot.dialogue.risk.beside_before import BESIDE_BEFORE
from bot.dialogue.risk.by_oneself import WITHIN_REACH, by_oneself
from bot.dialogue.risk.close_to_it import (
    asked_to_join,
    beside_a_weapon,
    close_to_it,
    may_be_saved,
    no_relief_yet,
    turned_on_others,
)
from bot.dialogue.risk.evidence import kept_beside, urgent_for_them
from bot.dialogue.risk.faint_signs import COMING
from bot.dialogue.risk.in_grief import in_grief
from bot.dialogue.risk.left_out import forgotten, left_out
from bot.dialogue.risk.risk_memory import told_so_far
from bot.dialogue.risk.their_hour import in_their_hour, own_goodbye, says_goodbye
from bot.dialogue.risk.their_scene import (
    at_it_now,
    from_a_room,
    gone_or_poisoned,
    lies_there,
    takes_leave,
    whose_scene_it_is,
)
from bot.dialogue.risk.threats import (
    attack_told,
    done_by_whom,
    goes_at_them,
    of_an_angry_one,
    written_to_them,
)
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_together import BABY_TOLD, FOR_A_CHILD, IN_A_REFUGE, PREPARES, UNWANTED
from bot.dialogue.risk.worse_signs import ME_TOO, NEAR
from bot.dialogue.state import (
    BY_THEMSELVES,
    HIGH_UP,
    KILLED,
    STRUCK_DOWN,
    THEIR_DYING,
    WANTED_DEAD,
)
from bot.dialogue.talk.thread_answers import GRIEF
from bot.dialogue.talk.wishes import names_somebody
from bot.safety.levels import DYING, RiskLevel
from bot.safety.lexicon import Evidence, in_groups
from bot.safety.triage import NEARLY, SECOND_READER, Assessment

_UNSAFE, _ILL = "cannot-stay-safe", "takes-for-evil"  # ids
_HARD, _THINGS, _PULL = "handled-hard", "does-things", "pull-is-back"
_THOUGHTS, _BEATEN = "thoughts-push-in", "will-be-beaten"
_CLOSE, _WOKE, _WAYS = "they-are-close", "woke-from-too-much", "weighs-ways"
_ON_A_LOT, _COMES = "drinks-on-a-lot", "help-is-coming"
_FOR_ONESELF = "called-for-oneself"
_FOUND_THEN = "found-hanging-long-ago"  # an entry of the lexicon
_BEREAVED = "bereaved"  # a group
_SWEARS = "bleeds-and-swears"
_READY, _GAVE_SOME = "gets-ready-for-it", "gave-others-some"
_TWO_TOOK = "two-took"  # a group
# Entries of the lexicon.
_SLEEPLESS, _AFRAID = "sleepless-nights", "will-kill-me"
_MEANS_IT, _WISHED_DEAD = "means-them-harm", "wished-dead-by-them"
_TO_CHILD = "child-hurt"  # the same: what "my daughter was raped" brings
_BLEEDS, _HURT = "bleeds-now", "being-hurt"  # entries
_OF_THEM = frozenset(
    {SECOND_READER, "someone-suicidal", "want-to-die"}
)  # what "he wishes i was dead" brings
_PLAINLY = frozenset({"threatened-plainly"})  # the same: by whom it does not say
_HELD_BY_IT = "held-by-threat"  # a group
_HELD = "threatens-own-death"  # an entry

# Ids of a way to die that is asked for, of traces that are hidden, and of who feels it as well.
_ASKS, _HIDES, _TOO = "asks-in-other-words", "hides-the-traces", "feels-it-too"
_LEAST_MANY = 8  # tablets: "what happens if I take 2" is asked of a dose
_COUNT = re.compile(r"\b\d+\b(?!\s*(?:mg|mcg|g|ml)\b)")  # of tablets: no milligrams

_Rule = Callable[[Told, Assessment], tuple[Evidence, ...]]


def in_plain_words(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment with the dangers that phrases tell of."""
    assessment = by_oneself(told, assessment)
    assessment = whose_scene_it_is(told, assessment)
    assessment = in_their_hour(told, assessment)
    assessment = own_goodbye(told, assessment)
    assessment = in_grief(told, assessment)
    if told.says("jumped_and_survived", without=" .!"):
        assessment = assessment.without(lambda e: e.group == _BEREAVED)
    assessment = attack_told(told, of_an_angry_one(told, assessment))
    assessment = done_by_whom(told, written_to_them(told, assessment))
    assessment = _wished_dead(told, assessment)
    assessment = _with_a_reason(told, assessment)
    assessment = forgotten(told, assessment)
    assessment = _til_it_bleeds(told, assessment)
    assessment = _of_their_child(told, assessment)
    assessment = turned_on_others(told, assessment)
    assessment = _with_help_called(told, assessment)
    if assessment.level is RiskLevel.IMMINENT:
        return assessment
    for rule in _RULES:
        if found := rule(told, assessment):
            assessment = assessment.having(*found)
    return assessment


def _found_long_ago(_told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that who found somebody hanging, months or years ago, mourns them."""
    past = assessment.level is RiskLevel.INFO and _FOUND_THEN in assessment.ids
    return (Evidence(_FOUND_THEN, RiskLevel.INFO, _BEREAVED),) if past else ()


def _wished_dead(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "my dad wishes i was dead" as what is asked of oneself.

    That dad is in no danger; whether it is thought of is asked with the number.
    """
    asked = told.state.said.startswith("sign_heard") and not told.risk.theirs
    if asked and not assessment.alarms and told.says("half_agrees"):
        return assessment.having(Evidence(_WISHED_DEAD, RiskLevel.PASSIVE))
    worry = assessment.level in (RiskLevel.NONE, RiskLevel.INFO, RiskLevel.THIRD_PARTY)
    if not worry or not assessment.alarms <= _OF_THEM | {_HURT}:
        return assessment
    if not told.says("wished_dead_by_them"):
        return assessment
    rest = assessment.without(lambda e: e.id in _OF_THEM or e.group == THEIR_DYING)
    return rest.having(Evidence(_WISHED_DEAD, RiskLevel.NONE, PREPARES))


def _with_a_reason(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of a thought of harm to who "deserves it" as a wish to do it."""
    if assessment.level > RiskLevel.VIOLENCE:
        return assessment
    thought = UNWANTED in assessment.groups or not _PLAINLY.isdisjoint(assessment.ids)
    if not (thought or (told.risk.unwanted and told.risk.recent)):
        return assessment
    if not (told.says("they_deserve_it") if thought else told.says("only_deserve_it")):
        return assessment
    rest = assessment.without(lambda e: e.group == UNWANTED or e.id in _PLAINLY)
    return rest.having(Evidence(_MEANS_IT, RiskLevel.VIOLENCE, "to-others"))


def _til_it_bleeds(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "i scrub til i bleed" without the blood: none runs by that."""
    if _BLEEDS not in assessment.ids or assessment.level is RiskLevel.IMMINENT:
        return assessment
    if not told.says("til_it_bleeds"):
        return assessment
    return assessment.without(lambda e: e.id == _BLEEDS and not e.level)


def _of_their_child(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "she was raped" as of the child that somebody is looked for.

    The level stays, and so does whatever else is told.
    """
    if told.says("looks_for_a_child"):
        return assessment.having(*kept_beside(FOR_A_CHILD))
    tells = FOR_A_CHILD in told.risk.told and not (told.risk.hurt and told.risk.open)
    violence = assessment.level is RiskLevel.VIOLENCE
    if not (tells and violence) or not told.says("they_were_hurt"):
        return assessment
    rest = assessment.without(lambda e: e.level is RiskLevel.VIOLENCE)
    return rest.having(Evidence(_TO_CHILD, RiskLevel.VIOLENCE, "child"))


def _cannot_stay_safe(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that somebody does not trust themselves to stay safe, from nobody else."""
    if told.risk.hurt or names_somebody(told.text) or not told.says("cannot_stay_safe"):
        return ()
    level = RiskLevel.IMMINENT if told.says("not_safe_tonight") else RiskLevel.ACTIVE
    return (Evidence(_UNSAFE, level),) if assessment.level < level else ()


def _struck_down(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that somebody killed somebody of theirs: it may have been just now."""
    if assessment.level > RiskLevel.THIRD_PARTY or told.says_of_then("killed_then"):
        return ()
    if told.says_of_then("killed_by_somebody"):
        return in_groups(STRUCK_DOWN, RiskLevel.VIOLENCE, "witness", KILLED)
    if told.says("killed_by_strangers"):
        return urgent_for_them(STRUCK_DOWN, KILLED)
    if told.says("struck_somebody_down"):
        return urgent_for_them(STRUCK_DOWN, BY_THEMSELVES)
    if told.says("says_they_killed"):
        return (Evidence(STRUCK_DOWN, RiskLevel.NONE, NEARLY),)
    return ()


def _with_a_baby(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that a baby was put down hard, or that who gave birth takes somebody for evil.

    Or that she is said to be not herself, where nobody slept for nights.
    """
    so_far = told_so_far(told.risk, assessment)
    if told.says("is_postpartum") and told.says("not_their_baby"):
        return (Evidence(_ILL, RiskLevel.VIOLENCE, "birth"),)
    if BABY_TOLD.isdisjoint(so_far) or assessment.level > RiskLevel.THIRD_PARTY:
        return ()
    if told.says("handled_hard_by_me"):
        return in_groups(_HARD, RiskLevel.VIOLENCE, "to-baby", "baby-hurt")
    if told.says("handled_hard"):
        return (Evidence(_HARD, RiskLevel.VIOLENCE, "baby-hurt"),)
    evil = told.says("takes_for_evil") or told.says("not_their_baby")
    awake = _SLEEPLESS in so_far and told.says("seen_as_strange")
    return (Evidence(_ILL, RiskLevel.VIOLENCE, "birth"),) if evil or awake else ()


def _with_help_called(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of who called for help with that, where nothing speaks against it.

    Called for who writes, and for no reason that is told, it is an emergency. Whom somebody hurts,
    or who is there for another, keeps that card.
    """
    if "?" in told.text or told.says("calls_without_relief"):
        return assessment
    for_me = told.says("help_comes_for_me")
    theirs = assessment.level is RiskLevel.THIRD_PARTY and not assessment.alarms <= {SECOND_READER}
    hurt = any(e.level is RiskLevel.VIOLENCE for e in assessment.evidence)
    of_others = theirs or hurt or NEAR in assessment.groups
    if for_me and not of_others:
        assessment = assessment.having(Evidence(_FOR_ONESELF, RiskLevel.IMMINENT))
    own = for_me or (not names_somebody(told.text) and told.says("called_for_help"))
    if not own or COMING in assessment.groups:
        return assessment
    return assessment.having(Evidence(_COMES, RiskLevel.NONE, COMING))


def _bleeds_and_swears(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that who calls us names bleeds: that goes first."""
    tells = assessment.level < RiskLevel.SELF_HARM and told.says("bleeds_and_swears")
    return (Evidence(_SWEARS, RiskLevel.SELF_HARM, "injury"),) if tells else ()


def _takes_it(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that something was taken after all, that blood runs down, or that it is done now.

    Cutting of this minute is that behind a wish to die.
    """
    tells = told.says("did_take_it")
    dying = told.risk.open and told.risk.told_of_dying and not told.risk.theirs
    tells = tells or (dying and told.says("cuts_this_minute"))
    wounded = assessment.level is RiskLevel.SELF_HARM
    tells = tells or (wounded and told.says("blood_runs_down"))
    return (Evidence(TAKEN, RiskLevel.IMMINENT),) if tells else ()


def _woke_from_it(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that a drug was too much a while ago: whether it is safe now is asked with a card."""
    tells = assessment.level < RiskLevel.ACTIVE and told.says("woke_from_too_much")
    return (Evidence(_WOKE, RiskLevel.ACTIVE),) if tells else ()


def _asked_about(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that a relative does things, is wished dead, or a drink goes with many pills."""
    if assessment.level >= RiskLevel.VIOLENCE:
        return ()
    if told.says("wants_them_dead"):
        return (Evidence(WANTED_DEAD, RiskLevel.NONE, NEARLY),)
    if told.says("drinks_on_a_lot"):  # it may be a plan
        return (Evidence(_ON_A_LOT, RiskLevel.NONE, PREPARES),)
    tells = told.says("somebody_does_things")
    return (Evidence(_THINGS, RiskLevel.NONE, NEARLY),) if tells else ()


def _pulled(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that the wish to hurt oneself is there again, without its name."""
    calm = assessment.level < RiskLevel.SELF_HARM and not told.risk.theirs
    tells = calm and told.says("the_pull_is_back")
    return (Evidence(_PULL, RiskLevel.SELF_HARM, "urge"),) if tells else ()


def _weighs_ways(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that somebody weighs ways to die, in few words: their own death, or another's."""
    if assessment.level >= RiskLevel.ACTIVE or not told.says("weighs_ways_to_die"):
        return ()
    if told.risk.recent_worry or names_somebody(told.text):
        return urgent_for_them(_WAYS)
    return (Evidence(_WAYS, RiskLevel.ACTIVE),)


def _gets_ready(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that who told of dying takes out the means, or looked up how: the card comes again."""
    own = told.risk.open and told.risk.worst >= RiskLevel.ACTIVE and not told.risk.theirs
    lower = assessment.level < RiskLevel.ACTIVE and not told.risk.hurt
    tells = own and lower and told.says("gets_ready_for_it")
    return (Evidence(_READY, told.risk.worst),) if tells else ()


def _has_theirs(told: Told, _assessment: Assessment) -> tuple[Evidence, ...]:
    """Return the evidence of who thinks of dying and has the medicine of somebody at hand."""
    own = told.risk.open and told.risk.worst in DYING and not told.risk.theirs
    tells = own and told.says("has_their_packet")
    return (Evidence(WITHIN_REACH, RiskLevel.IMMINENT),) if tells else ()


def _gave_others_some(told: Told, _assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that who took something gave it to others as well: both are in danger."""
    tells = told.risk.in_danger_now and told.says("gave_others_some")
    return (Evidence(_GAVE_SOME, RiskLevel.IMMINENT, _TWO_TOOK),) if tells else ()


def _thoughts_push_in(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that thoughts of harm come by themselves, where nobody else's harm is told."""
    alone = assessment.level <= RiskLevel.VIOLENCE and assessment.alarms <= {SECOND_READER}
    tells = alone and told.says("thoughts_push_in")
    return (Evidence(_THOUGHTS, RiskLevel.VIOLENCE, UNWANTED),) if tells else ()


def _close_by(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that somebody who hurts the person is close, or comes for who struck them.

    Or knows that the person goes; and that who is left threatens to die.
    """
    if assessment.level > RiskLevel.VIOLENCE:
        return ()
    hides = IN_A_REFUGE in told.risk.told
    tells = told.risk.hurt and told.risk.in_sight
    close = told.risk.recent and told.risk.hurt and told.says("they_are_close")
    if close and told.risk.child_hurt:  # the child may be, or who hurts it
        return in_groups(_CLOSE, RiskLevel.VIOLENCE, "child")
    if close or (tells and told.says("learned_that_i_go")):
        return (Evidence(_CLOSE, RiskLevel.VIOLENCE, NEAR),)
    if told.says("leaves_who_threatens"):  # to go may be the hour that is dangerous
        return (Evidence(_HELD, RiskLevel.VIOLENCE, _HELD_BY_IT),)
    comes = told.risk.struck and told.says("comes_after_them")
    if comes or (hides and told.says("has_found_me")):
        return in_groups(_CLOSE, RiskLevel.VIOLENCE, "", NEAR)
    hides = told.says("is_in_a_refuge")
    return kept_beside(IN_A_REFUGE) if hides else ()


def _up_there_in_grief(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that who mourns is on a roof or a bridge, where the second reader nearly alarms."""
    edge = any(hint.id == HIGH_UP for hint in assessment.faint)
    near = edge and told.state.about == GRIEF and NEARLY in assessment.groups
    return (Evidence(HIGH_UP, RiskLevel.ACTIVE),) if near else ()


def _beaten(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that somebody will be beaten, of who was afraid to be killed for something."""
    if assessment.level > RiskLevel.VIOLENCE or _AFRAID not in told_so_far(told.risk, assessment):
        return ()
    tells = told.says("will_be_beaten") or told.says("means_it_so")
    groups = ("", "young-hurt") if told.risk.young else ("",)
    return in_groups(_BEATEN, RiskLevel.VIOLENCE, *groups) if tells else ()


def _asks_for_a_way(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that a way to die is asked for: for a story, or by what so many tablets would do."""
    counts = map(int, _COUNT.findall(told.text))
    many = "whole" in told.text.casefold() or any(count >= _LEAST_MANY for count in counts)
    asked = told.says("asks_what_it_would_do") or (many and told.says("asks_of_so_many"))
    theirs = assessment.level is RiskLevel.THIRD_PARTY and assessment.alarms != {SECOND_READER}
    if not asked or theirs or assessment.level > RiskLevel.ACTIVE or told.risk.hurt:
        return ()  # "what happens if she took 20": their emergency comes first
    return in_groups(_ASKS, RiskLevel.ACTIVE, "methods")


def _hides_traces(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that somebody hides blood or bandages from those at home."""
    tells = assessment.level <= RiskLevel.SELF_HARM and told.says("hides_the_traces")
    return in_groups(_HIDES, RiskLevel.SELF_HARM, "hiding") if tells else ()


def _feels_it_too(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that who worries about somebody that wants to die feels it as well."""
    dying = THEIR_DYING in assessment.groups and assessment.level is RiskLevel.THIRD_PARTY
    if dying and told.says("feels_it_too"):
        return in_groups(_TOO, RiskLevel.ACTIVE, "")
    tells = told.risk.recent_worry and told.says("feels_as_they_do")
    return in_groups(_TOO, RiskLevel.NONE, ME_TOO) if tells else ()


_RULES: tuple[_Rule, ...] = (
    _found_long_ago,
    _asks_for_a_way,
    _hides_traces,
    _feels_it_too,
    left_out,
    amounts,
    _takes_it,
    _woke_from_it,
    gone_or_poisoned,
    at_it_now,
    _asked_about,
    _pulled,
    _weighs_ways,
    _gets_ready,
    _has_theirs,
    _gave_others_some,
    _thoughts_push_in,
    _cannot_stay_safe,
    _struck_down,
    lies_there,
    says_goodbye,
    close_to_it,
    may_be_saved,
    no_relief_yet,
    beside_a_weapon,
    asked_to_join,
    takes_leave,
    _with_a_baby,
    from_a_room,
    _close_by,
    goes_at_them,
    _up_there_in_grief,
    _beaten,
    *BESIDE_BEFORE,
    _bleeds_and_swears,
)
