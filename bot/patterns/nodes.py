"""Matching without backtracking: a set of places in the utterance is one integer.

Bit *p* of such an integer stands for the gap before token *p*. A node takes the places where it
may start and returns the places where it may end; a sequence hands one node's ends to the next.
The work is a handful of integer operations a node, whatever the text: no input is slow
(the Shift-And idea of Baeza-Yates and Gonnet, 1992, over words instead of letters).
"""

from collections.abc import Mapping
from collections.abc import Sequence as Listed
from dataclasses import dataclass
from typing import NamedTuple, Protocol

# The words of a slot: few of them as a tuple, which weighs a quarter of a set.
SlotWords = frozenset[str] | tuple[str, ...]


class Places(dict[int, int]):
    """For each word slot, the tokens that may stand for one of its words, as bits.

    A slot is worked out when it is first asked for: a message touches few of the thousands.
    """

    __slots__ = ("_said", "_slots", "present", "words")

    def __init__(self, words: Mapping[str, int], slots: Listed[SlotWords], present: bytes) -> None:
        """Take the tokens that may stand for each word, as bits, and the words of each slot.

        Args:
            present: at least the slots that have a word in the message, one bit each, the lowest
                of each byte first.
        """
        super().__init__()
        self.words = words
        self.present = present
        self._said = frozenset(words)
        self._slots = slots

    def __missing__(self, slot: int) -> int:
        """Return the tokens of a slot, and remember them: none where it has no word here."""
        bits = 0
        if not self.present[slot >> 3] & 1 << (slot & 7):
            self[slot] = bits
            return bits
        words, among = self.words, self._slots[slot]
        for word in among if isinstance(among, tuple) else self._said.intersection(among):
            if word in words:
                bits |= words[word]
        self[slot] = bits
        return bits

    def without(self, covered: int) -> "Places":
        """Return the places with some tokens taken out."""
        if not covered:
            return self
        left = {word: bits & ~covered for word, bits in self.words.items()}
        left = {word: bits for word, bits in left.items() if bits}
        return Places(left, self._slots, self.present)


def place_in_present(slot: int) -> tuple[int, int]:
    """Return the byte of Places.present, and the bit in it, that tell of a slot."""
    return slot >> 3, 1 << (slot & 7)


class View(NamedTuple):
    """One utterance, seen by one set of patterns.

    Attributes:
        at: the tokens of each word slot.
        size: number of tokens.
        breaks: the tokens that end a sentence, as bits.
        skips: the breaks a pattern may step over between two words; 0 for guards.
        passable: the words that a gap may pass: all but the first of a sentence.
    """

    at: Places
    size: int
    breaks: int
    skips: int
    passable: int


def view(at: Places, size: int, breaks: int, skips: int) -> View:
    """Return the view of an utterance of ``size`` tokens."""
    words = ((1 << size) - 1) & ~breaks
    return View(at, size, breaks, skips, words & ~(breaks << 1))


class Node(Protocol):
    """A part of a pattern."""

    def match(self, view: View, starts: int) -> int:
        """Return where the node may end when it may start at ``starts``."""

    def trace(self, view: View, starts: int, ends: int) -> tuple[int, int]:
        """Return (the starts that reach one of the ends, the tokens matched on the way)."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word out of a slot's words."""

    slot: int

    def match(self, view: View, starts: int) -> int:
        """Return the places after the word, and after a break that may be stepped over."""
        ends = (starts & view.at[self.slot]) << 1
        return ends | ((ends & view.skips) << 1)

    def trace(self, view: View, starts: int, ends: int) -> tuple[int, int]:
        """Return the starts where the word stands and leads to an end."""
        used = starts & view.at[self.slot] & ((ends >> 1) | ((ends >> 2) & (view.skips >> 1)))
        return used, used


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to ``most`` words, never over the end of a sentence, nor over a word that is barred.

    Attributes:
        barred: a slot.
        opens: whether it stands where a sentence starts, and may pass its first word.
    """

    most: int
    barred: int | None = None
    opens: bool = False

    def match(self, view: View, starts: int) -> int:
        """Return the places up to ``most`` words on."""
        passable, reached = self._passable(view), starts
        for _ in range(self.most):
            reached |= (reached & passable) << 1
        return reached

    def trace(self, view: View, starts: int, ends: int) -> tuple[int, int]:
        """Return the starts that lead to an end; the words between are not covered."""
        passable, back = self._passable(view), ends
        for _ in range(self.most):
            back |= (back >> 1) & passable
        return back & starts, 0

    def _passable(self, view: View) -> int:
        passable = ((1 << view.size) - 1) & ~view.breaks if self.opens else view.passable
        return passable if self.barred is None else passable & ~view.at[self.barred]


@dataclass(frozen=True, slots=True)
class Edge:
    """The start or the end of a sentence."""

    first: bool

    def match(self, view: View, starts: int) -> int:
        """Return the starts that lie on such an edge."""
        if self.first:
            return starts & (1 | (view.breaks << 1))
        return starts & ((1 << view.size) | view.breaks | (view.skips << 1))

    def trace(self, view: View, starts: int, ends: int) -> tuple[int, int]:
        """Return the starts on the edge that are also ends."""
        return self.match(view, starts) & ends, 0


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several nodes.

    Attributes:
        options: those that begin alike together, each time with the slot of every word that they
            may begin with, None where that is any, and where it is told whether it is present: most
            are passed over by one look at it.
        first: the slot for all of them together.
    """

    options: tuple[tuple[int | None, int, int, tuple[Node, ...]], ...]
    first: int | None = None

    def match(self, view: View, starts: int) -> int:
        """Return where any of them may end."""
        at, first = view.at, self.first
        if first is not None and not starts & at[first]:
            return 0
        ends, present = 0, at.present
        for begins, byte, bit, alike in self.options:
            # Most have no word in a message: told by one bit, without working out their tokens.
            if begins is None or (present[byte] & bit and starts & at[begins]):
                for option in alike:
                    ends |= option.match(view, starts)
        return ends

    def trace(self, view: View, starts: int, ends: int) -> tuple[int, int]:
        """Return what any of them traces."""
        used = covered = 0
        for begins, _, _, alike in self.options:
            if begins is not None and not starts & view.at[begins]:
                continue
            for option in alike:
                more_used, more_covered = option.trace(view, starts, ends)
                used, covered = used | more_used, covered | more_covered
        return used, covered


@dataclass(frozen=True, slots=True)
class Maybe:
    """A node that may be left out."""

    node: Node

    def match(self, view: View, starts: int) -> int:
        """Return the starts themselves and where the node may end."""
        return starts | self.node.match(view, starts)

    def trace(self, view: View, starts: int, ends: int) -> tuple[int, int]:
        """Return the starts that are ends, and what the node traces."""
        used, covered = self.node.trace(view, starts, ends)
        return used | (starts & ends), covered


@dataclass(frozen=True, slots=True)
class Sequence:
    """Nodes one after another."""

    nodes: tuple[Node, ...]

    def match(self, view: View, starts: int) -> int:
        """Return where the last may end; stops at the first that cannot match."""
        for node in self.nodes:
            starts = node.match(view, starts)
            if not starts:
                return 0
        return starts

    def trace(self, view: View, starts: int, ends: int) -> tuple[int, int]:
        """Return the starts of whole matches and the tokens they used."""
        before = [starts]
        for node in self.nodes[:-1]:
            before.append(node.match(view, before[-1]))
        covered = 0
        for node, here in zip(reversed(self.nodes), reversed(before), strict=True):
            ends, more = node.trace(view, here, ends)
            covered |= more
        return ends, covered
