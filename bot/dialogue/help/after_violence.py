"""Replies to who told of violence, done to them, to a child or to somebody of their family."""

from bot.dialogue.buttons import CLEAR, FIND
from bot.dialogue.heard import Heard, Intents, first_of
from bot.dialogue.help.cards import line_for_children, line_for_violence
from bot.dialogue.outcome import Part, help_view, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.told_together import AGAINST, BY_HAND
from bot.dialogue.state import TO_AN_ANIMAL, DialogueState
from bot.dialogue.talk.own_replies import FEARS
from bot.dialogue.talk.sentences import sentences_of
from bot.safety.levels import RiskLevel

# After thoughts that frighten and that nobody wants.
_UNWANTED = {
    "am_i_bad": "unwanted_no",
    "fault": "unwanted_no",
    "scared": "unwanted_afraid",
    "scared_of_it": "unwanted_afraid",
    "keeps_safe": "unwanted_kept_safe",
    "baby_screams": "unwanted_baby_cries",
}
_TO_BABY = "card_to_baby"  # was shown: to a parent who may hurt their baby
_OF_A_BABY = {told: _UNWANTED[told] for told in ("baby_screams", "keeps_safe")}  # by such a parent
# After somebody has told that they are being hurt.
_HURT = {
    "no_papers": "no_papers",
    "report_it": "police_or_not",
    "should_i_leave": "whether_to_leave",
    "is_leaving": "whether_to_leave",
    "is_it_abuse": "is_abuse",
    **dict.fromkeys(("lines", "lines_for"), "violence_lines"),
    **dict.fromkeys(("fault", "blames_oneself", "blames_self"), "not_your_fault"),
    "good_days": "good_days",
    **dict.fromkeys(("why_they_do_it", "why_mine_does_it"), "is_abuse"),
    "trouble_theirs": "not_against_them",
    **dict.fromkeys(("not_believed", "by_somebody", "names_who"), "believed_adult"),
    **dict.fromkeys(("cant_tell_them", "cant_tell_parents"), "believed_adult"),
    "froze": "froze",
    "what_came_before": "what_came_before",
    "has_children": "violence_children",
    "where_to_go": "shelter",
    "he_may_see": "clear_chat",
    "get_me_out": "do_you_call",
    "if_i_tell": "kept_private",
    **dict.fromkeys(("what_now", "help_word", "may_come_back"), "violence_now"),
}
_CARE = frozenset({"refuses_care", "wants_hospital", "assault_care"})  # intents
_OWN_ANSWERS = frozenset({"body_emergency", "pregnant_after", "hit_head"})  # intents
_NEAR = "violence_near"  # the mark that they are near, or on the way
_NEIGHBOUR = "neighbour_hurt"  # a reply
_WHETHER_TO_CALL = frozenset({"whether_to_call", "child_unsure", "what_now"})
# Asked in the message that alarms as well, these are answered behind the card.
_BESIDE_THE_CARD = {
    "pictures_held": "pictures_held",
    _NEIGHBOUR: _NEIGHBOUR,
    "is_it_abuse": "is_abuse",
}
_NO_LINE = frozenset({"not_your_fault", "froze", "what_came_before", "is_abuse", "good_days"})
_WITH_NUMBER = frozenset({"shelter", "violence_lines"})  # where there is no line for violence
_WHAT_NOW = frozenset({"what_now", "help_word"})
_FORCED = frozenset({"what_now", "help_word", "told_when", "whether_to_go", "assault_care"})
# After a child was told of whom somebody hurts: who asks is the one who may act, not who is hurt.
_CHILD_HURT = {
    "child_unsure": "child_unsure",
    "child_ask": "child_ask",
    "talk_with_them": "child_ask",
    "child_report": "child_report",
    "tell_an_adult": "child_report",
    "lines": "child_report",
    "lines_for": "child_report",
    "which_service": "child_report",
    "what_now": "child_report",
}
# The same of a parent, a sister or a brother.
_FAMILY_HURT = frozenset({"what_now", "child_report", "tell_an_adult"})


