"""A file of rows that are all as long, read a few at a time."""

import os
import weakref
from collections.abc import Iterable
from pathlib import Path


class Rows:
    """The rows of a file, which stays open for as long as this lives. Safe to share.

    Not a mapping of the file into memory: with each page that is touched, the system would hold
    its neighbours, and soon all of it.
    """

    def __init__(self, path: Path, size: int, start: int = 0) -> None:
        """Open a file of rows of so many bytes; raises OSError where that cannot be done.

        Args:
            start: how many bytes stand before the first.
        """
        self._file = os.open(path, os.O_RDONLY)
        weakref.finalize(self, os.close, self._file)
        self._path, self._size, self._start = path, size, start

    def __reduce__(self) -> tuple[type["Rows"], tuple[Path, int, int]]:
        """Return how another process opens the same file: its number means nothing there."""
        return Rows, (self._path, self._size, self._start)

    def of(self, numbers: Iterable[int]) -> bytes:
        """Return the rows of some numbers, one after the other."""
        file, size, start = self._file, self._size, self._start
        return b"".join(os.pread(file, size, start + size * number) for number in numbers)

    def first(self, count: int) -> bytes:
        """Return the first rows, one after the other."""
        return os.pread(self._file, self._size * count, self._start)
