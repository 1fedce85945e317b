"""A small step towards safety is met: who goes to somebody, and who has some quiet for now.

The number stays under it, and nothing that was told is closed by it (SAFE_MESSAGING.md 1.8, 4e).
"""

from dataclasses import replace

from bot.dialogue.buttons import CLEAR, PLAN
from bot.dialogue.heard import Heard, Intents, first_of, without
from bot.dialogue.outcome import Part, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import found_by_others
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_together import HARM_TO_THEM, THEY_ARE_HURT
from bot.dialogue.risk.told_together import PUT_AWAY as WAS_PUT_AWAY
from bot.dialogue.state import GOODBYE_NOTE, HURT_ONLY_READ, MEANS, DialogueState, RiskMemory
from bot.dialogue.talk.just_said import calm
from bot.dialogue.talk.sentences import sentences_of
from bot.safety.levels import DYING, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment
from bot.text import words_of

_NEAR_AT_HAND = "means-within-reach"  # an entry
_COMPANY = "company_at_home"  # a reply: who is near may be a help, or who hurts
_FOUND = "found_safe"  # an intent, and a reply
PUT_AWAY = frozenset({"stepped_back", "put_it_away"})  # intents, of one's own step
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
# Entries that "he took my keys" and "she hides the knives" bring.
_OF_KEEPING = frozenset({SECOND_READER, "being-hurt", "keeps-means-from-them"})
# Steps of who thinks of dying, or hurts themselves.
_NOT_ALONE = frozenset({"goes_to_somebody", "offered_a_bed", "comes_to_me"})


def without_false_relief(
    state: DialogueState, intents: Intents, text: str, resources: Resources
) -> Intents:
    """Return the intents without a relief that the words do not tell.

    "They never found him alive", "I threw them back", a goodbye letter put on the table, and the
    pills given to somebody close while somebody may die: it may be to them. "He took my keys" is
    none either, and who goes in an emergency is not asked whether it is safe.
    """
    out = set[str]()
    if _FOUND in intents and ("?" in text or resources.says("not_found", text)):
        out.add(_FOUND)
    to_kin = state.risk.theirs and resources.says("gave_it_away", text)
    later = resources.says("put_off", text)  # "put it up until tonight"
    the_note = _told_of_a_note(state.risk) and resources.says("says_only_it", text)
    ruled = resources.says("taken_from_them", text)
    if state.risk.emergency and not state.risk.theirs:  # "im off" on a roof
        out.add("goodbye")
    if to_kin or later or the_note or ruled or resources.says("went_down", text):
        out |= PUT_AWAY
    return without(intents, *out)


