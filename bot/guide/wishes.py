"""What a message wishes beside the guide, learned from how people have put it.

Each file of knowledge/wishes holds lines for one intent of knowledge/intents.toml, whose patterns
are sure and come first, or for a wish that only these lines tell. What wishes nothing stands in
no_wish.tsv; all that the guide knows, and what lies outside it, is no wish either. Whole chats
stand beside them: their messages are lines too, and tell what is likely wished after what.
"""

import datetime
import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from bot.content import Problems, Record, as_record, read_toml, read_tsv, shown
from bot.guide.bands import NOTHING, Wish
from bot.guide.chats import KINDS, TOLD, Chat, follows, load_chats
from bot.guide.linear import FITTED, VERSION, Linear, fit, load_linear
from bot.guide.meanings import Meanings
from bot.guide.retriever import TELLS, WISHES, labelled
from bot.guide.sections import KIND_COLUMNS, Guide, Question
from bot.semantics.network import Network

NO_WISH = "no_wish"
CHATS = "chats"  # the folder of whole chats
_GUIDE = "guide"  # the label of what the guide knows
# What a line of these counts for beside one of a wish: chosen with authors left out (ADR 16).
_COUNTS_FOR = {NO_WISH: 1.0, _GUIDE: 0.05}
_SMALLEST = 3  # lines that a feature must stand in: there are many lines, and the network reads too
_OF_THE_GUIDE = 0.7  # least probability; six in ten unseen questions, a third of clear wishes
# What the wish before counts for, and the chats' wishes that one is added to which is rare: chosen
# with authors left out (ADR 16).
_OF_THE_ONE_BEFORE, _STEADY = 0.75, 20.0
# Wishes that are offered where nothing answers a question: two in three of those that strangers
# asked in vain are among them (ADR 16).
_PERHAPS, _MOST_PERHAPS = 0.1, 3
_FEWEST_WORDS = 2  # of a text whose wish can be told: "left" may mean anything


class Least(Record):
    """When a wish is taken for one.

    Attributes:
        likely: its least probability, 0..1.
        measured_on: the day on which that was measured.
    """

    likely: float = Field(ge=0, le=1)
    measured_on: datetime.date


@dataclass(frozen=True, slots=True)
class Wishes:
    """What people wrote, and when a wish is likely enough.

    Attributes:
        written: their lines by the intent that they mean, those of the chats among them.
        chats: whole chats.
        least: when a wish is taken for one.
    """

    written: Mapping[str, tuple[Question, ...]]
    chats: tuple[Chat, ...]
    least: Least


class WishReader:
    """A fitted model over the wishes. Immutable and safe to share."""

    def __init__(self, linear: Linear, least: Least, chats: Iterable[Chat] = ()) -> None:
        """Keep the model and the least probability of a wish.

        Args:
            chats: tell what is likely wished after what.
        """
        self._linear = linear
        self._likely = least.likely
        self._none, self._guide = map(linear.labels.index, (NO_WISH, _GUIDE))
        self._after = _likelier(linear.labels, chats)

    def wish(self, text: str, after: str = "") -> Wish:
        """Return the intent that a text likely means; none where it is not likely enough.

        Args:
            after: the wish that was answered before in the chat, "" for none.
        """
        if len(text.split()) < _FEWEST_WORDS:
            return NOTHING
        chances = self._linear.probabilities(text)
        if after in self._after:
            chances = chances * self._after[after]
            chances /= np.add.reduce(chances)
        none, told = float(chances[self._none]), chances.tolist()
        first = sorted(range(len(told)), key=told.__getitem__, reverse=True)[:_MOST_PERHAPS]
        ranked = [(self._linear.labels[i], told[i]) for i in first]
        perhaps = tuple(one for one in ranked if one[1] >= _PERHAPS and one[0] not in _COUNTS_FOR)
        label, chance = ranked[0]
        if chance < self._likely or label in _COUNTS_FOR:
            return Wish(none=none, perhaps=perhaps)
        return Wish(label, chance, none, perhaps)

    def asks_the_guide(self, text: str) -> bool:
        """Return whether a text asks what the guide knows, by its words alone: quickly told."""
        return bool(self._linear.at_first_sight(text)[self._guide] >= _OF_THE_GUIDE)


def _likelier(labels: Sequence[str], chats: Iterable[Chat]) -> dict[str, NDArray[np.float32]]:
    """Return how much likelier each label is after a wish than it is at all, shape (labels,).

    A wish that hardly ever came before changes little.
    """
    counted = follows(chats)
    at_all = sum(counted.values(), Counter[str]())
    share = {label: (at_all[label] + 1) / (at_all.total() + len(labels)) for label in labels}
    found = {}
    for before, after in counted.items():
        of = after.total() + _STEADY
        odds = [
            (after[label] / share[label] + _STEADY) / of if label in at_all else 1.0
            for label in labels
        ]
        found[before] = np.power(np.array(odds, np.float32), np.float32(_OF_THE_ONE_BEFORE))
    return found


