"""Questions that lean on the last answer, and messages that ask two things at once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.dialogue.heard import Heard, Intents
from bot.dialogue.outcome import Part
from bot.dialogue.replies import Button
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.sentences import asks_within, tells
from bot.dialogue.talk.words_to_tell import tells_of_no_harm
from bot.guide.bands import SEARCH, Lookup

WANTS_TOLD = "wants_told"  # an intent: "tell me about meds"
BY_KEYWORDS = "by_keywords"  # the same: "evidence based treatment for self-injury"
_WANTS = frozenset({WANTS_TOLD, BY_KEYWORDS})
_MOST_NAMED = 3  # words at its end that name it
ABOUT_IT, TURNS_TO = "about_it", "turns_to"  # intents: "does it work?"; "what about meds?"
FOR_WHOM = "for_whom"  # an intent: "and for kids?"
# Intents of what the guide does not tell of anything, and the reply that says so.
NOT_TOLD = {
    **dict.fromkeys(("has_it", "has_that"), "diagnose_me"),
    **dict.fromkeys(("asks_figures", "how_many"), "not_told_number"),
    FOR_WHOM: "not_told_whom",
    "how_long": "not_told_time",
    "better": "not_told_better",
    "if_not": "not_told_if_not",
    "alone": "not_told_alone",
    "at_a_distance": "at_a_distance",
}
# The same of a page that was not read yet, said before it.
UNTOLD = {
    "has_it": "untold_diagnosis",
    "asks_figures": "untold_number",
    "how_long": "untold_time",
}
WHICH = "which"
_OPEN = frozenset({WHICH, *NOT_TOLD})
_GETS_BETTER = "gets_better"  # an intent: "can it be cured"
_HELPS = "what_helps"
_NAMES_ANOTHER = frozenset(
    {"has_it", "asks_figures", "how_many", FOR_WHOM}
)  # "and in eating disorders?"
_RECOVERY, _THERAPIES = "recovery-and-finding-care", "therapies"
_LEANING = frozenset({ABOUT_IT, TURNS_TO, _GETS_BETTER, _HELPS}) | _OPEN
_SELF_HARM, _COMPARES = "what-is-self-harm", "self-harm-and-suicide"
_MEDICINE = "medication"
_BEGINS_TELLING = frozenset({"my", "our", "i", "im", "i'm", "he", "she"})
_SURELY = 0.75  # probability of another section that a question with "it" in it brings
_WORDS_THAT_LEAN = 8  # words of a message that leans on what was said before
_LEAST_WORDS = 2  # of a question that stands for itself
_LEAST_ALONE = 3  # words of one that needs nothing of the story round it
_SURE = 0.5  # probability of a section, for each of two questions in one message
OWN_REPLY = frozenset({"insurance_cost", "dosage", "law"})  # "how much does it cost" has its own
_SENTENCES = re.compile(r"(?<=[?!.;\n])\s+")
_SIGNS = re.compile(r"[,+&/]")
_WORDS_OF_SUBJECTS = 10


@dataclass(frozen=True, slots=True)
class TwoQuestions:
    """A message that asks two things: the section that answers each, the first with its look-up."""

    first: Lookup
    second: str


def leans(state: DialogueState, heard: Heard) -> bool:
    """Return whether a message only makes sense after the last answer."""
    short = len(heard.text.split()) <= _WORDS_THAT_LEAN
    first = heard.text.casefold().split(maxsplit=1)[:1]
    begins = not _BEGINS_TELLING.isdisjoint(first)  # "my friend does it"
    if not short or (begins and "?" not in heard.text):
        return False
    helps = _HELPS in heard.intents and not tells_of_no_harm(state)
    return helps or (bool(state.topic) and not _LEANING.isdisjoint(heard.intents))


def meant(state: DialogueState, heard: Heard, alone: Lookup, resources: Resources) -> Lookup | None:
    """Return what a leaning message is about; None where it stays with the last section.

    "What about meds?" names what it turns to; "does it work?" has no meaning without the section
    that was answered last.
    """
    kind, chance = alone.scope
    elsewhere = chance > _SURE and kind != SEARCH  # what leans is no new request
    # "And is it safe?" asks about it as well: only a section that is sure turns away from it.
    least = _SURE if ABOUT_IT in heard.intents else 0.0
    named = alone.is_sure(least)
    asked = _asked_of_any(state, heard.intents)
    if asked:
        return resources.look_up(asked)
    best = alone.ranked[0] if alone.kind == "section" else ("", 0.0)
    if best[0] == _COMPARES != state.topic and best[1] > _SURE:
        return alone  # "does it mean they want to die"
    own = chance > resources.scope and kind in OWN_REPLY
    if not _OPEN.isdisjoint(heard.intents) and not (own and state.topic == _MEDICINE):
        other = best[0] not in (state.topic, _SELF_HARM) and best[1] > _SURE
        names = not _NAMES_ANOTHER.isdisjoint(heard.intents)
        return alone if other and names else None
    if own:
        return alone
    if best[0] not in (state.topic, _SELF_HARM) and best[1] >= _SURELY:
        return alone  # "is it an illness"
    if TURNS_TO in heard.intents and (named or elsewhere):
        return None if alone.slug == state.topic and alone.kind == "section" else alone
    title = resources.guide.sections[state.topic].entry.title
    joined = resources.look_up(f"{title}: {heard.text}")
    return joined if joined.is_sure(_SURE) and joined.slug != state.topic else None


def _asked_of_any(state: DialogueState, intents: Intents) -> str:
    """Return the question to the guide that stands behind "what helps", whatever was read last."""
    if _HELPS in intents:
        return "what do therapists do" if state.topic == _THERAPIES else "which therapies help"
    if _GETS_BETTER in intents:
        return "which therapies help" if state.topic == _RECOVERY else "is recovery possible"
    return ""


def two_questions(text: str, resources: Resources) -> TwoQuestions | None:
    """Return the two sections that a message asks for, None where it asks for one or none."""
    asked = [part for part in parts_of(text, resources) if is_question(part, resources)]
    if len(asked) < 2:
        return None
    found = [lookup for lookup in map(resources.look_up, asked) if lookup.is_sure(_SURE)]
    slugs = list(dict.fromkeys(lookup.slug for lookup in found))
    return TwoQuestions(found[0], slugs[1]) if len(slugs) > 1 else None


def two_subjects(text: str, whole: Lookup, resources: Resources) -> TwoQuestions | None:
    """Return the two sections that one question or a few words name: "tell me about dbt and cbt".

    Self-harm is what the guide is about, and no second subject.
    """
    listed = resources.phrases["and_another"].sub(",", text)
    parts = [part for part in _SIGNS.split(listed) if part.strip(" ?.!")]
    if len(parts) != 2 or tells(text) or len(text.split()) > _WORDS_OF_SUBJECTS:
        return None
    slugs = [slug for slug, _ in whole.ranked if slug != _SELF_HARM]
    found = [one for one in map(resources.look_up, parts) if _names(one)]
    named = {one.slug: one for one in found if one.slug in slugs}
    if len(named) != 2:
        return None
    first, second = named
    return TwoQuestions(named[first], second)


def parts_of(text: str, resources: Resources) -> list[str]:
    """Return the sentences of a message, a joined question or wish apart."""
    asks_on, links = resources.phrases["asks_on"], resources.phrases["links"]
    sentences = (asks_on.sub(_apart, one) for one in _SENTENCES.split(text))
    parts = (part.strip(" ,;.\n") for one in sentences for part in one.split("\n\n"))
    return [part for part in (links.sub("", part) for part in parts) if part]


def _apart(told: re.Match[str]) -> str:
    """Return what a phrase leads to, on a line of its own where something stands before."""
    led = told.string[told.start(told.lastindex or 0) : told.end()]
    return f"\n\n{led}" if told.start() else told[0]


def asked_in(text: str, resources: Resources) -> list[str]:
    """Return the questions of a message that stand for themselves beside what else it tells."""
    parts = parts_of(text, resources)
    asked = (part for part in parts if len(parts) > 1 and asks_within(part))
    return [part for part in asked if len(part.split()) >= _LEAST_ALONE]


def asked_alone(text: str, whole: Lookup, resources: Resources) -> Lookup:
    """Return the look-up of the one question in a message whose other words blur it.

    "I have a therapist already. What is EMDR?"
    """
    if whole.is_sure(_SURE):
        return whole
    parts = parts_of(text, resources)
    asked = (part for part in parts if len(parts) > 1 and is_question(part, resources))
    # "I have BPD. What does that mean for my kids" says before what it asks about.
    if whole.kind == "section":
        asked = (part for part in asked if ABOUT_IT not in resources.intents.find(part).families)
    found = [resources.look_up(part) for part in asked]
    sure = [lookup for lookup in found if lookup.is_sure(_SURE)]
    return sure[0] if sure else whole


def wants_to_know(heard: Heard) -> bool:
    """Return whether a message asks, or wants to be told: "tell me about dbt and cbt".

    "Trauma informed treatment" is typed as into a search box.
    """
    return asks_within(heard.text) or not _WANTS.isdisjoint(heard.intents)


def named_last(heard: Heard, whole: Lookup, resources: Resources) -> Lookup:
    """Return the look-up of what a message wants to be told of: "go back to the medicine"."""
    if WANTS_TOLD not in heard.intents or (whole.kind == "section" and _names(whole)):
        return whole
    words = heard.text.strip(" ?.!").split()
    ends = (" ".join(words[-count:]) for count in range(min(_MOST_NAMED, len(words)), 0, -1))
    return next((one for one in map(resources.look_up, ends) if _names(one)), whole)


def with_second(part: Part, slugs: Sequence[str], resources: Resources) -> Part:
    """Return an answer that offers the section of the second question, or those it may mean."""
    entries = [resources.guide.sections[slug].entry for slug in slugs]
    reply = part.replies[-1]
    titles = ", ".join(entry.title for entry in entries)
    offered = {f"s:{slug}" for slug in slugs}
    others = tuple(row for row in reply.buttons if all(b.action not in offered for b in row))
    rows = tuple((Button(entry.button, f"s:{entry.slug}"),) for entry in entries)
    also = part.ending(resources.wording.say("also_asked", title=titles))
    also = replace(also, state=replace(also.state, second=slugs[0]))
    return also.changed(buttons=(*rows, *others))


def is_question(part: str, resources: Resources) -> bool:
    """Return whether a part of a message asks something by its first words or its sign."""
    asks = part.endswith("?") or resources.says("begins_to_ask", part)
    return len(part.split()) >= _LEAST_WORDS and asks


def wishes_for(part: str, resources: Resources) -> bool:
    """Return whether a part of a message asks for something, and does not only tell."""
    wishes = resources.says("begins_to_wish", part)
    return wishes or is_question(part, resources)


def _names(lookup: Lookup) -> bool:
    return lookup.chance >= _SURELY
