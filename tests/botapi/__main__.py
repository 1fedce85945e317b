"""The server as a process of its own: ``python -m tests.botapi --port N``.

Driven with JSON by POST: /control/say {"chat_id", "text", …}, /control/crowd {"count", "chats",
"texts"}, /control/count {}, /control/handed {} (begins to note what is handed out when),
/control/tap {"chat_id", "data", "message_id"}, /control/fault {"kind", …; {} switches all off},
/control/flood {"on": true}, /control/sent {"after": n} and /control/state {}. Prints its base URL
once it listens.
"""

import argparse
import asyncio
import contextlib
import json
import signal
from collections.abc import Callable
from typing import Any

from aiohttp import web

from tests.botapi.faults import Flood
from tests.botapi.server import BotApi


def _say(api: BotApi, body: dict[str, Any]) -> Any:
    return {"update_id": api.say(**body)}


def _crowd(api: BotApi, body: dict[str, Any]) -> Any:
    """Let many chats speak at once, one text after another of those given."""
    texts, chats, first = body["texts"], body["chats"], body.get("first", 1000)
    for number in range(body["count"]):
        api.say(first + number % chats, texts[number % len(texts)], **body.get("more", {}))
    return {}


def _count(api: BotApi, body: dict[str, Any]) -> Any:
    accepted = [call for call in api.sent if call.method == "sendmessage" and call.status == 200]
    return {
        "messages": len(accepted),
        "pending": len(api.inbox.held),
        "in_hand": api.inbox.in_hand(),
        "asked": api.asked,
        "reached": api.asked + bool(api.webhook.url),
    }


def _handed(api: BotApi, body: dict[str, Any]) -> Any:
    """Return when each update was first handed out, since this was first asked."""
    if api.inbox.first_handed is None:
        api.inbox.first_handed = {}
    return api.inbox.first_handed


def _tap(api: BotApi, body: dict[str, Any]) -> Any:
    return {"update_id": api.tap(**body)}


def _raw(api: BotApi, body: dict[str, Any]) -> Any:
    return {"update_id": api.raw(body)}


def _fault(api: BotApi, body: dict[str, Any]) -> Any:
    if body:
        api.fault(**body)
    else:
        api.faults.off()
    return {"struck": api.faults.struck}


def _flood(api: BotApi, body: dict[str, Any]) -> Any:
    api.flood = Flood() if body.get("on") else None
    return {}


def _sent(api: BotApi, body: dict[str, Any]) -> Any:
    calls = list(api.sent)[body.get("after", 0) :]
    fields = ("method", "params", "time", "status", "result")
    return [{field: getattr(call, field) for field in fields} for call in calls]


def _state(api: BotApi, body: dict[str, Any]) -> Any:
    return {
        "url": api.url,
        "pending": list(api.inbox.held),
        "calls": len(api.sent),
        "unanswered_taps": api.unanswered_taps(),
        "webhook": api.webhook.url,
        "struck": api.faults.struck,
        "messages": api.messages(body["chat_id"]) if "chat_id" in body else None,
    }


_CONTROLS: dict[str, Callable[[BotApi, dict[str, Any]], Any]] = {
    "say": _say,
    "crowd": _crowd,
    "count": _count,
    "handed": _handed,
    "tap": _tap,
    "raw": _raw,
    "fault": _fault,
    "flood": _flood,
    "sent": _sent,
    "state": _state,
}


def add_control(api: BotApi) -> None:
    """Let the server be driven from outside, at /control/…."""

    async def control(request: web.BaseRequest) -> web.StreamResponse | None:
        name = request.path.removeprefix("/control/")
        if name == request.path:
            return None
        if request.method != "POST" or name not in _CONTROLS:
            return web.json_response({"error": "Not Found"}, status=404)
        try:
            body = await request.json() if request.body_exists else {}
            return web.json_response(_CONTROLS[name](api, body), dumps=_dumps)
        except (ValueError, TypeError, LookupError) as error:
            return web.json_response({"error": str(error)}, status=400)

    api.extra = control


def _dumps(value: Any) -> str:
    return json.dumps(value, default=lambda upload: upload.filename)


async def serve(port: int, keep_last: int | None) -> None:
    """Serve until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    api = BotApi(keep_last=keep_last)
    add_control(api)
    print(await api.start(port), flush=True)
    await stop.wait()
    await api.stop()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.botapi", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--keep-last", type=int, default=None)
    arguments = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(arguments.port, arguments.keep_last))
