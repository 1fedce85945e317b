"""The reply that a message's intent has of its own, and which of them come before a search."""

from dataclasses import dataclass

from bot.dialogue.buttons import CLEAR, CRISIS, FIND, HUSH, LOOK, MENU, MINUTES, PLAN, TALK, TELL
from bot.dialogue.replies import Row


@dataclass(frozen=True, slots=True)
class Said:
    """The reply to one intent.

    Attributes:
        reply: its name in the wording.
        counted: the intent that the daily counts know it by.
        buttons: (label, action) of its buttons, in one row.
        number: whether the row of help stands under it.
    """

    reply: str
    counted: str
    buttons: Row = ()
    number: bool = False


# What people are afraid of before they tell anybody. A search for a therapist comes before these.
FEARS = frozenset({"when_i_call", "police_come", "kept_private", "locked_up", "may_lose"})
_TELLING = (*TELL, ("about_therapists", "s:what-therapists-do"))
_HARD_FEELINGS = (("hard_feelings", "s:emotional-triggers"),)
# These come before a search and the guide: their words could be taken for a question to either.
FIRST = frozenset({
    # of the bot and of this chat
    "private", "forget_me", "clear_words", "hide_words", "nobody_to_know", "sources", "advice",
    "my_english", "parents_know", "why_place", "why_do_you_ask", "may_i_tell", "tell_for_me",
    "why_shown",
    # of therapists
    "letters", "licence_check", "wont_have_care", "another_therapist", "apps",
    "wait_time", "low_cost",
    # of somebody else
    "talk_with_them", "fault", "done_to_me", "own_fault", "put_away", "tell_an_adult",
    "where_they_are", "where_to_take", "doctor_for_them", "watch_over", "threat_if_told",
    "they_refuse", "they_seem_well", "far_from_them", "hardly_known", "should_i_worry",
    "will_they_live", "which_service", "help_to_them", "false_alarm", "awake_again",
    "only_online",
    "child_report", "child_unsure", "child_ask", "show_it",
    # of danger, now
    "waiting", "whether_to_go", "with_medics", "find_me", "first_aid", "blister", "blister_there",
    "put_on_it", "choked_after", "came_down", "they_came_down",
    "withdrawal_shakes", "had_a_fit", "wound_spreads", "burn_deep",
    "body_emergency", "low_sugar", "bleeds_now", "send_help_here", "not_eaten",
    "no_food", "froze", "what_came_before",
    "wont_call", "whether_to_talk", "not_called", "help_not_coming", "did_so", "misread",
    "stepped_back", "put_it_away", "what_now", "line_failed", "somebody_now", "shelter",
    "talk_me_out", "what_else", "called_line", "at_the_er", "in_the_er", "at_home",
    "is_it_abuse", "violence_lines", "lines_for", "lines", "no_papers", "should_i_leave",
    "has_children", "where_to_go", "report_it", "assault_care",
    "words_for_a_line", "young_may_call", "pregnant_after", "them_long_ago",
    "told_when", "close_wound", "close_it", "talk_to_me",
    # of what was told before
    "am_i_bad", "keeps_safe", "not_believed", "for_a_story", "insists", "in_trouble",
    # of a lapse, of scars, of a wound that goes wrong, of coming back
    "lapse", "scars_seen", "wound_worse", "back", "back_better",
    # of what is no danger
    "small_matter", "ordinary_medicine", "small_child", "habit",
    # of what has not been told yet
    "support_them", "worn_by_supporting", "where_to_start", "which_of_us", "rhetorical",
    "take_them_to_a_doctor",
    # a word or two
    "would_you_miss_me", "does_it_help", "hope", "how_to_come_out", "about_me",
    "about_them", "grief_groups",
    "without_parents", "am_i_weak", "may_i_text", "even_if",
    "pain_instead", "what_an_urge_is", "for_writers", "good_therapist", "is_it_safe",
    "nothing_helps", "help_word", "feeling", "harm_word", "scared", "medicine",
    "good_news", "kind_word", "homework", "sleep", "prove_it", "after_birth",
})  # fmt: skip
# These would jar behind a card: it asks what is to be asked.
CALM_ONLY = frozenset({
    "talk_me_out",
    "scars_seen", "back", "back_better", "where_to_start", "which_of_us", "rhetorical",
    "them_long_ago", "for_nothing", "insult", "good_news", "sleep", "homework", "side_effects",
    "no_pills", "thanks", "small_matter", "ordinary_medicine", "small_child", "habit",
    "would_you_miss_me", "unsays_it", "let_down", "feeling", "after_birth",
    "goes_to_somebody", "with_them_now", "called_somebody", "they_left", "meant_otherwise",
})  # fmt: skip
# These are no answer to a question of the search, whatever place or wish their words may hold.
BESIDE_A_SEARCH = frozenset({
    "why_place", "shelter", "is_it_abuse", "violence_lines", "clear_words", "hide_words",
    "nobody_to_know", "wont_have_care", "licence_check", "low_cost", "wait_time", "parents_know",
    "kept_private",
})  # fmt: skip
# The first that fits is said.
REPLIES = {
    "small_matter": Said("smalltalk", "smalltalk", MENU),
    "ordinary_medicine": Said("other_health", "other_health", MENU, number=True),
    "small_child": Said("young_child", "share", number=True),
    "habit": Said("habit", "other_health", (("find", "find"), ("talk", "talk")), number=True),
    "for_writers": Said(
        "for_writers",
        "ask",
        (
            ("about_harm", "s:what-is-self-harm"),
            ("signs", "s:warning-signs"),
            ("about_recovery", "s:recovery-and-finding-care"),
        ),
        number=True,
    ),
    "pain_instead": Said("pain_instead", "ask", TALK, number=True),
    "what_an_urge_is": Said(
        "what_an_urge_is",
        "ask",
        (*TALK, *_HARD_FEELINGS),
        number=True,
    ),
    "good_therapist": Said("how_good", "ask", FIND),
    "how_to_come_out": Said("how_to_come_out", "relationships", CRISIS, number=True),
    "tell_mine": Said("tell_someone", "ask"),  # behind a card; in calm it presses the button
    "wont_call": Said("wont_call", "ask", TELL, number=True),
    "whether_to_talk": Said("whether_to_talk", "ask", (*FIND, *CRISIS), True),
    "may_lose": Said("may_lose", "ask", (("tell_someone", "tell"), ("crisis", "crisis")), True),
    "locked_up": Said("locked_up", "ask", _TELLING, number=True),
    "police_come": Said("police_come", "ask", CRISIS),
    "tell_a_doctor": Said("tell_a_doctor", "ask", _TELLING, number=True),
    "tell_for_me": Said("tell_for_me", "share", TELL, number=True),
    "must_i_tell": Said("must_i_tell", "ask", TELL, number=True),
    "kept_private": Said("kept_private", "ask", _TELLING),
    "words_for_a_line": Said("words_for_a_line", "ask", CRISIS, number=True),
    "when_i_call": Said("when_i_call", "ask", CRISIS, number=True),
    "happens_again": Said(
        "happens_again",
        "ask",
        (("plan", "plan"), ("about_recovery", "s:recovery-and-finding-care")),
        number=True,
    ),
    "free": Said("free", "about_bot", MENU),
    "grief_groups": Said("grief_groups", "share", FIND, number=True),
    "scar_care": Said("scar_care", "scar_care", MENU),
    "scars_seen": Said("scars_seen", "scar_care"),
    "wound_spreads": Said("wound_spreads", "crisis", HUSH),
    "burn_deep": Said("burn_deep", "crisis", HUSH),
    "had_a_fit": Said("had_a_fit", "crisis", number=True),
    "withdrawal_shakes": Said("withdrawal_shakes", "crisis", number=True),
    "wound_worse": Said("wound_worse", "ask", HUSH),
    "lapse": Said("not_lost", "share", (("injury_help", "injury"), ("plan", "plan")), number=True),
    "why_asked": Said("why_asked", "about_bot", TALK, number=True),
    "why_place": Said("why_place", "about_bot"),
    "why_shown": Said("why_shown", "about_bot", number=True),
    "in_trouble": Said("in_trouble", "ask", TELL, number=True),
    "threat_if_told": Said("threat_if_told", "ask", number=True),
    "talk_with_them": Said("talk_with_them", "ask", number=True),
    "how_to_tell_them": Said("tell_someone", "ask"),
    "support_them": Said("support_them", "ask", LOOK, number=True),
    "worn_by_supporting": Said("carer_self", "ask", (*FIND, *CRISIS), number=True),
    "where_to_take": Said("where_to_take", "ask", FIND, number=True),
    "take_them_to_a_doctor": Said("doctor_for_them", "ask", number=True),
    "where_to_start": Said("where_to_start", "share", LOOK, number=True),
    "them_long_ago": Said("heard_of_them", "share", LOOK, number=True),
    "which_of_us": Said("which_of_us", "share", MENU),
    "wont_have_care": Said(
        "wont_have_care", "ask", (("find", "find"), ("signs", "s:warning-signs")), number=True
    ),
    "watch_over": Said("watch_over", "ask", LOOK, number=True),
    "done_to_me": Said("done_to_me", "ask", (("about_trauma", "s:ptsd"),), number=True),
    "own_fault": Said("own_fault", "ask", _HARD_FEELINGS, True),
    "fault": Said("fault", "ask", number=True),
    "put_away": Said("put_away", "ask", number=True),
    "tell_an_adult": Said("tell_an_adult", "ask", number=True),
    "where_they_are": Said("where_they_are", "crisis", number=True),
    "stepped_back": Said("stepped_back", "share", PLAN, True),
    "after_birth": Said("after_birth", "share"),
    "find_me": Said("find_me", "crisis"),
    "blister": Said("blister", "crisis", HUSH),
    "first_aid": Said("firstaid", "crisis", HUSH),
    "scared": Said("scared", "share", number=True),
    "medicine": Said("medicine", "ask", (("medication", "s:medication"),), number=True),
    "letters": Said("letters", "ask", FIND),
    "another_therapist": Said("another_therapist", "ask", FIND),
    "is_it_abuse": Said("is_it_abuse", "relationships", CLEAR),
    "low_cost": Said("low_cost", "insurance_cost", FIND),
    "wait_time": Said("wait_time", "ask", (*FIND, *CRISIS)),
    "nobody_to_know": Said("nobody_to_know", "ask", (*TELL, *CLEAR)),
    "apps": Said("apps", "ask", (("minutes", "minutes"), ("plan", "plan"), ("guide", "guide"))),
    "nothing_helps": Said("nothing_helps", "share", (("plan", "plan"), *FIND, *CRISIS), True),
    "licence_check": Said("licence_check", "ask", FIND),
    "help_word": Said(
        "help_word", "share", (("minutes", "minutes"), ("find", "find"), ("guide", "guide")), True
    ),
    "what_now": Said("what_now", "share", (*TALK, *FIND), True),
    "my_english": Said("my_english", "about_bot", MENU),
    "harm_word": Said(
        "harm_word",
        "ask",
        (("about_harm", "s:what-is-self-harm"), ("minutes", "minutes"), ("crisis", "crisis")),
    ),
    "advice": Said("advice", "about_bot", MENU),
    "clear_words": Said("clear_chat", "privacy", (("forget", "forget"),)),
    "hide_words": Said("hide_chat", "privacy", (("tell_someone", "tell"), ("forget", "forget"))),
    "private": Said("who_sees", "about_bot", CLEAR),
    "parents_know": Said("parents_know", "ask", _TELLING),
    "forget_me": Said("forget_ask", "privacy", (("forget", "forget"),)),
    "friend": Said("friend", "about_bot", number=True),
    "back_better": Said("back_better", "greeting", MENU),
    "back": Said("back", "greeting", MENU, number=True),
    "greeting": Said("greeting", "greeting", MENU),
    "thanks": Said("thanks", "thanks"),
    "goodbye": Said("goodbye", "goodbye"),
    "insult": Said("insult", "insult"),
    "may_i_text": Said("may_i_text", "ask", CRISIS, number=True),
    "do_you_call": Said("do_you_call", "about_bot", CRISIS),
    **dict.fromkeys(
        ("send_help_here", "call_for_me"),
        Said(
            "call_for_me",
            "about_bot",
            (("cant_call", "cant-call"), ("with_someone", "with-someone")),
        ),
    ),
    "about_bot": Said("about_bot", "about_bot", MENU),
    "human": Said("human", "about_bot", number=True),
    "not_heard": Said("not_heard", "about_bot", (("cant_call", "cant-call"),), number=True),
    "may_i_tell": Said("listening", "share"),
    "at_the_er": Said("at_the_er", "ask", _TELLING, number=True),
    "called_line": Said("how_was_the_line", "share", CRISIS, number=True),
    "line_failed": Said(
        "line_failed",
        "crisis",
        (*PLAN, *CRISIS),
        number=True,
    ),
    "bleeds_now": Said("bleeds_now", "crisis", HUSH, number=True),
    "body_emergency": Said("body_emergency", "crisis", MINUTES),
    "low_sugar": Said("low_sugar", "crisis", CRISIS),
    "not_eaten": Said("not_eaten", "crisis", CRISIS, number=True),
    "somebody_now": Said("somebody_now", "crisis", (*CRISIS, *MINUTES, *FIND)),
    "no_search": Said("no_search", "stop", (("guide", "guide"), ("crisis", "crisis"))),
    "not_fine": Said("not_fine", "share", TALK, number=True),
    "just_telling": Said("heard", "share", MENU),
    "feeling": Said("feeling", "share", (*_HARD_FEELINGS, *MINUTES)),
    "rhetorical": Said(
        "feeling",
        "share",
        (*_HARD_FEELINGS, *MINUTES),
        number=True,
    ),
    "good_news": Said("good_news", "smalltalk"),
    "kind_word": Said("kind_word", "smalltalk", number=True),
    "homework": Said("out_of_scope", "homework", MENU),
    "sleep": Said("sleep", "other_health", (("minutes", "minutes"), ("find", "find")), True),
    "prove_it": Said("prove_it", "about_bot", number=True),
    "hard_to_stop": Said(
        "hard_to_stop",
        "ask",
        (("minutes", "minutes"), ("about_recovery", "s:recovery-and-finding-care")),
        True,
    ),
    "for_attention": Said("for_attention", "ask", (("about_harm", "s:what-is-self-harm"),), True),
    "sin": Said("sin", "ask", (("about_harm", "s:what-is-self-harm"), ("find", "find")), True),
    "relief_after": Said(
        "relief_after",
        "ask",
        (*_HARD_FEELINGS, *MINUTES),
        True,
    ),
    "does_it_help": Said(
        "does_it_help",
        "ask",
        (*TALK, *_HARD_FEELINGS),
        True,
    ),
    "hope": Said(
        "hope", "ask", (("about_recovery", "s:recovery-and-finding-care"), ("find", "find")), True
    ),
    "am_i_weak": Said("am_i_weak", "share", _HARD_FEELINGS, True),
    "side_effects": Said("side_effects", "dosage", (("medication", "s:medication"),)),
    "no_pills": Said(
        "no_pills", "ask", (("find", "find"), ("about_therapists", "s:what-therapists-do"))
    ),
    "typo": Said("typo", "smalltalk", number=True),
    "joking": Said("hyperbole", "smalltalk", number=True),
    "nod": Said("nod", "smalltalk", MENU),
}
# What a wish brings that has no other reply where nothing was told before.
WISHED = {
    "writes_first": Said("writes_first", "about_bot", TELL),
    "tires_you": Said("tires_you", "about_bot"),
    "bullied": Said("bullied", "relationships", (*TELL, *CRISIS), number=True),
    "break_up": Said("break_up", "relationships", number=True),
    "under_pressure": Said("under_pressure", "share", MINUTES),
    "has_nobody": Said("has_nobody", "share", (*CRISIS, *FIND), number=True),
    "after_hospital": Said("after_hospital", "share", (*PLAN, *FIND), number=True),
    "found_out": Said("they_know", "share", number=True),
    "not_believed": Said("if_they_dont_believe", "share", number=True),
    "they_refuse": Said("wont_have_care", "ask", LOOK, number=True),
    "doctor_for_them": Said("doctor_for_them", "ask", number=True),
    "grief": Said("grief", "share", number=True),
    "resisted": Said("resisted", "share", number=True),
    "checked_on": Said("checked_on", "share", TELL, number=True),
    "told_somebody": Said("told_somebody", "share", number=True),
    "family_split": Said("family_split", "share", number=True),
    "came_out": Said("came_out", "share", CRISIS, number=True),
    "should_i_leave": Said("stay_or_go", "relationships", number=True),
    "hurts_them": Said("hurts_them", "share", number=True),
    "bad_enough": Said("bad_enough", "ask", (*TELL, *FIND), number=True),
    "not_ready": Said("not_ready", "share", MINUTES, number=True),
    "triggered": Said("triggered", "share", MINUTES, number=True),
    "diagnose_me": Said("diagnose_me", "ask", (*FIND, ("guide", "guide"))),
    "my_call": Said("my_call", "share", number=True),
    "hard_days": Said("hard_days", "share", number=True),
    "felt_worse": Said("felt_worse", "ask", number=True),
    "turned_down": Said("turned_down", "ask", (*FIND, *CRISIS), number=True),
    "therapist_leaves": Said("therapist_leaves", "ask", (*FIND, *CRISIS), number=True),
}
# Buttons that words press too. `next`, `safe:yes` and `eased:…` only where they were just offered.
PRESSED = {
    "guide": "guide", "text_instead": "cant-call", "distract": "minutes", "tell_mine": "tell",
    "lines": "crisis", "plan_wanted": "plan", "finish_plan": "plan-again",
    "compares_therapies": "s:therapies",
}  # fmt: skip
