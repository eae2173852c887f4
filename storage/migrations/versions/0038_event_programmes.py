"""Events of the calendar may have a programme as a file; none has one yet."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "event_programmes",
        sa.Column("plan_id", AutoString(), nullable=False),
        sa.Column("event_id", AutoString(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("plan_id", "event_id", name="pk_event_programmes"),
    )
