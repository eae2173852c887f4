"""Answers by the staff have a title, a silent topic they tell of, and questions to try them on."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("title", "topic"):
        op.add_column("entries", sa.Column(name, AutoString(), nullable=True))
    for name in ("tries", "tried"):
        column = sa.Column(name, sa.JSON(), nullable=False, server_default="[]")
        op.add_column("entries", column)
