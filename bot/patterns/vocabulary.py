"""Which known word a typed token may stand for: leet, stars, repeated letters, typos, glued words.

The index is built over the words of the patterns alone, never over English: a token that is a
common word is left as it is, so that *skill* is not read as *kill*.
"""

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from zlib import crc32  # alike in every process, where Python's own hash of a text is not

_LEET = [str.maketrans("0134578@$!|9", one) for one in ("oieastbasiig", "oleastbaslig")]
# The only words of one or two letters that a glued token is taken apart into.
_SHORT_WORDS = frozenset(
    (
        "i",
        "u",
        "2",
        "to",
        "me",
        "my",
        "am",
        "im",
        "be",
        "it",
        "do",
        "in",
        "is",
        "no",
        "of",
        "on",
        "so",
    )
)
# German for a therapist, which is never taken apart: what is inside is another word.
_WHOLE = frozenset({"therapeut", "therapeuten", "therapeutin", "therapeutinnen"})
_NONE: Mapping[str, int] = {}
_REPEATED = re.compile(r"(.)\1+")
_PER_HASH = 2**20  # words that may have a number behind a hash of 32 bits in one of 64
_LONGEST = 40  # letters of a glued token that are still taken apart; keeps the time bounded


class Vocabulary:
    """The words some patterns know.

    Args:
        words: every word of the patterns.
        common: words that are never mistyped forms of another, each with its place by frequency.
    """

    def __init__(self, words: Iterable[str], common: Mapping[str, int] = _NONE) -> None:
        """Index the words by their squeezed form and by each form with one letter missing."""
        self.words = frozenset(words)
        self.rank = common
        self._alone = _SHORT_WORDS.union(
            (word for word in self.words if len(word) > 2),
            (w for w, n in self.rank.items() if len(w) > 2 and n < (300 if len(w) < 4 else 4000)),
        )
        self._squeezed: dict[str, list[str]] = defaultdict(list)
        self._by_shape: dict[tuple[int, str, str], list[str]] = defaultdict(list)
        self._longest = 1 + max(map(len, self.words), default=0)  # of a word and a slip in it
        for word in sorted(self.words):
            if squeeze(word) != word:
                self._squeezed[squeeze(word)].append(word)
            for first, last in product((word[0], ""), (word[-1], "")):
                self._by_shape[len(word), first, last].append(word)
        self._misspelt = Misspelt((word, word) for word in self.words if len(word) > 3)

    def is_ordinary(self, token: str) -> bool:
        """Return whether a token is a word of the patterns or a common one: nobody's own word."""
        return token in self.words or token in self.rank

    def readings(self, token: str) -> list[str]:
        """Return the known words a token may stand for, [] where it stands for none.

        What stars hide comes likeliest first. At most a few dozen dictionary look-ups: the time
        does not grow with the message.
        """
        if token in self.words:
            return [token]
        if token in self.rank or token.isdigit() or len(token) > _LONGEST:
            return []
        if "*" in token:
            return self._unstarred(token)
        plain = [token] if token.isalpha() else [token.translate(table) for table in _LEET]
        exact = [word for word in plain if word in self.words]
        return exact or self._stretched(plain) or self._mistyped(plain)

    def split(self, token: str) -> list[str]:
        """Return the words a glued token is made of (``iwanttodie``), [] where it is not.

        Fewest words first; words of one letter only where they stand alone in English.
        """
        if not 5 <= len(token) <= _LONGEST or token in self.rank or token in _WHOLE:
            return []
        plain = token if token.isalpha() else token.translate(_LEET[0])
        if not plain.isalpha():
            return []
        best: list[list[str] | None] = [[], *[None] * len(plain)]
        for start, head in enumerate(best):
            if head is None:
                continue
            for end in range(start + 1, min(len(plain), start + 12) + 1):
                now, word = best[end], plain[start:end]
                if word in self._alone and (now is None or len(head) + 1 < len(now)):
                    best[end] = [*head, word]
        found = best[-1] or []
        return found if len(found) > 1 else []

    def _unstarred(self, token: str) -> list[str]:
        letters = re.split(r"(\*+)", token.translate(_LEET[0]))
        if sum(len(part) for part in letters if "*" not in part) < 2:
            return []
        first, last = letters[0], letters[-1]
        lengths = range(max(3, len(token)), len(token) + token.count("*") + 1)
        shapes = ((n, first[:1], last[-1:]) for n in lengths)
        alike = (word for shape in shapes for word in self._by_shape.get(shape, ()))
        likely = (word for word in alike if word.startswith(first) and word.endswith(last))
        shown = [word for word in likely if _shows(word, letters)]
        # A star mostly hides one letter, and of a word that is in use: "h*rt" is "hurt", no "hort".
        return sorted(shown, key=lambda word: (len(word) - len(token), self._place(word)))

    def _place(self, word: str) -> int:
        return self.rank.get(word, len(self.rank))

    def _stretched(self, forms: list[str]) -> list[str]:
        return [
            word
            for form in forms
            if len(form) > 2
            for word in self._squeezed_to(squeeze(form))
            if len(word) <= len(form) or len(word) > 3
        ]

    def _squeezed_to(self, form: str) -> Sequence[str]:
        """Return the words whose squeezed form it is, in order."""
        longer = self._squeezed.get(form, ())
        return sorted((form, *longer)) if form in self.words else longer

    def _mistyped(self, forms: list[str]) -> list[str]:
        found: set[str] = set()
        for form in forms:
            if 3 < len(form) <= self._longest and form.isalpha():
                for near in (form, *deletions(form)):
                    found.update(self._misspelt.words(near))
        return sorted(word for word in found if any(likely_slip(form, word) for form in forms))


