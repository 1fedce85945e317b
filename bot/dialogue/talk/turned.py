"""Intents that stand for another after what was told, or that then do not count."""

from collections.abc import Set
from dataclasses import dataclass

from bot.dialogue.heard import Intents, first_of, without
from bot.dialogue.risk.told_together import OWN_BURN, OWN_WOUND
from bot.dialogue.state import MEANS, DialogueState
from bot.dialogue.talk.plain_questions import is_of_self_harm, out_of_place
from bot.dialogue.talk.thread_answers import (
    ABOUT_SOMEBODY,
    GRIEF,
    SCHOOL,
    of_them,
)
from bot.dialogue.talk.words_to_tell import (
    OWN_WORDS,
    WHETHER_TO_TELL,
    with_telling,
    with_whose_words,
    with_words_to_begin,
)
from bot.safety.levels import DYING, RiskLevel

# What is said of a wound that was told before.
_OF_A_WOUND = {
    "blister_there": "blister",
    "put_on_it": "first_aid",
    "at_home": "first_aid",
    "in_the_er": "at_the_er",
    "wound_spreads_there": "wound_spreads",
    "burn_deep_there": "burn_deep",
    "wound_worse_there": "wound_worse",
    "lapse_there": "lapse",
    "relieves": "does_it_help",
}
_INJURED = frozenset({OWN_BURN, OWN_WOUND})  # told in one of the last messages
_WOUNDS = frozenset({"blister", "first_aid", "wound_spreads", "burn_deep", "wound_worse"})
_NORMAL = "is_it_normal_there"
# What stands for another intent while any risk is open.
_OF_OPEN_RISK = {"back_better": "im_ok", "only_quoted": "joking"}
_MAY_HURT_SOMEBODY = frozenset({"card_to_others", "card_to_baby"})  # they are told to step away
_STOPPED = "stopped-drinking"  # told in one of the last messages, or in this one
_OF_THE_BOT = frozenset({"about_bot", "about_bot_again", "human", "prove_it"})
_PAGES = frozenset({"section", "rest", "in_short"})  # replies
_TO_US = _OF_THE_BOT | {"insult", "not_heard", "let_down", "friend", "friend_again"}
_WHY = frozenset({"why_place", "why_do_you_ask"})
_OF_ONESELF = frozenset(
    {"done_to_me", "own_fault", "must_i_tell", "counts", "is_it_normal", "is_it_normal_there"}
    | {"still_thinks_of_it", "whom_to_see"}
)
_TO_PASS_ON = frozenset({"tells_at_work", "child_report"})


@dataclass(frozen=True, slots=True)
class _After:
    """What an intent means after some replies, and which intents then do not count."""

    said: Set[str]
    told: Set[str]
    meant: str
    out: Set[str] = frozenset()


