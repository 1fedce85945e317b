"""The statements of the memory, built once for a kind of database."""

from typing import Any

from sqlalchemy import bindparam, case, delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col

from bot.memory.tables import DailyCount, FinishedUpdate, Kept

_INSERT = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


class Statements:
    """What is asked and told, with named values to bind."""

    def __init__(self, dialect: str) -> None:
        """Build them for "sqlite" or "postgresql"."""
        insert: Any = _INSERT[dialect]  # the two have ON CONFLICT in common, but no class
        keys = col(Kept.key).in_(bindparam("keys", expanding=True))
        self.chat = (
            select(col(Kept.sealed))
            .where(keys, col(Kept.until) > bindparam("now"))
            .order_by(case((col(Kept.life) == "day", 0), else_=1))
        )
        self.is_finished = select(col(FinishedUpdate.update_id)).where(
            col(FinishedUpdate.update_id) == bindparam("update_id")
        )
        self.finish = insert(FinishedUpdate).on_conflict_do_nothing()
        keep = insert(Kept)
        self.keep = keep.on_conflict_do_update(
            index_elements=["key", "life"],
            set_={"sealed": keep.excluded.sealed, "until": keep.excluded.until},
        )
        self.forget = delete(Kept).where(keys)
        count = insert(DailyCount)
        self.count = count.on_conflict_do_update(
            index_elements=["day", "kind", "value"],
            set_={"number": col(DailyCount.number) + count.excluded.number},
        )
