"""Looking for a therapist: place, then nearby or online, then who is there.

One message that says it all skips the questions; later messages correct earlier slots. The place
is kept for the search only.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from bot.dialogue.events import Located
from bot.dialogue.found import first_words, more_to_show, on_page, one, page, page_start
from bot.dialogue.in_words import as_typed, asks, tells
from bot.dialogue.outcome import Part, say
from bot.dialogue.replies import Button, Rows
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState, Search
from bot.directory.matching import Match
from bot.directory.places import Place, PlaceReading
from bot.directory.requests import Request
from bot.safety.levels import RiskLevel
from bot.safety.triage import Assessment

MODALITIES = ("in_person", "remote", "any")
# A statement with one of these tells of somebody or something; it corrects no search.
_TELLS = frozenset(
    {"she", "he", "they", "her", "his", "their", "shes", "hes", "friend", "friends", "sister"}
    | {"brother", "mother", "father", "mom", "mum", "dad", "cousin", "aunt", "uncle", "boss", "ex"}
    | {"was", "were", "born", "work", "works", "worked", "school", "went", "said", "says", "told"}
    | {"called", "talked", "left", "sees", "saw", "grew", "visited", "already", "appointment"}
    | {"booked", "cancelled", "canceled", "voicemail", "might", "maybe", "someday"}
)
_ORDINALS = {
    "1": 0, "first": 0, "2": 1, "second": 1, "3": 2, "third": 2, "4": 3, "fourth": 3,
    "5": 4, "fifth": 4, "6": 5, "sixth": 5, "1st": 0, "2nd": 1, "3rd": 2, "top": 0, "middle": 1,
}  # fmt: skip
_SIGNS = re.compile(r"[^\w]+")
_WORDS_ABOUT_ONE = 6  # of a message that names somebody of the page
# "What about online?" after a page turns the search, and no answer of the guide.
_TURNS = re.compile(
    r"^(?:and |ok |so )*(?:(?:what|how) about|and) "
    r"(?=(?:an? )?(?:online|video|phone|telehealth|in person|nearby|in |near |zoom|virtual))",
    re.IGNORECASE,
)
_NOWHERE = frozenset(
    {"skip", "anywhere", "any", "doesnt matter", "i dont care", "not telling", "no place"}
)
_YES = frozenset({"yes", "yeah", "yep", "yup", "y", "correct", "right", "that one", "yes please"})
_NO = frozenset(
    {"no", "nope", "nah", "actually no", "not now", "no thank you", "i changed my mind"}
)
_MOST_WORDS_OF_A_CORRECTION = 8
_WORDS_OF_A_PLACE = 3  # of a message that is read as an answer to "where"


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
    if _only_wishes(state, request):
        return _wishes_noted(state, request, resources)
    namesake = _namesake(state, request, resources)  # "the one in Illinois" goes on with a search
    kept = state.search if request.place is None or namesake is not request else None
    state, request = replace(state, search=kept or Search()), namesake
    return _serving(_with_request(state, request, resources), text, request, resources)


def corrected(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return the search again with what a short later message changes, None where it is none.

    "Actually online is fine", "no, the one in Illinois": only after a search, and only a
    statement of a few words.
    """
    text = _TURNS.sub("", text).rstrip("?") if _TURNS.match(text) else text
    words = as_typed(text).split()
    if state.search is None or asks(text) or len(words) > _MOST_WORDS_OF_A_CORRECTION:
        return None
    if not _TELLS.isdisjoint(word.strip(".!") for word in words):
        return None
    request = resources.read_request(text, len(words) <= _WORDS_OF_A_PLACE)
    if not _changes(request):
        return None
    if _only_wishes(state, request):
        return _wishes_noted(state, request, resources)
    return _with_request(state, _namesake(state, request, resources), resources)


def _only_wishes(state: DialogueState, request: Request) -> bool:
    """Return whether nothing but wishes that no listing states joins a page that was shown."""
    shown = state.search is not None and state.search.shown > 0
    return shown and bool(request.wishes) and request == Request(wishes=request.wishes)


