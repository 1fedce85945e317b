"""Who may speak with the preview: its own page alone; and what that page may load."""

from collections.abc import Set
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(self), camera=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Guard:
    """Refuses hosts of other names and pages of other origins; says what a page may load.

    An address by number cannot be rebound to us by somebody else's DNS; a name can, so that only
    ``localhost`` and the name that the operator told are taken.
    """

    def __init__(self, app: ASGIApp, names: Set[str]) -> None:
        """Keep the application and the host names that are ours."""
        self._app = app
        self._names = {"localhost", *names}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse in a plain line."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        refusal = self._refusal(scope["method"], headers)
        app = PlainTextResponse(refusal, 403) if refusal else self._app
        await app(scope, receive, with_headers)

    def _refusal(self, method: str, headers: Headers) -> str:
        """Return why a request is refused, "" where it is not."""
        host = headers.get("host", "")
        if not self._ours(host):
            return "Open the preview by its number, such as http://127.0.0.1:8765"
        if method not in ("GET", "HEAD") and urlsplit(headers.get("origin", "")).netloc != host:
            return "Only the preview's own page may ask this"
        return ""

    def _ours(self, host: str) -> bool:
        try:
            name = urlsplit(f"//{host}").hostname or ""
            return name in self._names or bool(ip_address(name))
        except ValueError:
            return False
