"""The next question of a search: where, then nearby or online; or the page that answers it."""

from collections.abc import Iterable
from dataclasses import replace

from bot.dialogue.buttons import ANYWHERE, CANCEL, COUNTRY
from bot.dialogue.help.help_view import HelpView
from bot.dialogue.outcome import Part, say, say_there
from bot.dialogue.replies import Button, Rows
from bot.dialogue.resources import Resources
from bot.dialogue.search.found import alternatives, page
from bot.dialogue.search.who_fits import CHILDREN
from bot.dialogue.state import DialogueState, Search
from bot.directory.places import Place, PlaceReading
from bot.directory.requests import Request
from bot.guide.bands import SEARCH

MODALITIES = ("in_person", "remote", "any")
_WHERE = frozenset(
    {"ask_place", "no_such_place", "ask_guess", "ask_which_place", "ask_state", "ask_at_home"}
)  # questions for the place
# All that a search asks before it shows a page: "ok" after one of these answers nothing.
ASKING = _WHERE | {"ask_modality", "ask_side", "place_unsaid", "unknown_zip", "military_zip"}
_AT_HOME = "ask_at_home"
_CODE = 3  # letters of a country's short name


def with_request(state: DialogueState, request: Request, resources: Resources) -> Part:
    """Return the next step with what a message asks for added to the search."""
    search, asked = state.search or Search(), state.said
    if request.place is None and search.place is None:
        request = replace(request, place=_told_before(state, search, resources))
    search, request = _allowed_again(search, request)
    specialty, *also = _specialties_left(search, request)
    search = replace(
        search,
        modality=request.modality or search.modality,
        specialty=specialty,
        also=tuple(also),
        provider_type=request.provider_type or _still_wanted(search, request),
        refused_type=request.refused_type or search.refused_type,
        also_refused=request.also_refused if request.refused_type else search.also_refused,
        wishes=tuple(dict.fromkeys((*search.wishes, *request.wishes))),
        shown=0,
    )
    state = replace(state, search=search)
    reading = request.place
    if reading is not None:
        reading = _in_their_country(state, reading, resources)
    if reading is None or reading.kind == "none":
        if asked == "ask_guess" and request == Request():  # asked anew: it was no place at all
            state = replace(state, search=replace(search, options=()))
        part = next_question(state, resources)
    elif reading.kind == "found":
        part = next_question(placed(state, reading.places[0]), resources)
    else:
        part = _unsettled(state, reading, resources)
    return because(_heard(part, request, asked, resources), request)


def _told_before(state: DialogueState, search: Search, resources: Resources) -> PlaceReading | None:
    """Return the town where the person said that they are, where a search begins without a place.

    Where a place was asked for, or done without, it is no answer.
    """
    begins = not (search.awaiting or search.options or search.skipped or search.shown)
    town = resources.place_of(state.lives) if begins and state.lives else None
    at_home = town is not None and town.country == state.country
    return PlaceReading("found", (town,)) if town is not None and at_home else None


def _heard(part: Part, request: Request, asked: str, resources: Resources) -> Part:
    """Return a question with a word before it on what was understood of the message.

    Args:
        asked: the name of the question that the message answers, "" for none.
    """
    if part.state.search is None or not part.state.search.awaiting:
        return part  # a page says so itself
    question, say = part.replies[-1], resources.wording.say
    lines = []
    if request.modality and question.name in _WHERE and asked in _WHERE:
        lines.append(say(f"way_heard_{request.modality}"))
    # Who asks for it at first is asked on; a child is mostly told of, and not asked for.
    if request.specialty and (question.name == asked or request.specialty == CHILDREN):
        labels = resources.specialties
        treated = [labels.get(slug, slug) for slug in (request.specialty, *request.also)]
        lines.append(say("specialty_heard", specialty=", ".join(treated)))
    if request.wishes:
        lines.append(say("wishes_heard", wishes=named(request.wishes, resources)))
    return part.changed(html="\n\n".join((*lines, question.html)))


