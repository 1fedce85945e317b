"""Rewriting the trigger words of a risk message does not hide it from triage."""

import random
import re
from collections.abc import Callable

import pytest

from bot.assembly import Content
from bot.content import KNOWLEDGE
from bot.safety.levels import Help
from bot.safety.triage import assess
from bot.safety.utterances import load_utterances

# Words that carry risk; a rewrite changes these and leaves the rest of the message.
TRIGGERS = re.compile(
    r"\b(kill\w*|suicid\w*|die|dying|dead|death|hurt\w*|harm\w*|cut|cutting|burn\w*|overdose\w*|"
    r"unalive\w*|alive|myself|relapse\w*|scratch\w*|bleed\w*|goodbye|hits?|hitting|beats?|choke\w*)\b",
    re.IGNORECASE,
)
LEET = str.maketrans("ieaost", "13@0$7")
LOOK_ALIKE = str.maketrans("aeiocpxy", "аеіосрху")


def doubled(word: str) -> str:
    return word[:2] + word[1] * 3 + word[2:]


def typo(word: str) -> str:
    return word if len(word) < 4 else word[:1] + word[2] + word[1] + word[3:]


REWRITES: dict[str, tuple[Callable[[str], str], float]] = {
    "leet": (lambda word: word.translate(LEET), 0.95),
    "stars": (lambda word: word[0] + "*" * (len(word) > 2) + word[2:], 0.95),
    "spaced": (" ".join, 0.95),
    "zero-width": ("\u200b".join, 0.95),
    "look-alike": (lambda word: word.lower().translate(LOOK_ALIKE), 0.95),
    "doubled": (doubled, 0.95),
    "capitals": (str.upper, 0.95),
    "wide": (
        lambda word: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in word),
        0.95,
    ),
    "typo": (typo, 0.85),
}


@pytest.fixture(scope="module")
def positives(content: Content) -> list[str]:
    """Risk lines with a trigger word that get a card as they are written."""
    lines = load_utterances(KNOWLEDGE / "risk" / "utterances", [])
    texts = [line.text for line in lines if line.card and TRIGGERS.search(line.text)]
    chosen = random.Random(7).sample(texts, 600)
    found = [t for t in chosen if assess(t, content.lexicon, content.reader).help is Help.CARD]
    assert len(found) > 400
    return found


def kept(texts: list[str], content: Content) -> float:
    cards = [assess(text, content.lexicon, content.reader).help is Help.CARD for text in texts]
    return sum(cards) / len(cards)


@pytest.mark.parametrize("name", REWRITES)
def test_disguised_trigger_words_keep_their_cards(
    name: str, positives: list[str], content: Content
) -> None:
    rewrite, floor = REWRITES[name]

    texts = [TRIGGERS.sub(lambda found: rewrite(found[0]), text) for text in positives]

    assert kept(texts, content) >= floor


@pytest.mark.parametrize("sign", ["’", "", "`"])
def test_every_kind_of_apostrophe_keeps_the_cards(
    sign: str, positives: list[str], content: Content
) -> None:
    assert kept([text.replace("'", sign) for text in positives], content) >= 0.95
