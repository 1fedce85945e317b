"""Where a person is: a place, what a message says of one, and a name's words."""

import re
from dataclasses import dataclass

from bot.text import drop_apostrophes, fold_letters

_SIGNS = re.compile(r"[\W_]+")
SHORT = {"st": "saint", "ft": "fort", "mt": "mount", "n": "north", "s": "south"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place: WGS 84, degrees. Never finer than a ZIP's centre.

    Attributes:
        state: two letters, None outside the United States.
        country: ISO 3166-1 alpha-2.
        kind: "zip", "city", "county", "state", or "country" abroad.
        population: people; 0 where it is not known.
    """

    name: str
    state: str | None
    country: str
    lat: float
    lon: float
    kind: str
    population: int = 0
    zip: str | None = None

    @property
    def id(self) -> str:
        """What finds the place again: "53214", "Milwaukee, WI", "WI", abroad "Leeds/GB"."""
        if self.zip:
            return self.zip
        if self.country != "US":
            return f"{self.name}/{self.country}"
        return f"{self.name}, {self.state}" if self.kind in ("city", "county") else self.state or ""

    @property
    def label(self) -> str:
        """The place as it is said aloud: "Milwaukee, WI", "53214 (Milwaukee, WI)", "Wisconsin"."""
        if self.kind in ("state", "country"):
            return self.name
        town = f"{self.name}, {self.state or self.country}"
        return f"{self.zip} ({town})" if self.zip else town


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """What a message says about where.

    Attributes:
        kind: "found" (one place), "ambiguous" (which of these?), "guess" (a typo: did you mean?),
            "unknown_zip", "military", "abroad" (the place, then namesakes at home), "border" (of
            a state or country: on which side?) or "none".
        more: whether there are further places of the name.
        text: the ZIP code that is not known.
    """

    kind: str
    places: tuple[Place, ...] = ()
    more: bool = False
    text: str = ""


def plain_words(text: str) -> list[str]:
    """Return a name's words as they are compared: lower case, no signs, St. as Saint."""
    if text.isascii() and text.replace(" ", "").isalpha():
        words = text.lower().split()  # most names; loading reads fifty thousand
    else:
        words = _SIGNS.sub(" ", fold_letters(drop_apostrophes(text))).split()
    for i, word in enumerate(words[:-1]):
        words[i] = SHORT.get(word, word)
    return words
