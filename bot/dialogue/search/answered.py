"""Answers to what a search asked last: a place, a way to meet, a wish, or no."""

from dataclasses import replace

from bot.dialogue.heard import Heard, Intents
from bot.dialogue.help.asked_plainly import suicide_asked
from bot.dialogue.outcome import Part, Why, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import with_the_line
from bot.dialogue.risk.told_together import PREPARES
from bot.dialogue.search import reach
from bot.dialogue.search.beside_it import (
    breaks_off,
    changes,
    feels,
    felt,
    for_another,
    for_somebody,
    is_a_minor,
    of_a_minor,
    serving,
)
from bot.dialogue.search.buttons import anywhere, change, choose_place, other_state
from bot.dialogue.search.page import ORDINALS, long_wait
from bot.dialogue.search.place import (
    ABROAD,
    WORDS_OF_A_PLACE,
    corrects,
    names_a_place,
    of_same_name,
    read,
    says_where,
    with_way,
)
from bot.dialogue.search.steps import asking_place, next_question, with_request
from bot.dialogue.search.wishes import asks_a_thing, asks_for_a_wish
from bot.dialogue.state import DialogueState, Search
from bot.dialogue.talk.in_words import menu
from bot.dialogue.talk.sentences import as_typed, asks, tells
from bot.directory.places import Place
from bot.directory.requests import Request
from bot.guide.bands import SEARCH

_WAYS = frozenset({"in_person", "remote"})
_ASKED = frozenset({"place", "modality"})
_NUMBERS = {**ORDINALS, "one": 0, "two": 1, "three": 2, "four": 3}
_LAST = frozenset({"last", "bottom"})
_WHICH_WAY = "ask_modality"  # a reply
_CHANGE = "change_place"  # an intent
_THAT_IS_IT = "that_is_it"  # an intent
_WORDS_OF_A_REQUEST = 8
_WORDS_TO_GO_ON = 2  # "more": the question once more
_KINDS = {
    "state": ("state", "whole state"),
    "city": ("city", "town", "city itself"),
    "county": ("county", "whole county"),
    "country": ("country",),
}  # of places


