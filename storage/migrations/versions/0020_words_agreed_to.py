"""The words that were agreed to are kept; of consents of before only the version is known."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("consents", sa.Column("text_digest", AutoString(), nullable=True))
    op.create_table(
        "consent_texts",
        sa.Column("digest", AutoString(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("since", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_consent_texts"),
    )
