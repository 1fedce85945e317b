"""A chat's state as bytes and back. What is saved holds no text, no name and no position.

Of a search's place only the id is saved: a ZIP code, a town with its state, or a state.
"""

import json
from dataclasses import fields, replace
from typing import Any

from pydantic import TypeAdapter

from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.directory.places import Place

_VERSION = 1
_STATE = TypeAdapter(DialogueState)


def to_bytes(state: DialogueState) -> bytes:
    """Return a state as compact JSON: what differs from a new one, by name."""
    return json.dumps(
        {"v": _VERSION} | _differing(state), default=_differing, separators=(",", ":")
    ).encode()


def chosen_bytes(state: DialogueState) -> bytes:
    """Return what the person chose, to be kept for longer; empty where nothing was chosen."""
    return to_bytes(DialogueState(country=state.country, chosen=True)) if state.chosen else b""


def from_bytes(data: bytes, resources: Resources) -> DialogueState:
    """Return the state that was saved; a new one where another version saved it. Never raises.

    What the content does not hold any more (a section, a country, a place) is dropped.
    """
    try:
        saved = json.loads(data)
        if saved["v"] == _VERSION:
            return _still_known(_STATE.validate_python(_with_places(saved, resources)), resources)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        pass  # saved by another version, or no state at all
    return DialogueState(country=resources.default_country)


def _differing(value: Any) -> Any:
    """Return the fields that differ from a new value's, by name; of a place its id alone."""
    if isinstance(value, Place):
        return value.id
    new = type(value)()
    return {
        field.name: getattr(value, field.name)
        for field in fields(value)
        if getattr(value, field.name) != getattr(new, field.name)
    }


def _with_places(saved: dict[str, Any], resources: Resources) -> dict[str, Any]:
    """Return the saved fields with the places in place of their ids."""
    search = saved.get("search")
    if search is None:
        return saved
    place = resources.place_of(search.get("place", ""))
    options = [resources.place_of(place_id) for place_id in search.get("options", ())]
    known = () if None in options else tuple(options)  # a number names an option: all or none
    return saved | {"search": search | {"place": place, "options": known}}


def _still_known(state: DialogueState, resources: Resources) -> DialogueState:
    """Return the state without what has left the content since it was saved."""
    if state.country not in resources.lines.countries:
        state = replace(state, country=resources.default_country, chosen=False)
    if state.perhaps not in resources.lines.countries:
        state = replace(state, perhaps="")
    if state.topic not in resources.guide.sections:
        state = replace(state, topic="")
    if state.second not in resources.guide.sections:
        state = replace(state, second="")
    return state
