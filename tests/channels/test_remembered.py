"""What was answered is saved, however the answers fall together."""

import asyncio
import threading
import time
from collections.abc import Sequence

from bot.channels.telegram.remembered import Remembered
from bot.channels.telegram.watch import Watch
from bot.dialogue.events import Commanded
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.memory.store import Answered


class HeldStore:
    """A chat store whose calls end all at once, when it is let go."""

    def __init__(self) -> None:
        self.let_go = threading.Event()
        self.saved: list[int] = []

    def chat(self, chat_id: int) -> bytes | None:
        return None

    def is_finished(self, update_id: int) -> bool:
        return update_id in self.saved

    def finish_all(self, answers: Sequence[Answered]) -> None:
        self.let_go.wait()
        self.saved += [number for answer in answers for number in answer.update_ids]

    def forget(self, chat_id: int) -> None:
        return


async def test_the_last_answer_is_saved_when_all_before_it_end_together(
    resources: Resources,
) -> None:
    store = HeldStore()
    remembered = Remembered(store, resources, Watch())
    turn = take_turn(DialogueState(), Commanded(name="start"), resources)

    told: list[int] = []

    async def finish(number: int) -> None:
        await remembered.finish([number], number, turn)
        told.append(number)
        if len(told) == 1:  # whoever is told first goes on, and nobody comes after
            await remembered.finish([100], number, turn)

    chats = []
    for chat in range(1, 5):
        chats.append(asyncio.create_task(finish(chat)))
        await asyncio.sleep(0.02)  # so that each would be saved by itself
    store.let_go.set()
    time.sleep(0.05)  # the loop hears of all that ended at once

    async with asyncio.timeout(5):
        await asyncio.gather(*chats)

    assert sorted(store.saved) == [*range(1, 5), 100]
    remembered.close()
