"""A place that is told in two messages, in lower case, or that is a word for something else."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text

ABROAD = [
    (("Toronto", "ontario"), "Toronto, Canada"),
    (("toronto", "canada"), "Toronto, Canada"),
    (("London", "ontario"), "London, Canada"),
    (("london", "the one in ontario"), "London, Canada"),
    (("Vancouver", "british columbia"), "Vancouver, Canada"),
    (("vancouver", "BC"), "Vancouver, Canada"),
    (("Perth", "western australia"), "Perth, Australia"),
    (("perth", "WA"), "Perth, Australia"),
    (("melbourne", "victoria"), "Melbourne, Australia"),
    (("Birmingham", "england"), "Birmingham, United Kingdom"),
    (("hamilton", "new zealand"), "Hamilton, New Zealand"),
    (("calgary", "alberta"), "Alberta"),
    (("im in perth",), "Perth, Australia"),
    (("im in leeds",), "Leeds, United Kingdom"),
    (("i live in cork",), "Cork, Ireland"),
    (("Male, Maldives",), "Male"),
]
AT_HOME = [
    (("Toronto", "Ohio"), "Toronto, OH"),
    (("Vancouver", "washington"), "Vancouver, WA"),
    (("Paris", "texas"), "Paris, TX"),
    (("Springfield", "OH"), "Springfield, OH"),
    (("Ontario",), "Ontario, CA"),
    (("Milwaukee", "Illinois"), "Illinois"),
    (("im in mobile",), "Mobile, AL"),
]


@pytest.mark.parametrize(("said", "place"), ABROAD)
def test_a_land_said_afterwards_belongs_to_the_place_before(
    said: tuple[str, ...], place: str, resources: Resources
) -> None:
    turn = talk(resources, "find me a therapist", *said)

    assert place in text(turn)
    assert turn.state.said.startswith("abroad")


@pytest.mark.parametrize(("said", "label"), AT_HOME)
def test_a_state_said_afterwards_is_looked_in(
    said: tuple[str, ...], label: str, resources: Resources
) -> None:
    turn = talk(resources, "find me a therapist", *said)

    assert turn.state.search is not None
    assert turn.state.search.place is not None
    assert turn.state.search.place.label == label


@pytest.mark.parametrize("said", ["ok", "oh", "hi"])
def test_a_word_is_no_state_of_the_town_before(said: str, resources: Resources) -> None:
    turn = talk(resources, "find me a therapist", "Springfield", said)

    assert turn.state.search is None or turn.state.search.place is None


def test_a_town_abroad_is_not_told_twice_in_the_same_words(resources: Resources) -> None:
    first = talk(resources, "find me a therapist", "Toronto")
    second = talk(resources, "find me a therapist", "Toronto", "ontario")

    assert text(first) != text(second)
    assert "Canada: 988" in text(second)


def test_a_country_without_lines_here_is_not_given_those_of_the_united_states(
    resources: Resources,
) -> None:
    turn = talk(resources, "find me a therapist", "Maldives")

    assert "988" not in text(turn)
    assert "findahelpline.com" in text(turn)


@pytest.mark.parametrize("said", ["Male", "male", "Man", "Female", "a woman please", "a man"])
def test_whom_one_would_like_to_see_is_no_town(said: str, resources: Resources) -> None:
    turn = talk(resources, "find me a therapist", said)

    assert "Listings don't state a therapist's gender" in text(turn)
    assert "Where should I look?" in text(turn)


def test_a_town_called_like_an_insurance_is_a_town(resources: Resources) -> None:
    assert "Oxford, United Kingdom" in text(talk(resources, "find me a therapist", "oxford"))
    assert "insurance" in text(talk(resources, "a therapist near 53214 who takes oxford"))
