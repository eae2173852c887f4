"""Events of the office's own, beside those of the plan."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "office_events",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("plan_id", AutoString(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("added_by", AutoString(), nullable=False),
        sa.Column("added_at", UTCDateTime(), nullable=False),
        sa.Column("removed_at", UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_office_events"),
    )
    op.create_index("ix_office_events_plan_id", "office_events", ["plan_id"])
