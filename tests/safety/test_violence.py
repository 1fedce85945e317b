"""The card about violence needs somebody who does it, and the writer to whom it is done."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import RiskLevel


@pytest.mark.parametrize("said", ["can't trust myself tonight", "i don't trust myself right now"])
def test_a_few_words_in_which_nobody_acts_are_heavy_and_not_violence(
    said: str, resources: Resources
) -> None:
    assert resources.assess(said).level is RiskLevel.PASSIVE


@pytest.mark.parametrize(
    "said", ["he put a blade to his own neck yesterday", "she held a knife to her wrist, my sister"]
)
def test_a_weapon_at_ones_own_body_is_danger_for_that_person(
    said: str, resources: Resources
) -> None:
    found = resources.assess(said)

    assert found.level is RiskLevel.THIRD_PARTY
    assert "urgent" in found.groups


@pytest.mark.parametrize(
    "said",
    [
        "my father beats me when he finds my scars",
        "my mum slaps me if she notices my cuts",
        "he shoved me against the wall",
        "beaten again last night",
    ],
)
def test_who_is_hurt_gets_the_card_about_violence(said: str, resources: Resources) -> None:
    assert resources.assess(said).level is RiskLevel.VIOLENCE
