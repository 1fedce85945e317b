"""Whether a section helped: two buttons, counted by section and day, and nothing else."""

from dataclasses import replace

from bot.dialogue.heard import Intents
from bot.dialogue.outcome import Part, say
from bot.dialogue.replies import Rows
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState

_VERB = "helped"
_OF_INTENT = {"helped": "yes", "not_helped": "no"}


def buttons(slug: str, resources: Resources) -> Rows:
    """Return the row that asks whether a section helped."""
    asked = (("helped_yes", f"{_VERB}:{slug}:yes"), ("helped_no", f"{_VERB}:{slug}:no"))
    return resources.wording.rows(asked)


def given(state: DialogueState, argument: str, resources: Resources) -> Part | None:
    """Return thanks for an answer; it counts once, and only while it is what was asked last."""
    slug, _, answer = argument.partition(":")
    if slug not in resources.guide.sections or answer not in _OF_INTENT.values():
        return None
    asked = tuple(offer for offer in state.offered if offer[1] == f"{_VERB}:{argument}")
    rest = tuple(offer for offer in state.offered if not offer[1].startswith(f"{_VERB}:"))
    part = say(replace(state, offered=rest), resources, f"helped_{answer}", "feedback")
    counted = (("helped", f"{slug} {answer}"),) if asked else ()
    return replace(part, why=replace(part.why, counted=counted))


def told(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return thanks where words answer the question that the buttons ask, None elsewhere."""
    answer = next((_OF_INTENT[intent] for intent in intents if intent in _OF_INTENT), "")
    for _, action in state.offered if answer else ():
        verb, _, argument = action.partition(":")
        if verb == _VERB and argument.endswith(f":{answer}"):
            return given(state, argument, resources)
    return None
