"""How far a document is read, for every copy of the program."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "uploads",
        sa.Column("digest", AutoString(), nullable=False),
        sa.Column("staff_id", BIG_ID, nullable=False),
        sa.Column("moved_at", UTCDateTime(), nullable=False),
        sa.Column("step", AutoString(), nullable=False),
        sa.Column("done", sa.Float(), nullable=False),
        sa.Column("plan", AutoString(), nullable=False),
        sa.Column("refused", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_uploads_staff_id"),
        sa.PrimaryKeyConstraint("digest", name="pk_uploads"),
    )
