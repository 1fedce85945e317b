#!/usr/bin/env python3
"""Fit the second reader on knowledge/risk/utterances and write knowledge/risk/reader.gz.

Usage: python tools/fit_reader.py [--date 2026-11-25]

The reviewed cases are lessons as well, and so is what people say to the bot beside the guide
(knowledge/guide/kinds, and in knowledge/wishes what is asked by who is in no danger), where no term
matches: it is calm. Authors that are held out (see bot/safety/utterances.py) are never fitted on.
Each feature is weighed beforehand by how unevenly it stands in risk and calm lines (Wang and
Manning, "Baselines and Bigrams", ACL 2012). The thresholds come from authors that neither this nor
the semantic reader (``make semantic``) has read: the lowest with which rules and readers together
alarm on no more than FALSE_CARDS of the calm lines. Then they are lessons as well. Which level a
raised message has is told by a second model, fitted on the risky lines alone.
The same inputs give the same file.
"""

import argparse
import datetime
import gzip
import math
import tomllib
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from bot.content import KNOWLEDGE, checksum, read_tsv
from bot.patterns.nodes import Choice, Word
from bot.patterns.syntax import Compiler
from bot.safety.cases import Case, load_cases
from bot.safety.level_reader import FINE, SQUARED, TOLD, LevelReader
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import Lexicon, fingerprint, load_common_words, load_lexicon
from bot.safety.packing import pack
from bot.safety.reader import (
    BREAK,
    SQUARE,
    WEIGHT,
    Feature,
    Reader,
    SemanticReader,
    features_of,
)
from bot.safety.triage import assess
from bot.safety.utterances import Utterance, load_utterances
from bot.safety.weights import ALONE, in_rows, to_bytes, words_in
from bot.semantics.network import load_network

