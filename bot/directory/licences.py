"""Compacts between states, and who may prescribe: dated facts from knowledge/licences.toml."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field

from bot.content import Problems, Record, as_record, read_toml, shown
from bot.directory.models import PROVIDER_TYPES
from bot.directory.states import EVERY


def _states(states: list[str]) -> list[str]:
    for state in states:
        if state not in EVERY:
            raise ValueError(f"{state!r} is not a state of two letters, such as WI")
    return states


def _types(types: list[str]) -> list[str]:
    for name in types:
        if name not in PROVIDER_TYPES:
            raise ValueError(f"{name!r} is not one of {', '.join(PROVIDER_TYPES)}")
    return types


_States = Annotated[list[str], AfterValidator(_states)]
_Types = Annotated[list[str], Field(min_length=1), AfterValidator(_types)]


class Fact(Record):
    """Something that was so on the day it was read."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    source: str = Field(min_length=1)
    checked_on: datetime.date
    expires_on: datetime.date


class Compact(Fact):
    """An agreement between states; it licenses nobody by itself."""

    name: str = Field(min_length=1)
    provider_types: _Types
    enacted: int = Field(ge=0)  # jurisdictions that passed it
    not_members: _States
    issuing: _States  # where privileges are really given; empty: not known, or nowhere
    note: str = ""


class Prescribing(Fact):
    """A profession that may prescribe, in some states (none named: in all)."""

    provider_types: _Types
    needs_training: bool
    states: _States


@dataclass(frozen=True, slots=True)
class Licences:
    """All facts about licences."""

    compacts: tuple[Compact, ...]
    prescribing: tuple[Prescribing, ...]
    path: Path

    def prescribes(
        self, provider_type: str, states: Iterable[str] = (), *, trained: bool = False
    ) -> bool:
        """Return whether somebody may prescribe by their profession, training and states."""
        return any(
            (trained or not fact.needs_training)
            and (not fact.states or not set(fact.states).isdisjoint(states))
            for fact in self.prescribing
            if provider_type in fact.provider_types
        )

    def expired(self, today: datetime.date) -> list[str]:
        """Return one line for every fact whose source must be read again."""
        return [
            f"{shown(self.path)}: '{fact.id}': expired on {fact.expires_on}: "
            f"read {fact.source} again and set checked_on and expires_on"
            for fact in (*self.compacts, *self.prescribing)
            if fact.expires_on <= today
        ]


def load_licences(path: Path, problems: Problems) -> Licences:
    """Return the facts, with every problem added, one line each."""
    tables = read_toml(path, problems)
    for key in set(tables) - {"compact", "prescribing"}:
        problems.append(f"{shown(path)}: {key}: is not a table here: check its spelling")
    compacts = [
        as_record(Compact, entry, f"{shown(path)}: compact {entry.get('id')!r}", problems)
        for entry in tables.get("compact", ())
    ]
    prescribing = [
        as_record(Prescribing, entry, f"{shown(path)}: prescribing {entry.get('id')!r}", problems)
        for entry in tables.get("prescribing", ())
    ]
    return Licences(tuple(filter(None, compacts)), tuple(filter(None, prescribing)), path)
