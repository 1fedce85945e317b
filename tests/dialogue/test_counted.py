"""What a turn adds to the daily counts: values of ours, never a word of a person."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.counted import time_to_card
from bot.dialogue.events import Commanded, Elapsed, Event, Said, Tapped
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.directory.matching import Query, Results
from bot.errors import DirectoryError
from bot.safety.levels import RiskLevel

INTENTS = {
    "about_bot", "ask", "attached", "country", "crisis", "dosage", "feedback", "find_therapist",
    "gibberish", "goodbye", "greeting", "guide", "help", "im_ok", "insult", "insurance_cost", "law",
    "other_health", "other_language", "out_of_scope", "plan", "privacy", "quiet", "refuse",
    "relationships", "scar_care", "share", "smalltalk", "stop", "thanks", "timer", "unclear",
}  # fmt: skip


def counted(
    event: Event, resources: Resources, state: DialogueState | None = None
) -> tuple[tuple[str, str], ...]:
    return take_turn(state or DialogueState(), event, resources).counted


def test_a_question_counts_its_section(resources: Resources) -> None:
    assert counted(Said(text="what is dbt?"), resources) == (("turn", "ask"), ("section", "dbt"))


def test_a_card_counts_its_level_and_no_country_that_was_not_chosen(resources: Resources) -> None:
    event = Said(text="i want to die")
    australia = DialogueState(country="AU", chosen=True)

    assert ("card", "active -") in counted(event, resources)
    assert ("card", "active AU") in counted(event, resources, australia)


def test_a_row_of_help_counts_as_a_row(resources: Resources) -> None:
    counts = counted(Said(text="is self-harm a suicide attempt?"), resources)

    assert ("row", "-") in counts
    assert [kind for kind, _ in counts].count("card") == 0


def test_a_card_that_a_button_brings_is_counted(resources: Resources) -> None:
    state = take_turn(DialogueState(), Said(text="i want to die"), resources).state

    assert ("card", "none -") in counted(Tapped(action="safe:no"), resources, state)


def test_what_the_guide_does_not_answer_is_counted_by_kind(resources: Resources) -> None:
    assert ("unanswered", "law") in counted(
        Said(text="is it legal to record my neighbour"), resources
    )
    unclear = counted(Said(text="qxv zzkw prrt"), resources)
    assert [value for kind, value in unclear if kind == "unanswered"]


@pytest.mark.parametrize("text", ["hello", "thanks", "bye", "i want to die", "what is cbt?"])
def test_what_asks_nothing_or_is_answered_is_not_unanswered(
    resources: Resources, text: str
) -> None:
    assert "unanswered" not in dict(counted(Said(text=text), resources))


def test_a_search_counts_its_state_once_however_many_pages(resources: Resources) -> None:
    search = take_turn(DialogueState(), Said(text="therapist near 53214, either way"), resources)
    assert ("search", "WI") in search.counted

    assert "search" not in dict(counted(Tapped(action="next"), resources, search.state))


def test_a_search_that_finds_nobody_counts_its_state(resources: Resources) -> None:
    def nobody(_query: Query) -> Results:
        return Results(emptied_by="distance")

    empty = replace(resources, search=nobody)

    counts = counted(Said(text="therapist near 53214, in person"), empty)

    assert ("search_empty", "WI") in counts
    assert "search" not in dict(counts)


def test_a_search_that_fails_counts_as_neither(resources: Resources) -> None:
    def gone(_query: Query) -> Results:
        raise DirectoryError("gone")

    counts = dict(counted(Said(text="therapist near 53214"), replace(resources, search=gone)))

    assert "search" not in counts
    assert "search_empty" not in counts


def test_a_failed_turn_counts_as_failed_and_its_card_too(resources: Resources) -> None:
    broken = replace(resources, look_up=None)  # type: ignore[arg-type]

    counts = counted(Said(text="what is dbt?"), broken)

    assert ("turn", "failed") in counts
    assert [kind for kind, _ in counts] == ["turn", "card"]


def test_a_timer_is_no_turn_of_a_person(resources: Resources) -> None:
    state = take_turn(DialogueState(), Tapped(action="timer:5"), resources).state

    assert counted(Elapsed(timer=1), resources, state) == ()


@given(text=st.text(max_size=60), name=st.text(max_size=12))
def test_no_word_of_a_person_becomes_a_count(text: str, name: str, resources: Resources) -> None:
    chosen = {"-", *resources.lines.countries}  # "EIRE" chooses one
    levels = {f"{level.label} {country}" for level in RiskLevel for country in chosen}
    ours = {
        "search": {"-", *resources.states},
        "search_empty": {"-", *resources.states},
        "section": set(resources.guide.sections),
        "card": levels,
        "row": chosen,
    }
    for event in (Said(text=text), Commanded(name=name, argument=text), Tapped(action=text[:16])):
        for kind, value in counted(event, resources):
            assert value in ours.get(kind, INTENTS.union(resources.guide.kinds))


@pytest.mark.parametrize(
    ("seconds", "bucket"),
    [(0, "0.5"), (0.5, "0.5"), (0.51, "1"), (4.9, "5"), (60, "60"), (61, "more")],
)
def test_the_time_to_a_card_falls_into_its_bucket(seconds: float, bucket: str) -> None:
    assert time_to_card(seconds) == ("time_to_card", bucket)
