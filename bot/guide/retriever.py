"""Which section answers a question: a linear model over its words, letters and meaning."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bot.guide.bands import SEARCH, Bands, Lookup, band
from bot.guide.linear import FITTED, VERSION, Linear, Rows, fit, load_linear
from bot.guide.meanings import Meanings
from bot.guide.sections import Guide
from bot.guide.subjects import NO_SUBJECTS, Subjects

# What is written to the bot beside the guide, by its lines in knowledge/wishes: no kind has these
# names, and a section gives way to them.
WISHES, TELLS = "wishes something", "tells something"
_BESIDE = 0.55  # what they count for beside a section: a question is often told, or wished
# Probability of the page of a plain question ("why dbt"): more than any wish is asked before.
_PLAINLY_NAMED = 0.97


class Retriever:
    """A fitted model over sections and kinds, and when to answer. Immutable and safe to share."""

    def __init__(
        self,
        linear: Linear,
        slugs: Iterable[str],
        bands: Bands,
        subjects: Subjects = NO_SUBJECTS,
    ) -> None:
        """Keep the model; its labels that are in ``slugs`` are sections, the others kinds."""
        known = set(slugs)
        self._linear = linear
        self._labels = linear.labels
        self._sections = [i for i, label in enumerate(self._labels) if label in known]
        others = [i for i, label in enumerate(self._labels) if label not in known]
        self._beside = [i for i in others if self._labels[i] in (WISHES, TELLS)]
        self._wished = next((i for i in self._beside if self._labels[i] == WISHES), None)
        self._kinds = [i for i in others if i not in self._beside]
        self._search = next((i for i in self._kinds if self._labels[i] == SEARCH), None)
        self._bands = bands
        self._subjects = subjects

    def look_up(self, text: str) -> Lookup:
        """Return the sections that may answer a question, and how sure that is."""
        chances: list[float] = self._linear.probabilities(text).tolist()
        best = sorted(self._sections, key=chances.__getitem__, reverse=True)[:3]
        ranked = tuple((self._labels[i], chances[i]) for i in best)
        other = max(self._kinds, key=chances.__getitem__, default=None)
        scope = ("", 0.0) if other is None else (self._labels[other], chances[other])
        search = chances[self._search] if self._search is not None else 1.0
        outside = max((scope[1], *(_BESIDE * chances[i] for i in self._beside)))
        wished = chances[self._wished] if self._wished is not None else 1.0
        named = self._subjects.of(text)
        if named:
            others = tuple(found for found in ranked if found[0] != named)[:2]
            sure = ((named, _PLAINLY_NAMED), *others)
            return Lookup("section", sure, scope, 0.0, outside, 0.0, plain=True)
        kind = band(ranked, outside, self._bands)
        return Lookup(kind, ranked, scope, search, outside, wished)


def load_retriever(
    guide: Guide, beside: Rows, meanings: Meanings, folder: Path, bands: Bands
) -> Retriever:
    """Return the retriever for a guide, fitted anew where the stored weights are stale.

    Never fails because of the stored file: a missing, broken or stale one costs two minutes.

    Args:
        beside: what is written beside the guide, as (text, WISHES or TELLS).
    """
    stored = load_linear(folder / FITTED, fingerprint(guide, beside, meanings), meanings)
    fitted = stored or fit_guide(guide, beside, meanings)
    return Retriever(fitted, guide.sections, bands, guide.subjects)


def labelled(guide: Guide) -> list[tuple[str, str]]:
    """Return (text, label) of every question of the guide and of every kind outside it."""
    rows = [(q.text, slug) for slug, s in guide.sections.items() for q in s.questions]
    rows += [(section.entry.title, slug) for slug, section in guide.sections.items()]
    rows += [(re.sub(r"<[^>]+>", "", s.html), slug) for slug, s in guide.sections.items()]
    return rows + [(q.text, kind) for kind, questions in guide.kinds.items() for q in questions]


def fingerprint(guide: Guide, beside: Rows, meanings: Meanings) -> str:
    """Return a digest of everything that the weights depend on."""
    digest = hashlib.sha256(repr((VERSION, labelled(guide), list(beside))).encode())
    digest.update(meanings.content())
    return digest.hexdigest()


def fit_guide(
    guide: Guide,
    beside: Rows,
    meanings: Meanings,
    most: int = 150,
) -> Linear:
    """Return a model fitted on all questions of a guide and all kinds outside it.

    Args:
        beside: what is written beside the guide, as (text, WISHES or TELLS); features that only
            stand there do not count.
        most: rows that a label counts for at most: a section has about as many, and a kind outside
            the guide with seven times as many shall not be likelier for that alone.
    """
    known = labelled(guide)
    rows = [*known, *beside]
    counted = Counter(label for _, label in rows)
    weights = {label: min(1.0, most / n) for label, n in counted.items()}
    return fit(rows, meanings, weights, [text for text, _ in known])
