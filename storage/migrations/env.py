"""Run by Alembic for every migration; the connection comes from storage/database/migrate.py.

The rule: one outer transaction, so a migration that fails leaves the database as it was.
"""

from alembic import context

from storage.tables.base import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
