"""Questions that lean on the last answer, and messages that ask two things at once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.dialogue.outcome import Part
from bot.dialogue.replies import Button
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.guide.bands import SEARCH, Lookup

ABOUT_IT, TURNS_TO = "about_it", "turns_to"  # intents: "does it work?"; "what about meds?"
_SHORT = 8  # words of a message that leans on what was said before
_LEAST_WORDS = 3  # of a question that stands for itself
_SURE = 0.5  # probability of a section, for each of two questions in one message
_OWN_REPLY = frozenset({"insurance_cost", "dosage", "law"})  # "how much does it cost" has its own
_ASKING = (
    "what", "how", "why", "is", "are", "can", "could", "does", "do", "did", "should", "will",
    "would", "which", "who", "where", "when",
)  # fmt: skip
_JOINED = re.compile(
    rf"(?<=[?!.;\n])\s+|[,]?\s+(?:and|also|plus|or)\s+(?=(?:{'|'.join(_ASKING)})\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class TwoQuestions:
    """A message that asks two things: the section that answers each, the first with its look-up."""

    first: Lookup
    second: str


def leans(state: DialogueState, text: str, intents: Sequence[str]) -> bool:
    """Return whether a message only makes sense after the last answer."""
    short = len(text.split()) <= _SHORT
    return bool(state.topic) and short and (ABOUT_IT in intents or TURNS_TO in intents)


def meant(
    state: DialogueState, text: str, intents: Sequence[str], alone: Lookup, resources: Resources
) -> Lookup | None:
    """Return what a leaning message is about; None where it stays with the last section.

    "What about meds?" names what it turns to; "does it work?" has no meaning without the section
    that was answered last.
    """
    kind, chance = alone.scope
    elsewhere = chance > _SURE and kind != SEARCH  # what leans is no new request
    # "And is it safe?" asks about it as well: only a section that is sure turns away from it.
    least = _SURE if ABOUT_IT in intents else 0.0
    named = alone.kind == "section" and alone.ranked[0][1] >= least
    if chance > resources.scope and kind in _OWN_REPLY:
        return alone
    if TURNS_TO in intents and (named or elsewhere):
        return None if alone.ranked[0][0] == state.topic and alone.kind == "section" else alone
    title = resources.guide.sections[state.topic].entry.title
    joined = resources.look_up(f"{title}: {text}")
    if joined.kind != "section" or joined.ranked[0][0] == state.topic:
        return None
    return joined if joined.ranked[0][1] > _SURE else None


def two_questions(text: str, resources: Resources) -> TwoQuestions | None:
    """Return the two sections that a message asks for, None where it asks for one or none."""
    asked = [part for part in map(str.strip, _JOINED.split(text)) if _asks(part)]
    if len(asked) < 2:
        return None
    found = [lookup for lookup in map(resources.look_up, asked) if _sure(lookup)]
    slugs = list(dict.fromkeys(lookup.ranked[0][0] for lookup in found))
    return TwoQuestions(found[0], slugs[1]) if len(slugs) > 1 else None


def with_second(part: Part, slug: str, resources: Resources) -> Part:
    """Return an answer that offers the section of the second question."""
    entry = resources.guide.sections[slug].entry
    reply = part.replies[-1]
    html = f"{reply.html}\n\n{resources.wording.say('also_asked', title=entry.title)}"
    others = tuple(row for row in reply.buttons if all(b.action != f"s:{slug}" for b in row))
    reply = replace(reply, html=html, buttons=((Button(entry.button, f"s:{slug}"),), *others))
    return replace(part, replies=(*part.replies[:-1], reply))


def _asks(part: str) -> bool:
    words = part.casefold().split()
    return len(words) >= _LEAST_WORDS and (part.endswith("?") or words[0] in _ASKING)


def _sure(lookup: Lookup) -> bool:
    return lookup.kind == "section" and lookup.ranked[0][1] >= _SURE
