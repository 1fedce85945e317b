"""Where a sentence ends without a sign: "i took them all please help", as it is dictated."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pydantic import Field

from bot.content import Record
from bot.text import BREAK, tokenise

_TOLD = 2  # words that tell something


class SeamWords(Record):
    """What people say before and behind what they tell, with no end between.

    Attributes:
        before: what begins a sentence of its own wherever it stands: "can you find".
        after: what is a sentence of its own where one begins: "hi", "please help me".
        unless: words before which the latter goes on: "i dont know what to do about my hair".
    """

    before: list[str] = Field(default_factory=list)
    after: list[str] = Field(default_factory=list)
    unless: list[str] = Field(default_factory=list)


class Seams:
    """The same, ready to be looked for. Immutable and safe to share."""

    def __init__(self, words: SeamWords) -> None:
        """Order what is said by its first word."""
        self._begins, self._alone = _by_first_word(words.before), _by_first_word(words.after)
        self._unless = frozenset(words.unless)

    def ended(self, tokens: Sequence[str]) -> list[str]:
        """Return the tokens of an utterance with the ends of sentences that it leaves out."""
        begins, alone = self._begins, self._alone
        ended: list[str] = []
        start, closes = 0, -1  # where the sentence starts, and before which token it ends
        for place, token in enumerate(tokens):
            behind = place == closes and token not in self._unless
            told = place - start >= _TOLD  # "and can you find" is one sentence
            before = told and token in begins and _said(begins[token], tokens, place)
            if token != BREAK and (behind or before):
                ended.append(BREAK)
                start = place
            if place == start and token in alone:
                closes = place + _said(alone[token], tokens, place)
            ended.append(token)
            if token == BREAK:
                start = place + 1
        return ended


def _by_first_word(said: Iterable[str]) -> Mapping[str, list[list[str]]]:
    """Return what is said, by its first word, the longest first."""
    found: dict[str, list[list[str]]] = defaultdict(list)
    for words in sorted(map(tokenise, said), key=len, reverse=True):
        found[words[0]].append(words)
    return dict(found)


def _said(among: Iterable[Sequence[str]], tokens: Sequence[str], place: int) -> int:
    """Return how many tokens the first takes that stands at a place; 0 for none."""
    return next((len(w) for w in among if list(tokens[place : place + len(w)]) == w), 0)
