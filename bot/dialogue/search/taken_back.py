"""A search without what a message takes back, and with what it asks for instead."""

from dataclasses import replace

from bot.dialogue.buttons import RESUME
from bot.dialogue.outcome import Part, say
from bot.dialogue.resources import Resources
from bot.dialogue.search.beside_it import changes
from bot.dialogue.search.buttons import relax
from bot.dialogue.search.found import page
from bot.dialogue.search.steps import named, with_request
from bot.dialogue.search.wishes import (
    beside_what_is_taken_back,
    takes_back,
    without_taking_back,
)
from bot.dialogue.state import DialogueState, Search
from bot.dialogue.talk.sentences import as_typed
from bot.directory.requests import Request
from bot.guide.bands import SEARCH
from bot.text import without_signs

_TINY = 3  # letters of a word that names no wish


def taken_back(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return the search without what the message takes back, and with what it asks for instead.

    None where it names nothing that was asked for.
    """
    left = beside_what_is_taken_back(text, resources)
    more = resources.read_request(left) if left else Request()
    if not changes(more):
        return _without(state, text, resources)
    part = _without(state, text, resources) if more.wishes == () else None
    whole = resources.read_request(text)
    instead = replace(more, modality=more.modality or whole.modality, refused=whole.refused)
    return with_request(part.state if part else state, instead, resources)


def _without(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return the search without a wish that the message names, None where it names none."""
    search, request = state.search or Search(), resources.read_request(text)
    if request.provider_type and request.provider_type == search.provider_type:
        return relax(state, "type", resources)
    if request.specialty and request.specialty == search.specialty:
        if not search.also:
            return relax(state, "specialty", resources)
        first, *others = search.also
        search = replace(search, specialty=first, also=tuple(others), shown=0)
        return page(replace(state, search=search), resources)
    way = _way_left(search, text, request, resources)
    if way:
        return page(replace(state, search=replace(search, modality=way, shown=0)), resources)
    if request.specialty in search.also:
        left = tuple(slug for slug in search.also if slug != request.specialty)
        return page(replace(state, search=replace(search, also=left, shown=0)), resources)
    said = without_signs(as_typed(text))
    words = [word.rstrip("s") for word in said if len(word) > _TINY]
    spoken = (w for w in search.wishes if any(x in named((w,), resources) for x in words))
    gone = tuple(dict.fromkeys((*request.wishes, *spoken)))
    if not gone:
        return None
    left = tuple(wish for wish in search.wishes if wish not in gone)
    state = replace(state, search=replace(search, wishes=left))
    without = named(gone, resources)
    return say(
        state,
        resources,
        "wish_gone",
        SEARCH,
        resources.wording.rows(RESUME),
        wishes=without,
    )


def _way_left(search: Search, text: str, request: Request, resources: Resources) -> str:
    """Return the way to meet that is left where a message takes one back, "" where it takes none.

    Who drops "nearby" may be seen anywhere; who forgets about "online" wants to be seen nearby.
    """
    gone = resources.read_request(without_taking_back(text, resources)).modality
    if not takes_back(text, resources):
        return "any" if gone and gone == search.modality else ""
    return "any" if gone == "in_person" == search.modality else request.modality or ""
