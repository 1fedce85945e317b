"""What a message wishes that no pattern told, by how people have put it (knowledge/wishes).

The patterns of knowledge/intents.toml come first and are sure; a wish is what is likely meant.
"""

from dataclasses import replace

from bot.dialogue import threads
from bot.dialogue.actions import tapped
from bot.dialogue.as_things_stand import as_things_stand
from bot.dialogue.heard import Heard, Intents
from bot.dialogue.in_words import pressed, said
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.own_replies import FEARS, WISHED
from bot.dialogue.resources import Resources
from bot.dialogue.sentences import asks_within
from bot.dialogue.state import DialogueState
from bot.dialogue.telling_on import heard_on
from bot.dialogue.thread_answers import GRIEF, OF_GRIEF, OF_THEM
from bot.dialogue.turned import turned
from bot.guide.bands import Wish
from bot.safety.levels import DYING, RiskLevel

CLEAR_WISH = 0.8  # probability from which a page gives way that is not more likely, or a search
_OF_ONESELF = frozenset(
    {"tell_mine", "lapse", "found_out", "after_hospital", "am_i_weak", "scars_seen"}
    | {"must_i_tell", "bad_enough", "not_ready", "hurts_them", "resisted", "checked_on"}
)
# What a page of the guide answers as well: a page that is sure comes first.
_AS_THE_GUIDE_DOES = frozenset(
    {"good_therapist", "whether_to_talk", "diagnose_me", "relief_after", "does_it_help"}
    | {"for_attention"}
)
# "What would you tell a friend" is no answer to who may mean to hurt themselves, and "it is yours
# to tell", "nobody takes it from you" none to who thinks of dying.
_TO_JUDGE = frozenset({"my_call"})
_LEFT_TO_THEM = frozenset({"must_i_tell", "not_ready"})
# Whoever hurts the person is not explained to them, nor agreed with on what they may look at.
_OF_WHO_MEANS_WELL = frozenset({"checked_on", "hurts_them", "told_somebody"})
_UNNAMED = "do_it"  # an intent: what is to be done is not named
_REMEMBERED = 12  # replies to wishes
_CLEAR_BEHIND_A_CARD = 0.5  # probability; a card asks something itself
# What who grieves asks, and what it is about: it tells of the death too.
_NAMES_A_DEATH = frozenset({"grief_children", "grief_people", "grief_words", "grief_guilt"})
_SURE = 0.9  # probability
_TELLS_OF_WHOM = 4  # words that a wish about somebody has where nobody was spoken of
# Questions of one's own that are answered behind a card too: fears, shame, how to tell it.
_BEHIND_A_CARD = FEARS | {
    "tell_a_doctor", "tell_mine", "may_i_text", "words_for_a_line", "nobody_to_know",
    "parents_know", "hope", "am_i_weak", "own_fault", "done_to_me", "does_it_help",
    "relief_after", "hard_to_stop", "happens_again", "low_cost", "wait_time", "sin", "scar_care",
    "without_parents", "bad_enough", "diagnose_me", "is_it_abuse",
}  # fmt: skip


def wished(
    state: DialogueState, heard: Heard, resources: Resources, least: float = 0.0
) -> Part | None:
    """Return the reply to the wish that a calm message likely has, None where it has none.

    Args:
        least: its least probability, where something else would be an answer too.
    """
    return _reply(state, heard, resources.wish(heard.text), least, resources)


def wished_beside_a_page(
    state: DialogueState, heard: Heard, resources: Resources, least: float
) -> Part | None:
    """Return the same where a page of the guide is sure: of what no page is about."""
    told = resources.wish(heard.text)
    theirs = told.intent in OF_THEM and not threads.of_them(state)
    if theirs or told.intent in _AS_THE_GUIDE_DOES:
        return None
    return _reply(state, heard, told, least, resources)


def _reply(
    state: DialogueState, heard: Heard, told: Wish, least: float, resources: Resources
) -> Part | None:
    wish = told.intent
    if not wish or told.chance < least or wish in _unfit(state, heard.intents):
        return None
    few = len(heard.text.split()) < _TELLS_OF_WHOM
    if wish in OF_THEM and few and not threads.of_them(state):  # "what about me"
        return None
    if wish in OF_GRIEF and not _mourns(state, heard, told):
        return None  # "how could he leave us" may be of a parting
    return _answered(threads.begun_by(state, wish), (*heard.intents, wish), resources)


def _mourns(state: DialogueState, heard: Heard, told: Wish) -> bool:
    """Return whether a death was told, or what is asked surely tells of one."""
    if state.about == GRIEF or heard.assessment.level is not RiskLevel.NONE:
        return True
    return told.intent in _NAMES_A_DEATH and told.chance > _SURE


def wished_behind_a_card(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the reply to what is asked in the message that alarms, None where nothing is."""
    if not asks_within(heard.text):
        return None
    told = resources.wish(heard.text)
    fitting = OF_THEM if state.risk.theirs else _BEHIND_A_CARD
    if told.intent not in fitting or told.chance < _CLEAR_BEHIND_A_CARD:
        return None
    return _answered(state, (*heard.intents, told.intent), resources)


def wished_in_danger(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the same while the person is in danger now: only what is a reply to that."""
    wish = resources.wish(heard.text).intent
    intents = turned(state, (*heard.intents, wish)) if wish else ()
    return as_things_stand(state, intents, resources) if intents else None


def _unfit(state: DialogueState, intents: Intents) -> frozenset[str]:
    """Return the wishes that are none after what was told.

    Those of who worries while the talk is of oneself, and the other way round; and what only the
    person can judge, where it may be about dying or hurting themselves: "should I or not".
    """
    unfit = _TO_JUDGE if state.risk.open or _UNNAMED in intents else frozenset()
    if not state.risk.open:
        return unfit
    if state.risk.worst in DYING:
        unfit |= _LEFT_TO_THEM
    if state.risk.hurt:
        unfit |= _OF_WHO_MEANS_WELL
    return unfit | (_OF_ONESELF if state.risk.theirs else OF_THEM)


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
    name = _not_again(state, reply.reply, resources)
    state = replace(state, wished=(*state.wished, reply.reply)[-_REMEMBERED:])
    part = say(state, resources, name, reply.counted, rows)
    return with_number(part, resources) if reply.number else part


def _not_again(state: DialogueState, name: str, resources: Resources) -> str:
    """Return a reply's name, or what else is said where it was said in this chat before."""
    times, again = state.wished.count(name), f"{name}_again"
    if times == 0:
        return name
    if times == 1 and again in resources.wording.short:
        return name if state.said == name else again  # ``say`` takes the second wording by itself
    return heard_on(state) or "heard"
