"""Whether a message asks for a therapist, or only has the words of one who does."""

from bot.dialogue.answering.both import asks_for_search
from bot.dialogue.answering.follow_ups import WANTS_TOLD
from bot.dialogue.heard import Heard
from bot.dialogue.resources import Resources
from bot.dialogue.search import finder
from bot.dialogue.search.place import names_a_place, place_alone
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.thread_answers import GRIEF
from bot.dialogue.talk.wishes import CLEAR_WISH
from bot.guide.bands import TOLD, Lookup

_LIKELY_IN_DANGER = 0.4  # probability of a request from which who is in danger is asked where
_LIKELY = 0.5  # probability of a request from which a message has not only its words
_POSSIBLE = 0.03  # probability of a request below which no part of a message is looked up for one
_HARDLY, _NOTHING_WISHED = 0.2, 0.7  # of a request, and of a message that wishes nothing at all
_SURE = 0.5  # probability of a section, or of telling of a therapist, that changes no search
_TOO_SHORT_TO_TELL = 3  # words
_OR_ELSE = "help-or-else"  # the entry of the lexicon for "I need a therapist or I'm done"


def asks_for_therapist(
    state: DialogueState, heard: Heard, lookup: Lookup, resources: Resources
) -> bool:
    """Return whether a message asks for a therapist.

    While a risk is open a place alone is no request, and in an emergency, or behind what alarms,
    only what is most likely one; who says what happens without a therapist asks for one.
    """
    told = any(evidence.id == _OR_ELSE for evidence in heard.assessment.evidence)
    if told and resources.asks_by_words(heard.text):
        return True
    earlier = state.risk.open and (heard.calm or state.risk.turns > 1)
    if (earlier or not heard.calm) and not resources.asks_by_words(heard.text):
        return False
    if state.risk.emergency or not heard.calm:
        likely = lookup.search >= _LIKELY_IN_DANGER or _of_a_town_for_them(state, heard, resources)
        if not likely and not (heard.calm and resources.asks_alone(heard.text)):
            return False
    if resources.wants_search(heard.text, lookup.search):
        # Where a town alone is a search, the talk tells (``begun_by_place``), and no look-up.
        town = state.search is None and place_alone(heard.text, resources) is not None
        town = town and not resources.asks_by_words(heard.text)
        if not town or resources.wants_search(heard.text, 0.0):
            return True
    possible = heard.calm and lookup.search >= _POSSIBLE
    return possible and bool(asks_for_search(heard.text, resources))


def _of_a_town_for_them(state: DialogueState, heard: Heard, resources: Resources) -> bool:
    """Return whether who worries about somebody asks in a town: "find one near Denver"."""
    calm = heard.calm and state.risk.theirs and not state.risk.emergency
    return calm and resources.read_place(heard.text) is not None


def asks_nobody(heard: Heard, resources: Resources) -> bool:
    """Return whether a message only tells of a town or carers, takes leave or asks "who else".

    "Teens and self-harm" is a subject, as it is typed into a search box.
    """
    nods = "nod" in heard.intents and len(heard.text.split()) == 1
    topic = resources.says("topic_typed", heard.text.strip(" ?.!"))
    topic = topic and not resources.says("names_a_carer", heard.text)
    nods = nods or (topic and not names_a_place(heard.text, resources))
    of_a_town = resources.says("told_of_a_town", heard.text)
    asks_on = resources.asks_by_words(heard.text) or resources.says("begins_to_wish", heard.text)
    told = resources.says("tells_of_carers", heard.text)
    told = told or (heard.calm and finder.takes_leave(heard, resources))
    told = told and not (names_a_place(heard.text, resources) or resources.asks_alone(heard.text))
    return nods or (of_a_town and not asks_on) or told or resources.says("who_alone", heard.text)


def stands_alone(heard: Heard, resources: Resources) -> bool:
    """Return whether a wish for somebody leans on no page that was read."""
    begins = resources.says("begins_to_wish", heard.text)
    return begins or names_a_place(heard.text, resources)


def looks_like_it_only(
    state: DialogueState, heard: Heard, lookup: Lookup, resources: Resources
) -> bool:
    """Return whether a message has the words of a request for a therapist and is none.

    "Can I see one without my parents", "is there hope for someone like me", "we made room for her".
    """
    if not heard.calm or state.search is not None or lookup.search >= _LIKELY:
        return False
    if resources.asks_alone(heard.text):
        return False
    wish = resources.wish(heard.text, state.after)
    mourns = state.about == GRIEF  # "I can't go near the barn" looks for nobody
    hardly = lookup.search < (_LIKELY if mourns else _HARDLY)
    if wish.intent:
        return hardly or wish.chance >= CLEAR_WISH
    return hardly and wish.none >= _NOTHING_WISHED and resources.read_place(heard.text) is None


def wants_a_page(heard: Heard, resources: Resources) -> bool:
    """Return whether who looks for somebody wants to be told of what a page is about.

    "Tell me about DBT" wishes for nobody who does it.
    """
    if WANTS_TOLD not in heard.intents:
        return False
    lookup = resources.look_up(heard.text)
    return lookup.is_sure(_SURE)


def only_tells(text: str, lookup: Lookup, resources: Resources) -> bool:
    """Return whether a message tells of a therapist: "the one in Boise was really nice".

    Three words tell too little: "a psychologist instead" corrects.
    """
    kind, chance = lookup.scope
    if finder.repeats(text, resources):
        return False
    return kind == TOLD and chance > _SURE and len(text.split()) > _TOO_SHORT_TO_TELL
