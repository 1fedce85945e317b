"""Which section answers a question: TF-IDF over words and letters, what the words mean together,
and a linear model over all three.

The model is fitted by scikit-learn when the questions have changed and kept as plain arrays beside
them; a query is one pass over its features, a gather of rows and a sum, without scikit-learn.
"""

import hashlib
import math
import re
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

from bot.guide.bands import SEARCH, Bands, Lookup
from bot.guide.meanings import Meanings
from bot.guide.sections import Guide
from bot.text import words_of

FITTED = "fitted.npz"
_LETTERS = 4
_OF_MEANING = 0.5  # what the meaning weighs beside the words: chosen with authors left out
_VERSION = "7"  # of the features: a change makes stored weights stale


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


class Retriever:
    """A fitted linear model over sections and kinds. Immutable and safe to share."""

    def __init__(
        self,
        labels: Sequence[str],
        slugs: Iterable[str],
        vocabulary: Mapping[str, int],
        weights: NDArray[np.floating],
        bands: Bands,
        meant: "Meant | None" = None,
    ) -> None:
        """Keep the fitted parts.

        Args:
            labels: what the columns stand for; those in ``slugs`` are sections.
            weights: shape (features + 1, labels + 1): log-odds a feature, its idf in the last
                column; the last row is the intercept. 16 bits a number are enough.
            meant: what is made of the meaning of common words; None for nothing.
        """
        known = set(slugs)
        self._labels = list(labels)
        self._sections = [i for i, label in enumerate(labels) if label in known]
        self._others = [i for i, label in enumerate(labels) if label not in known]
        self._search = next((i for i in self._others if labels[i] == SEARCH), None)
        self._vocabulary = dict(vocabulary)
        self._weights = weights
        self._intercept = weights[-1].astype(np.float32)
        self._of_word: dict[str, list[int]] = {}  # rows of the guide's own words, as they are met
        self._meant = meant
        self.bands = bands

    def probabilities(self, text: str) -> NDArray[np.float32]:
        """Return the probability of each label, shape (labels,), 0..1, sum 1."""
        scores = self._intercept.copy()
        words = words_of(text)
        if self._meant is not None:
            scores[:-1] += self._meant.scores(words)
        rows = self._rows(words)
        if rows:
            counted = Counter(rows)
            found = self._weights.take(list(counted), axis=0).astype(np.float32)
            idf = found[:, -1]
            if len(counted) < len(rows):
                idf = idf * np.array([_damped(count) for count in counted.values()], np.float32)
            norm = math.sqrt(idf @ idf) or 1.0
            scores = scores + (idf @ found) / norm
        odds = np.exp(scores[:-1] - np.maximum.reduce(scores[:-1]))
        return np.asarray(odds / np.add.reduce(odds))

    def _rows(self, words: Sequence[str]) -> list[int]:
        """Return the rows of the features that the model knows, as often as they stand there."""
        rows: list[int] = []
        for word in words:
            own = self._of_word.get(word)
            if own is None:
                own = self._known(features_of_word(word))
                if word in self._vocabulary:  # never a word that only a person wrote
                    self._of_word[word] = own
            rows += own
        return rows + self._known(f"{a} {b}" for a, b in pairwise(words))

    def _known(self, found: Iterable[str]) -> list[int]:
        return [row for row in map(self._vocabulary.get, found) if row is not None]

    def look_up(self, text: str) -> Lookup:
        """Return the sections that may answer a question, and how sure that is."""
        chances: list[float] = self.probabilities(text).tolist()
        best = sorted(self._sections, key=chances.__getitem__, reverse=True)[:3]
        ranked = tuple((self._labels[i], chances[i]) for i in best)
        other = max(self._others, key=chances.__getitem__, default=None)
        scope = ("", 0.0) if other is None else (self._labels[other], chances[other])
        search = chances[self._search] if self._search is not None else 1.0
        return Lookup(self._band(ranked, scope), ranked, scope, search)

    def _band(self, ranked: Sequence[tuple[str, float]], scope: tuple[str, float]) -> str:
        first, second = ranked[0][1], ranked[1][1] if len(ranked) > 1 else 0.0
        sure = first >= self.bands.answer and first - second >= self.bands.lead
        if sure and first > scope[1]:
            return "section"
        within = sum(chance for _, chance in ranked)
        if within >= self.bands.choices and within > scope[1]:
            return "choices"
        return "none"


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


def _damped(count: int) -> float:
    """Return how much a feature counts that stands in a text so often."""
    return 1 + math.log(count)