def _shows(word: str, parts: Sequence[str]) -> bool:
    """Return whether stars among the parts hide the word: n of them 1 to n + 1 letters."""
    places = {0}
    for part in filter(None, parts):
        if "*" in part:
            places = {place + n for place in places for n in range(1, len(part) + 2)}
        else:
            places = {place + len(part) for place in places if word.startswith(part, place)}
    return len(word) in places


def squeeze(word: str) -> str:
    """Return the word with every run of one letter as a single letter: killlll becomes kil."""
    return _REPEATED.sub(r"\1", word)


def deletions(word: str) -> list[str]:
    """Return the word with each one of its letters left out."""
    return [word[:i] + word[i + 1 :] for i in range(len(word))]


class Misspelt:
    """Words by each of their spellings, and by each of these with a letter left out.

    One sorted row of numbers, the hash of a form before the number of a word: a dictionary of a
    hundred thousand texts weighs ten times as much. Beside it, a bit for each end of a hash.
    """

    def __init__(self, spellings: Iterable[tuple[str, str]]) -> None:
        """Take pairs of a spelling and its word."""
        pairs = list(spellings)
        self._words = sorted({word for _, word in pairs})
        number = {word: i for i, word in enumerate(self._words)}
        self._row = array(
            "Q",
            sorted(
                crc32(form.encode(errors="surrogatepass")) * _PER_HASH + number[word]
                for spelt, word in pairs
                for form in {spelt, *deletions(spelt)}
            ),
        )
        self._mask = (1 << (8 * len(self._row)).bit_length()) - 1
        self._seen = bytearray((self._mask >> 3) + 1)
        for entry in self._row:
            at = entry // _PER_HASH & self._mask
            self._seen[at >> 3] |= 1 << (at & 7)

    def words(self, form: str) -> Sequence[str]:
        """Return the words of a form, and seldom one of another form that has the same hash."""
        hashed = crc32(form.encode(errors="surrogatepass"))
        at = hashed & self._mask
        if not self._seen[at >> 3] >> (at & 7) & 1:  # as of most: told by one bit
            return ()
        first = bisect_left(self._row, hashed * _PER_HASH)
        end = bisect_left(self._row, (hashed + 1) * _PER_HASH, first)
        return [self._words[entry % _PER_HASH] for entry in self._row[first:end]]


def likely_slip(typed: str, word: str) -> bool:
    """Return whether one slip of a finger makes the typed form of the word.

    Short words must keep their first letter, and their length unless a letter is doubled or lost:
    a four-letter word is one edit away from half the dictionary.
    """
    if not one_edit(typed, word):
        return False
    return len(word) > 4 or (typed[0] == word[0] and len(typed) >= len(word))


def one_edit(a: str, b: str) -> bool:
    """Return whether two words differ by one letter put in, left out, changed, or two swapped."""
    if len(a) > len(b):
        a, b = b, a
    if len(b) - len(a) > 1:
        return False
    i = 0
    while i < len(a) and a[i] == b[i]:
        i += 1
    if len(a) < len(b):
        return a[i:] == b[i + 1 :]
    swapped = a[i + 1 : i + 2] == b[i : i + 1] and a[i : i + 1] == b[i + 1 : i + 2]
    return a[i + 1 :] == b[i + 1 :] or (swapped and a[i + 2 :] == b[i + 2 :])
