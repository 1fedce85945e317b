"""The bot as a process: built from the settings, run until a signal, ended in order."""

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING, Any

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.channels.listening import listen
from bot.channels.telegram.inbound import KINDS, Own
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.limits import Limits
from bot.channels.telegram.outbound import Patience, Sender
from bot.channels.telegram.polling import REFUSED, Polling, TokenRefusedError
from bot.channels.telegram.profile import set_profile
from bot.channels.telegram.remembered import Remembered, Store
from bot.channels.telegram.transport import AiohttpRequest
from bot.channels.telegram.watch import Watch
from bot.dialogue.resources import Resources
from bot.errors import BotError
from bot.logs import Sparingly, get_log, set_up
from bot.memory.store import Memory
from bot.settings import Settings, require_enough

if TYPE_CHECKING:
    from bot.channels.telegram.locks import ChatLocks

_RUNNING = "Harbor is running"
_PAUSE_SECONDS = 2.0
_REFUSALS = 3  # of the token at the start, before giving up
_PURGE_SECONDS = 6 * 3600.0
_SILENT_SECONDS = 90.0  # without an accepted getUpdates: not ready
_WEBHOOK_PATH = "/telegram"
_WEBHOOKS = 100  # side by side, the most that Telegram offers


@dataclass(frozen=True, slots=True)
class Parts:
    """What a running bot is made of."""

    bot: Bot
    updates: AiohttpRequest
    intake: Intake
    remembered: Remembered
    watch: Watch


@asynccontextmanager
async def built(
    resources: Resources,
    settings: Settings,
    patience: Patience | None = None,
    store: Store | None = None,
) -> AsyncIterator[Parts]:
    """Open everything that delivery needs; close it at the end.

    Args:
        store: remembers chats; None: this process does, alone.
    """
    watch = Watch(settings.card_budget_seconds)
    address = settings.telegram_api_url + settings.telegram_bot_token
    transport, updates = AiohttpRequest(address), AiohttpRequest(address, connections=2)
    bot = Bot(
        settings.telegram_bot_token,
        base_url=settings.telegram_api_url,
        request=transport,
        get_updates_request=updates,
    )
    limits = Limits(settings.messages_per_second, settings.messages_per_chat_second)
    sender = Sender(transport, resources.wording, limits, patience or Patience(), watch.failure)
    by_webhook = bool(settings.webhook_url)
    shared = by_webhook and settings.database_url.startswith("postgresql")
    remembered = Remembered(store, resources, watch, shared=shared)
    locks = _locks(settings, watch) if shared else None
    intake = Intake(
        resources,
        remembered,
        sender,
        limits,
        watch,
        now=transport.now,
        late_after=settings.late_after_seconds,
        lock=locks,
        asks_first=by_webhook,
        own=partial(_own, bot),
    )
    for request in (transport, updates):
        await request.initialize()
    try:
        yield Parts(bot, updates, intake, remembered, watch)
    finally:
        remembered.close()
        if locks is not None:
            await locks.close()
        for request in (transport, updates):
            await request.shutdown()


def _own(bot: Bot) -> Own:
    """Return who we are: the id stands in the token, the name is known once Telegram was asked."""
    number = bot.token.partition(":")[0]
    try:
        name = bot.username
    except RuntimeError:  # not asked yet
        name = ""
    return Own(int(number) if number.isdigit() else 0, name)


def _locks(settings: Settings, watch: Watch) -> "ChatLocks":
    from bot.channels.telegram.locks import ChatLocks  # 10 MB that SQLite has no use for

    return ChatLocks(settings.database_url, settings.secret_key, watch)


def run(resources: Resources, settings: Settings, *, by_webhook: bool = False) -> None:
    """Run the bot until SIGTERM or Ctrl-C; what is being answered is finished.

    Raises:
        TokenRefusedError: Telegram refuses the token several times in a row.
        SettingsError: as ``require_enough``.
        PortError: PORT is taken.
    """
    set_up()
    require_enough(settings, by_webhook=by_webhook)
    asyncio.run(_run(resources, settings, _by_webhook if by_webhook else _by_polling))


