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
        ("cops found her in the woods", "found_and_how"),
        ("police have her", "found_and_how"),
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
        "they found her hanging in the garage",
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


@pytest.mark.parametrize(
    "said",
    [
        "i can hear the engine",
        "the motor is still running",
        "hes on the ledge",
        "shes out on the balcony, 4th floor",
        "we found a note on her pillow",
        "the bottle is empty",
        "i hear nothing",
        "it went quiet in there",
        "i knocked and nothing",
        "he doesnt open the door",
        "shes throwing up now",
        "his skin is yellow",
        "she is breathing but very confused",
    ],
)
def test_what_means_that_it_is_now_is_an_emergency(said: str, resources: Resources) -> None:
    assert talk(resources, _WORRY, said).replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize("said", ["i hear the engine", "there is a note on the bed"])
@pytest.mark.parametrize(
    "told",
    ["the police are doing a welfare check", "the police went to check on her", "911 is coming"],
)
def test_help_on_the_way_hides_nothing_that_means_it_is_now(
    told: str, said: str, resources: Resources
) -> None:
    assert talk(resources, _WORRY, told, said).replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize(
    "said",
    [
        "cops went over to see her, they left",
        "police are doing a welfare check tomorrow",
        "the police were doing a wellness check yesterday",
    ],
)
def test_a_check_that_was_or_will_be_is_no_help_on_the_way(said: str, resources: Resources) -> None:
    assert not talk(resources, _WORRY, said).state.risk.help_coming


@pytest.mark.parametrize("said", ["im with my boyfriend", "i am by my friend"])
def test_who_is_with_another_is_not_beside_them(said: str, resources: Resources) -> None:
    assert talk(resources, _TOOK, said).replies[-1].name != "beside_them"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("my aunt cuts", "shes throwing up now"),
        ("my aunt cuts", "i hear nothing"),
        ("my aunt cuts", "i hear the car"),
        ("my aunt cuts", "i can hear his truck"),
        (_WORRY, "the car is running late"),
        (_WORRY, "the neighbour says hello"),
        (_WORRY, "he left a note on the fridge for milk"),
    ],
)
def test_everyday_words_are_no_emergency(told: str, said: str, resources: Resources) -> None:
    names = [one.name for one in talk(resources, told, said).replies]

    assert "card_third_party_urgent" not in names


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("my neighbor isnt breathing", "Not breathing"),
        ("my mom took pills and her lips are blue", "Not breathing"),
        ("my coworker is gasping, she took pills", "Not breathing"),
    ],
)
def test_what_hands_can_do_stands_behind_the_card(
    said: str, sentence: str, resources: Resources
) -> None:
    assert sentence in text(talk(resources, said))


def test_fumes_and_a_blow_to_the_head_have_a_word_of_their_own(resources: Resources) -> None:
    fumes = talk(resources, _WORRY, "i smell exhaust")
    head = talk(resources, "my niece bangs her head on the floor, now she vomited")

    assert "don't go in" in text(fumes)
    assert "After a blow to the head" in text(head)


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("im sitting next to her", "beside_them"),
        ("we got the door open", "beside_them"),
        ("she let me in", "beside_them"),
        ("hes walking home now", ""),
        ("should we break the door down", "behind_a_door"),
        ("should i just knock?", "behind_a_door"),
        ("she wont go to a doctor", "they_refuse"),
        ("she hung up on me", "far_from_them"),
        ("will we go to jail", "trouble_theirs"),
        ("911 is on the line", "called"),
        ("police are doing a wellness check", "called"),
        ("nobody ever taught me cpr", "aid_them"),
        ("we know the code to her safe", "take_it_now"),
    ],
)
def test_who_writes_is_answered_where_they_are(said: str, reply: str, resources: Resources) -> None:
    turn = talk(resources, _TOOK, said)

    assert [one.name for one in turn.replies] == [reply]
    assert "911" in text(turn)