# Of calm lines (benign, idiom, info) of authors that calibrate, with the rules: harder ones than
# those held out, of which 36 in 1,000 alarm then, and of real tweets 9 (ADR 15).
FALSE_CARDS = 0.034
STRENGTH = 100.0  # scikit-learn's C
LEAST = 2  # messages that a feature must stand in
KEPT = 0.45  # share of the features, those that weigh most: the others change nothing that is seen
STEADY = 5000.0  # added to the square of a message's length
EVENLY = 0.6  # the power of a feature's unevenness: 0 takes no notice of it
SOURCE = KNOWLEDGE / "risk" / "en.toml"
SEMANTIC = KNOWLEDGE / "risk" / "semantic.onnx"
EIGHTH = 8  # one author in as many calibrates
CASES = "cases"  # the author's name that reviewed cases go by
PAST = ("recovery", "denial")  # few lines that hold the very words of risk
COUNTS_AS = 5  # lines: one of these, and a reviewed case
SMOOTH = 0.05  # added to each feature's weight in risk and in calm lines
EASIER = 1.5  # less is enough where a hint matches: of 16,000 real posts 3 in 1,000 hold one
# Of the model that tells levels: scikit-learn's C, and messages that a feature must stand in.
LEVEL_STRENGTH, LEVEL_LEAST = 5.0, 3
CALM = ("benign", "idiom", "info")
KINDS = (
    "about_bot", "coding", "general", "goodbye", "greeting", "homework", "human", "insult",
    "insurance_cost", "law", "other_health", "smalltalk", "spam", "tells_of_care", "thanks",
    "weather_news_sport",
)  # fmt: skip
# What is asked beside the guide in no danger: of the bot, of lines, of therapists, of life.
WISHES = (
    "about_bot", "another_therapist", "break_up", "came_out", "diagnose_me", "family_split",
    "felt_worse", "forget_me", "friend", "good_news", "good_therapist", "grief", "grief_children",
    "grief_people", "grief_time", "grief_words", "hide_words", "kept_private", "lines",
    "locked_up", "low_cost", "may_i_text", "may_lose", "must_i_tell", "my_call", "no_pills",
    "no_wish", "parents_know", "police_come", "private", "school_rules", "side_effects", "sin",
    "sleep", "talk_to_me", "tell_a_doctor", "therapist_leaves", "turned_down", "wait_time",
    "when_i_call", "whether_to_talk", "without_parents", "words_for_a_line", "writes_first",
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
    of_kinds = [KNOWLEDGE / "guide" / "kinds" / f"{kind}.tsv" for kind in KINDS]
    of_wishes = [KNOWLEDGE / "wishes" / f"{wish}.tsv" for wish in WISHES]
    rows = [
        row
        for path in (*of_kinds, *of_wishes)
        for _, row in read_tsv(path, ("text", "author"), problems)
    ]
    calm = (row for row in rows if assess(row[0], lexicon).help is not Help.CARD)
    return [Utterance(text, "benign", False, "", f"{author} to the bot") for text, author in calm]


def lessons(problems: list[str]) -> tuple[list[Utterance], list[list[str]], Lexicon]:
    """Return the lines to learn from, the words of each, and the lexicon; ends on a problem."""
    common = load_common_words(KNOWLEDGE / "words" / "common_en.txt", problems)
    lexicon = load_lexicon(SOURCE, common, problems)
    everyone = load_utterances(KNOWLEDGE / "risk" / "utterances", problems)
    cases = load_cases(KNOWLEDGE / "risk" / "cases.tsv", problems)
    if lexicon is None or problems:
        raise SystemExit("\n".join(problems))
    lines = [line for line in everyone if not line.held_out and line.card is not None]
    lines += [lesson(case) for case in cases]
    lines += beside_the_guide(lexicon, problems)
    return lines, [words_of(line.text, lexicon) for line in lines], lexicon


def calibrates(author: str) -> bool:
    """Return whether thresholds are chosen on an author, whom the semantic reader never read."""
    return author != CASES and zlib.crc32(author.encode()) // 3 % EIGHTH == 0


def words_of(text: str, lexicon: Lexicon) -> list[str]:
    """Return the words of a message as the reader sees them, breaks at the ends left out."""
    words = [reading.word for reading in lexicon.read(text)]
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
    return matrix_of(counted, names), names


def matrix_of(counted: Sequence[Counter[Feature]], names: Sequence[Feature]) -> csr_matrix:
    """Return how often each of some features stands in each message, (messages, features)."""
    column = {name: i for i, name in enumerate(names)}
    cells = [
        (row, column[name], n)
        for row, features in enumerate(counted)
        for name, n in features.items()
        if name in column
    ]
    rows, columns, values = zip(*cells, strict=True)
    return csr_matrix((values, (rows, columns)), shape=(len(counted), len(names)))


class Fit:
    """Weights fitted on some messages.

    Attributes:
        kept: the columns that stand in at least LEAST messages, (features,).
        idf: how rare each is, (features,).
        unknown: how rare a feature is that stands in one message alone.
        weights, bias: of risk, shape (features,) and a number.
    """

    def __init__(self, counts: csr_matrix, lines: Sequence[Utterance]) -> None:
        seen = np.asarray((counts > 0).sum(axis=0)).ravel()
        self.kept = np.flatnonzero(seen >= LEAST)
        self._idf_of_all = np.log((1 + len(lines)) / (1 + np.maximum(seen, 1))) + 1
        self.idf = self._idf_of_all[self.kept]
        self.unknown = math.log((1 + len(lines)) / 2) + 1
        matrix = self.matrix(counts)
        risky = np.array([line.card for line in lines])
        reviewed = np.array([line.author == CASES for line in lines])
        past = np.isin([line.level for line in lines], PAST)
        times = np.where(reviewed | past, COUNTS_AS, 1)
        self.weights, self.bias = risk_head(matrix, risky, times)

    def matrix(self, counts: csr_matrix) -> csr_matrix:
        """Return (messages, features): idf by count over the length that the reader computes."""
        length = np.sqrt(counts @ self._idf_of_all**2 + STEADY)
        return (diags(1 / length) @ counts[:, self.kept] @ diags(self.idf)).tocsr()


def risk_head(
    matrix: csr_matrix, positive: np.ndarray, counts: np.ndarray
) -> tuple[np.ndarray, float]:
    """Return coefficients (features,) and the bias that tell some rows from the others.

    A row counts as often as ``counts`` says.
    """
    inside = np.asarray(matrix[positive].sum(axis=0)).ravel() + SMOOTH
    outside = np.asarray(matrix[~positive].sum(axis=0)).ravel() + SMOOTH
    uneven = np.abs(np.log((inside / inside.sum()) / (outside / outside.sum()))) ** EVENLY
    model = LogisticRegression(C=STRENGTH, solver="liblinear")
    model.fit(matrix.multiply(uneven).tocsr(), positive, sample_weight=counts)
    return model.coef_[0] * uneven, float(model.intercept_[0])


class LevelFit:
    """Weights of the levels, fitted on risky lines.

    Attributes:
        weights, bias: shape (levels, features) and (levels,), in the order of TOLD.
    """

    def __init__(self, lines: Sequence[Utterance], words: Sequence[list[str]]) -> None:
        told = {level.label: number for number, level in enumerate(TOLD)}
        kept = [i for i, line in enumerate(lines) if line.card and line.level in told]
        counted = [Counter(level_features(words[i])) for i in kept]
        seen = Counter(feature for features in counted for feature in features)
        self.names = sorted(f for f, n in seen.items() if n >= LEVEL_LEAST)
        counts = matrix_of(counted, self.names)
        often = np.array([seen[name] for name in self.names])
        self.idf = np.log((1 + len(kept)) / (1 + often)) + 1
        length = np.sqrt(counts @ self.idf**2)
        matrix = diags(1 / np.maximum(length, 1e-9)) @ counts @ diags(self.idf)
        model = LogisticRegression(C=LEVEL_STRENGTH, max_iter=500)
        model.fit(matrix.tocsr(), [told[lines[i].level] for i in kept])
        self.weights, self.bias = model.coef_, model.intercept_

    def packed(self) -> dict[str, dict[str, int]]:
        """Return the packed weights of each feature, by the word that it ends with."""
        scaled = np.round(self.weights * self.idf * FINE).astype(int).T.tolist()
        squared = np.round(self.idf**2 * SQUARED).astype(int).tolist()
        weights: dict[str, dict[str, int]] = {}
        for (ends, before), row, square in zip(self.names, scaled, squared, strict=True):
            weights.setdefault(ends, {})[before] = pack(row, square)
        return weights


def level_features(words: Sequence[str]) -> Iterator[Feature]:
    """Yield the features that tell levels: words, and words with the one before."""
    for before, word in zip(("", *words), words, strict=False):
        yield ALONE, word
        if before:
            yield word, before


def content_of(
    head: str, fit: Fit, levels: LevelFit, names: Sequence[Feature], classes: dict[str, str]
) -> bytes:
    """Return what the weights file holds, given its head."""
    weights, of_levels = packed(fit, names), levels.packed()
    words = words_in(classes, weights, of_levels)
    return to_bytes(head, classes, words, [in_rows(weights, words), in_rows(of_levels, words)])


def packed(fit: Fit, names: Sequence[Feature]) -> dict[str, dict[str, int]]:
    """Return the packed weights of each feature, by what it ends with, as the reader takes them."""
    scaled = np.vstack([fit.weights * fit.idf * WEIGHT, fit.idf**2 * SQUARE])
    weighty = np.abs(scaled[0])
    heavy = weighty >= np.quantile(weighty, 1 - KEPT)
    weights: dict[str, dict[str, int]] = {}
    pairs = np.round(scaled[:, heavy]).astype(int).T.tolist()
    for column, (weight, square) in zip(fit.kept[heavy], pairs, strict=True):
        ends, before = names[column]
        weights.setdefault(ends, {})[before] = pack([weight], square)
    return weights


class Undecided:
    """A semantic reader that never says anything."""

    def odds(self, stretches: Sequence[Sequence[str]]) -> Sequence[float]:
        """Return that risk is as likely as not in each of them."""
        return [0.0] * len(stretches)


def silent(
    weights: Mapping[str, Mapping[str, int]],
    classes: Mapping[str, str],
    bias: float,
    unknown: float,
    semantic: SemanticReader,
) -> Reader:
    """Return a reader that scores and never raises a message."""
    words = words_in(classes, weights)
    return Reader(
        in_rows(weights, words),
        words,
        classes,
        bias,
        LevelReader(in_rows({}, words), words, [0.0] * len(TOLD)),
        semantic,
        threshold=math.inf,
        hinted_threshold=math.inf,
        steady=STEADY,
        unknown=unknown,
        fitted_on=datetime.date.min,
    )


def unread_scores(
    lines: Sequence[Utterance],
    words: Sequence[list[str]],
    counts: csr_matrix,
    names: Sequence[Feature],
    classes: dict[str, str],
    semantic: SemanticReader,
) -> tuple[list[Utterance], np.ndarray]:
    """Return the lines that thresholds are chosen on, and their scores, shape (lines,).

    Neither reader has read their authors.
    """
    unread = np.array([calibrates(line.author) for line in lines])
    kept, left = np.flatnonzero(~unread), np.flatnonzero(unread)
    fit = Fit(counts[kept], [lines[i] for i in kept])
    reader = silent(packed(fit, names), classes, fit.bias, fit.unknown**2, semantic)
    return [lines[i] for i in left], np.array([reader.score(words[i]) for i in left])


def thresholds(
    lines: Sequence[Utterance], scores: np.ndarray, lexicon: Lexicon
) -> tuple[float, float]:
    """Return the lowest thresholds, without and with a hint, that keep within FALSE_CARDS."""
    patterns_alone = silent({}, {}, 0.0, 0.0, Undecided())
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
    parser.add_argument("--date", default="2026-11-27")
    date = parser.parse_args().date
    problems: list[str] = []
    network = load_network(SEMANTIC, problems)
    lines, words, lexicon = lessons(problems)
    if network is None:
        raise SystemExit("\n".join(problems))
    classes = word_classes(SOURCE)
    counts, names = count(words, classes)
    unread, scores = unread_scores(lines, words, counts, names, classes, network)
    plain, hinted = thresholds(unread, scores, lexicon)
    fit, levels = Fit(counts, lines), LevelFit(lines, words)
    head = f"risk={fit.bias:.4f}\tlevels={','.join(f'{bias:.4f}' for bias in levels.bias)}"
    head += f"\tfitted_on={date}\tthreshold={plain:.4f}\thinted={hinted:.4f}\tsteady={STEADY}"
    head += f"\tunknown={fit.unknown**2:.4f}"
    head += f"\tlexicon={fingerprint(tomllib.loads(SOURCE.read_text('utf-8')))}"
    head += f"\tsemantic={checksum(SEMANTIC)}"
    path = KNOWLEDGE / "risk" / "reader.gz"
    path.write_bytes(gzip.compress(content_of(head, fit, levels, names, classes), mtime=0))
    told = f"{len(lines)} lines, {path.stat().st_size} bytes"
    print(f"{told}; thresholds {plain:.3f} and {hinted:.3f}")


if __name__ == "__main__":
    main()
