"""What the server remembers: chats, their messages, open taps and the bot's profile."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.botapi.errors import RefusalError, bad_request

BOT = {
    "id": 123,
    "is_bot": True,
    "first_name": "Harbor",
    "username": "harbor_test_bot",
}

Message = dict[str, Any]


@dataclass
class Chat:
    """One chat: a person (id above 0) or a group (below)."""

    id: int
    title: str = ""
    blocked: bool = False
    left: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    ids: count = field(default_factory=lambda: count(1))
    answers: int = 0  # messages the bot has sent here

    @property
    def private(self) -> bool:
        return self.id > 0

    def shown(self) -> dict[str, Any]:
        """Return the chat as a message shows it."""
        if self.private:
            return {"id": self.id, "type": "private", "first_name": f"Person {self.id}"}
        return {"id": self.id, "type": "supergroup", "title": self.title or f"Group {self.id}"}


@dataclass
class Tap:
    """A pressed button that waits for answerCallbackQuery."""

    id: str
    chat_id: int
    data: str
    at: float


class Chats:
    """All chats; ``keep_last`` bounds what is remembered of each."""

    def __init__(self, now: Callable[[], float], keep_last: int | None) -> None:
        self.now = now
        self.keep_last = keep_last
        self.taps: dict[str, Tap] = {}
        self.sent: deque[Any] = deque(maxlen=keep_last)
        self._chats: dict[int, Chat] = {}

    def known(self, chat_id: int) -> Chat:
        """Return the chat, made if need be: someone wrote in it."""
        chat = self._chats.get(chat_id)
        if chat is None:
            chat = self._chats[chat_id] = Chat(chat_id)
        return chat

    def find(self, params: dict[str, Any]) -> Chat:
        """Return the chat a call names, or refuse it."""
        wanted = params.get("chat_id")
        if wanted in (None, ""):
            raise bad_request("chat_id is empty")
        try:
            return self._chats[int(wanted)]
        except (ValueError, TypeError, KeyError):
            raise bad_request("chat not found") from None

    def writable(self, params: dict[str, Any]) -> Chat:
        """Return the chat a call writes to, or refuse it."""
        chat = self.find(params)
        if chat.blocked:
            raise RefusalError(403, "Forbidden: bot was blocked by the user")
        if chat.left:
            raise RefusalError(403, "Forbidden: bot is not a member of the supergroup chat")
        return chat

    def add(self, chat: Chat, sender: dict[str, Any], content: dict[str, Any]) -> Message:
        """Keep a new message in a chat; return it as Telegram shows it."""
        message_id = next(chat.ids)
        message = {
            "message_id": message_id,
            "from": sender,
            "chat": chat.shown(),
            "date": int(self.now()),
            **content,
        }
        chat.messages[message_id] = message
        if self.keep_last is not None and len(chat.messages) > self.keep_last:
            del chat.messages[next(iter(chat.messages))]
        return message

    def open_tap(self, tap: Tap) -> None:
        """Remember a tap until it is answered; bounded as the messages are."""
        self.taps[tap.id] = tap
        if self.keep_last is not None and len(self.taps) > self.keep_last:
            del self.taps[next(iter(self.taps))]
