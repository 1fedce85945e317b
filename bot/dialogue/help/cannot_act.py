"""What the bot is asked to do and cannot: to call, to write to somebody, to send help.

Whoever counts on it would wait for nobody: it is said plainly, with what they can do themselves.
"""

from bot.dialogue.buttons import CRISIS, EMERGENCY, TELL
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_help
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState

# Replies; the last is to who fears that it tells somebody.
_SEND, _WRITE, _TELLS_NOBODY = "call_for_me", "write_for_me", "parents_know"


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
    if writes and resources.says("asks_if_we_tell", heard.text.strip(" ?.!")):
        part = say(state, resources, _TELLS_NOBODY, "ask", resources.wording.rows(TELL))
        return with_help(part) if state.risk.open else part
    if writes:
        buttons = resources.wording.rows((*TELL, *CRISIS))
        return with_help(say(state, resources, _WRITE, "about_bot", buttons))
    return None
