"""A question that nothing answers is offered what it may be about."""

from dataclasses import replace

import pytest

from bot.dialogue.actions import tapped
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Turn
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.wishes import offered
from bot.guide.bands import Wish
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk

UNCLEAR = "do we owe anyone the truth"


def _perhaps(resources: Resources, *wishes: str) -> Resources:
    """Return the resources where nothing is sure, and a question may have some wishes."""
    perhaps = tuple((wish, 0.3) for wish in wishes)
    return replace(resources, wish=lambda _text, _after="": Wish(perhaps=perhaps))


def _labels(turn: Turn) -> list[str]:
    return [button.label for row in turn.replies[-1].buttons for button in row]


def test_it_is_asked_which_is_meant_and_the_button_or_its_words_bring_the_answer(
    resources: Resources,
) -> None:
    unsure = _perhaps(resources, "hope", "kept_private")
    asked = talk(unsure, UNCLEAR)
    chosen = talk(unsure, UNCLEAR, "what stays private")

    assert asked.replies[-1].name == "perhaps"
    assert _labels(asked)[:2] == ["Does it get better?", "What stays private"]
    assert chosen.replies[-1].name == "kept_private"


def test_who_is_offered_twice_what_is_not_meant_hears_other_words(resources: Resources) -> None:
    turn = talk(_perhaps(resources, "hope"), UNCLEAR, "and what would they owe us")

    assert turn.replies[-1].name == "perhaps_again"


def test_where_nothing_is_likely_it_is_said_that_it_is_not_understood(resources: Resources) -> None:
    assert talk(_perhaps(resources), UNCLEAR).replies[-1].name == "unclear"


def test_what_is_of_grief_is_not_held_out_to_who_told_of_no_death(resources: Resources) -> None:
    unsure = _perhaps(resources, "grief_why", "hope")

    assert _labels(talk(unsure, UNCLEAR))[0] == "Does it get better?"
    mourning = talk(unsure, "my brother killed himself last year", UNCLEAR)
    assert "Why they did it" in _labels(mourning)


def test_while_ones_own_danger_is_open_nothing_of_carers_is_offered(resources: Resources) -> None:
    unsure = _perhaps(resources, "support_them", "ignore_it", "my_call")
    state = talk(resources, "i want to die", "yes im safe").state
    heard = Heard(UNCLEAR, (), resources.assess(UNCLEAR))

    assert offered(state, heard, unsure) == ()


def test_each_offer_has_an_answer(resources: Resources) -> None:
    for wish in resources.wording.offers:
        part = tapped(DialogueState(), f"w:{wish}", resources)
        assert part.replies[-1].name not in ("stale", ""), wish


@pytest.mark.parametrize("level", [RiskLevel.ACTIVE, RiskLevel.SELF_HARM])
def test_a_card_is_never_taken_for_a_question_that_nothing_answers(
    level: RiskLevel, resources: Resources
) -> None:
    said = {RiskLevel.ACTIVE: "i want to die, how", RiskLevel.SELF_HARM: "i cut myself, how come"}
    turn = talk(_perhaps(resources, "hope"), said[level])

    assert any(reply.help is Help.CARD for reply in turn.replies)
    assert turn.replies[-1].name != "perhaps"
