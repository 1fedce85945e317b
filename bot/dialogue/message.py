"""The answer to a message: what each part of the dialogue makes of it, in their order."""

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.actions import tapped
from bot.dialogue.answering import answers
from bot.dialogue.answering.at_an_age import at_an_age
from bot.dialogue.answering.both import OWN, the_other_question, with_the_other
from bot.dialogue.answering.excluding import without_what_is_excluded
from bot.dialogue.answering.follow_ups import leans
from bot.dialogue.answering.languages import Language
from bot.dialogue.answering.named_pages import on_a_named_page
from bot.dialogue.answering.other_language import named_in, not_read
from bot.dialogue.answering.put_right import put_right
from bot.dialogue.answering.reading import asked_of_the_page
from bot.dialogue.answering.said_plainly import said_plainly
from bot.dialogue.answering.their_line import with_their_line
from bot.dialogue.commands import country
from bot.dialogue.country.numbers_asked import numbers_away, numbers_there, with_what_is_told
from bot.dialogue.country.wrong_numbers import elsewhere
from bot.dialogue.heard import Heard, without
from bot.dialogue.help import after_violence, plan, timer
from bot.dialogue.help.asked_plainly import (
    asked_about,
    asked_what_is_meant,
    asked_where_unsure,
)
from bot.dialogue.help.at_hospital import at_a_hospital
from bot.dialogue.help.cannot_act import asked_to_act
from bot.dialogue.help.cards import card_name
from bot.dialogue.help.danger_passed import has_passed
from bot.dialogue.help.explained import explained
from bot.dialogue.help.in_danger_now import body_first, in_danger_now
from bot.dialogue.help.of_the_wound import bleeding_told, of_the_unborn, of_the_wound
from bot.dialogue.help.out_of_reach import out_of_reach
from bot.dialogue.help.safe_again import asked_again
from bot.dialogue.help.they_died import mourned_first, they_died
from bot.dialogue.help.towards_safety import company_named, put_out_of_reach
from bot.dialogue.help.without_the_crew import without_the_crew
from bot.dialogue.outcome import Part, Why, say
from bot.dialogue.resources import Resources
from bot.dialogue.risk.beside_a_denial import not_safe_alone
from bot.dialogue.risk.of_carers import means_another
from bot.dialogue.search import answered as search_answers
from bot.dialogue.search import begun as search_begun
from bot.dialogue.search import finder
from bot.dialogue.search import page as search_page
from bot.dialogue.search.asked_in_it import asked_in_it
from bot.dialogue.search.beside_it import is_a_minor, without_refused
from bot.dialogue.search.place import (
    ABROAD,
    after_abroad,
)
from bot.dialogue.search.steps import ASKING
from bot.dialogue.search.whether_asked import (
    asks_for_therapist,
    asks_nobody,
    looks_like_it_only,
    only_tells,
    stands_alone,
    wants_a_page,
)
from bot.dialogue.state import DialogueState
from bot.dialogue.talk import in_words, own_questions, threads
from bot.dialogue.talk.as_things_stand import about_them
from bot.dialogue.talk.own_replies import BESIDE_A_SEARCH, FIRST
from bot.dialogue.talk.sentences import (
    asked_beside,
    behind_denial,
    of_its_length,
    sentences_of,
    without_politeness,
    without_refusal,
    without_stopping,
)
from bot.dialogue.talk.typed import chosen_by_place, typed_choice
from bot.dialogue.talk.wishes import CLEAR_WISH, wished, words_wished
from bot.guide.bands import SEARCH, Lookup

_FEW = 6  # words of a nod
# Replies to who answers how it is: what they ask behind it is answered as well.
_AFTER_AN_ANSWER = frozenset(
    {"safe_yes", "im_ok", "no_injury", "thinking_no", "denial", "about_me", "about_me_again"}
    | {"eased_yes"}
)
# Wishes that a search has its own answers to.
_OF_A_SEARCH = frozenset({"wait_time", "low_cost", "good_therapist", "without_parents"})
_SIGNS = "signs"  # an intent: uses sign language
_OF_A_CALL = frozenset({"cant_phone", "text_instead", "find_me", _SIGNS})
_NO_PLACE = frozenset({"no_place", "place_unsaid"})  # intents: answers to where to look
_TONGUE = "other_tongue"  # an intent: whether another language is spoken here
_A_NUMBER = frozenset({"about_listing", "pick_it", "lines", "somebody_now"})  # ask for one
_PAUSED = "search_feels"  # a reply: the search waits
_RESUME = "resume"  # an action
_ENGLISH, _SAFE, _BACK = "my_english", "is_it_safe", "back"  # intents
_BORN = "after_birth"  # the same
_ASKED_BESIDE = frozenset({_ENGLISH, _SAFE, _BACK, _BORN})
_LESS = frozenset({"quiet", "quiet_again", "stopped"})  # replies to who asked for less
_SURE = 0.5  # probability of a section that is answered

