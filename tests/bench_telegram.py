"""Delivery side by side with bare echo bots: run with `make bench-telegram`.

The server runs in a process of its own. Ours is the whole bot (triage, guide, state, limits raised
so that they do not decide); the others do nothing but send the text back, with their defaults.
`make bench-telegram-memory` looks whether the bot's memory grows over 200,000 updates.
"""

import asyncio
import statistics
import sys
import time
from collections.abc import Sequence

import psutil

from tests.botapi import TOKEN
from tests.processes import Api, api_server, bot_environment, end, start

QUESTIONS = (
    "what is dbt?",
    "is self-harm a suicide attempt?",
    "what are the warning signs",
    "how does medication help",
    "what do therapists do",
    "what is the difference between dbt and cbt",
    "can trauma cause self-harm",
    "what is self-harm",
)
RISK = "i don't want to be here any more"
UPDATES, CHATS = 2_000, 200
RATE, FLOW_SECONDS, LATENCY = 30, 20, 0.05
BOTS = ("ptb", "aiogram", "harbor")
LONG, SLICE, LONG_CHATS = 200_000, 5_000, 25_000  # more chats than a process remembers


def command(bot: str, api: Api) -> list[str]:
    return ["-m", "bot", "run"] if bot == "harbor" else ["-m", "tests.bench_telegram", bot, api.url]


async def begin(bot: str, api: Api) -> tuple[asyncio.subprocess.Process, float]:
    """Start a bot; return it and the seconds until its first getUpdates."""
    began = time.perf_counter()
    process = await start(command(bot, api), bot_environment(api), asyncio.subprocess.DEVNULL)
    await api.until(1, "asked")
    took = time.perf_counter() - began
    await api("say", chat_id=1, text="hello")
    await api.until(1)
    return process, took


async def throughput(bot: str, latency: float, updates: int = UPDATES) -> str:
    """Return one row: updates a second, processor time, memory."""
    async with api_server() as api:
        process, started = await begin(bot, api)
        watched = psutil.Process(process.pid)
        if latency:
            await api("fault", kind="latency", seconds=latency)
        cpu = sum(watched.cpu_times()[:2])
        began = time.perf_counter()
        await api("crowd", count=updates, chats=CHATS, texts=QUESTIONS)
        await api.until(0, "pending")
        await api.until(updates + 1)
        took = time.perf_counter() - began
        cpu = (sum(watched.cpu_times()[:2]) - cpu) / updates * 1000
        memory = watched.memory_info().rss / 2**20
        await end(process)
    return (
        f"{bot:8} {latency * 1000:3.0f} ms {updates / took:8.0f}/s   {cpu:5.2f} ms CPU an update   "
        f"{memory:4.0f} MiB   first getUpdates after {started:.1f} s"
    )


async def flow(bot: str) -> str:
    """Return one row: how long people wait at a steady rate, the API's own time taken off."""
    async with api_server() as api:
        process, _ = await begin(bot, api)
        await api("fault", kind="latency", seconds=LATENCY)
        said: dict[int, tuple[float, bool]] = {}
        began = time.monotonic()
        for number in range(RATE * FLOW_SECONDS):
            await asyncio.sleep(max(0.0, began + number / RATE - time.monotonic()))
            risk = number % 10 == 0
            text = RISK if risk else QUESTIONS[number % len(QUESTIONS)]
            said[5000 + number] = (time.monotonic(), risk)
            await api("say", chat_id=5000 + number, text=text)
        await api.until(len(said) + 1)
        first: dict[int, float] = {}
        for call in await api("sent"):
            if call["method"] == "sendmessage":
                first.setdefault(int(call["params"]["chat_id"]), call["time"])
        await end(process)
    waits = {chat: (first[chat] - at - LATENCY) * 1000 for chat, (at, _) in said.items()}
    cards = [wait for chat, wait in waits.items() if said[chat][1]]
    return f"{bot:8} all {_spread(list(waits.values()))}   cards {_spread(cards)}"


async def memory(updates: int) -> None:
    """Print how much memory the whole bot holds while so many updates come, no two texts alike."""
    async with api_server("--keep-last", "50") as api:
        process, _ = await begin("harbor", api)
        watched = psutil.Process(process.pid)
        print(f"{'updates':>8} {'MiB':>6} {'a second':>9}")
        for done in range(0, updates, SLICE):
            print(f"{done:8} {watched.memory_info().rss / 2**20:6.1f}", end="", flush=True)
            texts = [_text(done + number) for number in range(SLICE)]
            began = time.perf_counter()
            first = 1000 + done % LONG_CHATS
            await api("crowd", count=SLICE, chats=SLICE, texts=texts, first=first)
            await api.until(0, "pending")
            print(f" {SLICE / (time.perf_counter() - began):9.0f}", flush=True)
        print(f"{updates:8} {watched.memory_info().rss / 2**20:6.1f}")
        await end(process)


def _text(number: int) -> str:
    """Return a question in other words each time, one in a hundred with risk in it."""
    about = RISK if number % 100 == 0 else QUESTIONS[number % len(QUESTIONS)]
    return f"{about} said k{number:x}q on day {number}"


def _spread(values: Sequence[float]) -> str:
    ordered = sorted(values)
    worst = ordered[len(ordered) * 99 // 100]
    return f"p50 {statistics.median(ordered):7.1f} ms  p99 {worst:7.1f} ms"


async def main() -> None:
    print(f"{UPDATES} updates at once over {CHATS} chats, one server process beside each bot")
    for latency in (0.0, LATENCY):
        for bot in BOTS:
            print(await throughput(bot, latency, UPDATES if bot != "ptb" or not latency else 200))
    print(f"{RATE} updates a second, API latency {LATENCY * 1000:.0f} ms, above the API's own")
    for bot in BOTS:
        print(await flow(bot))


def echo_ptb(url: str) -> None:
    from telegram import Update
    from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters

    async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await update.message.reply_text(update.message.text)

    application = ApplicationBuilder().token(TOKEN).base_url(url).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


def echo_aiogram(url: str) -> None:
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message

    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(message.text)

    base = url + "{token}/"
    server = TelegramAPIServer(base=base + "{method}", file=base + "{path}")
    asyncio.run(dispatcher.start_polling(Bot(TOKEN, session=AiohttpSession(api=server))))


if __name__ == "__main__":
    if sys.argv[1:2] == ["memory"]:
        asyncio.run(memory(int(sys.argv[2]) if len(sys.argv) > 2 else LONG))
    elif len(sys.argv) > 2:
        {"ptb": echo_ptb, "aiogram": echo_aiogram}[sys.argv[1]](sys.argv[2])
    else:
        asyncio.run(main())
