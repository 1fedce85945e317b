"""Where somebody is who tells more than one place: before and now, between two, by a border."""

import re
from collections.abc import Sequence

from bot.directory.gazetteer import Gazetteer
from bot.directory.place_reading import read_place
from bot.directory.places import PlaceReading, plain_words
from bot.directory.states import (
    ALONE_IN_LOWER_CASE,
    BY_NAME,
    EVERY,
    NAMESAKE_COUNTRIES,
    NEVER_ALONE,
    WORDS,
)

# Two places to choose from: "near Akron or Canton". What stands before is the end of a sentence.
_OR = re.compile(r"(?P<one>[^.;!?]{2,}?)(?:\s+or\s+|\s*/\s*)(?P<other>[^.;!?]{2,})", re.IGNORECASE)
# Where a place is expected, "and" names two to choose from as well: "Indiana and Ohio".
_OR_AND = re.compile(_OR.pattern.replace(r"\s+or\s+", r"\s+(?:or|and)\s+"), re.IGNORECASE)
_NEAR_OR = 4  # words beside "or" in which a place stands
_BORDER = re.compile(
    r"\b(?:(?:near|by|at|on|along|close to|next to)\s+)?(?:the |a )?"
    r"(?P<where>[a-z]+(?:[ /-][a-z]+){0,2}?)[ -](?:border|state line)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"[,.;!?]")
_END = re.compile(r"[.;!?]")
_PEOPLE = frozenset({"mexican", "canadian"})  # how the borders of the neighbours are called
_LIKED = 6  # words behind which a place stands that somebody likes better
_JOINS = re.compile(r"\b(?:or|and)\b|/", re.IGNORECASE)
_POST = re.compile(r"\b(?:APO|FPO|DPO)\b(?:[ ,]+(?:AA|AE|AP)\b)?", re.IGNORECASE)
# What stands before a state or a province that is said of a town: "no, the one in Ontario".
_OF_A_TOWN = frozenset(
    {"no", "yes", "yeah", "yep", "ok", "okay", "oh", "sorry", "actually", "i", "im", "its", "it"}
    | {"is", "mean", "meant", "the", "one", "that", "town", "city", "in", "of", "from", "over"}
)
_ZIP = re.compile(r"(?<!\d)\d{5}(?!\d)")
_TOWN = 5_000  # people: a namesake with fewer is not meant by who names a side of a city


def read_whereabouts(text: str, places: Gazetteer, *, bare: bool) -> PlaceReading:
    """Return what a message says about where somebody is now; else as ``read_place``.

    "I moved from Texas to Ohio" is Ohio, "between Dallas and Fort Worth" asks which, "near the
    Iowa border" asks on which side. A ZIP code settles it all.
    """
    if not _ZIP.search(text):
        if _POST.search(text):
            return PlaceReading("military")
        told = _for_them(text, places) or _on_a_side(text, places) or _exactly(text, places)
        told = told or _rather(text, places) or _between(text, places)
        told = told or _by_a_border(text, places, bare=bare)
        told = told or _now(text, places, bare=bare) or _home_or_work(text, places)
        told = told or _either(text, places, bare=bare)
        if told is not None:
            return told
    return read_place(text, places, bare=bare)


def country_of_care(text: str, places: Gazetteer) -> str:
    """Return the country of the care that a message names, by two letters: "CAMHS"; "" for none."""
    said = f" {' '.join(plain_words(text))} "
    return next((code for name, code in places.services.items() if f" {name} " in said), "")


def land_of(text: str, places: Gazetteer) -> str:
    """Return the state, province or country that is all a message names, plain; "" for none."""
    words = plain_words(text)
    while len(words) > 1 and words[0] in _OF_A_TOWN:
        words = words[1:]
    land = " ".join(words)
    known = (BY_NAME, places.regions, places.provinces)
    return land if _is_code(land, text) or any(land in lands for lands in known) else ""


def _is_code(land: str, text: str) -> bool:
    """Return whether two letters stand for a state here: "ok" and "oh" are words."""
    code = land.upper()
    word = code in WORDS and code not in ALONE_IN_LOWER_CASE
    return code in EVERY and not (word and (code in NEVER_ALONE or code not in text))


def read_in_land(town: str, land: str, places: Gazetteer) -> PlaceReading | None:
    """Return the town of a name in a state, province or country, None where it has no such town.

    Args:
        land: as ``land_of`` gives it.
    """
    state = BY_NAME.get(land, land.upper())
    country = (places.regions | places.provinces).get(land) or NAMESAKE_COUNTRIES.get(state)
    named = places.named(town)
    home = next((place for place in named if place.state == state), None)
    if home is not None:
        return PlaceReading("found", (home,))
    away = next((place for place in named if country and place.country == country), None)
    return None if away is None else PlaceReading("abroad", (away,))


def _now(text: str, places: Gazetteer, *, bare: bool) -> PlaceReading | None:
    """Return where somebody is now who tells where they were too; None where it is not told.

    Who tells where they come from, and no more, is in no place that is known.
    """
    come = places.phrases["comes_from"].sub(" ", text)
    now = places.phrases["formerly"].sub(" ", come).strip(" .,;!?")
    if come == text and (not now or len(now) + 3 > len(text)):
        return None
    reading = read_place(now, places, bare=bare) if now else PlaceReading("none")
    known = reading.kind in ("found", "ambiguous", "abroad")
    return reading if known else PlaceReading("none") if come != text else None


def _exactly(text: str, places: Gazetteer) -> PlaceReading | None:
    """Return the one of several places that is meant, None where none is told so."""
    names = [next(filter(None, m.groups()), "") for m in places.phrases["exactly"].finditer(text)]
    for name in (*names, *_settled_on(text, places)):
        last = name.rpartition(",")[2].strip()
        town = name if last.casefold() in BY_NAME or last.upper() in EVERY else last
        reading = _named_last(_without_leads(town, places), places)
        if reading is not None and reading.kind in ("found", "ambiguous"):
            return _beside_others(reading, text, places)
    return None


def _settled_on(text: str, places: Gazetteer) -> list[str]:
    """Return the names that a message comes back to: "Bozeman, Billings, … So Bozeman."."""
    names = [found[1] for found in places.phrases["settled_on"].finditer(text)]
    return [name for name in names if text.casefold().count(name.casefold()) > 1]


def _beside_others(reading: PlaceReading, text: str, places: Gazetteer) -> PlaceReading:
    """Return a reading with what the whole message tells of it.

    Of namesakes the one in the state of the other place: "Akron or Canton, but Canton is closer";
    of a state its town: "Kansas City, but the Kansas side".
    """
    town = reading.kind == "found" and reading.places[0].kind != "state"
    if town or len({place.name for place in reading.places}) > 1:
        return reading
    whole = read_place(text, places, bare=False)
    if whole.kind != "found":
        return reading
    there = [place for place in reading.places if place.state == whole.places[0].state]
    if reading.kind == "found":
        return whole if there else reading
    return PlaceReading("found", (there[0],)) if there else reading


def _named_last(words: str, places: Gazetteer) -> PlaceReading | None:
    """Return the place that words end with: "Redmond but Bend" with Bend, None for none."""
    if _is_named(words, places):
        return read_place(words, places, bare=True)
    said = words.split()
    ends = (" ".join(said[start:]) for start in range(1, len(said)))
    last = next((end for end in ends if _is_named(end, places)), "")
    return read_place(f"in {last}", places, bare=False) if last else None


def _rather(text: str, places: Gazetteer) -> PlaceReading | None:
    """Return the one of several places that somebody likes better, None where none is told so."""
    for liked in places.phrases["rather"].finditer(text):
        words = _END.split(text[liked.end() :])[0].split()[:_LIKED]
        there = f"or {' '.join(words)}"
        reading = _either(there, places, bare=False) or read_place(there, places, bare=False)
        if reading.kind in ("found", "ambiguous"):
            return _beside_others(reading, text, places)
    nearer = places.phrases["at_worst"].sub(" ", text)
    reading = read_place(nearer, places, bare=False) if nearer != text else PlaceReading("none")
    known = reading.kind in ("found", "ambiguous")
    return _beside_others(reading, text, places) if known else None


def _is_named(name: str, places: Gazetteer) -> bool:
    """Return whether the first words of a name are one: of "Lima, Ohio" the town."""
    return bool(places.known(" ".join(plain_words(name.partition(",")[0]))))


def _without_leads(name: str, places: Gazetteer) -> str:
    """Return a name without the words before it that lead to one: "im in Boise"."""
    beside, words = places.beside, name.split()
    while words and words[0].casefold() in beside.leads | beside.with_a_place:
        words = words[1:]
    return " ".join(words)


def _between(text: str, places: Gazetteer) -> PlaceReading | None:
    """Return the two places that somebody is between, as a question; None for no such two."""
    found = places.phrases["between"].search(text)
    if found is None:
        return None
    ends = (found[1], _MARK.split(text[found.end() :])[0])
    return _which([read_place(end, places, bare=True) for end in ends])


def _either(text: str, places: Gazetteer, *, bare: bool) -> PlaceReading | None:
    """Return the two places on the sides of an "or", or "and", as a question; else None.

    "Portland or online" names one, and its state.
    """
    if not _JOINS.search(text):  # without one, the search for two sides takes long to find nothing
        return None
    for found in (_OR_AND if bare else _OR).finditer(text):
        before, behind = found["one"].split()[-_NEAR_OR:], found["other"].split()[:_NEAR_OR]
        one = read_place(" ".join(before), places, bare=bare)
        which = one.kind != "none" and _which([one, _behind_or(behind, places)])
        if which:
            return which
    return None


def _behind_or(words: Sequence[str], places: Gazetteer) -> PlaceReading:
    """Return the place that words behind "or" begin with."""
    return read_place(f"in {' '.join(words)}", places, bare=False)


def _home_or_work(text: str, places: Gazetteer) -> PlaceReading | None:
    """Return where somebody lives and where they work, as a question; None where one is not told.

    A therapist may be near either. Where only the home is a place, it is that.
    """
    lives = places.phrases["lives"].search(text)
    works = places.phrases["works"].search(text)
    if lives is None or works is None:
        return None
    later = max(lives.start(), works.start())
    parts = {m: text[m.start() : later if m.start() < later else None] for m in (lives, works)}
    home, work = (read_place(parts[told], places, bare=False) for told in (lives, works))
    meant = _home_or_work_alone(text, home, work, places)
    if meant is not None:
        return meant
    which = _which([home, work])
    return which or (home if home.kind in ("found", "ambiguous", "abroad") else None)


def _home_or_work_alone(
    text: str, home: PlaceReading, work: PlaceReading, places: Gazetteer
) -> PlaceReading | None:
    """Return the one of two places near which a message wants somebody, None for neither."""
    near_work = places.phrases["near_work"].search(text) is not None
    near_home = places.phrases["near_home"].search(text) is not None
    if near_work == near_home:
        return None
    meant = work if near_work else home
    return meant if meant.kind in ("found", "ambiguous") else None


def _for_them(text: str, places: Gazetteer) -> PlaceReading | None:
    """Return where somebody else is to be seen, None where it is not told.

    "For my mom in Richmond VA, I'm in Boston", "my mom lives in Richmond ... she needs one": a
    therapist needs a licence for where she is.
    """
    found = places.phrases["for_them_there"].search(text)
    if found is None and places.phrases["one_for_them"].search(text):
        found = places.phrases["they_live_there"].search(text)
    home = places.phrases["home_now"].search(text)
    if found is None or home is None:
        return None  # one place alone, which is read with all that stands round it
    # "In Phoenix but I live in Denver"
    end = home.start() if home.start() > found.end() else len(text)
    behind = _MARK.split(text[found.end() : end], maxsplit=1)
    state = behind[1].split()[:1] if len(behind) > 1 else []  # "Richmond, VA"
    where = " ".join((behind[0], *state)) if state and state[0].upper() in EVERY else behind[0]
    reading = read_place(f"in {where}", places, bare=False)
    return reading if reading.kind in ("found", "ambiguous") else None


def _which(ends: Sequence[PlaceReading]) -> PlaceReading | None:
    """Return the question which of several places is meant, None where they are not several.

    Of namesakes the one is meant that lies in the other's state.
    """
    if not all(end.kind in ("found", "ambiguous") for end in ends):
        return None
    states = {end.places[0].state for end in ends if end.kind == "found"}
    chosen = [next((p for p in end.places if p.state in states), end.places[0]) for end in ends]
    several = tuple(dict.fromkeys(chosen))
    return PlaceReading("ambiguous", several) if len(several) > 1 else None


def _by_a_border(text: str, places: Gazetteer, *, bare: bool) -> PlaceReading | None:
    """Return the town beside a border, or that the side is not told; None for no border."""
    found = _BORDER.search(text)
    if found is None or not _names_a_land(found["where"].casefold(), places):
        return None
    rest = f"{text[: found.start()]} {text[found.end() :]}".strip(" ,.!?")
    reading = read_place(rest, places, bare=bare) if rest else PlaceReading("none")
    return PlaceReading("border") if reading.kind in ("none", "guess") else reading


def _on_a_side(text: str, places: Gazetteer) -> PlaceReading | None:
    """Return the state on whose side of a town somebody is, or its town of that name; else None.

    "St. Louis, Illinois side", "outside DC, in Maryland": a licence is for a state.
    """
    found = places.phrases["side_of"].search(text)
    named = found[found.lastindex or 0].split() if found else []
    ends = (named[-2:], named[-1:])
    side = next((end for end in ends if " ".join(end).casefold() in BY_NAME), None)
    if found is None or side is None:
        return None
    state = BY_NAME[" ".join(side).casefold()]
    before = text[: found.end(found.lastindex or 0)].rstrip().removesuffix(" ".join(side))
    rest = f"{before} {text[found.end() :]}".strip(" ,.!?")
    reading = read_place(rest, places, bare=True) if rest else PlaceReading("none")
    if reading.kind not in ("found", "ambiguous"):
        return None
    namesakes = (p for town in reading.places for p in places.named(town.name))
    towns = (p for p in namesakes if p.state == state and p.population >= _TOWN)
    there = next(towns, places.states[state])
    return PlaceReading("found", (there,))


def _names_a_land(words: str, places: Gazetteer) -> bool:
    """Return whether words name a state or a country: "iowa", "mexican", "texas oklahoma"."""
    lands = (words, *re.split(r"[ /-]", words))
    return any(x in BY_NAME or x in places.countries or x in _PEOPLE for x in lands)
