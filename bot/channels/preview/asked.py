"""What a page may ask, and how much of it: everything else is refused unread."""

import datetime
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, Field, ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.channels.console import event_of
from bot.channels.preview.review import LONGEST, utf16_length
from bot.content import Record
from bot.dialogue.events import Elapsed, Event, Located, Tapped

TURN_BYTES = 32 * 1024  # a message of 4,096 characters, each written as six
REVIEW_BYTES = 256 * 1024


def _sendable(text: str) -> str:
    if utf16_length(text) > LONGEST:
        raise ValueError(f"is over {LONGEST} characters")
    return text


class Say(Record):
    """Wrote a message or a command."""

    kind: Literal["say"]
    text: Annotated[str, AfterValidator(_sendable)]

    def event(self) -> Event:
        """Return what the words mean."""
        return event_of(self.text)


class Tap(Record):
    """Pressed a button."""

    kind: Literal["tap"]
    action: str = Field(max_length=64)

    def event(self) -> Event:
        """Return the pressed button."""
        return Tapped(action=self.action, at=_now())


class Locate(Record):
    """Shared the browser's position: WGS 84, degrees."""

    kind: Literal["locate"]
    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)

    def event(self) -> Event:
        """Return the position."""
        return Located(lat=self.lat, lon=self.lon, at=_now())


class Wake(Record):
    """The time has passed that ``wake`` of an earlier answer told."""

    kind: Literal["wake"]
    timer: int

    def event(self) -> Event:
        """Return the end of the timer."""
        return Elapsed(timer=self.timer, at=_now())


PageId = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]


class TurnAsked(Record):
    """One thing that a person of a page did."""

    page: PageId
    person: int = Field(ge=0, lt=100)
    did: Annotated[Say | Tap | Locate | Wake, Field(discriminator="kind")]


class HereAsked(Record):
    """Which people of a page are remembered."""

    page: PageId


class ReviewAsked(Record):
    """A batch of lines to review."""

    lines: list[str] = Field(max_length=100)


Asked = TypeVar("Asked", bound=Record)


async def read(request: Request, kind: type[Asked], most: int) -> Asked:
    """Return what a page asks, read up to a number of bytes; anything else is refused."""
    if request.headers.get("content-type") != "application/json":
        raise HTTPException(415)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise HTTPException(413)
    try:
        return kind.model_validate_json(bytes(body))
    except ValidationError:
        raise HTTPException(422) from None  # nothing of what was sent is repeated


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