def load_wishes(folder: Path, problems: Problems) -> Wishes | None:
    """Return the wishes under a folder, or None with every problem added, one line each."""
    before, path = len(problems), folder / "least.toml"
    least = as_record(Least, read_toml(path, problems), shown(path), problems)
    written = {
        path.stem: tuple(
            Question(text, author, line=line)
            for line, (text, author) in read_tsv(path, KIND_COLUMNS, problems)
        )
        for path in sorted(folder.glob("*.tsv"))
    }
    problems.extend(_written_twice(folder, written))
    chats = load_chats(folder / CHATS, problems)
    problems.extend(_without_a_meaning(folder, written, chats))
    if least is None or len(problems) > before:
        return None
    return Wishes(_with_chats(written, chats), tuple(chats), least)


def _with_chats(
    written: Mapping[str, tuple[Question, ...]], chats: Iterable[Chat]
) -> dict[str, tuple[Question, ...]]:
    """Return the lines with the messages of chats beside them, by what they mean."""
    told: dict[str, list[Question]] = defaultdict(list)
    for message in (message for chat in chats for message in chat):
        line = Question(message.text, message.author, line=message.line)
        if message.means in TOLD:
            told[NO_WISH].append(line)
        elif message.means not in KINDS:
            told[message.means].append(line)
    return {name: (*lines, *told[name]) for name, lines in written.items()}


def _without_a_meaning(
    folder: Path, known: Collection[str], chats: Iterable[Chat]
) -> Iterable[str]:
    for message in (message for chat in chats for message in chat):
        if message.means not in KINDS and message.means not in known:
            where = shown(folder / CHATS / f"{message.author}.tsv")
            told = f"line {message.line}: {message.means!r} is no wish that has a file"
            yield f"{where}: {told}, nor one of {', '.join(sorted(KINDS))}"


def unknown_wishes(folder: Path, wishes: Wishes, answered: Collection[str]) -> Iterable[str]:
    """Yield a line for each file that is named after nothing that is answered."""
    for name in wishes.written:
        if name not in answered and name != NO_WISH:
            where = shown(folder / f"{name}.tsv")
            told = f"{name!r} is no intent of intents.toml and has no reply"
            yield f"{where}: {told}: rename the file"


def _written_twice(folder: Path, written: Mapping[str, tuple[Question, ...]]) -> Iterable[str]:
    first: dict[str, str] = {}
    for name, lines in written.items():
        where = shown(folder / f"{name}.tsv")
        if not lines:
            yield f"{where}: has no lines: write some, or delete the file"
        for line in lines:
            plain = " ".join(line.text.casefold().split())
            other = first.setdefault(plain, f"{name}.tsv")
            if other != f"{name}.tsv":
                told = f"{where}: line {line.line}: {line.text!r}"
                yield f"{told} stands in {other} too: keep the better place"


def beside_the_guide(wishes: Wishes) -> list[tuple[str, str]]:
    """Return what the guide's own model is told apart from, as (text, WISHES or TELLS)."""
    return [
        (line.text, TELLS if name == NO_WISH else WISHES)
        for name, lines in wishes.written.items()
        for line in lines
    ]


def load_wish_reader(
    wishes: Wishes, guide: Guide, meanings: Meanings, network: Network, folder: Path
) -> WishReader:
    """Return the reader of wishes, fitted anew where the stored weights are missing or stale."""
    digest = wishes_digest(wishes, guide, meanings, network)
    stored = load_linear(folder / FITTED, digest, meanings, network)
    fitted = stored or fit_wishes(wishes, guide, meanings, network)
    return WishReader(fitted, wishes.least, wishes.chats)


def wishes_digest(wishes: Wishes, guide: Guide, meanings: Meanings, network: Network) -> str:
    """Return a digest of everything that the weights depend on."""
    chosen = (VERSION, network.digest, _COUNTS_FOR, _SMALLEST)
    digest = hashlib.sha256(repr((*chosen, _rows(wishes, guide))).encode())
    digest.update(meanings.content())
    return digest.hexdigest()


def fit_wishes(wishes: Wishes, guide: Guide, meanings: Meanings, network: Network) -> Linear:
    """Return a model fitted on all lines, told apart from all that the guide knows."""
    weights = {**dict.fromkeys(wishes.written, 1.0), **_COUNTS_FOR}
    known = [
        line.text for name, lines in wishes.written.items() if name != NO_WISH for line in lines
    ]
    return fit(_rows(wishes, guide), meanings, weights, known, network, _SMALLEST)


def _rows(wishes: Wishes, guide: Guide) -> list[tuple[str, str]]:
    meant = [(line.text, name) for name, lines in wishes.written.items() for line in lines]
    return meant + [(text, _GUIDE) for text, _ in labelled(guide)]
