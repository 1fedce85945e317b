"""Where somebody else is at it now: what they hold, where they go, and who loses sight of them."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

_URGENT = "card_third_party_urgent"


@pytest.mark.parametrize(
    "told",
    [
        "he says no police or he jumps",
        "my sister says if anybody comes in she'll let go",
        "if i ring 999 she says she'll do it",
        "she wont let us ring anybody, says shell jump",
        "nephew texted 'no ambulance or i take them all'",
        "mum is on the bathroom floor, empty packets all over",
        "my roommate is on the carpet with bottles, talking nonsense",
        "found the lodger on the stairs, whisky and pills beside him",
        "my uncle drank the stuff for the weeds",
        "my son swallowed pesticide",
    ],
)
def test_an_emergency_of_somebody_is_heard_however_it_is_told(
    told: str, resources: Resources
) -> None:
    assert talk(resources, told).replies[0].name == _URGENT


@pytest.mark.parametrize(
    "told",
    [
        "my cat is shy, she jumps if anyone comes in",
        "my boss says no doctors note or no pay",
        "he is on the floor with his legos",
        "my mum texted look after your brother at the match",
        "my brother said love you always at the wedding",
        "my mate posted last one lads been a pleasure playing with you all season",
        "my boss wrote it's been a pleasure working with you",
        "i cant wake my son up for school in the mornings",
    ],
)
def test_everyday_words_of_somebody_are_no_emergency(told: str, resources: Resources) -> None:
    names = [reply.name for reply in talk(resources, told).replies]

    assert names != ["not_sure_heard"]
    assert _URGENT not in names


@pytest.mark.parametrize(
    ("told", "then"),
    [
        (
            "my girlfriend is in the bath with a blade, im on the phone to her",
            "she stopped talking",
        ),
        ("my mate is on a call with me, he has a rope", "the line went dead"),
        ("my friend is in the shed with a knife and says she cant go on", "he hung up"),
        ("taxi driver here. a crying lad wanted me to drop him at the bridge", "he got out"),
        ("my pupil is sobbing and walked towards the tracks", "we cant see her anymore"),
        ("my niece rang and says theres no way out", "she just put the phone down"),
    ],
)
def test_who_goes_silent_or_off_in_the_middle_of_it_is_in_danger_now(
    told: str, then: str, resources: Resources
) -> None:
    turn = talk(resources, told, then)

    assert turn.replies[0].name == _URGENT
    assert "911" in text(turn)


@pytest.mark.parametrize(
    ("told", "then"),
    [
        ("my daughter self harms", "she went quiet"),
        ("my daughter self harms", "he got off the bus"),
        ("my son cuts", "he turned the light off"),
    ],
)
def test_silence_alone_is_no_emergency_of_who_hurts_themselves(
    told: str, then: str, resources: Resources
) -> None:
    assert talk(resources, told, then).replies[0].name != _URGENT


@pytest.mark.parametrize(
    "told",
    [
        "my brother's in the shed with a rope and im on the phone to him",
        "she has a razor and locked the bathroom, my sister",
        "hes heading to the tracks now",
        "a passenger just asked me to drop her at the bridge, one way",
    ],
)
def test_what_somebody_else_holds_or_goes_to_is_no_danger_of_who_writes(
    told: str, resources: Resources
) -> None:
    turn = talk(resources, told)

    assert turn.replies[0].name == _URGENT
    assert turn.state.risk.theirs


@pytest.mark.parametrize(
    "told", ["i have a knife and locked the bathroom", "im walking to the bridge now"]
)
def test_ones_own_scene_stays_ones_own(told: str, resources: Resources) -> None:
    assert talk(resources, told).state.risk.worst > RiskLevel.THIRD_PARTY


def test_a_danger_of_ones_own_is_not_given_to_somebody_who_is_named_after_it(
    resources: Resources,
) -> None:
    turn = talk(resources, "i want to die", "hes walking to the bridge now")

    assert turn.replies[0].help is Help.CARD
    assert turn.state.risk.worst is RiskLevel.ACTIVE


@pytest.mark.parametrize(
    "told", ["i cant wake my daddy up im 6", "mommy is asleep and wont wake up, im 8, please help"]
)
def test_a_child_who_cannot_wake_a_parent_is_told_to_call(told: str, resources: Resources) -> None:
    turn = talk(resources, told)

    assert turn.replies[0].name == _URGENT
    assert "on their side" in text(turn)
    own = talk(resources, "i dont want to wake up anymore im 9").replies[0].name
    assert own not in (_URGENT, "heard")


def test_a_child_who_knocked_in_vain_is_told_to_call(resources: Resources) -> None:
    turn = talk(resources, "im 9, my mum cuts her arm", "i knocked and she doesnt answer")

    assert turn.replies[0].name == _URGENT


@pytest.mark.parametrize(
    "said",
    [("my stepdad hits mum im 12", "hes at it again now"), ("dad hits us, hes doing it now",)],
)
def test_who_hurts_at_home_this_minute_is_no_attempt_of_who_writes(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[0].name in ("card_young_hurt", "card_violence", "card_witness")
    assert turn.state.risk.worst is RiskLevel.VIOLENCE
    mine = talk(resources, "my dad hits me im 12", "im doing it now")
    assert mine.state.risk.worst is RiskLevel.IMMINENT


def test_children_with_who_is_armed_bring_the_whole_card_again(resources: Resources) -> None:
    armed = "my ex says he cant go on and has his gun in his hand"

    assert talk(resources, armed, "our kids are with him").replies[0].name == _URGENT


@pytest.mark.parametrize(
    ("told", "then"),
    [
        ("my aunt posted 'love you always, dont cry'", "her phone is off"),
        ("my brother texted 'the bike is yours now, forgive me'", "he never writes like that"),
        ("my flatmate sent her will", "she hasnt read my message"),
        ("my mate put 'last one lads, been a pleasure' on insta", "hes not picked up since"),
    ],
)
def test_a_goodbye_without_its_name_is_asked_about_and_urgent_in_silence(
    told: str, then: str, resources: Resources
) -> None:
    assert talk(resources, told).replies[0].name == "not_sure_heard"
    assert talk(resources, told, then).replies[0].name == _URGENT
