"""Plain questions that have a short answer of their own, and those that count only in their place.

"Is it common", "do boys do it", "does dbt have groups", "what is 988": their words stand in many
pages of the guide, and none of its pages is about them.
"""

from dataclasses import replace

from bot.dialogue.buttons import CRISIS, LOOK, MINUTES, SIGNS, TELL
from bot.dialogue.heard import Intents
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.own_reply import Said
from bot.dialogue.talk.thread_answers import GRIEF, OF_CARE

_HARM = (("about_harm", "s:what-is-self-harm"), *SIGNS)
_CARE = (("about_therapists", "s:what-therapists-do"), ("find", "find"))
PLAIN = {
    # of self-harm
    "how_common": Said("not_told_number", "ask", _HARM),
    "who_does_it": Said("anyone", "ask", _HARM),
    "inherited": Said("not_told_family", "ask", _HARM),
    "spreads": Said("triggered", "ask", MINUTES),
    "for_press": Said("for_press", "ask", _HARM, number=True),
    "joke_word": Said("joke_word", "ask", SIGNS, number=True),
    "what_safeguarding_is": Said("safeguarding", "ask"),
    # of care
    "needs_diagnosis": Said("no_diagnosis_first", "ask", _CARE),
    "in_groups": Said("in_groups", "ask", _CARE),
    "it_in_groups": Said("in_groups", "ask", _CARE),
    **dict.fromkeys(("prepare_first", "prepare_there"), Said("prepare_first", "ask", _CARE)),
    **dict.fromkeys(
        ("at_first_meeting", "brings_along", "sent_to_care", "fears_care", "said_in_therapy"),
        Said("at_first_meeting", "ask", _CARE),
    ),
    "how_often_to_go": Said("not_told", "ask", _CARE),
    "glad_of_time": Said("recovery", "share", number=True),
    "when_to_call": Said("emergency_said", "crisis", number=True),
    # of a line, and of the bot
    "what_a_line_is": Said("what_a_line_is", "ask", CRISIS, number=True),
    "line_for_whom": Said("line_for_whom", "ask", CRISIS, number=True),
    "learns": Said("learns_nothing", "about_bot"),
    "their_chats": Said("their_chats", "about_bot", TELL),
    "how_it_works": Said("how_it_works", "about_bot"),
    "bot_for_whom": Said("bot_for_whom", "about_bot", SIGNS),
    **dict.fromkeys(
        ("call_if_told", "it_calls"), Said("wont_call", "about_bot", TELL, number=True)
    ),
    # of somebody else
    "text_back": Said("text_back", "ask", number=True),
    "lies_of_it": Said("they_say_fine", "ask", LOOK, number=True),
    "in_custody": Said("in_custody", "ask", number=True),
    "keeps_them_alive": Said("carer_self", "ask", CRISIS, number=True),
}
# What "it" is in these is self-harm, or the therapy that was read about last.
_OF_SELF_HARM = frozenset({"how_common", "who_does_it", "inherited", "spreads"})
_ABOUT_SELF_HARM = frozenset({
    "", "what-is-self-harm", "self-harm-and-suicide", "warning-signs", "hidden-self-harm",
    "emotional-triggers", "emotions-and-conditions",
})  # fmt: skip
_SELF_HARM = "what-is-self-harm"
_REPLIES_OF_SELF_HARM = {PLAIN[intent].reply for intent in _OF_SELF_HARM - {"spreads"}}
_ON_CARE = frozenset({"whether_to_talk", "whom_to_see", "young_search"})  # replies
_IN_GROUPS = frozenset({"dbt", "therapies"})


def out_of_place(state: DialogueState, intents: Intents) -> frozenset[str]:
    """Return the plain questions that are none here: of another illness, of grief, of no care."""
    out = frozenset() if is_of_self_harm(state) else _OF_SELF_HARM
    if "in_groups" not in intents and state.topic not in _IN_GROUPS:
        out |= {"it_in_groups"}
    care = state.topic in OF_CARE or state.search is not None or state.said in _ON_CARE
    if not care:
        out |= {"at_first_meeting", "how_often_to_go", "prepare_there"}
    return out


def is_of_self_harm(state: DialogueState) -> bool:
    """Return whether "it" is self-harm here: no other illness, no care and no grief was read of."""
    return state.about != GRIEF and state.topic in _ABOUT_SELF_HARM


def with_its_topic(state: DialogueState, reply: str) -> DialogueState:
    """Return the state in which "it" is self-harm, after a reply that was about that."""
    return replace(state, topic=_SELF_HARM) if reply in _REPLIES_OF_SELF_HARM else state
