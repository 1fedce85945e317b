"""Which country a message says that the person is in: its lines come first from then on."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.directory.places import PlaceReading
from bot.text import fold_letters

# "I live in the UK", "I'm in Australia and …"; no code of two letters ("I'm in it"), and who is
# from somewhere and says more may live elsewhere ("I'm from Mexico but I live in Texas").
_HOME = re.compile(
    r"^(?:(?:no|nah|but|and|ok|sorry|wait|actually) )*"
    r"(?:i|we)(?:['’]?m|['’]?re| am| are)?(?: live| living| based)? (?P<how>in|from) (?:the )?"
    r"(?P<country>uk|(?<=the )us|\w{3,}(?: \w{2,}){0,2}?)(?P<more>[,.;]? (?:and|but) .+)?$",
    re.IGNORECASE | re.DOTALL,
)
# "Living in Sydney", "from Auckland", "durban here".
_IN_SHORT = re.compile(
    r"^(?:(?:hi|hey|hello|greetings|i|im) )?"
    r"(?:(?:(?:am )?(?:living|live|based|stay|staying|study|studying|currently|now) in|"
    r"(?:calling |writing )?from) (?:the )?(?P<place>\w{2,}(?: \w{2,}){0,3}?)|"
    r"(?P<here>\w{2,}(?: \w{2,}){0,3}) here)$",
    re.IGNORECASE,
)
# "What is the number in Poland", "how does it work in Ireland": the lines of a country.
_LINES_THERE = re.compile(
    r"\b(?:numbers?|lines?|helplines?|hotlines?|988|911|does (?:it|this|that) work)\b.{0,12}"
    r"\b(?:in|for) (?:the )?"
    r"(?P<country>uk|\w{3,}(?: \w{3,}){0,2})$",
    re.IGNORECASE,
)
_NOT_HERE = re.compile(
    r"^(?:(?:i|we)(?:['’]?m not| am not| are not| do not live| don['’]?t live)|not) "
    r"(?:in|from) (?:the )?(?:us|usa|states|united states|america)$|"
    r"^(?:i['’]?m|i am) not american$",
    re.IGNORECASE,
)
# "I want to die and I'm in Canada": where the person is, anywhere in a message.
_HERE = re.compile(
    r"(?P<before>\S+ )?\b(?:(?:(?:i|we)(?:['’]?m|['’]?re| am| are)|(?:i|we) live|living)"
    r"(?: living| based| stuck| alone| currently| right now| now| here)* in|"
    r"(?:calling|writing) from) (?:the )?(?=(?P<words>[\w ,]+))",
    re.IGNORECASE,
)
_IN_OR_FROM = re.compile(r" (?:in|from) ", re.IGNORECASE)  # stands in all that it matches
_ONLY_THOUGHT_OF = frozenset(
    {"if", "when", "should", "could", "would", "wish", "can", "may", "says"}
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
# "Estoy en Madrid", "wohne in Köln": whoever writes so is not in the country that stands first.
_IN_OTHER_WORDS = re.compile(
    r"^(?:yo |ich |je |j['’]|eu |io )?(?:estoy|vivo|bin|wohne|lebe|suis|habite|vis|estou|moro|sono|"
    r"abito)(?: gerade| ahora| actuellement| aqui)? (?:en|in|à|au|a|em|aus) (?P<place>.+)$",
    re.IGNORECASE,
)
# Countries whose name is a word, or what somebody may ask about.
_WORDS_OF_COUNTRIES = frozenset({"turkey", "china", "us", "america", "states"})
LARGE = 300_000  # people
# Large cities abroad that people are called by too, and some whose name is a word.
NAMES_TOO = frozenset(
    {"santiago", "adelaide", "milan", "kobe", "vienna", "rome", "valencia", "aurora", "jos", "hue"}
    | {"lima", "aden", "salem", "everett"}
)
WORDS = frozenset({"sale", "van", "hail", "pest", "perm", "ota", "aba", "natal", "kennedy"})
# Who writes "Sydney here", or "Chad here", rather says their name.
_SAY_THEIR_NAME = NAMES_TOO | frozenset(
    {"sydney", "paris", "florence", "victoria", "kingston", "chad", "jordan", "israel", "india"}
    | {"kenya", "malta", "georgia"}
)
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 3  # words of a country's name, as people write it
_LONGEST_TOWN = 5  # words of a town and its country
_WORDS_OF_A_CITY = 3
_WORDS_OF_A_STATE = 2
_GOES_ON = frozenset({"and", "but", "so", "not", "now"})
# What stands beside a country's name where nothing else is said.
_BESIDE_A_NAME = frozenset(
    {"the", "from", "in", "im", "i", "m", "am", "we", "re", "are", "here", "please", "pls", "now"}
    | {"actually", "sorry", "not", "us", "usa", "america", "american", "uk", "number", "numbers"}
    | {"line", "lines", "for", "a", "its", "it", "is", "and", "btw", "ok", "no", "live", "country"}
    | {"my", "this", "by", "way", "based", "hello", "well", "u", "k", "s", "one", "too"}
)
_WORDS_TOO = frozenset({"in", "or", "me", "ok", "hi", "oh", "la", "pa", "ma", "de", "id", "al"})
_MOST_BESIDE = 6  # words before the name
_LEAST_LETTERS = 3  # of a country's name
_SHORT_NAMES = frozenset({"uk", "nz"})  # "no" and "in" are codes too


def elsewhere(text: str) -> bool:
    """Return whether a message says that the person is not where the numbers are, and not where."""
    return _NOT_HERE.match(text.strip(" .!")) is not None or _NO_USE_HERE.search(text) is not None


def told_alone(state: DialogueState, text: str, resources: Resources) -> str:
    """Return the country that a message names and nothing else, "" for none.

    A bare name counts where the country was asked for, or under the crisis lines alone: in danger
    a name is rather a person's ("Chad").
    """
    offered = {action for _, action in state.offered} == {"country"} and not state.risk.open
    code = len(text.strip()) <= 2 and text.strip().casefold() != "uk"  # "it" is no Italy
    wrong = _with_wrong_numbers(text, resources) or _town_with_wrong_numbers(text, resources)
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
    home = _HOME.match(text.replace(",", "").strip(" .!"))
    asked = None if elsewhere(text) else _LINES_THERE.search(text.strip(" .!?"))
    told = home or asked
    if told is None and own:
        in_short = _in_short(text, resources) or _large_city(text, resources)
        return in_short or _country_alone(state, text, resources)
    if told is None or (home and home["more"]):
        return ""
    return known(told["country"], resources) or (_abroad(text, resources) if home else "")


def _abroad(text: str, resources: Resources) -> str:
    """Return the country of a town abroad that a message names ("I'm in Glasgow"), "" for none."""
    place = resources.read_place(text)
    if place is None or place.kind != "abroad":
        return ""
    found = resources.lines.named(place.places[0].country)
    return found.code if found else ""


def _in_short(text: str, resources: Resources) -> str:
    """Return the country of "living in Sydney", "from Auckland" or "durban here", "" for none."""
    told = _IN_SHORT.match(text.replace(",", "").strip(" .!"))
    if told is None:
        return ""
    name = (told["place"] or told["here"]).casefold()
    if name in WORDS or (told["here"] and name in _SAY_THEIR_NAME):
        return ""
    code = len(name) < _LEAST_LETTERS and name not in _SHORT_NAMES
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
    return "" if name in NAMES_TOO | WORDS else _of_large(name, resources)


def _country_alone(state: DialogueState, text: str, resources: Resources) -> str:
    """Return the country that is all a message names while nothing was told, "" for none.

    Where a risk is open, ``bare`` reads it, more of it, and no name of a person.
    """
    name = text.strip(" .!").casefold()
    short = len(name) < _LEAST_LETTERS and name not in _SHORT_NAMES
    other = short or state.risk.open or name in _SAY_THEIR_NAME or name in _WORDS_OF_COUNTRIES
    return "" if other else known(name, resources)


def _of_large(text: str, resources: Resources) -> str:
    """Return the country of the large town abroad that a message names, "" for none."""
    place = resources.read_place(text)
    large = place is not None and place.places[0].population >= LARGE
    return _abroad(text, resources) if large else ""


def of_another_country(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether a message asks why the numbers are those of the chat's country."""
    told = _WHY_THESE.match(text.strip())
    return told is not None and resources.lines.named(told["country"]) == resources.lines.of(
        state.country
    )