def load_retriever(guide: Guide, meanings: Meanings, folder: Path, bands: Bands) -> Retriever:
    """Return the retriever for a guide, fitted anew where the stored weights are stale.

    Never fails because of the stored file: a missing, broken or stale one costs a minute.
    """
    stored = _stored(folder / FITTED)
    if stored.get("digest") == fingerprint(guide, meanings):
        vocabulary = {feature: i for i, feature in enumerate(stored["vocabulary"].split("\n"))}
        labels = stored["labels"].split("\n")
        meant = Meant(meanings, stored["idf"], stored["meaning"].astype(np.float32))
        return Retriever(labels, guide.sections, vocabulary, stored["weights"], bands, meant)
    return fit(guide, meanings).retriever(guide, bands)


def labelled(guide: Guide) -> list[tuple[str, str]]:
    """Return (text, label) of every question of the guide and of every kind outside it."""
    rows = [(q.text, slug) for slug, s in guide.sections.items() for q in s.questions]
    rows += [(section.entry.title, slug) for slug, section in guide.sections.items()]
    rows += [(re.sub(r"<[^>]+>", "", s.html), slug) for slug, s in guide.sections.items()]
    return rows + [(q.text, kind) for kind, questions in guide.kinds.items() for q in questions]


def fingerprint(guide: Guide, meanings: Meanings) -> str:
    """Return a digest of everything that the weights depend on."""
    digest = hashlib.sha256(repr((_VERSION, labelled(guide))).encode())
    digest.update(meanings.content())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Fitted:
    """The parts of a fitted model, as ``Retriever`` and ``Meant`` take them."""

    labels: list[str]
    vocabulary: dict[str, int]
    weights: NDArray[np.float32]
    meant: Meant

    def retriever(self, guide: Guide, bands: Bands) -> Retriever:
        """Return the retriever of this model."""
        known = guide.sections
        return Retriever(self.labels, known, self.vocabulary, self.weights, bands, self.meant)


def fit(
    guide: Guide,
    meanings: Meanings,
    smallest: int = 2,
    strength: float = 30.0,
    most: int = 150,
) -> Fitted:
    """Return a model fitted on all questions of a guide and all kinds outside it.

    Args:
        smallest: number of rows a feature must stand in: two keep a third of them and find as much
            (ADR 8).
        strength: inverse of the L2 penalty (scikit-learn's C).
        most: rows that a label counts for at most: a section has about as many, and a kind outside
            the guide with seven times as many shall not be likelier for that alone.
    """
    from scipy.sparse import csr_matrix, hstack
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    rows = labelled(guide)
    vectorizer = TfidfVectorizer(
        analyzer=lambda text: list(features(text)), min_df=smallest, sublinear_tf=True
    )
    matrix = vectorizer.fit_transform([text for text, _ in rows])
    idf, meant = _meanings(meanings, [words_of(text) for text, _ in rows])
    both = hstack([matrix, csr_matrix(_OF_MEANING * meant)]).tocsr()
    counted = Counter(label for _, label in rows)
    weights = {label: min(1.0, most / number) for label, number in counted.items()}
    model = LogisticRegression(C=strength, max_iter=300, class_weight=weights)
    model.fit(both, [label for _, label in rows])
    vocabulary = {str(f): int(i) for f, i in vectorizer.vocabulary_.items()}
    labels = [str(label) for label in model.classes_]
    of_meaning = (_OF_MEANING * model.coef_.T[matrix.shape[1] :]).astype(np.float32)
    stacked = _stacked(model, vectorizer)
    return Fitted(labels, vocabulary, stacked, Meant(meanings, idf, of_meaning))


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


def store(fitted: Fitted, digest: str, path: Path) -> None:
    """Write a fitted model beside the questions it was fitted on; 16-bit floats, no pickles."""
    names = sorted(fitted.vocabulary, key=lambda name: fitted.vocabulary[name])
    np.savez_compressed(
        path,
        digest=np.array(digest),
        labels=np.array("\n".join(fitted.labels)),
        vocabulary=np.array("\n".join(names)),
        weights=fitted.weights.astype(np.float16),
        idf=fitted.meant.idf.astype(np.float16),
        meaning=fitted.meant.weights.astype(np.float16),
    )


def stored_digest(path: Path) -> str:
    """Return the digest that stored weights were fitted on, "" where there are none to read."""
    return str(_stored(path).get("digest", ""))


def _stored(path: Path) -> dict[str, Any]:
    """Return the parts of a stored model, {} where the file is missing or broken."""
    try:
        with np.load(BytesIO(path.read_bytes()), allow_pickle=False) as parts:
            texts = {name: str(parts[name]) for name in ("digest", "labels", "vocabulary")}
            arrays = {name: parts[name] for name in ("weights", "idf", "meaning")}
            return {**texts, **arrays}
    except (OSError, KeyError, ValueError, EOFError, BadZipFile):
        return {}
