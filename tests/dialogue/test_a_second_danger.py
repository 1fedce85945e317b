"""A danger that is told inside another one keeps its card."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk

_IN_CARE = ("i took 30 pills", "i'm in the er")


@pytest.mark.parametrize(
    "said",
    [
        "i took more while they were out",
        "i've cut myself in the toilet here",
        "i hid a razor in my sock",
        "they left me alone in the room and i want to try again",
        "i want to kill myself",
        "my stepdad hit me again",
    ],
)
def test_new_harm_where_they_are_looked_after_has_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, *_IN_CARE, said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        ("i took 30 pills", "my mate is passed out next to me, same pills"),
        ("i took 30 pills", "my stepdad is yelling and kicking the door"),
        ("i took 30 pills", "i told him he's holding me down"),
        ("i swallowed tablets because my stepdad hit me again",),
        ("i took pills", "my sister says there's no point in calling", "i'm dizzy"),
        ("i took 30 pills", "my husband forced me to swallow them"),
        ("i have the pills here", "just put them in my mouth"),
        ("i'm going to hang myself tonight", "i put the rope in the car"),
        ("i cut myself", "my friend says she's done and going tonight"),
        ("my daughter cuts", "what do i do with the pills i took"),
        ("my dad used to burn me with cigarettes and now my mom does it",),
    ],
)
def test_a_second_danger_has_its_card(said: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        "my mom found out i cut. tonight it ends",
        "mum saw my cuts. there's still blood running down. what now",
        "dad saw my cuts. he hit me. now what",
    ],
)
def test_who_was_found_out_and_tells_more_is_in_an_emergency(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].name == "card_imminent"


def test_who_is_to_stay_at_the_hospital_is_told_why_and_what_to_ask(resources: Resources) -> None:
    turn = talk(resources, *_IN_CARE, "they want to keep me overnight")

    assert turn.replies[-1].name == "kept_there"


@pytest.mark.parametrize(
    "said",
    [
        "theres so much traffic today",
        "i took the scenic route on purpose",
        "urge to hit the gym is strong",
        "my oldest is cutting and pasting all day",
        "i used to cut the grass and now my son does it",
    ],
)
def test_everyday_talk_beside_these_shows_no_card(said: str, resources: Resources) -> None:
    assert all(reply.help is not Help.CARD for reply in talk(resources, said).replies)


@pytest.mark.parametrize(
    "said",
    [
        "that was my last hope. the pills are in my hand now",
        "ok that was my last hope. i'm standing on the bridge",
    ],
)
def test_who_gives_up_after_a_search_and_is_in_danger_now_has_the_card(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "therapist in boise nearby", said).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said",
    [
        ("my mum took pills", "i'll swallow the rest with her"),
        ("my husband is going to jump", "if he does it i'm going too"),
        ("my brother overdosed", "i feel like doing the same"),
        ("my friend is on the bridge with a rope", "i'm so tired i'll go with her"),
    ],
)
def test_who_means_to_go_with_somebody_is_in_danger_too(
    said: tuple[str, ...], resources: Resources
) -> None:
    card = talk(resources, *said).replies[0]

    assert card.name in ("card_active", "card_imminent")
    assert "both of you" in card.html


@pytest.mark.parametrize(
    "said",
    [
        ("my son overdosed", "the ambulance is here", "i'll go with him"),
        ("my friend is on the bridge", "i'm driving there now", "i'll stay with her"),
        ("my daughter cuts", "i feel like doing the same"),
    ],
)
def test_who_goes_along_to_the_hospital_is_in_none(
    said: tuple[str, ...], resources: Resources
) -> None:
    names = [reply.name for reply in talk(resources, *said).replies]

    assert not {"card_active", "card_imminent"} & set(names)


@pytest.mark.parametrize(
    "said",
    [
        ("my husband hits me", "i mean to hurt me not him"),
        ("they lock me in at work and laugh, i'll do something", "i meant myself"),
    ],
)
def test_harm_that_is_meant_for_oneself_is_asked_about(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].help is Help.CARD


def test_a_weapon_in_somebodys_words_is_not_ones_own(resources: Resources) -> None:
    turn = talk(resources, "a boy on my route says he's got a gun and tomorrow they'll be sorry")

    assert turn.replies[0].name == "card_attack_planned"


@pytest.mark.parametrize(
    "said",
    [
        ("my stepdad says he'll kill himself if i tell", "he locks my door at night"),
        ("my boyfriend says he'll kill himself if i leave", "he won't let me call anyone"),
        ("my husband is suicidal", "he keeps locking the door"),
        ("baby is 3 weeks old. my husband hit me", "i'm scared to be alone with him"),
    ],
)
def test_who_is_kept_in_or_hurt_by_somebody_low_has_the_card_of_violence(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert "behind_a_door" not in {reply.name for reply in turn.replies}
    assert turn.state.risk.hurt


@pytest.mark.parametrize(
    "said",
    [
        "my friend says he's got a knife and will use it tomorrow on himself",
        "my classmate told me she's got a blade and tomorrow she's gone",
        "my brother texted he has a gun and he's sorry for everything",
    ],
)
def test_a_friend_with_a_weapon_for_themselves_plans_no_attack(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is Help.CARD
    assert not turn.state.risk.attack_planned


@pytest.mark.parametrize(
    "said",
    [
        ("i want to cut so bad", "it's back"),
        ("my dad beats us and i have his gun in my hand", "im bringing it to my dad"),
        ("i have a gun and i want to die", "it's not loaded yet"),
        ("i have the pills and i'm going to take them", "my parents", "they're away"),
    ],
)
def test_nobody_is_praised_for_what_was_not_done(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert "stepped_back" not in {reply.name for reply in talk(resources, *said).replies}


def test_who_was_hurt_on_a_ward_is_not_sent_to_those_who_did_it(resources: Resources) -> None:
    hurt = ("i'm on the psych ward", "a nurse touches me at night")

    for said in ("i don't want anybody to know", "can i leave"):
        names = {reply.name for reply in talk(resources, *hurt, said).replies}
        assert names.isdisjoint({"tell_them_there", "ask_them_there"}), said


@pytest.mark.parametrize("said", ["i'll take what's left to the hospital", "i'll go with her"])
def test_who_looks_after_somebody_in_danger_is_in_none(said: str, resources: Resources) -> None:
    turn = talk(resources, "my wife took pills", said)

    assert "both_in_danger" not in {reply.name for reply in turn.replies}


def test_a_child_that_means_itself_is_hurt_and_not_suicidal(resources: Resources) -> None:
    assert talk(resources, "my dad beats us", "me i mean").replies[0].name != "card_active"


def test_guilt_beside_a_new_danger_hides_no_card(resources: Resources) -> None:
    turn = talk(resources, "my son took pills", "it's my fault he's gone grey")

    assert turn.replies[0].help is Help.CARD
