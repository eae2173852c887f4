"""Who is new to the staff waits a day before approving; whoever belongs to it today is not new."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import UTCDateTime

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("staff", sa.Column("new_since", UTCDateTime(), nullable=True))
    for table in ("staff", "staff_invites"):
        op.add_column(table, sa.Column("invited_by_id", BIG_ID, nullable=True))
