"""Danger told in another language: it gets a card, and a foreign yes closes nothing."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
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


@pytest.mark.parametrize(
    "said",
    ["meine schwester ritzt sich", "ma soeur se coupe", "mi hija se corta", "ik kan niet meer"],
)
def test_danger_in_another_language_gets_a_card(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        "meine schwester ritzt sich",
        "ma soeur se coupe",
        "mi hija se corta",
        "моя дочь режет себе руки",
        "мой сын режет себя что делать",
        "ابنتي تجرح نفسها ماذا أفعل",
        "娘がリストカットしています",
        "내 딸이 자해를 해요",
        "kızım kendini kesiyor ne yapmalıyım",
    ],
)
def test_somebody_elses_danger_in_another_language_is_theirs(
    said: str, resources: Resources
) -> None:
    assert resources.assess(said).level is RiskLevel.THIRD_PARTY


def test_words_in_danger_that_cannot_be_read_are_not_called_unreadable(
    resources: Resources,
) -> None:
    turn = talk(resources, "no quiero vivir", "tengo 16 años")

    assert turn.state.said != "gibberish"
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "said", ["моя дочь режет хлеб", "kızım okula gidiyor", "딸이 학교에 가요", "娘が学校に行きます"]
)
def test_a_daughter_in_another_language_is_no_danger(said: str, resources: Resources) -> None:
    assert resources.assess(said).level is RiskLevel.NONE


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("hay alguien ahi", "Ayuda en tu idioma"),
        ("wer seid ihr und bist du da", "Hilfe in deiner Sprache"),
        ("guten tag zusammen", "Hilfe in deiner Sprache"),
    ],
)
def test_a_few_words_of_another_language_are_answered_in_it(
    said: str, told: str, resources: Resources
) -> None:
    assert told in text(talk(resources, said))


@pytest.mark.parametrize("town", ["san diego", "san jose"])
def test_a_town_with_a_foreign_name_is_no_other_language(town: str, resources: Resources) -> None:
    assert "I only read English" not in text(talk(resources, town))


@pytest.mark.parametrize(
    "said", ["je me coupe", "mi taglio", "ik snij mezelf", "meu filho se corta", "chce umrzec"]
)
def test_who_tells_of_harm_in_few_words_of_another_language_is_told_so_in_it(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.why.assessment.help is Help.CARD
    assert turn.replies[-1].name == "other_language"
    assert "I only read English" not in text(turn)


@pytest.mark.parametrize("said", ["mal was mean to me today", "the tailor took me to corta madera"])
def test_a_word_that_is_another_languages_too_makes_no_message_foreign(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name != "other_language"
