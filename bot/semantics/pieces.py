"""Words in pieces that the network knows: "harpsichords" is harp, ##sich, ##ord, ##s."""

from collections.abc import Iterator, Sequence

START, END, UNKNOWN, NOTHING = "[CLS]", "[SEP]", "[UNK]", "[PAD]"
_INSIDE = "##"  # begins a piece that does not begin a word
_LONGEST = 24  # letters of a word that are looked at


class Pieces:
    """The pieces of one network. Immutable and safe to share."""

    def __init__(self, pieces: Sequence[str]) -> None:
        """Number the pieces by their place; four of them must be START, END, UNKNOWN, NOTHING."""
        self._number = {piece: number for number, piece in enumerate(pieces)}
        self._start, self._end = self._number[START], self._number[END]
        self._unknown = [self._number[UNKNOWN]]

    def of(self, words: Sequence[str]) -> list[int]:
        """Return the numbers of the pieces of some words, with the start and the end."""
        found = [self._start]
        for word in words:
            found += list(self._of_word(word[:_LONGEST])) or self._unknown
        return [*found, self._end]

    def _of_word(self, word: str) -> Iterator[int]:
        """Yield the longest piece that a word begins with, then that of what is left."""
        number = self._number.get(word)  # most words are one piece
        if number is not None:
            yield number
            return
        found, start = list[int](), 0
        while start < len(word):
            before = _INSIDE if start else ""
            for end in range(len(word), start, -1):
                number = self._number.get(before + word[start:end])
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return
        yield from found
