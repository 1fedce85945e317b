"""What is meant in place of what was answered: whom, when, which page, which place."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

_SIGNS = "what are the warning signs"


@pytest.mark.parametrize(
    "said",
    [
        "no i mean my kid",
        "no, for my daughter",
        "sorry, i meant my best friend",
        "i mean for my daughter shes 12",
        "no, about my boyfriend",
        "actually its for my student",
        "for my dad",
    ],
)
def test_who_means_somebody_else_is_told_what_there_is_for_them(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, _SIGNS, said)

    assert turn.replies[-1].name == "meant_them"
    offered = {action for _, action in turn.state.offered}
    assert {"w:support_them", "w:talk_with_them", "find"} <= offered
    assert talk(resources, _SIGNS, said, "what do i say").state.said.startswith("talk_with_them")


@pytest.mark.parametrize(
    "said", ["i mean teenagers", "no i meant older people", "i asked about boys"]
)
def test_of_a_group_that_is_meant_it_is_said_that_none_is_told_apart(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "why do people do it", said).replies[-1].name == "not_told_whom"


@pytest.mark.parametrize(
    ("said", "page"),
    [("i meant dbt", "dbt"), ("i mean medication", "medication"), ("no, about anxiety", "anxiety")],
)
def test_the_page_that_is_meant_is_shown(said: str, page: str, resources: Resources) -> None:
    assert talk(resources, "what is cbt", said).state.topic == page


@pytest.mark.parametrize("said", ["I mean after doing it", "no i mean after they do it"])
def test_after_it_is_answered_with_the_number_in_sight(said: str, resources: Resources) -> None:
    turn = talk(resources, "what do people feel after self-harm", said)

    assert turn.replies[-1].name == "relief_after"
    assert all(reply.help is not Help.CARD for reply in turn.replies)
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "i mean i want to do it",
        "i mean after i do it",
        "i mean after doing it last night i cant stop",
        "i mean after doing it i want to die",
        "i meant im going to do it tonight",
        "i mean my kid wants to die",
        "no, for my daughter, she took pills",
    ],
)
def test_a_danger_in_a_correction_keeps_its_card(said: str, resources: Resources) -> None:
    turn = talk(resources, "why do people do it", said)

    assert turn.replies[0].help is Help.CARD


def test_out_of_the_blue_after_doing_it_is_asked_about(resources: Resources) -> None:
    assert talk(resources, "i mean after doing it").replies[0].help is Help.CARD


@pytest.mark.parametrize(
    ("said", "where"), [("i meant duluth georgia", "Duluth, GA"), ("no i mean reno", "Reno, NV")]
)
def test_the_place_that_is_meant_is_looked_in(said: str, where: str, resources: Resources) -> None:
    assert where in text(talk(resources, "find a therapist in duluth", said))
