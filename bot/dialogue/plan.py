"""A short plan for the next hours, in five questions; the answers live in the chat alone.

After the Safety Planning Intervention of Stanley and Brown (PMC6142908, read 2026-11-23): warning
signs, own coping, people and places, whom to ask, safer surroundings. The lines come last.
"""

from dataclasses import replace

from bot.dialogue.outcome import Part, say
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState

QUESTIONS = 5
_ASKING = frozenset({"what", "whats", "what's", "why", "how", "who", "wait"})


def begin(state: DialogueState, resources: Resources) -> Part:
    """Return the first question."""
    return _asked(replace(state, plan=1), resources)


def answered(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return the next question, or the end; None where the text asks something itself.

    The answer is neither read nor kept.
    """
    first = text.casefold().split(maxsplit=1)[:1]
    if text.rstrip().endswith("?") or (first and first[0] in _ASKING):
        return None
    if "stop" in resources.intents.find(text).families:
        return say(replace(state, plan=0), resources, "plan_stopped", "plan")
    if state.plan >= QUESTIONS:
        return say(replace(state, plan=0), resources, "plan_done", "plan")
    return _asked(replace(state, plan=state.plan + 1), resources)


def asked_again(part: Part, resources: Resources) -> Part:
    """Return the answer to a question in the middle of the plan, with the plan's own behind it."""
    asked = _asked(part.state, resources)
    return replace(part, replies=(*part.replies, *asked.replies))


def _asked(state: DialogueState, resources: Resources) -> Part:
    stop = ((resources.wording.button("stop", "stop"),),)
    return say(state, resources, f"plan_{state.plan}", "plan", stop)
