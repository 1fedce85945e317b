"""A message of a word or a few, or of none: too little to be sure what is meant."""

from bot.dialogue.heard import Heard
from bot.dialogue.outcome import LIKELY, Part, Why, say, sections_offered
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.in_words import menu
from bot.dialogue.talk.sentences import asks, tells
from bot.guide.bands import Lookup
from bot.text import words_of

# Probability of a section from which one word brings it: "signs", and one that is rarely said
# otherwise: "sertraline".
_SURE_OF_ONE_WORD, _SURE_OF_A_RARE_WORD = 0.85, 0.5
_SUBJECT = "subject"  # an intent
_WORDS_OF_NO_SUBJECT = 3  # words of a message that may be about no subject
# Kinds outside the guide that one word can be, with that certainty: "scars", "asdf".
_KINDS = frozenset({"scar_care", "dosage", "insurance_cost", "gibberish", "other_language"})


def no_words(text: str) -> bool:
    """Return whether a message holds no letter and no digit: a smiley, a question mark."""
    return bool(text.strip()) and not any(map(str.isalnum, text))


def everyday(heard: Heard, resources: Resources) -> bool:
    """Return whether a message is two or three everyday words, and asks nothing: "home alone".

    Such words stand in many questions to the guide and are about none of its subjects, unless one
    of them names a subject: "only when drunk".
    """
    words = words_of(heard.text)
    few = 1 < len(words) <= _WORDS_OF_NO_SUBJECT + tells(heard.text) and not asks(heard.text)
    return few and all(map(resources.everyday, words)) and _SUBJECT not in heard.intents


def one_word(state: DialogueState, text: str, lookup: Lookup, resources: Resources) -> Part | None:
    """Return a question back for one word that may mean many things, None where it is clear."""
    words = words_of(text)
    if len(words) != 1:
        return None
    kind, chance = lookup.scope
    least = _SURE_OF_ONE_WORD if resources.everyday(words[0]) else _SURE_OF_A_RARE_WORD
    if lookup.chance >= least or (kind in _KINDS and chance >= _SURE_OF_ONE_WORD):
        return None
    rows = (*sections_offered(lookup, resources, LIKELY), *menu(resources))
    part = say(state, resources, "one_word", "unclear", rows)
    return Part(part.state, part.replies, Why(intent="unclear", lookup=lookup))
