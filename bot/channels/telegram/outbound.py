"""Replies on their way to Telegram: keyboards, edits, map cards, and what to do when it refuses."""

import asyncio

from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.channels.telegram.inbound import Incoming
from bot.dialogue.replies import Button, Reply, Venue, Wording, plain_text

_TRIES = 5
_TELEGRAM_REFUSED_HTML = "can't parse entities"
_TELEGRAM_SAME_AGAIN = "not modified"


class Sender:
    """Sends the replies of a turn to one chat, in order, each until Telegram has accepted it."""

    def __init__(self, bot: Bot, wording: Wording) -> None:
        """Keep the bot that sends and the words of the location button."""
        self._bot = bot
        self._wording = wording

    async def send(self, incoming: Incoming, replies: tuple[Reply, ...]) -> None:
        """Send the replies; return silently where the person has blocked the bot."""
        try:
            for number, reply in enumerate(replies):
                in_place = number == 0 and reply.edits and bool(incoming.message_id)
                if not (in_place and await self._edited(incoming, reply)):
                    await self._sent(incoming.chat_id, reply)
        except Forbidden:
            return

    async def acknowledge(self, incoming: Incoming) -> None:
        """Take the waiting dots off a pressed button; too late is no harm."""
        if incoming.tap:
            try:
                await self._bot.answer_callback_query(incoming.tap)
            except TelegramError:
                return

    async def _edited(self, incoming: Incoming, reply: Reply) -> bool:
        try:
            await self._bot.edit_message_text(
                reply.html,
                chat_id=incoming.chat_id,
                message_id=incoming.message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=_inline(reply),
            )
        except BadRequest as refusal:
            return _TELEGRAM_SAME_AGAIN in str(refusal).casefold()
        return True

    async def _sent(self, chat_id: int, reply: Reply) -> None:
        markup = self._markup(reply)
        try:
            await self._patiently(chat_id, reply.html, ParseMode.HTML, markup)
        except BadRequest as refusal:
            # Words matter more than markup and buttons: what is refused goes out without them.
            kept = markup if _TELEGRAM_REFUSED_HTML in str(refusal).casefold() else None
            await self._patiently(chat_id, plain_text(reply.html), None, kept)
        if reply.venue is not None:
            await self._map_card(chat_id, reply.venue)

    async def _map_card(self, chat_id: int, venue: Venue) -> None:
        """Send a map card; the address stands in the text, so a lost card is no harm."""
        try:
            await self._bot.send_venue(chat_id, venue.lat, venue.lon, venue.name, venue.address)
        except TelegramError:
            return

    async def _patiently(
        self,
        chat_id: int,
        text: str,
        parse_mode: str | None,
        markup: InlineKeyboardMarkup | ReplyKeyboardMarkup | None,
    ) -> None:
        """Send once; wait and try again where Telegram asks to, or could not be reached."""
        for tried in range(_TRIES):
            try:
                await self._bot.send_message(
                    chat_id, text, parse_mode, reply_markup=markup, disable_web_page_preview=True
                )
                return
            except RetryAfter as wait:
                await asyncio.sleep(wait._retry_after.total_seconds())
            except BadRequest:
                raise
            except NetworkError:
                if tried == _TRIES - 1:
                    raise
                await asyncio.sleep(0.2 * 2**tried)

    def _markup(self, reply: Reply) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | None:
        if not reply.asks_location:
            return _inline(reply)
        share = KeyboardButton(self._wording.labels["share_location"], request_location=True)
        others = [[KeyboardButton(b.label) for b in row if b.action] for row in reply.buttons]
        return ReplyKeyboardMarkup([[share], *others], resize_keyboard=True, one_time_keyboard=True)


def _inline(reply: Reply) -> InlineKeyboardMarkup | None:
    if not reply.buttons:
        return None
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in reply.buttons])


def _button(button: Button) -> InlineKeyboardButton:
    if button.copy:
        return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.copy))
    if button.url:
        return InlineKeyboardButton(button.label, url=button.url)
    return InlineKeyboardButton(button.label, callback_data=button.action)
