"""Which country a message says that the person is in: its lines come first from then on."""

import re
from dataclasses import replace

from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState

# "I live in the UK", "I'm in Australia and …"; no code of two letters ("I'm in it"), and who is
# from somewhere and says more may live elsewhere ("I'm from Mexico but I live in Texas").
_HOME = re.compile(
    r"^(?:i|we)(?:['’]?m|['’]?re| am| are)?(?: live| living| based)? (?P<how>in|from) (?:the )?"
    r"(?P<country>uk|\w{3,}(?: \w{2,}){0,2}?)(?P<more>[,.;]? (?:and|but) .+)?$",
    re.IGNORECASE | re.DOTALL,
)
# "What is the number in Poland": the lines of a country.
_LINES_THERE = re.compile(
    r"\b(?:numbers?|lines?|helplines?|hotlines?)\b.{0,12}\b(?:in|for) (?:the )?"
    r"(?P<country>uk|\w{3,}(?: \w{3,}){0,2})$",
    re.IGNORECASE,
)
_NOT_HERE = re.compile(
    r"^(?:i|we)(?:['’]?m not| am not| are not| do not live| don['’]?t live) "
    r"in (?:the )?(?:us|usa|states|united states|america)$",
    re.IGNORECASE,
)


def elsewhere(text: str) -> bool:
    """Return whether a message only says that the person is not in the United States."""
    return _NOT_HERE.match(text.strip(" .!")) is not None


def told_alone(state: DialogueState, text: str, resources: Resources) -> str:
    """Return the country that a message names and nothing else, "" for none.

    A bare name counts where the country was asked for, or under the crisis lines alone: in danger
    a name is rather a person's ("Chad").
    """
    offered = {action for _, action in state.offered} == {"country"} and not state.risk.open
    code = len(text.strip()) <= 2 and text.strip().casefold() != "uk"  # "it" is no Italy
    awaited = state.asked_country or (offered and state.search is None and not code)
    if awaited and resources.lines.named(text) is not None:
        return text
    if state.search is not None:
        return ""
    home = _HOME.match(text.replace(",", "").strip(" .!"))
    told = home or _LINES_THERE.search(text.strip(" .!?"))
    if told is None or (home and home["more"]):
        return ""
    return known(told["country"], resources) or (_abroad(text, resources) if home else "")


def _abroad(text: str, resources: Resources) -> str:
    """Return the country of a town abroad that a message names ("I'm in Glasgow"), "" for none."""
    place = resources.read_request(text, False).place
    if place is None or place.kind != "abroad":
        return ""
    found = resources.lines.named(place.places[0].country)
    return found.code if found else ""


def at_home(state: DialogueState, text: str, resources: Resources) -> DialogueState:
    """Return the state with the country that a longer message begins with, where it names one."""
    told = _HOME.match(text.strip(" .!"))
    begins = told is not None and told["more"] is not None and told["how"].casefold() == "in"
    name = known(told["country"], resources) if told is not None and begins else ""
    found = resources.lines.named(name) if name else None
    return replace(state, country=found.code, chosen=True) if found else state


def known(name: str, resources: Resources) -> str:
    """Return a name that is a country with lines and no state of the United States, else ""."""
    state = name.title() in resources.states.values()
    return "" if state or resources.lines.named(name) is None else name
