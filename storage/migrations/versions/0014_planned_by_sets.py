"""What is to be sent next, and what cannot be sent any more, is found by an index."""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_outbox_state_lane_due_at_id", "outbox", ["state", "lane", "due_at", "id"])
    op.create_index("ix_outbox_state_good_until", "outbox", ["state", "good_until"])
    op.create_index("ix_subscribers_reachable", "subscribers", ["reachable"])
