"""The answer that somebody calls wrong is kept beside the question."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("questions", sa.Column("said", sa.Text(), nullable=True))
