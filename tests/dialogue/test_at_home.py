"""Where a message says that the person is: the lines of that country come from then on."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("said", "country"),
    [
        ("im in a placement in leeds and its loud here", "GB"),
        ("i'm at uni in galway and i feel low", "IE"),
        ("i work at a hospital in glasgow", "GB"),
        ("i live in nairobi with my aunt", "KE"),
        ("im in nice trouble with my mum", "US"),
        ("im in love with a guy from london", "US"),
        ("i was fine when i was in toronto", "US"),
    ],
)
def test_a_town_abroad_in_which_somebody_says_they_are_tells_the_country(
    said: str, country: str, resources: Resources
) -> None:
    assert talk(resources, said).state.country == country


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("its in brisbane", "13 11 14"),
        ("set country ireland", "116 123"),
        ("has ireland a text line", "116 123"),
        ("australia crisis line?", "13 11 14"),
        ("what is the uk crisis number", "116 123"),
    ],
)
def test_a_country_that_is_asked_for_in_a_few_words_brings_its_lines(
    said: str, number: str, resources: Resources
) -> None:
    assert number in text(talk(resources, said))


def test_a_wrong_country_is_put_right_by_a_town(resources: Resources) -> None:
    turn = talk(resources, "set country spain", "im in cork not spain")

    assert turn.state.country == "IE"
    assert "116 123" in text(turn)


def test_a_town_that_is_at_home_too_leaves_both_numbers_in_danger(resources: Resources) -> None:
    told = text(talk(resources, "im in leeds and i want to die"))

    assert "988" in told
    assert "116 123" in told


def test_a_country_that_was_misread_is_put_right_by_a_town_at_home(resources: Resources) -> None:
    turn = talk(resources, "set country brazil", "no we live in miami now")

    assert turn.state.country == "US"


def test_a_town_that_two_countries_have_changes_nothing(resources: Resources) -> None:
    turn = talk(resources, "set country uk", "i live in cambridge with my mum")

    assert turn.state.country == "GB"


@pytest.mark.parametrize(
    ("said", "country"),
    [
        ("hello am from kenya", "KE"),
        ("yeah were in australia", "AU"),
        ("philippines po", "PH"),
        ("hi from nigeria sir", "NG"),
        ("what's the number to call in canada when you're suicidal", "CA"),
        ("is there anyone on the NHS that does DBT", "GB"),
        ("how do i get a mental health care plan from my gp", "AU"),
    ],
)
def test_where_somebody_is_is_heard_in_other_englishes(
    said: str, country: str, resources: Resources
) -> None:
    assert talk(resources, said).state.country == country


@pytest.mark.parametrize(
    "said", ["we were in canada last summer", "what number do i call for a friend in trouble"]
)
def test_what_is_no_place_of_theirs_changes_no_country(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.country == "US"


def test_who_asks_for_a_helpline_politely_and_then_names_a_country_gets_its_lines(
    resources: Resources,
) -> None:
    assert "14416" in text(talk(resources, "kindly revert with helpline number", "India"))


@pytest.mark.parametrize(
    "said", ["i want to talk to someone in hindi", "is there somebody who speak french"]
)
def test_a_person_who_speaks_a_language_is_no_question_about_the_bot(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).why.intent == "other_language"
    assert talk(resources, "i want to talk to someone in person").why.intent == "about_bot"
