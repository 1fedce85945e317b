"""Lines and records of a file of any size, a few at a time, with the place to go on from."""

import csv
from collections.abc import Iterator
from typing import BinaryIO

LONGEST_LINE = 1 << 22  # bytes; a line of the NPPES file has two thousand, a page of HSDS a million
LONGEST_FIELD = 100_000  # characters


class BrokenLineError(Exception):
    """A line that cannot be read; the next one may be."""


class Lines(Iterator[str]):
    """The lines of an open file as text.

    Attributes:
        offset: bytes read so far: where the next line begins.
        line: the number of the last line, from 1.
    """

    def __init__(self, file: BinaryIO, offset: int = 0, line: int = 0) -> None:
        """Begin behind ``offset`` bytes and ``line`` lines that are done."""
        self._file, self.offset, self.line = file, offset, line
        file.seek(offset)

    def __next__(self) -> str:
        """Return the next line; raises BrokenLineError for one that cannot be read."""
        raw = self._file.readline(LONGEST_LINE)
        if not raw:
            raise StopIteration
        self.offset += len(raw)
        self.line += 1
        if len(raw) == LONGEST_LINE and not raw.endswith(b"\n"):
            self._skip_line()
            raise BrokenLineError(
                f"is longer than {LONGEST_LINE:,} bytes: a line break may be missing"
            )
        try:
            return raw.decode("utf-8-sig" if self.line == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise BrokenLineError(
                f"byte {error.start} of the line is not UTF-8: save the file as UTF-8"
            ) from None

    def _skip_line(self) -> None:
        while raw := self._file.readline(LONGEST_LINE):
            self.offset += len(raw)
            if raw.endswith(b"\n"):
                return


def records(lines: Lines) -> Iterator[tuple[int, list[str] | str]]:
    """Yield (line where it begins, fields) of every CSV record, or why it cannot be read."""
    csv.field_size_limit(LONGEST_FIELD)
    reader = csv.reader(lines, strict=True)
    while True:
        begins = lines.line + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except BrokenLineError as error:
            yield lines.line, str(error)
        except csv.Error as error:
            yield begins, _told(error)
        else:
            if row:
                yield begins, row


def _told(error: csv.Error) -> str:
    if "field larger" in str(error):
        return f"a field is longer than {LONGEST_FIELD:,} characters: a quote may be missing"
    if "unexpected end of data" in str(error):
        return "a quote is not closed: the file may be cut short"
    return f"is not well quoted ({error})"
