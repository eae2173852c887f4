"""A consent keeps the words in which it was given; nobody knows those of before."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("consents", sa.Column("words", sa.Text(), nullable=True))