async def _run(
    resources: Resources,
    settings: Settings,
    serve: Callable[[Parts, Settings, asyncio.Event], Awaitable[None]],
) -> None:
    stopping = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stopping.set)
    store = Memory(settings.database_url, settings.secret_key)
    async with built(resources, settings, store=store) as parts:
        profile = asyncio.create_task(set_profile(parts.bot, resources.wording))
        purging = asyncio.create_task(_purging(store))
        try:
            await serve(parts, settings, stopping)
        finally:
            profile.cancel()
            purging.cancel()
            store.close()
        get_log().info("Harbor has stopped")


async def _purging(store: Memory) -> None:
    """Delete what is past its time, now and several times a day, for as long as the bot runs."""
    while True:
        with suppress(BotError):  # told where chats are remembered; the next time comes
            await asyncio.to_thread(store.purge)
        await asyncio.sleep(_PURGE_SECONDS)


async def _by_polling(parts: Parts, settings: Settings, stopping: asyncio.Event) -> None:
    polling = Polling(parts.updates, parts.intake, parts.remembered)

    def ready() -> dict[str, Any]:
        silent = asyncio.get_running_loop().time() - polling.heard
        return _ready(parts, bool(polling.heard) and silent < _SILENT_SECONDS, stopping)

    async with _serving(lambda web: web.pages(parts.watch, ready), settings):
        await _reached(parts.bot.delete_webhook, stopping)
        await polling.run(stopping)
        await parts.intake.drain(settings.drain_seconds)
        await polling.confirm()


async def _by_webhook(parts: Parts, settings: Settings, stopping: asyncio.Event) -> None:
    def routes(web: ModuleType) -> list[Any]:
        pages = web.pages(parts.watch, lambda: _ready(parts, True, stopping))
        return [
            *pages,
            web.webhook(_WEBHOOK_PATH, parts.intake, parts.watch, settings.webhook_secret),
        ]

    async with _serving(routes, settings):
        await _reached(lambda: _set_webhook(parts.bot, settings), stopping)
        await stopping.wait()
        await parts.intake.drain(settings.drain_seconds)


def _ready(parts: Parts, taking: bool, stopping: asyncio.Event) -> dict[str, Any]:
    ready = taking and not stopping.is_set()
    return {"ready": ready, "store": parts.watch.store_answers, "in_hand": len(parts.intake)}


async def _set_webhook(bot: Bot, settings: Settings) -> bool:
    return await bot.set_webhook(
        settings.webhook_url.rstrip("/") + _WEBHOOK_PATH,
        secret_token=settings.webhook_secret,
        max_connections=_WEBHOOKS,
        allowed_updates=KINDS,
    )


@asynccontextmanager
async def _serving(
    routes: Callable[[ModuleType], list[Any]], settings: Settings
) -> AsyncIterator[None]:
    """Serve the routes that the web module makes while the body runs; nothing without a port.

    Raises:
        PortError: the port cannot be had.
    """
    if not settings.port:
        get_log().info(_RUNNING)
        yield
        return
    from bot.channels.telegram import web  # a web server, which polling alone is spared

    listening = listen(settings.host, settings.port, "PORT or HOST")
    server = web.server(routes(web))
    task = asyncio.create_task(server.serve([listening]))
    get_log().info(_RUNNING)
    try:
        yield
    finally:
        server.should_exit = True
        await task


async def _reached(call: Callable[[], Awaitable[object]], stopping: asyncio.Event) -> None:
    """Make a first call until Telegram accepts it; raises TokenRefusedError as polling does."""
    refused, sparingly = 0, Sparingly()
    while not stopping.is_set():
        try:
            await call()
            return
        except InvalidToken:
            refused += 1
            if refused >= _REFUSALS:
                raise TokenRefusedError(REFUSED) from None
            get_log().error("Telegram refuses the token", times=refused)
        except TelegramError as error:
            sparingly.warn("Telegram cannot be reached", error=type(error).__name__)
        await asyncio.sleep(_PAUSE_SECONDS)
