"""Telegram's HTML, after tdlib's ``parse_html``: plain text and entities, or a refusal.

Offsets of entities count UTF-16 code units; offsets in refusals count bytes of the source.
"""

import re
from dataclasses import dataclass
from typing import Any

from tests.botapi.links import LinkError, check_link, link_user_id

_PLAIN_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_TAGS = {*_PLAIN_TYPES, "a", "code", "pre", "blockquote", "tg-emoji"}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_NUMERIC = re.compile(r"&#(?:x([0-9a-fA-F]*)|([0-9]*))")
_NAME = re.compile(r"&([A-Za-z]*)")
_SPACE = " \t\r\n\v\0"
_TAG_END = re.compile(rf"[{_SPACE}>]")
_ATTRIBUTE_END = re.compile(rf"[{_SPACE}=>/\"']")
_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")
_ARGUMENTS = {
    ("a", "href"): "",
    ("code", "class"): "language-",
    ("span", "class"): "tg-",
    ("tg-emoji", "emoji-id"): "",
}
_ORDER = ("expandable_blockquote", "blockquote", "text_link", "text_mention", "bold", "italic")

Entity = dict[str, Any]


class HtmlError(ValueError):
    """HTML that Telegram does not take; the text is Telegram's reason."""


@dataclass
class _Open:
    tag: str
    argument: str
    offset: int
    piece: int


