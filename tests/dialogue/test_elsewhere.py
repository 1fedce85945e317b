"""Somebody in danger in another country: its numbers are shown, and the chat keeps its own."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("my friend in ireland wants to kill himself", "116 123"),
        ("my brother in france says he will kill himself", "112 (emergency, France)"),
    ],
)
def test_a_country_named_with_somebody_in_danger_brings_its_numbers_at_once(
    said: str, number: str, resources: Resources
) -> None:
    told = text(talk(resources, said))

    assert number in told
    assert "in another country" in told


@pytest.mark.parametrize("said", ["she lives in spain", "they're in Spain"])
def test_where_somebody_in_danger_lives_brings_its_numbers_and_starts_no_search(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "my cousin wants to die", said)

    assert "Help in Spain" in text(turn)
    assert turn.state.search is None


@pytest.mark.parametrize("first", ["i want to die", "my cousin wants to die"])
def test_the_country_of_somebody_else_changes_nobodys_own(first: str, resources: Resources) -> None:
    told = ("i live in the uk", first, "my friend in ireland wants to die", "she lives in ireland")
    turn = talk(resources, *told)

    assert turn.state.country == "GB"
    assert "999" in text(turn), "where the person is stands beside it"


def test_where_somebody_lives_is_no_request(resources: Resources) -> None:
    assert talk(resources, "she lives in Brazil").state.search is None


def test_a_town_or_a_state_with_somebody_in_danger_changes_no_country(
    resources: Resources,
) -> None:
    assert "911" in text(talk(resources, "my son in Georgia wants to die"))
    assert "911" in text(talk(resources, "my sister in berlin wants to die"))


def test_who_is_not_in_the_united_states_is_asked_where(resources: Resources) -> None:
    assert "Which country" in text(talk(resources, "i'm not in the us"))
    assert talk(resources, "i don't live in america", "austria").state.country == "AT"


def test_the_numbers_stay_those_of_somebody_in_danger_elsewhere(resources: Resources) -> None:
    first = "my friend took pills, she lives in uk"

    assert "999" in text(talk(resources, first, "what do i do"))
    assert "911" not in text(talk(resources, first, "what do i do"))
    assert "999" in text(talk(resources, first, "she isnt answering"))


def test_ones_own_danger_has_the_numbers_of_where_one_is(resources: Resources) -> None:
    told = text(talk(resources, "my friend took pills, she lives in uk", "i want to die myself"))

    assert "988" in told


@pytest.mark.parametrize(
    "where", ["I mean she is in the US, not here", "she is in columbus ohio. what now"]
)
def test_who_says_where_they_are_instead_sees_the_numbers_from_there(
    where: str, resources: Resources
) -> None:
    told = "my sister said goodbye and doesnt pick up since yesterday"
    turn = talk(resources, "I live in Germany", told, where)

    assert "United States" in text(turn)
    assert "112" in text(turn), "what to call where theirs does not connect"
    assert turn.state.country == "DE"
    assert turn.state.risk.emergency
    passed_on = talk(resources, "I live in Germany", told, where, "i can't call from here")
    assert [reply.name for reply in passed_on.replies] == ["far_from_them"]
    assert "Call 112" in text(passed_on)


def test_where_somebody_is_at_home_changes_no_number(resources: Resources) -> None:
    told = "my sister said goodbye and doesnt pick up since yesterday"

    for where in ("she is in columbus ohio", "she is in her room", "she is in danger"):
        turn = talk(resources, told, where)

        assert turn.state.there == ""
        assert "relief" not in text(turn)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        (("i'm actually in new zealand now",), "111"),
        (("i moved to sweden last year",), "112"),
        (("we just moved to canada",), "911"),
        (("i feel like dying", "i mean england lol"), "999"),
        (("we're back in ireland for now",), "112"),
        (("soy de colombia",), "123"),
    ],
)
def test_a_country_said_with_a_word_of_time_brings_its_number(
    said: tuple[str, ...], number: str, resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.state.chosen
    assert number in text(turn)


@pytest.mark.parametrize(
    "said",
    ["i mean it", "i mean china doll", "i moved to the sofa", "i'm in pain again", "i moved"],
)
def test_what_is_no_country_changes_no_number(said: str, resources: Resources) -> None:
    assert not talk(resources, said).state.chosen


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("my cousin in New Zealand wants a number too", "1737"),
        ("is there a hotline for my friend in Ireland", "116 123"),
    ],
)
def test_a_number_for_somebody_elsewhere_is_shown_and_the_chat_keeps_its_own(
    said: str, number: str, resources: Resources
) -> None:
    turn = talk(resources, "what is the hotline in Australia", said)

    assert number in text(turn)
    assert turn.state.country == "AU"


@pytest.mark.parametrize("said", ["wrong, keep mine US", "no, set it back to the US"])
def test_the_country_is_set_back_by_who_says_so(said: str, resources: Resources) -> None:
    assert talk(resources, "what is the hotline in Australia", said).state.country == "US"


def test_danger_elsewhere_shows_its_numbers_once(resources: Resources) -> None:
    turn = talk(resources, "my sister in Canada wants to die, what number can she call")

    assert turn.replies[0].name == "card_third_party"
    assert "crisis" not in [reply.name for reply in turn.replies]


@pytest.mark.parametrize(
    ("said", "number"),
    [("what number mexico", "800 911 2000"), ("helpline number india pls", "14416")],
)
def test_a_country_right_behind_a_number_is_the_one_that_is_meant(
    said: str, number: str, resources: Resources
) -> None:
    for before in ((), ("my sister wants to die",), ("i want to die",)):
        assert number in text(talk(resources, *before, said))
    assert number not in text(talk(resources, "i want to die", "what number do i call"))


def test_who_names_a_third_country_calls_from_afar(resources: Resources) -> None:
    first = "my sister is in dubai she say she will jump"

    assert talk(resources, first, "i am in london").replies[-1].name == "calls_from_afar"
    assert talk(resources, first, "i am in dubai").replies[-1].name != "calls_from_afar"
