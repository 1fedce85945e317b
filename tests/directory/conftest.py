"""The shipped gazetteer, reader and list, loaded once for these tests."""

import datetime

import pytest

from bot.content import KNOWLEDGE
from bot.directory.gazetteer import Gazetteer, load_gazetteer
from bot.directory.importers.entries import Known
from bot.directory.importers.known import load_known
from bot.directory.request_words import load_request_reader
from bot.directory.requests import RequestReader
from bot.directory.search import Directory
from bot.safety.lexicon import load_common_words


@pytest.fixture(scope="session")
def places() -> Gazetteer:
    problems: list[str] = []
    common = load_common_words(KNOWLEDGE / "words" / "common_en.txt", problems)
    gazetteer = load_gazetteer(KNOWLEDGE / "places", common, problems)
    assert gazetteer is not None, problems
    return gazetteer


@pytest.fixture(scope="session")
def reader(places: Gazetteer) -> RequestReader:
    problems: list[str] = []
    common = load_common_words(KNOWLEDGE / "words" / "common_en.txt", problems)
    loaded = load_request_reader(KNOWLEDGE, places, common, problems)
    assert loaded is not None, problems
    return loaded


@pytest.fixture(scope="session")
def known() -> Known:
    return load_known()


@pytest.fixture(scope="session")
def directory() -> Directory:
    return Directory(KNOWLEDGE.parent / "providers.db", today=lambda: datetime.date(2026, 11, 25))