def in_other_words(text: str, resources: Resources) -> PlaceReading | None:
    """Return the place of "vivo en Puebla", None for other messages."""
    told = _IN_OTHER_WORDS.match(text.strip(" .!"))
    return None if told is None else resources.read_bare_place(f"in {told['place']}")


def at_home(state: DialogueState, text: str, resources: Resources) -> DialogueState:
    """Return the state with the country that a message says the person is in, if it names one."""
    name = _here(text, resources) or _with_wrong_numbers(text, resources)
    foreign = None if name else in_other_words(text, resources)
    if foreign is not None and foreign.kind == "abroad":
        name = foreign.places[0].country
    found = resources.lines.named(name) if name else None
    return replace(state, country=found.code, chosen=True) if found else state


def bare(text: str, resources: Resources) -> str:
    """Return the country that a message names, and says nothing else, "" for none.

    "The uk", "canada please", "australia, not us".
    """
    words = _WORD.findall(text)
    for start in range(min(len(words), _MOST_BESIDE)):
        name = _beginning(words[start:], resources)
        if name:
            rest = {w.casefold() for w in (*words[:start], *words[start + len(name.split()) :])}
            denied = any(word.casefold() in ("not", "dont") for word in words[:start])
            return name if not denied and rest <= _BESIDE_A_NAME else ""
    return ""


