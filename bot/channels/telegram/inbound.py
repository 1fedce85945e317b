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
_BOTS_NAME = "bot"  # how the name of every bot ends
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


@dataclass(frozen=True, slots=True)
class Own:
    """Who we are in a group: our id, and our name without "@", "" while it is not known."""

    id: int = 0
    name: str = ""


NOBODY = Own()


def read(update: Raw, own: Own = NOBODY) -> Incoming | None:
    """Return what the person did, or None for an update that needs no answer.

    Raises:
        KeyError, TypeError, ValueError: the update is not as Telegram documents it.
    """
    if "callback_query" in update:
        return _tap(update["callback_query"])
    message = update.get("message") or update.get("edited_message")
    if message is None or message["chat"]["type"] == "channel":
        return None
    if "edited_message" in update and "location" in message:
        return None  # a live position moved on: nothing was said
    event = _event(message, own)
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


def _event(message: Raw, own: Own) -> Event | None:
    private = message["chat"]["type"] == "private"
    at = datetime.datetime.fromtimestamp(
        message.get("edit_date") or message["date"], datetime.UTC
    )  # an edited message is as old as its last change
    text = message.get("text")
    command = _command(message, text) if text else None
    if command is not None:
        return Commanded(name=command[0], argument=command[1], private=private, at=at)
    if not private and not _calls_us(message, own):
        return None  # a group is answered only when it calls
    if not private:
        return Said(text=str(text or message.get("caption", "")), private=False, at=at)
    if text is not None:
        return Said(text=str(text), at=at)
    if "location" in message:
        place, words = message["location"], _words_beside(message)
        lat, lon = float(place["latitude"]), float(place["longitude"])
        return Located(lat=lat, lon=lon, caption=words, at=at)
    if not _ATTACHMENTS & message.keys():
        return None  # joined, pinned, renamed: nothing was said
    if "contact" in message:
        return Attached(name=_words_beside(message) or "?", at=at)
    return Attached(caption=_words_beside(message), at=at)


def _calls_us(message: Raw, own: Own) -> bool:
    """Return whether a message of a group answers one of ours, or names us."""
    answered = message.get("reply_to_message", {}).get("from", {}).get("id")
    if own.id and answered == own.id:
        return True
    text = message.get("text") or message.get("caption") or ""
    beside = message.get("entities") or message.get("caption_entities") or ()
    names = (_name_in(text, entity) for entity in beside if entity["type"] == "mention")
    wanted = own.name.casefold()
    return any(name == wanted if wanted else name.endswith(_BOTS_NAME) for name in names)


def _name_in(text: str, entity: Raw) -> str:
    """Return the name that a mention names, without "@"; Telegram counts in UTF-16."""
    begin, length = 2 * int(entity["offset"]), 2 * int(entity["length"])
    name = text.encode("utf-16-le")[begin : begin + length].decode("utf-16-le", "ignore")
    return name.lstrip("@").casefold()


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
