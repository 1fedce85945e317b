"""Links between files: what the code says exists, and what exists is said."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.content import read_toml, shown
from bot.dialogue.replies import Wording

_CODE = Path(__file__).parent.parent
_ROWS = _CODE / "dialogue" / "buttons.py"
_SAID = re.compile(r'\bsay\(\s*(?:[\w.]+,\s*[\w.]+,\s*)?"(\w+)"')
_LABEL = re.compile(r'\bbutton\("(\w+)"')
_IN_A_ROW = re.compile(r'\("(\w+)", "[\w:-]+"\)')  # in the module of the rows
_STRING = re.compile(r'(?<![\w"])f?"(\w+?)(?:"|\{)')


def guide_problems(folder: Path) -> Iterator[str]:
    """Yield the guide's files that no section of the index leads to."""
    index = read_toml(folder / "guide" / "index.toml", [])
    slugs = {section.get("slug") for section in index.get("section", [])}
    for kind, ending in (("en", "md"), ("questions", "tsv")):
        for path in sorted((folder / "guide" / kind).glob(f"*.{ending}")):
            if slugs and path.stem not in slugs:
                yield (
                    f"{shown(path)}: no section of guide/index.toml has the slug {path.stem!r}: "
                    "add the section or delete the file"
                )


def wording_problems(wording: Wording, folder: Path) -> Iterator[str]:
    """Yield replies and buttons that the code names and nobody wrote, and the other way round."""
    code = "\n".join(path.read_text("utf-8") for path in sorted(_CODE.rglob("*.py")))
    strings = set(_STRING.findall(code))
    short = shown(folder / "replies" / "en" / "short.toml")
    written: Mapping[str, set[str]] = {"say": set(wording.names()), "button": set(wording.labels)}
    for wish in sorted(wording.offers):
        if not (folder / "wishes" / f"{wish}.tsv").exists():
            yield f"{short}: offer {wish!r}: is no wish of knowledge/wishes: correct or delete it"
    labels = {*_LABEL.findall(code), *_IN_A_ROW.findall(_ROWS.read_text("utf-8"))}
    named = {"say": set(_SAID.findall(code)), "button": labels}
    for table in ("say", "button"):
        for name in sorted(named[table] - written[table]):
            yield f"{short}: {table} {name!r}: is missing, and the bot says it: put it back"
        for name in sorted(written[table] - strings):
            if name.removesuffix("_again") in strings:  # the second wording of one that is said
                continue
            if not any(name.startswith(start) for start in strings if start.endswith("_")):
                yield f"{short}: {table} {name!r}: is never said: correct its name or delete it"
