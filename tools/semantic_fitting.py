"""How a network is fitted on our lines: the semantic reader, and the one that teaches it."""

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from bot.semantics.network import LONGEST
from bot.text import BREAK

BATCH = 64
HEAD_RATE = 1e-3  # of learning, for what is begun from nothing
HIDDEN = 0.05  # share of the pieces that are hidden from the network while it learns
OF_LEVELS = 0.3  # how much levels count beside risk
OF_MEANING = 0.5  # how much it counts to say what the teacher makes of a line as a whole
TAUGHT = 0.7  # how much the teacher's word counts beside the writer's label
SOFTER = 2.0  # what the log odds are divided by where a network learns from another
PARTED, BESIDE = 0.5, 0.15  # share of the calm lines told in part, of all with another beside
EVERY = 200  # steps, something is printed
Rows = Sequence[Sequence[int]]


class Network(nn.Module):
    """A transformer whose mean piece tells risk, and, to learn from, the level."""

    def __init__(self, body: nn.Module, levels: int) -> None:
        """Take a body of the ``transformers`` library."""
        super().__init__()
        self.body = body
        self.width, self.nothing = body.config.hidden_size, body.config.pad_token_id
        self.risk = nn.Linear(self.width, 1)
        self.level = nn.Linear(self.width, levels)

    def meaning(self, pieces: torch.Tensor) -> torch.Tensor:
        """Return what lines mean, (lines, width), for their pieces, (lines, longest)."""
        there = (pieces != self.nothing).long()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found = self.body(input_ids=pieces, attention_mask=there).last_hidden_state
        return (found.float() * there[:, :, None]).sum(1) / there.sum(1, keepdim=True)

    def padded(self, rows: Rows) -> torch.Tensor:
        """Return the rows as (rows, longest), filled up where a row has ended."""
        table = np.full((len(rows), max(map(len, rows))), self.nothing, np.int64)
        for row, pieces in zip(table, rows, strict=True):
            row[: len(pieces)] = pieces
        return torch.from_numpy(table)


@dataclass(frozen=True)
class Telling:
    """All lines, told in one way.

    Attributes:
        texts: the words of each.
        whole: whether what is known of a line holds for it: a part of a risk may be calm.
    """

    texts: list[tuple[str, ...]]
    whole: np.ndarray


@dataclass(frozen=True)
class Labels:
    """What lines are: a risk or not, the number of their level, how often each counts."""

    risky: np.ndarray
    levels: np.ndarray
    times: np.ndarray


@dataclass(frozen=True)
class Taught:
    """What a teacher makes of texts: log odds of risk and of levels, and their meaning."""

    risk: np.ndarray
    levels: np.ndarray
    meaning: np.ndarray


@dataclass(frozen=True)
class Pass:
    """All lines once, told in one way.

    Attributes:
        rows: the pieces of each.
        whole: as in ``Telling``.
        taught: what a teacher makes of each.
    """

    rows: Rows
    whole: np.ndarray
    taught: Taught | None = None


class Lines:
    """Lines as the bot shows them to the network, told each time a little otherwise.

    It shows stretches of a message: every part of a calm line is calm, and a risk is one beside
    other talk as well. What a part of a risk is, only a teacher can tell.
    """

    def __init__(self, words: Sequence[Sequence[str]], risky: np.ndarray) -> None:
        """Take the words of each line, with the breaks between its sentences."""
        self._lines = [_sentences(line) for line in words]
        self._calm = [i for i in np.flatnonzero(~risky) if self._lines[i]]
        self._risky = risky

    def told(self, *, parted: bool) -> Telling:
        """Return every line, in part or with another beside it; risks in part where asked for."""
        told = [self._retold(i, parted or not self._risky[i]) for i in range(len(self._lines))]
        return Telling([_joined(line) for line, _ in told], np.array([whole for _, whole in told]))

    def _retold(self, number: int, parted: bool) -> tuple[list[list[str]], bool]:
        line, whole = self._lines[number], True
        if parted and len(line) > 1 and random.random() < PARTED:
            first = random.randrange(len(line))
            part = line[first : random.randint(first + 1, len(line))]
            line, whole = part, not self._risky[number] or len(part) == len(line)
        if whole and random.random() < BESIDE:
            other = self._lines[random.choice(self._calm)]
            line = [*other, *line] if random.random() < 0.5 else [*line, *other]
        return line, whole


def _sentences(words: Sequence[str]) -> list[list[str]]:
    return [list(found) for whole, found in groupby(words, lambda word: word != BREAK) if whole]


