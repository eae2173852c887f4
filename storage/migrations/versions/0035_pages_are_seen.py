"""When a page showed its messages, and the browsers that are told of new ones."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("subscribers", sa.Column("seen_at", UTCDateTime(), nullable=True))
    op.create_table(
        "pushes",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("subscriber_id", BIG_ID, nullable=False),
        sa.Column("endpoint", sa.Text(), nullable=False),
        sa.Column("p256dh", AutoString(), nullable=False),
        sa.Column("auth", AutoString(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["subscriber_id"],
            ["subscribers.id"],
            name="fk_pushes_subscriber_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_pushes"),
        sa.UniqueConstraint("endpoint", name="uq_pushes_endpoint"),
    )
    op.create_index("ix_pushes_subscriber_id", "pushes", ["subscriber_id"])
