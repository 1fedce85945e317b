"""Danger told in another language: a foreign yes closes nothing."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("said", "yes"), [("je veux mourir", "oui"), ("ich will sterben", "ja"), ("quiero morir", "si")]
)
def test_a_yes_in_another_language_closes_nothing(
    said: str, yes: str, resources: Resources
) -> None:
    turn = talk(resources, said, yes)

    assert text(turn).startswith("Then let's not wait")
    assert turn.state.risk.open
