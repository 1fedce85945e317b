"""Looking for a therapist: place, then nearby or online, then who is there.

One message that says it all skips the questions; later messages correct earlier slots. The place
is kept for the search only.
"""

from dataclasses import replace

from markupsafe import escape

from bot.dialogue.answering.languages import Language
from bot.dialogue.buttons import CHANGE, CLEAR, EMERGENCY, FIND, PLAN, RESUME
from bot.dialogue.events import Located
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, help_view, say, with_number
from bot.dialogue.replies import Button, Row
from bot.dialogue.resources import Resources
from bot.dialogue.search.beside_it import (
    SOMEBODY_ELSE,
    after_an_attempt,
    changes,
    feels,
    felt,
    for_another,
    for_somebody,
    is_a_minor,
    of_a_minor,
    own_words,
    served,
    serving,
)
from bot.dialogue.search.found import first_words
from bot.dialogue.search.page import at_the_page
from bot.dialogue.search.place import (
    WORDS_OF_A_PLACE,
    corrects,
    moves,
    of_same_name,
    read,
    says_where,
    with_a_misspelt_town,
    with_a_town_behind,
    with_place_apart,
    with_way,
)
from bot.dialogue.search.steps import (
    asking_place,
    because,
    named,
    next_question,
    placed,
    with_request,
)
from bot.dialogue.search.who_fits import CHILDREN
from bot.dialogue.search.wishes import (
    asks_a_thing,
    asks_for_a_wish,
    parts_of,
    says_again,
    wish_of,
)
from bot.dialogue.state import DialogueState, Search
from bot.dialogue.talk.in_words import said
from bot.dialogue.talk.sentences import as_typed
from bot.directory.requests import Request
from bot.guide.bands import SEARCH
from bot.safety.levels import RiskLevel

# A statement with one of these tells of somebody or something; it corrects no search.
_TELLS = frozenset(
    {"she", "he", "they", "her", "his", "their", "shes", "hes", "friend", "friends", "sister"}
    | {"brother", "mother", "father", "mom", "mum", "dad", "cousin", "aunt", "uncle", "boss", "ex"}
    | {"was", "were", "born", "work", "works", "worked", "school", "went", "said", "says", "told"}
    | {"called", "talked", "left", "sees", "saw", "grew", "visited", "already", "appointment"}
    | {"booked", "cancelled", "canceled", "voicemail", "might", "maybe", "someday"}
)
# Buttons under an empty page that ask for less.
_LESS_ASKED = frozenset({"relax:specialty", "relax:type", "relax:both"})
_NOBODY = frozenset(
    {"nobody", "wishes_nobody", "wishes_others"}
)  # what was said last: nobody to sort or to ask
_MOST_WORDS_OF_A_CORRECTION = 8
_AGE = ("age",)
_BEYOND = "beyond_therapists"  # an intent: a clinic, a program, a group
_WHOM = frozenset({"whom_to_see", "who_does_that"})  # intents
_SHELTER = "shelter"  # an intent
_NEEDS_SOMEBODY = "whether_to_talk"  # a wish
_GUESSED = 2  # words that may be a misspelt town
_PARTS_OF_A_WISH = 2  # of a message that tells of somebody and is a list of wishes all the same


def begin(state: DialogueState, argument: str, resources: Resources) -> Part:
    """Return the first question of a new search, or its results where the argument says it all."""
    request = resources.read_answer(argument)
    return with_request(replace(state, search=Search()), request, resources)