# "What do I tell people who ask", of who asked about scars: an intent of who mourns as well.
_TO_PEOPLE, _OF_SCARS = "grief_people", frozenset({"scar_care", "scars_seen"})
_AFTER = (
    _After(  # "what do I write" to a line that was just shown
        {"crisis", "may_i_text", "when_i_call"},
        {"first_words"},
        "words_for_a_line",
        {"what_now"},
    ),
    _After(  # "I don't like phones" of a line that was just shown
        {"crisis", "when_i_call", "what_a_line_is"},
        {"cant_phone", "text_instead"},
        "may_i_text",
    ),
    _After(  # "does it call the police" of a line
        {"crisis", "what_a_line_is", "line_for_whom", "when_i_call", "may_i_text"},
        {"it_calls"},
        "police_come",
        {"it_calls"},
    ),
    _After(  # "can they make me go" to whom somebody sends them
        {"must_i_go", "they_know", "tell_a_doctor", "kept_private", "at_first_meeting"},
        {"whether_to_go", "may_lose"},
        "must_i_go",
        {"whether_to_go", "may_lose"},
    ),
    _After(  # "can I leave when I want" of a hospital
        {"at_the_er", "in_the_er", "locked_up", "tell_a_doctor", "police_come"},
        {"should_i_leave"},
        "locked_up",
        {"should_i_leave"},
    ),
    _After({"firstaid"}, {"wound_too_there"}, "first_aid"),  # "and for a deep cut"
    _After({"letters"}, {"which_one"}, "whom_to_see"),
    _After(  # "is it confidential" of a therapist, and not of the bot
        {"results", "picked", "first_words", "letters", "whom_to_see", "locked_up"}
        | {"not_shown", "kept_private", "at_first_meeting", "prepare_first"}
        | {"whether_to_talk", "parents_know"},
        {"care_private"},
        "kept_private",
        {"private", "is_it_safe"},
    ),
    _After(  # "get rid of them" after scars is of those
        {"scar_care"}, {"put_away", "take_it_away"}, "scar_care", {"put_away", "take_it_away"}
    ),
    _After(
        {"free", "low_cost", "sliding_scale", "results", "whom_to_see", "whether_to_talk"}
        | {"young_search", "tell_a_doctor", "referral", "how_good", "another_therapist"},
        {"care_costs"},
        "low_cost",
    ),
    _After(  # "sometimes I miss it" of who left self-harm off
        {"recovery", "resisted", "on_good_things", "not_lost", "misses_it"},
        {"misses_it_there"},
        "misses_it",
    ),
    _After(
        {"recovery", "resisted", "misses_it", "still_thinks", "happens_again"},
        {"is_it_normal_there"},
        "still_thinks_of_it",
    ),
    _After(
        {"card_self_harm", "no_injury", "bad_enough", "relief_after", "how_to_stop"}
        | {"hard_to_stop", "anyone", "not_told_number", "story_heard", "feeling"}
        | {"pain_instead", "does_it_help"},
        {"is_it_normal_there"},
        "is_it_normal",
    ),
)
_EXERCISES = frozenset({"minutes", "minutes_else", "timer_started"})
# Of the self-harm that was told: a wound, missing it, stopping it.
_OF_OWN_HARM = {
    "own_infection": "wound_worse",
    "own_wound": "first_aid",
    "hit_head_there": "hit_head",
    "misses_it_there": "misses_it",
    "will_they_fade": "scar_care",
    **dict.fromkeys(("overreacts", "how_bad_is_it"), "too_small"),
    "cant_stop": "hard_to_stop",
}
_STOPPING = {"wants_to_stop": "how_to_stop"}
_ENDS = frozenset({"stop", "wants_to_stop"})  # both: "I want to stop"
_ON_SELF_HARM = frozenset(
    {"hard_to_stop", "does_it_help", "relief_after", "anyone", "is_normal", "harm_word"}
)  # replies
_AN_EFFECT = _After(frozenset(), frozenset(), "side_effects")  # "will I gain weight"
_MEDICATION = "medication"  # a page
_OF_MEDICINES = frozenset({"side_effects", "medicine", "goes_together"})
# Of who is looked for, and does not want it: nothing has to be done at once.
_OF_REFUSING = frozenset({"what_now", "they_refuse"})


def turned(state: DialogueState, intents: Intents) -> Intents:
    """Return the intents with what stands for another one after what was told."""
    if WHETHER_TO_TELL in intents and state.risk.worst not in DYING:  # asks for nobody to come
        intents = without(intents, "may_call_them")
    intents = with_words_to_begin(state, intents)
    told = _of_what_was_told(state, intents)
    if told:
        return (told, *intents)
    own = _of_own_harm(state, intents)
    if own:
        out = {"stop", "overreacts"}
        out |= {"whether_to"} if state.risk.worst is RiskLevel.SELF_HARM else set()
        return (own, *without(intents, *out))
    intents = with_telling(state, intents)
    intents = with_whose_words(state, _whose_fault(state, _of_what_was_said(state, intents)))
    unmeant = _unmeant(state, intents)
    return without(intents, *unmeant)


def _of_what_was_told(state: DialogueState, intents: Intents) -> str:
    """Return the intent that stands before all others after what was told, "" for none."""
    if _NORMAL in intents and (normal := _whether_normal(state)):
        return normal
    wound = first_of(_OF_A_WOUND, intents) if "how_bad_is_it" not in intents else None
    theirs = state.risk.theirs and bool(state.said) and wound == "wound_worse"
    injured = state.risk.wounded or not _INJURED.isdisjoint(state.risk.told)
    if wound and (injured or theirs):
        return wound
    if "shakes_there" in intents and _STOPPED in state.risk.told:
        return "withdrawal_shakes"
    if "stepped_out" in intents and not _MAY_HURT_SOMEBODY.isdisjoint(state.risk.groups):
        return "stepped_back"
    ended = "help_not_coming" in intents and state.risk.in_sight
    if ended or {"called", "cut_off"} <= set(intents):
        return "line_failed"
    own = _of_a_lapse(state, intents) or _of_ones_own_danger(state, intents)
    return own or (first_of(_OF_OPEN_RISK, intents) or "" if state.risk.open else "")


