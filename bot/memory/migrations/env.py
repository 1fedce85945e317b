"""What Alembic runs around the migrations: in the connection that ``schema.upgrade`` hands in.

For a new migration, change ``tables.py``, then write ``versions/NNNN_what_changes.py`` after the
last one and set ``schema.HEAD``; a test compares the outcome with the tables on both databases.
"""

from alembic import context

from bot.memory.tables import MemoryTable

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=MemoryTable.metadata,
    render_as_batch=True,  # SQLite changes a table by copying it
)
with context.begin_transaction():
    context.run_migrations()
