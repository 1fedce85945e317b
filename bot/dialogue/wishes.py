"""What a message wishes that no pattern told, by how people have put it (knowledge/wishes).

The patterns of knowledge/intents.toml come first and are sure; a wish is what is likely meant.
"""

from bot.dialogue import threads
from bot.dialogue.actions import tapped
from bot.dialogue.as_things_stand import as_things_stand
from bot.dialogue.heard import Heard
from bot.dialogue.in_words import pressed, said
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.own_replies import FEARS, WISHED
from bot.dialogue.resources import Resources
from bot.dialogue.sentences import asks
from bot.dialogue.state import DialogueState
from bot.dialogue.turned import turned
from bot.safety.levels import RiskLevel

_OF_ONESELF = frozenset(
    {"tell_mine", "lapse", "found_out", "after_hospital", "am_i_weak", "scars_seen"}
)
_TELLS_OF_WHOM = 4  # words that a wish about somebody has where nobody was spoken of
# Questions of one's own that are answered behind a card too: fears, shame, how to tell it.
_BEHIND_A_CARD = FEARS | {
    "tell_a_doctor", "tell_mine", "may_i_text", "words_for_a_line", "nobody_to_know",
    "parents_know", "hope", "am_i_weak", "own_fault", "done_to_me", "does_it_help",
    "relief_after", "hard_to_stop", "happens_again", "low_cost", "wait_time", "sin", "scar_care",
}  # fmt: skip


def wished(
    state: DialogueState, heard: Heard, resources: Resources, least: float = 0.0
) -> Part | None:
    """Return the reply to the wish that a calm message likely has, None where it has none.

    Args:
        least: its least probability, where something else would be an answer too.
    """
    told = resources.wish(heard.text)
    wish = told.intent
    if not wish or told.chance < least or wish in _of_the_other(state):
        return None
    few = len(heard.text.split()) < _TELLS_OF_WHOM
    if wish in threads.OF_THEM and few and not threads.of_them(state):  # "what about me"
        return None
    mourns = state.about == threads.GRIEF or heard.assessment.level is not RiskLevel.NONE
    if wish in threads.OF_GRIEF and not mourns:  # "I could have died laughing"
        return None
    return _answered(threads.begun_by(state, wish), (*heard.intents, wish), resources)


def wished_behind_a_card(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the reply to what is asked in the message that alarms, None where nothing is."""
    if not asks(heard.text):
        return None
    wish = resources.wish(heard.text).intent
    fitting = threads.OF_THEM if state.risk.theirs else _BEHIND_A_CARD
    return _answered(state, (*heard.intents, wish), resources) if wish in fitting else None


def wished_in_danger(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the same while the person is in danger now: only what is a reply to that."""
    wish = resources.wish(heard.text).intent
    intents = turned(state, (*heard.intents, wish)) if wish else ()
    return as_things_stand(state, intents, resources) if intents else None


def _of_the_other(state: DialogueState) -> frozenset[str]:
    """Return the wishes of who worries while the talk is of oneself, and the other way round."""
    if not state.risk.open:
        return frozenset()
    return _OF_ONESELF if state.risk.theirs else threads.OF_THEM


def _answered(state: DialogueState, intents: tuple[str, ...], resources: Resources) -> Part | None:
    followed = threads.answered(state, intents, resources)
    if followed is not None:
        return followed
    action = pressed(state, intents)
    if action:
        return tapped(state, action, resources)
    own = said(state, intents, resources)
    if own is not None:
        return own
    reply = WISHED.get(intents[-1])
    if reply is None:
        return None
    rows = resources.wording.rows(reply.buttons)
    part = say(state, resources, reply.reply, reply.counted, rows)
    return with_number(part, resources) if reply.number else part
