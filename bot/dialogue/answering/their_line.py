"""The line for those who serve or served, or for LGBTQ+ people, where a message says who one is.

It stands behind the answer, or behind the card: the first number there stays the same.
"""

from dataclasses import replace
from typing import Any

from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, help_view, say
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.safety.levels import RiskLevel

_US = "US"  # the words for who served are of its line
THEIR_LINES = frozenset({"serving", "for_the_rainbow"})  # replies


def with_their_line(state: DialogueState, part: Part, heard: Heard, resources: Resources) -> Part:
    """Return the part with the fitting line behind it, where there is one and it is not told yet.

    In a search it is told already. Who worries about somebody, is hurt, or is in danger now has
    other numbers first.
    """
    worse = heard.assessment.level in (RiskLevel.THIRD_PARTY, RiskLevel.VIOLENCE)
    theirs = state.risk.open and (state.risk.theirs or state.risk.hurt)
    theirs = theirs or state.risk.in_danger_now
    named = [reply.name.removesuffix("_again") for reply in part.replies]
    if worse or theirs or part.state.search is not None or not THEIR_LINES.isdisjoint(named):
        return part
    name, values = _line_of(state, heard, resources)
    if not name or state.said.startswith(name) or state.behind == name:
        return part
    if heard.calm and part.replies:
        view = help_view(part.state, resources)
        return part.ending(resources.wording.say(name, help=view, **values))
    line = say(part.state, resources, name, part.why.intent, **values)
    return replace(part, replies=(*part.replies, *line.replies))


def _line_of(
    state: DialogueState, heard: Heard, resources: Resources
) -> tuple[str, dict[str, Any]]:
    """Return the name of the reply with the line, and its values; "" where none is known."""
    country = help_view(state, resources).country
    served = next(iter(country.lines_for("veterans")), None)
    if served is not None and country.code == _US and resources.says("served_oneself", heard.text):
        return "serving", {"service": served}
    known = not heard.calm or state.risk.open
    lgbtq = known and country.lines_for("lgbtq") and resources.says("of_the_rainbow", heard.text)
    return ("for_the_rainbow", {}) if lgbtq else ("", {})
