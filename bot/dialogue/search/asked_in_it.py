"""What is asked or told in a search that has an answer of its own, whatever words stand in it."""

from dataclasses import replace

from bot.dialogue.buttons import FIND, RESUME
from bot.dialogue.heard import Heard, first_of
from bot.dialogue.outcome import Part, say
from bot.dialogue.resources import Resources
from bot.dialogue.search.buttons import page_before, relax
from bot.dialogue.search.finder import with_way_back
from bot.dialogue.search.found import NOBODY_FOUND, first_words, on_page
from bot.dialogue.search.page import TO_THEM, at_the_page, look_at
from bot.dialogue.search.steps import next_question
from bot.dialogue.search.who_fits import specialties
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.in_words import said
from bot.dialogue.talk.sentences import asks
from bot.dialogue.talk.thread_answers import GRIEF
from bot.guide.bands import SEARCH

_BEST, _ON_THE_CARD = "which_is_best", "on_the_card"  # intents, of the people on a page
_ONLINE_AFTER_ALL = "online_after_all"  # an intent: "no online"
_A_GROUP = "wants_a_group"  # an intent
_BEYOND, _FEW = "beyond_therapists", 3  # an intent: "inpatient", and words that say nothing else
_WILL_CALL = "will_do_it"  # an intent: "ok, i'll call tomorrow"
_ANOTHER_TIME = "another_time"  # the same: "thanks but not today"
_DISTRUST, _WHY = "distrusts_care", "why_should_i"  # the same
_TRUST = frozenset({"trust_slowly", "trust_slowly_again"})  # replies
# Intents that have a reply of their own in a search, too, and the intent that brings it.
_OF_ITSELF = {"forget_me": "forget_me", "care_costs": "low_cost"}
_OF_THE_CHAT = "clear_words"  # an intent: how the chat is deleted is no matter of the search
_VETERANS = "veterans"  # a specialty
_WHICH_WAY = "ask_modality"  # a question
# Intents of who can't choose: "what's the difference", "which is better", "hm not sure".
# What was said last, with nobody to call.
_EMPTY = NOBODY_FOUND | {"everyone", "no_such_one", "nobody_to_reach"}
_COMPARE = frozenset({"compares_two", "better", "which_is_best", "unsure"})
_WHY_PLACE = dict.fromkeys(("ask_place", "no_such_place", "place_unsaid"), "why_place")
# Intents that ask something of any search, and the reply.
_ANSWERS = {
    "how_many_listed": "few_listed",
    "must_be_in_town": "need_not_be_near",
    "online_or_there": "need_not_be_near",
    "two_kinds": "two_kinds",
}


