"""All places by name and by position: an offline gazetteer of ZIP codes, towns and states."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from bot.collection import no_collection
from bot.content import Problems, read_toml
from bot.directory.beside_names import BesideNames, load_beside_names
from bot.directory.distance import Cells, by_cell, nearest
from bot.directory.places import Place, plain_words
from bot.directory.states import BEHIND_A_TOWN, BY_NAME, MILITARY, NAMES, WORDS
from bot.directory.zips import Zips, load_zips, place_lines, states_of
from bot.patterns.phrases import Phrases, load_phrases
from bot.patterns.vocabulary import Misspelt, deletions, one_edit

_FARTHEST_ZIP_KM = 60  # a pin farther than this from every ZIP centre is not in the United States
_KEPT = 1_000  # names of towns whose places are kept; never what somebody wrote beside
_RARE = 10_000  # place by frequency from which a word that is a town is hardly anything else
_SMALLEST_TYPO_TOWN = 5_000  # people; smaller towns must be spelt right
_COUNTY = "county"  # the flag of a line of counties_us.tsv
_FIELDS_ABROAD = 5  # of a line of places_world.tsv
_LEAST_OF_A_STATE = 6  # letters of a name that may be a state's with a slip: "taxes" is no Texas
_LONG_ENOUGH_TO_SWAP = 6  # letters of a name in which any two may be swapped
_MISSPELT_STATES = Misspelt((form, s) for s in BY_NAME for form in {s, s.replace(" ", "")})


@dataclass(frozen=True, slots=True)
class Names:
    """Names that need care, from names.toml and the common words.

    Attributes:
        ordinary: towns called like an everyday word: only with a capital behind "in", or a state.
        first_names: towns called like people: only behind a word such as "in", or with a state.
        also_words: towns called like a rarer word, or a person: in lower case hardly ever a town.
        never: words that are never a place without a state, though a town is called so.
        countries_too: countries that a large part of a town at home is called like.
        common: common English words with their places by frequency: never a misspelt town.
        countries: names of countries and their parts, to ISO 3166-1 alpha-2.
        areas: regions, to the town that stands for them.
        landmarks: the same of names that nothing else has: "fort drum", "pine ridge reservation".
        provinces: what names a country only where a town was told before: "victoria", "on".
        services: care that only one country calls so ("camhs"), to that country.
        phrases: what tells where somebody is, or was, by its id in phrases.toml.
        beside: what tells beside a name that it is a place.
    """

    beside: BesideNames
    ordinary: frozenset[str] = frozenset()
    first_names: frozenset[str] = frozenset()
    also_words: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    countries_too: frozenset[str] = frozenset()
    common: Mapping[str, int] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)
    areas: dict[str, str] = field(default_factory=dict)
    landmarks: dict[str, str] = field(default_factory=dict)
    provinces: dict[str, str] = field(default_factory=dict)
    services: dict[str, str] = field(default_factory=dict)
    phrases: Phrases = field(default_factory=dict)


class Gazetteer:
    """All places, indexed by name and by position. Safe to share: what it answers never changes.

    Some indexes are made when they are first asked for, and towns are kept as they are named.
    """

    def __init__(
        self, zips: Zips, towns: Iterable[str], nicknames: Mapping[str, str], names: Names
    ) -> None:
        """Index the places.

        Args:
            towns: lines of places_us.tsv and counties_us.tsv, then of places_world.tsv; a town is
                made of its line when it is asked for, as most never are.
            nicknames: nickname to "Town, ST", abroad to "Town, CC", beside those in the lines.
            names: the names that need care.
        """
        self._lines: dict[str, str] = {}  # of each name; a list of one line would weigh as much
        self._kept = lru_cache(maxsize=_KEPT)(self._towns)
        aliases: dict[str, str] = {}
        for line in towns:
            name, where, rest = line.split("\t", 2)
            if where in MILITARY and not _is_abroad(line):  # AE is the Emirates' country, too
                continue
            plain = " ".join(plain_words(name))
            self._lines[plain] = f"{self._lines[plain]}\n{line}" if plain in self._lines else line
            if rest[-1] != "\t" and not _is_abroad(line):
                others = rest.rpartition("\t")[2].split("|")
                aliases |= dict.fromkeys(others, f"{name}, {where}")
        aliases |= nicknames
        self.ordinary, self.first_names = names.ordinary, names.first_names
        self._also_words, self.countries_too = names.also_words, names.countries_too
        self.never, self.common, self.regions = names.never, names.common, names.countries
        self.provinces, self.services = names.provinces, names.services
        self.phrases, self.beside = names.phrases, names.beside
        self.nicknames = frozenset(" ".join(plain_words(nickname)) for nickname in aliases)
        self.zips = zips
        for nickname, target in aliases.items():
            meant = self._town(target)
            if meant:  # a town of the name stays beside it: Manhattan is one in Kansas
                plain = " ".join(plain_words(nickname))
                self._lines[plain] = "\n".join(filter(None, (meant, self._lines.get(plain))))
        self.landmarks = frozenset(" ".join(plain_words(name)) for name in names.landmarks)
        for area, target in (names.areas | names.landmarks).items():
            _, _, rest = self._town(target).partition("\t")
            called = f"{area.removeprefix('the ').title()}\t{rest}"
            if rest:  # a town of the name stays beside it: Fort Bragg is one in California
                plain = " ".join(plain_words(area))
                self._lines[plain] = "\n".join(filter(None, (called, self._lines.get(plain))))
        self.countries = _countries(names.countries, self._lines_abroad())
        self._large = [n for n in self._lines if any(map(_is_large, self._lines_of(n)))]
        spelt = {(form, name) for name in self._large for form in (name, name.replace(" ", ""))}
        self._misspelt = Misspelt(spelt)

    def __getstate__(self) -> dict[str, Any]:
        """Return what it was made to: not what it has met since."""
        lazy = ("_kept", "_abroad", "states", "_home")
        return {name: value for name, value in vars(self).items() if name not in lazy}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Take what another was made to."""
        vars(self).update(state)
        self._kept = lru_cache(maxsize=_KEPT)(self._towns)

    @cached_property
    def _abroad(self) -> Cells:
        return by_cell(map(_town, self._lines_abroad()))

    @cached_property
    def states(self) -> dict[str, Place]:
        """Each state by its two letters, placed at the mean of its ZIP codes."""
        return states_of(self.zips.values())

    @cached_property
    def _home(self) -> Cells:
        return by_cell(p for p in self.zips.values() if p.state not in MILITARY)

    def _lines_abroad(self) -> Iterator[str]:
        everywhere = (line for name in self._lines for line in self._lines_of(name))
        return filter(_is_abroad, everywhere)

    def _lines_of(self, name: str) -> list[str]:
        return self._lines.get(name, "").splitlines()

    def _town(self, target: str) -> str:
        """Return the line of "Town, ST", that of the largest, "" where there is none."""
        name, _, state = target.rpartition(", ")
        lines = self._lines_of(" ".join(plain_words(name)))
        there = [line for line in lines if line.split("\t", 2)[1] == state]
        return max(there, key=_people, default="")

    def named(self, name: str) -> tuple[Place, ...]:
        """Return every place of a name, in any spelling of St., the largest first."""
        return self.known(" ".join(plain_words(name)))

    def by_id(self, place_id: str) -> Place | None:
        """Return the place that has this id, or None."""
        abroad, _, country = place_id.partition("/")
        if country:
            return next((p for p in self.named(abroad) if p.country == country), None)
        name, _, state = place_id.rpartition(", ")
        towns = (place for place in self.named(name) if place.state == state)
        if name:
            return next(towns, None)
        return self.zips.get(place_id) or self.states.get(place_id)

    def known(self, name: str) -> tuple[Place, ...]:
        """Return every place whose plain name is exactly this, the largest first.

        One a state or country: the most populous stands for it.
        """
        return self._kept(name) if name in self._lines else ()

    def _towns(self, name: str) -> tuple[Place, ...]:
        best: dict[tuple[str | None, str], Place] = {}
        for place in sorted(map(_town, self._lines_of(name)), key=lambda place: -place.population):
            best.setdefault((place.state, place.country), place)
        return tuple(best.values())

    def towns(self, people: int) -> list[Place]:
        """Return every town of the United States with more people than that."""
        everywhere = (place for name in self._lines for place in self.known(name))
        return [p for p in everywhere if _is_town(p) and p.population > people]

    def near_spellings(self, name: str) -> list[Place]:
        """Return larger US towns whose name is one letter away, the largest first.

        The space of a name may be missing, too ("losangelas"). Where no name is so near, two
        letters of a longer one may stand in each other's place ("chigaco").
        """
        if len(name) < 3:
            return []
        candidates = {
            known
            for form in (name, *deletions(name))
            for known in self._misspelt.words(form)
            if known != name and _near(name, known) and (len(name) > 3 or known[0] == name[0])
        }
        candidates = candidates or set(self._swapped_from(name))
        places = {p: None for name in candidates for p in self.known(name) if p.country == "US"}
        return sorted(places, key=lambda p: -p.population)

    def state_spelt_like(self, name: str) -> Place | None:
        """Return the state whose name is one slip away ("flordia"), None for a short name."""
        if len(name) < _LEAST_OF_A_STATE or name in BY_NAME or self.known(name):
            return None
        forms = (name, *deletions(name))
        alike = {state for form in forms for state in _MISSPELT_STATES.words(form)}
        near = (state for state in BY_NAME if state in alike and _near(name, state))
        code = BY_NAME.get(next(near, ""), "") if alike else ""
        return self.states.get(code) if code else None

    def _swapped_from(self, name: str) -> list[str]:
        """Return larger towns whose name has two letters of this one in each other's place."""
        if len(name) < _LONG_ENOUGH_TO_SWAP:
            return []
        same_letters = self._letters.get("".join(sorted(name)), "").split("|")
        return [x for x in same_letters if sum(a != b for a, b in zip(name, x, strict=False)) == 2]

    def is_a_word(self, word: str) -> bool:
        """Return whether a word is an ordinary one, or one that never names a place here."""
        return word in self.common or word in self.never

    def is_said_of_else(self, name: str) -> bool:
        """Return whether a name in lower case is rather said of something else than of a town.

        So are names made of the commonest words, and the few rarer ones that are words as well.
        """
        commonest = (self.common.get(word, _RARE) < _RARE for word in name.split())
        return name in self._also_words or all(commonest)

    def like_a_place(self, text: str) -> bool:
        """Return whether a text could be the name of a place that is not known here, or a ZIP code.

        "Gribbleton" could: one of its words is no common English word. "It's bleeding" could not.
        """
        words = plain_words(text)
        return any(w not in self.common if w.isalpha() else len(w) > 3 for w in words)

    def at(self, lat: float, lon: float) -> Place | None:
        """Return the centre of the ZIP nearest to a position.

        None where none lies within 60 km, or a town of another country is nearer.
        """
        if not (abs(lat) <= 90 and abs(lon) <= 180):
            return None
        home = nearest(self._home, lat, lon)
        abroad = nearest(self._abroad, lat, lon)
        if home is None or home[0] > _FARTHEST_ZIP_KM:
            return None
        return home[1] if abroad is None or home[0] <= abroad[0] else None

    @cached_property
    def _letters(self) -> dict[str, str]:
        """The letters of larger towns' names in order, to the names, "|" between."""
        found: dict[str, str] = {}
        for name in self._large:
            if len(name) >= _LONG_ENOUGH_TO_SWAP:
                letters = "".join(sorted(name))
                found[letters] = f"{found[letters]}|{name}" if letters in found else name
        return found


