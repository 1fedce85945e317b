"""A short plan for the next hours, in five questions; the answers live in the chat alone.

After the Safety Planning Intervention of Stanley and Brown (PMC6142908, read 2026-11-23): warning
signs, own coping, people and places, whom to ask, safer surroundings. The lines come last.
"""

from dataclasses import replace

from bot.dialogue.buttons import STOP
from bot.dialogue.heard import Heard, Intents
from bot.dialogue.help.asked_plainly import safe_asked
from bot.dialogue.outcome import Part, help_view, say, with_help, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.risk.risk_memory import with_the_line
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.sentences import asks_at_once
from bot.guide.bands import SEARCH
from bot.text import BREAK, tokenise

QUESTIONS = 5
_WHOM = 4  # the question for a name
_OF_PEOPLE = (3, _WHOM)  # the questions to which "none" means nobody
OF_COMPANY = frozenset({1, *_OF_PEOPLE})  # the questions that being alone is an answer to
SIGNS = 1  # the question for what tells that it is getting bad
_SAFER = "makes_safer"  # answers the last question, whenever it is said
# Answers that are met with a sentence, and the question asked again; by the questions they are to.
_UNSAFE = "plan_unsafe"
_MET = {_UNSAFE: (2, 3, _WHOM), "plan_you": (3, _WHOM)}
DONE = frozenset({"plan_done", "plan_safer"})  # replies: right after these it is spoken of yet
_NONE = frozenset({"nobody", "no", "is_alone"})


def begin(state: DialogueState, resources: Resources) -> Part:
    """Return the first question."""
    return _asked(replace(state, plan=1, alone=False), resources)


def answered(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the next question, or the end; None where the text asks something itself.

    The answer is neither read nor kept.
    """
    aside = _aside(state, heard.intents, resources)
    if aside is not None:
        return aside
    if "tentative" not in heard.intents and _asks(heard.text, resources):
        return None
    if resources.says("looks_for_one", heard.text) and resources.seeks_therapist(heard.text):
        return None  # "find me a therapist"
    if "stop" in heard.intents:
        return with_help(say(replace(state, plan=0), resources, "plan_stopped", "plan"))
    safer = _SAFER in heard.intents
    met = next((i for i, to in _MET.items() if i in heard.intents and state.plan in to), "")
    if met and not safer:  # "hide the pills" is nothing to keep away from
        return _behind(met, _asked(state, resources), resources)
    known = "plan_safer" if safer else _of_whom(state, heard.intents)
    state = replace(state, alone=state.alone or known == "plan_nobody")
    if state.plan >= QUESTIONS:
        done = replace(state, plan=0, risk=with_the_line(state.risk))
        return say(done, resources, "plan_done", "plan")
    asked = _asked(replace(state, plan=state.plan + 1), resources)
    return _behind(known, asked, resources) if known else asked


def _aside(state: DialogueState, intents: Intents, resources: Resources) -> Part | None:
    """Return what is said to who asks for the question, how long it takes, or has to go."""
    if "plan_pause" in intents:
        return say(state, resources, "plan_waits", "plan", resources.wording.rows(STOP))
    if "goodbye" in intents and not (state.plan == SIGNS and "tells_when" in intents):
        return safe_asked(replace(state, plan=0), "leaving", "goodbye", resources)
    if "plan_where" in intents:
        return _asked(state, resources)
    if "plan_unclear" in intents and state.plan == SIGNS:
        return _behind("plan_signs", _asked(state, resources), resources)
    if "plan_unclear" in intents:  # the other questions name an example
        return _asked(state, resources)
    if "plan_length" in intents:
        return _behind("plan_length", _asked(state, resources), resources)
    return None


def tells_when(state: DialogueState, intents: Intents) -> bool:
    """Return whether an answer to the first question is a time: "when I'm alone at night"."""
    return state.plan == SIGNS and not state.risk.emergency and "tells_when" in intents


def names_a_sign(state: DialogueState, intents: Intents) -> bool:
    """Return whether an answer to the first question is what the person does or wants then.

    "I start cutting again", "I cry and want to die"; of this hour it is told in other words.
    """
    return state.plan == SIGNS and not state.risk.emergency and "sign_of_it" in intents


def refuses(state: DialogueState, intents: Intents) -> bool:
    """Return whether an answer is a danger that the plan takes for none: "walk to the bridge"."""
    return _UNSAFE in intents and state.plan in _MET[_UNSAFE]


def makes_safer(state: DialogueState, text: str, intents: Intents) -> bool:
    """Return whether an answer tells what is put away; to the last question its name is enough."""
    alone = state.plan == QUESTIONS and BREAK not in tokenise(text)[:-1]
    named = alone and "names_means" in intents
    return named or (state.plan > SIGNS and _SAFER in intents)


def _asks(text: str, resources: Resources) -> bool:
    """Return whether a message asks something itself: "why", "are you telling my mom"."""
    asking = resources.says("asks_in_the_plan", text) or asks_at_once(text)
    return text.rstrip().endswith("?") or asking


def _of_whom(state: DialogueState, intents: Intents) -> str:
    """Return the name of what is said to who has nobody, or an animal; "" for another answer."""
    if "has_nobody" in intents or (state.plan in _OF_PEOPLE and not _NONE.isdisjoint(intents)):
        return "plan_nobody"
    return "plan_pet" if "has_pet" in intents else ""


def safer(state: DialogueState, resources: Resources) -> Part:
    """Return that distance helps, to who adds to a finished plan what they put away."""
    return with_number(say(state, resources, "plan_safer", "plan"), resources)


def _behind(name: str, asked: Part, resources: Resources) -> Part:
    """Return the next question with a sentence before it that hears the answer."""
    return asked.beginning(resources.wording.say(name, help=help_view(asked.state, resources)))


def asked_again(part: Part, resources: Resources) -> Part:
    """Return the answer to a question in the middle of the plan, with the plan's own behind it.

    A search ends the plan: it asks for a place itself, and a town is no name to call.
    """
    if part.why.intent == SEARCH:
        return replace(part, state=replace(part.state, plan=0))
    asked = _asked(part.state, resources)
    return replace(part, replies=(*part.replies, *asked.replies))


def _asked(state: DialogueState, resources: Resources) -> Part:
    stop = resources.wording.rows(STOP)
    alone = "_alone" if state.alone and state.plan == _WHOM else ""  # is asked for no name
    return say(state, resources, f"plan_{state.plan}{alone}", "plan", stop)
