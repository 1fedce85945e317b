"""Reading the guide: a section, its rest, what to read next; nothing twice running."""

from dataclasses import replace

from bot.dialogue import feedback
from bot.dialogue.follow_ups import NOT_TOLD, WHICH
from bot.dialogue.heard import first_of
from bot.dialogue.outcome import Part, Why, say, with_number
from bot.dialogue.replies import Button, Reply, Rows
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.guide.bands import Lookup

_PARTS_KEPT = 12  # of sections that were shown
_AT_THE_GUIDE = frozenset({"section", "rest", "read_above"})


def section(
    state: DialogueState,
    slug: str,
    resources: Resources,
    lookup: Lookup | None = None,
    more: bool = False,
) -> Part:
    """Return one section, its first part or the rest, with what to read next as buttons."""
    found = resources.guide.sections[slug]
    html = resources.section_html[slug, more]
    buttons = _next_to_read(slug, resources, offer_more=bool(found.more) and not more)
    if not state.risk.open:  # who is in danger is not asked for a favour
        buttons = (*buttons, *feedback.buttons(slug, resources))
    why = Why(intent="ask", lookup=lookup, section=slug)
    read = (*state.read, _part(slug, more))[-_PARTS_KEPT:]
    reply = Reply(html, buttons, name="rest" if more else "section")
    return Part(replace(state, topic=slug, read=read), (reply,), why)


def _part(slug: str, more: bool) -> str:
    return f"{slug}+" if more else slug


def _rest_unread(state: DialogueState, slug: str, resources: Resources) -> bool:
    has_rest = bool(resources.guide.sections[slug].more)
    return has_rest and _part(slug, True) not in state.read


def not_twice(state: DialogueState, lookup: Lookup, resources: Resources) -> Part:
    """Return the section of a question; its rest, or a word on it, where it was just shown."""
    slug = lookup.ranked[0][0]
    at_the_guide = state.said in _AT_THE_GUIDE or state.said.startswith("not_told")
    if not at_the_guide or slug != state.topic:
        return section(state, slug, resources, lookup)
    if _rest_unread(state, slug, resources):
        part = section(state, slug, resources, lookup, more=True)
        first = resources.wording.say("rest_follows")
        return replace(part, replies=(Reply(first), *part.replies))
    return say(state, resources, "read_above", "ask", _next_to_read(slug, resources))


def on_the_topic(state: DialogueState, intents: tuple[str, ...], resources: Resources) -> Part:
    """Return what the guide has on a question about the last section, or that it has nothing."""
    name = first_of(NOT_TOLD, intents)
    if state.topic == "medication" and (WHICH in intents or name == "not_told_better"):
        unread = WHICH in intents and _rest_unread(state, state.topic, resources)
        name = None if unread else "not_told_medicine"
    if state.topic == "medication" and name == NOT_TOLD["alone"]:  # "can i stop on my own"
        return with_number(say(state, resources, "medicine", "ask"), resources)
    if name:
        return say(state, resources, name, "ask", _next_to_read(state.topic, resources))
    return more_of(state, resources, asked=True)


def contents(state: DialogueState, resources: Resources) -> Part:
    """Return the top of the guide as buttons."""
    tops = [s.entry for s in resources.guide.sections.values() if not s.entry.parent]
    rows = tuple((Button(entry.button, f"s:{entry.slug}"),) for entry in tops)
    return say(state, resources, "guide_list", "guide", rows)


def more_of(state: DialogueState, resources: Resources, *, asked: bool = False) -> Part:
    """Return the rest of the last section, or that there is no more.

    Args:
        asked: something of its own was asked, which the rest may not answer.
    """
    if _rest_unread(state, state.topic, resources):
        return section(state, state.topic, resources, more=True)
    buttons = _next_to_read(state.topic, resources)
    if asked:
        return say(state, resources, "not_told", "ask", buttons)
    return say(state, resources, "no_more", "ask", buttons)


def _next_to_read(slug: str, resources: Resources, *, offer_more: bool = False) -> Rows:
    sections = resources.guide.sections
    children = [s.entry.slug for s in sections.values() if s.entry.parent == slug]
    links = children or sections[slug].entry.related
    rows = [(Button(sections[link].entry.button, f"s:{link}"),) for link in links]
    if offer_more:
        rows.insert(0, (resources.wording.button("more", f"m:{slug}"),))
    return tuple(rows)
