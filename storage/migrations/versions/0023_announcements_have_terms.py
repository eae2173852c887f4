"""An announcement is news or an invitation, to an hour and a place, and may wait for its day."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import UTCDateTime

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("announcements", sa.Column("terms", sa.JSON(none_as_null=True), nullable=True))
    op.add_column("announcements", sa.Column("planned_at", UTCDateTime(), nullable=True))
