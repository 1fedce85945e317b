"""What is served over HTTP: the webhook, and pages that tell how the bot is. Nothing else."""

import asyncio
import contextlib
import hmac
import json
from collections.abc import Callable, Iterator
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.channels.telegram.intake import Intake
from bot.channels.telegram.watch import Watch

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # nosec B105  # the header's name
_MOST_BYTES = 1_000_000  # of an update; Telegram's are far below
_BODY_SECONDS = 10.0
_KEEP_ALIVE_SECONDS = 75
_COME_AGAIN = {"Retry-After": "1"}

Readiness = Callable[[], dict[str, Any]]


def pages(watch: Watch, ready: Readiness) -> list[BaseRoute]:
    """Return the pages for whoever watches the bot.

    Args:
        ready: whether updates are being taken, as "ready", and what else there is to know.
    """

    async def healthz(_request: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def readyz(_request: Request) -> Response:
        state = ready()
        return JSONResponse(state, 200 if state["ready"] else 503)

    async def metrics(_request: Request) -> Response:
        return Response(watch.page(), media_type="text/plain; version=0.0.4; charset=utf-8")

    return [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", metrics)]


def webhook(path: str, intake: Intake, watch: Watch, secret: str) -> BaseRoute:
    """Return the one route that takes updates: it says 200 only when an update is finished."""
    wanted = secret.encode()

    async def receive(request: Request) -> Response:
        given = request.headers.get(_SECRET_HEADER, "").encode("utf-8", "replace")
        if not hmac.compare_digest(given, wanted):
            watch.failure("wrong secret")
            return Response(status_code=403)
        try:
            update = await _update(request)
        except _BodyError as error:
            watch.failure("unreadable body")
            return Response(status_code=error.status)
        (finished,) = intake.take([update]).values()
        if await asyncio.shield(finished):
            return Response(status_code=200)
        return Response(status_code=503, headers=_COME_AGAIN)

    return Route(path, receive, methods=["POST"])


class _BodyError(Exception):
    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


async def _update(request: Request) -> dict[str, Any]:
    """Return the update in a request's body; raises _BodyError for one that is none."""
    body = bytearray()
    try:
        async with asyncio.timeout(_BODY_SECONDS):
            async for part in request.stream():
                body += part
                if len(body) > _MOST_BYTES:
                    raise _BodyError(413)
        update = json.loads(body)
        int(update["update_id"])
    except TimeoutError:
        raise _BodyError(408) from None
    except ClientDisconnect:
        raise _BodyError(400) from None
    except (ValueError, TypeError, KeyError, RecursionError):
        raise _BodyError(400) from None
    return dict(update)


class Server(uvicorn.Server):
    """A server that leaves the signals to us: what runs has to be finished first."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take no signal."""
        yield


def server(routes: list[BaseRoute]) -> Server:
    """Return a server that is not running yet."""
    return Server(
        uvicorn.Config(
            Starlette(routes=routes),
            access_log=False,
            log_config=None,
            server_header=False,
            date_header=False,
            timeout_keep_alive=_KEEP_ALIVE_SECONDS,
            timeout_graceful_shutdown=2,
            lifespan="off",
            ws="none",
        )
    )
