"""Whoever waits for the limits is let in, on whichever event loop the bot runs."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
import uvloop

from bot.channels.telegram.limits import Limits

_A_SECOND, _MESSAGES = 100.0, 160  # sixty have to wait


@pytest.mark.parametrize("run", [asyncio.run, uvloop.run])
def test_all_that_wait_are_let_in(run: Callable[[Coroutine[Any, Any, None]], None]) -> None:
    async def pass_all() -> None:
        limits = Limits(overall=_A_SECOND, chat=1000.0)
        async with asyncio.timeout(30):
            await asyncio.gather(*(limits.place(chat) for chat in range(_MESSAGES)))

    run(pass_all())
