"""Small steps towards safety are met, and nothing that was told is closed by them."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text

HURT = "he comes home drunk and he pushed me last week"
DYING = "i want to die"
NOW = "im going to kill myself tonight"


@pytest.mark.parametrize(
    "said",
    ["i'll go to my mams", "im going over to my sisters house", "gonna stay with my nan tonight"],
)
def test_who_is_hurt_and_goes_to_somebody_is_met_with_the_number(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, HURT, said)

    assert turn.replies[-1].name == "safer_there"
    assert "911" in text(turn)
    assert turn.state.risk.open, "nothing is closed by it"


@pytest.mark.parametrize(
    "said", ["im at my mams", "im staying at my sisters", "im safe at my nans"]
)
def test_who_is_hurt_and_is_with_somebody_is_not_told_to_go_there(
    said: str, resources: Resources
) -> None:
    assert talk(resources, HURT, said).replies[-1].name == "safer_there_again"


@pytest.mark.parametrize(
    "said", ["hes gone to work now", "he went out", "he's asleep", "he passed out"]
)
def test_a_quiet_hour_after_violence_is_asked_about(said: str, resources: Resources) -> None:
    assert "where you would be safe tonight" in text(talk(resources, HURT, said))


@pytest.mark.parametrize(
    "said",
    ["i went downstairs. mum's watching telly", "im sat with my mum now", "im with my brother"],
)
def test_who_thinks_of_dying_and_goes_to_somebody_is_met(said: str, resources: Resources) -> None:
    turn = talk(resources, DYING, said)

    assert "not to be alone with it" in text(turn)
    assert turn.replies[-1].help is not Help.NONE


@pytest.mark.parametrize(
    "said",
    [
        "i woke her",
        "we're just sat on the stairs. i told her everything",
        "hold on. i woke her. shes crying and holding my hand",
        "im downstairs with mum",
    ],
)
def test_in_danger_now_whoever_is_there_is_to_call(said: str, resources: Resources) -> None:
    turn = talk(resources, NOW, said)

    assert turn.replies[-1].name == "with_someone"
    assert turn.state.risk.emergency


def test_somebody_who_was_called_is_no_ambulance(resources: Resources) -> None:
    for said in ("i called my friend", "ive rang my sister"):
        turn = talk(resources, NOW, said)

        assert turn.replies[-1].name == "near_called"
        assert not turn.state.risk.help_coming
    assert talk(resources, NOW, "i called 911").state.risk.help_coming
    assert talk(resources, NOW, "she called 999 for my mum").state.risk.help_coming


@pytest.mark.parametrize(
    "said",
    [
        "im going to my mums grave",
        "should i go to my mams",
        "i told my dad but he shouts",
        "i cant stay with my sister",
        "i dont want to go to my mums",
    ],
)
def test_what_is_no_step_is_not_praised(said: str, resources: Resources) -> None:
    for before in (HURT, DYING):
        names = {reply.name for reply in talk(resources, before, said).replies}
        assert names.isdisjoint({"safer_there", "safer_there_again", "somebody_here"})


@pytest.mark.parametrize(
    "said", ["im at my mams", "he went out", "hes asleep", "im with my brother"]
)
def test_where_nothing_was_told_it_is_no_step(said: str, resources: Resources) -> None:
    assert "In danger" not in text(talk(resources, "hi", said))


def test_where_one_is_and_who_is_near_are_both_answered_in_danger(resources: Resources) -> None:
    told = text(talk(resources, "i took 30 pills", "im in edinburgh. mum is asleep"))

    assert "999" in told
    assert "Please stay with me" in told


@pytest.mark.parametrize("said", ["i called my sister", "my sister is driving over"])
def test_who_is_not_alone_with_it_is_told_that_this_helps(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to die", said).state.said == "somebody_here"
    assert talk(resources, "i want to die", "no", said).state.said == "near_called"


def test_who_may_hurt_them_is_no_company(resources: Resources) -> None:
    turn = talk(resources, "my brother hits me", "my brother is driving over")

    assert turn.state.said not in ("somebody_here", "near_called")


def test_a_rope_that_is_next_door_and_a_bed_there_are_met(resources: Resources) -> None:
    said = ("i wanna hurt myself", "theres a rope in the shed", "i brought it next door")
    assert talk(resources, *said).replies[0].name == "stepped_back"
    stays = talk(resources, *said, "she says i can stay the night")
    assert stays.replies[0].name == "somebody_here"


@pytest.mark.parametrize(
    "said",
    [
        ("my boyfriend hits me", "he says i can stay"),
        ("my uncle touches me", "my uncle says i can sleep over tonight"),
        ("i want to die", "i met a man online", "he says i can come over"),
    ],
)
def test_a_bed_where_the_danger_may_be_is_no_step(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].name not in ("safer_there", "somebody_here")


def test_the_keys_of_every_day_are_no_danger_and_those_to_what_was_locked_away_are(
    resources: Resources,
) -> None:
    away = "i put the knives away"

    assert talk(resources, away, "i got my keys and im off to school").why.assessment.level == 0
    assert talk(resources, away, "i got the keys to the cupboard").replies[0].help is Help.CARD


def test_who_lived_is_not_taken_for_who_survived(resources: Resources) -> None:
    turn = talk(resources, "my uncle killed himself in 2018. he lived for his garden")

    assert turn.replies[-1].name == "condolence"
