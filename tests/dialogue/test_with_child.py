"""Who asks whether a baby is harmed hears who can tell, and no card of methods."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("im pregnant and i cut myself", "hurts_unborn"),
        ("my partner hits me. im pregnant", "pregnant_hurt"),
        ("my wife is pregnant and cuts herself", "for_the_baby"),
        ("im on sertraline and pregnant", "for_the_baby"),
    ],
)
def test_whether_a_baby_is_harmed_is_for_somebody_who_can_look(
    before: str, expected: str, resources: Resources
) -> None:
    turn = talk(resources, before, "will it hurt the baby")

    assert turn.replies[-1].name == expected
    assert not any(reply.name in ("card_methods", "card_child") for reply in turn.replies)


def test_who_means_to_die_gets_no_answer_to_that(resources: Resources) -> None:
    turn = talk(resources, "im pregnant and i want to kill myself", "will it hurt the baby")

    assert turn.replies[-1].name not in ("hurts_unborn", "for_the_baby", "pregnant_hurt")
    assert "911" in text(turn)
