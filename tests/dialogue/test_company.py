"""Who is near, where somebody hurts the person, is met; and whose wounds staff were told of."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        ("my boyfriend hits me", "my sister is with me"),
        ("my dad beat me tonight", "my roommate is awake next door"),
        ("my husband choked me", "my neighbour is here"),
        ("my ex is outside the house", "my flatmates are home"),
    ],
)
def test_who_is_near_may_be_a_help(said: tuple[str, ...], resources: Resources) -> None:
    turn = talk(resources, *said)

    assert turn.replies[0].name == "company_at_home"
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "said",
    [
        ("my dad beat me", "my dad is home"),
        ("my husband hits me", "my husband is home"),
        ("my brother hurts me", "my brother is here"),
    ],
)
def test_who_may_be_who_hurts_is_no_company(said: tuple[str, ...], resources: Resources) -> None:
    assert talk(resources, *said).replies[0].name == "violence_now"


@pytest.mark.parametrize(
    "said",
    [
        "my mum said to stay with him",
        "my aunt told me i could never come",
        "my dad offered me a knife",
    ],
)
def test_bad_news_is_no_step_to_safety(said: str, resources: Resources) -> None:
    assert talk(resources, "my husband hits me", said).replies[-1].name != "safer_there"


@pytest.mark.parametrize("said", ["my friend said i can come to her", "i can stay at my sister's"])
def test_who_takes_them_in_is_met(said: str, resources: Resources) -> None:
    assert talk(resources, "i'm scared of my husband", said).replies[-1].name == "safer_there"


@pytest.mark.parametrize(
    "said",
    [
        "my sister wants to die",
        "my roommate is awake and says she took all her pills",
        "he's at the door with my neighbour, he has a knife",
    ],
)
def test_a_danger_beside_company_keeps_its_card(said: str, resources: Resources) -> None:
    assert talk(resources, "my boyfriend hits me", said).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "said",
    [
        (
            "i'm a principal, a teacher reported cuts on a girl's arm",
            "who do i tell about the cuts",
        ),
        (
            "i'm a head teacher. one of our staff saw marks on a boys arms",
            "what do i do about the marks",
        ),
        ("scout leader here. another leader noticed cuts on a boy", "who do i tell about the cuts"),
        ("coach. girl has burns on her stomach", "who do i tell about the burns"),
    ],
)
def test_wounds_that_staff_were_told_of_are_not_their_own(
    said: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert turn.replies[-1].name == "pupils_secret"
    assert turn.state.risk.theirs


@pytest.mark.parametrize(
    "said", ["i cut myself too", "how do i hide my cuts", "my own cuts are bleeding"]
)
def test_staff_who_tell_of_their_own_wounds_are_heard(said: str, resources: Resources) -> None:
    told = "i'm a teacher, a pupil showed me cuts on her arm"

    assert not talk(resources, told, said).state.risk.theirs


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (("i took 30 pills", "i'm in the er", "should i stay"), "ask_them_there"),
        (("my wife gave birth and hears voices", "can it wait"), "birth_no_wait"),
    ],
)
def test_what_was_just_said_is_said_in_other_words(
    said: tuple[str, ...], name: str, resources: Resources
) -> None:
    assert talk(resources, *said).replies[-1].name == name
    assert talk(resources, *said, said[-1]).replies[-1].name == f"{name}_again"


def test_each_of_these_has_a_second_wording(resources: Resources) -> None:
    for name in (
        "ask_them_there",
        "tell_them_there",
        "birth_no_wait",
        "hands_it_over",
        "call_then_answer",
    ):
        assert f"{name}_again" in resources.wording.short, name
