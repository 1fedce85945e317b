"""A line that is asked for by its name, or for whom it is: the one on our list, or that none is."""

from bot.dialogue.buttons import CRISIS
from bot.dialogue.heard import Heard
from bot.dialogue.help.cards import line_for_children
from bot.dialogue.outcome import Part, help_view, say, with_number
from bot.dialogue.resources import Resources
from bot.dialogue.state import ON_LINES, DialogueState
from bot.dialogue.talk.in_words import said
from bot.safety.crisis_lines import Country, CrisisLine

_LINES = "crisis"  # a reply
_TO_WRITE = frozenset({"may_i_text", "text_instead"})  # intents
_OF_THE_ER = frozenset({"at_the_er", "in_the_er"})  # the same: "they" are who look at a wound


def of_the_kind_asked(part: Part, heard: Heard, resources: Resources) -> Part:
    """Return the lines of a country behind what there is of the kind that was asked for.

    "What is there for kids in Kenya", "can I text someone in the UK".
    """
    if part.replies[-1].name != _LINES:
        return part
    view, wording = help_view(part.state, resources), resources.wording
    if resources.says("lines_of_the_young", heard.text):
        special = line_for_children(view.country)
        return part.beginning(wording.say("child_line", help=view, special=special))
    asks = not _TO_WRITE.isdisjoint(heard.intents) or resources.says("a_line_to_text", heard.text)
    return part.beginning(wording.say("may_i_text", help=view)) if asks else part


def of_a_line_named(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return the lines of that name, or that none is known here; None where none is asked for.

    Only what crisis_lines holds is named: "what about shout" in a chat with lines that lack it.
    """
    asked = heard.text.strip(" ?.!")
    if state.risk.hurt or not resources.says("asks_of_a_line", asked):
        return None
    named = resources.phrases["named_line"].search(asked)
    found = _lines_called(named[0].casefold(), state, resources) if named else []
    rows = resources.wording.rows(CRISIS)
    part = say(state, resources, "line_named", "ask", rows, found=found)
    if not found and resources.says("named_line_of_the_young", asked):
        special = line_for_children(help_view(state, resources).country)
        return say(state, resources, "child_line", "ask", rows, special=special)
    return with_number(part, resources)


def of_its_questions(state: DialogueState, heard: Heard, resources: Resources) -> Part | None:
    """Return for whom a line is, to who asks if it is for one thing only, or what is asked there.

    "Is 988 only for suicide"; "what do they ask" and "how do i text them", right after a reply on
    lines.
    """
    asked = heard.text.strip(" ?.!")
    named = resources.says("names_that_line", asked)
    if resources.says("line_only_for", asked) and (named or _after_lines(state)):
        return said(state, ("what_a_line_is",), resources)
    if (named or _after_lines(state)) and resources.says("how_to_text_them", asked):
        return said(state, ("may_i_text",), resources)
    asks = _after_lines(state) and resources.says("what_they_ask", asked)
    asks = asks and not (state.risk.wounded and _OF_THE_ER.intersection(heard.intents))
    return said(state, ("when_i_call",), resources) if asks else None


def _after_lines(state: DialogueState) -> bool:
    """Return whether lines were told of last: every card names one."""
    return state.said.startswith((*ON_LINES, "card_"))


def _lines_called(
    name: str, state: DialogueState, resources: Resources
) -> list[tuple[CrisisLine, Country]]:
    """Return the lines of that name in the chat's country; where it is not known, all called so.

    Who told that they are in the United Kingdom is shown no line of that name in India.
    """
    own, every = resources.lines.of(state.country), resources.lines.countries.values()
    here = [(one, own) for one in own.line if one.number and name in one.name.casefold()]
    if here or state.chosen:
        return here
    lines = [(one, country) for country in every for one in country.line if one.number]
    return [(one, country) for one, country in lines if name == one.name.casefold()]
