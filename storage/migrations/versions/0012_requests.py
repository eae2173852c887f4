"""Requests for a person of the office; a consent keeps its words, of before nobody knows them."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("consents", sa.Column("words", sa.Text(), nullable=True))
    op.create_table(
        "requests",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("phone", AutoString(), nullable=True),
        sa.Column("question", sa.Text(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("ends_at", UTCDateTime(), nullable=False),
        sa.Column("dealt_at", UTCDateTime(), nullable=True),
        sa.Column("dealt_by", AutoString(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_requests_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_requests"),
    )
    op.create_index("ix_requests_person_id", "requests", ["person_id"])
    op.create_index("ix_requests_ends_at", "requests", ["ends_at"])
