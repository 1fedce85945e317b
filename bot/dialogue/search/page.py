"""What a few words ask of the page that a search shows: "the second one", "further away"."""

import re
from collections.abc import Sequence

from bot.dialogue.buttons import CHANGE, RESUME, WIDER
from bot.dialogue.heard import Heard, Intents, first_of
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.replies import Rows
from bot.dialogue.resources import Resources
from bot.dialogue.search import reach
from bot.dialogue.search.beside_it import breaks_off
from bot.dialogue.search.buttons import anywhere, change, further, relax, report, resume
from bot.dialogue.search.found import first_words, on_page, one
from bot.dialogue.search.place import corrects, place_alone
from bot.dialogue.search.taken_back import taken_back
from bot.dialogue.search.wishes import parts_of
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.in_words import said
from bot.dialogue.talk.sentences import as_typed, asks, asks_first
from bot.directory.matching import Match
from bot.directory.requests import Request
from bot.guide.bands import SEARCH
from bot.text import without_signs

ORDINALS = {
    "1": 0, "first": 0, "2": 1, "second": 1, "3": 2, "third": 2, "4": 3, "fourth": 3,
    "5": 4, "fifth": 4, "6": 5, "sixth": 5, "1st": 0, "2nd": 1, "3rd": 2, "top": 0, "middle": 1,
    "closest": 0, "nearest": 0,
}  # fmt: skip
_ENDS = re.compile(r"[.!?\n]+")
# A message with one of these tells of somebody or of what was: it is no wish for a listing.
_TELLING = frozenset(
    {"mum", "mom", "dad", "mother", "father", "sister", "brother", "friend", "friends", "he", "she"}
    | {"they", "was", "were", "said", "told", "knows", "know", "happened", "feel", "hurts", "im"}
)
_WORDS_ABOUT_ONE = 6  # of a message that names somebody of the page
# What was said last where the page is still what is spoken of.
_AT_THE_PAGE = frozenset(
    {"results", "picked", "which_one", "no_such_one", "ask_listing", "first_words", "wishes_noted"}
    | {"ask_listing_again"}
    | {"nobody", "wish_gone", "cannot_sort", "how_good", "few_listed", "everyone", "reported"}
    | {
        "wait_time",
        "long_wait",
        "wishes_nobody",
        "wishes_others",
        "programs",
        "trust_slowly",
        "beyond_list",
        "list_age",
    }
)
_NOBODY = frozenset(
    {"nobody", "few_listed", "everyone", "wishes_nobody", "wishes_others"}
)  # what was said last
_PRICE = frozenset({"how much", "and how much", "price", "the price", "cost", "costs"})
_ABOUT_THEM = frozenset({"about_listing", "about_their_work"})  # intents
TO_THEM = frozenset({"first_words", "writes_to_them"})  # intents
_DONE_FOR_ME = frozenset({"book_for_me", "call_for_me"})  # the same
# "How long does it take to get better" asks nothing of a listing.
_OF_TREATMENT = frozenset({"how_long", "gets_better"})  # intents
_RELAXED_BY = {"wider": "wider", "any_specialty": "specialty", "any_type": "type"}  # intents


