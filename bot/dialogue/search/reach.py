"""How far a search looks: "100 miles", "further away", "the whole state"."""

import re
from dataclasses import replace

from bot.dialogue.outcome import Part
from bot.dialogue.resources import Resources
from bot.dialogue.search.buttons import FARTHER, further, relax
from bot.dialogue.search.found import on_page, page
from bot.dialogue.search.steps import next_question, placed
from bot.dialogue.search.who_fits import who_fits
from bot.dialogue.state import DialogueState, Search
from bot.directory.places import Place
from bot.directory.requests import Request
from bot.errors import DirectoryError

_NUMBER = re.compile(r"\d+")
_FARTHEST = 200  # miles


def farther(state: DialogueState, resources: Resources) -> Part | None:
    """Return the page of the next longer way, with a word on it where nobody more is found.

    After the longest way, that those are all.
    """
    search = state.search or Search()
    if search.place is None or search.place.kind == "state" or search.modality == "remote":
        return relax(state, "wider", resources)
    known = on_page(state, resources)
    way = next((miles for miles in FARTHER if miles > search.radius_miles), 0)
    if not way and known:
        return further(state, resources)
    part = relax(state, "wider", resources)
    if part is None or not known or way == FARTHER[-1] or len(part.why.matches) > len(known):
        return part
    return part.beginning(resources.wording.say("nobody_farther", radius=way))


def finds_more(search: Search, resources: Resources) -> bool:
    """Return whether somebody more is found the next longer way; also where no list can be read."""
    way = next((miles for miles in FARTHER if miles > search.radius_miles), 0)
    if not way:
        return False
    try:
        near = len(who_fits(search, resources).all)
        return len(who_fits(replace(search, radius_miles=way), resources).all) > near
    except DirectoryError:
        return True  # the page says so


def told(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return the search as far as a message says, None where it says nothing of that."""
    search = state.search or Search()
    if search.place is None:
        return None
    code = _whole_state(search.place, text, resources)
    if code:
        return _in_the_state(state, code, resources)
    if not resources.says("miles_around", text):
        return None
    number = _NUMBER.search(text)
    miles = min(int(number[0]), _FARTHEST) if number else 0
    if not miles:
        return None
    near = replace(search, radius_miles=miles, modality="in_person", awaiting="", shown=0)
    return page(replace(state, search=near), resources)


def as_far_as(
    state: DialogueState, text: str, request: Request, resources: Resources
) -> DialogueState:
    """Return the state with how far a message goes that chooses a way, or a place, beside it.

    "Nearby, up to 40 miles", "we would drive an hour": online nobody goes anywhere.
    """
    search = state.search
    told = resources.phrases["miles_beside"].search(text)
    number = _NUMBER.search(told[0]) if told else None
    an_hour = resources.says("an_hour_beside", text)
    if search is None or request.modality == "remote" or not (number or an_hour):
        return state
    miles = min(int(number[0]), _FARTHEST) if number else FARTHER[0]
    return replace(state, search=replace(search, radius_miles=miles)) if miles else state


def _whole_state(place: Place, text: str, resources: Resources) -> str:
    """Return the code of the state in all of which a message looks, "" for none."""
    if resources.says("whole_state", text):
        return place.state or ""
    named = resources.phrases["all_of_a_state"].led_to(text)
    home = _state(named, resources) if named else None
    return home.state or "" if home is not None else ""


def _state(name: str, resources: Resources) -> Place | None:
    """Return the state of a name, also where a town is called so: "Washington"; None for none."""
    reading = resources.read_bare_place(name)
    places = () if reading is None else reading.places
    return next((place for place in places if place.kind == "state"), None)


def _in_the_state(state: DialogueState, code: str, resources: Resources) -> Part | None:
    home = _state(resources.states.get(code, code), resources)
    return None if home is None else next_question(placed(state, home), resources)
