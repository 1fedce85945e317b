"""Who has written in another language is answered in it, also where a few words do not tell it."""

import pytest

from bot.dialogue.resources import Resources
from bot.dialogue.saved import from_bytes, to_bytes
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("chat", "words"),
    [
        (["hola necesito ayuda", "tengo 15 años"], "solo leo inglés"),
        (["hola necesito ayuda", "me corto"], "solo leo inglés"),
        (["ich ritze mich", "kannst du deutsch"], "Ich lese leider nur Englisch"),
    ],
)
def test_few_words_of_a_language_are_answered_in_it(
    chat: list[str], words: str, resources: Resources
) -> None:
    assert words in text(talk(resources, *chat))


@pytest.mark.parametrize("said", ["i speak a little english", "what is dbt", "ok", "thanks"])
def test_english_after_another_language_is_read(said: str, resources: Resources) -> None:
    assert talk(resources, "hola necesito ayuda", said).replies[-1].name != "other_language"


@pytest.mark.parametrize("said", ["tengo", "kannst du", "chigaco"])
def test_no_language_is_kept_that_was_not_written(said: str, resources: Resources) -> None:
    turn = talk(resources, "hello", said)

    assert turn.state.language == ""


def test_countries_where_it_is_spoken_are_one_tap_away(resources: Resources) -> None:
    turn = talk(resources, "quero morrer")
    offered = {button.action for row in turn.replies[-1].buttons for button in row}

    assert {"country:BR", "country:PT", "country"} <= offered
    assert turn.replies[0].name == "card_active"


def test_who_has_chosen_a_country_is_offered_none(resources: Resources) -> None:
    turn = talk(resources, "@country:BR", "quero morrer")
    offered = {button.action for row in turn.replies[-1].buttons for button in row}

    assert not any(action.startswith("country") for action in offered)


def test_the_language_is_kept_with_the_chat(resources: Resources) -> None:
    state = talk(resources, "ich ritze mich").state

    assert from_bytes(to_bytes(state), resources).language == "de"
