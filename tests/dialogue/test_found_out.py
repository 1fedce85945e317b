"""Somebody who matters has found out: the words are those of who hurts, not of who worries."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        ("my mom found my blades", "shes crying", "what do i say"),
        ("my mum saw my cuts", "what should i say"),
        ("my mum saw my cuts", "what do i do"),
        ("my mum knows about my cutting", "what do i say to her"),
        ("my friends found out i self harm", "what do i say to them"),
        ("my dad caught me cutting", "what do i say to him"),
    ],
)
def test_who_was_found_out_gets_words_of_their_own(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[0].name == "they_know"
    assert "I've noticed that you are hurting" not in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        ("my daughter cuts", "what do i say"),
        ("i found my daughters blades", "what do i say"),
        ("my mum cuts herself", "what do i say to her"),
        ("my sister hurts herself", "what do i say to her"),
        ("my mum knows im gay", "what do i say"),
    ],
)
def test_who_worries_or_has_told_nothing_keeps_the_words_for_them(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name == "talk_with_them"


def test_their_anger_is_met(resources: Resources) -> None:
    turn = talk(resources, "my mum saw my cuts", "she is so angry")

    assert turn.replies[0].name == "if_they_are_angry"


@pytest.mark.parametrize(
    "said", ["my dad caught me cutting", "my mum walked in on me self harming"]
)
def test_who_was_caught_tells_of_themselves(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_self_harm"


@pytest.mark.parametrize(
    "said", ["my dad caught me cutting class", "my mom caught me cutting my hair"]
)
def test_other_cutting_is_none(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.help is not Help.CARD


def test_who_caught_somebody_else_worries(resources: Resources) -> None:
    level = talk(resources, "my mum caught him cutting").why.assessment.level

    assert level is RiskLevel.THIRD_PARTY


@pytest.mark.parametrize(
    "said",
    [
        "my mom found out i cut. she cried. now what",
        "my dad saw i cut myself. he went quiet. what now",
    ],
)
def test_who_was_found_out_and_asks_what_now_is_asked_first_whether_they_are_safe(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].name in ("card_self_harm", "card_active")


@pytest.mark.parametrize(
    "said",
    [
        "my mom found out i cut. i took all her pills",
        "my mom found out i cut. im bleeding a lot. now what",
        "i cut. now what",
    ],
)
def test_who_tells_an_emergency_beside_it_is_met_in_that(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said",
    [
        "my swim coach saw the cuts and told my mum",
        "my fiancee found my scars and now she cries",
    ],
)
def test_whose_marks_were_seen_is_not_taken_for_a_worried_one(
    said: str, resources: Resources
) -> None:
    assert "card_third_party" not in [reply.name for reply in talk(resources, said).replies]


def test_marks_on_somebody_else_are_theirs(resources: Resources) -> None:
    turn = talk(resources, "my teacher saw the cuts on my sister")

    assert turn.replies[0].name == "card_third_party"
