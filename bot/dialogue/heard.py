"""What was heard of one message: the value that the parts of the dialogue hand on."""

from dataclasses import dataclass

from bot.safety.levels import Help
from bot.safety.triage import Assessment


@dataclass(frozen=True, slots=True)
class Heard:
    """A message as the turn reads it: all of it, or what is left of it after a part was answered.

    Attributes:
        intents: those that the text has, the first meant first.
        assessment: of the whole message, whatever is left of its text.
    """

    text: str
    intents: tuple[str, ...]
    assessment: Assessment

    @property
    def calm(self) -> bool:
        """Whether the message brings no card."""
        return self.assessment.help is not Help.CARD
