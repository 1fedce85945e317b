"""What who cares for somebody asks is answered as of them, and what one asks of oneself so."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

_FRIEND, _CHILD = "my friend cuts", "my daughter posts pictures of her cuts"


@pytest.mark.parametrize("asked", ["is it selfish to take a break", "can i take a night off"])
def test_who_is_worn_out_by_somebody_may_rest(asked: str, resources: Resources) -> None:
    turn = talk(resources, "my wife keeps drinking and i'm so burnt out", asked)

    assert "You may rest" in text(turn)


def test_whether_they_are_left_alone_by_that_is_met(resources: Resources) -> None:
    told = ("my brother keeps relapsing and im worn out", "is it ok to take a break")

    assert talk(resources, *told, "am i abandoning him").replies[-1].name == "carer_feels"


@pytest.mark.parametrize(
    ("told", "asked", "reply"),
    [
        (_FRIEND, "can it spread to the other kids", "spreads_there"),
        (_CHILD, "do i make her remove the pictures", "posts_of_theirs"),
        (_CHILD, "her therapist wont tell us anything", "told_nothing_by_care"),
        (_FRIEND, "i missed his call that night", "fault"),
        (_FRIEND, "im only 14", "tell_an_adult"),
        ("my autistic 6 year old hits his head", "he has a bump there", "bruised_child"),
        ("im an ER nurse", "how do we speak with those patients", "talk_with_them"),
    ],
)
def test_it_is_answered_as_of_them(told: str, asked: str, reply: str, resources: Resources) -> None:
    assert talk(resources, told, asked).replies[-1].name == reply


@pytest.mark.parametrize(
    "said",
    [
        "is it ok to take a break from her, she has a knife now",
        "i missed her call and now she wont pick up",
        "can it spread to the others, she took pills just now",
        "i'm 13 and i cut too",
    ],
)
def test_a_danger_beside_it_keeps_its_card(said: str, resources: Resources) -> None:
    assert any(r.help is Help.CARD for r in talk(resources, _FRIEND, said).replies)


@pytest.mark.parametrize("said", ["can i take a night off", "im 14"])
def test_none_of_it_is_said_where_they_are_in_danger_now(said: str, resources: Resources) -> None:
    turn = talk(resources, "my friend said he will kill himself tonight", said)

    assert turn.replies[-1].name not in ("carer_self", "carer_self_again", "tell_an_adult")


def test_the_rest_that_is_taken_is_no_pause(resources: Resources) -> None:
    turn = talk(resources, "my sister self harms", "can i take the rest")

    assert not turn.replies[-1].name.startswith("carer")


@pytest.mark.parametrize(
    ("told", "asked", "reply"),
    [
        ("hi", "can i have a beer with my antidepressants", "drink_and_medicine"),
        ("im on lamictal", "i drink with it, is that dangerous", "drink_and_medicine"),
        ("i cry every day", "should i see a doctor", "doctor_for_me"),
        ("what should i put on a burn", "it has a blister", "blister"),
        ("i relapsed after 100 days", "am i back to square one", "not_lost_again"),
        ("my wife doesnt know i cut", "how do i say it", "tell_someone"),
        ("my son died by suicide", "are there other dads like me", "grief_groups"),
        ("what happens if i call 988", "how long do i have to wait", "wait_on_a_line"),
        ("what is dbt", "i already read that", "said_the_same"),
        ("hi", "can the police read this chat", "who_sees"),
        ("hi", "what time is it there", "about_bot"),
        ("im a veteran", "va or civilian?", "serving"),
    ],
)
def test_it_is_answered_as_of_oneself(
    told: str, asked: str, reply: str, resources: Resources
) -> None:
    assert talk(resources, told, asked).replies[-1].name == reply


def test_a_doctor_after_too_much_was_taken_is_an_emergency(resources: Resources) -> None:
    turn = talk(resources, "i took too much tylenol yesterday", "do i need to see a doctor")

    assert "911" in text(turn)
    assert turn.replies[-1].name != "doctor_for_me"
