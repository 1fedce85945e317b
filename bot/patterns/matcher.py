"""Which pattern families an utterance matches, guards first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from bot.patterns.nodes import Node, Places, SlotWords, place_in_present, view
from bot.patterns.syntax import Compiled, Compiler, PatternError
from bot.patterns.vocabulary import Vocabulary
from bot.text import BREAK, tokenise


@dataclass(frozen=True, slots=True)
class Family:
    """Patterns that mean one thing, under one id."""

    id: str
    patterns: tuple[str, ...]
    guard: bool = False  # its words are taken out before the other families look
    claims: bool = False  # takes its words out as well, after the guards
    unclaimed: bool = False  # sees the words that were claimed
    unguarded: bool = False  # sees all the words that were taken out


class Reading(NamedTuple):
    """One place of a message: its likeliest word, and every word of the patterns it may be."""

    word: str
    known: tuple[str, ...]


class Found(NamedTuple):
    """What an utterance matches: ids in the order of the file, guards and the rest apart."""

    families: tuple[str, ...]
    guards: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Entry:
    """A compiled pattern.

    Attributes:
        family: the place of its family among all of them.
        node: what to match.
        needs: the slots that a match must hold a word of, in their order; none where it is one
            that may stand anywhere.
        byte, bit: tell in Places.present whether there is a word of the rarest but one of them.
        before: how many words of a sentence stand at most before the first of them.
        behind: the same behind the last.
        most: how many words a sentence has at most that it matches whole.
    """

    family: int
    node: Node
    needs: tuple[int, ...]
    byte: int
    bit: int
    before: int
    behind: int
    most: int


class _Shape(NamedTuple):
    """The sentences of a message.

    Attributes:
        size: how many tokens it has.
        breaks: the tokens that end a sentence, as bits.
        shortest: how many words the shortest sentence has.
        begins: the tokens before which so many words of a sentence stand at most, as bits; all of
            them under _FAR.
        ends: the same of words behind.
    """

    size: int
    breaks: int
    shortest: int
    begins: Sequence[int]
    ends: Sequence[int]


_Index = dict[str, list[_Entry]]
_NO_WORDS: Mapping[str, int] = {}
_AS_WRITTEN: Mapping[str, str] = {}
_FAR = 8  # words from an edge of a sentence: beyond it is not looked for how many
_SHAPES = 32  # of messages, that are remembered: how long they are, and where sentences end
_KEPT = 4  # texts whose finds are remembered
_MANY = 12  # slots of a word that are kept as bits: a kilobyte for each word, and quicker
_FEW = 12  # words of a slot that are kept as a tuple: a quarter of the weight, and quicker


class Matcher:
    """All families of one file, compiled; safe to share: what it finds never changes.

    It remembers how ordinary words are read, and what each of them is alone, and no other; and what
    it found in the last few texts, by a hash of theirs: a turn asks for the same several times.
    """

    def __init__(
        self,
        families: Sequence[Family],
        compiler: Compiler,
        common: Mapping[str, int] = _NO_WORDS,
        typed: Mapping[str, str] = _AS_WRITTEN,
    ) -> None:
        """Compile the families.

        Args:
            compiler: of the classes of their file; it may have compiled their patterns before.
            common: words that are never read as typos, each with its place by frequency, which
                also tells which word of a pattern is rare enough to look for first.
            typed: the word that each form of haste stands for as well: "u" for "you".

        Raises:
            PatternError: naming the family of the first pattern that cannot be used.
        """
        self._ids = tuple(family.id for family in families)
        compiled = [(i, p) for i, f in enumerate(families) for p in _compiled(compiler, f)]
        numbered = [(*one, tuple(map(compiler.number, one[1].needs))) for one in compiled]
        self._slots: tuple[SlotWords, ...] = tuple(
            words if len(words) > _FEW else tuple(words) for words in compiler.slots
        )
        self.vocabulary = Vocabulary(frozenset().union(*self._slots), common)
        self._typed = typed
        slots_of: dict[str, list[int]] = defaultdict(list)
        for slot, words in enumerate(self._slots):
            for word in words:
                slots_of[word].append(slot)
        self._slots_of = {
            word: _bits(slots) if len(slots) > _MANY else tuple(slots)
            for word, slots in slots_of.items()
        }
        self._guards: _Index = defaultdict(list)
        self._claims: _Index = defaultdict(list)
        self._terms: _Index = defaultdict(list)
        self._unclaimed: _Index = defaultdict(list)
        self._unguarded: _Index = defaultdict(list)
        self._ordinary: dict[str, list[Reading]] = {BREAK: [Reading(BREAK, ())]}
        self._of_one: dict[str, Found] = {}
        self._last: dict[int, Found] = {}
        self._parts: dict[frozenset[str], Matcher] = {}
        for family, pattern, needs in numbered:
            first, *others = sorted(needs, key=self._commonness)
            rare = others[0] if others else first
            before, behind = min(pattern.before, _FAR), min(pattern.behind, _FAR)
            anywhere = before == behind == _FAR
            in_order = () if anywhere and not others else needs  # it is there where it is found by
            told = place_in_present(rare)
            entry = _Entry(family, pattern.node, in_order, *told, before, behind, pattern.most)
            for word in self._slots[first]:
                self._index(families[family])[word].append(entry)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the families, in the order of the file."""
        return self._ids

    def find(self, text: str) -> Found:
        """Return the families the text matches. Never raises; bounded time for any text."""
        key, last = hash(text), self._last
        found = last.get(key) or self._of_one.get(text)
        if found is None:
            found = self.find_in(self.read(tokenise(text)))
            if text in self._ordinary:
                self._of_one[text] = found
                return found
            # In its place, not into it: another thread may be reading.
            self._last = {key: found, **(last if len(last) < _KEPT else {})}
        return found

    def has(self, ids: frozenset[str], text: str) -> bool:
        """Return whether a text matches one of some families; most are told by their words."""
        part = self.among(ids)
        if text in self._ordinary:
            return bool(part.find(text).families)
        read = part.read(tokenise(text))
        found = (part._claims, part._terms, part._unclaimed, part._unguarded)
        indexes = [index for index in found if index]
        if not any(word in index for one in read for word in one.known for index in indexes):
            return False
        return bool(part.find_in(read).families)

    def among(self, ids: frozenset[str]) -> "Matcher":
        """Return what finds some of the families alone: the fewer, the quicker. It is kept."""
        part = self._parts.get(ids)
        if part is None:
            part = self._parts[ids] = copy(self)
            wanted = {place for place, id_ in enumerate(self._ids) if id_ in ids}
            part._terms = _of_families(self._terms, wanted)
            part._unclaimed = _of_families(self._unclaimed, wanted)
            part._unguarded = _of_families(self._unguarded, wanted)
            part._of_one, part._last = {}, {}
        return part

    def read(self, tokens: Sequence[str]) -> list[Reading]:
        """Return what each token may stand for; a glued token becomes several."""
        ordinary, odd, read = self._ordinary, dict[str, list[Reading]](), list[Reading]()
        for token in tokens:
            readings = ordinary.get(token) or odd.get(token)
            if readings is None:
                readings = self._readings(token)
                # Only what anybody says is remembered beyond this message.
                (ordinary if self.vocabulary.is_ordinary(token) else odd)[token] = readings
            read += readings
        return read

    def find_in(self, read: Sequence[Reading]) -> Found:
        """Return the families that a message matches, once its tokens are read."""
        breaks = _bits([at for at, reading in enumerate(read) if reading.word == BREAK])
        at, shape = self._places(read), _shape(len(read), breaks)
        guards, guarded = self._covering(self._guards, at, shape)
        rest, starts = at.without(guarded), (1 << shape.size) - 1
        found, claimed = self._covering(self._claims, rest, shape)
        left = rest.without(claimed)
        for index, places in (
            (self._terms, left),
            (self._unclaimed, rest),
            (self._unguarded, at),
        ):
            if not index:
                continue
            seen = view(places, shape.size, shape.breaks, shape.breaks)
            for entry in _candidates(index, places, shape):
                if entry.family not in found and entry.node.match(seen, starts):
                    found.add(entry.family)
        return Found(self._named(found), self._named(guards))

    def _places(self, read: Sequence[Reading]) -> Places:
        """Return where each word may stand."""
        words: dict[str, int] = {}
        bit = 1
        for reading in read:
            for word in reading.known:
                words[word] = words.get(word, 0) | bit
            bit <<= 1
        present = 0
        for word in words:
            own = self._slots_of[word]
            present |= own if isinstance(own, int) else _bits(own)
        slots = self._slots
        return Places(words, slots, present.to_bytes(len(slots) // 8 + 1, "little"))

    def _covering(self, index: _Index, places: Places, shape: _Shape) -> tuple[set[int], int]:
        """Return (the families that match, the tokens they cover as bits)."""
        families: set[int] = set()
        if not index:
            return families, 0
        seen = view(places, shape.size, shape.breaks, 0)
        covered, starts = 0, (1 << shape.size) - 1
        for entry in _candidates(index, places, shape):
            ends = entry.node.match(seen, starts)
            if ends:
                covered |= entry.node.trace(seen, starts, ends)[1]
                families.add(entry.family)
        return families, covered

    def _index(self, family: Family) -> _Index:
        if family.guard:
            return self._guards
        if family.claims:
            return self._claims
        if family.unclaimed:
            return self._unclaimed
        return self._unguarded if family.unguarded else self._terms

    def _readings(self, token: str) -> list[Reading]:
        known = self.vocabulary.readings(token)
        meant = self._typed.get(token)
        if meant in self._slots_of:
            return [Reading(meant, (*known, meant))]
        if known:
            return [Reading(known[0], tuple(known))]
        parts = self.vocabulary.split(token)
        if parts:
            return [Reading(part, (part,) if part in self._slots_of else ()) for part in parts]
        return [Reading(token, ())]

    def _named(self, families: Iterable[int]) -> tuple[str, ...]:
        return tuple(self._ids[i] for i in sorted(families))

    def _commonness(self, slot: int) -> float:
        rank = self.vocabulary.rank
        return sum(1 / rank.get(word, 20_000) for word in self._slots[slot])


def _of_families(index: _Index, wanted: set[int]) -> _Index:
    kept = ((word, [e for e in entries if e.family in wanted]) for word, entries in index.items())
    return {word: entries for word, entries in kept if entries}


def _bits(slots: Sequence[int]) -> int:
    bits = 0
    for slot in slots:
        bits |= 1 << slot
    return bits


@lru_cache(maxsize=_SHAPES)
def _shape(size: int, breaks: int) -> _Shape:
    ended = [at for at in range(size) if breaks >> at & 1]
    lengths = (end - start - 1 for start, end in pairwise((-1, *ended, size)))
    begins, ends = [1 | breaks << 1], [(1 << size | breaks) >> 1]
    for _ in range(1, _FAR):
        begins.append(begins[-1] | begins[-1] << 1)
        ends.append(ends[-1] | ends[-1] >> 1)
    shortest = min(filter(None, lengths), default=0)
    return _Shape(size, breaks, shortest, (*begins, -1), (*ends, -1))


def _candidates(index: _Index, at: Places, shape: _Shape) -> Iterable[_Entry]:
    """Yield each entry once that could match: a word of every slot it needs, in their order."""
    tried: set[_Entry] = set()
    present, shortest = at.present, shape.shortest
    for word in at.words:
        for entry in index.get(word, ()):
            if (
                present[entry.byte] & entry.bit
                and entry.most >= shortest
                and _in_order(entry, at, shape)
                and entry not in tried
            ):
                tried.add(entry)
                yield entry


def _in_order(entry: _Entry, at: Places, shape: _Shape) -> bool:
    """Return whether a word of each slot stands somewhere after one of the slot before.

    The first and the last no further than the entry allows from an edge of a sentence.
    """
    after, here = shape.begins[entry.before], -1
    for slot in entry.needs:
        here = at[slot] & after
        if not here:
            return False
        after = -((here & -here) << 1)
    return here & shape.ends[entry.behind] != 0


def _compiled(compiler: Compiler, family: Family) -> Iterable[Compiled]:
    for pattern in family.patterns:
        try:
            yield compiler.compile(pattern)
        except PatternError as error:
            raise PatternError(f"{family.id!r}: {error}") from error
