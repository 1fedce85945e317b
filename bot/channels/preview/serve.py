"""Running the preview: on this machine alone unless the operator tells another address."""

import asyncio
import gc
import socket
import sys
from contextlib import suppress
from ipaddress import ip_address

import uvicorn
from jinja2 import UndefinedError

from bot.assembly import assemble
from bot.channels.listening import listen
from bot.channels.preview.app import Preview
from bot.channels.preview.words import WORDS, load_words
from bot.content import KNOWLEDGE, Problems, shown
from bot.dialogue.resources import Resources
from bot.errors import BotError, ContentError
from bot.guide.bands import load_bands
from bot.settings import Settings

_OTHER = "--host or --port"
_OPEN_TO_OTHERS = "Whoever reaches this address can open it: use it in a network you trust."


class PreviewError(BotError):
    """The preview cannot run here; its text says how it could."""


def run_preview(settings: Settings, host: str, port: int) -> None:
    """Serve the preview until Ctrl-C or SIGTERM; raises PreviewError where it must or can not."""
    refuse_beside_webhook(settings)
    # First: a port in use is told before anything is loaded.
    with listen(host, port, _OTHER) as listening:
        preview = load_preview(assemble(settings))
        gc.freeze()  # what was loaded stays: no use in looking it through again and again
        print(f"Harbor preview: {address(listening)}  (Ctrl-C ends it)", flush=True)
        if not _loopback(host):
            print(_OPEN_TO_OTHERS, file=sys.stderr)
        with suppress(KeyboardInterrupt):
            asyncio.run(server(preview, host).serve(sockets=[listening]))


def refuse_beside_webhook(settings: Settings) -> None:
    """Return where this machine serves nothing to the public; raises PreviewError otherwise."""
    if settings.webhook_url:
        raise PreviewError(
            "WEBHOOK_URL: is set, so that this machine is open to the public: "
            "run the preview on another one, or unset it"
        )


def load_preview(resources: Resources) -> Preview:
    """Return the preview with its words and bands; raises ContentError."""
    problems: Problems = []
    bands = load_bands(KNOWLEDGE / "guide" / "bands.toml", problems)
    if bands is None:
        raise ContentError(problems)
    try:
        return Preview(resources, bands, load_words())
    except UndefinedError as error:
        raise ContentError([f"{shown(WORDS)}: {error.message}: add it under [page]"]) from None


def address(listening: socket.socket) -> str:
    """Return the web address of a listening socket."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def server(preview: Preview, host: str) -> uvicorn.Server:
    """Return a server that logs no request, and ends soon when it is asked to."""
    config = uvicorn.Config(
        preview.app(frozenset({host})), log_level="warning", access_log=False, ws="none",
        server_header=False, proxy_headers=False, timeout_graceful_shutdown=1,
    )  # fmt: skip
    return uvicorn.Server(config)


def _loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
