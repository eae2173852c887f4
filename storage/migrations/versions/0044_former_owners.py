"""A version knows whose it was when the registration has gone to somebody else since."""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("registration_versions", sa.Column("former_id", BIG_ID, nullable=True))
    op.create_index("ix_registration_versions_former_id", "registration_versions", ["former_id"])
