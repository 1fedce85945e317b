"""What was done, or is about to be, told in a few words after the card: "took them", "done it"."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

DYING = "i want to die"
BLEEDS = ("i cut too deep", "its still bleeding")
OVERDOSE = ("i took 30 ibuprofen",)


@pytest.mark.parametrize("before", [(DYING,), ("i have pills",), (DYING, "what is dbt")])
@pytest.mark.parametrize(
    "words",
    [
        "i took it", "took them", "took em", "i just swallowed them", "just had them all",
        "had the lot", "i took it yesterday", "took them an hour ago", "ok its done", "I did it.",
    ],
)  # fmt: skip
def test_who_took_it_after_the_card_gets_the_emergency_card(
    before: tuple[str, ...], words: str, resources: Resources
) -> None:
    turn = talk(resources, *before, words)

    assert turn.why.assessment.level is RiskLevel.IMMINENT
    assert "911" in text(turn)
    assert "say" not in text(turn).split(".")[0]  # no "say more if you like"


def test_done_after_means_in_hand_is_an_emergency(resources: Resources) -> None:
    assert talk(resources, "i have pills", "done").why.assessment.level is RiskLevel.IMMINENT


@pytest.mark.parametrize(
    "words",
    [
        "i took it out on my mum", "took them back to the shop", "i took it off", "took it with me",
        "i took it badly", "i havent done it", "i didnt take them", "my mum took them away",
        "i have had it", "i did it for school",
    ],
)  # fmt: skip
def test_what_was_taken_elsewhere_or_left_undone_is_no_emergency(
    words: str, resources: Resources
) -> None:
    assert talk(resources, DYING, words).why.assessment.level < RiskLevel.IMMINENT


@pytest.mark.parametrize("words", ["took them", "done", "its done", "soon", "by the river"])
def test_where_nobody_spoke_of_dying_these_words_alarm_nobody(
    words: str, resources: Resources
) -> None:
    assert talk(resources, "what is dbt", words).why.assessment.help is not Help.CARD


@pytest.mark.parametrize("words", ["done", "ok its done", "soon", "just did"])
@pytest.mark.parametrize("exercise", ["@minutes", "@timer:5", "@plan"])
def test_in_an_exercise_or_the_plan_done_answers_that(
    exercise: str, words: str, resources: Resources
) -> None:
    turn = talk(resources, DYING, exercise, words)

    assert turn.why.assessment.help is not Help.CARD
    assert "988" in text(turn)


def test_in_the_plan_too_it_is_an_emergency_that_something_was_taken(resources: Resources) -> None:
    assert talk(resources, DYING, "@plan", "took them").why.assessment.level is RiskLevel.IMMINENT


@pytest.mark.parametrize(
    "said",
    [
        ("i want to cut", "i have the razor", "done it"),
        ("i want to cut", "i have the razor", "i did it"),
        ("i want to cut", "i have the razor", "just did"),
        ("i want to cut", "i have the razor", "i used it"),
        (DYING, "i have a knife", "i used it"),
        (DYING, "i have a knife", "used it on my arm"),
    ],
)
def test_who_used_the_blade_keeps_the_emergency_card_and_is_asked_about_bleeding(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.why.assessment.level is RiskLevel.IMMINENT
    assert "is it bleeding now" in text(turn)


@pytest.mark.parametrize("words", ["i did it", "just did", "done it"])
def test_after_an_urge_alone_it_is_a_wound_and_no_emergency(
    words: str, resources: Resources
) -> None:
    turn = talk(resources, "i want to cut", words)

    assert turn.why.assessment.level is RiskLevel.SELF_HARM
    assert "Is there an injury" in text(turn)


@pytest.mark.parametrize("words", ["i put it away", "ok i put them down", "locked it in a drawer"])
def test_who_put_it_away_is_thanked_and_the_number_stays(words: str, resources: Resources) -> None:
    turn = talk(resources, "i want to cut", "i have the razor", words)

    assert text(turn).startswith("I'm glad you did that")
    assert "911" in text(turn)


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (BLEEDS, "i cant go to the hospital"),
        (BLEEDS, "i wont go to hospital"),
        (BLEEDS, "im not going to A&E"),
        (BLEEDS, "no ambulance please"),
        (OVERDOSE, "i refuse to go to the er"),
        (OVERDOSE, "i dont want to go to the hospital"),
        (OVERDOSE, "i cant go to the hospital they will lock me up"),
        (OVERDOSE, "i cant go to the hospital my parents would find out"),
    ],
)
def test_who_refuses_hospital_in_an_emergency_is_not_taken_to_be_there(
    before: tuple[str, ...], words: str, resources: Resources
) -> None:
    turn = talk(resources, *before, words)

    assert "Good that you are there" not in text(turn)
    assert "has to be seen today" in text(turn)
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "words",
    [
        "i cant go to the er, no insurance", "i cant afford an ambulance", "i cant afford to go",
        "i have no insurance", "how much does an ambulance cost", "im uninsured",
        "ambulances are too expensive", "the bill would ruin me",
    ],
)  # fmt: skip
@pytest.mark.parametrize("before", [BLEEDS, OVERDOSE])
def test_who_fears_the_bill_in_an_emergency_is_answered_about_that(
    before: tuple[str, ...], words: str, resources: Resources
) -> None:
    turn = talk(resources, *before, words)

    assert text(turn).startswith("This needs care now")
    assert "with or without insurance" in text(turn)


def test_outside_the_united_states_no_federal_law_is_named(resources: Resources) -> None:
    turn = talk(resources, "im in ireland", *OVERDOSE, "i have no insurance")

    assert text(turn).startswith("This needs care now")
    assert "federal" not in text(turn)


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ((*OVERDOSE, "im at the hospital"), "Good that you are there"),
        ((*BLEEDS, "ok we're at A&E now"), "Good that you are there"),
        ((*OVERDOSE, "should i go to the hospital"), "Yes. Go to"),
        (("i cant afford therapy",), "I can't sort by price"),
    ],
)
def test_who_is_there_asks_whether_to_go_or_cannot_pay_for_therapy_is_answered_as_before(
    said: tuple[str, ...], begins: str, resources: Resources
) -> None:
    assert text(talk(resources, *said)).startswith(begins)


def test_a_friend_who_refuses_hospital_is_not_spoken_to_as_the_one_who_is_hurt(
    resources: Resources,
) -> None:
    turn = talk(resources, "my friend took 30 ibuprofen", "she wont go to the hospital")

    assert "What is it that you fear" not in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        ("nobody knows yet but tonight's the last night",),
        ("nobody knows but today is the last day",),
        ("its the last night. i made my peace",),
        ("i have made my peace", "tonight is the night"),
        ("last night on earth for me",),
        (DYING, "today is the last day"),
    ],
)
def test_a_goodbye_to_life_without_the_word_is_an_emergency(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).why.assessment.level is RiskLevel.IMMINENT


@pytest.mark.parametrize(
    "words",
    [
        "tonight's the last night of our holiday", "today is the last day of school",
        "its my last night in lisbon", "nobody knows but its my last day at work",
        "i made my peace with my dad", "tonight is the night of the prom",
    ],
)  # fmt: skip
def test_the_last_night_of_a_holiday_is_no_goodbye_to_life(
    words: str, resources: Resources
) -> None:
    assert talk(resources, words).why.assessment.help is not Help.CARD


@pytest.mark.parametrize(
    "words",
    [
        "im by the train tracks", "im outside by the river", "im by the canal", "at the station",
        "down by the water", "when my parents are asleep", "when everyone's gone to bed",
        "once they go to sleep", "when everyone has left", "soon",
    ],
)  # fmt: skip
def test_a_place_or_a_time_after_the_wish_to_die_is_an_emergency(
    words: str, resources: Resources
) -> None:
    assert talk(resources, DYING, words).why.assessment.level is RiskLevel.IMMINENT


@pytest.mark.parametrize(
    "said",
    [
        ("locked myself in the bathroom",),
        ("i'm at school", "in the toilets"),
        ("i'm at school", "in the toilets", "they're looking for me"),
        ("im hiding in the wardrobe",),
        ("im hiding from them",),
    ],
)
def test_who_hides_after_the_wish_to_die_is_asked_in_full_whether_it_is_safe(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert "Are you safe for the next hours?" in text(talk(resources, DYING, *said))


@pytest.mark.parametrize(
    "words",
    [
        "im at my nans", "im by the telly", "im at the police station", "at the bus station",
        "after my dad left", "when my parents are home", "see you soon",
    ],
)  # fmt: skip
def test_a_place_or_a_time_of_every_day_after_the_wish_to_die_is_no_emergency(
    words: str, resources: Resources
) -> None:
    assert talk(resources, DYING, words).why.assessment.help is not Help.CARD


@pytest.mark.parametrize("before", [("my dad hits me",), ("my dad hits me", DYING)])
def test_who_hides_from_somebody_who_hurts_them_keeps_that_card(
    before: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *before, "im hiding in the wardrobe")

    assert turn.why.assessment.level is RiskLevel.VIOLENCE


@pytest.mark.parametrize(
    "words",
    [
        "ive been saving up my sertraline for three weeks",
        "ive been saving my sertraline for three weeks",
        "keeping back my quetiapine, got 40 now",
        "i dont swallow my olanzapine, saving it",
        "been skipping my amitriptyline and keeping them in a sock",
        "i hoard my zopiclone",
        "i spit out my meds and keep them",
    ],
)
def test_a_medicine_that_is_kept_back_is_asked_about_also_by_its_name(
    words: str, resources: Resources
) -> None:
    assert "Are you safe" in text(talk(resources, words))


@pytest.mark.parametrize(
    "words",
    [
        "ive been on sertraline for three weeks", "ive been saving up for a car",
        "saving my ibuprofen for when my back hurts", "ive saved up my oxy for the trip",
        "i keep my quetiapine in the kitchen", "my sister has been saving up for a car",
    ],
)  # fmt: skip
def test_a_medicine_that_is_taken_or_kept_for_a_journey_is_no_danger(
    words: str, resources: Resources
) -> None:
    assert talk(resources, words).why.assessment.help is not Help.CARD


def test_a_medicine_that_somebody_else_keeps_back_is_a_worry(resources: Resources) -> None:
    turn = talk(resources, "my sister has been saving up her sertraline")

    assert turn.replies[0].name == "card_third_party"


@pytest.mark.parametrize(
    "words",
    [
        "finna end it fr no cap", "finna end it all", "bouta end it all", "bouta end it fr",
        "boutta kms", "finna kms",
    ],
)  # fmt: skip
def test_who_is_about_to_end_it_in_slang_is_asked_whether_it_is_safe(
    words: str, resources: Resources
) -> None:
    assert "Are you safe" in text(talk(resources, words))


@pytest.mark.parametrize(
    "words", ["finna end this game", "finna end it with my bf lol", "bouta end this call"]
)
def test_a_game_or_a_relationship_that_ends_in_slang_is_no_danger(
    words: str, resources: Resources
) -> None:
    assert talk(resources, words).why.assessment.help is Help.NONE
