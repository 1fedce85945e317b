"""A town in a message hides no danger; it is read without the place as well."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content import KNOWLEDGE
from bot.dialogue.resources import Resources
from bot.dialogue.risk.beside_a_place import without_place
from bot.directory.gazetteer import Gazetteer, load_gazetteer
from bot.safety.cases import load_cases
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("said", "least"),
    [
        ("i cant take it anymore, im in milwaukee", RiskLevel.PASSIVE),
        ("im in Denver. i can't go on", RiskLevel.PASSIVE),
        ("i just can't go on, i live in seattle", RiskLevel.PASSIVE),
        ("i'm on a bridge in pittsburgh", RiskLevel.IMMINENT),
        ("i'm home alone in tucson with my pills", RiskLevel.IMMINENT),
        ("im sitting on the edge of a bridge near kenosha", RiskLevel.IMMINENT),
        ("i am holding a knife, appleton wi", RiskLevel.IMMINENT),
    ],
)
def test_a_town_in_the_message_hides_no_danger(
    said: str, least: RiskLevel, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.why.assessment.level >= least
    assert turn.replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said", ["im done, im in milwaukee", "i live in chicago and i cant do this anymore"]
)
def test_what_is_asked_about_without_a_town_has_the_number_with_one(
    said: str, resources: Resources
) -> None:
    assert "988" in text(talk(resources, said))


@pytest.mark.parametrize(
    "said",
    [
        "find me a therapist near milwaukee",
        "my flight is cancelled and i'm in denver",
        "taking pictures of a bridge in pittsburgh",
        "we cook with a good knife in boston",
    ],
)
def test_a_town_alone_alarms_nobody(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.level is RiskLevel.NONE


@pytest.fixture(scope="module")
def places() -> Gazetteer:
    found = load_gazetteer(KNOWLEDGE / "places", {}, [])
    assert found is not None
    return found


@given(st.text(max_size=200), st.sampled_from(["", " in Denver", ", Leeds", " near Chicago, IL "]))
def test_any_text_is_never_longer_without_its_place(
    places: Gazetteer, said: str, town: str
) -> None:
    assert len(without_place(said + town, places)) <= len(said + town)


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("i'm done, im in milwaukee", "i'm done"),
        ("i live in Leeds and i cant go on", "i cant go on"),
        ("im on a bridge near Chicago, IL tonight", "im on a bridge tonight"),
        ("its my last night in lisbon", "its my last night in lisbon"),
        ("she is in pain", "she is in pain"),
    ],
)
def test_only_the_place_is_left_out(places: Gazetteer, said: str, rest: str) -> None:
    assert without_place(said, places) == rest


@pytest.mark.parametrize("town", [", im in milwaukee", " near Chicago, IL"])
def test_no_reviewed_danger_is_hidden_by_a_town(town: str, resources: Resources) -> None:
    cases = load_cases(KNOWLEDGE / "risk" / "cases.tsv", [])[::25]
    hidden = [
        case.text
        for case in cases
        if resources.assess(case.text).help is Help.CARD
        and resources.assess(case.text.rstrip(" .!") + town).help is not Help.CARD
    ]

    assert len(cases) > 100
    assert hidden == []


@pytest.mark.parametrize(
    "said",
    ["i want to die, n" + "o" * 4000 + "!", ".a" * 2000 + "!", ", a" * 1365],
)
def test_a_message_made_to_be_slow_comes_to_an_end(places: Gazetteer, said: str) -> None:
    assert without_place(said, places) in (said, said.strip())
