"""In chats of people whom nothing was fitted on, most is met and hardly anything alarms."""

import pytest

from bot.assembly import Content
from bot.dialogue.resources import Resources
from bot.guide.chats import KINDS
from tests.dialogue.strangers import CHATS, Heard, chats, had, replies_to

_NO_CHANCE = 8  # words of a message that two people hardly write alike


@pytest.fixture(scope="module")
def heard(resources: Resources) -> list[Heard]:
    return had(resources)


def test_every_meaning_is_known_and_has_a_reply(heard: list[Heard]) -> None:
    unknown = {one.means for one in heard if one.means not in KINDS and not replies_to(one.means)}

    assert unknown == set()


def test_nothing_was_fitted_on_them(content: Content) -> None:
    lines = [line for written in content.wishes.written.values() for line in written]
    fitted = {line.text.casefold() for line in lines if len(line.text.split()) >= _NO_CHANCE}
    theirs = {message.text.casefold() for chat in chats() for message in chat}

    assert {path.stem for path in CHATS.glob("*.tsv")}.isdisjoint(line.author for line in lines)
    assert len(fitted & theirs) <= 0.005 * len(theirs)  # a saying or two


def test_many_wishes_are_met(heard: list[Heard]) -> None:
    wishes = [one for one in heard if one.means not in KINDS]

    assert sum(one.met for one in wishes) >= 0.42 * len(wishes)


def test_who_tells_something_is_not_asked_what_they_meant(heard: list[Heard]) -> None:
    names = [one.turn.replies[-1].name for one in heard if one.means == "share"]

    assert names.count("did_you_mean") <= 0.02 * len(names)
    assert names.count("section") <= 0.06 * len(names)


def test_few_alarm_for_nothing(heard: list[Heard]) -> None:
    calm = [one for one in heard if one.means != "risk"]

    assert sum(one.alarmed for one in calm) <= 0.03 * len(calm)
