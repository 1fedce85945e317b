"""Who says that the numbers shown are those of another country."""

import re

from bot.dialogue.country.names import beginning, words_in
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState

_NOT_HERE = re.compile(
    r"^(?:(?:i|we)(?:['’]?m not| am not| are not| do not live| don['’]?t live)|not) "
    r"(?:in|from) (?:the )?(?:us|usa|states|united states|america)$|"
    r"^(?:i['’]?m|i am) not american$",
    re.IGNORECASE,
)
# "I said UK, why 988", "988 doesn't work here": the numbers are those of another country.
_NUMBER = re.compile(
    r"\b(?:988|911|(?:this|that|these|those|your|the|us|american|wrong) "
    r"(?:phone )?(?:number|line|hotline|helpline)s?)\b",
    re.IGNORECASE,
)
_REFUTES = re.compile(
    r"\b(?:not|no|(?:do|does|is|are|wo)n['’]?t|stop|why|wrong|useless|keep)\b", re.IGNORECASE
)
_NO_USE_HERE = re.compile(
    r"\b(?:988|911|(?:this|that|these|those|your|the) (?:number|line)s?)\b.{0,12}"
    r"\b(?:not|no|(?:do|does|is|are|wo)n['’]?t)\b.{0,14}"
    r"\b(?:here|in my country|where i (?:live|am))\b"
    r"|\b(?:that['’]?s|that is|these are|those are|they['’]?re) (?:only )?(?:an? )?"
    r"(?:american|us|usa) (?:number|line)s?\b"
    r"|\b(?:stop|why|keep|no more)\b.{0,24}\b(?:american|usa) (?:number|line|hotline|helpline)s?\b"
    r"|\bwhy (?:are|is) (?:these|those|they|this|that|the numbers)(?: all| only)? american\b"
    r"|\b(?:988|911) (?:is|are) (?:only |just )?(?:for|in) (?:the )?"
    r"(?:america|americans|us|usa|states|united states)\b",
    re.IGNORECASE,
)
# "Why UK numbers" of who has those: they are in another country, or the country was misread.
_WHY_THESE = re.compile(
    r"^(?:but |and |no )?why (?:(?:are|is|do|am|i|you|u|getting|giving|give|show|me|it|these|those"
    r"|they|all|the|only|still) )*(?P<country>\w+(?: \w+)?) "
    r"(?:phone )?(?:numbers?|lines?|hotlines?|helplines?)\b",
    re.IGNORECASE,
)
_IN_OR_FROM = re.compile(r" (?:in|from) ", re.IGNORECASE)  # stands in all that names a place


def elsewhere(text: str) -> bool:
    """Return whether a message says that the person is not where the numbers are, and not where."""
    return _NOT_HERE.match(text.strip(" .!")) is not None or _NO_USE_HERE.search(text) is not None


def of_another_country(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether a message asks why the numbers are those of the chat's country."""
    told = _WHY_THESE.match(text.strip())
    return told is not None and resources.lines.named(told["country"]) == resources.lines.of(
        state.country
    )


def country_with_wrong_numbers(text: str, resources: Resources) -> str:
    """Return the country named by who says that the numbers are another's, "" for none."""
    if _NUMBER.search(text) is None or _REFUTES.search(text) is None:
        return ""
    words = words_in(text)
    names = (beginning(words[start:], resources) for start in range(len(words)))
    return next(
        (n for n in names if n and resources.lines.named(n) != resources.lines.of("US")), ""
    )


def town_with_wrong_numbers(text: str, resources: Resources) -> str:
    """Return the country of the town that is named by who says that the numbers are another's.

    "I'm in Manchester, stop giving me American numbers" is in no Manchester of that country.
    """
    if not elsewhere(text) or _IN_OR_FROM.search(text) is None:
        return ""
    place = resources.read_place(text)
    codes = () if place is None or place.kind == "found" else [p.country for p in place.places]
    found = (resources.lines.named(code) for code in codes if code != "US")
    return next((country.code for country in found if country is not None), "")
