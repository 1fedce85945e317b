#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11,<3.12"
# dependencies = [
#   "numpy",
#   "onnx",
#   "onnxruntime",
#   "pydantic",
#   "scikit-learn",
#   "torch",
#   "transformers",
# ]
# ///
"""Fit the last two layers of the semantic reader further, on authors that it has not read.

Usage: python tools/fit_semantic_further.py AUTHOR...   (half an hour on two quiet cores)

``make semantic`` fits all of it in two to three hours, with a teacher ten times as large. Between
two such fits this adds what new authors know: each of their lines and as many of the others, told
in two ways. Of a line that it has read before, and of a part of a risk, which no label tells, half
or all of what is learned is what it made of it before. The first four layers stay what they are,
and so does what a text means (ADR 16). Then ``make reader``, and ``python -m bot build-guide``.
"""

import argparse
import copy
import random
import sys
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional
from transformers import BertConfig
from transformers.models.bert.modeling_bert import BertLayer

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from fit_reader import CASES, COUNTS_AS, PAST, SEMANTIC, calibrates, lessons  # noqa: E402
from semantic_fitting import BATCH, EVERY, HEAD_RATE, OF_LEVELS, SOFTER, Lines, batches  # noqa: E402

from bot.semantics.network import ASKED, LONGEST, ODDS, PIECES, ROWS, TABLE, Table  # noqa: E402
from bot.semantics.pieces import Pieces  # noqa: E402

LAYERS = (4, 5)  # of six
BEFORE = "layer_norm_8"  # what goes into the first of them
PRODUCTS = {4: ("val_395", "val_399", "val_401"), 5: ("val_465", "val_469", "val_471")}
RISK = "_risk.weight_Transposed"
WIDTH, HEADS, INSIDE = 384, 12, 1536  # of MiniLM
MOST = 64  # of a whole number: seven bits, as fit_semantic_reader.py has it
PASSES, RATE, RISK_RATE = 2, 5e-5, 1.5e-4
HEARD = 0.5  # how much it counts what was made before of a line that was read


class Shipped:
    """The network as it is shipped: what it makes of a text, and its numbers by their names."""

    def __init__(self, path: Path) -> None:
        """Read the network and the rows beside it."""
        self.model = onnx.load(path)
        told = {entry.key: entry.value for entry in self.model.metadata_props}
        self._pieces = Pieces(told[PIECES].split("\n"))
        self._table = Table(path.with_suffix(".rows"), told[TABLE], WIDTH)
        self.arrays = {a.name: numpy_helper.to_array(a) for a in self.model.graph.initializer}
        opened = copy.deepcopy(self.model)
        float_ = onnx.TensorProto.FLOAT
        into = onnx.helper.make_tensor_value_info(BEFORE, float_, [1, "count", WIDTH])
        opened.graph.output.append(into)
        self._session = onnxruntime.InferenceSession(opened.SerializeToString())

    def made_of(self, words: Sequence[str]) -> tuple[float, np.ndarray]:
        """Return (log odds of a risk, what goes into LAYERS, (pieces, WIDTH)) of a text."""
        rows = self._table.of(self._pieces.of(words)[:LONGEST])[None]
        given = {ROWS: rows, ASKED: np.array([True])}
        odds, into = self._session.run([ODDS, BEFORE], given)
        return float(odds[0]), into[0].astype(np.float16)

    def product(self, name: str) -> torch.Tensor:
        """Return the weights of a product, (out, in)."""
        return self._weights(f"{name}_quantized", f"{name}_scale")

    def attention(self, layer: int) -> torch.Tensor:
        """Return the weights of query, key and value of a layer, (3 * WIDTH, WIDTH)."""
        return self._weights(f"layer.{layer}.w", f"layer.{layer}.s")

    def number(self, name: str) -> torch.Tensor:
        """Return the numbers of a name that are no whole ones."""
        return torch.from_numpy(self.arrays[name].copy())

    def _weights(self, numbers: str, scale: str) -> torch.Tensor:
        weights = self.arrays[numbers].astype(np.float32) * self.arrays[scale]
        return torch.from_numpy(weights.T.copy())


