"""Updates that wait for the bot: kept until confirmed, handed out by getUpdates."""

import asyncio
import math
import time
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any

from tests.botapi.errors import RefusalError
from tests.botapi.faults import Faults

DAY, TAP_LIFE = 86_400.0, 150.0  # seconds Telegram keeps an update, and a button tap
_ON_REQUEST_ONLY = {"chat_member", "message_reaction", "message_reaction_count"}
_CONFLICT = "Conflict: terminated by other getUpdates request; "
_CONFLICT += "make sure that only one bot instance is running"
_WEBHOOK_ACTIVE = "Conflict: can't use getUpdates method while webhook is active; "
_WEBHOOK_ACTIVE += "use deleteWebhook to delete the webhook first"

Update = dict[str, Any]


@dataclass
class Held:
    """One update that waits; updates of one lane are delivered one after another."""

    update: Update
    lane: Hashable
    expires: float


class Inbox:
    """The updates not yet confirmed, oldest first."""

    def __init__(self, faults: Faults, now: Callable[[], float], first_id: int) -> None:
        self.held: dict[int, Held] = {}
        self.allowed: list[str] = []
        self.webhook_active = False
        self.arrived: Callable[[Held], None] = lambda held: None
        self._faults = faults
        self.now = now
        self._next_id = first_id
        self._earliest = math.inf  # when the next update expires, at the earliest
        self.handed: set[int] = set()  # handed out at least once
        self.first_handed: dict[int, float] | None = None  # time.monotonic(), where it is noted
        self._poll: asyncio.Future[None] | None = None  # the getUpdates that waits

    def put(self, kind: str, body: Any, lane: Hashable) -> int:
        """Keep an update; return its id, 0 where the bot did not ask for this kind."""
        if not self._wanted(kind):
            return 0
        for _ in range(self._faults.take_unreadable()):
            self._hold({"message": {"message_id": "unreadable", "date": []}}, "unreadable", DAY)
        return self._hold({kind: body}, lane, TAP_LIFE if kind == "callback_query" else DAY)

    def put_raw(self, update: Update) -> int:
        """Keep an update as it is, readable or not; return its id."""
        return self._hold(update, "raw", DAY)

    def _wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in _ON_REQUEST_ONLY

    def _hold(self, update: Update, lane: Hashable, life: float) -> int:
        update_id = self._next_id
        self._next_id += 1
        held = Held({"update_id": update_id, **update}, lane, self.now() + life)
        self.held[update_id] = held
        self._earliest = min(self._earliest, held.expires)
        self.arrived(held)
        self._wake()
        return update_id

    def _wake(self) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def drop(self, update_id: int) -> None:
        """Forget one update: it was taken."""
        self.held.pop(update_id, None)

    def confirm(self, offset: int) -> None:
        """Forget the updates before ``offset``; -n: all but the last n. 0 forgets nothing."""
        ids = list(self.held) if offset < 0 else []
        limit = (ids[offset] if len(ids) >= -offset else 0) if offset < 0 else offset
        while self.held and (oldest := next(iter(self.held))) < limit:
            del self.held[oldest]

    def expire(self) -> None:
        """Forget what Telegram would have given up by now."""
        now = self.now()
        if now < self._earliest:
            return
        for update_id in [i for i, held in self.held.items() if held.expires <= now]:
            del self.held[update_id]
        self._earliest = min((held.expires for held in self.held.values()), default=math.inf)

    def in_hand(self) -> int:
        """Return how many updates the bot was given and has not confirmed."""
        self.handed &= self.held.keys()
        return len(self.handed)

    def abort_poll(self, words: str) -> None:
        """End the getUpdates that waits with 409."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(RefusalError(409, words))

    async def take(self, offset: int, limit: int, timeout: float) -> list[Update]:
        """Return up to ``limit`` updates; wait up to ``timeout`` seconds for the first."""
        if self.webhook_active:
            raise RefusalError(409, _WEBHOOK_ACTIVE)
        self.abort_poll(_CONFLICT)
        self.confirm(offset)
        self.expire()
        if not self.held and timeout > 0:
            await self._wait(timeout)
        found = [held.update for held, _ in zip(self.held.values(), range(limit), strict=False)]
        self.hand_out(update["update_id"] for update in found)
        return found

    def hand_out(self, update_ids: Iterable[int]) -> None:
        """Note what the bot is given; what is given together has one time."""
        now = time.monotonic()
        for update_id in update_ids:
            self.handed.add(update_id)
            if self.first_handed is not None:
                self.first_handed.setdefault(update_id, now)

    async def _wait(self, timeout: float) -> None:
        mine = self._poll = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(mine, timeout)
        except TimeoutError:
            return
        finally:
            if self._poll is mine:
                self._poll = None
