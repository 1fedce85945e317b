"""Replies on their way to Telegram: each is sent until Telegram has accepted it."""

import asyncio
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.channels.telegram.inbound import Incoming
from bot.channels.telegram.limits import Limits
from bot.channels.telegram.transport import AiohttpRequest
from bot.dialogue.replies import Button, Document, Reply, Rows, Venue, Wording, plain_text
from bot.safety.levels import Help

_TELEGRAM_REFUSED_HTML = "can't parse entities"
_TELEGRAM_SAME_AGAIN = "not modified"
_NO_PREVIEW = {"is_disabled": True}

Params = dict[str, Any]
File = tuple[str, bytes]  # name, content


@dataclass(frozen=True, slots=True)
class Patience:
    """How long sending tries, in seconds.

    Attributes:
        call: one call. Half-open connections are found out by it alone.
        card: one call with a crisis card: a card twice does no harm, a late one does.
        calm: all tries of a calm answer; then its update comes again from Telegram. A card has
            no such end.
        first, longest: the wait after the first failure, and the longest, doubling in between.
    """

    call: float = 15.0
    card: float = 5.0
    calm: float = 60.0
    first: float = 0.2
    longest: float = 5.0


class UndeliveredError(Exception):
    """An answer that Telegram did not take in time; its update has to come again."""


class Sender:
    """Sends the replies of a turn to one chat, in order."""

    def __init__(
        self,
        transport: AiohttpRequest,
        wording: Wording,
        limits: Limits,
        patience: Patience,
        on_failure: Callable[[str], object] = str,
    ) -> None:
        """Keep the way to Telegram, the location button's words, and whom to tell of failures."""
        self._transport = transport
        self._wording = wording
        self._limits = limits
        self._patience = patience
        self._on_failure = on_failure

    async def send(self, incoming: Incoming, replies: Iterable[Reply]) -> None:
        """Send the replies.

        Raises:
            Forbidden: the person has blocked the bot.
            BadRequest: Telegram refuses even the plain text, for good.
            UndeliveredError: Telegram could not be reached in time; never for a crisis card.
        """
        for number, reply in enumerate(replies):
            in_place = number == 0 and reply.edits and bool(incoming.message_id)
            if not (in_place and await self._edited(incoming, reply)):
                await self._sent(incoming.chat_id, reply)
            self._limits.let_others(incoming.chat_id)

    async def acknowledge(self, incoming: Incoming) -> None:
        """Take the waiting dots off a pressed button; too late is no harm."""
        if incoming.tap:
            try:
                await self._transport.call(
                    "answerCallbackQuery", {"callback_query_id": incoming.tap}, self._patience.call
                )
            except TelegramError:
                return

    async def _edited(self, incoming: Incoming, reply: Reply) -> bool:
        params = _message(incoming.chat_id, reply.html, inline(reply.buttons), html=True)
        try:
            await self._patiently(
                "editMessageText", params | {"message_id": incoming.message_id}, reply.help
            )
        except BadRequest as refusal:
            return _TELEGRAM_SAME_AGAIN in str(refusal).casefold()
        return True

    async def _sent(self, chat_id: int, reply: Reply) -> None:
        markup = self._markup(reply)
        try:
            params = _message(chat_id, reply.html, markup, html=True)
            await self._patiently("sendMessage", params, reply.help)
        except BadRequest as refusal:
            # Words matter more than markup and buttons: what is refused goes out without them.
            kept = markup if _TELEGRAM_REFUSED_HTML in str(refusal).casefold() else ""
            params = _message(chat_id, plain_text(reply.html), kept, html=False)
            await self._patiently("sendMessage", params, reply.help)
        if reply.venue is not None:
            await self._map_card(chat_id, reply.venue)
        if reply.document is not None:
            await self._file(chat_id, reply.document)

    async def _file(self, chat_id: int, document: Document) -> None:
        file = (document.name, document.text.encode())
        await self._patiently("sendDocument", {"chat_id": chat_id}, Help.NONE, file)

    async def _map_card(self, chat_id: int, venue: Venue) -> None:
        """Send a map card; the address stands in the text, so a lost card is no harm."""
        try:
            await self._limits.place(chat_id)
            await self._transport.call(
                "sendVenue",
                {
                    "chat_id": chat_id,
                    "latitude": venue.lat,
                    "longitude": venue.lon,
                    "title": venue.name,
                    "address": venue.address,
                },
                self._patience.call,
            )
        except TelegramError:
            return

    async def _patiently(
        self, method: str, params: Params, carries: Help, file: File | None = None
    ) -> None:
        """Make a call until it is accepted; wait where Telegram asks to, or cannot be reached."""
        chat_id, patience = int(params["chat_id"]), self._patience
        card, loop, wait = carries is Help.CARD, asyncio.get_running_loop(), patience.first
        deadline = loop.time() + patience.calm
        while True:
            await self._limits.place(chat_id)
            try:
                seconds = patience.card if card else patience.call
                await self._transport.call(method, params, seconds, file)
                return
            except RetryAfter as told:
                self._limits.hold(chat_id, told._retry_after.total_seconds())
                failure, pause = "flood", 0.0
            except (BadRequest, Forbidden):
                raise
            except (NetworkError, InvalidToken) as error:
                failure, pause = type(error).__name__, wait
                wait = min(wait * 2, patience.longest)
            self._on_failure(failure)
            self._limits.let_others(chat_id)
            if not card and loop.time() + pause > deadline:
                raise UndeliveredError(failure)
            await asyncio.sleep(pause)

    def _markup(self, reply: Reply) -> str:
        if not reply.asks_location:
            return inline(reply.buttons)
        share = {"text": self._wording.labels["share_location"], "request_location": True}
        others = [[{"text": b.label} for b in row if b.action] for row in reply.buttons]
        keyboard = {"keyboard": [[share], *others]}
        return json.dumps({**keyboard, "resize_keyboard": True, "one_time_keyboard": True})


def _message(chat_id: int, text: str, markup: str, *, html: bool) -> Params:
    params: Params = {"chat_id": chat_id, "text": text, "link_preview_options": _NO_PREVIEW}
    if html:
        params["parse_mode"] = "HTML"
    if markup:
        params["reply_markup"] = markup
    return params


@lru_cache(maxsize=512)
def inline(rows: Rows) -> str:
    """Return buttons under a message as Telegram's JSON, "" for none."""
    if not rows:
        return ""
    return json.dumps({"inline_keyboard": [[_button(button) for button in row] for row in rows]})


def _button(button: Button) -> dict[str, Any]:
    if button.copy:
        return {"text": button.label, "copy_text": {"text": button.copy}}
    if button.url:
        return {"text": button.label, "url": button.url}
    return {"text": button.label, "callback_data": button.action}
