"""What somebody means who puts an answer right: "no, I mean my kid", "i meant recovery".

The words name whom it is of, when it is, or the page. Without that, who corrects is told that they
were misheard.
"""

from dataclasses import replace

from bot.dialogue.answering.follow_ups import FOR_WHOM, NOT_TOLD
from bot.dialogue.answering.reading import not_twice, section
from bot.dialogue.buttons import LOOK
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.replies import Button
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.in_words import menu
from bot.dialogue.talk.sentences import asks_within
from bot.dialogue.talk.thread_answers import TELLING, THEM
from bot.guide.bands import Lookup

_MOST_WORDS = 5  # of what is meant
_SURELY = 0.75  # probability of the page that is meant
_BESIDE_SOMEBODY = ("support_them", "talk_with_them")  # wishes
_LINES = "crisis"  # a reply
_AFTER, _BEFORE = "relief_after", "emotional-triggers"  # a reply, and a page


def put_right(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to what is meant in place of what was answered, None where it is unsaid."""
    named = resources.phrases["meant_instead"].from_there(heard.text).strip(" .!")
    answered = bool(state.said) and state.said != _LINES  # those are for somebody as well
    fits = heard.calm and answered and state.search is None and not state.risk.open
    if not named or not fits or asks_within(heard.text):
        return None
    if resources.says("means_it_for_real", heard.text):  # "i mean it" puts nothing right
        return None
    if len(named.split()) > _MOST_WORDS:
        return None
    when = _when(state, heard, resources)
    return when or _of_whom(state, named, resources) or _page(state, named, resources)


def _when(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what is felt after self-harm, or the page on what comes before it."""
    if not resources.says("says_when", heard.text):
        return None
    if not resources.says("says_after", heard.text):
        return section(state, _BEFORE, resources)
    name = "not_told" if state.said == _AFTER else _AFTER
    return with_number(say(state, resources, name, "ask", menu(resources)), resources)


def _of_whom(state: DialogueState, named: str, resources: Resources) -> Part | None:
    """Return what there is for who stands beside somebody; of a group, that none is told apart."""
    if resources.says("a_group", named):
        return say(state, resources, NOT_TOLD[FOR_WHOM], "ask", menu(resources))
    # "How do I tell my mom", and then "i mean my dad": those are told of oneself.
    if state.about == TELLING or not resources.says("somebody_close", named):
        return None
    labels = resources.wording.offers
    wishes = tuple((Button(labels[wish], f"w:{wish}"),) for wish in _BESIDE_SOMEBODY)
    theirs = replace(state, about=THEM)
    rows = (*wishes, *resources.wording.rows(LOOK))
    return with_number(say(theirs, resources, "meant_them", "ask", rows), resources)


def _page(state: DialogueState, named: str, resources: Resources) -> Part | None:
    lookup: Lookup = resources.look_up(named)
    return not_twice(state, lookup, resources) if lookup.is_sure(_SURELY) else None
