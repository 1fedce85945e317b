"""Who talks with the preview right now: dialogue states in memory, a bounded number, expiring."""

import time
from collections import OrderedDict
from collections.abc import Callable

from bot.dialogue.state import DialogueState

MOST = 500  # chats kept at once; the one that was quiet longest makes room
IDLE_SECONDS = 30 * 60  # an open page says every few seconds that it is there

Person = tuple[str, int]  # the page's random id, and the number of a person within it


class People:
    """The chats of all open pages. Nothing of them outlives the process."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin without anybody; ``clock`` tells seconds."""
        self._clock = clock
        self._chats: OrderedDict[Person, tuple[float, DialogueState]] = OrderedDict()

    def state(self, person: Person) -> DialogueState | None:
        """Return what the chat remembers, None for a stranger or one that was forgotten."""
        self._forget_quiet()
        chat = self._chats.get(person)
        return chat[1] if chat else None

    def keep(self, person: Person, state: DialogueState) -> None:
        """Remember a chat until it has been quiet for long."""
        self._chats[person] = (self._clock(), state)
        self._chats.move_to_end(person)
        if len(self._chats) > MOST:
            self._chats.popitem(last=False)

    def here(self, page: str) -> list[int]:
        """Return the numbers of a page's people that are remembered; they stay for now."""
        self._forget_quiet()
        present = [person for person in self._chats if person[0] == page]
        for person in present:
            self.keep(person, self._chats[person][1])
        return [number for _, number in present]

    def _forget_quiet(self) -> None:
        oldest = self._clock() - IDLE_SECONDS
        while self._chats and next(iter(self._chats.values()))[0] < oldest:
            self._chats.popitem(last=False)
