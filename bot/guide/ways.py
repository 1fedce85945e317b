"""How somebody wants to meet a therapist, learned from how people have put it.

Rules (``knowledge/requests.toml``) name the words for it: "online", "face to face". Many say it
without: "give me a fella across a desk", "the sleeper cab is the only quiet place I own". Each file
of knowledge/ways holds what one writer's people typed, and what each of them meant.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.content import Problems, as_record, read_toml, read_tsv, shown
from bot.guide.linear import FITTED, VERSION, Linear, fit, load_linear
from bot.guide.meanings import Meanings
from bot.guide.wishes import Least
from bot.semantics.network import Network

COLUMNS = ("text", "way")
NO_WAY = "none"  # of a message that says nothing of it
WAYS = ("any", "in_person", NO_WAY, "remote")
_OPPOSITE = {"in_person", "remote"}
_FEWEST_WORDS = 4  # of a text that is read so: of fewer the rules know each
_STRENGTH = 10.0  # scikit-learn's C; this and the next chosen with writers left out (ADR 21)
_AS_LIKELY = 8.0  # how many times likelier a way is that the rules tell
_SURELY = 0.95  # least probability of another than that


@dataclass(frozen=True, slots=True)
class Ways:
    """What people wrote, and when a way is likely enough.

    Attributes:
        written: (text, one of WAYS), in the order of the files.
        least: when a way is taken for the one that is meant.
    """

    written: tuple[tuple[str, str], ...]
    least: Least


class WayReader:
    """A fitted model over the ways to meet. Immutable and safe to share."""

    def __init__(self, linear: Linear, least: Least) -> None:
        """Keep the model and the least probability of a way."""
        self._linear = linear
        self._likely = least.likely

    def way(self, text: str, told: str | None) -> str | None:
        """Return how a request wants to meet: "in_person", "remote", "any", or None.

        Args:
            told: the same by rules, which stands where nothing else is likely enough.
        """
        if len(text.split()) < _FEWEST_WORDS:
            return told
        labels, chances = self._linear.labels, self._linear.probabilities(text)
        if told is not None:
            chances[labels.index(told)] *= _AS_LIKELY
            chances /= np.add.reduce(chances)
        likeliest = int(chances.argmax())
        if chances[likeliest] < (self._likely if told is None else _SURELY):
            return told
        way = None if labels[likeliest] == NO_WAY else labels[likeliest]
        # "Anything but in person": a word for a way is not turned into the other one.
        return told if {way, told} == _OPPOSITE else way


def load_ways(folder: Path, problems: Problems) -> Ways | None:
    """Return the ways under a folder, or None with every problem added, one line each."""
    before, path = len(problems), folder / "least.toml"
    least = as_record(Least, read_toml(path, problems), shown(path), problems)
    written: dict[str, str] = {}
    for file in sorted(folder.glob("*.tsv")):
        for line, (text, way) in read_tsv(file, COLUMNS, problems):
            if way not in WAYS:
                problems.append(f"{shown(file)}: line {line}: {way!r} is none of {', '.join(WAYS)}")
            if written.setdefault(text, way) != way:
                problems.append(f"{shown(file)}: line {line}: {text!r} stands elsewhere as another")
    if least is None or len(problems) > before:
        return None
    return Ways(tuple(written.items()), least)


def load_way_reader(ways: Ways, meanings: Meanings, network: Network, folder: Path) -> WayReader:
    """Return the reader of ways, fitted anew where the stored weights are missing or stale."""
    digest = ways_digest(ways, meanings, network)
    stored = load_linear(folder / FITTED, digest, meanings, network)
    return WayReader(stored or fit_ways(ways, meanings, network), ways.least)


def ways_digest(ways: Ways, meanings: Meanings, network: Network) -> str:
    """Return a digest of everything that the weights depend on."""
    chosen = (VERSION, network.digest, _STRENGTH, ways.written)
    digest = hashlib.sha256(repr(chosen).encode())
    digest.update(meanings.content())
    return digest.hexdigest()


def fit_ways(ways: Ways, meanings: Meanings, network: Network) -> Linear:
    """Return a model fitted on all lines."""
    weights = dict.fromkeys(WAYS, 1.0)
    return fit(ways.written, meanings, weights, network=network, strength=_STRENGTH)
