"""The bot's own profile: names, descriptions, commands and the menu button."""

import json
import re
from typing import Any

from tests.botapi.errors import bad_request
from tests.botapi.texts import parse_json

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_MAX_COMMANDS, _MAX_COMMAND_DESCRIPTION = 100, 256
_FIELDS = {  # method's ending: parameter, most characters, refusal
    "name": ("name", 64, "BOT_TITLE_INVALID"),
    "description": ("description", 512, "BOT_DESCRIPTION_TOO_LONG"),
    "shortdescription": ("short_description", 120, "BOT_SHORT_DESCRIPTION_TOO_LONG"),
}

Params = dict[str, Any]


class Profile:
    """What setMy… and setChatMenuButton keep, per language, scope and chat."""

    def __init__(self) -> None:
        self._texts: dict[tuple[str, str], str] = {}
        self._commands: dict[tuple[str, str], list[dict[str, str]]] = {}
        self._menu: dict[str, Any] = {}

    def call(self, method: str, params: Params) -> Any:
        """Return the result of a profile method, None where it is not one."""
        verb, _, field = method.partition("my")
        if verb in ("set", "get") and field in _FIELDS:
            return self._text(verb, field, params)
        ours = {
            "setmycommands": self._set_commands,
            "getmycommands": lambda p: self._commands.get(_scope(p), []),
            "deletemycommands": self._delete_commands,
            "setchatmenubutton": self._set_menu,
            "getchatmenubutton": self._get_menu,
        }
        return ours[method](params) if method in ours else None

    def _text(self, verb: str, field: str, params: Params) -> Any:
        name, most, words = _FIELDS[field]
        key = field, str(params.get("language_code", ""))
        if verb == "get":
            return {name: self._texts.get(key, self._texts.get((field, ""), ""))}
        text = str(params.get(name, ""))
        if len(text) > most:
            raise bad_request(words)
        self._texts[key] = text
        return True

    def _set_commands(self, params: Params) -> bool:
        given = parse_json(params.get("commands") or None, "Can't parse commands JSON object")
        if not isinstance(given, list):
            raise bad_request("Expected an Array of bot commands")
        if len(given) > _MAX_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self._commands[_scope(params)] = [_command(command) for command in given]
        return True

    def _delete_commands(self, params: Params) -> bool:
        self._commands.pop(_scope(params), None)
        return True

    def _set_menu(self, params: Params) -> bool:
        button = parse_json(params.get("menu_button") or {}, "Can't parse menu button JSON object")
        if button and button.get("type") not in ("default", "commands", "web_app"):
            raise bad_request("Can't parse menu button: MenuButton has unsupported type")
        self._menu[str(params.get("chat_id", ""))] = button or {"type": "default"}
        return True

    def _get_menu(self, params: Params) -> dict[str, Any]:
        general = self._menu.get("", {"type": "default"})
        return self._menu.get(str(params.get("chat_id", "")), general)


def _scope(params: Params) -> tuple[str, str]:
    scope = parse_json(params.get("scope") or {"type": "default"}, "Can't parse BotCommandScope")
    return json.dumps(scope, sort_keys=True), str(params.get("language_code", ""))


def _command(given: dict[str, str]) -> dict[str, str]:
    name = str(given.get("command", "")).strip().removeprefix("/")
    description = str(given.get("description", "")).strip()
    if not name:
        raise bad_request("Command must be non-empty")
    if len(name) > 32:
        raise bad_request("Command length must not exceed 32")
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not description:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    if len(description) > _MAX_COMMAND_DESCRIPTION:
        raise bad_request("Command description length must not exceed 256")
    return {"command": name, "description": description}
