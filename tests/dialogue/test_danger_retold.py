"""Danger in words that are easily passed over: each once got no number, or the wrong one."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        ("i'm not safe",),
        ("i mean no as in not safe",),
        ("i want to die", "yes i'm safe tonight but not tomorrow"),
        ("i just wanted to say bye",),
        ("i just wanted to say goodbye to someone",),
        ("je me suis coupée",),
        ("me he cortado",),
    ],
)
def test_who_is_not_safe_or_says_goodbye_gets_a_card(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        ("ça saigne beaucoup",),
        ("me he cortado y sangra mucho",),
        ("ich blute stark",),
        ("j'ai pris tous mes médicaments",),
        ("i've thought about ending it for weeks", "saturday when my wife is away"),
        ("i've thought about ending it for weeks", "tomorrow after closing"),
        ("i want to kill myself", "the will is written"),
    ],
)
def test_bleeding_in_another_language_and_a_day_that_is_set_are_emergencies(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).why.assessment.level is RiskLevel.IMMINENT


@pytest.mark.parametrize(
    "said", ["me he cortado el pelo", "ya he tomado mis pastillas", "habe heute Tabletten genommen"]
)
def test_a_haircut_and_ones_tablets_in_another_language_are_no_emergency(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).why.assessment.level < RiskLevel.SELF_HARM


def test_a_friend_who_bleeds_needs_help_at_once(resources: Resources) -> None:
    told = text(talk(resources, "my friend is bleeding in the bathroom"))

    assert "right now" in told
    assert "911" in told


def test_an_age_is_no_emergency(resources: Resources) -> None:
    turn = talk(resources, "my daughter cuts herself", "she's 14")

    assert "right now" not in text(turn)
    assert "988" in text(turn)


def test_what_somebody_else_said_is_no_wish_for_fewer_words(resources: Resources) -> None:
    told = text(talk(resources, "i'm worried my friend cuts", "she says go away"))

    assert "one line" not in told


def test_who_is_threatened_with_a_murder_is_not_told_to_stay_near(resources: Resources) -> None:
    told = text(talk(resources, "my ex says he'll shoot me and then himself"))

    assert "stay near" not in told
    assert "911" in told


def test_thinking_of_it_after_a_joke_is_asked_about_plainly(resources: Resources) -> None:
    told = text(
        talk(
            resources,
            "kms lol my exam was a disaster",
            "it was a joke",
            "ok but actually i've been thinking about it",
        )
    )

    assert "Are you thinking about suicide?" in told


@pytest.mark.parametrize(
    ("said", "number"), [("I'm in Glasgow", "116 123"), ("i'm in Leeds, UK", "116 123")]
)
def test_a_town_abroad_told_in_danger_brings_that_countrys_numbers(
    said: str, number: str, resources: Resources
) -> None:
    turn = talk(resources, "i cut too deep", said)

    assert number in text(turn)
    assert turn.state.country == "GB"
    assert turn.state.search is None


@pytest.mark.parametrize(
    "words", ["should we see a doctor", "does he need a hospital", "do i take her to the gp"]
)
def test_a_doctor_after_a_worry_is_a_good_step_and_no_emergency(
    words: str, resources: Resources
) -> None:
    turn = talk(resources, "my daughter cuts herself", "she's 14", words)

    assert text(turn).startswith("Yes, a doctor is a good step")
    assert "988" in text(turn)


ATTEMPTS = [
    "intenté matarme", "me tomé unas pastillas", "he tomado muchas pastillas",
    "ich habe versucht mich umzubringen", "ich habe tabletten geschluckt",
    "j'ai essayé de me tuer", "j'ai avalé des médicaments",
    "próbowałam się zabić", "połknęłam dużo tabletek", "wziąłem wszystkie leki",
    "ho preso tutte le pillole", "tomei muitos comprimidos", "ik heb pillen geslikt",
    "я наглоталась таблеток", "я пытался покончить с собой", "kendimi öldürmeye çalıştım",
]  # fmt: skip
MAYBE_ONES_OWN = ["he tomado pastillas", "ich habe tabletten genommen", "wzięłam tabletki"]


@pytest.mark.parametrize("before", ["hi", "i feel bad", "i cut myself"])
@pytest.mark.parametrize("said", ATTEMPTS)
def test_an_attempt_told_in_another_language_is_an_emergency(
    said: str, before: str, resources: Resources
) -> None:
    assert talk(resources, before, said).replies[0].name == "card_imminent"


@pytest.mark.parametrize("said", MAYBE_ONES_OWN)
def test_tablets_taken_in_another_language_count_beside_a_risk(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "hi", said).why.assessment.help is Help.NONE
    assert talk(resources, "i want to die", said).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    "said",
    [
        "tomo pastillas para la presión",
        "me tomé la pastilla de la tensión",
        "ich nehme tabletten gegen kopfschmerzen",
        "ich habe meine tabletten genommen",
        "j'ai pris mes médicaments ce matin",
        "biorę tabletki na ciśnienie",
    ],
)
def test_medicine_as_usual_in_another_language_is_no_worse_sign(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "i want to die", said).why.assessment.level < RiskLevel.IMMINENT


@pytest.mark.parametrize(
    "said", ["mi hija se tomó pastillas", "meine tochter hat tabletten geschluckt"]
)
def test_somebody_who_took_tablets_is_urgent_in_another_language(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "hi", said).replies[0].name == "card_third_party_urgent"


@pytest.mark.parametrize("said", ["je me fais du mal", "me lastimo", "ich tue mir weh"])
def test_self_harm_in_another_language_gets_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, said).replies[0].name == "card_self_harm"


def test_means_in_the_hand_in_another_language_make_it_an_emergency(resources: Resources) -> None:
    said = ("no quiero vivir mas", "tengo las pastillas en la mano")

    assert talk(resources, *said).replies[0].name == "card_imminent"
