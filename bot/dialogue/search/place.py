"""The place of a search, as told in two messages, or put right: "Toronto", then "Ontario"."""

import re
from dataclasses import replace

from bot.dialogue.outcome import Part, say
from bot.dialogue.resources import Resources
from bot.dialogue.search.steps import abroad
from bot.dialogue.state import DialogueState, Search
from bot.dialogue.talk.sentences import as_typed, sentences_of
from bot.directory.places import Place, PlaceReading
from bot.directory.requests import Request
from bot.guide.bands import SEARCH

_INSURANCE = "insurance"  # a wish
_HAS_A_DIGIT = re.compile(r"\d")
WORDS_OF_A_PLACE = 3  # of a message that is read as an answer to "where"
_WORDS_OF_A_WISH = 8  # words of a wish
_NAMESAKES, _HOME = 3, "US"  # towns at home that are offered
_PLACED = frozenset({"found", "ambiguous", "border", "abroad", "unknown_zip"})
_AT_HOME = frozenset({"found", "ambiguous"})
_BEFORE_A_LAND = re.compile(r"^((in|from|near)\s+)?(the\s+)?")
_KNOWN = _PLACED - {"unknown_zip"}
ABROAD = frozenset({"abroad", "abroad_again", "online_abroad", "wish_abroad"})


def corrects(text: str, resources: Resources) -> bool:
    """Return whether a message puts one place in the stead of another: "Portland instead"."""
    return bool(_put_right(text, resources))


def moves(text: str, resources: Resources) -> bool:
    """Return whether a message tells that somebody moves: "she's moving to Chicago"."""
    return resources.says("moves_to", text)


def read(text: str, resources: Resources, *, bare: bool) -> Request:
    """Return what a message asks for; of "Cleveland is closer" the town alone.

    "Male" says whom one would like to see, though a town is called so.
    """
    meant = resources.phrases["i_mean"].sub("", text) or text
    put_right, text = meant != text, meant
    request = resources.read_answer(text) if bare else resources.read_request(text)
    request = replace(request, place=in_a_land(text, request.place, resources))
    if _is_land(request.place) and resources.says("their_descent", text):
        return replace(request, place=None)
    if request.place is not None and request.wishes and bare:
        return replace(request, place=resources.read_place(text))
    if put_right and request == Request():  # "i meant queens"
        return Request(place=place_alone(text, resources))
    named = _put_right(text, resources)
    if not named or request.place is not None or request.wishes:
        return request
    place = resources.read_bare_place(named) or resources.read_answer(named).place
    known = place is not None and place.kind in _PLACED
    return Request(place=place) if known else request


def _is_land(place: PlaceReading | None) -> bool:
    """Return whether a place is a country abroad: where somebody comes from, and lives no more."""
    return place is not None and place.kind == "abroad" and place.places[0].kind == "country"


def with_way(request: Request, text: str, resources: Resources) -> Request:
    """Return the request with the way to meet that its words mean where they name none."""
    return replace(request, modality=resources.way(text, request.modality))


def says_where(text: str, resources: Resources) -> bool:
    """Return whether a message tells where somebody is by the name of a place."""
    named = resources.phrases["says_where"].led_to(text)
    return bool(named) and resources.like_a_place(named)


def names_a_place(text: str, resources: Resources) -> bool:
    """Return whether a message names a place that is known."""
    place = resources.read_place(text)
    return place is not None and place.kind in _KNOWN


def place_alone(text: str, resources: Resources) -> PlaceReading | None:
    """Return the known place that is all a few words say, None for no such one."""
    named = resources.phrases["round_a_place"].sub("", text).strip()
    if not named or len(named.split()) > WORDS_OF_A_PLACE:
        return None
    place = in_a_land(text, resources.read_bare_place(named), resources)
    return place if place is not None and place.kind in _KNOWN else None


