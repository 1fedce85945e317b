"""A linear model over texts: TF-IDF of words and letters, and what the words mean together.

Fitted by scikit-learn when the lines have changed and kept as plain arrays beside them; a text is
one pass over its features, a gather of rows and a sum, without scikit-learn. A model may read the
whole text with the network as well: that costs a millisecond or two.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from bot.guide.meanings import Meanings
from bot.guide.spelling import Spelling
from bot.semantics.network import Network
from bot.text import words_of

FITTED = "fitted.npz"
VERSION = "7"  # of the features: a change makes stored weights stale
Rows = Sequence[tuple[str, str]]  # (text, label)
_LETTERS = 4
_OF_MEANING = 0.5  # what the meaning weighs beside the words: chosen with authors left out


def features(text: str) -> Iterator[str]:
    """Yield the features of a text: words, pairs of words, and letters inside words."""
    words = words_of(text)
    for word in words:
        yield from features_of_word(word)
    yield from (f"{a} {b}" for a, b in pairwise(words))


def features_of_word(word: str) -> list[str]:
    """Return a word and its letters four at a time, within the word and its two edges.

    So a slip of the finger spoils only a few of them.
    """
    edged = f"_{word}_"
    return [word, *(f"~{edged[i : i + _LETTERS]}" for i in range(len(edged) - _LETTERS + 1))]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Meant:
    """What the meaning of a text's common words tells of its label.

    Attributes:
        idf: how much each common word weighs, shape (words,).
        weights: log-odds of a meaning, shape (dimensions, labels).
    """

    meanings: Meanings
    idf: NDArray[np.floating]
    weights: NDArray[np.floating]

    def scores(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return log-odds for each label, shape (labels,); zeros for no common word."""
        counted = self.meanings.counted(words)
        return np.asarray(self.meanings.of(counted, self.idf) @ self.weights)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Read:
    """What a text tells of its label when the network reads it whole.

    Attributes:
        centre: what a text means on the average, shape (dimensions,).
        weights: log-odds of a meaning, shape (dimensions, labels).
    """

    network: Network
    centre: NDArray[np.floating]
    weights: NDArray[np.floating]

    def scores(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return log-odds for each label, shape (labels,)."""
        return np.asarray(_of_length_1(self.network.meaning(words) - self.centre) @ self.weights)


class Linear:
    """A fitted linear model over labels. Immutable and safe to share."""

    def __init__(
        self,
        labels: Sequence[str],
        vocabulary: Mapping[str, int],
        weights: NDArray[np.floating],
        meant: Meant,
        read: Read | None = None,
    ) -> None:
        """Keep the fitted parts.

        Args:
            labels: what the columns stand for.
            vocabulary: the row of each feature.
            weights: shape (features + 1, labels + 1): log-odds a feature, its idf in the last
                column; the last row is the intercept. 16 bits a number are enough.
            meant: what is made of the meaning of common words.
            read: what is made of the whole text; None for nothing.
        """
        self.labels = tuple(labels)
        self.vocabulary = dict(vocabulary)
        self.weights = weights
        self.meant = meant
        self.read = read
        self._intercept = weights[-1].astype(np.float32)
        self._of_word: dict[str, list[int]] = {}  # rows of the model's own words, as they are met
        rarity = weights[:, -1].tolist()
        words = {f: rarity[row] for f, row in vocabulary.items() if f.isalpha()}
        self._spelling = Spelling(words, meant.meanings.rank)

    def probabilities(self, text: str) -> NDArray[np.float32]:
        """Return the probability of each label, shape (labels,), 0..1, sum 1."""
        words = self._spelling.read(words_of(text))
        scores = self._of_words(words)
        if self.read is not None:
            scores = scores + self.read.scores(words)
        return _shares(scores)

    def at_first_sight(self, text: str) -> NDArray[np.float32]:
        """Return the same by words and their meanings alone: a twentieth of the time."""
        return _shares(self._of_words(self._spelling.read(words_of(text))))

    def _of_words(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return log-odds for each label, shape (labels,), without the network."""
        scores: NDArray[np.float32] = self._intercept[:-1] + self.meant.scores(words)
        rows = self._rows(words)
        if not rows:
            return scores
        counted = Counter(rows)
        found = self.weights.take(list(counted), axis=0).astype(np.float32)
        idf = found[:, -1]
        if len(counted) < len(rows):
            damped = [1.0 if n == 1 else 1 + math.log(n) for n in counted.values()]
            idf = idf * np.array(damped, np.float32)
        norm = math.sqrt(idf @ idf) or 1.0
        return np.asarray(scores + ((idf @ found) / norm)[:-1])

    def _rows(self, words: Sequence[str]) -> list[int]:
        """Return the rows of the features that the model knows, as often as they stand there."""
        rows: list[int] = []
        for word in words:
            own = self._of_word.get(word)
            if own is None:
                own = self._known(features_of_word(word))
                if word in self.vocabulary:  # never a word that only a person wrote
                    self._of_word[word] = own
            rows += own
        return rows + self._known(f"{a} {b}" for a, b in pairwise(words))

    def _known(self, found: Iterable[str]) -> list[int]:
        return [row for row in map(self.vocabulary.get, found) if row is not None]


def _shares(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return log-odds as probabilities that sum to 1."""
    odds = np.exp(scores - np.maximum.reduce(scores))
    return np.asarray(odds / np.add.reduce(odds))


def fit(
    rows: Rows,
    meanings: Meanings,
    weights: Mapping[str, float],
    known: Sequence[str] = (),
    network: Network | None = None,
    smallest: int = 2,
    strength: float = 30.0,
) -> Linear:
    """Return a model fitted on labelled texts.

    Args:
        weights: what a row of each label counts for, 0..1.
        known: the texts whose features count; all texts where there are none.
        network: reads each text as a whole; None for not to.
        smallest: number of those texts a feature must stand in: two keep a third of them and find
            as much (ADR 8).
        strength: inverse of the L2 penalty (scikit-learn's C).
    """
    from scipy.sparse import csr_matrix, hstack
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    texts = [text for text, _ in rows]
    vectorizer = TfidfVectorizer(
        analyzer=lambda text: list(features(text)), min_df=smallest, sublinear_tf=True
    )
    if known:
        vectorizer.fit(known)
        vectorizer = TfidfVectorizer(
            analyzer=vectorizer.analyzer, vocabulary=vectorizer.vocabulary_, sublinear_tf=True
        )
    matrix = vectorizer.fit_transform(texts)
    words = [words_of(text) for text in texts]
    idf, meant = _meanings(meanings, words)
    centre, read = _read(network, words)
    both = hstack([matrix, csr_matrix(_OF_MEANING * meant), csr_matrix(read)]).tocsr()
    model = LogisticRegression(C=strength, max_iter=300, class_weight=dict(weights))
    model.fit(both, [label for _, label in rows])
    vocabulary = {str(f): int(i) for f, i in vectorizer.vocabulary_.items()}
    labels = [str(label) for label in model.classes_]
    of_meaning, of_reading = np.split(
        model.coef_.T[matrix.shape[1] :].astype(np.float32), [meant.shape[1]]
    )
    return Linear(
        labels,
        vocabulary,
        _stacked(model, vectorizer),
        Meant(meanings, idf, np.float32(_OF_MEANING) * of_meaning),
        None if network is None else Read(network, centre, of_reading),
    )


def _read(
    network: Network | None, texts: Sequence[Sequence[str]]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return (what a text means on the average, what each means beside that, (texts, width))."""
    if network is None:
        return np.zeros(0, np.float32), np.zeros((len(texts), 0), np.float32)
    meant = np.array([network.meaning(words) for words in texts])
    centre = np.asarray(meant.mean(0), np.float32)
    return centre, np.array([_of_length_1(each - centre) for each in meant])


def _of_length_1(vector: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(vector / (math.sqrt(vector @ vector) or 1.0))


def _meanings(
    meanings: Meanings, texts: Sequence[Sequence[str]]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return how much each common word weighs, and what each text means, (texts, dimensions)."""
    counted = [meanings.counted(words) for words in texts]
    seen = np.zeros(len(meanings))
    for rows in counted:
        seen[list(rows)] += 1
    idf = (np.log((1 + len(texts)) / (1 + seen)) + 1).astype(np.float32)
    return idf, np.array([meanings.of(rows, idf) for rows in counted])


def _stacked(model: Any, vectorizer: Any) -> NDArray[np.float32]:
    """Return coefficients with the idf as last column and the intercept as last row."""
    of_features = model.coef_.T[: len(vectorizer.idf_)]
    body = np.column_stack([of_features, vectorizer.idf_])  # (features, labels + 1)
    return np.vstack([body, [*model.intercept_, 0.0]]).astype(np.float32)


def store(fitted: Linear, digest: str, path: Path) -> None:
    """Write a fitted model beside what it was fitted on; 16-bit floats, no pickles."""
    names = sorted(fitted.vocabulary, key=lambda name: fitted.vocabulary[name])
    read = fitted.read
    arrays: dict[str, Any] = {
        "digest": np.array(digest),
        "labels": np.array("\n".join(fitted.labels)),
        "vocabulary": np.array("\n".join(names)),
        "weights": fitted.weights.astype(np.float16),
        "idf": fitted.meant.idf.astype(np.float16),
        "meaning": fitted.meant.weights.astype(np.float16),
    }
    if read is not None:
        arrays |= {"centre": read.centre, "reading": read.weights}
    np.savez_compressed(path, **arrays)


def load_linear(
    path: Path, digest: str, meanings: Meanings, network: Network | None = None
) -> Linear | None:
    """Return the stored model of a digest, None where there is none of it to read."""
    stored = _stored(path)
    if stored.get("digest") != digest:
        return None
    vocabulary = {feature: i for i, feature in enumerate(stored["vocabulary"].split("\n"))}
    meant = Meant(meanings, stored["idf"], stored["meaning"].astype(np.float32))
    read = None if network is None else Read(network, stored["centre"], stored["reading"])
    return Linear(stored["labels"].split("\n"), vocabulary, stored["weights"], meant, read)


def stored_digest(path: Path) -> str:
    """Return the digest that stored weights were fitted on, "" where there are none to read."""
    return str(_stored(path).get("digest", ""))


def _stored(path: Path) -> dict[str, Any]:
    """Return the parts of a stored model, {} where the file is missing or broken."""
    try:
        with np.load(BytesIO(path.read_bytes()), allow_pickle=False) as parts:
            texts = {name: str(parts[name]) for name in ("digest", "labels", "vocabulary")}
            arrays = {name: parts[name] for name in parts.files if name not in texts}
            return {**texts, **arrays}
    except (OSError, KeyError, ValueError, EOFError, BadZipFile):
        return {}
