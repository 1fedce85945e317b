"""A short plan for the next hours, in five questions; the answers live in the chat alone.

After the Safety Planning Intervention of Stanley and Brown (PMC6142908, read 2026-11-23): warning
signs, own coping, people and places, whom to ask, safer surroundings. The lines come last.
"""

from dataclasses import replace

from bot.dialogue.outcome import Part, say
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState

QUESTIONS = 5


def begin(state: DialogueState, resources: Resources) -> Part:
    """Return the first question."""
    return _asked(replace(state, plan=1), resources)


def answered(state: DialogueState, text: str, resources: Resources) -> Part:
    """Return the next question, or the end. The answer itself is neither read nor kept."""
    if "stop" in resources.intents.find(text).families:
        return say(replace(state, plan=0), resources, "plan_stopped", "plan")
    if state.plan >= QUESTIONS:
        return say(replace(state, plan=0), resources, "plan_done", "plan")
    return _asked(replace(state, plan=state.plan + 1), resources)


def _asked(state: DialogueState, resources: Resources) -> Part:
    stop = ((resources.wording.button("stop", "stop"),),)
    return say(state, resources, f"plan_{state.plan}", "plan", stop)
