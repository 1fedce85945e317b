"""Somebody who may die now, who writes beside a weapon, words in quotes, and another country."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

_URGENT = "card_third_party_urgent"


@pytest.mark.parametrize(
    "told",
    [
        ("my uncle left a letter on the counter", "he's not in the house"),
        ("my daughter left a note and her car is gone",),
        ("she left a note and shes missing. my cousin",),
        ("my cousin wants to die and has picked a date",),
        ("my brother says he will do something stupid tonight, he is suicidal",),
        ("my wife wants to die and she is holding a knife",),
        ("my son cut himself", "its bleeding everywhere"),
        ("my sister cut her arm", "the bleeding won't stop"),
        ("my dad wants to die, he sits in his truck in the garage", "the engine is on"),
    ],
)
def test_what_may_be_now_for_somebody_is_urgent(
    told: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *told).replies[0].name == _URGENT


@pytest.mark.parametrize(
    "told",
    [
        ("my brother killed himself in his car in the garage",),
        ("my uncle left a note that he is at the gym",),
    ],
)
def test_a_death_and_a_note_of_every_day_are_not_urgent(
    told: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *told).replies[0].name != _URGENT


@pytest.mark.parametrize(
    "told",
    [
        ("my son cut himself", "i cut myself too", "its bleeding a lot"),
        ("my friend cuts", "i am bleeding a lot"),
    ],
)
def test_ones_own_blood_stays_ones_own(told: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *told).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "told",
    [
        ("my husband has his gun out and says he wants to die", "he's waving it at the kids"),
        ("my boyfriend says he'll die if i leave", "he has a knife", "he is pointing it at me"),
        ("my wife wants to die, she is holding a gun", "we are hiding upstairs"),
        ("my dad has his rifle out and says he'll end it", "im in the closet"),
    ],
)
def test_who_is_beside_a_weapon_is_told_of_their_own_safety(
    told: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *told).replies[0].name == "card_violence"


def test_a_room_without_a_weapon_is_no_violence(resources: Resources) -> None:
    assert talk(resources, "my friend cuts", "im in the basement").replies[0].name != (
        "card_violence"
    )
    drives = ("my brother wants to die and has a gun", "im in my car driving to him")
    assert talk(resources, *drives).replies[0].name != "card_violence"


@pytest.mark.parametrize(
    "told",
    [
        'my little sister said "i want to kill myself" at breakfast',
        'a boy in my class wrote "i wish i was dead"',
        'my 12 yr old son screamed "i wanna die"',
        "they said they feel like a burden",
    ],
)
def test_what_somebody_is_quoted_with_is_a_danger_of_theirs(
    told: str, resources: Resources
) -> None:
    before = ("my partner is so sad",) if told.startswith("they") else ()
    assert talk(resources, *before, told).replies[0].name.startswith("card_third_party")


def test_an_emergency_in_quotes_is_urgent_for_them(resources: Resources) -> None:
    told = 'my roommate texted me "i just took all my pills"'
    assert talk(resources, told).replies[0].name == _URGENT


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ('my mom said "kill yourself already" and i took pills', "card_imminent"),
        ('i told my mom "i want to die" and she laughed', "card_active"),
        ('my voice said "i want to die"', "card_active"),
        ('she said "i feel like a burden" and so do i', "card_passive"),
    ],
)
def test_ones_own_danger_beside_quotes_stays_ones_own(
    told: str, name: str, resources: Resources
) -> None:
    assert talk(resources, told).replies[0].name == name


@pytest.mark.parametrize(
    "told",
    [
        "how do i get my dad to drive me to the hospital, i took pills",
        "my mom wont let me go to the er, i took too many",
        "can the nurse send me home if i tell her i took pills",
        "i called an ambulance for myself",
    ],
)
def test_who_took_something_and_speaks_of_a_hospital_is_in_danger(
    told: str, resources: Resources
) -> None:
    assert talk(resources, told).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "told",
    [
        ("my brother sent me a voice note saying goodbye", "im in spain, he is in ohio"),
        ("my sister wants to die", "i live in poland and my sister is in texas"),
        ("my daughter wants to die", "i'm in france, she's in boston", "who do i call"),
        ("my cousin in scotland took an overdose", "she feels ok now", "im in ohio what number"),
        ("my brother in germany took pills an hour ago", "i'm in kansas"),
        ("my brother in germany took pills", "does their police take calls from abroad"),
        ("my niece in ireland wants to kill herself", "can i reach 112 from here"),
    ],
)
def test_from_another_country_it_is_told_how_to_reach_them(
    told: tuple[str, ...], resources: Resources
) -> None:
    said = talk(resources, *told).replies[0]
    assert said.name.startswith("calls_from_afar")
    assert said.help is Help.ROW or "112" in text(talk(resources, *told))


@pytest.mark.parametrize(
    "told",
    [
        "im in the car with her, she is in the back",
        "i live in the city and he is in the hospital",
        "i am in ohio and she is in texas",
        "i am in texas",
        "how do i call the chicago police from here",
    ],
)
def test_two_places_in_one_country_are_not_two_countries(told: str, resources: Resources) -> None:
    said = talk(resources, "my sister wants to die", told).replies[0]
    assert not said.name.startswith("calls_from_afar")


def test_who_is_in_another_country_and_in_danger_is_shown_the_card(resources: Resources) -> None:
    told = ("my sister wants to die", "i live in spain and she is in texas", "i want to die too")
    assert talk(resources, *told).replies[0].name == "card_active"


def test_who_is_dared_and_would_do_it_has_an_urge_of_their_own(resources: Resources) -> None:
    dared = ("my friend told me she cuts", "she says i should try it too", "i kinda want to")
    assert talk(resources, *dared).replies[0].name == "card_urge"
    calm = ("my friend told me they cut", "i want to help her")
    assert talk(resources, *calm).replies[0].name != "card_urge"


def test_who_mourns_and_has_a_gun_or_would_follow_is_asked_with_a_card(
    resources: Resources,
) -> None:
    lost = "i lost my dad to suicide"
    for told in ("i keep my own guns", "i think about joining him"):
        assert talk(resources, lost, told).replies[0].help is Help.CARD
    assert talk(resources, lost, "i want to be with my family").replies[0].help is not Help.CARD


def test_anger_at_us_with_an_end_in_it_is_asked_about(resources: Resources) -> None:
    assert talk(resources, "thanks for nothing, im done").replies[0].name == "sign_heard"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ('my old diary says "i want to die tonight"', "card_imminent"),
        ('the old me said "i want to die"', "card_active"),
        ('my mom said "kill yourself already"', "card_active"),
        ('my ex wrote "i am outside, i have a gun"', "card_imminent"),
    ],
)
def test_a_quote_of_oneself_or_against_one_is_left_as_it_was_read(
    told: str, expected: str, resources: Resources
) -> None:
    assert talk(resources, told).replies[0].name == expected


@pytest.mark.parametrize(
    "told",
    ["i texted goodbye to my mom", "i wrote goodbye to my mom", "i posted farewell to everyone"],
)
def test_who_wrote_a_goodbye_is_asked_about_it(told: str, resources: Resources) -> None:
    reply = talk(resources, told).replies[-1]

    assert reply.name == "sign_heard"
    assert reply.help is Help.ROW


@pytest.mark.parametrize(
    "told",
    ["drinking on zoloft to die", "can i drink with 30 zoloft", "a drink with all my pills"],
)
def test_a_drink_to_die_is_no_question_of_side_effects(told: str, resources: Resources) -> None:
    assert talk(resources, told).replies[0].name != "drink_and_medicine"


def test_go_back_there_sets_no_country(resources: Resources) -> None:
    assert talk(resources, "go back to the usa").replies[0].name != "crisis"
