"""How many messages may go out, overall and in one chat; a chat in danger goes in front.

Telegram lets 30 messages a second pass overall, one a second in a chat (short bursts pass) and 20 a
minute in a group (core.telegram.org/bots/faq, read 2026-11-23). A limiter that stops everybody for
one chat's sake would leave people waiting: here each chat waits for itself.
"""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass, field
from itertools import count

_CHAT_BURST, _GROUP_BURST = 4.0, 18.0
_GROUP_A_SECOND = 20 / 60
_MOST_CHATS = 10_000  # whose last seconds are remembered
_PATIENCE_SECONDS = 2.0  # how long calm answers stand back for one in danger


@dataclass(slots=True)
class _Bucket:
    rate: float
    burst: float
    left: float
    at: float

    def wait(self, now: float) -> float:
        """Return seconds until one more may pass."""
        self.left = min(self.burst, self.left + (now - self.at) * self.rate)
        self.at = now
        return 0.0 if self.left >= 1 else (1 - self.left) / self.rate


@dataclass(slots=True)
class _Waiting:
    chat_id: int
    passed: asyncio.Future[None] = field(repr=False)


class Limits:
    """The gate in front of every message."""

    def __init__(self, overall: float = 30.0, chat: float = 1.0) -> None:
        """Keep messages a second, overall and in one private chat."""
        self._chat_rate = chat
        self._all = _Bucket(overall, overall, overall, 0.0)
        self._chats: OrderedDict[int, _Bucket] = OrderedDict()
        self._held: dict[int, float] = {}  # chat: loop time until which Telegram asked to wait
        self._waiting: list[_Waiting] = []
        self._danger: dict[int, int] = {}  # chat: its updates in hand that carry risk
        self._first: dict[int, set[int]] = {}  # chat: those for which the calm ones stand back
        self._numbers = count()
        self._again: asyncio.TimerHandle | None = None

    def hurry(self, chat_id: int) -> int:
        """Put a chat in front until ``calm``; returns the number to hand back there."""
        number = next(self._numbers)
        self._danger[chat_id] = self._danger.get(chat_id, 0) + 1
        self._first.setdefault(chat_id, set()).add(number)
        loop = asyncio.get_running_loop()
        loop.call_later(_PATIENCE_SECONDS, self._stand_back_no_more, chat_id, number)
        return number

    def let_others(self, chat_id: int) -> None:
        """Let calm answers go on: the chat's card is out, or it has to wait for a reason."""
        if self._first.pop(chat_id, None):
            self._let_in()

    def calm(self, chat_id: int, number: int) -> None:
        """Take a chat out of the front again."""
        left = self._danger.get(chat_id, 0) - 1
        if left > 0:
            self._danger[chat_id] = left
        else:
            self._danger.pop(chat_id, None)
        self._stand_back_no_more(chat_id, number)

    def hold(self, chat_id: int, seconds: float) -> None:
        """Send nothing to a chat for so many seconds: Telegram asks to wait."""
        self._held[chat_id] = asyncio.get_running_loop().time() + seconds

    async def place(self, chat_id: int) -> None:
        """Return when one message may be sent to a chat."""
        while (wait := self._chat_wait(chat_id)) > 0:
            await asyncio.sleep(wait)
        mine = _Waiting(chat_id, asyncio.get_running_loop().create_future())
        self._waiting.append(mine)
        self._let_in()
        try:
            await mine.passed
        finally:
            if mine in self._waiting:
                self._waiting.remove(mine)

    def _chat_wait(self, chat_id: int) -> float:
        """Return seconds that the chat has to wait for itself; counts the message where none."""
        now = asyncio.get_running_loop().time()
        until = self._held.get(chat_id, 0.0)
        if until > now:
            return until - now
        self._held.pop(chat_id, None)
        bucket = self._bucket(chat_id, now)
        wait = bucket.wait(now)
        if wait > 0 and chat_id not in self._danger:
            return wait
        bucket.left -= 1
        return 0.0

    def _bucket(self, chat_id: int, now: float) -> _Bucket:
        bucket = self._chats.get(chat_id)
        if bucket is None:
            rate, burst = self._chat_rate, max(_CHAT_BURST, self._chat_rate)
            if chat_id < 0:
                rate, burst = _GROUP_A_SECOND, _GROUP_BURST
            bucket = self._chats[chat_id] = _Bucket(rate, burst, burst, now)
            if len(self._chats) > _MOST_CHATS:
                self._chats.popitem(last=False)
        self._chats.move_to_end(chat_id)
        return bucket

    def _stand_back_no_more(self, chat_id: int, number: int) -> None:
        numbers = self._first.get(chat_id)
        if numbers is not None and number in numbers:
            numbers.discard(number)
            if not numbers:
                del self._first[chat_id]
                self._let_in()

    def _let_in(self) -> None:
        """Let those pass who may, the chats in danger first."""
        now = asyncio.get_running_loop().time()
        while (who := self._next()) is not None:
            wait = self._all.wait(now)
            if wait > 0:
                self._come_back(wait)
                return
            self._all.left -= 1
            self._waiting.remove(who)
            who.passed.set_result(None)

    def _next(self) -> _Waiting | None:
        open_ = [one for one in self._waiting if not one.passed.done()]
        hurried = (one for one in open_ if one.chat_id in self._danger)
        return next(hurried, None) or (open_[0] if open_ and not self._first else None)

    def _come_back(self, seconds: float) -> None:
        if self._again is None:
            self._again = asyncio.get_running_loop().call_later(seconds, self._come_in)

    def _come_in(self) -> None:
        self._again = None  # at once, whatever a loop's clock says of when it was due
        self._let_in()
