"""Replies while the person is in danger now: what they just asked or told is answered.

No question gets a yes, hope, an article or a lower card there (SAFE_MESSAGING.md 4a and 5).
"""

from collections.abc import Mapping
from dataclasses import replace

from bot.dialogue.buttons import EMERGENCY, SAFE
from bot.dialogue.heard import Heard, Intents, first_of
from bot.dialogue.outcome import Part, say
from bot.dialogue.replies import Rows
from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import (
    at_care,
    explained_once,
    still_in_danger,
    taken_back,
    was_seen,
)
from bot.dialogue.risk.told import Told
from bot.dialogue.state import (
    AT_CARE,
    EDGE,
    SCARED,
    STILL_IN_DANGER,
    SWALLOWED,
    WOUND,
    DialogueState,
    RiskMemory,
)
from bot.dialogue.talk.just_said import calm
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import SECOND_READER, Assessment
from bot.text import BREAK, tokenise

# Groups of signs that raise what was told before, and tell of nothing that was done since.
_SIGNS = frozenset({"worse", "worse-after", "worse-taken-back", "worse-wound"})
_SEEN = "was_seen"
_WITH_ME = "with_me"  # an intent: "I woke her, she's with me" is further than "I woke her"
_HOME = "home_again"  # of who was where they were looked after
_THERE = "help_is_there"
_LONG_AGO = "was_long_ago"
_BLEEDS_ON, _BLEEDS_LESS = "bleeds_on", "it_bleeds_less"
_REFUSES = "refuses_care"  # an intent
_POISON = "poison_there"  # a reply
_NEW_SIGN = "new_sign"  # the same: the body tells more
_ARRIVED = "got_there"  # an intent: counts where they were on the way to a hospital
_TO_CARE = frozenset({"on_the_way", "may_be_driven"})  # replies
# What the person asks or means to do instead of being seen: the first word of each answer is no.
_NO = {
    "drive_there": "no_driving",
    "undo_it": "no_undoing",
    "let_me_sleep": "no_sleep",
    "let_it_wait": "no_waiting",
}
# Whatever the danger is.
_ANSWERS = {
    _LONG_AGO: _LONG_AGO,
    **dict.fromkeys(("not_so", "meant_otherwise", "testing", "unsays_it"), "not_so"),
    "line_reached": "with_the_line",
    **dict.fromkeys(("with_them_now", "has_come"), "with_someone"),
    **dict.fromkeys(("called_somebody", "comes_to_me", "told_them_now"), "near_called"),
    "is_coming": "waiting_own",
    "came_in": "people_near",
    "people_near": "people_near",
    "names_company": "people_near",
    "has_nobody": "call_alone",
    "told_mommy": "near_called",
    "on_the_way": "on_the_way",
    **dict.fromkeys(("medics_here", _ARRIVED), "with_medics"),
    **dict.fromkeys(("medics_come", "help_there"), _THERE),
    "may_be_driven": "may_be_driven",
    **dict.fromkeys(("may_call_them", "could_come"), "call_them_too"),
    "tells_them_all": "tell_all",
    "pet_near": "pet_near",
    "still_there": "talk_in_emergency",
    "words_for_a_line": "words_in_danger",
    "talk_with_them": "words_near",
    "how_it_ends": "how_it_ends",
    "too_late": "not_too_late",
    **dict.fromkeys(("in_the_er", "at_the_er"), "in_the_er"),
    "feels_ill_now": _NEW_SIGN,
    "fears_their_anger": "anger_later",
    "crazy_there": "not_crazy",
    "fear_judged": "fear_judged",
    "fear_pain": "fear_pain",
    **dict.fromkeys(("fear_told", "nobody_to_know"), "fear_told"),
    "fear_kept": "fear_kept",
    "kept_there": "kept_there",
    "fear_children": "fear_children",
    "fear_waiting": "fear_waiting",
    "wont_go": "care_and_fear",
}
# Intents that say more of who is near than that they are.
_IS_THERE = frozenset({"with_me", "with_them_now", "may_call_them"})
# Replies to what a child says of home there, and the entries that take it for violence: "mom will
# kill me", "mommy is in the kitchen". Whatever else alarms keeps its card.
_CHILDS_WORDS = frozenset({SECOND_READER, "speaks-as-a-child", "says-under-18"})
_OF_THE_FAMILY = {
    "anger_later": _CHILDS_WORDS | {"being-hurt"},
    "near_called": _CHILDS_WORDS,
    "people_near": _CHILDS_WORDS,
    "fear_children": frozenset({SECOND_READER}),  # "they'll take my kids if I call"
}
# "It's ok now" takes nothing back: it is asked once more in plain words, and the danger goes on.
_SOOTHES, _ASKED_AGAIN = "soothes", "safe_plainly"
_HARM_IS_DONE = {
    "was_seen": "was_seen",
    "was_earlier": "was_earlier",
    **_NO,
    **_ANSWERS,
    "poison_line": _POISON,
    "line_reached": "line_and_harm",
    # Of harm that is done it plays it down, and takes nothing back.
    **dict.fromkeys(("asks_if_over", _SOOTHES, "not_serious"), "still_call"),
    "at_home": "no_waiting",
    "regrets": "regret",
    "talk_me_out": "regret",
    "what_now": "now_to_do",
    "help_word": "now_to_do",
}
_OF_A_WOUND = {
    "it_bleeds_less": "it_bleeds_less",
    "for_so_long": _BLEEDS_ON,
    **_HARM_IS_DONE,
    "close_it": "wound_close",
    "at_home": "wound_close",
    "what_now": "",  # what to do with a wound is said in turn: next_step.py
    "help_word": "",
}
_NOTHING_DONE_YET = {
    "hands_it_over": "hands_it_over",
    "not_yet": "not_yet",
    "was_earlier": "not_so",
    "undo_it": "no_undoing",
    **_ANSWERS,
    "somebody_answered": "who_answered",
    "came_in": "who_came_in",
    "coming_down": "coming_down",
    "how_it_ends": "how_it_can_end",
    "regrets": "regret_before",
    "talk_me_out": "regret_before",
    **dict.fromkeys((_SOOTHES, "wont_act"), _ASKED_AGAIN),
}
# Nothing is known to be done: whether something was taken is not said either.
_UNKNOWN = {"it_bleeds_less": "it_bleeds_less", **_NO, **_NOTHING_DONE_YET}
_HELP_IS_COMING = {
    **_NO,
    "how_it_ends": "how_it_ends_meanwhile",
    "too_late": "how_it_ends_meanwhile",
    **dict.fromkeys(("in_the_er", "at_the_er"), "in_the_er"),
    "regrets": "regret_meanwhile",
    "line_reached": "called",
    "tells_them_all": "tell_all",
    "on_the_way": "on_the_way",
    **dict.fromkeys(("medics_here", _ARRIVED), "with_medics"),
    **dict.fromkeys(("medics_come", "they_came", "help_there"), _THERE),
    "was_seen": "was_seen",
    "will_they_be_mad": "fear_judged",
    "kept_there": "kept_there",
    **dict.fromkeys(("fear_told", "nobody_to_know"), "fear_told_meanwhile"),
}
_STAYS_THERE = {**_HELP_IS_COMING, **dict.fromkeys(_NO, "no_meanwhile")}  # harmed in the body
# Who was at a hospital since: what they were told there holds.
_WAS_SEEN = {
    "was_seen": "was_seen",
    **dict.fromkeys((*_NO, "at_home"), "as_they_told"),
    **_ANSWERS,
    **dict.fromkeys(("how_it_ends", "too_late", "what_now", "regrets"), "as_they_told"),
    **dict.fromkeys(("with_them_now", "people_near", "names_company"), "somebody_here"),
    "talk_with_them": "",  # no words to call somebody with: how to tell them is answered
}
# Replies to who calls or waits for somebody, or may be driven.
_SOMEBODY_COMES = frozenset(
    {"near_called", "no_driving", "waiting_own", "called", "people_near", "may_be_driven"}
    | {"call_them_too", "step_taken", "near_yes", "scared_waiting", "care_and_cost"}
)
_CARED_FOR = frozenset({"with_medics", _THERE})  # replies
# After these "I lied" takes back the danger itself; after others, that it is safe.
_TOLD_LAST = frozenset({"card_imminent", ""})
_MEAN_SOMETHING_ELSEWHERE = frozenset(
    {"still_there", "words_for_a_line", "talk_with_them", "at_the_er"}
    | {"talk_me_out", "what_now", "help_word", "close_it", "nobody_to_know", "poison_line"}
    | {"with_them_now", "called_somebody", "meant_otherwise", "testing", "not_serious"}
)
# What has an answer above and means nothing where nobody is in danger.
ONLY_IN_DANGER = frozenset({*_OF_A_WOUND, *_UNKNOWN}) - _MEAN_SOMETHING_ELSEWHERE


