"""A killing or a blow of long ago is no emergency of today; who is free again may be."""

import datetime
from dataclasses import replace

import pytest

from bot.dialogue.resources import Resources
from bot.safety.levels import Help
from tests.dialogue.talking import talk, text


@pytest.mark.parametrize("year", [1931, 1968, 1999, 2010, 2026, 2027, 2031, 2038, 2039])
def test_a_year_that_has_come_is_past_whenever_it_is_told(year: int, resources: Resources) -> None:
    then = replace(resources, today=lambda: datetime.date(2039, 12, 1))

    for told in (f"it was in {year}", f"{year}", f"back in {year}"):
        assert talk(then, "my dad killed my mum", told).replies[0].name == "grief", told
    assert talk(then, f"he killed her in {year}").replies[0].help is not Help.CARD


@pytest.mark.parametrize("year", [2027, 2031, 2039])
def test_a_year_that_has_not_come_tells_of_nothing_past(year: int, resources: Resources) -> None:
    now = replace(resources, today=lambda: datetime.date(2026, 12, 1))

    assert talk(now, "my dad killed my mum", f"it was in {year}").replies[0].name != "grief"
    assert talk(now, f"he killed her in {year}").replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "told", ["it was in 2010", "that was 10 years ago", "when i was 15", "long ago"]
)
def test_who_stabbed_somebody_long_ago_is_asked_how_it_is(told: str, resources: Resources) -> None:
    turn = talk(resources, "i stabbed my brother", told)

    assert [reply.name for reply in turn.replies] == ["struck_then"]
    assert "911" in text(turn)


@pytest.mark.parametrize("told", ["2 minutes ago", "tonight", "he's bleeding"])
def test_who_stabbed_somebody_now_is_in_that_emergency(told: str, resources: Resources) -> None:
    turn = talk(resources, "i stabbed my brother", told)

    assert "struck_then" not in [reply.name for reply in turn.replies]
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "told",
    [
        "it was in 2010, he killed my sister today",
        "it was years ago. my brother wants to die",
        "it was in 2010 and i took pills now",
        "it was long ago, i want to die",
    ],
)
def test_what_is_long_past_hides_no_danger_of_now(told: str, resources: Resources) -> None:
    for first in ("my dad killed my mum", "i stabbed my brother"):
        assert talk(resources, first, told).replies[0].help is Help.CARD


@pytest.mark.parametrize(
    "told",
    [
        ("it was years ago, he is out now",),
        ("he got out last month",),
        ("it was in 2009", "he got out last month"),
        ("long ago but he is free again",),
    ],
)
def test_who_is_free_again_brings_whom_to_turn_to(
    told: tuple[str, ...], resources: Resources
) -> None:
    turn = talk(resources, "my dad killed my mum", *told)

    assert [reply.name for reply in turn.replies] == ["out_again"]
    assert "911" in text(turn)


@pytest.mark.parametrize(
    "told",
    ["years ago. he's outside my house", "he is out now and at my door", "he's at my door"],
)
def test_who_is_free_and_near_brings_the_card(told: str, resources: Resources) -> None:
    assert talk(resources, "my dad killed my mum", told).replies[0].help is Help.CARD
