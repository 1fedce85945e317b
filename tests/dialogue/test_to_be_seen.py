"""Harm that does not show: a baby that was shaken, a neck that was pressed, a burn, a wound."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

SEEN = "needs a doctor now"
HOW_THE_BABY_IS = [
    "she's asleep now",
    "she is so quiet",
    "he won't wake up properly",
    "he threw up",
    "she went limp",
    "hes fine now, playing",
    "is he ok",
    "should i take her to the doctor",
]


@pytest.mark.parametrize(
    "told",
    ["i shook my baby", "i slapped the baby", "my husband shook the baby", "i dropped the baby"],
)
def test_a_baby_who_was_hurt_has_to_be_seen(told: str, resources: Resources) -> None:
    turn = talk(resources, told)

    assert turn.replies[0].help is Help.CARD
    assert SEEN in text(turn)


def test_who_shook_a_baby_is_told_to_step_away_first(resources: Resources) -> None:
    assert text(talk(resources, "i shook the baby")).startswith("Please step away first")


@pytest.mark.parametrize("now", HOW_THE_BABY_IS)
@pytest.mark.parametrize("told", ["i shook the baby", "i lost it and shook my 3 month old"])
def test_how_the_baby_is_after_that_is_urgent(told: str, now: str, resources: Resources) -> None:
    said = text(talk(resources, told, now))

    assert said.startswith("This may need help right now")
    assert said.index("911") < said.index(SEEN) < said.index("988"), "it is read at once"


@pytest.mark.parametrize(
    "told",
    [
        "i nearly shook the baby",
        "the baby wont stop crying and i almost shook him",
        "i keep picturing dropping the baby down the stairs",
    ],
)
def test_a_baby_to_whom_nothing_was_done_may_sleep(told: str, resources: Resources) -> None:
    assert SEEN not in text(talk(resources, told))
    assert talk(resources, told, "she's asleep now").why.assessment.help is Help.NONE


@pytest.mark.parametrize(
    "told", ["i dropped the baby off at nursery", "i shook her hand", "my baby is asleep now"]
)
def test_days_with_a_baby_are_calm(told: str, resources: Resources) -> None:
    assert talk(resources, told).why.assessment.help is Help.NONE


NECK = [
    "he choked me",
    "my boyfriend strangled me last night",
    "she strangled me with a scarf",
    "he grabbed me by the throat",
    "my husband put his hands round my neck",
    "my mum was strangled by my dad",
]


@pytest.mark.parametrize("told", NECK)
def test_who_was_choked_is_told_to_be_seen_also_without_marks(
    told: str, resources: Resources
) -> None:
    turn = talk(resources, told)

    assert turn.why.assessment.level is RiskLevel.VIOLENCE
    assert "also where there is no mark" in text(turn)


@pytest.mark.parametrize(
    "then",
    [
        "there are no marks",
        "my throat hurts",
        "do i need a doctor",
        "i blacked out",
        "can it kill me later",
    ],
)
def test_what_follows_a_choking_is_answered_with_a_doctor(then: str, resources: Resources) -> None:
    for told in NECK:
        turn = talk(resources, told, then)

        assert text(turn).startswith("Do be seen by a doctor today")
        assert turn.replies[-1].help is Help.ROW


@pytest.mark.parametrize(
    "then",
    ["my voice is hoarse", "it's hard to swallow now", "my throat is sore and i sound raspy"],
)
def test_a_throat_that_gets_worse_after_a_choking_is_an_emergency(
    then: str, resources: Resources
) -> None:
    for told in NECK:
        turn = talk(resources, told, then)

        assert text(turn).startswith("Call 911 now")
        assert "somebody pressed my neck" in text(turn).casefold()


def test_who_is_fine_after_a_choking_is_still_asked_whether_they_are_safe(
    resources: Resources,
) -> None:
    assert "Are you safe" in text(talk(resources, "he choked me", "i'm fine now"))


@pytest.mark.parametrize(
    "said",
    [
        "my voice is hoarse",
        "it hurts to talk",
        "i cant speak right since",
        "no, its hard to swallow",
        "not hoarse but i cant swallow",
    ],
)
def test_a_throat_that_is_worse_since_is_an_emergency(said: str, resources: Resources) -> None:
    assert (
        talk(resources, "my boyfriend choked me last month", said).replies[0].name == "choked_now"
    )


@pytest.mark.parametrize(
    "said",
    [
        "its hard to speak about",
        "i cant talk about that to anyone",
        "its hard to talk to my mom",
        "my voice isnt hoarse or strange",
        "no trouble breathing",
        "i dont feel weird",
    ],
)
def test_what_is_hard_to_tell_is_no_hurt_throat(said: str, resources: Resources) -> None:
    names = [one.name for one in talk(resources, "my boyfriend choked me last month", said).replies]

    assert "choked_now" not in names


@pytest.mark.parametrize(
    "told",
    ["i choked on a chip", "my collar is choking me", "my partner choked me in bjj training"],
)
def test_food_collars_and_sport_choke_nobody(told: str, resources: Resources) -> None:
    assert talk(resources, told).why.assessment.help is Help.NONE


def test_who_was_choked_long_ago_gets_the_card_and_no_doctor_today(resources: Resources) -> None:
    turn = talk(resources, "my mum choked me when i was 12")

    assert turn.replies[0].name == "card_violence"
    assert "no mark" not in text(turn)


@pytest.mark.parametrize(
    "asked", ["what do i put on it", "can i use toothpaste", "should i put ice on it"]
)
@pytest.mark.parametrize("told", ["i burned my arm with a cigarette", "i cut myself"])
def test_what_to_put_on_a_wound_brings_first_aid(
    told: str, asked: str, resources: Resources
) -> None:
    assert "cool running water" in text(talk(resources, told, asked))


def test_what_to_put_on_something_else_brings_no_first_aid(resources: Resources) -> None:
    assert "cool running water" not in text(talk(resources, "what do i put on it"))


WHERE = [
    "my thighs",
    "just my arm",
    "on my stomach",
    "both arms",
    "it's on my hip",
    "the usual place",
]


@pytest.mark.parametrize("where", WHERE)
def test_where_a_wound_is_stays_at_the_level_of_the_wound(where: str, resources: Resources) -> None:
    turn = talk(resources, "i cut myself", where)

    assert turn.why.assessment.level is RiskLevel.SELF_HARM
    assert text(turn).startswith("If there is an injury, that comes first.")
    assert ("injury") in [b.action for row in turn.replies[0].buttons for b in row]


@pytest.mark.parametrize("where", WHERE)
def test_a_part_of_the_body_alone_is_no_danger(where: str, resources: Resources) -> None:
    assert talk(resources, where).why.assessment.help is Help.NONE


@pytest.mark.parametrize("where", ["on my wrist", "my throat", "my neck", "its deep"])
def test_a_wrist_a_neck_or_a_deep_cut_is_an_emergency(where: str, resources: Resources) -> None:
    turn = talk(resources, "i cut myself", where)

    assert turn.why.assessment.level is RiskLevel.IMMINENT
