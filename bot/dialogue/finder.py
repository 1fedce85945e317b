"""Looking for a therapist: place, then nearby or online, then who is there.

One message that says it all skips the questions; later messages correct earlier slots. The place
is kept for the search only.
"""

import re
from dataclasses import replace

from markupsafe import escape

from bot.dialogue.beside_a_search import (
    changes,
    feels,
    felt,
    for_another,
    is_a_minor,
    of_a_minor,
    serving,
)
from bot.dialogue.buttons import CHANGE, RESUME
from bot.dialogue.events import Located
from bot.dialogue.found import first_words
from bot.dialogue.heard import Heard
from bot.dialogue.languages import Language
from bot.dialogue.outcome import Part, say
from bot.dialogue.resources import Resources
from bot.dialogue.search_place import WORDS_OF_A_PLACE, corrects, of_same_name, read
from bot.dialogue.search_steps import (
    asking_place,
    because,
    named,
    next_question,
    placed,
    with_request,
)
from bot.dialogue.sentences import as_typed, asks
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
# "Is there one who isn't a nurse", "got any men": the wish stands behind it.
_ANY = re.compile(
    r"^(?:and |ok |so |but )*(?:(?:is|are) there|(?:do |have )?(?:you )?(?:have|got)) "
    r"(?:any(?:one|body)?|some(?:one|body)|ones?)(?: else)? "
    r"(?:who(?:['’]?s| is)? |that(?:['’]?s)? |with )?(?=\w)",
    re.IGNORECASE,
)
# "That's a therapist, I said psychiatrist": what was asked for stands at the end.
_SAID = re.compile(
    r"^.*\bi (?:said|asked for|wanted|meant|wrote|typed) (?=(?:\S+ ?){1,3}$)", re.IGNORECASE
)
_NOBODY = frozenset({"nobody", "wishes_nobody"})  # what was said last: nobody to sort or to ask
_MOST_WORDS_OF_A_CORRECTION = 8


def begin(state: DialogueState, argument: str, resources: Resources) -> Part:
    """Return the first question of a new search, or its results where the argument says it all."""
    request = resources.read_answer(argument)
    return with_request(replace(state, search=Search()), request, resources)


def asked(state: DialogueState, heard: Heard, resources: Resources) -> Part:
    """Return the next step for a message that asks for a therapist."""
    if feels(state, heard):
        return felt(state, resources)
    request = resources.read_request(heard.text)
    if is_a_minor(heard):
        return of_a_minor(replace(state, search=Search()), request, resources)
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
    return serving(with_request(state, request, resources), heard.intents, request, resources)


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
    if feels(state, heard):
        return felt(state, resources)
    text = _wish_of(heard.text)
    words = as_typed(text).split()
    if state.search is not None and "for_another" in heard.intents:
        return for_another(state, resources.read_request(text), resources)
    if state.search is None or (len(words) > _MOST_WORDS_OF_A_CORRECTION and not corrects(text)):
        return None
    if asks(text) and not corrects(text):
        return None
    if not _TELLS.isdisjoint(word.strip(".!") for word in words):
        return None
    request = read(text, resources, bare=len(words) <= WORDS_OF_A_PLACE)
    request = of_same_name(state, text, request, resources)
    if not changes(request):
        return None
    if _only_wishes(state, request):
        return _wishes_noted(state, request, resources)
    return with_request(state, request, resources)


def _wish_of(text: str) -> str:
    """Return what a message asks for, without the words that lead to it: "what about online?"."""
    if _TURNS.match(text) or _ANY.match(text):
        text = _ANY.sub("", _TURNS.sub("", text)).rstrip("?")
    return _SAID.sub("", text)


def repeats(text: str) -> bool:
    """Return whether a message says anew what is asked for: "I said psychiatrist", "I moved"."""
    return _SAID.match(text) is not None or corrects(text)


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
