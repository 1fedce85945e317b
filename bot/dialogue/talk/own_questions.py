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
from bot.dialogue.talk.question_answers import (
    AFTER_SAFE,
    AFTER_THE_PLAN,
    ANSWERS,
    ASK_FOR_COMPANY,
    ASK_WHETHER_SAFE,
    COMPANY,
    EXERCISE,
    HARDLY_A_WOUND,
    INJURY,
    LISTENED_AFTER,
    NOBODY,
    OF_MEDICINE,
    SAFE_TOLD,
    THINKING,
    THINKING_AGAIN,
)
from bot.dialogue.talk.sentences import asks
from bot.dialogue.talk.thread_answers import of_them
from bot.safety.levels import DYING, RiskLevel
from bot.text import BREAK, tokenise

_ASK_WHO = frozenset({"not_sure_heard", "who_is_in_danger"})
_MEDICATION = "medication"  # a section of the guide
_SUICIDE = "suicidal-ideation"  # a specialty
_FOR_MYSELF = frozenset({"its_me", "for_myself"})
_CANT_TELL = frozenset({"cant_tell_them", "cant_tell_parents"})
_LEAVES = "wants-to-leave"  # an entry of the lexicon
# Beside a wound: nerves and sinews (SAFE_MESSAGING.md 4c), and whether it has to be seen.
_TO_BE_SEEN = frozenset({"numb_there", "do_i_go"})
_ONLY_NUMBERS = frozenset({"crisis", "place_in_danger", "places_in_danger"})
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
    if _corrects_of_whom(state, heard):
        return None
    answers = _answers_to(state)
    given = _given(state, heard, answers, resources)
    action = _action(state, answers, given)
    if not action and state.said in _STORIES and _tells(heard, resources):
        return with_number(say(state, resources, "story_heard", "share"), resources)
    asks_nothing = not answers or state.said in LISTENED_AFTER
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
    if answers is INJURY and "not_now" in given:  # "not now. sometimes at night"
        given = ("not_now",)
    if answers is INJURY and "no_not_bad" in given:  # "nah it's not deep": first it says no
        given = ("no",)
    if "unsure" in given and (answers is THINKING or answers is THINKING_AGAIN):
        given = without(given, "no")  # "i don't know" has a "no" in it
    if answers is INJURY and "scared" in given and "says_yes" not in given:  # "i am scared"
        given = ("scared",)
    return _of_ones_own(state, _with_doubt(_lacking(given, heard.text, resources), heard.text))


def _action(state: DialogueState, answers: Mapping[str, str], given: Intents) -> str:
    """Return the action of what is said first; of who is in danger, of what is surest.

    So of who said that they are safe: what takes it back counts more than what repeats it.
    """
    if state.said in _ASK_WHO or answers is AFTER_SAFE:
        return first_of(answers, given) or ""
    return next((answers[intent] for intent in given if intent in answers), "")


def _answers_to(state: DialogueState) -> Mapping[str, str]:
    """Return the actions of what answers the last reply, or what stood behind a card without any.

    Numbers of a country that came in between leave the question open whether the person is safe.
    """
    answers = ANSWERS.get(state.said) or ANSWERS.get(state.behind, {})
    waits = state.said in _ONLY_NUMBERS and state.unanswered > 0
    return {**SAFE_TOLD, **answers} if waits else answers


def _of_acting(state: DialogueState, heard: Heard) -> str:
    """Return the action of "I'm not going to do anything" to who spoke of dying, "" for none.

    Asked whether it is safe, that is half an answer: the thoughts may be there all the same.
    """
    asked = state.said in ASK_WHETHER_SAFE or state.unanswered > 0
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
        given = tuple(intent for intent in given if intent != "takes_hold")
    return next((OF_MEDICINE[intent] for intent in given if intent in OF_MEDICINE), "")


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
    out = set(EXERCISE) if "worse" in given else set[str]()
    out |= set(COMPANY) if state.risk.emergency else set()
    if of_them(state):
        out |= HARDLY_A_WOUND
    if "just_ok" in given and ANSWERS.get(state.said) is AFTER_THE_PLAN:  # was read, no more
        out |= {"lighter_now"}
    if not _CANT_TELL.isdisjoint(given):  # "i can't tell the school" is no doubt
        out |= {"unsure"}
    return tuple(intent for intent in given if intent not in out)


def gives_up(state: DialogueState, intents: Intents) -> bool:
    """Return whether who was found nobody gives up: they are asked plainly what that means."""
    return state.said in NOBODY_FOUND and "gives_up_here" in intents


def says_nobody_is_near(state: DialogueState, intents: Intents) -> bool:
    """Return whether "nobody is here" answers who could be near, as a reply or the plan asked."""
    asked = state.plan in plan.OF_COMPANY or (not state.plan and state.said in ASK_FOR_COMPANY)
    return asked and not state.risk.emergency and not NOBODY.isdisjoint(intents)


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
    waits = said not in ASK_WHETHER_SAFE and state.safety_unsaid
    if waits or said in _STEPS_OF_A_SEARCH:
        return state.unanswered
    return _STILL_ASKED if said in ASK_WHETHER_SAFE else max(state.unanswered - 1, 0)


def standing(asked: str, said: str) -> str:
    """Return what the next message answers: a wound asked about, where numbers alone came since."""
    only_numbers = said == "crisis" and ANSWERS.get(asked) is INJURY
    return asked if only_numbers else said


def _says_how_bad(state: DialogueState, heard: Heard) -> bool:
    """Return whether "not deep", or that there is a wound, is said some messages after it."""
    if not state.risk.in_sight or state.risk.emergency or state.plan:
        return False
    own = state.risk.open and state.risk.worst >= RiskLevel.SELF_HARM and not state.risk.theirs
    there = own and not state.risk.hurt and "has_wound" in heard.intents
    return there or (state.risk.wounded and "not_bad" in heard.intents)


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
