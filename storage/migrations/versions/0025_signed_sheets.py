"""Signed sheets come back as pictures and PDFs; none has come yet."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("registrations", sa.Column("signed_at", UTCDateTime(), nullable=True))
    op.create_table(
        "signed_pages",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("registration_id", BIG_ID, nullable=True),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("channel", AutoString(), nullable=False),
        sa.Column("media", AutoString(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_signed_pages_person_id"),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registrations.id"], name="fk_signed_pages_registration_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_signed_pages"),
    )
    op.create_index("ix_signed_pages_person_id", "signed_pages", ["person_id"])
    op.create_index("ix_signed_pages_registration_id", "signed_pages", ["registration_id"])
