"""Whether the tables are there, and making them."""

from sqlalchemy import Engine

from bot.memory.tables import MemoryTable


def bring_up_to_date(engine: Engine) -> None:
    """Make the tables that are missing."""
    MemoryTable.metadata.create_all(engine)
