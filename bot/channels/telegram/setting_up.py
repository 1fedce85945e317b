"""What a new operator's token is used for once: who is it, and how does it present itself."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from telegram import Bot, MenuButtonCommands
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.channels.telegram.profile import set_profile
from bot.dialogue.replies import Wording
from bot.errors import BotError

T = TypeVar("T")
LONGEST_NAME = 64  # characters that setMyName takes: core.telegram.org/bots/api, 2026-11-25


class UnknownTokenError(BotError):
    """Telegram does not know the token."""


class UnreachableError(BotError):
    """Telegram did not answer; its text is the error's type alone, the rest may hold a token."""


@dataclass(frozen=True, slots=True)
class Account:
    """The bot's own account: its user name without @, and the name people see."""

    username: str
    name: str


async def account_of(token: str, api_url: str) -> Account:
    """Return whose token it is; raises UnknownTokenError or UnreachableError."""

    async def ask(bot: Bot) -> Account:
        return Account(bot.username, bot.first_name)  # asked for when it was initialised

    return await _with_bot(token, api_url, ask)


async def introduce(token: str, api_url: str, name: str, wording: Wording) -> None:
    """Set name, descriptions, commands and menu; raises like account_of.

    Telegram lets a bot change its name a few times a day, so an unchanged one is left alone.
    """

    async def tell(bot: Bot) -> None:
        if (await bot.get_my_name()).name != name:
            await bot.set_my_name(name)
        await set_profile(bot, wording)
        await bot.set_chat_menu_button(menu_button=MenuButtonCommands())

    await _with_bot(token, api_url, tell)


async def _with_bot(token: str, api_url: str, action: Callable[[Bot], Awaitable[T]]) -> T:
    bot = Bot(token, base_url=api_url, request=HTTPXRequest(connect_timeout=10, read_timeout=20))
    try:
        await bot.initialize()
        return await action(bot)
    except InvalidToken:
        raise UnknownTokenError from None
    except TelegramError as error:
        raise UnreachableError(type(error).__name__) from None
    finally:
        await bot.shutdown()
