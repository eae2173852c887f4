"""The plan whose event a delivery is about; of those from before nothing is said."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("deliveries", sa.Column("plan_id", AutoString(), nullable=True))
