"""What threads answer: for each thing that the talk may be about, the reply to an intent.

Which thread is open, and when its answers count, tells ``threads``.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.dialogue.buttons import CRISIS, EASED, FIND, HUSH, LOOK, MINUTES, PLAN, SAFE, TALK, TELL
from bot.dialogue.replies import Row
from bot.dialogue.state import DialogueState

GRIEF, TELLING, THEM, CHILD, URGE = "grief", "telling", "them", "child", "urge"
LINE = "line"  # how it was with a line that was called
ATTENTION, RELIEF, FAITH = "attention", "relief", "faith"
ACCIDENT = "accident"
FOUND_OUT = "found_out"  # somebody who matters knows of the person's own self-harm
SCHOOL = "school"  # somebody else is spoken of, by who works at a school or with young people
PARENT = "parent"  # the same, by a mother, a father or who stands for them
ABOUT_SOMEBODY = frozenset({THEM, CHILD, SCHOOL, PARENT})
# Pages about care: "my sister did that" tells that she was there.
OF_CARE = frozenset(
    {"cbt", "dbt", "holistic-approach", "medication", "psychodynamic-therapy"}
    | {"recovery-and-finding-care", "therapies", "trauma-focused-therapy", "what-therapists-do"}
)
MEANT = frozenset({"about_them", "means_them"})  # intents: somebody else is meant


@dataclass(frozen=True, slots=True)
class Answer:
    """The reply to an intent, and (label, action) of its buttons."""

    reply: str
    buttons: Row = ()


_TIMER = (("timer_5", "timer:5"), *EASED)
_OF_THEM = {
    "suddenly_glad": Answer("suddenly_glad", CRISIS),
    "wont_do_it": Answer("wont_do_it", CRISIS),
    "they_want_to_die": Answer("they_said_yes", CRISIS),
    "wont_take_medicine": Answer("their_medicine", CRISIS),
    "when_well_again": Answer("hope", FIND),
    "could_they_die": Answer("take_seriously", CRISIS),
    "punish_them": Answer("no_punishing", LOOK),
    "child_blames_itself": Answer("child_not_to_blame"),
    "for_clinicians": Answer("for_clinicians"),
    "they_said_yes": Answer("they_said_yes", CRISIS),
    "speak_later": Answer("talk_with_them"),
    "words_wanted": Answer("talk_with_them"),
    "took_nothing": Answer("watch_over", LOOK),
    "reported_post": Answer("reported_post"),
    "reported_to": Answer("reported_to_somebody"),
    "at_a_loss": Answer("talk_with_them"),
    **dict.fromkeys(("hardly_known", "only_online", "where_they_are"), Answer("where_they_are")),
    "stays_tonight": Answer("watch_over", LOOK),
    "when_to_speak": Answer("when_to_tell"),
    "not_to_say": Answer("not_to_say"),
    "their_phone": Answer("their_phone"),
    "may_i_read": Answer("before_reading"),
    "their_door": Answer("watch_over", LOOK),
    "to_their_doctor": Answer("say_to_doctor"),
    **dict.fromkeys(("good_for_them", "good_news"), Answer("good_news")),
    "care_without_them": Answer("care_without_them", FIND),
    "therapist_tells_parents": Answer("therapist_tells"),
    "held_by_it": Answer("held_by_it", CRISIS),
    "was_it_done_to_them": Answer("was_it_done_to_them"),
    "school_tomorrow": Answer("school_tomorrow"),
    "grown_up": Answer("grown_up"),
    "false_alarm": Answer("false_alarm", LOOK),
    "found_something": Answer("sign_seen", LOOK),
    "may_be_wrong": Answer("sign_seen", LOOK),
    "after_a_row": Answer("after_a_row", LOOK),
    "took_things": Answer("took_things", LOOK),
    "told_for_them": Answer("told_for_them"),  # "her brother is on his way"
    "for_siblings": Answer("for_siblings", CRISIS),
    "ask_of_suicide": Answer("take_seriously", CRISIS),
    "say_something": Answer("talk_with_them"),
    "says_it_often": Answer("take_seriously", CRISIS),
    "watch_for": Answer("signs_of_danger", LOOK),
    "behind_a_door": Answer("behind_a_door", CRISIS),
    "tells_at_work": Answer("tell_at_work", LOOK),
    "boss_asks": Answer("boss_asks", LOOK),
    "wont_talk": Answer("wont_talk", CRISIS),
    "call_them": Answer("call_them", CRISIS),
    "leaves_them": Answer("stay_or_go", CRISIS),
    "only_one": Answer("carer_self", (*TELL, *CRISIS)),
    "what_safeguarding_is": Answer("safeguarding"),
    "child_unsure": Answer("child_unsure"),
    "home_is_it": Answer("child_report"),
    "they_said_no": Answer("they_said_no"),
    "tell_mum": Answer("tell_an_adult"),
    "their_parents": Answer("tell_an_adult"),
    **dict.fromkeys(("how_to_stop", "wants_to_stop", "stops_them"), Answer("support_them", LOOK)),
    "may_i_block": Answer("may_i_block"),
    "should_i_leave": Answer("stay_or_go"),
    "where_to_take": Answer("where_to_take"),
    **dict.fromkeys(("they_may_die", "let_it_wait"), Answer("watch_over", LOOK)),
    "they_will_go": Answer("doctor_for_them"),
    "will_do_it": Answer("step_taken"),
    "comes_home": Answer("home_from_hospital", LOOK),
    "take_it_away": Answer("put_away"),
    "what_with_means": Answer("put_away"),
    "house_ready": Answer("put_away"),
    "nights_with_them": Answer("watch_over", LOOK),
    "they_hate_me": Answer("they_hate_me"),
    "look_at_wounds": Answer("look_at_wounds", LOOK),
    "them_again": Answer("them_again", LOOK),
    "carer_self": Answer("carer_self", (*FIND, *CRISIS)),
    "carer_feels": Answer("carer_feels", (*FIND, *CRISIS)),
    "young_child": Answer("young_child"),
    "where_to_begin": Answer("talk_with_them"),
    "should_i_worry": Answer("take_seriously", LOOK),
    "they_say_fine": Answer("they_say_fine", LOOK),
    "they_are_away": Answer("they_are_away", CRISIS),
    **dict.fromkeys(("far_from_them", "help_to_them"), Answer("care_from_afar", CRISIS)),
    "if_they_say_yes": Answer("they_said_yes", CRISIS),
    **dict.fromkeys(("they_get_angry", "sent_away"), Answer("they_get_angry", FIND)),
    "put_away": Answer("put_away"),
    **dict.fromkeys(("put_that_too", "put_this_away"), Answer("put_this_away")),
    "threat_if_told": Answer("threat_if_told"),
    "may_be_the_cause": Answer("fault"),
    "keep_secret": Answer("tell_an_adult"),
    "school_rules": Answer("tell_an_adult"),
    "ignore_it": Answer("ignore_it", LOOK),
    **dict.fromkeys(("found_safe", "they_calm_down"), Answer("found_safe")),
    "took_it_away": Answer("took_it_away", LOOK),
    "believe_them": Answer("they_say_fine", LOOK),
    **dict.fromkeys(("text_back", "whether_to_answer"), Answer("text_back")),
    "held_on": Answer("in_custody_again"),
    "read_their_things": Answer("read_their_things", LOOK),
    "stop_saying_it": Answer("stop_saying_it"),
    "support_them": Answer("support_them", LOOK),
    "wont_have_care": Answer("wont_have_care", LOOK),
    "awake_again": Answer("awake_again"),
    **dict.fromkeys(("tends_their_wound", "wound_seen_when", "their_wound_is"), Answer("firstaid")),
    "may_get_worse": Answer("talk_with_them"),
    "seeks_attention": Answer("for_attention"),
    "sleep": Answer("sleep", MINUTES),
    **dict.fromkeys(("other_parent", "tell_mine"), Answer("tell_an_adult")),
}
# Of one's own self-harm, whoever knows of it, or is about to.
OF_OWN_HARM = {
    "watched_at_home": Answer("checked_on", TELL),
    "will_they_be_mad": Answer("if_they_are_angry", TELL),
    "must_it_stop": Answer("must_it_stop", TELL),
}
# What is asked of oneself as well, in the same words.
OF_ANYBODY = frozenset(
    {"how_to_stop", "wants_to_stop", "tell_mine", "sleep", "tends_their_wound", "put_away"}
    | {"wound_seen_when", "good_news"}
)
# All that only who worries about somebody else asks.
OF_THEM = (_OF_THEM.keys() - OF_ANYBODY - {"should_i_leave"}) | frozenset(
    {"talk_with_them", "put_away", "watch_over", "fault", "tell_an_adult", "they_refuse"}
    | {"doctor_for_them", "wont_have_care"}
)
# Where only a worry was told, and no risk.
OF_A_WORRY = {
    "for_siblings": Answer("for_siblings", CRISIS),
    "first_words": Answer("talk_with_them"),
    "what_now": Answer("support_them", LOOK),
}
# After a page of the guide: what "it" is stands there.
AFTER_A_PAGE = {
    "somebody_does_it": Answer("support_them", LOOK),
    "none_of_these": Answer("signs_none", FIND),
    "sign_seen": Answer("sign_seen", FIND),
    "they_have_these": Answer("support_them", LOOK),
}
# After the page on signs, of whoever was seen to have them.
AFTER_SIGNS = {
    "what_now": Answer("support_them", FIND),
    "may_be_wrong": Answer("sign_seen", FIND),
}
# Where dying was spoken of, these mean more: no child is too young to be taken seriously.
OF_WHO_MAY_DIE = {
    "they_are_at": Answer("not_left_alone", CRISIS),
    "good_for_them": Answer("found_safe", CRISIS),  # to be better all at once may be a sign
    "take_to_hospital": Answer("where_to_take"),
    "signs_asked": Answer("signs_of_danger", CRISIS),
    "young_child": Answer("young_and_dying", CRISIS),
    "young_person": Answer("young_and_dying", CRISIS),
    "they_said_yes": Answer("they_said_yes", CRISIS),
    "sent_away": Answer("watch_over", CRISIS),
    "still_on_the_line": Answer("say_now", CRISIS),
    "is_here_now": Answer("take_seriously", CRISIS),
    **dict.fromkeys(("which_service", "has_their_address"), Answer("which_service", CRISIS)),
}
# On the way to an ambulance, and of somebody who hurts the person, these are no answer.
IN_CALM = frozenset({
    "should_i_worry", "they_say_fine", "they_are_away", "they_get_angry", "put_this_away",
    "far_from_them", "help_to_them", "take_it_away", "house_ready", "where_to_begin",
    "what_with_means", "keep_secret", "ignore_it", "found_safe", "they_calm_down", "told_for_them",
    "believe_them", "they_said_no", "tell_mum", "their_parents", "how_to_stop", "wants_to_stop",
    "text_back", "whether_to_answer", "read_their_things", "stop_saying_it", "other_parent",
    "school_rules", "where_to_take", "if_they_say_yes", "after_a_row", "took_things",
    "for_siblings", "watch_for", "wont_talk", "call_them", "support_them", "say_something",
    "not_to_say", "their_phone", "may_i_read", "they_hate_me", "their_door", "to_their_doctor",
    "good_for_them", "good_news", "care_without_them", "therapist_tells_parents",
    "school_tomorrow", "grown_up", "found_something", "boss_asks", "let_it_wait", "may_be_wrong",
    "may_get_worse", "first_words", "when_well_again", "could_they_die", "punish_them",
    "wont_take_medicine", "looks_at_their_phone", "tell_mine", "sleep", "put_away", "put_that_too",
    *OF_WHO_MAY_DIE,
})  # fmt: skip
# Asked in the message that alarms as well, these are answered behind the card.
ASKED_BESIDE = frozenset(
    {"after_a_row", "took_things", "for_siblings", "ask_of_suicide", "watch_for", "leaves_them"}
    | {"suddenly_glad", "home_is_it", "wont_talk", "say_something", "they_hate_me", "held_by_it"}
    | {"tells_at_work", "boss_asks", "behind_a_door", "stops_them"}
    | {"care_without_them", "awake_again", "other_parent", "tell_mine"}
)
OF_A_PUPIL = {
    "what_safeguarding_is": Answer("safeguarding"),
    "grief_class": Answer("class_about_it"),
    "home_is_it": Answer("child_report"),
    **dict.fromkeys(("call_parents", "other_parent"), Answer("pupils_parents", LOOK)),
    "keep_secret": Answer("pupils_secret", LOOK),
    "tell_an_adult": Answer("pupils_secret", LOOK),
    "school_rules": Answer("pupils_secret", LOOK),
    "what_now": Answer("pupils_secret", LOOK),
    "nobody_else_here": Answer("only_you"),
    "let_it_wait": Answer("they_are_away"),
    **dict.fromkeys(("tells_at_work", "which_service"), Answer("pupils_secret", LOOK)),
}
_OF_A_CHILD = {
    "other_parent": Answer("other_parent"),
    "looks_at_their_phone": Answer("their_phone"),
    "should_i_leave": Answer("watch_over", LOOK),  # nobody leaves a child
}
# The first that fits is said.
ANSWERS: Mapping[str, Mapping[str, Answer]] = {
    GRIEF: {
        "is_there_a_group": Answer("grief_groups"),
        "grief_class": Answer("grief_class"),
        "grief_body": Answer("grief_body"),
        "grief_funeral": Answer("grief_funeral"),
        "grief_time": Answer("grief_time"),
        "grief_why": Answer("grief_why"),
        "child_blames_itself": Answer("child_not_to_blame"),
        **dict.fromkeys(("grief_children", "for_siblings"), Answer("grief_children")),
        "grief_guilt": Answer("grief_guilt"),
        "grief_apart": Answer("grief_apart"),
        "grief_people": Answer("grief_people"),
        **dict.fromkeys(("grief_words", "not_to_say"), Answer("grief_words")),
        "grief_next": Answer("grief_next"),
        "grief_things": Answer("grief_things"),
        "grief_unknown": Answer("grief_unknown"),
        "grief_saw": Answer("grief_saw"),
        "grief_day": Answer("grief_day"),
        "sleep": Answer("sleep", MINUTES),
    },
    FOUND_OUT: {
        **OF_OWN_HARM,
        "scared": Answer("scared_found_out", SAFE),
        "not_believed": Answer("if_they_dont_believe"),
        **dict.fromkeys(("where_to_begin", "words_wanted"), Answer("they_know")),
        "talk_with_them": Answer("they_know"),
        "tell_mine": Answer("they_know"),
        "what_now": Answer("they_know"),
        "if_they": Answer("if_they_are_angry"),
        "they_get_angry": Answer("if_they_are_angry"),
    },
    ACCIDENT: {"it_bleeds": Answer("firstaid", HUSH)},
    TELLING: {
        "will_do_it": Answer("step_taken"),
        "has_told": Answer("told_somebody"),
        "not_believed": Answer("if_they_dont_believe"),
        "if_they": Answer("if_they_are_angry"),
        **dict.fromkeys(("when_to_tell", "asks_when"), Answer("when_to_tell")),
        "words_wanted": Answer("tell_someone"),
        "where_to_begin": Answer("tell_someone"),
        "how_to_tell": Answer("how_to_tell"),
    },
    THEM: {"to_an_adult": Answer("tell_an_adult"), **_OF_THEM},
    CHILD: {"is_it_harm": Answer("young_child"), **_OF_THEM},
    SCHOOL: {**OF_A_PUPIL, **_OF_THEM, **OF_A_PUPIL},  # these first, and in these words
    # What a parent asks comes first, and is answered to a parent.
    PARENT: {**_OF_A_CHILD, **_OF_THEM, **_OF_A_CHILD},
    ATTENTION: {"is_it_so": Answer("for_attention"), **_OF_THEM},
    RELIEF: {
        "every_day": Answer("relief_every_day", (*FIND, *MINUTES)),
        "should_i_worry": Answer("relief_not_bad", (*MINUTES, *FIND)),
        "carer_feels": Answer("relief_not_bad", (*MINUTES, *FIND)),
    },
    LINE: {
        **dict.fromkeys(
            ("line_waits", "in_a_queue", "calls_back", "line_slow"), Answer("line_wait", SAFE)
        ),
        "line_was_bad": Answer("line_failed", PLAN),
        "line_was_good": Answer("line_was_good", (("plan", "plan"),)),
        "what_else": Answer("what_else", (*TALK, *TELL)),
        "not_called": Answer("what_else", (*TALK, *TELL)),
    },
    FAITH: {"they_say_so": Answer("sin_again")},
    URGE: {
        "not_acted": Answer("resisted"),
        "among_others_there": Answer("among_others", MINUTES),
        "other_way": Answer("minutes_else", _TIMER),
    },
}

OF_GRIEF = frozenset(ANSWERS[GRIEF]) - OF_ANYBODY - {"not_to_say"}  # what only who grieves asks


def of_them(state: DialogueState) -> bool:
    """Return whether the talk is about somebody else who hurts themselves, or may."""
    return state.risk.theirs or state.about in ABOUT_SOMEBODY
