"""A request about data is acknowledged by one day and done by another, which is moved once.

Those of before have the first day alone.
"""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import UTCDateTime

revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("data_requests", sa.Column("finish_on", sa.Date(), nullable=True))
    op.add_column("data_requests", sa.Column("acknowledged_at", UTCDateTime(), nullable=True))
    op.add_column("data_requests", sa.Column("extended_because", sa.Text(), nullable=True))
