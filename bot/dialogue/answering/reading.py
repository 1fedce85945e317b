"""Reading the guide: a section, its rest, what to read next; nothing twice running."""

import re
from dataclasses import replace

from markupsafe import Markup

from bot.dialogue.answering import feedback
from bot.dialogue.answering.follow_ups import NOT_TOLD, WHICH
from bot.dialogue.buttons import FIND
from bot.dialogue.heard import Heard, Intents, first_of
from bot.dialogue.outcome import Part, Why, say, with_number
from bot.dialogue.replies import Button, Reply, Rows
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.in_words import menu, said
from bot.dialogue.talk.sentences import sentences_of
from bot.dialogue.talk.thread_answers import OF_CARE, of_them
from bot.guide.bands import Lookup

_PARTS_KEPT = 12  # of sections that were shown
_HOW_MANY = "how_many"  # an intent
_IN_SHORT = "in_short"  # a reply, and an intent
_AT_THE_GUIDE = frozenset({"section", "rest", "read_above", _IN_SHORT, "no_shorter"})
_THERAPIES, _SELF_HARM = "therapies", "what-is-self-harm"
# The rest of this page says that self-harm is no illness; after these "it" is self-harm.
_ILLNESSES = "emotions-and-conditions"
_SAID_OF_ILLNESS = frozenset({"what-is-self-harm", "self-harm-and-suicide", _ILLNESSES})
_SIGNS, _OF_HARM = "warning-signs", frozenset({"what-is-self-harm", "self-harm-and-suicide"})
_ON_SUICIDE = "self-harm-and-suicide"
# Pages whose rest says that the therapy works, and whose first words say that something helps.
_REST_SAYS_IT_WORKS = frozenset({"dbt", "cbt"})
_FIRST_WORDS_SAY_IT = frozenset({_THERAPIES, "medication", "recovery-and-finding-care"})
_CONDITIONS = frozenset({"ptsd", "bpd", "ocd"})  # pages that tell of a therapy
_WORDS_ABOUT_A_PAGE = 12
_SURELY = 0.75  # probability of another page, which a question about causes names
_FEELINGS = "emotional-triggers"
# The page on the therapy that a page names for a condition; for all others it is that on all.
_TREATED_BY = {"ptsd": "trauma-focused-therapy", "bpd": "dbt", "ocd": "cbt"}
_LEADS_TO_A_LIST = re.compile(r"(?<=[.!?])\s+[^.!?]+:$")  # "The skills are in four areas:"


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
    slug = lookup.slug
    if not just_read(state, lookup):
        return section(state, slug, resources, lookup)
    if _rest_unread(state, slug, resources):
        return behind("rest_follows", rest(state, slug, resources, lookup), resources)
    return read_above(replace(state, topic=slug), resources)


def read_above(state: DialogueState, resources: Resources) -> Part:
    """Return that what is asked of the page that was read last stands above."""
    return say(state, resources, "read_above", "ask", _next_to_read(state.topic, resources))


def at_the_guide(state: DialogueState) -> bool:
    """Return whether a page of the guide, or a word on it, is what was said last, or nothing was.

    A sentence that stands for a card has no name, and the page before it is still what is read.
    """
    at_it = state.said in _AT_THE_GUIDE or state.said.startswith(("not_told", "no_more"))
    return at_it or not state.said


def just_read(state: DialogueState, lookup: Lookup) -> bool:
    """Return whether the best section of a look-up is the one that was shown last."""
    return at_the_guide(state) and lookup.slug == state.topic


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
        page = rest(state, state.topic, resources)
        kinds = WHICH in intents and state.topic == "medication"
        return page if kinds else behind("rest_follows", page, resources)
    return say(state, resources, "not_told", "ask", _next_to_read(state.topic, resources))


