"""In which language a message is written, where it is not English: by its script or small words."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from bot.content import Problems, Record, as_record, read_toml, shown
from bot.text import tokenise, words_of

_LEAST_WORDS = 2  # small words that tell a language; one may be a name or a borrowed word
_LEAST_SHARE = 0.4  # of the words of a message: mixed messages are mostly English and are read
_SMALL_ENGLISH = 150  # the most frequent English words tell English
_EVERYDAY_ENGLISH = 3_000
_COMMON_ENGLISH = 15_000
_BEGINS = 3  # letters by which a stem is looked for; none has fewer


class Language(Record):
    """A language that is recognised and not read, and what is said in it."""

    code: str = Field(pattern=r"^[a-z]{2}$")
    names: str = Field(min_length=1)  # in English
    letters: str = ""  # as inside the brackets of a regular expression
    words: str = ""
    say: str = Field(min_length=1)
    ways: Mapping[str, str] = Field(default_factory=dict)  # how to reach it, by country
    find: str = ""  # how words begin that ask for a therapist
    search: str = ""  # that one can be looked for
    own: str = ""  # small words before a therapist whom somebody has
    seek: str = ""  # how words begin that ask for another all the same

    def asks_for_therapist(self, text: str) -> bool:
        """Return whether a message in this language names a therapist, and not only one's own."""
        return self._names_one(text) and not self.tells_of_own(text)

    def tells_of_own(self, text: str) -> bool:
        """Return whether a message names no therapist but one whom somebody has: "mi terapeuta"."""
        said = tokenise(text)
        named = [i for i, word in enumerate(said) if word.startswith(tuple(self.find.split()))]
        own, seek = self.own.split(), self.seek.split()
        others = [i for i in named if i == 0 or said[i - 1] not in own]
        asks_on = any(word.startswith(tuple(seek)) for word in said)
        return bool(self.words and named) and not others and not asks_on

    def _names_one(self, text: str) -> bool:
        said = [*tokenise(text), *text.casefold().split()]
        if not self.words:  # a script of its own may leave no spaces
            return any(stem in text.casefold() for stem in self.find.split())
        return any(word.startswith(stem) for word in said for stem in self.find.split())


