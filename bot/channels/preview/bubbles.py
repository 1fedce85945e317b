"""Replies as the page draws them: trees of allowed tags, so that no browser parses our HTML."""

import re
from dataclasses import asdict
from html import unescape
from typing import Any

from bot.dialogue.replies import Button, Reply, Venue, Wording

Node = str | dict[str, Any]

# What Telegram shows of HTML. Whatever else stands in a reply is shown as it is written.
_TAG = re.compile(
    r"<(/?)(b|strong|i|em|u|ins|s|strike|del|code|pre|blockquote|a)(?: href=\"([^\"]*)\")?>"
)
_WEB = ("https://", "http://")


def tree(html: str) -> list[Node]:
    """Return Telegram's HTML as nested nodes: a text, or a tag with ``href`` and what is ``in`` it.

    Never raises. A link that leads anywhere but to the web keeps its words and loses its address.
    """
    root: list[Node] = []
    path: list[tuple[str, list[Node]]] = [("", root)]
    at = 0
    for found in _TAG.finditer(html):
        _add(path[-1][1], html[at : found.start()])
        at = found.end()
        closes, tag, href = found.groups()
        if not closes:
            inner: list[Node] = []
            path[-1][1].append(_node(tag, unescape(href or ""), inner))
            path.append((tag, inner))
        elif tag == path[-1][0]:
            path.pop()
    _add(path[-1][1], html[at:])
    return root


def bubble(reply: Reply, wording: Wording) -> dict[str, Any]:
    """Return a reply as the page draws it: body, rows of buttons, a keyboard, a map card, a file.

    A reply that asks for the position gets a keyboard below the chat, as on Telegram: its buttons
    send their words.
    """
    return {
        "body": tree(reply.html),
        "rows": [] if reply.asks_location else [[_button(b) for b in row] for row in reply.buttons],
        "keyboard": _keyboard(reply, wording) if reply.asks_location else [],
        "venue": _map_card(reply.venue) if reply.venue else None,
        "document": asdict(reply.document) if reply.document else None,
        "edits": reply.edits,
        "help": reply.help.value,
    }


def _node(tag: str, href: str, inner: list[Node]) -> Node:
    if tag != "a":
        return {"tag": tag, "in": inner}
    return {"tag": "a", "href": href, "in": inner} if _leads_to_web(href) else _span(inner)


def _span(inner: list[Node]) -> Node:
    return {"tag": "span", "in": inner}


def _leads_to_web(href: str) -> bool:
    return href.startswith(_WEB)


def _add(nodes: list[Node], text: str) -> None:
    if text:
        nodes.append(unescape(text))


def _button(button: Button) -> dict[str, Any]:
    if button.copy:
        return {"label": button.label, "copy": button.copy}
    if button.url:
        return {"label": button.label, "url": button.url if _leads_to_web(button.url) else ""}
    return {"label": button.label, "tap": button.action}


def _keyboard(reply: Reply, wording: Wording) -> list[list[dict[str, Any]]]:
    share = {"label": wording.labels["share_location"], "locate": True}
    others = [
        [{"label": b.label, "say": b.label} for b in row if b.action] for row in reply.buttons
    ]
    return [[share], *others]


def _map_card(venue: Venue) -> dict[str, str]:
    place = f"{venue.lat:.5f}/{venue.lon:.5f}"
    href = (
        f"https://www.openstreetmap.org/?mlat={venue.lat:.5f}&mlon={venue.lon:.5f}#map=17/{place}"
    )
    return {"name": venue.name, "address": venue.address, "href": href}
