"""A strict Bot API server on loopback: it keeps updates until they are confirmed and refuses,
in Telegram's words, what Telegram refuses. Rules: core.telegram.org/bots/api, read 2026-11-24.
"""

import asyncio
import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from aiohttp import web

TOKEN = "123:TEST"
_TAGS = {
    "a",
    "b",
    "strong",
    "i",
    "em",
    "u",
    "ins",
    "s",
    "strike",
    "del",
    "code",
    "pre",
    "blockquote",
}


class RefusedError(Exception):
    """What Telegram would not take, in its words."""

    def __init__(self, description: str, code: int = 400, **parameters: int) -> None:
        super().__init__(description)
        self.description, self.code, self.parameters = description, code, parameters


class _Html(HTMLParser):
    """Reads Telegram's HTML; refuses every other tag and every tag left open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self._open = "", list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            raise RefusedError(f'Bad Request: can\'t parse entities: Unsupported start tag "{tag}"')
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            raise RefusedError(f'Bad Request: can\'t parse entities: Unexpected end tag "{tag}"')

    def handle_data(self, data: str) -> None:
        self.text += data

    def finished(self) -> str:
        self.close()
        if self._open:
            raise RefusedError("Bad Request: can't parse entities: Can't find end tag")
        return self.text


@dataclass
class BotApi:
    """The server; ``url`` is what TELEGRAM_API_URL must be.

    Attributes:
        calls: every accepted call, as (method, parameters).
        unanswered: ids of taps that were not answered.
    """

    url: str = ""
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    unanswered: set[str] = field(default_factory=set)
    blocked: set[int] = field(default_factory=set)
    faults: list[RefusedError] = field(default_factory=list)  # one for each next sendMessage
    confirmed: int = 0
    _updates: list[dict[str, Any]] = field(default_factory=list)
    _next: int = 1000
    _messages: dict[int, dict[str, Any]] = field(default_factory=dict)
    _runner: web.AppRunner | None = None

    async def start(self) -> None:
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port = self._runner.addresses[0][1]
        self.url = f"http://127.0.0.1:{port}/bot"

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    def put(self, **update: Any) -> None:
        """Hand out one update."""
        self._next += 1
        self._updates.append({"update_id": self._next, **update})

    def say(self, chat: int, text: str, **extra: Any) -> None:
        """A person writes in a chat; a leading slash is a command."""
        if text.startswith("/"):
            length = len(text.split()[0])
            extra["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        self.put(message=self.message(chat, text=text, **extra))

    def tap(self, chat: int, data: str) -> None:
        """A person presses a button of the last message."""
        self._next += 1
        tap = {"id": str(self._next), "from": _person(chat), "chat_instance": "1", "data": data}
        self.unanswered.add(tap["id"])
        self.put(callback_query={**tap, "message": self.message(chat, text="…")})

    def message(self, chat: int, **fields: Any) -> dict[str, Any]:
        kind = "private" if chat > 0 else "supergroup"
        named = {"title": "group"} if chat < 0 else {"first_name": "P"}
        self._next += 1
        return {
            "message_id": self._next, "date": 1_790_000_000, "from": _person(abs(chat)),
            "chat": {"id": chat, "type": kind, **named}, **fields,
        }  # fmt: skip

    def texts(self, chat: int) -> list[str]:
        """Return what was sent to a chat."""
        return [p["text"] for m, p in self.calls if m == "sendMessage" and p["chat_id"] == chat]

    def sent(self, chat: int) -> list[dict[str, Any]]:
        """Return the parameters of every message sent to a chat."""
        return [p for m, p in self.calls if m == "sendMessage" and p["chat_id"] == chat]

    async def answered(self, chat: int, count: int, seconds: float = 10) -> list[str]:
        """Wait until a chat has this many messages."""
        async with asyncio.timeout(seconds):
            while len(self.texts(chat)) < count:
                await asyncio.sleep(0.005)
        return self.texts(chat)

    async def _handle(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        try:
            if request.match_info["token"] != TOKEN:
                raise RefusedError("Unauthorized", 401)
            parameters = await _parameters(request)
            call = getattr(self, f"_{method}", None)
            if call is None:
                raise RefusedError("Not Found", 404)
            result = await call(parameters)
        except RefusedError as refused:
            body = {"ok": False, "error_code": refused.code, "description": refused.description}
            if refused.parameters:
                body["parameters"] = refused.parameters
            return web.json_response(body, status=refused.code)
        if method != "getUpdates":
            self.calls.append((method, parameters))
        return web.json_response({"ok": True, "result": result})

    async def _getMe(self, _: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        return {"id": 123, "is_bot": True, "first_name": "Harbor", "username": "harbor_bot"}

    async def _getUpdates(self, asked: dict[str, Any]) -> list[dict[str, Any]]:  # noqa: N802
        offset = int(asked.get("offset", 0))
        self.confirmed = max(self.confirmed, offset)
        self._updates = [u for u in self._updates if u["update_id"] >= offset]
        for _ in range(int(min(float(asked.get("timeout", 0)), 5) * 200)):
            if self._updates:
                break
            await asyncio.sleep(0.005)
        return self._updates[:100]

    async def _sendMessage(self, sent: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        if self.faults:
            raise self.faults.pop(0)
        self._check_chat(sent["chat_id"])
        _check_text(sent)
        _check_markup(sent)
        message = self.message(sent["chat_id"], text=sent["text"])
        self._messages[message["message_id"]] = sent
        return message

    async def _editMessageText(self, sent: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        _check_text(sent)
        _check_markup(sent)
        if sent["message_id"] not in self._messages:
            raise RefusedError("Bad Request: message to edit not found")
        return self.message(sent["chat_id"], text=sent["text"])

    async def _sendVenue(self, sent: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        self._check_chat(sent["chat_id"])
        return self.message(sent["chat_id"])

    async def _answerCallbackQuery(self, sent: dict[str, Any]) -> bool:  # noqa: N802
        if sent["callback_query_id"] not in self.unanswered:
            raise RefusedError(
                "Bad Request: query is too old and response timeout expired or query ID is invalid"
            )
        self.unanswered.discard(sent["callback_query_id"])
        return True

    async def _sendChatAction(self, sent: dict[str, Any]) -> bool:  # noqa: N802
        self._check_chat(sent["chat_id"])
        return True

    async def _setMyCommands(self, sent: dict[str, Any]) -> bool:  # noqa: N802
        for command in sent["commands"]:
            name = command["command"]
            if not (name.isascii() and name.replace("_", "a").isalnum() and len(name) <= 32):
                raise RefusedError("Bad Request: BOT_COMMAND_INVALID")
        return True

    async def _setMyDescription(self, sent: dict[str, Any]) -> bool:  # noqa: N802
        return _limited(sent["description"], 512)

    async def _setMyShortDescription(self, sent: dict[str, Any]) -> bool:  # noqa: N802
        return _limited(sent["short_description"], 120)

    def _check_chat(self, chat: int) -> None:
        if chat in self.blocked:
            raise RefusedError("Forbidden: bot was blocked by the user", 403)


def _person(chat: int) -> dict[str, Any]:
    return {"id": abs(chat), "is_bot": False, "first_name": "P"}


def _limited(text: str, most: int) -> bool:
    if len(text) > most:
        raise RefusedError("Bad Request: description is too long")
    return True


async def _parameters(request: web.Request) -> dict[str, Any]:
    fields = {**request.query, **(await request.post())}
    return {key: _value(key, str(value)) for key, value in fields.items()}


def _value(key: str, value: str) -> Any:
    if key in ("text", "description", "short_description", "callback_query_id", "parse_mode"):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _check_text(sent: dict[str, Any]) -> None:
    text = sent["text"]
    if sent.get("parse_mode") == "HTML":
        html = _Html()
        html.feed(text)
        text = html.finished()
    if not text.strip():
        raise RefusedError("Bad Request: message text is empty")
    if len(text) > 4096:
        raise RefusedError("Bad Request: message is too long")


def _check_markup(sent: dict[str, Any]) -> None:
    for row in sent.get("reply_markup", {}).get("inline_keyboard", []):
        for button in row:
            actions = [k for k in ("callback_data", "url", "copy_text") if k in button]
            if len(actions) != 1 or not button["text"]:
                raise RefusedError(
                    "Bad Request: can't parse inline keyboard button: "
                    "Text buttons are unallowed in the inline keyboard"
                )
            if not 1 <= len(button.get("callback_data", "x").encode()) <= 64:
                raise RefusedError("Bad Request: BUTTON_DATA_INVALID")
            if not button.get("url", "https://").startswith(("https://", "http://", "tg://")):
                raise RefusedError("Bad Request: inline keyboard button URL is invalid")
            if not 1 <= len(button.get("copy_text", {"text": "x"})["text"]) <= 256:
                raise RefusedError("Bad Request: BUTTON_COPY_TEXT_INVALID")