def _wishes_noted(state: DialogueState, request: Request, resources: Resources) -> Part:
    """Return that listings say nothing about what is wished for; the page stays as it was."""
    search = state.search or Search()
    wishes = tuple(dict.fromkeys((*search.wishes, *request.wishes)))
    part = first_words(replace(state, search=replace(search, wishes=wishes)), resources)
    html = resources.wording.say("wishes_noted", wishes=_named(request.wishes, resources))
    return _because(replace(part, replies=(replace(part.replies[0], html=html),)), request)


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
    if named.places[0].state != home.state:  # no such town there: the state is what is meant
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
    said = as_typed(text)
    if "stop" in intents or said in _NO:
        return say(replace(state, search=None), resources, "search_over", "stop")
    in_words = _answered_in_words(state, said, intents, resources)
    if in_words is not None:
        return in_words
    in_danger = assessment.level >= RiskLevel.VIOLENCE
    request = resources.read_request(text, search.awaiting == "place" and not in_danger)
    if request.place or request.modality:
        part = _with_request(state, _namesake(state, request, resources), resources)
        return _serving(part, text, request, resources)
    if "nod" in intents:  # "ok" answers nothing: the question once more
        return _next(state, resources)
    if in_danger:
        return say(state, resources, "gone_on", "find_therapist")
    if _changes(request) and not asks(text):
        return _with_request(state, request, resources)
    if search.awaiting == "place" and not intents and _could_be_a_place(text, resources):
        part = say(state, resources, "no_such_place", "find_therapist")
        return _asking_place(part, resources)
    return None


def _could_be_a_place(text: str, resources: Resources) -> bool:
    """Return whether a few words may name a place that is not known, and tell or ask nothing."""
    short = len(text.split()) <= _WORDS_OF_A_PLACE and not asks(text) and not tells(text)
    return short and resources.like_a_place(text)


