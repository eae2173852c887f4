"""Announcements may have the programme of their occasion as a file; none has one yet."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "programmes",
        sa.Column("digest", AutoString(), nullable=False),
        sa.Column("media", AutoString(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("added_at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_programmes"),
    )
