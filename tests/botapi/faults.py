"""Trouble on demand: slow, refusing, dropping, half-open answers, and Telegram's flood limits."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, get_args

from tests.botapi.errors import RefusalError, too_many

Kind = Literal[
    "latency",  # the answer comes ``seconds`` later
    "stall",  # the same, but the wait is before the call takes effect
    "retry_after",  # 429, asks to wait ``seconds``
    "status",  # ``status`` 500, 502 or 503
    "drop_before",  # the connection breaks, nothing happened
    "drop_after",  # the connection breaks, the call took effect
    "half_open",  # no answer ever, nothing happened
    "unauthorized",  # 401
    "not_found",  # 404
    "unreadable",  # an update that no library can read comes before each next update
]
_WORDS = {
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass
class Fault:
    """One trouble: where it strikes and how often. ``method`` is a Bot API name, any case."""

    kind: Kind
    seconds: float = 0.0
    status: int = 500
    chat_id: int | None = None  # None: every chat
    method: str | None = None  # None: every method but getUpdates and the profile's getMe
    times: int | None = None  # None: until switched off
    until: float = field(default=math.inf, repr=False)  # time.monotonic()

    def __post_init__(self) -> None:
        if self.kind not in get_args(Kind):
            raise ValueError(f"{self.kind!r} is not one of {', '.join(get_args(Kind))}")

    def strikes(self, method: str, chat_id: int | None) -> bool:
        """Say whether a call of this (lower-case) method to this chat is struck."""
        if self.chat_id is not None and self.chat_id != chat_id:
            return False
        if self.method is None:
            return method not in ("getupdates", "getme")
        return self.method == "*" or self.method.lower() == method

    def refusal(self) -> RefusalError | None:
        """Return the refusal it answers with, None where it does something else."""
        if self.kind == "retry_after":
            return too_many(math.ceil(self.seconds))
        if self.kind == "status":
            return RefusalError(self.status, _WORDS.get(self.status, "Internal Server Error"))
        if self.kind == "unauthorized":
            return RefusalError(401, "Unauthorized")
        return RefusalError(404, "Not Found") if self.kind == "not_found" else None


class Faults:
    """The troubles switched on now."""

    def __init__(self) -> None:
        self._on: list[Fault] = []
        self.struck: dict[str, int] = {}

    def on(self, fault: Fault, lasting: float | None = None) -> Fault:
        """Switch a trouble on, for so many seconds if told; return it, to switch it off by."""
        if lasting is not None:
            fault.until = time.monotonic() + lasting
        self._on.append(fault)
        return fault

    def off(self, fault: Fault | None = None) -> None:
        """Switch one trouble off, or all."""
        self._on = [] if fault is None else [other for other in self._on if other is not fault]

    def take(self, method: str, chat_id: int | None) -> list[Fault]:
        """Return what strikes this call, and count it as spent."""
        if not self._on:
            return []
        struck = [f for f in self._on if f.kind != "unreadable" and f.strikes(method, chat_id)]
        return self._spend(struck)

    def take_unreadable(self) -> int:
        """Return how many unreadable updates come before the next one."""
        if not self._on:
            return 0
        return len(self._spend([fault for fault in self._on if fault.kind == "unreadable"]))

    def _spend(self, struck: list[Fault]) -> list[Fault]:
        now = time.monotonic()
        struck = [fault for fault in struck if now < fault.until]
        for fault in struck:
            self.struck[fault.kind] = self.struck.get(fault.kind, 0) + 1
            if fault.times is not None:
                fault.times -= 1
        self._on = [f for f in self._on if f.times != 0 and now < f.until]
        return struck


class _Bucket:
    def __init__(self, rate: float, burst: float, now: float) -> None:
        self._rate, self._burst, self._left, self._at = rate, burst, burst, now

    def wait(self, now: float) -> float:
        """Return seconds until one more may pass; 0.0 now."""
        self._left = min(self._burst, self._left + (now - self._at) * self._rate)
        self._at = now
        return 0.0 if self._left >= 1 else (1 - self._left) / self._rate

    def take(self) -> None:
        self._left -= 1


@dataclass
class Flood:
    """Telegram's limits on sending: messages a second overall and a chat, a minute in a group.

    Source of the rates: core.telegram.org/bots/faq; how long bursts may be is not published.
    """

    overall: float = 30.0  # a second
    chat: float = 1.0  # a second
    group: float = 20.0  # a minute
    burst: float = 5.0  # of one chat
    clock: Callable[[], float] = time.monotonic
    _chats: dict[int, _Bucket] = field(default_factory=dict, repr=False)
    _all: _Bucket | None = field(default=None, repr=False)

    def check(self, chat_id: int) -> None:
        """Count one message, or refuse it with 429."""
        now = self.clock()
        self._all = self._all or _Bucket(self.overall, self.overall, now)
        bucket = self._chats.get(chat_id)
        if bucket is None:
            rate, burst = (self.group / 60, self.group) if chat_id < 0 else (self.chat, self.burst)
            bucket = self._chats[chat_id] = _Bucket(rate, burst, now)
        wait = max(bucket.wait(now), self._all.wait(now))
        if wait > 0:
            raise too_many(math.ceil(wait))
        bucket.take()
        self._all.take()
