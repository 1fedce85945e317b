"""The shipped gazetteer, reader and list, loaded once for these tests."""

import tomllib

import pytest

from bot.content import KNOWLEDGE
from bot.directory.places import Gazetteer, load_gazetteer
from bot.directory.requests import RequestReader, load_request_reader
from bot.directory.search import Directory


@pytest.fixture(scope="session")
def places() -> Gazetteer:
    problems: list[str] = []
    gazetteer = load_gazetteer(KNOWLEDGE / "places", problems)
    assert gazetteer is not None, problems
    return gazetteer


@pytest.fixture(scope="session")
def reader(places: Gazetteer) -> RequestReader:
    problems: list[str] = []
    common = (KNOWLEDGE / "words" / "common_en.txt").read_text().split()
    loaded = load_request_reader(KNOWLEDGE, places, common, problems)
    assert loaded is not None, problems
    return loaded


@pytest.fixture(scope="session")
def specialties() -> frozenset[str]:
    tables = tomllib.loads((KNOWLEDGE / "specialties.toml").read_text(encoding="utf-8"))
    return frozenset(entry["slug"] for entry in tables["specialty"])


@pytest.fixture(scope="session")
def directory() -> Directory:
    return Directory(KNOWLEDGE.parent / "providers.db")
