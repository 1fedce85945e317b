"""The tables: sealed states by hashed chat, finished updates, daily counts. No text, no names."""

import datetime

from sqlalchemy import BigInteger, CheckConstraint, MetaData
from sqlmodel import Field, SQLModel


class MemoryTable(SQLModel):
    """What the tables of the memory share: their own metadata, apart from the directory's."""

    metadata = MetaData()


class Kept(MemoryTable, table=True):
    """What is kept of one chat for a time.

    Attributes:
        key: HMAC-SHA256 of the chat's id.
        life: "day" for the state of the dialogue, "month" for what the person chose.
        sealed: encrypted (Fernet); the key is not in the database.
        until: seconds since 1970, UTC; not read after that, and purged.
    """

    __table_args__ = (
        CheckConstraint("life IN ('day', 'month')", name="life_is_known"),
        {"sqlite_with_rowid": False},  # a turn writes fewer pages
    )

    key: bytes = Field(primary_key=True)
    life: str = Field(primary_key=True)
    sealed: bytes
    until: int = Field(sa_type=BigInteger)


class FinishedUpdate(MemoryTable, table=True):
    """That an update was answered, and on which day: it does not say whose it was."""

    __tablename__ = "finished_update"

    update_id: int = Field(
        primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False}
    )
    day: datetime.date


class DailyCount(MemoryTable, table=True):
    """How often something happened on a day (UTC), over all chats."""

    __tablename__ = "daily_count"
    __table_args__ = ({"sqlite_with_rowid": False},)

    day: datetime.date = Field(primary_key=True)
    kind: str = Field(primary_key=True)  # "turn", "card", "section"…: bot/dialogue/counted.py
    value: str = Field(primary_key=True)
    number: int = Field(sa_type=BigInteger)
