"""A place that is said in danger brings numbers, and never a search."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("first", "place"),
    [
        ("i want to die", "im at a motel near Tucson"),
        ("i want to die", "Dayton, Ohio"),
        ("i cut too deep", "Fresno"),
        ("i took a bunch of pills", "53214"),
        ("my husband hits me", "we live in Tulsa"),
        ("my sister took all her pills", "we are in Boise, Idaho"),
    ],
)
def test_a_place_in_danger_starts_no_search_and_keeps_the_number(
    first: str, place: str, resources: Resources
) -> None:
    turn = talk(resources, first, place)

    assert turn.state.search is None
    assert "911" in text(turn)


def test_a_search_that_was_begun_waits_while_somebody_may_be_dying(resources: Resources) -> None:
    turn = talk(resources, "find me a therapist", "i took a bunch of pills", "Denver")

    assert "nearby, or online" not in text(turn)
    assert "911" in text(turn)
    assert turn.state.search is not None


@pytest.mark.parametrize(
    "said",
    [
        ("i want to die", "find me a therapist in Ohio"),
        ("i took a bunch of pills", "find me a therapist in Ohio"),
        ("find me a therapist", "i wish i was dead", "Chicago"),
    ],
)
def test_who_asks_for_a_therapist_in_danger_still_gets_the_search(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert "nearby, or online" in text(talk(resources, *said))


@pytest.mark.parametrize("place", ["im in Dublin", "i live in Birmingham", "near Manchester"])
def test_a_name_of_two_countries_brings_both_numbers_before_the_question(
    place: str, resources: Resources
) -> None:
    turn = talk(resources, "i took a bunch of pills", place)
    told = text(turn)

    assert "911" in told
    assert "112" in told or "999" in told
    assert told.rindex("9") < told.index("Which of them")
    assert {b.action for row in turn.replies[0].buttons for b in row} >= {"country:US"}


@pytest.mark.parametrize(
    ("first", "place", "country"),
    [
        ("quiero morirme", "estoy en Madrid", "ES"),
        ("quiero morirme", "wohne in Köln", "DE"),
        ("i want to die", "Melbourne, Australia", "AU"),
    ],
)
def test_a_place_abroad_brings_its_numbers_in_other_words_too(
    first: str, place: str, country: str, resources: Resources
) -> None:
    turn = talk(resources, first, place)

    assert turn.state.country == country
    assert resources.lines.of(country).emergency_number in text(turn)


@pytest.mark.parametrize(
    "said", ["my friend paris left me", "im in pieces", "im in a dark place", "in the bathroom"]
)
def test_words_that_name_no_place_are_not_taken_for_one(said: str, resources: Resources) -> None:
    assert "where you are" not in text(talk(resources, "i want to die", said))


def test_which_number_to_call_is_answered_with_the_numbers(resources: Resources) -> None:
    turn = talk(resources, "i cut too deep", "I'm in Leeds, UK", "so what number do I call")

    assert "In danger now: 999" in text(turn)


def test_the_numbers_of_a_town_abroad_stand_beside_those_of_other_countries(
    resources: Resources,
) -> None:
    told = text(talk(resources, "i cut too deep", "i live in Newcastle"))

    assert "999" in told
    assert "911" in told
