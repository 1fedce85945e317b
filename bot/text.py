"""How every matcher sees an utterance: plain lower-case words, whatever was typed.

Each step is a pure function, linear in the text, and never raises. The steps undo what phones,
keyboards and disguise do to letters; what a whole word may stand for (leet, stars, typos) is
decided against a vocabulary in ``patterns.vocabulary``.
"""

import re
import unicodedata
from collections.abc import Callable

BREAK = "."  # the one token that is no word: a sentence ends here

_APOSTROPHE = re.compile("['’‘ʼ`´′＇‛]")
# Letters of other scripts that look like Latin ones, each before the letter it passes for.
_LOOK_ALIKE_PAIRS = (
    "аa еe оo рp сc хx уy кk мm тt вb нh іi ѕs јj ԁd һh ӏl ԛq ԝw ɡg αa βb εe ηn ιi κk νv "
    "οo ρp τt υu χx ωw ɑa ɩi ɪi ʟl ɴn ʀr ɢg ʜh ʙb ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ʏy ᴢz "
    "ıi øo đd łl ƙk ɗd ɦh ʂs օo ոn սu հh"
)
_LOOK_ALIKES = str.maketrans({pair[0]: pair[1] for pair in _LOOK_ALIKE_PAIRS.split()})
_TOKEN = re.compile(
    r"[a-z0-9@$*#_+|](?:[a-z0-9@$*#_+|!./-]*[a-z0-9@$*])?"  # a word, with the signs inside it
    r"|[.!?;:…\n\r]+"  # the end of a sentence
    r"|[^\W\d_]+"  # a word of another script
    r"|[\u2190-\u2bff\U0001f000-\U0001faff]"  # one emoji or pictograph
)
_SPLIT = re.compile(r"[-/_+#.|]+|(?<=[a-z]{3})!+(?=[a-z]{3})")
_CLAUSE_END = re.compile(r"[,;.!\n]+")
_WORD = re.compile(r"\w+")
_UNSEEN = ("Cf", "Cc", "Cs", "Co")  # format, control, surrogate, private use
_MARKS = ("Mn", "Me")  # accents and enclosing marks
_KEPT = "\n\r\t"


class _ByLetter(dict[str, str]):
    """What each letter becomes, worked out when it is first met: at most as many as Unicode has."""

    def __init__(self, become: Callable[[str], str]) -> None:
        super().__init__()
        self._become = become

    def __missing__(self, letter: str) -> str:
        self[letter] = self._become(letter)
        return self[letter]


def _seen(letter: str) -> str:
    unseen = unicodedata.category(letter) in _UNSEEN and letter not in _KEPT
    return "" if unseen else letter


def _folded(letter: str) -> str:
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
    plain = "".join(c for c in decomposed if unicodedata.category(c) not in _MARKS)
    return plain.translate(_LOOK_ALIKES)


_VISIBLE, _PLAIN = _ByLetter(_seen), _ByLetter(_folded)


def strip_invisible(text: str) -> str:
    """Return the text without zero-width, bidirectional, control and tag characters."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_VISIBLE.__getitem__, text))


def fold_letters(text: str) -> str:
    """Return the text in lower case: compatibility forms, accents and look-alike letters undone."""
    return text.lower() if text.isascii() else "".join(map(_PLAIN.__getitem__, text))


def drop_apostrophes(text: str) -> str:
    """Return the text with apostrophes gone, so that don't, don’t and dont are one word."""
    if text.isascii():
        return text.replace("'", "").replace("`", "")
    return _APOSTROPHE.sub("", text)


def join_spaced_letters(tokens: list[str]) -> list[str]:
    """Return the tokens with three or more single letters in a row joined: d i e becomes die."""
    if [*map(len, tokens)].count(1) < 3:
        return tokens
    joined: list[str] = []
    run: list[str] = []
    for token in [*tokens, ""]:
        if len(token) == 1 and token.isalnum() and token.isascii():
            run.append(token)
            continue
        word = "".join(run)
        joined.extend([word] if len(run) > 2 and not word.isdigit() else run)
        run = []
        if token:
            joined.append(token)
    return joined


def tokenise(text: str) -> list[str]:
    """Return the words of an utterance in order, with BREAK where a sentence ends.

    At most two tokens a character. A word keeps the digits and signs that may hide letters
    (``su1c*de``); hyphens, slashes and dots inside split it, but single letters held together by
    them (``k.m.s``, ``s/h``) are one word.
    """
    plain = fold_letters(drop_apostrophes(strip_invisible(text)))
    words = plain.replace(",", " ")
    if words.isascii() and words.replace(" ", "").isalnum():
        return join_spaced_letters(words.split())  # as most messages are: no sign to look at
    tokens: list[str] = []
    for found in _TOKEN.findall(drop_apostrophes(plain)):
        if found.isalnum():
            tokens.append(found)
        elif found[0] in ".!?;:…\n\r":
            tokens.append(BREAK)
        else:
            tokens.extend(_parts(found))
    return join_spaced_letters(tokens)


def words_of(text: str) -> list[str]:
    """Return the words of an utterance in order, without the ends of sentences."""
    tokens = tokenise(text)
    return [token for token in tokens if token != BREAK] if BREAK in tokens else tokens


def clauses_of(text: str) -> list[str]:
    """Return what stands between the marks of a text, as it is written; a question goes on."""
    return _CLAUSE_END.split(text)


def without_signs(text: str) -> list[str]:
    """Return the words of a text as they are written, without any sign."""
    return _WORD.findall(text)


def _parts(word: str) -> list[str]:
    parts = [part for part in _SPLIT.split(word) if part]
    if len(parts) > 1 and all(len(part) == 1 for part in parts):
        return ["".join(parts)]
    if "." not in word and "!" not in word:
        return parts
    return [token for part in parts for token in (BREAK, part)][1:]
