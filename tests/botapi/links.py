"""Which links Telegram takes, after the rules of tdlib's HttpUrl.cpp and LinkManager.cpp."""

import re
from ipaddress import AddressValueError, IPv6Address

_SCHEME = re.compile(r"([^:/?#@\[\]]*)://")
_AUTHORITY_END = re.compile(r"[/?#]")
_HOST = re.compile(r"(?:[a-z0-9.\-_!$,~*'();&+=]|[^\x00-\x7f]|%[0-9a-f]{2})+")
_USER_LINK = re.compile(r"tg:(?://)?user\?id=(\d+)$", re.IGNORECASE)


class LinkError(ValueError):
    """A link that Telegram does not take; the text is Telegram's reason."""


def link_user_id(url: str) -> int | None:
    """Return the id of a tg://user?id=… link, else None."""
    found = _USER_LINK.match(url.strip())
    return int(found[1]) if found else None


def check_link(url: str) -> str:
    """Return the link as Telegram stores it.

    Raises:
        LinkError: with Telegram's reason.
    """
    lowered = url.lower()
    own = next((scheme for scheme in ("tg", "ton") if lowered.startswith(f"{scheme}:")), None)
    if own:
        rest = url[len(own) + 1 :].removeprefix("//")
        _, host, _, query = _split(rest)
        return f"{own}://{host}{'' if query == '/' else query.replace('/?', '?', 1)}"
    scheme, host, port, query = _split(url)
    if "." not in host and not host.startswith("["):
        raise LinkError("Wrong HTTP URL")
    return f"{scheme}://{host}{f':{port}' if port else ''}{query}"


def _split(url: str) -> tuple[str, str, int, str]:
    """Return scheme, host, port (0: none given) and query of a link; without scheme it is http."""
    scheme, rest = "http", url
    if found := _SCHEME.match(url):
        scheme, rest = found[1].lower(), url[found.end() :]
        if scheme not in ("http", "https"):
            raise LinkError("Unsupported URL protocol")
    end = _AUTHORITY_END.search(rest)
    authority, query = (rest[: end.start()], rest[end.start() :]) if end else (rest, "")
    authority, port = _port(authority)
    query = query.rstrip() or "/"
    host = _host(authority.rpartition("@")[2])
    return scheme, host, port, query if query.startswith("/") else f"/{query}"


def _port(authority: str) -> tuple[str, int]:
    colon = max(authority.rfind(mark) for mark in ":]@")
    if colon <= 0 or authority[colon] != ":":
        return authority, 0
    digits = authority[colon + 1 :]
    port = int(digits) if digits.isascii() and digits.isdigit() else 0
    if not 0 < port <= 65535:
        raise LinkError("Wrong port number specified in the URL")
    return authority[:colon], port


def _host(host: str) -> str:
    if not host:
        raise LinkError("URL host is empty")
    if host == ".":
        raise LinkError("Host is invalid")
    if host.startswith("[") and host.endswith("]"):
        try:
            IPv6Address(host[1:-1])
        except AddressValueError:
            raise LinkError("Wrong IPv6 address specified in the URL") from None
    elif not _HOST.fullmatch(host.lower()):
        raise LinkError("Wrong URL host")
    return host.lower()
