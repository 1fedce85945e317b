"""What the bot is asked to do and cannot: to call, to write to somebody, to send help.

Whoever counts on it would wait for nobody: it is said plainly, with what they can do themselves.
"""

from bot.dialogue.buttons import CRISIS, EMERGENCY, TELL
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_help
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState

_SEND, _WRITE = "call_for_me", "write_for_me"  # replies


def asked_to_act(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return that the bot reaches nobody, to who asks it to call, write or send; None else.

    In a search it is asked of a listing, or of nobody: these have answers of their own.
    """
    if (state.search is not None and heard.calm) or state.plan:
        return None
    sends = resources.says("asks_us_to_send", heard.text)
    writes = resources.says("asks_us_to_write", heard.text)
    if sends or (writes and state.risk.emergency):
        buttons = resources.wording.rows(*EMERGENCY)
        return with_help(say(state, resources, _SEND, "about_bot", buttons))
    if writes:
        buttons = resources.wording.rows((*TELL, *CRISIS))
        return with_help(say(state, resources, _WRITE, "about_bot", buttons))
    return None
