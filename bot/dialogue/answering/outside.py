"""What lies outside the guide: small talk, other illnesses, the law, what nobody understands."""

from dataclasses import replace

from bot.dialogue.answering.follow_ups import wants_to_know
from bot.dialogue.answering.of_a_medicine import DOSAGE
from bot.dialogue.answering.other_language import not_read
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.search.place import place_alone
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.in_words import menu
from bot.dialogue.talk.listening import menu_once, thanked
from bot.dialogue.talk.sentences import asks_first, asks_within, tells
from bot.dialogue.talk.telling_on import goes_on, subject
from bot.dialogue.talk.thread_answers import of_them
from bot.dialogue.talk.wishes import offered
from bot.guide.bands import SEARCH, TOLD, Lookup
from bot.text import tokenise

# Kinds of message outside the guide that have a reply of their name; the rest share one.
_OWN_REPLY = frozenset(
    {"greeting", "thanks", "goodbye", "about_bot", "insult", "smalltalk", "other_health"}
    | {"scar_care", DOSAGE, "insurance_cost", "law", "relationships", "gibberish", TOLD}
)
# Kinds whose reply jars where it is not what was meant: only where that is likely.
_CLEAR_ONLY = frozenset(
    {"greeting", "smalltalk", "relationships", "law", "other_health", "homework"}
    | {TOLD, SEARCH}
    | {"goodbye", "thanks", "insult", "human", "scar_care"}
)
# Kinds that may as well belong to what is told of: "they said 18 weeks", "my boss emails at night".
_MAY_BELONG = frozenset(
    {"smalltalk", "relationships", "homework", "other_health", "law", "general", "coding"}
    | {"weather_news_sport", "insurance_cost", TOLD}
)
# An insult of the bot names it: "HR are useless" is none.
_THE_BOT = frozenset({"you", "u", "ur", "your", "youre", "bot", "this", "program", "machine"})
_OF_THE_BOT = frozenset({"about_bot", "human", "insult"})  # kinds; "she said you are not my mom"
# A line for who is scared of somebody alarms elsewhere; small talk is turned away.
_VERY_CLEAR = {"relationships": 0.7, "smalltalk": 0.7}
_COSTS = "insurance_cost"  # a kind; a bill that is told of asks for no plan
_SURE = 0.5  # probability of a kind that would jar
STORY = 20  # words of a message that tells something, whatever it asks


def outside(state: DialogueState, heard: Heard, lookup: Lookup, resources: Resources) -> Part:
    """Return the reply to the kind that a message is of, an honest word where it is of none.

    A question that nothing answers is offered what it may be about.
    """
    text = heard.text
    kind, chance = lookup.scope
    of_somebody = kind == "insult" and _THE_BOT.isdisjoint(tokenise(text))
    of_somebody = of_somebody or (kind in _OF_THE_BOT and "quotes_them" in heard.intents)
    # Who tells more is heard; so are words in danger that look like none ("tengo 16 años").
    tells_on = of_somebody or (state.risk.open and (tells(text) or kind == "gibberish"))
    tells_on = tells_on or (kind == "law" and of_them(state) and not asks_within(text))
    told = bool(subject(state)) or goes_on(state)
    tells_on = tells_on or (told and kind in _MAY_BELONG and not asks_within(text))
    tells_on = tells_on or (kind == SEARCH and resources.says("tells_of_carers", text))
    tells_on = tells_on or (kind == TOLD and asks_first(text))  # "may i have two therapists"
    jars = kind in _CLEAR_ONLY or (kind == _COSTS and not asks_within(text))
    least = _VERY_CLEAR.get(kind, _SURE if jars else resources.scope)
    no_medicine = resources.says("no_medicine", text.strip(" ?"))
    if chance < least or tells_on or (kind == DOSAGE and no_medicine):
        if wants_to_know(heard):
            part = _unanswered(state, heard, resources)
        else:
            part = thanked(state, resources, "unclear", menu_once(state, resources))
    elif kind == "relationships" and of_them(state):
        part = thanked(state, resources, "share", menu_once(state, resources))
    elif kind == "human":
        part = with_number(say(state, resources, "human", "about_bot"), resources)
    elif kind == SEARCH or (kind == "other_language" and place_alone(text, resources)):
        part = say(state, resources, "maybe_search", "unclear", menu(resources))
    elif kind == "other_language":
        part = not_read(state, resources)
    else:
        name = kind if kind in _OWN_REPLY else "out_of_scope"
        part = say(state, resources, name, kind, menu(resources))
    return replace(part, why=replace(part.why, lookup=lookup))


def _unanswered(state: DialogueState, heard: Heard, resources: Resources) -> Part:
    """Return what is said or offered to a question that nothing answers."""
    rows = offered(state, heard, resources) if heard.calm else ()
    if rows:
        ways_on = resources.wording.rows((("guide", "guide"), ("find", "find")))
        return say(state, resources, "perhaps", "ask", (*rows, *ways_on))
    told = state.risk.open or subject(state) or len(heard.text.split()) >= STORY
    name = "no_answer" if told else "unclear"
    name = "no_answer_of_them" if told and of_them(state) else name
    return say(state, resources, name, "unclear", menu(resources))
