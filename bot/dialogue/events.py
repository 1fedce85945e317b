"""What a person can do, whatever the channel."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing a person did.

    Attributes:
        private: False in a group, where the bot only says how to reach it alone.
        at: when, in UTC; None where the channel does not know.
    """

    private: bool = True
    at: datetime.datetime | None = None


@dataclass(frozen=True, slots=True)
class Said(Event):
    """Wrote a message, edited one, or forwarded somebody else's words."""

    text: str


@dataclass(frozen=True, slots=True)
class Tapped(Event):
    """Pressed a button of ours."""

    action: str


@dataclass(frozen=True, slots=True)
class Commanded(Event):
    """Sent a command, without its slash, and what stood behind it."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Located(Event):
    """Shared a position: WGS 84, degrees; ``caption`` is the name of the place, if one came."""

    lat: float
    lon: float
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Elapsed(Event):
    """The time that the person asked for has passed; ``timer`` tells which time."""

    timer: int


@dataclass(frozen=True, slots=True)
class Attached(Event):
    """Sent a voice message, a picture, a sticker…

    Attributes:
        caption: what was written with it.
        name: the name on a contact: triaged like every word, and answered as a contact.
    """

    caption: str = ""
    name: str = ""
