"""Whoever of the staff wants it gets a digest every day at an hour of their own."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "staff_digests",
        sa.Column("staff_id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("at", AutoString(), nullable=False),
        sa.Column("sent_at", UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_staff_digests_staff_id_staff"),
        sa.PrimaryKeyConstraint("staff_id", name="pk_staff_digests"),
    )
