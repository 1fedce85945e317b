#!/usr/bin/env python3
"""Fit the second reader on knowledge/risk/utterances and write knowledge/risk/reader.tsv.gz.

Usage: python tools/fit_reader.py [--date 2026-11-25]

The reviewed cases are lessons as well, and so is what people say to the bot beside the guide
(knowledge/guide/kinds), where no term matches: it is calm. Authors that are held out (see
bot/safety/utterances.py) are never fitted on. Each feature is weighed beforehand by how unevenly
it stands in risk and calm lines (Wang and Manning, "Baselines and Bigrams", ACL 2012). The
thresholds come from leaving out fitted authors in turn: the lowest with which rules and reader
together alarm on no more than FALSE_CARDS of the calm lines.
The same inputs give the same file.
"""

import argparse
import datetime
import gzip
import math
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from bot.content import KNOWLEDGE, read_tsv
from bot.patterns.nodes import Choice, Word
from bot.patterns.syntax import Compiler
from bot.safety.cases import Case, load_cases
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import Lexicon, fingerprint, load_common_words, load_lexicon
from bot.safety.reader import (
    BREAK,
    SQUARE,
    WEIGHT,
    Feature,
    Reader,
    features_of,
    pack,
)
from bot.safety.triage import assess
from bot.safety.utterances import Utterance, load_utterances
from bot.text import tokenise

# Of calm lines (benign, idiom, info) of authors left out, with the rules. One in five is written to
# be near to a risk line; of 16,300 sentences of strangers (ADR 7) 2 in 1,000 alarm, of tweets 6.
FALSE_CARDS = 0.027
STRENGTH = 100.0  # scikit-learn's C
LEAST = 2  # messages that a feature must stand in
KEPT = 0.45  # share of the features, those that weigh most: the others change nothing that is seen
STEADY = 5000.0  # added to the square of a message's length
WHOM = 1.5  # log odds that a risky message is about somebody else or violence gets in advance:
# of left-out authors it takes a fiftieth from the person's own risk and gives a sixth to the two
EVENLY = 0.6  # the power of a feature's unevenness: 0 takes no notice of it
CASES = "cases"  # the author's name that reviewed cases go by
PAST = ("recovery", "denial")  # few lines that hold the very words of risk
COUNTS_AS = 5  # lines: one of these, and a reviewed case
SMOOTH = 0.05  # added to each feature's weight in risk and in calm lines
EASIER = 1.5  # less is enough where a hint matches: of 16,000 real posts 3 in 1,000 hold one
FOLDS = 8
CALM = ("benign", "idiom", "info")
KINDS = (
    "about_bot", "coding", "general", "goodbye", "greeting", "homework", "human", "insult",
    "insurance_cost", "law", "other_health", "smalltalk", "spam", "tells_of_care", "thanks",
    "weather_news_sport",
)  # fmt: skip
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


def lesson(case: Case) -> Utterance:
    """Return a reviewed case as a line to fit on."""
    calm = case.expected is RiskLevel.NONE
    card = case.expected.help_shown is Help.CARD
    return Utterance(case.text, "benign" if calm else case.expected.label, card, "", CASES)


def beside_the_guide(lexicon: Lexicon, problems: list[str]) -> list[Utterance]:
    """Return what people say to the bot that is neither a question for the guide nor a risk."""
    rows = [
        row
        for kind in KINDS
        for _, row in read_tsv(
            KNOWLEDGE / "guide" / "kinds" / f"{kind}.tsv", ("text", "author"), problems
        )
    ]
    calm = (row for row in rows if assess(row[0], lexicon).help is not Help.CARD)
    return [Utterance(text, "benign", False, "", f"{author} to the bot") for text, author in calm]


def words_of(text: str, lexicon: Lexicon) -> list[str]:
    """Return the words of a message as the reader sees them, breaks at the ends left out."""
    words = [reading.word for reading in lexicon.matcher.read(tokenise(text))]
    while words and words[-1] == BREAK:
        words.pop()
    return words


