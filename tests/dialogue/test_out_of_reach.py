"""Who cannot get to somebody, or fears whom to call for them, is told what is left to do."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

_TOOK = "my aunt took a lot of pills"
_WORRY = "my cousin wants to kill himself"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("no i dont have key", "cannot_get_in"),
        ("landlord not picking up", "cannot_get_in"),
        ("im outside her door and nobody answers", "cannot_get_in"),
        ("she lives alone", "cannot_get_in"),
        ("i'm driving there now", "drive_them"),
        ("on my way to her place", "drive_them"),
        ("im 13 and nobody else is here", "alone_with_them"),
        ("im all alone with him", "alone_with_them"),
        ("they found her", "found_and_how"),
    ],
)
def test_what_is_left_to_do_is_told_and_the_emergency_stays(
    said: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, _TOOK, said)

    assert [one.name for one in turn.replies] == [reply]
    assert turn.state.risk.emergency
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "im driving there now to kill myself too",
        "on my way to her, i will take the rest too",
        "they found her and she isnt breathing",
        "im alone with her and he has a gun",
        "i want to die",
    ],
)
def test_a_new_danger_beside_it_keeps_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, _TOOK, said).replies[0].help is Help.CARD


@pytest.mark.parametrize("said", ["she lives alone", "i dont have a key", "i'm alone with her"])
def test_nobody_is_sent_to_a_door_without_a_hurry(said: str, resources: Resources) -> None:
    names = [one.name for one in talk(resources, "my aunt cuts", said).replies]

    assert not {"cannot_get_in", "alone_with_them"}.intersection(names)


@pytest.mark.parametrize("said", ["can i ride with them", "should i follow them?"])
def test_who_asks_to_go_along_is_told_whom_to_ask(said: str, resources: Resources) -> None:
    turn = talk(resources, _TOOK, "the ambulance is here", said)

    assert turn.replies[0].name == "go_with_them"
    assert "911" in text(turn)
    again = talk(resources, _TOOK, "the ambulance is here", said, said)
    assert again.replies[0].name == "go_with_them_again"
    assert "911" in text(again)


@pytest.mark.parametrize(
    "said", ["she stopped answering 3 hours ago", "my sister hasn't replied since last night"]
)
def test_who_hears_nothing_for_hours_is_asked_why_it_frightens_them(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "silent_for_long"
    assert "911" in text(turn)
    then = talk(resources, said, "landlord not picking up")
    assert then.replies[0].name == "cannot_get_in"


@pytest.mark.parametrize(
    "said", ["my mom isnt answering, probably at work", "she answered me 3 hours ago"]
)
def test_a_quiet_phone_is_no_alarm(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name != "silent_for_long"


@pytest.mark.parametrize(
    "said",
    [
        "what if i call 911 and they shoot him",
        "i'm scared to call 911 because they might kill him",
        "what if the police kill my brother if they come",
    ],
)
def test_who_fears_the_police_for_them_hears_of_another_way(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, _WORRY, said)

    assert turn.replies[-1].name == "police_for_them"
    assert "crisis team" in text(turn)
    assert talk(resources, said).replies[-1].name == "police_for_them"


@pytest.mark.parametrize(
    "said",
    [
        "im scared to call the police because he will shoot my mom",
        "he will shoot my mom if i call the police",
    ],
)
def test_who_will_be_shot_by_somebody_else_keeps_the_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    ["what if i call 911 and the police hurt him", "scared if i call 911 the cops will hurt him"],
)
def test_in_an_emergency_the_number_comes_before_the_fear(said: str, resources: Resources) -> None:
    turn = talk(resources, "my nephew took pills and is unconscious", said)

    assert text(turn).index("911") < text(turn).index("fear")


@pytest.mark.parametrize(
    "told", ["my nephew wants to shoot people at his school", "i want to shoot my boss"]
)
def test_who_is_a_danger_to_others_is_not_said_to_threaten_nobody(
    told: str, resources: Resources
) -> None:
    turn = talk(resources, told, "what if i call the police and they shoot him")

    assert not turn.replies[-1].name.startswith("police_for_them")
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said",
    ["im alone with him", "nobody else is here", "running to his room now", "on my way to him"],
)
def test_nobody_stays_beside_a_weapon_or_goes_in_to_it(said: str, resources: Resources) -> None:
    turn = talk(resources, "my uncle has a rifle and said goodbye", said)

    assert turn.replies[-1].name == "armed_near_you"
    assert "Get out of the room first" in text(turn)
