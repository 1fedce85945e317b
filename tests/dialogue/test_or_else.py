"""A wish for a therapist that says what happens otherwise: help first, then the search."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import RiskLevel
from tests.dialogue.talking import talk


@pytest.mark.parametrize(
    "said",
    [
        "i need a therapist tonight or im going to do something",
        "i need a therapist tonight or i'll do something stupid",
        "if i dont get a therapist this week im done",
        "psychiatrist asap or i wont make it to friday",
        "psychiatrist by monday or its over",
        "if i cant see someone soon i'll do something bad",
    ],
)
def test_a_therapist_or_else_gets_the_card_and_then_the_search(
    resources: Resources, said: str
) -> None:
    turn = talk(resources, said)

    assert [reply.name for reply in turn.replies] == ["card_active", "ask_place"]


@pytest.mark.parametrize(
    "said", ["i need help now or i wont make it through the night", "if nobody helps me im done"]
)
def test_help_or_else_gets_the_card(resources: Resources, said: str) -> None:
    assert talk(resources, said).replies[0].name == "card_active"


def test_a_therapist_or_dying_stays_an_emergency(resources: Resources) -> None:
    assert talk(resources, "get me a therapist or ill kill myself").replies[0].name == (
        "card_imminent"
    )


@pytest.mark.parametrize(
    "said",
    [
        "i need a therapist by monday for work",
        "we need a couples therapist or its over",
        "i need a therapist or a counselor",
        "i need a doctor or i wont make it to the meeting",
        "if i dont find a therapist by friday i'll call my doctor",
        "i need help with math or im done for",
        "i need someone for my car or im done",
    ],
)
def test_another_or_is_no_danger(resources: Resources, said: str) -> None:
    assert talk(resources, said).why.assessment.level is RiskLevel.NONE
