"""What a turn brings about, and why: the values that the parts of the dialogue hand on."""

from dataclasses import dataclass, field, replace
from typing import Any, Self

from bot.dialogue.help.help_view import HelpView, open_row
from bot.dialogue.replies import Button, Reply, Rows
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.directory.matching import Match
from bot.directory.requests import Request
from bot.guide.bands import Lookup
from bot.safety.levels import Help
from bot.safety.triage import Assessment

LIKELY = 0.1  # probability of a section from which it is offered to who asked nothing clear


@dataclass(frozen=True, slots=True)
class Why:
    """What the turn understood; for ``explain`` and the evaluations, never for a log.

    Attributes:
        counted: (kind, value) for the daily counts that only this part of the turn knows.
    """

    assessment: Assessment = field(default_factory=Assessment)
    intent: str = "unclear"
    lookup: Lookup | None = None
    section: str = ""
    request: Request | None = None
    matches: tuple[Match, ...] = ()
    counted: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """The answer of one part of the dialogue, crisis help apart; the rest is as in ``Turn``."""

    state: DialogueState
    replies: tuple[Reply, ...]
    why: Why
    wake_after: int = 0
    forget: bool = False

    def changed(self, **changes: Any) -> Self:
        """Return the part with its last reply changed."""
        return replace(self, replies=(*self.replies[:-1], replace(self.replies[-1], **changes)))

    def beginning(self, paragraph: str) -> Self:
        """Return the part with a paragraph before its last reply."""
        return self.changed(html=f"{paragraph}\n\n{self.replies[-1].html}")

    def ending(self, paragraph: str) -> Self:
        """Return the part with a paragraph behind its last reply."""
        return self.changed(html=f"{self.replies[-1].html}\n\n{paragraph}")


@dataclass(frozen=True, slots=True)
class Turn:
    """The outcome of one turn.

    Attributes:
        failure: the type of an error of ours, "" where there was none.
        wake_after: seconds after which the channel hands in ``Elapsed(state.timer)``; 0 is never.
        counted: (kind, value) for the daily counts; the list of kinds is in ``counted.py``.
        forget: the channel deletes everything it keeps of the chat, this turn's state too.
    """

    state: DialogueState
    replies: tuple[Reply, ...]
    why: Why
    failure: str = ""
    wake_after: int = 0
    counted: tuple[tuple[str, str], ...] = ()
    forget: bool = False


def help_view(state: DialogueState, resources: Resources) -> HelpView:
    """Return the help of the chat's country, as the templates see it.

    While somebody else in another country is in danger, it is that country's.
    """
    if state.there and state.risk.open and state.risk.theirs:
        return HelpView(resources.lines.of(state.there), True)
    return own_help(state, resources)


def own_help(state: DialogueState, resources: Resources) -> HelpView:
    """Return the help of the chat's own country, whoever is in danger."""
    two = state.perhaps != state.country
    other = resources.lines.countries.get(state.perhaps) if two else None
    return HelpView(resources.lines.of(state.country), state.chosen, other=other)


def say(
    state: DialogueState,
    resources: Resources,
    name: str,
    intent: str,
    buttons: Rows = (),
    **values: Any,
) -> Part:
    """Return one named reply as a part of the turn; every reply may use the country's ``help``.

    Where it was the last one too, or stood behind the last card, its second wording is said, if it
    has one.
    """
    view = help_view(state, resources)
    return say_there(view, state, resources, name, intent, buttons, **values)


def say_there(
    view: HelpView,
    state: DialogueState,
    resources: Resources,
    name: str,
    intent: str,
    buttons: Rows = (),
    **values: Any,
) -> Part:
    """Return one named reply as ``say`` does, with the help of another country than the chat's."""
    again = f"{name}_again"
    name = (
        again if name in (state.said, state.behind) and again in resources.wording.short else name
    )
    html = resources.wording.say(name, help=view, **values)
    return Part(state, (Reply(html, buttons, name=name),), Why(intent=intent))


def with_number(part: Part, resources: Resources) -> Part:
    """Return the part with the row of help under its text: in an emergency, the urgent one.

    So while it is not said that the person is safe, after a danger has passed.
    """
    view = help_view(part.state, resources)
    row = open_row(part.state.risk, view, resources.wording)
    if part.state.safety_unsaid:
        row = resources.wording.say("row_urgent", help=view)
    return part.ending(row).changed(help=Help.ROW)


def with_help(part: Part) -> Part:
    """Return the part, marked as holding the number itself."""
    replies = tuple(replace(reply, help=Help.ROW) for reply in part.replies)
    return replace(part, replies=replies)


def with_both_numbers(
    replies: tuple[Reply, ...], view: HelpView, resources: Resources
) -> tuple[Reply, ...]:
    """Return the replies with the numbers of the other country in which the person may be.

    They stand under the last reply that holds a number, where none of them names that country.
    """
    holding = [number for number, reply in enumerate(replies) if reply.help is not Help.NONE]
    if view.other is None or not holding:
        return replies
    told = (view.other.name, view.other.emergency_number)
    if any(all(part in reply.html for part in told) for reply in replies):
        return replies
    last = replies[holding[-1]]
    there = resources.wording.say("or_there", help=HelpView(view.other, True))
    both = f"{last.html}\n\n{there}"
    return (*replies[: holding[-1]], replace(last, html=both), *replies[holding[-1] + 1 :])


def sections_offered(lookup: Lookup, resources: Resources, least: float = 0.0) -> Rows:
    """Return a button for each section that a look-up found, the likeliest first.

    Args:
        least: the probability of a section from which it is offered.
    """
    sections = resources.guide.sections
    likely = (slug for slug, chance in lookup.ranked if chance >= least)
    return tuple((Button(sections[slug].entry.button, f"s:{slug}"),) for slug in likely)
