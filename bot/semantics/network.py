"""A small network that has read much English: it tells a risk that is said in words of one's own.

MiniLM (Wang and others, 2020; the weights of all-MiniLM-L6-v2, Apache-2.0), fitted on our own
lines by ``tools/fit_semantic_reader.py`` and kept as whole numbers. ONNX Runtime runs it, on one
core: a millisecond a stretch, so that only what the words leave undecided is shown to it. Where
only what a text means is asked for, the layers behind that are left out: a third of the time.
What it begins with, a row of numbers for each piece of a word, lies in a file of its own and is
read from there a row at a time: of seven megabytes a message needs a few thousand bytes.
"""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.capi import onnxruntime_pybind11_state as errors

from bot.content import Problems, checksum, shown
from bot.rows import Rows
from bot.semantics.pieces import Pieces

ROWS, ASKED = "rows", "asked"  # what goes in
ODDS, MEANING = "odds", "meaning"  # what comes out
PIECES, TABLE = "pieces", "table"  # what is told beside: their names, and the digest of their rows
LONGEST = 96  # pieces of a stretch that are looked at
_KEPT = 8  # stretches
# What is not joined: three steps of its own take 9 microseconds where the joined one takes 25.
_APART = ["SkipLayerNormFusion"]
_SEVERE = 3  # what is logged: errors; a processor that cannot do this or that is none
_UNUSABLE = (
    errors.EPFail,
    errors.Fail,
    errors.InvalidArgument,
    errors.InvalidGraph,
    errors.InvalidProtobuf,
    errors.NoModel,
    errors.NoSuchFile,
    errors.NotImplemented,
    errors.RuntimeException,
)


class Table:
    """The row of each piece, read from its file. Immutable and safe to share.

    A row is a whole number of one byte for each dimension, then the float of four that they are
    multiplied by, the lowest byte first.
    """

    def __init__(self, path: Path, digest: str, width: int) -> None:
        """Open a file of rows with so many dimensions.

        Raises:
            OSError: it cannot be read.
            ValueError: it is another than the one of this digest.
        """
        if checksum(path) != digest:
            raise ValueError("is another network's")
        self._width, self._size = width, width + 4
        self._rows = Rows(path, self._size)

    def of(self, pieces: Sequence[int]) -> NDArray[np.float32]:
        """Return the rows of some pieces, shape (pieces, dimensions)."""
        rows = np.frombuffer(self._rows.of(pieces), np.int8).reshape(-1, self._size)
        scale = np.frombuffer(rows[:, self._width :].tobytes(), "<f4").reshape(-1, 1)
        return np.asarray(rows[:, : self._width].astype(np.float32) * scale)


class _Told(NamedTuple):
    """What the network tells of one stretch of words; odds that nobody asked for are no number."""

    odds: float
    meaning: NDArray[np.float32]


class Network:
    """The fitted weights. Safe to share: what it tells never changes.

    What it told of the last few stretches is kept, by a hash of theirs: of one message the risk is
    asked for, then its meaning, and some of that again.
    """

    def __init__(
        self, session: onnxruntime.InferenceSession, pieces: Pieces, table: Table, digest: str
    ) -> None:
        """Take a session that returns ODDS, (1,), and MEANING, (1, dimensions).

        What goes in are ROWS, (1, count, dimensions), and whether ODDS are ASKED for, (1,).
        """
        self.digest = digest  # of the file, for what is fitted on what it tells
        self._session = session
        self._pieces = pieces
        self._table = table
        self._last: dict[int, _Told] = {}

    def odds(self, stretches: Sequence[Sequence[str]]) -> list[float]:
        """Return the log odds that each of some stretches of words tells of a risk.

        Each is run by itself: what is beside it must not change how it is rounded.
        """
        return [self._told(words, asked=True).odds for words in stretches]

    def meaning(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return what words mean together, shape (dimensions,): not of length 1."""
        return self._told(words, asked=False).meaning

    def _told(self, words: Sequence[str], *, asked: bool) -> _Told:
        key, last = hash(tuple(words)), self._last
        told = last.get(key)
        if told is None or (asked and math.isnan(told.odds)):
            rows = self._table.of(self._pieces.of(words)[:LONGEST])
            given = {ROWS: rows[np.newaxis], ASKED: np.array([asked])}
            odds, meaning = self._session.run([ODDS, MEANING], given)
            told = _Told(float(odds[0]), np.asarray(meaning[0]))
            # In its place, not into it: another thread may be reading.
            self._last = {**(last if len(last) < _KEPT else {}), key: told}
        return told


def load_network(path: Path, problems: Problems) -> Network | None:
    """Return the network of a file and the rows beside it, or None with the reason added."""
    options = onnxruntime.SessionOptions()
    # More threads wait for each other longer than they work, and an arena keeps what it once had.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = _SEVERE
    try:
        session = onnxruntime.InferenceSession(
            path, options, ["CPUExecutionProvider"], disabled_optimizers=_APART
        )
        told = session.get_modelmeta().custom_metadata_map
        width = session.get_inputs()[0].shape[2]
        table = Table(path.with_suffix(".rows"), told[TABLE], width)
        return Network(session, Pieces(told[PIECES].split("\n")), table, checksum(path))
    except (OSError, ValueError, KeyError, IndexError, *_UNUSABLE) as error:
        why = f"cannot be read ({type(error).__name__}), or the rows beside it"
        problems.append(f"{shown(path)}: {why}: take both from the repository, or `make semantic`")
        return None
