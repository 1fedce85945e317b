"""The words that tell, beside the name of a place, that it is one, or none."""

from pathlib import Path

from pydantic import Field

from bot.content import Problems, Record, as_record, read_toml, shown


class BesideNames(Record):
    """Plain words, and words in a row for ``at_home``, by what they tell.

    Attributes:
        leads: a place stands behind: "near".
        leads_to_an_answer: the same where it was asked for: "to".
        measured: "of" leads to a place behind one: "ten miles of".
        all_round: behind a place, all that is round it.
        ways: behind a place, how to meet, or nothing.
        does: behind a name, what a person does.
        seems: behind a name, what is said of people and of towns.
        called: before a name, whom or how somebody is called.
        posted: "at" and "on" lead to a place behind one.
        lives: the same of where somebody lives.
        moving: "to" leads to a place behind one.
        from_state_to_town: between a state and a town of it.
        at_home: all that is said before a place by who is there.
        sought: behind a town, whom somebody looks for.
        with_a_place: beside a place that is all somebody says: "hi", "near".
        says_nothing: behind it, what adds nothing: "lol".
    """

    leads: frozenset[str] = Field(strict=False)
    leads_to_an_answer: frozenset[str] = Field(strict=False)
    measured: frozenset[str] = Field(strict=False)
    all_round: frozenset[str] = Field(strict=False)
    ways: frozenset[str] = Field(strict=False)
    does: frozenset[str] = Field(strict=False)
    seems: frozenset[str] = Field(strict=False)
    called: frozenset[str] = Field(strict=False)
    posted: frozenset[str] = Field(strict=False)
    lives: frozenset[str] = Field(strict=False)
    moving: frozenset[str] = Field(strict=False)
    from_state_to_town: frozenset[str] = Field(strict=False)
    at_home: frozenset[str] = Field(strict=False)
    sought: frozenset[str] = Field(strict=False)
    with_a_place: frozenset[str] = Field(strict=False)
    says_nothing: frozenset[str] = Field(strict=False)


def load_beside_names(path: Path, problems: Problems) -> BesideNames | None:
    """Return the words of a file, or None with every problem added, one line each."""
    return as_record(BesideNames, read_toml(path, problems), shown(path), problems)
