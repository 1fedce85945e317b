#!/usr/bin/env python3
"""Rebuild knowledge/words/common_en.txt: the words that are never read as typing slips.

Needs the package wordfreq (not installed by the project): pip install wordfreq==3.1.1
Usage: python tools/build_common_words.py > knowledge/words/common_en.txt
"""

from wordfreq import top_n_list

WORDS = 30_000

for word in [w for w in top_n_list("en", 60_000) if w.isascii() and w.isalpha()][:WORDS]:
    print(word)
