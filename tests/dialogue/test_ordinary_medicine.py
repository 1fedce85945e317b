"""What is no danger by itself, medicine as it is taken or a trifle, brings no word of 911."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

ONE_DOSE = [
    "took two paracetamol for my head, going to lie down",
    "took my sleeping tablet, goodnight",
    "took a melatonin, night night",
    "just took my antidepressant, 9am every day",
    "took an ibuprofen, how long till it works",
    "took an antihistamine, sleepy now",
    "missed my pill this morning, take it now?",
    "dropped from 50 to 25mg sertraline with my gp, going well",
    "took my evening tablets",
    "just took all my morning meds",
    "ive had all my pills for today",
    "breastfeeding and sertraline ok?",
    "popped two ibuprofen for cramps and feel human again",
    "doctor put my blood pressure tablets up",
    "doctor put me on water tablets",
    "water tablets make me wee all night",
    "do i take iron tablets with food",
    "antihistamine before or after dinner",
    "paracetamol or ibuprofen for a toothache",
]


@pytest.mark.parametrize("said", ONE_DOSE)
def test_one_dose_as_it_is_taken_is_for_a_pharmacist(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert [reply.name for reply in turn.replies] == ["other_health"]
    assert "988" in text(turn), "the number stays in sight"


@pytest.mark.parametrize(
    "said",
    [
        "took my sleeping tablets, goodnight",
        "took a few paracetamol, goodnight",
        "how many paracetamol can i take",
        "took an ibuprofen every hour",
        "i stopped my sertraline",
        "how many can i take",
        "how many can i take, tablets i mean",
        "can i take more than two days worth of tablets",
        "how many tablets can i take with food",
    ],
)
def test_more_than_one_or_an_amount_still_names_the_emergency_number(
    said: str, resources: Resources
) -> None:
    assert "911 now" in text(talk(resources, said))


def test_which_medicine_for_an_overdose_shows_a_person_and_answers_nothing(
    resources: Resources,
) -> None:
    said = text(talk(resources, "paracetamol or ibuprofen for an overdose"))

    assert "911" in said
    assert "paracetamol" not in said.casefold()


@pytest.mark.parametrize(
    "said",
    [
        "took all my sleeping tablets, goodnight",
        "took a sleeping pill, goodnight forever",
        "took my evening pills, goodnight forever",
        "took all my pills today",
        "ive had all my pills",
        "ive had all my pills for tonight",
    ],
)
def test_all_of_them_or_a_goodbye_for_ever_is_an_emergency(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_imminent"


@pytest.mark.parametrize("first", ["i want to die", "gave my dog to my sister", "i took 30 pills"])
def test_after_danger_one_dose_names_the_emergency_number(first: str, resources: Resources) -> None:
    assert "911" in text(talk(resources, first, "took my sleeping tablet, goodnight"))
    assert talk(resources, first, ONE_DOSE[1]).replies[0].name != "other_health"


@pytest.mark.parametrize(
    "said",
    [
        "emergency!! we're out of biscuits",
        "emergency! the cake fell",
        "three under five, send help lol",
        "watching casualty, so much blood",
        "i lost so much blood to mosquitoes",
        "can't take any more cake",
        "can i take more than two days off",
        "how many can i take, biscuits i mean",
        "my tablet wont charge",
        "i put the knife down and picked up a spoon",
        "put the gun away after the shoot, five pheasants",
        "put my tablets up on the shelf, tidy at last",
    ],
)
def test_a_trifle_is_no_emergency(said: str, resources: Resources) -> None:
    assert [reply.name for reply in talk(resources, said).replies] == ["smalltalk"]


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("emergency", "crisis"),
        ("emergency! my baby fell", "crisis"),
        ("send help", "call_for_me"),
        ("call the police", "call_for_me"),
        ("so much blood", "body_emergency"),
    ],
)
def test_the_same_words_without_it_are_heard(said: str, reply: str, resources: Resources) -> None:
    assert talk(resources, said).replies[-1].name == reply


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("i bite my nails till they bleed, any tips", "habit"),
        ("i have trichotillomania, does your guide cover it", "habit"),
        ("my daughter picks her lips till they bleed", "habit"),
        ("my toddler bangs his head on the floor when hes angry, should i worry", "young_child"),
        ("my two year old bangs her head on the cot to get to sleep", "young_child"),
    ],
)
def test_a_habit_and_a_small_child_have_words_of_their_own(
    said: str, reply: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert [one.name for one in turn.replies] == [reply]
    assert turn.replies[0].help is Help.ROW


@pytest.mark.parametrize("first", ["i cut myself", "i want to die"])
def test_after_danger_nobody_reads_that_it_is_a_habit(first: str, resources: Resources) -> None:
    assert "often this is a habit" not in text(talk(resources, first, "i bite my nails"))


def test_after_danger_all_the_pills_for_today_are_an_emergency(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "ive had all my pills for today")

    assert turn.replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "then",
    [
        "all of them",
        "like 30 of them",
        "i took 20",
        "too many",
        "and then my husbands",
        "the whole bottle",
    ],
)
def test_what_was_ordinary_is_none_with_what_is_told_next(then: str, resources: Resources) -> None:
    assert talk(resources, "i just took my meds").why.assessment.help is Help.NONE
    turn = talk(resources, "i just took my meds", then)

    assert turn.why.assessment.help is Help.CARD
    assert turn.replies[0].name in ("card_imminent", "card_active")


@pytest.mark.parametrize("then", ["with breakfast", "my mum's coming over", "at 10", "thanks"])
def test_ordinary_medicine_stays_so_with_what_is_ordinary(then: str, resources: Resources) -> None:
    assert talk(resources, "i just took my meds", then).why.assessment.help is not Help.CARD


@pytest.mark.parametrize(
    "said", ["the gp lowered my dose, feeling fine now", "my doctor cut my tablets down"]
)
def test_a_smaller_dose_that_a_doctor_gives_is_no_overdose(said: str, resources: Resources) -> None:
    assert [reply.name for reply in talk(resources, said).replies] == ["other_health"]
