"""A message that asks two things of different kinds: a search, the guide, the bot itself.

One of them is answered as if it stood alone; here the other joins it, so that nothing is lost.
"""

from collections.abc import Iterable
from dataclasses import replace

from bot.dialogue.answering.follow_ups import (
    OWN_REPLY,
    asked_in,
    is_question,
    leans,
    meant,
    parts_of,
    wishes_for,
    with_second,
)
from bot.dialogue.answering.reading import at_the_guide, on_the_topic, read_above, section
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say
from bot.dialogue.resources import Resources
from bot.dialogue.search import finder
from bot.dialogue.search.begun import who_does_that
from bot.dialogue.search.page import at_the_page
from bot.dialogue.state import DialogueState
from bot.dialogue.talk import in_words, threads
from bot.dialogue.talk.own_replies import FEARS, FIRST
from bot.dialogue.talk.plain_questions import PLAIN
from bot.dialogue.talk.thread_answers import OF_THEM, of_them
from bot.dialogue.talk.wishes import CLEAR_WISH, names_somebody, wished
from bot.guide.bands import SEARCH
from bot.safety.triage import Assessment

# What a person asks of the bot beside something else.
OWN = FEARS | {
    "private", "sources", "advice", "about_bot", "human", "letters", "forget_me", "who_runs",
    "free",
}  # fmt: skip
_SEVERAL = 2  # questions, or parts of a message
_EVEN = 0.5  # probability of a request from which a search joins a reply
# Probability of a wish from which its reply joins another, and of a page it stands beside.
_CLEAR = 0.9
# Replies on what the guide leaves out of each of its pages.
_LEFT_OUT = frozenset({"not_told_whom", "not_told_time", "not_told_number"})
_LIKELY = 0.15  # probability of a section from which it is offered beside the answer


def with_the_other(part: Part, heard: Heard, resources: Resources) -> Part:
    """Return the answer with what the message asks beside it: answered too, or offered."""
    asked = parts_of(heard.text, resources)
    if len(asked) < _SEVERAL or not part.replies:
        return part
    if part.why.intent == SEARCH:
        if resources.says("wish_goes_on", heard.text.strip(" .!")):
            asked = asked[:-1]
        return _with_question(_with_own(part, asked, resources), asked, resources)
    if part.why.section:
        joined = _with_own(part, asked, resources)
        somewhere = [one for one in asked if resources.read_place(one) is not None]
        both = _with_search(joined, somewhere, heard.assessment, resources)
        return _with_the_rest(part, asked, heard, resources) if both is part else both
    if not OWN.isdisjoint(heard.intents):
        searched = _with_search(part, asked, heard.assessment, resources)
        part = _with_question(searched, asked, resources)
    elif heard.calm and not part.state.risk.in_sight:
        part = _with_question(part, asked, resources, least=_CLEAR)
    if not heard.calm or part.state.risk.in_sight or part.why.intent == SEARCH:
        return part
    apart = _not_a_choice(asked, heard.text)  # "in person, or do video"
    of_its_own = [p for p in apart if _asks_for_itself(p, resources)]
    searched = _with_search(part, of_its_own, heard.assessment, resources)
    return _with_another(part, heard, resources) if searched is part else searched


