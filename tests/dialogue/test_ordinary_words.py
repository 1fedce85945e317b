"""Ordinary words: an open search takes none of them for a place."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text

NO_SUCH_PLACE = "I couldn't find that place"


@pytest.mark.parametrize(
    "said", ["nobody likes me", "what a day", "dark room spinning", "losing blood", "my cat died"]
)
def test_an_open_search_takes_no_ordinary_words_for_a_place(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "find me a therapist", said)

    assert NO_SUCH_PLACE not in text(turn)
    assert turn.state.search is not None, "it waits until the person goes on with it"


@pytest.mark.parametrize("said", ["Gribbleton", "near Gribbleton", "1234"])
def test_what_could_be_a_place_is_asked_for_again(said: str, resources: Resources) -> None:
    assert NO_SUCH_PLACE in text(talk(resources, "find me a therapist", said))
