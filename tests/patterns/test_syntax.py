import pytest

from bot.patterns.matcher import Family, Matcher
from bot.patterns.syntax import Compiler, PatternError


def matches(pattern: str, text: str, classes: dict[str, str] | None = None) -> bool:
    return bool(Matcher([Family("it", (pattern,))], Compiler(classes or {})).find(text).families)


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("want to die", "I want to die", True),
        ("want to die", "want die to", False),
        ("want to? die", "want die", True),
        ("(want|wanna) die", "wanna die", True),
        ("want ..2 die", "want to just die", True),
        ("want ..2 die", "want to just go die", False),
        ("want ..2 die", "what i want. we all die", False),
        ("^ die $", "die", True),
        ("^ die $", "we die", False),
        ("^ die", "no. die", True),
        ("want to die", "want. to. die.", True),
        ("want {die}", "want to be dead", True),
        ("want {die}", "want end it all", True),
    ],
)
def test_the_language_means_what_the_guide_says(pattern: str, text: str, expected: bool) -> None:
    assert matches(pattern, text, {"die": "to be dead | end it all"}) is expected


@pytest.mark.parametrize(
    ("pattern", "cure"),
    [
        ("want (die", "without its )"),
        ("want die)", "too many"),
        ("don't die", "write it as 'dont'"),
        ("{nope} die", "not a class"),
        ("..3", "match everything"),
        ("to?", "match everything"),
        ("die ..99", "1 to 8"),
        ("a* die", "write it as"),
        ("(die|)", "empty choice"),
        ("", "not part"),
    ],
)
def test_a_pattern_that_cannot_work_is_refused_with_its_cure(pattern: str, cure: str) -> None:
    with pytest.raises(PatternError, match="(?s)" + cure.replace("(", r"\(").replace(")", r"\)")):
        Compiler({}).compile(pattern)


def test_a_class_defined_by_itself_is_refused() -> None:
    with pytest.raises(PatternError, match="defined by itself"):
        Compiler({"a": "{b}", "b": "{a}"}).compile("{a}")
