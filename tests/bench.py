"""What a turn costs: run with `make bench`. Figures are medians of many turns, in microseconds."""

import os
import statistics
import time
from collections.abc import Callable, Sequence

from bot.assembly import assemble
from bot.dialogue.events import Said
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.settings import Settings

MESSAGES = (
    "hello there",
    "is self-harm a suicide attempt?",
    "my son wears long sleeves even in summer, should i worry",
    "i don't want to be here any more",
    "find me a therapist near milwaukee, online is fine too",
    "what is the difference between dbt and cbt",
    "the bus was late again and my phone died, what a day",
    "thanks, that helped",
)
WORST = (
    "want to die " * 341,
    "i " * 2048,
    "".join(chr(97 + i % 26) for i in range(4096)),
    "k1ll*me$ " * 455,
    "he said she wants to kill " * 157,
    ("aaaaaaaab " * 409),
)


def microseconds(call: Callable[[str], object], texts: Sequence[str], rounds: int) -> list[float]:
    """Return the time of each call, shortest first."""
    times = []
    for _ in range(rounds):
        for text in texts:
            start = time.perf_counter()
            call(text)
            times.append((time.perf_counter() - start) * 1e6)
    return sorted(times)


def shown(name: str, times: Sequence[float]) -> None:
    """Print one row."""
    named = {"median": statistics.median(times), "p99": times[len(times) * 99 // 100]}
    figures = "".join(f"   {what} {t:7.0f}" for what, t in (named | {"worst": times[-1]}).items())
    print(f"{name:<40}{figures}")


def main() -> None:
    """Print start-up and the cost of each part of a turn."""
    start = time.perf_counter()
    resources = assemble(Settings())
    print(f"{os.cpu_count()} cores; start-up {time.perf_counter() - start:.2f} s; microseconds:")
    shown("triage, everyday message", microseconds(resources.assess, MESSAGES, 200))
    shown("triage, 4,096 characters made to be slow", microseconds(resources.assess, WORST, 10))
    shown("look-up in the guide", microseconds(resources.look_up, MESSAGES, 200))
    shown("request slots", microseconds(lambda t: resources.read_request(t, False), MESSAGES, 100))
    shown(
        "whole turn",
        microseconds(lambda t: take_turn(DialogueState(), Said(text=t), resources), MESSAGES, 100),
    )


if __name__ == "__main__":
    main()
