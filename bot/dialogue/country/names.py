"""Names of countries and of states, as people write them."""

import re
from collections.abc import Iterator, Sequence

from bot.dialogue.resources import Resources

_LONGEST = 3  # words of a country's name, as people write it
_WORDS_OF_A_STATE = 2
_GOES_ON = frozenset({"and", "but", "so", "not", "now"})
_WORDS_TOO = frozenset(
    {"in", "or", "me", "ok", "hi", "oh", "la", "pa", "ma", "de", "id", "al", "mi"}
)
_LEAST_LETTERS = 3  # of a country's name
_SHORT_NAMES = frozenset({"uk", "nz"})  # "no" and "in" are codes too
_MARK = re.compile(r"[^\w ,]")
# Before "were in Kenya": else somebody was there once ("they were in Kenya").
_BEFORE_WERE = frozenset({"yes", "yeah", "yep", "no", "nah", "but", "and", "so", "sorry"})
_ONLY_THOUGHT_OF = frozenset(
    {"if", "when", "should", "could", "would", "wish", "can", "may", "says"}
)
_WORD = re.compile(r"[^\W\d_]+")


def words_in(text: str) -> list[str]:
    """Return the words of a text, letters alone."""
    return _WORD.findall(text)


def is_a(phrase: str, name: str, resources: Resources) -> bool:
    """Return whether a phrase knows a name: "city_or_name", Santiago."""
    return resources.says(phrase, name)


def is_something_else(name: str, resources: Resources) -> bool:
    """Return whether the name of a city is a person's too, or a word."""
    return is_a("city_or_name", name, resources) or is_a("town_or_word", name, resources)


def too_short(name: str) -> bool:
    """Return whether a name may be a code, or a word: "it" is no Italy."""
    return len(name) < _LEAST_LETTERS and name.casefold() not in _SHORT_NAMES


def beginning(words: Sequence[str], resources: Resources, *, the: bool = False) -> str:
    """Return the country's name that words begin with, "" for none; "Peru, Indiana" is none.

    Args:
        the: whether "the" stands before them: then "us" is one.
    """
    if the and words and words[0].casefold() == "us":
        return words[0] if len(words) == 1 or words[1].casefold() in _GOES_ON else ""
    for count in range(min(_LONGEST, len(words)), 0, -1):
        name = " ".join(words[:count])
        if not too_short(name) and known(name, resources):
            return "" if begin_with_state(words[count:], resources) else name
    return ""


def names_in(words: Sequence[str], resources: Resources) -> Iterator[str]:
    """Yield the names of countries among words."""
    names = (beginning(words[start:], resources) for start in range(len(words)))
    return filter(None, names)


def named_by(phrase: str, text: str, resources: Resources) -> str:
    """Return the country that a phrase of a message leads to, "" for none."""
    named = resources.phrases[phrase].led_to(text)
    return called(named, resources) if named else ""


def called(name: str, resources: Resources) -> str:
    """Return the name of a country without its "the", "" for none: "the us", no "us"."""
    name = name.casefold()
    return "" if too_short(name) else known(name.removeprefix("the "), resources)


def led_on(phrase: str, text: str, resources: Resources) -> Iterator[tuple[list[str], bool]]:
    """Yield the words behind each place that says where the person is, up to a mark.

    Each with whether "the" stands before them.
    """
    if not (resources.says("leads_to_a_place", text) or resources.says("on_a_trip", text)):
        return  # most messages, which the longer phrase takes longest
    for told in resources.phrases[phrase].finditer(text):
        said, before = told[0].casefold().split(), text[: told.start()].casefold().split()[-1:]
        once = said[0] == "were" and not _BEFORE_WERE.issuperset(before)
        if not once and _ONLY_THOUGHT_OF.isdisjoint(before):
            yield words_in(_MARK.split(text[told.end() :])[0]), said[-1] == "the"


def is_state(text: str, resources: Resources) -> bool:
    """Return whether a message is a state of the United States and nothing else."""
    words = words_in(text)
    return len(words) <= _WORDS_OF_A_STATE and begin_with_state(words, resources)


def begin_with_state(words: Sequence[str], resources: Resources) -> bool:
    """Return whether words begin with a state of the United States: "Missouri", "New York"."""
    words = words[1:] if words and words[0].casefold() == "in" else words
    first = words[0] if words else ""
    if first.upper() in resources.states and (first.isupper() or first not in _WORDS_TOO):
        return True
    names = (" ".join(words[:count]).title() for count in (1, 2))
    return not set(names).isdisjoint(resources.states.values())


def known(name: str, resources: Resources) -> str:
    """Return a name that is a country with lines and no state of the United States, else ""."""
    if resources.lines.named(name) is None or name.title() in resources.states.values():
        return ""
    return name