def count(
    messages: Sequence[Sequence[str]], classes: dict[str, str]
) -> tuple[csr_matrix, list[Feature]]:
    """Return how often each feature stands in each message, (messages, features), and which.

    They are in order; none holds a tab, which parts the columns of the weights file.
    """
    counted = [Counter(features_of(words, classes)) for words in messages]
    names = sorted({f for features in counted for f in features if "\t" not in f[0] + f[1]})
    column = {name: i for i, name in enumerate(names)}
    cells = [
        (row, column[name], n)
        for row, features in enumerate(counted)
        for name, n in features.items()
        if name in column
    ]
    rows, columns, values = zip(*cells, strict=True)
    return csr_matrix((values, (rows, columns)), shape=(len(counted), len(names))), names


class Fit:
    """Weights fitted on some messages.

    Attributes:
        kept: the columns that stand in at least LEAST messages, (features,).
        idf: how rare each is, (features,).
        unknown: how rare a feature is that stands in one message alone.
        weights, bias: of risk, third party and violence, (3, features) and (3,).
    """

    def __init__(self, counts: csr_matrix, lines: Sequence[Utterance]) -> None:
        seen = np.asarray((counts > 0).sum(axis=0)).ravel()
        self.kept = np.flatnonzero(seen >= LEAST)
        self._idf_of_all = np.log((1 + len(lines)) / (1 + np.maximum(seen, 1))) + 1
        self.idf = self._idf_of_all[self.kept]
        self.unknown = math.log((1 + len(lines)) / 2) + 1
        matrix = self.matrix(counts)
        risky = np.array([line.card for line in lines])
        levels = np.array([line.level for line in lines])
        reviewed = np.array([line.author == CASES for line in lines])
        times = np.where(reviewed | np.isin(levels, PAST), COUNTS_AS, 1)
        heads = [one_head(matrix, risky, times)]
        for level in ("third_party", "violence"):
            heads.append(one_head(matrix[risky], levels[risky] == level, None))
        self.weights = np.vstack([head[0] for head in heads])
        self.bias = np.array([head[1] for head in heads]) + np.array([0.0, WHOM, WHOM])

    def matrix(self, counts: csr_matrix) -> csr_matrix:
        """Return (messages, features): idf by count over the length that the reader computes."""
        length = np.sqrt(counts @ self._idf_of_all**2 + STEADY)
        return (diags(1 / length) @ counts[:, self.kept] @ diags(self.idf)).tocsr()


def one_head(
    matrix: csr_matrix, positive: np.ndarray, counts: np.ndarray | None
) -> tuple[np.ndarray, float]:
    """Return coefficients (features,) and the bias that tell some rows from the others.

    A row counts as often as ``counts`` says, once where it is None.
    """
    inside = np.asarray(matrix[positive].sum(axis=0)).ravel() + SMOOTH
    outside = np.asarray(matrix[~positive].sum(axis=0)).ravel() + SMOOTH
    uneven = np.abs(np.log((inside / inside.sum()) / (outside / outside.sum()))) ** EVENLY
    model = LogisticRegression(C=STRENGTH, solver="liblinear")
    model.fit(matrix.multiply(uneven).tocsr(), positive, sample_weight=counts)
    return model.coef_[0] * uneven, float(model.intercept_[0])


def rows_of(fit: Fit, names: Sequence[Feature], classes: dict[str, str], date: str) -> list[str]:
    """Return the rows of the weights file, the head without its thresholds."""
    rows = []
    for last, found in sorted(packed(fit, names).items()):
        told = "\t".join(f"{name}\t{number:x}" for name, number in found.items())
        rows.append(f"f\t{last}\t{told}")
    rows += [f"c\t{word}\t{name}" for word, name in sorted(classes.items())]
    risk, third, violence = fit.bias
    head = f"risk={risk:.4f}\tthird={third:.4f}\tviolence={violence:.4f}\tfitted_on={date}"
    return [head, *rows]


def packed(fit: Fit, names: Sequence[Feature]) -> dict[str, dict[str, int]]:
    """Return the packed weights of each feature, by what it ends with, as the reader takes them."""
    scaled = np.vstack([fit.weights * fit.idf * WEIGHT, fit.idf**2 * SQUARE])
    weighty = np.abs(scaled[:3]).max(axis=0)
    heavy = weighty >= np.quantile(weighty, 1 - KEPT)
    weights: dict[str, dict[str, int]] = {}
    fours = np.round(scaled[:, heavy]).astype(int).T.tolist()
    for column, four in zip(fit.kept[heavy], fours, strict=True):
        ends, before = names[column]
        weights.setdefault(ends, {})[before] = pack(*four)
    return weights


