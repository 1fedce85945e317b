"""A night's backlog under Telegram's real limits: run with `make backlog`. Two rows.

5,000 messages of 1,500 chats came during eight hours without a bot, one in a hundred carries risk.
The server and the bot are processes of their own; nothing is simulated but the messages' age. The
server takes 30 messages a second in all and one a second from a chat, and refuses more with 429.
"""

import argparse
import asyncio
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tests.channels.running import SECRET, free_port
from tests.processes import Api, api_server, bot_environment, end, start

CALM = ("what is dbt?", "are you there", "i feel so alone today", "how do i find a therapist")
RISK = "i want to die"
_CARDS = ("Thank you for writing that", "It is still very heavy")  # the second: said before
FIRST_CHAT, NIGHT_SECONDS, A_SECOND = 5000, 8 * 3600, 30


@dataclass(frozen=True)
class Written:
    """One message that waits."""

    number: int  # of its update
    chat: int
    risk: bool


@dataclass(frozen=True)
class Melted:
    """What became of a backlog.

    Attributes:
        lost: chats without any answer, and risk messages without a card after them.
        behind: risk cards that were out only after a calm answer of the same hundred.
        waits: seconds from a risk message handed out to its card.
        took, each: seconds for all, and for one full answer a message.
        refused: calls that Telegram's limits refused.
    """

    updates: int
    lost: int
    behind: int
    waits: list[float]
    sent: int
    took: float
    each: float
    refused: int

    @property
    def holds(self) -> bool:
        """Whether all that is promised of a backlog held."""
        return not self.lost and not self.behind and self.took <= self.each / 3

    def __str__(self) -> str:
        waits = sorted(self.waits)
        return (
            f"{self.updates} updates, {len(waits)} of risk: lost {self.lost}, cards behind a calm "
            f"answer {self.behind}, {self.sent} messages in {self.took:.1f} s "
            f"({self.took / self.each:.2f} of {self.each:.0f} s), refused {self.refused}; from "
            f"hand-out to card p50 {waits[len(waits) // 2]:.2f} s, longest {waits[-1]:.2f} s"
        )


async def melt(*, webhook: bool, updates: int, chats: int, seed: int = 20261126) -> Melted:
    """Return what became of so many messages of so many chats."""
    async with api_server() as api:
        written = await _write(api, updates, chats, random.Random(seed))
        await api("handed")
        await api("flood", on=True)
        bot = await start(_command(webhook), _environment(api, webhook), asyncio.subprocess.DEVNULL)
        try:
            await api.until(1, "reached")
            began = time.monotonic()
            await api.until(0, "pending", seconds=600)
            took = time.monotonic() - began
            handed = {int(number): at for number, at in (await api("handed")).items()}
            calls = [call for call in await api("sent") if call["method"] == "sendmessage"]
        finally:
            await end(bot)
    return _judged(written, handed, calls, took)


def _command(webhook: bool) -> list[str]:
    return ["-m", "bot", "run", *(["--webhook"] if webhook else [])]


def _environment(api: Api, webhook: bool) -> dict[str, str]:
    limits = {"MESSAGES_PER_SECOND": str(A_SECOND), "MESSAGES_PER_CHAT_SECOND": "1"}
    if not webhook:
        return bot_environment(api, **limits)
    port = free_port()
    address = {"WEBHOOK_URL": f"http://127.0.0.1:{port}", "HOST": "127.0.0.1", "PORT": str(port)}
    return bot_environment(api, **limits, **address, WEBHOOK_SECRET=SECRET)


async def _write(api: Api, updates: int, chats: int, chance: random.Random) -> list[Written]:
    """Let the chats write through the night, each at least once; return what they wrote."""
    who = [FIRST_CHAT + number % chats for number in range(updates)]
    chance.shuffle(who)
    dangerous = set(chance.sample(range(updates), updates // 100))
    now, written = int(time.time()), []
    for number, chat in enumerate(who):
        risk = number in dangerous
        text = RISK if risk else CALM[number % len(CALM)]
        date = now - NIGHT_SECONDS + number * NIGHT_SECONDS // updates
        told = await api("say", chat_id=chat, text=text, date=date)
        written.append(Written(told["update_id"], chat, risk))
    return written


def _judged(
    written: Sequence[Written],
    handed: dict[int, float],
    calls: Sequence[dict[str, Any]],
    took: float,
) -> Melted:
    accepted = [call for call in calls if call["status"] == 200]
    answers: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for call in accepted:
        params = call["params"]
        answers[int(params["chat_id"])].append((call["time"], params["text"].startswith(_CARDS)))
    waits = dict(_waits(written, handed, answers))
    lost = len({one.chat for one in written} - answers.keys())
    lost += sum(one.risk for one in written) - len(waits)
    return Melted(
        updates=len(written),
        lost=lost,
        behind=_behind(written, handed, answers, waits),
        waits=list(waits.values()),
        sent=len(accepted),
        took=took,
        each=len(written) / A_SECOND,
        refused=Counter(call["status"] for call in calls)[429],
    )


def _waits(
    written: Sequence[Written],
    handed: dict[int, float],
    answers: dict[int, list[tuple[float, bool]]],
) -> Iterator[tuple[int, float]]:
    """Yield each risk message's update with the seconds from its hand-out to its card."""
    for one in written:
        at = handed[one.number]
        cards = [time for time, card in answers[one.chat] if card and time >= at]
        if one.risk and cards:
            yield one.number, cards[0] - at


def _behind(
    written: Sequence[Written],
    handed: dict[int, float],
    answers: dict[int, list[tuple[float, bool]]],
    waits: dict[int, float],
) -> int:
    """Return how many risk cards came after a calm answer to what was handed out with them."""
    calm_at: dict[float, float] = {}  # time of a hand-out: its first calm answer
    of_chat: dict[int, list[float]] = defaultdict(list)
    for one in written:
        of_chat[one.chat].append(handed[one.number])
    for chat, told in answers.items():
        before = 0.0
        for at, card in told:
            if not card:  # an answer is to the first message that had none
                open_ = [time for time in of_chat[chat] if before < time <= at]
                batch = min(open_, default=0.0)
                calm_at[batch] = min(at, calm_at.get(batch, at))
            before = at
    return sum(
        handed[number] + wait > calm_at.get(handed[number], float("inf"))
        for number, wait in waits.items()
    )


async def _rows(updates: int, chats: int) -> bool:
    holds = True
    for webhook in (False, True):
        found = await melt(webhook=webhook, updates=updates, chats=chats)
        holds = holds and found.holds
        print(f"{'webhook' if webhook else 'polling':8} {found}", flush=True)
    return holds


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.backlog", description=__doc__)
    parser.add_argument("--updates", type=int, default=5000)
    parser.add_argument("--chats", type=int, default=1500)
    arguments = parser.parse_args()
    sys.exit(0 if asyncio.run(_rows(arguments.updates, arguments.chats)) else 1)