def utf16_length(text: str) -> int:
    """Return the length as Telegram counts it: UTF-16 code units."""
    return len(text) + (0 if text.isascii() else sum(character > "\uffff" for character in text))


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Return plain text and entities, sorted by offset, the longer first.

    Raises:
        HtmlError: with Telegram's reason.
    """
    return _Parser(source).parse()


def _reference(source: str, at: int) -> tuple[str, int]:
    """Return what a character reference stands for, and where it ends; "" for none."""
    if source.startswith("&#", at):
        found = _NUMERIC.match(source, at)
        assert found
        code = int(found[1], 16) if found[1] else int(found[2] or 0)
        known = 0 < code < 0x10FFFF and found.end() - at < 10
        character = chr(code) if known else ""
    else:
        found = _NAME.match(source, at)
        assert found
        character = _NAMED.get(found[1], "")
    end = found.end()
    return character, end + 1 if source.startswith(";", end) else end


class _Parser:
    def __init__(self, source: str) -> None:
        self._source = source + "\0"  # the end, as in tdlib; it counts as space there
        self._last = len(source)
        self._pieces: list[str] = []
        self._offset = 0
        self._open: list[_Open] = []
        self._entities: list[Entity] = []
        self._surrogates = False

    def parse(self) -> tuple[str, list[Entity]]:
        at = 0
        while at < self._last:
            if self._source[at] == "<":
                at = self._end_tag(at) if self._source[at + 1] == "/" else self._start_tag(at)
            else:
                at = self._text(at)
        if self._open:
            raise HtmlError(
                f'Can\'t find end tag corresponding to start tag "{self._open[-1].tag}"'
            )
        text = "".join(self._pieces)
        if self._surrogates:
            raise HtmlError(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        for entity in self._entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        return text, sorted(self._entities, key=_place)

    def _text(self, at: int) -> int:
        """Take plain text up to the next tag or reference; return where it ends."""
        if self._source[at] == "&":
            character, end = _reference(self._source, at)
            if character:
                self._surrogates |= "\ud800" <= character <= "\udfff"
                self._add(character)
                return end
        end = at + 1
        while end < self._last and self._source[end] not in "<&":
            end += 1
        self._add(self._source[at:end])
        return end

    def _add(self, piece: str) -> None:
        self._pieces.append(piece)
        self._offset += utf16_length(piece)

    def _fail(self, words: str, at: int) -> HtmlError:
        return HtmlError(f"{words} at byte offset {len(self._source[:at].encode())}")

    def _skip_space(self, at: int) -> int:
        while at < self._last and self._source[at] in _SPACE:
            at += 1
        return at

    def _until(self, pattern: re.Pattern[str], at: int) -> int:
        found = pattern.search(self._source, at)
        return found.start() if found else self._last

    def _start_tag(self, begin: int) -> int:
        at = self._until(_TAG_END, begin + 1)
        if at >= self._last:
            raise self._fail("Unclosed start tag", begin)
        tag = self._source[begin + 1 : at].lower()
        if tag not in _TAGS:
            raise self._fail(f'Unsupported start tag "{tag}"', begin)
        argument = ""
        while self._source[at := self._skip_space(at)] != ">":
            name, value, at = self._attribute(tag, begin, at)
            argument = _argument(tag, name, value, argument)
        if tag == "span" and argument != "spoiler":
            raise self._fail('Tag "span" must have class "tg-spoiler"', begin)
        self._open.append(_Open(tag, argument, self._offset, len(self._pieces)))
        return at + 1

    def _attribute(self, tag: str, begin: int, at: int) -> tuple[str, str | None, int]:
        """Return name, value (None: no equals sign) and end of the attribute at ``at``."""
        end = self._until(_ATTRIBUTE_END, at)
        name = self._source[at:end]
        if not name:
            raise self._fail(f'Empty attribute name in the tag "{tag}"', begin)
        at = self._skip_space(end)
        if self._source[at] == "=":
            value, at = self._value(tag, begin, self._skip_space(at + 1))
            return name, value, at
        if at >= self._last:
            raise self._fail(f'Unclosed start tag "{tag}"', begin)
        return name, None, at

    def _value(self, tag: str, begin: int, at: int) -> tuple[str, int]:
        if at >= self._last:
            raise self._fail(f'Unclosed start tag "{tag}"', begin)
        if self._source[at] in "\"'":
            value, end = self._literal(at)
        else:
            found = _TOKEN.match(self._source, at)
            assert found
            value, end = found[0].lower(), found.end()
            if self._source[end] not in _SPACE + ">":
                raise self._fail("Unexpected end of name token", at)
        if end >= self._last:
            raise self._fail("Unclosed start tag", begin)
        return value, end

    def _literal(self, at: int) -> tuple[str, int]:
        quote, at, value = self._source[at], at + 1, ""
        while at < self._last and self._source[at] != quote:
            character, end = self._source[at], at + 1
            if character == "&":
                decoded, decoded_end = _reference(self._source, at)
                character, end = (decoded, decoded_end) if decoded else (character, end)
            value, at = value + character, end
        return value, min(at + 1, self._last)

    def _end_tag(self, begin: int) -> int:
        if not self._open:
            raise self._fail("Unexpected end tag", begin)
        end = self._until(_TAG_END, begin + 2)
        name = self._source[begin + 2 : end].lower()
        end = self._skip_space(end)
        if self._source[end] != ">":
            raise self._fail("Unclosed end tag", begin)
        opened = self._open[-1]
        if name and name != opened.tag:
            where = self._fail("Unmatched end tag", begin)
            raise HtmlError(f'{where}, expected "</{opened.tag}>", found "</{name}>"')
        if self._offset > opened.offset:
            self._close(opened)
        self._open.pop()
        return end + 1

    def _close(self, opened: _Open) -> None:
        place = {"offset": opened.offset, "length": self._offset - opened.offset}
        if opened.tag in _PLAIN_TYPES:
            self._entities.append({"type": _PLAIN_TYPES[opened.tag], **place})
        elif opened.tag == "blockquote":
            kind = "expandable_blockquote" if opened.argument else "blockquote"
            self._entities.append({"type": kind, **place})
        elif opened.tag == "a":
            self._link(opened, place)
        elif opened.tag == "tg-emoji":
            if not opened.argument.isdigit() or int(opened.argument) == 0:
                raise HtmlError("Invalid custom emoji identifier specified")
            emoji = {"type": "custom_emoji", "custom_emoji_id": opened.argument}
            self._entities.append({**emoji, **place})
        else:
            self._code(opened, place)

    def _link(self, opened: _Open, place: dict[str, int]) -> None:
        url = opened.argument or "".join(self._pieces[opened.piece :])
        person = link_user_id(url)
        if person:
            user = {"id": person, "is_bot": False, "first_name": "Person"}
            self._entities.append({"type": "text_mention", "user": user, **place})
            return
        try:
            self._entities.append({"type": "text_link", "url": check_link(url), **place})
        except LinkError:
            return  # Telegram drops such a link in silence and keeps its text

    def _code(self, opened: _Open, place: dict[str, int]) -> None:
        """Add a code or pre entity; pre around code with a language is one entity."""
        last = self._entities[-1] if self._entities else {}
        same = {name: last.get(name) for name in ("offset", "length")} == place
        language = last.get("language") if opened.tag == "pre" else opened.argument
        if same and language and {opened.tag, last["type"]} == {"pre", "code"}:
            self._entities[-1] = {"type": "pre", **place, "language": language}
            return
        extra = {"language": opened.argument} if opened.argument else {}
        self._entities.append({"type": opened.tag, **place, **extra})


def _argument(tag: str, name: str, value: str | None, before: str) -> str:
    if (tag, name) == ("blockquote", "expandable"):
        return "1"
    prefix = _ARGUMENTS.get((tag, name))
    if prefix is None or value is None or not value.startswith(prefix):
        return before
    return value.removeprefix(prefix)


def _place(entity: Entity) -> tuple[int, int, int]:
    kind = entity["type"]
    rank = _ORDER.index(kind) if kind in _ORDER else len(_ORDER)
    return entity["offset"], -entity["length"], rank