def _joined(sentences: Sequence[Sequence[str]]) -> tuple[str, ...]:
    return tuple(word for sentence in sentences for word in (BREAK, *sentence))[1 : LONGEST - 1]


def batches(rows: Rows, order: Sequence[int]) -> Iterator[list[int]]:
    """Yield the numbers of rows that are about as long as each other, in a mixed order."""
    for start in range(0, len(order), BATCH * 20):
        near = sorted(order[start : start + BATCH * 20], key=lambda i: len(rows[i]))
        found = [near[i : i + BATCH] for i in range(0, len(near), BATCH)]
        random.shuffle(found)
        yield from found


def fit(
    network: Network, passes: Sequence[Pass], labels: Labels, *, rate: float, unknown: int
) -> None:
    """Fit the network.

    Args:
        rate: of learning, at its highest.
        unknown: the piece that hides another.
    """
    teacher = passes[0].taught
    # Learns to say what the teacher means: only then does it hear more than yes and no.
    wider = nn.Linear(network.width, teacher.meaning.shape[1]) if teacher else nn.Identity()
    heads = [*network.risk.parameters(), *network.level.parameters(), *wider.parameters()]
    body = [weights for weights in network.body.parameters() if weights.requires_grad]
    parts = [{"params": body, "lr": rate}, {"params": heads, "lr": HEAD_RATE}]
    optimiser = torch.optim.AdamW(parts, weight_decay=0.01, fused=True)
    rates = [group["lr"] for group in optimiser.param_groups]
    count = len(labels.risky)
    steps, step, started = len(passes) * -(-count // BATCH), 0, time.monotonic()
    network.train()
    for one in passes:
        for chosen in batches(one.rows, random.sample(range(count), count)):
            step += 1
            now = min(1.0, step / 100) * max(0.02, 1 - step / steps)
            for group, full in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = full * now
            pieces = network.padded([one.rows[i] for i in chosen])
            hidden = (torch.rand(pieces.shape) < HIDDEN) & (pieces != network.nothing)
            meaning = network.meaning(pieces.masked_fill(hidden, unknown))
            loss = _loss(network, meaning, labels, one, chosen)
            if one.taught is not None:
                theirs = torch.from_numpy(one.taught.meaning[chosen])
                loss = loss + OF_MEANING * functional.mse_loss(wider(meaning), theirs)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_([*body, *heads], 1.0)
            optimiser.step()
            if step % EVERY == 0:
                print(f"{step} of {steps}, {time.monotonic() - started:.0f} s, {loss.item():.3f}")


def _loss(
    network: Network, meaning: torch.Tensor, labels: Labels, one: Pass, chosen: Sequence[int]
) -> torch.Tensor:
    """Return how far the network is from the labels of the chosen lines, and from its teacher."""
    meaning = functional.dropout(meaning, 0.1)
    risk, level = network.risk(meaning)[:, 0], network.level(meaning)
    losses = _unlike(risk, torch.from_numpy(labels.risky[chosen]))
    of_level = functional.cross_entropy(level, torch.from_numpy(labels.levels[chosen]))
    if one.taught is not None:
        heard = 1 - (1 - TAUGHT) * torch.from_numpy(one.whole[chosen].astype(np.float32))
        softly = torch.sigmoid(torch.from_numpy(one.taught.risk[chosen]) / SOFTER)
        losses = (1 - heard) * losses + heard * _unlike(risk / SOFTER, softly) * SOFTER**2
        theirs = torch.softmax(torch.from_numpy(one.taught.levels[chosen]), 1)
        of_level = (1 - TAUGHT) * of_level + TAUGHT * functional.cross_entropy(level, theirs)
    return (losses * torch.from_numpy(labels.times[chosen])).mean() + OF_LEVELS * of_level


def _unlike(score: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    return functional.binary_cross_entropy_with_logits(score, target, reduction="none")


def judged(network: Network, rows: Rows) -> Taught:
    """Return what a network makes of every row; each meaning has the mean 0 and the spread 1."""
    meaning = np.zeros((len(rows), network.width), np.float32)
    network.eval()
    with torch.no_grad():
        for chosen in batches(rows, range(len(rows))):
            meaning[chosen] = network.meaning(network.padded([rows[i] for i in chosen])).numpy()
        risk = network.risk(torch.from_numpy(meaning))[:, 0].numpy()
        levels = network.level(torch.from_numpy(meaning)).numpy()
    return Taught(risk, levels, (meaning - meaning.mean(0)) / (meaning.std(0) + 1e-3))
