"""A burn made on purpose is looked after first; a blister stays closed."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        "burned my thigh with a curling iron on purpose",
        "i deliberately held a hot spoon to my arm",
        "pressed my hand on the stove because i needed the pain",
    ],
)
def test_a_burn_made_on_purpose_is_asked_whether_it_needs_care(
    said: str, resources: Resources
) -> None:
    assert "Is there an injury now that needs care?" in text(talk(resources, said))


@pytest.mark.parametrize(
    "said",
    [
        ("i burned my leg on purpose", "do i pop them"),
        ("i burned my leg on purpose", "an hour ago", "theres a blister"),
        ("should i burst a blister from a burn",),
    ],
)
def test_whoever_has_a_blister_is_told_to_leave_it_closed(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert text(talk(resources, *said)).startswith("Leave a blister closed")


@pytest.mark.parametrize(
    "said",
    [
        "burned my arm on the oven door",
        "i burned the cake on purpose lol",
        "do i pop it in the oven",
    ],
)
def test_a_burn_of_the_kitchen_is_no_self_harm(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.why.assessment.help is not Help.CARD
    assert "blister" not in text(turn)
