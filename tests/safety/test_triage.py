import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content import KNOWLEDGE
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import Lexicon, load_entries
from bot.safety.triage import assess

ENTRIES = load_entries(KNOWLEDGE / "risk" / "en.toml", [])
WRITTEN_FOR_TESTS = [
    ("I want to die", RiskLevel.ACTIVE),
    ("i am going to kill myself tonight", RiskLevel.IMMINENT),
    ("cut my arm again last night", RiskLevel.SELF_HARM),
    ("everyone would be happier without me", RiskLevel.PASSIVE),
    ("my daughter says she wants to die", RiskLevel.THIRD_PARTY),
    ("my husband hits me", RiskLevel.VIOLENCE),
    ("i used to cut, ten years ago", RiskLevel.RECOVERY),
    ("what is self-harm?", RiskLevel.INFO),
    ("i am not suicidal", RiskLevel.DENIAL),
    ("my phone died", RiskLevel.NONE),
    ("where can i park", RiskLevel.NONE),
]


@pytest.mark.parametrize(("text", "level"), WRITTEN_FOR_TESTS)
def test_every_level_is_told_apart(text: str, level: RiskLevel, lexicon: Lexicon) -> None:
    assert assess(text, lexicon).level is level


def test_every_example_of_the_lexicon_has_at_least_its_level(lexicon: Lexicon) -> None:
    for term in ENTRIES.terms:
        for example in term.examples:
            assert assess(example, lexicon).level >= term.level, example


def test_every_guarded_example_shows_no_card(lexicon: Lexicon) -> None:
    for guard in ENTRIES.guards:
        for example in guard.examples:
            assert assess(example, lexicon).help is not Help.CARD, example


@pytest.mark.parametrize("word", ["suicide", "self-harm", "suicidal", "selfharm", "self injury"])
def test_any_message_that_names_it_shows_at_least_the_row(word: str, lexicon: Lexicon) -> None:
    assert assess(f"we read about {word} and the weather", lexicon).help is not Help.NONE


def test_evidence_names_the_term_and_never_the_words(lexicon: Lexicon) -> None:
    assessment = assess("zanzibar i want to die zanzibar", lexicon)

    assert "want-to-die" in [evidence.id for evidence in assessment.evidence]
    assert "zanzibar" not in repr(assessment)


@given(text=st.text(max_size=4096))
@settings(max_examples=300)
def test_no_text_makes_triage_fail(text: str, lexicon: Lexicon) -> None:
    assess(text, lexicon)


@given(before=st.text(max_size=400), after=st.text(max_size=400))
def test_more_text_never_lowers_a_level(before: str, after: str, lexicon: Lexicon) -> None:
    assert assess(f"{before}\ni want to die\n{after}", lexicon).level >= RiskLevel.ACTIVE
