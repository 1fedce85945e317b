"""What is asked and told, as SQL of the database's own kind.

Compiled once, and handed to the driver as they are. A day is bound as ISO text, since SQLAlchemy's
types convert nothing on this way.
"""

from importlib import import_module
from typing import Any

from sqlalchemy import Delete, Dialect, bindparam, delete, select
from sqlmodel import col

from bot.memory.tables import DailyCount, FinishedUpdate, Kept


class Statements:
    """The statements of the memory; their parameters are bound by name."""

    def __init__(self, dialect: Dialect) -> None:
        """Build them for SQLite or PostgreSQL."""

        def sql(statement: Any) -> str:
            return str(statement.compile(dialect=dialect))

        insert = import_module(f"sqlalchemy.dialects.{dialect.name}").insert  # only the one in use
        self.chat = sql(_chat())
        self.is_finished = sql(_is_finished())
        self.finish = sql(insert(FinishedUpdate).on_conflict_do_nothing())
        self.keep = sql(_keep(insert(Kept)))
        self.forget = sql(delete(Kept).where(col(Kept.key) == bindparam("key")))
        self.count = sql(_count(insert(DailyCount)))
        self.counts = sql(_counts())
        self.purge = {name: sql(statement) for name, statement in _purge().items()}


def _chat() -> Any:
    return (
        select(col(Kept.sealed))
        .where(col(Kept.key) == bindparam("key"), col(Kept.until) > bindparam("now"))
        .order_by(col(Kept.life))  # "day" before "month"
    )


def _is_finished() -> Any:
    update_id = col(FinishedUpdate.update_id)
    return select(update_id).where(update_id == bindparam("update_id"))


def _keep(insert: Any) -> Any:
    return insert.on_conflict_do_update(
        index_elements=["key", "life"],
        set_={"sealed": insert.excluded.sealed, "until": insert.excluded.until},
    )


def _count(insert: Any) -> Any:
    return insert.on_conflict_do_update(
        index_elements=["day", "kind", "value"],
        set_={"number": col(DailyCount.number) + insert.excluded.number},
    )


def _counts() -> Any:
    day, kind, value = col(DailyCount.day), col(DailyCount.kind), col(DailyCount.value)
    return (
        select(day, kind, value, col(DailyCount.number))
        .where(day >= bindparam("first"), day <= bindparam("last"))
        .order_by(day, kind, value)
    )


def _purge() -> dict[str, Delete]:
    return {
        "states": delete(Kept).where(col(Kept.until) <= bindparam("now")),
        "updates": delete(FinishedUpdate).where(col(FinishedUpdate.day) < bindparam("finished")),
        "counts": delete(DailyCount).where(col(DailyCount.day) < bindparam("counted")),
    }
