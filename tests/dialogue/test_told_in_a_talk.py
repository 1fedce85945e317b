"""What is told bit by bit: a few plain words bring help where the talk before gives them weight."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        "i did take something",
        "ok i did take some pills",
        "i ate laundry pods for a dare",
        "swallowed a tide pod lol",
        "i swallowed a button battery",
    ],
)
def test_what_was_swallowed_is_an_emergency(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_imminent"


def test_what_somebody_else_swallowed_is_theirs(resources: Resources) -> None:
    turn = talk(resources, "my son ate a tide pod")

    assert turn.replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize(
    ("said", "card"),
    [
        ("im slashing my arms now", "card_imminent"),
        ("and cutting deeper as i type", "card_imminent"),
        ("im cutting sugar now", ""),
    ],
)
def test_who_cuts_this_minute_behind_a_wish_to_die_may_die_now(
    said: str, card: str, resources: Resources
) -> None:
    first = talk(resources, "i want to die", said).replies[0].name

    assert first == card if card else not first.startswith("card_")


def test_who_took_something_after_all_does_not_sleep_it_off(resources: Resources) -> None:
    turn = talk(resources, "ok so i lied before", "i did take something", "can i sleep now")

    assert turn.replies[-1].name == "no_sleep"


@pytest.mark.parametrize(
    "said",
    [
        "i did take the bus",
        "i did take a photo",
        "i have taken a few days off",
        "i did take some time",
    ],
)
def test_what_was_taken_otherwise_is_none(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        ("baby won't stop crying", "i put him down hard"),
        ("my baby was screaming", "i threw her on the bed"),
        ("we have a baby", "i dropped him on the floor"),
        ("i have a baby", "i shoved him because he bit me"),
    ],
)
def test_who_handled_a_baby_hard_steps_away_and_hears_that_it_needs_a_doctor_now(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert [reply.name for reply in turn.replies] == ["card_to_baby"]
    assert "needs a doctor now" in text(turn)


@pytest.mark.parametrize("said", ["she dropped him", "my husband shook her hard"])
def test_a_baby_that_somebody_handled_hard_needs_a_doctor_now(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "we have a baby", said)

    assert turn.replies[0].name == "card_third_party_urgent"
    assert "needs a doctor now" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        ("we have a baby", "i put him down in the cot"),
        ("we have a baby", "i dropped him at daycare"),
        ("we have a baby", "i threw him a birthday party"),
        ("my cat is old", "i put him down hard"),
    ],
)
def test_a_baby_that_is_laid_down_is_not_hurt(said: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *said).replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        ("my daughter cut herself", "she won't open the door", "there's no sound"),
        ("my son wants to die", "he's in his room", "i cant hear anything"),
        ("my sister cuts", "she's not making a sound"),
        ("my son wants to die", "it's quiet in there"),
        ("my mom wants to die", "she wants it tonight"),
    ],
)
def test_silence_and_tonight_are_urgent_of_who_is_worried_about(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize(
    "said",
    [
        ("there's no sound",),
        ("my son wants to die", "it's quiet at home"),
        ("my dad wants to die", "he wants to go to the zoo tomorrow"),
        ("i want to see a therapist", "no answer"),
    ],
)
def test_silence_of_another_kind_is_none(said: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *said).replies[0].name != "card_third_party_urgent"


@pytest.mark.parametrize("said", ["she is missing since last night", "he's gone missing"])
def test_who_is_missing_is_looked_for_at_once(said: str, resources: Resources) -> None:
    turn = talk(resources, "hello i look for my daughter", said)

    assert turn.replies[0].name == "card_third_party_urgent"


def test_who_misses_something_is_not_missing(resources: Resources) -> None:
    assert talk(resources, "she's missing me").replies[0].help is not Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        "my intrusive thoughts say push her onto the tracks",
        "my brain tells me to stab my mom and i hate it",
        "thoughts of pushing my sister, i would never",
    ],
)
def test_thoughts_that_come_by_themselves_are_met_as_such(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_unwanted_thoughts"


@pytest.mark.parametrize(
    "said",
    [
        "the voice tells me to stab my mom",
        "my brain tells me to kill my brother",
        "my brain tells me to stab my mom tonight",
        "my thoughts tell me to kill him and i have a plan",
        "i will push her onto the tracks",
    ],
)
def test_a_voice_or_a_plan_is_no_mere_thought(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is Help.CARD
    assert turn.replies[0].name != "card_unwanted_thoughts"


@pytest.mark.parametrize("said", ["i feel the pull again", "the pull is back"])
def test_the_pull_is_an_urge(said: str, resources: Resources) -> None:
    turn = talk(resources, "i used to self harm in school", said)

    assert turn.replies[0].name == "card_urge"


def test_who_is_high_up_is_told_to_step_back(resources: Resources) -> None:
    turn = talk(resources, "i hear a voice that says jump", "i'm on the 9th floor", "balcony")

    assert "Step back" in text(turn)


@pytest.mark.parametrize("said", ["i threw the blade out", "i threw my razor away"])
def test_a_blade_thrown_out_is_a_step_back(said: str, resources: Resources) -> None:
    turn = talk(resources, "i cut myself", said)

    assert [reply.name for reply in turn.replies] == ["stepped_back"]


def test_a_knife_thrown_at_somebody_is_no_step_back(resources: Resources) -> None:
    turn = talk(resources, "i cut myself", "i threw the knife at my brother")

    assert [reply.name for reply in turn.replies] == ["card_to_others"]


@pytest.mark.parametrize("before", ["i called 988", "crisis lines"])
def test_a_line_that_does_not_answer_is_nobody_in_danger(before: str, resources: Resources) -> None:
    assert talk(resources, before, "i texted. no answer").replies[-1].name == "line_failed"


def test_somebody_who_does_not_answer_is_worried_about(resources: Resources) -> None:
    turn = talk(resources, "my friend wants to die", "crisis lines", "i texted. no answer")

    assert turn.replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said", ["mate killed himself tuesday", "my friend killed herself on saturday"]
)
def test_a_suicide_on_a_day_is_mourned(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == "condolence"


@pytest.mark.parametrize(
    "said",
    ["he almost killed himself monday", "my friend killed herself saturday, i'm next"],
)
def test_who_lives_or_may_be_next_keeps_the_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is Help.CARD


def test_a_child_that_will_be_beaten_gets_its_card(resources: Resources) -> None:
    turn = talk(resources, "i'm 15 and pregnant", "dad will kill me", "no really he'll beat me")

    assert turn.replies[0].name == "card_young_hurt"


def test_a_game_that_is_lost_is_no_beating(resources: Resources) -> None:
    turn = talk(resources, "dad will kill me", "he'll beat me at chess")

    assert turn.replies[0].help is not Help.CARD


def test_what_hurts_since_a_blow_is_seen_and_the_bill_can_wait(resources: Resources) -> None:
    blow = ("he hit me with the car door", "my ribs hurt when i breathe")

    assert talk(resources, *blow).replies[-1].name == "hurts_since_then"
    paid = talk(resources, *blow, "i cant go to er no insurance")
    assert paid.replies[-1].name == "care_and_cost"


@pytest.mark.parametrize(
    "said",
    [
        "it hurts to swallow",
        "ribs hurt",
        "my head hurts a lot",
        "my ribs are broken i think",
        "i can't breathe and my chest hurts",
        "i feel dizzy",
        "my stomach hurts",
    ],
)
@pytest.mark.parametrize("told", ["my husband hits me", "i was raped"])
def test_one_s_own_pain_after_violence_is_seen(told: str, said: str, resources: Resources) -> None:
    turn = talk(resources, told, said)

    assert turn.replies[-1].name == "hurts_since_then"
    assert "violence" in text(turn)
    assert "Pregnant: go now" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        ("my husband hits me", "its hard to talk about it"),
        ("my husband hits me", "its hard to move out"),
        ("my husband hits me", "it's hard to see my mom cry"),
        ("my husband hits me", "it hurts to see him with her"),
        ("my husband hits me", "my chest hurts when i think of him"),
        ("my husband hits me", "my son's arm is broken"),
        ("my husband hits me", "her nose is bleeding"),
        ("my husband hits me", "my head hurts from crying"),
        ("i punched my brother", "his nose is bleeding"),
    ],
)
def test_a_mood_or_somebody_else_s_pain_is_not_one_s_own(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name != "hurts_since_then"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("my husband hits me", "head hurts, can you find me a therapist in Reno"), "ask_modality"),
        (("my husband hits me", "my arm hurts. find me a shelter"), "shelter"),
        (("my husband hits me", "my head hurts, where is a shelter in Reno"), "place_in_danger"),
        (("i was raped", "my head hurts, will i get pregnant"), "pregnant_after"),
        (("i was raped", "my back hurts, should i shower"), "forced_next"),
        (("i was raped", "i can't go to hospital no insurance"), "forced_next"),
        (("he hits me", "my hand hurts too much to type, can i text 988"), "may_i_text"),
        (("my dad hits me", "my chest hurts and i can't breathe"), "body_emergency"),
        (("my boyfriend hit me", "my chest hurts"), "body_emergency"),
        (("my boyfriend hit me", "chest hurts"), "body_emergency"),
        (("my husband hits me", "threw up blood"), "body_emergency"),
        (("my husband hits me", "i threw up my pills"), "stepped_back"),
        (("my husband hits me", "my ribs hurt", "i cant afford to leave him"), "low_cost"),
    ],
)
def test_what_is_asked_beside_a_pain_is_answered(
    said: tuple[str, ...], name: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name == name


@pytest.mark.parametrize(
    "asked",
    ["is he dangerous to me", "is this bad for me", "is it ok to hang up", "is it ok if i leave"],
)
def test_what_is_asked_of_oneself_is_not_how_bad_they_are(asked: str, resources: Resources) -> None:
    assert talk(resources, "my friend took pills", asked).replies[-1].name != "how_bad_theirs"


def test_a_lawyer_that_costs_is_another_question(resources: Resources) -> None:
    assert (
        talk(resources, "he hits me", "i cant afford a lawyer").replies[-1].name != "care_and_cost"
    )


@pytest.mark.parametrize(
    ("asked", "name"),
    [("how do i get the gun", "take_it_now"), ("is that bad", "how_bad_theirs")],
)
def test_who_is_with_somebody_in_danger_is_answered(
    asked: str, name: str, resources: Resources
) -> None:
    turn = talk(resources, "my husband wants to die and has a gun", asked)

    assert turn.replies[-1].name == name
    assert "911" in text(turn)


def test_that_a_relative_does_things_is_asked_about(resources: Resources) -> None:
    assert talk(resources, "uncle does things").replies[-1].name == "not_sure_heard"


@pytest.mark.parametrize(
    "said", ["last night i nodded off and woke up blue", "they gave me narcan yesterday"]
)
def test_who_woke_from_too_much_is_asked_whether_it_is_safe(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].name == "card_active"


@pytest.mark.parametrize(
    "said",
    ["i nodded off and woke up on the bus", "we learned to give narcan", "i woke up blue and sad"],
)
def test_a_nap_or_a_course_is_no_overdose(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].help is not Help.CARD


@pytest.mark.parametrize("later", ["no noise complaints", "no answer from the school"])
def test_quiet_elsewhere_is_not_urgent(later: str, resources: Resources) -> None:
    turn = talk(resources, "my mum wants to die", later)

    assert all(reply.name != "card_third_party_urgent" for reply in turn.replies)


def test_who_mourns_on_a_roof_gets_a_card(resources: Resources) -> None:
    turn = talk(resources, "mate killed himself tuesday", "i'm on the roof where we used to sit")

    assert turn.replies[0].help is Help.CARD


def test_who_mourns_and_works_on_a_roof_gets_none(resources: Resources) -> None:
    turn = talk(resources, "my friend killed himself", "i work on a roof")

    assert turn.replies[0].help is not Help.CARD


def test_whom_the_person_struck_is_in_danger_and_not_they(resources: Resources) -> None:
    first = talk(resources, "i took the knife to my wife")
    second = talk(resources, "i took the knife to my wife", "she's bleeding")

    assert first.replies[0].name == "card_to_others"
    assert second.replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize("close", ["he's calling my name", "i can hear him on the stairs"])
def test_who_hides_is_told_what_to_do_when_they_are_close(close: str, resources: Resources) -> None:
    turn = talk(resources, "he killed her", "i'm in the closet", close)

    assert turn.replies[0].help is Help.CARD
    assert "911" in text(turn)


def test_who_only_thinks_that_somebody_is_dead_has_to_call(resources: Resources) -> None:
    turn = talk(resources, "she's dead", "no i mean i think so")

    assert turn.replies[-1].name == "may_have_died_again"


def test_who_was_taken_away_is_not_in_danger_again(resources: Resources) -> None:
    turn = talk(resources, "i found him dead", "the police came", "they took him")

    assert turn.replies[0].name == "they_died_again"


def test_no_feeling_may_be_a_mood(resources: Resources) -> None:
    turn = talk(resources, "i cut myself", "no feeling", "inside i mean")

    assert turn.replies[-1].name == "feeling"


def test_a_deep_burn_does_not_wait_for_a_bill(resources: Resources) -> None:
    turn = talk(resources, "burned my arm", "it's white", "no insurance")

    assert turn.replies[-1].name == "care_and_cost"


def test_what_hurts_after_a_choking_keeps_its_own_answer(resources: Resources) -> None:
    turn = talk(resources, "he choked me", "my throat hurts")

    assert turn.replies[-1].name != "hurts_since_then"


@pytest.mark.parametrize(
    "said",
    [
        "my mate killed himself tuesday its my turn",
        "my mate killed himself tuesday his brother is next",
        "my mate killed himself tuesday and left pills",
    ],
)
def test_what_is_told_behind_the_day_of_a_suicide_keeps_the_card(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("my friend took a lot of pills", "how do i get her to breathe"),
        ("my friend took a lot of pills", "how do i move her onto her side"),
        ("my friend took a lot of pills", "how do we get her to throw up"),
        ("my friend took a lot of pills", "how do i get her help"),
        ("my friend took a lot of pills", "how can i get the ambulance here faster"),
        ("my son is hanging", "how do i get it off his neck"),
        ("my son is hanging", "how do i get the rope off his neck"),
        ("my wife has a gun and wants to die", "how do i get the kids out"),
        ("my friend is going to jump", "how do i get them down"),
        ("my brother has a gun and will kill my mom", "how do i get the gun"),
    ],
)
def test_who_asks_for_something_else_is_not_told_to_take_a_thing_away(
    told: str, asked: str, resources: Resources
) -> None:
    turn = talk(resources, told, asked)

    assert turn.replies[-1].name != "take_it_now"
    assert "911" in text(turn)