def _near(name: str, known: str) -> bool:
    """Return whether a name is one letter away from another, or from it without its space."""
    joined = known.replace(" ", "") if " " not in name else known
    return one_edit(name, known) or (joined != known and (name == joined or one_edit(name, joined)))


def _countries(names: dict[str, str], abroad: Iterable[str]) -> dict[str, Place]:
    """Return each country under each of its names, placed at its largest town.

    Args:
        abroad: lines of towns.
    """
    largest: dict[str, tuple[int, str]] = {}  # people, and the line
    for line in abroad:
        _, country, _, _, people = line.split("\t")
        if int(people) > largest.get(country, (-1, ""))[0]:
            largest[country] = int(people), line
    at = {country: _town(line) for country, (_, line) in largest.items()}
    return {
        name: Place(name.title(), None, code, at[code].lat, at[code].lon, "country")
        for name, code in names.items()
        if code in at
    }


@no_collection()
def load_gazetteer(folder: Path, common: Mapping[str, int], problems: Problems) -> Gazetteer | None:
    """Return the gazetteer of a folder, or None with every problem added, one line each.

    Args:
        common: common English words, each with its place by frequency.
    """
    before = len(problems)
    zips = load_zips(folder, problems)
    towns = place_lines(folder / "places_us.tsv.gz", 7, problems)
    counties = place_lines(folder / "counties_us.tsv.gz", 7, problems)
    abroad = place_lines(folder / "places_world.tsv.gz", 5, problems)
    names = read_toml(folder / "names.toml", problems)
    phrases = load_phrases(folder / "phrases.toml", problems, common)
    beside = load_beside_names(folder / "beside_names.toml", problems)
    if beside is None or len(problems) > before:
        return None
    lists = ("ordinary", "first_names", "also_words", "never", "countries_too")
    words = {key: frozenset(names.get(key, ())) for key in lists}
    known = Names(
        beside=beside,
        **words,
        common=common,
        countries=names.get("countries", {}),
        areas=names.get("areas", {}),
        landmarks=names.get("landmarks", {}),
        provinces=names.get("provinces", {}),
        services=names.get("services", {}),
        phrases=phrases,
    )
    short = _beside_their_state(names.get("short", {}))
    called = names.get("nicknames", {}) | short
    return Gazetteer(zips, (*towns, *counties, *abroad), called, known)


