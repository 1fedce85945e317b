"""Keyboards: what Telegram takes under a message, and what it refuses."""

from typing import Any

from tests.botapi.errors import bad_request
from tests.botapi.links import LinkError, check_link, link_user_id
from tests.botapi.texts import check_utf8, parse_json

_MAX_DATA, _MAX_COPY = 64, 256  # bytes; characters
_ACTIONS = {
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
}
_PRIVATE_ONLY = {
    "request_location": "Location can be requested in private chats only",
    "request_contact": "Phone number can be requested in private chats only",
    "request_poll": "Poll can be requested in private chats only",
    "request_users": "Users can be requested in private chats only",
    "request_chat": "Chats can be requested in private chats only",
    "web_app": "Web App buttons can be used in private chats only",
}

Markup = dict[str, Any]


def reply_markup(value: Any, *, private: bool, inline_only: bool = False) -> Markup | None:
    """Return the keyboard of a message, None for none; refuse what Telegram refuses."""
    if not value:
        return None
    markup = parse_json(value, "Can't parse reply keyboard markup JSON object")
    if not isinstance(markup, dict):
        raise bad_request("Object expected as reply markup")
    if inline_only and any(name in markup for name in ("keyboard", "remove_keyboard")):
        raise bad_request("Inline keyboard expected")
    if markup.get("keyboard"):
        _check_rows(markup["keyboard"], "keyboard")
        for button in _buttons(markup["keyboard"]):
            _check_key(button, private=private)
        return markup
    if "inline_keyboard" in markup:
        return _inline(markup["inline_keyboard"])
    return markup


def _inline(rows: Any) -> Markup | None:
    _check_rows(rows, "inline_keyboard")
    kept = [[_inline_button(button) for button in row] for row in rows if row]
    return {"inline_keyboard": kept} if kept else None


def _check_rows(rows: Any, field: str) -> None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        owner = " of the InlineKeyboardMarkup" if field == "inline_keyboard" else ""
        raise bad_request(f'Field "{field}"{owner} must be an Array of Arrays')


def _buttons(rows: list[list[Any]]) -> list[Any]:
    return [button for row in rows for button in row]


def _check_key(button: Any, *, private: bool) -> None:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad_request("Can't parse keyboard button: KeyboardButton must be a String or Object")
    text = _text_of(button, "keyboard button")
    check_utf8(text, "Keyboard button text")
    if not text.strip():
        raise bad_request("Keyboard button text must be non-empty")
    for field, words in _PRIVATE_ONLY.items():
        if button.get(field) and not private:
            raise bad_request(words)


def _text_of(button: dict[str, Any], what: str) -> str:
    if "text" not in button:
        raise bad_request(f"Can't parse {what}: Can't find field \"text\"")
    if not isinstance(button["text"], str):
        raise bad_request(f'Can\'t parse {what}: Field "text" must be of type String')
    return button["text"]


def _inline_button(button: Any) -> dict[str, Any]:
    """Return the button as Telegram stores it. Two actions are refused: Telegram drops one."""
    what = "inline keyboard button"
    if not isinstance(button, dict):
        raise bad_request(f"Can't parse {what}: InlineKeyboardButton must be an Object")
    text = _text_of(button, what)
    actions = [name for name in button if name in _ACTIONS and button[name] is not None]
    if len(actions) != 1 or button.get("url") == "":
        raise bad_request(f"Can't parse {what}: Text buttons are unallowed in the inline keyboard")
    check_utf8(text, "Inline keyboard button text")
    if not text.strip():
        raise bad_request("Inline keyboard button text must be non-empty")
    _check_action(button)
    return {**button, "url": _checked_url(button["url"])} if "url" in button else button


def _check_action(button: dict[str, Any]) -> None:
    if "callback_data" in button:
        check_utf8(button["callback_data"], "Inline keyboard button data")
        if not 1 <= len(button["callback_data"].encode()) <= _MAX_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
    if "copy_text" in button:
        copied = button["copy_text"].get("text", "")
        check_utf8(copied, "Inline keyboard button copied text")
        if not 1 <= len(copied) <= _MAX_COPY:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _checked_url(url: str) -> str:
    if link_user_id(url):
        return url
    try:
        return check_link(url)
    except LinkError as error:
        raise bad_request(f"Inline keyboard button URL '{url}' is invalid: {error}") from None
