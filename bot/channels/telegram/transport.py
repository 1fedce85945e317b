"""The way to the Bot API, on aiohttp: for python-telegram-bot's rare calls, and for ours.

Its default, httpx, drops idle connections after 5 seconds, so that the first answer after a pause
waits for a new one, and logs addresses that hold the token. Updates and answers go by ``call``:
the library would take a call's parameters apart and build objects that nobody looks at.
"""

import json
import os
import time
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

from aiohttp import (
    ClientError,
    ClientSession,
    ClientTimeout,
    DummyCookieJar,
    FormData,
    TCPConnector,
)
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest, RequestData
from yarl import URL

# The library's own switch to its coming form of waits; without it each 429 is a warning as well.
os.environ.setdefault("PTB_TIMEDELTA", "1")

_KEPT_SECONDS = 240.0  # an idle connection; Telegram's own end closes it later than that
_CONNECT_SECONDS = 5.0
_JSON = {"Content-Type": "application/json"}
_REFUSALS: dict[int, type[TelegramError]] = {
    HTTPStatus.BAD_REQUEST: BadRequest,
    HTTPStatus.UNAUTHORIZED: InvalidToken,  # a token that is not known
    HTTPStatus.FORBIDDEN: Forbidden,
    HTTPStatus.NOT_FOUND: InvalidToken,  # a token that cannot be one
    HTTPStatus.CONFLICT: Conflict,
}

Params = Mapping[str, Any]


class AiohttpRequest(BaseRequest):
    """Calls over connections that are kept; ``now`` is the time at Telegram's end."""

    def __init__(self, base: str, connections: int = 100, timeout: float = 15.0) -> None:
        """Keep the address, how many calls run side by side, seconds that one may take if not told.

        Args:
            base: the Bot API's address with the token, without a slash at its end.
        """
        self._base = base
        self._urls: dict[str, URL] = {}
        self._connections = connections
        self._timeout = timeout
        self._session: ClientSession | None = None
        self._ahead = 0.0  # seconds by which Telegram's clock is ahead of our monotonic one
        self._heard = ""  # the last Date header: it changes once a second
        self._told = False

    @property
    def read_timeout(self) -> float:
        """Seconds that a call may take."""
        return self._timeout

    def now(self) -> float:
        """Return seconds since 1970 by Telegram's clock, ours until it has been heard.

        A jump of our own clock must not make messages look old.
        """
        return time.monotonic() + self._ahead if self._told else time.time()

    async def initialize(self) -> None:
        """Open the session."""
        if self._session is None:
            connector = TCPConnector(limit=self._connections, keepalive_timeout=_KEPT_SECONDS)
            self._session = ClientSession(connector=connector, cookie_jar=DummyCookieJar())

    async def shutdown(self) -> None:
        """Close every connection."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  # the library's signature
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Return status and body; raises TimedOut or NetworkError, without address or cause."""
        total = read_timeout if isinstance(read_timeout, int | float) else self._timeout
        body, headers = _body(request_data)
        return await self._exchange(method, URL(url), body, headers, total)

    async def call(
        self,
        method: str,
        params: Params,
        seconds: float | None = None,
        file: tuple[str, bytes] | None = None,
    ) -> Any:
        """Return the result of one call, as Telegram sent it.

        Args:
            seconds: that it may take.
            file: name and content of a document to send.

        Raises:
            TelegramError: of the kind that the library raises for the same refusal.
        """
        url = self._urls.get(method)
        if url is None:
            url = self._urls[method] = URL(f"{self._base}/{method}")
        body, headers = (
            (json.dumps(params).encode(), _JSON) if file is None else _form(params, file)
        )
        status, content = await self._exchange("POST", url, body, headers, seconds or self._timeout)
        told = _told(content)
        if status == HTTPStatus.OK and "result" in told:
            return told["result"]
        raise _refusal(status, told)

    async def _exchange(
        self,
        method: str,
        url: URL,
        body: bytes | FormData | None,
        headers: Mapping[str, str],
        seconds: float,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NetworkError("the transport is not open")
        timeout = ClientTimeout(total=seconds, sock_connect=_CONNECT_SECONDS)
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout
            ) as answer:
                content = await answer.read()
                self._hear(answer.headers.get("Date", ""))
                return answer.status, content
        except TimeoutError:
            raise TimedOut from None
        except (ClientError, OSError) as error:  # their words may hold the token: not kept
            raise NetworkError(type(error).__name__) from None

    def _hear(self, date: str) -> None:
        if date and date != self._heard:
            self._heard = date
            try:
                told = parsedate_to_datetime(date).timestamp()
            except ValueError:
                return
            self._ahead, self._told = told - time.monotonic(), True


def _body(data: RequestData | None) -> tuple[bytes | FormData | None, dict[str, str]]:
    if data is None:
        return None, {}
    if not data.contains_files:
        return data.json_payload, _JSON
    form = FormData(data.json_parameters)
    for name, part in data.multipart_data.items():
        filename, content, kind = part
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, {}


def _form(params: Params, file: tuple[str, bytes]) -> tuple[FormData, dict[str, str]]:
    form = FormData({name: str(value) for name, value in params.items()})
    name, content = file
    form.add_field("document", content, filename=name, content_type="application/octet-stream")
    return form, {}


def _told(content: bytes) -> dict[str, Any]:
    """Return what Telegram answered, {} where it is no answer of Telegram's."""
    try:
        answer = json.loads(content)
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


def _refusal(status: int, told: Mapping[str, Any]) -> TelegramError:
    """Return Telegram's refusal as the library's error."""
    wait = (told.get("parameters") or {}).get("retry_after")
    if wait:
        return RetryAfter(wait)
    words = str(told.get("description") or f"status {status}")
    return _REFUSALS.get(status, NetworkError)(words)
