"""The short plan: what answers which of its questions, and what ends it."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

BEGUN = ("make a safety plan",)
SECOND = (*BEGUN, "i get quiet")
FIFTH = (*SECOND, "tv", "the cafe", "my sister")
DONE = (*FIFTH, "hide them")
SUICIDAL = "i want to kill myself"


@pytest.mark.parametrize("said", ["im alone", "i live alone"])
def test_to_be_alone_may_be_a_sign_and_names_no_want_of_people(
    said: str, resources: Resources
) -> None:
    assert text(talk(resources, *BEGUN, said)).startswith("2.")
    asked = text(talk(resources, *BEGUN, said, "tv", "the cafe"))

    assert asked.startswith("4. Who could you tell?")
    assert "That is an answer too" in text(talk(resources, *SECOND, "tv", said))


def test_who_has_nobody_says_so_to_any_question(resources: Resources) -> None:
    assert text(talk(resources, *BEGUN, "i dont have anybody")).startswith("That is an answer")


@pytest.mark.parametrize("before", [BEGUN, SECOND, FIFTH])
@pytest.mark.parametrize(
    "said",
    [
        "holding the knife",
        "im holding a blade",
        "the pills are in my hand",
        "holding a knife in the kitchen",
    ],
)
def test_what_is_in_their_hand_is_danger_and_no_answer(
    before: tuple[str, ...], said: str, resources: Resources
) -> None:
    turn = talk(resources, *before, said)

    assert turn.replies[0].name == "card_imminent"
    assert turn.state.plan == 0, "an emergency ends the plan"
    assert text(talk(resources, *before, said, "the tracks")).startswith("Leave it where it is")


@pytest.mark.parametrize(
    "said",
    ["holding my cat", "i hold my breath", "holding a pillow", "holding a spoon in the kitchen"],
)
def test_what_else_is_held_is_an_answer(said: str, resources: Resources) -> None:
    assert talk(resources, *SECOND, said).state.plan == 3


@pytest.mark.parametrize("said", ["hide the pills", "lock the meds", "give my tablets to my aunt"])
def test_what_is_put_away_is_part_of_the_plan_at_every_question_and_after(
    said: str, resources: Resources
) -> None:
    early = talk(resources, *SECOND, said)
    late = talk(resources, *DONE, said)

    assert [reply.name for reply in early.replies] == ["plan_3"]
    assert text(early).startswith("Distance to it helps")
    assert [reply.name for reply in late.replies] == ["plan_safer"]
    assert "988" in text(late)


@pytest.mark.parametrize("said", ["thanks", "i still have them", "ok"])
def test_who_made_a_plan_keeps_the_number_in_sight(said: str, resources: Resources) -> None:
    assert "988" in text(talk(resources, *DONE, said))


@pytest.mark.parametrize("said", ["pills", "i have the pills in my hand", "more pills"])
def test_what_is_not_put_away_is_none(said: str, resources: Resources) -> None:
    assert "Distance to it helps" not in text(talk(resources, *SECOND, said))


def test_to_hide_pills_is_no_sign_to_write_down(resources: Resources) -> None:
    assert talk(resources, *BEGUN, "hide the pills").replies[0].name == "card_active"


@pytest.mark.parametrize("said", ["how long is this", "how many questions", "are we nearly done"])
def test_how_long_the_plan_is_is_told_and_the_question_asked_again(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, *SECOND, said)

    assert [reply.name for reply in turn.replies] == ["plan_2"]
    assert text(turn).startswith("It is five questions")


def test_how_long_something_else_takes_is_asked_of_the_guide(resources: Resources) -> None:
    turn = talk(resources, *SECOND, "how long does therapy take")

    assert "It is five questions" not in text(turn)
    assert turn.state.plan == 2


@pytest.mark.parametrize(
    "said",
    [
        ("can we finish the plan",),
        ("i stopped the safety plan halfway yesterday",),
        ("i want to die", "can we finish the plan"),
        ("yesterday i stopped the plan halfway", "can we finish it"),
    ],
)
def test_who_wants_to_finish_the_plan_begins_it_again(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert "I don't keep your answers" in text(turn)
    assert turn.state.plan == 1


@pytest.mark.parametrize(
    "said", ["can we finish the plan to rob a bank", "i made a plan to kill myself", "i had a plan"]
)
def test_other_plans_begin_none(said: str, resources: Resources) -> None:
    assert talk(resources, said).state.plan == 0


@pytest.mark.parametrize(
    "said", ["i wanna do the plan", "can we try your plan", "i want to start the short plan please"]
)
def test_who_asks_for_the_plan_that_a_card_offered_means_no_other(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, "im tired of living", said)

    assert [reply.name for reply in turn.replies] == ["plan_1"]
    assert "988" in text(turn)


@pytest.mark.parametrize("said", ["i want to do the plan tonight", "i want to do my plan"])
def test_another_plan_is_no_plan_of_ours(said: str, resources: Resources) -> None:
    turn = talk(resources, "i want to die", said)

    assert turn.state.plan == 0
    assert turn.why.assessment.level >= RiskLevel.ACTIVE


def test_where_the_plan_is_kept_is_no_sign_of_danger(resources: Resources) -> None:
    assert talk(resources, "can i keep the plan somewhere").replies[0].name == "plan_kept"
    assert talk(resources, "where is my insurance plan").replies[0].name != "plan_kept"


@pytest.mark.parametrize("said", ["idk i guess music?", "my cat?", "sleeping maybe?"])
def test_an_answer_with_a_question_mark_is_an_answer(said: str, resources: Resources) -> None:
    assert talk(resources, *SECOND, said).state.plan == 3


@pytest.mark.parametrize("said", ["are you going to tell my mom", "will you report me?"])
def test_a_question_is_answered_and_the_plans_own_waits(said: str, resources: Resources) -> None:
    turn = talk(resources, *SECOND, said)

    assert [reply.name for reply in turn.replies] == ["who_sees", "plan_2"]


@pytest.mark.parametrize("said", ["brb", "hold on my mom is calling", "i need to pee"])
def test_who_leaves_for_a_moment_finds_the_question_again(said: str, resources: Resources) -> None:
    left = talk(resources, *SECOND, said)
    back = talk(resources, *SECOND, said, "ok back")

    assert left.replies[0].name == "plan_waits"
    assert "988" in text(left)
    assert text(back).startswith("2.")


def test_who_says_goodbye_in_the_plan_is_asked_whether_it_is_safe(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "a short plan", "good night")

    assert turn.replies[0].name == "leaving"
    assert turn.state.plan == 0


@pytest.mark.parametrize(
    "said", ["my meds i guess", "my pills. ill ask my roommate to keep them", "the knives"]
)
def test_the_last_question_is_answered_by_what_is_to_be_far_away(
    said: str, resources: Resources
) -> None:
    asked = ("i want to die", "a short plan", "it gets late", "tv", "the cafe", "my sister")

    assert talk(resources, *asked, said).replies[-1].name == "plan_done"
    for near in ("im holding the knives", "my meds. im holding them now", "i have my meds here"):
        assert talk(resources, *asked, near).replies[0].name == "card_imminent"


def test_nobody_near_answers_who_could_be_near(resources: Resources) -> None:
    asked = talk(resources, "i want to die", "not sure", "there is no one here")
    worse = talk(resources, "i want to die", "not sure", "im alone and i have the pills")

    assert asked.replies[0].name == "near_no"
    assert worse.replies[0].name == "card_imminent"


@pytest.mark.parametrize("before", ["i want to die", "i cut today"])
@pytest.mark.parametrize("asked", ["do the plan with me", "ok take me through the plan"])
def test_the_plan_is_gone_through_with_who_asks_for_that(
    before: str, asked: str, resources: Resources
) -> None:
    assert talk(resources, before, asked).state.plan == 1


@pytest.mark.parametrize("told", ["when im alone at night", "at night when everyone sleeps"])
def test_a_time_when_it_gets_bad_is_an_answer_to_the_first_question_alone(
    told: str, resources: Resources
) -> None:
    asked = ("i cut today", "do the plan with me")

    assert text(talk(resources, *asked, told)).startswith("2.")
    assert talk(resources, "i cut today", told).replies[0].name.startswith("card_")
    armed = talk(resources, *asked, "when im alone tonight, i have the pills here")
    assert armed.replies[0].name.startswith("card_")


def test_a_therapist_asked_for_ends_the_plan_and_is_looked_for(resources: Resources) -> None:
    asked = talk(resources, *SECOND, "can i find a therapist first")

    assert [reply.name for reply in asked.replies] == ["ask_place"]
    placed = talk(resources, *SECOND, "can i find a therapist first", "dayton ohio")
    assert placed.replies[-1].name == "ask_modality"


@pytest.mark.parametrize(
    "said", ["they told me to make a plan", "988 told me to make a safety plan"]
)
def test_a_plan_that_somebody_advised_is_begun(said: str, resources: Resources) -> None:
    assert talk(resources, SUICIDAL, "yes", said).state.plan == 1
    assert talk(resources, "my boss told me to make a plan").state.plan == 0


@pytest.mark.parametrize("said", ["i'd like the plan", "i want the short plan", "make the plan"])
def test_the_plan_that_a_card_offers_is_begun_however_it_is_asked_for(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "i want to die", said).replies[-1].name == "plan_1"


@pytest.mark.parametrize("said", ["i have a plan", "i have the plan for tonight"])
def test_a_plan_of_ones_own_is_not_ours(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to die", said).replies[0].help.name == "CARD"


@pytest.mark.parametrize("said", ["night time", "nights", "bedtime"])
def test_the_night_is_an_answer_to_when_it_gets_bad(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to die", "a short plan", said).state.plan == 2


def test_ok_to_the_finished_plan_tells_of_no_relief(resources: Resources) -> None:
    told = ("i want to die", "a short plan", "nights", "music", "my sister", "her", "lock them up")

    assert talk(resources, *told, "ok").replies[-1].name != "lighter_now"


@pytest.mark.parametrize(
    "said",
    [
        "i start cutting again",
        "i cry and want to die",
        "i get urges to hurt myself",
        "wanting to cut",
        "i get the urge to cut my arms",
    ],
)
def test_what_somebody_does_when_it_gets_bad_answers_the_first_question(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, *BEGUN, said)

    assert text(turn).startswith("2.")
    assert "988" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        "i want to die",
        "i cry and want to die tonight",
        "i start taking the pills",
        "i cut just now",
        "i start thinking how to hang myself, it is tied",
        "i feel the urge to kill my baby",
        "i cry and my stepdad hits me",
        "i have suicidal thoughts and she is beating me",
    ],
)
def test_what_is_told_of_this_hour_is_no_answer_and_has_its_card(
    said: str, resources: Resources
) -> None:
    assert talk(resources, *BEGUN, said).replies[0].name.startswith("card_")


def test_who_cannot_keep_safe_in_the_plan_is_in_an_emergency(resources: Resources) -> None:
    turn = talk(
        resources, "i want to die", "a short plan", "i have thoughts and i cannot keep safe"
    )

    assert turn.replies[0].name == "card_imminent"


@pytest.mark.parametrize("said", ["lock up my gun at my brothers", "my dad locks up the rifles"])
def test_a_weapon_that_is_locked_away_ends_the_plan_well(said: str, resources: Resources) -> None:
    assert [reply.name for reply in talk(resources, *FIFTH, said).replies] == ["plan_done"]


@pytest.mark.parametrize(
    "said", ["keep it", "can you save that", "repeat my plan", "show me my plan"]
)
def test_who_wants_the_plan_kept_or_said_again_is_told_where_it_stands(
    said: str, resources: Resources
) -> None:
    assert talk(resources, *DONE, said).replies[-1].name == "plan_kept"


def test_a_search_that_is_asked_for_is_no_answer_to_the_plan(resources: Resources) -> None:
    turn = talk(resources, *BEGUN, "find me a therapist")

    assert turn.replies[-1].name == "ask_place"
    assert text(talk(resources, *BEGUN, "find me a therapist", "go back to the plan")).endswith(
        "bad again?"
    )
    assert talk(resources, *SECOND, "see my therapist").state.plan == 3


_ANSWERS = ("@plan", "alone at night", "music", "the park", "my friend", "give him my keys")


@pytest.mark.parametrize(
    "said",
    [
        "did it",
        "did it. took them all",
        "done. goodbye",
        "i did it, i took them",
        "done",
        "ok all done",
        "i did it. he has the gun",
        "i did it. she has them",
    ],
)
def test_what_may_be_done_to_oneself_after_the_plan_keeps_its_card(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "i want to die", *_ANSWERS, said).replies[0].help is Help.CARD
