"""The permission of a Zalo Official Account, and what its messages cost."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "official_grants",
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("adopted", AutoString(), nullable=False),
        sa.Column("access", sa.Text(), nullable=True),
        sa.Column("refresh", sa.Text(), nullable=False),
        sa.Column("access_until", UTCDateTime(), nullable=True),
        sa.Column("refresh_until", UTCDateTime(), nullable=False),
        sa.Column("trying_until", UTCDateTime(), nullable=True),
        sa.Column("refused_at", UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("name", name="pk_official_grants"),
    )
    op.create_table(
        "official_months",
        sa.Column("month", AutoString(), nullable=False),
        sa.Column("late", sa.Integer(), nullable=False),
        sa.Column("late_vnd", sa.Integer(), nullable=False),
        sa.Column("templates", sa.Integer(), nullable=False),
        sa.Column("templates_vnd", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("month", name="pk_official_months"),
    )
