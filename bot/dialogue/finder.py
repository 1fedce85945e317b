"""Looking for a therapist: place, then nearby or online, then who is there.

One message that says it all skips the questions; later messages correct earlier slots. The place
is kept for the search only.
"""

import re
from dataclasses import replace

from markupsafe import escape

from bot.dialogue.buttons import CHANGE, RESUME
from bot.dialogue.cards import line_for_children
from bot.dialogue.events import Located
from bot.dialogue.found import first_words
from bot.dialogue.heard import Heard, Intents
from bot.dialogue.in_words import menu
from bot.dialogue.languages import Language
from bot.dialogue.outcome import Part, Why, help_view, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.search_buttons import anywhere, choose_place
from bot.dialogue.search_page import ORDINALS
from bot.dialogue.search_place import ABROAD, corrects, of_same_name, read
from bot.dialogue.search_steps import (
    CHILDREN,
    asking_place,
    because,
    named,
    next_question,
    placed,
    with_request,
)
from bot.dialogue.sentences import as_typed, asks, tells
from bot.dialogue.state import DialogueState, Search
from bot.directory.requests import Request
from bot.safety.levels import RiskLevel

# A statement with one of these tells of somebody or something; it corrects no search.
_TELLS = frozenset(
    {"she", "he", "they", "her", "his", "their", "shes", "hes", "friend", "friends", "sister"}
    | {"brother", "mother", "father", "mom", "mum", "dad", "cousin", "aunt", "uncle", "boss", "ex"}
    | {"was", "were", "born", "work", "works", "worked", "school", "went", "said", "says", "told"}
    | {"called", "talked", "left", "sees", "saw", "grew", "visited", "already", "appointment"}
    | {"booked", "cancelled", "canceled", "voicemail", "might", "maybe", "someday"}
)
# "What about online?" after a page turns the search, and no answer of the guide.
_TURNS = re.compile(
    r"^(?:and |ok |so )*(?:(?:what|how) about|and) "
    r"(?=(?:an? )?(?:online|video|phone|telehealth|in person|nearby|in |near |zoom|virtual))",
    re.IGNORECASE,
)
# "That's a therapist, I said psychiatrist": what was asked for stands at the end.
_SAID = re.compile(
    r"^.*\bi (?:said|asked for|wanted|meant|wrote|typed) (?=(?:\S+ ?){1,3}$)", re.IGNORECASE
)
_CARE = frozenset({"therapy", "counseling", "counselling", "treatment", "therapists", "therapist"})
_NOWHERE = frozenset(
    {"skip", "anywhere", "any", "doesnt matter", "i dont care", "not telling", "no place"}
)
_YES = frozenset({"yes", "yeah", "yep", "yup", "y", "correct", "right", "that one", "yes please"})
_NO = frozenset(
    {"no", "nope", "nah", "actually no", "not now", "no thank you", "i changed my mind"}
)
_NOBODY = frozenset({"nobody", "wishes_nobody"})  # what was said last: nobody to sort or to ask
_MOST_WORDS_OF_A_CORRECTION = 8
_WORDS_OF_A_PLACE = 3  # of a message that is read as an answer to "where"


def begin(state: DialogueState, argument: str, resources: Resources) -> Part:
    """Return the first question of a new search, or its results where the argument says it all."""
    request = resources.read_answer(argument)
    return with_request(replace(state, search=Search()), request, resources)


def asked(state: DialogueState, heard: Heard, resources: Resources) -> Part:
    """Return the next step for a message that asks for a therapist."""
    if _feels(state, heard):
        return _felt(state, resources)
    request = resources.read_request(heard.text)
    if heard.assessment.level is RiskLevel.VIOLENCE and request.place is None:
        # Nobody who is being hurt is asked where they are (SAFE_MESSAGING.md 4e).
        return because(say(state, resources, "no_place_in_danger", "find_therapist"), request)
    if _only_wishes(state, request):
        return _wishes_noted(state, request, resources)
    # "The one in Illinois" goes on with a search.
    namesake = of_same_name(state, heard.text, request, resources)
    elsewhere = request.place is not None and namesake is request
    kept = state.search if not elsewhere or corrects(heard.text) else None  # "Portland instead"
    state, request = replace(state, search=kept or Search()), namesake
    return _serving(with_request(state, request, resources), heard.intents, request, resources)


