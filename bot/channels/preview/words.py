"""The words of the preview's pages."""

from collections.abc import Mapping
from pathlib import Path

from bot.content import KNOWLEDGE, Problems, read_toml, shown
from bot.errors import ContentError

WORDS = KNOWLEDGE / "preview" / "en.toml"


def load_words(path: Path = WORDS) -> Mapping[str, str]:
    """Return the pages' words by their names; raises ContentError with every problem at once."""
    problems: Problems = []
    words = read_toml(path, problems).get("page", {})
    problems += [
        f"{shown(path)}: {name}: write a text between quotation marks"
        for name, word in words.items()
        if not isinstance(word, str) or not word.strip()
    ]
    if problems:
        raise ContentError(problems)
    return dict(words)
