"""What is asked of a way to meet chooses none; "why" and "anyone" mean the search."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk

BOISE = "find me a therapist in boise"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("does online cost less", "way_costs"),
        ("is telehealth cheaper", "way_costs"),
        ("what does online cost", "way_costs"),
        ("are in person ones more expensive", "way_costs"),
        ("does insurance cover video", "way_costs"),
        ("is nearby safer", "need_not_be_near"),
        ("does video count the same", "need_not_be_near"),
        ("why online", "need_not_be_near"),
        ("do i have to have a camera for video", "need_not_be_near"),
        ("why", "need_not_be_near"),
    ],
)
def test_a_question_about_a_way_to_meet_chooses_none(
    said: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, BOISE, said)

    assert turn.replies[-1].name == reply
    assert turn.state.search is not None
    assert not turn.state.search.modality
    assert talk(resources, BOISE, said, "online then").replies[-1].name == "results"


@pytest.mark.parametrize(
    "said",
    [
        "is online possible",
        "do you have online",
        "do you have free online ones",
        "can we do online",
    ],
)
def test_a_wish_for_a_way_in_a_question_is_one(said: str, resources: Resources) -> None:
    turn = talk(resources, BOISE, said)

    assert turn.state.search is not None
    assert turn.state.search.modality == "remote"


def test_why_a_place_is_asked_for_is_told(resources: Resources) -> None:
    assert talk(resources, "find a therapist", "but why").replies[-1].name == "why_place"


def test_anyone_will_do_asks_for_no_profession(resources: Resources) -> None:
    turn = talk(resources, "i need a psychiatrist for meds, phoenix", "nearby", "ok anyone")

    assert turn.state.search is not None
    assert not turn.state.search.provider_type


@pytest.mark.parametrize("said", ["for her", "its for him not me"])
def test_for_whom_is_heard_in_a_search(said: str, resources: Resources) -> None:
    turn = talk(resources, BOISE, said)

    assert turn.state.search is not None
    assert turn.state.search.theirs


@pytest.mark.parametrize("said", ["ok her address", "address?"])
def test_where_somebody_on_the_page_is_stands_on_their_card(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "find a therapist in chicago", "nearby", said)

    assert turn.replies[-1].name == "picked"


@pytest.mark.parametrize("said", ["which is better", "hm not sure", "whats the difference"])
def test_who_cannot_choose_a_way_is_told_of_both(said: str, resources: Resources) -> None:
    assert talk(resources, BOISE, said).replies[-1].name == "need_not_be_near"


@pytest.mark.parametrize("said", ["at home", "from home please", "in her room"])
def test_at_home_is_online(said: str, resources: Resources) -> None:
    turn = talk(resources, BOISE, said)

    assert turn.state.search is not None
    assert turn.state.search.modality == "remote"


@pytest.mark.parametrize("said", ["go back", "the previous ones", "show the list again"])
def test_back_at_a_page_shows_it_again(said: str, resources: Resources) -> None:
    turn = talk(
        resources, "find a therapist in chicago", "nearby", "next", "back to the list", said
    )

    assert turn.replies[-1].name == "results"
