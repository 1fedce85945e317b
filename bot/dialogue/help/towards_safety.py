"""A small step towards safety is met: who goes to somebody, and who has some quiet for now.

The number stays under it, and nothing that was told is closed by it (SAFE_MESSAGING.md 1.8, 4e).
"""

from bot.dialogue.buttons import CLEAR, PLAN
from bot.dialogue.heard import Heard, Intents, first_of
from bot.dialogue.outcome import Part, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.state import GOODBYE_NOTE, HURT_ONLY_READ, MEANS, DialogueState, RiskMemory
from bot.dialogue.talk.just_said import calm
from bot.safety.levels import DYING, RiskLevel
from bot.safety.triage import SECOND_READER, Assessment

_COMPANY = "company_at_home"  # a reply: who is near may be a help, or who hurts
_FOUND = "found_safe"  # an intent, and a reply
_PUT_AWAY = frozenset({"stepped_back", "put_it_away"})  # intents
_CHILDREN = "has_children"  # an intent: they are thought of in another reply
_NEAR = frozenset({"with_me", "names_company", "has_come", "could_come"})  # intents
# Of who is hurt at home: the reply to each step, the one that is taken already first.
_AWAY_FROM_IT = {
    **dict.fromkeys(("with_them_now", "called_somebody"), "safer_there_again"),
    "goes_to_somebody": "safer_there",
    "they_left": "violence_now_again",
}

# Entries that "i threw the blade out" brings.
_OF_THROWING = frozenset({SECOND_READER, "threat-to-others"})
# Steps of who thinks of dying, or hurts themselves.
_NOT_ALONE = frozenset({"goes_to_somebody", "comes_to_me"})


def without_false_relief(
    state: DialogueState, intents: Intents, text: str, resources: Resources
) -> Intents:
    """Return the intents without a relief that the words do not tell.

    "They never found him alive", "I threw them back", a goodbye letter put on the table, and the
    pills given to somebody close while somebody may die: it may be to them.
    """
    out = set[str]()
    if _FOUND in intents and ("?" in text or resources.says("not_found", text)):
        out.add(_FOUND)
    to_kin = state.risk.theirs and resources.says("gave_it_away", text)
    later = resources.says("put_off", text)  # "put it up until tonight"
    the_note = _told_of_a_note(state.risk) and resources.says("says_only_it", text)
    if to_kin or later or the_note or resources.says("went_down", text):
        out |= _PUT_AWAY
    return tuple(one for one in intents if one not in out) if out else intents


def as_company(state: DialogueState, intents: Intents, assessment: Assessment) -> Assessment:
    """Return the assessment of who is named as near, where somebody hurts the person, as that.

    "My roommate is awake next door" is no worry for the roommate. Only what the second reader alone
    takes for one changes.
    """
    worry = assessment.level is RiskLevel.THIRD_PARTY and assessment.alarms == {SECOND_READER}
    near = state.risk.hurt and not state.risk.theirs and not _NEAR.isdisjoint(intents)
    return calm(assessment) if worry and near else assessment


def as_thrown_out(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> Assessment:
    """Return the assessment of "i threw the blade out" as a step back, and no threat to anybody."""
    own = state.risk.in_sight and not state.risk.theirs and state.risk.worst >= RiskLevel.PASSIVE
    known = "card_to_others" not in state.risk.groups
    if not (own and known and assessment.alarms and assessment.alarms <= _OF_THROWING):
        return assessment
    return calm(assessment) if resources.says("threw_it_out", text) else assessment


def company_named(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to who names, hurt by somebody, who is near or takes them in; else None."""
    at_risk = state.risk.hurt and state.risk.in_sight and not state.risk.emergency
    if not at_risk or state.risk.theirs or _CHILDREN in heard.intents:
        return None
    name = ""
    if resources.says("may_come_to_somebody", heard.text):
        name = "safer_there"
    elif resources.phrases["names_who_is_near"].search(heard.text):
        name = _COMPANY
    rows = resources.wording.rows(CLEAR)
    return with_help(say(state, resources, name, "share", rows)) if name else None


def put_out_of_reach(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to who tells that what could hurt is away, or that somebody was found.

    The danger stays open, and so does its number. None for all else.
    """
    if not (heard.calm and state.risk.in_sight) or state.risk.hurt or state.plan:
        return None
    away = resources.says("put_out_of_reach", heard.text)
    if state.risk.theirs:
        asked = _asked_of_them(state.risk, heard.text, resources)
        if asked:
            return with_help(say(state, resources, asked, "share"))
        found = "?" not in heard.text and resources.says("found_alive", heard.text)
        name = "took_it_away" if away else _FOUND if found else ""
        return with_number(say(state, resources, name, "share"), resources) if name else None
    away = away or _is_away(heard.text, resources)
    what = not resources.says("says_only_it", heard.text) or _knows_what(state.risk)
    if not (away and what and _has_means(state.risk)):
        return None
    rows = resources.wording.rows(PLAN)
    return with_number(say(state, resources, "stepped_back", "share", rows), resources)


def _asked_of_them(memory: RiskMemory, text: str, resources: Resources) -> str:
    """Return the reply to who asks what to do about somebody in danger, "" for none.

    Means are taken, or asked for, of who wants to die and threatens nobody else.
    """
    own = memory.they_may_die and HURT_ONLY_READ not in memory.groups
    if own and resources.says("asks_to_hand_over", text):
        return "ask_to_keep_it"
    if memory.urgent and own and resources.says("how_to_take_it", text):
        return "take_it_now"
    if memory.urgent and own and resources.says("asks_to_grab_it", text):
        return "leave_the_weapon"
    if memory.urgent and resources.says("asks_if_bad", text):
        return "how_bad_theirs"
    return "call_work_now" if resources.says("asks_to_call_work", text) else ""


def _has_means(memory: RiskMemory) -> bool:
    """Return whether the person may have had at hand what they put away, and did not use it."""
    if memory.harmed:
        return False
    if memory.in_danger_now:
        return memory.danger == MEANS
    return memory.worst in DYING


def _is_away(text: str, resources: Resources) -> bool:
    """Return whether the person threw it out, or somebody close has it, who is in no danger."""
    kept = resources.says("gave_it_away", text) or resources.says("somebody_else_has_it", text)
    return kept or resources.says("threw_it_out", text)


def _knows_what(memory: RiskMemory) -> bool:
    """Return whether "it" is what could hurt: it was told of, and no letter of goodbye was."""
    return memory.danger == MEANS and not _told_of_a_note(memory)


def _told_of_a_note(memory: RiskMemory) -> bool:
    return any(GOODBYE_NOTE in ids for ids in memory.faint)


def towards_safety(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return the answer to a step towards safety after danger was told, None for none."""
    if not state.risk.in_sight or state.risk.emergency or state.risk.theirs:
        return None
    away = first_of(_AWAY_FROM_IT, intents) if state.risk.hurt else None
    if away is not None:
        rows = resources.wording.rows(CLEAR)
        return with_help(say(state, resources, away, "share", rows))
    if _NOT_ALONE.isdisjoint(intents) or state.risk.worst < RiskLevel.PASSIVE or state.risk.hurt:
        return None
    return with_number(say(state, resources, "somebody_here", "share"), resources)