def asked_elsewhere(part: Part, text: str, language: Language, resources: Resources) -> Part:
    """Return the next step for a message in another language that asks for a therapist.

    Its place and its way to meet are kept; the rest cannot be read.

    Args:
        part: that only English is read, in that language.
    """
    request = resources.read_request(text)
    request = Request(modality=request.modality, place=request.place)
    step = with_request(replace(part.state, search=Search()), request, resources)
    first = part.ending(escape(language.search)).changed(buttons=())
    return replace(step, replies=(first.replies[-1], *step.replies))


def corrected(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the search again with what a short later message changes, None where it is none.

    "Actually online is fine", "no, the one in Illinois": only after a search, and only a
    statement of a few words.
    """
    if _feels(state, heard):
        return _felt(state, resources)
    text = heard.text
    text = _TURNS.sub("", text).rstrip("?") if _TURNS.match(text) else text
    text = _SAID.sub("", text)
    words = as_typed(text).split()
    if state.search is None or asks(text) or len(words) > _MOST_WORDS_OF_A_CORRECTION:
        return None
    if not _TELLS.isdisjoint(word.strip(".!") for word in words):
        return None
    request = read(text, resources, bare=len(words) <= _WORDS_OF_A_PLACE)
    request = of_same_name(state, text, request, resources)
    if not _changes(request):
        return None
    if _only_wishes(state, request):
        return _wishes_noted(state, request, resources)
    return with_request(state, request, resources)


def repeats(text: str) -> bool:
    """Return whether a message says again what was asked for: "I said psychiatrist"."""
    return _SAID.match(text) is not None


def _feels(state: DialogueState, heard: Heard) -> bool:
    """Return whether a message in a search tells what the search does to the person."""
    return state.search is not None and "feels_now" in heard.intents


def _felt(state: DialogueState, resources: Resources) -> Part:
    """Return a human sentence to who tells what the search does to them; it stays as it was."""
    rows = resources.wording.rows(RESUME)
    return with_number(say(state, resources, "search_feels", "find_therapist", rows), resources)


def _only_wishes(state: DialogueState, request: Request) -> bool:
    """Return whether nothing but wishes that no listing states joins a page that was shown."""
    shown = state.search is not None and (state.search.shown > 0 or state.said in _NOBODY)
    return shown and bool(request.wishes) and request == Request(wishes=request.wishes)


def _wishes_noted(state: DialogueState, request: Request, resources: Resources) -> Part:
    """Return that listings say nothing about what is wished for; the page stays as it was."""
    search = state.search or Search()
    wishes = tuple(dict.fromkeys((*search.wishes, *request.wishes)))
    if state.said in _NOBODY:
        kept = replace(state, search=replace(search, wishes=wishes))
        rows = resources.wording.rows(CHANGE)
        told = {"wishes": named(request.wishes, resources)}
        return because(
            say(kept, resources, "wishes_nobody", "find_therapist", rows, **told), request
        )
    part = first_words(replace(state, search=replace(search, wishes=wishes)), resources)
    html = resources.wording.say("wishes_noted", wishes=named(request.wishes, resources))
    return because(part.changed(html=html), request)


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


def answered(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the next step for an answer to the finder's question, None where it is no answer.

    A card never ends the search: the person may go on with it at any time.
    """
    said = as_typed(heard.text)
    if "stop" in heard.intents or said in _NO:
        return say(replace(state, search=None), resources, "search_over", "stop")
    part = _answered_in_words(state, said, heard.intents, resources)
    if part is not None:
        return part
    if "feels_now" in heard.intents:
        return _felt(state, resources) if heard.calm else None
    return _answered_by_slots(state, heard, resources)


def _answered_by_slots(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the next step with the place, the way to meet or the wishes of an answer."""
    place_asked = state.search is not None and state.search.awaiting == "place"
    request = read(heard.text, resources, bare=place_asked and heard.calm)
    request = of_same_name(state, heard.text, request, resources) if heard.calm else request
    if "minor" in heard.assessment.groups and heard.assessment.level is RiskLevel.INFO:
        return _of_a_minor(state, request, resources)
    if request.place or request.modality:
        part = with_request(state, request, resources)
        return _serving(part, heard.intents, request, resources)
    if "nod" in heard.intents:  # "ok" answers nothing: the question once more
        return next_question(state, resources)
    if not heard.calm and _cannot_search(state):
        return Part(replace(state, search=None), (), Why(intent="crisis"))
    if not heard.calm:
        return say(state, resources, "gone_on", "find_therapist")
    if _changes(request) and (not asks(heard.text) or _asks_for_a_wish(heard.text, request)):
        return with_request(state, request, resources)
    if place_asked and not heard.intents and _could_be_a_place(heard.text, resources):
        part = say(state, resources, "no_such_place", "find_therapist")
        return asking_place(part, resources)
    return None


def _cannot_search(state: DialogueState) -> bool:
    """Return whether the search that waits is one for a place outside the United States."""
    nowhere = state.search is None or state.search.place is None
    return nowhere and (state.country != "US" or state.said in ABROAD)


def _asks_for_a_wish(text: str, request: Request) -> bool:
    """Return whether a question is a wish: "do they do evenings"; "what does therapy cost" is not.

    What care costs, or what it is, has an answer of its own.
    """
    only_wishes = request == Request(wishes=request.wishes)
    return only_wishes and _CARE.isdisjoint(as_typed(text).strip("?").split())


def _of_a_minor(state: DialogueState, request: Request, resources: Resources) -> Part:
    """Return the next step for who tells an age under 18, and who helps without a search.

    No search without a way to a parent or a service (SAFE_MESSAGING.md 4f).
    """
    part = with_request(state, replace(request, specialty=CHILDREN), resources)
    line = line_for_children(help_view(state, resources).country)
    return part.beginning(resources.wording.say("young_search", special=line))


def _could_be_a_place(text: str, resources: Resources) -> bool:
    """Return whether a few words may name a place that is not known, and tell or ask nothing."""
    short = len(text.split()) <= _WORDS_OF_A_PLACE and not asks(text) and not tells(text)
    return short and resources.like_a_place(text)


def _answered_in_words(
    state: DialogueState, said: str, intents: Intents, resources: Resources
) -> Part | None:
    """Return the next step for an answer without a place or a way to meet, None for no such one."""
    search = state.search or Search()
    chosen = _chosen_in_words(search, said)
    if chosen:
        return choose_place(state, chosen, resources)
    if search.awaiting == "place" and (said in _NOWHERE or "no_place" in intents):
        return anywhere(state, "", resources)
    if "nod" in intents and state.said == "abroad":
        return say(replace(state, search=None), resources, "nod", "smalltalk", menu(resources))
    if "taken_back" in intents:
        gone = resources.read_request(said).wishes
        left = tuple(wish for wish in search.wishes if wish not in gone)
        without = replace(state, search=replace(search, wishes=left))
        return next_question(without, resources) if gone else None
    return None


def _chosen_in_words(search: Search, said: str) -> str:
    """Return the number of the place that words choose from those offered, "" for none."""
    if not search.options:
        return ""
    if len(search.options) == 1 and said in _YES:
        return "0"
    word = said.removeprefix("the ").removesuffix(" one").removeprefix("number ")
    number = ORDINALS.get(word, len(search.options))
    return str(number) if number < len(search.options) else ""


def with_way_back(part: Part, resources: Resources) -> Part:
    """Return an answer to something else, with a button back to the search that waits."""
    if part.state.search is None or not part.replies or part.why.intent == "find_therapist":
        return part
    return part.changed(buttons=(*part.replies[-1].buttons, *resources.wording.rows(RESUME)))


def located(state: DialogueState, event: Located, resources: Resources) -> Part:
    """Return the next step for a shared position, which is reduced to its ZIP's centre at once."""
    place = resources.place_at(event.lat, event.lon)
    state = replace(state, search=state.search or Search())
    if place is None:
        part = say(state, resources, "position_unknown", "find_therapist")
        return asking_place(part, resources)
    return next_question(placed(state, place), resources)


def _serving(part: Part, intents: Intents, request: Request, resources: Resources) -> Part:
    """Return the part with the line for those who serve, where somebody abroad says so."""
    where = request.place.kind if request.place else ""
    line = next(iter(resources.lines.countries["US"].lines_for("veterans")), None)
    if line is None or not (where == "military" or (where == "abroad" and "serving" in intents)):
        return part
    return part.ending(resources.wording.say("serving", service=line))
