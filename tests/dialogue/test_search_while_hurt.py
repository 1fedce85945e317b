"""Who is hurt by somebody may look for help: the eyes of that one are thought of."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        ("he hits me", "who can i see in Reno"),
        ("i am being hurt at home", "i want to talk to someone in Denver"),
    ],
)
def test_the_search_goes_on_with_a_word_on_the_phone(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.state.search is not None
    assert turn.replies[-1].name == "ask_modality"
    assert "If someone may see this phone" in text(turn)
    assert any(button.action == "clear" for row in turn.replies[-1].buttons for button in row)


@pytest.mark.parametrize("said", ["a counselor for this", "find me a therapist"])
def test_nobody_who_is_hurt_is_asked_where_they_are(said: str, resources: Resources) -> None:
    turn = talk(resources, "he hits me", said)

    assert turn.replies[-1].name == "no_place_in_danger"
    assert "clear this chat" in text(turn)


def test_who_is_not_hurt_hears_nothing_of_it(resources: Resources) -> None:
    assert "see this phone" not in text(talk(resources, "i need a therapist in Reno"))


@pytest.mark.parametrize("told", ["my husband choked me last night", "i was raped last night"])
def test_who_was_choked_or_forced_is_told_of_a_doctor_first(
    told: str, resources: Resources
) -> None:
    assert talk(resources, told, "who can i see in Reno").replies[-1].name == "whom_to_see"
