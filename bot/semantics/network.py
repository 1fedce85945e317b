"""A small network that has read much English: it tells a risk that is said in words of one's own.

MiniLM (Wang and others, 2020; the weights of all-MiniLM-L6-v2, Apache-2.0), fitted on our own
lines by ``tools/fit_semantic_reader.py`` and kept as whole numbers. ONNX Runtime runs it, on one
core: a millisecond or two a stretch, so that only what the words leave undecided is shown to it.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from onnxruntime.capi import onnxruntime_pybind11_state as errors

from bot.content import Problems, shown
from bot.semantics.pieces import Pieces

PIECES, ODDS = "pieces", "odds"  # what goes in and comes out; the first names the words' list, too
LONGEST = 96  # pieces of a stretch that are looked at
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


class Network:
    """The fitted weights. Immutable and safe to share."""

    def __init__(self, session: onnxruntime.InferenceSession) -> None:
        """Take a session that returns ODDS, shape (1,), for PIECES, whole numbers, (1, count).

        Raises:
            KeyError: if it does not tell the names of its pieces.
        """
        self._pieces = Pieces(session.get_modelmeta().custom_metadata_map[PIECES].split("\n"))
        self._session = session

    def odds(self, stretches: Sequence[Sequence[str]]) -> list[float]:
        """Return the log odds that each of some stretches of words tells of a risk.

        Each is run by itself: what is beside it must not change how it is rounded.
        """
        return [self._odds(words) for words in stretches]

    def _odds(self, words: Sequence[str]) -> float:
        row = self._pieces.of(words)[:LONGEST]
        (odds,) = self._session.run([ODDS], {PIECES: np.array([row], np.int64)})
        return float(odds[0])


def load_network(path: Path, problems: Problems) -> Network | None:
    """Return the network of a file, or None with the reason added to the problems."""
    options = onnxruntime.SessionOptions()
    # More threads wait for each other longer than they work, and an arena keeps what it once had.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = _SEVERE
    try:
        return Network(onnxruntime.InferenceSession(path, options, ["CPUExecutionProvider"]))
    except (OSError, ValueError, KeyError, *_UNUSABLE) as error:
        told = f"cannot be read ({type(error).__name__}): take it from the repository again"
        problems.append(f"{shown(path)}: {told}, or run `make semantic`")
        return None
