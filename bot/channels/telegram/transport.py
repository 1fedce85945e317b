"""python-telegram-bot's way to the Bot API, on aiohttp.

Its default, httpx, drops idle connections after 5 seconds, so that the first answer after a pause
waits for a new one, and logs addresses that hold the token.
"""

import os
import time
from email.utils import parsedate_to_datetime
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, FormData, TCPConnector
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

# The library's own switch to its coming form of waits; without it each 429 is a warning as well.
os.environ.setdefault("PTB_TIMEDELTA", "1")

_KEPT_SECONDS = 240.0  # an idle connection; Telegram's own end closes it later than that
_CONNECT_SECONDS = 5.0
_JSON = {"Content-Type": "application/json"}


class AiohttpRequest(BaseRequest):
    """Calls over connections that are kept; ``now`` is the time at Telegram's end."""

    def __init__(self, connections: int = 100, timeout: float = 15.0) -> None:
        """Keep how many calls run side by side, and seconds that one may take if not told."""
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
            self._session = ClientSession(connector=connector, auto_decompress=True)

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
        if self._session is None:
            raise NetworkError("the transport is not open")
        total = read_timeout if isinstance(read_timeout, int | float) else self._timeout
        body, headers = _body(request_data)
        try:
            async with self._session.request(
                method,
                url,
                data=body,
                headers=headers,
                timeout=ClientTimeout(total=total, sock_connect=_CONNECT_SECONDS),
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
