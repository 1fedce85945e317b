"""A town in a message hides no danger; it is read without the place as well."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.resources import Resources
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


@given(st.text(max_size=300), st.sampled_from(["", ", im in milwaukee", " near Chicago, IL"]))
def test_any_text_with_or_without_a_town_is_read(
    resources: Resources, said: str, town: str
) -> None:
    alone = resources.assess(said)

    assert resources.assess(said + town) is not None
    assert alone is not None