def _answered_in_words(
    state: DialogueState, said: str, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return the next step for an answer without a place or a way to meet, None for no such one."""
    search = state.search or Search()
    chosen = _chosen_in_words(search, said)
    if chosen:
        return _place(state, chosen, resources)
    if search.awaiting == "place" and (said in _NOWHERE or "no_place" in intents):
        return _anywhere(state, "", resources)
    return None


def _chosen_in_words(search: Search, said: str) -> str:
    """Return the number of the place that words choose from those offered, "" for none."""
    if not search.options:
        return ""
    if len(search.options) == 1 and said in _YES:
        return "0"
    word = said.removeprefix("the ").removesuffix(" one").removeprefix("number ")
    number = _ORDINALS.get(word, len(search.options))
    return str(number) if number < len(search.options) else ""


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
        part = _next(state, resources)
    elif reading.kind == "found":
        part = _next(_placed(state, reading.places[0]), resources)
    else:
        part = _unsettled(state, reading, resources)
    return _because(_heard(part, request, resources), request)


def _heard(part: Part, request: Request, resources: Resources) -> Part:
    """Return a question with a word before it on wishes that listings do not state."""
    if not request.wishes or part.state.search is None or not part.state.search.awaiting:
        return part  # a page says so itself
    line = resources.wording.say("wishes_heard", wishes=_named(request.wishes, resources))
    question = part.replies[-1]
    question = replace(question, html=f"{line}\n\n{question.html}")
    return replace(part, replies=(*part.replies[:-1], question))


def _named(wishes: Iterable[str], resources: Resources) -> str:
    return ", ".join(resources.wording.labels[f"wish_{wish}"] for wish in wishes)


def _still_wanted(search: Search, request: Request) -> str:
    """Return the profession looked for, "" where the message refuses it."""
    return "" if search.provider_type == request.refused_type else search.provider_type


def _unsettled(state: DialogueState, reading: PlaceReading, resources: Resources) -> Part:
    """Return the question that a place in doubt needs, or what can be said of one abroad."""
    if reading.kind == "unknown_zip":
        return _asking_place(
            say(state, resources, "unknown_zip", "find_therapist", text=reading.text), resources
        )
    if reading.kind == "border":
        return _asking_place(say(state, resources, "ask_side", "find_therapist"), resources)
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


def _serving(part: Part, text: str, request: Request, resources: Resources) -> Part:
    """Return the part with the line for those who serve, where somebody abroad says so."""
    where = request.place.kind if request.place else ""
    told = "serving" in resources.intents.find(text).families
    line = next(iter(resources.lines.countries["US"].lines_for("veterans")), None)
    if line is None or not (where == "military" or (where == "abroad" and told)):
        return part
    reply = part.replies[-1]
    html = f"{reply.html}\n\n{resources.wording.say('serving', service=line)}"
    return replace(part, replies=(*part.replies[:-1], replace(reply, html=html)))


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
    if search.options and search.place is None:
        rows = _place_buttons(search.options, resources)
        waiting = replace(state, search=replace(search, awaiting="place"))
        return say(waiting, resources, "ask_which_place", "find_therapist", rows)
    nearby_nowhere = search.modality == "in_person"  # nearby needs a place, even if skipped before
    if search.place is None and (nearby_nowhere or not search.skipped):
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
    if place.country == "US" or place.kind == "country":
        return place.label
    return f"{place.name}, {country.name}" if country is not None else place.name


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
    search = replace(state.search or Search(), place=None, options=(), skipped=True, shown=0)
    return _next(replace(state, search=search), resources)


def _change(state: DialogueState, _argument: str, resources: Resources) -> Part:
    search = replace(state.search or Search(), place=None, options=(), skipped=False, shown=0)
    return _next(replace(state, search=search), resources)


def _over(state: DialogueState, _argument: str, resources: Resources) -> Part:
    return _next(replace(state, search=Search()), resources)


def _resume(state: DialogueState, _argument: str, resources: Resources) -> Part:
    """Return the question that waits, or the page that was shown last."""
    search = state.search or Search()
    before = page_start(search)
    if before and not search.awaiting:
        return page(replace(state, search=replace(search, shown=before)), resources, further=True)
    return _next(replace(state, search=replace(search, shown=0)), resources)


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


def listed(
    state: DialogueState, text: str, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return what a few words ask of the page that was shown, None where they ask nothing of it."""
    search = state.search
    if search is None or search.awaiting:
        return None
    relaxed = next((what for intent, what in _RELAXED_BY.items() if intent in intents), "")
    if relaxed and (search.shown or search.modality):
        return _relax(state, relaxed, resources)
    if "change_place" in intents:
        return _change(state, "", resources)
    if not search.shown:
        return _further(state, resources) if "others" in intents and search.modality else None
    return _of_the_page(state, text, intents, resources)


def _of_the_page(
    state: DialogueState, text: str, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    shown = on_page(state, resources)
    if "report_listing" in intents:
        return _report(state, "", resources)
    if "first_words" in intents:
        return first_words(state, resources)
    picked = _picked(shown, text, intents)
    if "pick_it" in intents and len(shown) == 1:
        picked = shown[0]
    if picked is not None:
        return one(state, picked, resources)
    if "pick_it" in intents:
        return say(state, resources, "which_one", "find_therapist")
    if "about_listing" in intents or "pick" in intents:
        name = "no_such_one" if "pick" in intents else "ask_listing"
        back = ((resources.wording.button("resume", "resume"),),)
        return say(state, resources, name, "find_therapist", back)
    return _further(state, resources) if "others" in intents else None


def _picked(shown: Sequence[Match], text: str, intents: tuple[str, ...]) -> Match | None:
    """Return who is meant of those on the page: by place in it, or by name."""
    words = _SIGNS.sub(" ", as_typed(text)).split()
    if "pick" in intents:
        number = next((n for n in map(_ORDINALS.get, words) if n is not None), len(shown) - 1)
        return shown[number] if number < len(shown) else None
    if len(words) > _WORDS_ABOUT_ONE:
        return None
    said = [m for m in shown if not set(m.provider.name.casefold().split()).isdisjoint(words)]
    return said[0] if len(said) == 1 else None


def _further(state: DialogueState, resources: Resources) -> Part:
    """Return more matches, or that these were all."""
    search = state.search or Search()
    if more_to_show(state, resources):
        return page(state, resources, further=True)
    b = resources.wording.button
    rows = [b("change", "change"), b("start_over", "over")]
    if search.modality == "in_person":
        rows.insert(0, b("try_online", "relax:online"))
    return say(state, resources, "everyone", "find_therapist", (tuple(rows),))


def _more(state: DialogueState, _argument: str, resources: Resources) -> Part | None:
    return page(state, resources, further=True) if state.search else None


def _relax(state: DialogueState, what: str, resources: Resources) -> Part | None:
    search = state.search
    if search is None or what not in _RELAXED:
        return None
    return page(replace(state, search=replace(_RELAXED[what](search), shown=0)), resources)


_RELAXED_BY = {"wider": "wider", "any_specialty": "specialty", "any_type": "type"}  # intents
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
