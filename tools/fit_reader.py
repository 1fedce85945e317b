#!/usr/bin/env python3
"""Fit the second reader on knowledge/risk/utterances and write knowledge/risk/reader.tsv.gz.

Usage: python tools/fit_reader.py [--date 2026-11-24]

Authors that are held out (see bot/safety/utterances.py) are never fitted on. The threshold comes
from leaving out fitted authors in turn: the least score at which rules and reader together alarm on
no more than FALSE_CARDS of the calm lines. The same inputs give the same file.
"""

import argparse
import datetime
import gzip
import math
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from bot.content import KNOWLEDGE
from bot.patterns.nodes import Choice, Word
from bot.patterns.syntax import Compiler
from bot.safety.levels import Help
from bot.safety.lexicon import Lexicon, load_common_words, load_lexicon
from bot.safety.reader import BREAK, Reader, features_of
from bot.safety.triage import assess
from bot.safety.utterances import Utterance, load_utterances
from bot.text import tokenise

FALSE_CARDS = 0.021  # of calm lines (benign, idiom, info) of authors left out, with the rules
STRENGTH = 200.0  # scikit-learn's C
CALM = ("benign", "idiom", "info")
# Word classes of the lexicon that make features; a word in two counts as the first.
CLASSES = (
    "not", "first", "their_self", "someone", "kill_self", "sh", "means", "now", "die", "hurt",
    "body", "soon", "want", "think",
)  # fmt: skip


def word_classes(path: Path) -> dict[str, str]:
    """Return the class of every single word of the chosen classes, as "{first}"."""
    compiler = Compiler(tomllib.loads(path.read_text("utf-8"))["classes"])
    found: dict[str, str] = {}
    for name in CLASSES:
        part = compiler._class(name)
        options = part.node.options if isinstance(part.node, Choice) else (part.node,)
        slots = {option.slot for option in options if isinstance(option, Word)}
        for words, slot in compiler.slots.items():
            if slot in slots:
                for word in words:
                    found.setdefault(word, f"{{{name}}}")
    return found


def words_of(text: str, lexicon: Lexicon) -> list[str]:
    """Return the words of a message as the reader sees them, breaks at the ends left out."""
    words = [reading.word for reading in lexicon.matcher.read(tokenise(text))]
    while words and words[-1] == BREAK:
        words.pop()
    return words


class Space:
    """The features of some messages and how rare each is."""

    def __init__(self, counted: Sequence[Counter[str]], least: int = 2) -> None:
        seen = Counter(feature for features in counted for feature in features)
        self.names = sorted(f for f, n in seen.items() if n >= least and "\t" not in f)
        self.column = {feature: i for i, feature in enumerate(self.names)}
        total = 1 + len(counted)
        self.idf = np.array([math.log(total / (1 + seen[f])) + 1 for f in self.names])

    def matrix(self, counted: Sequence[Counter[str]]) -> csr_matrix:
        """Return (messages, features): idf by count over the length that the reader computes."""
        rows, columns, values = [], [], []
        for row, features in enumerate(counted):
            known = [(self.column[f], n) for f, n in features.items() if f in self.column]
            norm = math.sqrt(sum(n * self.idf[c] ** 2 for c, n in known)) or 1.0
            rows += [row] * len(known)
            columns += [c for c, _ in known]
            values += [n * self.idf[c] / norm for c, n in known]
        return csr_matrix((values, (rows, columns)), shape=(len(counted), len(self.names)))


def fitted(
    lines: Sequence[Utterance], counted: Sequence[Counter[str]]
) -> tuple[Space, np.ndarray, np.ndarray]:
    """Return the space, and coefficients (3, features) and biases (3,).

    The three are risk, third party and violence.
    """
    space = Space(counted)
    matrix = space.matrix(counted)
    risky = np.array([line.card for line in lines])
    models = [LogisticRegression(C=STRENGTH, solver="liblinear").fit(matrix, risky)]
    levels = np.array([line.level for line in lines])
    for level in ("third_party", "violence"):
        head = LogisticRegression(C=STRENGTH / 10, solver="liblinear")
        models.append(head.fit(matrix[risky], levels[risky] == level))
    weights = np.vstack([model.coef_[0] for model in models])
    return space, weights, np.array([model.intercept_[0] for model in models])