def in_a_land(text: str, place: PlaceReading | None, resources: Resources) -> PlaceReading | None:
    """Return the country that a message names last, of which no town is known, with namesakes.

    "A therapist in Chad" is no town of that name at home; it is offered beside the country.

    Args:
        place: what was read without that: it stays where it is no town at home.
    """
    at_home = place is not None and place.kind in _AT_HOME and place.places[0].kind == "city"
    if place is not None and place.kind in _KNOWN and not at_home:
        return place
    told = resources.phrases["in_a_land"].search(text.strip(" ?.!"))
    if told is None:
        return place
    name = _BEFORE_A_LAND.sub("", told[0].casefold()).partition(" and ")[0]
    country = resources.lines.named(name)
    land = Place(name.title(), None, country.code if country else "", 0.0, 0.0, "country")
    namesakes = place.places[:_NAMESAKES] if place is not None and at_home else ()
    return PlaceReading("abroad", (land, *namesakes))


def with_a_town_behind(request: Request, text: str, resources: Resources) -> Request:
    """Return the request with the place that stands right behind a therapist, with no "in".

    "Therapist Paris", "therapist Virginia for my son", "find a therapist 99999".
    """
    named = resources.phrases["place_behind_a_carer"].led_to(text)
    if request.place is not None or not named:
        return request
    if resources.says("begins_with_in", named):  # of "in Jordan" the country is meant
        return request
    place = resources.read_bare_place(named)
    known = place is not None and place.kind in _PLACED
    return replace(request, place=place) if known else request


def with_a_misspelt_town(request: Request, text: str, resources: Resources) -> Request:
    """Return the request with the town that is guessed right behind a therapist.

    "Find me therapist pheonix": it is asked whether it is meant.
    """
    *_, carer, town = ["", "", *text.strip(" .!?").split()]
    if request.place is not None or not carer or resources.everyday(town.casefold()):
        return request
    if not (resources.says("names_a_carer", carer) or resources.asks_by_words(carer)):
        return request
    place = resources.read_bare_place(town)
    guessed = place is not None and place.kind == "guess"
    return replace(request, place=place) if guessed else request


def ready_there(text: str, resources: Resources) -> PlaceReading | None:
    """Return the place beside which somebody says that they are ready, and nothing else, or None.

    "Ok im ready. 60614".
    """
    named = resources.phrases["ready_to_look"].led_to(text)
    place = resources.read_bare_place(named) if named else None
    return place if place is not None and place.kind in ("found", "ambiguous") else None


def with_place_apart(request: Request, text: str, resources: Resources) -> Request:
    """Return the request with the place that a sentence beside it is: "find me one. austin"."""
    sentences = sentences_of(text)
    if request.place is not None or len(sentences) == 1:
        return request
    places = (place_alone(sentence, resources) for sentence in sentences)
    return replace(request, place=next(filter(None, places), None))


def _put_right(text: str, resources: Resources) -> str:
    """Return what stands where a place does that is put in another's stead, "" for nothing."""
    told = resources.phrases["better_there"].led_to(text)
    told = told or resources.phrases["there_now"].led_to(text)
    return told or resources.phrases["moves_to"].led_to(text)


def _wishes_on(request: Request, text: str, resources: Resources) -> bool:
    """Return whether a message wishes for something in a search, also where nobody is looked for.

    "What's DBT" and "I'm so stressed" name what is treated, and are heard for themselves.
    """
    named = Request(specialty=request.specialty, also=request.also)
    return request != Request() and (request != named or resources.seeks_therapist(text))


def of_same_name(
    state: DialogueState, text: str, request: Request, resources: Resources
) -> Request:
    """Return the request for the town of the same name in the land that the message names.

    "No, the one in Illinois", "Toronto" and then "Ontario": the town stays.
    """
    search = state.search or Search()
    if search.place is not None and _names_a_plan(text, request, search.place, resources):
        return replace(request, place=None)
    if search.place is not None and search.place.kind == "state":
        request = _in_its_state(request, search.place, resources)
    if search.place is not None and _named_state_alone(text, request, resources):
        return request
    towns = [*search.options, *([search.place] if search.place else [])]
    if not towns or towns[0].kind not in ("city", "county", "zip"):
        return request
    land = resources.land_of(text) or _state_named(request)
    place = resources.place_in(towns[0].name, land) if land else None
    if place is None and land and search.place is None:  # "pittsburg", then "pennsylvania"
        spelt = resources.read_bare_place(f"{towns[0].name}, {land}")
        place = spelt if spelt is not None and spelt.kind == "guess" else None
    shown = search.place is not None and search.shown > 0
    if place is not None and shown and place.places[0].state == towns[0].state:
        return request  # "wisconsin" after a page of a town there: all of it
    return request if place is None else replace(request, place=place)