def test_whoever_is_with_them_is_not_told_of_who_is_not(resources: Resources) -> None:
    told = [_TOOK, "im right next to her", "her arm is heavy", "ok", "she looks at me", "hm"]

    after = [text(talk(resources, *told[:count])) for count in range(3, 7)]

    assert not any("If you are not there" in said for said in after)


@pytest.mark.parametrize("said", ["should i knock", "im next to him", "we opened the back door"])
def test_nobody_is_sent_to_a_weapon(said: str, resources: Resources) -> None:
    turn = talk(resources, "my uncle has a gun and wants to die", said)

    assert turn.replies[0].name in ("armed_near_you", "card_third_party_urgent")


@pytest.mark.parametrize(
    "said",
    [
        "i have the code and i want to use it on me",
        "i know the code to my gun safe, goodbye",
        "i have the code, i will go with him",
    ],
)
def test_a_code_for_oneself_keeps_its_card(said: str, resources: Resources) -> None:
    turn = talk(resources, "my uncle has a gun and wants to die", said)

    assert turn.replies[0].help is Help.CARD


@pytest.mark.parametrize("said", ["can i go to bed now", "is it ok if i rest a bit"])
def test_who_stays_behind_may_rest_where_they_are_looked_after(
    said: str, resources: Resources
) -> None:
    there = talk(resources, _TOOK, "i called 911", "the paramedics took her", said)

    assert there.replies[0].name == "rest_now"
    assert talk(resources, _TOOK, said).replies[0].name == "no_waiting_theirs"


def test_who_worries_and_tells_their_own_age_brings_no_worse_news(resources: Resources) -> None:
    turn = talk(resources, _TOOK, "im 13")

    assert turn.replies[0].help is not Help.CARD
    assert talk(resources, _TOOK, "im 13, she took 30").replies[0].help is Help.CARD


def test_who_begins_with_an_ambulance_that_took_somebody_is_asked_for_company(
    resources: Resources,
) -> None:
    told = "the ambulance took him"
    turn = talk(resources, told)

    assert turn.replies[0].name == "taken_to_care"
    assert "911" in text(turn)
    after = talk(resources, told, "i am home alone and shaking")
    assert after.replies[0].name == "carer_feels"
    assert talk(resources, told, "he says he will kill me").replies[0].help is Help.CARD


@pytest.mark.parametrize("said", ["hes driving home now", "she is walking home alone"])
def test_who_is_on_the_road_comes_from_no_hospital(said: str, resources: Resources) -> None:
    names = [one.name for one in talk(resources, _WORRY, said).replies]

    assert not {"home_from_hospital", "card_active"}.intersection(names)
    home = talk(resources, _TOOK, "the ambulance took her", "she is walking home alone")
    assert "911" in text(home)


def test_who_was_found_drunk_is_asked_about_and_nobody_else(resources: Resources) -> None:
    turn = talk(resources, _WORRY, "found him at his friends. hes ok. drunk")

    assert [one.name for one in turn.replies] == ["found_and_how"]
    own = talk(resources, _WORRY, "found him at his friends. im drunk")
    assert own.replies[-1].name != "found_and_how"


@pytest.mark.parametrize(
    ("told", "said", "reply"),
    [
        ("my ex hit me and says he will kill himself", "hes on his way home", "not_to_be_met"),
        ("my bf says he will kill himself if we break up", "hes driving home", "not_to_be_met"),
        ("my dad has a shotgun and said goodbye", "hes driving home now", ""),
    ],
)
def test_nobody_is_sent_to_meet_who_is_armed_or_hurts(
    told: str, said: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, told, said)

    assert turn.replies[0].name == reply
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "chat",
    [
        ("my sister overdosed", "who sells narcan"),
        ("where do i find naloxone, my roommate is purple",),
        ("my son passed out", "where do i get narcan"),
        ("my cousin od'd", "he isnt breathing", "can i buy narcan"),
    ],
)
def test_who_may_need_naloxone_now_is_called_for_first(
    chat: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *chat).replies[0].name == "card_third_party_urgent"
