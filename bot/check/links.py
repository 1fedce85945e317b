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
# By the file that they stand in.
_PHRASES = {
    "phrases.toml": re.compile(
        r'\b(?:resources\.phrases\[|(?:says|says_of_then|led_on|named_by|is_a)\()"(\w+)"'
    ),
    "places/phrases.toml": re.compile(r'\bplaces\.phrases\["(\w+)"'),
}
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


def phrase_problems(folder: Path) -> Iterator[str]:
    """Yield the phrases that the code looks for and nobody wrote, and the other way round."""
    for name, looked_for in _PHRASES.items():
        path = folder / name
        written = {phrase.get("id") for phrase in read_toml(path, []).get("phrase", [])}
        for id_ in sorted(written ^ set(looked_for.findall(_code()))):
            told = "is never looked for: correct its name or delete it"
            cure = told if id_ in written else "is missing, and is looked for: put it back"
            yield f"{shown(path)}: phrase {id_!r}: {cure}"


def wording_problems(wording: Wording, folder: Path) -> Iterator[str]:
    """Yield replies and buttons that the code names and nobody wrote, and the other way round."""
    code = _code()
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


def _code() -> str:
    """Return all the code that says, asks and looks for what is written."""
    return "\n".join(path.read_text("utf-8") for path in sorted(_CODE.rglob("*.py")))
