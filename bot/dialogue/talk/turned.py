"""Intents that stand for another after what was told, or that then do not count."""

from bot.dialogue.heard import Intents, first_of
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.plain_questions import out_of_place
from bot.dialogue.talk.thread_answers import ABOUT_SOMEBODY, GRIEF, OF_THEM
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
_STOPPED = "stopped-drinking"  # told in one of the last messages, or in this one
_OF_THE_BOT = frozenset({"about_bot", "human", "prove_it"})
_LIGHT = frozenset({"good_news"})
_OF_NO_DANGER = frozenset({"small_matter", "ordinary_medicine", "small_child", "habit"})
_DOUBT = frozenset({"prove_it"})
_OF_HOW_IT_IS = frozenset({"im_ok", "better"})
_WHY = frozenset({"why_place", "why_do_you_ask"})
_OF_ITSELF = frozenset({"do_you_call"})
_OF_ONESELF = frozenset({"done_to_me", "own_fault", "must_i_tell"})
_ASKS_HOW_TO_TELL = frozenset({"talk_with_them", "to_a_listener"})
_OF_WHOM = frozenset({"which_of_us"})  # is known where somebody is spoken of: "im her mom"
_OF_SOMEBODY = frozenset({"tell_an_adult"})  # who asks what their own parents hear means no other
_LEFT_TO_THEM = frozenset({"must_i_tell"})  # who thinks of dying is better not alone with it

# "Does it call the police" is of the line that was spoken of last.
_OF_LINES = frozenset({"crisis", "what_a_line_is", "line_for_whom", "when_i_call", "may_i_text"})

_OF_A_SEARCH = frozenset({"go_along"})  # "can I go with her" is of an ambulance, too


def turned(state: DialogueState, intents: Intents) -> Intents:
    """Return the intents with what stands for another one after what was told."""
    wound = first_of(_OF_A_WOUND, intents)
    theirs = state.risk.theirs and bool(state.said) and wound == "wound_worse"
    if wound and (state.risk.wounded or theirs):
        return (wound, *intents)
    if "shakes_there" in intents and any(_STOPPED in told for told in state.risk.beside):
        return ("withdrawal_shakes", *intents)
    ended = "help_not_coming" in intents and state.risk.in_sight
    if ended or {"called", "cut_off"} <= set(intents):
        return ("line_failed", *intents)
    if "for_nothing" in intents:
        return ("lapse" if state.risk.wounded else "feeling", *intents)
    own = _of_ones_own_danger(state, intents)
    if own:
        return (own, *intents)
    if "back_better" in intents and state.risk.open:
        return ("im_ok", *intents)
    if "only_quoted" in intents and state.risk.open:
        return ("joking", *intents)
    intents = _whose_words(state, _whose_fault(state, _of_what_was_said(state, intents)))
    return tuple(intent for intent in intents if intent not in _unmeant(state, intents))


def _of_ones_own_danger(state: DialogueState, intents: Intents) -> str:
    """Return the intent that stands for one while the person may hurt themselves, "" for none.

    What was put away is a step back; and who has to know is theirs to find words for, unless it is
    somebody else who hurts them.
    """
    if not state.risk.open or state.risk.worst < RiskLevel.PASSIVE:
        return ""
    if "put_it_away" in intents:
        return "stepped_back"
    theirs = state.risk.theirs or state.risk.hurt
    tells = not {"tell_an_adult", "tell_them"}.isdisjoint(intents)
    return "tell_mine" if tells and not theirs else ""


def _of_what_was_said(state: DialogueState, intents: Intents) -> Intents:
    """Return the intents with what a question means after the last reply, or beside a search."""
    if "even_if" in intents and state.said == "kept_private":
        return ("kept_private", *intents)
    if "it_calls" in intents and state.said in _OF_LINES:
        return ("police_come", *(intent for intent in intents if intent != "it_calls"))
    if "how_to_cope" in intents and (state.risk.theirs or state.about in ABOUT_SOMEBODY):
        return ("worn_by_supporting", *intents)
    if "wont_go_there" in intents and state.search is not None and not state.risk.open:
        return ("wont_have_care", *intents)
    if not _WHY.isdisjoint(intents) and state.search is None and state.risk.in_sight:
        return ("why_asked", *(intent for intent in intents if intent not in _WHY))
    unread = not (state.topic or state.search or state.risk.open)
    if "is_it_safe" in intents and unread:  # nothing was told yet that "it" may stand for
        return ("private", *intents)
    return intents


def _whose_fault(state: DialogueState, intents: Intents) -> Intents:
    """Return the intents with whom a question for the fault is about: a parent asks it as well."""
    if state.risk.theirs or state.about in ABOUT_SOMEBODY:
        return tuple(intent for intent in intents if intent not in _OF_ONESELF)
    own = state.risk.open and state.risk.worst >= RiskLevel.PASSIVE
    return ("own_fault", *intents) if own and "fault" in intents else intents


def _whose_words(state: DialogueState, intents: Intents) -> Intents:
    """Return the intents with whose words are asked for: "what do I say to my mum" is of oneself.

    Only who worries about somebody, or mourns, means another's words by it.
    """
    if not _ASKS_HOW_TO_TELL.issubset(intents) or state.risk.hurt or state.about == GRIEF:
        return intents
    if state.risk.theirs or state.about in ABOUT_SOMEBODY or state.after in OF_THEM:
        return intents
    return ("how_to_tell_them", *(intent for intent in intents if intent != "talk_with_them"))


def _unmeant(state: DialogueState, intents: Intents) -> frozenset[str]:
    """Return the intents that do not count after what was told, or beside another."""
    doubted = state.said in _OF_THE_BOT
    # "Why do I feel better after" says nothing of how it is now.
    asked = "relief_after" in intents
    known = state.risk.theirs or state.about in ABOUT_SOMEBODY
    return frozenset().union(
        frozenset() if doubted else _DOUBT,
        _OF_HOW_IT_IS if asked else frozenset(),
        _LIGHT if state.risk.open else frozenset(),  # to be calm all at once may be a sign
        _OF_ITSELF if state.risk.open else frozenset(),  # then it may be asked for
        _OF_A_SEARCH if state.search is None or state.risk.emergency else frozenset(),
        _OF_WHOM if known and state.said else frozenset(),
        _OF_SOMEBODY if "parents_know" in intents else frozenset(),
        _OF_NO_DANGER if state.risk.in_sight else frozenset(),
        _LEFT_TO_THEM if state.risk.open and state.risk.worst in DYING else frozenset(),
        out_of_place(state, intents),
    )
