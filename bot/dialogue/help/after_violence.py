"""Replies to who told of violence, done to them, to a child or to somebody of their family."""

from bot.dialogue.buttons import CLEAR, FIND
from bot.dialogue.heard import Heard, Intents, first_of, without
from bot.dialogue.help.cards import line_for_children, line_for_violence
from bot.dialogue.outcome import Part, help_view, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.told import Told
from bot.dialogue.risk.told_together import AGAINST, BY_HAND
from bot.dialogue.state import HURT_WITH_THEM, TO_AN_ANIMAL, DialogueState
from bot.dialogue.talk.just_said import calm
from bot.dialogue.talk.own_replies import FEARS
from bot.dialogue.talk.sentences import asks, sentences_of
from bot.safety.levels import RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment

# After thoughts that frighten and that nobody wants.
_UNWANTED = {
    **dict.fromkeys(("am_i_bad", "dangerous_there"), "unwanted_no"),
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
    "own_words": "no_to_who_hurts",
}
_CARE = frozenset({"refuses_care", "wants_hospital", "assault_care"})  # intents
_OWN_ANSWERS = frozenset({"body_emergency", "pregnant_after", "hit_head"})  # intents
_NEAR = "violence_near"  # the mark that they are near, or on the way
_NEIGHBOUR, _PICTURES = "neighbour_hurt", "pictures_held"  # intents, and replies
_WHETHER_TO_CALL = frozenset({"whether_to_call", "child_unsure", "what_now"})
# Asked in the message that alarms as well, these are answered behind the card.
_BESIDE_THE_CARD = {
    _PICTURES: _PICTURES,
    _NEIGHBOUR: _NEIGHBOUR,
    "is_it_abuse": "is_abuse",
}
_WHOM_TO_TELL = frozenset({"child_report", "tell_mine"})  # intents: "who do i tell"
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
    child = state.risk.child_hurt and not state.risk.hurt_with_them
    if child and resources.says("comes_near_the_child", heard.text):
        return say(state, resources, "child_kept_near", "ask")
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
        told_when = state.said == "choked_now" and not asks(heard.text)
        worse = told_when or _throat_is_worse(heard.text, resources)
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
    near = _NEAR in risk.groups
    of_pictures = state.behind.startswith(_PICTURES) and not near
    to_them = "card_young_hurt" in risk.groups or of_pictures  # "should i go" may be to who hurts
    asks = risk.hurt and risk.in_sight and not risk.in_danger_now and not risk.theirs
    asks = asks and (
        resources.says("asks_whether_to_run", heard.text)
        or resources.says("asks_to_move_out", heard.text.strip(" ?.!"))
    )
    if to_them or not asks:
        return None
    if near:
        return with_number(say(state, resources, "run_now", "crisis"), resources)
    return _hurt_by_somebody(state, ("should_i_leave",), resources)


def child_is_fetched(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what to do before who hurts a child comes for it, or near it; None for all else.

    Also to who tells of its marks, or fears that nobody believes it.
    """
    risk = state.risk
    if not risk.in_sight or not (risk.child_hurt or risk.family_hurt):
        return None
    if resources.says("marks_on_the_child", heard.text):
        name = "child_report" if risk.child_hurt else "witness_now"
        return with_help(say(state, resources, name, "ask"))
    name = _of_the_child(state, heard, resources) if risk.child_hurt else ""
    return with_help(say(state, resources, name, "ask")) if name else None


def _of_the_child(state: DialogueState, heard: Heard, resources: Resources) -> str:
    """Return the reply to what is told of a child that somebody hurts, "" for none.

    Who is hurt as well is answered as that, but for who comes to fetch the child.
    """
    text = heard.text
    if _WHOM_TO_TELL.issubset(heard.intents):
        return "child_report"
    if resources.says("comes_for_the_child", text):
        return "child_fetched"
    if state.risk.hurt_with_them:
        return ""
    if resources.says("comes_near_the_child", text):
        return "child_kept_near"
    return "child_report" if resources.says("nobody_believes_it", text) else ""


def as_not_believed(told: Told, assessment: Assessment) -> Assessment:
    """Return the assessment of "nobody would believe me", of a child that is hurt, as that fear.

    Only what the second reader alone makes of it goes, and only where who writes is not hurt as
    well: "he touches me and my sister" is kept.
    """
    if assessment.level is RiskLevel.VIOLENCE and told.says("hurts_me_with_them"):
        return assessment.having(Evidence(HURT_WITH_THEM, RiskLevel.NONE, HURT_WITH_THEM))
    if told.risk.hurt_with_them:
        return assessment
    if not told.risk.child_hurt or assessment.alarms != {SECOND_READER}:
        return assessment
    return calm(assessment) if told.says("nobody_believes_it") else assessment


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
        intents = without(intents, "what_came_before")
    young = state.risk.young or "card_young_hurt" in state.risk.groups
    young = young or "cant_tell_parents" in intents
    first = state.risk.worst >= RiskLevel.PASSIVE or state.risk.help_coming
    intents = without(intents, *_WHAT_NOW) if first else intents
    intents = without(intents, "report_it") if young else intents
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