class LastLayers(nn.Module):
    """The layers that are fitted, the risk that they tell, and, to learn from, the level."""

    def __init__(self, shipped: Shipped, levels: int) -> None:
        """Take the numbers of the network that is shipped."""
        super().__init__()
        config = BertConfig(
            hidden_size=WIDTH,
            num_attention_heads=HEADS,
            intermediate_size=INSIDE,
            hidden_act="quick_gelu",
            attn_implementation="sdpa",
        )
        self.layers = nn.ModuleList(BertLayer(config) for _ in LAYERS)
        for number, layer in zip(LAYERS, self.layers, strict=True):
            parts = shipped.attention(number).split(WIDTH)
            for part, (to, bias) in zip(parts, _attention(layer), strict=True):
                to.weight.data = part.clone()
                to.bias.data = shipped.number(f"layer.{number}.b")[bias]
            for name, to in _products(layer, number):
                to.weight.data = shipped.product(name)
            for name, parameter in _plain(layer, number):
                parameter.data = shipped.number(name)
        self.risk, self.level = nn.Linear(WIDTH, 1), nn.Linear(WIDTH, levels)
        self.risk.weight.data = shipped.product(RISK)
        self.risk.bias.data = shipped.number("_risk.bias")

    def forward(self, texts: Sequence[np.ndarray]) -> torch.Tensor:
        """Return what texts mean at the end, (texts, WIDTH), for what goes into the layers."""
        longest = max(map(len, texts))
        there = np.zeros((len(texts), longest), np.float32)
        into = np.zeros((len(texts), longest, WIDTH), np.float32)
        for row, mark, text in zip(into, there, texts, strict=True):
            row[: len(text)], mark[: len(text)] = text, 1
        found, marks = torch.from_numpy(into), torch.from_numpy(there)
        for layer in self.layers:
            told = layer(found, attention_mask=marks[:, None, None, :].bool())
            found = told if isinstance(told, torch.Tensor) else told[0]
        return (found * marks[:, :, None]).sum(1) / marks.sum(1, keepdim=True)

    def numbers(self) -> Iterator[tuple[str, np.ndarray]]:
        """Yield (name, numbers) of all that was fitted, as the shipped network keeps it."""
        for number, layer in zip(LAYERS, self.layers, strict=True):
            parts = [to for to, _ in _attention(layer)]
            whole, scale = _in_whole_numbers(torch.cat([to.weight for to in parts]), 0)
            yield from ((f"layer.{number}.w", whole), (f"layer.{number}.s", scale))
            yield f"layer.{number}.b", _array(torch.cat([to.bias for to in parts]))
            for name, to in _products(layer, number):
                whole, scale = _in_whole_numbers(to.weight, 0)
                yield from ((f"{name}_quantized", whole), (f"{name}_scale", scale))
            yield from ((name, _array(parameter)) for name, parameter in _plain(layer, number))
        whole, scale = _in_whole_numbers(self.risk.weight, None)
        yield from ((f"{RISK}_quantized", whole), (f"{RISK}_scale", scale.reshape(1)))
        yield "_risk.bias", _array(self.risk.bias)


def _attention(layer: BertLayer) -> Iterator[tuple[nn.Linear, slice]]:
    told = layer.attention.self
    for place, part in enumerate((told.query, told.key, told.value)):
        yield part, slice(place * WIDTH, (place + 1) * WIDTH)


def _products(layer: BertLayer, number: int) -> Iterator[tuple[str, nn.Linear]]:
    told = (layer.attention.output.dense, layer.intermediate.dense, layer.output.dense)
    yield from zip(PRODUCTS[number], told, strict=True)


def _plain(layer: BertLayer, number: int) -> Iterator[tuple[str, nn.Parameter]]:
    """Yield (name, numbers) of what is kept as it is: biases and norms."""
    for name, parameter in layer.named_parameters():
        if "attention.self" not in name and ("LayerNorm" in name or name.endswith("bias")):
            yield f"_body.encoder.layer.{number}.{name}", parameter


def _in_whole_numbers(weights: torch.Tensor, axis: int | None) -> tuple[np.ndarray, np.ndarray]:
    """Return (whole numbers, (in, out); what they are multiplied by, one a column or one)."""
    table = _array(weights).T
    scale = (np.abs(table).max(axis).clip(1e-9) / MOST).astype(np.float32)
    return np.rint(table / scale).clip(-MOST, MOST).astype(np.int8), scale


def _array(tensor: torch.Tensor) -> np.ndarray:
    return tensor.detach().numpy()


