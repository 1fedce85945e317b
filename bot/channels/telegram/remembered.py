"""What is remembered between updates: in the store, and in this process while the store is gone."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol, TypeVar

from bot.channels.telegram.watch import Watch
from bot.dialogue.outcome import Turn
from bot.dialogue.resources import Resources
from bot.dialogue.saved import chosen_bytes, from_bytes, to_bytes
from bot.dialogue.state import DialogueState
from bot.errors import BotError
from bot.memory.store import Answered

_LIFE_SECONDS = 24 * 3600.0
_MOST_CHATS = 5_000  # kept in this process; the store has the others
_MOST_UPDATES = 20_000
_ANSWER_SECONDS = 3.0  # the store may take this long
_GONE_SECONDS = 5.0  # then it is left alone for so long
_THREADS = 4
_MOST_TOGETHER = 32  # answers saved in one transaction: what a crash interrupts is answered twice

T = TypeVar("T")


class Store(Protocol):
    """What the chat store offers (bot/memory/store.py); every call may block or fail."""

    def chat(self, chat_id: int) -> bytes | None:
        """Return the saved state."""

    def is_finished(self, update_id: int) -> bool:
        """Return whether an update was answered."""

    def finish_all(self, answers: Sequence[Answered]) -> None:
        """Save what came of several answers, all or nothing."""

    def forget(self, chat_id: int) -> None:
        """Delete everything about a chat."""


class Remembered:
    """The chats' states and the updates that are finished.

    When the store fails, this process remembers alone, and comes back to the store by itself:
    a person must not lose an answer because a database is away.
    """

    def __init__(
        self, store: Store | None, resources: Resources, watch: Watch, *, shared: bool = False
    ) -> None:
        """Keep the store; None: this process remembers alone.

        Args:
            shared: other processes write to the store too, so it is asked each time.
        """
        self._store = store
        self._resources = resources
        self._watch = watch
        self._fresh = DialogueState(country=resources.default_country)
        self._shared = shared
        self._states: OrderedDict[int, tuple[DialogueState, float]] = OrderedDict()
        self._unsaved: set[int] = set()  # chats whose newest state the store lacks
        self._to_forget: set[int] = set()  # chats that the store has still to delete
        self._finished: OrderedDict[int, None] = OrderedDict()
        self._waiting: list[tuple[Answered, asyncio.Future[bool]]] = []  # to be saved together
        self._writer: asyncio.Task[None] | None = None  # while something waits
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="store")
        self._gone_until = 0.0
        watch.store_up(store is not None)

    async def state(self, chat_id: int) -> DialogueState:
        """Return what the chat remembers, a fresh state for a new chat."""
        known = self._known(chat_id)
        if self._store is None or self._knows_better(chat_id, known):
            return known or self._fresh
        saved = await self._ask(self._store.chat, known, chat_id)
        if isinstance(saved, bytes):
            return from_bytes(saved, self._resources)
        return saved or self._fresh

    async def is_finished(self, update_id: int) -> bool:
        """Return whether an update was answered before."""
        if update_id in self._finished or self._store is None:
            return update_id in self._finished
        return bool(await self._ask(self._store.is_finished, False, update_id))

    async def finish(self, update_ids: Sequence[int], chat_id: int, turn: Turn) -> None:
        """Remember the state after a turn and that its updates are answered; never fails."""
        for update_id in update_ids:
            self._finished[update_id] = None
        while len(self._finished) > _MOST_UPDATES:
            self._finished.popitem(last=False)
        self._keep(chat_id, self._fresh if turn.forget else turn.state)
        if self._store is None:
            return
        await self._forget_what_was_to_be_forgotten()
        # Only what was written tells that the store is well: a full disk can still be read.
        if await self._saved(_answered(update_ids, chat_id, turn)):
            self._unsaved.discard(chat_id)
            self._watch.store_up(True)
        else:
            (self._to_forget if turn.forget else self._unsaved).add(chat_id)

    async def _saved(self, answered: Answered) -> bool:
        """Return whether the store took an answer, together with those that wait beside it."""
        done: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((answered, done))
        if self._writer is None:
            self._writer = asyncio.create_task(self._save_waiting())
        return await done

    async def _save_waiting(self) -> None:
        """Save whatever waits, in one transaction after the other: each costs the disk a wait."""
        try:
            while self._waiting:
                batch = self._waiting[:_MOST_TOGETHER]
                del self._waiting[:_MOST_TOGETHER]
                answers = [answered for answered, _ in batch]
                saved = await self._ask(_save, False, self._store, answers)
                for _, done in batch:
                    if not done.done():
                        done.set_result(saved)
        finally:
            self._writer = None  # at once: whoever comes next must find that nobody saves

    async def forget(self, chat_id: int) -> None:
        """Delete what is remembered of a chat."""
        self._states.pop(chat_id, None)
        self._unsaved.discard(chat_id)
        if self._store is not None:
            self._to_forget.add(chat_id)
            await self._forget_what_was_to_be_forgotten()

    def close(self) -> None:
        """End the threads."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _forget_what_was_to_be_forgotten(self) -> None:
        """Delete in the store what people asked to forget, also while it was gone."""
        for chat_id in list(self._to_forget):
            if self._store is None or not await self._ask(_forget, False, self._store, chat_id):
                return
            self._to_forget.discard(chat_id)

    def _knows_better(self, chat_id: int, known: DialogueState | None) -> bool:
        """Return whether this process knows a chat's state better than the store does."""
        if chat_id in self._unsaved or chat_id in self._to_forget:
            return True
        return known is not None and not self._shared

    def _known(self, chat_id: int) -> DialogueState | None:
        known = self._states.get(chat_id)
        if known is None or time.monotonic() - known[1] > _LIFE_SECONDS:
            self._states.pop(chat_id, None)
            return None
        return known[0]

    def _keep(self, chat_id: int, state: DialogueState) -> None:
        self._states[chat_id] = (state, time.monotonic())
        self._states.move_to_end(chat_id)
        while len(self._states) > _MOST_CHATS:
            dropped, _ = self._states.popitem(last=False)
            self._unsaved.discard(dropped)

    async def _ask(self, call: Callable[..., T], otherwise: Any, *args: Any) -> Any:
        """Return what the store says, ``otherwise`` where it is gone or silent."""
        loop = asyncio.get_running_loop()
        if loop.time() < self._gone_until:
            return otherwise
        try:
            async with asyncio.timeout(_ANSWER_SECONDS):
                said = await loop.run_in_executor(self._threads, call, *args)
        except Exception as error:  # whatever a database raises, people are answered
            self._gone_until = loop.time() + _GONE_SECONDS
            told = str(error) if isinstance(error, BotError) else type(error).__name__
            self._watch.store_up(False, told)
            return otherwise
        return said


def _answered(update_ids: Sequence[int], chat_id: int, turn: Turn) -> Answered:
    if turn.forget:
        return Answered(update_ids, chat_id, b"", turn.counted)
    state, chosen = to_bytes(turn.state), chosen_bytes(turn.state)
    return Answered(update_ids, chat_id, state, turn.counted, chosen)


def _save(store: Store, answers: Sequence[Answered]) -> bool:
    store.finish_all(answers)
    return True


def _forget(store: Store, chat_id: int) -> bool:
    store.forget(chat_id)
    return True
