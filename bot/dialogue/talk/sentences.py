"""How a message reads by its words alone: whether it asks or tells, and what is polite in it."""

import re
from dataclasses import replace
from itertools import pairwise

from bot.dialogue.heard import Heard, without
from bot.dialogue.resources import Resources
from bot.patterns.phrases import read_on
from bot.safety.levels import RiskLevel
from bot.text import tokenise

_BEFORE = frozenset({"and", "but", "ok", "so", "well", "yeah", "yes", "no", "because", "just"})
_TELLERS = frozenset(
    {"i", "im", "i'm", "ive", "i've", "id", "i'd", "ill", "i'll", "my", "our", "we", "he", "she"}
    | {"they", "hes", "he's", "shes"}
    | {"she's", "it", "its", "it's", "everyone", "everybody", "nobody", "people", "the", "not"}
    | {"everything", "nothing", "u", "you", "this", "still", "idk", "cant", "can't", "dont"}
    | {"don't", "want", "feel", "feeling", "had", "got", "been", "lost", "found"}
)
# Every pattern of the intent "no_search" has one of these words.
REFUSING = frozenset(
    {"no", "not", "dont", "didnt", "stop", "quit", "without", "enough", "forget", "drop", "skip"}
    | {"leave", "never", "nevermind"}
)
_SENTENCE = re.compile(r"[.!?;,\n]+")
_SENTENCE_END = re.compile(r"[.!?;:…\n]+(?=\s|$)")
_CLAUSE = re.compile(r"[^.!?;,\n]+[.!?;,\n]*")
_LEFT_OUT = re.compile(r"['’,]|\(\d+\)$")
_QUESTION_WORDS = frozenset(
    {"what", "whats", "what's", "how", "why", "who", "is", "are", "can", "does", "do", "will"}
    | {"should", "would", "which", "whom"}
    | {"wat", "wats", "wot", "wots", "wut", "hw", "wich", "y"}  # as they are typed in haste
)
# "Cold showers and cravings, what's the link": what begins a question behind a mark.
_BEGINS_CLAUSE = frozenset(
    {"whats", "what's", "wheres", "where's", "whos", "who's", "hows", "how's", "whys", "why's"}
    | {"why", "where"}
)
# "So how do I", "or should she": a question within a message, by two of its words.
_ASKED_WITH = frozenset(
    {"what", "how", "why", "who", "where", "when", "which", "wat", "wot", "hw", "wich", "y"}
)
_AUXILIARIES = frozenset(
    {"do", "does", "did", "can", "could", "should", "would", "will", "is", "are", "am"}
)
_ASKED_OF = frozenset(
    {"i", "you", "u", "we", "he", "she", "they", "it", "people", "ppl"}
    | {"anyone", "anybody", "someone", "somebody"}
)
# "I do it", "I need to do it" and "did it again" ask nothing, and "how often do they" does.
_TELLS_OF_DOING = frozenset({("do", "it"), ("did", "it"), ("does", "it")})
# "Does that make it worse" asks, and "I do that" does not.
_BEGINS = frozenset(
    {("does", "that"), ("does", "this"), ("do", "these"), ("is", "there"), ("wanna", "know")}
    | {("should", "like"), ("to", "understand")}
)
_WANTS_TO_KNOW = frozenset(
    {"wondering", "wonder", "wondered", "advice", "tips", "explain", "explained", "please", "pls"}
    | {"definition", "overview", "statistics", "stats", "symptoms"}
    | {"kindly", "explanation", "outline", "information", "clarify", "inform"}  # in a letter
)
RHETORICAL = "rhetorical"  # an intent: a question that says how heavy it is
_RHETORICAL, _NO_SEARCH = frozenset({RHETORICAL}), frozenset({"no_search"})
_MOST_OF_A_QUESTION = 25  # words, of "how to" within a message without a question mark
_MOST_WORDS = 10  # of a message that is all said by one intent
_SHORT_ONLY = frozenset(
    {"what_now", "feeling", "help_word", "lines", "harm_word", "nod", "first_words", "distract"}
    | {"after_birth"}
    | {
        "words_for_a_line",
        "back",
        "back_better",
        "where_to_start",
        "which_of_us",
        "for_nothing",
        RHETORICAL,
    }
)
_SAYS_SOMETHING = 4  # words beside a greeting or thanks that are answered themselves
# "You didn't answer my question" stands before it once more.
_GREETS = "greeting"
_GREETING = frozenset({_GREETS})
_POLITE = frozenset({_GREETS, "thanks", "goodbye", "nod", "not_heard"})
# These stand before a question and are an answer to nothing: "jk. what is self harm".
_BEFORE_A_QUESTION = frozenset({"joking", "my_english"})
_WHO_ASKS = frozenset({"which_of_us"})  # "i'm a nurse. what is dbt": before a question
_OF_HARM = "about_self_harm"  # an intent: "what should i know about self harm"
_MOST_OF_A_GREETING = 3  # words: "hey there doctor"
_MAY_BE_TOLD_OF = frozenset({"you", "friend", "friends"})  # "hi my friend cuts"
_LEAST_BEHIND_A_GREETING = 2  # words: "hi bot" greets, "hi im sad" tells
_STOPPING = frozenset({"stop"})


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a message, without what ends them; "988.org" ends none."""
    return [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]


def asked_last(text: str) -> str:
    """Return the question that ends a message of several sentences, "" for none."""
    sentences = sentences_of(text)
    return sentences[-1] if len(sentences) > 1 and asks_within(sentences[-1]) else ""


def asked_beside(text: str) -> str:
    """Return the last question among the sentences of a message, "" for none, or one sentence."""
    sentences = sentences_of(text)
    asked = [one for one in sentences if asks_within(one)]
    return asked[-1] if asked and len(sentences) > 1 else ""


def asks(text: str) -> bool:
    """Return whether a message asks something."""
    first = text.casefold().split(maxsplit=1)[:1]
    return "?" in text or bool(first and first[0] in _QUESTION_WORDS)


def asks_first(text: str) -> bool:
    """Return whether a message begins with a question, a word such as "ok" before it or not."""
    words = (word.strip(",.") for word in text.casefold().split())
    return "?" in text or next((w for w in words if w not in _BEFORE), "") in _QUESTION_WORDS


def asks_within(text: str) -> bool:
    """Return whether a message asks something, also within: "she cuts, what do I do"."""
    if asks(text):
        return True
    text = text.casefold().replace("’", "'")
    words = [word.strip(".,;:!") for word in text.split()]
    if not _WANTS_TO_KNOW.isdisjoint(words) or any(map(_begins_to_ask, _SENTENCE.split(text))):
        return True
    told = len(words) > _MOST_OF_A_QUESTION  # "... and i dont know what to do anymore"
    return any(
        (first in _ASKED_WITH and (second in _AUXILIARIES or (second == "to" and not told)))
        or (
            first in _AUXILIARIES and second in _ASKED_OF and (first, second) not in _TELLS_OF_DOING
        )
        or (first, second) in _BEGINS
        for first, second in pairwise(words)
    )


def asks_at_once(text: str) -> bool:
    """Return whether a message begins with a question to somebody: "will you report me"."""
    first, second = (*text.casefold().split(), "", "")[:2]
    return first in _AUXILIARIES and second in _ASKED_OF and (first, second) not in _TELLS_OF_DOING


def _begins_to_ask(clause: str) -> bool:
    words = (word for word in clause.split() if word not in _BEFORE)
    return next(words, "") in _BEGINS_CLAUSE


def seeks(text: str, resources: Resources) -> bool:
    """Return whether a message asks for an answer: "what's the point" alone does not."""
    asked = (part for part in _CLAUSE.findall(text) if asks_within(part))
    return any(not resources.intents.has(_RHETORICAL, part) for part in asked)


def tells(text: str) -> bool:
    """Return whether a message tells of somebody, and asks nothing: "he is 12", "my mom yells"."""
    words = text.casefold().replace("’", "'").split()
    first = next((word for word in words if word not in _BEFORE), "")
    return len(words) > 1 and "?" not in text and first.strip(",.") in _TELLERS


def as_typed(words: str) -> str:
    """Return words as a thumb types them: small, without apostrophes, commas and numbers behind."""
    return " ".join(_LEFT_OUT.sub("", words.casefold()).split()).strip(" .!")


def asks_on(text: str) -> bool:
    """Return whether a question follows in the same message: "thanks. how do i tell her"."""
    return any(asks(part) for part in _SENTENCE.split(text)[1:])


def behind_denial(heard: Heard, resources: Resources) -> Heard:
    """Return what is asked behind "I'm not suicidal, but", or the message where nothing is.

    SAFE_MESSAGING.md 4i: believe it, and answer the part after "but".
    """
    if heard.assessment.level is not RiskLevel.DENIAL:
        return heard
    asked = read_on(resources.phrases["before_what_is_asked"], heard.text)
    return heard if "?" in heard.text.removesuffix(asked) else replace(heard, text=asked)


def without_politeness(heard: Heard, resources: Resources) -> Heard:
    """Return a message without the thanks or the "ok" round what it says, or before it.

    What is left counts where it asks, or says something in a few words of its own.
    """
    return _without_lead_in(_without_polite_sentences(heard, resources), resources)


def _without_lead_in(heard: Heard, resources: Resources) -> Heard:
    """Return a message without a greeting or "no I mean" that runs on into what it says."""
    again = _asked_again(heard.text, resources)
    if again:
        return _left(heard, again, resources)
    words = heard.text.split()
    most = min(_MOST_OF_A_GREETING, len(words) - _LEAST_BEHIND_A_GREETING)
    first = words[0].casefold() if words else ""
    if _GREETS in heard.intents or most < 1 or first in _QUESTION_WORDS | _BEGINS_CLAUSE:
        return heard  # who begins to ask greets nobody: it need not be looked at
    if not _greets(words[:1], resources) or resources.asks_alone(heard.text):
        return heard  # "evening appointments only" greets nobody
    length = next(n for n in range(most, 0, -1) if _greets(words[:n], resources))
    return _left(heard, " ".join(words[length:]), resources)


def _asked_again(text: str, resources: Resources) -> str:
    """Return the question that a message asks once more, without what stands before, or ""."""
    for one in (text, *sentences_of(text)):
        rest = resources.phrases["asked_again"].sub("", one)
        if rest != one and len(rest.split()) > 1 and asks_within(rest):
            return rest
    return ""


def _greets(words: list[str], resources: Resources) -> bool:
    told = words[-1].casefold() in _MAY_BE_TOLD_OF
    return not told and resources.intents.has(_GREETING, " ".join(words))


def _without_polite_sentences(heard: Heard, resources: Resources) -> Heard:
    asked = _beside(_WHO_ASKS, heard, resources)
    if asked and _asks_the_guide(asked, resources):
        return _left(heard, asked, resources)
    rest = _beside(_POLITE | _BEFORE_A_QUESTION, heard, resources)
    told = len(rest.split()) >= _SAYS_SOMETHING and _BEFORE_A_QUESTION.isdisjoint(heard.intents)
    if not (told or asks(rest) or asks_on(heard.text)):
        return heard
    return _left(heard, rest, resources) if rest else heard


def _asks_the_guide(text: str, resources: Resources) -> bool:
    of_harm = _OF_HARM in resources.intents.find(text).families
    return of_harm or resources.look_up(text).kind == "section"


def without_stopping(heard: Heard, resources: Resources) -> Heard:
    """Return what a message asks beside "stop" or "never mind": "stop. will she tell my mom"."""
    rest = _beside(_STOPPING, heard, resources)
    return _left(heard, rest, resources) if asks_within(rest) else heard


def of_another_sentence(intents: frozenset[str], heard: Heard, resources: Resources) -> Heard:
    """Return what a message says beside sentences with some intents, itself where nothing is."""
    rest = _beside(intents, heard, resources)
    return _left(heard, rest, resources) if rest else heard


def _beside(intents: frozenset[str], heard: Heard, resources: Resources) -> str:
    """Return the sentences of a message that have none of some intents, "" where all or none do."""
    if intents.isdisjoint(heard.intents):
        return ""
    sentences = [part.strip() for part in _SENTENCE.split(heard.text) if part.strip()]
    kept = [s for s in sentences if intents.isdisjoint(resources.intents.find(s).families)]
    if not kept or len(kept) == len(sentences):
        return ""
    rest = ". ".join(kept)
    return f"{rest}?" if heard.text.rstrip().endswith("?") else rest


def of_its_length(heard: Heard) -> Heard:
    """Return a message without the intents that only a short one has.

    "What do I do" at the end of a story is not all that was said. Who worries about somebody may
    ask at its end where to begin.
    """
    if _SHORT_ONLY.isdisjoint(heard.intents) or len(heard.text.split()) <= _MOST_WORDS:
        return heard
    theirs = heard.assessment.level is RiskLevel.THIRD_PARTY
    out = _SHORT_ONLY - {"where_to_start"} if theirs else _SHORT_ONLY
    return replace(heard, intents=without(heard.intents, *out))


def without_refusal(heard: Heard, resources: Resources) -> Heard:
    """Return a message without "no therapist please" before what it asks."""
    clauses = [clause.strip() for clause in _CLAUSE.findall(heard.text) if clause.strip(" .!?;,")]
    if len(clauses) < 2 or REFUSING.isdisjoint(tokenise(heard.text)):  # as most are
        return heard
    kept = [c for c in clauses if not resources.intents.has(_NO_SEARCH, c)]
    if not kept or len(kept) == len(clauses):
        return heard
    rest = " ".join(kept)
    return _left(heard, rest, resources)


def _left(heard: Heard, rest: str, resources: Resources) -> Heard:
    """Return what is left of a message, with the intents that it has alone."""
    return replace(heard, text=rest, intents=resources.intents.find(rest).families)
