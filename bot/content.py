"""How files under ``knowledge/`` are read: strictly, and with every problem told at once.

A loader appends what is wrong to a list of problems and goes on, so that an editor sees the
whole list instead of one line a run. Nothing is coerced: a phone number stays text, a date stays
a date, an unknown key is refused.
"""

import csv
import tomllib
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

Problems = list[str]
_PART = 1 << 16  # bytes
KNOWLEDGE = Path(__file__).parent.parent / "knowledge"


class Record(BaseModel):
    """One entry of a content file: frozen, strict, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


R = TypeVar("R", bound=Record)


def shown(path: Path) -> str:
    """Return a path the way messages name it: from ``knowledge/`` on where it lies there."""
    parts = path.parts
    return "/".join(parts[parts.index("knowledge") :]) if "knowledge" in parts else str(path)


def checksum(path: Path) -> str:
    """Return what tells a file's bytes from others'; raises OSError where it cannot be read.

    Read in parts: of what is read at once the system does not get all back.
    """
    told = 0
    with path.open("rb") as file:
        while part := file.read(_PART):
            told = zlib.crc32(part, told)
    return f"{told:x}"


def read_text(path: Path, problems: Problems) -> str:
    """Return a file's text, or "" with the reason added to the problems."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        problems.append(f"{shown(path)}: the file is missing: restore it from the last release")
    except UnicodeDecodeError as error:
        problems.append(f"{shown(path)}: byte {error.start} is not UTF-8: save the file as UTF-8")
    except OSError as error:
        problems.append(f"{shown(path)}: cannot be read: {error.strerror}")
    return ""


def read_toml(path: Path, problems: Problems) -> dict[str, Any]:
    """Return a TOML file's tables, or {} with the reason added to the problems."""
    try:
        return tomllib.loads(read_text(path, problems))
    except tomllib.TOMLDecodeError as error:
        problems.append(f"{shown(path)}: is not valid TOML: {error}")
        return {}


def read_tsv(
    path: Path, columns: Sequence[str], problems: Problems
) -> Iterator[tuple[int, list[str]]]:
    """Yield (line number, fields) of a tab-separated file whose first line names the columns.

    A row with another number of fields is left out and told.
    """
    lines = read_text(path, problems).splitlines()
    if lines and lines[0].split("\t") != list(columns):
        problems.append(
            f"{shown(path)}: line 1: write the columns as {' '.join(columns)}, tabs between"
        )
        return
    rows = csv.reader(lines[1:], delimiter="\t", quoting=csv.QUOTE_NONE)
    for number, fields in enumerate(rows, start=2):
        if len(fields) == len(columns):
            yield number, fields
        else:
            problems.append(
                f"{shown(path)}: line {number}: has {len(fields)} fields, not {len(columns)}: "
                "put one tab between two fields"
            )


def as_record(kind: type[R], fields: Mapping[str, Any], where: str, problems: Problems) -> R | None:
    """Return the entry as a record, or None with one line a wrong field added to the problems.

    Args:
        where: file and entry, as "knowledge/risk/en.toml: term 'want-to-die'".
    """
    try:
        return kind.model_validate(fields)
    except ValidationError as error:
        problems.extend(f"{where}: {_told(entry)}" for entry in error.errors())
        return None


def _told(entry: Any) -> str:
    field = ".".join(str(part) for part in entry["loc"]) or "entry"
    if entry["type"] == "extra_forbidden":
        return f"{field}: is not a field here: check its spelling or delete it"
    if entry["type"] == "missing":
        return f"{field}: is missing: add it"
    told = _CURES.get(entry["type"]) or entry["msg"].removeprefix("Value error, ")
    return f"{field}: {told}"


_CURES = {
    "string_type": "is not a text: write it between quotation marks",
    "list_type": "is not a list: write it in square brackets, commas between",
    "bool_type": "is neither true nor false: write one of them, without quotation marks",
    "date_type": "is not a date: write it as 2026-01-31, without quotation marks",
    "string_too_short": "is empty: write something",
    "too_short": "is empty: write at least one",
}
