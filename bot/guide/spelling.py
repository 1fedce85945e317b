"""Which word of a model an odd word is a slip of the finger for: "dailectical", "waht"."""

from collections.abc import Container, Iterable, Mapping

from bot.patterns.vocabulary import Misspelt, deletions, likely_slip

_SHORTEST, _LONGEST = 4, 24  # letters of a word that is read as another
# How much rarer than the word it is read as a word of the model must be, in log odds: slips that
# several people made stand in the model too.
_RARER = 0.7


class Spelling:
    """The words of a model by their misspellings; a word that people use is never another."""

    def __init__(self, rarity: Mapping[str, float], common: Container[str]) -> None:
        """Index the words.

        Args:
            rarity: the words of the model, and the idf of each.
            common: words that are never a slip.
        """
        self._rarity = rarity
        self._common = common
        long = (word for word in rarity if len(word) >= _SHORTEST and word in common)
        rare = (word for word in rarity if len(word) > _SHORTEST + 2 and word not in common)
        self._misspelt = Misspelt((word, word) for words in (long, rare) for word in words)

    def read(self, words: Iterable[str]) -> list[str]:
        """Return the words, each slip as the word it most likely stands for."""
        common = self._common
        return [word if word in common else self._meant(word) for word in words]

    def _meant(self, word: str) -> str:
        if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
            return word
        forms = (word, *deletions(word))
        near = {other for form in forms for other in self._misspelt.words(form)}
        rarity = self._rarity
        most = rarity[word] - _RARER if word in rarity else float("inf")
        likely = (w for w in near if w != word and rarity[w] < most and likely_slip(word, w))
        return min(likely, key=rarity.__getitem__, default=word)
