"""Events of the calendar may have an hour and a place; none has them yet."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "event_meetings",
        sa.Column("plan_id", AutoString(), nullable=False),
        sa.Column("event_id", AutoString(), nullable=False),
        sa.Column("happens_on", sa.Date(), nullable=False),
        sa.Column("starts_at", AutoString(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("plan_id", "event_id", name="pk_event_meetings"),
    )
