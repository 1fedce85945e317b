"""``diff-risk``: what a change of the lexicon does to the reviewed cases."""

from pathlib import Path

import pytest

from bot.content import KNOWLEDGE
from bot.errors import ContentError
from bot.risk_changes import risk_changes, told

LEXICON = KNOWLEDGE / "risk" / "en.toml"


def test_the_same_lexicon_changes_nothing() -> None:
    changes, cases = risk_changes(LEXICON, LEXICON)

    assert changes == []
    assert list(told(changes, cases)) == [f"0 of {cases} cases change their level"]


def test_a_deleted_term_shows_the_cases_that_lose_their_help(tmp_path: Path) -> None:
    shorter = tmp_path / "en.toml"
    first, *terms = LEXICON.read_text("utf-8").split("\n[[term]]\n")
    kept = [term for term in terms if not term.startswith('id = "want-to-die"')]
    assert len(kept) == len(terms) - 1
    shorter.write_text("\n[[term]]\n".join([first, *kept]), encoding="utf-8")

    lost, cases = risk_changes(LEXICON, shorter)
    gained, _ = risk_changes(shorter, LEXICON)
    lines = list(told(lost, cases))

    assert lost
    assert any(change.new < change.old for change in lost)
    assert lines[0] == "less help:"
    assert "active -> " in "\n".join(lines)
    assert "expected active" in "\n".join(lines)
    assert {change.case.text for change in gained} == {change.case.text for change in lost}
    assert any(str(change).split("): ")[0].endswith("(as expected") for change in gained)


def test_a_lexicon_with_a_mistake_is_told_as_check_tells_it(tmp_path: Path) -> None:
    broken = tmp_path / "en.toml"
    broken.write_text('[[term]]\nid = "a"\nlevel = "crysis"\n', encoding="utf-8")

    with pytest.raises(ContentError, match="level: 'crysis' is not one of"):
        risk_changes(LEXICON, broken)


def test_an_empty_file_is_told_in_one_line(tmp_path: Path) -> None:
    empty = tmp_path / "empty.toml"
    empty.touch()

    with pytest.raises(ContentError, match=r"^.*empty\.toml: is empty: name a lexicon.*$"):
        risk_changes(LEXICON, empty)
