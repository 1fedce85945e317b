"""What is told after a danger of one's own is answered to that, and the number stays."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import RiskLevel
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("i took pills last night", "my side hurts"), "new_sign"),
        (("i took pills last night", "do i still need to go", "mom will kill me"), "anger_later"),
        (("i took 20 tylenol", "ok going"), "on_the_way"),
        (("i am 10 and i want to be dead", "no", "mommy is in the kitchen"), "people_near"),
        (("i am 10 and i want to be dead", "no", "i told mommy"), "near_called"),
    ],
)
def test_in_danger_now_the_answer_is_to_what_was_said(
    said: tuple[str, ...], expected: str, resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name == expected
    assert "911" in text(turn)


def test_who_meant_to_and_did_nothing_is_asked_whether_it_is_safe(resources: Resources) -> None:
    meant = talk(resources, "i'm going to kill myself tonight", "i'm ok now")
    done = talk(resources, "i took pills and im going to die", "i'm ok now")

    assert meant.replies[-1].name == "safe_plainly"
    assert done.replies[-1].name == "still_call"


@pytest.mark.parametrize("before", ["i cut myself", "i hurt myself again"])
def test_when_it_was_makes_no_emergency_of_self_harm(before: str, resources: Resources) -> None:
    turn = talk(resources, before, "i did it an hour ago")

    assert turn.why.assessment.level is RiskLevel.SELF_HARM
    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["i did it an hour ago. goodbye", "i did it just now, goodbye"])
def test_when_it_was_hides_no_goodbye(said: str, resources: Resources) -> None:
    turn = talk(resources, "i cut myself", said)

    assert turn.why.assessment.level is RiskLevel.IMMINENT
    assert turn.state.risk.in_danger_now


def test_a_little_blood_is_no_emergency_and_much_is(resources: Resources) -> None:
    little = talk(resources, "i scratched my arm until it bled", "its just a tiny bit of blood")
    much = talk(resources, "i scratched my arm until it bled", "there is blood everywhere")

    assert not little.state.risk.in_danger_now
    assert much.state.risk.in_danger_now


@pytest.mark.parametrize(
    "said",
    ["i'm scared i'll do something tonight", "i'm afraid i wont make it through the night"],
)
def test_fear_of_oneself_is_no_fear_of_somebody(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.why.assessment.level >= RiskLevel.PASSIVE
    assert turn.replies[0].name in ("card_passive", "card_active", "card_imminent")


@pytest.mark.parametrize(
    "said", ["where is the nearest er", "i need a hospital", "find urgent care near milwaukee"]
)
def test_who_looks_for_a_hospital_gets_the_number_and_no_therapist(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.replies[-1].name == "hospital_wanted"
    assert "911" in text(turn)


@pytest.mark.parametrize("said", ["its an emergency", "i need someone, this is an emergency"])
def test_an_emergency_that_is_said_brings_the_number_first(said: str, resources: Resources) -> None:
    assert text(talk(resources, said)).startswith("911 now")


@pytest.mark.parametrize("said", ["it is not answering", "nobody picks up", "no airtime"])
def test_a_line_that_fails_brings_another_way(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to end my life", "which line can i call", said)

    assert turn.replies[-1].name in ("line_failed", "cant_call")
    assert "911" in text(turn)


def test_who_spoke_of_dying_gets_no_words_of_self_harm(resources: Resources) -> None:
    dying = text(talk(resources, "i want to be dead", "no", "how do i tell someone"))
    cutting = text(talk(resources, "i cut myself", "no", "how do i tell someone"))

    assert "thinking about dying" in dying
    assert "I have been hurting myself" in cutting


def test_who_came_home_with_nobody_to_see_is_offered_a_plan(resources: Resources) -> None:
    turn = talk(resources, "discharged from hospital 2 days ago after an attempt", "no")

    assert turn.replies[-1].name == "no_plan_yet"
    assert "988" in text(turn)


def test_how_long_grief_hurts_is_no_question_for_a_method(resources: Resources) -> None:
    turn = talk(resources, "my dog died", "no i dont want to hurt myself", "how long does it hurt")

    assert turn.replies[-1].name == "grief_time"


@pytest.mark.parametrize(
    "said", ["they don't take anyone who self harms", "she told me i'm too high risk"]
)
def test_who_is_turned_away_hears_that_it_is_not_about_how_bad_it_is(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, f"i called a therapist and {said}")

    assert turn.replies[-1].name == "turned_down"
    assert "988" in text(turn)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("i took 30 pills", "they drew some blood"), "with_medics"),
        (
            ("i took 30 pills", "my brother is driving me", "im here. they took my bloods"),
            "with_medics",
        ),
        (("i took 30 pills", "i'm in the er", "they gave me fluids"), "with_medics_again"),
        (("i took 30 pills", "i'm in the er", "they want to keep me for the night"), "kept_there"),
    ],
)
def test_who_is_looked_after_is_shown_no_whole_card_again(
    said: tuple[str, ...], expected: str, resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name == expected
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said", ["i swallowed the rest of the tablets just now", "i have a blade in my bag"]
)
def test_a_new_danger_where_they_are_looked_after_has_its_card(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i took 30 pills", "i'm in the er", said)

    assert turn.replies[0].name == "card_imminent"


@pytest.mark.parametrize("said", ["my mum will be so angry", "my stepdad would find out"])
def test_fear_of_being_found_out_in_an_emergency_is_no_violence(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i cut too deep and its gaping", said)

    assert turn.why.assessment.level is not RiskLevel.VIOLENCE
    assert "911" in text(turn)


@pytest.mark.parametrize("said", ["my stepdad hit me again", "my boyfriend choked me before"])
def test_who_is_hurt_in_an_emergency_is_heard_all_the_same(said: str, resources: Resources) -> None:
    turn = talk(resources, "i took 30 pills", "i'm in the er", said)

    assert turn.why.assessment.level is RiskLevel.VIOLENCE
