"""A denial beside what was done, or is at hand, is not believed on its own."""

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk


@pytest.mark.parametrize(
    "said",
    [
        "no i'm not going to do it. i already took them",
        "i'm safe lol, anyway i took the rest",
        "don't worry i'm safe, already done it",
        "i'm fine. just swallowed everything",
        "i'm not suicidal. just took a few too many",
        "yes safe, took them all so no worries",
        "no i wouldn't do that. i did it an hour ago",
        "yes i'm safe, the rope is ready",
        "yes safe. i have the pills in my hand tho",
        "im good haha i drank the bottle already",
    ],
)
def test_what_was_done_beside_it_counts(said: str, resources: Resources) -> None:
    assert talk(resources, "i want to die", said).replies[0].name == "card_imminent"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("i'm ok now. goodbye", "safe_plainly"),
        ("i'm safe. she isn't", "who_is_in_danger"),
    ],
)
def test_what_may_mean_more_is_asked_about(said: str, name: str, resources: Resources) -> None:
    assert talk(resources, "i want to die", said).replies[-1].name == name


def test_a_wound_beside_it_is_asked_about(resources: Resources) -> None:
    turn = talk(resources, "i want to die", "yes i'm safe. bleeding a bit much")

    assert turn.replies[0].name in ("firstaid", "card_self_harm")
    assert turn.replies[0].help is not Help.NONE


@pytest.mark.parametrize(
    "said",
    [
        "i'm safe. put it up until tonight",
        "im safe, put it up until tonight",
        "i'm safe, i wont do it until tonight",
        "i'm safe, locked it away till tomorrow",
        "yes safe. i threw them back",
        "i'm safe, i gave up",
    ],
)
def test_what_is_only_put_off_or_swallowed_is_not_believed_or_praised(
    said: str, resources: Resources
) -> None:
    assert talk(resources, "i want to die", said).replies[-1].name not in (
        "safe_yes",
        "stepped_back",
    )


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("i am. very", "safe_yes"),
        ("i'm safe. very", "safe_yes"),
        ("yes i'm safe. my mum is here", "safe_yes"),
        ("yes i am safe. i didn't take anything", "safe_yes"),
        ("i'm safe, i gave the pills to my mum", "stepped_back"),
    ],
)
def test_a_plain_yes_is_believed(said: str, name: str, resources: Resources) -> None:
    turn = talk(resources, "i want to die", said)

    assert [reply.name for reply in turn.replies] == [name]
    assert turn.replies[0].help is Help.ROW


def test_what_was_taken_counts_also_where_nothing_was_told_before(resources: Resources) -> None:
    said = talk(resources, "i'm safe lol, anyway i took the rest").replies[0]

    assert said.name == "card_imminent"
