"""The reply to a wish, whether a message likely has it or its button was pressed."""

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.heard import Intents
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk import threads
from bot.dialogue.talk.in_words import pressed, said
from bot.dialogue.talk.own_replies import WISHED
from bot.dialogue.talk.telling_on import SUBJECT_OF, SUBJECTS, heard_on

_AGAIN = "_again"  # the end of the name of a second wording
_REMEMBERED = 12  # replies to wishes

Press = Callable[[DialogueState, str, Resources], Part]  # what a button does: (state, action, …)


def replied(
    state: DialogueState, intents: Intents, resources: Resources, press: Press
) -> Part | None:
    """Return the reply to the last of some intents, a wish, None where there is none.

    The others, which the message's words told, may say it better in what the talk is about.
    """
    followed = threads.answered(state, intents, resources)
    if followed is not None:
        return followed
    action = pressed(state, intents)
    if action:
        return press(state, action, resources)
    own = said(state, intents, resources)
    if own is not None:
        return own
    reply = WISHED.get(intents[-1])
    if reply is None:
        return None
    rows = resources.wording.rows(reply.buttons)
    if reply.reply in state.wished and state.about in SUBJECTS:  # "it's not sleep, it's finals"
        state = replace(state, about=SUBJECT_OF.get(reply.reply, state.about))
    name = _not_again(state, reply.reply, resources)
    state = replace(state, wished=(*state.wished, reply.reply)[-_REMEMBERED:])
    part = say(state, resources, name, reply.counted, rows)
    return with_number(part, resources) if reply.number else part


def _not_again(state: DialogueState, name: str, resources: Resources) -> str:
    """Return a reply's name, or what else is said where it was said in this chat before."""
    times, again = state.wished.count(name), f"{name}{_AGAIN}"
    if times == 0:
        return name
    if times == 1 and again in resources.wording.short:
        return name if state.said == name else again  # ``say`` takes the second wording by itself
    return heard_on(state) or "heard"