def after_violence(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return the answer to who was hurt, or has thoughts of harm that nobody wants."""
    if state.said.startswith(_NEIGHBOUR) and not _WHETHER_TO_CALL.isdisjoint(intents):
        return with_number(say(state, resources, _NEIGHBOUR, "ask"), resources)
    if state.risk.family_hurt and not _FAMILY_HURT.isdisjoint(intents):
        return with_number(say(state, resources, "witness_now", "ask"), resources)
    if state.risk.choked and state.risk.open and "choked_after" in intents:
        return with_number(say(state, resources, "choked_again", "share"), resources)
    if state.risk.baby_hurt and not _WHAT_NOW.isdisjoint(intents):
        return say(state, resources, "baby_hurt", "ask")
    # Who put a baby down hard is not praised for having put it down.
    told = _OF_A_BABY if not state.risk.baby_hurt else {"baby_screams": _OF_A_BABY["baby_screams"]}
    of_a_baby = first_of(told, intents) if _TO_BABY in state.risk.groups else None
    if of_a_baby and of_a_baby != state.said:
        return say(state, resources, of_a_baby, "share")
    if state.risk.unwanted:
        name = first_of(_UNWANTED, intents)
        return say(state, resources, name, "share") if name else None
    return _hurt_by_somebody(state, intents, resources) if state.risk.hurt else None


def asked_beside(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what to do about pictures, or whether it is abuse, to who asks in what alarms.

    So who hit somebody is told where to find help to stop.
    """
    if heard.assessment.level is not RiskLevel.VIOLENCE:
        return None
    if not state.risk.hurt:
        return to_stop_hitting(state, heard, resources)
    name = first_of(_BESIDE_THE_CARD, heard.intents)
    return say(state, resources, name, "share") if name else None


def hurt_since_then(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return that what hurts since a blow is seen, and that a bill keeps nobody out; else None.

    Of a blow of one's own it is a hand that hurts, and the other is asked about.
    """
    risk = state.risk
    own = risk.struck and risk.in_sight and risk.worst <= RiskLevel.THIRD_PARTY
    if own and not risk.hurt and resources.says("own_knuckles", heard.text):
        return with_help(say(state, resources, "hand_hurts", "share"))
    if not (risk.hurt and risk.in_sight) or risk.emergency or risk.theirs:
        return None
    if risk.choked:
        worse = _throat_is_worse(heard.text, resources)
        return with_help(say(state, resources, "choked_now", "share")) if worse else None
    if _has_an_answer(state, heard):
        return None
    last = next(reversed(sentences_of(heard.text)), "")  # "with a pan. my ear rings"
    if "?" not in heard.text and resources.says("hurts_since_then", last):
        return with_help(say(state, resources, "hurts_since_then", "share"))
    unpaid = state.said.startswith("hurts_since_then") or not _CARE.isdisjoint(heard.intents)
    if unpaid and resources.says("no_insurance", heard.text):
        return with_help(say(state, resources, "care_and_cost", "share"))
    return None


def _throat_is_worse(text: str, resources: Resources) -> bool:
    """Return whether a sentence tells of a sign that a hurt throat brings, and does not deny it."""
    worse = (one for one in sentences_of(text) if resources.says("throat_is_worse", one))
    return any(not resources.says("throat_is_well", one) for one in worse)


def whether_to_run(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what makes going safer to who asks, hurt by somebody, whether to run; else None.

    Where they are near, armed or on the way, it is to get out now.
    """
    risk = state.risk
    young = "card_young_hurt" in risk.groups  # "should i go" may be to who hurts them
    asks = risk.hurt and risk.in_sight and not risk.in_danger_now and not risk.theirs
    if young or not asks or not resources.says("asks_whether_to_run", heard.text):
        return None
    if _NEAR in risk.groups:
        return with_number(say(state, resources, "run_now", "crisis"), resources)
    return _hurt_by_somebody(state, ("should_i_leave",), resources)


def child_is_fetched(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what to do before a child that somebody hurts is fetched or sent home; else None."""
    told = state.risk.child_hurt and state.risk.in_sight
    if not told or not resources.says("comes_for_the_child", heard.text):
        return None
    return with_help(say(state, resources, "child_fetched", "ask"))


def to_stop_hitting(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return where who hit somebody finds help to stop, where they ask for it; else None.

    Not where worse than a blow was told or meant, or somebody hurts the person.
    """
    risk = state.risk
    against = [told for told in risk.beside if AGAINST in told]
    only_hit = bool(against) and all(BY_HAND in told for told in against)
    told = "card_to_others" in risk.groups and risk.in_sight and only_hit
    if not told or risk.hurt or risk.urgent or risk.worst > RiskLevel.VIOLENCE:
        return None
    if _TO_BABY in risk.groups:
        return None
    if not resources.says("asks_help_to_stop_it", heard.text):
        return None
    rows = resources.wording.rows(FIND)
    return with_number(say(state, resources, "stop_hitting", "ask", rows), resources)


def to_an_animal(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what to do with such anger to who hurts an animal, or wants to; None for all else."""
    if TO_AN_ANIMAL not in heard.assessment.ids or state.risk.emergency:
        return None
    rows = resources.wording.rows(FIND)
    return with_number(say(state, resources, "to_an_animal", "share", rows), resources)


def _has_an_answer(state: DialogueState, heard: Heard) -> bool:
    """Return whether what is told beside the violence has an answer of its own, or is urgent."""
    forced = state.risk.forced and not _FORCED.isdisjoint(heard.intents)
    return forced or not _OWN_ANSWERS.isdisjoint(heard.intents)


def for_a_child(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return what to do to who told of a child that somebody hurts."""
    theirs = state.risk.child_hurt and FEARS.isdisjoint(intents)
    name = first_of(_CHILD_HURT, intents) if theirs else None
    return with_number(say(state, resources, name, "ask"), resources) if name else None


def _hurt_by_somebody(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return the answer to who told that somebody hurts them; one's own danger comes first."""
    if not state.risk.forced:  # "we were together for two years" of a parting
        intents = tuple(intent for intent in intents if intent != "what_came_before")
    young = state.risk.young or "card_young_hurt" in state.risk.groups
    young = young or "cant_tell_parents" in intents
    first = state.risk.worst >= RiskLevel.PASSIVE or state.risk.help_coming
    intents = tuple(
        i for i in intents if not (first and i in _WHAT_NOW) and not (young and i == "report_it")
    )
    if young and "tell_an_adult" in intents:  # "should I tell a teacher" is of their own home
        intents = (*intents, "not_believed")
    rows = resources.wording.rows(CLEAR)
    if state.risk.forced and "pregnant_after" in intents:
        return with_number(say(state, resources, "pregnant_after", "ask", rows), resources)
    if state.risk.forced and not _FORCED.isdisjoint(intents):
        part = say(state, resources, "forced_next", "ask", rows)
        first_time = part.replies[0].name == "forced_next"  # it holds the numbers itself
        return with_help(part) if first_time else with_number(part, resources)
    name = first_of(_HURT, intents)
    if not name or name in _NO_LINE:
        return say(state, resources, name, "share") if name else None
    line = line_for_children if young else line_for_violence
    name = "believed" if young and name == "believed_adult" else name
    special = line(help_view(state, resources).country)
    part = say(state, resources, name, "share", rows, special=special)
    whole = name in _WITH_NUMBER and special is None
    return with_help(part) if whole else with_number(part, resources)
