"""After a roof, a bridge, an edge: down is a relief that is asked about, still there is worse."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help, RiskLevel
from tests.dialogue.talking import talk, text

UP = [
    "im on the roof and i want to jump",
    "im standing on the bridge",
    "on the roof. i want to jump",
]
DOWN = [
    "i came down",
    "im in my car now",
    "i climbed back",
    "i'm back inside",
    "i walked away",
    "i went home",
    "a man talked me down",
    "i got down",
    "im back on the ground",
    "i climbed back over",
]


@pytest.mark.parametrize("up", UP)
@pytest.mark.parametrize("down", DOWN)
def test_who_came_down_is_asked_whether_they_are_safe_and_keeps_the_number(
    up: str, down: str, resources: Resources
) -> None:
    turn = talk(resources, up, down)

    assert text(turn).startswith("It is good that you came away from there.")
    assert "Are you safe for the next hours?" in text(turn)
    assert turn.replies[-1].help is Help.ROW
    assert "911" in text(turn)
    assert "safe:no" in [action for _, action in turn.state.offered]
    assert turn.state.risk.worst is RiskLevel.IMMINENT, "it is not closed by that"


@pytest.mark.parametrize(
    "there", ["still up here", "i'm still on it", "im still on the ledge", "i havent come down"]
)
def test_who_is_still_there_gets_the_emergency_again(there: str, resources: Resources) -> None:
    for up in UP:
        assert talk(resources, up, there).why.assessment.level is RiskLevel.IMMINENT


@pytest.mark.parametrize("words", ["i stepped off", "i went over", "im going in", "bye"])
def test_what_may_be_a_jump_is_no_relief(words: str, resources: Resources) -> None:
    assert "came away" not in text(talk(resources, UP[0], words))


@pytest.mark.parametrize(
    "words", [*DOWN[:3], "still up here", "im still up", "i came down with flu"]
)
def test_the_same_words_alone_are_calm(words: str, resources: Resources) -> None:
    turn = talk(resources, words)

    assert turn.why.assessment.help is Help.NONE
    assert "came away" not in text(turn)


def test_who_took_something_is_not_relieved_by_a_car(resources: Resources) -> None:
    said = text(talk(resources, "i took all my pills", "im in my car now"))

    assert "came away" not in said


def test_somebody_else_who_came_down_is_not_left_alone(resources: Resources) -> None:
    said = text(talk(resources, "my brother is on the roof and wants to jump", "he came down"))

    assert "don't leave them alone" in said
    assert "911" in said


def test_who_climbs_over_a_railing_now_is_told_to_step_back(resources: Resources) -> None:
    climbing = "im literally climbing over the railing as i type"

    assert "Step back" in text(talk(resources, climbing, "what now"))
    assert talk(resources, climbing, "i climbed back down").replies[-1].name == "came_down"


def test_relief_at_coming_down_is_not_said_twice_in_the_same_words(resources: Resources) -> None:
    down = ("i'm standing on the bridge", "ok i stepped back")
    first, second = talk(resources, *down), talk(resources, *down, "i'm walking home")

    assert text(first) != text(second)
    for turn in (first, second):
        assert "Are you safe" in text(turn)
        assert "911" in text(turn)