def as_company(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of who is named as near, where somebody hurts the person, as that.

    "My roommate is awake next door" is no worry for the roommate. Only what the second reader alone
    takes for one changes.
    """
    worry = assessment.level is RiskLevel.THIRD_PARTY and assessment.alarms == {SECOND_READER}
    near = told.risk.hurt and not told.risk.theirs and not _NEAR.isdisjoint(told.intents)
    return calm(assessment) if worry and near else assessment


def as_fetched(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of who is fetched, or fears the scales, as no violence done to them.

    Who told of a danger of their own, and of nobody that hurts them. "The next shift, and I'll do
    it again" is that danger. Only what the second reader alone takes for violence changes.
    """
    own = told.risk.open and told.risk.worst >= RiskLevel.PASSIVE
    own = own and not (told.risk.theirs or told.risk.hurt or told.risk.family_hurt)
    if not own or assessment.level > RiskLevel.VIOLENCE or not assessment.alarms <= {SECOND_READER}:
        return assessment
    if told.says("will_do_it_there_again", without=" .!"):
        return assessment.without_reader.having(Evidence(SECOND_READER, told.risk.worst))
    fetched = told.says("is_fetched", without=" .!") or told.says("fears_the_scales", without=" .!")
    violence = assessment.level is RiskLevel.VIOLENCE
    return calm(assessment) if violence and fetched else assessment


def as_thrown_out(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "i threw the blade out" as a step back, and no threat to anybody.

    "My wife hides the knives" is neither a worry for her nor of anybody who hurts the person; nor
    is "my gun is locked up and i gave my wife the key".
    """
    alone = assessment.alarms == {SECOND_READER} and not told.risk.hurt
    if alone and told.says("own_is_locked"):
        return calm(assessment)
    own = told.risk.in_sight and not told.risk.theirs and told.risk.worst >= RiskLevel.PASSIVE
    known = "card_to_others" not in told.risk.groups
    alarms = assessment.alarms
    if not (own and known and alarms):
        return assessment
    if alarms <= _OF_KEEPING and not told.risk.hurt and _kept_from_them(told.text, told.resources):
        return calm(assessment)
    if not alarms <= _OF_THROWING:
        return assessment
    return calm(assessment) if told.says("threw_it_out") else assessment


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
    if not heard.calm or state.risk.hurt or state.plan:
        return None
    if resources.says("own_is_locked", heard.text) and not state.risk.theirs:
        return _stepped_back(state, heard.text, resources)
    if not state.risk.in_sight:
        return None
    away = resources.says("put_out_of_reach", heard.text)
    if state.risk.theirs:
        asked = _asked_of_them(state.risk, heard.text, resources)
        if asked:
            return with_help(say(state, resources, asked, "share"))
        if not away and "?" not in heard.text:
            return _found(state, heard.text.strip(" .!"), resources)
        return _told(state, "took_it_away", resources) if away else None
    away = away or _is_away(heard.text, resources)
    taken = WAS_PUT_AWAY in state.risk.told and not _told_of_a_note(state.risk)
    taken = taken and resources.says("taken_along", heard.text)
    away = away or taken
    what = taken or not resources.says("says_only_it", heard.text) or _knows_what(state.risk)
    if not (away and what and _has_means(state.risk)):
        return None
    return _stepped_back(state, heard.text, resources)


def _stepped_back(state: DialogueState, text: str, resources: Resources) -> Part:
    rows = resources.wording.rows(PLAN)
    values = {"others_did": True} if _is_kept(text, resources) else {}
    return with_number(say(state, resources, "stepped_back", "share", rows, **values), resources)


def _found(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return relief to who tells that somebody in danger was found, None for all else.

    What they only say themselves, a joke, is asked about; nothing is over by it. Where a body may
    be harmed, or somebody close hurts them, who is with them is no relief.
    """
    words_alone = state.risk.told.isdisjoint({HARM_TO_THEM, THEY_ARE_HURT})
    of_a_song = words_alone and resources.says("says_it_was_a_song", text)
    if of_a_song or resources.says("says_it_was_a_joke", text):
        return _told(state, "false_alarm", resources)
    if words_alone and resources.says("found_by_others", text):
        return _told(replace(state, risk=found_by_others(state.risk)), _FOUND, resources)
    found = words_alone and resources.says("found_in_daily_life", text)
    found = found or resources.says("found_alive", text)
    return _told(state, _FOUND, resources) if found else None


def _told(state: DialogueState, name: str, resources: Resources) -> Part:
    return with_number(say(state, resources, name, "share"), resources)


def _asked_of_them(memory: RiskMemory, text: str, resources: Resources) -> str:
    """Return the reply to who asks what to do about somebody in danger, "" for none.

    Means are taken, or asked for, of who wants to die and threatens nobody else.
    """
    own = memory.they_may_die and HURT_ONLY_READ not in memory.groups
    urgent = memory.urgent
    asked = {
        "ask_to_keep_it": own and resources.says("asks_to_hand_over", text),
        "take_it_now": urgent and own and resources.says("how_to_take_it", text),
        "leave_the_weapon": urgent and own and resources.says("asks_to_grab_it", text),
        "how_bad_theirs": urgent and resources.says("asks_if_bad", text),
        "call_work_now": resources.says("asks_to_call_work", text),
    }
    return next((reply for reply, asks in asked.items() if asks), "")


def _has_means(memory: RiskMemory) -> bool:
    """Return whether the person may have had at hand what they put away, and did not use it."""
    if memory.harmed:
        return False
    if memory.in_danger_now:
        return memory.danger == MEANS
    return memory.worst in DYING


def _is_away(text: str, resources: Resources) -> bool:
    """Return whether the person threw it out, or somebody close has it, who is in no danger."""
    own = resources.says("gave_it_away", text) or resources.says("threw_it_out", text)
    return own or _is_kept(text, resources)


def _is_kept(text: str, resources: Resources) -> bool:
    """Return whether it is another who put it out of reach, and not the person."""
    return resources.says("somebody_else_has_it", text) or _kept_from_them(text, resources)


def _kept_from_them(text: str, resources: Resources) -> bool:
    """Return whether somebody close keeps what could hurt, and nothing else is told but a lock."""
    told = [one for one in sentences_of(text) if words_of(one)]
    kept = [one for one in told if resources.says("kept_from_oneself", one)]
    rest = (one for one in told if one not in kept)
    return bool(kept) and all(resources.says("locked_away", one) for one in rest)


def _knows_what(memory: RiskMemory) -> bool:
    """Return whether "it" is what could hurt: it was told of, and no letter of goodbye was."""
    named = memory.danger == MEANS or _NEAR_AT_HAND in memory.told
    return named and not _told_of_a_note(memory)


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
