"""Who the bot is at Telegram, and how it presents itself: asked and set at every start."""

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.dialogue.replies import Wording
from bot.logs import get_log


async def set_profile(bot: Bot, wording: Wording) -> None:
    """Ask our own name, set commands and descriptions.

    Groups need the name: a line that calls another bot is not for us. A refusal is logged by type
    and is no reason to stop.
    """
    try:
        await bot.get_me()
        await bot.set_my_commands([BotCommand(name, does) for name, does in wording.menu.items()])
        await bot.set_my_description(wording.say("description"))
        await bot.set_my_short_description(wording.say("short_description"))
    except TelegramError as error:
        get_log().warning("the profile could not be set", error=type(error).__name__)
