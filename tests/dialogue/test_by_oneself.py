"""What the person did to somebody: the danger is theirs, and a thought that is meant is no fear."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "told",
    [
        ("I hit my wife", "she's bleeding"),
        ("i pushed my brother down the stairs", "he's not moving"),
        ("I threw a bottle at my mum", "her head is bleeding"),
        ("i choked my girlfriend", "she isn't breathing"),
        ("i hit my dad", "there's blood everywhere"),
        ("i hit my wife, she's bleeding",),
        ("i threw my phone at my brother", "his eye is bleeding"),
    ],
)
def test_whom_the_person_struck_is_the_wounded_one(
    told: tuple[str, ...], resources: Resources
) -> None:
    card = talk(resources, *told).replies[0]

    assert card.name == "card_third_party_urgent"
    assert "911" in card.html
    assert "press a clean cloth hard" in card.html


@pytest.mark.parametrize(
    "told",
    [
        "i punched my brother",
        "i pushed my brother down the stairs",
        "I threw a bottle at my mum",
        "i choked my girlfriend",
    ],
)
def test_a_blow_of_ones_own_is_none_by_somebody(told: str, resources: Resources) -> None:
    assert talk(resources, told).replies[0].name == "card_to_others"


@pytest.mark.parametrize(
    "told",
    [
        ("my dad hits me, i punched him",),
        ("he hits me every day", "i pushed him off me"),
        ("my husband beats me", "he's crying outside the door"),
    ],
)
def test_who_is_hurt_and_hits_back_is_still_hurt(
    told: tuple[str, ...], resources: Resources
) -> None:
    names = {reply.name for reply in talk(resources, *told).replies}

    assert "card_to_others" not in names


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (("i hit my dad", "my wrists are bleeding"), "card_imminent"),
        (("i hit my dad", "i'm bleeding"), "card_imminent"),
        (("i hit my dad", "my fist is swollen and i cut my wrist"), "card_imminent"),
        (("he hits me every day", "i'm bleeding"), "card_imminent"),
        (
            ("i want to kill my dad", "i stabbed myself", "there's blood everywhere"),
            "card_imminent",
        ),
    ],
)
def test_ones_own_wound_stays_ones_own(
    told: tuple[str, ...], expected: str, resources: Resources
) -> None:
    assert talk(resources, *told).replies[0].name == expected


@pytest.mark.parametrize(
    "told",
    [("i punched my brother", "my hand hurts"), ("i hit my dad", "my knuckles are bleeding")],
)
def test_a_hand_that_hurts_from_a_blow_is_no_self_harm(
    told: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *told)

    assert [reply.name for reply in turn.replies] == ["hand_hurts"]
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "told", [("i shook her yesterday", "she has bruises"), ("i slapped my kid", "he's crying")]
)
def test_who_cries_or_has_a_mark_hurts_nobody(told: tuple[str, ...], resources: Resources) -> None:
    assert "done to you" not in text(talk(resources, *told))
    assert talk(resources, *told).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "told",
    [
        ("thoughts of killing my dad, he deserves it",),
        ("i think about stabbing my boss, he has it coming",),
        ("i have thoughts of killing my dad and they scare me", "he deserves it"),
    ],
)
def test_a_thought_of_harm_that_has_a_reason_is_a_wish(
    told: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *told).replies[0].name == "card_to_others"


@pytest.mark.parametrize(
    "told",
    [
        "i have thoughts of killing my baby and they scare me",
        "thoughts of killing my dad, he doesn't deserve it, i'm scared",
    ],
)
def test_a_thought_that_nobody_wants_is_none(told: str, resources: Resources) -> None:
    assert talk(resources, told).replies[0].name == "card_unwanted_thoughts"


@pytest.mark.parametrize(
    "told",
    [
        "my dad thinks about killing my mum, he says she deserves it",
        "he keeps talking about killing my mum, she deserves it he says",
        "voices talk of killing my dad, they say he deserves it",
    ],
)
def test_somebody_elses_wish_to_harm_is_not_that_of_who_writes(
    told: str, resources: Resources
) -> None:
    turn = talk(resources, told)

    assert turn.replies[0].help is not Help.NONE
    assert turn.replies[0].name != "card_to_others"


@pytest.mark.parametrize("told", ["i want my dad dead", "my ex wants me dead"])
def test_a_wish_that_somebody_were_dead_is_asked_about(told: str, resources: Resources) -> None:
    assert talk(resources, told).replies[-1].name == "not_sure_heard"


@pytest.mark.parametrize(
    "told",
    [
        "i think about hurting my cat",
        "i kick the dog when i'm angry",
        "i hit my cat yesterday and feel bad",
        "sometimes i want to kick my puppy",
        "i feel like strangling the cat",
    ],
)
def test_who_hurts_an_animal_is_heard_without_a_card(told: str, resources: Resources) -> None:
    turn = talk(resources, told)

    assert [reply.name for reply in turn.replies] == ["to_an_animal"]
    assert turn.replies[0].help is Help.ROW


@pytest.mark.parametrize(
    "told",
    [
        "i want to kill my cat and then myself",
        "i think about hurting my cat so i dont hurt myself",
        "i want to hurt my cat and my sister",
    ],
)
def test_an_animal_hides_nobody_elses_danger(told: str, resources: Resources) -> None:
    assert talk(resources, told).replies[0].help is not Help.NONE
    assert talk(resources, told).replies[0].name != "to_an_animal"


@pytest.mark.parametrize(
    "told",
    [
        "i kicked him to get away",
        "i kicked him and ran",
        "i punched my dad to protect my mom",
        "i punched my husband to protect the kids",
        "i pushed him and ran away",
        "i pushed my boyfriend away",
        "i shoved my ex and fled to the neighbors",
        "i slapped my brother to defend my little sister",
        "i bit him so he would let go",
        "i hit my dad in self defense",
        "i kicked my boyfriend so he would stop choking me",
        "i hit him to stop him from beating my mom",
    ],
)
def test_who_gets_away_is_not_told_to_be_the_danger(told: str, resources: Resources) -> None:
    asked_or_hurt = ("card_violence", "card_child", "not_sure_heard")
    assert talk(resources, told).replies[0].name in asked_or_hurt


@pytest.mark.parametrize(
    "told",
    [
        "he beats me until i bleed",
        "my dad beats me until i bleed",
        "he hits me til i bleed",
        "mom whips me til i bleed every night",
        "dad whips me and i scrub til i bleed",
    ],
)
def test_who_is_beaten_until_it_bleeds_may_bleed_now(told: str, resources: Resources) -> None:
    assert talk(resources, told).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("i think of killing the cat before i go", "card_active"),
        ("i hate myself i hit my dog", "card_self_harm"),
        ("i punch my dog and bite my arms", "card_self_harm"),
        ("i hate everything, i hit my cat and leave tonight", "card_self_harm"),
        ("i want to hurt my cat before it's over", "card_self_harm"),
        ("i will kill my dog before i leave", "sign_heard"),
    ],
)
def test_an_animal_hides_no_danger_of_ones_own(
    told: str, expected: str, resources: Resources
) -> None:
    assert talk(resources, told).replies[0].name == expected


@pytest.mark.parametrize(
    "told",
    [
        ("intrusive thoughts about stabbing my son, he deserves better",),
        ("ocd thoughts about killing my kids, they deserve a safe mom",),
        ("intrusive thoughts about hurting my daughter", "she deserves better"),
        ("intrusive thoughts about hurting my daughter", "she deserves love"),
        ("intrusive thoughts about hurting my kids", "they deserve to know"),
        ("i have thoughts of hurting my baby", "she deserves to be safe"),
    ],
)
def test_what_a_child_deserves_is_no_wish_to_harm_it(
    told: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *told).replies[0].name != "card_to_others"


def test_who_deserves_to_suffer_is_in_danger(resources: Resources) -> None:
    told = "i think about stabbing my boss, he deserves to suffer"

    assert talk(resources, told).replies[0].name == "card_to_others"


@pytest.mark.parametrize(
    "told",
    [
        "i will stab him to protect my mom",
        "i hit my kid to stop him",
        "i punched my girlfriend and she ran away",
        "i hit my kid and cant stop",
        "i slapped my girlfriend so she'd be quiet",
        "i grabbed my wife so she wouldn't go out",
        "i hit my wife to protect my reputation",
        "i punched my girlfriend and ran",
        "i grabbed my ex and ran after him with an axe",
        "i hit my ex to stop her from touching my laptop",
        "i hit him and hid the body",
    ],
)
def test_who_is_a_danger_is_told_so_all_the_same(told: str, resources: Resources) -> None:
    assert talk(resources, told).replies[0].name == "card_to_others"


@pytest.mark.parametrize("before", ["im going to stab my cousin", "i want to shoot my manager"])
@pytest.mark.parametrize(
    "said",
    [
        "the knife is in my bag",
        "gun is under the seat",
        "the bat is by the door",
        "im parked outside his house now",
        "im waiting for him to come out",
        "he clocks out at 6",
    ],
)
def test_who_threatened_somebody_and_tells_where_it_lies_is_told_to_step_away_again(
    before: str, said: str, resources: Resources
) -> None:
    turn = talk(resources, before, said)

    assert turn.replies[0].help is Help.CARD
    assert turn.state.risk.struck
    assert turn.state.risk.worst <= RiskLevel.THIRD_PARTY
    assert "Taken something" not in text(turn)
    assert "Leave any weapon where it is" in text(turn)
    assert talk(resources, before, said, "i want to die").replies[0].name == "card_imminent"


@pytest.mark.parametrize("said", ["i threatened my husband", "i threatened to hurt my boss"])
def test_a_threat_that_was_made_is_one(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_to_others"
    assert talk(resources, said, "im waiting for him").replies[0].name == "card_to_others"


@pytest.mark.parametrize(
    "told",
    [
        ("i want to die", "the gun is under the seat"),
        ("im going to stab my cousin", "i want to die too", "the knife is in my bag"),
        ("im going to stab my cousin", "the gun is in my mouth"),
        ("im going to stab my cousin", "the blade is on my arm"),
        ("the knife is in my bag",),
    ],
)
def test_a_weapon_of_who_may_die_stays_their_own_danger(
    told: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *told).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said", ["he comes in at 9 and i quit", "im at the park now", "i walked away from his house"]
)
def test_who_is_away_from_them_is_not_alarmed_anew(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to shoot my manager", said)

    assert turn.replies[0].help is not Help.CARD
