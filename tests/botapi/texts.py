"""The text of a message: parsed, cleaned and trimmed as Telegram does, or refused."""

import json
import re
from typing import Any

from tests.botapi.errors import bad_request
from tests.botapi.html import Entity, HtmlError, parse_html, utf16_length

MAX_TEXT, MAX_CAPTION = 4096, 1024  # UTF-16 code units, after entities parsing
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x0c\x0e-\x1f]")


def check_utf8(words: str, what: str = "Strings") -> None:
    """Refuse lone surrogates."""
    if words.isascii():
        return
    try:
        words.encode()
    except UnicodeEncodeError:
        raise bad_request(f"{what} must be encoded in UTF-8") from None


def parse_json(value: Any, words: str) -> Any:
    """Return what a parameter says in JSON; refuse with Telegram's words."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise bad_request(words) from None


def message_text(params: dict[str, Any]) -> tuple[str, list[Entity]]:
    """Return the text of a message and its entities, or refuse it."""
    if not params.get("text"):
        raise bad_request("Message text is empty")
    text, entities = _formatted(params, "text", "entities")
    if not text:
        raise bad_request("Text must be non-empty")
    if utf16_length(text) > MAX_TEXT:
        raise bad_request("Message is too long")
    return text, entities


def caption_text(params: dict[str, Any]) -> tuple[str, list[Entity]]:
    """Return a caption and its entities, or refuse it."""
    text, entities = _formatted(params, "caption", "caption_entities")
    if utf16_length(text) > MAX_CAPTION:
        raise bad_request("Message caption is too long")
    return text, entities


def _formatted(params: dict[str, Any], text_name: str, entities_name: str) -> tuple[str, list]:
    text = str(params.get(text_name, ""))
    mode = str(params.get("parse_mode") or "").lower()
    if mode == "html":
        try:
            return _trimmed(*parse_html(text))
        except HtmlError as error:
            raise bad_request(f"Can't parse entities: {error}") from None
    if mode not in ("", "none"):
        raise bad_request("Unsupported parse_mode")
    given = parse_json(params.get(entities_name) or [], "Can't parse entities JSON object")
    return _trimmed(text, [dict(entity) for entity in given])


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Return text without outer blanks, entities moved along; control characters become blanks."""
    text = _CONTROL.sub(" ", text) if entities else _CONTROL.sub(" ", text.replace("\r", ""))
    shorter = text.rstrip(" \n")
    end = utf16_length(shorter)
    kept = [entity for entity in entities if entity["offset"] < end]
    first = min((entity["offset"] for entity in kept), default=len(shorter))
    left = min(len(shorter) - len(shorter.lstrip(" \n")), first)
    moved = [
        {
            **entity,
            "offset": entity["offset"] - left,
            "length": min(entity["length"], end - entity["offset"]),
        }
        for entity in kept
    ]
    return ("", []) if not shorter.strip() else (shorter[left:], moved)
