"""What an operator sees of delivery: counters and times, log lines, an alert. No identifiers."""

import time
from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from bot.logs import get_log

_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class Watch:
    """The counters of one process."""

    def __init__(self, card_budget: float = 3.0, clock: Callable[[], float] = time.monotonic):
        """Keep how many seconds a crisis card may take before it is an alert."""
        self.registry = CollectorRegistry()
        self.clock = clock
        self._card_budget = card_budget
        self._log = get_log()
        self._store_up: bool | None = None
        r = self.registry
        self._updates = Counter("harbor_updates", "Updates by outcome", ["outcome"], registry=r)
        self._answer = Histogram(
            "harbor_answer_seconds",
            "From an update in hand to its last accepted reply",
            ["help"],
            buckets=_SECONDS,
            registry=r,
        )
        self._failures = Counter("harbor_failures", "What went wrong", ["kind"], registry=r)
        self._late_cards = Counter("harbor_late_cards", "Cards over their budget", registry=r)
        self._in_hand = Gauge("harbor_in_hand", "Updates in hand", registry=r)
        self._store = Gauge("harbor_store_up", "Whether the chat store answers", registry=r)

    def outcome(self, outcome: str) -> None:
        """Count one update: answered, late, silent, unreadable, refused, blocked or again."""
        self._updates.labels(outcome).inc()

    def answered(self, *, card: bool, since: float) -> float:
        """Return the seconds an answer took, counted; alert where a card passed its budget.

        Args:
            since: when the update came in, by ``clock``.
        """
        took = self.clock() - since
        self._answer.labels("card" if card else "other").observe(took)
        if card and took > self._card_budget:
            self._late_cards.inc()
            self._log.error("alert: a crisis card was late", seconds=round(took, 2))
        return took

    def failure(self, kind: str) -> None:
        """Count one failed call or turn by its kind."""
        self._failures.labels(kind).inc()

    def in_hand(self, number: int) -> None:
        """Show how many updates are in hand."""
        self._in_hand.set(number)

    def store_up(self, up: bool, error: str = "") -> None:
        """Show whether the store answers; say so once when that changes."""
        if up is self._store_up:
            return
        if not up and error:
            self._log.error("the chat store is gone, remembering in memory", error=error)
        elif up and self._store_up is False:
            self._log.info("the chat store is back")
        self._store_up = up
        self._store.set(up)

    @property
    def store_answers(self) -> bool:
        """Whether the store answered last time."""
        return bool(self._store_up)

    def page(self) -> bytes:
        """Return everything in Prometheus' text format."""
        return generate_latest(self.registry)
