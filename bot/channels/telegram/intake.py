"""From updates in hand to answers accepted: one lane a chat, those in danger first.

Polling and webhook both hand raw updates in and learn of each whether it is finished. Only then is
it acknowledged to Telegram, which keeps it until then: so no text ever needs to touch our disk.
"""

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field, replace

from telegram.error import BadRequest, Forbidden

from bot.channels.telegram.inbound import Incoming, Own, Raw, blocked_by, read, rescued
from bot.channels.telegram.limits import Limits
from bot.channels.telegram.outbound import Sender, UndeliveredError
from bot.channels.telegram.remembered import Remembered
from bot.channels.telegram.watch import Watch
from bot.dialogue.counted import time_to_card
from bot.dialogue.events import Commanded, Elapsed, Tapped
from bot.dialogue.late import after_silence, can_wait
from bot.dialogue.outcome import Turn
from bot.dialogue.replies import Reply
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn, words_of
from bot.logs import get_log, where
from bot.safety.levels import Help, RiskLevel
from bot.safety.triage import Assessment

_MOST_CHATS = 20_000  # whose last answer's time is remembered
_ASKS_FOR_HELP = frozenset({"crisis", "help_now", "safe:no", "thinking:yes", "eased:no"})

Lock = Callable[[int], AbstractAsyncContextManager[bool]]


@dataclass(slots=True, eq=False)
class InHand:
    """One update that is being answered.

    Attributes:
        number: the update's id, 0 for a timer of ours.
        assessed: its triage, where it has been made.
        place: its number in front of the limits, -1 where it is calm.
        since: when it came in, by the watch's clock.
        finished: whether it is finished; False: it has to come again.
    """

    number: int
    incoming: Incoming
    assessed: Assessment | None
    since: float
    finished: asyncio.Future[bool] = field(repr=False)
    place: int = -1
    begun: bool = False


