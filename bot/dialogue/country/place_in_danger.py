"""A place that somebody in danger names: its numbers at once, no search, nothing asked before."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.buttons import FIND
from bot.dialogue.commands import country
from bot.dialogue.country.danger_elsewhere import there
from bot.dialogue.country.home import LARGE, bare, in_other_words
from bot.dialogue.country.names import is_a, is_state, known, led_on, words_in
from bot.dialogue.heard import Heard
from bot.dialogue.help.help_view import HelpView
from bot.dialogue.outcome import Part, help_view, say, with_help
from bot.dialogue.replies import Button
from bot.dialogue.resources import Resources
from bot.dialogue.search.steps import ASKING
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.sentences import asks, sentences_of
from bot.directory.places import Place, PlaceReading
from bot.safety.crisis_lines import Country
from bot.safety.levels import Help

_MOST_WORDS = 10
_US = "US"
_TWO = 2  # countries, between which it is open where somebody is
_WORDS_OF_A_NAME = 3


def told_in_danger(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the numbers of the place that a short message names while a risk is open, else None.

    Where the name is one of several countries, their numbers stand above the question which. A
    search that was begun goes on where nobody may be dying, or where it just asked for the place.
    """
    asked_for = state.said in ASKING  # where to look, just now
    searching = state.search is not None and (asked_for or not state.risk.emergency)
    if not state.risk.in_sight or searching or state.plan or not heard.calm:
        return None
    named = _one_of_both(state, heard.text, resources) or bare(heard.text, resources)
    named = named or _state_at_home(state, heard.text, resources)
    if named:
        return country(state, named, resources)
    reading = _reading(state, heard.text, resources) or _large_city(state, heard.text, resources)
    found = () if reading is None else _countries(reading, resources)
    if not found:
        return None
    if len(found) > 1:
        return _which(state, found, resources)
    of_them = resources.says("begins_with_them", heard.text)
    if found[0].code == _US:
        return _at_home(state, heard, of_them, resources)
    if of_them:
        return there(state, found[0], resources)
    numbers = country(state, found[0].code, resources)
    in_full = reading is not None and reading.places[0].kind == "country"
    return numbers if in_full else _with_other_countries(numbers, resources)


def _at_home(
    state: DialogueState, heard: Heard, of_them: bool, resources: Resources
) -> Part | None:
    """Return what to say when calling from a place in the United States.

    Who worries about somebody that is in no danger now may have meant it for a search. Where a
    daughter lives is not where the person is: None.
    """
    if resources.says("begins_with_somebody", heard.text) and not state.risk.theirs:
        return None
    if state.risk.theirs and not (state.risk.urgent or state.risk.emergency):
        afar = of_them and state.risk.they_may_die
        name = "care_from_afar" if afar else "place_in_danger"
        told = say(state, resources, name, "crisis", resources.wording.rows(FIND))
        return with_help(told.ending(resources.wording.say("search_kept")))
    theirs = state.risk.theirs and state.risk.urgent and of_them
    name = "far_from_them" if theirs else "place_in_danger"
    return with_help(say(state, resources, name, "crisis"))


def _one_of_both(state: DialogueState, text: str, resources: Resources) -> str:
    """Return which of two countries a message names where both are possible: "us", "the uk"."""
    if not state.perhaps:
        return ""
    words = [one for one in words_in(text) if not is_a("before_a_country", one, resources)]
    found = resources.lines.named(" ".join(words)) if words else None
    both = (state.perhaps, state.country)
    return found.code if found is not None and found.code in both else ""


def _state_at_home(state: DialogueState, text: str, resources: Resources) -> str:
    """Return "US" for a state that is said after numbers abroad, or of two countries: "Texas"."""
    asked = bool(state.perhaps) or state.said == "places_in_danger"
    asked = asked or (state.said == "crisis" and state.country != "US")
    return "US" if asked and is_state(text, resources) else ""


