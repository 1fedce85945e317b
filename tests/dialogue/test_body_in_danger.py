"""A body or a baby in danger, told in everyday words: what has to be said first."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        ("ran out of xanax been on it 4 yrs", "day 3 no sleep i think i had a fit"),
        ("stopped my benzos cold", "my roommate says i was jerking on the floor"),
        ("i think i had a seizure", "i ran out of my xanax"),
        ("alcohol withdrawal and im seeing spiders",),
        ("i ran out of xanax and had a seizure",),
        ("had a seizure after i stopped my xanax",),
        ("havent had my klonopin for 4 days, had a fit this morning",),
        ("im off the booze 3 days and i see spiders",),
        ("detoxing alone at home from vodka, confused and sweating",),
    ],
)
def test_a_fit_or_visions_after_stopping_are_an_emergency(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[0].name == "card_imminent"
    assert "can turn dangerous within hours" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        ("my husband stopped drinking 2 days ago and had a seizure",),
        ("my dad quit drinking on monday", "hes seeing spiders"),
    ],
)
def test_somebody_elses_fit_after_stopping_is_urgent(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[0].name == "card_third_party_urgent"
    assert "can turn dangerous within hours" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        ("my dad quit drinking 10 years ago", "hes confused about his phone"),
        ("my husband quit smoking on monday", "he had a fit of rage"),
    ],
)
def test_somebody_elses_confusion_alone_is_not_urgent(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name != "card_third_party_urgent"


@pytest.mark.parametrize(
    "said",
    [
        ("i throw up like 6 times a day now theres blood in it",),
        ("i purge and today it was bright red blood",),
        ("bulimic and my heart keeps skipping",),
        ("i weigh 79 lbs and my heart does flips",),
        ("16f 79 lbs and my heart skips",),
        ("i stopped eating and passed out",),
    ],
)
def test_who_starves_or_purges_and_whose_heart_or_blood_fails_is_sent_at_once(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[0].name == "card_imminent"
    assert "an emergency room has to see that today" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        ("i lost 70 lbs and my heart skips with joy",),
        ("my kid weighs 60 pounds", "my heart skips a beat when he texts me"),
        ("quit drinking 5 years ago", "i saw a spider in the bath"),
        ("one year off the drink", "i see people again"),
        ("i ran out of xanax and my mom had a fit",),
    ],
)
def test_near_words_bring_no_card(said: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *said).why.assessment.help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        ("quit drinking on friday", "shaking hard and sweating"),
        ("havent had a drink for 2 days and my hands shake so bad",),
        ("sober 3 days", "im sweating"),
    ],
)
def test_shaking_after_stopping_is_to_be_seen_today(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).state.said == "withdrawal_shakes"


@pytest.mark.parametrize(
    "said",
    [
        ("i stopped drinking coffee", "im sweating at the gym"),
        ("im shaking so much",),
        ("i quit smoking and im shaking",),
    ],
)
def test_shaking_alone_is_no_withdrawal(said: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *said).state.said != "withdrawal_shakes"


def test_a_fit_is_named_and_is_neither_a_heart_nor_panic(resources: Resources) -> None:
    turn = talk(resources, "im epileptic and had a seizure this morning")

    assert turn.state.said == "had_a_fit"
    assert "panic" not in text(turn)


@pytest.mark.parametrize("said", ["my dog had a seizure", "i had a fit of giggles"])
def test_other_fits_are_none(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.said != "had_a_fit"


@pytest.mark.parametrize(
    "said",
    [
        "coming off dope and my chest is doing weird stuff",
        "my heart hurts and im coming off heroin",
        "vomited blood",
    ],
)
def test_a_chest_or_blood_is_for_the_emergency_number(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.said == "body_emergency"


@pytest.mark.parametrize(
    "said",
    [
        ("god told me my baby is not my baby", "i have to give him back"),
        ("god told me my baby is not my baby", "he is in the bath now"),
        ("my wife says she'll drown the baby", "she means it i think"),
    ],
)
def test_what_comes_next_for_a_baby_brings_the_numbers_again(
    said: tuple[str, ...], resources: Resources
) -> None:
    for n in range(1, len(said) + 1):
        assert talk(resources, *said[:n]).replies[0].name == "card_birth_emergency"


@pytest.mark.parametrize(
    "said",
    [("he is in the bath now",), ("i have to give him back",), ("my baby is in the bath",)],
)
def test_a_bath_alone_is_no_danger(said: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *said).why.assessment.help is not Help.CARD


def test_who_is_sure_to_fly_and_goes_to_a_height_is_in_danger_now(resources: Resources) -> None:
    said = ("havent slept in 5 days and i feel amazing", "going to try the balcony next")
    flies = ("i can fly i proved it from the garage", "going to try the balcony next")

    for chat in (said, flies):
        assert talk(resources, *chat).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said",
    [
        ("i can fly to boston for cheap", "on the roof bar now"),
        ("i can fly a drone", "on the roof"),
    ],
)
def test_a_flight_and_a_drone_are_no_danger(said: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *said).why.assessment.help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        ("cut is from monday", "red line going up my arm"),
        ("cut myself monday", "its swollen and red streaks"),
        ("red streaks from my cut",),
        ("my cut from monday has a red line going up my arm and i have fever",),
    ],
)
def test_what_runs_from_a_wound_is_an_emergency_first(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.state.said == "wound_spreads"
    assert text(turn).startswith("911")


@pytest.mark.parametrize(
    "said", ["my shirt has a red line down the sleeve", "i have flu and im shivering"]
)
def test_a_red_line_elsewhere_and_a_flu_are_no_wound(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.said != "wound_spreads"


@pytest.mark.parametrize(
    "said",
    [
        ("i burned my palm on purpose", "its white and doesnt hurt"),
        ("i burned my palm on purpose", "its white and i cant feel it"),
        ("i burned my hand on the stove and its white and numb",),
    ],
)
def test_a_white_burn_without_pain_is_seen_today(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).state.said == "burn_deep"


def test_a_burn_by_accident_is_taken_as_one(resources: Resources) -> None:
    assert talk(resources, "burned my palm on the iron by accident").state.said == "accident"


def test_burned_toast_is_no_burn(resources: Resources) -> None:
    assert talk(resources, "i burned the toast and its black").state.said != "burn_deep"


def test_a_crying_baby_is_safe_in_the_cot_for_some_minutes(resources: Resources) -> None:
    said = ("keep picturing the pillow on my babys face", "shes screaming")

    assert talk(resources, *said[:1]).replies[0].name == "card_unwanted_thoughts"
    assert talk(resources, *said).state.said == "unwanted_baby_cries"


def test_a_pillow_in_the_hands_is_no_picture(resources: Resources) -> None:
    turn = talk(resources, "keep picturing the pillow on her face", "i have the pillow in my hands")

    assert turn.replies[0].name == "card_to_baby"


@pytest.mark.parametrize(
    "said", ["i havent felt the baby move today", "baby stopped kicking", "havent felt him move"]
)
def test_a_baby_that_moves_less_is_checked_now(said: str, resources: Resources) -> None:
    before = ("im 30 weeks pregnant and i cut",)
    assert talk(resources, *before, said).replies[-1].name == "baby_moves_less"
    for then in ("not since this morning", "she is moving less", "no movement today"):
        asked = talk(resources, *before, "is the baby ok?", then)
        assert asked.replies[-1].name == "baby_moves_less"


@pytest.mark.parametrize("said", ["i cant feel the baby move", "no kicks since", "is my baby ok"])
def test_the_emergency_of_who_is_pregnant_stays_under_it(said: str, resources: Resources) -> None:
    turn = talk(resources, "im pregnant and i swallowed my pills", said)

    assert "Until help is there" in text(turn)
    assert turn.state.risk.in_danger_now


@pytest.mark.parametrize(
    "said",
    [
        ("im pregnant. my brother took pills", "he hasnt moved since lunch"),
        ("im pregnant. my brother took pills", "not since last night"),
        ("im pregnant. my son told me grandpa touched him", "not since yesterday"),
        ("im pregnant and sad", "my mum fell", "she is barely moving"),
        ("im pregnant and cut my arm", "no movement in my thumb"),
        ("im pregnant and i cut my wrist", "i cant feel it move"),
    ],
)
def test_somebody_else_or_a_wound_is_no_unborn_baby(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert "baby_moves_less" not in {reply.name for reply in turn.replies}
    assert turn.replies[-1].help is not Help.NONE


@pytest.mark.parametrize(
    "said", ["the baby is kicking a lot", "he hasnt moved out yet", "not since this morning"]
)
def test_what_tells_of_no_baby_is_none(said: str, resources: Resources) -> None:
    turn = talk(resources, "im pregnant and i cut", said)
    assert "baby_moves_less" not in {reply.name for reply in turn.replies}


def test_who_cant_drive_is_told_how_a_burn_is_seen_today(resources: Resources) -> None:
    burn = ("i burned my leg with an iron", "its white in the middle and doesnt hurt")
    for said in ("a&e is 60km away and ive been drinking", "i dont have a car"):
        assert talk(resources, *burn, said).replies[-1].name == "seen_and_far"
    assert talk(resources, *burn, "im drunk and i took pills").replies[0].help is Help.CARD


def test_a_blister_that_burst_is_nothing_taken(resources: Resources) -> None:
    told = ("i just burned my arm", "its blistered")
    turn = talk(resources, *told, "popped it")
    assert turn.replies[-1].name == "blister_open"
    assert text(turn).startswith("From acid"), "what can't wait comes first"
    for said in (("i have a bottle of pills", "popped it"), (*told, "popped them all")):
        assert talk(resources, *said).replies[0].help is Help.CARD


def test_who_feels_ill_after_too_much_medicine_is_seen_now(resources: Resources) -> None:
    turn = talk(resources, "i took double my dose by accident", "im dizzy")
    assert turn.replies[-1].name == "ill_after_a_dose"
    assert talk(resources, "i feel dizzy").replies[-1].name != "ill_after_a_dose"


@pytest.mark.parametrize("said", ["i dont want an ambulance", "no ambulance please"])
def test_who_had_a_fit_and_wants_no_ambulance_is_told_when_it_must_be(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "i had a seizure", said)

    assert turn.replies[0].name == "had_a_fit_again"
    assert "911" in text(turn)
