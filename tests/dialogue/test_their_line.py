"""Who serves or served, and who is LGBTQ+, is told of the line for them where they say so."""

import pytest

from bot.dialogue.resources import Resources
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize(
    "said",
    [
        ("i served in afghanistan and i want to die",),
        ("i want to die", "the VA hung up on me"),
        ("i want to die", "i'm a combat vet"),
        ("i haven't slept since fallujah",),
        ("i cut myself", "i did three tours"),
    ],
)
def test_who_served_is_told_of_the_line_for_them(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert "press 1" in text(talk(resources, *said))


@pytest.mark.parametrize(
    "said",
    [
        ("i'm not a veteran and i want to die",),
        ("my husband is a veteran and he wants to die",),
        ("i want to die", "i'm a vet, i treat dogs"),
        ("i'm in the uk", "i did two tours. i want to die"),
        ("i did a tour of the museum",),
        ("i took all my pills just now", "i'm a veteran"),
        ("i'm a veteran and i took all my pills just now",),
    ],
)
def test_who_did_not_or_is_elsewhere_or_in_an_emergency_is_not(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert "press 1" not in text(talk(resources, *said))


@pytest.mark.parametrize(
    "said",
    [
        ("im trans and i want to die",),
        ("they took my hormones away, i cant go on, i want to die",),
        ("i want to die", "they keep deadnaming me"),
    ],
)
def test_who_is_lgbtq_and_in_danger_is_told_of_the_line_for_them(
    said: tuple[str, ...], resources: Resources
) -> None:
    assert "Trevor" in text(talk(resources, *said))


@pytest.mark.parametrize(
    "said", ["my son is trans and wants to die", "im trans and i took all my pills just now"]
)
def test_it_stands_behind_no_worry_and_no_emergency(said: str, resources: Resources) -> None:
    assert "Trevor" not in text(talk(resources, said))


def test_the_card_stays_in_front_of_it(resources: Resources) -> None:
    turn = talk(resources, "im a veteran and i want to die")

    assert [reply.name for reply in turn.replies] == ["card_active", "serving"]
