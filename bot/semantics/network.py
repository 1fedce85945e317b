"""A small network that has read much English: it tells a risk that is said in words of one's own.

Half of MiniLM's layers (Wang and others, 2020; the weights of all-MiniLM-L6-v2, Apache-2.0), fitted
on our own lines by ``tools/fit_semantic_reader.py``. It runs on numpy alone, on one core: some
milliseconds a stretch, so that only what the words leave undecided is shown to it.
"""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from bot.content import Problems, shown
from bot.semantics.pieces import Pieces

_HEADS = 12
_AT_ONCE = 112  # pieces: above it each costs more, as every piece asks all the others
_NEVER_NOUGHT = 1e-12  # in the root of a layer's spread, as in MiniLM
Numbers = NDArray[np.float32]


class Network:
    """The fitted weights. Immutable and safe to share."""

    def __init__(
        self, pieces: Sequence[str], words: NDArray[np.int8], weights: Mapping[str, Numbers]
    ) -> None:
        """Take the weights.

        Args:
            pieces: what words are made of.
            words: of each piece, shape (pieces, width), whole numbers that keep the memory small.
            weights: all others, by name; those of layers end with the layer's number.
        """
        self._pieces = Pieces(pieces)
        self._words, self._scale = words, weights["words_scale"][:, None]
        self._places, self._norm = weights["places"], weights["norm"][:, :, None]
        count = sum(name.startswith("joined") for name in weights)
        self._layers = tuple(_Layer(weights, number) for number in range(count))
        self._risk, self._bias = weights["risk"], float(weights["risk_bias"][0])
        # More threads wait for each other longer than they work: the tables are small.
        threadpool_limits(limits=1, user_api="blas")

    def odds(self, stretches: Sequence[Sequence[str]]) -> list[float]:
        """Return the log odds that each of some stretches of words tells of a risk.

        Several together cost half as much as one by one: the weights are gone through once.
        """
        rows = [self._pieces.of(words)[: len(self._places)] for words in stretches]
        return [odds for some in _together(rows) for odds in self._run(some)]

    def _run(self, rows: Sequence[Sequence[int]]) -> list[float]:
        pieces = [piece for row in rows for piece in row]
        sizes = [len(row) for row in rows]
        places = np.concatenate([self._places[:size] for size in sizes])
        found = np.ascontiguousarray((self._words[pieces] * self._scale[pieces] + places).T)
        found = _evened(found, self._norm)
        row = np.repeat(np.arange(len(rows)), sizes)
        apart = np.where(row == row[:, None], np.float32(0), np.float32(-np.inf))
        for layer in self._layers:
            found = layer.run(found, apart)
        sums = np.add.reduceat(self._risk @ found, np.cumsum([0, *sizes[:-1]]))
        return [float(total) / size + self._bias for total, size in zip(sums, sizes, strict=True)]


class _Layer:
    """One layer: every piece asks the others of its stretch, then is changed by itself."""

    def __init__(self, weights: Mapping[str, Numbers], number: int) -> None:
        self._asks, self._joins, self._widens, self._narrows = (
            (weights[f"{name}{number}"], weights[f"{name}{number}_bias"][:, None])
            for name in ("asks", "joins", "widens", "narrows")
        )
        self._joined, self._done = (
            weights[f"{name}{number}"][:, :, None] for name in ("joined", "done")
        )

    def run(self, found: Numbers, apart: Numbers) -> Numbers:
        """Return what becomes of the pieces, (width, pieces).

        Args:
            apart: (pieces, pieces), minus infinity where two are of different stretches, else 0.
        """
        width, size = found.shape
        asked, offered, told = _dense(found, self._asks).reshape(3, _HEADS, width // _HEADS, size)
        heed = asked.transpose(0, 2, 1) @ offered
        heed *= np.float32(1 / np.sqrt(width // _HEADS))
        heed += apart
        heed = np.exp(heed - heed.max(axis=2, keepdims=True))
        heed /= heed.sum(axis=2, keepdims=True)
        heard = (told @ heed.transpose(0, 2, 1)).reshape(width, size)
        found = _evened(found + _dense(heard, self._joins), self._joined)
        inside = _dense(found, self._widens)
        inside /= 1 + np.exp(-1.702 * inside)
        return _evened(found + _dense(inside, self._narrows), self._done)


def _together(rows: Sequence[Sequence[int]]) -> Iterator[list[Sequence[int]]]:
    """Yield the rows in their order, as many at once as are quickest together."""
    some, size = list[Sequence[int]](), 0
    for row in rows:
        if some and size + len(row) > _AT_ONCE:
            yield some
            some, size = [], 0
        some.append(row)
        size += len(row)
    if some:
        yield some


def _dense(found: Numbers, weights: tuple[Numbers, Numbers]) -> Numbers:
    table, bias = weights
    return table @ found + bias


def _evened(found: Numbers, norm: Numbers) -> Numbers:
    """Return each column with the mean 0 and the spread 1, times one vector and plus another."""
    found = found - found.mean(axis=0)
    spread = np.sqrt((found * found).mean(axis=0) + _NEVER_NOUGHT)
    evened: Numbers = found / spread * norm[0] + norm[1]
    return evened


def load_network(path: Path, problems: Problems) -> Network | None:
    """Return the network of a file, or None with the reason added to the problems."""
    try:
        with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files}
        words, pieces = arrays.pop("words"), arrays.pop("pieces")
        return Network(pieces.tobytes().decode("utf-8").split("\n"), words, _plain(arrays))
    except (OSError, EOFError, ValueError, KeyError, IndexError, BadZipFile, zlib.error) as error:
        told = f"cannot be read ({type(error).__name__}): take it from the repository again"
        problems.append(f"{shown(path)}: {told}, or run `make semantic`")
        return None


def _plain(arrays: Mapping[str, NDArray[Any]]) -> dict[str, Numbers]:
    """Return weights as they were before they were written as whole numbers."""
    found: dict[str, Numbers] = {}
    for name, numbers in arrays.items():
        scale = arrays.get(f"{name}_scale")
        found[name] = numbers if scale is None else numbers * scale[:, None]
    return found
