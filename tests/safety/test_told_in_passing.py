"""What is said in passing, and is an emergency or a wish to die; and what only sounds so."""

import pytest

from bot.assembly import Content
from bot.safety.levels import Help, RiskLevel
from bot.safety.triage import assess


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("my last message. love you all, forgive me", RiskLevel.IMMINENT),
        ("final text, goodbye", RiskLevel.IMMINENT),
        ("i tried it in march and now im back on that bridge", RiskLevel.IMMINENT),
        ("theyre down now. no way back", RiskLevel.IMMINENT),
        ("stay with me for a bit so i wont do it", RiskLevel.SELF_HARM),
        ("my dad died and so did my wish to live", RiskLevel.PASSIVE),
        ("the kids leave on friday, then i can finally end it", RiskLevel.ACTIVE),
    ],
)
def test_rules_alone_hear_it(said: str, level: RiskLevel, content: Content) -> None:
    assert assess(said, content.lexicon).level >= level


@pytest.mark.parametrize(
    "said",
    [
        "the last text he sent was love you lol",
        "last message from my boss: see you monday",
        "talk to me so i dont do the dishes",
        "we tried it last week and im back at the same place",
        "my toddler wont fall asleep and stay there",
    ],
)
def test_what_only_sounds_so_alarms_by_no_rule(said: str, content: Content) -> None:
    assert assess(said, content.lexicon).help is not Help.CARD


@pytest.mark.parametrize("said", ["asheville", "kalamazoo", "scranton"])
def test_a_town_that_is_a_rare_word_is_known_in_lower_case(said: str, content: Content) -> None:
    place = content.requests.place(f"a counselor. {said}, please")

    assert place is not None
    assert place.kind in ("found", "ambiguous")


@pytest.mark.parametrize("said", ["hershey", "tucker", "jupiter"])
def test_a_word_or_a_name_that_is_a_town_as_well_is_none(said: str, content: Content) -> None:
    assert content.requests.place(f"a counselor. my {said}, please") is None
