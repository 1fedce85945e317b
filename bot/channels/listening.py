"""Taking a port before anything is served on it, so that a taken one is told in one line."""

import errno
import socket

from bot.errors import BotError


class PortError(BotError):
    """Nothing can be served at an address; its text says where, why, and the cure."""


def listen(host: str, port: int, cure: str) -> socket.socket:
    """Return a listening socket; port 0 is any that is free. Raises PortError.

    Args:
        cure: what to choose another address with.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family, backlog=2048)
    except (OSError, OverflowError) as error:
        raise PortError(f"{_told(host, port, error)}: choose another with {cure}") from None
    # asyncio does this only for sockets it opened itself; without it each answer waits 40 ms.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening


def _told(host: str, port: int, error: Exception) -> str:
    if getattr(error, "errno", None) == errno.EADDRINUSE:
        return f"PORT {port} is taken by another program"
    reason = str(getattr(error, "strerror", "") or error).partition(" (")[0]
    return f"{host} port {port}: {reason}"