def reader_of(
    space: Space, weights: np.ndarray, bias: np.ndarray, classes: dict[str, str], date: str
) -> list[str]:
    """Return the rows of the weights file, the head without its threshold."""
    scaled = np.round(weights * space.idf * 1e3).astype(int)
    squares = np.round(space.idf**2 * 1e2).astype(int)
    rows = [
        f"f\t{name}\t{scaled[0, i]}\t{scaled[1, i]}\t{scaled[2, i]}\t{squares[i]}"
        for i, name in enumerate(space.names)
    ]
    rows += [f"c\t{word}\t{name}" for word, name in sorted(classes.items())]
    head = f"risk={bias[0]:.4f}\tthird={bias[1]:.4f}\tviolence={bias[2]:.4f}\tfitted_on={date}"
    return [head, *rows]


def scorer(rows: Sequence[str], classes: dict[str, str]) -> Reader:
    """Return a reader over rows in memory."""
    head = dict(field.split("=") for field in rows[0].split("\t"))
    split = [row.split("\t") for row in rows[1:] if row.startswith("f")]
    weights = {
        r[1]: (int(r[2]) / 1e3, int(r[3]) / 1e3, int(r[4]) / 1e3, int(r[5]) / 1e2) for r in split
    }
    bias = (float(head["risk"]), float(head["third"]), float(head["violence"]))
    return Reader(weights, classes, bias, math.inf, datetime.date.fromisoformat(head["fitted_on"]))


def left_out_scores(
    lines: Sequence[Utterance],
    words: Sequence[list[str]],
    counted: Sequence[Counter[str]],
    classes: dict[str, str],
) -> np.ndarray:
    """Return each line's score by a reader that was fitted without its author, shape (lines,)."""
    scores = np.zeros(len(lines))
    folds = GroupKFold(n_splits=5).split(lines, groups=[line.author for line in lines])
    for kept, left in folds:
        parts = fitted([lines[i] for i in kept], [counted[i] for i in kept])
        reader = scorer(reader_of(*parts, classes, "2026-01-01"), classes)
        for i in left:
            scores[i] = reader.score(words[i])
    return scores


def threshold(lines: Sequence[Utterance], scores: np.ndarray, lexicon: Lexicon) -> float:
    """Return the least score at which rules and reader stay within FALSE_CARDS on calm lines."""
    calm = [i for i, line in enumerate(lines) if line.level in CALM]
    quiet = [i for i in calm if assess(lines[i].text, lexicon).help is not Help.CARD]
    allowed = int(FALSE_CARDS * len(calm)) - (len(calm) - len(quiet))
    ranked = sorted((scores[i] for i in quiet), reverse=True)
    return float(ranked[max(0, allowed)])


def main() -> None:
    """Fit, calibrate, write, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", default="2026-11-24")
    date = parser.parse_args().date
    problems: list[str] = []
    common = load_common_words(KNOWLEDGE / "words" / "common_en.txt", problems)
    lexicon = load_lexicon(KNOWLEDGE / "risk" / "en.toml", common, problems)
    everyone = load_utterances(KNOWLEDGE / "risk" / "utterances", problems)
    if lexicon is None or problems:
        raise SystemExit("\n".join(problems))
    classes = word_classes(KNOWLEDGE / "risk" / "en.toml")
    lines = [line for line in everyone if not line.held_out and line.card is not None]
    words = [words_of(line.text, lexicon) for line in lines]
    counted = [Counter(features_of(w, classes)) for w in words]
    limit = threshold(lines, left_out_scores(lines, words, counted, classes), lexicon)
    rows = reader_of(*fitted(lines, counted), classes, date)
    rows[0] += f"\tthreshold={limit:.4f}"
    path = KNOWLEDGE / "risk" / "reader.tsv.gz"
    path.write_bytes(gzip.compress("\n".join(rows).encode("utf-8"), mtime=0))
    print(
        f"{len(lines)} lines, {len(rows)} rows, threshold {limit:.3f}, {path.stat().st_size} bytes"
    )


if __name__ == "__main__":
    main()
