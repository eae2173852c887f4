"""By what right a list of units was taken in is kept; of those before it nobody has said."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "unit_lists",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("taken_by", AutoString(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_unit_lists"),
    )
