"""What a few words mean after the page on signs, and what carers and professionals see."""

import pytest

from bot.dialogue.outcome import Turn
from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


def _names(turn: Turn) -> list[str]:
    return [reply.name for reply in turn.replies]


@pytest.mark.parametrize(
    "said",
    [
        "he has all of these",
        "my son has 3 of these",
        "i see 3 of them. now what",
        "what do i do if i see them",
        "what do i do then",
    ],
)
def test_who_sees_the_signs_is_told_what_helps(said: str, resources: Resources) -> None:
    turn = talk(resources, "warning signs", said)

    assert _names(turn) == ["support_them"]
    assert "988" in text(turn)


def test_who_may_be_wrong_is_told_to_ask(resources: Resources) -> None:
    assert _names(talk(resources, "warning signs", "what if im wrong")) == ["sign_seen"]


@pytest.mark.parametrize("read", ["warning signs", "what is self harm", "seeming fine"])
@pytest.mark.parametrize("said", ["i do that", "thats me", "yes thats me"])
def test_who_does_what_was_read_tells_of_their_own(
    read: str, said: str, resources: Resources
) -> None:
    assert _names(talk(resources, read, said)) == ["card_self_harm"]


@pytest.mark.parametrize("read", ["what is dbt", "depression"])
@pytest.mark.parametrize("said", ["i do that", "thats me", "i have that"])
def test_after_a_page_on_something_else_it_is_no_disclosure(
    read: str, said: str, resources: Resources
) -> None:
    assert "card_self_harm" not in _names(talk(resources, read, said))


def test_who_had_the_same_therapy_is_not_to_be_watched_over(resources: Resources) -> None:
    assert "support_them" not in _names(talk(resources, "what is dbt", "my sister did that"))
    assert "support_them" in _names(talk(resources, "what is self harm", "my sister does that"))


@pytest.mark.parametrize(
    "told",
    [
        "the washing machine was full of tissues with blood, what does it mean",
        "my client comes with new lines each week, what is it",
        "im a school nurse, a girl comes with scratches each week. what is it",
        "er nurse here, a boy comes in again with fell on glass. is it self harm",
        "new cuts every thursday on my patient, dbt?",
        "he hides a box of blades why",
    ],
)
def test_who_looks_after_somebody_is_not_taken_for_the_one_who_is_hurt(
    told: str, resources: Resources
) -> None:
    assert _names(talk(resources, told))[0] == "card_third_party"


@pytest.mark.parametrize(
    "told",
    [
        "my bin is full of tissues with blood and i cant stop cutting",
        "i have new cuts every thursday",
        "i hide a box of blades",
    ],
)
def test_ones_own_wounds_stay_ones_own(told: str, resources: Resources) -> None:
    assert _names(talk(resources, told))[0] == "card_self_harm"


def test_scratches_from_a_cat_are_none(resources: Resources) -> None:
    assert "988" not in text(talk(resources, "the kid has scratches from the cat again"))
