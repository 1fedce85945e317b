"""Taking updates in by polling: an update is acknowledged only after it was answered.

Telegram keeps an update until getUpdates is called with a higher offset, so Telegram itself is the
durable inbox: a crash loses nothing, it answers a few people twice.
"""

import asyncio
import logging
import signal
from collections import defaultdict
from typing import Any

from telegram import Bot, Update
from telegram.constants import ChatAction
from telegram.error import BadRequest, Conflict, InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.channels.telegram.inbound import Incoming, read
from bot.channels.telegram.outbound import Sender
from bot.channels.telegram.profile import set_profile
from bot.dialogue.events import Elapsed
from bot.dialogue.replies import Reply
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.errors import BotError
from bot.safety.levels import Help
from bot.settings import Settings

log = logging.getLogger("harbor")
_WAIT_SECONDS = 30  # how long one getUpdates may hang
_PAUSE_SECONDS = 2  # after a failed call, or beside a second instance
_REFUSALS = 3  # refused tokens in a row before giving up


class TokenRefusedError(BotError):
    """Telegram does not know the token."""


class Polling:
    """One running bot: its chats in memory, one lane a chat."""

    def __init__(self, bot: Bot, resources: Resources) -> None:
        """Keep the bot and what turns need."""
        self._bot = bot
        self._resources = resources
        self._sender = Sender(bot, resources.wording)
        self._chats: dict[int, DialogueState] = {}
        self._offset = 0
        self._refused = 0
        self._answered: set[int] = set()  # ids behind the offset that need no second answer
        self._tasks: set[asyncio.Task[None]] = set()
        self._turns: dict[int, asyncio.Lock] = defaultdict(asyncio.Lock)  # one turn a chat

    async def run(self, stopping: asyncio.Event) -> None:
        """Take updates and answer them until ``stopping`` is set; what runs is finished.

        Raises:
            TokenRefusedError: after a few refusals of the token in a row.
        """
        stop = asyncio.create_task(stopping.wait())
        while not stopping.is_set():
            fetch = asyncio.create_task(self._fetch())
            await asyncio.wait({fetch, stop}, return_when=asyncio.FIRST_COMPLETED)
            if not fetch.done():
                fetch.cancel()
                break
            await self._take(fetch.result())
        stop.cancel()
        for task in self._tasks:
            task.cancel()
        await self._confirm()

    async def _fetch(self) -> list[dict[str, Any]]:
        try:
            raw = await self._get_updates(timeout=_WAIT_SECONDS)
        except InvalidToken:
            self._refused += 1
            if self._refused >= _REFUSALS:
                raise TokenRefusedError(
                    "TELEGRAM_BOT_TOKEN: Telegram refuses it: copy it anew"
                ) from None
        except Conflict:
            log.warning("another instance runs with this token: stop one of the two; waiting")
        except TelegramError as error:
            log.warning("getUpdates failed: %s", type(error).__name__)
        else:
            self._refused = 0
            return raw
        await asyncio.sleep(_PAUSE_SECONDS)
        return []

    async def _get_updates(self, timeout: int) -> list[dict[str, Any]]:
        """Return updates as Telegram sent them; what came before the offset is confirmed.

        ``Bot.get_updates`` parses all of them at once, and one that it cannot read would hide the
        others from us for ever.
        """
        wanted = {"offset": self._offset, "timeout": timeout}
        raw = await self._bot._post("getUpdates", wanted, read_timeout=timeout + 10)
        return list(raw) if isinstance(raw, list) else []

    async def _confirm(self) -> None:
        """Tell Telegram which updates were answered, so that they do not come again."""
        try:
            await self._get_updates(timeout=0)
        except TelegramError as error:
            log.warning("the last updates could not be confirmed: %s", type(error).__name__)

    async def _take(self, raw: list[dict[str, Any]]) -> None:
        """Answer updates, chats side by side, and move on behind those that were answered.

        What could not be delivered comes again, with everything after it; what was answered
        already is then passed over.
        """
        lanes: dict[int, list[tuple[int, Incoming]]] = defaultdict(list)
        for one in raw:
            number, incoming = int(one.get("update_id", 0)), self._parsed(one)
            if incoming is not None and number not in self._answered:
                lanes[incoming.chat_id].append((number, incoming))
        left = await asyncio.gather(*(self._lane(lane) for lane in lanes.values()))
        undelivered = [number for numbers in left for number in numbers]
        if undelivered:
            self._offset = min(undelivered)
            await asyncio.sleep(_PAUSE_SECONDS)
        elif raw:
            self._offset = max(int(one.get("update_id", 0)) for one in raw) + 1
            self._answered.clear()

    def _parsed(self, raw: dict[str, Any]) -> Incoming | None:
        try:
            update = Update.de_json(raw, self._bot)
            return read(update)
        except Exception as error:  # whatever a strange update holds, the others are answered
            log.error("update %s: %s", raw.get("update_id"), type(error).__name__)
            return None

    async def _lane(self, lane: list[tuple[int, Incoming]]) -> list[int]:
        """Answer one chat's updates in order; return the ids of those that are still to deliver."""
        for place, (number, incoming) in enumerate(lane):
            try:
                await self._answer(incoming)
            except BadRequest as error:  # refused for good: trying again would not help
                log.error("answer refused: %s", type(error).__name__)
            except TelegramError as error:
                log.error("answer not delivered, it will be tried again: %s", type(error).__name__)
                return [left for left, _ in lane[place:]]
            except Exception as error:  # one chat's trouble is not another's
                log.error("answer failed: %s", type(error).__name__)
            self._answered.add(number)
        return []

    async def _answer(self, incoming: Incoming) -> None:
        async with self._turns[incoming.chat_id]:
            before = self._chats.get(incoming.chat_id) or DialogueState(
                country=self._resources.default_country
            )
            turn = take_turn(before, incoming.event, self._resources)
            if turn.failure:
                log.error("turn failed: %s", turn.failure)
            if turn.replies and not _carries_help(turn.replies):
                self._aside(self._typing(incoming.chat_id))
            await self._sender.send(incoming, turn.replies)
            self._chats[incoming.chat_id] = turn.state  # only now: an answer may come again
            await self._sender.acknowledge(incoming)
        if turn.wake_after:
            self._aside(self._wake(incoming.chat_id, turn.state.timer, turn.wake_after))

    async def _wake(self, chat_id: int, timer: int, seconds: int) -> None:
        """Come back when the time that a person asked for has passed."""
        await asyncio.sleep(seconds)
        await self._lane([(0, Incoming(chat_id, Elapsed(timer=timer)))])

    def _aside(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _typing(self, chat_id: int) -> None:
        try:
            await self._bot.send_chat_action(chat_id, ChatAction.TYPING)
        except TelegramError:
            return


def _carries_help(replies: tuple[Reply, ...]) -> bool:
    return any(reply.help is not Help.NONE for reply in replies)


def run_polling(resources: Resources, settings: Settings) -> None:
    """Run the bot until SIGTERM or Ctrl-C; raises TokenRefusedError as ``Polling.run`` does."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it logs addresses that hold the token
    asyncio.run(_run(resources, settings))


async def _run(resources: Resources, settings: Settings) -> None:
    bot = Bot(
        settings.telegram_bot_token,
        base_url=settings.telegram_api_url,
        request=HTTPXRequest(connection_pool_size=64),
    )
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stopping.set)
    await _reached(bot, stopping)
    async with bot:
        await set_profile(bot, resources.wording)
        log.info("Harbor is running")
        await Polling(bot, resources).run(stopping)


async def _reached(bot: Bot, stopping: asyncio.Event) -> None:
    """Wait until Telegram answers; raises TokenRefusedError where it does not know the token."""
    while not stopping.is_set():
        try:
            await bot.initialize()
            return
        except InvalidToken:
            raise TokenRefusedError(
                "TELEGRAM_BOT_TOKEN: Telegram refuses it: copy it anew"
            ) from None
        except TelegramError as error:
            log.warning("Telegram cannot be reached: %s; trying again", type(error).__name__)
            await asyncio.sleep(_PAUSE_SECONDS)
