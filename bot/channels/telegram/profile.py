"""How the bot presents itself: commands menu and descriptions, set at every start."""

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.dialogue.replies import Wording
from bot.logs import get_log


async def set_profile(bot: Bot, wording: Wording) -> None:
    """Set commands and descriptions; a refusal is logged by type and is no reason to stop."""
    try:
        await bot.set_my_commands([BotCommand(name, does) for name, does in wording.menu.items()])
        await bot.set_my_description(wording.say("description"))
        await bot.set_my_short_description(wording.say("short_description"))
    except TelegramError as error:
        get_log().warning("the profile could not be set", error=type(error).__name__)