def asked(state: DialogueState, heard: Heard, resources: Resources) -> Part:
    """Return the next step for a message that asks for a therapist."""
    if feels(state, heard):
        return felt(state, resources)
    request = with_place_apart(
        read(own_words(heard.text, resources), resources, bare=False), heard.text, resources
    )
    request = with_a_town_behind(request, heard.text, resources)
    request = with_a_misspelt_town(request, heard.text, resources)
    request = with_way(request, heard.text, resources)
    if is_a_minor(heard):
        return of_a_minor(replace(state, search=Search()), request, resources)
    instead = _said_instead(state, heard, request, resources)
    if instead is not None:
        return because(instead, request)
    # "The one in Illinois", "she's in Reno" go on with a search: nothing but the place is another.
    namesake = of_same_name(state, heard.text, request, resources)
    elsewhere = request.place is not None and namesake is request
    anew = elsewhere and not corrects(heard.text, resources) and resources.asks_by_words(heard.text)
    kept = None if anew else state.search
    if request.place is None and resources.says("near_them", heard.text):
        kept = _near_them(state.search or Search())
    namesake = _added(kept or Search(), heard.text, namesake, resources)
    begun = replace(state, search=_for_whom(kept or Search(), heard))
    part = serving(with_request(begun, namesake, resources), heard.intents, namesake, resources)
    if _BEYOND in heard.intents or resources.says("a_group_there", heard.text):
        view = help_view(state, resources)
        return part.beginning(resources.wording.say("programs", help=view))
    if state.search is None and _is_hurt(state, heard):
        return _unseen(part, resources)
    if "after_attempt" in heard.intents and heard.calm:
        return after_an_attempt(part, resources)
    return _welcomed(part, state, heard, resources)


def _near_them(search: Search) -> Search:
    """Return the search with its place asked anew: that of somebody else, not the person's."""
    anew = replace(search, awaiting="place", theirs=True, place=None, options=())
    return replace(anew, shown=0, skipped=False, picked="")


def _said_instead(
    state: DialogueState, heard: Heard, request: Request, resources: Resources
) -> Part | None:
    """Return what is said to a request in place of a step of the search, None for no such reply."""
    hurt = state.risk.hurt and state.risk.recent and state.search is None
    if _needs_a_roof(heard, resources, hurt=hurt):
        return said(state, (_SHELTER,), resources)
    if request.place is None and (hurt or heard.assessment.level is RiskLevel.VIOLENCE):
        # Nobody who is being hurt is asked where they are (SAFE_MESSAGING.md 4e).
        rows = resources.wording.rows(CLEAR)
        part = say(state, resources, "no_place_in_danger", SEARCH, rows)
        return with_number(part, resources) if heard.calm else part
    if _BEYOND in heard.intents and at_the_page(state):
        rows = resources.wording.rows(RESUME)
        return say(state, resources, "programs", SEARCH, rows)
    return _wishes_noted(state, request, resources) if _only_wishes(state, request) else None


def _needs_a_roof(heard: Heard, resources: Resources, *, hurt: bool) -> bool:
    """Return whether somewhere to be is asked for, and no therapist: "a place I can go in Reno".

    Only of who is hurt by somebody.
    """
    hurt = hurt or heard.assessment.level is RiskLevel.VIOLENCE
    asked = hurt and resources.says("somewhere_to_go", heard.text)
    return asked and not resources.says("names_a_carer", heard.text)


def _is_hurt(state: DialogueState, heard: Heard) -> bool:
    """Return whether who looks for somebody is hurt by one who may see what they do."""
    hurt = heard.calm and state.risk.hurt and state.risk.recent  # the card says it itself
    return hurt and not (state.risk.child_hurt or state.risk.family_hurt)


