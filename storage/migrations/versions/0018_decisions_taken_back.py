"""A decision knows the state before it, so that a whole set can be taken back for a minute."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("decisions", sa.Column("was", AutoString(), nullable=True))
