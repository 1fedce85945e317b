"""The numbers of another place, where a message names one for somebody else or for the person."""

from dataclasses import replace

from bot.dialogue.answering.lines_named import of_the_kind_asked
from bot.dialogue.answering.other_language import not_read
from bot.dialogue.commands import country
from bot.dialogue.country.danger_elsewhere import (
    asked_for_later,
    asked_for_them,
    calls_from_afar,
    of_them_alone,
    there,
)
from bot.dialogue.country.home import told_alone
from bot.dialogue.country.place_in_danger import of_place_asked_for, told_in_danger
from bot.dialogue.country.wrong_numbers import elsewhere, of_another_country
from bot.dialogue.heard import Heard
from bot.dialogue.help.in_danger_now import in_danger_now
from bot.dialogue.outcome import Part
from bot.dialogue.resources import Resources
from bot.dialogue.search.place import another_abroad
from bot.dialogue.state import DialogueState


def numbers_away(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the numbers of where somebody else is, or the person will be; None for neither."""
    theirs = of_them_alone(state, heard.text, resources)
    theirs = theirs or asked_for_them(state, heard, resources)
    if theirs is not None:
        return there(state, theirs, resources)
    return asked_for_later(state, heard, resources)


def numbers_there(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the numbers of where a message says that the person is, None where it says nothing."""
    other = None if state.risk.in_sight else another_abroad(state, heard.text, resources)
    if other is not None:
        return other
    named = calls_from_afar(state, heard, resources)
    named = named or of_place_asked_for(state, heard, resources)
    named = named or told_in_danger(state, heard, resources)
    if named is not None:
        return named
    why_these = of_another_country(state, heard.text, resources)
    home = "" if why_these else told_alone(state, heard.text, resources)
    foreign = "from_abroad" in heard.intents and state.risk.in_sight and not state.chosen
    others = why_these or elsewhere(heard.text, resources)
    if not (home or foreign or others):
        return None
    return of_the_kind_asked(country(state, home, resources), heard, resources)


def with_what_is_told(part: Part, heard: Heard, resources: Resources) -> Part:
    """Return the numbers of a country, and in danger now the answer to what is told beside it.

    "I'm in Edinburgh. Mum is asleep" after tablets is no question about lines. Who writes in
    another language is told it in that as well.
    """
    language = resources.language(heard.text) or resources.still_in(part.state.language, heard.text)
    if language is not None:
        told = not_read(part.state, resources, language)
        return replace(part, state=told.state, replies=(*part.replies, *told.replies))
    further = in_danger_now(part.state, heard.intents, resources) if heard.calm else None
    if further is None:
        return part
    return replace(further, replies=(*part.replies, *further.replies))