def as_in_danger(told: Told, assessment: Assessment) -> Assessment:
    """Return what a message means while the person is in danger now: never less than that.

    A sentence that has an answer of its own brings that; anything else that would bring a lower
    card of one's own brings the card of an emergency again (SAFE_MESSAGING.md 5).
    """
    state, text, intents, resources = told.state, told.text, told.intents, told.resources
    if not (state.risk.in_danger_now or state.risk.explained_danger):
        return assessment
    if assessment.help is not Help.CARD:
        return assessment
    alone = state.risk.in_danger_now and BREAK not in tokenise(text)[:-1]
    answer = _reply(state, intents) if alone else ""
    if _held_by(state, intents) and assessment.alarms == {SECOND_READER}:
        return calm(assessment) if assessment.level < RiskLevel.PASSIVE else assessment
    if assessment.level < RiskLevel.PASSIVE:  # of others, or of what others do
        by_medics = answer in _CARED_FOR and assessment.alarms == {SECOND_READER}
        at_home = answer in _OF_THE_FAMILY and assessment.alarms <= _OF_THE_FAMILY[answer]
        refuses = _refuses_care(state, text, assessment, resources)
        of_the_body = answer == _NEW_SIGN and assessment.alarms == {SECOND_READER}
        met = by_medics or at_home or refuses or of_the_body or (answer and _only_faint(assessment))
        return calm(assessment) if met else assessment
    if assessment.level is RiskLevel.IMMINENT:
        answered = _fits_better(state, answer) and not _is_news(assessment)
        return calm(assessment) if answered else assessment
    if answer:
        return calm(assessment)
    if state.risk.help_coming and not state.risk.harmed:
        return assessment
    scared = SCARED if "scared" in intents else ""
    return assessment.having(Evidence(STILL_IN_DANGER, RiskLevel.IMMINENT, scared))


