"""A chat on the page can be ended for every browser that holds its cookie; a member comes back."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column(
        "subscribers", sa.Column("cookies", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column("staff_invites", sa.Column("staff_id", BIG_ID, nullable=True))
