"""A page that a fixed way of speaking names, whatever the rest of the message looks like.

A condition that a doctor named, two conditions to tell apart, facts for a class, a name that was
heard and not understood, and whether something is self-harm at all.
"""

from dataclasses import replace

from bot.dialogue.answering.excluding import named_first
from bot.dialogue.answering.follow_ups import two_subjects, with_second
from bot.dialogue.answering.reading import at_the_guide, behind, in_short, more_of, section
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.plain_questions import is_of_self_harm
from bot.dialogue.talk.thread_answers import GRIEF, of_them
from bot.patterns.phrases import Expression

_CONDITIONS = "emotions-and-conditions"  # the page above those on conditions
_NO_CONDITION = frozenset({"emotional-triggers", "holistic-approach"})  # below it, too
_SELF_HARM = "what-is-self-harm"
_OF_A_WRONG = frozenset({"done_to_me"})  # an intent: it is answered in kind
_COUNTS = "counts"  # an intent: asked of what one does oneself
_THERAPISTS = "what-therapists-do"
_SURE, _VERY_SURE = 0.5, 0.9  # probability of a section
_WORDS_OF_A_CONDITION = 3  # "borderline personality disorder"


def on_a_named_page(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the page that a fixed way of speaking names, None where a message names none."""
    if not heard.calm or state.search is not None or state.risk.in_danger_now:
        return None
    text = heard.text.strip(" ?.!")
    named = next(filter(None, (answer(state, text, resources) for answer in _ANSWERS)), None)
    return named or _is_self_harm(state, heard, text, resources)


def _is_a_condition(slug: str, resources: Resources) -> bool:
    """Return whether a page of the guide is on one condition."""
    return slug not in _NO_CONDITION and resources.guide.sections[slug].entry.parent == _CONDITIONS


def _diagnosed(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return the page on a diagnosis that is told: a doctor said it, and no program doubts it."""
    named = resources.phrases["told_a_diagnosis"].from_there(text)
    slug, rest = named_first(named, resources)
    other, after = named_first(rest.removeprefix("and").strip(" ,"), resources)
    rest = after if other else rest
    ends = not rest or resources.says("behind_a_diagnosis", rest)
    if not (slug and ends and _is_a_condition(slug, resources)):
        return None
    page = section(state, slug, resources, resources.look_up(named))
    page = with_second(page, (other,), resources) if other else page
    return behind("told_diagnosis", page, resources)


def _told_apart(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return both pages to who asks which it is: "ptsd or bpd, how do you tell"."""
    if not resources.says("how_to_tell_apart", text):
        return None
    named = resources.phrases["how_to_tell_apart"].sub("", text).strip(" ,:;.?")
    both = two_subjects(named, resources.look_up(named), resources)
    if both is None or not _is_a_condition(both.second, resources):
        return None
    page = section(state, both.first.slug, resources, both.first)
    return behind("untold_diagnosis", with_second(page, (both.second,), resources), resources)


def _how_they_differ(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return both pages to who asks how two conditions differ."""
    named = _left_by(resources.phrases["how_they_differ"], text)
    both = two_subjects(named, resources.look_up(named), resources) if named else None
    if both is None or not _is_a_condition(both.second, resources):
        return None
    page = section(state, both.first.slug, resources, both.first)
    return with_second(page, (both.second,), resources)


def _facts(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return the page of which facts are wanted, for a class or not, or its first sentences."""
    asked = resources.phrases["for_a_class"].from_there(text)
    facts = resources.phrases["asks_for_facts"].from_there(asked or text)
    asked = facts or asked
    slug, rest = named_first(asked, resources)
    if not slug and asked:  # "5 facts about self harm"
        lookup = resources.look_up(asked)
        slug, rest = (lookup.slug, "") if lookup.is_sure(_SURE) else ("", "")
    if not slug or (rest and not resources.says("behind_facts", rest)):
        return None
    if resources.says("in_a_sentence", text):
        return in_short(replace(state, topic=slug), resources)
    return section(state, slug, resources, resources.look_up(asked))


def _heard_of(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return the one page that is named before "what is it": "i was put on DBT, whats that"."""
    asks = resources.phrases["what_is_that"].search(text)
    if asks is None:
        return None
    words, named = text[: asks.start()].split(), set[str]()
    while words:
        slug, rest = named_first(" ".join(words), resources)
        if slug:
            named.add(slug)
        words = rest.split() if slug else words[1:]
    if len(named) != 1:
        return None
    return section(state, named.pop(), resources, resources.look_up(text))


def _behind_an_ok(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return the page that one word names behind an "ok": "ok signs"; None while a risk is open."""
    named = "" if state.risk.open else resources.phrases["behind_an_ok"].from_there(text)
    slug, rest = named_first(named, resources)
    return section(state, slug, resources, resources.look_up(named)) if slug and not rest else None


def _asked_as_a_page(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return the page that is asked for as one, and a second: "the meds and the signs page"."""
    asked = resources.phrases["wants_page"].from_there(text)
    named = resources.phrases["word_for_a_page"].sub("", asked)
    if named == asked:
        return None
    both = two_subjects(named, resources.look_up(named), resources)
    if both is not None:
        page = section(state, both.first.slug, resources, both.first)
        return with_second(page, (both.second,), resources)
    slug, rest = named_first(named, resources)
    return section(state, slug, resources, resources.look_up(named)) if slug and not rest else None


def _because_of(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return the page on a condition to who asks whether theirs is why: it asks for no fault.

    Who worries, mourns, or told of a danger, may ask it of their own: that is another question.
    """
    blames = of_them(state) or state.about == GRIEF or state.risk.open
    named = "" if blames else resources.phrases["because_of_what"].from_there(text)
    lookup = resources.look_up(named) if named else None
    few = lookup is not None and len(named.split()) <= _WORDS_OF_A_CONDITION
    if lookup is None or not few or lookup.kind != "section":
        return None
    slug, chance = lookup.ranked[0]
    if chance < _VERY_SURE or not _is_a_condition(slug, resources):
        return None
    if resources.intents.has(_OF_A_WRONG, text):  # "is it because of the trauma"
        return None
    return section(state, slug, resources, lookup)


def _not_of_suicide(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return what is asked behind "not about suicide": that page would be read from the word."""
    asked = resources.phrases["not_about_suicide"].from_there(text)
    if not asked or resources.says("speaks_of_dying", asked):
        return None
    lookup = resources.look_up(asked)
    return section(state, lookup.slug, resources, lookup) if lookup.is_sure(_SURE) else None


def _of_therapists(state: DialogueState, text: str, resources: Resources) -> Part | None:
    """Return what a therapist does to who asks how one helps; more of it where it was just read."""
    if not resources.says("what_a_therapist_does", text):
        return None
    read = at_the_guide(state) and state.topic == _THERAPISTS
    return more_of(state, resources) if read else section(state, _THERAPISTS, resources)


def _is_self_harm(
    state: DialogueState, heard: Heard, text: str, resources: Resources
) -> Part | None:
    """Return what self-harm is, to who asks whether something is, or what people have from it."""
    named = resources.says("is_it_self_harm", text) and _COUNTS not in heard.intents
    unsure = named and resources.look_up(heard.text).kind != "section"
    of_it = resources.says("what_it_is_for", text) and is_of_self_harm(state)
    return section(state, _SELF_HARM, resources) if unsure or of_it else None


def _left_by(phrase: Expression, text: str) -> str:
    """Return what stands behind a phrase, "" where it does not stand in a text."""
    told = phrase.search(text)
    return text[told.end() :].strip() if told else ""


# In this order: the first that answers is heard.
_ANSWERS = (
    _diagnosed,
    _told_apart,
    _how_they_differ,
    _facts,
    _heard_of,
    _behind_an_ok,
    _asked_as_a_page,
    _because_of,
    _not_of_suicide,
    _of_therapists,
)