def _of_a_lapse(state: DialogueState, intents: Intents) -> str:
    """Return the intent that "all for nothing" stands for after what was told, "" for none."""
    if "for_nothing" not in intents or ("counts" in intents and state.after != "lapse"):
        return ""
    if state.risk.wounded:
        return "lapse"
    return "" if "how_bad_is_it" in intents else "feeling"  # "does it count", of what was read


def _whether_normal(state: DialogueState) -> str:
    """Return what "is that normal" asks after violence, or of a wound just told, "" elsewhere."""
    if state.risk.hurt:
        return "is_it_abuse"
    spoken_of = state.said in ("card_self_harm", state.after, f"{state.after}_again")
    return state.after if state.after in _WOUNDS and spoken_of else ""


def _of_ones_own_danger(state: DialogueState, intents: Intents) -> str:
    """Return the intent that stands for one while the person may hurt themselves, "" for none.

    What was put away is a step back; and who has to know is theirs to find words for, unless it is
    somebody else who hurts them.
    """
    if not state.risk.open or state.risk.worst < RiskLevel.PASSIVE:
        return ""
    if "put_it_away" in intents and not state.risk.theirs:  # "she has the gun" of who may die
        return "stepped_back"
    theirs = state.risk.theirs or state.risk.hurt
    if "walked_out" in intents and state.risk.danger == MEANS and not theirs:
        return "stepped_back"
    tells = "tell_an_adult" in intents
    tells = tells or ("tell_them" in intents and WHETHER_TO_TELL not in intents)
    return "tell_mine" if tells and not theirs else ""


def _of_own_harm(state: DialogueState, intents: Intents) -> str:
    """Return what is asked of the person's own self-harm that was told, "" for nothing.

    "I want to stop" ends an exercise, the plan or a search where one runs.
    """
    told = state.risk.open and not state.risk.theirs and not state.risk.hurt
    harm = state.risk.wounded or state.risk.worst is RiskLevel.SELF_HARM
    if not told or not harm or state.risk.emergency:
        return ""
    return first_of(_OF_OWN_HARM if _runs(state) else {**_OF_OWN_HARM, **_STOPPING}, intents) or ""


def _of_what_was_said(state: DialogueState, intents: Intents) -> Intents:
    """Return the intents with what a question means after the last reply, or beside a search."""
    same = _of_the_same(state, intents)
    if same:
        return (same, *without(intents, _TO_PEOPLE))
    asked = "wants_to_stop" in intents and _of_nothing_else(state)
    if (asked or _ENDS.issubset(intents)) and _may_mean_self_harm(state):
        return ("how_to_stop", *without(intents, "stop"))
    if "how_to_cope" in intents and of_them(state):
        return ("worn_by_supporting", *intents)
    if "wont_go_there" in intents and state.search is not None and _no_danger_to_them(state):
        return ("wont_have_care", *without(intents, *_OF_REFUSING))
    why = not _WHY.isdisjoint(intents) or ("why_alone" in intents and state.unanswered > 0)
    if why and state.search is None and state.risk.in_sight:
        return ("why_asked", *without(intents, *_WHY))
    if {"serving", "kept_private"}.issubset(intents):  # "does the doc on base put it on my record"
        return ("private_serving", *intents)
    after = _meant_after(state, intents)
    if after is not None:
        return (after.meant, *without(intents, *after.out))
    unread = not (state.topic or state.search or state.risk.open)
    return _before_anything_is_told(state, intents) if unread else intents


def _of_the_same(state: DialogueState, intents: Intents) -> str:
    """Return the intent that a question goes on with: a secret, or scars; "" for neither."""
    if "even_if" in intents and state.said == "kept_private":
        return "kept_private"
    of_scars = state.after in _OF_SCARS and state.about != GRIEF
    return "scars_seen" if of_scars and _TO_PEOPLE in intents else ""


def _no_danger_to_them(state: DialogueState) -> bool:
    """Return whether nobody is in danger now, of whom somebody else may have told."""
    risk = state.risk
    worried = risk.theirs and risk.worst is RiskLevel.THIRD_PARTY
    return not risk.open or (worried and not (risk.urgent or risk.emergency))


