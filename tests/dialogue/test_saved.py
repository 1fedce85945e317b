"""A chat's state outlives the process without holding what it must not."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.events import Located, Said
from bot.dialogue.resources import Resources
from bot.dialogue.saved import chosen_bytes, from_bytes, to_bytes
from bot.dialogue.state import DialogueState, RiskMemory, Search
from bot.dialogue.turn import take_turn
from bot.safety.levels import RiskLevel

PLACES = ("53214", "Milwaukee, WI", "WI", "New York, NY", "Springfield, IL")
words = st.text(max_size=20)
small = st.integers(min_value=0, max_value=50)


def states(resources: Resources) -> st.SearchStrategy[DialogueState]:
    places = st.sampled_from([resources.place_of(place) for place in PLACES])
    search = st.builds(
        Search,
        awaiting=st.sampled_from(("", "place", "modality")),
        place=st.none() | places,
        modality=st.sampled_from(("", "in_person", "remote", "any")),
        specialty=words,
        provider_type=words,
        wishes=st.lists(words, max_size=3).map(tuple),
        options=st.lists(places, max_size=3).map(tuple),
        radius_miles=small,
        shown=small,
        skipped=st.booleans(),
    )
    risk = st.builds(
        RiskMemory,
        turns=small,
        worst=st.sampled_from(RiskLevel),
        groups=st.lists(words, max_size=3).map(tuple),
        said=st.integers(min_value=-1, max_value=9),
        calm=small,
        quiet=st.booleans(),
        faint=st.lists(st.lists(words, max_size=2).map(tuple), max_size=3).map(tuple),
        well=small,
        theirs=st.booleans(),
    )
    return st.builds(
        DialogueState,
        country=st.sampled_from(sorted(resources.lines.countries)),
        chosen=st.booleans(),
        said=words,
        topic=st.sampled_from(["", *resources.guide.sections]),
        offered=st.lists(st.tuples(words, words), max_size=3).map(tuple),
        search=st.none() | search,
        risk=risk,
        plan=small,
        timer=small,
        waiting=st.booleans(),
        asked_country=st.booleans(),
    )


@given(data=st.data())
def test_a_saved_state_comes_back_as_it_was(data: st.DataObject, resources: Resources) -> None:
    state = data.draw(states(resources))

    assert from_bytes(to_bytes(state), resources) == state


@given(noise=st.binary() | st.text().map(str.encode) | st.from_type(dict).map(repr).map(str.encode))
def test_bytes_that_are_no_state_give_a_new_chat(noise: bytes, resources: Resources) -> None:
    assert from_bytes(noise, resources) == DialogueState(country=resources.default_country)


@pytest.mark.parametrize(
    "saved",
    [
        {"v": 0, "topic": "dbt"},
        {"topic": "dbt"},
        {"v": 1, "topic": ["dbt"]},
        {"v": 1, "search": "Milwaukee"},
        {"v": 1, "search": {"options": 5}},
        {"v": 1, "risk": {"worst": 1_000}},
        [1, 2],
        None,
    ],
)
def test_a_state_of_another_version_gives_a_new_chat(saved: object, resources: Resources) -> None:
    assert from_bytes(json.dumps(saved).encode(), resources) == DialogueState()


def test_what_has_left_the_content_is_dropped_and_the_rest_stays(resources: Resources) -> None:
    saved = {
        "v": 1,
        "country": "XX",
        "chosen": True,
        "topic": "a-section-of-last-year",
        "search": {"place": "Atlantis, WI", "options": ["WI", "00000"], "modality": "remote"},
        "plan": 2,
    }

    state = from_bytes(json.dumps(saved).encode(), resources)

    assert state == DialogueState(search=Search(modality="remote"), plan=2)


def test_only_what_was_chosen_is_kept_for_longer(resources: Resources) -> None:
    state = DialogueState(country="AU", chosen=True, topic="dbt", search=Search(), plan=3)

    assert from_bytes(chosen_bytes(state), resources) == DialogueState(country="AU", chosen=True)
    assert chosen_bytes(replace(state, chosen=False)) == b""


def test_nothing_a_person_writes_and_no_position_is_saved(resources: Resources) -> None:
    state = DialogueState()
    events = (
        Said(text="my name is Brqmtley Quixote and I cut myself"),
        Said(text="find me a therapist, says Brqmtley"),
        Located(lat=43.0123456, lon=-87.9123456),
        Said(text="is Brqmtley allowed to ask about dbt?"),
        Said(text="Brqmtley has no more words"),
    )
    for event in events:
        state = take_turn(state, event, resources).state
        saved = to_bytes(state).decode()

        assert "rqmtley" not in saved
        assert "Quixote" not in saved
        assert "43." not in saved, "a shared position is kept as a ZIP code"
        assert "87." not in saved


def test_a_search_goes_on_where_another_process_saved_it(resources: Resources) -> None:
    begun = take_turn(DialogueState(), Said(text="therapist near 53214"), resources)

    elsewhere = from_bytes(to_bytes(begun.state), resources)
    turn = take_turn(elsewhere, Said(text="nearby"), resources)

    assert turn.why.matches, "the place was kept by its id"
