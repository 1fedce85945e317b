"""Taking updates in by polling: the offset moves on only behind what was answered.

Telegram keeps an update until getUpdates is called with a higher offset, and hands out at most 100
that were not confirmed: so while one chat has to wait, 99 places are left for all the others.
"""

import asyncio
from typing import Any

from telegram.error import Conflict, InvalidToken, TelegramError

from bot.channels.telegram.inbound import KINDS, Raw
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.remembered import Remembered
from bot.channels.telegram.transport import AiohttpRequest
from bot.errors import BotError
from bot.logs import Sparingly, get_log

_WINDOW = 100  # unconfirmed updates that Telegram hands out
_WAIT_SECONDS = 30  # how long one getUpdates may hang
_PAUSE_SECONDS = 2.0  # after a failed call, or beside a second instance
_LOOK_AGAIN = 0.01  # while something is in hand, getUpdates does not wait by itself
_LOOK_AGAIN_LONGEST = 0.1
_LONGER_EACH_TIME = 1.5  # while nothing new comes: most answers are out before the wait is long
_REFUSALS = 3  # refused tokens in a row before giving up
REFUSED = "TELEGRAM_BOT_TOKEN: Telegram refuses it: copy it anew from BotFather"


class TokenRefusedError(BotError):
    """Telegram does not know the token."""


class Polling:
    """One bot that asks for its updates."""

    def __init__(
        self,
        transport: AiohttpRequest,
        intake: Intake,
        remembered: Remembered,
        pause: float = _PAUSE_SECONDS,
    ) -> None:
        """Keep the way to Telegram, where updates go, and who knows what is answered already."""
        self._transport = transport
        self._intake = intake
        self._remembered = remembered
        self._pause = pause
        self._log = get_log()
        self._sparingly = Sparingly()
        self._next = 0  # behind every update that was handed out
        self._held: dict[int, asyncio.Future[bool]] = {}  # handed out and not finished
        self._finished: set[int] = set()  # not yet behind the offset
        self._moved = asyncio.Event()  # something was finished, or has to come again
        self._look_again = _LOOK_AGAIN
        self._asks_store = True  # a process before us may have answered what comes first
        self._refused = 0
        self.heard = 0.0  # loop time of the last accepted getUpdates

    @property
    def offset(self) -> int:
        """The first update that is not finished; 0 before any was handed out."""
        for number in [one for one, told in self._held.items() if told.done() and told.result()]:
            del self._held[number]
            self._finished.add(number)
        return min(self._held, default=self._next)

    async def run(self, stopping: asyncio.Event) -> None:
        """Take updates until ``stopping`` is set.

        Raises:
            TokenRefusedError: after a few refusals of the token in a row.
        """
        stop = asyncio.create_task(stopping.wait())
        try:
            while not stopping.is_set():
                fetch = asyncio.create_task(self._round())
                await asyncio.wait({fetch, stop}, return_when=asyncio.FIRST_COMPLETED)
                if not fetch.done():
                    fetch.cancel()
                    break
                fetch.result()
        finally:
            stop.cancel()

    async def confirm(self) -> None:
        """Tell Telegram which updates were answered, so that they do not come again."""
        try:
            await self._get_updates(timeout=0)
        except TelegramError as error:
            self._log.warning("the last updates were not confirmed", error=type(error).__name__)

    async def _round(self) -> None:
        """Ask once, hand in what is new, and wait until asking again makes sense."""
        before = self.offset
        updates = await self._fetch()
        if updates is None:
            await asyncio.sleep(self._pause)
            return
        await self._take(updates)
        await self._until_worth_asking(before, full=len(updates) >= _WINDOW)

    async def _fetch(self) -> list[Raw] | None:
        try:
            updates = await self._get_updates(timeout=0 if self._held else _WAIT_SECONDS)
        except InvalidToken:
            self._refused += 1
            self._log.error("Telegram refuses the token", times=self._refused)
            if self._refused >= _REFUSALS:
                raise TokenRefusedError(REFUSED) from None
        except Conflict:
            self._asks_store = True
            self._sparingly.warn(
                "another instance runs with this token: stop one of the two; waiting"
            )
        except TelegramError as error:
            self._sparingly.warn("getUpdates failed", error=type(error).__name__)
        else:
            self._refused = 0
            self.heard = asyncio.get_running_loop().time()
            return updates
        return None

    async def _get_updates(self, timeout: int) -> list[Raw]:
        """Return updates as Telegram sent them; what came before the offset is confirmed.

        The library would parse all of them at once, and one that it cannot read would hide the
        others from us for ever.
        """
        offset = self.offset
        wanted: dict[str, Any] = {"offset": offset, "timeout": timeout}
        wanted["allowed_updates"] = list(KINDS)
        updates = await self._transport.call("getUpdates", wanted, timeout + 10)
        self._finished = {number for number in self._finished if number >= offset}
        return updates if isinstance(updates, list) else []

    async def _take(self, updates: list[Raw]) -> None:
        """Hand in what is new, and what could not be delivered before."""
        if not updates:
            return
        numbers = [int(one["update_id"]) for one in updates]
        if self._asks_store:
            self._finished |= {one for one in numbers if await self._remembered.is_finished(one)}
            self._asks_store = False
        self._next = max(self._next, numbers[-1] + 1)
        for number in [one for one in self._held if one < numbers[0]]:
            del self._held[number]  # a day old: Telegram has dropped it
        passed = self._finished | {one for one, told in self._held.items() if _stands(told)}
        new = [one for number, one in zip(numbers, updates, strict=True) if number not in passed]
        for number, told in self._intake.take(new).items():
            self._held[number] = told
            told.add_done_callback(lambda _: self._moved.set())
        self._look_again = (
            _LOOK_AGAIN if new else min(self._look_again * _LONGER_EACH_TIME, _LOOK_AGAIN_LONGEST)
        )

    async def _until_worth_asking(self, before: int, *, full: bool) -> None:
        """Return when asking again may bring something new.

        Nothing in hand: at once, getUpdates waits by itself. A full window: not before the offset
        can move. Else soon, since what comes now for others stands behind what is in hand.
        """
        while full and self.offset == before and not self._comes_again():
            await self._any(self._pause)
        loop = asyncio.get_running_loop()
        deadline = loop.time() + self._look_again
        while self.offset != self._next and (left := deadline - loop.time()) > 0:
            await self._any(left)
        if self._comes_again():
            await asyncio.sleep(self._pause)

    def _comes_again(self) -> bool:
        return not all(_stands(told) for told in self._held.values())

    async def _any(self, seconds: float) -> None:
        """Wait until something is finished, so many seconds at most."""
        self._moved.clear()
        try:
            async with asyncio.timeout(seconds):
                await self._moved.wait()
        except TimeoutError:
            return


def _stands(told: asyncio.Future[bool]) -> bool:
    """Return whether an update is in hand or finished, and need not be handed in again."""
    return not told.done() or told.result()
