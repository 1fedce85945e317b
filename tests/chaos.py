"""Killing the bot at random moments: run with `make chaos`. Prints one row a way of running it.

Each row: updates lost, answered twice, out of order, beside what was in hand when it was killed.
"""

import argparse
import asyncio
import gc
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientError, ClientSession, web

from bot.memory.keys import new_key
from bot.memory.store import Memory
from tests.channels.running import SECRET, free_port
from tests.postgres import postgres_database, postgres_server
from tests.processes import ROOT, Api, api_server, bot_environment

PLACES = ("10001", "60601", "94103", "77002", "33101", "98101", "02108", "30303", "80202", "97201")
FIRST_CHAT = 5000
KEY = new_key()


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


class Nursery:
    """A process that has loaded all content and forks bots: a start then takes no seconds."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def bear(self, environment: dict[str, str], *, webhook: bool) -> int:
        """Start a bot with these settings; return its process id."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        line = json.dumps({"environment": environment, "webhook": webhook})
        self._process.stdin.write(line.encode() + b"\n")
        return int(await self._process.stdout.readline())


@asynccontextmanager
async def nursery(log: Any = asyncio.subprocess.DEVNULL) -> AsyncIterator[Nursery]:
    """Run a nursery while the body runs."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.chaos", "--nursery", cwd=ROOT,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=log,
    )  # fmt: skip
    assert process.stdin is not None
    try:
        yield Nursery(process)
    finally:
        process.stdin.close()
        await process.wait()


def be_nursery() -> None:
    """Fork a bot for each line of standard input, until it ends."""
    from bot.assembly import assemble
    from bot.channels.telegram import service
    from bot.settings import Settings

    resources = assemble(Settings(_env_file=None))
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        wanted = json.loads(line)
        pid = os.fork()
        if pid == 0:
            os.environ.update(wanted["environment"])
            settings = Settings(_env_file=None)
            service.run(resources, settings, by_webhook=wanted["webhook"])
            os._exit(0)
        print(pid, flush=True)


class Workers:
    """The bot's processes: one that polls, or several behind a balancer."""

    def __init__(self, api: Api, born: Nursery, database: str, webhooks: int) -> None:
        self._api, self._born, self._database = api, born, database
        self._webhook = webhooks > 0
        self.ports = [free_port() for _ in range(webhooks)] or [0]
        self._balancer = free_port() if webhooks else 0
        self._pids: dict[int, int] = {}

    @asynccontextmanager
    async def all(self) -> AsyncIterator[None]:
        async with _balancing(self._balancer, self.ports):
            for number in range(len(self.ports)):
                await self.begin(number)
            try:
                yield
            finally:
                for pid in self._pids.values():
                    os.kill(pid, signal.SIGKILL)

    async def begin(self, number: int) -> None:
        more = {"DATABASE_URL": self._database, "SECRET_KEY": KEY}
        if self._webhook:
            more |= {
                "WEBHOOK_URL": f"http://127.0.0.1:{self._balancer}",
                "WEBHOOK_SECRET": SECRET,
                "HOST": "127.0.0.1",
                "PORT": str(self.ports[number]),
            }
        environment = bot_environment(self._api, **more)
        self._pids[number] = await self._born.bear(environment, webhook=self._webhook)

    async def kill_one(self, chance: random.Random) -> None:
        number = chance.randrange(len(self.ports))
        os.kill(self._pids[number], signal.SIGKILL)
        await self.begin(number)


@asynccontextmanager
async def _balancing(port: int, ports: Sequence[int]) -> AsyncIterator[None]:
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
    born: "Nursery",
    database: str,
    *,
    webhooks: int = 0,
    updates: int = 2000,
    kills: int = 50,
    chats: int = 100,
    seed: int = 20261126,
) -> Outcome:
    """Return what became of so many updates while the bot was killed so many times."""
    chance, began = random.Random(seed), time.monotonic()
    async with api_server() as api:
        await api("fault", kind="latency", seconds=0.02, method="sendMessage")
        workers = Workers(api, born, database, webhooks)
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


async def _rows(updates: int, kills: int) -> bool:
    holds = True
    with tempfile.TemporaryDirectory() as folder, postgres_server() as server:
        async with nursery() as born:
            for name, webhooks in (
                ("polling, SQLite", 0),
                ("webhook, SQLite", 1),
                ("polling, PostgreSQL", 0),
                ("webhook, PostgreSQL", 1),
                ("3 webhooks, PostgreSQL", 3),
            ):
                with _database(name, folder, server) as url:
                    found = await chaos(born, url, webhooks=webhooks, updates=updates, kills=kills)
                holds = holds and found.holds
                print(
                    f"{name:24} {found.updates} updates, {found.kills} kills: lost {found.lost}, "
                    f"twice {found.twice} (in hand {found.in_hand}), out of order "
                    f"{found.disordered}   {found.seconds:.0f} s",
                    flush=True,
                )
    return holds


@contextmanager
def _database(name: str, folder: str, server: str) -> Iterator[str]:
    """Yield a new database, its tables made: update ids begin anew with each server."""
    if "SQLite" in name:
        yield f"sqlite:///{folder}/{name[:7]}.sqlite3"
        return
    with postgres_database(server) as url:
        memory = Memory(url, KEY)
        memory.upgrade()
        memory.close()
        yield url


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--updates", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--nursery", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.nursery:
        be_nursery()
        sys.exit(0)
    sys.exit(0 if asyncio.run(_rows(arguments.updates, arguments.kills)) else 1)