def _beside_their_state(short: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return the towns of short names by the name with the state behind: "lex ky", "lex kentucky".

    Args:
        short: each short name, to the "Town, ST" that it may mean.
    """
    towns = ((name, town, town.rpartition(", ")[2]) for name in short for town in short[name])
    return {
        f"{name} {state}": town
        for name, town, code in towns
        for state in (NAMES[code].casefold(), code.casefold())
        if state.upper() not in WORDS - BEHIND_A_TOWN
    }


def _town(line: str) -> Place:
    """Return the town or county of a line; with fewer fields it is of places_world.tsv."""
    name, where, lat, lon, people, *more = line.split("\t")
    state, country = (where, "US") if more else (None, where)
    kind = "county" if _COUNTY in more else "city"
    return Place(name, state, country, float(lat), float(lon), kind, int(people))


def _is_town(place: Place) -> bool:
    return place.country == "US" and place.kind == "city"


def _people(line: str) -> int:
    return int(line.split("\t", 5)[4])


def _is_abroad(line: str) -> bool:
    return line.count("\t") + 1 == _FIELDS_ABROAD


def _is_large(line: str) -> bool:
    named = line.split("\t")
    return (
        len(named) > _FIELDS_ABROAD
        and _COUNTY not in named
        and _people(line) >= _SMALLEST_TYPO_TOWN
    )
