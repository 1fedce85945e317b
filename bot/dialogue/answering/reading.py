"""Reading the guide: a section, its rest, what to read next; nothing twice running."""

from dataclasses import replace

from bot.dialogue.answering import feedback
from bot.dialogue.answering.follow_ups import NOT_TOLD, WHICH
from bot.dialogue.buttons import FIND
from bot.dialogue.heard import Intents, first_of
from bot.dialogue.outcome import Part, Why, say, with_number
from bot.dialogue.replies import Button, Reply, Rows
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.thread_answers import OF_CARE
from bot.guide.bands import Lookup

_PARTS_KEPT = 12  # of sections that were shown
_AT_THE_GUIDE = frozenset({"section", "rest", "read_above"})


def section(
    state: DialogueState, slug: str, resources: Resources, lookup: Lookup | None = None
) -> Part:
    """Return the first part of a section, with its rest and what to read next as buttons."""
    rows = (*_next_to_read(slug, resources), *_to_somebody(state, slug, resources))
    if resources.guide.sections[slug].more:
        rows = (*resources.wording.rows((("more", f"m:{slug}"),)), *rows)
    reply = Reply(resources.section_html[slug, False], rows, name="section")
    return _read(state, slug, slug, reply, lookup, resources)


def rest(
    state: DialogueState, slug: str, resources: Resources, lookup: Lookup | None = None
) -> Part:
    """Return the rest of a section, with what to read next as buttons."""
    html = resources.section_html[slug, True]
    rows = (*_next_to_read(slug, resources), *_to_somebody(state, slug, resources))
    reply = Reply(html, rows, name="rest")
    return _read(state, slug, _rest_of(slug), reply, lookup, resources)


def _read(
    state: DialogueState,
    slug: str,
    part: str,
    reply: Reply,
    lookup: Lookup | None,
    resources: Resources,
) -> Part:
    """Return a part of a section, remembered, with the question whether it helped."""
    if not state.risk.open:  # who is in danger is not asked for a favour
        reply = replace(reply, buttons=(*reply.buttons, *feedback.buttons(slug, resources)))
    read = (*state.read, part)[-_PARTS_KEPT:]
    why = Why(intent="ask", lookup=lookup, section=slug)
    return Part(replace(state, topic=slug, read=read), (reply,), why)


def _rest_of(slug: str) -> str:
    return f"{slug}+"


def _rest_unread(state: DialogueState, slug: str, resources: Resources) -> bool:
    has_rest = bool(resources.guide.sections[slug].more)
    return has_rest and _rest_of(slug) not in state.read


def not_twice(state: DialogueState, lookup: Lookup, resources: Resources) -> Part:
    """Return the section of a question; its rest, or a word on it, where it was just shown."""
    slug = lookup.ranked[0][0]
    if not just_read(state, lookup):
        return section(state, slug, resources, lookup)
    if _rest_unread(state, slug, resources):
        part = rest(state, slug, resources, lookup)
        first = resources.wording.say("rest_follows")
        return replace(part, replies=(Reply(first), *part.replies))
    return say(state, resources, "read_above", "ask", _next_to_read(slug, resources))


def at_the_guide(state: DialogueState) -> bool:
    """Return whether a page of the guide, or a word on it, is what was said last, or nothing was.

    A sentence that stands for a card has no name, and the page before it is still what is read.
    """
    at_it = state.said in _AT_THE_GUIDE or state.said.startswith(("not_told", "no_more"))
    return at_it or not state.said


def just_read(state: DialogueState, lookup: Lookup) -> bool:
    """Return whether the best section of a look-up is the one that was shown last."""
    return at_the_guide(state) and lookup.ranked[0][0] == state.topic


def on_the_topic(state: DialogueState, intents: Intents, resources: Resources) -> Part:
    """Return what the guide has on a question about the last section, or that it has nothing."""
    name = first_of(NOT_TOLD, intents)
    if state.topic == "medication" and (WHICH in intents or name == "not_told_better"):
        unread = WHICH in intents and _rest_unread(state, state.topic, resources)
        name = None if unread else "not_told_medicine"
    if state.topic == "medication" and name == NOT_TOLD["alone"]:  # "can i stop on my own"
        return with_number(say(state, resources, "medicine", "ask"), resources)
    if name:
        return say(state, resources, name, "ask", _next_to_read(state.topic, resources))
    if _rest_unread(state, state.topic, resources):
        return rest(state, state.topic, resources)
    return say(state, resources, "not_told", "ask", _next_to_read(state.topic, resources))


def contents(state: DialogueState, resources: Resources) -> Part:
    """Return the top of the guide as buttons."""
    tops = [s.entry for s in resources.guide.sections.values() if not s.entry.parent]
    rows = tuple((Button(entry.button, f"s:{entry.slug}"),) for entry in tops)
    return say(state, resources, "guide_list", "guide", rows)


def more_of(state: DialogueState, resources: Resources) -> Part:
    """Return the rest of the last section, or that there is no more."""
    if _rest_unread(state, state.topic, resources):
        return rest(state, state.topic, resources)
    return say(state, resources, "no_more", "ask", _next_to_read(state.topic, resources))


def _next_to_read(slug: str, resources: Resources) -> Rows:
    sections = resources.guide.sections
    children = [s.entry.slug for s in sections.values() if s.entry.parent == slug]
    links = children or sections[slug].entry.related
    return tuple((Button(sections[link].entry.button, f"s:{link}"),) for link in links)


def _to_somebody(state: DialogueState, slug: str, resources: Resources) -> Rows:
    """Return the button for a search under a page about care, where none runs."""
    sought = state.search is not None or state.risk.open
    return resources.wording.rows(FIND) if slug in OF_CARE and not sought else ()
