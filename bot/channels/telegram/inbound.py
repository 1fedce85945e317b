"""A Telegram update as an event of the dialogue. Decides nothing."""

from dataclasses import dataclass

from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatType, MessageEntityType

from bot.dialogue.events import Attached, Commanded, Event, Located, Said, Tapped


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


def read(update: Update) -> Incoming | None:
    """Return what the person did, or None for an update that needs no answer."""
    if update.callback_query is not None:
        return _tap(update.callback_query)
    message = update.message or update.edited_message
    if message is None or message.chat.type == ChatType.CHANNEL:
        return None
    event = _event(message)
    return Incoming(message.chat.id, event) if event is not None else None


def _tap(query: CallbackQuery) -> Incoming | None:
    if query.message is None:
        return None
    private = query.message.chat.type == ChatType.PRIVATE
    event = Tapped(action=query.data or "", private=private)
    return Incoming(query.message.chat.id, event, query.id, query.message.message_id)


def _event(message: Message) -> Event | None:
    private, at = message.chat.type == ChatType.PRIVATE, message.date
    command = _command(message)
    if command is not None:
        return Commanded(name=command[0], argument=command[1], private=private, at=at)
    if not private:
        return None  # a group is answered only when it calls
    if message.location is not None:
        return Located(lat=message.location.latitude, lon=message.location.longitude, at=at)
    if message.text is not None:
        return Said(text=message.text, at=at)
    if message.effective_attachment is None:
        return None  # joined, pinned, renamed: nothing was said
    return Attached(caption=_words_beside(message), at=at)


def _words_beside(message: Message) -> str:
    """Return every word that came with an attachment."""
    parts = [message.caption or ""]
    if message.contact is not None:
        parts += [message.contact.first_name, message.contact.last_name or ""]
    if message.poll is not None:
        parts += [message.poll.question, *(option.text for option in message.poll.options)]
    if message.venue is not None:
        parts.append(message.venue.title)
    return " ".join(filter(None, parts))


def _command(message: Message) -> tuple[str, str] | None:
    """Return (name without slash and bot name, what stands behind), or None."""
    for entity in message.entities:
        if entity.type == MessageEntityType.BOT_COMMAND and entity.offset == 0:
            text = message.text or ""
            name = text[1 : entity.length].partition("@")[0]
            return name, text[entity.length :].strip()
    return None
