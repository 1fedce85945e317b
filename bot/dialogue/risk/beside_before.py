"""What says little by itself, and tells of danger beside what one of the last messages told.

A neck that hurts after a rope, a closed door after who came home drunk, a new address that was
found, a birth beside who wants to die, "for real" after what was taken for a joke: it only raises.
"""

from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import told_so_far
from bot.dialogue.risk.told_of import ONESELF, ONESELF_ALONE, TOGETHER
from bot.dialogue.risk.told_together import (
    CAME_HOME_DRUNK,
    MEANS_TO,
    OWN_NECK,
    PREPARES,
    THEIR_NECK,
)
from bot.dialogue.risk.worse_signs import NEAR
from bot.dialogue.state import THEIR_DYING, DialogueState
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence, in_groups
from bot.safety.triage import Assessment
from bot.text import words_of

_FOUND = "found-after-leaving"  # an id
_BIRTH, _SAID_SO = "gave-birth-and-may-die", "means-it-for-real"  # ids
_LEFT, _GAVE_BIRTH = "wants-to-leave", "someone-gave-birth"  # entries
_BESIDE, _HANGED, _URGENT = "beside", "was-hanged", "urgent"  # groups
THEIRS = "their-neck"  # the group of somebody else, whose neck has to be seen


def of_ones_neck(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that the person's own neck was pulled on, or that it hurts since then."""
    if OWN_NECK in state.risk.told and resources.says("neck_since_then", text):
        return (Evidence(OWN_NECK, RiskLevel.IMMINENT, _HANGED),)
    if assessment.level > RiskLevel.ACTIVE or not resources.says("pulled_own_neck", text):
        return ()
    level = RiskLevel.IMMINENT if resources.says("neck_since_then", text) else RiskLevel.ACTIVE
    return Evidence(OWN_NECK, level, _HANGED), Evidence(OWN_NECK, RiskLevel.NONE, _BESIDE)


def of_their_neck(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that the neck of somebody who was worried about has to be seen since it was pulled."""
    if assessment.level > RiskLevel.THIRD_PARTY or not ONESELF_ALONE.isdisjoint(words_of(text)):
        return ()
    lives = assessment.level is RiskLevel.THIRD_PARTY and not state.risk.hurt
    lives = lives and resources.says("their_neck_to_be_seen", text)
    lives = lives and not resources.says("no_neck_of_now", text)
    now = lives or resources.says("pulled_their_neck", text)
    changed = resources.says("neck_since_then", text)
    known = THEIR_NECK in state.risk.told and (ONESELF - TOGETHER).isdisjoint(words_of(text))
    if changed and (now or known):
        return in_groups(THEIR_NECK, RiskLevel.THIRD_PARTY, _URGENT, THEIRS)
    kept = (Evidence(THEIR_NECK, RiskLevel.NONE, _BESIDE),) if now else ()
    return (*kept, Evidence(THEIR_NECK, RiskLevel.THIRD_PARTY, THEIRS)) if lives else kept


def of_who_came_home(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that somebody who came home drunk or in a rage breaks things, or is hidden from."""
    if assessment.level > RiskLevel.VIOLENCE:
        return ()
    then = resources.says_of_then("came_home_then", text)
    now = not then and resources.says("came_home_drunk", text)
    kept = (Evidence(CAME_HOME_DRUNK, RiskLevel.NONE, _BESIDE),) if now else ()
    told = now or CAME_HOME_DRUNK in state.risk.told
    if told and resources.says("rages_or_is_hidden_from", text):
        return *kept, *in_groups(CAME_HOME_DRUNK, RiskLevel.VIOLENCE, "", NEAR)
    return kept


def of_who_was_left(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that somebody who was left found out where the person lives now."""
    left = _LEFT in told_so_far(state.risk, assessment)
    left = left or resources.says("names_who_hurt", text)
    if assessment.level > RiskLevel.VIOLENCE or not left:
        return ()
    found = resources.says("found_my_new_place", text)
    return (Evidence(_FOUND, RiskLevel.VIOLENCE),) if found else ()


def of_a_birth(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that who gave birth lately may die, or thinks of harm to the baby: it is urgent."""
    worries = assessment.level is RiskLevel.THIRD_PARTY or (state.risk.recent and state.risk.theirs)
    if not worries or assessment.level > RiskLevel.THIRD_PARTY:
        return ()
    if resources.says("she_thinks_of_the_baby", text):
        return (Evidence(_BIRTH, RiskLevel.VIOLENCE, "birth"),)
    dies = resources.says("she_should_not_live", text)
    born = _GAVE_BIRTH in assessment.ids or resources.says("she_gave_birth", text)
    if born and (dies or state.risk.they_may_die):
        return (Evidence(_BIRTH, RiskLevel.THIRD_PARTY, _URGENT),)
    return (Evidence(_BIRTH, RiskLevel.NONE, THEIR_DYING),) if dies else ()


def of_what_was_a_joke(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> tuple[Evidence, ...]:
    """Return that "i wanna die of shame" is said to be meant: that is asked plainly."""
    calm = assessment.level is RiskLevel.NONE and not state.risk.theirs
    told = calm and MEANS_TO in state.risk.told and resources.says("means_it_for_real", text)
    return (Evidence(_SAID_SO, RiskLevel.NONE, PREPARES),) if told else ()