class Told(NamedTuple):
    """All lines: what they tell, how often each counts, and which the network has not read."""

    lines: Lines
    risky: torch.Tensor
    levels: torch.Tensor
    names: list[str]
    times: torch.Tensor
    new: np.ndarray


def told(unread: Collection[str]) -> Told:
    """Return the lines of all authors but those that calibrate and those that are held out."""
    lines, words, _ = lessons([])
    chosen = [i for i, line in enumerate(lines) if not calibrates(line.author)]
    lines = [lines[i] for i in chosen]
    names = sorted({line.level for line in lines})
    risky = np.array([bool(line.card) for line in lines])
    often = [COUNTS_AS if x.author == CASES or x.level in PAST else 1 for x in lines]
    return Told(
        Lines([words[i] for i in chosen], risky),
        torch.from_numpy(risky).float(),
        torch.tensor([names.index(line.level) for line in lines]),
        names,
        torch.tensor(often).float(),
        np.array([line.author in unread for line in lines]),
    )


def fit(network: LastLayers, shipped: Shipped, lines: Told) -> None:
    """Fit the network, and print how far it is."""
    body, risk, level = (p.parameters() for p in (network.layers, network.risk, network.level))
    parts = [(body, RATE), (risk, RISK_RATE), (level, HEAD_RATE)]
    groups = [{"params": [*parameters], "lr": rate} for parameters, rate in parts]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    count = 2 * int(lines.new.sum())
    steps, step = PASSES * -(-count // BATCH), 0
    network.train()
    for _ in range(PASSES):
        telling = lines.lines.told(parted=True)
        read = random.sample([*np.flatnonzero(~lines.new)], count // 2)
        picked = random.sample([*np.flatnonzero(lines.new), *read], count)
        made = [shipped.made_of(telling.texts[i]) for i in picked]
        for batch in batches([into for _, into in made], range(count)):
            step += 1
            now = min(1.0, step / 100) * max(0.02, 1 - step / steps)
            for group, (_, rate) in zip(optimiser.param_groups, parts, strict=True):
                group["lr"] = rate * now
            ids = np.array([picked[i] for i in batch])
            meant = functional.dropout(network([made[i][1] for i in batch]), 0.1)
            before = torch.tensor([made[i][0] for i in batch])
            loss = _loss(network, meant, before, torch.from_numpy(telling.whole[ids]), lines, ids)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.layers.parameters(), 1.0)
            optimiser.step()
            if step % EVERY == 0:
                print(f"{step} of {steps}, {loss.item():.3f}", flush=True)


def _loss(
    network: LastLayers,
    meant: torch.Tensor,
    before: torch.Tensor,
    whole: torch.Tensor,
    lines: Told,
    ids: np.ndarray,
) -> torch.Tensor:
    """Return how far the network is from the labels, and from what it made of them before."""
    odds, level = network.risk(meant)[:, 0], network.level(meant)
    believed = torch.where(torch.from_numpy(lines.new[ids]), 1.0, 1 - HEARD)
    heard = 1 - whole.float() * believed
    softly = torch.sigmoid(before / SOFTER)
    losses = (1 - heard) * _unlike(odds, lines.risky[ids])
    losses = losses + heard * _unlike(odds / SOFTER, softly) * SOFTER**2
    of_level = functional.cross_entropy(level, lines.levels[ids], reduction="none")
    return (losses * lines.times[ids]).mean() + OF_LEVELS * (of_level * whole.float()).mean()


def _unlike(score: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    return functional.binary_cross_entropy_with_logits(score, target, reduction="none")


def main() -> None:
    """Fit, and write the network in its place."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("author", nargs="+", help="whose lines the network has not read")
    unread = set(parser.parse_args().author)
    random.seed(0)
    torch.manual_seed(0)
    lines, shipped = told(unread), Shipped(SEMANTIC)
    network = LastLayers(shipped, len(lines.names))
    fit(network, shipped, lines)
    fitted = dict(network.numbers())
    for array in shipped.model.graph.initializer:
        if array.name in fitted:
            array.CopyFrom(numpy_helper.from_array(fitted[array.name], array.name))
    onnx.checker.check_model(shipped.model)
    onnx.save(shipped.model, SEMANTIC)


if __name__ == "__main__":
    main()
