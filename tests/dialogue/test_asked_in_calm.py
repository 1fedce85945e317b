"""What surely asks something of calm hours is no alarm by its words alone."""

from dataclasses import replace

import pytest

from bot.dialogue.resources import Resources
from bot.guide.bands import Wish
from bot.safety.levels import Help
from tests.dialogue.talking import talk

# Nothing but the second reader shows a card for these.
READ_ONLY = "suppose i do it myself tho. tell mom. what do i open with"


def _surely(resources: Resources, wish: str, chance: float = 0.95) -> Resources:
    return replace(resources, wish=lambda _text, _after="": Wish(wish, chance, 0.0))


def _card(resources: Resources, *said: str) -> bool:
    return any(reply.help is Help.CARD for reply in talk(resources, *said).replies)


def test_the_number_stands_under_the_answer_where_the_reader_alone_would_alarm(
    resources: Resources,
) -> None:
    assert resources.assess(READ_ONLY).help is Help.CARD
    turn = talk(_surely(resources, "tell_mine"), READ_ONLY)

    assert [reply.help for reply in turn.replies] == [Help.ROW]
    assert turn.why.assessment.help is Help.ROW


@pytest.mark.parametrize(
    ("wish", "chance"), [("lapse", 0.99), ("feeling", 0.99), ("tell_mine", 0.85), ("", 0.0)]
)
def test_what_is_unsure_or_may_come_with_danger_takes_nothing_back(
    wish: str, chance: float, resources: Resources
) -> None:
    assert _card(_surely(resources, wish, chance), READ_ONLY)


@pytest.mark.parametrize("said", ["i want to die", "i cut myself again", "he hits me every night"])
def test_what_a_pattern_tells_is_never_taken_back(said: str, resources: Resources) -> None:
    assert _card(_surely(resources, "tell_mine"), said)


def test_while_a_risk_is_open_nothing_is_taken_back(resources: Resources) -> None:
    assert _card(_surely(resources, "tell_mine"), "i want to die", READ_ONLY)


def test_a_sentence_that_alarms_beside_a_question_goes_on_alarming(resources: Resources) -> None:
    beside = replace(
        resources,
        wish=lambda text, _after="": Wish("tell_mine" if "open with" in text else "", 0.95, 0.0),
    )

    assert _card(beside, "suppose i do it myself. what do i open with")


def test_a_wish_of_who_cares_for_somebody_names_somebody(resources: Resources) -> None:
    said = "i think of not being around. should i leave it alone"
    assert resources.assess(said).help is Help.CARD

    assert _card(_surely(resources, "ignore_it"), said)
