"""Looking for a therapist: place, then nearby or online, then who is there.

One message that says it all skips the questions; later messages correct earlier slots. The place
is kept for the search only.
"""

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.events import Located
from bot.dialogue.found import on_page, page
from bot.dialogue.outcome import Part, say
from bot.dialogue.replies import Button, Rows
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState, Search
from bot.directory.places import Place, PlaceReading
from bot.directory.requests import Request
from bot.safety.levels import RiskLevel
from bot.safety.triage import Assessment

MODALITIES = ("in_person", "remote", "any")
_QUESTION_WORDS = frozenset(
    {"what", "whats", "what's", "how", "why", "who", "when", "is", "are", "do", "does", "can"}
    | {"will", "would", "should", "which"}
)
_YES = frozenset({"yes", "yeah", "yep", "yup", "y", "correct", "right", "that one", "yes please"})
_MOST_WORDS_OF_A_CORRECTION = 8


def begin(state: DialogueState, argument: str, resources: Resources) -> Part:
    """Return the first question of a new search, or its results where the argument says it all."""
    request = resources.read_request(argument, bool(argument))
    return _with_request(replace(state, search=Search()), request, resources)


def asked(state: DialogueState, text: str, resources: Resources, assessment: Assessment) -> Part:
    """Return the next step for a message that asks for a therapist."""
    request = resources.read_request(text, False)
    if assessment.level is RiskLevel.VIOLENCE and request.place is None:
        # Nobody who is being hurt is asked where they are (SAFE_MESSAGING.md 4e).
        return _because(say(state, resources, "no_place_in_danger", "find_therapist"), request)
    kept = state.search if state.search and request.place is None else Search()
    return _with_request(replace(state, search=replace(kept, shown=0)), request, resources)


