"""The first tables: what is kept of a chat, finished updates, daily counts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "kept",
        sa.Column("key", sa.LargeBinary(), primary_key=True),
        sa.Column("life", sa.String(), primary_key=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("life IN ('day', 'month')", name="life_is_known"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "finished_update",
        sa.Column("update_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("day", sa.Date(), nullable=False),
    )
    op.create_table(
        "daily_count",
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("kind", sa.String(), primary_key=True),
        sa.Column("value", sa.String(), primary_key=True),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop the tables with all that they hold."""
    for table in ("daily_count", "finished_update", "kept"):
        op.drop_table(table)