def _may_mean_self_harm(state: DialogueState) -> bool:
    """Return whether "I want to stop" is of self-harm, though none was told: nothing runs here."""
    return not _runs(state) and not state.risk.open and is_of_self_harm(state)


def _of_nothing_else(state: DialogueState) -> bool:
    """Return whether self-harm was read of last: "how do i stop" may else be of smoking."""
    read = _at_a_page(state) or state.said in _ON_SELF_HARM
    return read and state.about not in ABOUT_SOMEBODY


def _runs(state: DialogueState) -> bool:
    """Return whether anything runs that "stop" would end."""
    running = bool(state.plan) or state.waiting or state.search is not None
    return running or state.said in _EXERCISES


def _before_anything_is_told(state: DialogueState, intents: Intents) -> Intents:
    """Return what an intent means where nothing was told yet that "it" may stand for."""
    if "is_it_safe" in intents:
        return ("private", *intents)
    if "at_a_loss" in intents and not state.about:
        return ("at_a_loss",)
    return intents


def _meant_after(state: DialogueState, intents: Intents) -> _After | None:
    """Return what a question means after the last reply, None for nothing, or in an emergency.

    "Do you store what I write" is of the bot, whatever was said.
    """
    if state.risk.emergency or ("private" in intents and "care_private" not in intents):
        return None
    if "effect_there" in intents and (state.topic == _MEDICATION or state.after in _OF_MEDICINES):
        return _AN_EFFECT
    fitting = (one for one in _AFTER if state.said in one.said)
    return next((one for one in fitting if not one.told.isdisjoint(intents)), None)


def _tells_as_staff(state: DialogueState, intents: Intents) -> bool:
    """Return whether who works with the young asks what they have to pass on themselves."""
    at_school = state.about == SCHOOL or "at_school" in intents
    return at_school and not _TO_PASS_ON.isdisjoint(intents)


def _at_a_page(state: DialogueState) -> bool:
    """Return whether a page of the guide was read last: "is it for kids too" is of that."""
    return bool(state.topic) and state.said in _PAGES


def _whose_fault(state: DialogueState, intents: Intents) -> Intents:
    """Return the intents with whom a question for the fault is about: a parent asks it as well."""
    if of_them(state):
        return without(intents, *_OF_ONESELF)
    own = state.risk.open and state.risk.worst >= RiskLevel.PASSIVE
    return ("own_fault", *intents) if own and "fault" in intents else intents


def _unmeant(state: DialogueState, intents: Intents) -> frozenset[str]:
    """Return the intents that do not count after what was told, or beside another."""
    risk = state.risk
    for_whom_a_page_is = "for_whom" in intents and _at_a_page(state)
    rows = (  # when, and what then does not count
        # "Should I go to hospital" of who looked after no wound
        (
            risk.emergency and not risk.wounded and "whether_to_go" in intents,
            {"first_aid", "own_wound"},
        ),
        (state.said not in _OF_THE_BOT, {"prove_it"}),
        ("relief_after" in intents, {"im_ok", "better"}),  # "why do I feel better after"
        (risk.open, {"good_news", "lives_on"}),  # to be calm all at once may be a sign
        (risk.open, {"do_you_call"}),  # then it may be asked for
        (risk.open, {"overreacts"}),  # there it may doubt more than a feeling
        # "Can I go with her" is of an ambulance, too
        (state.search is None or risk.emergency, {"go_along"}),
        (of_them(state) and bool(state.said), {"which_of_us"}),  # is known: "im her mom"
        (for_whom_a_page_is, _OF_THE_BOT),
        ("parents_know" in intents, {"tell_an_adult"}),  # of one's own parents
        (_tells_as_staff(state, intents), {"kept_private"}),
        ("no_talk" in intents, {"talk_to_me"}),  # "i don't want to talk"
        # "How do i say no to him"
        (OWN_WORDS in intents, {"talk_with_them", "first_words", "may_i_block"}),
        ("quotes_them" in intents, _TO_US),
        (risk.in_sight, {"small_matter", "ordinary_medicine", "small_child", "habit"}),
        # "Can you call me" of who told of no danger
        ("writes_first" in intents and not risk.in_sight, {"call_for_me"}),
        # Who thinks of dying is better not alone with whether to tell
        (risk.open and risk.worst in DYING, {"must_i_tell"}),
        (risk.hurt or state.about == GRIEF, {"beyond_help"}),  # no therapy helps there
    )
    return out_of_place(state, intents).union(*(out for when, out in rows if when))
