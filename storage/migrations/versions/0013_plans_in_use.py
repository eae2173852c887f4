"""What was put into use of the plans lies in the database; a folder is what is exchanged."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "plan_uses",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("plan_id", AutoString(), nullable=False),
        sa.Column("digest", AutoString(), nullable=False),
        sa.Column("files", sa.Text(), nullable=True),
        sa.Column("before", AutoString(), nullable=True),
        sa.Column("was_draft", sa.Boolean(), nullable=False),
        sa.Column("reopened", sa.Boolean(), nullable=False),
        sa.Column("used_by", AutoString(), nullable=False),
        sa.Column("used_at", UTCDateTime(), nullable=False),
        sa.Column("taken_back_at", UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_plan_uses"),
    )
    op.create_index("ix_plan_uses_plan_id", "plan_uses", ["plan_id"])