def the_other_question(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the page of the second of two questions, to who asks for it by its place; else None.

    "And the other one?" where both were answered: all that there is stands above.
    """
    reads = at_the_guide(state) and bool(state.said) and bool(state.topic) and state.search is None
    if not (state.second or reads) or at_the_page(state) or not heard.calm or state.risk.emergency:
        return None
    if not resources.says("the_other_question", heard.text.strip(" ?.!")):
        return None
    if state.second:
        return finder.with_way_back(section(state, state.second, resources), resources)
    return read_above(state, resources)


def _with_the_rest(part: Part, asked: list[str], heard: Heard, resources: Resources) -> Part:
    """Return the page that answers, with what is asked beside it: "... and does it work for teens".

    It leans on the page, is told of by another, or has a reply of its own, which comes first.
    """
    alone = len(part.replies) == 1 and not part.state.second
    if not alone or not heard.calm or part.state.risk.emergency:
        return part
    for question in asked:
        lookup = resources.look_up(question)
        answered = lookup.kind == "section" and lookup.slug == part.state.topic
        if not answered and is_question(question, resources):
            return _beside_a_page(part, question, heard, resources)
    return part


def _beside_a_page(part: Part, question: str, heard: Heard, resources: Resources) -> Part:
    """Return the page with what a second question asks, as it is where that is not known."""
    lookup, state = resources.look_up(question), part.state
    one = replace(heard, text=question, intents=resources.intents.find(question).families)
    kind, chance = lookup.scope
    beside = None
    if kind in OWN_REPLY and chance > resources.scope:
        beside = say(state, resources, kind, kind)
    elif leans(state, one):
        about = meant(state, one, lookup, resources)
        if about is not None and about.slug != state.topic:
            return with_second(part, (about.slug,), resources)
        told = on_the_topic(state, one.intents, resources)
        beside = told if told.replies[-1].name in _LEFT_OUT else None
    else:
        beside = wished(state, one, resources, CLEAR_WISH)
    if beside is None:
        return part
    first = tuple(replace(reply, buttons=()) for reply in beside.replies)
    return replace(part, replies=(*first, *part.replies))


def _with_another(part: Part, heard: Heard, resources: Resources) -> Part:
    """Return the answer, and the reply to one more question that clearly wishes something else."""
    said = part.replies[-1].name
    asked = _not_a_choice(asked_in(heard.text, resources), heard.text)  # no "this or that"
    if len(asked) < _SEVERAL or len(part.replies) > 1 or part.state.risk.in_danger_now:
        return part
    state = replace(part.state, about=threads.about(part.state, said))
    for question in asked:
        other = _reply_to(question, state, heard, resources)
        name = said if other is None else other.replies[-1].name.removesuffix("_again")
        if other is not None and name != said and not name.startswith("heard"):
            return replace(part, state=other.state, replies=(*part.replies, *other.replies))
    return part


def _not_a_choice(parts: Iterable[str], text: str) -> list[str]:
    """Return the parts of a message that stand behind no "or" in it."""
    return [part for part in parts if f" or {part}" not in text]


def _asks_for_itself(part: str, resources: Resources) -> bool:
    """Return whether a part of a message asks for something that has no reply of its own."""
    wishes = wishes_for(part, resources)
    if not wishes or not FIRST.isdisjoint(resources.intents.find(part).families):
        return False
    likely = resources.look_up(part).search >= _EVEN  # "do i leave that to somebody else" is none
    return likely and resources.wish(part, "").chance < CLEAR_WISH


def _reply_to(
    question: str, state: DialogueState, heard: Heard, resources: Resources
) -> Part | None:
    """Return the reply to a question of the bot, of what the talk is about, or a clear wish."""
    own = tuple(intent for intent in _own_in(question, resources) if intent in heard.intents)
    if own:
        return in_words.said(state, own, resources)
    alone = replace(heard, text=question, intents=resources.intents.find(question).families)
    followed = threads.followed(state, alone, resources) if state.about else None
    nobody = not (names_somebody(question) or of_them(state))
    if followed is None and nobody and resources.wish(question, state.after).intent in OF_THEM:
        return None
    return followed or wished(state, alone, resources, _CLEAR)


def asks_for_search(text: str, resources: Resources) -> str:
    """Return the part of a message that alone asks for a therapist, "" where none does.

    "I'm in Sheffield", beside what weighs on somebody, only tells where they are.
    """
    asked = parts_of(text, resources)
    if len(asked) < _SEVERAL:
        return ""
    seek = (p for p in asked if resources.asks_by_words(p) and resources.seeks_therapist(p))
    return next(seek, "")


def _own_in(text: str, resources: Resources) -> tuple[str, ...]:
    return resources.intents.among(OWN).find(text).families


def _with_own(part: Part, asked: list[str], resources: Resources) -> Part:
    """Return the answer behind the reply to what is asked of the bot itself."""
    intents = next((own for own in (_own_in(p, resources) for p in asked) if own), ())
    own = in_words.said(part.state, intents, resources) if intents else None
    if own is None:
        return part
    first = tuple(replace(reply, buttons=()) for reply in own.replies)
    return replace(part, replies=(*first, *part.replies))


def _with_search(
    part: Part, asked: list[str], assessment: Assessment, resources: Resources
) -> Part:
    """Return the search that is asked for, behind the reply to what is asked of the bot."""
    wanted = next((p for p in asked if resources.seeks_therapist(p)), "")
    if not wanted:
        return part
    heard = Heard(wanted, resources.intents.find(wanted).families, assessment)
    found = who_does_that(replace(part.state, said=part.replies[-1].name), heard, resources)
    found = found or finder.asked(part.state, heard, resources)
    first = tuple(replace(reply, buttons=()) for reply in part.replies)
    return replace(found, replies=(*first, *found.replies))


def _with_question(part: Part, asked: list[str], resources: Resources, least: float = 0.0) -> Part:
    """Return the answer with the section offered, or those, that another part asks for.

    Args:
        least: the probability of a section below which none is offered.
    """
    for question in asked:
        slugs = _sections_for(question, resources, least)
        if slugs:
            return with_second(part, slugs, resources)
    return part


def _sections_for(question: str, resources: Resources, least: float) -> tuple[str, ...]:
    """Return the section that a question surely asks for, or two that it may mean, or none."""
    if not is_question(question, resources):
        return ()
    intents = resources.intents.find(question).families
    if not ((FIRST - PLAIN.keys()) | OWN).isdisjoint(intents):
        return ()
    lookup = resources.look_up(question)
    best = lookup.chance
    if (
        lookup.kind == "none"
        or best < max(_LIKELY, least)
        or resources.wants_search(question, lookup.search)
    ):
        return ()
    count = 1 if lookup.kind == "section" else 2
    return tuple(slug for slug, _ in lookup.ranked[:count])
