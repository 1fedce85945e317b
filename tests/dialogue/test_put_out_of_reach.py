"""What could hurt was put out of reach, and fear of oneself: neither is violence."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

_GIVEN_AWAY = (
    "i gave them to my mum",
    "i gave the pills to my roommate",
    "handed my guns to my brother",
)


@pytest.mark.parametrize("before", ["i want to die", "i have pills"])
@pytest.mark.parametrize(
    "said",
    [
        "ok i threw them away",
        "ok i threw them out",
        "i flushed them",
        "i gave them to my mum",
        "i put it away",
        "i threw the pills away",
        "flushed them all",
        "flushed the pills",
        "i gave the pills to my roommate",
        "handed my guns to my brother",
        "i got rid of the pistol, my buddy has it",
    ],
)
def test_what_was_put_out_of_reach_is_met_with_relief(
    resources: Resources, before: str, said: str
) -> None:
    turn = talk(resources, before, said)

    asked = before == "i have pills" and said in _GIVEN_AWAY  # whether they are safe
    assert turn.replies[-1].name == ("stepped_back_now" if asked else "stepped_back")
    assert turn.replies[-1].help is not Help.NONE, "the number stays"
    assert "step away first" not in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "i threw the pills away",
        "i binned the blades",
        "handed my guns to my brother",
        "i gave the pills to my roommate",
        "my wife locked the guns up",
        "my husband took my pills off me",
        "i asked my dad to take the guns",
        "put the pills away",
        "i put the knife down",
        "put my tablets up on the shelf, too tempting",
    ],
)
def test_means_that_are_named_need_no_message_before(resources: Resources, said: str) -> None:
    assert talk(resources, said).replies[-1].name == "stepped_back"


@pytest.mark.parametrize(
    "said",
    [
        "i gave the pills to my roommate",
        "i gave my meds back to the pharmacy",
        "gave my pills to my mum to keep",
        "handed my guns to my brother",
        "i dropped my pills off at the pharmacy",
        "i locked my pills in a box and gave my sister the key",
        "gave my mum all my meds to look after",
        "gave my wife all my pills to keep",
        "i hid the knives from myself",
        "flushed my stash",
        "my roommate is holding my pills",
        "my mum has my meds locked up for me",
    ],
)
def test_what_somebody_keeps_for_the_person_alarms_nobody(resources: Resources, said: str) -> None:
    assert [reply.name for reply in talk(resources, said).replies] == ["stepped_back"]


def test_a_grown_ups_pills_in_a_child_are_an_emergency(resources: Resources) -> None:
    replies = talk(resources, "i gave my pills to my baby").replies

    assert [reply.name for reply in replies] == ["card_third_party_urgent"]


@pytest.mark.parametrize(
    "said",
    [
        "i gave my pills to my dog",
        "i gave the gun to my brother to shoot me",
        "gave my dog all my meds",
        "i hid the knives from my husband",
        "i hid the pills",
        "my husband is keeping my pills from me",
        "my roommate is holding the knife",
        "i dropped the kids off at the pharmacy",
    ],
)
def test_what_is_given_for_a_use_or_kept_from_the_person_is_not_kept_for_them(
    resources: Resources, said: str
) -> None:
    assert "stepped_back" not in {reply.name for reply in talk(resources, said).replies}


@pytest.mark.parametrize("said", ["my son took the pills", "my brother hid the pills"])
def test_pills_that_somebody_took_or_hid_are_no_relief(resources: Resources, said: str) -> None:
    assert talk(resources, said).replies[-1].name != "stepped_back"


def test_blades_in_the_bin_keep_the_card_about_wounds(resources: Resources) -> None:
    assert talk(resources, "i binned the blades").replies[0].name == "card_self_harm"


def test_what_a_parent_threw_away_is_not_taken_for_the_persons_own(resources: Resources) -> None:
    assert talk(resources, "my son is suicidal", "i threw them away").state.said == "heard_of_them"


def test_somebody_who_was_thrown_stays_a_danger_to_them(resources: Resources) -> None:
    said = "i threw her down the stairs"

    assert talk(resources, said).replies[0].name == "card_to_others"


def test_to_be_thrown_out_stays_violence(resources: Resources) -> None:
    assert talk(resources, "he threw me out").why.assessment.level is RiskLevel.VIOLENCE


@pytest.mark.parametrize(
    "said",
    [
        "im scared of myself",
        "im afraid of myself",
        "im scared of what ill do",
        "im scared of what i might do tonight",
    ],
)
def test_who_is_afraid_of_themselves_is_asked_whether_they_are_safe(
    resources: Resources, said: str
) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "card_passive"
    assert "safe:no" in {action for _, action in turn.state.offered}


@pytest.mark.parametrize(
    ("said", "card"),
    [
        ("im scared of what ill do to him", "card_to_others"),
        ("im scared ill hurt him", "card_to_others"),
        ("im scared of myself around the baby", "card_to_baby"),
    ],
)
def test_who_is_afraid_for_another_is_told_to_step_away(
    resources: Resources, said: str, card: str
) -> None:
    assert talk(resources, said).replies[0].name == card


@pytest.mark.parametrize("said", ["i threw them up", "i threw some of them up"])
def test_pills_that_came_up_again_were_swallowed(resources: Resources, said: str) -> None:
    assert [reply.name for reply in talk(resources, "i have pills", said).replies] == [
        "card_imminent"
    ]


@pytest.mark.parametrize(
    "said",
    [
        "i cant put them away",
        "i havent put them away yet",
        "i tried to put them away",
        "i almost flushed them",
        "i dont want to flush them",
        "she gave them back",
        "took them back out",
        "i got it back from the trash",
    ],
)
def test_what_is_within_reach_still_or_again_is_an_emergency(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i have the pills", said)

    assert turn.replies[0].name == "card_imminent"
    assert talk(resources, said).replies[0].help is not Help.CARD


def test_what_will_be_put_away_later_is_not_praised(resources: Resources) -> None:
    turn = talk(resources, "i have the pills", "i will put them away later")

    assert turn.state.said != "stepped_back"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("gave them to my roommate", "stepped_back_now"),
        ("couldnt keep them so i gave them to my brother", "stepped_back"),
        ("ok my brother took the gun home", "stepped_back_now"),
        ("ok took it down", "stepped_back"),
        ("she's got the keys", "stepped_back_now"),
    ],
)
def test_whoever_took_it_it_is_out_of_reach(said: str, reply: str, resources: Resources) -> None:
    assert talk(resources, "i have the gun", said).replies[-1].name == reply


def test_who_prescribes_puts_nothing_out_of_reach(resources: Resources) -> None:
    turn = talk(resources, "doctor put my tablets up and i saved them")

    assert turn.replies[-1].name != "stepped_back"


@pytest.mark.parametrize(
    ("said", "away"),
    [
        ("she has the key so i cant get at it", True),
        ("my wife has the key so i cant get to them", True),
        ("he has the key so i cant get out", False),
        ("the safe is locked but i have the key", False),
    ],
)
def test_a_key_that_somebody_else_holds_is_met_with_relief(
    said: str, away: bool, resources: Resources
) -> None:
    turn = talk(resources, "i dont see the point no more", said)

    assert (turn.replies[-1].name == "stepped_back") is away


def test_a_key_in_the_hand_of_who_may_die_is_urgent_and_kept_from_oneself_it_is_not(
    resources: Resources,
) -> None:
    theirs = talk(
        resources, "my husband says he wants to end it all", "he has the key to the gun safe"
    )
    own = talk(
        resources, "i want to die", "my wife has the key to the gun safe so i cant get to it"
    )

    assert theirs.replies[0].name == "card_third_party_urgent"
    assert own.replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said", ["ok i put it in the trunk of my car", "i moved the stuff to the garage"]
)
def test_a_place_further_off_is_one_whatever_its_name(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to kill myself", said).state.said == "stepped_back"


@pytest.mark.parametrize(
    "said",
    ["i moved the pills closer", "i carried it up to the room", "i put it beside my bed"],
)
def test_what_comes_closer_is_not_praised(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to kill myself", said).state.said != "stepped_back"


def test_a_gun_that_somebody_else_has_is_not_praised(resources: Resources) -> None:
    told = ("my wife said she cant do this anymore and wants to die", "she has the gun")

    assert "glad" not in text(talk(resources, *told))


@pytest.mark.parametrize(
    "said",
    [
        ("i put it away", "the razors", "in the shed", "thanks", "night", "i dug them back out"),
        ("i flushed them", "ok", "went and got more of them"),
        ("i threw the blade out", "ok", "got it out of the trash"),
        ("i cut", "i gave the blades to my sister", "ok", "she gave them back to me"),
        ("my rifle is locked up and i gave my brother the key", "ok", "found the spare key"),
        ("i want to die", "@safe:yes", "he left me", "i know the code"),
        ("i put it away", "ok", "he doesnt know i found the spare key"),
        ("i put it away", "ok", "i couldnt take it. i got them back out of the bin"),
    ],
)
def test_what_was_put_away_and_is_at_hand_again_is_an_emergency(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said",
    [
        ("found the spare key",),
        ("i went and got it out of the garage",),
        ("i put it away", "ok", "went and got some lunch"),
        ("i put it away", "ok", "my meds are in the cupboard"),
        ("i want to die", "i put the pills away", "ok", "my mum went and got them from me"),
        ("i want to die", "i put it away", "ok", "the police came and took it"),
        ("i flushed the pills", "ok", "took them right back to the pharmacy"),
        ("i put it away", "no i dont know the code"),
        ("i want to die", "@safe:yes", "he left me", "i know the code for the bus discount"),
        ("i put the knives away", "ok", "i had it all back then, friends, a job"),
    ],
)
def test_what_is_fetched_in_daily_life_brings_no_card(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        ("my rifle is locked up and i gave my brother the key",),
        ("im going to shoot myself", "i gave the key to marcus"),
    ],
)
def test_a_key_that_somebody_has_is_met_as_a_step(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[0].name == "stepped_back"
    assert turn.replies[0].help is not Help.NONE
