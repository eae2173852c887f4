"""What units are called besides their names; outcomes of questions are counters: no table."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "unit_aliases",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("unit_id", BIG_ID, nullable=False),
        sa.Column("key", AutoString(), nullable=False),
        sa.Column("text", AutoString(), nullable=False),
        sa.Column("confirmed", sa.Integer(), nullable=False),
        sa.Column("declined", sa.Integer(), nullable=False),
        sa.Column("added_by", AutoString(), nullable=True),
        sa.Column("removed_by", AutoString(), nullable=True),
        sa.Column("changed_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name="fk_unit_aliases_unit_id"),
        sa.PrimaryKeyConstraint("id", name="pk_unit_aliases"),
        sa.UniqueConstraint("unit_id", "key", name="uq_unit_aliases_unit_id_key"),
    )
    op.create_index("ix_unit_aliases_key", "unit_aliases", ["key"])
