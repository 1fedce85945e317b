"""What the content files came to, kept from one start to the next.

To read, check and compile them takes three quarters of a start, and comes to the same as long as no
file has changed. It is kept as Python keeps what it compiles: in a file beside the code, trusted as
the code is, made anew when anything under ``knowledge/`` or ``bot/`` is another.
"""

import hashlib
import marshal
import os
import pickle  # nosec B403  # of our own file: who can write it can write the code beside it
import re
import sys
from array import array
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import CodeType
from typing import Any

KEPT = ".kept"  # beside the content folder
_UNREAD = frozenset({"utterances", "cases.tsv"})  # lessons: no start reads them
_DIGEST_BYTES = 32
_PART = 1 << 16  # bytes that are read at once


def take_up(folder: Path, told: bytes, apart: Mapping[str, object]) -> object | None:
    """Return what was put away for a content folder, None where that has to be made anew.

    Never raises: a file that is missing, broken or of other content counts as none.

    Args:
        told: the digest of the folder as it is now.
        apart: what was not put away with it, by name.
    """
    try:
        with (folder.parent / KEPT).open("rb") as file:
            if file.read(_DIGEST_BYTES) != told:
                return None
            taken_up: object = _Reading(file, apart).load()
    except Exception:  # whatever is wrong with it: the content files say the same
        return None
    return taken_up


def put_away(folder: Path, told: bytes, made: object, apart: Mapping[str, object]) -> None:
    """Keep what the files of a folder came to; where that cannot be done, nothing is kept.

    Never raises.

    Args:
        told: the digest of the folder before it was read: who edits it meanwhile is not missed.
        apart: what is not to be put away with it, by name: what cannot be, or is quickly made.
    """
    path = folder.parent / KEPT
    partial = path.with_suffix(f".{os.getpid()}")  # several processes may start at once
    with suppress(Exception):  # the disk is full, or what not: no start fails by this
        try:
            with partial.open("wb") as file:
                file.write(told)
                _Writing(file, apart).dump(made)
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)


def digest(folder: Path) -> bytes:
    """Return what tells content, code and Python apart from all others: 32 bytes."""
    told = hashlib.sha256(sys.version.encode())
    for path in (*_files(folder), *_files(Path(__file__).parent, "*.py")):
        told.update(f"\0{path}\0{path.stat().st_size}\0".encode())
        with path.open("rb") as file:
            while part := file.read(_PART):
                told.update(part)
    return told.digest()


def _files(folder: Path, pattern: str = "*") -> Iterator[Path]:
    found = (path for path in folder.rglob(pattern) if _UNREAD.isdisjoint(path.parts))
    return iter(sorted(path for path in found if path.is_file()))


class _Writing(pickle.Pickler):
    def __init__(self, file: Any, apart: Mapping[str, object]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._names = {id(part): name for name, part in apart.items()}

    def persistent_id(self, part: object) -> str | None:
        return self._names.get(id(part))

    def reducer_override(self, part: Any) -> Any:
        """Return how expressions and templates are kept: as what they were compiled to."""
        if isinstance(part, re.Pattern):
            return _expression, _compiled(part)
        return (
            (marshal.loads, (marshal.dumps(part),))
            if isinstance(part, CodeType)
            else NotImplemented
        )


class _Reading(pickle.Unpickler):
    def __init__(self, file: Any, apart: Mapping[str, object]) -> None:
        super().__init__(file)
        self._apart = apart

    def persistent_load(self, name: str) -> object:
        return self._apart[name]


def _compiled(pattern: re.Pattern[Any]) -> tuple[Any, ...]:
    """Return what Python's own compiler makes of an expression: to do it takes half of a start.

    It is no public part of Python, as its ``.pyc`` is none: whatever of it changes in another
    Python, that one makes everything anew, and where it is not found nothing is kept.
    """
    parser, compiler = import_module("re._parser"), import_module("re._compiler")
    tree = parser.parse(pattern.pattern, pattern.flags)
    names = {number: name for name, number in pattern.groupindex.items()}
    return (
        pattern.pattern,
        pattern.flags,
        array("I", compiler._code(tree, pattern.flags)).tobytes(),
        pattern.groups,
        dict(pattern.groupindex),
        tuple(names.get(number) for number in range(pattern.groups + 1)),
    )


def _expression(pattern: Any, flags: int, code: bytes, *groups: Any) -> re.Pattern[Any]:
    """Return an expression from what it was compiled to."""
    made: re.Pattern[Any] = import_module("_sre").compile(
        pattern, flags, array("I", code).tolist(), *groups
    )
    return made
