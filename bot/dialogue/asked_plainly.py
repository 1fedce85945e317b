"""The two questions that are asked plainly: whether it is safe, and whether of suicide is thought.

(SAFE_MESSAGING.md 1.2.)
"""

from bot.dialogue.buttons import RATHER_NOT, SAFE, THINKING
from bot.dialogue.outcome import Part, say
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState


def safe_asked(state: DialogueState, name: str, counted: str, resources: Resources) -> Part:
    """Return a reply that asks whether the person is safe, with its answers."""
    return say(state, resources, name, counted, resources.wording.rows(SAFE))


def suicide_asked(state: DialogueState, name: str, counted: str, resources: Resources) -> Part:
    """Return a reply that asks whether the person thinks about suicide, with its answers."""
    return say(state, resources, name, counted, resources.wording.rows(THINKING, RATHER_NOT))
