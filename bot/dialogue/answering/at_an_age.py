"""Whether somebody of an age has what the guide tells of: "can a 6 year old have anxiety".

The number would be read as an amount, and the child as one for whom somebody is looked for.
"""

from dataclasses import replace

from bot.dialogue.answering.follow_ups import FOR_WHOM, NOT_TOLD
from bot.dialogue.answering.reading import behind, section
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say
from bot.dialogue.resources import Resources
from bot.dialogue.search.who_fits import CHILDREN
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.in_words import menu

_MEDICINE = "medication"  # a page: how much of one somebody may have is no question of an age
_OF_THE_PAGE = frozenset({"it", "this", "that"})  # what was read last
# Specialties that the guide is about, in whatever words.
_OF_THE_GUIDE = frozenset({"self-harm", "suicidal-ideation", CHILDREN})


def at_an_age(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the page on what somebody of an age may have, behind that no age is told apart.

    Of a condition that has no page, that the guide does not tell of it; None for another question.
    """
    named = resources.phrases["has_it_at_an_age"].from_there(heard.text.strip(" ?"))
    if not named or not heard.calm or resources.read_place(heard.text) is not None:
        return None
    if named.strip(" .!") in _OF_THE_PAGE and state.topic:
        return say(state, resources, NOT_TOLD[FOR_WHOM], "ask", menu(resources))
    lookup = resources.look_up(named)
    if lookup.plain and lookup.slug != _MEDICINE:
        page = section(state, lookup.slug, resources, lookup)
        return behind("untold_age", page, resources)
    treated = resources.read_request(named).specialty
    known = lookup.plain or resources.look_up(heard.text).kind == "section"
    if treated is None or treated in _OF_THE_GUIDE or known:
        return None
    part = say(state, resources, "other_health", "other_health", menu(resources))
    return replace(part, why=replace(part.why, lookup=lookup))
