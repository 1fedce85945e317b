"""How somebody wants to meet is told from how they put it, or left to be asked."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assembly import Content
from bot.content import KNOWLEDGE, read_tsv
from bot.dialogue.resources import Resources
from bot.guide.linear import FITTED, stored_digest
from bot.guide.ways import COLUMNS, NO_WAY, WAYS, load_ways, ways_digest
from tests.dialogue.talking import talk

FOLDER = KNOWLEDGE / "ways"
UNREAD = Path(__file__).parent / "ways_of_students.tsv"  # of a writer whom nothing is fitted on


def test_the_stored_weights_belong_to_the_shipped_lines(content: Content) -> None:
    digest = ways_digest(content.ways, content.meanings, content.network)

    assert stored_digest(FOLDER / FITTED) == digest, "run `python -m bot build-guide`"


def test_people_nobody_has_read_are_understood_more_often_than_by_rules(
    resources: Resources,
) -> None:
    lines = [
        (resources.read_request(text).modality, text, None if way == NO_WAY else way)
        for _, (text, way) in read_tsv(UNREAD, COLUMNS, [])
    ]
    rules = sum(told == way for told, _, way in lines)
    both = [(resources.way(text, told), way) for told, text, way in lines]

    assert sum(told == way for told, way in both) >= rules + len(lines) * 0.08
    assert sum(told is not None and told != way for told, way in both) <= len(lines) * 0.11


@given(text=st.text(max_size=300), told=st.sampled_from((None, "any", "in_person", "remote")))
def test_no_text_makes_it_fail(text: str, told: str | None, resources: Resources) -> None:
    assert resources.way(text, told) in {None, *WAYS} - {NO_WAY}


def test_of_a_few_words_the_rules_alone_tell(resources: Resources) -> None:
    for few in ("Couch", "my cab", "a real room"):
        assert resources.way(few, None) is None
        assert resources.way(few, "remote") == "remote"


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("need a counselor in Dayton, somebody i can sit across a table from", "in_person"),
        ("therapist for my wife in Tulsa, she wont leave the bedroom so from the bed", "remote"),
    ],
)
def test_a_request_is_read_for_a_way_that_it_does_not_name(
    text: str, way: str, resources: Resources
) -> None:
    turn = talk(resources, text)

    assert turn.why.request is not None
    assert turn.why.request.modality == way


@pytest.mark.parametrize(
    "text",
    [
        "looking for a psychologist in Reno who treats teens",
        "i need a therapist near 53214 for my anxiety",
        "who could my daughter see in Boise for an eating disorder",
    ],
)
def test_who_says_nothing_of_it_is_asked(text: str, resources: Resources) -> None:
    turn = talk(resources, text)

    assert turn.why.request is not None
    assert turn.why.request.modality is None


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("ann.tsv", "text\tway\ncall me\tphone\n", "ann.tsv: line 2: 'phone' is none of any,"),
        ("ann.tsv", "text\tway\ncall me\tremote\ncall me\tany\n", "line 3: 'call me' stands else"),
        ("ann.tsv", "text\tway\ncall me\n", "ann.tsv: line 2: has 1 fields"),
        ("least.toml", "likely = 2\nmeasured_on = 2026-11-27\n", "least.toml: likely:"),
        ("least.toml", None, "least.toml: the file is missing"),
    ],
)
def test_a_mistake_in_the_ways_is_told_with_its_file(
    name: str, text: str | None, told: str, tmp_path: Path
) -> None:
    shutil.copy(FOLDER / "least.toml", tmp_path)
    if text is None:
        (tmp_path / name).unlink()
    else:
        (tmp_path / name).write_text(text)
    problems: list[str] = []

    assert load_ways(tmp_path, problems) is None
    assert any(told in problem for problem in problems)
