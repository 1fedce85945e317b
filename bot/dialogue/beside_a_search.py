"""What a search hears beside a place: an age, who serves, whom it is for, how it feels."""

from dataclasses import replace

from bot.dialogue.buttons import RESUME
from bot.dialogue.cards import line_for_children
from bot.dialogue.heard import Heard, Intents
from bot.dialogue.outcome import Part, help_view, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.search_steps import with_request
from bot.dialogue.state import DialogueState
from bot.dialogue.who_fits import CHILDREN
from bot.directory.requests import Request
from bot.safety.levels import RiskLevel


def for_another(state: DialogueState, request: Request, resources: Resources) -> Part:
    """Return the search again for whom a message says that it is."""
    begun = with_request(state, request, resources)
    return begun.beginning(resources.wording.say("for_them"))


def feels(state: DialogueState, heard: Heard) -> bool:
    """Return whether a message in a search tells what the search does to the person."""
    return state.search is not None and "feels_now" in heard.intents


def felt(state: DialogueState, resources: Resources) -> Part:
    """Return a human sentence to who tells what the search does to them; it stays as it was."""
    rows = resources.wording.rows(RESUME)
    return with_number(say(state, resources, "search_feels", "find_therapist", rows), resources)


def changes(request: Request) -> bool:
    """Return whether a message asks for anything that a search keeps."""
    return any(
        (
            request.modality,
            request.place,
            request.specialty,
            request.provider_type,
            request.refused_type,
            request.refused,
            request.wishes,
        )
    )


def is_a_minor(heard: Heard) -> bool:
    """Return whether a message tells an age under 18 of whoever writes it, and no danger."""
    return "minor" in heard.assessment.groups and heard.assessment.level is RiskLevel.INFO


def of_a_minor(state: DialogueState, request: Request, resources: Resources) -> Part:
    """Return the next step for who tells an age under 18, and who helps without a search.

    No search without a way to a parent or a service (SAFE_MESSAGING.md 4f).
    """
    part = with_request(state, replace(request, specialty=CHILDREN), resources)
    line = line_for_children(help_view(state, resources).country)
    return part.beginning(resources.wording.say("young_search", special=line))


def serving(part: Part, intents: Intents, request: Request, resources: Resources) -> Part:
    """Return the part with the line for those who serve, where somebody abroad says so."""
    where = request.place.kind if request.place else ""
    line = next(iter(resources.lines.countries["US"].lines_for("veterans")), None)
    if line is None or not (where == "military" or (where == "abroad" and "serving" in intents)):
        return part
    return part.ending(resources.wording.say("serving", service=line))
