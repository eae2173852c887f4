"""How many people a recipient of an announcement comes with."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("announcement_answers", sa.Column("people", sa.Integer(), nullable=True))
