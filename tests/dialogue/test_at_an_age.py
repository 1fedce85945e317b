"""An age beside what somebody may have is a question to the guide, and no amount."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("said", "page"),
    [
        ("can a 6 year old have anxiety", "anxiety"),
        ("can 7 year olds have ocd", "ocd"),
        ("could my 4yo have ptsd", "ptsd"),
        ("is it normal for a 14-year-old to have an eating disorder", "eating-disorders"),
        ("do teenagers get bpd", "bpd"),
    ],
)
def test_whether_an_age_may_have_it_brings_its_page(
    said: str, page: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.state.topic == page
    assert "doesn't tell ages apart" in text(turn)
    assert turn.state.search is None


def test_what_has_no_page_is_left_to_a_doctor(resources: Resources) -> None:
    assert talk(resources, "can a 6 yr old have adhd").replies[-1].name == "other_health"


def test_the_page_that_was_read_tells_no_age_apart(resources: Resources) -> None:
    turn = talk(resources, "what is bpd", "can a 12 year old have it")

    assert turn.replies[-1].name == "not_told_whom"


@pytest.mark.parametrize(
    "said",
    [
        "can a 6 year old have 2 tylenol",
        "can a 6 year old have ibuprofen",
        "can a 12 year old have prozac",
        "can a 12 year old have 400 mg",
        "how many can a 12 year old have",
    ],
)
def test_amounts_are_answered_as_amounts(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == "dosage"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said", ["can a 12 year old be suicidal", "can a 9 year old have suicidal thoughts"]
)
def test_suicide_at_an_age_has_its_page_and_the_number(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == "section"
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "said", ["can i take the bus", "can a 6 year old have too much screen time"]
)
def test_what_is_no_medicine_is_no_amount(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name != "dosage"


@pytest.mark.parametrize("said", ["can i take melatonin", "can i take 3 before the test"])
def test_a_medicine_beside_another_word_still_is(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "dosage"