def _here(text: str, resources: Resources) -> str:
    """Return the country that a message says, anywhere, that the person is in, "" for none."""
    if _IN_OR_FROM.search(text) is None:  # most messages, which the other pattern takes longest
        return ""
    for told in _HERE.finditer(text):
        before = (told["before"] or "").strip().casefold()
        words = _WORD.findall(told["words"])
        the = told[0].casefold().endswith(" the ")
        name = "" if before in _ONLY_THOUGHT_OF else _beginning(words, resources, the=the)
        if name:
            return name
    return ""


def _with_wrong_numbers(text: str, resources: Resources) -> str:
    """Return the country named by who says that the numbers are another's, "" for none."""
    if _NUMBER.search(text) is None or _REFUTES.search(text) is None:
        return ""
    words = _WORD.findall(text)
    names = (_beginning(words[start:], resources) for start in range(len(words)))
    return next(
        (n for n in names if n and resources.lines.named(n) != resources.lines.of("US")), ""
    )


def _town_with_wrong_numbers(text: str, resources: Resources) -> str:
    """Return the country of the town that is named by who says that the numbers are another's.

    "I'm in Manchester, stop giving me American numbers" is in no Manchester of that country.
    """
    if not elsewhere(text) or _IN_OR_FROM.search(text) is None:
        return ""
    place = resources.read_place(text)
    codes = () if place is None or place.kind == "found" else [p.country for p in place.places]
    found = (resources.lines.named(code) for code in codes if code != "US")
    return next((country.code for country in found if country is not None), "")


def _of_town_with_country(text: str, resources: Resources) -> str:
    """Return the country of a message that is a town and its country, "" for none.

    "Manchester UK", "wellington nz here", not "I hate Canada".
    """
    words = _WORD.findall(text)
    words = words[:-1] if words and words[-1].casefold() == "here" else words
    if len(words) > _LONGEST_TOWN:
        return ""
    for count in (1, 2):
        town, country = " ".join(words[:-count]), " ".join(words[-count:])
        short = len(country) < _LEAST_LETTERS and country.casefold() not in _SHORT_NAMES
        found = resources.lines.named(country) if town and not short else None
        if found is None or found.code == "US" or not known(country, resources):
            continue
        place = resources.read_place(f"{town} {country}") or resources.read_bare_place(town)
        if place is not None and any(
            one.country == found.code and one.kind != "country" for one in place.places
        ):
            return "" if resources.asks_by_words(text) else found.code
    return ""


def _beginning(words: Sequence[str], resources: Resources, *, the: bool = False) -> str:
    """Return the country's name that words begin with, "" for none; "Peru, Indiana" is none.

    Args:
        the: whether "the" stands before them: then "us" is one.
    """
    if the and words and words[0].casefold() == "us":
        return words[0] if len(words) == 1 or words[1].casefold() in _GOES_ON else ""
    for count in range(min(_LONGEST, len(words)), 0, -1):
        name = " ".join(words[:count])
        code = len(name) < _LEAST_LETTERS and name.casefold() not in _SHORT_NAMES
        if not code and known(name, resources):
            return "" if _begin_with_state(words[count:], resources) else name
    return ""


def is_state(text: str, resources: Resources) -> bool:
    """Return whether a message is a state of the United States and nothing else."""
    words = _WORD.findall(text)
    return len(words) <= _WORDS_OF_A_STATE and _begin_with_state(words, resources)


def _begin_with_state(words: Sequence[str], resources: Resources) -> bool:
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
