"""A Telegram update as an event of the dialogue. Decides nothing.

Updates are read as Telegram sends them: the library's objects for one cost as much as answering it.
"""

import datetime
from dataclasses import dataclass
from typing import Any

from bot.dialogue.events import Attached, Commanded, Event, Located, Said, Tapped

Raw = dict[str, Any]

# Kinds of messages that bring something we cannot read (core.telegram.org/bots/api#message).
_ATTACHMENTS = frozenset(
    {
        "animation", "audio", "contact", "dice", "document", "game", "invoice", "paid_media",
        "passport_data", "photo", "poll", "sticker", "story", "successful_payment", "venue",
        "video", "video_note", "voice",
    }
)  # fmt: skip
KINDS = ("message", "edited_message", "callback_query", "my_chat_member")  # that we ask for


@dataclass(frozen=True, slots=True)
class Incoming:
    """One event and where its answer goes.

    Attributes:
        tap: the id of a pressed button, which must be answered; "" for messages.
        message_id: the message whose button was pressed, 0 for messages.
    """

    chat_id: int
    event: Event
    tap: str = ""
    message_id: int = 0


def read(update: Raw) -> Incoming | None:
    """Return what the person did, or None for an update that needs no answer.

    Raises:
        KeyError, TypeError, ValueError: the update is not as Telegram documents it.
    """
    if "callback_query" in update:
        return _tap(update["callback_query"])
    message = update.get("message") or update.get("edited_message")
    if message is None or message["chat"]["type"] == "channel":
        return None
    event = _event(message)
    return Incoming(int(message["chat"]["id"]), event) if event is not None else None


def rescued(update: Raw) -> Incoming | None:
    """Return what can be told of an update that ``read`` cannot read, None where that is nothing.

    Whoever wrote it is answered: what could be read of the words, else as somebody who sent
    something that we cannot read, with the crisis number under it.
    """
    tap = update.get("callback_query")
    query = tap if isinstance(tap, dict) else {}
    for found in (update.get("message"), update.get("edited_message"), query.get("message")):
        chat = found.get("chat") if isinstance(found, dict) else None
        chat_id = chat.get("id") if isinstance(chat, dict) else None
        if isinstance(found, dict) and isinstance(chat_id, int) and chat_id > 0:
            words = "" if query else found.get("text") or found.get("caption")
            event = Said(text=words) if words and isinstance(words, str) else Attached()
            return Incoming(chat_id, event, query["id"] if type(query.get("id")) is str else "")
    return None


def blocked_by(update: Raw) -> int | None:
    """Return the chat of a person who has just blocked the bot, None for any other update."""
    change = update.get("my_chat_member")
    if change is None or change["new_chat_member"]["status"] != "kicked":
        return None
    return int(change["chat"]["id"])


def _tap(query: Raw) -> Incoming | None:
    message = query.get("message")
    if message is None:
        return None
    private = message["chat"]["type"] == "private"
    event = Tapped(action=str(query.get("data", "")), private=private)
    return Incoming(int(message["chat"]["id"]), event, query["id"], int(message["message_id"]))


def _event(message: Raw) -> Event | None:
    private = message["chat"]["type"] == "private"
    at = datetime.datetime.fromtimestamp(
        message.get("edit_date") or message["date"], datetime.UTC
    )  # an edited message is as old as its last change
    text = message.get("text")
    command = _command(message, text) if text else None
    if command is not None:
        return Commanded(name=command[0], argument=command[1], private=private, at=at)
    if not private:
        return None  # a group is answered only when it calls
    if text is not None:
        return Said(text=str(text), at=at)
    if "location" in message and "venue" not in message:
        place = message["location"]
        return Located(lat=float(place["latitude"]), lon=float(place["longitude"]), at=at)
    if not _ATTACHMENTS & message.keys():
        return None  # joined, pinned, renamed: nothing was said
    return Attached(caption=_words_beside(message), at=at)


def _words_beside(message: Raw) -> str:
    """Return every word that came with an attachment."""
    contact, poll = message.get("contact", {}), message.get("poll", {})
    parts = [
        message.get("caption"),
        contact.get("first_name"),
        contact.get("last_name"),
        poll.get("question"),
        *(option["text"] for option in poll.get("options", ())),
        message.get("venue", {}).get("title"),
    ]
    return " ".join(str(part) for part in parts if part)


def _command(message: Raw, text: str) -> tuple[str, str] | None:
    """Return (name without slash and bot name, what stands behind), or None."""
    for entity in message.get("entities", ()):
        if entity["type"] == "bot_command" and entity["offset"] == 0:
            length = int(entity["length"])
            return text[1:length].partition("@")[0], text[length:].strip()
    return None
