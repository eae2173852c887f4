"""What the staff were shown and may confirm, for every copy of the program."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "previews",
        sa.Column("digest", AutoString(), nullable=False),
        sa.Column("staff_id", BIG_ID, nullable=False),
        sa.Column("until", UTCDateTime(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_previews_staff_id"),
        sa.PrimaryKeyConstraint("digest", name="pk_previews"),
    )
    op.create_index("ix_previews_staff_id", "previews", ["staff_id"])
