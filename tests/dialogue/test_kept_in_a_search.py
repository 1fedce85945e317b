"""A search keeps its place, its way and its wishes, and says what it can't sort by."""

import pytest

from bot.dialogue.resources import Resources
from bot.dialogue.state import Search
from bot.dialogue.turn import Turn
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

_NOBODY = ("therapist in Boston", "nearby")
_PAGE = ("therapist in wisconsin", "in person")


def _search(turn: Turn) -> Search:
    assert turn.state.search is not None
    return turn.state.search


def _where(turn: Turn) -> str:
    place = _search(turn).place
    assert place is not None
    return place.name


@pytest.mark.parametrize(
    ("town", "plan"),
    [
        ("Memphis", "i have blue cross of tennessee"),
        ("Boise", "i'm insured with health plan of utah"),
        ("Knoxville", "does anyone take medicaid in tennessee"),
    ],
)
def test_the_state_in_an_insurance_is_no_new_place(
    town: str, plan: str, resources: Resources
) -> None:
    turn = talk(resources, town, "online", plan)

    assert _where(turn) == town
    assert _search(turn).modality == "remote"
    assert "insurance" in _search(turn).wishes


def test_another_state_alone_is_a_new_place(resources: Resources) -> None:
    assert _where(talk(resources, "Boise", "online", "Utah")) == "Utah"


def test_a_town_after_its_state_is_in_that_state(resources: Resources) -> None:
    place = _search(talk(resources, "therapist in ohio", "springfield")).place

    assert place is not None
    assert (place.name, place.state) == ("Springfield", "OH")


@pytest.mark.parametrize("said", ["change my zip to 60614", "switch the location to Reno"])
def test_a_place_put_right_keeps_the_way(said: str, resources: Resources) -> None:
    turn = talk(resources, "therapist in 90210", "nearby", said)

    assert _search(turn).modality == "in_person"
    assert turn.replies[-1].name != "ask_modality"


def test_the_miles_that_were_meant_are_looked_at(resources: Resources) -> None:
    turn = talk(resources, "therapist in Casper Wyoming", "nearby", "i meant within 90 miles")

    assert _search(turn).radius_miles == 90


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("trauma therapist in Denver, woman, nearby", "gender"),
        ("counselor in 02139 who takes Tufts, online", "insurance"),
        ("a therapist in Salem Oregon who accepts OHP, nearby", "insurance"),
        ("polish doctor in Boston, in person", "languages"),
    ],
)
def test_what_no_listing_states_is_said(said: str, named: str, resources: Resources) -> None:
    assert named in text(talk(resources, said))


def test_a_group_is_said_not_to_be_listed(resources: Resources) -> None:
    assert "therapists only" in text(talk(resources, "survivors group in Omaha"))


def test_who_does_medicine_is_a_prescriber(resources: Resources) -> None:
    turn = talk(resources, "find me someone who does meds in 53214, online")

    assert _search(turn).provider_type == "prescriber"


@pytest.mark.parametrize("asked", ["the second one, whats her number", "what's their phone number"])
def test_nobody_has_a_number_where_nobody_was_found(asked: str, resources: Resources) -> None:
    assert talk(resources, *_NOBODY, asked).replies[-1].name == "nobody_to_reach"


@pytest.mark.parametrize("page", [_NOBODY, _PAGE])
@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("she ghosted us", "wait_time"),
        ("none of them will see me", "wait_time"),
        ("none of these help so what now", "beyond_list"),
        ("neither works for me, where else can i look", "beyond_list"),
    ],
)
def test_a_page_of_no_use_has_a_way_on_with_a_line(
    page: tuple[str, ...], said: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, *page, said)

    assert turn.replies[-1].name == reply
    assert turn.replies[-1].help is not Help.NONE


@pytest.mark.parametrize(
    "said",
    [
        "i want to die, nobody will take me",
        "she ghosted me and i took all my pills",
        "none of these help, i'm going to end it tonight",
    ],
)
def test_a_danger_beside_it_keeps_its_card(said: str, resources: Resources) -> None:
    assert any(r.help is Help.CARD for r in talk(resources, *_PAGE, said).replies)


def test_change_the_place_may_be_typed(resources: Resources) -> None:
    turn = talk(resources, "find a therapist", "Denver", "Change the place")

    assert turn.replies[-1].name == "ask_place"


@pytest.mark.parametrize(
    "said", ["can we go on with the therapist", "i want to continue the search", "resume"]
)
def test_a_search_is_gone_back_to_behind_a_danger(said: str, resources: Resources) -> None:
    chat = ("find a therapist", "fargo", "nearby", "i want to die", "yes", "ok i am safe now", said)

    assert talk(resources, *chat).replies[-1].name in {"nobody", "results"}


@pytest.mark.parametrize("said", ["ok continue", "actually lets keep looking"])
def test_a_stopped_search_goes_on(said: str, resources: Resources) -> None:
    assert talk(resources, "find a therapist", "stop", said).replies[-1].name == "ask_place"


def test_the_language_that_is_spoken_is_meant(resources: Resources) -> None:
    assert talk(resources, "hablo espanol", "not spanish, i speak polish").state.language == "pl"


@pytest.mark.parametrize("said", ["living in my van in Mesa", "we are homeless in Tampa"])
def test_who_has_no_home_is_told_of_shelter(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "shelter"


def test_a_place_to_go_to_from_a_blow_is_no_therapist(resources: Resources) -> None:
    turn = talk(resources, "my husband choked me. is there somewhere i can go in Dallas")

    assert turn.replies[0].help is Help.CARD
    assert turn.replies[-1].name == "shelter"


def test_a_therapist_is_looked_for_where_one_is_named(resources: Resources) -> None:
    turn = talk(resources, "my husband hits me. is there a therapist i can go to in Dallas")

    assert turn.replies[0].help is Help.CARD
    assert turn.state.search is not None
