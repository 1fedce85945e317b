"""What is numb or does not move since a cut is seen today, somebody else's as well as one's own."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        ("my daughter cut herself", "her fingers are numb"),
        ("my daughter cut herself", "she can't make a fist"),
        ("my girlfriend cut herself", "she can't feel her thumb"),
        ("my daughter showed me her arms", "it's numb i think"),
        ("my daughter cut herself", "her fingers are numb", "it's fine"),
    ],
)
def test_told_in_pieces_it_is_answered(said: tuple[str, ...], resources: Resources) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name.startswith("numb_in_them")
    assert "today" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "my son's hand doesn't move right since the cut",
        "my daughter can't feel her fingers since the cut",
        "my friend cut her arm and now two fingers are tingling",
        "my daughter cut herself, her fingers are numb",
    ],
)
def test_told_at_once_it_stands_in_the_card_of_who_worries(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "card_third_party"
    assert "have it seen by a doctor today" in text(turn)
    assert turn.state.risk.theirs


def test_a_hand_that_was_cut_need_not_be_told_in_one_message(resources: Resources) -> None:
    turn = talk(resources, "my son's fingers won't bend", "he cut his palm")

    assert turn.replies[0].name == "card_third_party"
    assert "have it seen by a doctor today" in text(turn)


@pytest.mark.parametrize("said", ["my grandma can't feel her fingers", "his hand is numb"])
def test_without_a_worry_it_is_of_no_cut(said: str, resources: Resources) -> None:
    assert "numb" not in talk(resources, said).replies[0].name
