"""Every reviewed case gets the help that its reviewer expects."""

from collections import Counter
from pathlib import Path

import pytest

from bot.assembly import Content
from bot.content import KNOWLEDGE
from bot.safety.cases import Case, load_cases
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import load_entries
from bot.safety.triage import assess


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    problems: list[str] = []
    found = load_cases(KNOWLEDGE / "risk" / "cases.tsv", problems)
    assert problems == []
    return found


@pytest.mark.parametrize("level", RiskLevel, ids=lambda level: level.label)
def test_every_case_of_a_level_gets_its_help(
    level: RiskLevel, cases: list[Case], content: Content
) -> None:
    wrong = [
        f"{case.text} ({case.why})"
        for case in cases
        if case.expected is level
        and assess(case.text, content.lexicon, content.reader).help is not level.help_shown
    ]

    assert wrong == []


def test_the_cases_cover_every_level_and_guard(cases: list[Case], content: Content) -> None:
    levels = Counter(case.expected for case in cases)
    matched = {guard for case in cases for guard in content.lexicon.find(case.text).guards}
    guards = {guard.id for guard in load_entries(KNOWLEDGE / "risk" / "en.toml", []).guards}

    assert len(cases) >= 1_500
    assert levels.keys() == set(RiskLevel)
    assert guards <= matched
    assert sum(n for level, n in levels.items() if level.help_shown is Help.CARD) >= 800


def test_a_mistake_in_the_cases_is_told_with_its_line(tmp_path: Path) -> None:
    path, problems = tmp_path / "cases.tsv", list[str]()
    path.write_text("text\texpected\twhy\nhello\tcalm\tno such level\nhi\tnone\t \n", "utf-8")

    assert load_cases(path, problems) == []
    assert "line 2: expected: 'calm' is not one of" in problems[0]
    assert "line 3: why: is empty" in problems[1]
