"""The bot's own question, held for one turn: a short answer to it is read as its answer."""

from collections.abc import Mapping

from bot.dialogue.actions import tapped
from bot.dialogue.answering.few_words import no_words
from bot.dialogue.heard import Heard, Intents, first_of, without
from bot.dialogue.help import plan
from bot.dialogue.help.in_danger_now import ONLY_IN_DANGER
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.beside_a_denial import not_safe_alone
from bot.dialogue.search.found import NOBODY_FOUND
from bot.dialogue.search.steps import ASKING
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.sentences import asks
from bot.dialogue.talk.thread_answers import of_them
from bot.safety.levels import DYING, RiskLevel
from bot.text import BREAK, tokenise

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
_SAFE_TOLD = {**_SAFE, "names_a_day": "thinking:yes"}
_SAFE_LATER = {
    **_SAFE_TOLD,
    **dict.fromkeys(("not_now", "wont_act"), "safe:unsure"),  # the same answer twice
    **dict.fromkeys(("might_after_all", "partly_yes"), "thinking:yes"),
}
# Who takes it back and does so once more is asked in plain words.
_TAKEN_BACK = {**_SAFE, **dict.fromkeys(("soothes", "unsays_it"), "safe:plainly")}
_THINKING = {
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
_THINKING_AGAIN = {**_THINKING, "no_answer": "rather-not", "asks_back": "rather-not"}
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
_AFTER_SAFE = {
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
_ASK_WHO = frozenset({"not_sure_heard", "who_is_in_danger"})
_WHO_AGAIN = _WHO | dict.fromkeys(("yes", "says_yes", "partly_yes", "right_now"), "safe:unsure")
_NOT_BAD = "not_bad"
_MEDICATION = "medication"  # a section of the guide
_SUICIDE = "suicidal-ideation"  # a specialty
_FOR_MYSELF = frozenset({"its_me", "for_myself"})
_CANT_TELL = frozenset({"cant_tell_them", "cant_tell_parents"})
_HARDLY_A_WOUND = frozenset({_NOT_BAD, "it_bleeds_less"})
_LEAVES = "wants-to-leave"  # an entry of the lexicon
_INJURY = {
    "no": "no-injury",
    "no_wound": "no-injury",
    "only_an_urge": "minutes",
    "not_now": "no-injury",
    "yes": "injury",
    "right_now": "injury",
    "unsure": "injury",
    **dict.fromkeys((_NOT_BAD, "it_bleeds", "it_bleeds_less", "has_wound", "wound_told"), "injury"),
    "wound_open": "see-wound",
    "an_urge": "minutes",
    "help_with_it": "injury",
}
# Who wants to hurt themselves, and has not: the next minutes are gone through.
_URGE = dict.fromkeys(("an_urge", "only_an_urge", "not_yet", "right_now", "unsure"), "minutes")
_COMPANY = ("people_near", "names_company")
_SOMEBODY = {
    "says_unsafe": "safe:no",
    "says_safe": "safe:yes",
    "yes": "near:yes",
    **dict.fromkeys(_COMPANY, "near:yes"),
    "no": "near:no",
    "not_now": "near:no",
    "nobody": "near:no",
    "is_alone": "near:no",
    "unsure": "near:no",
}
_RIGHT_NOW = {"right_now": "now", "someone_to_see": "find", "yes": "now", "unsure": "now"}
_WEIGHING = {"yes": "weighing", "everything": "weighing", "unsure": "weighing"}
_WRITING = {"private": "", "yes": "talk", "no": "hush", "not_now": "hush", "unsure": "minutes"}
_TO_WRITERS = {"how_it_is_done": "for-writers"}
# A child whom somebody uses is told not to meet them.
_MEETING = dict.fromkeys(("wants_to_meet", "should_i_go"), "dont-meet")
# Beside a wound: nerves and sinews (SAFE_MESSAGING.md 4c), and whether it has to be seen.
_TO_BE_SEEN = frozenset({"numb_there", "do_i_go"})
# After how a wound is looked after.
_TENDED = {
    "no": "hush",
    **dict.fromkeys(("whether_to_go", "own_wound", "wound_open", "wound_told"), "see-wound"),
    **dict.fromkeys(("no_wound", *_HARDLY_A_WOUND), "no-injury"),
}
# A wound that goes wrong, told in pieces (NHS, "Is my wound infected": seen today).
_SICK = dict.fromkeys(("sick_there", "for_days"), "sick-wound")
# Who felt worse with a medicine, and goes on.
_TAKES_HOLD = "takes_hold"  # an intent
_OF_MEDICINE = {
    "more_thoughts": "how-now:bad",
    "may_i_stop": "medicine",
    _TAKES_HOLD: "medicine",
    "stopped_it": "off-medicine",
}
# Who did what the next minutes name, or says what they see.
_EXERCISE = dict.fromkeys(("names_things", "did_exercise"), "tried")
_PICKS = {"picks_one": "picked", **_EXERCISE}
_AFTER_THE_PLAN = {
    "makes_safer": "safer",
    "lighter_now": "how-now:lighter",
    "keeps_it": "plan-kept",
}
# Who was told how all that is kept is deleted, and says yes to it.
_DELETES = {"forget_me": "forget"}
_SENDING = {"gives_address": "call", "hurry": "call"}
_ANSWERS = {
    "card_active": _SAFE_TOLD,
    "card_passive": _SAFE,
    "card_minor": _SAFE,
    "im_ok": _SAFE,
    **dict.fromkeys(("came_down", "came_down_again"), _SAFE),
    **dict.fromkeys(("still_safe", "still_safe_again"), _SAFE),
    **dict.fromkeys(("stepped_back_now", "stepped_back_now_again"), _SAFE),
    "a_child_holds_it": _SAFE,
    "safe_before_a_search": _SAFE,
    "leaving": _SAFE,
    "off_medicine": _SAFE,
    "unsafe_asked": _UNSAFE,
    "not_sure_heard": _WHO,
    "who_is_in_danger": _WHO_AGAIN,
    "unsafe_asked_again": _UNSAFE,
    "unsafe_where": _UNSAFE,
    "safe_plainly": _SAFE,
    **dict.fromkeys(("both_told", "both_told_again"), _SAFE),
    "safe_later": _SAFE_LATER,
    **dict.fromkeys(("not_so", "not_so_again"), _TAKEN_BACK),
    "was_long_ago": _SAFE,
    "scared_found_out": _SAFE,
    "about_me": _SAFE,
    "about_me_again": _SAFE,
    "explained": _SAFE,
    "explained_wound": _SAFE,
    "safe_what_if": _SAFE,
    **dict.fromkeys(("card_methods", "methods_again"), _THINKING),
    "no_amounts": _THINKING,
    "thinking_what_if": _THINKING_AGAIN,
    "given_up": _THINKING,
    "miss_me": _THINKING,
    "rather_not_say": _AFTER_ALL,
    "thinking_no": _AFTER_A_NO,
    "read_otherwise": _AFTER_A_NO,
    "back": _HOW_NOW,
    "back_again": _HOW_NOW,
    "back_better": _HOW_NOW,
    "how_was_the_line": _HOW_NOW,
    "line_failed": _HOW_NOW,
    "line_was_good": _HOW_NOW,
    "line_wait": _SAFE,
    "line_wait_again": _SAFE,
    "got_through": _SAFE,
    "unsays_it": _SAFE,
    "minutes": {"picks_one": "picked", "just_ok": "picked", **_EXERCISE},
    **dict.fromkeys(("minutes_else", "minutes_else_again"), _PICKS),
    **dict.fromkeys(("timer_started", "timer_over", "eased_no"), _PICKS),
    "picks_one": _EXERCISE,
    **dict.fromkeys(("clear_chat", "hide_chat"), _DELETES),
    "forget_ask": {**_DELETES, **dict.fromkeys(("yes", "says_yes"), "forget")},
    "eased_yes": {"good_news": "w:resisted"},
    **dict.fromkeys(("plan_done", "plan_safer"), _AFTER_THE_PLAN),
    **{reply: {"gives_up_here": "given-up"} for reply in NOBODY_FOUND},
    "card_self_harm": _INJURY,
    "card_urge": _URGE,
    "card_hiding": _INJURY,
    "no_injury": _WRITING,
    "firstaid": _TENDED,
    "wound_seen": {
        "no": "hush",
        **dict.fromkeys(("whether_to_go", "do_i_go", "wound_open", "wound_told"), "see-wound"),
    },
    **{name: {"it_bleeds_less": "see-wound"} for name in ("bleeds_on", "bleeds_on_again")},
    "in_the_wound": dict.fromkeys(("yes", "help_with_it"), "injury"),
    "bleeds_now": {"for_so_long": "see-wound"},
    "safe_unsure": _SOMEBODY,
    "stepped_back": _SOMEBODY,
    "talk_in_emergency": _SOMEBODY,
    "scared_waiting": _SOMEBODY,
    "grief": _SOMEBODY,
    "friend": _SOMEBODY,
    "friend_again": _SOMEBODY,
    "near_no": {"no": "near:no", "nobody": "near:no", "unsure": "near:no", "yes": "near:yes"},
    "help_word": _RIGHT_NOW,
    "hyperbole": {"not_joking": "meant", "no_really": "meant"},
    "denial": {"not_joking": "meant", "might_after_all": "thinking:again"},
    "safe_yes": _AFTER_SAFE,
    "sign_heard": _THINKING,
    "sign_heard_again": _THINKING_AGAIN,
    "no_argument": _THINKING,
    "no_argument_told": _SAFE,
    "no_argument_told_again": _SAFE,
    "call_for_me": _SENDING,
    "call_for_me_again": _SENDING,
    "not_joking": _THINKING,
    "smalltalk": _WEIGHING,
    **dict.fromkeys(("wound_worse", "wound_worse_again"), _SICK),
    "side_effects": _OF_MEDICINE,
    "medicine": _OF_MEDICINE,
    "crisis": {"these_fail": "line-failed"},
    "after_hospital": {"no": "no-plan-yet", "yes": "plan-again"},
    "for_writers": _TO_WRITERS,
    "for_writers_again": _TO_WRITERS,
    "pictures_held": _MEETING,
    "dont_meet": _MEETING,
    "dont_meet_again": _MEETING,
}
# These ask nothing, but are listened after.
_LISTENED_AFTER = NOBODY_FOUND | frozenset(
    {"rather_not_say", "thinking_no", "read_otherwise", "plan_done", "plan_safer", "line_failed"}
)
# After these a later yes or no still answers the question whether the person is safe.
_ASK_WHETHER_SAFE = frozenset(
    name
    for name, answers in _ANSWERS.items()
    if answers in (_SAFE, _SAFE_TOLD, _SAFE_LATER, _TAKEN_BACK)
)
_ONLY_NUMBERS = frozenset({"crisis", "place_in_danger", "places_in_danger"})
_ASK_FOR_COMPANY = frozenset(name for name, said in _ANSWERS.items() if said is _SOMEBODY)
_NOBODY = frozenset({"nobody", "is_alone"})
# These end it: an answer was given, an emergency has a question of its own.
_ANSWERED = frozenset(
    {"safe_yes", "safe_unsure", "card_imminent", "still_call", "stopped"}
    | {"about_them", "about_them_again"}  # it was asked of the wrong one
)
_STILL_ASKED = 3  # messages
_MOST_WORDS = 4  # of a late answer
_LATE = frozenset(
    {"yes", "no", "unsure", "not_now", "right_now", "says_yes", "says_no", "half_no"}
    | {"says_safe", "says_unsafe"}
)
# Under the question of a search, the doubt first: "not sure".
_UNDER_A_SEARCH = {
    "says_unsafe": "safe:no",
    "unsure": "safe:unsure",
    "half_no": "safe:unsure",
    "no": "safe:no",
}
_STEPS_OF_A_SEARCH = ASKING | {"results", "nobody"}  # replies
_SAYS_NO = frozenset({"no", "says_no", "half_no", "not_eased", "nod"})  # intents
# What somebody lacks is said there in words of its own.
_SAYS_OF_WHAT = frozenset({"cant_phone", "care_costs", "low_cost", "nobody", "no_wound"})
_FAILED = "line_failed"  # an intent
_NO_YES = frozenset({"says_unsafe", "says_no", "half_no", "unsure"})  # beside these a yes is none
# After these "no, ME" corrects whom it is about once more.
_ASKS_OF_ONESELF = frozenset({"about_me", "about_me_again"})
# These ask for no yes or no: whatever is told answers them.
_STORIES = frozenset({"talk_led_here", "weighing", "help_now", "help_word_again", "talk_with_me"})

_TOO_LITTLE = ONLY_IN_DANGER | frozenset(
    {"yes", "no", "unsure", "right_now", "nobody", "everything", "feeling"}
    | {"says_yes", "partly_yes", "half_no", "no_answer", "says_no", "just_tired", "yes_but"}
    | {"asks_back", "what_if_i_say", "gives_up_here", "as_before", "lighter_now", "got_through"}
    | {"after_all", "of_living", "meant_else", "not_here", "no_really", "not_fine"}
    | {"plan_unsafe", "plan_you", "picks_one", "makes_safer", "plan_again", "did_exercise"}
    | {"names_things", "names_means", "tentative", "plan_pause", "plan_where", "plan_unclear"}
    | {"soothes", "stepped_out", "cant_stop", "eased_a_bit"}
)


def answered(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the next step where a message answers what was asked last, None where it does not."""
    if not heard.calm:
        return None
    if _cannot_speak(state, heard, resources):
        return tapped(state, "cant-call", resources)
    if state.said in _STORIES and _tells(heard, resources):
        return with_number(say(state, resources, "story_heard", "share"), resources)
    answers = _answers_to(state)
    if _corrects_of_whom(state, heard):
        return None
    given = _given(state, heard, answers, resources)
    action = _action(state, answers, given)
    asks_nothing = not answers or state.said in _LISTENED_AFTER
    action = action or _told_in_pieces(state, given) or _for_oneself(state, given)
    action = not_safe_alone(action or _of_acting(state, heard), heard.text, resources)
    if not action and asks_nothing and _says_how_bad(state, heard):
        action = "injury"
    if not action and asks_nothing and _answers_late(state, heard):
        action = _late_answer(state, heard)
    return tapped(state, action, resources) if action else None


def _cannot_speak(state: DialogueState, heard: Heard, resources: Resources) -> bool:
    """Return whether "no voice" is said where a number was shown, and no plan runs."""
    shown = state.risk.in_sight and not state.plan
    return shown and resources.says("no_voice", heard.text)


def _given(
    state: DialogueState, heard: Heard, answers: Mapping[str, str], resources: Resources
) -> Intents:
    """Return what a message says, as an answer to a question of ours."""
    given = ("unsure",) if no_words(heard.text) and "?" not in heard.text else heard.intents
    if not _wanted_to_leave(state):  # "I want to die", "in this city" takes nothing back
        given = tuple(intent for intent in given if intent != "not_here")
    if answers is _INJURY and "not_now" in given:  # "not now. sometimes at night"
        given = ("not_now",)
    if "unsure" in given and (answers is _THINKING or answers is _THINKING_AGAIN):
        given = without(given, "no")  # "i don't know" has a "no" in it
    if answers is _INJURY and "scared" in given and "says_yes" not in given:  # "i am scared"
        given = ("scared",)
    return _of_ones_own(state, _with_doubt(_lacking(given, heard.text, resources), heard.text))


def _action(state: DialogueState, answers: Mapping[str, str], given: Intents) -> str:
    """Return the action of what is said first; of who is in danger, of what is surest.

    So of who said that they are safe: what takes it back counts more than what repeats it.
    """
    if state.said in _ASK_WHO or answers is _AFTER_SAFE:
        return first_of(answers, given) or ""
    return next((answers[intent] for intent in given if intent in answers), "")


def _answers_to(state: DialogueState) -> Mapping[str, str]:
    """Return the actions of what answers the last reply.

    Numbers of a country that came in between leave the question open whether the person is safe.
    """
    answers = _ANSWERS.get(state.said, {})
    waits = state.said in _ONLY_NUMBERS and state.unanswered > 0
    return {**_SAFE_TOLD, **answers} if waits else answers


def _of_acting(state: DialogueState, heard: Heard) -> str:
    """Return the action of "I'm not going to do anything" to who spoke of dying, "" for none.

    Asked whether it is safe, that is half an answer: the thoughts may be there all the same.
    """
    asked = state.said in _ASK_WHETHER_SAFE or state.unanswered > 0
    dying = state.risk.in_sight and state.risk.worst in DYING and not state.risk.theirs
    denies = heard.assessment.level is RiskLevel.DENIAL
    if not (asked and dying and denies):
        return ""
    return "safe:plainly" if state.said == "safe_later" else "safe:later"


def _told_in_pieces(state: DialogueState, given: Intents) -> str:
    """Return the action of what a few words add to a wound, to harm, or to a page of medicine."""
    told = state.risk.wounded and state.risk.in_sight and not state.risk.emergency
    if told and not state.risk.theirs and not state.plan and "sick_there" in given:
        return "sick-wound"
    if told and not state.risk.theirs and not state.plan and not _TO_BE_SEEN.isdisjoint(given):
        return "see-wound"
    if "card_young_hurt" in state.risk.groups and state.risk.open and "wants_to_meet" in given:
        return "dont-meet"
    if state.topic != _MEDICATION or state.search is not None:
        return ""
    if state.risk.open:  # there "can i get addicted" may be of self-harm
        given = tuple(intent for intent in given if intent != _TAKES_HOLD)
    return next((_OF_MEDICINE[intent] for intent in given if intent in _OF_MEDICINE), "")


def _for_oneself(state: DialogueState, given: Intents) -> str:
    """Return the action of who says that they looked for help with suicide for themselves."""
    search = state.search
    looked_for = search is not None and _SUICIDE in (search.specialty, *search.also)
    return "thinking:yes" if looked_for and not _FOR_MYSELF.isdisjoint(given) else ""


def _of_ones_own(state: DialogueState, given: Intents) -> Intents:
    """Return what an answer says of oneself: an exercise that made it worse is none that was done.

    "It's not that deep" of somebody else's wound is answered where the talk is of them, and who is
    near in an emergency is to make the call.
    """
    out = set(_EXERCISE) if "worse" in given else set[str]()
    out |= set(_COMPANY) if state.risk.emergency else set()
    if of_them(state):
        out |= _HARDLY_A_WOUND
    if "just_ok" in given and _ANSWERS.get(state.said) is _AFTER_THE_PLAN:  # was read, no more
        out |= {"lighter_now"}
    if not _CANT_TELL.isdisjoint(given):  # "i can't tell the school" is no doubt
        out |= {"unsure"}
    return tuple(intent for intent in given if intent not in out)


def gives_up(state: DialogueState, intents: Intents) -> bool:
    """Return whether who was found nobody gives up: they are asked plainly what that means."""
    return state.said in NOBODY_FOUND and "gives_up_here" in intents


def says_nobody_is_near(state: DialogueState, intents: Intents) -> bool:
    """Return whether "nobody is here" answers who could be near, as a reply or the plan asked."""
    asked = state.plan in plan.OF_COMPANY or (not state.plan and state.said in _ASK_FOR_COMPANY)
    return asked and not state.risk.emergency and not _NOBODY.isdisjoint(intents)


def _lacking(given: Intents, text: str, resources: Resources) -> Intents:
    """Return what "no strength", "no bandages" answers: what somebody lacks is no No, but a doubt.

    What it says in words of its own stays: "no money", "no friends".
    """
    lacks = _SAYS_OF_WHAT.isdisjoint(given) and resources.says("lacks_something", text)
    return ("unsure", *given) if lacks else given


def without_a_no(
    _state: DialogueState, intents: Intents, text: str, resources: Resources
) -> Intents:
    """Return the intents without the No and the nod of who only tells what they lack."""
    said = not _SAYS_NO.isdisjoint(intents) and resources.says("lacks_something", text)
    return without(intents, *_SAYS_NO) if said else intents


def with_a_failed_call(
    _state: DialogueState, intents: Intents, text: str, resources: Resources
) -> Intents:
    """Return the intents, with that of a line that failed of who called for help in vain."""
    failed = resources.says("help_unanswered", text)
    return (_FAILED, *intents) if failed and _FAILED not in intents else intents


def _with_doubt(given: Intents, text: str) -> Intents:
    """Return what an answer says: "yes. no. i dont know" is not sure, and "y?" asks back.

    "For tonight" says for how long. "Safe" is plain only where nothing stands beside it.
    """
    if BREAK in tokenise(text)[:-1]:
        given = tuple(intent for intent in given if intent != "says_safe")
    if {"yes_but", "right_now"}.issubset(given):
        return ("yes_but",)
    if {"says_yes", "says_safe"}.isdisjoint(given) or "says_unsafe" in given:
        return given
    if not _NO_YES.isdisjoint(given):
        return ("unsure",)
    return ("asks_back",) if text.rstrip().endswith("?") else given


def _corrects_of_whom(state: DialogueState, heard: Heard) -> bool:
    """Return whether "no. ME. he said it to ME" says no to whom it is about, and not to being safe.

    It is asked once more then. Where danger of their own was told, "no" is an answer.
    """
    asked = state.said in _ASKS_OF_ONESELF and state.risk.worst < RiskLevel.PASSIVE
    return asked and "about_me" in heard.intents


def _wanted_to_leave(state: DialogueState) -> bool:
    """Return whether the message before may have been of a place: "I don't want to be here"."""
    before = state.risk.beside[-2:]  # this message's own stand last
    return any(_LEAVES in ids for ids in before)


def still_asked(state: DialogueState, said: str) -> int:
    """Return for how many more messages the question waits whether the person is safe."""
    if said in _ANSWERED:
        return 0
    # A danger that has passed: until it is said. A search lasts some messages: none answers it.
    waits = said not in _ASK_WHETHER_SAFE and state.safety_unsaid
    if waits or said in _STEPS_OF_A_SEARCH:
        return state.unanswered
    return _STILL_ASKED if said in _ASK_WHETHER_SAFE else max(state.unanswered - 1, 0)


def standing(asked: str, said: str) -> str:
    """Return what the next message answers: a wound asked about, where numbers alone came since."""
    only_numbers = said == "crisis" and _ANSWERS.get(asked) is _INJURY
    return asked if only_numbers else said


def _says_how_bad(state: DialogueState, heard: Heard) -> bool:
    """Return whether "not deep", or that there is a wound, is said some messages after it."""
    if not state.risk.in_sight or state.risk.emergency or state.plan:
        return False
    own = state.risk.open and state.risk.worst >= RiskLevel.SELF_HARM and not state.risk.theirs
    there = own and not state.risk.hurt and "has_wound" in heard.intents
    return there or (state.risk.wounded and _NOT_BAD in heard.intents)


def _answers_late(state: DialogueState, heard: Heard) -> bool:
    """Return whether a few words may answer whether the person is safe, asked a while ago.

    The plan asks for a yes or no of its own, and so does a search that offers one place.
    """
    if not state.unanswered or not state.risk.in_sight or state.risk.emergency or state.plan:
        return False
    elsewhere = state.search is not None and len(state.search.options) == 1
    asked = any(action.startswith("eased:") for _, action in state.offered)
    short = len(heard.text.split()) <= _MOST_WORDS
    return short and not elsewhere and not asked and not _LATE.isdisjoint(heard.intents)


def _late_answer(state: DialogueState, heard: Heard) -> str:
    """Return the action of a late answer to whether the person is safe.

    A search asks for no yes or no: "no" under its question is one to being safe. Elsewhere, and
    where it says yes, it is not taken for an answer: it is asked once more, in plain words.
    """
    if state.search is None:
        return "safe:plainly"
    return first_of(_UNDER_A_SEARCH, heard.intents) or "safe:plainly"


def _tells(heard: Heard, resources: Resources) -> bool:
    """Return whether a message only tells: it asks nothing, and for nobody to see."""
    silent = _TOO_LITTLE.issuperset(heard.intents) and not asks(heard.text)
    return silent and not resources.seeks_therapist(heard.text)