# Answers a message, or has nothing to say to it.
_Rule = Callable[[DialogueState, Heard, Resources], Part | None]


def answered(state: DialogueState, heard: Heard, resources: Resources) -> Part:
    """Return the answer to what was heard, crisis help apart."""
    part = without_refused(_answered(state, heard, resources), heard.text, resources)
    part = asked_where_unsure(state, part, heard, resources)
    part = asked_again(state, part, heard, resources)
    part = with_their_line(state, part, heard, resources)
    to_ours = part.replies and part.replies[-1].name in _AFTER_AN_ANSWER
    if not to_ours:
        return part
    waits = part.state.search is not None and not part.state.risk.emergency
    part = _with_what_is_asked(part, heard, resources)
    return finder.with_way_back(part, resources) if waits else part


def _answered(state: DialogueState, heard: Heard, resources: Resources) -> Part:
    if not heard.calm and card_name(heard.assessment) == "card_methods":
        return Part(state, (), Why(intent="refuse"))  # the guide stays closed: nothing is looked up
    chosen = typed_choice(state, heard.text, resources) or chosen_by_place(state, heard)
    if chosen:
        return tapped(state, chosen, resources)
    timed = timer.asked(state, heard, resources)
    if timed is not None:
        return timed
    other = the_other_question(state, heard, resources)
    state = replace(state, second="") if state.second else state
    if other is not None:
        return replace(other, state=replace(other.state, second=""))
    asked = state
    state = replace(state, asked_country=False) if state.asked_country else state
    if _wants_less(state, heard) and not elsewhere(heard.text, resources):
        return answers.quietened(state, resources)
    part = _at_once(state, heard, resources)
    if part is not None:
        return part
    asked, state, heard = _stopped_to_ask(asked, state, heard, resources)
    part = _awaited(asked, heard, resources)
    if part is not None:
        return part if state.plan else with_the_other(part, heard, resources)
    part = search_begun.begun_behind_a_greeting(state, heard, resources)
    return part or put_right(state, heard, resources) or _as_it_reads(state, heard, resources)


def _as_it_reads(state: DialogueState, heard: Heard, resources: Resources) -> Part:
    """Return the answer to a message that answers no question of ours, without its manners."""
    heard = of_its_length(without_politeness(heard, resources))
    heard = _of_what_is_asked(heard, resources) if heard.calm else heard
    part = _first(_AS_IT_READS, state, heard, resources)
    if part is None:
        heard = behind_denial(without_refusal(heard, resources), resources)
        part = _refused(state, heard, resources) or _looked_up(state, heard, resources)
    if heard.calm:
        part = with_the_other(part, heard, resources)
    inside = part.state.plan and part.state.plan == state.plan and heard.calm
    return plan.asked_again(part, resources) if inside else part


def _wants_less(state: DialogueState, heard: Heard) -> bool:
    """Return whether a message asks for less, or says that it did: "i said stop"."""
    said_so = "said_stop" in heard.intents and state.said in _LESS
    return heard.calm and ("quiet" in heard.intents or said_so)


def _stopped_to_ask(
    asked: DialogueState, state: DialogueState, heard: Heard, resources: Resources
) -> tuple[DialogueState, DialogueState, Heard]:
    """Return both states with nothing running, and the question, of who says "stop" and asks on.

    An emergency ends by no such word.
    """
    if not heard.calm or state.risk.emergency:
        return asked, state, heard
    asks_on = without_stopping(heard, resources)
    if asks_on is heard:
        return asked, state, heard
    ended = replace(state, waiting=False, search=None, plan=0)
    if search_page.asks_of_a_listing(state, asks_on):  # "never mind that. where is she"
        ended = replace(ended, search=state.search)
    return ended, ended, asks_on


