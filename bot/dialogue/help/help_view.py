"""A country's crisis help, as the templates see it, and the line of it under a reply."""

from dataclasses import dataclass

from bot.dialogue.replies import Wording
from bot.dialogue.state import AT_CARE, FOUND, RiskMemory
from bot.safety.crisis_lines import WORLDWIDE_FINDER, Country, CrisisLine


@dataclass(frozen=True, slots=True)
class HelpView:
    """A country's help, as the templates see it.

    Attributes:
        chosen: whether the person chose the country; if not, other countries stand beside it.
        known: whether the country was found at all.
        other: another country that the person may be in instead, or None.
    """

    country: Country
    chosen: bool
    known: bool = True
    finder: str = WORLDWIDE_FINDER
    other: Country | None = None

    @property
    def key(self) -> str:
        """What tells this view from any other: the same key, the same words."""
        other = self.other.code if self.other else ""
        return f"{self.country.code} {self.chosen} {self.known} {other}"

    @property
    def name(self) -> str:
        """The country's name."""
        return self.country.name

    @property
    def emergency(self) -> str:
        """The emergency number."""
        return self.country.emergency_number

    @property
    def police(self) -> str:
        """The number that brings the police."""
        return self.country.police_number

    @property
    def line(self) -> CrisisLine | None:
        """The line shown first, or None."""
        return self.country.main_line

    @property
    def number(self) -> str:
        """The number shown in a single row: the line's, else the emergency number."""
        return self.line.number if self.line else self.emergency

    @property
    def text(self) -> CrisisLine | None:
        """A line that takes text messages, or None."""
        return next((x for x in self.country.lines_for("everyone") if x.sms), None)

    @property
    def chat(self) -> CrisisLine | None:
        """A line with a chat on the web, or None."""
        return next((x for x in self.country.lines_for("everyone") if x.chat_url), None)


def open_row(memory: RiskMemory, help_view: HelpView, wording: Wording) -> str:
    """Return the line of help that stands under what is answered while a risk is open."""
    if memory.worries and FOUND in memory.groups:
        return wording.say("row", help=help_view)
    if memory.help_coming:
        return wording.say("row_coming", help=help_view)
    if memory.in_danger_now and memory.seen:
        return wording.say("row", help=help_view)
    if memory.emergency and AT_CARE in memory.groups:
        return wording.say("row_at_care", help=help_view)
    name = "row_urgent" if memory.emergency else "row"
    return wording.say(name, help=help_view)
