"""What the desk can undo: merges, answers within their minute, units closed or joined."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "merges",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("kept", AutoString(), nullable=False),
        sa.Column("kept_version", sa.Integer(), nullable=False),
        sa.Column("kept_status", AutoString(), nullable=False),
        sa.Column("kept_changed_at", UTCDateTime(), nullable=False),
        sa.Column("merged", AutoString(), nullable=False),
        sa.Column("merged_status", AutoString(), nullable=False),
        sa.Column("merged_changed_at", UTCDateTime(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("undone_at", UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_merges"),
    )
    op.create_index("ix_merges_kept", "merges", ["kept"])
    op.create_index("ix_merges_merged", "merges", ["merged"])
    op.add_column("entries", sa.Column("send_at", UTCDateTime(), nullable=True))
    op.add_column(
        "entries",
        sa.Column("only_askers", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.add_column("units", sa.Column("closed_on", sa.Date(), nullable=True))
    op.add_column("units", sa.Column("closed_reason", sa.Text(), nullable=True))
    op.add_column("units", sa.Column("closed_by", AutoString(), nullable=True))
    op.add_column("units", sa.Column("joined_id", BIG_ID, nullable=True))
