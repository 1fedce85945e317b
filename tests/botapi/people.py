"""What people do: each helper puts one update in and returns its id (0: the bot is not told)."""

import re
from itertools import count
from typing import Any

from tests.botapi.chats import BOT, Chat, Chats, Message, Tap
from tests.botapi.html import utf16_length
from tests.botapi.inbox import Inbox

_COMMAND = re.compile(r"(?<!\S)/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]+)?")


def person(user_id: int, language: str = "en") -> dict[str, Any]:
    """Return a person as messages show them."""
    name = f"Person {user_id}"
    return {"id": user_id, "is_bot": False, "first_name": name, "language_code": language}


class People:
    """The people who talk with the bot."""

    privacy = True  # in groups the bot sees commands, mentions and replies to it only

    def __init__(self, chats: Chats, inbox: Inbox) -> None:
        self._chats = chats
        self._inbox = inbox
        self._tap_ids = count(10**15)

    def say(self, chat_id: int, text: str, **more: Any) -> int:
        """Send a text; in a group ``user_id=`` says who. Other keywords join the message."""
        entities = more.pop("entities", None) or _commands(text)
        content = {"text": text, **({"entities": entities} if entities else {}), **more}
        return self._send(chat_id, content)

    def share_location(self, chat_id: int, lat: float, lon: float, **more: Any) -> int:
        """Share a place: WGS 84, degrees."""
        return self._send(chat_id, {"location": {"latitude": lat, "longitude": lon}, **more})

    def photo(self, chat_id: int, caption: str = "", **more: Any) -> int:
        """Send a picture."""
        sizes = [{**_file("photo"), "width": 90, "height": 90}]
        return self._send(chat_id, {"photo": sizes, **_caption(caption), **more})

    def voice(self, chat_id: int, caption: str = "", **more: Any) -> int:
        """Send a voice message of 3 seconds."""
        voice = {**_file("voice"), "duration": 3}
        return self._send(chat_id, {"voice": voice, **_caption(caption), **more})

    def sticker(self, chat_id: int, emoji: str = "🙂", **more: Any) -> int:
        """Send a sticker."""
        shape = {"type": "regular", "width": 512, "height": 512}
        shape |= {"is_animated": False, "is_video": False, "emoji": emoji}
        return self._send(chat_id, {"sticker": {**_file("sticker"), **shape}, **more})

    def contact(self, chat_id: int, phone_number: str, **more: Any) -> int:
        """Share a contact."""
        card = {"phone_number": phone_number, "first_name": "Contact"}
        return self._send(chat_id, {"contact": card, **more})

    def forward(self, chat_id: int, text: str, **more: Any) -> int:
        """Forward a text whose writer is hidden."""
        origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Somebody"}
        return self.say(chat_id, text, forward_origin=origin, **more)

    def edit(self, chat_id: int, text: str, message_id: int | None = None) -> int:
        """Change a text, the person's last one if not told which."""
        chat = self._chats.known(chat_id)
        own = [m for m in chat.messages.values() if m["from"]["id"] != BOT["id"] and "text" in m]
        message = chat.messages[message_id] if message_id else own[-1]
        message = {**message, "text": text, "edit_date": int(self._chats.now())}
        message.pop("entities", None)
        if entities := _commands(text):
            message["entities"] = entities
        chat.messages[message["message_id"]] = message
        return self._inbox.put("edited_message", message, chat_id)

    def tap(self, chat_id: int, data: str, message_id: int | None = None, **who: int) -> int:
        """Press the button with this data, on the newest message that has it if not told which.

        Raises:
            LookupError: no message of the chat shows such a button (and none was named).
        """
        chat = self._chats.known(chat_id)
        if message_id is None:
            message = _with_button(chat, data)
        else:
            gone = {"message_id": message_id, "chat": chat.shown(), "date": 0}
            message = chat.messages.get(message_id, gone)
        user_id = who.get("user_id", abs(chat_id))
        tap = Tap(str(next(self._tap_ids)), chat_id, data, self._chats.now())
        query = {"id": tap.id, "from": person(user_id), "message": message, "data": data}
        self._chats.open_tap(tap)
        body = {**query, "chat_instance": str(chat_id)}
        return self._inbox.put("callback_query", body, ("tap", user_id))

    def raw(self, update: dict[str, Any]) -> int:
        """Put an update in as it is, readable or not."""
        return self._inbox.put_raw(update)

    def blocked(self, chat_id: int, blocked: bool = True) -> int:
        """Block the bot: it is told, and what it sends is refused with 403; or unblock it."""
        chat = self._chats.known(chat_id)
        chat.blocked = blocked
        words = ("member", "kicked") if blocked else ("kicked", "member")
        old, new = ({"user": BOT, "status": word} for word in words)
        for member in (old, new):
            if member["status"] == "kicked":
                member["until_date"] = 0
        change = {
            "chat": chat.shown(),
            "from": person(abs(chat_id)),
            "date": int(self._chats.now()),
        }
        change |= {"old_chat_member": old, "new_chat_member": new}
        return self._inbox.put("my_chat_member", change, chat_id)

    def _send(self, chat_id: int, content: dict[str, Any]) -> int:
        chat = self._chats.known(chat_id)
        user_id = content.pop("user_id", abs(chat_id))
        language = content.pop("language", "en")
        message = self._chats.add(chat, person(user_id, language), content)
        if chat.left or not (chat.private or not self.privacy or _for_bot(message)):
            return 0
        return self._inbox.put("message", message, chat_id)


def _file(kind: str) -> dict[str, Any]:
    return {"file_id": kind, "file_unique_id": kind, "file_size": 1000}


def _caption(caption: str) -> dict[str, str]:
    return {"caption": caption} if caption else {}


def _commands(text: str) -> list[dict[str, Any]]:
    return [
        {
            "type": "bot_command",
            "offset": utf16_length(text[: found.start()]),
            "length": utf16_length(found[0]),
        }
        for found in _COMMAND.finditer(text)
    ]


def _for_bot(message: Message) -> bool:
    """Say whether a bot with privacy mode sees this message of a group."""
    text, name = message.get("text", ""), f"@{BOT['username']}"
    replied = message.get("reply_to_message", {}).get("from", {}).get("id")
    command = text.startswith("/") and ("@" not in text.split()[0] or name in text.split()[0])
    return command or name in text or replied == BOT["id"]


def _with_button(chat: Chat, data: str) -> Message:
    for message in reversed(chat.messages.values()):
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        if any(button.get("callback_data") == data for row in rows for button in row):
            return message
    raise LookupError(f"no message in chat {chat.id} has a button with data {data!r}")