@dataclass(frozen=True, slots=True)
class Languages:
    """All of them; the first whose script or words a message shows is taken."""

    languages: tuple[Language, ...]
    common: Mapping[str, int]  # English words, each with its place: 1 is the most frequent
    scripts: Mapping[str, re.Pattern[str]]
    words: Mapping[str, tuple[int, ...]]
    stems: Mapping[str, tuple[tuple[int, str], ...]]  # by how they begin

    def of(self, text: str) -> Language | None:
        """Return the language of a message, None where it is English or cannot be told."""
        if not text.isascii():
            letters = sum(map(str.isalpha, text))
            for language in self.languages:
                if language.letters and self._written_in(language.code, text, letters):
                    return language
        return self._by_words(words_of(text))

    def still(self, code: str, text: str) -> Language | None:
        """Return the language that was written before, where a message may be in it as well.

        A few words of it need hold no small word ("tengo 15 años"); common English words are none.
        """
        language = next((one for one in self.languages if one.code == code), None)
        if language is None:
            return None
        words = [word for word in words_of(text) if word.isalpha()]
        own = frozenset(language.words.split())
        english = sum(self._among(_COMMON_ENGLISH, w) and w not in own for w in words)
        return language if words and english * 2 <= len(words) else None

    def named(self, text: str) -> Language | None:
        """Return the language whose English name a message holds, None for none."""
        said = frozenset(words_of(text))
        return next((one for one in self.languages if not said.isdisjoint(one.names.split())), None)

    def everyday(self, word: str) -> bool:
        """Return whether a word is among the most frequent: a few alone tell of no subject."""
        return self._among(_EVERYDAY_ENGLISH, word)

    def _among(self, most: int, word: str) -> bool:
        """Return whether a word is one of so many most frequent English words."""
        return self.common.get(word, most + 1) <= most

    def _written_in(self, code: str, text: str, letters: int) -> bool:
        """Return whether most letters are of a script; a few are enough where they tell two apart.

        Ukrainian and Persian have letters that Russian and Arabic lack.
        """
        found = len(self.scripts[code].findall(text))
        wide = {"uk": "ru", "fa": "ar", "ja": "zh"}.get(code)
        if wide is not None:
            return found > 0 and self._written_in(wide, text, letters - found)
        return found > 0 and found * 2 > letters

    def _by_words(self, words: list[str]) -> Language | None:
        told = [place for word in words for place in self._told_by(word)]
        if not told or all(map(self.everyday, words)):  # "for men" is Swedish, and English
            return None
        place, most = max(Counter(told).items(), key=lambda pair: (pair[1], -pair[0]))
        english = sum(self._among(_SMALL_ENGLISH, word) for word in words)
        spoken = sum(not word.isdigit() for word in words)  # an age is of no language
        sure = most >= _LEAST_WORDS and most > english and most >= _LEAST_SHARE * spoken
        return self.languages[place] if sure and self._own(place, words) else None

    def _own(self, place: int, words: list[str]) -> bool:
        """Return whether a word is the language's own."""
        return any(place in self._told_by(word) for word in words)

    def _told_by(self, word: str) -> tuple[int, ...]:
        """Return the places of the languages that a word speaks for, each once.

        "Therapist" is English as well: it speaks for none.
        """
        small, stems = self.words.get(word, ()), self.stems.get(word[:_BEGINS])
        if stems is None or self._among(_COMMON_ENGLISH, word):
            return small
        begun = (place for place, stem in stems if word.startswith(stem))
        return tuple(dict.fromkeys((*small, *begun)))


def load_languages(path: Path, common: Mapping[str, int], problems: Problems) -> Languages | None:
    """Return the languages of one file, or None with every problem added, one line each."""
    before = len(problems)
    records = [
        as_record(
            Language, fields, f"{shown(path)}: language {fields.get('code', '?')!r}", problems
        )
        for fields in read_toml(path, problems).get("language", [])
    ]
    found = tuple(record for record in records if record is not None)
    for language in found:
        where = f"{shown(path)}: language {language.code!r}"
        if not (language.letters or language.words):
            problems.append(f"{where}: give letters or words that tell it")
        if bool(language.find) != bool(language.search):
            problems.append(f"{where}: find and search belong together: give both or neither")
        problems.extend(
            f"{where}: find: {stem!r} is shorter than {_BEGINS} letters: write more of it"
            for stem in language.find.split()
            if language.words and len(stem) < _BEGINS
        )
        problems.extend(
            f"{where}: words: {word!r} can never match: write {' '.join(tokenise(word))!r}"
            for word in language.words.split()
            if tokenise(word) != [word]
        )
    if len(problems) > before:
        return None
    return Languages(
        found,
        common,
        {one.code: re.compile(f"[{one.letters}]") for one in found if one.letters},
        _by_word(found),
        _by_beginning(found),
    )


def _by_word(languages: Sequence[Language]) -> dict[str, tuple[int, ...]]:
    """Return the places of the languages that each small word belongs to."""
    places: dict[str, tuple[int, ...]] = {}
    for place, language in enumerate(languages):
        for word in dict.fromkeys(language.words.split()):
            places[word] = (*places.get(word, ()), place)
    return places


def _by_beginning(languages: Sequence[Language]) -> dict[str, tuple[tuple[int, str], ...]]:
    """Return (place of a language, how words begin in it that ask for a therapist) together."""
    stems: dict[str, tuple[tuple[int, str], ...]] = {}
    for place, language in enumerate(languages):
        for stem in language.find.split() if language.words else ():
            stems[stem[:_BEGINS]] = (*stems.get(stem[:_BEGINS], ()), (place, stem))
    return stems
