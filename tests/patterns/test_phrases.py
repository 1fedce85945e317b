import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time

import pytest

from bot.content import KNOWLEDGE, Problems
from bot.patterns.phrases import expression, load_phrases
from bot.safety.utterances import load_utterances

_CLASSES = {"here": "in | near", "kin": "my mom | sister"}
_LONG = 4096  # characters of the longest message
_FILES = ("phrases.toml", "places/phrases.toml")


def _found(pattern: str, text: str) -> str | None:
    told = expression([pattern], _CLASSES).search(text)
    return None if told is None else told[told.lastindex or 0].strip()


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("i live {here} {place} $", "I live near St. Louis!", "St. Louis"),
        ("im {here} {place} (and|$)", "I’m in Coeur d'Alene and cold", "Coeur d'Alene"),
        ("^ {place} here $", "well, Durban here", "well, Durban"),
        ("^ {kin} ..2 left", "my mom has just left", "my mom has just left"),
        ("^ {kin} ..2 left", "my mom called. he left", None),
        ("^ {kin} ..2~{here} left", "sister in left", None),
        ("to? die", "todie", None),
        ("i am {number} (yo|years)", "i am 16 yo", "i am 16 yo"),
    ],
)
def test_a_phrase_is_read_as_it_was_written(pattern: str, text: str, found: str | None) -> None:
    assert _found(pattern, text) == found


def _mixed(words: Sequence[str], number: int) -> Iterator[str]:
    """Yield words of phrases as they are typed: apostrophes, capitals and signs anywhere."""
    chance = random.Random(20_261_129)
    for _ in range(number):
        text = ""
        for _ in range(chance.randrange(1, 12)):
            word = chance.choice(words)
            at = chance.randrange(len(word))
            word = word[:at] + chance.choice(("", "", "", "'", "’")) + word[at:]
            text += chance.choice((word, word, word.upper(), word.title()))
            text += chance.choice(
                (" ", " ", " ", "'", "'s ", "''", ", ", ". ", "-", "_", "\n", "ſ ")
            )
        yield text


@pytest.mark.parametrize("file", _FILES)
def test_a_phrase_whose_words_are_missing_is_never_in_the_text(file: str) -> None:
    phrases = load_phrases(KNOWLEDGE / file, [])
    written = [case.text for case in load_utterances(KNOWLEDGE / "risk" / "utterances", [])]
    words = {w for told in phrases.values() for w in told.pattern.pattern.split("|") if w.isalpha()}

    passed_over = 0
    for text in (*written[::40], *_mixed(sorted(words), 1_000)):
        found = {id_ for id_, told in phrases.items() if told.search(text)}
        assert found == {id_ for id_, told in phrases.items() if told.pattern.search(text)}, text
        passed_over += sum(not told.words.of(text) & told.bits for told in phrases.values())

    assert passed_over, "what is tried would tell nothing"


@pytest.mark.parametrize("file", _FILES)
@pytest.mark.parametrize("unit", ["a", "in ", "i ", "i'm in the ", "no, ", "my mom ", "near St. "])
def test_no_message_is_slow(file: str, unit: str) -> None:
    phrases = load_phrases(KNOWLEDGE / file, [])
    text = (unit * _LONG)[:_LONG]

    start = process_time()
    for phrase in phrases.values():
        phrase.search(text)

    assert process_time() - start < 1


def test_what_is_wrong_with_a_phrase_is_told(tmp_path: Path) -> None:
    problems: Problems = []
    path = tmp_path / "phrases.toml"
    path.write_text(
        '[[phrase]]\nid = "a"\npatterns = ["in (the"]\nexamples = ["in the"]\n'
        '[[phrase]]\nid = "b"\npatterns = ["in the"]\nexamples = ["at the"]\n'
        '[[phrase]]\nid = "c"\npatterns = ["on the"]\nexamples = ["on the"]\n'
        '[[phrase]]\nid = "c"\npatterns = ["by the"]\nexamples = ["by the"]\n'
    )

    load_phrases(path, problems)

    assert problems == [
        f"{path}: phrase 'a': has a ( without its )",
        f"{path}: phrase 'b': 'at the' does not match",
        f"{path}: phrase 'c': id: stands twice: join the two, or give one another id",
    ]
