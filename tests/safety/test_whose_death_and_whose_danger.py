"""A death that is told, and a danger beside an attempt: neither hides what is going on now."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import RiskLevel
from bot.safety.triage import Assessment


def _urgent(assessment: Assessment) -> bool:
    return assessment.level is RiskLevel.THIRD_PARTY and "urgent" in assessment.groups


@pytest.mark.parametrize(
    "said",
    [
        "my daughter overdosed and died in her bed",
        "my friend overdosed and died ten minutes ago",
        "my wife overdosed and died, she is still warm",
    ],
)
def test_a_death_without_a_day_may_be_one_of_this_hour(said: str, resources: Resources) -> None:
    assert _urgent(resources.assess(said))


@pytest.mark.parametrize(
    "said",
    [
        "my uncle overdosed and died two years ago",
        "we lost our youngest to an overdose last spring",
        "lost my best friend to suicide",
    ],
)
def test_a_death_of_some_time_ago_alarms_nobody(said: str, resources: Resources) -> None:
    assert resources.assess(said).level is RiskLevel.INFO


@pytest.mark.parametrize(
    "said",
    [
        "my sister attempted last week and i will too",
        "my dad attempted a month ago and now i want to",
        "my husband attempted in may and i took his tablets tonight",
        "we nearly lost my brother to suicide and i can't do this, i want to die",
    ],
)
def test_ones_own_danger_beside_an_attempt_stays_ones_own(said: str, resources: Resources) -> None:
    assert resources.assess(said).level >= RiskLevel.PASSIVE


@pytest.mark.parametrize(
    "said",
    [
        "took sleeping pills to rest and now she wont wake up",
        "tablets beside my grandpa and he wont wake up",
        "gave our son syrup tablets to calm down and he is not waking up",
    ],
)
def test_who_cannot_be_woken_is_urgent_whatever_it_was_for(said: str, resources: Resources) -> None:
    assert _urgent(resources.assess(said))


@pytest.mark.parametrize(
    "said", ["swallowed her tablets to not wake up", "took them to not wake up"]
)
def test_who_means_not_to_wake_speaks_of_themselves(said: str, resources: Resources) -> None:
    assert resources.assess(said).level is RiskLevel.IMMINENT
