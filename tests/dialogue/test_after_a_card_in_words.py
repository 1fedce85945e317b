"""What is typed after a card instead of pressing: both, a small no, a dead line, who has it now."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk

_CUT, _DYING = "i cut myself", "i want to die"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ((_CUT, "both i guess"), "firstaid"),
        ((_CUT, "both honestly"), "firstaid"),
        ((_CUT, "nah its not deep"), "no_injury"),
        ((_CUT, "no", "just an urge"), "minutes"),
        ((_DYING, "116123 is not connecting"), "line_failed"),
        ((_DYING, "the number 988 doesnt work"), "line_failed"),
        ((_DYING, "ye still there?"), "still_here"),
        ((_DYING, "you still there"), "still_here"),
        ((_DYING, "can i give the pills to my neighbor"), "stepped_back"),
        ((_DYING, "my neighbour keeps them now"), "stepped_back"),
        ((_DYING, "i dont want ur breathing exercises"), "quiet"),
    ],
)
def test_words_in_place_of_a_button_are_heard(
    said: tuple[str, ...], reply: str, resources: Resources
) -> None:
    turn = talk(resources, *said)

    assert [one.name for one in turn.replies] == [reply]
    assert turn.replies[0].help is Help.ROW


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ((_CUT, "no its really bad"), "no_injury"),
        ((_CUT, "no not bad but its bleeding"), "no_injury"),
        ((_DYING, "14416"), "line_failed"),
        ((_DYING, "i didnt give the pills to my neighbor"), "stepped_back"),
        ((_DYING, "still there"), "still_here"),
    ],
)
def test_a_near_twin_of_them_is_not(
    said: tuple[str, ...], reply: str, resources: Resources
) -> None:
    assert reply not in [one.name for one in talk(resources, *said).replies]


@pytest.mark.parametrize(
    "told",
    ["got a new puppy last week", "i've remarried and i'm content", "i'm doing well these days"],
)
def test_who_lives_on_gladly_is_not_kept_in_grief(told: str, resources: Resources) -> None:
    first = ("i lost my husband six years ago", told)

    assert [reply.name for reply in talk(resources, *first).replies] == ["good_news"]
    assert not talk(resources, *first, "the weather is lovely").replies[0].name.startswith("grief")


@pytest.mark.parametrize(
    "told",
    [
        "i'm not doing well these days",
        "got a new puppy but i miss him",
        "i have a new man but i cry",
    ],
)
def test_who_still_misses_them_is(told: str, resources: Resources) -> None:
    turn = talk(resources, "i lost my husband six years ago", told)

    assert turn.replies[0].name.startswith("grief")


@pytest.mark.parametrize(
    "said",
    [
        (_CUT, "my sister is here, she's driving me home"),
        (_DYING, "my mate came, hes taking me to the er"),
        (_CUT, "im scared to go to the hospital, they will weigh me"),
    ],
)
def test_who_is_fetched_or_fears_the_scales_is_hurt_by_nobody(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].help is Help.ROW


@pytest.mark.parametrize(
    "said",
    [
        (_CUT, "a man is here, hes taking me home"),
        (_CUT, "my dad is here hes hitting me"),
        (_DYING, "my boyfriend is here hes taking me home and he will beat me"),
        ("my ex beat me", "my boyfriend is here hes taking me home"),
        (_CUT, "i cant go to the er, they'll beat me"),
    ],
)
def test_who_is_taken_by_somebody_that_hurts_keeps_the_card(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert talk(resources, *said).replies[0].help is Help.CARD


def test_the_next_shift_in_which_it_will_happen_again_is_ones_own_danger(
    resources: Resources,
) -> None:
    turn = talk(
        resources, "i cut again at work", "got another shift at 9 and i know ill do it again"
    )

    assert turn.why.assessment.level.label == "self_harm"


def test_a_mother_who_fetches_the_child_is_not_who_hits_it(resources: Resources) -> None:
    turn = talk(resources, "my dad hits me", "my mum is here shes taking me home")

    assert all(reply.help is not Help.CARD for reply in turn.replies)