def named(wishes: Iterable[str], resources: Resources) -> str:
    """Return wishes in words."""
    return alternatives(resources.wording.labels[f"wish_{wish}"] for wish in wishes)


def _allowed_again(search: Search, request: Request) -> tuple[Search, Request]:
    """Return the search that shows a refused profession again, where a message asks for it.

    "Not a nurse", then "a nurse is fine after all": nurses may be shown, and not they alone.
    """
    wanted = request.provider_type
    refused = [kind for kind in (search.refused_type, *search.also_refused) if kind]
    if not wanted or wanted not in refused:
        return search, request
    first, *others = [kind for kind in refused if kind != wanted] or [""]
    allowed = replace(search, refused_type=first, also_refused=tuple(others))
    return allowed, replace(request, provider_type=None)


def _still_wanted(search: Search, request: Request) -> str:
    """Return the profession looked for, "" where the message refuses it."""
    refused = (request.refused_type, *request.also_refused)
    return "" if search.provider_type in refused else search.provider_type


def _specialties_left(search: Search, request: Request) -> list[str]:
    """Return the specialties looked for, without those that the message refuses."""
    if request.specialty:
        return [request.specialty, *request.also]
    return [s for s in (search.specialty, *search.also) if s not in request.refused] or [""]


def _unsettled(state: DialogueState, reading: PlaceReading, resources: Resources) -> Part:
    """Return the question that a place in doubt needs, or what can be said of one abroad."""
    if reading.kind == "unknown_zip":
        return asking_place(
            say(state, resources, "unknown_zip", SEARCH, text=reading.text), resources
        )
    if reading.kind == "border":
        return asking_place(say(state, resources, "ask_side", SEARCH), resources)
    if reading.kind == "military":
        return asking_place(say(state, resources, "military_zip", SEARCH), resources)
    if reading.kind == "abroad":
        return abroad(state, reading, resources)
    search = state.search or Search()
    near = search.place.state if search.place else None  # where was looked before
    options = tuple(sorted(reading.places, key=lambda place: near is None or place.state != near))
    search = replace(search, awaiting="place", options=options)
    name = "ask_guess" if reading.kind == "guess" else "ask_which_place"
    countries = {place.country for place in options}
    if name == "ask_which_place" and len(countries) == 1 and not state.chosen:
        state = replace(state, country=countries.pop(), perhaps="")  # whichever of them it is
    rows = _place_buttons(options, resources)
    if reading.more:
        rows = (*rows, *resources.wording.rows((("other_state", "other-state"),)))
    return say(replace(state, search=search), resources, name, SEARCH, rows)


def _in_their_country(
    state: DialogueState, reading: PlaceReading, resources: Resources
) -> PlaceReading:
    """Return the place that lies in the country where the person is, of places of one name.

    "Birmingham" in the United Kingdom, "Ontario" in Canada.
    """
    country = resources.lines.countries.get(state.country)
    if country is None or country.code == "US" or not reading.places:
        return reading
    first = reading.places[0]
    if reading.kind == "found" and first.kind == "city" and resources.land_of(first.name):
        land = resources.read_bare_place(f"{first.name}, {country.name}")
        return land if land is not None and land.kind == "abroad" else reading
    if reading.kind not in ("ambiguous", "abroad"):
        return reading
    there = next((place for place in reading.places if place.country == state.country), None)
    return reading if there is None else PlaceReading("abroad", (there,))


def _of_their_country(state: DialogueState, resources: Resources) -> Part | None:
    """Return that nobody is listed in the country where the person is, None for the United States.

    A town at home that they write all the same is looked for: begun.py.
    """
    country = resources.lines.countries.get(state.country)
    if country is None or country.code == "US":
        return None
    there, rows = HelpView(country, True), resources.wording.rows(COUNTRY)
    over = replace(state, search=None)
    return say_there(there, over, resources, "abroad", SEARCH, rows, place=country.name)


