"""What tests share: the shipped content, loaded once a session."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import settings as hypothesis_settings

from bot.assembly import Content, assemble, load_content
from bot.dialogue.resources import Resources
from bot.directory.search import Directory
from bot.safety.lexicon import Lexicon
from bot.settings import Settings
from tests.postgres import (  # noqa: F401  # fixtures
    new_postgres_database,
    postgres_server_url,
    postgres_url,
)

DAY = datetime.date(2026, 11, 29)  # equals in a list stand in another order each day

hypothesis_settings.register_profile("shared-machine", deadline=None, print_blob=True)
hypothesis_settings.load_profile("shared-machine")


@pytest.fixture(scope="session")
def content() -> Content:
    return load_content()


@pytest.fixture(scope="session")
def lexicon(content: Content) -> Lexicon:
    return content.lexicon


@pytest.fixture(scope="session")
def resources() -> Resources:
    settings = Settings(_env_file=None)
    therapists = Directory(settings.directory_url, today=lambda: DAY)
    return replace(assemble(settings), search=therapists.search, today=lambda: DAY)