def _at_once(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to a question of ours, or to what is told in danger; None for neither."""
    if not heard.calm:
        return None
    if means_another(state, heard.intents):
        return about_them(state, resources)
    told = _first(_AT_ONCE, state, heard, resources)
    return told or in_danger_now(state, heard.intents, resources)


def _with_what_is_asked(part: Part, heard: Heard, resources: Resources) -> Part:
    """Return the answer to an answer, and the reply to what is asked behind it.

    "Yes I'm safe. Will she tell my mum?" must not be heard with its first half alone.
    """
    question = asked_beside(heard.text)
    if not question or part.state.risk.emergency:
        return part
    found = resources.intents.find(question).families
    own = None if (FIRST | OWN).isdisjoint(found) else in_words.said(part.state, found, resources)
    asked = replace(heard, text=question, intents=found)
    reply = own or wished(part.state, asked, resources, CLEAR_WISH)
    lookup = resources.look_up(question)
    if reply is None and lookup.is_sure(_SURE):
        reply = answers.answer(part.state, asked, lookup, None, resources)
    return replace(part, replies=(*part.replies, *reply.replies)) if reply else part


def _refused(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return that no therapist is looked for, where that is all a message asks; else None."""
    refused = "no_search" in heard.intents and heard.calm
    return in_words.said(state, heard.intents, resources) if refused else None


def _looked_up(state: DialogueState, heard: Heard, resources: Resources) -> Part:
    """Return a search for a therapist, a correction of one, or the guide's answer."""
    language = resources.language(heard.text) or resources.still_in(state.language, heard.text)
    if language is not None and heard.calm and language.asks_for_therapist(heard.text):
        unread = not_read(state, resources, language)
        return finder.asked_elsewhere(unread, heard.text, language, resources)
    lookup = resources.look_up(heard.text)
    asks = asks_for_therapist(state, heard, lookup, resources)
    asks = asks and not (state.search is None and asks_nobody(heard, resources))
    # "Find one for my son" leans on no page, nor does "is there someone for her in Reno".
    asks = asks and (not leans(state, heard) or stands_alone(heard, resources))
    asks = asks and (language is None or not language.tells_of_own(heard.text))
    if asks and not looks_like_it_only(state, heard, lookup, resources):
        return finder.asked(state, heard, resources)
    turns = state.search is not None and heard.calm and not state.risk.emergency
    turns = turns and not (finder.takes_leave(heard, resources) or wants_a_page(heard, resources))
    if turns and not only_tells(heard.text, lookup, resources):
        part = finder.corrected(state, heard, resources)
        if part is None and not lookup.is_sure(_SURE):
            part = search_page.unsortable(state, heard, resources)
        if part is not None:
            return part
    begun = search_begun.begun_by_place(state, heard, resources)
    begun = begun or search_begun.begun_by_place_and_way(state, heard, resources)
    if begun is not None:
        return begun
    part = _from_the_guide(state, heard, lookup, language, resources)
    return search_begun.begun_where_unclear(part, state, heard, resources)


def _from_the_guide(
    state: DialogueState,
    heard: Heard,
    lookup: Lookup,
    language: Language | None,
    resources: Resources,
) -> Part:
    """Return the guide's answer, with the search that is asked for behind a danger kept."""
    kept = search_begun.kept_for_later(state, heard, resources)
    if kept is state:
        answer = answers.answer(state, heard, lookup, language, resources)
        return finder.with_way_back(answer, resources)
    if card_name(heard.assessment) == "card_third_party":
        return search_begun.offered(kept, heard, resources)
    answer = answers.answer(kept, heard, lookup, language, resources)
    asked = resources.read_request(heard.text)
    answer = replace(answer, why=replace(answer.why, request=asked))
    return finder.with_way_back(answer, resources)


def _in_few_words(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what words bring that press a button, turn a page or have a reply of their own."""
    if not heard.calm:
        return _beside_a_card(state, heard, resources)
    heard = _as_in_a_search(state, heard)
    state = threads.telling_of(state, heard.intents)  # "i got fired. how do i tell my wife"
    to_a_therapist = search_page.asks_how_to_reach(state, heard.intents)
    asked = said_plainly(state, heard, resources) or asked_about(state, heard, resources)
    asked = asked or asked_what_is_meant(state, heard, resources)
    if asked is None and not to_a_therapist:
        asked = words_wished(state, heard, resources)
    if asked is not None:
        return finder.with_way_back(asked, resources)
    followed = threads.followed(state, heard, resources)
    if followed is not None and not to_a_therapist:
        return finder.with_way_back(followed, resources)
    tongue = _TONGUE in heard.intents or resources.says("lines_in_a_tongue", heard.text)
    at_a_page = search_page.at_the_page(state) and not state.risk.open
    tongue = tongue and not (at_a_page and resources.says("tongue_alone", heard.text.strip(" ?.!")))
    of_ours = tongue and not search_page.asks_of_a_listing(state, heard)
    named = named_in(heard.text, resources) if of_ours else None
    if named is not None:
        return not_read(state, resources, named)
    pressed = _pressed(state, heard, resources)
    of_the_page = search_page.asks_of_a_listing(state, heard)
    of_the_page = of_the_page or (to_a_therapist and not state.risk.in_sight)
    if pressed and not of_the_page:
        return tapped(state, pressed, resources)
    told = wants_a_page(heard, resources)
    listed = None if told else search_page.listed(state, heard, resources)
    if listed is None and FIRST.intersection(heard.intents):
        said = in_words.said(state, heard.intents, resources)
        return said and finder.with_way_back(said, resources)
    return listed


def _as_in_a_search(state: DialogueState, heard: Heard) -> Heard:
    """Return what was heard, where a search is calm without sign language: "asl?" wishes for it."""
    if state.search is None or state.risk.in_sight:
        return heard
    return replace(heard, intents=without(heard.intents, _SIGNS))


def _of_what_is_asked(heard: Heard, resources: Resources) -> Heard:
    """Return what was heard without what only stands beside a request, or a page of the guide.

    "My English is bad. I need a psychologist in Dallas", "they want to try EMDR. Is it safe",
    "postpartum therapist".
    """
    if _ASKED_BESIDE.isdisjoint(heard.intents):
        return heard
    lookup = resources.look_up(heard.text)
    asked = _beside_my_english(heard, resources)
    if asked is not None:
        return asked
    told = len(sentences_of(heard.text)) > 1
    out = {_SAFE} if told and lookup.is_sure(_SURE) else set[str]()
    if resources.wants_search(heard.text, lookup.search):
        out |= {_ENGLISH, _BACK}
        out |= {_BORN} if resources.says("names_a_carer", heard.text) else set()
    return replace(heard, intents=without(heard.intents, *out))


def _beside_my_english(heard: Heard, resources: Resources) -> Heard | None:
    """Return what is asked of the guide in the last words, behind a word on one's English.

    "My English is not so good. I want to know what therapy is". None where nothing sure is.
    """
    last = sentences_of(heard.text)[-1]
    asked = resources.phrases["in_little_english"].sub("", last)
    last = resources.phrases["means_in_another_tongue"].sub("what is ", asked).strip()
    found = resources.intents.find(last).families
    if _ENGLISH not in heard.intents or _ENGLISH in found:
        return None
    lookup = resources.look_up(last)
    return replace(heard, text=last, intents=found) if lookup.is_sure(_SURE) else None


def _pressed(state: DialogueState, heard: Heard, resources: Resources) -> str:
    """Return the action of the button that the words stand for, "" for none.

    "Back to the search, but online in Ohio" is no such button.
    """
    pressed = in_words.pressed(state, heard.intents)
    of_lines = resources.says("wants_lines", heard.text.strip(" ?"))
    if not pressed and of_lines and not (state.risk.hurt or state.risk.child_hurt):
        return "crisis"
    if pressed == _RESUME and finder.names_a_way(heard.text, resources):
        return ""
    return not_safe_alone(pressed, heard.text, resources)


def _beside_a_card(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to what is asked, or can't be done, in the message that alarms."""
    if in_words.asks_to_be_silent(state, heard):
        return tapped(state, "cant-call", resources)
    apart = not (state.risk.emergency or state.risk.hurt)
    if apart and resources.says("asks_of_the_law", heard.text.strip(" ?.!")):
        return say(state, resources, "law", "law")
    beside = body_first(state, heard, resources)
    beside = beside or bleeding_told(state, heard, resources)
    beside = beside or after_violence.asked_beside(state, heard, resources)
    return beside or threads.asked_beside(state, heard, resources)


def _awaited(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the next step where the text answers what was asked before, None where it does not."""
    away = numbers_away(state, heard, resources)
    if away is not None:
        return away
    begun = search_begun.begun_by_place(state, heard, resources) if state.risk.in_sight else None
    begun = begun or search_begun.asked_there(state, heard, resources)
    begun = begun or search_begun.begun_when_ready(state, heard, resources)
    if begun is not None:
        return begun
    named = numbers_there(state, heard, resources)
    if named is not None:
        return with_what_is_told(named, heard, resources)
    if state.plan and heard.calm:
        return plan.answered(state, heard, resources)
    abroad = _of_a_place_abroad(state, heard, resources) if heard.calm else None
    if abroad is not None:
        return abroad
    resumed = not state.risk.emergency or state.said in ASKING
    resumed = resumed or resources.asks_by_words(heard.text)
    if state.search and state.search.awaiting and resumed:
        beside = not BESIDE_A_SEARCH.isdisjoint(heard.intents)
        beside = beside and not search_page.turns_first(heard.text, resources)
        beside = beside or finder.takes_leave(heard, resources)
        beside = beside or (state.risk.in_sight and not _OF_A_CALL.isdisjoint(heard.intents))
        if beside or _passes_by(state, heard, resources):
            return None
        return search_answers.answered(state, heard, resources)
    return None


def _passes_by(state: DialogueState, heard: Heard, resources: Resources) -> bool:
    """Return whether a message is about something else, while a search waits for an answer.

    "Will you ask me tomorrow", and "ok" after something else was talked about.
    """
    if not heard.calm or is_a_minor(heard):
        return False
    if "nod" in heard.intents and len(heard.text.split()) <= _FEW:
        if state.said == _PAUSED:
            return False  # "ok now": on with it
        behind_a_card = state.said.startswith("card_")  # the card stood before the question
        return state.said not in ASKING and not (
            behind_a_card and search_answers.says_yes_to_the_place(state, heard.text, resources)
        )
    request = resources.read_answer(heard.text)
    where = state.search is not None and state.search.awaiting == "place"
    if request.place or request.modality or (where and not _NO_PLACE.isdisjoint(heard.intents)):
        return False
    if wants_a_page(heard, resources):
        return True
    wish = resources.wish(heard.text, state.after)
    return wish.chance >= CLEAR_WISH and wish.intent not in _OF_A_SEARCH


def _of_a_place_abroad(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what a message means after a town abroad; a number is that of the lines there."""
    asks_number = not _A_NUMBER.isdisjoint(heard.intents) and "care_costs" not in heard.intents
    if state.said in ABROAD and asks_number:
        return country(state, state.country, resources)
    nobody = not {"anyone_listed", "few_listed"}.isdisjoint(heard.intents)
    if state.said in ABROAD and nobody and not state.risk.in_sight:
        return say(state, resources, "wish_abroad", SEARCH)
    told = after_abroad(state, heard.text, resources)
    return told or search_begun.town_after_abroad(state, heard, resources)


def _first(
    rules: tuple[_Rule, ...], state: DialogueState, heard: Heard, resources: Resources
) -> Part | None:
    """Return the answer of the first rule that has one, None where none has."""
    return next((part for rule in rules if (part := rule(state, heard, resources))), None)


# What is told in danger, then what answers a question of ours.
_AT_ONCE: tuple[_Rule, ...] = (
    mourned_first,
    they_died,
    without_the_crew,
    of_the_unborn,
    of_the_wound,
    out_of_reach,
    after_violence.hurt_since_then,
    after_violence.whether_to_run,
    after_violence.child_is_fetched,
    after_violence.to_stop_hitting,
    after_violence.to_an_animal,
    company_named,
    has_passed,
    put_out_of_reach,
    asked_to_act,
    explained,
    own_questions.answered,
    asked_in_it,
    at_a_hospital,
)
# What answers no question of ours, by the way it is said.
_AS_IT_READS: tuple[_Rule, ...] = (
    finder.asked_while_hurt,
    at_an_age,
    on_a_named_page,
    without_what_is_excluded,
    search_begun.law_there,
    search_begun.who_does_that,
    search_begun.how_to_find_one,
    search_begun.beside_ones_own,
    asked_of_the_page,
    _in_few_words,
)