class Intake:
    """The updates in hand."""

    def __init__(
        self,
        resources: Resources,
        remembered: Remembered,
        sender: Sender,
        limits: Limits,
        watch: Watch,
        *,
        now: Callable[[], float],
        late_after: float = 300.0,
        lock: Lock | None = None,
        asks_first: bool = False,
        own: Callable[[], Own] = Own,
    ) -> None:
        """Keep the parts.

        Args:
            now: seconds since 1970, by Telegram's clock.
            late_after: seconds after which a message gets the short answer of ``after_silence``.
            lock: keeps a chat to one process at a time, where there are several.
            asks_first: whether any update may have been finished by another process.
            own: who we are, for what a group says to us.
        """
        self._resources = resources
        self._remembered = remembered
        self._sender = sender
        self._limits = limits
        self._watch = watch
        self._now = now
        self._late_after = late_after
        self._lock = lock or _alone
        self._asks_first = asks_first
        self._own = own
        self._lanes: dict[int, deque[InHand]] = {}
        self._in_hand: dict[int, InHand] = {}
        self._answered_at: OrderedDict[int, float] = OrderedDict()  # chat: Telegram's time
        self._tasks: set[asyncio.Task[None]] = set()
        self._timers: set[asyncio.TimerHandle] = set()
        self._draining = False
        self._one_turn = asyncio.Lock()
        self._log = get_log()

    def __len__(self) -> int:
        """Return how many updates are in hand."""
        return len(self._in_hand)

    def take(self, updates: Iterable[Raw]) -> dict[int, asyncio.Future[bool]]:
        """Return, for each update by its id, whether it is finished.

        One that is in hand already is not taken twice. Those in danger are begun first.
        """
        told: dict[int, asyncio.Future[bool]] = {}
        new = []
        for update in updates:
            number = int(update["update_id"])
            if number in self._in_hand:
                told[number] = self._in_hand[number].finished
                continue
            one = self._read(number, update)
            if one is None:
                told[number] = _settled(True)
            elif self._draining:
                told[number] = _settled(False)
            else:
                told[number] = one.finished
                new.append(one)
        self._begin(new)
        return told

    async def drain(self, seconds: float) -> None:
        """Take nothing more, finish what is being answered, and give the rest back."""
        self._draining = True
        for timer in self._timers:
            timer.cancel()
        for lane in self._lanes.values():
            for one in [one for one in lane if not one.begun]:
                lane.remove(one)
                self._close(one, finished=False)
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=seconds)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=1.0)

    def _read(self, number: int, update: Raw) -> InHand | None:
        """Return one update, read by itself: what nobody can read must not stop the others."""
        try:
            gone = blocked_by(update)
            if gone is not None:
                self._aside(self._remembered.forget(gone))
            incoming = read(update, self._own())
        except Exception as error:
            self._watch.outcome("unreadable")
            self._log.error("update unreadable", error=type(error).__name__)
            incoming = rescued(update)
        return self._new(number, incoming) if incoming is not None else None

    def _new(self, number: int, incoming: Incoming) -> InHand:
        finished = asyncio.get_running_loop().create_future()
        return InHand(number, incoming, self._assessed(incoming), self._watch.clock(), finished)

    def _assessed(self, incoming: Incoming) -> Assessment | None:
        """Return the triage of what came in, None for a button: its words depend on the state."""
        if isinstance(incoming.event, Tapped | Elapsed):
            return None
        try:
            return self._resources.assess(words_of(incoming.event, DialogueState()))
        except Exception as error:  # the turn will see it too, and send the lines
            self._watch.failure(type(error).__name__)
            return None

    def _begin(self, new: Sequence[InHand]) -> None:
        """Put updates into their chats' lanes; the lanes in danger start first."""
        idle = []
        for one in new:
            chat_id = one.incoming.chat_id
            if _comes_first(one):
                one.place = self._limits.hurry(chat_id)
            if one.number:
                self._in_hand[one.number] = one
            if chat_id not in self._lanes:
                self._lanes[chat_id] = deque()
                idle.append(chat_id)
            self._lanes[chat_id].append(one)
        idle.sort(key=lambda chat_id: not any(one.place >= 0 for one in self._lanes[chat_id]))
        for chat_id in idle:
            self._aside(self._run(chat_id))
        self._watch.in_hand(len(self._in_hand))

    async def _run(self, chat_id: int) -> None:
        """Answer one chat's updates in order; where one cannot be, all after it come again."""
        lane = self._lanes[chat_id]
        try:
            while lane:
                group = self._together(lane)
                for one in group:
                    one.begun = True
                if not await self._settle(chat_id, group):
                    break
                for one in group:
                    lane.popleft()
                    self._close(one, finished=True)
        finally:
            del self._lanes[chat_id]
            for one in lane:
                self._close(one, finished=False)

    def _close(self, one: InHand, *, finished: bool) -> None:
        if one.place >= 0:
            self._limits.calm(one.incoming.chat_id, one.place)
        self._in_hand.pop(one.number, None)
        self._watch.in_hand(len(self._in_hand))
        if not finished:
            self._watch.outcome("again")
        if not one.finished.done():
            one.finished.set_result(finished)

    def _together(self, lane: deque[InHand]) -> list[InHand]:
        """Return the updates at the head of a lane that get one answer: one, or all late ones."""
        group = []
        for one in lane:
            if not self._is_late(one):
                break
            group.append(one)
        return group or [lane[0]]

    def _is_late(self, one: InHand) -> bool:
        at = one.incoming.event.at
        old = at is not None and self._now() - at.timestamp() > self._late_after
        return old and can_wait(one.incoming.event)

    async def _settle(self, chat_id: int, group: Sequence[InHand]) -> bool:
        """Return whether the updates are finished; whatever fails, the person sees help."""
        try:
            async with self._lock(chat_id) as mine:
                return mine and await self._answer(chat_id, group)
        except UndeliveredError:
            return False
        except Forbidden:
            await self._remembered.forget(chat_id)
            self._watch.outcome("blocked")
        except BadRequest as error:  # refused for good: trying again would not help
            self._watch.outcome("refused")
            self._log.error("answer refused", error=type(error).__name__)
        except Exception as error:
            self._watch.failure(type(error).__name__)
            self._log.error(
                "answer failed", error=type(error).__name__, where=where(error.__traceback__)
            )
            return await self._last_resort(group[0].incoming)
        return True

    async def _answer(self, chat_id: int, group: Sequence[InHand]) -> bool:
        if self._asks_first:
            group = [one for one in group if not await self._remembered.is_finished(one.number)]
            if not group:
                return True
        if group[0].place < 0:
            async with self._one_turn:  # between two calm turns, what waits to be sent is sent
                await asyncio.sleep(0)
        before = await self._remembered.state(chat_id)
        turn = self._turn(before, group)
        if turn.failure:
            self._watch.failure(turn.failure)
            self._log.error("turn failed", error=turn.failure)
        await self._sender.send(group[-1].incoming, turn.replies)
        turn = self._noted(chat_id, group, turn)
        numbers = [one.number for one in group if one.number]
        await self._remembered.finish(numbers, chat_id, turn)
        if group[-1].incoming.tap:
            self._aside(self._sender.acknowledge(group[-1].incoming))
        if turn.wake_after:
            self._wake_after(turn.wake_after, chat_id, turn.state.timer)
        return True

    def _turn(self, before: DialogueState, group: Sequence[InHand]) -> Turn:
        first = group[0]
        if not self._is_late(first):
            return take_turn(before, first.incoming.event, self._resources, first.assessed)
        newest = max(one.incoming.event.at.timestamp() for one in group if one.incoming.event.at)
        told = self._answered_at.get(first.incoming.chat_id, 0.0) > newest
        events = [one.incoming.event for one in group]
        return after_silence(before, events, self._resources, told=told)

    def _noted(self, chat_id: int, group: Sequence[InHand], turn: Turn) -> Turn:
        """Remember when the chat was answered and count it; return the turn with its time."""
        outcome = "late" if self._is_late(group[0]) else "answered"
        for _ in group:
            self._watch.outcome(outcome if turn.replies else "silent")
        if not turn.replies:
            return turn
        self._answered_at[chat_id] = self._now()
        self._answered_at.move_to_end(chat_id)
        if len(self._answered_at) > _MOST_CHATS:
            self._answered_at.popitem(last=False)
        card = any(reply.help is Help.CARD for reply in turn.replies)
        took = self._watch.answered(card=card, since=group[0].since)
        return replace(turn, counted=(*turn.counted, time_to_card(took))) if card else turn

    async def _last_resort(self, incoming: Incoming) -> bool:
        """Return whether the person got the lines that stand ready for any failure of ours."""
        html = self._resources.last_resort[self._resources.default_country]
        try:
            await self._sender.send(incoming, [Reply(html, help=Help.CARD)])
        except Exception as error:
            self._watch.failure(type(error).__name__)
            return isinstance(error, Forbidden | BadRequest)
        return True

    def _wake_after(self, seconds: int, chat_id: int, timer: int) -> None:
        """Come back when the time that a person asked for has passed."""

        def wake() -> None:
            self._timers.discard(handle)
            self._begin([self._new(0, Incoming(chat_id, Elapsed(timer=timer)))])

        handle = asyncio.get_running_loop().call_later(seconds, wake)
        self._timers.add(handle)

    def _aside(self, work: "asyncio._CoroutineLike[None]") -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _comes_first(one: InHand) -> bool:
    """Return whether an update is answered before all others."""
    if one.assessed is not None and one.assessed.level >= RiskLevel.PASSIVE:
        return True
    event = one.incoming.event
    if isinstance(event, Commanded):
        return event.name.casefold() in _ASKS_FOR_HELP
    return isinstance(event, Tapped) and event.action in _ASKS_FOR_HELP


@asynccontextmanager
async def _alone(_chat_id: int) -> AsyncIterator[bool]:
    yield True


def _settled(value: bool) -> asyncio.Future[bool]:
    future = asyncio.get_running_loop().create_future()
    future.set_result(value)
    return future