def asked_while_hurt(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the search of who is hurt by somebody and asks whom to see: "who can I see in Reno".

    None for all else, for the young, who have other people to go to first, and for who was choked
    or forced: they are told of a doctor first.
    """
    young = state.risk.young or "card_young_hurt" in state.risk.groups
    doctor_first = state.risk.choked or state.risk.forced
    waits = state.risk.emergency or young or doctor_first
    begins = heard.calm and state.search is None and not waits
    asks = not _WHOM.isdisjoint(heard.intents) and state.risk.worst is RiskLevel.VIOLENCE
    return asked(state, heard, resources) if begins and asks and _is_hurt(state, heard) else None


def _unseen(part: Part, resources: Resources) -> Part:
    """Return the first step of a search with what keeps it from the eyes of who hurts them."""
    rows = (*part.replies[-1].buttons, *resources.wording.rows(CLEAR))
    return part.ending(resources.wording.say("looks_while_hurt")).changed(buttons=rows)


def _for_whom(search: Search, heard: Heard) -> Search:
    """Return the search with whether somebody else is to be seen."""
    theirs = heard.assessment.level is RiskLevel.THIRD_PARTY
    theirs = theirs or not SOMEBODY_ELSE.isdisjoint(heard.intents)
    return replace(search, theirs=True) if theirs else search


def _welcomed(part: Part, state: DialogueState, heard: Heard, resources: Resources) -> Part:
    """Return the first question with a word before it to who says that they need somebody.

    "I think I need to see someone" took something to write; "find a therapist" is a button. Who
    has looked for months is told first what no reply means.
    """
    if state.search is not None or part.replies[-1].name != "ask_place":
        return part
    if "listing_silent" in heard.intents:
        return part.beginning(resources.wording.say("wait_time"))
    hard = "feels_now" in heard.intents
    if not hard and resources.wish(heard.text, state.after).intent != _NEEDS_SOMEBODY:
        return part
    return part.beginning(resources.wording.say("good_step"))


def asked_elsewhere(part: Part, text: str, language: Language, resources: Resources) -> Part:
    """Return the next step for a message in another language that asks for a therapist.

    Its place, its way to meet, what is treated and the wishes are kept where they are understood.

    Args:
        part: that only English is read, in that language.
    """
    told = resources.read_request(text)
    request = replace(told, provider_type=None, refused_type="", also_refused=(), refused=())
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
    if state.search is None:
        return None
    text = wish_of(heard.text, resources)
    if is_a_minor(heard) or for_somebody(heard, resources):
        whose = of_a_minor if is_a_minor(heard) else for_another
        return whose(state, resources.read_request(text), resources)
    long = len(as_typed(text).split()) > _MOST_WORDS_OF_A_CORRECTION
    asked = asks_a_thing(text, resources)
    asked = asked and not asks_for_a_wish(text, resources.read_request(text))
    asked = asked and not resources.says("asks_who_treats", text.strip(" ?"))
    if (long or asked) and not corrects(text, resources):
        return None
    if _tells(state.search, text, resources):
        return served(state, heard, resources)
    later = _later(state, text, resources)
    later = later and _added(state.search, heard.text, later, resources)
    return _turned(state, heard, later, resources)


def _turned(
    state: DialogueState, heard: Heard, request: Request | None, resources: Resources
) -> Part | None:
    """Return the search with what a later message changes, None where that is nothing."""
    if request is None and says_where(heard.text, resources):
        return asking_place(say(state, resources, "no_such_place", SEARCH), resources)
    if request is None:
        return None
    if _only_wishes(state, request):
        return _wishes_noted(state, request, resources)
    return serving(with_request(state, request, resources), heard.intents, request, resources)


def takes_leave(heard: Heard, resources: Resources) -> bool:
    """Return whether who says goodbye asks nothing more of the search: "ok whatever. bye"."""
    if not heard.calm or "goodbye" not in heard.intents:
        return False
    return resources.read_request(heard.text) in (Request(), Request(modality="any"))


def names_a_way(text: str, resources: Resources) -> bool:
    """Return whether a message names a place or a way to meet."""
    request = resources.read_request(text)
    return bool(request.place or request.modality)


def _later(state: DialogueState, text: str, resources: Resources) -> Request | None:
    """Return what a later message asks for, None where that changes nothing of the search."""
    request = read(text, resources, bare=_is_short(text))
    request = of_same_name(state, text, request, resources)
    guessed = request.place is not None and request.place.kind == "guess"
    if guessed and len(text.split()) > _GUESSED:
        request = replace(request, place=None)  # "and takes ohp" is no misspelt town
    search = state.search or Search()
    refused = request.refused and request == Request(refused=request.refused)
    unasked = {search.specialty, *search.also}.isdisjoint(request.refused)
    return None if not changes(request) or (refused and unasked) else request


def _added(search: Search, text: str, request: Request, resources: Resources) -> Request:
    """Return the request with what was looked for before, where a message adds to it.

    "And anxiety too", after eating disorders.
    """
    adds = request.specialty and search.specialty and resources.says("one_more_wish", text)
    if not adds:
        return request
    more = (*search.also, request.specialty or "", *request.also)
    also = tuple(dict.fromkeys(one for one in more if one != search.specialty))
    return replace(request, specialty=search.specialty, also=also)


def _tells(search: Search, text: str, resources: Resources) -> bool:
    """Return whether a statement tells of somebody or something, and asks for nothing.

    "Flagstaff, autism, he is 9" tells of somebody, and each of its parts is a wish.
    """
    words = (word.strip(".!") for word in as_typed(text).split())
    if _TELLS.isdisjoint(words) or moves(text, resources):
        return False
    alone = resources.read_request(text)
    theirs = search.theirs or resources.says("one_more_wish", text)
    if theirs and alone.specialty and resources.says("has_a_condition", text):
        return False  # "she has ptsd", of whom somebody is looked for
    if alone == Request(wishes=_AGE) or alone == Request(specialty=CHILDREN):
        return False  # "he's 10 actually"
    parts = parts_of(text, resources)
    wishes = (read(part, resources, bare=_is_short(part)) for part in parts)
    return len(parts) < _PARTS_OF_A_WISH or not all(map(changes, wishes))


def _is_short(text: str) -> bool:
    return len(text.split()) <= WORDS_OF_A_PLACE


def repeats(text: str, resources: Resources) -> bool:
    """Return whether a message says anew what is asked for: "I said psychiatrist", "I moved"."""
    return says_again(text, resources) or corrects(text, resources)


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
        less = [(label, action) for label, action in state.offered if action in _LESS_ASKED]
        rows = (*(((Button(*one),)) for one in less), *resources.wording.rows(CHANGE))
        name = "wishes_others" if less else "wishes_nobody"
        told = {"wishes": named(request.wishes, resources)}
        return because(say(kept, resources, name, SEARCH, rows, **told), request)
    part = first_words(replace(state, search=replace(search, wishes=wishes)), resources)
    html = resources.wording.say("wishes_noted", wishes=named(request.wishes, resources))
    return because(part.changed(html=html), request)


def with_way_back(part: Part, resources: Resources) -> Part:
    """Return an answer to something else, with a button back to the search that waits.

    In an emergency there is one thing to do, and it is no search.
    """
    waits = part.state.search is not None and not part.state.risk.emergency
    if not waits or not part.replies or part.why.intent == SEARCH:
        return part
    back = resources.wording.rows(RESUME)
    shown = part.replies[-1].buttons
    return part if set(back) <= set(shown) else part.changed(buttons=(*shown, *back))


def located(state: DialogueState, event: Located, resources: Resources) -> Part:
    """Return the next step for a shared position, which is reduced to its ZIP's centre at once.

    Whoever shares it in danger may wait for somebody to come: they are told that nobody does.
    """
    if state.risk.emergency or (state.risk.in_sight and state.search is None):
        return _in_danger(state, resources)
    place = resources.place_at(event.lat, event.lon)
    state = replace(state, search=state.search or Search())
    if place is None:
        part = say(state, resources, "position_unknown", SEARCH)
        return asking_place(part, resources)
    return next_question(placed(state, place), resources)


def _in_danger(state: DialogueState, resources: Resources) -> Part:
    """Return that a shared position brings nobody, and what does."""
    own = state.risk.worst >= RiskLevel.PASSIVE and not state.risk.theirs
    rows: tuple[Row, ...] = EMERGENCY if state.risk.in_danger_now else ()
    if not state.risk.emergency and not state.risk.hurt:
        rows = (PLAN, FIND) if own else (FIND,)
    hurt = state.risk.hurt and not own
    rows = (CLEAR,) if hurt else rows
    name = "position_when_hurt" if hurt else "position_in_danger"
    buttons = resources.wording.rows(*rows)
    return with_number(say(state, resources, name, "crisis", buttons), resources)
