"""The register says where a unit lies, who speaks for it and how it is reached."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("district", "representative", "phone", "member_code"):
        op.add_column("units", sa.Column(name, AutoString(), nullable=True))
    op.add_column("units", sa.Column("notes", sa.Text(), nullable=True))