def asked_in_it(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to what a search, or its page, is asked; None where that is nothing."""
    if not heard.calm or state.risk.emergency or state.about == GRIEF:
        return None
    why = state.said in _TRUST and _WHY in heard.intents
    if why or _DISTRUST in heard.intents:
        rows = resources.wording.rows(RESUME if state.search else FIND)
        return say(state, resources, "trust_slowly", "ask", rows)
    if state.search is None:
        return None
    return (
        _of_the_page(state, heard, resources)
        or _of_nobody(state, heard, resources)
        or _before_the_list(state, heard, resources)
        or _of_being_young(state, heard, resources)
        or _of_the_search(state, heard, resources)
    )


def _of_nobody(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what an empty page can't do: call for somebody, or give a number; else None.

    Words to write to whomever one finds are there all the same.
    """
    if state.said not in _EMPTY or state.risk.in_sight or state.search is None:
        return None
    if not TO_THEM.isdisjoint(heard.intents):
        return first_words(state, resources)
    asked = "about_listing" in heard.intents or resources.says("reach_for_me", heard.text)
    asked = asked or resources.says("asks_the_way_there", heard.text.strip(" ?"))
    if not asked or (state.said == "no_such_one" and on_page(state, resources)):
        return None
    rows = resources.wording.rows(RESUME)
    return say(state, resources, "nobody_to_reach", SEARCH, rows)


def _of_the_page(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return who is good, what a card says, or those online where nobody is near.

    Who means to call is met in that.
    """
    search = state.search
    nearby = search is not None and search.modality == "in_person"
    if state.said in NOBODY_FOUND and nearby and _ONLINE_AFTER_ALL in heard.intents:
        return relax(state, "online", resources)
    if at_the_page(state) and resources.says("page_before", heard.text):
        return page_before(state, resources)
    if state.said in NOBODY_FOUND and resources.says("anyone_will_do", heard.text):
        return relax(state, "both", resources)
    if not at_the_page(state):
        return None
    return _of_the_listing(state, heard, resources)


def _of_the_listing(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what is asked of somebody on the page, or told of a call; None for nothing such."""
    text = heard.text.strip(" ?")
    replies = {_BEST: "how_good", _A_GROUP: "programs", _WILL_CALL: "step_taken"}
    name = "ask_listing" if resources.says("asks_their_hours", text) else ""
    name = name or first_of(replies, heard.intents) or ""
    if name:
        return say(state, resources, name, SEARCH, resources.wording.rows(RESUME))
    if resources.says("asks_if_they_prescribe", text):
        part = look_at(state, resources)
        return part and part.beginning(resources.wording.say("who_prescribes"))
    stated = _ON_THE_CARD in heard.intents or resources.says("their_address", text)
    stated = stated or resources.says("asks_the_way_there", text)
    stated = stated or resources.says("asks_if_seen_online", text)
    return look_at(state, resources) if stated else None


def _before_the_list(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the question again, to who asks of a list that is not there yet: "the second one".

    Where places are offered, it is one of those.
    """
    search = state.search
    waits = search is not None and search.awaiting and not (search.options or search.shown)
    if search is None or not waits or state.risk.in_sight:
        return None
    text = heard.text.strip(" ?.!")
    # "Call her for me" may be of whom somebody is looked for.
    done = resources.says("write_for_me", text) and not search.theirs
    if not (done or resources.says("of_a_list", text)):
        return None
    return next_question(state, resources).beginning(resources.wording.say("list_comes_after"))


def _of_being_young(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return with whom the young may look for care, to who told their age and asks if it is ok."""
    if not state.risk.young or not resources.says("asks_if_ok", heard.text.strip(" ?.!")):
        return None
    alone = said(state, ("without_parents",), resources)
    return alone and with_way_back(alone, resources)


def _of_the_search(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return an answer to what may be asked wherever a search is; who has no time ends it."""
    search = state.search
    if _ANOTHER_TIME in heard.intents:
        over = replace(state, search=None)
        return say(over, resources, "search_over", "stop")
    serves = search is not None and _VETERANS in specialties(search)
    if serves and resources.says("the_va", heard.text.strip(" ?.!")):
        told = said(state, ("for_veterans",), resources)
        return told and with_way_back(told, resources)
    name = first_of(_ANSWERS, heard.intents)
    if search is not None and resources.says("what_happens_there", heard.text.strip(" ?")):
        name = "at_first_meeting"
    compares = not _COMPARE.isdisjoint(heard.intents)
    # "Online is better", "Wichita I guess" answer it.
    if state.said == _WHICH_WAY and compares and not _chooses(heard, resources):
        name = "need_not_be_near"
    name = name or _why(state, heard, resources) or _of_a_way(heard, resources)
    if name:
        return say(state, resources, name, SEARCH, resources.wording.rows(RESUME))
    if _BEYOND in heard.intents and len(heard.text.split()) <= _FEW:
        return say(state, resources, "programs", SEARCH, resources.wording.rows(RESUME))
    instead = first_of(_OF_ITSELF, heard.intents)
    # "Online, and I have no money" answers first what was asked.
    answers = search is not None and bool(search.awaiting) and _says_which(heard, resources)
    if not instead or answers or _OF_THE_CHAT in heard.intents:
        return None
    part = said(state, (instead,), resources)
    return part and with_way_back(part, resources)


def _why(state: DialogueState, heard: Heard, resources: Resources) -> str:
    """Return the reply to "why" right after a question of the search, "" for anything else."""
    if not resources.says("why_alone", heard.text.strip(" ?")):
        return ""
    return "need_not_be_near" if state.said == _WHICH_WAY else _WHY_PLACE.get(state.said, "")


def _of_a_way(heard: Heard, resources: Resources) -> str:
    """Return the reply to a question about a way to meet, "" where it is none.

    "Does online cost less", "is video as good": neither asks for it.
    """
    asked = heard.text.strip(" ?")
    if resources.says("way_costs", asked):
        return "way_costs"
    which = resources.says("which_way", asked) and not resources.says("way_to_tell", asked)
    compared = which or resources.says("way_compared", asked)
    return "need_not_be_near" if compared else ""


def _chooses(heard: Heard, resources: Resources) -> bool:
    """Return whether who can't quite choose names a place or a way all the same, and asks nothing.

    "Is online better" asks, and "not sure if online" is unsure of it.
    """
    statement = not asks(heard.text) and not resources.says("unsure_of_a_way", heard.text)
    return statement and _says_which(heard, resources)


def _says_which(heard: Heard, resources: Resources) -> bool:
    """Return whether a message names a place or a way to meet."""
    request = resources.read_request(heard.text)
    return bool(request.place or request.modality)
