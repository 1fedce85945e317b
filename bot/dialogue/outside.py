"""What lies outside the guide: small talk, other illnesses, the law, what nobody understands."""

from dataclasses import replace

from bot.dialogue.in_words import menu
from bot.dialogue.listening import menu_once, thanks_to_who_tells
from bot.dialogue.other_language import not_read
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.sentences import asks_within, tells
from bot.dialogue.state import DialogueState
from bot.dialogue.telling_on import goes_on, subject
from bot.guide.bands import SEARCH, TOLD, Lookup
from bot.text import tokenise

# Kinds of message outside the guide that have a reply of their name; the rest share one.
_OWN_REPLY = frozenset(
    {"greeting", "thanks", "goodbye", "about_bot", "insult", "smalltalk", "other_health"}
    | {"scar_care", "dosage", "insurance_cost", "law", "relationships", "gibberish", TOLD}
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
# A line for who is scared of somebody alarms elsewhere; small talk is turned away.
_VERY_CLEAR = {"relationships": 0.7, "smalltalk": 0.7}
_SURE = 0.5  # probability of a kind that would jar


def outside(state: DialogueState, text: str, lookup: Lookup, resources: Resources) -> Part:
    """Return the reply to the kind that a message is of, an honest word where it is of none."""
    kind, chance = lookup.scope
    of_somebody = kind == "insult" and _THE_BOT.isdisjoint(tokenise(text))
    # Who tells more is heard; so are words in danger that look like none ("tengo 16 años").
    heard = of_somebody or (state.risk.open and (tells(text) or kind == "gibberish"))
    told = bool(subject(state)) or goes_on(state)
    heard = heard or (told and kind in _MAY_BELONG and not asks_within(text))
    least = _VERY_CLEAR.get(kind, _SURE if kind in _CLEAR_ONLY else resources.scope)
    if chance < least or heard:
        if asks_within(text):
            part = say(state, resources, _unanswered(state), "unclear", menu(resources))
        else:
            thanks, rows = thanks_to_who_tells(state), menu_once(state, resources)
            part = say(state, resources, thanks, "unclear", rows)
    elif kind == "human":
        part = with_number(say(state, resources, "human", "about_bot"), resources)
    elif kind == "other_language":
        part = not_read(state, resources)
    elif kind == SEARCH:
        part = say(state, resources, "maybe_search", "unclear", menu(resources))
    else:
        name = kind if kind in _OWN_REPLY else "out_of_scope"
        part = say(state, resources, name, kind, menu(resources))
    return replace(part, why=replace(part.why, lookup=lookup))


def _unanswered(state: DialogueState) -> str:
    """Return the name of the reply to a question that nothing answers."""
    told = state.risk.open or subject(state)
    return "no_answer" if told else "unclear"