def reader_of(fit: Fit, names: Sequence[Feature], classes: dict[str, str]) -> Reader:
    """Return a reader with the weights, to score with."""
    return silent(packed(fit, names), classes, tuple(fit.bias.tolist()), fit.unknown**2)


def silent(
    weights: Mapping[str, Mapping[str, int]],
    classes: Mapping[str, str],
    bias: tuple[float, float, float],
    unknown: float,
) -> Reader:
    """Return a reader that scores and never raises a message."""
    return Reader(
        weights,
        classes,
        bias,
        threshold=math.inf,
        hinted_threshold=math.inf,
        steady=STEADY,
        unknown=unknown,
        fitted_on=datetime.date.min,
    )


def left_out_scores(
    lines: Sequence[Utterance],
    words: Sequence[list[str]],
    counts: csr_matrix,
    names: Sequence[Feature],
    classes: dict[str, str],
) -> np.ndarray:
    """Return each line's score by a reader that was fitted without its author, shape (lines,)."""
    scores = np.zeros(len(lines))
    folds = GroupKFold(n_splits=FOLDS).split(lines, groups=[line.author for line in lines])
    for kept, left in folds:
        reader = reader_of(Fit(counts[kept], [lines[i] for i in kept]), names, classes)
        for i in left:
            scores[i] = reader.score(words[i])
    return scores


def thresholds(
    lines: Sequence[Utterance], scores: np.ndarray, lexicon: Lexicon
) -> tuple[float, float]:
    """Return the lowest thresholds, without and with a hint, that keep within FALSE_CARDS."""
    patterns_alone = silent({}, {}, (0.0, 0.0, 0.0), 0.0)
    sure = np.array([assess(x.text, lexicon, patterns_alone).help is Help.CARD for x in lines])
    hinted = np.array([assess(line.text, lexicon).help is Help.CARD for line in lines]) & ~sure
    calm = np.array([line.level in CALM for line in lines])
    allowed = int(FALSE_CARDS * calm.sum()) - int((calm & sure).sum())
    eased = scores + EASIER * hinted
    limit = float(np.sort(eased[calm & ~sure])[::-1][max(0, allowed)]) + 1e-6
    return limit, limit - EASIER


def main() -> None:
    """Fit, calibrate, write, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", default="2026-11-26")
    date = parser.parse_args().date
    problems: list[str] = []
    common = load_common_words(KNOWLEDGE / "words" / "common_en.txt", problems)
    source = KNOWLEDGE / "risk" / "en.toml"
    lexicon = load_lexicon(source, common, problems)
    everyone = load_utterances(KNOWLEDGE / "risk" / "utterances", problems)
    cases = load_cases(KNOWLEDGE / "risk" / "cases.tsv", problems)
    if lexicon is None or problems:
        raise SystemExit("\n".join(problems))
    classes = word_classes(source)
    lines = [line for line in everyone if not line.held_out and line.card is not None]
    lines += [lesson(case) for case in cases]
    lines += beside_the_guide(lexicon, problems)
    words = [words_of(line.text, lexicon) for line in lines]
    counts, names = count(words, classes)
    scores = left_out_scores(lines, words, counts, names, classes)
    plain, hinted = thresholds(lines, scores, lexicon)
    fit = Fit(counts, lines)
    rows = rows_of(fit, names, classes, date)
    rows[0] += f"\tthreshold={plain:.4f}\thinted={hinted:.4f}\tsteady={STEADY}"
    rows[0] += f"\tunknown={fit.unknown**2:.4f}"
    rows[0] += f"\tlexicon={fingerprint(tomllib.loads(source.read_text('utf-8')))}"
    path = KNOWLEDGE / "risk" / "reader.tsv.gz"
    path.write_bytes(gzip.compress("\n".join(rows).encode("utf-8"), mtime=0))
    told = f"{len(lines)} lines, {len(rows)} rows, {path.stat().st_size} bytes"
    print(f"{told}; thresholds {plain:.3f} and {hinted:.3f}")


if __name__ == "__main__":
    main()
