"""Searches that begin without the word for one: by a place alone, or behind a danger."""

import re
from dataclasses import replace

from bot.dialogue.buttons import RESUME
from bot.dialogue.country.home import LARGE
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.search.beside_it import SOMEBODY_ELSE
from bot.dialogue.search.place import (
    ABROAD,
    WORDS_OF_A_PLACE,
    in_a_land,
    is_bare_town,
    place_alone,
    ready_there,
    there_first,
    with_place_apart,
    with_way,
)
from bot.dialogue.search.steps import at_home, with_request
from bot.dialogue.search.wishes import parts_of, wish_of
from bot.dialogue.state import DialogueState, Search
from bot.dialogue.talk.sentences import asks, of_another_sentence, sentences_of
from bot.directory.places import PlaceReading
from bot.directory.requests import Request
from bot.guide.bands import SEARCH
from bot.patterns.phrases import read_on
from bot.safety.levels import DYING, RiskLevel
from bot.safety.triage import NEARLY

# Replies on care after which a place alone asks to look there.
_ON_CARE = frozenset(
    {"insurance_cost", "low_cost", "wait_time", "how_good", "letters", "another_therapist"}
    | {"licence_check", "referral", "sliding_scale", "go_along", "no_pills", "whether_to_talk"}
    | {"search_over", "stopped", "therapist_leaves", "free", "whom_to_see", "tell_a_doctor"}
    | {"doctor_for_them", "doctor_for_me", "yes_to_care"}
    | {"maybe_search", "groups_near", "meant_them", "diagnose_me", "need_not_be_near"}
    | ABROAD
)
# Pages of the guide on care: a place behind one asks to look there too.
_PAGES_ON_CARE = frozenset(
    {"therapies", "dbt", "cbt", "trauma-focused-therapy", "psychodynamic-therapy", "medication"}
    | {"what-therapists-do", "recovery-and-finding-care"}
)
# Replies on rules: a place behind one tells where they are asked for.
_ON_RULES = frozenset({"pupils_secret", "pupils_parents", "tell_at_work", "child_report", "law"})
# The same on the law and on secrets: there "in Texas" asks of that.
_ON_THE_LAW = frozenset({"law", "kept_private", "parents_know", "police_come"})
# Replies that a talk begins with; "" is none yet.
_OPENINGS = frozenset({"", "welcome", "greeting"})
_STOPPED = "search_over"  # a reply
_WHO_DOES_THAT = "who_does_that"  # an intent
_FIGURES = "asks_figures"  # the same: "how many people do it"
_SELF_HARM = "self-harm"  # a specialty: what all here are looked for
_TOLD_OF = (_SELF_HARM, "suicidal-ideation", "drug-use", "alcohol-use")  # what people do, too
_MEDICATION = "medication"  # a page
_PAGES = frozenset({"section", "rest"})  # replies
_NOT_TOLD = "not_told"  # begins the name of a reply on the page that was read
# Intents that a place alone may have: "milwaukee instead", "near green bay".
_LOOSE = frozenset({"wish_form", "of_the_wound"})
# Intents of what may stand before a place, as a sentence of its own: "me again. 54902".
_POLITE = frozenset({"greeting", "back", "thanks", "nod"})
_OF_THERAPISTS = frozenset({"therapies", "what-therapists-do", "good_therapist"})
_WHICH_PAGE = "did_you_mean"  # a reply
_WORDS_BEFORE_IT = 3  # "we live in", before a place
_WORDS_AFTER_ABROAD = 12
_PLACED = frozenset({"found", "ambiguous", "abroad"})  # how surely a place was read
_HOME = "US"
_MARKS = re.compile(r"[,;:.!?\n]+")
_MOST_PARTS = 5  # of a message that is looked at for a place of its own
_URGENT = "urgent"  # a group: somebody else is in danger now
_NEVER_KEPT = (RiskLevel.IMMINENT, RiskLevel.VIOLENCE)  # no search waits behind these


