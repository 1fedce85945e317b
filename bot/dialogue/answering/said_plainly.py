"""What a few plain words ask or tell that has one answer: the bot's name, a plan, a yes to care."""

from dataclasses import replace

from bot.dialogue.answering.reading import at_the_guide, contents
from bot.dialogue.buttons import FIND, RESUME
from bot.dialogue.commands import commanded, country
from bot.dialogue.events import Commanded
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.in_words import said
from bot.dialogue.talk.thread_answers import THEM
from bot.directory.requests import Request

_LINES, _PAGES = "crisis", frozenset({"section", "rest"})  # replies
_SIGNS = "warning-signs"  # a page
_A_PLAN = Request(wishes=("insurance",))  # all that is asked for


def said_plainly(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the answer to what a calm message says in a few plain words, None for nothing such."""
    if state.risk.emergency:
        return None
    answers = (_of_care, _as_a_command, _of_a_sign, _of_these_lines, _of_a_plan, _of_another_page)
    return next(filter(None, (answer(state, heard, resources) for answer in answers)), None)


def _of_care(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what to do with somebody's yes to care, which is no yes to having thought of dying.

    After a worry "she agreed to see a doctor" has an answer of its own.
    """
    agrees = resources.phrases["agrees_to_care"].search(heard.text) and not state.risk.open
    if not (agrees or resources.says("yes_to_care", heard.text)):
        return None
    rows = resources.wording.rows(FIND if state.search is None else RESUME)
    part = say(state, resources, "yes_to_care", "share", rows)
    return with_number(part, resources) if state.risk.open else part


def _as_a_command(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what a command does that a word names ("privacy"), what the bot is, or who is not."""
    asked = heard.text.strip(" ?")
    if resources.says("privacy_alone", asked):
        return commanded(state, Commanded("privacy"), resources)
    if resources.says("country_alone", asked):
        return country(state, "", resources)
    if resources.says("names_the_bot", asked):
        return said(state, ("about_bot",), resources)
    human = resources.says("wants_a_human", asked)
    return said(state, ("human",), resources) if human else None


def _of_a_sign(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return what helps to who read the signs and says that somebody has one: "my son has that"."""
    reads = state.topic == _SIGNS and state.said in _PAGES and not state.risk.open
    if not reads or not resources.says("has_a_sign", heard.text.strip(" ?")):
        return None
    theirs = replace(state, about=THEM)
    return with_number(say(theirs, resources, "support_them", "share"), resources)


def _of_these_lines(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return for whom the lines are that were just shown: "for teens", "for my friend"; or None."""
    if state.said != _LINES:
        return None
    asked = heard.text.strip(" ?")
    if resources.says("lines_for_the_young", asked):
        return said(state, ("child_line",), resources)
    somebody = resources.says("lines_for_somebody", asked)
    return said(state, ("line_for_whom",), resources) if somebody else None


def _of_a_plan(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return whom to ask whether a plan is taken: "do they take aetna"; at a page it is a wish."""
    asked = resources.says("takes_a_plan", heard.text.strip(" ?"))
    if state.search is not None or not asked or resources.read_request(heard.text) != _A_PLAN:
        return None
    rows = resources.wording.rows(FIND)
    return say(state, resources, "insurance_cost", "insurance_cost", rows)


def _of_another_page(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return all pages to who read one in calm and wants another: "something else", "back"."""
    reads = bool(state.said) and at_the_guide(state) and not state.risk.open
    asked = resources.says("another_page", heard.text)
    return contents(state, resources) if reads and state.search is None and asked else None
