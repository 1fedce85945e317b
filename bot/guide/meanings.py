"""What common words mean, as vectors: words that mean nearly the same lie near each other.

A word that nobody has used in a question ("shrink's couch") then counts by words that mean
nearly the same and that somebody has. Built by ``tools/build_meanings.py``; no model runs here.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.content import Problems, shown
from bot.rows import Rows

MEANINGS = "meanings.npy"
DIMENSIONS = 64  # of a vector


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Meanings:
    """A vector for each common word.

    Attributes:
        rank: the place of each word by frequency, 1 for the most frequent.
        rows: for each word a vector of 16-bit floats, of length 1, or 0 where a word has none.
    """

    rank: Mapping[str, int]
    rows: Rows

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.rank)

    def content(self) -> bytes:
        """Return every vector as it is kept."""
        return self.rows.first(len(self))

    def counted(self, words: Iterable[str]) -> Counter[int]:
        """Return the rows of the words that have a vector, and how often each stands there."""
        places = map(self.rank.get, words)
        return Counter(place - 1 for place in places if place is not None)

    def of(self, counted: Mapping[int, int], idf: NDArray[np.floating]) -> NDArray[np.float32]:
        """Return what words mean together, shape (dimensions,): of length 1, or 0 for no words.

        Args:
            idf: how much each word weighs, shape (words,).
        """
        rows = list(counted)
        weighed = idf.take(rows).astype(np.float32)
        if max(counted.values(), default=1) > 1:
            weighed *= 1 + np.log(list(counted.values()), dtype=np.float32)
        vectors = np.frombuffer(self.rows.of(rows), "<f2").reshape(-1, DIMENSIONS)
        together = weighed @ vectors.astype(np.float32)
        return np.asarray(together / (math.sqrt(together @ together) or 1.0))


def load_meanings(path: Path, common: Mapping[str, int], problems: Problems) -> Meanings | None:
    """Return the meanings of the common words, or None with the reason added to the problems."""
    cure = "restore it, or run tools/build_meanings.py"
    try:
        vectors = np.load(path, mmap_mode="r", allow_pickle=False)
        if vectors.shape != (len(common), DIMENSIONS) or vectors.dtype != np.dtype("<f2"):
            problems.append(f"{shown(path)}: does not belong to common_en.txt: {cure}")
            return None
        return Meanings(common, Rows(path, DIMENSIONS * vectors.itemsize, vectors.offset))
    except (OSError, ValueError, EOFError) as error:
        problems.append(f"{shown(path)}: cannot be read ({type(error).__name__}): {cure}")
        return None