def _fits_better(state: DialogueState, answer: str) -> bool:
    """Return whether an answer says more than the card would once more: a no, or who is there."""
    taken_back = answer in ("not_so", _ASKED_AGAIN) and state.said in _TOLD_LAST
    told = answer in (_SEEN, _BLEEDS_ON, _BLEEDS_LESS, _POISON) or answer in _CARED_FOR
    return taken_back or told or answer in _NO.values()


def _held_by(state: DialogueState, intents: Intents) -> bool:
    """Return whether the person in danger tells, also in several sentences, who is with them now.

    "I woke her. She is crying and holding my hand" tells of nobody who hurts anybody.
    """
    return state.risk.in_danger_now and "with_them_now" in intents


def _refuses_care(
    state: DialogueState, text: str, assessment: Assessment, resources: Resources
) -> bool:
    """Return whether care is refused, and only the second reader hears violence in it.

    "No ambulance. My husband is home" tells of nobody who hurts the person. Nothing more may be
    told of whoever is there.
    """
    of_others = assessment.level < RiskLevel.PASSIVE and assessment.alarms == {SECOND_READER}
    refuses = state.risk.in_danger_now and resources.says("wants_no_crew_at_home", text)
    return refuses and of_others and not state.risk.hurt


def _only_faint(assessment: Assessment) -> bool:
    """Return whether what alarms is nothing but signs that would not alarm alone."""
    return assessment.alarms <= {e.id for e in assessment.faint}


