"""The words that tell, beside the name of a place, that it is one, or none."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.content import Problems, Record, as_record, read_toml, shown

_Words = Annotated[frozenset[str], Field(strict=False)]  # a list in the file


class BesideNames(Record):
    """Plain words, and words in a row for ``at_home``, by what they tell.

    Attributes:
        leads: a place stands behind: "near".
        leads_to_an_answer: the same where it was asked for: "to".
        measured: "of" leads to a place behind one: "ten miles of".
        all_round: behind a place, all that is round it.
        ways: behind a place, how to meet, or nothing.
        meets: behind a town, how to meet there, and nothing else.
        does: behind a name, what a person does.
        seems: behind a name, what is said of people and of towns.
        called: before a name, whom or how somebody is called.
        posted: "at" and "on" lead to a place behind one.
        lives: the same of where somebody lives.
        moving: "to" leads to a place behind one.
        from_state_to_town: between a state and a town of it.
        parts_of_a_state: before a state, a part of it: "northern".
        from_town_to_state: the same the other way: "Salem, the Oregon one".
        at_home: all that is said before a place by who is there.
        sought: behind a town, whom somebody looks for.
        with_a_place: beside a place that is all somebody says: "hi", "near".
        says_nothing: behind it, what adds nothing: "lol".
    """

    leads: _Words
    leads_to_an_answer: _Words
    measured: _Words
    all_round: _Words
    ways: _Words
    meets: _Words
    does: _Words
    seems: _Words
    called: _Words
    posted: _Words
    lives: _Words
    moving: _Words
    from_state_to_town: _Words
    parts_of_a_state: _Words
    from_town_to_state: _Words
    at_home: _Words
    sought: _Words
    with_a_place: _Words
    says_nothing: _Words


def load_beside_names(path: Path, problems: Problems) -> BesideNames | None:
    """Return the words of a file, or None with every problem added, one line each."""
    return as_record(BesideNames, read_toml(path, problems), shown(path), problems)