def begun_by_place(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the search that a place alone begins after a reply on care: "boston", on its cost.

    Who worries about somebody that is not in danger now means it so as well, and in calm so does
    who says near what, or begins with a town. After a reply on rules it is answered that these are
    not known here. None where nothing of that is so, or the message is no place alone.
    """
    if state.said in ABROAD and state.search is None and heard.calm:
        return _after_abroad(state, heard, resources)
    on_care = _on_care(state)
    most = WORDS_OF_A_PLACE + (_WORDS_BEFORE_IT if on_care else 0)
    named = resources.phrases["round_a_place"].sub("", heard.text)
    between = _of_two(heard.text, resources) is not None
    short = (len(named.split()) <= most or between) and not asks(heard.text)
    alone = short and heard.calm and _LOOSE.issuperset(heard.intents)
    for_them = state.risk.open and state.risk.theirs and not (state.risk.urgent or state.language)
    alone = alone and not resources.says("told_of_a_town", heard.text)
    if state.search is not None or state.risk.emergency or not alone:
        return None
    # "Austin" alone rather names whom it is about.
    for_them = for_them and resources.wants_search(heard.text, 0.0)
    near = resources.says("near_a_place", heard.text)
    near = near and not state.risk.in_sight
    near = near or _at_the_start(state, heard, resources)
    of_rules = state.said in _ON_RULES
    near = near or (not state.risk.in_sight and _is_zip(heard.text, resources))
    if not (on_care or for_them or near or of_rules):
        return None
    place = place_alone(heard.text, resources) or (near and _of_two(heard.text, resources))
    if not place:
        return None
    if of_rules:
        return with_number(say(state, resources, "rules_there", "law"), resources)
    return with_request(replace(state, search=Search()), Request(place=place), resources)


def law_there(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return that the law is not known here, to who was told so, or of secrets, and names where.

    "In Texas", behind "is it illegal", looks for nobody.
    """
    asked = state.said in _ON_THE_LAW and state.search is None and heard.calm
    there = asked and resources.says("begins_with_in", heard.text)
    if not there or place_alone(heard.text, resources) is None:
        return None
    return with_number(say(state, resources, "law", "law"), resources)


def _is_zip(text: str, resources: Resources) -> bool:
    """Return whether a ZIP code is all that is said: it is told for nothing but a search."""
    place = place_alone(text, resources) if any(map(str.isdigit, text)) else None
    return place is not None and place.kind == "found" and place.places[0].kind == "zip"


def begun_when_ready(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the search of "ok im ready. 60614", behind how to speak of it, None for none."""
    waits = state.search is not None or state.risk.emergency or state.risk.hurt
    place = None if waits or not heard.calm else ready_there(heard.text, resources)
    if place is None:
        return None
    return with_request(replace(state, search=Search()), Request(place=place), resources)


def begun_by_place_and_way(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the search that a place apart from the rest begins, where the rest tells how to meet.

    "Bath, Maine. Live."; "a real couch, not a screen. Chillicothe Ohio".
    """
    request = _with_a_place_apart(state, heard, resources)
    if request is None or request.modality is None:
        return None
    return with_request(replace(state, search=Search()), request, resources)


def begun_where_unclear(
    part: Part, state: DialogueState, heard: Heard, resources: Resources
) -> Part:
    """Return the search that a place apart from the rest begins where nothing else is understood.

    "Rapid City. She'll go or she'll log on, it's me who needs to quit stalling".
    """
    if part.why.intent != "unclear":
        return part
    request = _with_a_place_apart(state, heard, resources)
    if request is None:
        return part
    return with_request(replace(state, search=Search()), request, resources)


def _with_a_place_apart(state: DialogueState, heard: Heard, resources: Resources) -> Request | None:
    """Return what a message asks for that holds a place in a part of its own, None for none.

    In calm, where no search waits and nothing is asked; what is nearly a risk is asked about first.
    """
    quiet = heard.calm and state.search is None and not state.risk.in_sight
    quiet = quiet and NEARLY not in heard.assessment.groups
    if not quiet or asks(heard.text) or resources.says("told_of_a_town", heard.text):
        return None
    parts = [part.strip() for part in _MARKS.split(heard.text) if part.strip()]
    if not 1 < len(parts) <= _MOST_PARTS:
        return None
    place = next(filter(None, (place_alone(part, resources) for part in parts)), None)
    if place is None or place.kind not in _PLACED:
        return None
    return with_way(replace(resources.read_request(heard.text), place=place), heard.text, resources)


def _of_two(text: str, resources: Resources) -> PlaceReading | None:
    """Return the question which of two towns is meant that somebody is between, else None."""
    between = resources.says("near_a_place", text) and resources.says("names_two", text)
    place = resources.read_bare_place(text) if between else None
    return place if place is not None and place.kind == "ambiguous" else None


def begun_behind_a_greeting(
    state: DialogueState, heard: Heard, resources: Resources
) -> Part | None:
    """Return the search that a place begins behind "hi again" or "thanks", else None.

    "Hi again. near 54902": the greeting would be all that is answered.
    """
    place = of_another_sentence(_POLITE, heard, resources) if heard.calm else heard
    return None if place is heard else begun_by_place(state, place, resources)


def _after_abroad(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the search at another place, named in a part of a message after one abroad.

    "What about Buffalo NY, I can cross over".
    """
    if len(heard.text.split()) > _WORDS_AFTER_ABROAD or state.risk.emergency:
        return None
    alone = town_after_abroad(state, heard, resources)
    if alone is not None:
        return alone
    parts = (heard.text, *parts_of(heard.text, resources))
    wishes = (wish_of(part, resources).strip(" ?") for part in parts)
    place = next(filter(None, (place_alone(wish, resources) for wish in wishes)), None)
    if place is None:
        return None
    return with_request(replace(state, search=Search()), Request(place=place), resources)


def town_after_abroad(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what is said to a town's name alone after a place abroad, None for anything else.

    "Manchester then?" after London. Many towns abroad are not known here: "Brandon" after Winnipeg
    may be one, and it is asked whether the one at home is meant.
    """
    if state.said not in ABROAD or state.risk.emergency or not heard.calm:
        return None
    named = wish_of(heard.text, resources).strip(" ?")
    place = None if resources.land_of(named) else there_first(state, named, resources)
    if place is None or not is_bare_town(named, place, resources):
        return None
    offered = state.search.options if state.search is not None else ()
    if place.places[0].name in {one.name for one in offered}:
        return None
    begun = replace(state, search=Search())
    known = place.kind == "found" and place.places[0].population >= LARGE
    if known or place.kind == "abroad":
        return with_request(begun, Request(place=place), resources)
    return at_home(begun, place, resources)


def _at_the_start(state: DialogueState, heard: Heard, resources: Resources) -> bool:
    """Return whether a talk begins with what can be nothing but a town at home: "Kenosha"."""
    begins = state.said in _OPENINGS and not state.risk.open
    place = resources.read_place(heard.text) if begins else None
    return place is not None and place.kind in ("found", "ambiguous")


def how_to_find_one(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the search for who asks how to find one, or for whom to turn to; else None.

    "How do I find one", after a word on therapists; "whom would you suggest for a boy of nine";
    "actually, go on" after it was stopped.
    """
    begins = heard.calm and state.search is None and not (state.risk.emergency or state.risk.hurt)
    # Who thinks of dying and asks whom to talk to is not asked for a town first.
    own = state.risk.open and state.risk.worst in DYING and not state.risk.theirs
    text = heard.text.strip(" ?")
    asked = not own and resources.says("asks_whom", text)
    asked = asked or (not own and resources.says("wants_an_appointment", text))
    asked = asked and not resources.says("which_way", text)  # "a therapist in person or online"
    asked = asked or (state.said == _STOPPED and resources.says("goes_on_after_all", text))
    if not begins:
        return None
    asked = asked or "how_to_find_one" in heard.intents or (not own and _asks_who(text, resources))
    if not asked:
        return None
    request = resources.read_request(heard.text)
    return with_request(replace(state, search=Search()), request, resources)


def _asks_who(text: str, resources: Resources) -> bool:
    """Return whether it is asked who treats what listings name, or who is near a place.

    "Who does dbt", "who near 53202"; "who does self-harm" asks for nobody.
    """
    if resources.says("asks_who_treats", text):
        return resources.read_request(text).specialty not in (None, *_TOLD_OF)
    return resources.says("asks_who_is_near", text) and resources.read_place(text) is not None


def who_does_that(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the search for who treats what was just read: "who does that near me", after DBT.

    None where no page of care, or of something that listings name, was read.
    """
    read = state.said in _PAGES or state.said.startswith(_NOT_TOLD)
    wants = state.topic in _PAGES_ON_CARE and _wants_that(heard, resources)
    asks_so = read and (wants or _asks_who_does_that(heard, resources))
    if read and not asks_so and _who_helps(state, heard, resources):
        theirs = Search(theirs=state.risk.theirs)
        return with_request(replace(state, search=theirs), Request(), resources)
    section = resources.guide.sections.get(state.topic) if asks_so else None
    if section is None or state.risk.emergency:
        return _does_that_there(state, heard, resources)
    named = resources.read_request(f"{section.entry.title}. {section.entry.button}").specialty
    treats = named if named != _SELF_HARM else None
    if treats is None and state.topic not in _PAGES_ON_CARE:
        return None
    asked = resources.read_request(heard.text)
    prescriber = "prescriber" if state.topic == _MEDICATION else None
    request = replace(
        asked,
        specialty=asked.specialty or treats,
        provider_type=asked.provider_type or prescriber,
    )
    return with_request(replace(state, search=Search()), request, resources)


def _asks_who_does_that(heard: Heard, resources: Resources) -> bool:
    """Return whether it is asked in calm who does that: "my therapist does that" asks nothing."""
    has_one = resources.says("has_one_who_does", heard.text)
    asks = _WHO_DOES_THAT in heard.intents and _FIGURES not in heard.intents
    return heard.calm and asks and not has_one


def _wants_that(heard: Heard, resources: Resources) -> bool:
    """Return whether it is wished in calm for what was read: "i want that for my son"."""
    return heard.calm and resources.says("wants_that", heard.text.strip(" ?"))


def beside_ones_own(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the search that is asked for beside a therapist one has, or that was in vain so far.

    "I do zoom with my therapist, need in person, Boise"; "my girlfriend is looking for one in Reno
    but can't find any". None for who only tells of them.
    """
    begins = heard.calm and state.search is None and not (state.risk.emergency or state.risk.hurt)
    if not begins:
        return None
    text = heard.text.strip(" .!?")
    vain = resources.says("looks_in_vain", text)
    if not vain and not resources.says("another_beside", text):
        return None
    request = with_place_apart(resources.read_request(_last_wish(text, resources)), text, resources)
    where = request.place or resources.read_place(text)
    theirs = not SOMEBODY_ELSE.isdisjoint(heard.intents)
    begun = replace(state, search=Search(theirs=theirs))
    return with_request(begun, replace(request, place=where), resources)


def _last_wish(text: str, resources: Resources) -> str:
    """Return what a message wishes for behind what it tells of somebody's therapist."""
    return read_on(resources.phrases["another_beside"], text)


def _who_helps(state: DialogueState, heard: Heard, resources: Resources) -> bool:
    """Return whether it is asked in calm who helps with what was read, for oneself or for them.

    In a danger of one's own, or theirs now, a person on a line comes first.
    """
    first = state.risk.urgent or (state.risk.open and not state.risk.theirs)
    calm = heard.calm and state.search is None and not (state.risk.hurt or first)
    return calm and resources.says("who_helps_with_it", heard.text.strip(" ?"))


def _does_that_there(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the search for who asks who does that in a place, whatever was read; else None."""
    begins = heard.calm and state.search is None and not (state.risk.emergency or state.risk.hurt)
    if not begins or not _asks_who_does_that(heard, resources):
        return None
    request = resources.read_request(heard.text)
    if request.place is None or request.place.kind not in _PLACED:
        return None
    return with_request(replace(state, search=Search()), request, resources)


def _on_care(state: DialogueState) -> bool:
    """Return whether the last reply was on care, or offered pages on it."""
    of_a_page = state.said in _PAGES and state.topic in _PAGES_ON_CARE
    offered = {action.partition(":")[2] for _, action in state.offered}
    between = state.said == _WHICH_PAGE and not offered.isdisjoint(_ON_CARE | _OF_THERAPISTS)
    return state.said in _ON_CARE or of_a_page or between


def asked_there(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the search that begins with the place of "who can help us in Denver", else None.

    Where the person is in another country, it is told that nobody is listed there, also for "how
    do I get a therapist here". Nobody who is being hurt is looked for by a place.
    """
    begins = heard.calm and state.search is None and not (state.risk.emergency or state.risk.hurt)
    if not begins:
        return None
    text = heard.text.strip(" .!?")
    if state.country != _HOME and resources.says("care_here", text):
        return with_request(replace(state, search=Search()), Request(), resources)
    told_of = state.perhaps if state.country == _HOME else state.country
    help_here = told_of not in ("", _HOME) and not state.risk.in_sight
    if help_here and resources.says("help_here", _behind_the_country(text)):
        return _help_abroad(state, told_of, resources)
    named = resources.phrases["who_helps_there"].led_to(text)
    place = resources.read_bare_place(named) if named else None
    place = place and in_a_land(text, place, resources)
    if place is None or place.kind not in _PLACED or resources.says("told_of_a_town", named):
        return None
    request = resources.read_request(text)
    whole = request.place  # "for my brother in Virginia, I'm in Ohio"
    place = whole if whole is not None and whole.kind == place.kind else place
    request = replace(request, place=place)
    theirs = not SOMEBODY_ELSE.isdisjoint(heard.intents)
    return with_request(replace(state, search=Search(theirs=theirs)), request, resources)


def _behind_the_country(text: str) -> str:
    """Return what is asked behind where somebody is: "i am from kenya, what help is here"."""
    return _MARKS.split(text)[-1].strip()


def _help_abroad(state: DialogueState, told_of: str, resources: Resources) -> Part:
    """Return who helps in another country: once that nobody is listed there, then who may be.

    Args:
        told_of: the code of that country; who says where they come from may be there or at home.
    """
    if state.said in ABROAD:
        return say(state, resources, "help_abroad", SEARCH)
    there = replace(state, country=told_of, search=Search())
    part = with_request(there, Request(), resources)
    both = replace(part.state, country=state.country, perhaps=state.perhaps)
    return replace(part, state=both)


def kept_for_later(state: DialogueState, heard: Heard, resources: Resources) -> DialogueState:
    """Return the state with the search that a message asks for, behind a danger.

    What was told comes first, and nobody is looked for in that turn (SAFE_MESSAGING.md 4b); the
    way to it stands under what is said next. No search waits for the young: theirs begins with
    who helps them (4f).
    """
    pressing = heard.assessment.level in _NEVER_KEPT or _URGENT in heard.assessment.groups
    if heard.calm or state.search is not None or pressing:
        return state
    young = state.risk.young or "minor" in heard.assessment.groups
    told = () if young else reversed(sentences_of(heard.text))
    asked = ((one, resources.phrases["asked_for"].search(one)) for one in told)
    wishes = (one[found.start() :] for one, found in asked if found)
    wish = next(filter(resources.seeks_therapist, wishes), "")
    wish = wish or ("" if young else _asked_with_a_place(heard.text, resources))
    if not wish:
        return state
    request = with_place_apart(resources.read_request(wish), heard.text, resources)
    if request.specialty is None:  # "he has ODD. is there anybody who works with that"
        told_of = resources.read_request(heard.text)
        request = replace(request, specialty=told_of.specialty, also=told_of.also)
    return with_request(replace(state, search=Search()), request, resources).state


def _asked_with_a_place(text: str, resources: Resources) -> str:
    """Return a message that asks for a therapist in a place, "" for any other.

    "She'll see someone if I go with her. Mankato, in person": no sentence says it alone.
    """
    placed = resources.asks_by_words(text) and resources.read_place(text) is not None
    return text if placed and resources.seeks_therapist(text) else ""


def offered(state: DialogueState, heard: Heard, resources: Resources) -> Part:
    """Return that a kept search can begin, behind the card for a worry about somebody else."""
    rows = resources.wording.rows(RESUME)
    part = say(state, resources, "search_kept", SEARCH, rows)
    return replace(part, why=replace(part.why, request=resources.read_request(heard.text)))
