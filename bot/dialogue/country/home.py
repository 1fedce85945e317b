"""Which country a message says that the person is in: its lines come first from then on."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.country.names import (
    begin_with_state,
    beginning,
    called,
    is_a,
    is_something_else,
    is_state,
    known,
    led_on,
    named_by,
    names_in,
    too_short,
    words_in,
)
from bot.dialogue.country.wrong_numbers import (
    country_with_wrong_numbers,
    elsewhere,
    town_with_wrong_numbers,
)
from bot.dialogue.resources import Resources
from bot.dialogue.state import ON_LINES, DialogueState
from bot.dialogue.talk.sentences import sentences_of
from bot.directory.places import Place, PlaceReading
from bot.text import drop_apostrophes, fold_letters

LARGE = 300_000  # people
KNOWN = 80_000  # of a town in which somebody says that they are
_US = "US"
_SHARES_NAMES = frozenset({"GB", "IE", "CA", "AU", "NZ", "ZA"})  # Cambridge, Durham, Richmond
_ARTICLES = frozenset({"a", "an", "my", "the"})
_LONGEST_TOWN = 5  # words of a town and its country
_WORDS_OF_A_CITY = 3
_LONGEST_IN_SHORT = 9  # words: "hi am currently in the", and a place
_MOST_BESIDE = 6  # words before the name


def told_alone(state: DialogueState, text: str, resources: Resources) -> str:
    """Return the country that a message names and nothing else, "" for none.

    A bare name counts where the country was asked for, or under the crisis lines alone: in danger
    a name is rather a person's ("Chad").
    """
    text = resources.phrases["address"].sub("", text.strip(" .!")).strip(" ,")
    offered = {action for _, action in state.offered} == {"country"} and not state.risk.open
    code = len(text.strip()) <= 2 and text.strip().casefold() != "uk"  # "it" is no Italy
    away = elsewhere(text, resources)
    wrong = country_with_wrong_numbers(text, resources)
    wrong = wrong or (town_with_wrong_numbers(text, resources) if away else "")
    if wrong:
        return wrong
    own = state.search is None and not state.risk.theirs
    town = _of_town_with_country(text, resources) if own else ""
    if town:
        return town
    awaited = state.asked_country or (offered and state.search is None and not code)
    if awaited and resources.lines.named(text) is not None:
        return text
    if state.search is not None:
        return ""
    now = resources.phrases["not_there"].sub("", text.replace(",", "")).strip(" .!")
    if resources.says("home", now):
        told = named_by("home", now, resources) or _abroad(now, resources)
        return told or _without_lines(now, resources)
    asked = text.rstrip(" .!?")
    told = "" if away else named_by("lines_there", asked, resources)
    told = told or named_by("lines_named", asked, resources)
    told = told or _set_to(asked, resources) or _meant(now, resources)
    told = told or _of_those_lines(state, asked, resources) or _without_lines(asked, resources)
    if told or not own:
        return told
    if resources.says("line_of", asked):
        return _named_in_few(text, resources)
    in_short = _in_short(text, resources) or _large_city(text, resources)
    return in_short or _country_alone(state, text, resources)


def _set_to(text: str, resources: Resources) -> str:
    """Return the country of "set my country to Peru", "keep mine US", "" for none."""
    name = resources.phrases["set_country"].led_to(text)
    return _US if name.casefold() == _US.casefold() else called(name, resources)


def _of_those_lines(state: DialogueState, text: str, resources: Resources) -> str:
    """Return the country of "and for Canada", right after the lines of another, "" for none."""
    return named_by("those_for", text, resources) if state.said.startswith(ON_LINES) else ""


def _without_lines(text: str, resources: Resources) -> str:
    """Return what tells of a country of which no line is known: it is told so; "" for none."""
    return text if resources.says("where_no_lines_are", text) else ""


def _meant(text: str, resources: Resources) -> str:
    """Return the country of "I mean England", "" for none: no "I mean it", no china doll."""
    name = resources.phrases["meant"].led_to(text)
    exact = called(name, resources) and resources.lines.named(name)
    return name if exact else ""


def _named_in_few(text: str, resources: Resources) -> str:
    """Return the country that a few words name somewhere, "" for none."""
    words = words_in(text)
    if len(words) > _MOST_BESIDE:
        return ""
    return next(names_in(words, resources), "")


def _abroad(text: str, resources: Resources) -> str:
    """Return the country of a town abroad that a message names ("I'm in Glasgow"), "" for none."""
    place = resources.read_place(text)
    if place is None or place.kind != "abroad":
        return ""
    found = resources.lines.named(place.places[0].country)
    return found.code if found else ""


def _in_short(text: str, resources: Resources) -> str:
    """Return the country of "living in Sydney", "from Auckland" or "durban here", "" for none."""
    text = text.replace(",", "")
    if len(text.split()) > _LONGEST_IN_SHORT:
        return ""
    foreign = in_other_words(text.strip(" .!"), resources)
    if foreign is not None and foreign.kind == "abroad":
        return foreign.places[0].country
    in_short = resources.phrases["place_in_short"].led_to(text)
    told = in_short or resources.phrases["place_here"].led_to(text)
    if not told:
        return ""
    name = told.casefold().removeprefix("the ")
    if is_a("town_or_word", name, resources) or (
        not in_short and is_a("place_or_name", name, resources)
    ):
        return ""
    code = too_short(name)
    country = "" if code else known(name, resources)
    return country or _of_large(f"in {name}", resources)


def _large_city(text: str, resources: Resources) -> str:
    """Return the country of the large city abroad that is all a message names, "" for none."""
    name = text.strip(" .!").casefold()
    words = name.split()
    if len(words) > _WORDS_OF_A_CITY or not name.replace(" ", "").isalpha():
        return ""
    place = resources.read_place(name)
    if place is None or fold_letters(place.places[0].name) != fold_letters(name):
        return ""  # "I love London"
    return "" if is_something_else(name, resources) else _of_large(name, resources)


def _country_alone(state: DialogueState, text: str, resources: Resources) -> str:
    """Return the country that is all a message names while nothing was told, "" for none.

    Where a risk is open, ``bare`` reads it, more of it, and no name of a person.
    """
    name = text.strip(" .!").casefold()
    short = too_short(name)
    other = short or state.risk.open or is_a("place_or_name", name, resources)
    other = other or is_a("country_or_word", name, resources)
    return "" if other else known(name, resources)


def _of_large(text: str, resources: Resources) -> str:
    """Return the country of the large town abroad that a message names, "" for none."""
    place = resources.read_place(text)
    large = place is not None and place.places[0].population >= LARGE
    return _abroad(text, resources) if large else ""


def in_other_words(text: str, resources: Resources) -> PlaceReading | None:
    """Return the place of "vivo en Puebla", None for other messages."""
    named = resources.phrases["in_other_words"].led_to(fold_letters(drop_apostrophes(text)))
    return resources.read_bare_place(f"in {named}") if named else None


def at_home(state: DialogueState, text: str, resources: Resources) -> DialogueState:
    """Return the state with the country that a message says the person is in, if it names one."""
    told = led_on("here", text, resources)
    names = (beginning(words, resources, the=the) for words, the in told)
    name = next(filter(None, names), "") or country_with_wrong_numbers(text, resources)
    foreign = None if name else in_other_words(text, resources)
    if foreign is not None and foreign.kind == "abroad":
        name = foreign.places[0].country
    found = resources.lines.named(name) if name else None
    return replace(state, country=found.code, chosen=True) if found else state


def in_a_town(state: DialogueState, text: str, resources: Resources) -> DialogueState:
    """Return the state with the country of the town that the person says they are in, and the town.

    Of a town abroad it is likely, and not chosen: some town at home may have that name too. So it
    is of the country's care ("CAMHS"). "We live in Miami" puts a country right that was misread,
    unless that has such towns as well.
    """
    towns = (_town(words, resources) for words, _ in led_on("here", text, resources))
    town = next(filter(None, towns), None)
    near = town or _lives_near(text, resources)
    if near is not None and near.country == _US:
        state = replace(state, lives=near.id)
    code = town.country if town is not None else _where_care_is_asked_for(text, resources)
    if code == _US and state.country in _SHARES_NAMES:
        return state
    if state.chosen and code != _US:
        return state
    if not code and state.country == _US and _looked_for_nowhere(state):
        code = resources.country_of_care(text)
    found = resources.lines.named(code) if code else None
    return replace(state, country=found.code) if found else state


def back_at_home(state: DialogueState, text: str, resources: Resources) -> DialogueState:
    """Return the state at home where a few words name a town there that is called like one abroad.

    "No, Paris Texas" puts right what was heard of Paris. It is not chosen: a card then has the
    numbers elsewhere, too. "My aunt lives in Paris Texas" tells of somebody else.
    """
    country = resources.lines.countries.get(state.country)
    few = len(text.split()) <= _LONGEST_IN_SHORT
    if country is None or state.country == _US or not few:
        return state
    if resources.says("of_somebody_else", text):
        return state
    place = resources.read_bare_place(resources.phrases["round_a_place"].sub("", text))
    town = place.places[0] if place is not None and place.kind == "found" else None
    if town is None or town.kind != "city" or not _with_its_state(text, town, resources):
        return state
    namesake = resources.read_bare_place(f"{town.name}, {country.name}")
    there = namesake is not None and namesake.kind == "abroad"
    return replace(state, country=_US, chosen=False) if there else state


def _with_its_state(text: str, town: Place, resources: Resources) -> bool:
    """Return whether a message names a state right behind a town: "Paris Texas"."""
    behind = words_in(text.casefold().partition(town.name.casefold())[2])
    return is_state(" ".join(behind[:2]), resources) or is_state("".join(behind[:1]), resources)


def _looked_for_nowhere(state: DialogueState) -> bool:
    """Return whether no place at home was told in a search."""
    return state.search is None or state.search.place is None


def _where_care_is_asked_for(text: str, resources: Resources) -> str:
    """Return the country abroad that a question on care ends with, "" for none."""
    last = (sentences_of(text) or [""])[-1]
    named = resources.phrases["care_there"].led_to(last)
    if not named or resources.says("of_somebody_else", last):
        return ""
    place = resources.read_bare_place(f"in {named}")
    abroad = place is not None and place.kind == "abroad" and place.places[0].kind == "country"
    return place.places[0].country if place is not None and abroad else ""


def bare(text: str, resources: Resources) -> str:
    """Return the country that a message names, and says nothing else, "" for none.

    "The uk", "canada please", "australia, not us".
    """
    words = words_in(text)
    for start in range(min(len(words), _MOST_BESIDE)):
        name = beginning(words[start:], resources)
        if name:
            rest = (*words[:start], *words[start + len(name.split()) :])
            alone = all(is_a("beside_a_country", word, resources) for word in rest)
            denied = any(word.casefold() in ("not", "dont") for word in words[:start])
            return name if alone and not denied else ""
    return ""


def _town(words: Sequence[str], resources: Resources) -> Place | None:
    """Return the town that words begin with, None for none.

    "Leeds and the other kids", "a placement in Leeds", not "Paris Texas", nor "nice weather".
    """
    if words and words[0].casefold() in _ARTICLES and "in" in words[:_LONGEST_TOWN]:
        words = words[words.index("in") + 1 :]
    for count in (_LONGEST_TOWN, 1):
        place = resources.read_place(f"in {' '.join(words[:count])}")
        if place is None:
            continue
        town = place.places[0]
        name = fold_letters(town.name).casefold()
        begins = fold_letters(" ".join(words)).casefold().startswith(name)
        begins = begins or _so_called(town, words[0], resources)
        small = town.population < KNOWN and not _in_full(words, town, resources)
        other = small or is_something_else(name, resources)
        told = place.kind in ("abroad", "found") and begins and not other
        return town if told else None
    return None


def _lives_near(text: str, resources: Resources) -> Place | None:
    """Return the town at home that the person lives near, or moved to, None for none."""
    named = resources.phrases["lives_near"].led_to(text)
    if not named or resources.says("lived_elsewhere", text):
        return None
    place = resources.read_place(f"in {named}")
    found = place is not None and place.kind == "found" and place.places[0].kind == "city"
    return place.places[0] if place is not None and found else None


def _in_full(words: Sequence[str], town: Place, resources: Resources) -> bool:
    """Return whether words begin with a town and its state: "Bath, Maine"."""
    return begin_with_state(words[len(words_in(town.name)) :], resources)


def _so_called(town: Place, word: str, resources: Resources) -> bool:
    """Return whether a word is another name of a town: "joburg", "Bangalore"."""
    place = resources.read_place(f"in {word}")
    return place is not None and place.places[:1] == (town,)


def _of_town_with_country(text: str, resources: Resources) -> str:
    """Return the country of a message that is a town and its country, "" for none.

    "Manchester UK", "wellington nz here", not "I hate Canada".
    """
    words = words_in(text)
    words = words[:-1] if words and words[-1].casefold() == "here" else words
    if len(words) > _LONGEST_TOWN:
        return ""
    for count in (1, 2):
        town, country = " ".join(words[:-count]), " ".join(words[-count:])
        short = too_short(country)
        found = resources.lines.named(country) if town and not short else None
        if found is None or found.code == "US" or not known(country, resources):
            continue
        place = resources.read_place(f"{town} {country}") or resources.read_bare_place(town)
        if place is not None and any(
            one.country == found.code and one.kind != "country" for one in place.places
        ):
            return "" if resources.asks_by_words(text) else found.code
    return ""
