"""Markdown as the few HTML tags that Telegram knows."""

from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark")
_TAGS = {"strong_open": "<b>", "strong_close": "</b>", "em_open": "<i>", "em_close": "</i>"}


def to_html(markdown: str) -> str:
    """Return paragraphs, lists, bold, italics and links as Telegram's HTML.

    Blocks are parted by one empty line, list items stand under each other with a bullet; every
    other character a file brings is escaped.
    """
    blocks: list[str] = []
    in_list = False
    for token in _PARSER.parse(markdown):
        if token.type in ("bullet_list_open", "bullet_list_close"):
            in_list = token.type == "bullet_list_open"
            if in_list:
                blocks.append("")
        elif token.type == "inline":
            text = "".join(_inline(child) for child in token.children or [])
            if in_list:
                blocks[-1] = f"{blocks[-1]}\n• {text}".lstrip("\n")
            else:
                blocks.append(text)
    return "\n\n".join(blocks)


def _inline(token: Token) -> str:
    if token.type in _TAGS:
        return _TAGS[token.type]
    if token.type == "link_open":
        return f'<a href="{escape(str(token.attrGet("href")))}">'
    if token.type == "link_close":
        return "</a>"
    return " " if token.type == "softbreak" else escape(token.content, quote=False)
