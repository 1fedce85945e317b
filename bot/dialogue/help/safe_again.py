"""Whether it is safe, asked again where a danger has passed and an answer may be beside it.

After relief no word is met with thanks and a menu alone: it may tell that the danger has not passed
(SAFE_MESSAGING.md 1.8, 5). Who said twice that they are safe is not asked on and on.
"""

from bot.dialogue.buttons import SAFE
from bot.dialogue.heard import Heard
from bot.dialogue.help.asked_plainly import safe_asked
from bot.dialogue.outcome import Part
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.sentences import asks
from bot.dialogue.talk.telling_on import HEARD
from bot.guide.bands import SEARCH

# Replies to what was not understood, a question or not.
_UNHEARD = HEARD | {"unclear", "no_answer", "did_you_mean", "perhaps"}
# The same to who asks nothing: "he's angry" of who keeps the gun.
_HARDLY_HEARD = _UNHEARD | {
    *("ask_place", "break_up", "checked_on", "came_down_again", "goodbye", "leaving"),
    *("minutes", "section"),
}
# How replies begin that may stand while it is not said whether they are safe: they ask it, name who
# helps, or are what was wished for. None of them thanks or chats.
_MAY_STAND = (
    *("safe", "still_safe", "came_down", "stepped_back", "somebody_here", "quiet", "stopped"),
    *("not_sure", "not_so", "crisis", "called", "line_", "how_was_the_line", "search_waits"),
    *("firstaid", "go_now", "hospital", "words_near", "why_asked", "plan", "card", "call_"),
    *("a_child", "near_", "people_near", "dosage", "with_medics", "help_", "somebody_now"),
    *("place_in_danger", "other_language", "write_for_me", "forget"),
)
_NO_ANSWER = frozenset({"feeling", "thanks", "nod"})  # nor to a question: "what's the point"
# How replies begin that ask it themselves, or are not to be followed by a question.
_ASK_IT = ("still_safe", "came_down", "stepped_back", "safe", "quiet", "stopped", "other_language")
_BEFORE_A_SEARCH = "safe_before_a_search"  # a reply
_SURELY_WELL = 2  # times that the person said they are safe


def asked_again(state: DialogueState, part: Part, heard: Heard, resources: Resources) -> Part:
    """Return the question whether it is safe in place of an answer that may be beside the message.

    Args:
        state: as it was before the answer.
    """
    if not heard.calm or not state.risk.came_away or state.plan or not part.replies:
        return part
    asked = asks(heard.text) or resources.says("asks_or_requests", heard.text)
    names = frozenset(reply.name for reply in part.replies)
    if part.why.intent == SEARCH:  # waits, and asks itself
        return part
    beside = state.safety_unsaid and _chats(names, asked)
    if not beside and state.safety_unsaid and asked and not _asks_it(names):
        return _beside_it(part, resources)
    if not beside and (state.risk.well >= _SURELY_WELL or not _hardly(names, asked, heard)):
        return part
    before = state.said.startswith(_BEFORE_A_SEARCH)
    name = _BEFORE_A_SEARCH if before and not asked else "still_safe"
    return safe_asked(state, name, "share", resources)


def _asks_it(names: frozenset[str]) -> bool:
    """Return whether an answer asks whether it is safe itself, or is what was asked for less."""
    return any(name.startswith(_ASK_IT) for name in names)


def _beside_it(part: Part, resources: Resources) -> Part:
    """Return an answer with the open question behind it, and the buttons to answer it."""
    part = part.ending(resources.wording.say("safe_beside"))
    last = part.replies[-1]
    return part.changed(buttons=(*last.buttons, *resources.wording.rows(SAFE)))


def _chats(names: frozenset[str], asked: bool) -> bool:
    """Return whether an answer leaves open what was asked; a plain question is answered."""
    if asked:
        return names <= _NO_ANSWER
    return not all(name.startswith(_MAY_STAND) for name in names)


def _hardly(names: frozenset[str], asked: bool, heard: Heard) -> bool:
    """Return whether an answer shows that a message was hardly understood, or is a goodbye."""
    return names <= (_UNHEARD if asked else _HARDLY_HEARD) or "goodbye" in heard.intents
