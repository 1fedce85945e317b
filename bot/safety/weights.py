"""Weights of features by numbers: what stands before a word, by the word that it ends with.

Half a million texts in dictionaries would weigh four times as much as rows of numbers in order,
and take six times as long to read from a file.
"""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

ALONE = ""  # in the place of the last word: features that are one word or a piece of one
_PLAIN, _CLASSED, _OVER_ONE, _OVER_TWO = range(4)  # what is told of the words before
_NUMBERS, _MOST_IN_HALF = ("H", "I"), 2**16  # arrays of 16 and 32 bits


class Words:
    """The words that features are made of, and the numbers that stand for them.

    0 stands for no word, and the last number for all that is not among them.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Number the words in their order."""
        self.number = {"": 0}
        for word in words:
            self.number[word] = len(self.number)
        self.unknown = len(self.number)
        self.size = self.unknown + 1
        kind = self.size * self.size
        self.classed, self.over_one, self.over_two = kind, 2 * kind, 3 * kind

    def of(self, word: str) -> int:
        """Return the number of a word."""
        return self.number.get(word, self.unknown)

    def before(self, told: str) -> int:
        """Return the number of what stands before a word, as ``reader.neighbours`` tells it."""
        kind, first, second = _parts(told)
        return (kind * self.size + self.of(first)) * self.size + self.of(second)


def _parts(told: str) -> tuple[int, str, str]:
    """Return (what is told, the first word, the second or ""): no word holds any of these signs."""
    if told.startswith("="):
        first, _, second = told[1:].partition(" ")
        return _CLASSED, first, second
    if told.endswith("__"):
        return _OVER_TWO, told[:-2], ""
    if told.endswith("_"):
        return _OVER_ONE, told[:-1], ""
    first, _, second = told.partition(" ")
    return _PLAIN, first, second


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Weights:
    """Packed weights in rows. Immutable and safe to share.

    Attributes:
        starts: where the features begin that end with each word, (words + 1,).
        before: the number of what stands before, in order for each word, (features,).
        which: the place of its weight, (features,).
        packed: each packed weight once.
    """

    starts: "array[int]"
    before: "array[int]"
    which: "array[int]"
    packed: Sequence[int]

    def of(self, ends: int, before: int, otherwise: int) -> int:
        """Return the packed weight of a feature, ``otherwise`` where it has none."""
        before_all, end = self.before, self.starts[ends + 1]
        at = bisect_left(before_all, before, self.starts[ends], end)
        if at < end and before_all[at] == before:
            return self.packed[self.which[at]]
        return otherwise

    def __len__(self) -> int:
        """Return how many features there are."""
        return len(self.before)


def words_in(classes: Mapping[str, str], *tables: Mapping[str, Mapping[str, int]]) -> Words:
    """Return every word that has a class or that features are made of."""
    found = {*classes, *classes.values()}
    found |= {word for table in tables for word in (*table, *table.get(ALONE, ()))}
    for told in {told for table in tables for ends in table if ends for told in table[ends]}:
        found.update(_parts(told)[1:])
    return Words(sorted(found - {ALONE}))


def in_rows(table: Mapping[str, Mapping[str, int]], words: Words) -> Weights:
    """Return packed weights, by the word that a feature ends with and what stands before it."""
    packed = sorted({weight for found in table.values() for weight in found.values()})
    place = {weight: i for i, weight in enumerate(packed)}
    starts, before = array("I", [0]), array("Q")
    which = array(_NUMBERS[len(packed) > _MOST_IN_HALF])
    ending = {words.of(ends): found for ends, found in table.items()}
    for number in range(words.size):
        told = words.before if number else words.of
        rows = sorted((told(text), place[w]) for text, w in ending.get(number, {}).items())
        before.extend(row for row, _ in rows)
        which.extend(at for _, at in rows)
        starts.append(len(before))
    return Weights(starts, before, which, packed)


def to_bytes(
    head: str, classes: Mapping[str, str], words: Words, tables: Sequence[Weights]
) -> bytes:
    """Return what ``from_bytes`` reads: a line each, then rows of numbers behind their lengths."""
    texts = (
        head,
        "\t".join(f"{word}\t{name}" for word, name in sorted(classes.items())),
        "\t".join(list(words.number)[1:]),
        *("\t".join(f"{weight:x}" for weight in table.packed) for table in tables),
    )
    parts = [f"{text}\n".encode() for text in texts]
    for table in tables:
        for row in (table.starts, table.before, table.which):
            parts += [f"{row.typecode}{len(row)}\n".encode(), _in_order(row).tobytes()]
    return b"".join(parts)


def from_bytes(content: bytes) -> tuple[dict[str, str], dict[str, str], Words, list[Weights]]:
    """Return (the fields of the head, the class of words that have one, all words, two tables).

    Raises:
        ValueError, IndexError: it is not what ``to_bytes`` made.
    """
    file = BytesIO(content)
    head, classes, words, *packed = (_line(file).split("\t") for _ in range(5))
    tables = [
        Weights(_row(file), _row(file), _row(file), [int(weight, 16) for weight in weights])
        for weights in packed
    ]
    fields = dict(field.split("=") for field in head)
    return fields, dict(zip(classes[::2], classes[1::2], strict=True)), Words(words), tables


def _line(file: BytesIO) -> str:
    return file.readline().decode("utf-8").rstrip("\n")


def _row(file: BytesIO) -> "array[int]":
    told = _line(file)
    row: array[int] = array(told[0])
    row.frombytes(file.read(int(told[1:]) * row.itemsize))
    return _in_order(row)


def _in_order(row: "array[int]") -> "array[int]":
    """Return a row with the lowest byte of each number first, or from that to this machine's."""
    if sys.byteorder == "big":
        row = row[:]
        row.byteswap()
    return row
