"""The guide before people it has never read: one fit without a third of the authors."""

import math

import pytest

from bot.assembly import Content
from tools.calibrate_guide import Figures, figures, look_up_left_out

HELD_OUT = 3  # every third author of questions, by name


@pytest.fixture(scope="module")
def told(content: Content) -> Figures:
    sections = content.guide.sections.values()
    authors = sorted({question.author for s in sections for question in s.questions})
    held_out = set(authors[::HELD_OUT])

    known = (content.guide, content.wishes, content.meanings, content.bands)
    return figures(look_up_left_out(*known, held_out))


def test_what_a_stranger_asks_finds_its_section(told: Figures) -> None:
    assert told.first >= 0.75, told
    assert told.in_three >= 0.90, told


def test_a_stranger_is_mostly_answered_outright_and_rightly(told: Figures) -> None:
    assert told.right >= 0.88, told
    assert told.answered >= 0.55, told


def test_what_is_outside_the_guide_is_seldom_answered(told: Figures) -> None:
    assert told.outside_answered <= 0.06, told


def test_shares_of_nothing_are_not_a_number() -> None:
    assert math.isnan(figures([]).first)
