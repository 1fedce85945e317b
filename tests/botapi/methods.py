"""The methods of the Bot API that write, edit and answer."""

from collections.abc import Callable
from typing import Any

from tests.botapi.chats import BOT, Chat, Chats, Message
from tests.botapi.errors import RefusalError, bad_request
from tests.botapi.inbox import TAP_LIFE
from tests.botapi.markup import reply_markup
from tests.botapi.texts import caption_text, message_text, parse_json

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
_DELETABLE = 48 * 3600  # seconds
_MAX_ALERT = 200
_CHAT_ACTIONS = [
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "record_audio",
    "upload_audio",
    "upload_document",
    "choose_sticker",
    "find_location",
    "pick_up_location",
    "record_video_note",
    "upload_video_note",
    "cancel",
]

Params = dict[str, Any]


def truth(value: Any) -> bool:
    """Return whether a parameter means yes."""
    return str(value).lower() in ("true", "1", "yes", "t", "y")


def whole(value: Any, default: int, low: int, high: int) -> int:
    """Return a parameter as a whole number, clamped as Telegram does."""
    try:
        number = int(value)
    except (TypeError, ValueError):
        return default
    return min(max(number, low), high)


class Methods:
    """What a call does; each method takes its parameters and returns ``result``."""

    def __init__(self, chats: Chats, on_sent: Callable[[Chat], None]) -> None:
        self._chats = chats
        self._on_sent = on_sent

    def sendmessage(self, params: Params) -> Message:
        chat = self._chats.writable(params)
        text, entities = message_text(params)
        return self._send(chat, params, _with_entities("text", text, entities))

    def sendvenue(self, params: Params) -> Message:
        chat = self._chats.writable(params)
        location = _location(params, "venue location")
        for name in ("title", "address"):
            if not params.get(name):
                raise bad_request(f'parameter "{name}" is required')
        venue = {"location": location, "title": params["title"], "address": params["address"]}
        return self._send(chat, params, {"location": location, "venue": venue})

    def sendlocation(self, params: Params) -> Message:
        chat = self._chats.writable(params)
        return self._send(chat, params, {"location": _location(params, "location")})

    def senddocument(self, params: Params) -> Message:
        chat = self._chats.writable(params)
        given = params.get("document")
        if isinstance(given, str) and given.startswith("attach://"):
            given = params.get(given.removeprefix("attach://"))
        if not given:
            raise bad_request("there is no document in the request")
        name, size = (given.filename, given.size) if hasattr(given, "filename") else (given, 1)
        if size == 0:
            raise bad_request("file must be non-empty")
        caption, entities = caption_text(params)
        content = _with_entities("caption", caption, entities) if caption else {}
        unique = f"doc{abs(hash(name))}"
        document = {"file_id": unique, "file_unique_id": unique, "file_name": name}
        return self._send(chat, params, {"document": {**document, "file_size": size}, **content})

    def _send(self, chat: Chat, params: Params, content: dict[str, Any]) -> Message:
        keyboard = reply_markup(params.get("reply_markup"), private=chat.private)
        reply = self._reply(chat, params)
        kept: dict[str, Any] = {**content, **reply}
        if keyboard and "inline_keyboard" in keyboard:
            kept["reply_markup"] = keyboard
        message = self._chats.add(chat, BOT, kept)
        chat.answers += 1
        self._on_sent(chat)
        return message

    def _reply(self, chat: Chat, params: Params) -> dict[str, Any]:
        reply = parse_json(params.get("reply_parameters") or {}, "Can't parse reply parameters")
        wanted = whole(reply.get("message_id", params.get("reply_to_message_id")), 0, 0, 2**31)
        if not wanted:
            return {}
        if wanted in chat.messages:
            shown = {**chat.messages[wanted]}
            shown.pop("reply_to_message", None)
            return {"reply_to_message": shown}
        allowed = reply.get(
            "allow_sending_without_reply", params.get("allow_sending_without_reply")
        )
        if truth(allowed):
            return {}
        raise bad_request("message to be replied not found")

    def _editable(self, params: Params) -> tuple[Chat, Message]:
        if not params.get("chat_id") and params.get("inline_message_id"):
            raise bad_request("MESSAGE_ID_INVALID")
        chat = self._chats.writable(params)
        message = _message(chat, params, "message to edit")
        if message["from"]["id"] != BOT["id"]:
            raise bad_request("message can't be edited")
        return chat, message

    def editmessagetext(self, params: Params) -> Message:
        text, entities = message_text(params)
        chat, message = self._editable(params)
        if "text" not in message:
            raise bad_request("there is no text in the message to edit")
        return self._edited(chat, message, params, _with_entities("text", text, entities))

    def editmessagereplymarkup(self, params: Params) -> Message:
        chat, message = self._editable(params)
        same = {name: message[name] for name in ("text", "entities") if name in message}
        return self._edited(chat, message, params, same)

    def _edited(
        self, chat: Chat, message: Message, params: Params, content: dict[str, Any]
    ) -> Message:
        keyboard = reply_markup(params.get("reply_markup"), private=chat.private, inline_only=True)
        if keyboard and "inline_keyboard" in keyboard:
            content["reply_markup"] = keyboard
        names = ("text", "entities", "reply_markup")
        if {name: message[name] for name in names if name in message} == content:
            raise bad_request(_NOT_MODIFIED)
        kept = {name: value for name, value in message.items() if name not in names}
        edited = {**kept, **content, "edit_date": int(self._chats.now())}
        chat.messages[message["message_id"]] = edited
        return edited

    def deletemessage(self, params: Params) -> bool:
        chat = self._chats.writable(params)
        message = _message(chat, params, "message to delete")
        if self._chats.now() - message["date"] > _DELETABLE:
            raise bad_request("message can't be deleted for everyone")
        del chat.messages[message["message_id"]]
        return True

    def pinchatmessage(self, params: Params) -> bool:
        _message(self._chats.writable(params), params, "message to pin")
        return True

    def sendchataction(self, params: Params) -> bool:
        self._chats.writable(params)
        if str(params.get("action", "")).lower() not in _CHAT_ACTIONS:
            raise bad_request("wrong parameter action in request")
        return True

    def answercallbackquery(self, params: Params) -> bool:
        tap = self._chats.taps.get(str(params.get("callback_query_id", "")))
        if tap is None or self._chats.now() - tap.at > TAP_LIFE:
            raise bad_request(_TOO_OLD)
        if len(str(params.get("text", ""))) > _MAX_ALERT:
            raise bad_request("MESSAGE_TOO_LONG")
        del self._chats.taps[tap.id]
        return True

    def getchat(self, params: Params) -> dict[str, Any]:
        chat = self._chats.find(params)
        gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
        return {
            **chat.shown(),
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": dict.fromkeys((*gifts, "gifts_from_channels"), True),
        }

    def leavechat(self, params: Params) -> bool:
        chat = self._chats.find(params)
        if chat.private:
            raise bad_request("chat member status can't be changed in private chats")
        if chat.left:
            raise RefusalError(403, "Forbidden: bot is not a member of the supergroup chat")
        chat.left = True
        return True


def _with_entities(name: str, text: str, entities: list[Any]) -> dict[str, Any]:
    field = "entities" if name == "text" else f"{name}_entities"
    return {name: text, field: entities} if entities else {name: text}


def _message(chat: Chat, params: Params, what: str) -> Message:
    wanted = whole(params.get("message_id"), 0, 0, 2**31)
    if not wanted:
        raise bad_request("message identifier is not specified")
    if wanted not in chat.messages:
        raise bad_request(f"{what} not found")
    return chat.messages[wanted]


def _location(params: Params, what: str) -> dict[str, float]:
    place: dict[str, float] = {}
    for name, limit in (("latitude", 90.0), ("longitude", 180.0)):
        if params.get(name) in (None, ""):
            raise bad_request(f"{name} is empty")
        try:
            place[name] = float(params[name])
        except ValueError:
            place[name] = limit + 1
        if not abs(place[name]) <= limit:
            raise bad_request(
                f"wrong {what} location specified"
                if what == "venue"
                else "wrong location specified"
            )
    return place
