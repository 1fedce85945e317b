"""A town in a part of its own begins a search, where the rest tells how to meet or is unclear."""

from dataclasses import replace

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from bot.safety.lexicon import Evidence
from bot.safety.triage import NEARLY, SECOND_READER, Assessment
from tests.dialogue.talking import talk


@pytest.mark.parametrize(
    ("said", "town", "way"),
    [
        ("Kokomo Indiana. online or in person, same to me", "Kokomo", "any"),
        ("video only. wenatchee", "Wenatchee", "remote"),
        ("Nampa, Idaho. Face to face, she lip-reads.", "Nampa", "in_person"),
    ],
)
def test_a_town_beside_how_to_meet_begins_a_search(
    said: str, town: str, way: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.why.request is not None
    assert turn.why.request.place is not None
    assert turn.why.request.place.places[0].name == town
    assert turn.why.request.modality == way


@pytest.mark.parametrize(
    "said",
    [
        "my uncle grew up in Toledo. what a place",
        "we drove through the night. Kokomo looked empty and sad",
        "what is dbt? i read it in Nampa",
        "my mother rang from Fresno. she talks for hours",
    ],
)
def test_a_town_that_is_only_told_of_begins_none(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.search is None


@pytest.mark.parametrize(
    "said", ["i took all of them. Kokomo.", "Nampa, Idaho. i want to die", "he hits me. wenatchee"]
)
def test_danger_beside_a_town_comes_first(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is Help.CARD
    assert turn.why.intent == "crisis"


def test_a_town_beside_what_nobody_understands_is_looked_in(resources: Resources) -> None:
    turn = talk(resources, "Kalispell, MT. whatever the second thing was")

    assert turn.state.search is not None
    assert turn.state.search.place is not None


def test_what_is_nearly_a_risk_beside_a_town_is_asked_about_first(resources: Resources) -> None:
    nearly = Assessment(evidence=(Evidence(SECOND_READER, RiskLevel.NONE, NEARLY),))
    unsure = replace(resources, assess=lambda _: nearly)

    turn = talk(unsure, "Kalispell, MT. whatever the second thing was")

    assert turn.state.search is None
    assert turn.replies[-1].help is not Help.NONE