def of_place_asked_for(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the numbers of each country that a place may be in, where danger is told instead.

    Who wrote "I'm in Manchester" was asked which; what they say then comes before a search. So
    does the town that a message begins with: "Leeds. Don't do phones. Want to die".
    """
    if heard.assessment.help is not Help.CARD:
        return None
    options = state.search.options if state.search is not None else ()
    options = options or _begun_with(state, heard.text, resources)
    options = options or _said_to_be_in(state, heard.text, resources)
    codes = dict.fromkeys(place.country for place in options) or _both(state)
    found = [resources.lines.countries[c] for c in codes if c in resources.lines.countries]
    if len(found) < _TWO:
        return None
    part = _which(replace(state, search=None), found, resources)
    return replace(part, why=replace(part.why, intent="country"))  # stands behind the card


def _both(state: DialogueState) -> dict[str, None]:
    """Return the two countries in which the person may be, where a first card is shown."""
    asked = bool(state.perhaps) and state.risk.turns == 1
    return dict.fromkeys((state.perhaps, state.country) if asked else ())


def _begun_with(state: DialogueState, text: str, resources: Resources) -> tuple[Place, ...]:
    """Return the large city abroad that is a message's first sentence, and the chat's country."""
    first, *rest = sentences_of(text) or [""]
    name = first.casefold()
    if not rest or state.chosen or not name or len(name.split()) > _WORDS_OF_A_NAME:
        return ()
    word = is_a("town_or_word", name, resources)
    reading = None if word else resources.read_bare_place(name)
    if reading is None or reading.kind != "abroad" or reading.places[0].population < LARGE:
        return ()
    return _or_at_home(reading, state).places


def _said_to_be_in(state: DialogueState, text: str, resources: Resources) -> tuple[Place, ...]:
    """Return the town abroad that a message says the person is in, and the chat's country.

    Who asks for a therapist in the same message is told of that country's help with the search.
    """
    told = () if state.chosen else led_on("i_am_in", text, resources)
    words, _ = next(iter(told), ([], False))
    if not words or resources.seeks_therapist(text):
        return ()
    reading = resources.read_place(f"in {' '.join(words[:_WORDS_OF_A_NAME])}")
    if reading is None or reading.kind not in ("abroad", "ambiguous"):
        return ()
    now = resources.read_place(text)
    if now is not None and now.kind == "found":  # "I'm from Poland but I work in Chicago"
        return ()
    return reading.places if reading.kind == "ambiguous" else _or_at_home(reading, state).places


def _large_city(state: DialogueState, text: str, resources: Resources) -> PlaceReading | None:
    """Return the large city abroad that is all a message names, None for none.

    Where it is a person's name too ("Sydney", "Santiago"), or the chat's country was chosen, the
    numbers of that country stand beside the city's.
    """
    name = text.strip(" .!?").casefold()
    if len(name.split()) > _WORDS_OF_A_NAME or not name.replace(" ", "").isalpha():
        return None
    reading = resources.read_place(text)
    if reading is None or reading.kind not in ("abroad", "ambiguous"):
        reading = _of_two_meanings(state, name, resources)
        return None if reading is None else _or_at_home(reading, state)
    elsewhere = state.chosen and reading.places[0].country != state.country
    doubtful = elsewhere or is_a("city_or_name", name, resources)
    return _or_at_home(reading, state) if doubtful and reading.kind == "abroad" else reading


def _of_two_meanings(state: DialogueState, name: str, resources: Resources) -> PlaceReading | None:
    """Return a large city whose name is a person's or a word, right after a card or numbers."""
    asked = state.said.startswith("card_") or state.said in ("crisis", "places_in_danger")
    asked = asked and not is_a("town_or_word", name, resources)
    reading = resources.read_bare_place(name) if asked else None
    if reading is None or reading.kind != "abroad" or reading.places[0].population < LARGE:
        return None
    return reading


def _or_at_home(reading: PlaceReading, state: DialogueState) -> PlaceReading:
    """Return the reading of a city that may be in its country, or no city but a name."""
    country = state.country if state.chosen else _US
    city, home = reading.places[0], replace(reading.places[0], country=country)
    return replace(reading, kind="ambiguous", places=(city, home))


def _with_other_countries(part: Part, resources: Resources) -> Part:
    """Return the numbers of a town's country with those elsewhere: towns have namesakes."""
    return part.ending(resources.wording.say("other_place", help=help_view(part.state, resources)))


def _reading(state: DialogueState, text: str, resources: Resources) -> PlaceReading | None:
    """Return the place of a message that says where somebody is and nothing else, or None."""
    text = text.strip(" .!")
    foreign = in_other_words(text, resources)
    if foreign is not None:
        return foreign
    if (
        resources.phrases["not_there_now"].search(text)
        or len(text.split()) > _MOST_WORDS
        or asks(text)
        or resources.asks_by_words(text)
    ):
        return None
    led = resources.phrases["leads_to_a_place"].search(text)
    told = led is not None or _in_full(text, resources)
    return resources.read_place(text) if told or state.risk.emergency else None


def _in_full(text: str, resources: Resources) -> bool:
    """Return whether a bare name can be no person's: "Dayton, Ohio", "53214"."""
    if len(text.split()) < 2:
        return text.isdigit()
    return resources.wants_search(text, 0.0) or bool(known(text.rpartition(",")[2], resources))


def _countries(reading: PlaceReading, resources: Resources) -> tuple[Country, ...]:
    """Return the countries that a place may be in, the likeliest first."""
    likely = reading.places if reading.kind in ("ambiguous", "guess") else reading.places[:1]
    codes = dict.fromkeys(place.country for place in likely)
    known = resources.lines.countries
    return tuple(known[code] for code in codes if code in known)


def _open_between(state: DialogueState, found: Sequence[Country]) -> DialogueState:
    """Return the state that keeps both of two countries, until it is answered which."""
    others = [one.code for one in found if one.code != state.country]
    if state.chosen or not others:
        return state
    return replace(state, perhaps=others[0])


def _which(state: DialogueState, found: Sequence[Country], resources: Resources) -> Part:
    """Return the numbers of each country, and the question which of them it is."""
    rows = (tuple(Button(one.name, f"country:{one.code}") for one in found),)
    likely = [HelpView(one, chosen=True) for one in found]
    state = _open_between(state, found)
    return with_help(say(state, resources, "places_in_danger", "crisis", rows, likely=likely))
