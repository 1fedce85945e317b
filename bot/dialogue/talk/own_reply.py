"""The reply that an intent has of its own, as a value."""

from dataclasses import dataclass

from bot.dialogue.replies import Row


@dataclass(frozen=True, slots=True)
class Said:
    """The reply to one intent.

    Attributes:
        reply: its name in the wording.
        counted: the intent that the daily counts know it by.
        buttons: (label, action) of its buttons, in one row.
        number: whether the row of help stands under it.
    """

    reply: str
    counted: str
    buttons: Row = ()
    number: bool = False
