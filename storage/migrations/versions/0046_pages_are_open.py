"""Until when a copy of the program has the page of a chat open, whose browsers are told."""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("pushes", sa.Column("open_until", sa.DateTime(timezone=True), nullable=True))
