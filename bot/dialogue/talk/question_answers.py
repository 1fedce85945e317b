"""What answers each of the bot's own questions: for a reply, the button that an intent stands for.

How a message is read as an answer tells ``own_questions``.
"""

from collections.abc import Mapping

from bot.dialogue.search.found import NOBODY_FOUND

# Of each question, the button that an answer stands for. Answers are intents; "unsure" is a smiley
# too. Yes and no press the buttons of the question where it has any.
_SAFE = {
    "says_unsafe": "safe:no",
    "says_safe": "safe:yes",
    "says_yes": "safe:yes",
    "says_no": "safe:no",
    "yes_but": "safe:plainly",
    "asks_back": "safe:plainly",
    "why_alone": "why-asked",
    "just_tired": "safe:plainly",
    "what_if_i_say": "safe:what-if",
    "half_no": "safe:unsure",
    "no_answer": "safe:unsure",
    "unsure": "safe:unsure",
    "right_now": "safe:no",
    "nobody": "safe:unsure",
    **dict.fromkeys(("what_was_that", "has_it_there"), "safe:plainly"),
    **dict.fromkeys(("not_now", "wont_act"), "safe:later"),
    "plan_again": "plan-again",
    **dict.fromkeys(("after_all", "not_joking", "not_serious"), "safe:plainly"),
    "of_living": "meant",
    "meant_else": "otherwise",
    "not_here": "otherwise",
    "plan_wanted": "plan",
    "our_plan": "plan",
    "says_safe_again": "safe:yes",
}
# A day that is named right after a wish to die is a time for it (SAFE_MESSAGING.md 5: worse).
SAFE_TOLD = {**_SAFE, "names_a_day": "thinking:yes"}
_SAFE_LATER = {
    **SAFE_TOLD,
    **dict.fromkeys(("not_now", "wont_act"), "safe:unsure"),  # the same answer twice
    **dict.fromkeys(("might_after_all", "partly_yes"), "thinking:yes"),
}
# Who takes it back and does so once more is asked in plain words.
_TAKEN_BACK = {**_SAFE, **dict.fromkeys(("soothes", "unsays_it"), "safe:plainly")}
THINKING = {
    "says_unsafe": "thinking:yes",
    "says_safe": "thinking:again",
    "says_yes": "thinking:yes",
    "partly_yes": "thinking:yes",
    "not_now": "thinking:yes",
    "right_now": "thinking:yes",
    "says_no": "thinking:no",
    "just_tired": "thinking:no",
    "half_no": "thinking:no",
    "what_if_i_say": "thinking:what-if",
    "why_alone": "why-asked",
    "unsays_it": "thinking:no",
    "no_answer": "thinking:again",
    "asks_back": "thinking:again",
    "yes": "thinking:yes",
    "no": "thinking:no",
    "unsure": "rather-not",
    "after_all": "thinking:yes",
    "of_living": "thinking:yes",
    "meant_else": "otherwise",
}
THINKING_AGAIN = {**THINKING, "no_answer": "rather-not", "asks_back": "rather-not"}
# Who would rather not say may say so after all; "sure" and "ok" are no answer then.
_AFTER_ALL = {
    "after_all": "thinking:yes",
    "says_yes": "thinking:yes",
    "partly_yes": "thinking:yes",
}
# Who said no may take it back; a bare "yes" may mean that they have read it: it is asked again.
_AFTER_A_NO = {
    "says_unsafe": "thinking:yes",
    "takes_yes_back": "thinking:again",
    "its_me": "thinking:yes",
    "after_all": "thinking:yes",
    "partly_yes": "thinking:yes",
    "says_yes": "thinking:again",
    "unsure": "thinking:again",
    "might_after_all": "thinking:again",
    "meant_else": "otherwise",
}
# Who said that it is safe, and adds for how long, or why; or takes that back.
AFTER_SAFE = {
    **dict.fromkeys(("says_unsafe", "takes_yes_back"), "safe:no"),
    "worse": "thinking:yes",
    **dict.fromkeys(("says_safe", "says_safe_again"), "safe:yes"),
    **dict.fromkeys(
        ("no", "says_no", "half_no", "yes_but", "unsure", "might_after_all"), "safe:plainly"
    ),
    **dict.fromkeys(("as_before", "unsays_it", "not_so", "joking"), "safe:plainly"),
}
# Who comes back, or was in touch with a line, is asked how it is now.
_HOW_NOW = {
    "as_before": "how-now:bad",
    "worse": "how-now:bad",
    "got_through": "how-now:through",
    "lighter_now": "how-now:lighter",
    "plan_again": "plan-again",
}
_UNSAFE = {
    "from_myself": "unsafe:self",
    "from_somebody": "unsafe:somebody",
    "unsure": "safe:unsure",
    "everything": "unsafe:self",
    "unsafe_place": "unsafe:where",
}
# Who was asked who is in danger. "I'm safe" and "not me" come before what else they may say.
_WHO = {
    "says_unsafe": "unsafe:who",
    **dict.fromkeys(("unsure", "unsafe_place", "no_answer"), "safe:unsure"),
    **dict.fromkeys(("im_ok", "no", "says_no", "nobody"), "unsafe:nobody"),
    **dict.fromkeys(("not_me", "about_them", "means_them"), "unsafe:other"),
    **dict.fromkeys(("from_myself", "everything", "its_me", "for_myself"), "unsafe:self"),
    "from_somebody": "unsafe:whom",
    "might_after_all": "unsafe:self",
    **dict.fromkeys(("yes", "says_yes", "partly_yes", "right_now"), "unsafe:who"),
    **dict.fromkeys(("not_joking", "no_really"), "unsafe:who"),
    **dict.fromkeys(("why_alone", "asks_back", "why_do_you_ask", "what_was_that"), "why-asked"),
    "meant_else": "otherwise",
}
# Who only says yes once more is not asked a third time.
_WHO_AGAIN = _WHO | dict.fromkeys(("yes", "says_yes", "partly_yes", "right_now"), "safe:unsure")
HARDLY_A_WOUND = frozenset({"not_bad", "it_bleeds_less"})
INJURY = {
    "no": "no-injury",
    "says_both": "injury",
    "no_wound": "no-injury",
    "only_an_urge": "minutes",
    "not_now": "no-injury",
    "yes": "injury",
    "right_now": "injury",
    "unsure": "injury",
    **dict.fromkeys(
        ("not_bad", "it_bleeds", "it_bleeds_less", "has_wound", "wound_told"), "injury"
    ),
    "wound_open": "see-wound",
    "an_urge": "minutes",
    "help_with_it": "injury",
}
# Who wants to hurt themselves, and has not: the next minutes are gone through.
_URGE = dict.fromkeys(
    ("an_urge", "only_an_urge", "not_yet", "right_now", "unsure", "yes", "says_yes"), "minutes"
)
COMPANY = ("people_near", "names_company")
NOBODY = frozenset({"nobody", "is_alone"})
_SOMEBODY = {
    "says_unsafe": "safe:no",
    "says_safe": "safe:yes",
    "yes": "near:yes",
    **dict.fromkeys(COMPANY, "near:yes"),
    "no": "near:no",
    "not_now": "near:no",
    **dict.fromkeys(NOBODY, "near:no"),
    "unsure": "near:no",
}
_RIGHT_NOW = {"right_now": "now", "someone_to_see": "find", "yes": "now", "unsure": "now"}
_WEIGHING = {"yes": "weighing", "everything": "weighing", "unsure": "weighing"}
_WRITING = {
    **dict.fromkeys(("an_urge", "only_an_urge"), "minutes"),
    "private": "",
    "yes": "talk",
    "no": "hush",
    "not_now": "hush",
    "unsure": "minutes",
}
# A child whom somebody uses is told not to meet them.
_MEETING = dict.fromkeys(("wants_to_meet", "should_i_go"), "dont-meet")
# After how a wound is looked after.
_TENDED = {
    "no": "hush",
    **dict.fromkeys(("whether_to_go", "own_wound", "wound_open", "wound_told"), "see-wound"),
    **dict.fromkeys(("no_wound", *HARDLY_A_WOUND), "no-injury"),
}
# A wound that goes wrong, told in pieces (NHS, "Is my wound infected": seen today).
_SICK = dict.fromkeys(("sick_there", "for_days"), "sick-wound")
# Who felt worse with a medicine, and goes on.
OF_MEDICINE = {
    "more_thoughts": "how-now:bad",
    "may_i_stop": "medicine",
    "takes_hold": "medicine",
    "stopped_it": "off-medicine",
}
# Who did what the next minutes name, or says what they see.
EXERCISE = dict.fromkeys(("names_things", "did_exercise"), "tried")
_PICKS = {"picks_one": "picked", **EXERCISE}
AFTER_THE_PLAN = {
    "makes_safer": "safer",
    "lighter_now": "how-now:lighter",
    "keeps_it": "plan-kept",
}
# Who was told how all that is kept is deleted, and says yes to it.
_DELETES = {"forget_me": "forget"}
_SENDING = {"gives_address": "call", "hurry": "call"}
_ASKED = {
    "card_active": SAFE_TOLD,
    **dict.fromkeys(
        (
            *("card_passive", "card_minor", "im_ok", "came_down", "still_safe", "stepped_back_now"),
            *("a_child_holds_it", "safe_before_a_search", "leaving", "off_medicine", "both_told"),
            *("safe_plainly", "was_long_ago", "scared_found_out", "about_me", "explained"),
            *("explained_wound", "safe_what_if", "line_wait", "got_through", "unsays_it"),
            "no_argument_told",
        ),
        _SAFE,
    ),
    "safe_later": _SAFE_LATER,
    "not_so": _TAKEN_BACK,
    "safe_yes": AFTER_SAFE,
    "not_sure_heard": _WHO,
    "who_is_in_danger": _WHO_AGAIN,
    **dict.fromkeys(("unsafe_asked", "unsafe_where"), _UNSAFE),
    **dict.fromkeys(
        (
            *("card_methods", "methods_again", "no_amounts", "given_up", "miss_me", "sign_heard"),
            *("no_argument", "not_joking"),
        ),
        THINKING,
    ),
    **dict.fromkeys(("thinking_what_if", "sign_heard_again"), THINKING_AGAIN),
    "rather_not_say": _AFTER_ALL,
    **dict.fromkeys(("thinking_no", "read_otherwise"), _AFTER_A_NO),
    "denial": {"not_joking": "meant", "might_after_all": "thinking:again"},
    "hyperbole": {"not_joking": "meant", "no_really": "meant"},
    **dict.fromkeys(
        ("back", "back_better", "how_was_the_line", "line_failed", "line_was_good"), _HOW_NOW
    ),
    **dict.fromkeys(
        ("safe_unsure", "stepped_back", "talk_in_emergency", "scared_waiting", "grief", "friend"),
        _SOMEBODY,
    ),
    "near_no": {"no": "near:no", "nobody": "near:no", "unsure": "near:no", "yes": "near:yes"},
    "card_urge": _URGE,
    "minutes": {"picks_one": "picked", "just_ok": "picked", **EXERCISE},
    **dict.fromkeys(("minutes_else", "timer_started", "timer_over", "eased_no"), _PICKS),
    "picks_one": EXERCISE,
    "eased_yes": {"good_news": "w:resisted"},
    **dict.fromkeys(("plan_done", "plan_safer"), AFTER_THE_PLAN),
    **dict.fromkeys(("card_self_harm", "card_hiding"), INJURY),
    "no_injury": _WRITING,
    "firstaid": _TENDED,
    "wound_seen": {
        "no": "hush",
        **dict.fromkeys(("whether_to_go", "do_i_go", "wound_open", "wound_told"), "see-wound"),
    },
    "wound_worse": _SICK,
    "in_the_wound": dict.fromkeys(("yes", "help_with_it"), "injury"),
    "bleeds_now": {"for_so_long": "see-wound"},
    "bleeds_on": {"it_bleeds_less": "see-wound"},
    **dict.fromkeys(("side_effects", "medicine"), OF_MEDICINE),
    "after_hospital": {"no": "no-plan-yet", "yes": "plan-again"},
    **dict.fromkeys(("pictures_held", "dont_meet"), _MEETING),
    "pictures_held_again": {**_MEETING, **dict.fromkeys(("no", *NOBODY, "unsure"), "near:no")},
    "help_word": _RIGHT_NOW,
    "smalltalk": _WEIGHING,
    "crisis": {"these_fail": "line-failed"},
    "call_for_me": _SENDING,
    "for_writers": {"how_it_is_done": "for-writers"},
    **dict.fromkeys(("clear_chat", "hide_chat"), _DELETES),
    "forget_ask": {**_DELETES, **dict.fromkeys(("yes", "says_yes"), "forget")},
    **{reply: {"gives_up_here": "given-up"} for reply in NOBODY_FOUND},
    **{reply: {} for reply in ("scared_waiting_again", "smalltalk_again")},  # these ask nothing
}
# A second wording asks what the first one asked, unless it has answers of its own.
ANSWERS: Mapping[str, Mapping[str, str]] = {
    **{f"{reply}_again": answers for reply, answers in _ASKED.items()},
    **_ASKED,
}
# These ask nothing, but are listened after.
LISTENED_AFTER = NOBODY_FOUND | frozenset(
    {"rather_not_say", "thinking_no", "read_otherwise", "plan_done", "plan_safer", "line_failed"}
)
# After these a later yes or no still answers the question whether the person is safe.
ASK_WHETHER_SAFE = frozenset(
    name
    for name, answers in ANSWERS.items()
    if answers in (_SAFE, SAFE_TOLD, _SAFE_LATER, _TAKEN_BACK)
)
ASK_FOR_COMPANY = frozenset(name for name, said in ANSWERS.items() if said is _SOMEBODY)
