"""Random names of documents; old cookies that still count."""

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0007"
down_revision = "0004"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# As long as a browser keeps a cookie of ours.
OLD_COOKIES_COUNT = timedelta(days=400)


def upgrade() -> None:
    op.create_table(
        "file_links",
        sa.Column("digest", AutoString(), nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("source", AutoString(), nullable=False),
        sa.Column("expires_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_file_links_person_id"),
        sa.PrimaryKeyConstraint("digest", name="pk_file_links"),
    )
    op.create_index("ix_file_links_person_id", "file_links", ["person_id"])
    _let_old_cookies_count()


def _let_old_cookies_count() -> None:
    op.add_column("subscribers", sa.Column("old_cookie_until", UTCDateTime(), nullable=True))
    until = sa.column("old_cookie_until", UTCDateTime())
    chats = sa.table("subscribers", sa.column("channel"), until)
    last = datetime.now(UTC) + OLD_COOKIES_COUNT
    op.execute(chats.update().where(chats.c.channel == "web").values(old_cookie_until=last))