def abroad(state: DialogueState, reading: PlaceReading, resources: Resources) -> Part:
    """Return that the list ends at the border, that country's lines, and namesakes at home."""
    place = reading.places[0]
    namesakes = tuple(namesake for namesake in reading.places[1:] if namesake.country == "US")
    country = resources.lines.countries.get(place.country)
    options = namesakes
    search = replace(state.search or Search(), awaiting="place" if options else "", options=options)
    there = HelpView(country or resources.lines.of(state.country), True, known=country is not None)
    if country is not None and not state.chosen:  # a card after this shows its lines, and others'
        state = replace(state, country=country.code)
    state = replace(state, search=search if options else None)
    buttons, spoken = _place_buttons(namesakes, resources), _spoken(place, resources)
    return say_there(there, state, resources, "abroad", SEARCH, buttons, place=spoken)


def at_home(state: DialogueState, reading: PlaceReading, resources: Resources) -> Part:
    """Return the question whether a place at home is meant, of a name told after one abroad."""
    options = tuple(place for place in reading.places if place.country == "US")
    search = replace(state.search or Search(), awaiting="place", options=options)
    rows = _place_buttons(options, resources)
    asking = replace(state, search=search)
    return say(asking, resources, "ask_at_home", SEARCH, rows)


def placed(state: DialogueState, place: Place) -> DialogueState:
    """Return the state with the place of its search settled."""
    search = replace(
        state.search or Search(),
        place=place,
        options=(),
        awaiting="",
        shown=0,
        skipped=False,
    )
    at_home = state if state.chosen else replace(state, country=place.country, perhaps="")
    return replace(at_home, search=search)


def next_question(state: DialogueState, resources: Resources) -> Part:
    """Return the next question, or the first page of matches."""
    search = state.search or Search()
    if search.options and search.place is None:
        rows = _place_buttons(search.options, resources)
        waiting = replace(state, search=replace(search, awaiting="place"))
        name = "ask_which_place" if len(rows) > 1 else "ask_guess"
        name = _AT_HOME if state.said == _AT_HOME else name
        return say(waiting, resources, name, SEARCH, rows)
    nearby_nowhere = search.modality == "in_person"  # nearby needs a place, even if skipped before
    if search.place is None and (nearby_nowhere or not search.skipped):
        elsewhere = _of_their_country(state, resources)
        if elsewhere is not None:
            return elsewhere
        waiting = replace(state, search=replace(search, awaiting="place"))
        return asking_place(say(waiting, resources, "ask_place", SEARCH), resources)
    if not search.modality:
        waiting = replace(state, search=replace(search, awaiting="modality"))
        where = search.place.label if search.place else ""
        return say(waiting, resources, "ask_modality", SEARCH, _modes(resources), where=where)
    return page(replace(state, search=replace(search, awaiting="")), resources)


def asking_place(part: Part, resources: Resources) -> Part:
    """Return the part with the button that shares a position and one that does without."""
    rows = resources.wording.rows(ANYWHERE, CANCEL)
    search = replace(part.state.search or Search(), awaiting="place")
    asking = replace(part, state=replace(part.state, search=search))
    return asking.changed(buttons=rows, asks_location=True)


def because(part: Part, request: Request) -> Part:
    """Return the part with the request that it answers, for ``explain``."""
    return replace(part, why=replace(part.why, request=request))


def _modes(resources: Resources) -> Rows:
    return resources.wording.rows(tuple((mode, f"mode:{mode}") for mode in MODALITIES))


def _place_buttons(places: tuple[Place, ...], resources: Resources) -> Rows:
    spoken = (_spoken(place, resources) for place in places)
    return tuple((Button(words, f"place:{i}"),) for i, words in enumerate(spoken))


def _spoken(place: Place, resources: Resources) -> str:
    """Return a place as it is said aloud, its country in full: a code says little to a person."""
    country = resources.lines.countries.get(place.country)
    if place.country == "US" or (place.kind == "country" and len(place.name) > _CODE):
        return place.label
    if place.kind == "country":
        return country.name if country is not None else place.label.upper()
    return f"{place.name}, {country.name}" if country is not None else place.name
