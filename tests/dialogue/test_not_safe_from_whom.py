"""Who is not safe, and does not say from whom, is asked; help stands beside the question."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import RiskLevel
from tests.dialogue.talking import talk, text

UNSAFE = ["i dont feel safe", "i feel unsafe", "i dont feel safe right now", "i'm unsafe"]


@pytest.mark.parametrize("said", UNSAFE)
def test_not_to_feel_safe_is_asked_about_with_the_numbers_beside_it(
    resources: Resources, said: str
) -> None:
    turn = talk(resources, said)

    assert [reply.name for reply in turn.replies] == ["unsafe_asked"]
    assert "988" in text(turn)
    assert "911" in text(turn)


@pytest.mark.parametrize("answer", ["myself", "from myself", "its me", "both", "@unsafe:self"])
def test_not_safe_from_oneself_brings_the_card_and_is_remembered(
    resources: Resources, answer: str
) -> None:
    turn = talk(resources, "i dont feel safe", answer)

    assert turn.replies[0].name == "card_active"
    assert turn.state.risk.worst is RiskLevel.ACTIVE


@pytest.mark.parametrize("answer", ["my dad", "someone else", "from my ex", "@unsafe:somebody"])
def test_not_safe_from_somebody_brings_the_card_about_violence(
    resources: Resources, answer: str
) -> None:
    turn = talk(resources, "i dont feel safe", answer)

    assert turn.replies[0].name == "card_violence"
    assert turn.state.risk.hurt


@pytest.mark.parametrize("answer", ["not sure", "idk"])
def test_who_is_not_sure_from_whom_gets_help_all_the_same(
    resources: Resources, answer: str
) -> None:
    turn = talk(resources, "i dont feel safe", answer)

    assert turn.state.said == "safe_unsure"
    assert "988" in text(turn)


def test_the_number_stays_after_the_question(resources: Resources) -> None:
    assert "988" in text(talk(resources, "i dont feel safe", "what is dbt"))


def test_to_say_so_again_is_asked_in_other_words(resources: Resources) -> None:
    assert talk(resources, *UNSAFE[:2]).state.said == "unsafe_asked_again"


def test_means_after_it_are_an_emergency(resources: Resources) -> None:
    assert talk(resources, "i dont feel safe", "i have pills").state.said == "card_imminent"


@pytest.mark.parametrize(
    ("before", "card"), [("i want to die", "card_imminent"), ("my dad hits me", "card_violence")]
)
def test_where_danger_was_told_nothing_needs_to_be_asked(
    resources: Resources, before: str, card: str
) -> None:
    assert talk(resources, before, "i dont feel safe").state.said == card


@pytest.mark.parametrize(
    ("said", "card"),
    [
        ("i dont feel safe at home", "card_violence"),
        ("i dont feel safe with him", "card_violence"),
        ("i dont feel safe with myself", "card_active"),
        ("im not safe", "card_active"),
    ],
)
def test_where_it_is_said_from_whom_the_card_comes_at_once(
    resources: Resources, said: str, card: str
) -> None:
    assert [reply.name for reply in talk(resources, said).replies] == [card]


@pytest.mark.parametrize("said", ["im not safe to drive", "i dont feel safe driving"])
def test_not_safe_at_the_wheel_is_no_danger_to_oneself(resources: Resources, said: str) -> None:
    assert talk(resources, said).why.assessment.level is RiskLevel.NONE


@pytest.mark.parametrize("said", ["im not safe to be alone", "im not safe for the next hours"])
def test_not_safe_in_other_words_keeps_its_card(resources: Resources, said: str) -> None:
    assert talk(resources, said).replies[0].name == "card_active"


@pytest.mark.parametrize("said", ["i dont feel better", "im not ok", "i dont feel good"])
def test_not_to_be_well_is_not_answered_as_if_it_were(resources: Resources, said: str) -> None:
    assert "im_ok" not in [reply.name for reply in talk(resources, said).replies]


@pytest.mark.parametrize("said", ["im ok", "no im fine", "i feel better now"])
def test_to_be_well_is_still_read_as_such(resources: Resources, said: str) -> None:
    assert "im_ok" in resources.intents.find(said).families


@pytest.mark.parametrize("where", ["at home", "in my house", "at school"])
@pytest.mark.parametrize(
    ("whom", "level"), [("my dad", RiskLevel.VIOLENCE), ("myself", RiskLevel.ACTIVE)]
)
def test_who_names_a_place_is_asked_from_whom_and_heard(
    where: str, whom: str, level: RiskLevel, resources: Resources
) -> None:
    asked = talk(resources, "i dont feel safe", where)
    told = talk(resources, "i dont feel safe", where, whom)

    assert "988" in text(asked)
    assert "yourself" in text(asked)
    assert told.replies[0].name == f"card_{level.label}"
