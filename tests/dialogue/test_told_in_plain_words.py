"""Dangers told in plain words, of oneself or of those around, bring what is to be done at once."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        "i can't stay safe",
        "i dont feel like i can stay safe",
        "not sure i can keep myself safe",
        "i can't guarantee my safety",
        "i cant keep myself safe anymore",
        "please help i can't stay safe by myself",
        "i can't promise i'll be safe",
        "I don’t trust that I can stay safe from myself.",
    ],
)
def test_who_cannot_stay_safe_gets_a_card(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "card_active"
    assert "Are you safe for the next hours?" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "i don't think i can keep myself safe tonight",
        "i can't stay safe much longer",
        "i can't promise to stay safe tonight",
        "i wont be able to keep myself safe now",
    ],
)
def test_who_cannot_stay_safe_in_this_hour_gets_the_emergency_number(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said",
    [
        "i can't stay safe online",
        "how can i stay safe on the internet",
        "if i can't stay safe will they keep me in",
        "she says i can't keep my data safe",
        "i can't be safe with these reviews",
    ],
)
def test_safety_of_another_kind_brings_no_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


def test_who_is_not_safe_from_somebody_gets_the_help_for_that(resources: Resources) -> None:
    turn = talk(resources, "i can't stay safe here, he has a key")

    assert turn.replies[0].name == "card_violence"


@pytest.mark.parametrize(
    "said",
    [
        "he killed her, she's dead",
        "my dad shot my mum",
        "my husband killed our son",
        "omg my dad just shot my mom",
        "dad killed mum",
        "he murdered my sister",
        "my stepdad stabbed my mom and he's coming upstairs",
        "he's killing her",
        "dad is strangling mum",
    ],
)
def test_a_killing_brings_the_number_and_a_way_out_before_sympathy(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)
    told = text(turn)

    assert turn.replies[0].help is Help.CARD
    assert "911" in told[:200]
    assert "get out of the way first" in told
    assert "sorry" not in told


@pytest.mark.parametrize(
    "said",
    ["someone shot my brother", "they killed my cousin", "i stabbed my brother", "i just shot him"],
)
def test_who_was_struck_down_is_in_an_emergency(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_third_party_urgent"


def test_i_killed_her_is_asked_about(resources: Resources) -> None:
    assert talk(resources, "i killed her").replies[-1].name == "not_sure_heard"


@pytest.mark.parametrize(
    "said",
    [
        "my dad killed my mum when i was six",
        "my sister was murdered last year",
        "he killed her in 2010",
        "my uncle was murdered",
    ],
)
def test_a_killing_of_another_day_is_mourned(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "grief"


@pytest.mark.parametrize("later", ["it was years ago", "it was in 2010", "they buried her in may"])
def test_that_it_was_long_ago_is_heard(later: str, resources: Resources) -> None:
    assert talk(resources, "my dad shot my mum", later).replies[-1].name == "grief"


@pytest.mark.parametrize(
    "said",
    [
        "in the film he killed her",
        "my brother killed my dad at chess lol",
        "he killed her at fifa",
        "my dad shot my brother with a nerf gun",
        "my teacher killed my motivation",
        "he shot her a look",
        "my brother killed my dad's car",
        "my dad is killing me lol",
        "my photographer friend shot my sister yesterday",
        "the doctor killed my mum",
        "he shot me down",
    ],
)
def test_killing_in_another_sense_brings_no_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        "passed out drunk",
        "my friend passed out drunk what do i do",
        "he won't wake up, he drank all night",
        "she's snoring weirdly after pills",
        "my boyfriend drank so much he passed out",
        "he's asleep after taking a lot of pills and snoring really loud",
        "my roommate is passed out drunk, is it ok to let him sleep it off",
        "he's passed out and throwing up in his sleep",
    ],
)
def test_who_lies_there_on_drink_is_laid_on_their_side_and_the_number_comes_first(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)
    told = text(turn)

    assert turn.replies[0].name == "card_third_party_urgent"
    assert told.index("911") < told.index("lay them on their side")
    assert "need not all be solved tonight" not in told


@pytest.mark.parametrize(
    "said",
    [
        "i was passed out drunk last night lol",
        "passed out drunk, that's me every night",
        "he snores after drinking",
        "i passed out drunk yesterday",
        "i get passed out drunk every weekend",
        "my husband snores weirdly",
        "she passed out drunk at a wedding years ago",
    ],
)
def test_a_drunken_night_that_is_over_is_no_emergency(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("she says goodbye to everyone", "what do i tell her"),
        ("my daughter says goodbye to everyone", "what do i say"),
        ("my husband says goodbye to the kids like its forever", "how do i talk to him"),
    ],
)
def test_who_takes_leave_of_all_is_met_at_once_and_words_come_after(
    said: str, asked: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].name == "card_third_party_urgent"
    assert "911" in text(talk(resources, said, asked))
    assert talk(resources, said, asked).replies[-1].name in ("now_for_them", "say_now")


@pytest.mark.parametrize(
    "said", ["i found him cold", "i found her cold and blue", "found my dad stiff"]
)
def test_who_is_found_cold_may_not_be_dead(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "card_third_party_urgent"
    assert "Only somebody trained can tell for sure" in text(turn)


@pytest.mark.parametrize(
    "said", ["i found him cold and distant", "found her cold to me", "found my cat cold"]
)
def test_who_is_cold_in_another_sense_is_well(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


def test_a_leave_of_every_day_is_not_urgent(resources: Resources) -> None:
    turn = talk(resources, "she says goodbye to everyone at school every day")

    assert turn.replies[0].name != "card_third_party_urgent"


def test_a_camera_is_no_weapon(resources: Resources) -> None:
    assert talk(resources, "i pointed the camera at her").replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        ("we had a baby", "my wife says i'm the devil"),
        ("my wife gave birth last week", "she thinks i am possessed"),
        ("we had a baby", "she says the devil is in the baby"),
        ("just had a baby", "my husband says i'm acting crazy, i haven't slept in 5 days"),
    ],
)
def test_an_illness_after_a_birth_is_heard_over_two_messages(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name == "card_birth_emergency"


@pytest.mark.parametrize(
    "said",
    [
        ("we had a baby", "he's a little devil lol"),
        ("we had a baby", "my wife thinks i'm a robot lol"),
        ("we had a baby", "she says im evil for going to work"),
        ("we had a baby", "she says my mother is evil"),
        ("we got a cat", "my wife says i'm the devil"),
    ],
)
def test_devils_of_every_day_are_no_illness(said: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *said).replies[0].name != "card_birth_emergency"


@pytest.mark.parametrize(
    "said",
    [
        "i took the knife to my wife",
        "i went at her with a knife",
        "i took the gun and pointed it at her",
        "i held the knife to her throat",
    ],
)
def test_who_attacks_is_not_praised(said: str, resources: Resources) -> None:
    turn = talk(resources, "my wife wants to die", said)

    assert turn.replies[0].name in ("card_to_others", "card_third_party_urgent")
    assert "good that you did" not in text(turn)


@pytest.mark.parametrize(
    "said", ["i took the knife from my wife", "i took the knives to my sister's house"]
)
def test_who_takes_it_away_is_told_nothing_of_an_attack(said: str, resources: Resources) -> None:
    turn = talk(resources, "my wife wants to die", said)

    assert all(reply.name != "card_to_others" for reply in turn.replies)


@pytest.mark.parametrize(
    "said",
    [
        "i'm safe lol, anyway i took the rest",
        "i'm not suicidal just took all my pills",
        "im fine, i only took the whole bottle",
        "dont worry im ok i took the lot",
    ],
)
def test_what_was_taken_counts_before_the_denial(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "card_imminent"
    assert turn.why.assessment.level is RiskLevel.IMMINENT


@pytest.mark.parametrize(
    "said",
    [
        "i'm ok i took the rest of the day off",
        "im fine i had the rest of the cake",
        "i'm fine, took the whole bottle back to the shop",
        "i'm not suicidal, i just took all my pills for today as prescribed",
    ],
)
def test_what_was_taken_in_another_sense_is_no_emergency(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        ("i took pills", "no car"),
        ("i took them all", "nobody can drive me"),
        ("i overdosed", "i have no ride"),
        ("i took too many pills", "there is no bus now"),
        ("took my whole bottle of tylenol", "cant get to the hospital"),
    ],
)
def test_who_has_no_car_is_fetched(said: tuple[str, ...], resources: Resources) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name == "crew_fetches"
    assert "911" in text(turn)


def test_whom_nobody_can_drive_is_fetched_too(resources: Resources) -> None:
    turn = talk(resources, "my daughter took pills", "no car")

    assert turn.replies[-1].name == "crew_fetches_theirs"


@pytest.mark.parametrize(
    "said",
    [
        ("i took pills, im on the platform", "no train yet"),
        ("i'm going to jump", "there is no bus here"),
        ("i'm on a bridge", "no car"),
        ("he is at my door with a gun", "there's no bus"),
    ],
)
def test_a_missing_bus_where_nobody_is_to_be_fetched_is_not_about_a_car(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert "no car" not in text(talk(resources, *said))


def test_no_car_by_itself_is_no_emergency(resources: Resources) -> None:
    assert talk(resources, "find me a therapist", "no car").replies[-1].name != "crew_fetches"


@pytest.mark.parametrize(
    "told",
    [
        ("pills or a rope",),
        ("the bridge or pills, idk",),
        ("i want to die", "meds or a rope"),
        ("I don't want to live anymore", "Overdose or the train? Not sure"),
    ],
)
def test_who_weighs_ways_to_die_gets_a_card(told: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *told).replies[0].help is Help.CARD


def test_the_ways_that_somebody_else_weighs_are_urgent(resources: Resources) -> None:
    for told in (("my son wants to die", "pills or a bridge"), ("he says pills or a gun",)):
        assert talk(resources, *told).replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize(
    "said",
    ["are meds or therapy better", "the train or the bus", "pills or powder", "rope or chain"],
)
def test_other_choices_bring_no_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        "my dad pointed the gun at my mom",
        "my stepdad is pointing a rifle at my mom right now",
        "i saw my dad pointing a gun at my mom",
        "i dreamt i pointed the gun at him",
    ],
)
def test_who_sees_a_weapon_pointed_is_not_told_to_step_away_first(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].name == "card_violence"


@pytest.mark.parametrize(
    "told",
    [
        ("he's not breathing", "i put my ear to his chest"),
        ("someone stabbed my friend", "i pressed a towel to his chest"),
        ("my wife slit her throat", "i put a towel to her neck"),
        ("my brother fell off the roof", "i held a towel to his head"),
        ("i came at him with a bottle of wine to celebrate",),
        ("i went for my sister with a knife to cut the cake",),
    ],
)
def test_who_gives_first_aid_or_cuts_a_cake_attacks_nobody(
    told: tuple[str, ...], resources: Resources
) -> None:
    assert "card_to_others" not in {reply.name for reply in talk(resources, *told).replies}


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (("my abusive husband is passed out drunk, i can go now",), "card_violence"),
        (("my husband beats me", "he is passed out drunk now"), "card_violence"),
        (("i want to kill my husband", "he's passed out drunk"), "card_violence"),
        (("my mom is drunk and passed out, i'm 12 and scared",), "card_young_hurt"),
        (("my mom passed out drunk again", "im 12"), "card_young_hurt"),
    ],
)
def test_violence_counts_before_the_drink_of_who_does_it(
    told: tuple[str, ...], name: str, resources: Resources
) -> None:
    reply = talk(resources, *told).replies[0]

    assert (reply.name, reply.help) == (name, Help.CARD)


@pytest.mark.parametrize(
    "said",
    [
        "my dad is drunk and snoring",
        "my dad is snoring really loud he took his meds",
        "my husband is snoring i need sleeping pills",
        "i cant wake up early since i stopped drinking",
        "he drank my coffee and won't wake the baby",
        "he's missing from the team",
        "she disappeared from instagram",
        "he disappeared after high school",
        "my dad is killing my mom with worry",
        "do teens use pills or a razor",
        "should i take meds or the train",
        "i don't want pills or a rope",
        "he gave me narcan to carry",
    ],
)
def test_everyday_talk_in_such_words_brings_no_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


@pytest.mark.parametrize("said", ["im drunk and gasping for air", "im snoring weirdly after pills"])
def test_nobody_is_told_to_wake_themselves(said: str, resources: Resources) -> None:
    assert "say their name loudly" not in text(talk(resources, said))


@pytest.mark.parametrize(
    "said", ["i stabbed my brother", "i shot him", "i strangled my girlfriend"]
)
def test_who_struck_somebody_down_is_told_to_call_and_to_help(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "card_third_party_urgent"
    assert "Put down what is in your hand" in text(turn)
    assert "behind a locked door" not in text(turn)


@pytest.mark.parametrize(
    "said",
    ["found my dad unconscious, he's breathing", "found my friend unresponsive, he used heroin"],
)
def test_who_may_be_saved_is_not_mourned(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is Help.CARD
    assert "so sorry that you found" not in text(turn)


def test_a_bottle_of_pills_that_was_finished_counts_beside_a_denial(resources: Resources) -> None:
    turn = talk(resources, "i'm safe but i finished the bottle of pills")

    assert turn.replies[0].name == "card_imminent"


@pytest.mark.parametrize("told", ["someone shot my brother", "my dad killed my mum"])
@pytest.mark.parametrize(
    "later",
    [
        "2012",
        "a long time ago",
        "when i was a kid",
        "i was 5",
        "no it was long ago",
        "it was in 2012. i'm in therapy",
        "10 yrs ago",
    ],
)
def test_a_killing_of_long_ago_is_mourned_and_no_emergency(
    told: str, later: str, resources: Resources
) -> None:
    turn = talk(resources, told, later)

    assert turn.replies[-1].name == "grief"
    assert not turn.state.risk.emergency
    assert not turn.state.risk.young


@pytest.mark.parametrize("told", ["someone shot my brother", "my dad killed my mum"])
@pytest.mark.parametrize(
    "later", ["an hour ago", "today", "this morning", "yes just now", "it just happened"]
)
def test_a_killing_of_this_hour_is_met_with_what_to_do_again(
    told: str, later: str, resources: Resources
) -> None:
    turn = talk(resources, told, later)

    assert turn.replies[0].name in ("killed_now", "card_third_party_urgent")
    assert "911" in text(turn)


@pytest.mark.parametrize("told", ["someone shot my brother", "my dad killed my mum"])
@pytest.mark.parametrize(
    "later",
    [
        "in 20 minutes",
        "when i was at work",
        "it was in 2012. he has a gun",
        "it was in 2012. he's outside now",
        "i was 5. now my brother wants to die",
    ],
)
def test_what_is_not_of_long_ago_ends_no_emergency(
    told: str, later: str, resources: Resources
) -> None:
    turn = talk(resources, told, later)

    assert turn.replies[-1].name != "grief"
    assert turn.state.risk.open


def test_a_search_goes_on_after_a_killing_of_long_ago(resources: Resources) -> None:
    turn = talk(
        resources,
        "someone shot my brother",
        "in 2010",
        "i miss him",
        "find me a therapist in Boise",
    )

    assert turn.replies[-1].name == "ask_modality"
    missed = talk(resources, "someone shot my brother", "in 2010", "i miss him")
    assert "If you are with them" not in text(missed)


@pytest.mark.parametrize(
    "said",
    [
        "my mom was murdered by my dad tonight",
        "my brother was murdered by him now",
        "my kids were killed by my husband",
    ],
)
def test_who_was_killed_by_somebody_of_theirs_brings_the_card(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].name == "card_witness"


@pytest.mark.parametrize(
    "said", ["my sister was murdered by her ex in 2019", "my uncle was killed by a drunk driver"]
)
def test_by_whom_they_were_killed_on_another_day_is_mourned(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[-1].name == "grief"


@pytest.mark.parametrize("later", ["she's on the floor", "with a hammer", "she's not moving"])
def test_who_goes_on_with_a_killing_is_asked_on(later: str, resources: Resources) -> None:
    turn = talk(resources, "i killed her", later)

    assert "911" in text(turn)
    assert turn.replies[0].help is Help.CARD or "Who is it" in text(turn)


@pytest.mark.parametrize("said", ["not sure i can stay safe", "idk if i can stay safe"])
def test_a_doubt_whether_one_stays_safe_gets_a_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_active"


@pytest.mark.parametrize(
    "said",
    ["not sure i can be safe with this investment", "idk if i'll be safe at the concert"],
)
def test_a_doubt_about_other_safety_gets_none(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        "i killed someone",
        "i think i killed her",
        "i killed my stepdad",
        "i've killed my mother",
        "i killed my son, he's in the bath",
    ],
)
def test_who_says_that_they_killed_somebody_is_asked_who_is_in_danger(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "not_sure_heard"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said", ["i killed my brother at chess", "i killed a guy in fortnite", "i killed it at karaoke"]
)
def test_a_game_is_not_asked_about(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name != "not_sure_heard"


@pytest.mark.parametrize(
    "said", ["found my son blue in his crib", "my baby is blue", "found my baby blue"]
)
def test_a_child_who_is_blue_is_an_emergency(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].name == "card_third_party_urgent"
    assert "so sorry that you found" not in text(turn)


def test_blue_eyes_and_a_blue_dress_are_none(resources: Resources) -> None:
    for said in ("my baby is blue eyed", "found my baby blue dress"):
        assert talk(resources, said).replies[0].help is not Help.CARD


def test_a_young_person_to_whom_a_relative_does_things_gets_the_help_for_that(
    resources: Resources,
) -> None:
    for told in (("uncle does things to me, im 12",), ("uncle does things", "im 12")):
        assert talk(resources, *told).replies[0].name == "card_young_hurt"
