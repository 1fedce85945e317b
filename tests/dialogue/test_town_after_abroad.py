"""A town alone after one abroad is first looked for in that country, or it is asked about."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text

_WINNIPEG = ("find a therapist", "winnipeg")


@pytest.mark.parametrize(
    ("chat", "where"),
    [
        (("therapist toronto", "london then"), "London, Canada"),
        (("find a therapist in sydney australia", "or newcastle"), "Newcastle, Australia"),
        (("I'm in London, find me a therapist", "Manchester then?"), "Manchester, United Kingdom"),
    ],
)
def test_a_town_is_first_looked_for_in_the_country_that_was_told(
    chat: tuple[str, ...], where: str, resources: Resources
) -> None:
    turn = talk(resources, *chat)

    assert turn.replies[-1].name == "abroad_again"
    assert where in text(turn)


@pytest.mark.parametrize("said", ["Brandon then", "what about Brandon", "brandon"])
def test_a_town_that_is_known_at_home_alone_is_asked_about(said: str, resources: Resources) -> None:
    assert talk(resources, *_WINNIPEG, said).replies[-1].name == "ask_at_home"
    assert "Brandon, FL" in text(talk(resources, *_WINNIPEG, said, "yes"))
    assert talk(resources, *_WINNIPEG, said, "no").replies[-1].name == "search_over"
    assert talk(resources, *_WINNIPEG, said, "no, in manitoba").replies[-1].name == "abroad"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("Brandon FL", "ask_modality"),
        ("detroit", "ask_modality"),
        ("ok, grand forks, i can cross over", "ask_modality"),
        ("Brandon, Manitoba", "abroad_again"),
    ],
)
def test_a_town_whose_land_is_told_or_that_everybody_knows_is_not_asked_about(
    said: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, *_WINNIPEG, said).replies[-1].name == reply


@pytest.mark.parametrize("said", ["ok then in New York", "New York"])
def test_a_danger_told_while_towns_at_home_are_to_be_chosen_has_the_number_there(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "therapist in London", said, "i took a bunch of pills just now")

    assert turn.replies[0].name == "card_imminent"
    assert text(turn).index("911") < text(turn).index("999")
