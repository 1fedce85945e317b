"""PROTOCOL.md says what the bot does: it is written from the data that the bot runs on."""

from pathlib import Path

from bot.protocol import protocol
from bot.safety.levels import RiskLevel

PUBLISHED = (Path(__file__).parent.parent / "PROTOCOL.md").read_text("utf-8")


def test_the_published_protocol_is_what_the_data_say() -> None:
    assert protocol() == PUBLISHED, "run `make protocol` and read what has changed"


def test_it_names_every_level_and_shows_every_card_with_a_number() -> None:
    for level in RiskLevel:
        assert f"| {level.label} | " in PUBLISHED
    cards = PUBLISHED.split("\n### ")[1:]
    assert len(cards) > 10
    for card in cards:
        assert "988" in card or "911" in card, card.splitlines()[0]
