"""What a few plain words ask or tell that has one answer: the bot's name, a plan, a yes to care."""

from dataclasses import replace

from bot.dialogue.answering.reading import at_the_guide, contents
from bot.dialogue.buttons import FIND, RESUME
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
    agrees = resources.phrases["agrees_to_care"].search(heard.text) and not state.risk.open
    if agrees or resources.phrases["yes_to_care"].search(heard.text):
        return _yes_to_care(state, resources)
    if resources.phrases["names_the_bot"].search(heard.text.strip(" ?")):
        return said(state, ("about_bot",), resources)
    if _sees_a_sign(state, heard, resources):
        theirs = replace(state, about=THEM)
        return with_number(say(theirs, resources, "sign_seen", "share"), resources)
    lines = _of_these_lines(state, heard, resources)
    if lines is not None or state.search is not None:
        return lines
    plan = resources.phrases["takes_a_plan"].search(heard.text.strip(" ?")) is not None
    if plan and resources.read_request(heard.text) == _A_PLAN:
        rows = resources.wording.rows(FIND)
        return say(state, resources, "insurance_cost", "insurance_cost", rows)
    return contents(state, resources) if _turns_away(state, heard, resources) else None


def _of_these_lines(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return for whom the lines are that were just shown: "for teens", "for my friend"; or None."""
    if state.said != _LINES:
        return None
    asked = heard.text.strip(" ?")
    if resources.phrases["lines_for_the_young"].search(asked):
        return said(state, ("child_line",), resources)
    somebody = resources.phrases["lines_for_somebody"].search(asked) is not None
    return said(state, ("line_for_whom",), resources) if somebody else None


def _sees_a_sign(state: DialogueState, heard: Heard, resources: Resources) -> bool:
    """Return whether who read the signs says that somebody has one: "my son has that"."""
    reads = state.topic == _SIGNS and state.said in _PAGES and not state.risk.open
    return reads and resources.phrases["has_a_sign"].search(heard.text.strip(" ?")) is not None


def _yes_to_care(state: DialogueState, resources: Resources) -> Part:
    """Return what to do with somebody's yes to care, which is no yes to having thought of dying."""
    rows = resources.wording.rows(FIND if state.search is None else RESUME)
    part = say(state, resources, "yes_to_care", "share", rows)
    return with_number(part, resources) if state.risk.open else part


def _turns_away(state: DialogueState, heard: Heard, resources: Resources) -> bool:
    """Return whether who read a page in calm wants another: "something else", "back"."""
    reads = bool(state.said) and at_the_guide(state) and not state.risk.open
    return reads and resources.phrases["another_page"].search(heard.text) is not None
