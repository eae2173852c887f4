"""A delivery says of what kind it is, and that it was told together with another."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

# The last that fits counts. Keys stay as they are: what was sent under one is never sent again.
KINDS = (
    ("snooze", "key LIKE '%/again-%'"),
    ("correction", "key LIKE '%/correction'"),
    ("cleared", "key LIKE '%/none/correction'"),
    ("opening", "event_id = 'registration-open'"),
    ("unfinished", "event_id = 'unfinished'"),
    ("announcement", "event_id = 'announcement'"),
)


def upgrade() -> None:
    kind: sa.Column[str] = sa.Column(
        "kind", AutoString(), nullable=False, server_default="reminder"
    )
    op.add_column("deliveries", kind)
    for name, belongs in KINDS:
        op.execute(f"UPDATE deliveries SET kind = '{name}' WHERE {belongs}")
    # An announcement is named by its number; until now the number stood in the key alone.
    op.execute(
        "UPDATE deliveries SET days_before = 0, event_id = REPLACE(key, 'announcement/', '')"
        " WHERE kind = 'announcement'"
    )
    op.execute(
        "UPDATE deliveries SET state = 'told-with', reason = NULL"
        " WHERE state = 'missed' AND reason = 'together'"
    )
