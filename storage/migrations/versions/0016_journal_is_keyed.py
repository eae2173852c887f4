"""The journal is written with the installation's key from here on.

The lines that are there were written without one; the program that migrates knows the key and
closes them off with a line of its own (`begin_after_upgrade`).
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    journal = sa.table("journal", sa.column("id"))
    settings = sa.table("settings", sa.column("name"), sa.column("value"))
    newest = op.get_bind().execute(sa.select(sa.func.max(journal.c.id))).scalar()
    if newest:
        op.execute(settings.insert().values(name="journal/without-key", value=str(newest)))
