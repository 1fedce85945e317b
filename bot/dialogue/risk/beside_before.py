"""What says little by itself, and tells of danger beside what one of the last messages told.

A neck that hurts after a rope, a closed door after who came home drunk, a new address that was
found, a birth beside who wants to die, "for real" after what was taken for a joke, the spare key
after a gun was locked away, a car that runs and then the garage: it only raises.
"""

from bot.dialogue.risk.amounts import TAKEN
from bot.dialogue.risk.evidence import kept_beside, urgent_for_them
from bot.dialogue.risk.risk_memory import told_so_far
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_of import ONESELF, ONESELF_ALONE, TOGETHER
from bot.dialogue.risk.told_together import (
    CAME_HOME_DRUNK,
    MEANS_TO,
    OWN_NECK,
    PREPARES,
    PUT_AWAY,
    THEIR_NECK,
)
from bot.dialogue.risk.worse_signs import NEAR
from bot.dialogue.state import THEIR_DYING
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence, in_groups
from bot.safety.triage import Assessment

_FOUND = "found-after-leaving"  # an id
_BIRTH, _SAID_SO = "gave-birth-and-may-die", "means-it-for-real"  # ids
_LEFT, _GAVE_BIRTH = "wants-to-leave", "someone-gave-birth"  # entries
_HANGED = "was-hanged"  # a group
_FETCHED = "takes-them-back"  # an entry
_ON_A_DOSE = "dosage"  # a reply
_STEPS = frozenset({"stepped_back", "put_it_away"})  # intents
_ENGINE, _GARAGE, _STARVES = "engine-runs", "sits-in-a-garage", "starves"  # entries
_CHILDS_HEAD = "childs-head-is-urgent"  # an id
_IS_LOW, _THEIR_GARAGE = "someone-is-low", "their-garage"  # an entry, and what is kept
_KEPT_THEIRS, _LIKES_IT = "kept-their-medicine", "likes-that-it-is-there"  # the same
_THEIRS = "their-neck"  # the group of somebody else, whose neck has to be seen