def asked_of_the_page(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what a few words want of the page that was read last, None where they want nothing.

    That is its first sentences, where its facts are from, or how it differs from another.
    """
    few = heard.calm and len(heard.text.split()) <= _WORDS_ABOUT_A_PAGE
    if not few or state.risk.emergency:
        return None
    in_few = _IN_SHORT in heard.intents or resources.says("tl_dr", heard.text)
    if not state.topic or not at_the_guide(state):
        said_before = bool(state.said) and not state.risk.open and state.search is None
        shorter = said_before and in_few
        return say(state, resources, "no_shorter", "ask", menu(resources)) if shorter else None
    if in_few:
        return in_short(state, resources)
    not_that = resources.says("not_that_alone", heard.text.strip(" ?.!"))
    if ("not_heard" in heard.intents or not_that) and not state.risk.open:
        return say(state, resources, "misheard", "about_bot", menu(resources))
    if resources.says("how_many_alone", heard.text.strip(" ?.!")):
        return on_the_topic(state, (_HOW_MANY,), resources)
    told_beside = len(sentences_of(heard.text)) > 1  # "she does it every day. why"
    return None if told_beside else _asked_on(state, heard, resources)


def _asked_on(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to a question about the page that was read last, None for no such one."""
    intents, text = heard.intents, heard.text.strip(" ?")
    if resources.says("asks_how_to_know", text) and state.topic in _OF_HARM:
        return section(state, _SIGNS, resources)
    about = _once_more(state, text.strip(".! "), resources)
    about = about or _of_causes(state, text, resources) or _of_what_it_does(state, text, resources)
    about = about or _of_treatment(state, text, resources)
    about = about or _of_going_there(state, heard, text, resources)
    if about is not None:
        return about
    if "doubts_it" in intents:
        return said(state, ("sources",), resources)
    if "asks_on_about_it" in intents:
        return more_of(state, resources)
    if "how_to_do_it" in intents and state.topic in OF_CARE:
        return on_the_topic(state, intents, resources)
    if "it_is_an_illness" in intents and state.topic in _SAID_OF_ILLNESS:
        return _rest_or_above(replace(state, topic=_ILLNESSES), resources)
    compares = "compares_two" in intents and "for_whom" not in intents
    return _compared(state, resources) if compares else None


def _of_going_there(
    state: DialogueState, heard: Heard, text: str, resources: Resources
) -> Part | None:
    """Return what is said at a therapist's, or to who had a bad one, after a page on care; or None.

    "What do I say", behind what a therapist does, is of no talk with somebody else.
    """
    if state.topic not in OF_CARE or of_them(state):
        return None
    if not state.risk.child_hurt and resources.says("what_to_say_there", text):
        return said(state, ("at_first_meeting",), resources)
    if "must_it_stop" in heard.intents:  # "will they make me stop"
        return with_number(say(state, resources, "must_it_stop", "ask"), resources)
    told = state.topic != "medication" and not state.risk.open  # "i tried it" may be an attempt
    bad = told and resources.says("care_was_no_good", text.strip(".!"))
    rows = resources.wording.rows(FIND)
    return say(state, resources, "another_therapist", "ask", rows) if bad else None


def _once_more(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return the page, or its rest, that was read last, or the first of two; None for neither."""
    if resources.says("the_first_again", text):
        first = state.read[-2] if len(state.read) > 1 and not state.second else state.topic
        return section(state, first.rstrip("+"), resources)
    if not resources.says("again_please", text):
        return None
    shown = rest if state.read and state.read[-1] == _rest_of(state.topic) else section
    return shown(state, state.topic, resources)


def _of_treatment(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return the page on how what was read of is treated, or on the feelings behind it; or None.

    Which of two is treated first is not told.
    While a danger is told of it may be asked of a wound.
    """
    if state.topic in _SAID_OF_ILLNESS and resources.says("asks_which_feelings", text):
        return section(state, _FEELINGS, resources)
    first = state.topic in _below(_ILLNESSES, resources)
    if first and resources.says("asks_which_first", text):
        return say(state, resources, "not_told", "ask", _next_to_read(state.topic, resources))
    illness = state.topic in (*_SAID_OF_ILLNESS, *_below(_ILLNESSES, resources))
    if state.risk.open or not illness or not resources.says("asks_treatment", text):
        return None
    return section(state, _TREATED_BY.get(state.topic, _THERAPIES), resources)


def _of_what_it_does(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return what a page says of whether it works, or where it may lead; None for all else."""
    if resources.says("asks_if_it_works", text):
        return _whether_it_works(state, resources)
    if state.topic == _ON_SUICIDE and resources.says("asks_if_it_leads_there", text):
        return with_number(say(state, resources, "leads_there", "ask"), resources)
    return None


def _whether_it_works(state: DialogueState, resources: Resources) -> Part | None:
    """Return what says that the care that was read of works; None after a page on something else.

    It is the rest of a page, its first words, or the page on all therapies.
    """
    if state.topic in _REST_SAYS_IT_WORKS:
        return _rest_or_above(state, resources)
    if state.topic in _FIRST_WORDS_SAY_IT:
        return in_short(state, resources)
    on_care = state.topic in OF_CARE or state.topic in _CONDITIONS
    return section(state, _THERAPIES, resources) if on_care else None


def _of_causes(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return what a page says of its link to self-harm, or of what brings it; None for all else.

    Every page on a condition or a therapy begins with its link.
    """
    if state.topic == _SELF_HARM and resources.says("why_they_do_it", text):
        return _rest_or_above(state, resources)
    condition = state.topic in _below(_ILLNESSES, resources)
    linked = condition and resources.says("is_it_linked", text)
    if linked or (state.topic in OF_CARE and resources.says("works_for_harm", text)):
        return in_short(state, resources)
    if not condition or not resources.says("comes_from", text):
        return None
    named = resources.look_up(text).ranked[:1]  # "is it caused by trauma" names another page
    if named and named[0][0] != state.topic and named[0][1] >= _SURELY:
        return None
    return say(state, resources, "not_told", "ask", _next_to_read(state.topic, resources))


def _compared(state: DialogueState, resources: Resources) -> Part:
    """Return the page that sets the therapies beside each other, or that nothing else does."""
    if state.topic in _below(_THERAPIES, resources):
        return section(state, _THERAPIES, resources)
    name = "not_told_better" if state.topic == _THERAPIES else "not_told"
    return say(state, resources, name, "ask", _next_to_read(state.topic, resources))


def _rest_or_above(state: DialogueState, resources: Resources) -> Part:
    if _rest_unread(state, state.topic, resources):
        return rest(state, state.topic, resources)
    return read_above(state, resources)


def in_short(state: DialogueState, resources: Resources) -> Part:
    """Return the first sentences of the page that was read last; once, for they get no shorter."""
    rows = _next_to_read(state.topic, resources)
    if state.said == _IN_SHORT:
        return say(state, resources, "no_shorter", "ask", rows)
    page = resources.guide.sections[state.topic]
    lead, _, rest_of_it = page.html.partition("\n\n")
    if rest_of_it:
        lead = _LEADS_TO_A_LIST.sub("", lead) or lead
    body = Markup(lead)  # noqa: S704  # nosec B704  # from the guide, every character escaped there
    return say(state, resources, _IN_SHORT, "ask", rows, title=page.entry.title, body=body)


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


def behind(name: str, part: Part, resources: Resources) -> Part:
    """Return a page behind a sentence that says what is not in it."""
    return replace(part, replies=(Reply(resources.wording.say(name)), *part.replies))


def _below(slug: str, resources: Resources) -> list[str]:
    return [s.entry.slug for s in resources.guide.sections.values() if s.entry.parent == slug]


def _next_to_read(slug: str, resources: Resources) -> Rows:
    sections = resources.guide.sections
    links = _below(slug, resources) or sections[slug].entry.related
    return tuple((Button(sections[link].entry.button, f"s:{link}"),) for link in links)


def _to_somebody(state: DialogueState, slug: str, resources: Resources) -> Rows:
    """Return the button for a search under a page about care, where none runs."""
    sought = state.search is not None or state.risk.open
    return resources.wording.rows(FIND) if slug in OF_CARE and not sought else ()