def _named_state_alone(text: str, request: Request, resources: Resources) -> bool:
    """Return whether a message turns to a state, and to no namesake of the town in it."""
    return bool(_state_named(request)) and resources.says("another_state", text)


def _names_a_plan(text: str, request: Request, place: Place, resources: Resources) -> bool:
    """Return whether the state that a message names is only part of an insurance: "BCBS of Texas".

    So is the state that is searched, named beside one: the town stays.
    """
    named = request.place.places[0] if request.place and request.place.kind == "found" else None
    if named is None or named.kind != "state" or _INSURANCE not in request.wishes:
        return False
    return named.state == place.state or resources.says("plan_of_a_state", text)


def _in_its_state(request: Request, state: Place, resources: Resources) -> Request:
    """Return the request with its town of many namesakes in the state that is searched."""
    if request.place is None or request.place.kind != "ambiguous" or not state.state:
        return request
    there = resources.place_in(request.place.places[0].name, state.name.casefold())
    return request if there is None else replace(request, place=there)


def _state_named(request: Request) -> str:
    """Return the name of the state that a request asks for, plain; "" for none."""
    reading = request.place
    home = reading.places[0] if reading and reading.kind == "found" else None
    return home.name.casefold() if home is not None and home.kind == "state" else ""


def another_abroad(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return the same of another place abroad that is named alone after one, else None."""
    if state.said not in ABROAD:
        return None
    place = None if resources.land_of(text) else there_first(state, text, resources)
    town = place is not None and place.kind == "abroad" and place.places[0].kind == "city"
    return abroad(state, place, resources) if place is not None and town else None


def there_first(state: DialogueState, text: str, resources: Resources) -> PlaceReading | None:
    """Return the known place that is all a few words say, first in the country that was told.

    "London then" after Toronto is in Ontario, "London KY" is not. The namesakes at home of a town
    there stand behind it.
    """
    place = place_alone(text, resources)
    country = resources.lines.countries.get(state.country)
    if place is None or country is None or not is_bare_town(text, place, resources):
        return place
    there = resources.place_in(place.places[0].name, country.name.casefold())
    if there is None or there.kind != "abroad":
        return place
    home = tuple(one for one in place.places if one.country == _HOME)
    return replace(there, places=(*there.places[:1], *home[:_NAMESAKES]))


def is_bare_town(text: str, place: PlaceReading, resources: Resources) -> bool:
    """Return whether a few words say nothing but a town's name, and no state or country of it."""
    town = place.places[0] if place.places else None
    named = as_typed(resources.phrases["round_a_place"].sub("", text).strip(" ?"))
    return town is not None and town.kind == "city" and named == as_typed(town.name)


def after_abroad(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return what a province, a country, a wish or "online" means after a town abroad, or None.

    "Calgary", then "Alberta": no place of that name at home is meant. Who wishes for more
    ("english speaking") is not asked where to look once more.
    """
    if state.said not in ABROAD:
        return None
    request = resources.read_request(text)
    if request == Request(modality="remote"):
        return say(state, resources, "online_abroad", SEARCH)
    if request.place is not None and request.place.kind == "abroad" and _HAS_A_DIGIT.search(text):
        return abroad(state, request.place, resources)  # a postcode
    short = len(text.split()) <= _WORDS_OF_A_WISH
    if request.place is None and _wishes_on(request, text, resources) and short:
        return say(state, resources, "wish_abroad", SEARCH)
    land = resources.land_of(text) if state.search is None else ""
    reading = resources.read_bare_place(f"in {land}") if land else None
    if reading is None or reading.kind != "abroad":
        return None
    return abroad(state, replace(reading, places=reading.places[:1]), resources)