def of_ones_neck(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that the person's own neck was pulled on, or that it hurts since then."""
    if OWN_NECK in told.risk.told and told.says("neck_since_then"):
        return (Evidence(OWN_NECK, RiskLevel.IMMINENT, _HANGED),)
    if assessment.level > RiskLevel.ACTIVE or not told.says("pulled_own_neck"):
        return ()
    level = RiskLevel.IMMINENT if told.says("neck_since_then") else RiskLevel.ACTIVE
    return Evidence(OWN_NECK, level, _HANGED), *kept_beside(OWN_NECK)


def of_their_neck(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that the neck of somebody who was worried about has to be seen since it was pulled."""
    if assessment.level > RiskLevel.THIRD_PARTY or not ONESELF_ALONE.isdisjoint(told.words):
        return ()
    lives = assessment.level is RiskLevel.THIRD_PARTY and not told.risk.hurt
    lives = lives and told.says("their_neck_to_be_seen") and not told.says("no_neck_of_now")
    now = lives or told.says("pulled_their_neck")
    changed = told.says("neck_since_then")
    known = THEIR_NECK in told.risk.told and (ONESELF - TOGETHER).isdisjoint(told.words)
    if changed and (now or known):
        return urgent_for_them(THEIR_NECK, _THEIRS)
    kept = kept_beside(THEIR_NECK) if now else ()
    return (*kept, Evidence(THEIR_NECK, RiskLevel.THIRD_PARTY, _THEIRS)) if lives else kept


def of_who_came_home(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that somebody who came home drunk or in a rage breaks things, or is hidden from."""
    if assessment.level > RiskLevel.VIOLENCE:
        return ()
    then = told.says_of_then("came_home_then")
    now = not then and told.says("came_home_drunk")
    kept = kept_beside(CAME_HOME_DRUNK) if now else ()
    tells = now or CAME_HOME_DRUNK in told.risk.told
    if tells and told.says("rages_or_is_hidden_from"):
        return *kept, *in_groups(CAME_HOME_DRUNK, RiskLevel.VIOLENCE, "", NEAR)
    return kept


def of_who_was_left(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that somebody who was left found out where the person lives now."""
    left = _LEFT in told_so_far(told.risk, assessment) or told.says("names_who_hurt")
    if assessment.level > RiskLevel.VIOLENCE or not left:
        return ()
    return (Evidence(_FOUND, RiskLevel.VIOLENCE),) if told.says("found_my_new_place") else ()


def of_a_birth(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that who gave birth lately may die, or thinks of harm to the baby: it is urgent."""
    worries = assessment.level is RiskLevel.THIRD_PARTY or told.risk.recent_worry
    if not worries or assessment.level > RiskLevel.THIRD_PARTY:
        return ()
    if told.says("she_thinks_of_the_baby"):
        return (Evidence(_BIRTH, RiskLevel.VIOLENCE, "birth"),)
    dies = told.says("she_should_not_live")
    born = _GAVE_BIRTH in assessment.ids or told.says("she_gave_birth")
    if born and (dies or told.risk.they_may_die):
        return urgent_for_them(_BIRTH)
    return (Evidence(_BIRTH, RiskLevel.NONE, THEIR_DYING),) if dies else ()


def of_what_was_a_joke(told: Told, assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that "i wanna die of shame" is said to be meant: that is asked plainly."""
    calm = assessment.level is RiskLevel.NONE and not told.risk.theirs
    tells = calm and MEANS_TO in told.risk.told and told.says("means_it_for_real")
    return (Evidence(_SAID_SO, RiskLevel.NONE, PREPARES),) if tells else ()


def of_what_was_away(told: Told, _assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that what could kill was put away, or that it is at hand again after that.

    Of somebody else it says something else.
    """
    if told.risk.theirs or told.risk.hurt:
        return ()
    again = told.says("fetched_it_again") or told.says("has_a_way_to_it")
    if again and PUT_AWAY in told.risk.told:
        return (Evidence(_FETCHED, RiskLevel.IMMINENT),)
    away = not _STEPS.isdisjoint(told.intents) or told.says("put_out_of_reach")
    away = away or told.says("gave_it_away") or told.says("threw_it_out")
    away = away or told.says("somebody_else_has_it") or told.says("own_is_locked")
    return kept_beside(PUT_AWAY) if away else ()


def of_a_refusal(told: Told, _assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that something was taken, of who refuses a hospital right after a word on a dose.

    A dose that was only asked about brought no number.
    """
    asked = told.state.said.startswith(_ON_A_DOSE) and told.risk.in_sight and not told.risk.theirs
    refuses = asked and "refuses_care" in told.intents
    return (Evidence(TAKEN, RiskLevel.IMMINENT),) if refuses else ()


def in_pieces(told: Told, _assessment: Assessment) -> tuple[Evidence, ...]:
    """Return the pieces that a message tells of one's own danger, each of which says little.

    The medicine of who died may be taken for a danger of theirs; the garage is theirs where
    somebody is low.
    """
    if told.says("keeps_their_medicine"):
        return kept_beside(_KEPT_THEIRS)
    if _KEPT_THEIRS in told.risk.told and told.says("likes_it_near"):
        return kept_beside(_LIKES_IT)
    if told.risk.theirs:
        return ()
    if _IS_LOW in told.risk.told and ONESELF.isdisjoint(told.words):
        return kept_beside(_THEIR_GARAGE) if told.says("is_in_the_garage") else ()
    tells = {
        _ENGINE: told.says("engine_is_on"),
        _GARAGE: told.says("is_in_the_garage"),
        _STARVES: told.says("has_not_eaten_for_days"),
    }
    return kept_beside(*(one for one, is_told in tells.items() if is_told))


def of_a_childs_head(told: Told, _assessment: Assessment) -> tuple[Evidence, ...]:
    """Return that a small child that hit its head passed out or does not wake: it is urgent."""
    return urgent_for_them(_CHILDS_HEAD) if told.says("childs_head_is_urgent") else ()


BESIDE_BEFORE = (
    of_ones_neck,
    of_their_neck,
    of_who_came_home,
    of_who_was_left,
    of_a_birth,
    of_what_was_a_joke,
    of_what_was_away,
    of_a_refusal,
    in_pieces,
    of_a_childs_head,
)