def answered(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the next step for an answer to the finder's question, None where it is no answer.

    A card never ends the search: the person may go on with it at any time.
    """
    said = as_typed(heard.text)
    if "stop" in heard.intents or resources.says("plain_no", said):
        return say(replace(state, search=None), resources, "search_over", "stop")
    part = _given_up(state, heard, resources) or breaks_off(state, heard, resources)
    part = part or _answered_in_words(state, said, heard.intents, resources)
    if part is not None:
        return part
    if feels(state, heard):
        return felt(_with_slots(state, heard, resources), resources) if heard.calm else None
    if for_somebody(heard, resources) and heard.calm:
        return for_another(state, resources.read_request(heard.text), resources)
    return _answered_by_slots(state, heard, resources)


def _given_up(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return a plain question to who says of everything, and not of a way, that it is all the same.

    "Whatever, nothing matters any more" under "nearby or online?" chooses no way to meet, and under
    "where?" names no place.
    """
    asked = state.search is not None and state.search.awaiting in _ASKED
    if not (asked and heard.calm) or state.risk.emergency:
        return None
    gives_up = PREPARES in heard.assessment.groups
    if not gives_up and not resources.says("cares_for_nothing", heard.text):
        return None
    if resources.read_answer(heard.text).modality in _WAYS:  # "i don't care anymore, just online"
        return None
    kept = replace(state, risk=with_the_line(state.risk))
    return with_number(suicide_asked(kept, "sign_heard", "share", resources), resources)


def _with_slots(state: DialogueState, heard: Heard, resources: Resources) -> DialogueState:
    """Return the state with a place or a way that a feeling is told beside: "reno, im scared"."""
    request = read(heard.text, resources, bare=False)
    told = bool(request.place or request.modality)
    return with_request(state, request, resources).state if told else state


def _answered_by_slots(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the next step with the place, the way to meet or the wishes of an answer."""
    place_asked = state.search is not None and state.search.awaiting == "place"
    request = _read_answer(state, heard, resources)
    if is_a_minor(heard):
        return of_a_minor(state, request, resources)
    if request.place or request.modality:
        part = with_request(
            reach.as_far_as(state, heard.text, request, resources), request, resources
        )
        return serving(part, heard.intents, request, resources)
    anew = place_asked and not changes(request) and _asks_anew(heard, resources)
    goes_on = "more" in heard.intents and len(heard.text.split()) <= _WORDS_TO_GO_ON
    # "ok" answers nothing, nor does "more": the question once more
    if "nod" in heard.intents or anew or (goes_on and heard.calm):
        again = next_question(state, resources)
        return with_request(state, request, resources) if anew else again
    if not heard.calm and _cannot_search(state):
        return Part(replace(state, search=None), (), Why(intent="crisis"))
    if not heard.calm:
        return say(state, resources, "gone_on", SEARCH)
    if changes(request) and _wishes(heard.text, request, resources):
        return with_request(state, request, resources)
    if place_asked and not heard.intents and _could_be_a_place(heard.text, resources):
        part = say(state, resources, "no_such_place", SEARCH)
        return asking_place(part, resources)
    return None


def _wishes(text: str, request: Request, resources: Resources) -> bool:
    """Return whether a message that names what a search keeps wishes for it, and asks nothing."""
    return not asks_a_thing(text, resources) or asks_for_a_wish(text, request)


def _read_answer(state: DialogueState, heard: Heard, resources: Resources) -> Request:
    """Return what an answer asks for; how to meet also where it is put without a word for it."""
    awaiting = state.search.awaiting if state.search is not None else ""
    request = read(heard.text, resources, bare=awaiting == "place" and heard.calm)
    if not heard.calm:
        return request
    request = of_same_name(state, heard.text, request, resources)
    may_tell_how = awaiting == "modality" or request.place is not None
    return with_way(request, heard.text, resources) if may_tell_how else request


def _cannot_search(state: DialogueState) -> bool:
    """Return whether the search that waits is one for a place outside the United States."""
    nowhere = state.search is None or state.search.place is None
    return nowhere and (state.country != "US" or state.said in ABROAD)


def _asks_anew(heard: Heard, resources: Resources) -> bool:
    """Return whether a few calm words ask for a therapist once more: "i just want one"."""
    short = len(heard.text.split()) <= _WORDS_OF_A_REQUEST and not asks(heard.text)
    return heard.calm and short and resources.asks_by_words(heard.text)


def _could_be_a_place(text: str, resources: Resources) -> bool:
    """Return whether a few words may name a place that is not known, and tell or ask nothing."""
    short = len(text.split()) <= WORDS_OF_A_PLACE and not asks(text) and not tells(text)
    return (short and resources.like_a_place(text)) or says_where(text, resources)


def _answered_in_words(
    state: DialogueState, said: str, intents: Intents, resources: Resources
) -> Part | None:
    """Return the next step for an answer without a place or a way to meet, None for no such one."""
    search = state.search or Search()
    chosen = _chosen_in_words(search, said, intents, resources)
    if chosen:
        return choose_place(state, chosen, resources)
    answer = _of_the_place(state, said, intents, resources) if search.awaiting == "place" else None
    if search.awaiting == "modality":
        answer = _of_the_way(state, said, intents, resources)
    if answer is not None:
        return answer
    if "long_wait" in intents:
        return long_wait(state, resources)
    if _CHANGE in intents and not corrects(said, resources) and not names_a_place(said, resources):
        return change(state, "", resources)
    if "nod" in intents and state.said == "abroad" and not names_a_place(said, resources):
        return say(replace(state, search=None), resources, "nod", "smalltalk", menu(resources))
    if "taken_back" in intents:
        gone = resources.read_request(said).wishes
        left = tuple(wish for wish in search.wishes if wish not in gone)
        without = replace(state, search=replace(search, wishes=left))
        return next_question(without, resources) if gone else None
    return None


def _of_the_place(
    state: DialogueState, said: str, intents: Intents, resources: Resources
) -> Part | None:
    """Return the next step for who means another namesake, or can't or won't name a place."""
    options = state.search.options if state.search is not None else ()
    other = resources.says("other_of_the_name", said)
    if len(options) > 1 and other:
        return other_state(state, "", resources)
    # "Illinois i guess" is unsure of nothing but itself.
    unsure = ("unsure" in intents and not options) or "place_unsaid" in intents
    if unsure and not names_a_place(said, resources):
        return asking_place(say(state, resources, "place_unsaid", SEARCH), resources)
    return anywhere(state, "", resources) if _nowhere(said, intents, resources) else None


def _of_the_way(
    state: DialogueState, said: str, intents: Intents, resources: Resources
) -> Part | None:
    """Return the next step for how far somebody goes, for a call, or for care at home."""
    # Behind what was told beside the search, "show me" may be of that.
    asked = state.said.startswith(_WHICH_WAY) and not state.risk.open
    if asked and resources.says("shows_them", said):
        either = replace(state.search or Search(), modality="any", shown=0)
        return next_question(replace(state, search=either), resources)
    at_home = resources.says("at_home", said)
    if "phone_alone" not in intents and not at_home:
        return reach.told(state, said, resources)
    from_home = replace(state.search or Search(), modality="remote", shown=0)
    return next_question(replace(state, search=from_home), resources)


def says_yes_to_the_place(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether a message says yes to the one place that was asked about."""
    options = state.search.options if state.search is not None else ()
    return len(options) == 1 and resources.says("plain_yes", as_typed(text))


def _nowhere(said: str, intents: Intents, resources: Resources) -> bool:
    """Return whether an answer names no place, on purpose."""
    told = not {"no_place", "anywhere"}.isdisjoint(intents)
    return told or resources.says("names_nowhere", said)


def _chosen_in_words(search: Search, said: str, intents: Intents, resources: Resources) -> str:
    """Return the number of the place that words choose from those offered, "" for none."""
    if not search.options:
        return ""
    agrees = _THAT_IS_IT in intents or resources.says("plain_yes", said)
    if len(search.options) == 1 and agrees:
        return "0"
    named = [i for i, place in enumerate(search.options) if place.name.casefold() == said]
    if len(named) == 1:
        return str(named[0])
    # Of two towns that the person told themselves: of namesakes it is not all the same.
    names = {place.name for place in search.options}
    if len(names) > 1 and resources.says("all_the_same_to_me", said):
        return "0"
    word = said.removesuffix(" please").removesuffix(" pls").removesuffix(" lol")
    word = word.partition(" not ")[0].removeprefix("the ").removesuffix(" one")
    word = word.removeprefix("one in ").removeprefix("one from ").removeprefix("number ")
    of_kind = [i for i, place in enumerate(search.options) if word in _KINDS.get(place.kind, ())]
    if len(of_kind) == 1:
        return str(of_kind[0])
    of_land = [i for i, place in enumerate(search.options) if _lies_in(place, word, resources)]
    if len(of_land) == 1:
        return str(of_land[0])
    last = len(search.options) - 1
    number = last if word in _LAST else _NUMBERS.get(word, len(search.options))
    return str(number) if number < len(search.options) else ""


def _lies_in(place: Place, word: str, resources: Resources) -> bool:
    """Return whether a place lies in the state or the country that a word names."""
    country = resources.lines.named(word.removeprefix("the "))
    if country is not None and country.code == place.country != "US":
        return True
    return word in (resources.states.get(place.state or "", "").casefold(), place.state)
