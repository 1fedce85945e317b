"""A plain question is answered by the page that it names; what tells, or asks for more, is not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assembly import Content
from bot.content import KNOWLEDGE, Problems
from bot.dialogue.events import Said
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.guide.subjects import load_subjects

FILE = KNOWLEDGE / "guide" / "subjects.toml"


@pytest.mark.parametrize(
    ("question", "slug"),
    [
        ("why dbt", "dbt"),
        ("is meditation any good", "holistic-approach"),
        ("does medicine help with self harm", "medication"),
        ("are meds for teens too", "medication"),
        ("What does TF-CBT do?", "trauma-focused-therapy"),
        ("what happens at a therapy appointment", "what-therapists-do"),
        ("signs of self harm please", "warning-signs"),
        ("what about alcohol", "substance-use"),
        ("tell me about ssris", "medication"),
        ("what treatments are there", "therapies"),
        ("can anxiety cause self harm", "anxiety"),
    ],
)
def test_a_plain_question_is_answered_by_its_page(
    question: str, slug: str, resources: Resources
) -> None:
    turn = take_turn(DialogueState(), Said(text=question), resources)

    assert turn.why.section == slug


@pytest.mark.parametrize(
    "text",
    [
        "i stopped my medication",
        "how many meds can i take",
        "i have depression",
        "do i have bpd",
        "is dbt better than cbt",
        "does medication help with anxiety",
        "my mom drinks alcohol every day",
        "find me a dbt therapist in austin",
        "what drugs are dangerous together",
        "dbt did nothing for me",
    ],
)
def test_what_tells_or_asks_for_more_names_no_page(text: str, content: Content) -> None:
    assert content.guide.subjects.of(text) == ""


def test_written_questions_that_are_plain_are_on_the_page_they_name(content: Content) -> None:
    subjects, found = content.guide.subjects, 0
    for slug, section in content.guide.sections.items():
        for question in section.questions:
            named = subjects.of(question.text)
            found += bool(named)
            assert named in ("", slug, *question.also), question.text

    assert found > 100
    for kind, questions in content.guide.kinds.items():
        assert not [q.text for q in questions if subjects.of(q.text)], kind
    for wish, lines in content.wishes.written.items():
        assert not [line.text for line in lines if subjects.of(line.text)], wish


@given(st.text(max_size=300))
def test_no_text_makes_it_fail(text: str) -> None:
    problems: Problems = []

    load_subjects(FILE, ["dbt"], problems).of(text)


def test_mistakes_in_the_file_are_told_in_one_line_each(tmp_path: Path) -> None:
    path = tmp_path / "subjects.toml"
    path.write_text(
        'asking = "what"\npolite = "please"\nbeside = "is"\n'
        '[subject]\ndbt = "dbt | dbt"\nyoga = "yoga"\ncbt = "cbt | "\n'
    )
    problems: Problems = []

    load_subjects(path, ["dbt", "cbt"], problems)

    assert [problem.split(": ", 1)[1] for problem in problems] == [
        "subject 'dbt': 'dbt' stands twice: delete one of them",
        "subject 'yoga': is no section: see index.toml",
        "subject 'cbt': a name is empty: delete one of them",
    ]
