"""What somebody does before they go, or gives up: each alone is asked about, two are a risk."""

import pytest

from bot.dialogue.faint_signs import REMEMBERED
from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

SIGNS = [
    "i gave away my things today",
    "gave my cat to my neighbor today",
    "i wrote my will",
    "i wrote down all my passwords for my sister",
    "i wont be here next week",
    "because i don't want anyone to find out before sunday",
    "i give up",
    "I can't do this anymore",
    "im done with everything",
    "deciding to stop fighting",
    "is it normal to feel better after deciding",
    "thinking about the balcony",
    "vodka and pills",
    "just got discharged from psych ward",
    "released from the mental hospital yesterday",
    "i paid for my own funeral",
    "you won't hear from me after friday",
    "whole bottle of wine and a strip of ibuprofen",
    "i don't want to do this anymore",
    "no way out",
]


@pytest.mark.parametrize("said", SIGNS)
def test_a_sign_alone_is_asked_about_or_gets_the_card_and_keeps_the_number_in_sight(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    sure = turn.why.assessment.help is Help.CARD
    assert sure or "are you thinking about suicide?" in text(turn)
    for after in (("nothing",), ("...",), ("nothing", "...", "ok")):
        assert "988" in text(talk(resources, said, *after)), after


@pytest.mark.parametrize("answer", ["yes", "yes that"])
def test_a_yes_to_that_question_brings_the_card(answer: str, resources: Resources) -> None:
    assert talk(resources, "i give up", answer).replies[0].name == "card_active"


def test_the_line_leaves_after_some_messages_about_something_else(resources: Resources) -> None:
    said = ("i give up", *("what is dbt", "what is cbt") * REMEMBERED)

    assert "988" not in text(talk(resources, *said))


def test_who_calls_hello_after_such_a_sign_is_not_greeted_anew(resources: Resources) -> None:
    turn = talk(resources, "i can't do this anymore", "nothing", "...", "hello?")

    assert text(turn).startswith("I'm here.")
    assert "988" in text(turn)
    assert text(talk(resources, "hello?")).startswith("Hello.")


@pytest.mark.parametrize(
    "said",
    [
        ("i wrote my will", "and sorted my passwords"),
        ("lots of painkillers left", "keep counting them", "42"),
        ("boss yelled at me", "drank a bottle of wine", "thinking about the balcony"),
        ("is it normal to feel better after deciding", "deciding to stop fighting"),
        ("i give up", "i wont be here next week"),
        ("how many paracetamol is too many", "asking for me"),
    ],
)
def test_two_such_signs_are_a_risk(said: tuple[str, ...], resources: Resources) -> None:
    cards = [talk(resources, *said[: n + 1]).why.assessment.level for n in range(len(said))]

    assert max(cards) >= RiskLevel.ACTIVE


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("i wrote goodbye letters", RiskLevel.ACTIVE),
        ("wrote my goodbye notes today", RiskLevel.ACTIVE),
        ("wrote letters to everyone today haha", RiskLevel.IMMINENT),
        ("gave my dog to a friend so he's ok after", RiskLevel.ACTIVE),
        ("i wont be here much longer", RiskLevel.PASSIVE),
        ("everyone will be better off soon", RiskLevel.PASSIVE),
        ("found homes for my cats so they're safe when im gone", RiskLevel.ACTIVE),
        ("i want finish all", RiskLevel.PASSIVE),
        ("i want stop live", RiskLevel.PASSIVE),
        ("i want to sleep long time no wake", RiskLevel.PASSIVE),
        ("i want to finish everything", RiskLevel.PASSIVE),
        ("could fly off the roof lol", RiskLevel.ACTIVE),
    ],
)
def test_what_is_unmistakable_gets_a_card_of_ones_own(
    said: str, level: RiskLevel, resources: Resources
) -> None:
    assert talk(resources, said).why.assessment.level >= level


def test_who_looks_for_somebody_about_their_cutting_speaks_of_themselves(
    resources: Resources,
) -> None:
    turn = talk(resources, "i need to see somebody about my cutting")

    assert turn.replies[0].name == "card_self_harm"


def test_goodbye_letters_of_a_sister_are_hers(resources: Resources) -> None:
    turn = talk(resources, "my sister wrote goodbye letters")

    assert turn.replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize(
    "said",
    [
        "wrote thank you letters to everyone today",
        "i wont be here next week, im in spain",
        "giving away all my stuff because im moving into a van",
        "gave the dog to my sister for the weekend",
        "i gave away my old clothes to charity",
        "i give up on this crossword",
        "i cant do this anymore, im putting in my two weeks",
        "everyone will be better off soon when the new contract starts",
        "is it normal to feel better after deciding to quit my job",
        "nobody should find out before saturday, its a surprise party",
        "thinking about the bridge we crossed on holiday",
        "my sister got discharged from the psych ward",
        "i got discharged from physio",
        "i gave my dog a bath",
        "gave the dog to the vet",
        "he gave up",
        "im so done with everything at work",
        "alcohol and antidepressants",
        "i once wrote a goodbye letter and laughed about it",
        "you won't hear from me after friday, i'm on holiday",
        "i planned my own birthday",
        "there's no way out of this maze",
    ],
)
def test_moving_house_a_journey_and_a_crossword_stay_calm(said: str, resources: Resources) -> None:
    assert "988" not in text(talk(resources, said))


def test_who_says_more_beside_it_is_not_interrupted(resources: Resources) -> None:
    turn = talk(resources, "i'm done. report is in, laptop shut, don't ring me till monday")

    assert "suicide?" not in text(turn)


def test_a_search_goes_on_and_the_number_stays(resources: Resources) -> None:
    turn = talk(resources, "i give up. find me a therapist in austin")

    assert "Austin, TX" in text(turn)
    assert "988" in text(turn)
