"""Words that press a button: all of its words, its first, or others that mean the same."""

from collections.abc import Mapping
from functools import cache

from bot.dialogue.heard import Heard
from bot.dialogue.replies import Wording
from bot.dialogue.resources import Resources
from bot.dialogue.search.page import ORDINALS
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.sentences import as_typed
from bot.dialogue.talk.thread_answers import URGE

# A yes in another language says little to a question put in English, of who does not write English:
# it closes nothing.
_YES_ELSEWHERE = frozenset({"sí", "si", "oui", "ja", "sim", "tak", "evet", "hai", "da", "oo"})
_NO_ELSEWHERE = frozenset({"non", "nein", "nao", "não", "nee", "nie", "hayır"})  # this is one
_MEANT_ELSEWHERE = {
    **dict.fromkeys(_YES_ELSEWHERE, "safe:unsure"),
    **dict.fromkeys(_NO_ELSEWHERE, "safe:no"),
}
_YES_OR_NO = {"yeah": "yes", "yep": "yes", "yup": "yes", "sí": "yes", "si": "yes", "nope": "no"}
# Buttons whose words work at any time: a tap is lost after 150 seconds, a word is not.
_ALWAYS = {
    "plan": "plan", "minutes": "minutes", "crisis": "crisis", "guide": "guide", "find": "find",
    "country": "country", "cant_call": "cant-call", "with_someone": "with-someone",
    "called": "called", "tell_someone": "tell", "clear_chat": "clear", "injury_yes": "injury",
    "injury_no": "minutes",
    "timer_5": "timer:5", "timer_15": "timer:15", "start_over": "over",
    "report": "report", "resume": "resume", "talk": "talk",
}  # fmt: skip
# Replies that offer pages to choose from, by how their names begin, and the actions of those.
_OFFERS_TO_CHOOSE = (
    *("did_you_mean", "perhaps", "one_word", "heard", "not_told", "read_above", "guide_list"),
)
_OF_PAGES = ("s:", "w:")
_LISTS_PAGES = "therapies"  # the page that lists others in the order of its buttons
_MINUTES = frozenset({"minutes", "minute", "mins", "min"})  # behind a number
# Words beside it: "start 5", "ok do the 15 min timer".
_AROUND_A_TIME = frozenset(
    {"start", "set", "do", "try", "the", "a", "timer", "for", "ok", "please"}
)
# Other words for starting a search over.
_START_OVER = frozenset(
    {"start again", "start over please", "start again please", "lets start again", "begin again"}
    | {"start from scratch", "start all over", "from scratch", "lets start from scratch"}
    | {"lets start over", "restart", "reset", "from the beginning", "new search", "start anew"}
)


@cache
def _always(wording: Wording) -> Mapping[str, str]:
    """Return the action of each button that words press at any time, by its words as typed."""
    labelled = ((as_typed(wording.labels[name]), action) for name, action in _ALWAYS.items())
    return dict(reversed(tuple(labelled)))  # where two have the same words, the first is meant


def typed_choice(state: DialogueState, text: str, resources: Resources) -> str:
    """Return the action of the button whose words, or their first word, were typed, or ""."""
    typed = as_typed(text)
    for words, action in state.offered:
        if typed == as_typed(words):
            return action
    meant = _meant_elsewhere(state, typed) or f"timer:{typed}"  # "5" of "5 minutes"
    if any(action == meant for _, action in state.offered):
        return meant
    meant = _timed(state, typed) or _always(resources.wording).get(typed, "")
    if meant:
        return meant
    if state.search is not None and typed in _START_OVER:
        return "over"
    first, *rest = typed.split() or [""]
    answer = _YES_OR_NO.get(first, first)
    beginning = " ".join((answer, *rest)) + " "  # "yes help me" of "Yes, help me with it"
    for words, action in state.offered if answer in ("yes", "no") else ():
        if f"{as_typed(words)} ".startswith(beginning):
            return action
    return ""


def _meant_elsewhere(state: DialogueState, typed: str) -> str:
    """Return the action of a yes or no in another language: of who writes English yes is yes."""
    meant = _MEANT_ELSEWHERE.get(typed, "")
    return "safe:yes" if typed in _YES_ELSEWHERE and not state.language else meant


def chosen_by_place(state: DialogueState, heard: Heard) -> str:
    """Return the action of "the first one" of the pages that were offered to choose from, or ""."""
    if "pick" not in heard.intents or not heard.calm or state.search is not None:
        return ""
    listed = state.said == "section" and state.topic == _LISTS_PAGES
    if not listed and not state.said.startswith(_OFFERS_TO_CHOOSE):
        return ""
    offered = [action for _, action in state.offered if action.startswith(_OF_PAGES)]
    words = as_typed(heard.text).strip("?").split()
    place = next((n for n in map(ORDINALS.get, words) if n is not None), -1)
    return offered[place] if len(offered) > 1 and place < len(offered) else ""


def _timed(state: DialogueState, typed: str) -> str:
    """Return the timer that "5 minutes" starts while an urge is spoken of, else ""."""
    words = typed.split()
    left = [word for word in words if word not in _AROUND_A_TIME]
    number, unit = left[0] if left else "", " ".join(left[1:])
    timer = f"timer:{number}"
    offered = state.about == URGE or any(action == timer for _, action in state.offered)
    timed = unit in _MINUTES or (not unit and len(left) < len(words))
    return timer if timed and offered and timer in _ALWAYS.values() else ""
