"""Which answer a copy of the program judges, and what does not work at it; nothing of before."""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "judgings",
        sa.Column("entry_id", BIG_ID, nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("whole", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name="fk_judgings_entry_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", name="pk_judgings"),
    )
    op.create_table(
        "troubles",
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("owner", "part", name="pk_troubles"),
    )
