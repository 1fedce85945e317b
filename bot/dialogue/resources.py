"""Everything a turn looks things up in, loaded once and frozen."""

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.dialogue.answering.languages import Language
from bot.dialogue.replies import Wording
from bot.directory.matching import Query, Results
from bot.directory.places import Place, PlaceReading
from bot.directory.requests import Request
from bot.guide.bands import Lookup, Wish
from bot.guide.sections import Guide
from bot.patterns.matcher import Matcher
from bot.patterns.phrases import Phrases
from bot.safety.crisis_lines import CrisisLines
from bot.safety.triage import Assessment

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_A_YEAR = "2000"  # the year of the class ``a_year`` in phrases.toml: every one that has come is it


@dataclass(frozen=True, slots=True, repr=False)
class Resources:
    """What the dialogue needs, as values and plain callables.

    Attributes:
        assess: triage of one utterance; never raises.
        lacks_to_alarm: by how much an utterance lacks to be a risk, in the second reader's points.
        section_html: each section as it is sent, by its slug and whether it is the rest.
        look_up: the guide's sections for a question.
        phrases: what a message is read on beside, by its id in phrases.toml.
        wish: the intent that a message likely means after the wish that was answered last, "" for
            none: for where no pattern tells.
        asks_the_guide: whether a message asks what the guide knows, told more quickly than a wish.
        language: the language of a message, None for English.
        still_in: the language of a code, where a message may be in it as well.
        language_named: the language that a message names in English, None for none.
        read_request: the slots of a message.
        read_answer: the same of a message to which a place was just asked for.
        way: how a request wants to meet, told by how it is put, given what the rules tell of it.
        read_place: the place that a message names, None for none.
        read_bare_place: the same of words of which a place is expected.
        wants_search: whether a message asks for a therapist, given the look-up's chance of it.
        asks_by_words: whether a message has a word for a therapist or for a way to see one: a
            place alone has none.
        asks_alone: whether it asks for one in a few words, and says little else.
        search: matches for a query; raises DirectoryError where the list cannot be read.
        place_at: the ZIP centre nearest to a position (lat, lon), None outside the United States.
        land_of: the state, province or country that is all a message names, "" for none.
        country_of_care: the country of the care that a message names ("CAMHS"), "" for none.
        place_in: the town of a name in such a land, None where it has none.
        like_a_place: whether a text could name a place that is not known here.
        everyday: whether a word is among the most frequent English ones: a few of them alone tell
            of no subject.
        place_of: the place of an id that a saved search holds, None where it is not known.
        specialties: the words for each specialty's slug.
        states: the name of each state, by its two letters.
        today: the day, for the age of listings; the one thing a turn asks the world.
        last_resort: for each country, the text that is sent when a turn fails.
    """

    assess: Callable[[str], Assessment]
    lacks_to_alarm: Callable[[str], float]
    lines: CrisisLines
    wording: Wording
    guide: Guide
    section_html: Mapping[tuple[str, bool], str]
    look_up: Callable[[str], Lookup]
    intents: Matcher
    phrases: Phrases
    wish: Callable[[str, str], Wish]
    asks_the_guide: Callable[[str], bool]
    language: Callable[[str], Language | None]
    still_in: Callable[[str, str], Language | None]
    language_named: Callable[[str], Language | None]
    read_request: Callable[[str], Request]
    read_answer: Callable[[str], Request]
    way: Callable[[str, str | None], str | None]
    read_place: Callable[[str], PlaceReading | None]
    read_bare_place: Callable[[str], PlaceReading | None]
    wants_search: Callable[[str, float], bool]
    asks_by_words: Callable[[str], bool]
    asks_alone: Callable[[str], bool]
    search: Callable[[Query], Results]
    place_at: Callable[[float, float], Place | None]
    land_of: Callable[[str], str]
    country_of_care: Callable[[str], str]
    place_in: Callable[[str, str], PlaceReading | None]
    like_a_place: Callable[[str], bool]
    everyday: Callable[[str], bool]
    place_of: Callable[[str], Place | None]
    last_resort: Mapping[str, str]
    specialties: Mapping[str, str]
    states: Mapping[str, str]
    today: Callable[[], datetime.date]
    policy_url: str = ""
    contact: str = ""
    default_country: str = "US"
    scope: float = 0.4  # least probability of a kind outside the guide for a reply of its own

    def says(self, phrase: str, text: str) -> bool:
        """Return whether a phrase stands in a text."""
        return self.phrases[phrase].search(text) is not None

    def says_of_then(self, phrase: str, text: str) -> bool:
        """Return whether a phrase stands in a text, in which any year that has come is the same."""
        return self.says(phrase, _YEAR.sub(self._as_a_year, text))

    def _as_a_year(self, found: re.Match[str]) -> str:
        return _A_YEAR if int(found[0]) <= self.today().year else found[0]

    def seeks_therapist(self, text: str) -> bool:
        """Return whether a text that stands alone asks for a therapist."""
        return self.wants_search(text, self.look_up(text).search)
