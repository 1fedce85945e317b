"""A strict loopback Bot API server: it refuses what Telegram refuses, in Telegram's words."""

from tests.botapi.faults import Fault
from tests.botapi.server import TOKEN, BotApi

__all__ = ["TOKEN", "BotApi", "Fault"]