def corrected(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return the search again with what a short later message changes, None where it is none.

    "Actually online is fine", "no, the one in Illinois": only after a search, and only a
    statement of a few words.
    """
    if state.search is None or _asks(text) or len(text.split()) > _MOST_WORDS_OF_A_CORRECTION:
        return None
    request = resources.read_request(text, False)
    if not _changes(request):
        return None
    return _with_request(state, _namesake(state, request, resources), resources)


def _changes(request: Request) -> bool:
    return any(
        (
            request.modality,
            request.place,
            request.specialty,
            request.provider_type,
            request.refused_type,
            request.wishes,
        )
    )


def _asks(text: str) -> bool:
    """Return whether a message is a question: it may name a specialty and yet answer nothing."""
    first = text.casefold().split()[:1]
    return "?" in text or bool(first and first[0] in _QUESTION_WORDS)


def _namesake(state: DialogueState, request: Request, resources: Resources) -> Request:
    """Return the request for the town of the same name in the state that it names.

    "No, the one in Illinois": the town stays, its state changes.
    """
    search, reading = state.search or Search(), request.place
    towns = [*search.options, *([search.place] if search.place else [])]
    home = reading.places[0] if reading and reading.kind == "found" else None
    if home is None or home.kind != "state" or not towns or towns[0].kind == "state":
        return request
    named = resources.read_request(f"{towns[0].name}, {home.name}", True).place
    if named is None or named.kind != "found" or named.places[0].kind == "state":
        return request
    return replace(request, place=named)


def answered(
    state: DialogueState,
    text: str,
    intents: tuple[str, ...],
    resources: Resources,
    assessment: Assessment,
) -> Part | None:
    """Return the next step for an answer to the finder's question, None where it is no answer.

    A card never ends the search: the person may go on with it at any time.
    """
    search = state.search or Search()
    if "stop" in intents:
        return say(replace(state, search=None), resources, "search_over", "stop")
    asks_place = search.awaiting == "place" and assessment.level < RiskLevel.VIOLENCE
    request = resources.read_request(text, asks_place)
    if request.place or request.modality or (_changes(request) and not _asks(text)):
        return _with_request(state, _namesake(state, request, resources), resources)
    if assessment.level >= RiskLevel.VIOLENCE:
        return say(state, resources, "gone_on", "find_therapist")
    short = len(text.split()) <= 3 and not _asks(text) and not intents
    if len(search.options) == 1 and text.casefold().strip(" .!") in _YES:
        return _place(state, "0", resources)
    if search.awaiting == "place" and short:
        part = say(state, resources, "ask_place_again", "find_therapist")
        return _asking_place(part, resources)
    return None


def with_way_back(part: Part, resources: Resources) -> Part:
    """Return an answer to something else, with a button back to the search that waits."""
    if part.state.search is None or not part.replies or part.why.intent == "find_therapist":
        return part
    last = part.replies[-1]
    row = (resources.wording.button("resume", "resume"),)
    return replace(part, replies=(*part.replies[:-1], replace(last, buttons=(*last.buttons, row))))


def located(state: DialogueState, event: Located, resources: Resources) -> Part:
    """Return the next step for a shared position, which is reduced to its ZIP's centre at once."""
    place = resources.place_at(event.lat, event.lon)
    state = replace(state, search=state.search or Search())
    if place is None:
        part = say(state, resources, "position_unknown", "find_therapist")
        return _asking_place(part, resources)
    return _next(_placed(state, place), resources)


def _with_request(state: DialogueState, request: Request, resources: Resources) -> Part:
    search = state.search or Search()
    search = replace(
        search,
        modality=request.modality or search.modality,
        specialty=request.specialty or search.specialty,
        provider_type=request.provider_type or _still_wanted(search, request),
        refused_type=request.refused_type or search.refused_type,
        wishes=tuple(dict.fromkeys((*search.wishes, *request.wishes))),
        shown=0,
    )
    state = replace(state, search=search)
    reading = request.place
    if reading is None or reading.kind == "none":
        return _because(_next(state, resources), request)
    if reading.kind == "found":
        return _because(_next(_placed(state, reading.places[0]), resources), request)
    return _because(_unsettled(state, reading, resources), request)


def _still_wanted(search: Search, request: Request) -> str:
    """Return the profession looked for, "" where the message refuses it."""
    return "" if search.provider_type == request.refused_type else search.provider_type


def _unsettled(state: DialogueState, reading: PlaceReading, resources: Resources) -> Part:
    """Return the question that a place in doubt needs, or what can be said of one abroad."""
    if reading.kind == "unknown_zip":
        return _asking_place(
            say(state, resources, "unknown_zip", "find_therapist", text=reading.text), resources
        )
    if reading.kind == "military":
        return _asking_place(say(state, resources, "military_zip", "find_therapist"), resources)
    if reading.kind == "abroad":
        return _abroad(state, reading, resources)
    options = reading.places
    search = replace(state.search or Search(), awaiting="place", options=options)
    name = "ask_guess" if reading.kind == "guess" else "ask_which_place"
    rows = _place_buttons(reading.places, resources)
    if reading.more:
        rows = (*rows, (resources.wording.button("other_state", "find"),))
    return say(replace(state, search=search), resources, name, "find_therapist", rows)


def _abroad(state: DialogueState, reading: PlaceReading, resources: Resources) -> Part:
    """Return that the list ends at the border, that country's lines, and namesakes at home."""
    place = reading.places[0]
    namesakes = tuple(namesake for namesake in reading.places[1:] if namesake.country == "US")
    country = resources.lines.countries.get(place.country)
    options = namesakes
    search = replace(state.search or Search(), awaiting="place" if options else "", options=options)
    known = country is not None
    there = replace(state, country=place.country if known else state.country, chosen=True)
    part = say(
        there,
        resources,
        "abroad",
        "find_therapist",
        _place_buttons(namesakes, resources),
        place=_spoken(place, resources),
        known=known,
    )
    return replace(part, state=replace(state, search=search if options else None))


def _placed(state: DialogueState, place: Place) -> DialogueState:
    search = replace(
        state.search or Search(),
        place=place,
        options=(),
        awaiting="",
        shown=0,
        skipped=False,
    )
    return replace(state, search=search)


def _next(state: DialogueState, resources: Resources) -> Part:
    """Return the next question, or the first page of matches."""
    search = state.search or Search()
    if search.place is None and not search.skipped:
        waiting = replace(state, search=replace(search, awaiting="place"))
        return _asking_place(say(waiting, resources, "ask_place", "find_therapist"), resources)
    if not search.modality:
        waiting = replace(state, search=replace(search, awaiting="modality"))
        where = search.place.label if search.place else ""
        return say(
            waiting, resources, "ask_modality", "find_therapist", _modes(resources), where=where
        )
    return page(replace(state, search=replace(search, awaiting="")), resources)


def _asking_place(part: Part, resources: Resources) -> Part:
    """Return the part with the button that shares a position and one that does without."""
    b = resources.wording.button
    rows = ((b("any_place", "anywhere"),), (b("cancel", "stop"),))
    reply = replace(part.replies[-1], buttons=rows, asks_location=True)
    search = replace(part.state.search or Search(), awaiting="place")
    return replace(
        part, state=replace(part.state, search=search), replies=(*part.replies[:-1], reply)
    )


def _because(part: Part, request: Request) -> Part:
    return replace(part, why=replace(part.why, request=request))


def _modes(resources: Resources) -> Rows:
    return (tuple(resources.wording.button(mode, f"mode:{mode}") for mode in MODALITIES),)


def _place_buttons(places: tuple[Place, ...], resources: Resources) -> Rows:
    spoken = (_spoken(place, resources) for place in places)
    return tuple((Button(words, f"place:{i}"),) for i, words in enumerate(spoken))


def _spoken(place: Place, resources: Resources) -> str:
    """Return a place as it is said aloud, its country in full: a code says little to a person."""
    country = resources.lines.countries.get(place.country)
    if place.country == "US" or place.kind == "country" or country is None:
        return place.label
    return f"{place.name}, {country.name}"


def _mode(state: DialogueState, mode: str, resources: Resources) -> Part | None:
    if mode not in MODALITIES:
        return None
    search = replace(state.search or Search(), modality=mode, shown=0)
    return _next(replace(state, search=search), resources)


def _place(state: DialogueState, number: str, resources: Resources) -> Part | None:
    search = state.search or Search()
    if not number.isdigit() or int(number) >= len(search.options):
        return None
    chosen = search.options[int(number)]
    if chosen.country != "US":
        return _abroad(state, PlaceReading("abroad", (chosen, *search.options)), resources)
    search = replace(search, place=chosen, options=(), shown=0, skipped=False)
    return _next(replace(state, search=search), resources)


def _anywhere(state: DialogueState, _argument: str, resources: Resources) -> Part:
    search = replace(state.search or Search(), place=None, skipped=True, shown=0)
    return _next(replace(state, search=search), resources)


def _change(state: DialogueState, _argument: str, resources: Resources) -> Part:
    search = replace(state.search or Search(), place=None, skipped=False, shown=0)
    return _next(replace(state, search=search), resources)


def _over(state: DialogueState, _argument: str, resources: Resources) -> Part:
    return _next(replace(state, search=Search()), resources)


def _resume(state: DialogueState, _argument: str, resources: Resources) -> Part:
    search = replace(state.search or Search(), shown=0)
    return _next(replace(state, search=search), resources)


def _edited(
    verb: Callable[[DialogueState, str, Resources], Part | None],
) -> Callable[[DialogueState, str, Resources], Part | None]:
    """Return the verb with its answer in the place of the message whose button was pressed.

    Not where a place is asked for: Telegram puts the button that shares a position under a new
    message only.
    """

    def edited(state: DialogueState, argument: str, resources: Resources) -> Part | None:
        part = verb(state, argument, resources)
        if part is None or not part.replies or part.replies[0].asks_location:
            return part
        return replace(part, replies=(replace(part.replies[0], edits=True), *part.replies[1:]))

    return edited


def _report(state: DialogueState, provider: str, resources: Resources) -> Part | None:
    """Return thanks for a report, which is counted for the listing alone; or which one is meant."""
    if state.search is None:
        return None
    shown = on_page(state, resources)
    meant = [match.provider for match in shown if match.provider.id == provider]
    if not meant and len(shown) > 1:
        rows = tuple((Button(m.provider.name, f"report:{m.provider.id}"),) for m in shown)
        return say(state, resources, "report_which", "find_therapist", rows)
    if not meant and not shown:
        return None
    reported = meant[0] if meant else shown[0].provider
    resumed = ((resources.wording.button("resume", "resume"),),)
    part = say(state, resources, "reported", "find_therapist", resumed, listed=reported.name)
    return replace(part, why=replace(part.why, counted=(("report", reported.id),)))


def _more(state: DialogueState, _argument: str, resources: Resources) -> Part | None:
    return page(state, resources, further=True) if state.search else None


def _relax(state: DialogueState, what: str, resources: Resources) -> Part | None:
    search = state.search
    if search is None or what not in _RELAXED:
        return None
    return page(replace(state, search=replace(_RELAXED[what](search), shown=0)), resources)


_RELAXED: dict[str, Callable[[Search], Search]] = {
    "wider": lambda search: replace(search, radius_miles=50),
    "specialty": lambda search: replace(search, specialty=""),
    "type": lambda search: replace(search, provider_type=""),
    "online": lambda search: replace(search, modality="remote"),
    "near": lambda search: replace(search, modality="in_person"),
}
VERBS: dict[str, Callable[[DialogueState, str, Resources], Part | None]] = {
    "mode": _mode,
    "place": _place,
    "anywhere": _anywhere,
    "change": _edited(_change),
    "over": _edited(_over),
    "next": _edited(_more),
    "relax": _edited(_relax),
    "resume": _resume,
    "report": _report,
}
