"""A wish for a person brings a person; what a card offers opens by words; talk is no place."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    ["i need a friend right now", "I just want somebody to speak to", "someone please"],
)
def test_a_wish_for_somebody_brings_the_line_and_starts_no_search(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.state.search is None
    assert "988" in text(turn)
    assert "find" in {button.action for row in turn.replies[-1].buttons for button in row}


@pytest.mark.parametrize("said", ["I need a counselor to talk to", "find someone in Tulsa for OCD"])
def test_a_named_profession_or_place_is_still_a_search(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.search is not None


@pytest.mark.parametrize("said", ["the plan please", "can we make a plan", "write me a short plan"])
def test_the_plan_that_a_card_offers_opens_by_its_words(said: str, resources: Resources) -> None:
    assert talk(resources, "I want to be dead", said).state.plan


def test_having_a_plan_opens_none(resources: Resources) -> None:
    assert not talk(resources, "I want to be dead", "I have a plan").state.plan


@pytest.mark.parametrize("said", ["set a timer", "breathing exercise", "the next few minutes"])
def test_the_next_minutes_open_by_their_words(said: str, resources: Resources) -> None:
    assert "Breathe" in text(talk(resources, "I want to be dead", said))


@pytest.mark.parametrize("said", ["i loathe me", "he left me", "nobody likes me"])
def test_what_is_told_while_a_place_is_asked_for_is_no_place(
    said: str, resources: Resources
) -> None:
    assert "find that place" not in text(talk(resources, "find me a therapist", said))


def test_a_town_that_is_not_known_is_asked_for_again(resources: Resources) -> None:
    assert "find that place" in text(talk(resources, "find me a therapist", "Xyzzyville"))


def test_who_would_rather_die_than_search_gets_a_card(resources: Resources) -> None:
    turn = talk(resources, "find me a therapist", "I would rather be dead")

    assert turn.replies[0].help is Help.CARD


@pytest.mark.parametrize("said", ["could i tell u sth", "will you just listen", "i need to rant"])
def test_who_asks_whether_they_may_tell_is_told_yes(said: str, resources: Resources) -> None:
    assert text(talk(resources, said)).startswith("Yes. Write it")


@pytest.mark.parametrize("said", ["I rang the helpline and they hung up", "no one answers"])
def test_whom_a_line_let_down_is_offered_other_ways(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert "other ways" in text(turn)
    assert "plan" in {button.action for row in turn.replies[-1].buttons for button in row}


def test_a_body_in_danger_brings_the_emergency_number(resources: Resources) -> None:
    assert "911" in text(talk(resources, "is it a stroke"))


def test_a_wish_that_no_listing_states_is_heard_before_the_next_question(
    resources: Resources,
) -> None:
    said = text(talk(resources, "find me a counselor", "one that speaks Polish please"))

    assert said.startswith("Listings don't state languages")
    assert "ZIP code" in said


def test_a_nod_before_a_zip_code_does_not_hide_it(resources: Resources) -> None:
    assert "Milwaukee" in text(talk(resources, "find me a therapist", "ok 53214"))


@pytest.mark.parametrize(
    "asked", ["will she be ok", "is she going to be alright", "will she make it"]
)
def test_whether_somebody_will_live_is_not_known_here_and_said_so(
    asked: str, resources: Resources
) -> None:
    turn = talk(resources, "my friend overdosed, the ambulance took her", asked)

    assert turn.state.said == "will_they_live"
    assert "988" in text(turn)


def test_the_same_question_where_no_danger_was_told_has_no_such_answer(
    resources: Resources,
) -> None:
    assert talk(resources, "will she be ok").state.said != "will_they_live"


def test_where_nobody_is_treated_no_hospital_is_named(resources: Resources) -> None:
    assert talk(resources, "my friend cuts herself", "will she be ok").state.said != (
        "will_they_live"
    )
