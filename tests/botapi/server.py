"""A strict Bot API server on the loopback: what people say, what the bot sent, what goes wrong."""

import asyncio
import json
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.botapi.calls import read_params, split_path
from tests.botapi.chats import BOT, Chat, Chats, Message
from tests.botapi.errors import RefusalError
from tests.botapi.faults import Fault, Faults, Flood, Kind
from tests.botapi.inbox import Inbox
from tests.botapi.methods import Methods, truth, whole
from tests.botapi.people import People
from tests.botapi.profile import Profile
from tests.botapi.texts import parse_json
from tests.botapi.webhook import Webhook

TOKEN = "123:TEST"
_SENDS = {"sendmessage", "sendvenue", "sendlocation", "senddocument"}
_NOT_RECORDED = {"getupdates"}
_LONGEST_POLL = 50  # seconds

Extra = Callable[[web.BaseRequest], Awaitable[web.StreamResponse | None]]


@dataclass(frozen=True)
class Call:
    """One call the bot made: the method as written in the docs' lower case, and its outcome."""

    method: str
    params: dict[str, Any]
    time: float  # time.monotonic()
    status: int = 200
    result: Any = None  # of an accepted call


class BotApi(People):
    """The server; ``keep_last`` bounds what is remembered of calls and of each chat."""

    def __init__(self, *, keep_last: int | None = None, first_update_id: int = 1000) -> None:
        self._shift = 0.0  # seconds the clock was moved on
        self.faults = Faults()
        self.flood: Flood | None = None
        self.inbox = Inbox(self.faults, self.now, first_update_id)
        self.chats = Chats(self.now, keep_last)
        super().__init__(self.chats, self.inbox)
        self.profile = Profile()
        self.webhook = Webhook(self.inbox, self._run)
        self.extra: Extra | None = None  # answers paths that are not the Bot API's
        self._methods = Methods(self.chats, self._on_sent)
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._stopping = asyncio.Event()
        self._logged_out = False
        self.asked = 0  # getUpdates so far
        self._runner: web.ServerRunner | None = None

    async def __aenter__(self) -> "BotApi":
        await self.start()
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.stop()

    @property
    def sent(self) -> deque[Call]:
        """Every call but getUpdates, oldest first, refused ones too."""
        return self.chats.sent

    async def start(self, port: int = 0) -> str:
        """Listen on 127.0.0.1; return the base URL, to which a token is appended."""
        server = web.Server(self._handle, access_log=None)
        self._runner = web.ServerRunner(server, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        port = self._runner.addresses[0][1]
        self.url = f"http://127.0.0.1:{port}/bot"
        return self.url

    async def stop(self) -> None:
        """Close every connection; half-open ones too."""
        self._stopping.set()
        await self.webhook.stop()
        if self._runner is not None:
            await self._runner.cleanup()

    def now(self) -> float:
        """Return the server's time: seconds since 1970."""
        return time.time() + self._shift

    def pass_time(self, seconds: float) -> None:
        """Move the server's clock on: taps and messages grow older by so much."""
        self._shift += seconds

    def fault(self, kind: Kind, lasting: float | None = None, **where: Any) -> Fault:
        """Switch a trouble on (see ``Fault``); ``faults.off(it)`` or ``times=`` ends it."""
        return self.faults.on(Fault(kind, **where), lasting)

    def messages(self, chat_id: int) -> list[Message]:
        """Return what the bot has standing in a chat now, edits applied, oldest first."""
        shown = self.chats.known(chat_id).messages.values()
        return [message for message in shown if message["from"]["id"] == BOT["id"]]

    def texts(self, chat_id: int) -> list[str]:
        """Return the plain texts the bot has standing in a chat now."""
        return [message["text"] for message in self.messages(chat_id) if "text" in message]

    def unanswered_taps(self) -> list[str]:
        """Return the ids of the taps the bot has not answered."""
        return list(self.chats.taps)

    async def answered(self, chat_id: int, count: int, timeout: float = 5.0) -> list[Message]:
        """Wait until the bot has sent so many messages to a chat; return what stands there.

        Raises:
            TimeoutError: it has not, after ``timeout`` seconds.
        """
        if self.chats.known(chat_id).answers < count:
            waiting = asyncio.get_running_loop().create_future()
            self._waiting.append((chat_id, count, waiting))
            await asyncio.wait_for(waiting, timeout)
        return self.messages(chat_id)

    def _on_sent(self, chat: Chat) -> None:
        if not self._waiting:
            return
        for chat_id, count, waiting in self._waiting:
            if chat_id == chat.id and chat.answers >= count and not waiting.done():
                waiting.set_result(None)
        self._waiting = [entry for entry in self._waiting if not entry[2].done()]

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        if self.extra is not None and (answer := await self.extra(request)) is not None:
            return answer
        try:
            token, method = split_path(request.path)
            if not token:
                raise RefusalError(404, "Not Found")
            if token != TOKEN:
                raise RefusalError(401, "Unauthorized")
            return await self._answer(request, method)
        except RefusalError as refused:
            return _json_response(refused.status, refused.body())

    async def _answer(self, request: web.BaseRequest, method: str) -> web.StreamResponse:
        params = await read_params(request)
        kinds = {fault.kind for fault in await self._troubles(method, params)}
        if "drop_before" in kinds or "half_open" in kinds:
            return await self._broken(request, wait="half_open" in kinds)
        result = await self._recorded(method, params)
        if "drop_after" in kinds:
            return await self._broken(request, wait=False)
        return _json_response(200, {"ok": True, "result": result})

    async def _troubles(self, method: str, params: dict[str, Any]) -> list[Fault]:
        """Return the faults that strike this call; wait and refuse where they say so."""
        struck = self.faults.take(method, whole(params.get("chat_id"), 0, -(2**63), 2**63))
        for fault in struck:
            if fault.kind in ("latency", "stall"):
                await asyncio.sleep(fault.seconds)
            elif refusal := fault.refusal():
                self._record(method, params, refusal.status)
                raise refusal
        return struck

    async def _broken(self, request: web.BaseRequest, *, wait: bool) -> web.StreamResponse:
        if wait:
            await self._stopping.wait()
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=500)  # nobody reads it: the connection is gone

    async def _recorded(self, method: str, params: dict[str, Any]) -> Any:
        try:
            result = await self._run(method, params)
        except RefusalError as refused:
            self._record(method, params, refused.status)
            raise
        self._record(method, params, 200, result)
        return result

    def _record(self, method: str, params: dict[str, Any], status: int, result: Any = None) -> None:
        if method not in _NOT_RECORDED:
            self.sent.append(Call(method, params, time.monotonic(), status, result))

    async def _run(self, method: str, params: dict[str, Any]) -> Any:
        """Return the result of one call, or refuse it."""
        if self._logged_out:
            raise RefusalError(400, "Logged out")
        if method in _SENDS and self.flood is not None:
            self.flood.check(whole(params.get("chat_id"), 0, -(2**63), 2**63))
        if (result := self.profile.call(method, params)) is not None:
            return result
        if method in _OWN:
            return await _OWN[method](self, params)
        if method.startswith("_") or not hasattr(self._methods, method):
            raise RefusalError(404, "Not Found")
        return getattr(self._methods, method)(params)

    async def _get_me(self, params: dict[str, Any]) -> dict[str, Any]:
        return {
            **BOT,
            "can_join_groups": True,
            "can_read_all_group_messages": not self.privacy,
            "supports_inline_queries": False,
        }

    async def _get_updates(self, params: dict[str, Any]) -> list[dict[str, Any]]:
        self._allow(params)
        self.asked += 1
        offset = whole(params.get("offset"), 0, -(2**31), 2**31)
        limit = whole(params.get("limit"), 100, 1, 100)
        timeout = whole(params.get("timeout"), 0, 0, _LONGEST_POLL)
        return await self.inbox.take(offset, limit, timeout)

    def _allow(self, params: dict[str, Any]) -> None:
        """Take note of the kinds of updates the bot asks for; not named: as before."""
        if "allowed_updates" in params:
            words = "Can't parse allowed updates list JSON object"
            self.inbox.allowed = parse_json(params["allowed_updates"] or "[]", words) or []

    async def _set_webhook(self, params: dict[str, Any]) -> bool:
        self._allow(params)
        self._drop_pending(params)
        self.inbox.abort_poll("Conflict: terminated by setWebhook request")
        most = whole(params.get("max_connections"), 40, 1, 100)
        await self.webhook.set(params.get("url", ""), params.get("secret_token", ""), most)
        return True

    async def _delete_webhook(self, params: dict[str, Any]) -> bool:
        self._drop_pending(params)
        await self.webhook.set("", "", 40)
        return True

    def _drop_pending(self, params: dict[str, Any]) -> None:
        if truth(params.get("drop_pending_updates")):
            self.inbox.held.clear()

    async def _get_webhook_info(self, params: dict[str, Any]) -> dict[str, Any]:
        self.inbox.expire()
        information: dict[str, Any] = {
            "url": self.webhook.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.inbox.held),
        }
        if self.webhook.url:
            information["max_connections"] = self.webhook.max_connections
            information |= self.webhook.last_error
        if self.inbox.allowed:
            information["allowed_updates"] = self.inbox.allowed
        return information

    async def _log_out(self, params: dict[str, Any]) -> bool:
        self._logged_out = True
        return True

    async def _close(self, params: dict[str, Any]) -> bool:
        return True


_OWN: dict[str, Callable[[BotApi, dict[str, Any]], Awaitable[Any]]] = {
    "getme": BotApi._get_me,
    "getupdates": BotApi._get_updates,
    "setwebhook": BotApi._set_webhook,
    "deletewebhook": BotApi._delete_webhook,
    "getwebhookinfo": BotApi._get_webhook_info,
    "logout": BotApi._log_out,
    "close": BotApi._close,
}


def _json_response(status: int, body: dict[str, Any]) -> web.Response:
    content = json.dumps(body).encode()
    return web.Response(status=status, body=content, content_type="application/json")
