"""What a few words ask of the page that a search shows: "the second one", "further away"."""

import re
from collections.abc import Sequence

from bot.dialogue.found import first_words, on_page, one
from bot.dialogue.in_words import as_typed
from bot.dialogue.outcome import Part, say
from bot.dialogue.resources import Resources
from bot.dialogue.search_buttons import change, further, relax, report
from bot.dialogue.state import DialogueState
from bot.directory.matching import Match

ORDINALS = {
    "1": 0, "first": 0, "2": 1, "second": 1, "3": 2, "third": 2, "4": 3, "fourth": 3,
    "5": 4, "fifth": 4, "6": 5, "sixth": 5, "1st": 0, "2nd": 1, "3rd": 2, "top": 0, "middle": 1,
}  # fmt: skip
_SIGNS = re.compile(r"[^\w]+")
_WORDS_ABOUT_ONE = 6  # of a message that names somebody of the page
_RELAXED_BY = {"wider": "wider", "any_specialty": "specialty", "any_type": "type"}  # intents


def listed(
    state: DialogueState, text: str, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    """Return what a few words ask of the page that was shown, None where they ask nothing of it."""
    search = state.search
    if search is None or search.awaiting:
        return None
    relaxed = next((what for intent, what in _RELAXED_BY.items() if intent in intents), "")
    if relaxed and (search.shown or search.modality):
        return relax(state, relaxed, resources)
    if "change_place" in intents:
        return change(state, "", resources)
    if not search.shown:
        return further(state, resources) if "others" in intents and search.modality else None
    return _of_the_page(state, text, intents, resources)


def _of_the_page(
    state: DialogueState, text: str, intents: tuple[str, ...], resources: Resources
) -> Part | None:
    shown = on_page(state, resources)
    if "report_listing" in intents:
        return report(state, "", resources)
    if "first_words" in intents:
        return first_words(state, resources)
    picked = _picked(shown, text, intents)
    if "pick_it" in intents and len(shown) == 1:
        picked = shown[0]
    if picked is not None:
        return one(state, picked, resources)
    if "pick_it" in intents:
        return say(state, resources, "which_one", "find_therapist")
    if "about_listing" in intents or "pick" in intents:
        name = "no_such_one" if "pick" in intents else "ask_listing"
        back = ((resources.wording.button("resume", "resume"),),)
        return say(state, resources, name, "find_therapist", back)
    return further(state, resources) if "others" in intents else None


def _picked(shown: Sequence[Match], text: str, intents: tuple[str, ...]) -> Match | None:
    """Return who is meant of those on the page: by place in it, or by name."""
    words = _SIGNS.sub(" ", as_typed(text)).split()
    if "pick" in intents:
        number = next((n for n in map(ORDINALS.get, words) if n is not None), len(shown) - 1)
        return shown[number] if number < len(shown) else None
    if len(words) > _WORDS_ABOUT_ONE:
        return None
    said = [m for m in shown if not set(m.provider.name.casefold().split()).isdisjoint(words)]
    return said[0] if len(said) == 1 else None