def listed(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what a few words ask of the page that was shown, None where they ask nothing of it."""
    search = state.search
    picks = not {"pick", "pick_it"}.isdisjoint(heard.intents)  # "the first one. in person"
    if search is None or search.awaiting or (not picks and turns_last(heard.text, resources)):
        return None
    turned = _of_the_search(state, heard, resources)
    if turned is not None:
        return turned
    if as_typed(heard.text).strip("?") in _PRICE and not state.risk.open:
        return say(state, resources, "insurance_cost", "insurance_cost", _back(resources))
    relaxed = _relaxed(heard, resources)
    if relaxed and (search.shown or search.modality):
        farther = relaxed == "wider"
        return reach.farther(state, resources) if farther else relax(state, relaxed, resources)
    if "change_place" in heard.intents and not corrects(heard.text, resources):
        return change(state, "", resources)
    if not search.shown and state.said not in _AT_THE_PAGE:
        return further(state, resources) if "others" in heard.intents and search.modality else None
    return _of_the_page(state, heard, resources)


def _relaxed(heard: Heard, resources: Resources) -> str | None:
    """Return what is asked less of: the way, the specialty or the profession; None for nothing."""
    if not {"few_listed", "pick_it"}.isdisjoint(heard.intents):
        return None  # "too far" and "how far is she" ask for no longer way
    relaxed = first_of(_RELAXED_BY, heard.intents)
    further_off = relaxed is None and resources.says("widen_it", heard.text.strip(" ?"))
    return "wider" if further_off else relaxed


def _of_the_search(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what a few words ask of the whole search: a moment, no place, its page once more."""
    if state.risk.emergency:
        return None
    if "anywhere" in heard.intents:
        return anywhere(state, "", resources)
    if "show_again" in heard.intents:
        return resume(state, "", resources)
    return breaks_off(state, heard, resources) or reach.told(state, heard.text, resources)


def at_the_page(state: DialogueState) -> bool:
    """Return whether a page of the search is what is spoken of."""
    return state.search is not None and state.search.shown > 0 and state.said in _AT_THE_PAGE


def asks_how_to_reach(state: DialogueState, intents: Intents) -> bool:
    """Return whether a message asks at a page how somebody on it is written to, or called."""
    theirs = state.search is not None and state.search.theirs and "words_to_them" in intents
    return at_the_page(state) and not theirs and not TO_THEM.isdisjoint(intents)


def asks_of_a_listing(state: DialogueState, heard: Heard) -> bool:
    """Return whether a message asks for a listing of the page, or for what it may state.

    "Number 2" and "their number?" ask for no crisis line there.
    """
    of_one = not {"about_listing", "pick", "pick_it"}.isdisjoint(heard.intents)
    return at_the_page(state) and not state.risk.open and of_one


def _of_the_page(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    text = heard.text.strip(" ?")
    if "report_listing" in heard.intents or resources.says("listing_is_wrong", text):
        return report(state, "", resources)
    to_them = state.search is not None and state.search.theirs
    if to_them and "words_to_them" in heard.intents:
        return said(state, ("talk_with_them",), resources)
    reached = _reached(state, heard, resources)
    if reached is not None:
        return reached
    if "long_wait" in heard.intents:
        return long_wait(state, resources)
    if "listing_silent" in heard.intents or resources.says("all_full", heard.text):
        part = say(state, resources, "wait_time", SEARCH, _ways_on(state, resources))
        return with_number(part, resources)
    plainly = _said_of_them(state, text, resources)
    if plainly is not None:
        return plainly
    gone = taken_back(state, heard.text, resources) if "taken_back" in heard.intents else None
    about = gone or _of_the_list(state, heard.intents, resources)
    if about is None and not turns_first(heard.text, resources):
        about = _of_somebody(state, heard, resources)
    return about or (further(state, resources) if _goes_on(state, heard.intents) else None)


def _said_of_them(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return the reply to what a few plain words say of all on the page, None for nothing such."""
    if state.risk.open:
        return None
    if resources.says("once_more", text):
        return resume(state, "", resources)
    if resources.says("wants_closer", text):
        return _closer(state, resources)
    if resources.says("wants_all", text):
        return further(state, resources)
    if resources.says("none_suits", text):
        return say(state, resources, "few_listed", SEARCH, _ways_on(state, resources))
    if resources.says("wants_beyond", text):
        return _beyond(state, resources)
    name = "how_good" if resources.says("compares_listings", text) else ""
    unstated = resources.says("asks_their_past", text)
    unstated = unstated or resources.says("doubts_the_listing", text)
    name = "ask_listing" if unstated else name
    name = "list_age" if resources.says("asks_when_listed", text) else name
    return say(state, resources, name, SEARCH, _back(resources)) if name else None


def _closer(state: DialogueState, resources: Resources) -> Part:
    """Return the question where to look, to who looked in a whole state; else why so few are near.

    The nearest stand first already.
    """
    place = state.search.place if state.search is not None else None
    if place is not None and place.kind == "state":
        return change(state, "", resources)
    return say(state, resources, "few_listed", SEARCH, _ways_on(state, resources))


def _reached(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return words to reach somebody with; to who wants it done for them, that a program can't."""
    intents = heard.intents
    if state.said.startswith("card_") and "words_for_a_line" in intents:
        return None  # "them" is the line that was just shown
    if not TO_THEM.isdisjoint(intents) and "private" not in intents:
        return first_words(state, resources)
    if state.risk.in_sight:
        return None
    asked = resources.says("wants_it_booked", heard.text)
    asked = asked or resources.says("write_for_me", heard.text)
    if _DONE_FOR_ME.isdisjoint(intents) and not asked:
        return None
    part = look_at(state, resources)
    if part is None or part.replies[-1].name == "which_one":
        return part
    return part.beginning(resources.wording.say("cant_book"))


def look_at(state: DialogueState, resources: Resources) -> Part | None:
    """Return the listing that is spoken of, or the question which one is; None without a page."""
    shown = on_page(state, resources)
    meant = _spoken_of(state, shown)
    if meant is not None:
        return one(state, meant, resources)
    return say(state, resources, "which_one", SEARCH) if shown else None


def turns_first(text: str, resources: Resources) -> bool:
    """Return whether a message begins with another way or place: "Either. Does she have to pay"."""
    first, *others = parts_of(text, resources) or [""]
    states = others and not asks_first(first)  # "is online private, or not" chooses nothing
    request = resources.read_request(first) if states else Request()
    return bool(request.modality or request.place)


def turns_last(text: str, resources: Resources) -> bool:
    """Return whether a message ends with another place or way: "none? ok portland oregon then"."""
    *before, last = [one.strip() for one in _ENDS.split(text) if one.strip()] or [""]
    if not before or len(last.split()) > _WORDS_ABOUT_ONE or asks_first(last):
        return False
    return place_alone(last, resources) is not None or bool(resources.read_request(last).modality)


def long_wait(state: DialogueState, resources: Resources) -> Part:
    """Return what to do about a long wait, with the line."""
    part = say(state, resources, "long_wait", SEARCH, _ways_on(state, resources))
    return with_number(part, resources)


def _goes_on(state: DialogueState, intents: Intents) -> bool:
    """Return whether more of the list is asked for: "more" is, where it was spoken of last."""
    if "more" in intents:
        return state.said in _AT_THE_PAGE
    return not {"others", "back_to_search"}.isdisjoint(intents)


def _of_the_list(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return why the list is short, whether talking helps, or how to tell who is any good."""
    anyone = "anyone_listed" in intents and not state.risk.open
    if "few_listed" in intents or anyone:
        return say(state, resources, "few_listed", SEARCH, _ways_on(state, resources))
    found_nobody = state.said in _NOBODY and "what_now" in intents
    if ("what_else" in intents or found_nobody) and not state.risk.open:
        return _beyond(state, resources)
    if "care_helps" in intents and not state.risk.open:
        return say(state, resources, "whether_to_talk", SEARCH, _back(resources))
    good = not {"any_good", "licence_check"}.isdisjoint(intents)
    if good and {"kept_private", "who_takes_it"}.isdisjoint(intents):
        return say(state, resources, "how_good", SEARCH, _back(resources))
    return None


def _beyond(state: DialogueState, resources: Resources) -> Part:
    """Return where else there is help, with the line."""
    part = say(state, resources, "beyond_list", SEARCH, _ways_on(state, resources))
    return with_number(part, resources)


def _of_somebody(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return one listing that a message picks, or what can be said of it."""
    shown = on_page(state, resources)
    if "pick_it" in heard.intents and not shown:
        return None
    picked = _meant(state, shown, heard)
    if picked is not None and resources.says("not_that_one", heard.text):
        return further(state, resources)
    if picked is not None:
        return one(state, picked, resources)
    if "pick_it" in heard.intents:
        return say(state, resources, "which_one", SEARCH)
    of_them = not _ABOUT_THEM.isdisjoint(heard.intents)
    price = of_them or as_typed(heard.text).strip("?") in _PRICE
    if price and "cost" in resources.read_request(heard.text).wishes:
        return say(state, resources, "insurance_cost", "insurance_cost", _back(resources))
    asked = of_them or "pick" in heard.intents
    if asked and _OF_TREATMENT.isdisjoint(heard.intents):
        name = "no_such_one" if "pick" in heard.intents else "ask_listing"
        return say(state, resources, name, SEARCH, _back(resources))
    return None


def _meant(state: DialogueState, shown: Sequence[Match], heard: Heard) -> Match | None:
    """Return the listing that a message means, None for none."""
    if "pick_by_town" in heard.intents:
        return _in_town(shown, heard.text)
    if "the_other_one" in heard.intents:
        return _not_spoken_of(state, shown)
    return _spoken_of(state, shown) if "pick_it" in heard.intents else _picked(shown, heard)


def unsortable(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return that the list cannot be sorted by a wish that nothing else understood, or None."""
    shown = at_the_page(state)
    words = set(without_signs(as_typed(heard.text)))
    tells = asks(heard.text) or not words.isdisjoint(_TELLING)
    if not shown or "wish_form" not in heard.intents or tells:
        return None
    return say(state, resources, "cannot_sort", SEARCH, _back(resources))


def _back(resources: Resources) -> Rows:
    return resources.wording.rows(RESUME)


def _ways_on(state: DialogueState, resources: Resources) -> Rows:
    """Return the buttons that ask a search for less."""
    if state.search is None or state.search.modality != "in_person":
        return _back(resources)
    wider = WIDER if reach.finds_more(state.search, resources) else WIDER[1:]
    return resources.wording.rows(wider, (*CHANGE, *RESUME))


def _spoken_of(state: DialogueState, shown: Sequence[Match]) -> Match | None:
    """Return the listing that was looked at last, or the only one on the page; None for neither."""
    picked = state.search.picked if state.search is not None else ""
    alone = shown[0] if len(shown) == 1 else None
    return next((match for match in shown if match.provider.id == picked), alone)


def _not_spoken_of(state: DialogueState, shown: Sequence[Match]) -> Match | None:
    """Return the one other listing on the page, None where there are none or several."""
    meant = _spoken_of(state, shown)
    others = [match for match in shown if match is not meant]
    return others[0] if meant is not None and len(others) == 1 else None


def _in_town(shown: Sequence[Match], text: str) -> Match | None:
    """Return the one listing of the town that a message names, None for none or several."""
    said = as_typed(text)
    there = [m for m in shown if m.provider.city and m.provider.city.casefold() in said]
    return there[0] if len(there) == 1 else None


def _picked(shown: Sequence[Match], heard: Heard) -> Match | None:
    """Return who is meant of those on the page: by place in it, or by name."""
    words = without_signs(as_typed(heard.text))
    if "pick" in heard.intents:
        number = next((n for n in map(ORDINALS.get, words) if n is not None), len(shown) - 1)
        return shown[number] if 0 <= number < len(shown) else None
    if len(words) > _WORDS_ABOUT_ONE:
        return None
    said = [m for m in shown if not set(m.provider.name.casefold().split()).isdisjoint(words)]
    return said[0] if len(said) == 1 else None
