"""Who says that the numbers shown are those of another country."""

from bot.dialogue.country.names import names_in, words_in
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState


def elsewhere(text: str, resources: Resources) -> bool:
    """Return whether a message says that the person is not where the numbers are, and not where."""
    not_here = resources.phrases["not_here"].search(text)
    return bool(not_here or resources.says("no_use_here", text))


def of_another_country(state: DialogueState, text: str, resources: Resources) -> bool:
    """Return whether a message asks why the numbers are those of the chat's country."""
    told = resources.phrases["why_these"].search(text)
    names = names_in(words_in(told[0]), resources) if told else ()
    return any(resources.lines.named(n) == resources.lines.of(state.country) for n in names)


def country_with_wrong_numbers(text: str, resources: Resources) -> str:
    """Return the country named by who says that the numbers are another's, "" for none."""
    numbers = resources.phrases["numbers"].search(text)
    if numbers is None or not resources.says("refutes", text):
        return ""
    home, named = resources.lines.of("US"), resources.lines.named
    return next((n for n in names_in(words_in(text), resources) if named(n) != home), "")


def town_with_wrong_numbers(text: str, resources: Resources) -> str:
    """Return the country of the town that is named by who says that they are elsewhere.

    "I'm in Manchester, stop giving me American numbers" is in no Manchester of that country.
    """
    place = resources.read_place(text)
    codes = () if place is None or place.kind == "found" else [p.country for p in place.places]
    found = (resources.lines.named(code) for code in codes if code != "US")
    return next((country.code for country in found if country is not None), "")