def _is_news(assessment: Assessment) -> bool:
    """Return whether an emergency is told in words of its own, not by a sign beside the last."""
    told = {e.id for e in assessment.evidence if e.level is RiskLevel.IMMINENT}
    signs = {e.id for e in assessment.evidence if e.group in _SIGNS}
    return not told <= signs | {SECOND_READER}


def in_danger_now(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return the answer to what was just asked or told, None where there is none of its own.

    Who asks about the danger is still in it: that is no calm turn.
    """
    name = _reply(state, intents) if state.risk.in_danger_now else ""
    if not name:
        return None
    state = replace(state, risk=_afterwards(state.risk, name))
    return say(state, resources, name, "crisis", _buttons(name, resources))


def _afterwards(memory: RiskMemory, answer: str) -> RiskMemory:
    if answer == _SEEN:
        return was_seen(memory)
    if answer in _CARED_FOR:
        return at_care(still_in_danger(memory))
    if answer == _LONG_AGO:
        return explained_once(memory, RiskLevel.ACTIVE)
    return taken_back(memory) if answer == "not_so" else still_in_danger(memory)


def _reply(state: DialogueState, intents: Intents) -> str:
    """Return the name of the reply to the first intent that has one in this danger, or "".

    "Sleep" may answer the plan, and "not yet" whether it has eased.
    """
    if state.plan and not state.risk.harmed:
        return ""
    if AT_CARE in state.risk.groups and _HOME in intents:
        return _SEEN
    eased = state.waiting or any(action.startswith("eased:") for _, action in state.offered)
    at_care = AT_CARE in state.risk.groups  # what is next there is said by next_step.py
    there = not _IS_THERE.isdisjoint(intents)
    # Who is near may be who hurts, or the reason why no help is wanted.
    unasked = state.risk.hurt or _REFUSES in intents
    passed_over = {
        "not_yet": eased,
        "what_now": at_care,
        "help_word": at_care,
        "names_company": there or unasked,
        _ARRIVED: not at_care and state.said.removesuffix("_again") not in _TO_CARE,
        "comes_to_me": state.risk.hurt,
        "came_in": unasked,
        "coming_down": state.risk.danger != EDGE,
        "people_near": unasked or _WITH_ME in intents,
        "it_bleeds_less": _SOOTHES in intents and state.risk.danger != WOUND,
        "told_them_now": state.risk.hurt,
        "hands_it_over": state.risk.hurt,
        "could_come": state.risk.hurt,
        "is_coming": state.risk.hurt or not _awaits_somebody(state),
        "has_come": state.risk.hurt or not _awaits_somebody(state),
    }
    heard = tuple(intent for intent in intents if not passed_over.get(intent))
    return first_of(_answers(state.risk), heard) or ""


def _awaits_somebody(state: DialogueState) -> bool:
    """Return whether somebody was asked to come a moment ago: "she's here" tells that they did."""
    return state.risk.help_coming or state.said in _SOMEBODY_COMES


def _answers(memory: RiskMemory) -> Mapping[str, str]:
    if memory.help_coming:
        return _STAYS_THERE if memory.danger in (SWALLOWED, WOUND) else _HELP_IS_COMING
    if memory.seen:
        return _WAS_SEEN
    if memory.danger == WOUND:
        return _OF_A_WOUND
    if memory.harmed:
        return _HARM_IS_DONE
    return _NOTHING_DONE_YET if memory.danger else _UNKNOWN


def _buttons(name: str, resources: Resources) -> Rows:
    """Return the buttons under a reply: whether it is safe is asked only of who takes it back."""
    if name in _CARED_FOR:
        return ()
    asks = name in ("not_so", _LONG_AGO, _ASKED_AGAIN)
    return resources.wording.rows(SAFE) if asks else resources.wording.rows(*EMERGENCY)


def body_first(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return that the body comes first, to who is harmed already and is hurt by somebody as well.

    "No ambulance, my dad is angry": the card is of that dad, and what was taken works on.
    """
    harmed = state.risk.in_danger_now and state.risk.harmed and not state.risk.seen
    if not harmed or heard.assessment.level is not RiskLevel.VIOLENCE:
        return None
    return say(state, resources, "first_the_body", "share")
