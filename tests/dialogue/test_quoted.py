"""What a child, a pupil or a friend wrote in their own words is worry about them."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import RiskLevel
from tests.dialogue.talking import talk


@pytest.mark.parametrize(
    "said",
    [
        'a pupil of mine wrote "i wish i was dead" in her book',
        'my daughter\'s diary says "i want to disappear"',
        'my son\'s text said "i wish i was never born"',
        'in her diary it says "i want to die"',
        'it says "i want to die" in his notebook',
        'he wrote "i wish i was dead" on his desk',
        'i found "i want to die" written in my sons notebook',
        'a pupil of mine wrote "i wish i was dead" in her book. what do i do',
    ],
)
def test_what_somebody_wrote_gets_the_card_for_worry(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_third_party"


@pytest.mark.parametrize(
    "said",
    [
        'my diary says "i want to die"',
        'i wrote "i wish i was dead" in my diary',
        "my mum read my diary where i wrote i wish i was dead",
        "my daughters diary says she is happy, but i want to die",
        "a pupil wrote me a nice letter and i still wish i was dead",
        "my ex posted pictures with his new girlfriend i want to die",
        "my boyfriend wrote that he is leaving i want to die",
        'a pupil wrote "i wish i was dead". i feel the same, i want to die',
        'a pupil wrote "i wish i was dead". my ex has a new girlfriend i want to die',
    ],
)
def test_ones_own_wish_beside_it_stays_ones_own(said: str, resources: Resources) -> None:
    assert talk(resources, said).why.assessment.level >= RiskLevel.PASSIVE


def test_a_death_in_a_book_is_no_alarm(resources: Resources) -> None:
    assert talk(resources, "they all die in the book").why.assessment.level < RiskLevel.VIOLENCE


def test_what_was_long_ago_is_asked_about(resources: Resources) -> None:
    turn = talk(resources, "my son overdosed in 2019")

    assert turn.replies[0].name == "heard_of_them"


@pytest.mark.parametrize("said", ["my son overdosed", "my son overdosed yesterday"])
def test_what_is_now_is_urgent(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize("said", ["i overdosed in 2019", "my friend died of an overdose in 2019"])
def test_of_oneself_or_a_death_it_is_another_reply(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name in ("recovery", "grief")


@pytest.mark.parametrize(
    "said",
    [
        'i got a text from a strange number saying "it\'s done, tell mom i love her"',
        'i just got a voicemail from my cousin that says "goodbye, i took them all"',
    ],
)
def test_a_message_that_was_sent_to_one_is_of_who_sent_it(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "card_third_party_urgent"
    assert turn.state.risk.theirs


@pytest.mark.parametrize(
    "said",
    [
        'i got a text saying "you win" and i want to die',
        'i got a letter saying "its over". i took them all',
        'i sent my mom a text saying "its done, i love you"',
        'i got a text from him saying "i am outside, i have a gun"',
    ],
)
def test_what_stands_beside_a_message_is_of_who_writes(said: str, resources: Resources) -> None:
    assert not talk(resources, said).replies[0].name.startswith("card_third_party")
